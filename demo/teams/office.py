"""The sample company in Slack and in Teams at once: one bot, one database, two windows, one page."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from demo.slack.guard import Guard
from demo.slack.serve import serving
from demo.teams.moving_in import move_in
from demo.teams.page import page
from demo.teams.playground import Playground
from demo.teams.tenant import TENANT, WINDOWS
from demo.worlds import COMPANIES, WhenReady, World, temporary_folder

PATIENCE, MOMENT = 5.0, 0.01  # seconds


@dataclass(frozen=True)
class Office:
    """What runs."""

    address: str  # where to begin
    world: World
    windows: dict[str, Playground]  # by person


@contextlib.asynccontextmanager
async def running(
    language: str, listener: socket.socket, ended: asyncio.Event, now: datetime | None = None
) -> AsyncIterator[Office]:
    """Begins when the history is played and both windows are open. Raises `PlaygroundError`."""
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    company = COMPANIES[language][0]
    windows = {one.person: Playground(one, company) for one in WINDOWS}
    with temporary_folder("gegenstrom-demo-teams-") as name:
        folder = Path(name)
        world = World(language, address, folder, now or datetime.now(UTC), **_teams(list(windows.values())))
        office, bot = Office(f"{address}/", world, windows), Counted(world.house.web)
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(serving(_web(office, bot), listener=listener))
            await stack.enter_async_context(world.prepared(ended))
            for playground in windows.values():
                endpoint = f"{address}/{language}/bot/teams/messages"
                await stack.enter_async_context(playground.running(endpoint, folder))
            stack.push_async_callback(bot.quiet)
            if not ended.is_set():
                await _open(office)
            yield office


class Counted:
    """The bot, and how many questions it is answering at the moment."""

    def __init__(self, app: ASGIApp) -> None:
        self.app, self.under_way = app, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.under_way += 1
        try:
            await self.app(scope, receive, send)
        finally:
            self.under_way -= 1

    async def quiet(self) -> None:
        """Until everything is answered, so that nobody is interrupted in the middle of a sentence."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while self.under_way:
                    await asyncio.sleep(MOMENT)


async def _open(office: Office) -> None:
    """People get their second account, and then the app."""
    world = office.world
    await asyncio.to_thread(move_in, world.house.engine, world.company, world.clock())
    for playground in office.windows.values():
        await playground.install()


def _teams(windows: list[Playground]) -> dict[str, object]:
    return {
        "teams_development": True,
        "teams_tenant_id": TENANT,
        "teams_service_hosts": ",".join(f"127.0.0.1:{one.port}" for one in windows),
    }


def _web(office: Office, bot: ASGIApp) -> Starlette:
    world, language = office.world, office.world.company.language
    routes = [
        *page(world, office.windows),
        Mount(f"/{language}/bot", bot),
        Mount(f"/{language}", WhenReady(world.slack.asgi(), world.ready)),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard)])
