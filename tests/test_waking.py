"""Parked ideas come back at their day, or when their goal changes."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers.verbs import Reply
from handlers.views import ReviewCard, WokenUp, from_facts
from storage import goals, ideas
from storage.database import transaction
from storage.models import Goal, Idea, IdeaState, Outbox
from tests.chat import uid
from tests.rows import Company, asks, company, wakes

MONDAY = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
LATER = MONDAY + timedelta(days=30)
FIELDS = {"title": "Fewer queues", "description": "Nobody waits.", "indicator": "", "target": "", "until": ""}


@pytest.fixture
def firm(engine: Engine) -> Company:
    made = company(engine, now=MONDAY)
    with transaction(engine) as db:
        for title, owner in (("Fewer queues", "Carla"), ("More regulars", "Bob")):
            goal = goals.add(db, made.organization, title, MONDAY)
            goal.owner_id, goal.description = made.members[owner].id, "Nobody waits."
            db.add(goal)
    asks(engine, "Alice", "create", title="A bench", draft="d", goal="1", now=MONDAY)
    return made


def parks(engine: Engine, comes_back: str, wake: str = "", goal: str = "1") -> Reply:
    fields: dict[str, Any] = {
        "number": "1",
        "turn": "0",
        "reason": "Later.",
        "comes_back": comes_back,
        "goal": goal,
    }
    return asks(engine, "Carla", "parked", **fields, wake=wake, seen="1", now=MONDAY)


def idea_now(engine: Engine, firm: Company) -> Idea:
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, 1)
        assert idea is not None
        return idea


def changes_goal(engine: Engine, **changed: Any) -> Reply:
    facts = {**FIELDS, "number": "1", "turn": "0", "note": "We know more.", "owner": uid("Carla"), **changed}
    return asks(engine, "Dora", "save_goal", **facts, now=LATER)


def last(engine: Engine, view: str) -> tuple[str, Any]:
    with transaction(engine) as db:
        row = db.exec(select(Outbox).where(Outbox.view == view)).all()[-1]
        return row.target, from_facts(view, row.facts)


@pytest.mark.parametrize("comes_back", ["either", "goal"])
def test_a_changed_goal_wakes_what_waited_for_it(engine: Engine, firm: Company, comes_back: str) -> None:
    assert parks(engine, comes_back, "2027-02-01").invalid is None
    assert changes_goal(engine, title="No queues").view is not None
    idea = idea_now(engine, firm)
    assert idea.state is IdeaState.IN_REVIEW
    assert (idea.wake, idea.wake_with_goal) == (None, False)
    who, told = last(engine, "WokenUp")
    assert who == uid("Alice")
    assert told == WokenUp(1, "A bench", idea.due, "goal_changed", "No queues")
    who, card = last(engine, "ReviewCard")
    assert who == uid("Carla")
    assert isinstance(card, ReviewCard)
    assert (card.back, card.changed_goal) == ("goal_changed", "No queues")


def test_a_goal_that_stays_as_it_is_wakes_nothing(engine: Engine, firm: Company) -> None:
    parks(engine, "goal")
    changes_goal(engine, owner=uid("Bob"))
    assert idea_now(engine, firm).state is IdeaState.PARKED


def test_parked_until_a_day_waits_for_the_day(engine: Engine, firm: Company) -> None:
    parks(engine, "day", "2027-02-01")
    changes_goal(engine, title="No queues")
    assert idea_now(engine, firm).state is IdeaState.PARKED


def test_either_comes_back_on_its_day(engine: Engine, firm: Company) -> None:
    parks(engine, "either", "2026-11-09")
    assert wakes(engine, MONDAY + timedelta(days=7)) == 1
    assert last(engine, "WokenUp")[1].because == "day"


def test_without_a_day_no_day_wakes_it(engine: Engine, firm: Company) -> None:
    parks(engine, "goal")
    assert idea_now(engine, firm).wake is None
    assert wakes(engine, MONDAY + timedelta(days=700)) == 0


def test_a_retired_goal_wakes_it_for_the_owner_of_the_next_one(engine: Engine, firm: Company) -> None:
    parks(engine, "goal")
    fields: dict[str, Any] = {"number": "1", "turn": "0", "note": "Done.", "move_to": "2"}
    assert asks(engine, "Dora", "retired", **fields, now=LATER).view is not None
    idea = idea_now(engine, firm)
    assert (idea.state, idea.reviewer_id) == (IdeaState.IN_REVIEW, firm.members["Bob"].id)
    assert last(engine, "WokenUp")[1].because == "goal_retired"
    who, card = last(engine, "ReviewCard")
    assert (who, card.back, card.changed_goal) == (uid("Bob"), "goal_retired", "Fewer queues")


def test_without_a_goal_there_is_nothing_to_wait_for(engine: Engine, firm: Company) -> None:
    assert parks(engine, "goal", goal="0").invalid is not None
    assert idea_now(engine, firm).state is IdeaState.NEW


def test_without_a_day_the_form_asks_for_one(engine: Engine, firm: Company) -> None:
    for comes_back in ("day", "either", "nonsense"):
        refused = parks(engine, comes_back).invalid
        assert refused is not None
        assert refused.errors == {"wake": "wake_missing"}


def test_a_decision_forgets_what_was_waited_for(engine: Engine, firm: Company) -> None:
    parks(engine, "goal")
    asks(engine, "Carla", "declined", number="1", turn="1", reason="No.", now=MONDAY)
    assert idea_now(engine, firm).wake_with_goal is False
    changes_goal(engine, title="No queues")
    assert idea_now(engine, firm).state is IdeaState.DECLINED


def test_two_goals_are_two_things(engine: Engine, firm: Company) -> None:
    parks(engine, "goal")
    changes_goal(engine, number="2", title="Many regulars")
    assert idea_now(engine, firm).state is IdeaState.PARKED
    with transaction(engine) as db:
        assert [goal.title for goal in db.exec(select(Goal).order_by(Goal.number))][1] == "Many regulars"  # type: ignore[arg-type]


def test_the_day_of_the_decision_is_new(engine: Engine, firm: Company) -> None:
    parks(engine, "goal")
    changes_goal(engine, title="No queues")
    assert idea_now(engine, firm).due == date(2026, 12, 16)
