"""The clocks of measures: who is asked when, and in which order, whatever happens in between."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from handlers import measure_clocks
from handlers.calendar import Calendar
from handlers.verbs import Reply
from handlers.views import Notice, ReviewForm
from scheduler.prompts import ring_due
from storage import measures, people
from storage.database import open_database, transaction
from storage.models import Absence, Account, Measure, MeasureState, Outbox, Prompt, PromptKind
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, at_once, company, shares

BERLIN = ZoneInfo("Europe/Berlin")
NRW = Calendar("DE-NW")
TODAY = MONDAY.date()
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return arranged(engine)


def arranged(engine: Engine) -> Company:
    """Carla has decided on a measure; Bob takes care of it and has accepted."""
    found = company(engine)
    shares(engine, "Alice", "A bench")
    due = str(TODAY + 90 * DAY)
    asks(engine, "Carla", "approved", number="1", turn="0", owner=uid("Alice"), due=due, title="A bench")
    with transaction(engine) as db:
        organization = people.organization(db, found.id)
        organization.region = "DE-NW"
        db.add(organization)
        for account in db.exec(select(Account)):
            account.timezone = "Europe/Berlin"
            db.add(account)
    with changed(engine, found, MONDAY) as measure:
        measure.owner_id, measure.manager_id = found.members["Bob"].id, found.members["Carla"].id
        measure.accepted = measure.asked = MONDAY
        measure.state = MeasureState.RUNNING
        measure.review, measure.due = None, TODAY + 600 * DAY
    return found


@contextmanager
def changed(engine: Engine, firm: Company, now: datetime) -> Iterator[Measure]:
    """The measure, with whatever is changed about it, and its clocks wound."""
    with transaction(engine) as db:
        measure = _measure(db, firm)
        yield measure
        db.add(measure)
        db.flush()
        measure_clocks.wind(db, people.organization(db, firm.id), measure, now)


def _measure(db: Session, firm: Company) -> Measure:
    found = measures.find(db, firm.id, 1)
    assert found is not None
    return found[0]


def at(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=BERLIN).astimezone(UTC)


def passes(engine: Engine, start: datetime, end: datetime, step: timedelta = HOUR) -> None:
    """The clock ticks from one moment to another."""
    now = start
    while now <= end:
        ring_due(engine, now)
        now += step


def said(engine: Engine) -> list[tuple[str, str, str]]:
    """What the clocks have said, in order: when (in Berlin), to whom, and what."""
    with transaction(engine) as db:
        rows = db.exec(select(Outbox).order_by(col(Outbox.created), col(Outbox.id))).all()
        spoken = [one for one in rows if one.key.split(":")[0] in ("accept", "review", "overdue")]
        spoken = [one for one in spoken if one.view in ("ReviewPrompt", "ReviewPost", "MeasureReminder")]
        return [(_local(one.created), _who(one.target), _what(one)) for one in spoken]


def _local(moment: datetime) -> str:
    return moment.astimezone(BERLIN).strftime("%m-%d %H")


def _who(target: str) -> str:
    names = ("Alice", "Bob", "Carla", "Dora")
    return next((name for name in names if uid(name) == target), target)


def _what(row: Outbox) -> str:
    facts = row.facts
    if row.view == "MeasureReminder":
        return f"{facts['kind']}{'!' if facts['manager'] else ''}"
    return "post" if row.view == "ReviewPost" else ("again" if facts["reminder"] else "review")


def away(
    engine: Engine, firm: Company, who: str, start: date, until: date, deputy: str | None = None
) -> None:
    with transaction(engine) as db:
        db.add(
            Absence(
                organization_id=firm.id,
                member_id=firm.members[who].id,
                deputy_id=firm.members[deputy].id if deputy else None,
                start=start,
                until=until,
                created=MONDAY,
            )
        )


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


# --- review ---------------------------------------------------------------------------------------------


def reviewed(engine: Engine, firm: Company, day: str, now: datetime = MONDAY) -> None:
    with changed(engine, firm, now) as measure:
        measure.review = date.fromisoformat(day)


def test_a_review_is_asked_for_in_the_morning_reminded_and_escalated(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")  # a Thursday
    passes(engine, MONDAY, MONDAY + 40 * DAY)
    assert said(engine) == [
        ("09-10 08", "Bob", "review"),
        ("09-15 08", "Bob", "again"),
        ("09-17 08", "Carla", "review!"),
    ]


@pytest.mark.parametrize(
    ("review", "asked"),
    [
        ("2026-10-25", "10-26 08"),  # Sunday on which the clocks go back
        ("2026-11-01", "11-02 08"),  # All Saints' on a Sunday
        ("2026-10-03", "10-05 08"),  # German Unity Day on a Saturday
        ("2026-12-25", "12-28 08"),  # Christmas
    ],
)
def test_no_weekend_and_no_holiday_hears_it(engine: Engine, firm: Company, review: str, asked: str) -> None:
    reviewed(engine, firm, review)
    start = at(f"{review}T00:00") - DAY
    passes(engine, start, start + 5 * DAY)
    assert said(engine) == [(asked, "Bob", "review")]


def test_it_is_their_own_morning(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        bob = people.account_of(db, firm.workspace, uid("Bob"))
        assert bob is not None
        bob.timezone = "America/New_York"
        db.add(bob)
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, at("2026-09-10T23:00"))
    assert said(engine) == [("09-10 14", "Bob", "review")]


def test_a_zone_that_changes_in_between_is_the_new_one(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, at("2026-09-10T06:00"))
    with transaction(engine) as db:
        bob = people.account_of(db, firm.workspace, uid("Bob"))
        assert bob is not None
        bob.timezone = "America/New_York"
        db.add(bob)
    passes(engine, at("2026-09-10T07:00"), at("2026-09-11T23:00"))
    assert said(engine) == [("09-10 14", "Bob", "review")]


def test_a_holiday_that_is_set_in_between_is_kept(engine: Engine, firm: Company) -> None:
    """Corpus Christi is one in Nordrhein-Westfalen, and none in Berlin."""
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.region = "DE-BE"
        db.add(organization)
    reviewed(engine, firm, "2027-05-27")
    passes(engine, at("2027-05-25T00:00"), at("2027-05-26T20:00"))
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.region = "DE-NW"
        db.add(organization)
    passes(engine, at("2027-05-26T21:00"), at("2027-05-28T20:00"))
    assert said(engine) == [("05-28 08", "Bob", "review")]


def test_a_deputy_is_asked_while_the_owner_is_away(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    away(engine, firm, "Bob", date(2026, 9, 7), date(2026, 9, 14), "Alice")
    passes(engine, MONDAY, MONDAY + 20 * DAY)
    assert said(engine) == [
        ("09-10 08", "Alice", "review"),
        ("09-15 08", "Bob", "again"),
        ("09-17 08", "Carla", "review!"),
    ]


def test_who_is_back_early_is_asked_at_once(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.review = date(2026, 9, 8)
    away(engine, firm, "Bob", date(2026, 9, 8), date(2026, 9, 11))
    passes(engine, MONDAY, at("2026-09-09T11:00"))
    assert said(engine) == []
    asks(engine, "Bob", "back_again", now=at("2026-09-09T11:30"))
    passes(engine, at("2026-09-09T11:31"), at("2026-09-09T12:00"))
    assert said(engine) == [("09-09 11", "Bob", "review")]


def test_a_reminder_waits_for_who_is_away_and_comes_when_they_are_back(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.review = date(2026, 9, 8)
    passes(engine, MONDAY, at("2026-09-08T11:00"))
    asks(engine, "Bob", "away", "from 2026-09-09 until 2026-09-16", now=at("2026-09-08T11:00"))
    asks(engine, "Carla", "quiet", "17:00 09:00", now=at("2026-09-08T11:00"))  # her clocks look again
    passes(engine, at("2026-09-08T11:01"), at("2026-09-14T11:00"))
    assert said(engine) == [("09-08 08", "Bob", "review")]
    asks(engine, "Bob", "back_again", now=at("2026-09-14T11:30"))
    passes(engine, at("2026-09-14T11:31"), at("2026-09-14T12:00"))
    assert said(engine)[1:] == [("09-14 11", "Bob", "again")]


def test_a_clock_that_looks_again_says_nothing_too_early(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.review = date(2026, 9, 8)
    passes(engine, MONDAY, at("2026-09-08T11:00"))
    asks(engine, "Bob", "pause", "until 2026-09-09", now=at("2026-09-08T11:00"))
    asks(engine, "Bob", "pause", "end", now=at("2026-09-08T12:00"))
    asks(engine, "Dora", "save_pause", pause_until="2026-09-30", whom="all", now=at("2026-09-08T12:00"))
    passes(engine, at("2026-09-08T12:01"), at("2026-09-10T11:00"))
    asks(engine, "Dora", "end_pause_of_all", now=at("2026-09-10T11:00"))
    passes(engine, at("2026-09-10T11:01"), at("2026-09-15T12:00"))
    assert said(engine) == [("09-08 08", "Bob", "review"), ("09-14 08", "Bob", "again")]


def test_where_the_deputy_is_the_owner_somebody_else_hears_it(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.due = date(2026, 9, 10)
    away(engine, firm, "Carla", date(2026, 9, 7), date(2026, 9, 30), deputy="Bob")
    passes(engine, MONDAY, at("2026-09-17T12:00"))
    assert said(engine) == [("09-11 08", "Bob", "overdue"), ("09-16 08", "Dora", "overdue!")]


def test_a_day_away_is_waited_for_and_weeks_are_not(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    away(engine, firm, "Bob", date(2026, 9, 10), date(2026, 9, 10))
    passes(engine, MONDAY, at("2026-09-11T12:00"))
    assert said(engine) == [("09-11 08", "Bob", "review")]
    reviewed(engine, firm, "2026-10-15", at("2026-09-11T12:00"))
    away(engine, firm, "Bob", date(2026, 10, 12), date(2026, 11, 20))
    passes(engine, at("2026-09-11T12:00"), at("2026-10-16T12:00"))
    assert said(engine)[1:] == [("10-15 08", "Carla", "review")]


def test_who_left_is_not_asked(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    with transaction(engine) as db:
        for account in people.accounts_of(db, firm.id, firm.members["Bob"].id):
            account.gone = True
            db.add(account)
    passes(engine, MONDAY, at("2026-09-10T12:00"))
    assert said(engine) == [("09-10 08", "Carla", "review")]


def test_who_took_it_over_after_its_day_is_asked_anew(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, at("2026-09-11T12:00"))
    with changed(engine, firm, at("2026-09-11T12:30")) as measure:
        measure.owner_id = firm.members["Alice"].id
        measure.accepted = at("2026-09-11T12:30")
    passes(engine, at("2026-09-11T13:00"), at("2026-09-11T20:00"))
    assert said(engine) == [("09-10 08", "Bob", "review"), ("09-11 13", "Alice", "review")]


def test_an_answer_ends_it_and_begins_the_next(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, at("2026-09-14T12:00"))
    reviewed(engine, firm, "2026-09-24", at("2026-09-14T12:00"))
    passes(engine, at("2026-09-14T13:00"), at("2026-09-24T12:00"))
    assert said(engine) == [("09-10 08", "Bob", "review"), ("09-24 08", "Bob", "review")]


def test_an_ended_measure_is_silent(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.review, measure.due = date(2026, 9, 10), date(2026, 9, 11)
    with changed(engine, firm, MONDAY) as measure:
        measure.state = MeasureState.STOPPED
    passes(engine, MONDAY, MONDAY + 40 * DAY)
    assert said(engine) == []


def test_a_clock_that_was_not_stopped_is_silent_too(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    with transaction(engine) as db:
        measure = _measure(db, firm)
        measure.state = MeasureState.DONE
        db.add(measure)
    passes(engine, MONDAY, MONDAY + 40 * DAY)
    assert said(engine) == []
    with transaction(engine) as db:
        assert db.exec(select(Prompt).where(Prompt.kind == PromptKind.REVIEW)).all() == []


def test_the_channel_sees_it_where_that_is_wanted(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.reviews_in_channel = True
        db.add(organization)
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, MONDAY + 40 * DAY)
    found = [one for one in said(engine) if one[0] == "09-10 08"]
    assert [(who, what) for _, who, what in found] == [("Bob", "review"), (firm.ideas.external, "post")]
    assert [what for _, _, what in said(engine)].count("post") == 1


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


# --- whatever happens -------------------------------------------------------------------------------------


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


# --- answers, however they come ---------------------------------------------------------------------------


def answers(engine: Engine, who: str, kind: str, turn: int, now: datetime = MONDAY, **fields: Any) -> Reply:
    given: dict[str, Any] = {
        "progress": "",
        "obstacle": "",
        "said": "Something",
        "review": "",
        "due": "2027-12-31",
    } | fields
    return asks(engine, who, "send_review", now=now, kind=kind, number=1, turn=turn, **given)


def test_a_text_of_20000_characters_is_measured(engine: Engine, firm: Company) -> None:
    for field in ("progress", "obstacle", "said"):
        given: dict[str, Any] = {field: "x" * 20_000}
        reply = answers(engine, "Bob", "change", 0, **given)
        assert reply.invalid is not None
        assert reply.invalid.errors == {field: "text_long"}
        assert reply.invalid.params[field]["length"] == 20_000


def test_only_who_may_answers_and_only_what_there_is(engine: Engine, firm: Company) -> None:
    for who, key in (("Mallory", "measure_not_yours"), ("Alice", "measure_not_yours"), ("Gus", "guest")):
        reply = answers(engine, who, "keep", 0)
        assert reply.refused is not None
        assert reply.refused.key == key
    unknown = answers(engine, "Bob", "accept", 0)
    assert unknown.refused is not None
    assert unknown.refused.key == "verb_unknown"
    foreign = company(engine, "T2")
    other = asks(
        engine, "Carla", "send_review", workspace=foreign.workspace.external, kind="keep", number=1, turn=0
    )
    assert other.refused is not None
    assert other.refused.key == "measure_unknown"


def test_of_two_answers_at_once_one_counts(engine: Engine, firm: Company) -> None:
    replies = at_once(
        lambda: answers(engine, "Bob", "stop", 0), lambda: answers(engine, "Carla", "finish", 0)
    )
    refused = [one.refused for one in replies if one.refused]
    assert [one.key for one in refused] == ["review_answered"]
    with transaction(engine) as db:
        entries = measures.log(db, firm.id, _measure(db, firm).id)
        assert [one.verb for one in entries if one.verb in ("stop", "finish")] in (["stop"], ["finish"])


def test_a_last_day_that_is_over_has_to_move(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.due = TODAY + DAY
    later = MONDAY + 7 * DAY
    reply = answers(engine, "Bob", "keep", 0, later, due=str(TODAY + DAY))
    assert reply.invalid is not None
    assert reply.invalid.errors == {"due": "due_past"}
    form = asks(engine, "Bob", "review_keep", "1.0", now=later).view
    assert isinstance(form, ReviewForm)
    assert form.due == form.review
    assert form.due > later.date()
    sent = answers(engine, "Bob", "keep", 0, later, due=str(form.due), review=str(form.review))
    assert isinstance(sent.view, Notice)


# --- whatever is answered, and whenever the clock ticks ---------------------------------------------------

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
        turn = _measure(db, firm).turn
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
