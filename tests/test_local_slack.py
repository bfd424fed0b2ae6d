"""The local Slack, through a real Bolt app over HTTP and Socket Mode."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.routing import Route

from demo.slack import Command, LocalSlack, Message, Shortcut
from demo.slack.block_kit import check_message, check_view
from demo.slack.escaping import escape, pings, tokens, visible
from demo.slack.serve import serving
from demo.slack.things import SlackError
from tests.unhurried import NEVER, held, until

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


# Forms


async def test_a_form_goes_from_command_to_submission(world: World) -> None:
    slack = world.slack
    await slack.command(ALICE, IDEAS, "/idea", "R & D")
    body = world.heard[-1]
    assert (body["text"], body["channel_name"], body["user_name"]) == ("R &amp; D", "ideas", "alice")
    await slack.fill(
        ALICE, {"title": "Free fruit", "Goal": "fruit", "due": "2026-09-01", "who": BOB, "tags": ["speed"]}
    )
    assert (await slack.submit(ALICE)).closed
    body = world.heard[-1]
    values = {block: entry["it"] for block, entry in body["view"]["state"]["values"].items()}
    assert values == {
        "title": {"type": "plain_text_input", "value": "Free fruit"},
        "goal": {"type": "static_select", "selected_option": GOALS[0]},
        "due": {"type": "datepicker", "selected_date": "2026-09-01"},
        "who": {"type": "users_select", "selected_user": BOB},
        "tags": {"type": "checkboxes", "selected_options": [GOALS[1]]},
    }
    assert body["view"]["private_metadata"] == "kept"
    assert slack.modal(ALICE) is None


async def test_slack_itself_asks_for_required_fields(world: World) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    heard = len(world.heard)
    answer = await world.slack.submit(ALICE)
    assert (answer.closed, answer.errors) == (False, {"title": "Please complete this required field."})
    await world.slack.fill(ALICE, {"title": "x" * 21})
    assert "20 characters" in (await world.slack.submit(ALICE)).errors["title"]
    assert len(world.heard) == heard


async def test_errors_keep_the_form_and_what_was_typed(world: World) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.fill(ALICE, {"title": "Nope"})
    world.answer = {"response_action": "errors", "errors": {"title": "Not that"}}
    assert (await world.slack.submit(ALICE)).errors == {"title": "Not that"}
    view = world.slack.modal(ALICE)
    assert view
    assert view.typed == {"title": {"it": "Nope"}}


async def test_errors_for_fields_that_do_not_exist_are_trouble(world: World) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.fill(ALICE, {"title": "Nope"})
    world.answer = {"response_action": "errors", "errors": {"gone": "Not that"}}
    assert not (await world.slack.submit(ALICE)).closed
    view = world.slack.modal(ALICE)
    assert view
    assert view.trouble == "We had some trouble connecting. Try again?"
    assert world.slack.problems


async def test_push_update_and_clear(world: World) -> None:
    slack = world.slack
    await slack.command(ALICE, IDEAS, "/idea")
    await slack.fill(ALICE, {"title": "Kept"})
    world.answer = {"response_action": "push", "view": modal(section("Sure?"))}
    assert not (await slack.submit(ALICE)).closed
    top, below = slack.modal(ALICE), slack.world.stack(ALICE)[0]
    assert top
    assert (top.previous, top.root) == (below.id, below.id)
    world.answer = {"response_action": "update", "view": modal(section("Really?"))}
    await slack.submit(ALICE)
    assert "Really?" in slack.text_of(top)
    await slack.close(ALICE)
    assert slack.modal(ALICE) is below
    assert below.typed == {"title": {"it": "Kept"}}
    world.answer = {"response_action": "clear"}
    assert (await slack.submit(ALICE)).closed


async def test_closing_is_told_to_those_who_asked(world: World) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.close(ALICE)
    assert world.heard[-1].get("type") != "view_closed"
    world.form = FORM | {"notify_on_close": True}
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.close(ALICE)
    assert (world.heard[-1]["type"], world.heard[-1]["is_cleared"]) == ("view_closed", False)


async def test_a_choice_outside_of_inputs_is_sent_at_once(world: World) -> None:
    select = {"type": "static_select", "action_id": "it", "options": GOALS}
    world.form = modal(section("Goal", block_id="pick", accessory=select))
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.fill(ALICE, {"pick": "speed"})
    body = world.heard[-1]
    assert body["actions"][0]["selected_option"] == GOALS[1]
    assert body["view"]["state"]["values"]["pick"]["it"]["selected_option"] == GOALS[1]
    assert body["container"] == {"type": "view", "view_id": body["view"]["id"]}


async def test_a_message_shortcut_carries_the_message(world: World) -> None:
    ts = await world.slack.say(BOB, IDEAS, "Fruit?")
    await world.slack.shortcut(ALICE, IDEAS, ts, "turn")
    body = next(one for one in world.heard if one.get("type") == "message_action")
    assert (body["message"]["text"], body["message_ts"], body["user"]["id"]) == ("Fruit?", ts, ALICE)
    assert world.slack.modal(ALICE)


async def test_input_survives_an_update_only_where_ids_and_types_match(world: World) -> None:
    slack = world.slack
    await slack.command(ALICE, IDEAS, "/idea")
    await slack.fill(ALICE, {"title": "Kept", "goal": "speed"})
    view = slack.modal(ALICE)
    assert view
    old = view.hash
    new = modal(FORM["blocks"][0], field("goal", {"type": "datepicker"}))
    await world.client.views_update(view_id=view.id, hash=old, view=new)
    assert view.typed == {"title": {"it": "Kept"}}
    assert await error_of(world.client.views_update(view_id=view.id, hash=old, view=new)) == "hash_conflict"


async def test_triggers_are_used_once_and_soon(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    used = world.heard[-1]["trigger_id"]
    assert await error_of(world.client.views_open(trigger_id=used, view=FORM)) == "exchanged_trigger_id"
    assert await error_of(world.client.views_open(trigger_id="1.2.x", view=FORM)) == "invalid_trigger_id"
    monkeypatch.setattr("demo.slack.world.TRIGGER_SECONDS", 0.0)
    late = world.slack.world.new_trigger(ALICE)
    assert await error_of(world.client.views_open(trigger_id=late, view=FORM)) == "expired_trigger_id"


# Clicks and answers


async def test_a_click_tells_message_container_and_state(world: World) -> None:
    blocks = [
        section("Vote"),
        {"type": "actions", "block_id": "a", "elements": [button("vote", "1"), button("vote2")]},
    ]
    sent = await world.client.chat_postMessage(channel=IDEAS, text="Vote", blocks=blocks)
    await world.slack.click(BOB, IDEAS, sent["ts"], "vote", "1")
    body = world.heard[-1]
    assert body["container"]["message_ts"] == sent["ts"]
    assert body["container"]["is_ephemeral"] is False
    assert body["message"]["blocks"] == sent["message"]["blocks"]
    assert body["actions"][0]["value"] == "1"
    with pytest.raises(LookupError):
        await world.slack.click(BOB, IDEAS, sent["ts"], "no-such-thing")


async def test_an_ephemeral_is_replaced_through_its_response_url(world: World) -> None:
    slack = world.slack
    actions = {"type": "actions", "elements": [button("vote")]}
    sent = await world.client.chat_postEphemeral(channel=IDEAS, user=BOB, text="Only you", blocks=[actions])
    assert slack.messages(IDEAS) == []
    await slack.click(BOB, IDEAS, sent["message_ts"], "vote")
    body = world.heard[-1]
    assert body["container"]["is_ephemeral"]
    assert "message" not in body
    async with httpx.AsyncClient() as client:
        url = body["response_url"]
        assert (await client.post(url, json={"replace_original": True, "text": "Done"})).text == "ok"
        assert [one.text for one in slack.messages(IDEAS, BOB)] == ["Done"]
        assert (await client.post(url, json={"text": "x", "blocks": [{"type": "nope"}]})).status_code == 400
        assert (await client.post(url, json={"delete_original": True})).text == "ok"
        assert slack.messages(IDEAS, BOB) == []
        codes = [(await client.post(url, json={"text": "more"})).status_code for _ in range(3)]
    assert codes == [200, 200, 404]


async def test_a_response_url_ends_after_half_an_hour(quiet: World) -> None:
    url = quiet.slack.world.new_url(ALICE, IDEAS)
    quiet.clock.now += timedelta(minutes=31)
    async with httpx.AsyncClient() as client:
        answer = await client.post(url, json={"text": "late"})
    assert (answer.status_code, answer.json()["error"]) == (404, "expired_url")


async def test_the_answer_to_a_command_is_a_message(world: World) -> None:
    world.form, world.answer = None, {"text": "Only for you"}
    await world.slack.command(ALICE, IDEAS, "/idea")
    world.answer = {"text": "For all", "response_type": "in_channel"}
    await world.slack.command(ALICE, IDEAS, "/idea")
    assert [one.text for one in world.slack.messages(IDEAS, ALICE)] == ["Only for you", "For all"]
    assert [one.text for one in world.slack.messages(IDEAS, BOB)] == ["For all"]


# When the app does not answer


async def test_no_answer_in_time_is_told_to_the_person(world: World) -> None:
    world.slack.app.ack_seconds = 0.1
    over = asyncio.Event()

    async def late(ack: Any) -> None:
        await over.wait()

    world.app.use(late)
    await world.slack.command(ALICE, IDEAS, "/idea")
    assert world.slack.messages(IDEAS, ALICE)[-1].text == '/idea failed with the error "operation_timeout"'
    view = world.slack.world.new_view(ALICE, modal(section("hi")))
    world.slack.world.show_modal(view, on_top=False)
    assert not (await world.slack.submit(ALICE)).closed
    assert view.trouble
    over.set()


async def test_without_an_app_the_person_is_told(quiet: World) -> None:
    await quiet.slack.command(ALICE, IDEAS, "/idea")
    assert "dispatch_failed" in quiet.slack.messages(IDEAS, ALICE)[-1].text
    await quiet.slack.command(ALICE, IDEAS, "/nope")
    assert quiet.slack.messages(IDEAS, ALICE)[-1].text == "/nope is not a valid command."


async def test_slack_sends_an_event_again(world: World) -> None:
    await world.slack.say(ALICE, IDEAS, "hello")
    answer = await world.slack.resend_last("message")
    assert answer.ok
    first, again = world.heard[-2:]
    assert first["event_id"] == again["event_id"]


async def test_an_unanswered_event_comes_again_by_itself() -> None:
    seen: list[tuple[str | None, str | None]] = []

    async def app(request: Any) -> Any:
        from starlette.responses import Response

        seen.append((request.headers.get("x-slack-retry-num"), request.headers.get("x-slack-retry-reason")))
        return Response(status_code=500 if len(seen) < 3 else 200)

    slack = local_slack(Clock())
    slack.app.event_retries = (0.0, 0.0, 0.0)
    async with serving(Starlette(routes=[Route("/", app, methods=["POST"])])) as address:
        slack.request_url = address
        await slack.say(ALICE, IDEAS, "hello")
        await slack.until(lambda: len(seen) == 3)
        await slack.settled()
        await slack.aclose()
    assert seen == [(None, None), ("1", "http_error"), ("2", "http_error")]


# Events


async def test_messages_and_mentions_arrive_as_events(world: World) -> None:
    ts = await world.slack.say(ALICE, IDEAS, "@gegenstrom <b> & @bob")
    await world.slack.say(ALICE, world.slack.dm(ALICE), "psst", thread_ts=None)
    await world.slack.edit_message(ALICE, IDEAS, ts, "better")
    await world.slack.delete_message(ALICE, IDEAS, ts)
    await world.slack.until(lambda: len(world.events()) == 5)
    kinds = [(one["type"], one.get("subtype"), one.get("channel_type")) for one in world.events()]
    assert kinds == [
        ("message", None, "channel"),
        ("app_mention", None, None),
        ("message", None, "im"),
        ("message", "message_changed", "channel"),
        ("message", "message_deleted", "channel"),
    ]
    assert world.events()[0]["text"] == f"<@{BOT}> &lt;b&gt; &amp; <@{BOB}>"


async def test_the_workspace_changes_and_the_app_hears(world: World) -> None:
    slack = world.slack
    await slack.open_home(ALICE)
    await slack.rename_channel(IDEAS, "new-ideas")
    await slack.archive(IDEAS)
    await slack.remove_bot(IDEAS)
    await slack.invite_bot(IDEAS)
    await slack.set_locale(BOB, "en-GB")
    await slack.delete_channel(IDEAS)
    kinds = [one["type"] for one in world.events()]
    assert kinds == [
        "app_home_opened",
        "channel_rename",
        "channel_archive",
        "channel_left",
        "member_joined_channel",
        "user_change",
        "channel_deleted",
    ]


async def test_only_events_within_the_scopes_are_sent() -> None:
    slack = LocalSlack(scopes=frozenset({"chat:write"}))
    slack.add_user(ALICE, "alice")
    slack.add_channel(IDEAS, "ideas", members=[ALICE])
    slack.app.event_retries = ()
    await slack.say(ALICE, IDEAS, "@app hello")
    assert slack.app.last == {}
    await slack.open_home(ALICE)
    assert "app_home_opened" in slack.app.last


# Web API


async def test_an_update_without_blocks_removes_them(quiet: World) -> None:
    sent = await quiet.client.chat_postMessage(channel=IDEAS, text="a", blocks=[section("a")])
    await quiet.client.chat_update(channel=IDEAS, ts=sent["ts"], text="b")
    message = quiet.slack.messages(IDEAS)[0]
    assert (message.text, message.blocks) == ("b", [])
    theirs = await quiet.slack.say(ALICE, IDEAS, "mine")
    update = quiet.client.chat_update
    assert await error_of(update(channel=IDEAS, ts=theirs, text="x")) == "cant_update_message"
    assert await error_of(update(channel=IDEAS, ts="1.000000", text="x")) == "message_not_found"


async def test_where_the_bot_may_post(quiet: World) -> None:
    quiet.slack.add_channel("C0SECRET", "secret", is_private=True, bot_member=False)
    post = quiet.client.chat_postMessage
    assert await error_of(post(channel="C0SECRET", text="x")) == "channel_not_found"
    assert await error_of(post(channel="C0NONE", text="x")) == "channel_not_found"
    assert await error_of(quiet.client.api_call("chat.postMessage", params={"channel": IDEAS})) == "no_text"
    await quiet.slack.archive(IDEAS)
    assert await error_of(post(channel=IDEAS, text="x")) == "is_archived"
    assert (await post(channel=ALICE, text="hi"))["channel"] == quiet.slack.dm(ALICE)


async def test_tokens_and_scopes() -> None:
    slack = LocalSlack(scopes=frozenset({"chat:write"}))
    slack.add_channel(IDEAS, "ideas", bot_member=False)
    async with serving(slack.asgi()) as address:
        client = AsyncWebClient("xoxb-demo", base_url=address + "/api/")
        assert await error_of(client.chat_postMessage(channel=IDEAS, text="x")) == "not_in_channel"
        assert await error_of(client.users_info(user=ALICE)) == "missing_scope"
        assert await error_of(client.api_call("no.such")) == "unknown_method"
        assert await error_of(client.apps_connections_open(app_token="xoxb-demo")) == "not_allowed_token_type"
        stranger = AsyncWebClient("xoxb-other", base_url=address + "/api/")
        assert await error_of(stranger.auth_test()) == "invalid_auth"
        assert await error_of(AsyncWebClient(base_url=address + "/api/").auth_test()) == "not_authed"
        assert (await client.auth_test())["user_id"] == BOT


async def test_history_pages_bounds_threads_and_metadata(quiet: World) -> None:
    meta = {"event_type": "idea", "event_payload": {"n": 1}}
    stamps = []
    for number in range(5):
        sent = await quiet.client.chat_postMessage(channel=IDEAS, text=f"m{number}", metadata=meta)
        stamps.append(sent["ts"])
    reply = await quiet.client.chat_postMessage(channel=IDEAS, text="re", thread_ts=stamps[0])
    history = quiet.client.conversations_history
    page = await history(channel=IDEAS, limit=2, include_all_metadata=True)
    assert [one["text"] for one in page["messages"]] == ["m4", "m3"]
    assert page["messages"][0]["metadata"] == meta
    rest = await history(channel=IDEAS, cursor=page["response_metadata"]["next_cursor"])
    assert [one["text"] for one in rest["messages"]] == ["m2", "m1", "m0"]
    assert "metadata" not in rest["messages"][0]
    inside = await history(channel=IDEAS, oldest=stamps[1], latest=stamps[3])
    assert [one["text"] for one in inside["messages"]] == ["m2"]
    inside = await history(channel=IDEAS, oldest=stamps[1], latest=stamps[3], inclusive=True)
    assert len(inside["messages"]) == 3
    thread = await quiet.client.conversations_replies(channel=IDEAS, ts=stamps[0])
    assert [one["ts"] for one in thread["messages"]] == [stamps[0], reply["ts"]]
    assert thread["messages"][0]["reply_count"] == 1


async def test_people_and_places(quiet: World) -> None:
    client = quiet.client
    user = (await client.users_info(user=ALICE, include_locale=True))["user"]
    assert (user["locale"], user["tz"], user["is_admin"]) == ("de-DE", "Europe/Berlin", True)
    assert user["tz_offset"] == 7200
    page = await client.users_list(limit=2)
    assert len(page["members"]) == 2
    assert page["response_metadata"]["next_cursor"]
    assert (await client.conversations_open(users=[ALICE]))["channel"]["id"] == quiet.slack.dm(ALICE)
    assert (await client.conversations_info(channel=IDEAS))["channel"]["name"] == "ideas"
    assert (await client.conversations_members(channel=IDEAS))["members"] == [ALICE, BOB, BOT]
    assert [one["id"] for one in (await client.conversations_list())["channels"]] == [IDEAS]
    assert [one["id"] for one in (await client.users_conversations(types="im"))["channels"]] == [
        quiet.slack.dm(ALICE)
    ]
    link = await client.chat_getPermalink(channel=IDEAS, message_ts=await quiet.slack.say(ALICE, IDEAS, "x"))
    assert f"/archives/{IDEAS}/p" in link["permalink"]
    assert (await client.team_info())["team"]["id"] == "T0DEMO"


async def test_a_home_keeps_its_id_and_has_a_hash(quiet: World) -> None:
    home = {"type": "home", "blocks": [section("hi", accessory=button("vote"))]}
    first = (await quiet.client.views_publish(user_id=ALICE, view=home))["view"]
    second = (await quiet.client.views_publish(user_id=ALICE, view=home, hash=first["hash"]))["view"]
    assert second["id"] == first["id"]
    stale = quiet.client.views_publish(user_id=ALICE, view=home, hash=first["hash"])
    assert await error_of(stale) == "hash_conflict"


async def test_faults(quiet: World) -> None:
    slack, post = quiet.slack, quiet.client.chat_postMessage
    slack.fault("chat.postMessage", error="ratelimited", retry_after=2, channel=IDEAS)
    with pytest.raises(SlackApiError) as limited:
        await post(channel=IDEAS, text="a")
    assert (limited.value.response.status_code, limited.value.response.headers["Retry-After"]) == (429, "2")
    slack.fault("chat.postMessage", status=500)
    with pytest.raises(SlackApiError):
        await post(channel=IDEAS, text="b")
    slack.fault("chat.postMessage", error="invalid_auth")
    assert await error_of(post(channel=IDEAS, text="c")) == "invalid_auth"
    assert slack.messages(IDEAS) == []
    slack.fault("chat.postMessage", lose_answer=True)
    async with httpx.AsyncClient() as client:
        form = {"token": "xoxb-demo", "channel": IDEAS, "text": "d"}
        with pytest.raises(httpx.RemoteProtocolError):
            await client.post(slack.base_url + "/api/chat.postMessage", data=form)
    with held() as hang:
        slack.fault("chat.postMessage", hang=hang)
        posting = asyncio.create_task(post(channel=IDEAS, text="e"))
        await until(lambda: len(slack.requests) == 5)
        assert [one.text for one in slack.messages(IDEAS)] == ["d"]
    await posting
    assert [one.text for one in slack.messages(IDEAS)] == ["d", "e"]
    assert [call.args["text"] for call in slack.requests] == ["a", "b", "c", "d", "e"]


async def test_the_rate_limit_is_per_channel(quiet: World) -> None:
    quiet.slack.enforce_rate = True
    await quiet.client.chat_postMessage(channel=IDEAS, text="a")
    await quiet.client.chat_postMessage(channel=ALICE, text="a")
    assert await error_of(quiet.client.chat_postMessage(channel=IDEAS, text="b")) == "ratelimited"


@pytest.mark.parametrize("world", ["socket"], indirect=True)
async def test_socket_mode_connections_come_back(world: World) -> None:
    before = world.slack.sockets.connections[0]
    await world.slack.sockets.disconnect()
    await world.slack.until(
        lambda: world.slack.sockets.connections and world.slack.sockets.connections[0] is not before
    )
    world.slack.app.ack_seconds = 1.0  # the app may still exchange one new connection for another
    async with asyncio.timeout(NEVER):
        while not world.slack.modal(ALICE):
            await world.slack.command(ALICE, IDEAS, "/idea")


# Block Kit

BAD_BLOCKS = {
    "unknown block": {"type": "sektion"},
    "unknown property": section("a") | {"colour": "red"},
    "long text": section("x" * 3001),
    "long header": {"type": "header", "text": plain("x" * 151)},
    "mrkdwn header": {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
    "empty text": section(""),
    "too many fields": {"type": "section", "fields": [plain("a")] * 11},
    "section without text": {"type": "section"},
    "too many buttons": {"type": "actions", "elements": [button(f"b{n}") for n in range(26)]},
    "action_id twice": {"type": "actions", "elements": [button("a"), button("a")]},
    "long button": {"type": "actions", "elements": [button("x" * 76)]},
    "long value": {"type": "actions", "elements": [button("a", "x" * 2001)]},
    "input in actions": {"type": "actions", "elements": [{"type": "plain_text_input", "action_id": "a"}]},
    "select without options": {"type": "actions", "elements": [{"type": "static_select", "action_id": "a"}]},
    "foreign preset": field(
        "a", {"type": "static_select", "options": GOALS, "initial_option": GOALS[0] | {"value": "x"}}
    ),
    "image without alt": {"type": "image", "image_url": "https://example.org/a.png"},
    "image without address": {"type": "image", "alt_text": "a"},
    "image from nowhere": {"type": "image", "image_url": "picture.png", "alt_text": "a"},
    "image by another way": {"type": "image", "image_url": "ftp://example.org/a.png", "alt_text": "a"},
    "image that cannot be fetched": {
        "type": "image",
        "image_url": "https://a.invalid/a.png",
        "alt_text": "a",
    },
    "image twice": {
        "type": "image",
        "image_url": "https://example.org/a.png",
        "slack_file": {"id": "F1"},
        "alt_text": "a",
    },
    "image with a long title": {
        "type": "image",
        "image_url": "https://example.org/a.png",
        "alt_text": "a",
        "title": plain("x" * 2001),
    },
    "long option": field(
        "a", {"type": "static_select", "options": [{"text": plain("x" * 76), "value": "a"}]}
    ),
    "long max_length": field("a", {"type": "plain_text_input", "max_length": 3001}),
    "button in input": field("a", button("b")),
    "bad confirm": {"type": "actions", "elements": [button("a", confirm={"title": plain("x" * 101)})]},
    "bad date": field("a", {"type": "datepicker", "initial_date": "1.9.2026"}),
    "rich text": {"type": "rich_text", "elements": [{"type": "text", "text": "a"}]},
    "rich style": {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [{"type": "text", "text": "a", "style": {"loud": True}}],
            }
        ],
    },
    "long block_id": section("a", block_id="x" * 256),
}


@pytest.mark.parametrize("bad", BAD_BLOCKS.values(), ids=BAD_BLOCKS.keys())
def test_what_slack_refuses(bad: dict[str, Any]) -> None:
    with pytest.raises(SlackError) as refused:
        check_message("", [bad])
    assert refused.value.error == "invalid_blocks"
    assert refused.value.extra["response_metadata"]["messages"][0].startswith("[ERROR] ")


def test_what_slack_accepts() -> None:
    rich = [
        {"type": "text", "text": "a", "style": {"bold": True}},
        {"type": "user", "user_id": ALICE},
        {"type": "link", "url": "https://example.org"},
        {"type": "date", "timestamp": 1, "format": "{date}", "fallback": "then"},
    ]
    lists = {
        "type": "rich_text_list",
        "style": "bullet",
        "elements": [{"type": "rich_text_section", "elements": rich}],
    }
    blocks = [
        section("a", block_id="one", accessory=button("a", style="primary")),
        {"type": "divider"},
        {"type": "context", "elements": [plain("a"), {"type": "mrkdwn", "text": "b"}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": rich}, lists]},
        {"type": "actions", "elements": [{"type": "overflow", "action_id": "o", "options": GOALS}]},
        field("f", {"type": "conversations_select", "filter": {"include": ["public"]}}),
        {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "a", "title": plain("b")},
        {"type": "image", "slack_file": {"id": "F1"}, "alt_text": "a"},
    ]
    check_message("a", blocks)


def test_limits_of_the_whole() -> None:
    for blocks, error in (
        ([section("a")] * 51, "invalid_blocks"),
        ([section("a", block_id="b")] * 2, "invalid_blocks"),
        ([section("x" * 3000)] * 5, "msg_blocks_too_long"),
        ("text", "invalid_blocks_format"),
    ):
        with pytest.raises(SlackError) as refused:
            check_message("a", blocks)
        assert refused.value.error == error
    with pytest.raises(SlackError, match="msg_too_long"):
        check_message("x" * 40_001, None)


@pytest.mark.parametrize(
    "view",
    [
        FORM | {"title": plain("x" * 25)},
        FORM | {"submit": None},
        FORM | {"private_metadata": "x" * 3001},
        FORM | {"type": "home"},
        FORM | {"blocks": [section("a")] * 101},
        FORM | {"notify": True},
        {"type": "modal", "blocks": []},
    ],
)
def test_views_that_slack_refuses(view: dict[str, Any]) -> None:
    with pytest.raises(SlackError, match="invalid_arguments"):
        check_view(view, "modal")


# Reading


@given(st.text())
def test_escaped_text_reads_as_written_and_pings_nobody(text: str) -> None:
    assert pings(Message("1.0", IDEAS, BOT, escape(text))) == set()
    if not set("*_~`") & set(text):
        assert visible(escape(text)) == text


@given(st.text(alphabet="<>&@!#|*_~` aU1\n^h"))
def test_reading_never_fails(text: str) -> None:
    assert isinstance(visible(text), str)
    assert isinstance(tokens(text), list)
    pings(Message("1.0", IDEAS, BOT, text, [section(text), {"type": "header", "text": plain(text)}]))


def test_mrkdwn_as_people_read_it() -> None:
    names = {ALICE: "Alice Hansen", IDEAS: "ideas"}
    for written, read in (
        ("*a* _b c_ ~d~ `e_f_`", "a b c d e_f_"),
        ("3*4*5 snake_case_name", "3*4*5 snake_case_name"),
        (f"<@{ALICE}> in <#{IDEAS}>", "@Alice Hansen in #ideas"),
        ("<https://x.example|a &amp; b> <https://y.example>", "a & b https://y.example"),
        ("&lt;!here&gt; <!here>", "<!here> @here"),
        ("```*no* bold```", "*no* bold"),
        ("_*both*_ ~_*all*_~", "both all"),
        ("<|> <!>", "<|> @"),
        ("*a* " * 5000, "a " * 5000),
        ("<!date^1^{date}|then>", "then"),
    ):
        assert visible(written, names) == read


def test_who_is_pinged() -> None:
    blocks = [
        section(f"<@{ALICE}>"),
        {"type": "header", "text": plain("<!channel>")},
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "broadcast", "range": "here"}]}],
        },
    ]
    assert pings(Message("1.0", IDEAS, BOT, "&lt;@U1&gt;", blocks)) == {ALICE, "here"}
    assert pings(Message("1.0", IDEAS, BOT, "hi @everyone")) == set()
    assert pings(Message("1.0", IDEAS, BOT, "hi @everyone", linkify=True)) == {"everyone"}


# The page


async def test_the_page_contract(world: World) -> None:
    slack = world.slack
    async with httpx.AsyncClient(base_url=slack.base_url) as page:

        async def act(kind: str, **body: Any) -> dict[str, Any]:
            answer = await page.post("/page/act", json={"user": ALICE, "kind": kind, **body})
            return dict(answer.json())

        async def state() -> dict[str, Any]:
            return dict((await page.get("/page/state", params={"user": ALICE})).json())

        assert await act("command", channel=IDEAS, text="/idea fruit") == {"ok": True}
        shown = (await state())["modals"][0]
        assert (shown["title"], shown["trouble"], shown["errors"]) == (plain("Form"), None, {})
        assert (await act("submit", view=shown["id"], values={"title": {"it": ""}}))["ok"]
        assert (await state())["modals"][0]["errors"]
        assert not (await act("submit", view=shown["id"], values={"goal": {"it": "nope"}}))["ok"]
        assert (
            await act(
                "submit", view=shown["id"], values={"title": {"it": "Fruit"}, "tags": {"it": ["fruit"]}}
            )
        )["ok"]
        assert (await state())["modals"] == []
        assert (await act("message", channel=IDEAS, text="hello"))["ok"]
        actions = {"type": "actions", "block_id": "a", "elements": [button("vote")]}
        sent = await world.client.chat_postMessage(channel=IDEAS, text="v", blocks=[actions])
        assert [one["unread"] for one in (await state())["channels"]] == [1, 0]
        assert (await act("read", channel=IDEAS))["ok"]
        assert [one["unread"] for one in (await state())["channels"]] == [0, 0]
        where = {"channel": IDEAS, "ts": sent["ts"]}
        assert (await act("click", where=where, block_id="a", action_id="vote"))["ok"]
        assert (await act("home"))["ok"]
        assert not (await act("nonsense"))["ok"]
        assert not (await act("click", where={"view": "V1"}, block_id="a", action_id="b"))["ok"]
        assert (await page.get("/page/state", params={"user": "U0NOBODY"})).status_code == 404


async def test_only_this_machine_is_served(quiet: World) -> None:
    async with httpx.AsyncClient(base_url=quiet.slack.base_url) as page:
        state = "/page/state"
        assert (await page.get(state)).json()["me"] == ALICE
        assert (await page.get(state, headers={"Host": "evil.example"})).status_code == 403
        assert (await page.get(state, headers={"Origin": "https://evil.example"})).status_code == 403
        assert (await page.get(state, headers={"Origin": "null"})).status_code == 403
        assert (await page.get(state, headers={"Origin": quiet.slack.base_url})).status_code == 200
        assert "default-src 'self'" in (await page.get(state)).headers["content-security-policy"]


async def test_time_passes_only_where_the_demo_says_how(quiet: World) -> None:
    async def leap(days: int) -> None:
        quiet.clock.now += timedelta(days=days)

    async with httpx.AsyncClient(base_url=quiet.slack.base_url) as page:
        assert (await page.post("/page/pass_time", json={"days": 7})).status_code == 404
        quiet.slack.pass_time = leap
        assert (await page.post("/page/pass_time", json={"days": "7"})).status_code == 400
        before = quiet.clock.now.timestamp()
        assert (await page.post("/page/pass_time", json={"days": 7})).json()["now"] == before + 7 * 86_400


async def test_the_page_hears_of_changes(quiet: World) -> None:
    async with (
        httpx.AsyncClient(base_url=quiet.slack.base_url) as page,
        page.stream("GET", "/page/events", params={"user": ALICE}) as stream,
    ):
        lines = stream.aiter_lines()
        assert "retry" in await anext(lines)
        await quiet.slack.say(ALICE, IDEAS, "hello")
        await quiet.slack.say(ALICE, IDEAS, "again")
        assert [await anext(lines), await anext(lines)] == ["", "event: changed"]


def test_ids_of_messages_are_unique_and_rise() -> None:
    clock = Clock()
    slack = local_slack(clock)
    stamps = [slack.world.next_ts() for _ in range(20_000)]
    clock.now -= timedelta(hours=1)
    stamps += [slack.world.next_ts() for _ in range(3)]
    assert stamps == sorted(set(stamps))
    assert json.loads(json.dumps(stamps[0])) == f"{int(Clock().now.timestamp())}.000100"


async def test_an_uninstalled_app_is_told_and_refused(world: World) -> None:
    await world.slack.uninstall()
    kinds = [one["type"] for one in world.events()]
    assert kinds == ["tokens_revoked", "app_uninstalled"]
    assert await error_of(world.client.chat_postMessage(channel=IDEAS, text="x")) == "account_inactive"


async def test_a_select_in_a_message_tells_choice_and_state(world: World) -> None:
    select = {"type": "static_select", "action_id": "it", "options": GOALS}
    boxes = {"type": "actions", "block_id": "a", "elements": [select, button("vote")]}
    sent = await world.client.chat_postMessage(channel=IDEAS, text="Pick", blocks=[boxes])
    await world.slack.click(BOB, IDEAS, sent["ts"], "it", choose="speed")
    assert world.heard[-1]["actions"][0]["selected_option"] == GOALS[1]
    await world.slack.click(BOB, IDEAS, sent["ts"], "vote")
    assert world.heard[-1]["state"]["values"]["a"]["it"]["selected_option"] == GOALS[1]
    await world.slack.click(ALICE, IDEAS, sent["ts"], "vote")
    assert world.heard[-1]["state"]["values"]["a"]["it"]["selected_option"] is None
    with pytest.raises(LookupError):
        await world.slack.click(BOB, IDEAS, sent["ts"], "it", choose="nope")


async def test_the_app_offers_the_choices_of_an_external_select(world: World) -> None:
    async def offer(ack: Any, payload: dict[str, Any]) -> None:
        await ack(options=[one for one in GOALS if payload["value"] in one["value"]])

    world.app.options("it")(offer)
    world.form = modal(field("goal", {"type": "external_select", "min_query_length": 1}))
    await world.slack.command(ALICE, IDEAS, "/idea")
    offered = await world.slack.suggest(ALICE, "goal", "spe")
    assert offered == [GOALS[1]]
    await world.slack.fill(ALICE, {"goal": offered[0]})
    assert (await world.slack.submit(ALICE)).closed
    values = world.heard[-1]["view"]["state"]["values"]
    assert values["goal"]["it"]["selected_option"] == GOALS[1]


async def test_settled_waits_for_what_was_just_scheduled(world: World) -> None:
    world.slack.archive(IDEAS)
    await world.slack.settled()
    await world.slack.until(lambda: world.events())
    assert world.events()[0]["type"] == "channel_archive"


async def test_only_bare_text_of_an_app_is_marked_as_edited(quiet: World) -> None:
    sent = await quiet.client.chat_postMessage(channel=IDEAS, text="0 votes", blocks=[section("0 votes")])
    await quiet.client.chat_update(channel=IDEAS, ts=sent["ts"], text="1 vote", blocks=[section("1 vote")])
    assert not quiet.slack.messages(IDEAS)[0].edited
    await quiet.client.chat_update(channel=IDEAS, ts=sent["ts"], text="gone")
    assert quiet.slack.messages(IDEAS)[0].edited
