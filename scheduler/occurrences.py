"""When a weekly thing happens, in local time: a pure function that knows what clocks do twice a year."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.calendar import Calendar
from handlers.repeats import Occurrence, instant, week_of

__all__ = ["Occurrence", "instant", "latest_weekly", "working_morning"]

MORNING = time(8)  # local time from which people are told what has become due over night


def latest_weekly(now: datetime, weekday: int, clock: str, zone: ZoneInfo) -> Occurrence:
    """The latest occurrence of "`weekday` at `clock` (HH:MM)" that is not after `now`."""
    today = now.astimezone(zone).date()
    day = today - timedelta(days=(today.weekday() - weekday) % 7)
    found = _occurrence(day, clock, zone)
    return found if found.at <= now else _occurrence(day - timedelta(days=7), clock, zone)


def working_morning(now: datetime, zone: ZoneInfo, calendar: Calendar) -> date | None:
    """Today, once the working day has begun there; None before that, at weekends and on holidays."""
    local = now.astimezone(zone)
    begun = local.time() >= MORNING and calendar.works(local.date())
    return local.date() if begun else None


def _occurrence(day: date, clock: str, zone: ZoneInfo) -> Occurrence:
    return Occurrence(week_of(day), day, instant(day, clock, zone))
