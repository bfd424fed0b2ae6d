"""Weekly things happen once a week, whatever the clocks do: compared with a clock that is watched."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from handlers.calendar import Calendar
from scheduler.occurrences import Occurrence, instant, latest_weekly, working_morning

MINUTE = timedelta(minutes=1)
BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY = 6
# Changes by an hour and by half an hour, at night, at midnight, before midnight, over a whole day, in no
# regular way, and not at all.
ZONES = [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "America/Havana",
    "America/Santiago",
    "America/Asuncion",
    "America/Sao_Paulo",
    "America/Scoresbysund",
    "America/Nuuk",
    "Atlantic/Azores",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Antarctica/Troll",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Norfolk",
    "UTC",
]
DAYS = st.dates(date(2005, 1, 1), date(2035, 12, 31))
CLOCKS = st.times().map(lambda moment: f"{moment:%H:%M}")
zones = st.sampled_from(ZONES)


def watched(day: date, clock: str, zone: ZoneInfo) -> datetime:
    """The first minute at which the wall clock shows this time or, where it skips it, a later one."""
    wanted = datetime.combine(day, time.fromisoformat(clock))
    moment = datetime.combine(day, time(), UTC) - timedelta(hours=38)
    while moment.astimezone(zone).replace(tzinfo=None) < wanted:
        moment += MINUTE
    return moment


def changes(zone: ZoneInfo, start: date, days: int) -> list[date]:
    """The local dates around which the offset changes."""
    noons = [datetime.combine(start + timedelta(days=n), time(12), zone) for n in range(days)]
    return [after.date() for before, after in pairwise(noons) if before.utcoffset() != after.utcoffset()]


@settings(max_examples=60)
@given(day=DAYS, clock=CLOCKS, name=zones)
@example(date(2026, 3, 29), "02:30", "Europe/Berlin")
@example(date(2026, 10, 25), "02:30", "Europe/Berlin")
@example(date(2026, 10, 4), "02:15", "Australia/Lord_Howe")
@example(date(2026, 4, 5), "01:45", "Australia/Lord_Howe")
@example(date(2011, 12, 30), "08:30", "Pacific/Apia")
@example(date(2018, 11, 4), "00:00", "America/Sao_Paulo")
@example(date(2018, 2, 17), "23:30", "America/Sao_Paulo")
@example(date(2026, 3, 29), "00:30", "Asia/Beirut")
def test_a_local_time_is_the_instant_that_a_watched_clock_shows(day: date, clock: str, name: str) -> None:
    zone = ZoneInfo(name)
    assert instant(day, clock, zone) == watched(day, clock, zone)


@pytest.mark.parametrize("name", ZONES)
def test_so_it_is_on_every_day_of_change(name: str) -> None:
    zone = ZoneInfo(name)
    for change in changes(zone, date(2024, 1, 1), 4 * 366)[:12]:
        for day in (change - timedelta(days=1), change):
            for clock in ("00:00", "00:30", "01:30", "02:15", "02:30", "23:30", "23:59"):
                assert instant(day, clock, zone) == watched(day, clock, zone), (day, clock)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "at"),
    [
        (date(2026, 3, 29), "02:30", "Europe/Berlin", "01:00"),  # skipped: 03:00 summer time
        (date(2026, 10, 25), "02:30", "Europe/Berlin", "00:30"),  # shown twice: the first time
        (date(2026, 3, 8), "02:30", "America/New_York", "07:00"),
        (date(2026, 11, 1), "01:30", "America/New_York", "05:30"),
        (date(2026, 8, 31), "08:30", "Europe/Berlin", "06:30"),
        (date(2026, 11, 30), "08:30", "Europe/Berlin", "07:30"),
    ],
)
def test_examples_counted_by_hand(day: date, clock: str, zone: str, at: str) -> None:
    assert instant(day, clock, ZoneInfo(zone)) == datetime.combine(day, time.fromisoformat(at), UTC)


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut"])
@pytest.mark.parametrize("clock", ["00:00", "02:30"])
def test_a_year_of_sundays_has_each_week_once(name: str, clock: str) -> None:
    """Asked every seven minutes for more than a year, as a clock that ticks would."""
    zone, seen = ZoneInfo(name), dict[str, datetime]()
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    while moment < datetime(2027, 1, 15, tzinfo=UTC):
        found = latest_weekly(moment, SUNDAY, clock, zone)
        assert found.at <= moment
        assert seen.setdefault(found.week, found.at) == found.at
        moment += 7 * MINUTE
    days = [at.astimezone(zone).date() for at in sorted(seen.values())]
    assert [(b - a).days for a, b in pairwise(days)] == [7] * (len(days) - 1)
    assert len(days) == 55


@settings(max_examples=60)
@given(
    now=st.integers(1_100_000_000, 2_050_000_000).map(lambda second: datetime.fromtimestamp(second, UTC)),
    weekday=st.integers(0, 6),
    clock=CLOCKS,
    name=zones,
)
def test_the_latest_is_the_latest(now: datetime, weekday: int, clock: str, name: str) -> None:
    """Among all days around, by a clock that is watched."""
    zone = ZoneInfo(name)
    around = [now.date() + timedelta(days=n) for n in range(-9, 3)]
    past = {day: at for day in around if day.weekday() == weekday if (at := watched(day, clock, zone)) <= now}
    day = max(past)
    year, week, _ = day.isocalendar()
    assert latest_weekly(now, weekday, clock, zone) == Occurrence(f"{year}-W{week:02}", day, past[day])


@pytest.mark.parametrize(
    ("now", "week"),
    [
        (datetime(2026, 8, 31, 6, 29, tzinfo=UTC), "2026-W35"),  # a minute before 08:30 in Berlin
        (datetime(2026, 8, 31, 6, 30, tzinfo=UTC), "2026-W36"),
        (datetime(2027, 1, 3, 12, 0, tzinfo=UTC), "2026-W53"),
        (datetime(2027, 1, 4, 12, 0, tzinfo=UTC), "2027-W01"),
    ],
)
def test_the_week_is_the_iso_week(now: datetime, week: str) -> None:
    assert latest_weekly(now, 0, "08:30", BERLIN).week == week


@pytest.mark.parametrize(
    ("local", "begun"),
    [
        ("2026-11-23T07:59", False),
        ("2026-11-23T08:00", True),
        ("2026-11-23T23:59", True),
        ("2026-11-28T12:00", False),  # Saturday
        ("2026-11-29T12:00", False),
        ("2026-12-25T12:00", False),  # Christmas
    ],
)
def test_a_working_day_begins_at_eight(local: str, begun: bool) -> None:
    moment = datetime.fromisoformat(local).replace(tzinfo=BERLIN)
    assert working_morning(moment.astimezone(UTC), BERLIN, Calendar("DE-NW")) == (
        moment.date() if begun else None
    )
