"""When a weekly thing happens, in local time: a pure function that knows what clocks do twice a year."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.rules import is_working_day

MORNING = time(8)  # local time from which people are told what has become due over night


@dataclass(frozen=True)
class Occurrence:
    """`week` is the ISO week of the local date, the name under which it happens once."""

    week: str
    day: date
    at: datetime  # UTC


def latest_weekly(now: datetime, weekday: int, clock: str, zone: ZoneInfo) -> Occurrence:
    """The latest occurrence of "`weekday` at `clock` (HH:MM)" that is not after `now`."""
    today = now.astimezone(zone).date()
    day = today - timedelta(days=(today.weekday() - weekday) % 7)
    found = _occurrence(day, clock, zone)
    return found if found.at <= now else _occurrence(day - timedelta(days=7), clock, zone)


def working_morning(now: datetime, zone: ZoneInfo) -> date | None:
    """Today, once the working day has begun there; None before that and at weekends."""
    local = now.astimezone(zone)
    begun = local.time() >= MORNING and is_working_day(local.date())
    return local.date() if begun else None


def instant(day: date, clock: str, zone: ZoneInfo) -> datetime:
    """The local time as UTC. A time that the clocks skip is the first valid instant after the gap,
    a time that they show twice is the first of the two."""
    local = datetime.combine(day, time.fromisoformat(clock), zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    # In a gap: fold=0 reads the time with the offset before it, fold=1 with the offset after it.
    before, after = local.utcoffset(), local.replace(fold=1).utcoffset()
    assert before is not None
    assert after is not None
    return _first_after_gap(local.replace(tzinfo=None), before, after, zone)


def _first_after_gap(local: datetime, before: timedelta, after: timedelta, zone: ZoneInfo) -> datetime:
    """The gap's end lies between the two readings of the skipped time; minutes are exact enough."""
    early, late = (
        (local - max(before, after)).replace(tzinfo=UTC),
        (local - min(before, after)).replace(tzinfo=UTC),
    )
    while early < late and early.astimezone(zone).utcoffset() != after:
        early += timedelta(minutes=1)
    return early


def _occurrence(day: date, clock: str, zone: ZoneInfo) -> Occurrence:
    year, week, _ = day.isocalendar()
    return Occurrence(f"{year}-W{week:02}", day, instant(day, clock, zone))
