"""When messages to somebody wait: their quiet hours, and the days of their pause. Values in, answer out."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.repeats import instant

Quiet = tuple[str, str]  # local times ("20:00", "07:30"), which may cross midnight; ("", "") are none
MORNING = "08:00"  # local time at which messages arrive on the day after a pause
ONE_DAY = timedelta(days=1)


def is_quiet(moment: time, quiet: Quiet) -> bool:
    """Whether a local time lies in these quiet hours."""
    start, end = quiet
    if not start or start == end:
        return False
    first, last = time.fromisoformat(start), time.fromisoformat(end)
    return first <= moment < last if first < last else moment >= first or moment < last


def waits_until(now: datetime, zone: ZoneInfo, quiet: Quiet, paused_until: date | None) -> datetime | None:
    """When what is said now may arrive; None: at once."""
    local = now.astimezone(zone)
    if paused_until is not None and local.date() <= paused_until:
        morning = instant(paused_until + ONE_DAY, MORNING, zone)
        return waits_until(morning, zone, quiet, None) or morning
    return _next(quiet[1], now, zone) if is_quiet(local.time(), quiet) else None


def _next(clock: str, now: datetime, zone: ZoneInfo) -> datetime:
    """When a clock shows this time next."""
    today = now.astimezone(zone).date()
    return next(at for ahead in range(3) if (at := instant(today + ahead * ONE_DAY, clock, zone)) > now)
