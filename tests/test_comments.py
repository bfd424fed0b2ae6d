"""Comments follow the replies that they were: changed and deleted only by whoever wrote them."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers.verbs import Ask, answer
from storage import ideas
from storage.database import transaction
from storage.models import Comment, Platform
from tests.chat import MONDAY, uid
from tests.rows import company, shares
from tests.teams.chat import TeamsChat
from tests.teams.world import BOT

EDIT = Ask(
    Platform.SLACK, "T1", uid("Bob"), "reply_edited", MONDAY, "I hate this", channel="C0T1", message="7"
)


@pytest.fixture
def kept(engine: Engine) -> Engine:
    """Bob said something below an idea."""
    here = company(engine)
    shares(engine, "Alice", "Bags")
    with transaction(engine) as db:
        idea = ideas.find(db, here.id, 1)
        assert idea is not None
        bob, source = here.members["Bob"].id, "slack:T1:C0T1:7"
        ideas.comment(db, here.id, idea.id, member_id=bob, text="Great", source=source, at=MONDAY)
    return engine


def comment(engine: Engine) -> tuple[str, bool]:
    """Its words, and whether it is deleted."""
    with transaction(engine) as db:
        found = db.exec(select(Comment)).one()
        return found.text, found.deleted is not None


@pytest.mark.parametrize("verb", ["reply_edited", "reply_deleted"])
def test_nobody_else_changes_what_somebody_said(kept: Engine, verb: str) -> None:
    for who in ("Alice", "Carla", "Dora"):
        assert answer(kept, replace(EDIT, verb=verb, person=uid(who))).refused is None
    assert comment(kept) == ("Great", False)


def test_whoever_said_it_changes_and_deletes_it(kept: Engine) -> None:
    answer(kept, EDIT)
    assert comment(kept) == ("I hate this", False)
    answer(kept, replace(EDIT, verb="reply_deleted"))
    assert comment(kept) == ("", True)


def test_an_edit_that_comes_late_does_not_bring_back_what_was_deleted(kept: Engine) -> None:
    answer(kept, replace(EDIT, verb="reply_deleted"))
    answer(kept, EDIT)
    assert comment(kept) == ("", True)
    answer(kept, replace(EDIT, words="Still great", fields={"restored": True}))
    assert comment(kept) == ("Still great", False)


async def test_a_reply_that_is_brought_back_counts_again(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    card = [one for one in teams_chat.messages("Bob", "ideas") if one.author == BOT][-1]
    said = await teams_chat.says("Bob", "My neighbour has one.", "ideas", card.id)
    reply = next(one for one in teams_chat.messages("Bob", "ideas") if one.id == said)
    await teams_chat.deletes("Bob", said, "ideas")
    assert "Discuss · 1" not in teams_chat.card("Dora", 1)
    told = teams_chat.activities.changed(reply, "editMessage")
    told["channelData"]["eventType"] = "undeleteMessage"
    await teams_chat.client.send(told)
    await teams_chat.settle()
    assert "Discuss · 1" in teams_chat.card("Dora", 1)
