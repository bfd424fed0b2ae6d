"""Two worlds on one port: the sample company in German and in English, each with a local Slack and a bot."""

import asyncio
import contextlib
import os
import shutil
import socket
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.app import House
from bot.manifests import slack_manifest
from bot.settings import Settings
from bot.texts import Texts
from demo import english, english_strategy, german, german_strategy
from demo.clock import DemoClock
from demo.company import ADMIN, ENGLISH, GERMAN, ZONE, Company, channel_id, user_id
from demo.history import BEGIN, Player
from demo.plans import Leadership
from demo.slack import Command, LocalSlack, Shortcut
from demo.slack.guard import Guard
from demo.slack.serve import serving
from demo.steps import History
from scheduler.clock import Clock
from storage import outbox
from storage.database import transaction

SIGNING_SECRET = "signing-secret-of-the-demo"  # of this process alone
BOT_TOKEN = "xoxb-demo"
HOUR, HALF = timedelta(hours=1), timedelta(minutes=30)
MOMENT = 0.01  # seconds
MEMORY = Path("/dev/shm")
ENOUGH = 256 * 1024**2  # bytes; both worlds need a tenth
COMPANIES: dict[str, tuple[Company, History, Leadership]] = {
    "de": (GERMAN, german.HISTORY, german_strategy.LEADERSHIP),
    "en": (ENGLISH, english.HISTORY, english_strategy.LEADERSHIP),
}


def temporary_folder(prefix: str) -> TemporaryDirectory[str]:
    """In memory where there is room: a history is written in seconds there, and nobody keeps it."""
    roomy = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH
    return TemporaryDirectory(prefix=prefix, dir=MEMORY if roomy else None)


class World:
    """One language's company: its Slack, its bot, its clock, its history."""

    def __init__(self, language: str, address: str, folder: Path, now: datetime, **more: Any) -> None:
        """`more`: settings of the bot, for another platform beside Slack."""
        self.company, self.history, self.told = COMPANIES[language]
        self.now = now
        self.clock = DemoClock(BEGIN.moment(now, ZoneInfo(ZONE)).astimezone(UTC))
        self.slack = local_slack(self.company, self.clock)
        self.slack.base_url = f"{address}/{language}"
        self.slack.request_url = f"{address}/{language}/bot/slack/events"
        self.house = House(_settings(self.slack, folder / f"{language}.sqlite3", more), self.clock)
        self.ready = asyncio.Event()
        self._leaping = asyncio.Lock()
        self._ended = asyncio.Event()

    @contextlib.asynccontextmanager
    async def prepared(self, ended: asyncio.Event) -> AsyncIterator[None]:
        """History is played, then time runs until the end of the block; nothing runs once it is ended."""
        self._ended = ended
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(self.slack.aclose)
            clock = await stack.enter_async_context(self.house.opened())
            stack.push_async_callback(self.slack.settled)
            player = Player(self.company, self.slack, self.house, self.clock, self.now, self.told)
            await player.play(self.history, ended)
            if not ended.is_set():
                self._let_time_run(clock)
                stack.push_async_callback(clock.stop)
            self.ready.set()
            yield

    def _let_time_run(self, clock: Clock) -> None:
        self.clock.run()
        clock.start()
        self.slack.pass_time = self.pass_time

    async def pass_time(self, days: int) -> None:
        """Hour by hour, always at half past: that is when digests come."""
        async with self._leaping:
            end = self.clock() + timedelta(days=days)
            while self.clock() < end and not self._ended.is_set():
                await self._all_quiet()
                self.clock.leap_to(min(_half_past(self.clock()), end))
                await self._tick()
            await self._all_quiet()

    async def _tick(self) -> None:
        assert self.house.clock is not None
        await asyncio.to_thread(self.house.clock.queue_due, self.clock())

    async def _all_quiet(self) -> None:
        """Until nothing is being said. A delivery under way would lose its claim when time leaps, so
        between the last look and the leap nothing may happen: no `await`."""
        while not self._ended.is_set():
            await self.slack.settled()
            await self.house.courier.deliver_due()
            if not self.slack.busy and not self._deliveries_wait():
                return
            await asyncio.sleep(MOMENT)

    def _deliveries_wait(self) -> bool:
        with transaction(self.house.engine) as db:
            return outbox.under_way(db, self.clock())


@dataclass(frozen=True)
class Demo:
    """What runs."""

    address: str  # where to begin
    worlds: Mapping[str, World]  # by language


