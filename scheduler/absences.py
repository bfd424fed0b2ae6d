"""On the morning on which somebody begins to stand in for somebody who is away, they hear what waits."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import deciders, telling
from handlers.absences import calendar_of, that_counts, turns
from handlers.standing import name_of
from handlers.views import StandingIn
from scheduler.addressees import next_hearing
from scheduler.occurrences import working_morning
from storage import absences, ideas, outbox, people
from storage.models import Absence, Organization

BACK = timedelta(days=366)  # no absence is longer: what began before that is over


class Turn(NamedTuple):
    """The days on which somebody stands in, and the absence with which they begin."""

    start: date
    until: date
    deputy_id: int
    absence: Absence


def queue_due(db: Session, now: datetime) -> int:
    """Tell each deputy once, unless they were named on that very day. Returns how many."""
    return sum(_begun(db, organization, now) for organization in people.organizations(db))


def turn_of(known: Sequence[Absence], day: date) -> Turn | None:
    """Of all absences of one member, the turn of whoever stands in on this day: where absences overlap, that
    is not every deputy who was named."""
    found = (one for one in turns(known) if one[0] <= day <= one[1])
    start, until, deputy_id = next(found, (day, day, None))
    absence = that_counts(known, start)
    return Turn(start, until, deputy_id, absence) if deputy_id is not None and absence is not None else None


def _begun(db: Session, organization: Organization, now: datetime) -> int:
    zone = ZoneInfo(organization.timezone)
    today = working_morning(now, zone, calendar_of(organization))
    if today is None:
        return 0
    away = sorted({one.member_id for one in absences.running(db, organization.id, today)})
    found = (turn_of(absences.ahead(db, organization.id, one, today - BACK), today) for one in away)
    planned = (one for one in found if one and one.absence.created.astimezone(zone).date() < one.start)
    return sum(_tell(db, organization, one, now) for one in planned)


def _tell(db: Session, organization: Organization, turn: Turn, now: datetime) -> bool:
    key = _key(turn)
    if outbox.known(db, organization.id, key):
        return False
    deputy = people.member_of(db, organization.id, turn.deputy_id)
    if next_hearing(db, organization, deputy, now) != now:
        return False  # later on this day, where they are, or when they are back themselves
    away = people.member_of(db, organization.id, turn.absence.member_id)
    decides = deciders.may_decide(db, organization.id, away)
    waiting = ideas.queue(db, organization.id, away.id, offset=0, limit=1)[1] if decides else 0
    told = StandingIn("begins", away.name, turn.start, turn.until, decides, waiting)
    return telling.member(db, organization, turn.deputy_id, key, told, now)


def _key(turn: Turn) -> str:
    """An absence can begin with somebody else, or be somebody else's in between."""
    named = f"standing:{name_of(turn.absence)}"
    return named if turn.start == turn.absence.start else f"{named}:{turn.start}"
