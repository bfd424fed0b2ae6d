"""The target picture and what came of it; measures and where they are from."""

from functools import partial

import pytest
from sqlalchemy import Engine

from handlers import rules
from handlers.views import GoalLine, IdeaForm, MeasureCard, MeasureList, TargetPicture
from storage import goals, ideas, measures
from storage.database import transaction
from storage.models import MeasureState
from tests.cast import MONDAY, uid
from tests.rows import Company, asks, company, shares
from tests.two_chats import refusal, shown


@pytest.fixture
def firm(engine: Engine) -> Company:
    """Two goals; the second one was retired."""
    made = company(engine)
    with transaction(engine) as db:
        goals.add(db, made.organization, "Fewer queues", MONDAY, made.members["Dora"].id)
        goals.add(db, made.organization, "More regulars", MONDAY)
        goals.retire(db, goals.add(db, made.organization, "Yesterday's goal", MONDAY), MONDAY)
    return made


def test_the_target_picture_says_what_came_of_each_goal(engine: Engine, firm: Company) -> None:
    for number in range(3):
        asks(engine, "Alice", "create", title=f"Idea {number}", draft=f"d{number}", goal="1")
    shares(engine, "Alice", "Without a goal")
    asks(engine, "Dora", "approved", number="1", turn="0", owner=uid("Bob"), due="2026-09-30")
    asks(engine, "Alice", "withdraw", "3")
    picture = shown(asks(engine, "Gus", "strategy"), TargetPicture)
    assert picture.goals == (
        GoalLine(1, "Fewer queues", "Dora Hansen", ideas=2, measures=1),
        GoalLine(2, "More regulars", None),
    )


def test_a_company_without_goals_has_an_empty_picture(engine: Engine) -> None:
    company(engine)
    assert shown(asks(engine, "Alice", "strategy"), TargetPicture).goals == ()


def test_an_idea_for_a_goal_begins_with_the_goal(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Alice", "idea_for", "2"), IdeaForm)
    assert (form.goal, form.title) == (2, "")
    asks(engine, "Alice", "create", title="A bench", draft=form.draft, goal=str(form.goal))
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, 1)
        assert idea is not None
        assert idea.goal_id == goals.current(db, firm.id)[1].id


@pytest.mark.parametrize("words", ["3", "4", "0", "", "one", "²", "9" * 30])
def test_a_goal_that_is_gone_gets_no_form(engine: Engine, firm: Company, words: str) -> None:
    assert refusal(asks(engine, "Alice", "idea_for", words)) == "goal_unknown"


def test_guests_look_and_share_nothing(engine: Engine, firm: Company) -> None:
    assert refusal(asks(engine, "Gus", "idea_for", "1")) == "guest"


def test_open_measures_are_listed_the_next_due_first(engine: Engine, firm: Company) -> None:
    _approves(engine, [20, 5, 12])
    with transaction(engine) as db:
        stopped = measures.find(db, firm.id, 3)
        assert stopped is not None
        stopped[0].state = MeasureState.STOPPED
    shown_list = shown(asks(engine, "Gus", "measures"), MeasureList)
    assert [(one.number, one.due.day, one.idea) for one in shown_list.lines] == [(2, 5, 2), (1, 20, 1)]
    assert {(one.owner, one.state) for one in shown_list.lines} == {("Bob Petersen", MeasureState.PLANNED)}
    assert (shown_list.page.of, shown_list.page.total) == (1, 2)


def test_many_measures_have_pages(engine: Engine, firm: Company) -> None:
    _approves(engine, list(range(1, rules.PAGE + 3)))
    second = shown(asks(engine, "Alice", "measures", "2"), MeasureList)
    assert (len(second.lines), second.page.number, second.page.of) == (2, 2, 2)
    assert shown(asks(engine, "Alice", "measures", "99"), MeasureList) == second


def test_no_measure_is_an_empty_list(engine: Engine, firm: Company) -> None:
    assert shown(asks(engine, "Alice", "measures"), MeasureList).lines == ()


def test_a_measure_leads_to_its_idea(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Stays an idea")
    _approves(engine, [20], first=2)
    card = shown(asks(engine, "Alice", "measure", "1"), MeasureCard)
    assert [idea.number for idea in card.measure.ideas] == [2]


@pytest.mark.parametrize("words", ["2", "", "none", "²"])
def test_an_unknown_measure_is_named(engine: Engine, firm: Company, words: str) -> None:
    assert refusal(asks(engine, "Alice", "measure", words)) == "measure_unknown"


def test_measures_of_another_company_are_not_there(engine: Engine, firm: Company) -> None:
    company(engine, "T2")
    _approves(engine, [20])
    ask = partial(asks, engine, "Alice", workspace="T2")
    assert shown(ask("measures"), MeasureList).lines == ()
    assert refusal(ask("measure", "1")) == "measure_unknown"
    assert shown(ask("strategy"), TargetPicture).goals == ()
    assert refusal(ask("idea_for", "1")) == "goal_unknown"


def _approves(engine: Engine, days: list[int], first: int = 1) -> None:
    """Each of these days of September one approved idea is due."""
    for number, day in enumerate(days, first):
        shares(engine, "Alice", f"Idea {number}")
        due = f"2026-09-{day:02}"
        reply = asks(engine, "Carla", "approved", number=str(number), turn="0", owner=uid("Bob"), due=due)
        assert reply.view is not None, reply
