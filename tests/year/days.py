"""The year's days as people know them, by hand and not by the code under test."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BERLIN = ZoneInfo("Europe/Berlin")
BEGIN, END = datetime(2026, 1, 5, 5, tzinfo=UTC), datetime(2027, 1, 11, 5, tzinfo=UTC)
# Public holidays of Nordrhein-Westfalen, as a wall calendar names them.
HOLIDAYS = frozenset(
    {
        date(2026, 1, 1),
        date(2026, 4, 3),  # Good Friday
        date(2026, 4, 6),  # Easter Monday
        date(2026, 5, 1),
        date(2026, 5, 14),  # Ascension Day
        date(2026, 5, 25),  # Whit Monday
        date(2026, 6, 4),  # Corpus Christi
        date(2026, 10, 3),
        date(2026, 11, 1),
        date(2026, 12, 25),
        date(2026, 12, 26),
        date(2027, 1, 1),
    }
)
# Three days each in which nobody ticks and nobody can ask: into Easter, and three working days in September.
OUTAGES = (
    (datetime(2026, 4, 2, 6, tzinfo=UTC), datetime(2026, 4, 5, 6, tzinfo=UTC)),
    (datetime(2026, 9, 14, 5, tzinfo=UTC), datetime(2026, 9, 17, 5, tzinfo=UTC)),
)
# Hours in UTC in which the clock ticks; whatever is said at a wrong time is said in one of them.
LOOKS, LOOKS_WHEN_FREE = (1, 6, 7, 8, 13, 17, 21), (3, 7, 12, 18)
Span = tuple[date, date]


def hours() -> Iterator[datetime]:
    """The full hours of the year, in UTC: both DST changes are somewhere in between."""
    moment = BEGIN
    while moment < END:
        yield moment
        moment += HOUR


def is_looked_at(hour: datetime) -> bool:
    """Whether the clock ticks whatever happens: in the mornings here and in America, and now and then at
    night and on free days. At the other hours it ticks when something is due."""
    return hour.hour in (LOOKS if works(hour.date()) else LOOKS_WHEN_FREE)


def is_down(moment: datetime) -> bool:
    return any(start <= moment < end for start, end in OUTAGES)


def works(day: date) -> bool:
    """Whether the company works on this day."""
    return day.weekday() < 5 and day not in HOLIDAYS


def in_office(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether somebody there is told things: a working day, from eight to six."""
    local = moment.astimezone(zone)
    return works(local.date()) and time(8) <= local.time() < time(18)


def is_between(clock: time, start: str, end: str) -> bool:
    """Whether a time of day lies between these two, of which the second may be on the next day."""
    first, last = time.fromisoformat(start), time.fromisoformat(end)
    return first <= clock < last if first <= last else not last <= clock < first


def working_days(after: date, until: date, away: tuple[Span, ...] = ()) -> int:
    """How many working days lie after one day, up to and including another, without those away."""
    days = (after + DAY * n for n in range(1, (until - after).days + 1))
    return sum(works(day) and not any(first <= day <= last for first, last in away) for day in days)
