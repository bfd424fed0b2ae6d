"""Retiring a goal: what becomes of its ideas and measures, and who hears it."""

from typing import Any

import pytest
from sqlalchemy import Engine

from handlers.views import IdeaCard, Notice, PictureEditor, RetireForm, ReviewCard
from storage import ideas
from storage.database import transaction
from storage.models import GoalSource, History, Idea, IdeaState, Measure, MeasureState
from tests.cast import uid
from tests.picturing import adds, pictures_of, retires, told_of, wrong
from tests.rows import Company, asks, company
from tests.two_chats import refusal, rows_of, shown


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


@pytest.fixture
def busy(engine: Engine, firm: Company) -> Company:
    """Two goals; the first has an idea to decide, one asked about, one parked, and one with a measure."""
    adds(engine, "Fewer queues")
    adds(engine, "More regulars", owner=uid("Bob"))
    for number in range(1, 5):
        asks(engine, "Alice", "create", title=f"Idea {number}", draft=f"d{number}", goal="1")
    asks(engine, "Carla", "asked", number="2", turn="0", question="When?")
    asks(engine, "Carla", "parked", number="3", turn="0", reason="Later", wake="2026-12-01")
    asks(engine, "Carla", "approved", number="4", turn="0", owner=uid("Mallory"), due="2026-09-30")
    return firm


def test_retiring_asks_what_is_open(engine: Engine, busy: Company) -> None:
    form = shown(asks(engine, "Dora", "retire_goal", "1"), RetireForm)
    assert (form.ideas, form.measures, [goal.number for goal in form.goals]) == (3, 1, [2])
    empty = shown(asks(engine, "Dora", "retire_goal", "2"), RetireForm)
    assert (empty.ideas, empty.measures) == (0, 0)


def test_ideas_move_to_another_goal_and_its_owner_decides(engine: Engine, busy: Company) -> None:
    days = {number: _idea(engine, busy, number).due for number in (1, 2, 3)}
    shown(retires(engine, 1, move_to="2", measures="go_on"), PictureEditor)
    for number, state, reviewer in ((1, IdeaState.NEW, "Bob"), (2, IdeaState.QUESTION, "Carla")):
        idea = _idea(engine, busy, number)
        assert (idea.state, idea.reviewer_id, idea.due) == (state, busy.members[reviewer].id, days[number])
    titles = {shown(asks(engine, "Gus", "show", str(n)), IdeaCard).idea.goal for n in (1, 2, 3)}
    assert titles == {"More regulars"}
    assert shown(asks(engine, "Gus", "show", "4"), IdeaCard).idea.goal == "Fewer queues"
    assert [row.key for row in told_of(engine, "GoalMoved")] == [f"goal_moved:{n}:1" for n in (1, 2, 3)]
    assert [row.key for row in told_of(engine, "ReviewCard") if row.key.startswith("review:1.")][1:] == [
        f"review:1.1:{busy.members['Bob'].id}"
    ]
    assert _measures(engine) == [MeasureState.PLANNED]
    assert (
        refusal(asks(engine, "Carla", "declined", number="1", turn="0", reason="No")) == "changed_meanwhile"
    )
    assert shown(asks(engine, "Bob", "declined", number="1", turn="1", reason="No"), Notice)


def test_a_goal_that_came_by_retiring_is_nobody_else_s_choice(engine: Engine, busy: Company) -> None:
    assert _idea(engine, busy, 3).goal_source is GoalSource.AUTHOR
    with transaction(engine) as db:
        idea = _idea(engine, busy, 3)
        idea.aligned_by = busy.members["Carla"].id
        db.add(idea)
    retires(engine, 1, move_to="2", measures="go_on")
    idea = _idea(engine, busy, 3)
    assert (idea.goal_source, idea.aligned_by) == (GoalSource.REVIEWER, None)
    told = shown(asks(engine, "Bob", "look", "3"), ReviewCard).alignment
    assert told is not None
    assert told.by == "Dora Hansen"


def test_ideas_go_on_without_a_goal_and_nobody_is_bothered(engine: Engine, busy: Company) -> None:
    retires(engine, 1, move_to="none", measures="go_on")
    idea = _idea(engine, busy, 1)
    assert (idea.goal_id, idea.reviewer_id, idea.turn) == (None, busy.members["Carla"].id, 0)
    assert told_of(engine, "GoalMoved") == []


def test_measures_stop_and_their_owners_hear_why(engine: Engine, busy: Company) -> None:
    retires(engine, 1, move_to="none", measures="stop", note="The shop closes.")
    assert _measures(engine) == [MeasureState.STOPPED]
    told = told_of(engine, "MeasureStopped")
    assert {row.target for row in told} == {uid("Mallory"), uid("Alice")}
    assert {row.facts["reason"] for row in told} == {"The shop closes."}
    card = shown(asks(engine, "Gus", "show", "4"), IdeaCard)
    assert card.idea.measure.stopped
    with transaction(engine) as db:
        verbs = [row.verb for row in rows_of(db, History)]
    assert (verbs.count("stop"), verbs.count("goal_moved")) == (1, 3)


def test_a_measure_that_an_idea_of_another_goal_feeds_goes_on(engine: Engine, busy: Company) -> None:
    asks(engine, "Alice", "create", title="Idea 5", draft="d5", goal="2")
    shown(asks(engine, "Carla", "approved", number="5", turn="0", feeds="1"), Notice)
    assert shown(asks(engine, "Dora", "retire_goal", "1"), RetireForm).measures == 0
    retires(engine, 1, move_to="none", measures="stop")
    assert _measures(engine) == [MeasureState.PLANNED]


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"measures": "stop"}, {"move_to": "move_to_missing"}),
        ({"measures": "stop", "move_to": "1"}, {"move_to": "goal_gone"}),
        ({"measures": "stop", "move_to": "9"}, {"move_to": "goal_gone"}),
        ({"move_to": "2"}, {"measures": "measures_missing"}),
        ({"move_to": "2", "measures": "burn"}, {"measures": "measures_missing"}),
        ({"move_to": "2", "measures": "stop", "note": " "}, {"note": "note_empty"}),
    ],
)
def test_a_wrong_retirement_changes_nothing(
    engine: Engine, busy: Company, fields: dict[str, Any], errors: dict[str, str]
) -> None:
    assert wrong(retires(engine, 1, **fields)) == errors
    assert pictures_of(engine) == 2
    assert _idea(engine, busy, 1).goal_id is not None
    assert _measures(engine) == [MeasureState.PLANNED]
    assert told_of(engine, "GoalMoved") == told_of(engine, "MeasureStopped") == []


def _measures(engine: Engine) -> list[MeasureState]:
    with transaction(engine) as db:
        return [row.state for row in rows_of(db, Measure)]


def _idea(engine: Engine, firm: Company, number: int) -> Idea:
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, number)
        assert idea is not None
        return idea
