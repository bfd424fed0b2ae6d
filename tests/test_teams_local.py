"""The local Teams is as strict as the real one: what it takes, what it refuses, and what it remembers."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from tests.cast import Now
from tests.teams.company import LocalTeams, local_teams, room_id
from tests.teams.world import ADAPTIVE, APP, TEAM, guid

WORDS = {"type": "message", "text": "Good morning"}


def card(*body: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "AdaptiveCard", "version": "1.5", "body": list(body), **more}


def message(content: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "message", "attachments": [{"contentType": ADAPTIVE, "content": content}], **more}


def execute(verb: str = "support", **more: Any) -> dict[str, Any]:
    data = {"verb": verb, "words": "1"}
    fallback = {"type": "Action.Submit", "title": verb, "data": data}
    return {"type": "Action.Execute", "title": verb, "verb": verb, "data": data, "fallback": fallback} | more


@dataclass
class Bot:
    """Plain requests, as a bot makes them."""

    teams: LocalTeams
    session: aiohttp.ClientSession
    token: str

    async def asks(self, method: str, path: str, body: Any = None, token: str = "") -> tuple[int, Any]:
        headers = {"Authorization": f"Bearer {token or self.token}"}
        url = f"{self.teams.connector.service_url}v3/{path}"
        async with self.session.request(method, url, json=body, headers=headers) as response:
            return response.status, await response.json()

    async def says(self, body: Any, conversation: str = room_id("ideas")) -> tuple[int, Any]:
        return await self.asks("POST", f"conversations/{conversation}/activities", body)

    @property
    def problems(self) -> list[str]:
        return self.teams.world.problems


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    """A bot with a token, installed in the company's team."""
    async with local_teams(Now()) as teams, aiohttp.ClientSession() as session:
        form = {
            "grant_type": "client_credentials",
            "client_id": APP,
            "client_secret": teams.identity.secret,
            "scope": "https://api.botframework.com/.default",
        }
        address = f"{teams.identity.login_url}/{teams.identity.tenant}/oauth2/v2.0/token"
        async with session.post(address, data=form) as response:
            token = (await response.json())["access_token"]
        teams.world.teams[TEAM]["installed"] = True
        for room in teams.world.rooms.values():
            room.joined = True
        yield Bot(teams, session, token)


async def test_words_and_cards_are_said_changed_and_taken_back(bot: Bot) -> None:
    status, said = await bot.says(message(card({"type": "TextBlock", "text": "one"})))
    assert (status, set(said)) == (201, {"id"})
    address = f"conversations/{room_id('ideas')}/activities/{said['id']}"
    assert (await bot.asks("PUT", address, WORDS))[0] == 200
    assert [one.activity["text"] for one in bot.teams.world.messages] == ["Good morning"]
    async with bot.session.delete(
        f"{bot.teams.connector.service_url}v3/{address}", headers={"Authorization": f"Bearer {bot.token}"}
    ) as response:
        assert response.status == 200
    assert list(bot.teams.world.in_room(bot.teams.world.rooms[room_id("ideas")])) == []
    assert bot.problems == []


async def test_a_reply_stands_in_its_thread(bot: Bot) -> None:
    _, first = await bot.says(WORDS)
    await bot.says(WORDS, f"{room_id('ideas')};messageid={first['id']}")
    assert [one.root for one in bot.teams.world.messages] == ["", first["id"]]
    status, _ = await bot.says(WORDS, f"{room_id('ideas')};messageid=17")
    assert status == 404
    assert len(bot.problems) == 1


async def test_a_new_message_starts_a_thread_in_a_channel(bot: Bot) -> None:
    wanted = {"isGroup": True, "channelData": {"channel": {"id": room_id("ideas")}}, "activity": WORDS}
    status, made = await bot.asks("POST", "conversations", wanted)
    assert status == 201
    assert made["id"] == f"{room_id('ideas')};messageid={made['activityId']}"


@pytest.mark.parametrize("token", ["stolen", "token-99"])
async def test_nobody_speaks_without_a_token_that_was_issued(bot: Bot, token: str) -> None:
    status, _ = await bot.asks("POST", f"conversations/{room_id('ideas')}/activities", WORDS, token)
    assert status == 401
    assert bot.teams.world.messages == []
    assert len(bot.problems) == 1


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (message(card({"type": "TextBlock", "txt": "typo"})), "schema"),
        (message(card(version="1.6")), "1.5"),
        (message(card(actions=[execute(str(one)) for one in range(7)])), "7 primary actions"),
        (message(card(actions=[execute(fallback="drop")])), "to fall back on"),
        (message(card({"type": "Input.Text", "id": "title"})), "without a label"),
        (message(card({"type": "Input.Text", "id": "verb", "label": "Verb"})), "reserved"),
        (message(card({"type": "TextBlock", "text": "x" * 15_000})), "bytes"),
        ({"type": "message", "attachments": [{"contentType": "image/png"}]}, "image/png"),
        ({"type": "message"}, "says nothing"),
        ({"type": "event"}, "type event"),
    ],
)
async def test_what_teams_would_not_show_is_refused(bot: Bot, wrong: Any, complaint: str) -> None:
    status, _ = await bot.says(wrong)
    assert status == 400
    assert complaint in " ".join(bot.problems)


