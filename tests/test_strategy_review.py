"""The strategy review: what is on the agenda, and that it comes on the first working day of each period."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.calendar import Calendar
from handlers.strategy_review import months_before
from handlers.verbs import Voice
from handlers.views import DryGoal, Echo, GoalChoice, OpenQuestion, StrategyReview, UpdateEcho, from_facts
from scheduler import strategy_review
from storage import ideas, people
from storage.database import transaction
from storage.models import DeliveryState, Outbox
from tests.chat import uid
from tests.leading import asks_leader, names_goal, posts, understand
from tests.rows import Company, asks, company
from tests.two_chats import refusal, shown

FOUNDED = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 1, 6, 30, tzinfo=UTC)  # Thursday, 08:30 in Berlin
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NRW = Calendar("DE-NW")
FOUR = ("Alice", "Bob", "Carla", "Dora")


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine, now=FOUNDED)


def queued(engine: Engine, now: datetime) -> int:
    with transaction(engine) as db:
        return strategy_review.queue_due(db, now)


def rows(engine: Engine) -> list[Outbox]:
    with transaction(engine) as db:
        found = select(Outbox).where(col(Outbox.key).like("strategy_review:%"))
        return list(db.exec(found.where(Outbox.state == DeliveryState.WAITING).order_by(col(Outbox.id))))


def agenda(engine: Engine) -> StrategyReview:
    (row,) = rows(engine)
    found = from_facts("StrategyReview", row.facts)
    assert isinstance(found, StrategyReview)
    return found


def every(engine: Engine, firm: Company, months: int) -> None:
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.review_months = months
        db.add(organization)


def shares(engine: Engine, title: str, now: datetime, goal: str = "0") -> None:
    assert asks(engine, "Alice", "create", now=now, title=title, draft=title, goal=goal).view


# --- what is on the agenda --------------------------------------------------------------------------


def test_the_agenda_of_a_quarter(engine: Engine, firm: Company) -> None:
    goal = names_goal(engine, firm, "Fewer queues", FOUNDED)
    for number in range(5):
        asks_leader(engine, firm, goal, f"Why {number}?", OCTOBER - (10 - number) * DAY)
    for number in range(4):
        shares(engine, f"Free {number}", OCTOBER - 20 * DAY)
    shares(engine, "From the quarter before", datetime(2026, 6, 30, 12, 0, tzinfo=UTC))
    shares(engine, "Of this quarter", datetime(2026, 9, 30, 22, 30, tzinfo=UTC))  # 00:30 in Berlin
    asks(engine, "Bob", "support", "3", now=OCTOBER - DAY)
    post = posts(engine, firm, goal, "We begin.", OCTOBER - 30 * DAY)
    understand(engine, firm, post, *FOUR)
    posts(engine, firm, goal, "Before.", FOUNDED + DAY)
    assert queued(engine, OCTOBER) == 1
    found = agenda(engine)
    assert (found.start, found.end) == (date(2026, 7, 1), date(2026, 9, 30))
    assert found.questions[0] == OpenQuestion(1, "Why 0?", "Fewer queues", date(2026, 9, 21))
    assert (len(found.questions), found.more_questions) == (3, 2)
    assert ([line.number for line in found.unaligned], found.more_unaligned) == ([3, 1, 2], 1)
    assert found.dry == (DryGoal(GoalChoice(1, "Fewer queues"), 122),)
    assert found.heard == (UpdateEcho(1, GoalChoice(1, "Fewer queues"), date(2026, 9, 1), Echo(None, 0, 0)),)
    understand(engine, firm, post, "Mallory")
    again = shown(asks(engine, "Dora", "strategy_review", now=OCTOBER), StrategyReview)
    assert again.heard[0].echo.understood == 5


def test_five_updates_are_shown_and_the_rest_counted(engine: Engine, firm: Company) -> None:
    goal = names_goal(engine, firm, "Fewer queues", FOUNDED)
    for number in range(7):
        posts(engine, firm, goal, f"Week {number}", OCTOBER - (40 - number) * DAY)
    queued(engine, OCTOBER)
    assert ([one.number for one in agenda(engine).heard], agenda(engine).more_heard) == ([7, 6, 5, 4, 3], 2)


def test_a_goal_is_dry_after_sixty_days_without_idea_and_measure(engine: Engine, firm: Company) -> None:
    for title in ("Shared", "Begun", "Dry", "Exactly"):
        names_goal(engine, firm, title, FOUNDED)
    names_goal(engine, firm, "Young", OCTOBER - 59 * DAY)
    shares(engine, "Recent", OCTOBER - 59 * DAY, "1")
    shares(engine, "Old", OCTOBER - 100 * DAY, "2")
    approved: dict[str, Any] = {"number": "2", "turn": "0", "owner": uid("Bob"), "due": "2026-12-01"}
    assert asks(engine, "Carla", "approved", now=OCTOBER - 10 * DAY, **approved).view
    shares(engine, "Exactly", OCTOBER - 60 * DAY, "4")
    shares(engine, "Taken back", OCTOBER - DAY, "3")
    asks(engine, "Alice", "withdraw", "4", now=OCTOBER - DAY)
    queued(engine, OCTOBER)
    assert [(one.goal.title, one.days) for one in agenda(engine).dry] == [("Dry", 122), ("Exactly", 60)]


def test_leaders_ask_for_it_and_nobody_else(engine: Engine, firm: Company) -> None:
    assert refusal(asks(engine, "Carla", "strategy_review")) == "steering_leaders_only"
    now = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
    view = shown(asks(engine, "Dora", "strategy_review", now=now), StrategyReview)
    assert (view.start, view.end) == (date(2026, 8, 26), date(2026, 11, 26))
    every(engine, firm, 0)
    assert shown(asks(engine, "Dora", "strategy_review", now=now), StrategyReview).start == view.start


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 26), 3, date(2026, 8, 26)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 31), 1, date(2026, 11, 30)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
    ],
)
def test_months_before(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


# --- when it comes ----------------------------------------------------------------------------------


@pytest.fixture
def waiting(engine: Engine, firm: Company) -> Company:
    """Something to talk about."""
    goal = names_goal(engine, firm, "Fewer queues", FOUNDED)
    asks_leader(engine, firm, goal, "Why?", FOUNDED + DAY)
    return firm


def test_it_comes_on_the_first_working_day_and_once(engine: Engine, waiting: Company) -> None:
    ticks = [OCTOBER - timedelta(minutes=1), OCTOBER, OCTOBER, OCTOBER + DAY, OCTOBER + 40 * DAY]
    assert [queued(engine, tick) for tick in ticks] == [0, 1, 0, 0, 0]
    (row,) = rows(engine)
    assert row.key == f"strategy_review:2026-10:{waiting.members['Dora'].id}"
    assert row.target == uid("Dora")


def test_a_year_of_quarters(engine: Engine, waiting: Company) -> None:
    came = [day for day in range(400) if queued(engine, FOUNDED + day * DAY)]
    days = [(FOUNDED + day * DAY).date() for day in came]
    new_year = date(2027, 1, 4)  # the Monday after New Year's Day, which is a Friday
    assert days == [date(2026, 7, 1), date(2026, 10, 1), new_year, date(2027, 4, 1), date(2027, 7, 1)]


def test_at_the_weekend_it_waits_for_monday(engine: Engine, waiting: Company) -> None:
    every(engine, waiting, 1)
    came = [day for day in range(5) if queued(engine, datetime(2026, 7, 31, 12, 0, tzinfo=UTC) + day * DAY)]
    assert came == [3]  # the 1st of August is a Saturday


@pytest.mark.parametrize(("months", "times"), [(0, 0), (1, 12), (2, 6), (3, 4), (6, 2), (12, 1)])
def test_how_often_is_a_setting(engine: Engine, waiting: Company, months: int, times: int) -> None:
    every(engine, waiting, months)
    start = datetime(2026, 12, 15, 9, 0, tzinfo=UTC)
    assert sum(queued(engine, start + day * DAY) for day in range(365)) == times


def test_another_rhythm_does_not_repeat_a_period(engine: Engine, waiting: Company) -> None:
    assert queued(engine, OCTOBER) == 1
    every(engine, waiting, 1)
    assert queued(engine, OCTOBER + DAY) == 0


@pytest.mark.parametrize(("hours", "comes"), [(71, 1), (72, 1), (73, 0)])
def test_it_is_caught_up_within_three_days(engine: Engine, waiting: Company, hours: int, comes: int) -> None:
    assert queued(engine, OCTOBER + hours * HOUR) == comes


def test_nothing_is_asked_before_the_company_was_set_up(engine: Engine, waiting: Company) -> None:
    with transaction(engine) as db:
        organization = people.organization(db, waiting.id)
        organization.set_up = OCTOBER + HOUR
        db.add(organization)
    assert queued(engine, OCTOBER + 2 * HOUR) == 0
    assert queued(engine, datetime(2027, 1, 4, 9, 0, tzinfo=UTC)) == 1


def test_an_empty_agenda_is_not_sent(engine: Engine, firm: Company) -> None:
    assert queued(engine, OCTOBER) == 0
    goal = names_goal(engine, firm, "New", OCTOBER)
    asks_leader(engine, firm, goal, "Why?", OCTOBER)
    assert queued(engine, OCTOBER + HOUR) == 0


def test_somebody_elsewhere_gets_it_in_their_morning(engine: Engine, waiting: Company) -> None:
    with transaction(engine) as db:
        account = people.accounts_of(db, waiting.id, waiting.members["Dora"].id)[0]
        account.timezone = "America/New_York"
        db.add(account)
    assert [hour for hour in range(24) if queued(engine, OCTOBER + hour * HOUR)] == [6]


def test_another_company_s_ideas_are_not_on_the_agenda(engine: Engine, waiting: Company) -> None:
    other = company(engine, "T2", now=FOUNDED)
    asks_leader(engine, other, names_goal(engine, other, "Theirs", FOUNDED), "Theirs?", FOUNDED)
    view = shown(asks(engine, "Dora", "strategy_review", now=OCTOBER), StrategyReview)
    assert [one.text for one in view.questions] == ["Why?"]
    with transaction(engine) as db:
        assert not ideas.find(db, waiting.id, 1)


ZONES = ["Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Auckland", "America/Sao_Paulo"]


@settings(max_examples=150)
@given(
    now=st.integers(1_735_700_000, 1_862_000_000).map(lambda second: datetime.fromtimestamp(second, UTC)),
    months=st.sampled_from([1, 2, 3, 6, 12]),
    name=st.sampled_from(ZONES),
)
@example(datetime(2026, 10, 1, 6, 30, tzinfo=UTC), 3, "Europe/Berlin")
def test_the_latest_review_is_the_latest(now: datetime, months: int, name: str) -> None:
    """Among the first working days of all months that begin a period, by the wall clock where one is."""
    zone = ZoneInfo(name)
    starts = [date(year, month, 1) for year in range(2023, 2030) for month in range(1, 13, months)]
    due = {
        start: datetime.combine(NRW.first_from(start), time(8, 30), zone).astimezone(UTC) for start in starts
    }
    latest = max(start for start, at in due.items() if at <= now)
    assert strategy_review.latest(now, months, Voice(timezone=name), NRW) == (latest, due[latest])
