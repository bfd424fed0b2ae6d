"""The counter-current of a goal: every link counted, the latest of each named, and where it stands still."""

from typing import Any

import pytest
from sqlalchemy import Engine

from handlers.views import Loop, LoopLast, LoopLink, LoopPart
from storage import goals, updates
from storage.database import transaction
from storage.models import Goal, UpdateTarget
from tests.chat import MONDAY, uid
from tests.leading import posts
from tests.rows import Company, asks, company

TODAY = MONDAY.date()


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


@pytest.fixture
def goal(engine: Engine, firm: Company) -> Goal:
    """Saved by a leader, so that it is in the target picture's first version."""
    asks(engine, "Dora", "save_goal", number=0, turn=0, title="Fewer queues", owner=uid("Carla"), **MEANS)
    with transaction(engine) as db:
        found = goals.by_number(db, firm.id, 1)
        assert found is not None
        return found


MEANS: dict[str, Any] = {"description": "People leave when they wait."}


def shown(engine: Engine, words: str = "G-1", who: str = "Alice") -> Loop:
    view = asks(engine, who, "loop", words).view
    assert isinstance(view, Loop)
    return view


def link(view: Loop, kind: str) -> LoopLink:
    return next(link for link in view.links if link.kind == kind)


def shares(engine: Engine, title: str, **fields: Any) -> None:
    asks(engine, "Alice", "create", title=title, goal="1", draft=title, **fields)


def test_a_goal_of_which_nothing_has_come(engine: Engine, goal: Goal) -> None:
    view = shown(engine)
    assert (view.goal.title, view.owner, view.since) == ("Fewer queues", "Carla Brandt", TODAY)
    assert [(one.kind, one.count, one.last) for one in view.links] == [
        (kind, 0, None) for kind in ("updates", "ideas", "decisions", "measures", "reviews", "changes")
    ]
    assert view.gap == link(view, "updates")


def test_the_whole_way_round(engine: Engine, firm: Company, goal: Goal) -> None:
    posts(engine, firm, goal, "Half as long. By spring.", MONDAY)
    post = posts(engine, firm, goal, "Two more tills. Soon.", MONDAY)
    shares(engine, "A second till")
    shares(engine, "A bench", post=str(post.id))
    shares(engine, "A bell")
    asks(engine, "Carla", "approved", number="1", turn="0", owner=uid("Bob"), due="2026-09-30")
    asks(engine, "Carla", "declined", number="3", turn="0", reason="Too loud")
    asks(engine, "Bob", "accept", "1.0")
    answers: dict[str, Any] = {
        "number": "1",
        "turn": "1",
        "kind": "keep",
        "progress": "It stands.",
        "review": "2026-09-21",
    }
    assert asks(engine, "Bob", "send_review", **answers).invalid is None
    before = shown(engine)
    assert link(before, "updates") == LoopLink("updates", 2, last=LoopLast("U-2", "Two more tills.", TODAY))
    assert link(before, "ideas") == LoopLink(
        "ideas", 3, (LoopPart("loop-part-answering", 1),), LoopLast("I-3", "A bell", TODAY)
    )
    assert link(before, "decisions") == LoopLink(
        "decisions",
        2,
        (LoopPart("verdict-approve", 1), LoopPart("verdict-decline", 1)),
        LoopLast("I-3", "A bell", TODAY),
    )
    assert link(before, "measures").parts == (LoopPart("measure-state-running", 1),)
    assert link(before, "reviews") == LoopLink(
        "reviews", 1, (LoopPart("loop-part-keep", 1),), LoopLast("M-1", "A second till", TODAY)
    )
    assert before.gap == link(before, "changes")
    changed: dict[str, Any] = {
        "number": 1,
        "turn": 0,
        "title": "No queues",
        "owner": uid("Carla"),
        "moved": "I-1",
        **MEANS,
    }
    assert asks(engine, "Dora", "save_goal", note="It worked.", **changed).invalid is None
    after = shown(engine)
    assert link(after, "changes") == LoopLink(
        "changes", 1, (LoopPart("loop-part-moved", 1),), LoopLast("#2", "It worked.", TODAY)
    )
    assert after.gap is None


def test_another_goals_change_is_none_of_this_one(engine: Engine, goal: Goal) -> None:
    other: dict[str, Any] = {
        "number": 0,
        "turn": 1,
        "title": "Better bread",
        "owner": uid("Bob"),
        "note": "New.",
    }
    assert asks(engine, "Dora", "save_goal", **other, **MEANS).invalid is None
    assert link(shown(engine), "changes").count == 0
    assert link(shown(engine, "2"), "changes").count == 0, "to begin is no change"


def test_what_was_taken_back_counts_nowhere(engine: Engine, goal: Goal) -> None:
    shares(engine, "A bell")
    asks(engine, "Carla", "asked", number="1", turn="0", question="How loud?")
    asks(engine, "Alice", "withdraw", "1")
    view = shown(engine)
    assert (link(view, "ideas").count, link(view, "decisions").count) == (0, 0)


def test_what_was_posted_in_private_stays_there(engine: Engine, firm: Company, goal: Goal) -> None:
    post = posts(engine, firm, goal, "Only for you.", MONDAY)
    with transaction(engine) as db:
        room = firm.ideas
        room.private = True
        db.add(room)
        target = UpdateTarget(post_id=post.id, channel_id=room.id, organization_id=firm.id, key="k")
        db.add(target)
        assert updates.post(db, firm.id, post.id) is not None
    assert link(shown(engine), "updates") == LoopLink("updates", 0)


def test_which_goal_is_meant(engine: Engine, goal: Goal) -> None:
    assert shown(engine, "").goal.number == 1, "the only one"
    asks(engine, "Dora", "save_goal", number=0, turn=1, title="Bread", owner=uid("Bob"), note="x", **MEANS)
    for words, key in (("", "loop_which"), ("G-9", "goal_unknown"), ("queues", "goal_unknown")):
        refused = asks(engine, "Alice", "loop", words).refused
        assert refused is not None
        assert refused.key == key


def test_without_any_goal_nothing_goes_round(engine: Engine, firm: Company) -> None:
    refused = asks(engine, "Alice", "loop").refused
    assert refused is not None
    assert refused.key == "loop_no_goal"


def test_a_goal_that_has_ended_can_still_be_looked_at(engine: Engine, firm: Company, goal: Goal) -> None:
    with transaction(engine) as db:
        found = goals.by_number(db, firm.id, 1)
        assert found is not None
        goals.retire(db, found, MONDAY)
    assert shown(engine).retired == TODAY
