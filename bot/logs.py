"""Structured logs, one JSON object a line: what happened, where, why; never tokens or what people wrote."""

import logging
import sys
import traceback
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
                trace,
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


def trace(_: Any, __: str, event: EventDict) -> EventDict:
    """Where an exception came from and what kind it is; not what it says, which may be what people wrote."""
    info = event.pop("exc_info", None)
    error = sys.exc_info()[1] if info is True else info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["exception"] = "\n".join(_traced(error))
    return event


def _traced(error: BaseException | None) -> list[str]:
    """The causes first, as Python prints them."""
    if error is None:
        return []
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    frames = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    return [*_traced(cause), frames, name] if frames else [*_traced(cause), name]
