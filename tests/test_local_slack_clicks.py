"""Clicks in the local Slack, what the app answers and hears, and what happens when it does not answer."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from demo.slack import LocalSlack
from demo.slack.serve import serving
from tests.slack_world import (
    ALICE,
    BOB,
    BOT,
    GOALS,
    IDEAS,
    Clock,
    World,
    button,
    error_of,
    local_slack,
    modal,
    quiet,
    section,
    world,
)

__all__ = ["quiet", "world"]  # fixtures


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


async def test_an_uninstalled_app_is_told_and_refused(world: World) -> None:
    await world.slack.uninstall()
    kinds = [one["type"] for one in world.events()]
    assert kinds == ["tokens_revoked", "app_uninstalled"]
    assert await error_of(world.client.chat_postMessage(channel=IDEAS, text="x")) == "account_inactive"


async def test_settled_waits_for_what_was_just_scheduled(world: World) -> None:
    world.slack.archive(IDEAS)
    await world.slack.settled()
    await world.slack.until(lambda: world.events())
    assert world.events()[0]["type"] == "channel_archive"
