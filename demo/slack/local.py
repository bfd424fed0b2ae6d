"""LocalSlack: one workspace, its people and its protocol in one object."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute

from demo.slack import browser
from demo.slack.escaping import visible_text
from demo.slack.faults import Fault
from demo.slack.guard import Guard
from demo.slack.outgoing import Answer, Outgoing
from demo.slack.people import People
from demo.slack.responses import Responses
from demo.slack.socket_mode import Sockets
from demo.slack.things import JSON, Command, Message, Shortcut, View
from demo.slack.web_api import Call, WebApi
from demo.slack.web_files import Uploads
from demo.slack.world import Settings, World

SCOPES = frozenset(
    {
        "app_mentions:read",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "chat:write.public",
        "commands",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "team:read",
        "users:read",
    }
)


def _now() -> datetime:
    return datetime.now(UTC)


class LocalSlack(People):
    """A Slack workspace on loopback that any Bolt app can talk to."""

    def __init__(
        self,
        *,
        team_id: str = "T0DEMO",
        team_name: str = "Demo",
        domain: str = "demo",
        clock: Callable[[], datetime] = _now,
        signing_secret: str = "local-signing-secret",
        bot_token: str = "xoxb-demo",
        app_token: str = "xapp-demo",
        scopes: frozenset[str] = SCOPES,
        language: str = "en",
        commands: Sequence[Command] = (),
        shortcuts: Sequence[Shortcut] = (),
        app_name: str = "App",
        events: frozenset[str] | None = None,
    ) -> None:
        settings = Settings(
            team_id, team_name, domain, signing_secret, bot_token, app_token, scopes, language, app_name,
            tuple(commands), tuple(shortcuts), events,
        )  # fmt: skip
        self.world = World(settings, clock)
        self.sockets = Sockets(settings.app_id)
        self.app = Outgoing(signing_secret, self.sockets)
        self.web_api = WebApi(self.world, self.sockets)
        self.languages: list[JSON] = [{"code": language, "url": "./", "current": True}]
        self.pass_time: Callable[[int], Awaitable[Any]] | None = None
        self.closed = False

    def asgi(self, prefix: str = "") -> Starlette:
        """The whole server; everything is below the prefix."""
        files = Uploads(self.world)
        routes: list[BaseRoute] = [
            Route("/api/{method:path}", self.web_api.endpoint, methods=["GET", "POST"]),
            Route("/upload/{id}", files.take, methods=["POST"]),
            Route("/files-pri/{id}/download/{name}", files.download),
            Route("/page/give", files.give, methods=["POST"]),
            Route("/page/files/{id}", files.show),
            Route("/response/{id}", Responses(self.world).endpoint, methods=["POST"]),
            WebSocketRoute("/link/", self.sockets.endpoint),
            *browser.routes(self, self),
        ]
        return Starlette(
            routes=[Mount(prefix, routes=routes)] if prefix else routes, middleware=[Middleware(Guard)]
        )

    async def aclose(self) -> None:
        """Stop what runs in the background; open pages end."""
        self.closed = True
        self.world.changed()
        await self.app.close()
        await self.sockets.cut()

    # Settings that tests change

    @property
    def busy(self) -> bool:
        """Whether something is on its way to the app right now."""
        return self.app.busy

    @property
    def base_url(self) -> str:
        return self.world.base_url

    @base_url.setter
    def base_url(self, url: str) -> None:
        self.world.base_url = url.rstrip("/")

    @property
    def request_url(self) -> str | None:
        return self.app.request_url

    @request_url.setter
    def request_url(self, url: str | None) -> None:
        self.app.request_url = url

    @property
    def enforce_rate(self) -> bool:
        return self.web_api.faults.enforce_rate

    @enforce_rate.setter
    def enforce_rate(self, wanted: bool) -> None:
        self.web_api.faults.enforce_rate = wanted

    # What can be seen

    def messages(self, channel_id: str, user_id: str | None = None) -> list[Message]:
        """A channel's messages; with a person also what only they see."""
        every = self.world.channel_messages[channel_id]
        return [one for one in every if one.only_for is None or one.only_for == user_id]

    def dm(self, user_id: str) -> str:
        return self.world.dm(user_id).id

    def text_of(self, thing: Message | View) -> str:
        """What a human reads there."""
        return visible_text(thing, self.names())

    def names(self) -> dict[str, str]:
        people = {user.id: user.real_name for user in self.world.users.values()}
        return people | {channel.id: channel.name for channel in self.world.channels.values()}

    def notices(self, user_id: str) -> list[str]:
        """The small warnings a person saw after clicks that failed."""
        return list(self.world.notices.get(user_id, []))

    @property
    def problems(self) -> list[str]:
        """What the app answered that Slack would not accept."""
        return self.world.problems

    @property
    def requests(self) -> list[Call]:
        return self.web_api.requests

    # What can be done to it

    def fault(
        self,
        method: str,
        *,
        error: str | None = None,
        status: int | None = None,
        retry_after: int | None = None,
        channel: str | None = None,
        times: int = 1,
        hang: asyncio.Event | None = None,
        lose_answer: bool = False,
    ) -> Fault:
        """Let the next calls of a method go wrong; "*" means every method."""
        fault = Fault(method, error, status, retry_after, channel, times, hang, lose_answer)
        self.web_api.faults.coming.append(fault)
        return fault

    async def resend_last(self, kind: str = "event") -> Answer:
        """Slack's retry: the last event, interaction or command (or one such type) once more."""
        return await self.app.resend(kind)

    async def settled(self) -> None:
        await self.app.settled()

    async def until(self, true: Callable[[], object], seconds: float = 300.0) -> None:
        """Wait until something is so; apps also do things after they have acknowledged."""
        deadline = time.monotonic() + seconds
        while not true():
            if time.monotonic() > deadline:
                raise TimeoutError("it did not happen")
            await asyncio.sleep(0.01)
