"""The clocks of measures: who is asked when, and in which order, whatever happens in between."""

import shutil
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import col, select

from scheduler.prompts import ring_due
from storage.database import open_database, transaction
from storage.models import MeasureState, Outbox, Prompt, PromptKind
from tests.chat import MONDAY
from tests.rows import Company, asks, at_once
from tests.ticking import (
    BERLIN,
    DAY,
    HOUR,
    NRW,
    answers,
    arranged,
    at,
    away,
    changed,
    measure_of,
    passes,
    reviewed,
    said,
)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return arranged(engine)


# --- accept ---------------------------------------------------------------------------------------------


def test_who_was_asked_is_reminded_and_then_the_manager_hears_it(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.accepted, measure.state = None, MeasureState.PLANNED
    passes(engine, MONDAY, MONDAY + 14 * DAY)
    assert said(engine) == [("09-02 08", "Bob", "accept"), ("09-04 08", "Carla", "accept!")]


def test_who_accepts_hears_nothing_more(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.accepted, measure.state = None, MeasureState.PLANNED
    passes(engine, MONDAY, MONDAY + 2 * DAY)
    with changed(engine, firm, MONDAY + 2 * DAY) as measure:
        measure.accepted = MONDAY + 2 * DAY
    passes(engine, MONDAY + 2 * DAY, MONDAY + 14 * DAY)
    assert [what for _, _, what in said(engine)] == ["accept"]


def test_handed_on_it_begins_anew(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.accepted = None
    later = at("2026-09-03T15:00")
    passes(engine, MONDAY, later)
    with changed(engine, firm, later) as measure:
        measure.owner_id, measure.asked = firm.members["Alice"].id, later
    passes(engine, later, later + 14 * DAY)
    assert said(engine) == [
        ("09-02 08", "Bob", "accept"),
        ("09-07 08", "Alice", "accept"),
        ("09-09 08", "Carla", "accept!"),
    ]


# --- overdue --------------------------------------------------------------------------------------------


def test_the_day_after_the_last_one_the_owner_is_asked_then_the_manager(
    engine: Engine, firm: Company
) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.due = date(2026, 9, 10)
    passes(engine, MONDAY, MONDAY + 32 * DAY)
    assert said(engine) == [
        ("09-11 08", "Bob", "overdue"),
        ("09-16 08", "Carla", "overdue!"),
        ("09-23 08", "Dora", "stalled!"),
        ("09-30 08", "Dora", "stalled!"),
    ]


def test_an_admin_hears_nothing_while_something_happens(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.due = date(2026, 9, 10)
        turn = measure.turn
    passes(engine, MONDAY, at("2026-09-22T12:00"))
    asks(
        engine, "Bob", "progressed", number="1", turn=str(turn), progress="Wood.", now=at("2026-09-22T12:00")
    )
    passes(engine, at("2026-09-22T13:00"), at("2026-09-29T12:00"))
    assert said(engine)[2:] == [("09-25 08", "Dora", "stalled!")]
    asks(
        engine,
        "Bob",
        "measure_finished",
        number="1",
        turn=str(turn + 1),
        result="A bench.",
        now=at("2026-09-29T12:00"),
    )
    passes(engine, at("2026-09-29T13:00"), at("2026-10-20T12:00"))
    assert len(said(engine)) == 3


def test_a_new_last_day_is_a_new_round(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.due = date(2026, 9, 10)
    passes(engine, MONDAY, at("2026-09-11T12:00"))
    with changed(engine, firm, at("2026-09-11T12:00")) as measure:
        measure.due = date(2026, 9, 30)
    passes(engine, at("2026-09-11T13:00"), at("2026-10-01T12:00"))
    assert said(engine) == [("09-11 08", "Bob", "overdue"), ("10-01 08", "Bob", "overdue")]


def test_clocks_from_before_begin_with_their_round(engine: Engine, firm: Company) -> None:
    """An update starts the clock of every measure with its beginning."""
    with changed(engine, firm, MONDAY) as measure:
        measure.due = date(2026, 9, 10)
    with transaction(engine) as db:
        clock = db.exec(select(Prompt).where(Prompt.kind == PromptKind.OVERDUE)).one()
        clock.since = clock.due = MONDAY - 30 * DAY
        db.add(clock)
    passes(engine, MONDAY, at("2026-09-12T12:00"))
    with changed(engine, firm, at("2026-09-12T12:00")) as measure:
        measure.obstacle = "Rain"
    passes(engine, at("2026-09-12T12:00"), at("2026-09-22T12:00"))
    assert said(engine) == [("09-11 08", "Bob", "overdue"), ("09-16 08", "Carla", "overdue!")]


def test_where_the_deputy_is_the_owner_somebody_else_hears_it(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.due = date(2026, 9, 10)
    away(engine, firm, "Carla", date(2026, 9, 7), date(2026, 9, 30), deputy="Bob")
    passes(engine, MONDAY, at("2026-09-17T12:00"))
    assert said(engine) == [("09-11 08", "Bob", "overdue"), ("09-16 08", "Dora", "overdue!")]


# --- whatever happens -----------------------------------------------------------------------------------


def test_after_an_outage_one_step_is_said(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, at("2026-09-09T12:00"))
    passes(engine, at("2026-09-21T10:00"), at("2026-09-21T18:00"))
    assert said(engine) == [("09-21 10", "Bob", "review")]
    passes(engine, at("2026-09-21T19:00"), at("2026-10-21T18:00"))
    assert [what for _, _, what in said(engine)] == ["review", "again", "review!"]


def test_two_processes_say_each_thing_once(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.review, measure.due = date(2026, 9, 10), date(2026, 9, 9)
    now = at("2026-09-10T08:00")
    while now < at("2026-09-22T09:00"):
        at_once(*[partial(ring_due, engine, now)] * 2)
        now += 8 * HOUR
    found = said(engine)
    assert len(set(found)) == len(found) == 6
    assert [what for _, _, what in found if what.startswith("overdue")] == ["overdue", "overdue!"]
    assert [what for _, _, what in found if "overdue" not in what] == [
        "review",
        "again",
        "review!",
        "stalled!",
    ]


def test_winter_and_summer_time(engine: Engine, firm: Company) -> None:
    """Steps on both sides of each change are said at eight, as the clock on the wall shows it."""
    for review in ("2026-10-23", "2027-03-25"):
        reviewed(engine, firm, review, at(f"{review}T00:00") - DAY)
        passes(engine, at(f"{review}T00:00"), at(f"{review}T00:00") + 12 * DAY)
    assert [when.split()[1] for when, _, _ in said(engine)] == ["08"] * 6
    assert all(NRW.works(date.fromisoformat(f"2026-{w[:5]}")) for w, _, _ in said(engine)[:3])


# --- whatever is answered, and whenever the clock ticks -------------------------------------------------


ANSWER = st.tuples(st.integers(1, 12), st.sampled_from(["keep", "change", "stop", "finish", "take", "tick"]))


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(walk=st.lists(ANSWER, min_size=1, max_size=4), seed=st.integers(0, 200))
def test_nothing_is_said_twice_or_on_a_holiday_or_out_of_order(
    empty_sqlite: Path, tmp_path_factory: pytest.TempPathFactory, walk: list[tuple[int, str]], seed: int
) -> None:
    """Days pass, with a tick every so often; somebody answers, or takes the measure over."""
    path = tmp_path_factory.mktemp("walk") / "walk.sqlite3"
    shutil.copy(empty_sqlite, path)
    engine = open_database(f"sqlite:///{path}")
    firm = arranged(engine)
    now = MONDAY + seed * DAY
    with changed(engine, firm, now) as measure:
        measure.review, measure.due = now.date() + 3 * DAY, now.date() + 12 * DAY
        measure.accepted = measure.asked = now
    for days, action in walk:
        end = now + days * DAY
        passes(engine, now + 5 * HOUR, end, 5 * HOUR)
        now = end
        _acts(engine, firm, action, now)
    keys, found = _keys(engine), said(engine)
    engine.dispose()
    assert len(set(keys)) == len(keys)
    days_spoken = [moment.astimezone(BERLIN) for moment, _ in keys.values()]
    assert all(NRW.works(day.date()) and 8 <= day.hour < 18 for day in days_spoken)
    for stages in _stages(keys).values():
        assert [stage for _, stage in sorted(stages)] == list(range(len(stages)))
    assert len(found) == len(keys)


def _acts(engine: Engine, firm: Company, action: str, now: datetime) -> None:
    with transaction(engine) as db:
        turn = measure_of(db, firm).turn
    if action == "take":
        asks(engine, "Carla", "take_measure", f"1.{turn}", now=now)
    elif action != "tick":
        dates = {"review": str(now.date() + 5 * DAY), "due": str(now.date() + 9 * DAY)}
        answers(engine, "Bob", action, turn, now, **dates)


def _keys(engine: Engine) -> dict[str, tuple[datetime, str]]:
    """What the clocks said to people, by key: when, and to whom."""
    with transaction(engine) as db:
        rows = db.exec(select(Outbox).where(col(Outbox.view).in_(("ReviewPrompt", "MeasureReminder"))))
        return {
            one.key: (one.created, one.target)
            for one in rows
            if one.key.split(":")[0] in ("accept", "review", "overdue")
        }


def _stages(keys: dict[str, tuple[datetime, str]]) -> dict[str, list[tuple[datetime, int]]]:
    """The steps of each round, with the moments at which they were said."""
    rounds: dict[str, list[tuple[datetime, int]]] = {}
    for key, (moment, _) in keys.items():
        name, _, stage = key.rpartition(":")
        rounds.setdefault(name, []).append((moment, int(stage)))
    return rounds
