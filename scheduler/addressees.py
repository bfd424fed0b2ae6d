"""To whom the clock speaks personally, and where their time is told."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import deciders
from handlers.absences import calendar_for
from handlers.calendar import Calendar
from handlers.quiet_hours import Quiet, is_quiet
from handlers.repeats import instant
from handlers.verbs import Voice, voice_of
from storage import people
from storage.models import Member, Organization

EARLIEST, LATEST = time(8), time(18)  # local time in which the clock speaks to people


def leaders(db: Session, organization: Organization) -> Iterator[tuple[Member, Voice]]:
    """Who leads and can be reached; until any leader is named, the admins."""
    for member in deciders.leaders(db, organization.id):
        voice = voice_to(db, organization, member)
        if voice is not None:
            yield member, voice


def voice_to(db: Session, organization: Organization, member: Member) -> Voice | None:
    """How to speak to somebody where they were seen last; None: they cannot be reached."""
    accounts = people.accounts_of(db, organization.id, member.id)
    return voice_of(organization, member, accounts[0]) if accounts else None


def next_hearing(db: Session, organization: Organization, member: Member, now: datetime) -> datetime | None:
    """The next moment at which the clock may speak to somebody, which is now if it is their working time: a
    working day, on which they are not away, where they are, out of their quiet hours. None: they cannot be
    reached."""
    voice = voice_to(db, organization, member)
    if voice is None:
        return None
    today = now.astimezone(voice.zone).date()
    calendar = calendar_for(db, organization, member, today)
    return hearing(now, voice.zone, calendar, (member.quiet_from, member.quiet_until))


def hearing(now: datetime, zone: ZoneInfo, calendar: Calendar, quiet: Quiet) -> datetime:
    """The same as a pure function. Whose quiet hours leave no working time hears when they end."""
    local = now.astimezone(zone)
    if calendar.works(local.date()) and _hears(local.time(), quiet):
        return now
    day = local.date()
    while True:
        day = calendar.first_from(day)
        for beginning in _beginnings(quiet):
            if (at := instant(day, beginning.strftime("%H:%M"), zone)) > now:
                return at
        day += timedelta(days=1)


def _beginnings(quiet: Quiet) -> list[time]:
    """The times of a day at which somebody can be spoken to again, in order."""
    ends = [time.fromisoformat(quiet[1])] if quiet[0] else []
    inside = {at for at in (EARLIEST, *ends) if EARLIEST <= at < LATEST and not is_quiet(at, quiet)}
    return sorted(inside or {at for at in (time(), *ends) if not is_quiet(at, quiet)})


def _hears(moment: time, quiet: Quiet) -> bool:
    works = EARLIEST <= moment < LATEST or not any(EARLIEST <= at < LATEST for at in _beginnings(quiet))
    return works and not is_quiet(moment, quiet)
