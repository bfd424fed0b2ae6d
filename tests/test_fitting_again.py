"""Parked ideas that fit what was posted: who hears of which, when, and of nothing twice."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers import meaning
from handlers.views import FitAgain, from_facts
from scheduler import meanings, prompts
from storage import ideas, people
from storage.database import transaction
from storage.models import IdeaState, Outbox, Role
from tests.cast import MONDAY, uid
from tests.rows import Company, asks, shares
from tests.updating import comes, firm_with_goal, schedules, writes

CARD, BENCH = "A customer card on the phone", "A bench at the door"
DAY = timedelta(days=1)
WORDS = ("customer", "card", "phone")
AT = MONDAY.replace(hour=9)  # in her working time


@pytest.fixture
def firm(engine: Engine) -> Company:
    """Carla parked I-1, which fits what is posted, and I-2, which does not."""
    made = firm_with_goal(engine)
    for title in (CARD, BENCH):
        shares(engine, "Alice", title)
    for number in ("1", "2"):
        parks(engine, number)
    return made


def parks(engine: Engine, number: str, who: str = "Carla", turn: str = "0") -> None:
    fields: dict[str, Any] = {
        "number": number,
        "turn": turn,
        "reason": "Later.",
        "comes_back": "day",
        "wake": "2027-03-01",
    }
    assert asks(engine, who, "parked", **fields, goal="0").view


def posts(engine: Engine, now: datetime = AT, **fields: Any) -> None:
    number = writes(engine, now=now, **fields).view.number  # type: ignore[union-attr]
    assert asks(engine, "Dora", "publish_update", f"{number}.0", now=now).view


def told(engine: Engine) -> list[tuple[str, FitAgain]]:
    with transaction(engine) as db:
        rows = db.exec(select(Outbox).where(Outbox.view == "FitAgain").order_by(Outbox.id)).all()  # type: ignore[arg-type]
        return [(row.target, from_facts("FitAgain", row.facts)) for row in rows]  # type: ignore[misc]


def ticks(engine: Engine, now: datetime = AT) -> None:
    comes(engine, now)
    prompts.ring_due(engine, now)


def test_whoever_parked_it_hears_of_it_once(engine: Engine, firm: Company) -> None:
    posts(engine)
    for later in (0, 1, 20):
        ticks(engine, AT + later * DAY)
    ((who, view),) = told(engine)
    assert (who, view.kind, view.number, view.count) == (uid("Carla"), "update", 1, 1)
    assert [(one.number, one.turn, one.same_words) for one in view.ideas] == [(1, 1, WORDS)]


def test_nothing_is_said_where_nothing_fits(engine: Engine, firm: Company) -> None:
    posts(engine, text="We open a shop in Kiel.")
    ticks(engine)
    assert told(engine) == []


def test_what_is_parked_no_more_is_not_told_of(engine: Engine, firm: Company) -> None:
    """Not what woke up with its goal either: that was told then."""
    assert asks(engine, "Carla", "wake", "1.1", now=AT).view
    posts(engine)
    ticks(engine)
    assert told(engine) == []


def test_the_same_words_every_week_are_news_once(engine: Engine, firm: Company) -> None:
    schedules(engine, "2026-09-01", repeat="weekly")
    for week in range(3):
        ticks(engine, AT + (1 + 7 * week) * DAY)
    assert len(told(engine)) == 1


def test_who_is_away_hears_when_they_are_back(engine: Engine, firm: Company) -> None:
    fields: dict[str, Any] = {"away_start": "2026-08-31", "away_until": "2026-09-04"}
    assert asks(engine, "Carla", "save_away", now=MONDAY, **fields).view
    posts(engine)
    ticks(engine)
    assert told(engine) == []
    ticks(engine, AT + 7 * DAY)
    assert [who for who, _ in told(engine)] == [uid("Carla")]


def test_where_they_decide_no_more_leaders_hear_of_it(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        carla = people.member_of(db, firm.id, firm.members["Carla"].id)
        carla.role = Role.EMPLOYEE
        db.add(carla)
    posts(engine)
    ticks(engine)
    assert [who for who, _ in told(engine)] == [uid("Dora")]


def test_a_campaign_asks_on_its_first_day(engine: Engine, firm: Company) -> None:
    fields: dict[str, Any] = {
        "title": "How do customers get a card?",
        "goal": "1",
        "start": "2026-09-02",
        "end": "2026-09-16",
    }
    planned = asks(engine, "Dora", "campaign_planned", draft="c", channels=("C0T1",), now=AT, **fields)
    assert planned.view, planned.invalid
    ticks(engine)
    assert told(engine) == []
    ticks(engine, AT + 2 * DAY)
    ((who, view),) = told(engine)
    assert (who, view.kind, view.number, view.count) == (uid("Carla"), "campaign", 1, 1)


def test_a_cancelled_campaign_asks_for_nothing(engine: Engine, firm: Company) -> None:
    fields: dict[str, Any] = {
        "title": "How do customers get a card?",
        "goal": "1",
        "start": "2026-09-02",
        "end": "2026-09-16",
    }
    asks(engine, "Dora", "campaign_planned", draft="c", channels=("C0T1",), now=AT, **fields)
    assert asks(engine, "Dora", "cancel_campaign", "1.0", now=AT).view
    ticks(engine, AT + 2 * DAY)
    assert told(engine) == []


def test_only_whoever_decides_wakes_it_and_only_once(engine: Engine, firm: Company) -> None:
    refused = asks(engine, "Alice", "wake", "1.1").refused
    assert refused is not None and refused.key == "may_not_decide"  # noqa: PT018
    assert asks(engine, "Carla", "wake", "1.1").view
    again = asks(engine, "Bob", "wake", "1.1").refused
    assert again is not None and again.key == "changed_meanwhile"  # noqa: PT018
    with transaction(engine) as db:
        woken = ideas.find(db, firm.id, 1)
        assert woken is not None
        assert (woken.state, woken.wake) == (IdeaState.IN_REVIEW, None)
        (last,) = [one for one in ideas.history(db, firm.id, woken.id) if one.verb == "wake"]
        assert last.member_id == firm.members["Carla"].id


@pytest.mark.parametrize(
    "text",
    [
        "Vor jedem Eingang steht künftig eine Sitzbank.",
        "We put seats\noutside all our entrances.",
    ],
)
def test_what_it_means_counts_and_not_what_its_goal_is_called(
    engine: Engine, firm: Company, text: str
) -> None:
    assert meaning.use_installed()
    try:
        meanings.write_missing(engine)
        posts(engine, text=text)
        ticks(engine)
    finally:
        meaning.use(None)
    ((who, view),) = told(engine)
    assert (who, view.count) == (uid("Carla"), 1)
    assert [(one.number, one.same_words, one.meaning) for one in view.ideas] == [(2, (), True)]
