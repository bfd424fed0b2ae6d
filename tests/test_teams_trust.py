"""Nobody is given away in a channel, and no client is believed: what it sends is a claim."""

from typing import Any

import pytest
from sqlmodel import select

from storage.database import transaction
from storage.models import Comment, Idea, Role
from tests.teams import cards
from tests.teams.chat import TeamsChat
from tests.teams.client import Answered
from tests.teams.world import BOT, JSON, Message


def rows(chat: TeamsChat, table: type[Any]) -> list[Any]:
    with transaction(chat.house.engine) as db:
        return list(db.exec(select(table)).all())


async def sealed(chat: TeamsChat) -> None:
    """An idea of Alice's, without her name."""
    await chat.types("Alice", "/idea Later meetings")
    assert (await chat.submits("Alice", title="Later meetings", sealed="yes")).closed
    assert "Alice" not in chat.card("Bob", 1)


async def forges(chat: TeamsChat, who: str, message: Message, data: JSON) -> Answered:
    """A click that no button of this card makes."""
    action = {"type": "Action.Execute", "verb": data["verb"]}
    answered = await chat.client.send(chat.activities.click(chat.person(who), message, action, data))
    await chat.settle()
    return answered


def said(answered: Answered) -> str:
    return cards.text_of(answered.card) if answered.card else answered.words


def newest(chat: TeamsChat, who: str, where: str = "ideas") -> Message:
    return [one for one in chat.messages(who, where) if one.author == BOT][-1]


# --- who sealed their name ------------------------------------------------------------------------


async def test_my_ideas_are_listed_for_me_alone(teams_chat: TeamsChat) -> None:
    await sealed(teams_chat)
    await teams_chat.mentions("Alice", "idea mine", "general")
    assert "Later meetings" not in "".join(teams_chat.texts("Bob", "general"))
    assert "I-1 Later meetings" in teams_chat.last("Alice")


async def test_all_ideas_stay_where_they_were_asked_for(teams_chat: TeamsChat) -> None:
    await sealed(teams_chat)
    for words in ("idea list", "idea find meetings", "idea 1"):
        await teams_chat.mentions("Bob", words, "general")
        assert "I-1 Later meetings" in teams_chat.last("Carla", "general"), words


