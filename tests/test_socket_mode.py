"""The same over Socket Mode: no public address, one connection out, and it comes back by itself."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr
from slack_sdk.errors import SlackApiError

from bot.app import House
from storage.models import Role
from tests.chat import Now, SlackChat, local_slack, settings_for

APP_TOKEN = SecretStr("xapp-demo")


@pytest.fixture
async def socket_chat(sqlite_url: str) -> AsyncIterator[SlackChat]:
    async with SlackChat.opened(sqlite_url, slack_app_token=APP_TOKEN, slack_signing_secret=None) as opened:
        await opened.slack.until(lambda: opened.slack.sockets.connections)
        yield opened


async def test_the_main_story_needs_no_public_address(socket_chat: SlackChat) -> None:
    chat = socket_chat
    assert chat.slack.request_url is None
    chat.names(Role.MANAGER, "Carla")
    await chat.types("Alice", "/idea 🎉")
    assert (await chat.submits("Alice")).errors["title"].startswith("Please use words")
    assert (await chat.submits("Alice", title="Digital customer card")).closed
    await chat.clicks("Bob", "support", "ideas")
    assert "[Support · 1]" in chat.card("Bob", 1)
    await chat.clicks("Carla", "decline")
    await chat.submits("Carla", reason="We have one.")
    assert "Carla Brandt has declined your idea." in chat.last("Alice")
    await chat.types("Bob", "/idea list")
    assert "I-1 Digital customer card" in chat.only_for("Bob")
    await chat.says("Bob", "hello")
    assert "Share what could be better." in chat.last("Bob")


async def test_what_slack_tells_twice_is_done_once(socket_chat: SlackChat) -> None:
    await socket_chat.shares("Alice", "Newsletter")
    await socket_chat.slack.resend_last("interaction")
    await socket_chat.settle()
    assert len(socket_chat.texts("Bob", "ideas")) == 1


async def test_slack_asks_for_a_new_connection_and_gets_it(socket_chat: SlackChat) -> None:
    """As Slack does every few hours."""
    before = list(socket_chat.slack.sockets.connections)
    await socket_chat.slack.sockets.disconnect()
    await socket_chat.slack.until(
        lambda: any(one not in before for one in socket_chat.slack.sockets.connections), seconds=30
    )
    await socket_chat.shares("Alice", "Newsletter")
    assert "I-1 Newsletter" in socket_chat.card("Bob", 1)


async def test_a_slack_that_is_down_at_the_start_is_tried_again(sqlite_url: str) -> None:
    now = Now()
    async with local_slack(now) as slack:
        slack.fault("apps.connections.open", status=500)
        house = House(settings_for(slack, sqlite_url, slack_app_token=APP_TOKEN), now)
        async with house.opened():
            assert slack.sockets.connections == []
            assert house.slack is not None
            await house.slack.look_after(now())  # as the clock does every few seconds
            await slack.until(lambda: slack.sockets.connections)


async def test_a_wrong_app_token_is_said_at_once(sqlite_url: str) -> None:
    now = Now()
    async with local_slack(now) as slack:
        house = House(settings_for(slack, sqlite_url, slack_app_token=SecretStr("xapp-wrong")), now)
        with pytest.raises(SlackApiError, match="invalid_auth"):
            async with house.opened():
                pass


async def test_a_tick_from_cron_does_not_listen(sqlite_url: str) -> None:
    """What people do goes to the process that stays."""
    now = Now()
    async with local_slack(now) as slack:
        house = House(settings_for(slack, sqlite_url, slack_app_token=APP_TOKEN), now)
        async with house.opened(listen=False):
            await asyncio.sleep(0)
            assert slack.sockets.connections == []
