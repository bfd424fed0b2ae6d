"""In tests nobody gives up by the clock, so that a machine that stalls for some seconds fails no test.

What bot and local Slack wait for is bounded here by times that are never reached. A test about slowness makes
one bound small again, and holds what is slow until the bot has given up on it: it measures no time.
`python -m tests.unhurried MODULE ...` is `python -m MODULE ...` with the same patience.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from runpy import run_module
from typing import Any

import aiohttp
import pytest

NEVER = 300.0  # seconds; only a broken test waits so long
MOMENT = 0.01  # seconds between two looks

_FOREVER = int(NEVER * 1000)
BOUNDS: Mapping[str, Any] = {
    "bot.slack.calls.TIMEOUT": int(NEVER),
    "bot.slack.directory.PATIENCE": NEVER,
    "bot.slack.listeners.PATIENCE": NEVER,
    "bot.slack.listeners.LAST_MOMENT": NEVER,
    "bot.slack.platform.CONNECTING": NEVER,
    "bot.slack.platform.PATIENCE": NEVER,
    "bot.teams.connector.CONNECT": NEVER,
    "bot.teams.connector.TIMEOUT": NEVER,
    "bot.teams.credentials.TIMEOUT": aiohttp.ClientTimeout(total=NEVER),
    "bot.teams.directory.PATIENCE": NEVER,
    "bot.teams.door.PATIENCE": NEVER,
    "bot.teams.keys.TIMEOUT": aiohttp.ClientTimeout(total=NEVER),
    "bot.teams.listeners.LAST_MOMENT": NEVER,
    "bot.teams.listeners.PATIENCE": NEVER,
    "bot.teams.listeners.SIGN_OF_LIFE": NEVER,
    "bot.teams.questions.DEADLINE": NEVER,
    "demo.slack.faults.SECONDS_BETWEEN": NEVER,
    "demo.slack.outgoing.ACK_SECONDS": NEVER,
    "demo.slack.world.TRIGGER_SECONDS": NEVER,
    "demo.teams.office.PATIENCE": NEVER,
    "demo.teams.playground.ENDING": NEVER,
    "demo.teams.playground.STARTING": NEVER,
    "scheduler.clock.PATIENCE": NEVER,
    "scheduler.deliver.MAX_SEND": NEVER,
    "storage.database.BUSY_MS": _FOREVER,
    "storage.database.POSTGRES": {
        "connect_timeout": int(NEVER),
        "options": f"-c statement_timeout={_FOREVER} -c lock_timeout={_FOREVER}",
    },
    "storage.migrate.BUSY_MS": _FOREVER,
    "storage.migrate.PATIENCE_MS": _FOREVER,
}


def value(name: str) -> Any:
    """What the name stands for at the moment."""
    module, _, attribute = name.rpartition(".")
    return getattr(import_module(module), attribute)


SHIPPED = {name: value(name) for name in BOUNDS}


def be_patient(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, bound in BOUNDS.items():
        monkeypatch.setattr(name, bound)


@contextmanager
def held() -> Iterator[asyncio.Event]:
    """What waits for this event is held up until the end of the block, or until the event is set."""
    event = asyncio.Event()
    try:
        yield event
    finally:
        event.set()


async def until(true: Callable[[], object], *, every: float = MOMENT) -> None:
    """Waits until something is so."""
    async with asyncio.timeout(NEVER):
        while not true():
            await asyncio.sleep(every)


async def soon(awaited: Awaitable[Any]) -> Any:
    """What comes without waiting for what is held meanwhile; raises TimeoutError when it does not come."""
    async with asyncio.timeout(NEVER / 2):
        return await awaited


def leap(seconds: float) -> None:
    """The event loop's clock jumps ahead: whatever was to be waited for until then is over."""
    loop = asyncio.get_running_loop()
    clock = loop.time
    loop.time = lambda: clock() + seconds  # type: ignore[method-assign]


if __name__ == "__main__":
    be_patient(pytest.MonkeyPatch())
    sys.argv = sys.argv[1:]
    run_module(sys.argv[0], run_name="__main__", alter_sys=True)
