"""The one place where things are put together: settings, database, platforms, clock, web server."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from sqlalchemy import Engine
from starlette.applications import Starlette
from starlette.routing import Route

import handlers.asking_publicly
import handlers.away
import handlers.back
import handlers.brief
import handlers.bringing
import handlers.browse
import handlers.campaigns
import handlers.change_report
import handlers.combining
import handlers.comparing
import handlers.connecting
import handlers.decide
import handlers.deliveries
import handlers.exporting
import handlers.fitting_again
import handlers.following
import handlers.helping
import handlers.history
import handlers.instead
import handlers.linking
import handlers.loop
import handlers.measure_forms
import handlers.measures
import handlers.numbers
import handlers.personal
import handlers.picture
import handlers.questions
import handlers.quiet
import handlers.radar
import handlers.releases
import handlers.resonance
import handlers.retiring
import handlers.reviews
import handlers.settings
import handlers.setup
import handlers.splitting
import handlers.sponsors
import handlers.start
import handlers.steering
import handlers.strategy
import handlers.strategy_review
import handlers.submit
import handlers.support
import handlers.updates
import handlers.updates_list  # noqa: F401  every subject registers its verbs
from bot.settings import Settings
from bot.slack.platform import SlackPlatform
from bot.teams.door import teams_door
from bot.teams.platform import TeamsPlatform
from bot.teams.shelf import files_door
from bot.texts import Texts
from bot.web import build_web, slack_door
from scheduler.clock import Clock
from scheduler.deliver import Courier, Sender
from storage.database import open_database
from storage.migrate import migrate
from storage.models import Platform


def utc_now() -> datetime:
    return datetime.now(UTC)


class House:
    """The running bot."""

    def __init__(self, settings: Settings, now: Callable[[], datetime] = utc_now) -> None:
        """Raises `MissingSettings`; nothing is opened yet."""
        settings.require_platform()
        self.settings = settings
        self.now = now
        self.texts = Texts()
        self.engine: Engine = open_database(settings.database_url)
        platform = (settings, self.engine, self.texts, now, self._committed)
        self.slack = SlackPlatform(*platform) if settings.slack_wanted else None
        self.teams = TeamsPlatform(*platform) if settings.teams_wanted else None
        self.clock: Clock | None = None
        self.web: Starlette = build_web(self.engine, self._doors())

    def _doors(self) -> list[Route]:
        """Where the platforms that are on speak to us. Slack in Socket Mode needs none."""
        doors = []
        secret = self.settings.slack_signing_secret
        if self.slack is not None and secret is not None and not self.settings.socket_mode:
            slack = self.slack
            doors.append(slack_door(lambda: slack.http, secret.get_secret_value()))
        if self.teams is not None:
            teams = self.teams
            doors.append(Route("/teams/messages", teams_door(lambda: teams.receiver), methods=["POST"]))
            if shelf := teams.shelf:
                doors.append(Route("/teams/files/{key}", files_door(shelf)))
        return doors

    async def open(self, *, listen: bool = True) -> None:
        """Migrate and connect; `listen` False leaves what people do to other processes.

        Raises `Unavailable` or `ForeignFile` when the database cannot be used.
        """
        migrate(self.engine)
        senders: dict[Platform, Sender] = {}
        if self.slack is not None:
            await self.slack.start(listen=listen)
            senders[Platform.SLACK] = self.slack.sender
        if self.teams is not None:
            await self.teams.start()
            senders[Platform.TEAMS] = self.teams.sender
        self.courier = Courier(self.engine, senders, self.now)
        self.clock = Clock(self.engine, self.courier, self.now, also=self._look_after)

    async def _look_after(self, now: datetime) -> None:
        for platform in (self.slack, self.teams):
            if platform is not None:
                await platform.look_after(now)

    async def close(self) -> None:
        for platform in (self.slack, self.teams):
            if platform is not None:
                await platform.stop()
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