async def test_a_question_about_my_idea_is_not_spoken_of_in_a_channel(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await sealed(teams_chat)
    await teams_chat.clicks("Carla", "ask")
    assert (await teams_chat.submits("Carla", question="Why?")).closed
    await teams_chat.mentions("Alice", "good morning everybody", "general")
    assert "I-1" not in "".join(teams_chat.texts("Bob", "general"))
    assert "I-1" in teams_chat.last("Alice")


@pytest.mark.parametrize("line", ["idea edit 1", "idea withdraw 1"])
async def test_what_becomes_of_my_idea_is_answered_in_the_chat(teams_chat: TeamsChat, line: str) -> None:
    """The same for whoever shared it and for others, whether it can be done or not."""
    await sealed(teams_chat)
    heard = []
    for who in ("Alice", "Alice", "Bob"):
        await teams_chat.mentions(who, line, "general")
        heard.append(teams_chat.last("Dora", "general"))
    assert len(set(heard)) == 1
    assert "Later meetings" not in heard[0]


async def test_who_looks_at_what_they_withdrew_is_not_given_away(teams_chat: TeamsChat) -> None:
    await sealed(teams_chat)
    await teams_chat.types("Alice", "/idea withdraw 1")
    await teams_chat.mentions("Alice", "idea 1", "general")
    assert "Later meetings" not in "".join(teams_chat.texts("Bob", "general"))


# --- forged clicks --------------------------------------------------------------------------------


async def test_no_click_overwrites_what_everybody_reads(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Bicycle stand")
    await teams_chat.passes(days=7)
    digest = newest(teams_chat, "Dora")
    before = teams_chat.text_of(digest, "Dora")
    for verb, words in (("support", "1"), ("list", "1"), ("back", "")):
        await forges(teams_chat, "Mallory", digest, {"verb": verb, "words": words, "turns": True})
        assert teams_chat.text_of(digest, "Dora") == before, verb


@pytest.mark.parametrize("verb", ["replied", "reply_edited", "reply_deleted", "said", "added"])
async def test_what_only_teams_can_tell_cannot_be_clicked(teams_chat: TeamsChat, verb: str) -> None:
    await teams_chat.shares("Alice", "Bicycle stand")
    card = newest(teams_chat, "Bob")
    await teams_chat.says("Bob", "Great.", "ideas", card.id)
    reply = next(one for one in teams_chat.messages("Bob", "ideas") if one.root == card.id)
    answered = await forges(teams_chat, "Bob", reply, {"verb": verb, "words": "I hate this."})
    assert "older version" in said(answered)
    data = {"verb": verb, "words": "I hate this."}
    await teams_chat.client.send(teams_chat.activities.old_click(teams_chat.person("Bob"), reply, data))
    assert [(one.text, one.deleted) for one in rows(teams_chat, Comment)] == [("Great.", None)]


@pytest.mark.parametrize(
    ("view", "verb"), [("News", "create"), ("Notice", "create"), ("ReasonForm", "create"), ("Nope", "create")]
)
async def test_only_a_form_is_shown_again_and_only_the_one_that_was_sent(
    teams_chat: TeamsChat, view: str, verb: str
) -> None:
    facts = {"number": 7, "turn": 1, "title": "Everybody is fired", "verdict": "decline", "by": "Dora Hansen"}
    await teams_chat.says("Mallory", "hello")
    form = {"view": view, "facts": facts}
    data = {"verb": verb, "title": "", "hidden": {"draft": "x"}, "form": form}
    answered = await forges(teams_chat, "Mallory", newest(teams_chat, "Mallory", "dm"), data)
    assert "Everybody is fired" not in said(answered)
    assert said(answered)


async def test_an_old_app_gets_its_forms_in_the_chat_with_the_bot(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Dora", "settings")
    await teams_chat.clicks("Dora", "edit_settings")
    await teams_chat.submits("Dora", review=teams_chat.room("review"))
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.clicks_with_an_old_app("Carla", "decline", "review")
    assert "Why not?" not in "".join(teams_chat.texts("Dora", "review"))
    assert "Why not?" in teams_chat.last("Carla")


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("https://teams.microsoft.com/l/message/19:a/1", True),
        ("https://teams.cloud.microsoft/l/message/19:a/1", True),
        ("https://evil.example/", False),
        ("https://teams.microsoft.com@evil.example/", False),
        ("http://teams.microsoft.com/l/message/19:a/1", False),
        ("https://[", False),
        ("javascript:alert(1)", False),
    ],
)
async def test_an_idea_comes_only_from_a_message_in_teams(
    teams_chat: TeamsChat, source: str, kept: bool
) -> None:
    await teams_chat.says("Mallory", "hello")
    data = {"verb": "create", "title": "Spam", "hidden": {"draft": "abc", "source": source}}
    await forges(teams_chat, "Mallory", newest(teams_chat, "Mallory", "dm"), data)
    assert [one.source for one in rows(teams_chat, Idea)] == [source if kept else ""]


async def test_an_idea_belongs_to_no_channel_but_the_one_it_was_typed_in(teams_chat: TeamsChat) -> None:
    await teams_chat.says("Mallory", "hello")
    message = newest(teams_chat, "Mallory", "dm")
    for number, channel in enumerate((teams_chat.room("review"), "19:nowhere@thread.v2")):
        title = ("Spam", "Eggs")[number]
        hidden = {"draft": f"d{number}", "channel": channel}
        await forges(teams_chat, "Mallory", message, {"verb": "create", "title": title, "hidden": hidden})
    assert [one.channel_id for one in rows(teams_chat, Idea)] == [None, None]
    await teams_chat.shares("Alice", "Newsletter", "general")
    assert rows(teams_chat, Idea)[-1].channel_id is not None
