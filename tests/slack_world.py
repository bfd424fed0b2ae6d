"""The local Slack with a real Bolt app, for tests: a company of two, forms, and what the app hears."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.routing import Route

from demo.slack import Command, LocalSlack, Shortcut
from demo.slack.serve import serving

ALICE, BOB, BOT, IDEAS = "U0ALICE", "U0BOB", "U0BOT", "C0IDEAS"


class Clock:
    """A clock that tests turn."""

    def __init__(self) -> None:
        self.now = datetime(2026, 8, 31, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(action_id: str, value: str = "1", **more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "value": value, "text": plain(action_id), **more}


def field(block_id: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    element = {"action_id": "it", **element}
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(block_id.title()),
        "element": element,
        **more,
    }


def modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    head = {"type": "modal", "callback_id": "form", "title": plain("Form"), "submit": plain("Send")}
    return {**head, "blocks": list(blocks), **more}


GOALS = [{"text": plain(name), "value": name.lower()} for name in ("Fruit", "Speed")]


FORM = modal(
    field("title", {"type": "plain_text_input", "max_length": 20}),
    field("goal", {"type": "static_select", "options": GOALS}, optional=True),
    field("due", {"type": "datepicker"}, optional=True),
    field("who", {"type": "users_select"}, optional=True),
    field("tags", {"type": "checkboxes", "options": GOALS}, optional=True),
    private_metadata="kept",
)


class World:
    """A local Slack, a Bolt app that notes what it hears, and a client of the Web API."""

    def __init__(self, slack: LocalSlack, clock: Clock) -> None:
        self.slack, self.clock = slack, clock
        self.client = AsyncWebClient("xoxb-demo", base_url=slack.base_url + "/api/", retry_handlers=[])
        self.app = AsyncApp(signing_secret="local-signing-secret", client=self.client)
        self.heard: list[dict[str, Any]] = []
        self.answer: dict[str, Any] = {}
        self.form: dict[str, Any] | None = FORM
        self.app.use(self._note)
        self.app.command("/idea")(self._open)
        self.app.shortcut("turn")(self._open)
        self.app.view("form")(self._ack)
        self.app.view_closed("form")(self._ack)
        self.app.action({"action_id": "vote"})(self._ack)
        self.app.action({"action_id": "it"})(self._ack)
        self.app.event("message")(self._hear)
        for event in ("app_mention", "app_home_opened", "channel_archive", "channel_rename", "user_change"):
            self.app.event(event)(self._hear)
        for event in (
            "member_joined_channel",
            "channel_left",
            "channel_deleted",
            "tokens_revoked",
            "app_uninstalled",
        ):
            self.app.event(event)(self._hear)

    async def _note(self, body: dict[str, Any], next: Any) -> None:
        self.heard.append(body)
        await next()

    async def _open(self, ack: Any, body: dict[str, Any], client: AsyncWebClient) -> None:
        if self.form:
            await client.views_open(trigger_id=body["trigger_id"], view=self.form)
        await ack(**self.answer)

    async def _ack(self, ack: Any) -> None:
        await ack(**self.answer)

    async def _hear(self) -> None:
        return None

    def events(self) -> list[dict[str, Any]]:
        return [body["event"] for body in self.heard if "event" in body]


def local_slack(clock: Clock) -> LocalSlack:
    slack = LocalSlack(
        clock=clock,
        app_name="Gegenstrom",
        commands=[Command("/idea", "Share an idea", "[your idea]")],
        shortcuts=[Shortcut("turn", "Turn into idea")],
    )
    slack.add_user(ALICE, "alice", "Alice Hansen", locale="de-DE", is_admin=True, actor_label="employee")
    slack.add_user(BOB, "bob", "Bob Brandt")
    slack.add_channel(IDEAS, "ideas", members=[ALICE, BOB])
    return slack


@pytest.fixture(params=["http", "socket"])
async def world(request: pytest.FixtureRequest) -> AsyncIterator[World]:
    clock = Clock()
    slack = local_slack(clock)
    async with serving(slack.asgi("/de")) as address:
        slack.base_url = address + "/de"
        world = World(slack, clock)
        connect = over_http if request.param == "http" else over_socket
        async for _ in connect(world):
            yield world
        await slack.aclose()


async def over_http(world: World) -> AsyncIterator[None]:
    handler = AsyncSlackRequestHandler(world.app)
    routes = [Route("/slack/events", handler.handle, methods=["POST"])]
    async with serving(Starlette(routes=routes)) as address:
        world.slack.request_url = address + "/slack/events"
        yield


async def over_socket(world: World) -> AsyncIterator[None]:
    handler = AsyncSocketModeHandler(world.app, "xapp-demo", web_client=world.client)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await world.slack.until(lambda: world.slack.sockets.connections)
    yield
    await handler.close_async()  # type: ignore[no-untyped-call]


@pytest.fixture
async def quiet() -> AsyncIterator[World]:
    """No app at all: only the Web API."""
    clock = Clock()
    slack = local_slack(clock)
    slack.app.event_retries = ()
    async with serving(slack.asgi()) as address:
        slack.base_url = address
        yield World(slack, clock)
        await slack.aclose()


async def error_of(call: Any) -> str:
    with pytest.raises(SlackApiError) as refused:
        await call
    return str(refused.value.response["error"])
