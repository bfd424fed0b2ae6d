"""botbuilder's real adapter and turns: nothing that we send or answer gets lost in its models."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.teams.botframework import Framework, Turn
from bot.teams.connector import Connector
from bot.teams.tokens import Claims
from scheduler.deliver import Lost, Never
from tests.test_teams_connector import Service, service

__all__ = ["service"]  # a fixture

CARD = {
    "contentType": "application/vnd.microsoft.card.adaptive",
    "content": {
        "type": "AdaptiveCard",
        "version": "1.5",
        "refresh": {"userIds": ["29:x"]},
        "body": [{"a": None}],
    },
}
SENT: dict[str, Any] = {
    "type": "message",
    "summary": "Idea I-42",
    "attachments": [CARD],
    "entities": [{"type": "mention", "mentioned": {"id": "29:x", "name": "Alice"}, "text": "<at>Alice</at>"}],
    "channelData": {"notification": {"alert": True}, "feedbackLoopEnabled": False},
    "importance": "high",
    "somethingNew": {"deep": [1, 2.5, None, "ü"]},
}


class Bot:
    """Does what a test tells it to, and keeps the turns that it saw."""

    def __init__(self, framework: Framework, service: Service) -> None:
        self.framework, self.service = framework, service
        self.turns: list[Turn] = []

    def activity(self, kind: str = "message", **more: Any) -> dict[str, Any]:
        return {
            "type": kind,
            "id": "1700",
            "channelId": "msteams",
            "serviceUrl": self.service.url,
            "from": {"id": "29:alice", "name": "Alice", "aadObjectId": "a1"},
            "recipient": {"id": "28:bot", "name": "Gegenstrom"},
            "conversation": {"id": "19:abc@thread.tacv2;messageid=1", "tenantId": "t", "isGroup": True},
        } | more

    async def hear(self, activity: dict[str, Any], answer: Any = None, **says: Any) -> tuple[int, Any]:
        async def on_turn(turn: Turn) -> Any:
            self.turns.append(turn)
            for way, arguments in says.items():
                await getattr(turn, way)(*arguments)
            return answer

        return await self.framework.process(Claims(self.service.url), activity, on_turn)


@pytest.fixture
async def bot(service: Service) -> AsyncIterator[Bot]:
    async with aiohttp.ClientSession() as session:
        yield Bot(Framework(Connector(session, None, frozenset({service.host})), "app"), service)


async def test_a_turn_keeps_the_activity_as_it_came(bot: Bot) -> None:
    activity = bot.activity(entities=[{"type": "mention", "new": 1}], value={"action": {"verb": "x"}})
    assert await bot.hear(activity) == (200, None)
    assert bot.turns[0].raw is activity


async def test_what_is_said_goes_to_the_conversation_complete(bot: Bot) -> None:
    await bot.hear(bot.activity(), send=[SENT])
    method, path = bot.service.asked[0]
    assert method == "POST"
    assert path.endswith("/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities/1700")
    body = bot.service.bodies[0]
    assert {name: body[name] for name in SENT} == SENT
    assert (body["from"]["id"], body["recipient"]["id"]) == ("28:bot", "29:alice")
    assert (body["replyToId"], body["conversation"]["id"]) == ("1700", bot.activity()["conversation"]["id"])


async def test_what_was_said_is_replaced_complete(bot: Bot) -> None:
    await bot.hear(bot.activity(), update=["m7", SENT])
    method, path = bot.service.asked[0]
    assert (method, path.rpartition("/")[2]) == ("PUT", "m7")
    body = bot.service.bodies[0]
    assert {name: body[name] for name in SENT} == SENT
    assert body["id"] == "m7"


async def test_what_we_send_is_not_changed(bot: Bot) -> None:
    before = json.dumps(SENT)
    await bot.hear(bot.activity(), send=[SENT], update=["m7", SENT])
    assert json.dumps(SENT) == before


async def test_sending_tells_the_id(bot: Bot) -> None:
    ids: list[str] = []

    async def on_turn(turn: Turn) -> None:
        ids.append(await turn.send(SENT))
        bot.service.will(201, {})
        ids.append(await turn.send(SENT))

    await bot.framework.process(Claims(), bot.activity(), on_turn)
    assert ids == ["m1", ""]


async def test_a_sign_of_life_may_fail(bot: Bot) -> None:
    bot.service.will(403, {"error": {"code": "MessageWritesBlocked"}})
    assert await bot.hear(bot.activity(), typing=[]) == (200, None)
    assert await bot.hear(bot.activity(), typing=[]) == (200, None)
    assert [body["type"] for body in bot.service.bodies] == ["typing", "typing"]


async def test_what_teams_says_to_a_message_comes_through(bot: Bot) -> None:
    bot.service.will(403, {"error": {"code": "MessageWritesBlocked"}})
    with pytest.raises(Never, match="writes_blocked"):
        await bot.hear(bot.activity(), send=[SENT])
    bot.service.will(502)
    with pytest.raises(Lost):
        await bot.hear(bot.activity(), send=[SENT])


async def test_an_invoke_is_answered_with_exactly_what_we_said(bot: Bot) -> None:
    answer = {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": CARD["content"]}
    told = await bot.hear(bot.activity("invoke", name="adaptiveCard/action"), answer)
    assert told == (200, answer)
    assert bot.service.asked == []


async def test_an_invoke_that_nobody_knows_is_not_implemented(bot: Bot) -> None:
    assert await bot.hear(bot.activity("invoke", name="new/thing")) == (501, None)


async def test_an_empty_answer_closes_a_dialog(bot: Bot) -> None:
    assert await bot.hear(bot.activity("invoke", name="task/submit"), {}) == (200, None)


async def test_expected_replies_are_sent_all_the_same(bot: Bot) -> None:
    told = await bot.hear(bot.activity("invoke", deliveryMode="expectReplies"), {"a": 1}, send=[SENT])
    assert told == (200, {"a": 1})
    assert len(bot.service.asked) == 1


@pytest.mark.parametrize(
    "kind", ["messageReaction", "event", "endOfConversation", "trace", "typing", "x", "ü"]
)
async def test_whatever_comes_is_answered(bot: Bot, kind: str) -> None:
    assert await bot.hear(bot.activity(kind), {"not": "an invoke"}) == (200, None)


async def test_without_a_conversation_nothing_can_be_said(bot: Bot) -> None:
    for conversation in (None, {}, {"id": ["19:abc"]}, "19:abc"):
        with pytest.raises(Never, match="bad_id"):
            await bot.hear(bot.activity(conversation=conversation), send=[SENT])
        with pytest.raises(Never, match="bad_id"):
            await bot.hear(bot.activity(conversation=conversation), update=["m7", SENT])
    assert bot.service.asked == []


GARBAGE = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=9,
)
ACCOUNT = st.dictionaries(
    st.sampled_from(["id", "name", "isGroup", "role", "aadObjectId", "properties", "conversationType"]),
    GARBAGE,
)
FIELDS = [
    *("id", "timestamp", "localTimestamp", "serviceUrl", "channelId", "from", "recipient", "conversation"),
    *(
        "entities",
        "attachments",
        "value",
        "channelData",
        "name",
        "text",
        "locale",
        "deliveryMode",
        "membersAdded",
    ),
    *("expiration", "relatesTo", "replyToId", "suggestedActions", "historyDisclosed", "callerId"),
]


@settings(max_examples=150)
@example(fields={"conversation": {"isGroup": "", "id": True}}, invoke=False)
@given(
    fields=st.dictionaries(st.sampled_from(FIELDS), GARBAGE | ACCOUNT),
    invoke=st.booleans(),
)
async def test_any_shape_is_no_crash(fields: dict[str, Any], invoke: bool) -> None:
    async def on_turn(turn: Turn) -> dict[str, Any]:
        return {"seen": len(turn.raw)}

    activity = {"type": "invoke" if invoke else "message"} | fields
    async with aiohttp.ClientSession() as session:
        framework = Framework(Connector(session, None), "app")
        told = await framework.process(Claims(), activity, on_turn)
    assert told == ((200, {"seen": len(activity)}) if invoke else (200, None))


def test_only_one_file_knows_botbuilder() -> None:
    bot = Path(__file__).parent.parent / "bot"
    names = ("botbuilder", "botframework.", "msrest")
    knowing = [
        path.name
        for path in bot.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(("import ", "from ")) and line.split()[1].startswith(names)
    ]
    assert set(knowing) == {"botframework.py"}
