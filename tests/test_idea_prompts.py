"""The clocks of ideas: who is reminded of a decision and when, and what authors in silence are told."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, event, insert
from sqlmodel import col, select

from handlers import idea_clocks
from handlers.calendar import Calendar
from handlers.views import DecisionDue, StillWaiting, from_facts
from scheduler import idea_prompts, prompts
from storage import channels, ideas, people
from storage import prompts as clocks
from storage.database import transaction
from storage.models import (
    Idea,
    Member,
    Organization,
    Outbox,
    Prompt,
    PromptKind,
    Purpose,
    Role,
)
from tests.chat import uid
from tests.rows import Company, asks, at_once, company, shares, wakes
from tests.ticking import away

BERLIN = ZoneInfo("Europe/Berlin")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MONDAY = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)  # 10:00 in Berlin; no holiday is near
DECISION, SILENCE = PromptKind.DECISION, PromptKind.SILENCE


@pytest.fixture
def firm(engine: Engine) -> Company:
    """Carla decides; Bob is a manager too; Dora leads, and is the admin."""
    made = company(engine, now=MONDAY)
    with transaction(engine) as db:
        organization = people.organization(db, made.id)
        organization.region = "DE-NW"
        db.add(organization)
    return made


def shared(engine: Engine, firm: Company, now: datetime = MONDAY, *, reviewer: str = "Carla") -> None:
    """Alice's idea, which Carla is to decide."""
    shares(engine, "Alice", "A bench", now=now)
    with transaction(engine) as db:
        idea = the_idea(db, firm)
        idea.reviewer_id = firm.members[reviewer].id if reviewer else None
        db.add(idea)


def the_idea(db: Any, firm: Company) -> Idea:
    idea = ideas.find(db, firm.id, 1)
    assert idea is not None
    return idea


def told(engine: Engine, view: str) -> list[tuple[str, datetime, Any]]:
    """To whom what was said and when, in order."""
    with transaction(engine) as db:
        found = db.exec(select(Outbox).where(Outbox.view == view).order_by(col(Outbox.id)))
        return [(row.target, row.created, from_facts(view, row.facts)) for row in found]


def rings(engine: Engine, now: datetime) -> None:
    with transaction(engine) as db:
        prompts.queue_due(db, now)


def passes(engine: Engine, start: datetime, days: float, *, besides: Sequence[date] = ()) -> None:
    """Time passes by the hour; on some days nothing runs."""
    for step in range(int(days * 24)):
        moment = start + step * HOUR
        if moment.astimezone(BERLIN).date() not in besides:
            rings(engine, moment)


def reminded(engine: Engine) -> list[tuple[str, date, str]]:
    return [
        (target, at.astimezone(BERLIN).date(), view.role) for target, at, view in told(engine, "DecisionDue")
    ]


CARLA, BOB, DORA, ALICE = uid("Carla"), uid("Bob"), uid("Dora"), uid("Alice")
# Working days after Monday, 2 November.
THIRD, SEVENTH = date(2026, 11, 5), date(2026, 11, 11)
NINTH, ELEVENTH = date(2026, 11, 13), date(2026, 11, 17)


# --- until the decision -----------------------------------------------------------------------------------


@given(st.integers(5, 30))
def test_the_steps_come_one_after_the_other(days: int) -> None:
    first, second, deputy, admin = idea_clocks.steps(days)
    assert 0 < first < second < deputy < days < admin


def test_of_ten_days_the_steps_are_known() -> None:
    assert idea_clocks.steps(10) == (3, 7, 9, 11)


@given(
    start=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    days=st.integers(5, 30),
    region=st.sampled_from(["", "DE-NW", "AT", "US"]),
)
def test_the_dates_of_the_steps_are_the_days_that_the_card_counts(
    start: date, days: int, region: str
) -> None:
    calendar = Calendar(region)
    found = idea_clocks.step_days(calendar, calendar.after(start, days), days)
    assert found == [calendar.after(start, number) for number in idea_clocks.steps(days)]


