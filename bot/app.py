"""The one place where things are put together: settings, database, platforms, clock, web server."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from sqlalchemy import Engine
from starlette.applications import Starlette

import handlers.browse
import handlers.decide
import handlers.deliveries
import handlers.settings
import handlers.setup
import handlers.start
import handlers.submit
import handlers.support  # noqa: F401  every subject registers its verbs
from bot.settings import Settings
from bot.slack.platform import SlackPlatform
from bot.texts import Texts
from bot.web import build_web
from scheduler.clock import Clock
from scheduler.deliver import Courier
from storage.database import open_database
from storage.migrate import migrate
from storage.models import Platform


def utc_now() -> datetime:
    return datetime.now(UTC)


class House:
    """The running bot."""

    def __init__(self, settings: Settings, now: Callable[[], datetime] = utc_now) -> None:
        """Raises `MissingSettings`; nothing is opened yet."""
        settings.require_slack()
        self.settings = settings
        self.now = now
        self.texts = Texts()
        self.engine: Engine = open_database(settings.database_url)
        self.slack = SlackPlatform(settings, self.engine, self.texts, now, self._committed)
        self.clock: Clock | None = None
        secret = settings.slack_signing_secret
        self.web: Starlette = build_web(
            self.engine,
            None if settings.socket_mode else lambda: self.slack.http,
            secret.get_secret_value() if secret else None,
        )

    async def open(self, *, listen: bool = True) -> None:
        """Migrate and connect; `listen` False leaves what people do to other processes.

        Raises `Unavailable` or `ForeignFile` when the database cannot be used.
        """
        migrate(self.engine)
        await self.slack.start(listen=listen)
        self.courier = Courier(self.engine, {Platform.SLACK: self.slack.sender}, self.now)
        self.clock = Clock(self.engine, self.courier, self.now, also=self.slack.look_after)

    async def close(self) -> None:
        await self.slack.stop()
        self.engine.dispose()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Clock]:
        """Open, with the clock ticking, until the end of the block."""
        async with self.opened() as clock:
            clock.start()
            try:
                yield clock
            finally:
                await clock.stop()

    @asynccontextmanager
    async def opened(self, *, listen: bool = True) -> AsyncIterator[Clock]:
        """Open, with the clock standing still: it ticks when it is told to."""
        try:
            await self.open(listen=listen)
            assert self.clock is not None
            yield self.clock
        finally:
            await self.close()

    def _committed(self) -> None:
        if self.clock is not None:
            self.clock.nudge()