async def test_an_activity_of_more_than_100_kb_is_too_big(bot: Bot) -> None:
    status, _ = await bot.says({"type": "message", "text": "ä" * 52_000})
    assert status == 413


async def test_text_beside_a_card_costs_the_message_its_id(bot: Bot) -> None:
    status, said = await bot.says(message(card({"type": "TextBlock", "text": "one"}), text="one"))
    assert (status, said) == (201, {})
    assert len(bot.problems) == 1


async def test_only_what_is_there_can_be_changed(bot: Bot) -> None:
    assert (await bot.asks("PUT", f"conversations/{room_id('ideas')}/activities/17", WORDS))[0] == 404
    assert (await bot.says(WORDS, "19:nowhere@thread.tacv2"))[0] == 404
    assert len(bot.problems) == 2


async def test_where_the_bot_is_not_it_says_nothing(bot: Bot) -> None:
    bot.teams.world.rooms[room_id("ideas")].joined = False
    status, told = await bot.says(WORDS)
    assert (status, told["error"]["code"]) == (403, "BotNotInConversationRoster")


async def test_a_chat_opens_with_who_has_the_app_or_is_in_its_team(bot: Bot) -> None:
    wanted = {
        "bot": {"id": f"28:{APP}"},
        "members": [{"id": guid("Alice")}],
        "tenantId": bot.teams.identity.tenant,
    }
    first = await bot.asks("POST", "conversations", wanted)
    assert first[0] == 201
    assert await bot.asks("POST", "conversations", wanted) == first, "the same chat"
    bot.teams.world.teams[TEAM]["installed"] = False
    assert (await bot.asks("POST", "conversations", wanted))[0] == 403
    foreign = wanted | {"tenantId": guid("elsewhere")}
    assert (await bot.asks("POST", "conversations", foreign))[0] == 400


async def test_rosters_come_in_pages_and_channels_with_their_names(bot: Bot) -> None:
    _, page = await bot.asks("GET", f"conversations/{room_id('ideas')}/pagedmembers?pageSize=50")
    gus = next(one for one in page["members"] if one["name"] == "Gus Gast")
    assert (gus["userRole"], gus["aadObjectId"]) == ("guest", guid("Gus"))
    for known_as in (guid("Gus"), gus["id"]):
        assert (await bot.asks("GET", f"conversations/{TEAM}/members/{known_as}"))[1]["name"] == "Gus Gast"
    _, channels = await bot.asks("GET", f"teams/{TEAM}/conversations")
    assert [one["name"] for one in channels["conversations"]] == [None, "ideas", "general", "review"]
    assert (await bot.asks("GET", f"teams/{TEAM}"))[1]["name"] == "Hansen & Töchter"


async def test_faults_come_as_ordered_and_only_there(bot: Bot) -> None:
    bot.teams.connector.fault("send", 429, retry_after="7", conversation=room_id("ideas"))
    assert (await bot.says(WORDS, room_id("review")))[0] == 201
    assert (await bot.says(WORDS))[0] == 429
    assert (await bot.says(WORDS))[0] == 201
    bot.teams.connector.fault("send", 403, code="BotDisabledByAdmin")
    assert (await bot.says(WORDS))[1]["error"]["code"] == "BotDisabledByAdmin"


async def test_an_answer_that_gets_lost_was_a_message_all_the_same(bot: Bot) -> None:
    bot.teams.connector.fault("send", lose_answer=True)
    with pytest.raises(aiohttp.ClientError):
        await bot.says(WORDS)
    bot.teams.connector.fault("send", 502, lose_answer=True)
    assert (await bot.says(WORDS))[0] == 502
    assert len(bot.teams.world.messages) == 2


async def test_a_service_that_has_moved_answers_no_more(bot: Bot) -> None:
    old = bot.teams.connector.service_url
    bot.teams.moves_to("amer")
    headers = {"Authorization": f"Bearer {bot.token}"}
    address = f"{old}v3/conversations/{room_id('ideas')}/activities"
    async with bot.session.post(address, json=WORDS, headers=headers) as response:
        assert response.status == 404
    assert (await bot.says(WORDS))[0] == 201