def test_the_reviewer_is_reminded_twice_then_others_then_an_admin(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    passes(engine, MONDAY, 40)
    assert reminded(engine) == [
        (CARLA, THIRD, "reviewer"),
        (CARLA, SEVENTH, "reviewer"),
        (BOB, NINTH, "others"),
        (DORA, NINTH, "others"),
        (DORA, ELEVENTH, "admin"),
    ]


def test_it_is_said_in_the_morning_of_working_days_only(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    passes(engine, MONDAY, 40)
    for _, at, _ in told(engine, "DecisionDue"):
        local = at.astimezone(BERLIN)
        assert 8 <= local.hour < 18
        assert Calendar("DE-NW").works(local.date())


def test_a_deputy_stands_in(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    away(engine, firm, "Carla", date(2026, 11, 9), date(2026, 12, 31), "Bob")
    passes(engine, MONDAY, 40)
    assert reminded(engine) == [
        (CARLA, THIRD, "reviewer"),
        (BOB, SEVENTH, "deputy"),
        (BOB, NINTH, "deputy"),
        (DORA, ELEVENTH, "admin"),
    ]


def test_who_is_away_without_a_deputy_keeps_nobody_waiting(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    away(engine, firm, "Carla", date(2026, 11, 3), date(2027, 12, 31))
    passes(engine, MONDAY, 40)
    assert reminded(engine) == [
        (BOB, NINTH, "others"),
        (DORA, NINTH, "others"),
        (DORA, ELEVENTH, "admin"),
    ]


def test_deputies_in_a_circle_stand_in_for_nobody(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    away(engine, firm, "Carla", date(2026, 11, 3), date(2026, 12, 31), "Bob")
    away(engine, firm, "Bob", date(2026, 11, 3), date(2026, 12, 31), "Carla")
    passes(engine, MONDAY, 40)
    assert reminded(engine) == [(DORA, NINTH, "others"), (DORA, ELEVENTH, "admin")]


@pytest.mark.parametrize("how", ["gone", "guest"])
def test_a_reviewer_who_left_is_nobody(engine: Engine, firm: Company, how: str) -> None:
    shared(engine, firm)
    with transaction(engine) as db:
        (account,) = people.accounts_of(db, firm.id, firm.members["Carla"].id)
        setattr(account, how, True)
        db.add(account)
    passes(engine, MONDAY, 40)
    assert reminded(engine) == [
        *((who, day, "all") for day in (THIRD, SEVENTH, NINTH) for who in (BOB, DORA)),
        (DORA, ELEVENTH, "admin_of_all"),
    ]


def test_the_review_channel_is_reminded_where_nobody_in_particular_decides(
    engine: Engine, firm: Company
) -> None:
    with transaction(engine) as db:
        channels.choose(db, firm.workspace, Purpose.REVIEW, [firm.ideas])
    shared(engine, firm, reviewer="")
    passes(engine, MONDAY, 40)
    assert reminded(engine)[:2] == [
        (firm.ideas.external, THIRD, "all"),
        (firm.ideas.external, SEVENTH, "all"),
    ]
    assert {target for target, day, _ in reminded(engine) if day == NINTH} == {CARLA, BOB, DORA}


def test_what_happened_lately_puts_reminders_off(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    passes(engine, MONDAY, 2)
    wednesday = MONDAY + 2 * DAY
    with transaction(engine) as db:
        idea = the_idea(db, firm)
        ideas.comment(db, firm.id, idea.id, member_id=None, text="Nice", source="x", at=wednesday)
    passes(engine, wednesday, 15)
    days = [day for _, day, _ in reminded(engine)]
    assert days[0] == date(2026, 11, 9)  # three days later is a Saturday
    assert days[1] == SEVENTH


def test_support_puts_nothing_off(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    asks(engine, "Bob", "support", "1", now=MONDAY + 2 * DAY)
    passes(engine, MONDAY, 5)
    assert reminded(engine) == [(CARLA, THIRD, "reviewer")]


def test_a_question_stops_the_clock_and_the_answer_starts_a_new_round(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    passes(engine, MONDAY, 4)
    asks(engine, "Carla", "asked", number="1", turn="0", question="Why?", now=MONDAY + 4 * DAY)
    passes(engine, MONDAY + 4 * DAY, 14)
    assert len(reminded(engine)) == 1
    answered = MONDAY + 21 * DAY  # eleven working days after the question: it is due on 1 December
    asks(engine, "Alice", "answered", number="1", turn=1, answer="So.", now=answered)
    passes(engine, answered, 20)
    assert reminded(engine)[1:] == [
        (CARLA, date(2026, 11, 26), "reviewer"),  # day 7 of its clock, and three days after the answer
        (BOB, date(2026, 11, 30), "others"),
        (DORA, date(2026, 11, 30), "others"),
        (DORA, date(2026, 12, 2), "admin"),
    ]


def test_a_decision_stops_the_clock(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    asks(engine, "Carla", "declined", number="1", turn="0", reason="No.", now=MONDAY + DAY)
    passes(engine, MONDAY + DAY, 40)
    assert reminded(engine) == []
    with transaction(engine) as db:
        about = f"idea:{the_idea(db, firm).id}"
        assert clocks.find(db, firm.id, DECISION, about) is None
        assert clocks.find(db, firm.id, SILENCE, about) is None


def test_passing_on_begins_a_new_round(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    passes(engine, MONDAY, 4)
    asks(engine, "Carla", "passed_on", number="1", turn="0", person=BOB, now=MONDAY + 4 * DAY)
    passes(engine, MONDAY + 4 * DAY, 20)
    assert reminded(engine) == [
        (CARLA, THIRD, "reviewer"),
        (BOB, date(2026, 11, 9), "reviewer"),
        (BOB, SEVENTH, "reviewer"),
        (CARLA, NINTH, "others"),
        (DORA, NINTH, "others"),
        (DORA, ELEVENTH, "admin"),
    ]


def test_after_three_days_of_downtime_only_the_latest_step_is_said(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    down = [SEVENTH, date(2026, 11, 12), NINTH]
    passes(engine, MONDAY, 40, besides=down)
    assert reminded(engine) == [
        (CARLA, THIRD, "reviewer"),
        (BOB, date(2026, 11, 16), "others"),
        (DORA, date(2026, 11, 16), "others"),
        (DORA, ELEVENTH, "admin"),
    ]


def test_holidays_and_the_change_of_clocks_move_it(engine: Engine, firm: Company) -> None:
    """In spring, with Good Friday and Easter Monday, and one hour less."""
    start = datetime(2026, 3, 26, 9, 0, tzinfo=UTC)  # a Thursday; clocks change on the 29th
    shared(engine, firm, start)
    passes(engine, start, 30)
    assert [(day, role) for _, day, role in reminded(engine)] == [
        (date(2026, 3, 31), "reviewer"),
        (date(2026, 4, 8), "reviewer"),
        (date(2026, 4, 10), "others"),
        (date(2026, 4, 10), "others"),
        (date(2026, 4, 14), "admin"),
    ]
    assert {at.astimezone(BERLIN).hour for _, at, _ in told(engine, "DecisionDue")} <= {9, 10}


def test_other_decision_days_and_another_zone_change_nothing_that_was_promised(
    engine: Engine, firm: Company
) -> None:
    shared(engine, firm)
    with transaction(engine) as db:
        organization = db.get(Organization, firm.id)
        assert organization is not None
        organization.decision_days, organization.timezone = 5, "America/New_York"
        db.add(organization)
    passes(engine, MONDAY, 40)
    assert [(day, role) for _, day, role in reminded(engine)] == [
        (THIRD, "reviewer"),
        (SEVENTH, "reviewer"),
        (NINTH, "others"),
        (NINTH, "others"),
        (ELEVENTH, "admin"),
    ]


def test_two_processes_say_it_once(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    moment = datetime(2026, 11, 5, 8, 0, tzinfo=UTC)
    at_once(*[lambda: rings(engine, moment)] * 2)
    assert reminded(engine) == [(CARLA, THIRD, "reviewer")]


def test_an_admin_who_may_not_decide_can_look(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        gina = db.get(Member, firm.members["Alice"].id)
        assert gina is not None
        gina.admin = True
        dora = db.get(Member, firm.members["Dora"].id)
        assert dora is not None
        dora.role = Role.EMPLOYEE
        db.add(gina)
    shared(engine, firm)
    passes(engine, MONDAY, 20)
    last = told(engine, "DecisionDue")[-1]
    assert isinstance(last[2], DecisionDue)
    assert (last[2].role, last[2].decides) == ("admin", False)


# --- no silence -------------------------------------------------------------------------------------------


def heard(engine: Engine) -> list[tuple[date, str, str, date | None]]:
    found = []
    for target, at, view in told(engine, "StillWaiting"):
        assert isinstance(view, StillWaiting)
        assert target == ALICE
        found.append((at.astimezone(BERLIN).date(), view.waits_for, view.whom, view.until))
    return found


def test_an_author_in_silence_hears_what_it_waits_for(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    passes(engine, MONDAY, 30)
    assert heard(engine) == [
        (date(2026, 11, 16), "decision", "Carla Brandt", date(2026, 11, 16)),
        (date(2026, 11, 30), "late", "Carla Brandt", date(2026, 11, 16)),
    ]


def test_news_begin_the_silence_anew(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    asks(engine, "Carla", "asked", number="1", turn="0", question="Why?", now=MONDAY + 7 * DAY)
    passes(engine, MONDAY, 22)
    assert heard(engine) == [(date(2026, 11, 23), "answer", "Carla Brandt", None)]


def test_parked_says_until_when(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    asks(engine, "Carla", "parked", number="1", turn="0", reason="Later.", wake="2027-02-01", now=MONDAY)
    passes(engine, MONDAY, 15)
    assert heard(engine) == [(date(2026, 11, 16), "day", "Carla Brandt", date(2027, 2, 1))]


def test_the_silence_ends_with_the_idea(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    asks(engine, "Alice", "withdraw", "1", now=MONDAY + DAY)
    passes(engine, MONDAY + DAY, 30)
    assert heard(engine) == []


def test_an_author_who_is_away_hears_it_when_they_are_back(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    away(engine, firm, "Alice", date(2026, 11, 10), date(2026, 11, 20))
    passes(engine, MONDAY, 25)
    assert [day for day, *_ in heard(engine)] == [date(2026, 11, 23)]


# --- every way winds them ---------------------------------------------------------------------------------


def running(engine: Engine, firm: Company) -> set[PromptKind]:
    with transaction(engine) as db:
        about = f"idea:{the_idea(db, firm).id}"
        return {kind for kind in (DECISION, SILENCE) if clocks.find(db, firm.id, kind, about)}


def test_every_change_of_an_idea_winds_its_clocks(engine: Engine, firm: Company) -> None:
    both, silent = {DECISION, SILENCE}, {SILENCE}
    shared(engine, firm)
    assert running(engine, firm) == both
    asks(engine, "Carla", "passed_on", number="1", turn="0", person=BOB, now=MONDAY)
    assert running(engine, firm) == both
    asks(engine, "Bob", "asked", number="1", turn="1", question="Why?", now=MONDAY)
    assert running(engine, firm) == silent
    asks(engine, "Alice", "answered", number="1", turn=2, answer="So.", now=MONDAY)
    assert running(engine, firm) == both
    asks(engine, "Bob", "parked", number="1", turn="3", reason="Later", wake="2026-11-10", now=MONDAY)
    assert running(engine, firm) == silent
    assert wakes(engine, MONDAY + 8 * DAY) == 1
    assert running(engine, firm) == both
    asks(engine, "Bob", "declined", number="1", turn="5", reason="No", now=MONDAY + 8 * DAY)
    assert running(engine, firm) == set()
    shares(engine, "Alice", "A bell", now=MONDAY)
    asks(engine, "Alice", "withdraw", "2", now=MONDAY)
    with transaction(engine) as db:
        assert ideas.find(db, firm.id, 2) is not None
        assert len(clocks.due(db, MONDAY + 400 * DAY, limit=10)) == 0


def test_what_is_no_new_round_changes_no_clock(engine: Engine, firm: Company) -> None:
    shared(engine, firm)
    passes(engine, MONDAY, 4)
    asks(engine, "Alice", "save", number="1", title="A longer bench", now=MONDAY + 4 * DAY)
    with transaction(engine) as db:
        idea = the_idea(db, firm)
        organization = people.organization(db, firm.id)
        idea_clocks.wind(db, organization, idea, MONDAY + 4 * DAY)
        found = clocks.find(db, firm.id, DECISION, f"idea:{idea.id}")
        assert found is not None
        assert found.stage == 1


def test_the_rings_are_registered() -> None:
    assert prompts.RINGS[DECISION] is idea_prompts.decision
    assert prompts.RINGS[SILENCE] is idea_prompts.silence


# --- as fast with many as with few ------------------------------------------------------------------------


def test_a_tick_reads_only_the_clocks_that_ring(engine: Engine, firm: Company) -> None:
    """Of 20,000 that run, on both databases: through the index of their times."""
    rows = [
        {
            "organization_id": firm.id,
            "kind": SILENCE,
            "about": f"idea:{number}",
            "stage": 0,
            "since": MONDAY,
            "due": MONDAY + timedelta(minutes=number),
        }
        for number in range(20_000)
    ]
    with transaction(engine) as db:
        db.connection().execute(insert(Prompt), rows)
    with transaction(engine) as db:
        if engine.dialect.name == "postgresql":
            db.connection().exec_driver_sql("ANALYZE prompt")
        found, said = _overheard(engine, lambda: clocks.due(db, MONDAY + 9 * timedelta(minutes=1), limit=100))
        how = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
        ((statement, parameters),) = [one for one in said if "FROM prompt" in one[0]]
        plan = " ".join(map(str, db.connection().exec_driver_sql(f"{how} {statement}", parameters)))
    assert len(found) == 10
    assert "ix_prompt_due" in plan
    assert "SCAN prompt" not in plan
    assert "Seq Scan" not in plan


def _overheard(engine: Engine, work: Callable[[], Any]) -> tuple[Any, list[tuple[str, Any]]]:
    said: list[tuple[str, Any]] = []

    def listen(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        said.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", listen)
    try:
        return work(), said
    finally:
        event.remove(engine, "before_cursor_execute", listen)
