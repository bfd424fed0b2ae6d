"""The local Slack's Web API: what may be asked, what comes back, and what goes wrong on demand."""

import asyncio
import json
from datetime import timedelta

import httpx
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from demo.slack import LocalSlack
from demo.slack.serve import serving
from tests.slack_world import (
    ALICE,
    BOB,
    BOT,
    IDEAS,
    Clock,
    World,
    button,
    error_of,
    local_slack,
    quiet,
    section,
    world,
)
from tests.unhurried import NEVER, held, until

__all__ = ["quiet", "world"]  # fixtures


async def test_an_update_without_blocks_removes_them(quiet: World) -> None:
    sent = await quiet.client.chat_postMessage(channel=IDEAS, text="a", blocks=[section("a")])
    await quiet.client.chat_update(channel=IDEAS, ts=sent["ts"], text="b")
    message = quiet.slack.messages(IDEAS)[0]
    assert (message.text, message.blocks) == ("b", [])
    theirs = await quiet.slack.say(ALICE, IDEAS, "mine")
    update = quiet.client.chat_update
    assert await error_of(update(channel=IDEAS, ts=theirs, text="x")) == "cant_update_message"
    assert await error_of(update(channel=IDEAS, ts="1.000000", text="x")) == "message_not_found"


async def test_only_bare_text_of_an_app_is_marked_as_edited(quiet: World) -> None:
    sent = await quiet.client.chat_postMessage(channel=IDEAS, text="0 votes", blocks=[section("0 votes")])
    await quiet.client.chat_update(channel=IDEAS, ts=sent["ts"], text="1 vote", blocks=[section("1 vote")])
    assert not quiet.slack.messages(IDEAS)[0].edited
    await quiet.client.chat_update(channel=IDEAS, ts=sent["ts"], text="gone")
    assert quiet.slack.messages(IDEAS)[0].edited


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


def test_ids_of_messages_are_unique_and_rise() -> None:
    clock = Clock()
    slack = local_slack(clock)
    stamps = [slack.world.next_ts() for _ in range(20_000)]
    clock.now -= timedelta(hours=1)
    stamps += [slack.world.next_ts() for _ in range(3)]
    assert stamps == sorted(set(stamps))
    assert json.loads(json.dumps(stamps[0])) == f"{int(Clock().now.timestamp())}.000100"
