"""Reminders: goals that nobody talks about, and strategic updates that are due and not written."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.views import GoalChoice, QuietGoal, QuietGoals, Unwritten, from_facts
from scheduler import reminders
from storage import goals, people
from storage.database import transaction
from storage.models import DeliveryState, Outbox, Role, StrategicUpdate, UpdateState
from tests.chat import uid
from tests.leading import names_goal, posts, writes_update
from tests.rows import Company, company

FOUNDED = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
MORNING = datetime(2026, 8, 31, 6, 0, tzinfo=UTC)  # Monday, 08:00 in Berlin
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SIX_WEEKS = timedelta(weeks=6)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine, now=FOUNDED)


def queued(engine: Engine, now: datetime) -> int:
    with transaction(engine) as db:
        return reminders.queue_due(db, now)


def told(engine: Engine, view: str) -> list[tuple[str, object]]:
    """To whom what was said, in order."""
    with transaction(engine) as db:
        found = select(Outbox).where(Outbox.view == view, Outbox.state == DeliveryState.WAITING)
        return [(row.target, from_facts(view, row.facts)) for row in db.exec(found.order_by(col(Outbox.id)))]


def day_by_day(engine: Engine, start: datetime, days: int) -> list[date]:
    """The days on which something was queued, asked every eight hours."""
    moments = [start + timedelta(hours=8 * step) for step in range(3 * days)]
    return [moment.date() for moment in moments for _ in range(queued(engine, moment))]


# --- goals ------------------------------------------------------------------------------------------


def test_six_weeks_without_an_update_are_said_once(engine: Engine, firm: Company) -> None:
    goal = names_goal(engine, firm, "Fewer queues", MORNING - SIX_WEEKS)
    assert queued(engine, MORNING - timedelta(minutes=1)) == 0
    assert [queued(engine, MORNING + step * HOUR) for step in range(3)] == [1, 0, 0]
    expected = QuietGoals((QuietGoal(GoalChoice(goal.number, "Fewer queues"), 6),))
    assert told(engine, "QuietGoals") == [(uid("Dora"), expected)]


def test_it_is_said_again_after_another_six_weeks(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues", MORNING - SIX_WEEKS)
    days = day_by_day(engine, MORNING - 10 * DAY, 110)
    assert days == [date(2026, 8, 31), date(2026, 10, 12), date(2026, 11, 23)]


def test_an_update_begins_the_six_weeks_anew(engine: Engine, firm: Company) -> None:
    goal = names_goal(engine, firm, "Fewer queues", MORNING - SIX_WEEKS)
    posts(engine, firm, goal, "We begin.", MORNING - 10 * DAY)  # a Friday
    assert day_by_day(engine, MORNING, 60) == [date(2026, 10, 2)]
    posts(engine, firm, goal, "We go on.", MORNING + 61 * DAY)
    assert day_by_day(engine, MORNING + 62 * DAY, 30) == []


def test_at_the_weekend_it_waits_for_monday(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues", MORNING - SIX_WEEKS - 2 * DAY)  # since a Saturday
    assert day_by_day(engine, MORNING - 4 * DAY, 10) == [date(2026, 8, 31)]


def test_several_goals_are_one_message(engine: Engine, firm: Company) -> None:
    for title, days in (("First", 42), ("Second", 42), ("Third", 30), ("Longer", 84)):
        names_goal(engine, firm, title, MORNING - timedelta(days=days))
    with transaction(engine) as db:
        goals.retire(db, goals.add(db, firm.organization, "Retired", MORNING - SIX_WEEKS), MORNING)
    assert queued(engine, MORNING) == 1
    ((_, view),) = told(engine, "QuietGoals")
    assert isinstance(view, QuietGoals)
    assert [(one.goal.title, one.weeks) for one in view.goals] == [
        ("First", 6),
        ("Second", 6),
        ("Longer", 12),
    ]


def test_each_leader_hears_it(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        member = people.member_of(db, firm.id, firm.members["Carla"].id)
        member.role = Role.LEADER
        db.add(member)
    names_goal(engine, firm, "Fewer queues", MORNING - SIX_WEEKS)
    assert queued(engine, MORNING) == 2
    assert {target for target, _ in told(engine, "QuietGoals")} == {uid("Carla"), uid("Dora")}


def test_after_long_downtime_it_is_not_said_late(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues", MORNING - SIX_WEEKS)
    assert queued(engine, MORNING + 8 * DAY) == 0
    assert queued(engine, MORNING + SIX_WEEKS) == 1


@given(since=st.dates(date(2026, 1, 1), date(2027, 1, 1)), days=st.integers(0, 400))
@example(date(2026, 7, 20), 42)
def test_rounds_are_six_weeks_apart(since: date, days: int) -> None:
    count = reminders.round_of(since, since + timedelta(days=days))
    assert (count is None) == (days < 42 or days % 42 > 7)
    assert count in (None, days // 42)


# --- updates ----------------------------------------------------------------------------------------

THURSDAY = datetime(2026, 9, 3, 7, 0, tzinfo=UTC)  # 09:00 in Berlin


def planned(
    engine: Engine, firm: Company, text: str = "", by: str = "Carla", at: datetime = THURSDAY
) -> StrategicUpdate:
    goal = names_goal(engine, firm, "Fewer queues", at - DAY)
    state = UpdateState.SCHEDULED
    return writes_update(engine, firm, goal, text, MORNING - 20 * DAY, by=by, state=state, next_at=at)


def test_two_days_before_the_author_is_asked_for_the_text(engine: Engine, firm: Company) -> None:
    update = planned(engine, firm)
    assert day_by_day(engine, MORNING - 7 * DAY, 14) == [date(2026, 9, 1)]
    expected = Unwritten(update.number, GoalChoice(1, "Fewer queues"), date(2026, 9, 3))
    assert told(engine, "Unwritten") == [(uid("Carla"), expected)]


def test_what_is_written_meanwhile_needs_no_reminder(engine: Engine, firm: Company) -> None:
    planned(engine, firm, "We begin.")
    assert day_by_day(engine, MORNING - 7 * DAY, 14) == []


def test_for_a_monday_it_is_asked_on_friday(engine: Engine, firm: Company) -> None:
    planned(engine, firm, at=datetime(2026, 9, 7, 7, 0, tzinfo=UTC))
    assert day_by_day(engine, MORNING, 14) == [date(2026, 9, 4)]


def test_each_posting_is_asked_for_once(engine: Engine, firm: Company) -> None:
    update = planned(engine, firm)
    assert day_by_day(engine, MORNING, 4) == [date(2026, 9, 1)]
    with transaction(engine) as db:
        again = db.merge(update)
        db.refresh(again)
        assert again.reminded == date(2026, 9, 3)
        again.next_at = THURSDAY + 14 * DAY
        db.add(again)
    assert day_by_day(engine, MORNING + 4 * DAY, 20) == [date(2026, 9, 15)]


def test_the_author_is_asked_in_their_own_morning(engine: Engine, firm: Company) -> None:
    planned(engine, firm)
    with transaction(engine) as db:
        account = people.accounts_of(db, firm.id, firm.members["Carla"].id)[0]
        account.timezone = "America/New_York"
        db.add(account)
    hours = [hour for hour in range(48) if queued(engine, MORNING + hour * HOUR)]
    assert hours == [24 + 6]


def test_a_draft_with_a_date_counts_and_one_without_does_not(engine: Engine, firm: Company) -> None:
    goal = names_goal(engine, firm, "Fewer queues", MORNING)
    writes_update(engine, firm, goal, "", MORNING, state=UpdateState.DRAFT, start=date(2026, 9, 3))
    writes_update(engine, firm, goal, "", MORNING - DAY, state=UpdateState.WAITING)
    writes_update(engine, firm, goal, "", MORNING - 2 * DAY, state=UpdateState.DRAFT, start=date(2026, 8, 3))
    assert day_by_day(engine, MORNING, 14) == [date(2026, 9, 1)]


def test_planned_at_short_notice_it_is_asked_at_once(engine: Engine, firm: Company) -> None:
    planned(engine, firm)
    assert queued(engine, THURSDAY - timedelta(minutes=30)) == 1
    assert queued(engine, THURSDAY + HOUR) == 0


def test_after_its_time_nobody_is_asked(engine: Engine, firm: Company) -> None:
    planned(engine, firm)
    assert queued(engine, THURSDAY) == 0
