"""A measure whose clocks are wound, hours that pass, and what the clocks say."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from handlers import measure_clocks
from handlers.calendar import Calendar
from handlers.verbs import Reply
from scheduler.prompts import ring_due
from storage import measures, people
from storage.database import transaction
from storage.models import Absence, Account, Measure, MeasureState, Outbox
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company, shares

BERLIN = ZoneInfo("Europe/Berlin")
NRW = Calendar("DE-NW")
TODAY = MONDAY.date()
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


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
        measure = measure_of(db, firm)
        yield measure
        db.add(measure)
        db.flush()
        measure_clocks.wind(db, people.organization(db, firm.id), measure, now)


def measure_of(db: Session, firm: Company) -> Measure:
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


def reviewed(engine: Engine, firm: Company, day: str, now: datetime = MONDAY) -> None:
    with changed(engine, firm, now) as measure:
        measure.review = date.fromisoformat(day)


def answers(engine: Engine, who: str, kind: str, turn: int, now: datetime = MONDAY, **fields: Any) -> Reply:
    given: dict[str, Any] = {
        "progress": "",
        "obstacle": "",
        "said": "Something",
        "review": "",
        "due": "2027-12-31",
    } | fields
    return asks(engine, who, "send_review", now=now, kind=kind, number=1, turn=turn, **given)
