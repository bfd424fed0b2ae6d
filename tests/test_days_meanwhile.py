"""A day is counted by the calendar as it is, also by whoever waits until somebody else has changed it."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from handlers import due_dates
from storage import ideas, people
from storage.database import transaction
from tests.chat import MONDAY, uid
from tests.parts import answers, combines, suggests_two
from tests.rows import Company, asks, shares, until_it_waits, wakes
from tests.test_importing import Office, opened

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
WEDNESDAY = MONDAY + timedelta(days=2)
PAUSED_UNTIL = date(2026, 9, 11)
DUE = date(2026, 9, 25)  # with all its days
TURN: dict[str, Any] = {"number": "1", "turn": "0"}


@dataclass(frozen=True)
class Case:
    """What somebody does with I-1 of Alice, and which idea is then due later by everybody's pause."""

    before: Callable[[Engine], object]
    act: Callable[[Engine, Office], object]
    number: int
    now: datetime = MONDAY


def nothing(engine: Engine) -> None:
    """It waits for its decision."""


def approved(engine: Engine) -> None:
    assert asks(engine, "Carla", "approved", **TURN, owner=uid("Bob"), due="2026-10-30").view


def parked(engine: Engine) -> None:
    assert asks(engine, "Carla", "parked", **TURN, reason="Not now.", wake="2026-10-30").view


def asked(engine: Engine) -> None:
    assert asks(engine, "Carla", "asked", **TURN, question="For whom?").view


def combined(engine: Engine) -> None:
    shares(engine, "Alice", "Coffee for staff")
    combines(engine, 1, 2, "Alice")


def asked_and_combined(engine: Engine) -> None:
    shares(engine, "Alice", "Coffee for staff")
    assert asks(engine, "Carla", "asked", **{**TURN, "number": "2"}, question="For whom?").view
    combines(engine, 1, 2, "Alice")


def parts(engine: Engine, office: Office) -> None:
    assert answers(engine, "Alice", "combine_undo", now=WEDNESDAY).view


def parts_and_answers(engine: Engine, office: Office) -> None:
    parts(engine, office)
    fields: dict[str, Any] = {"number": "2", "turn": 3, "answer": "All."}
    assert asks(engine, "Alice", "answered", **fields, now=WEDNESDAY).view


def brings(engine: Engine, office: Office) -> None:
    office.brings(office.looks("1;Benches;G-1;Alice Hansen;;neu;2024-01-31;;;"))


CASES = {
    "shared": Case(nothing, lambda engine, _: shares(engine, "Alice", "Coffee for staff"), 2),
    "brought in": Case(nothing, brings, 2),
    "split": Case(suggests_two, lambda engine, _: answers(engine, "Alice", "split_agree"), 2),
    "stopped": Case(
        approved, lambda engine, _: asks(engine, "Bob", "measure_stopped", **TURN, learned="Too dear."), 1
    ),
    "woken": Case(parked, lambda engine, _: asks(engine, "Carla", "wake", "1.1"), 1),
    "answered": Case(
        asked,
        lambda engine, _: asks(engine, "Alice", "answered", number="1", turn=1, answer="All.", now=WEDNESDAY),
        1,
        now=WEDNESDAY,
    ),
    "two again": Case(combined, parts, 2, now=WEDNESDAY),
    "two again, one asked": Case(asked_and_combined, parts_and_answers, 2, now=WEDNESDAY),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("at_once", [False, True], ids=["afterwards", "at once"])
def test_who_counts_while_everybody_s_pause_is_saved_knows_of_it(
    engine: Engine, name: str, at_once: bool
) -> None:
    case, office = CASES[name], opened(engine)
    shares(engine, "Alice", "Stamps for regulars")
    case.before(engine)
    with ThreadPoolExecutor(1) as thread:
        with _everybody_pauses(engine, office, case.now):
            if at_once:
                working = thread.submit(case.act, engine, office)
                until_it_waits(engine, working)
                assert not working.done()
        if at_once:
            working.result()
        else:
            case.act(engine, office)
    assert _due(engine, office.firm, case.number) == DUE


def test_the_clock_that_wakes_an_idea_just_then_knows_of_it_as_well(engine: Engine) -> None:
    office = opened(engine)
    shares(engine, "Alice", "Stamps for regulars")
    assert asks(engine, "Carla", "parked", **TURN, reason="Not now.", wake="2026-09-02").view
    with ThreadPoolExecutor(1) as thread:
        with _everybody_pauses(engine, office, WEDNESDAY):
            waking = thread.submit(wakes, engine, WEDNESDAY)
            until_it_waits(engine, waking)
            assert not waking.done()
        assert waking.result() == 1
    assert _due(engine, office.firm, 1) == DUE


def test_an_idea_combined_before_that_day_was_kept_gets_its_days_back_as_well(engine: Engine) -> None:
    office = opened(engine)
    shares(engine, "Alice", "Stamps for regulars")
    combined(engine)
    with transaction(engine) as db:
        part = ideas.find(db, office.firm.id, 2)
        assert part is not None
        part.paused = None
        db.add(part)
    parts(engine, office)
    assert _due(engine, office.firm, 2) == date(2026, 9, 16)  # Tuesday and Wednesday do not count


@contextmanager
def _everybody_pauses(engine: Engine, office: Office, now: datetime) -> Iterator[None]:
    """It is saved, and in force when this ends."""
    with transaction(engine) as db:
        organization = people.organization(db, office.firm.id)
        with due_dates.recounted(db, organization, now):
            organization.paused_from, organization.paused_until = now.date(), PAUSED_UNTIL
        yield


def _due(engine: Engine, firm: Company, number: int) -> date:
    with transaction(engine) as db:
        found = ideas.find(db, firm.id, number)
        assert found is not None
        return found.due
