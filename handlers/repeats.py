"""When something that repeats happens, in local time: pure functions that know months and what clocks do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from storage.models import Repeat

DAYS = {Repeat.WEEKLY: 7, Repeat.BIWEEKLY: 14}
MONTHS = {Repeat.MONTHLY: 1, Repeat.QUARTERLY: 3}


@dataclass(frozen=True)
class Occurrence:
    """`week` is the ISO week of the local date, the name under which it happens once."""

    week: str
    day: date
    at: datetime  # UTC


@dataclass(frozen=True)
class Plan:
    """A rule: the first local day, the local time of each channel, and how often."""

    first: date
    clock: str  # HH:MM
    repeat: Repeat

    def latest(self, now: datetime, zone: ZoneInfo) -> Occurrence | None:
        """The latest occurrence that is not after `now`; None before the first one."""
        return next(self.before(now, zone), None)

    def before(self, now: datetime, zone: ZoneInfo) -> Iterator[Occurrence]:
        """Those not after `now`, the latest first."""
        nths = range(_up_to(self, _today(now, zone) + timedelta(days=1)), -1, -1)
        found = (self._occurrence(nth, zone) for nth in nths)
        return (one for one in found if one.at <= now)

    def following(self, now: datetime, zone: ZoneInfo) -> Iterator[Occurrence]:
        """Those after `now`, one by one; what happens once ends there."""
        start = max(0, _up_to(self, _today(now, zone) - timedelta(days=1)))
        every = count(start) if self.repeat is not Repeat.ONCE else range(1)
        found = (self._occurrence(nth, zone) for nth in every)
        return (one for one in found if one.at > now)

    def _occurrence(self, nth: int, zone: ZoneInfo) -> Occurrence:
        day = day_of(self.first, self.repeat, nth)
        return Occurrence(week_of(day), day, instant(day, self.clock, zone))


def day_of(first: date, repeat: Repeat, nth: int) -> date:
    """The day of the `nth` time, counted from 0. Months are counted from the first day, so that a 31st that
    became a 28th is a 31st again where there is one."""
    if repeat in DAYS:
        return first + timedelta(days=DAYS[repeat] * nth)
    if repeat in MONTHS:
        return _months_later(first, MONTHS[repeat] * nth)
    return first


def week_of(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


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


def _today(now: datetime, zone: ZoneInfo) -> date:
    return now.astimezone(zone).date()


def _up_to(plan: Plan, day: date) -> int:
    """Which time is the last one up to this day; -1 when even the first is later."""
    if day < plan.first:
        return -1
    if plan.repeat in DAYS:
        return (day - plan.first).days // DAYS[plan.repeat]
    if plan.repeat in MONTHS:
        months = (day.year - plan.first.year) * 12 + day.month - plan.first.month
        nth = months // MONTHS[plan.repeat]
        return nth if day_of(plan.first, plan.repeat, nth) <= day else nth - 1
    return 0


def _months_later(first: date, months: int) -> date:
    """The same day of the month, or the month's last one."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    next_year, next_month = divmod(year * 12 + month + 1, 12)
    end = date(next_year, next_month + 1, 1) - timedelta(days=1)
    return end.replace(day=min(first.day, end.day))
