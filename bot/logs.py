"""Structured logs, one JSON object a line: what happened, where, why; never tokens or what people wrote."""

import logging
import sys
from typing import Any

import structlog
from structlog.typing import EventDict

SECRET = ("token", "secret", "password", "text", "title", "words", "fields", "facts", "body")
PROCESSORS: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def set_up_logs(*, pretty: bool | None = None, level: int = logging.INFO) -> None:
    """Everything goes to standard error, our own lines and those of libraries alike."""
    pretty = sys.stderr.isatty() if pretty is None else pretty
    renderer: Any = structlog.dev.ConsoleRenderer() if pretty else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[*PROCESSORS, withhold, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=PROCESSORS,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                # a traceback without the values of variables: those are tokens and texts
                structlog.processors.format_exc_info,
                renderer,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for noisy in ("apscheduler", "alembic", "aiohttp", "uvicorn.access", "slack_sdk", "slack_bolt"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def withhold(_: Any, __: str, event: EventDict) -> EventDict:
    """Nothing that looks like a secret or like somebody's words gets into a log line."""
    return {
        name: "[withheld]" if any(word in name for word in SECRET) else value for name, value in event.items()
    }
