"""The Monday brief: every leader gets it at 08:30 of their own Monday, once a week, when there is anything to
say."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog
from sqlmodel import Session

from handlers import telling
from handlers.absences import calendar_of
from handlers.brief import brief_of
from handlers.calendar import Calendar
from handlers.verbs import Voice
from scheduler.addressees import leaders, next_hearing
from scheduler.occurrences import Occurrence, latest_working
from storage import outbox, people
from storage.models import Member, Organization

MONDAY, AT = 0, "08:30"  # local time of each leader
CATCH_UP = timedelta(hours=24)

log = structlog.get_logger()


def queue_due(db: Session, now: datetime) -> int:
    """Queue the brief of each leader whose Monday morning has come; each (week, leader) once. Returns how
    many."""
    return sum(
        _queue(db, organization, member, voice, now)
        for organization in people.organizations(db)
        for member, voice in leaders(db, organization)
    )


def due_by(now: datetime, zone: ZoneInfo, calendar: Calendar) -> Occurrence | None:
    """The brief that is due where somebody is, while it is not too late; where Monday is a public holiday,
    on the next working day of the week."""
    latest = latest_working(now, MONDAY, AT, zone, calendar)
    return latest if latest and now - latest.at <= CATCH_UP else None


def _queue(db: Session, organization: Organization, member: Member, voice: Voice, now: datetime) -> bool:
    due = due_by(now, voice.zone, calendar_of(organization))
    if due is None or due.at < organization.created:
        return False
    key = f"brief:{due.week}:{member.id}"
    if outbox.known(db, organization.id, key):
        return False
    if next_hearing(db, organization, member, now) != now:
        return False  # they are away, or it is their quiet hour: it comes after that, or not at all
    brief = brief_of(db, organization, member.id, now)
    if not brief.lines:
        log.info("brief.nothing_to_say", key=key)
        telling.passed_over(db, organization, member.id, key, brief, now)
        return False
    return telling.member(db, organization, member.id, key, brief, now, expires=due.at + CATCH_UP)
