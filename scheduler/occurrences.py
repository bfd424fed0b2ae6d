"""When a weekly thing happens, in local time: a pure function that knows what clocks do twice a year."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.calendar import Calendar
from handlers.repeats import Occurrence, instant, week_of

__all__ = ["Occurrence", "instant", "latest_weekly", "latest_working", "told_of", "working_morning"]

LONGEST_BREAK = 8  # weeks without a summary that the next one makes up for
MORNING = time(8)  # local time from which people are told what has become due over night


def latest_weekly(now: datetime, weekday: int, clock: str, zone: ZoneInfo) -> Occurrence:
    """The latest occurrence of "`weekday` at `clock` (HH:MM)" that is not after `now`."""
    today = now.astimezone(zone).date()
    day = today - timedelta(days=(today.weekday() - weekday) % 7)
    found = _occurrence(day, clock, zone)
    return found if found.at <= now else _occurrence(day - timedelta(days=7), clock, zone)


def latest_working(
    now: datetime, weekday: int, clock: str, zone: ZoneInfo, calendar: Calendar
) -> Occurrence | None:
    """The same, on a working day of its week: where `weekday` is none, on the next one, or else on the last
    one before. `day` stays the planned one. None: nothing of this week and the last one has come by now."""
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    for start in (monday, monday - timedelta(days=7)):
        planned = start + timedelta(days=weekday)
        day = _working(planned, start, calendar)
        if day is not None and (at := instant(day, clock, zone)) <= now:
            return Occurrence(week_of(start), planned, at)
    return None


def told_of(planned: date, calendar: Calendar) -> tuple[date, date]:
    """The days that a weekly summary tells of, the second one excluded: from where the last one ended, which
    is earlier when it came early, or when there was a pause in between."""
    weeks = (planned - timedelta(days=7 * back) for back in range(1, LONGEST_BREAK + 1))
    before = next((end for week in weeks if (end := _told_until(week, calendar))), None)
    return before or planned - timedelta(days=7), _told_until(planned, calendar) or planned


def _told_until(planned: date, calendar: Calendar) -> date | None:
    day = _working(planned, planned - timedelta(days=planned.weekday()), calendar)
    return min(planned, day) if day else None


def _working(planned: date, monday: date, calendar: Calendar) -> date | None:
    """Whoever chose a Saturday or a Sunday means it: only a pause keeps it off."""
    if planned.weekday() >= 5:
        paused = any(first <= planned <= last for first, last in calendar.absences)
        return None if paused else planned
    working = [day for ahead in range(5) if calendar.works(day := monday + timedelta(days=ahead))]
    return next((day for day in working if day >= planned), working[-1] if working else None)


def working_morning(now: datetime, zone: ZoneInfo, calendar: Calendar) -> date | None:
    """Today, once the working day has begun there; None before that, at weekends and on holidays."""
    local = now.astimezone(zone)
    begun = local.time() >= MORNING and calendar.works(local.date())
    return local.date() if begun else None


def _occurrence(day: date, clock: str, zone: ZoneInfo) -> Occurrence:
    return Occurrence(week_of(day), day, instant(day, clock, zone))
