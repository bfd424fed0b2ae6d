"""On the morning on which an absence begins, whoever stands in hears what waits."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import deciders, telling
from handlers.absences import calendar_of
from handlers.standing import name_of
from handlers.views import StandingIn
from scheduler.addressees import next_hearing
from scheduler.occurrences import working_morning
from storage import absences, ideas, outbox, people
from storage.models import Absence, Organization


def queue_due(db: Session, now: datetime) -> int:
    """Tell each deputy once, unless they were named on that very day. Returns how many."""
    return sum(_begun(db, organization, now) for organization in people.organizations(db))


def _begun(db: Session, organization: Organization, now: datetime) -> int:
    zone = ZoneInfo(organization.timezone)
    today = working_morning(now, zone, calendar_of(organization))
    if today is None:
        return 0
    planned = (
        one
        for one in absences.running(db, organization.id, today)
        if one.created.astimezone(zone).date() < one.start
    )
    return sum(_tell(db, organization, one, now) for one in planned)


def _tell(db: Session, organization: Organization, absence: Absence, now: datetime) -> bool:
    key = f"standing:{name_of(absence)}"
    if absence.deputy_id is None or outbox.known(db, organization.id, key):
        return False
    deputy = people.member_of(db, organization.id, absence.deputy_id)
    if next_hearing(db, organization, deputy, now) != now:
        return False  # later on this day, where they are, or when they are back themselves
    away = people.member_of(db, organization.id, absence.member_id)
    decides = deciders.may_decide(db, organization.id, away)
    waiting = ideas.queue(db, organization.id, away.id, offset=0, limit=1)[1] if decides else 0
    told = StandingIn("begins", away.name, absence.start, absence.until, decides, waiting)
    return telling.member(db, organization, absence.deputy_id, key, told, now)