@contextlib.asynccontextmanager
async def running(
    first: str, listener: socket.socket, ended: asyncio.Event, now: datetime | None = None
) -> AsyncIterator[Demo]:
    """Serve both worlds; begins when the first is ready. The other one is prepared meanwhile, and its
    visitors wait for it. `ended` breaks off what is being prepared."""
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    now = now or datetime.now(UTC)
    with temporary_folder("gegenstrom-demo-") as folder:
        every = {language: World(language, address, Path(folder), now) for language in COMPANIES}
        for world in every.values():
            world.slack.languages = [_language(code, world) for code in COMPANIES]
        async with serving(_web(every, first), listener=listener), contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(every[first].prepared(ended))
            for language in COMPANIES:
                if language != first:
                    await stack.enter_async_context(_in_background(every[language], ended))
            yield Demo(f"{address}/{first}/", every)


@contextlib.asynccontextmanager
async def _in_background(world: World, ended: asyncio.Event) -> AsyncIterator[None]:
    async def live() -> None:
        async with world.prepared(ended):
            await ended.wait()

    def over(_: asyncio.Task[None]) -> None:
        """When it fails, everything ends: nobody waits for a world that does not come."""
        ended.set()
        world.ready.set()

    task = asyncio.create_task(live(), name=f"world {world.company.language}")
    task.add_done_callback(over)
    try:
        yield
    finally:
        ended.set()
        await task


def local_slack(company: Company, clock: DemoClock) -> LocalSlack:
    """The company's workspace, with the app installed as its manifest says."""
    manifest = slack_manifest(Texts(), company.language)
    features = manifest["features"]
    slack = LocalSlack(
        team_name=company.name,
        domain="hansen",
        clock=clock,
        signing_secret=SIGNING_SECRET,
        bot_token=BOT_TOKEN,
        scopes=frozenset(manifest["oauth_config"]["scopes"]["bot"]),
        events=frozenset(manifest["settings"]["event_subscriptions"]["bot_events"]),
        language=company.language,
        commands=[
            Command(one["command"], one["description"], one["usage_hint"])
            for one in features["slash_commands"]
        ],
        shortcuts=[Shortcut(one["callback_id"], one["name"]) for one in features["shortcuts"]],
        app_name="Gegenstrom",
    )
    _move_in(slack, company)
    return slack


def _move_in(slack: LocalSlack, company: Company) -> None:
    for one in company.people:
        keeps = one.name == ADMIN
        slack.add_user(
            user_id(one.name),
            one.name,
            one.real_name,
            locale=company.locale,
            tz=ZONE,
            title=one.title,
            is_admin=keeps,
            is_owner=keeps,
            is_primary_owner=keeps,
            actor_label=one.label,
        )
    everybody = [user_id(one.name) for one in company.people]
    for place in company.places:
        slack.add_channel(
            channel_id(place.key), place.name, members=everybody, bot_member=place.bot, topic=place.topic
        )


def _settings(slack: LocalSlack, file: Path, more: Mapping[str, Any]) -> Settings:
    """What the bot needs to know; the visitor's own environment has no say here."""
    return Settings(
        _env_file=None,
        slack_bot_token=SecretStr(BOT_TOKEN),
        slack_app_token=None,
        slack_signing_secret=SecretStr(SIGNING_SECRET),
        slack_api_url=f"{slack.base_url}/api/",
        database_url=f"sqlite:///{file}",
        **more,
    )


def _web(every: dict[str, World], first: str) -> Starlette:
    async def start(_: Request) -> RedirectResponse:
        return RedirectResponse(f"/{first}/", headers={"Cache-Control": "no-store"})

    mounts = [
        mount
        for language, world in every.items()
        for mount in (
            Mount(f"/{language}/bot", world.house.web),
            Mount(f"/{language}", WhenReady(world.slack.asgi(), world.ready)),
        )
    ]
    return Starlette(routes=[Route("/", start), *mounts], middleware=[Middleware(Guard)])


class WhenReady:
    """Visitors wait until the history is played; the bot does not, it plays it."""

    def __init__(self, app: ASGIApp, ready: asyncio.Event) -> None:
        self.app, self.ready = app, ready

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        way = scope["path"].removeprefix(scope.get("root_path", ""))
        if way == "/" or way.startswith("/page/"):
            await self.ready.wait()
        await self.app(scope, receive, send)


def _language(code: str, world: World) -> dict[str, object]:
    return {"code": code, "url": f"../{code}/", "current": code == world.company.language}


def _half_past(moment: datetime) -> datetime:
    """The next half hour after this moment that is no full hour."""
    start = moment.replace(minute=30, second=0, microsecond=0)
    return start if start > moment else start + HOUR
