"""The month's numbers come to each leader once, at their own time, when there is anything to count."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.rules import FEWEST
from handlers.views import Numbers, from_facts
from scheduler import numbers
from storage import people
from storage.database import transaction
from storage.models import Absence, DeliveryState, Organization, Outbox
from tests.leading import names_goal
from tests.rows import Company, asks, company

FOUNDED = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 2, 7, 30, tzinfo=UTC)  # 08:30 in Berlin; the 1st is a Sunday
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine, now=FOUNDED)


def shares(engine: Engine, at: datetime) -> None:
    """Just as many as tell something."""
    for number in range(FEWEST):
        assert asks(engine, "Alice", "create", now=at, title="A bench", draft=f"{at}:{number}").view


def queued(engine: Engine, now: datetime) -> int:
    with transaction(engine) as db:
        return numbers.queue_due(db, now)


def told(engine: Engine) -> list[Numbers]:
    with transaction(engine) as db:
        found = select(Outbox).where(col(Outbox.key).like("numbers:%"), Outbox.state == DeliveryState.WAITING)
        views = [from_facts(row.view, row.facts) for row in db.exec(found.order_by(col(Outbox.id)))]
    return [view for view in views if isinstance(view, Numbers)]


def test_on_the_first_working_day_once(engine: Engine, firm: Company) -> None:
    shares(engine, MORNING - 20 * DAY)
    assert queued(engine, MORNING - MINUTE) == 0
    assert queued(engine, MORNING) == 1
    assert queued(engine, MORNING + MINUTE) == 0
    (view,) = told(engine)
    assert (view.monthly, view.posted) == (True, True)
    assert (view.end.isoformat(), view.year.ideas) == ("2026-10-31", FEWEST)


def test_what_came_this_month_is_for_the_next(engine: Engine, firm: Company) -> None:
    shares(engine, MORNING - 20 * DAY)
    shares(engine, MORNING - MINUTE)
    queued(engine, MORNING)
    assert told(engine)[0].year.ideas == FEWEST


def test_where_nothing_was_shared_nothing_is_said(engine: Engine, firm: Company) -> None:
    assert queued(engine, MORNING) == 0
    shares(engine, MORNING - DAY)
    assert queued(engine, MORNING + MINUTE) == 0  # it was looked at
    assert told(engine) == []


def test_a_few_ideas_tell_nothing_yet(engine: Engine, firm: Company) -> None:
    for number in range(FEWEST - 1):
        asks(engine, "Alice", "create", now=MORNING - 20 * DAY, title="A bench", draft=str(number))
    assert queued(engine, MORNING) == 0
    assert told(engine) == []


def test_where_the_leader_is(engine: Engine, firm: Company) -> None:
    shares(engine, MORNING - 20 * DAY)
    with transaction(engine) as db:
        account = people.accounts_of(db, firm.id, firm.members["Dora"].id)[0]
        account.timezone = "America/New_York"
        db.add(account)
    assert queued(engine, MORNING) == 0
    assert queued(engine, MORNING + timedelta(hours=6)) == 1


def test_whoever_is_away_gets_them_when_they_are_back(engine: Engine, firm: Company) -> None:
    shares(engine, MORNING - 20 * DAY)
    dora, day = firm.members["Dora"].id, MORNING.date()
    with transaction(engine) as db:
        db.add(Absence(organization_id=firm.id, member_id=dora, start=day, until=day, created=FOUNDED))
    assert queued(engine, MORNING) == 0
    assert queued(engine, MORNING + DAY) == 1


def test_after_days_of_downtime_the_month_is_let_go(engine: Engine, firm: Company) -> None:
    shares(engine, MORNING - 20 * DAY)
    assert queued(engine, MORNING + 4 * DAY) == 0
    assert told(engine) == []


def test_not_for_the_month_in_which_it_all_began(engine: Engine, firm: Company) -> None:
    shares(engine, MORNING - 20 * DAY)
    with transaction(engine) as db:
        organization = db.get_one(Organization, firm.id)
        organization.set_up = MORNING + MINUTE
        db.add(organization)
    assert queued(engine, MORNING + timedelta(hours=1)) == 0


def test_goals_are_in_it(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues", FOUNDED)
    shares(engine, MORNING - 20 * DAY)
    queued(engine, MORNING)
    assert [one.kind for one in told(engine)[0].goals] == ["goal", "none_fits"]
