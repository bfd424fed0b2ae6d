"""The strategy review: each period, on its first working day at 08:30, every leader gets the agenda."""

from datetime import date, datetime, timedelta

from sqlmodel import Session

from handlers import telling
from handlers.absences import calendar_of
from handlers.calendar import Calendar
from handlers.strategy_review import is_empty, review_of
from handlers.verbs import Voice
from scheduler.addressees import leaders
from scheduler.occurrences import instant
from storage import outbox, people
from storage.models import Member, Organization

AT = "08:30"  # local time of each leader
CATCH_UP = timedelta(days=3)  # the agenda of a whole period is worth it


def queue_due(db: Session, now: datetime) -> int:
    """Queue the agenda of each leader whose period has begun, once each. Returns how many."""
    return sum(
        _queue(db, organization, member, voice, now)
        for organization in people.organizations(db)
        if organization.review_months
        for member, voice in leaders(db, organization)
    )


def period_start(day: date, months: int) -> date:
    """The first day of the period that this day lies in; periods are counted from January."""
    return day.replace(month=(day.month - 1) // months * months + 1, day=1)


def latest(now: datetime, months: int, voice: Voice, calendar: Calendar) -> tuple[date, datetime]:
    """The latest period whose review is due by now where this person is, and since when."""
    start = period_start(now.astimezone(voice.zone).date(), months)
    due = _due(start, voice, calendar)
    if due > now:
        start = period_start(start - timedelta(days=1), months)
        due = _due(start, voice, calendar)
    return start, due


def _due(start: date, voice: Voice, calendar: Calendar) -> datetime:
    return instant(calendar.first_from(start), AT, voice.zone)


def _queue(db: Session, organization: Organization, member: Member, voice: Voice, now: datetime) -> bool:
    start, due = latest(now, organization.review_months, voice, calendar_of(organization))
    key = f"strategy_review:{start:%Y-%m}:{member.id}"
    began = organization.set_up or organization.created
    if due <= began or now - due > CATCH_UP or outbox.known(db, organization.id, key):
        return False
    before = period_start(start - timedelta(days=1), organization.review_months)
    review = review_of(db, organization, before, start - timedelta(days=1), now)
    if is_empty(review):
        telling.passed_over(db, organization, member.id, key, review, now)
        return False
    return telling.member(db, organization, member.id, key, review, now, expires=due + CATCH_UP)
