"""When the clock may speak to somebody: working days, working hours, and no quiet ones."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar import Calendar
from handlers.quiet_hours import Quiet, is_quiet
from scheduler.addressees import EARLIEST, LATEST, hearing

BERLIN = ZoneInfo("Europe/Berlin")
CLOCKS = st.integers(0, 95).map(lambda quarter: f"{quarter // 4:02}:{quarter % 4 * 15:02}")
QUIET = st.one_of(st.just(("", "")), st.tuples(CLOCKS, CLOCKS))
NOW = st.integers(0, 4 * 365 * 24 * 4).map(
    lambda quarters: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * quarters)
)
ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"]).map(
    ZoneInfo
)
AWAY = ((date(2026, 12, 21), date(2027, 1, 8)),)
CALENDARS = st.sampled_from([Calendar(), Calendar("DE-NW"), Calendar("DE-NW", AWAY)])


@given(NOW, ZONES, CALENDARS, QUIET)
def test_it_is_a_working_time_and_never_quiet(
    now: datetime, zone: ZoneInfo, calendar: Calendar, quiet: Quiet
) -> None:
    at = hearing(now, zone, calendar, quiet)
    local = at.astimezone(zone)
    assert at >= now
    assert calendar.works(local.date())
    assert not is_quiet(local.time(), quiet)
    assert hearing(at, zone, calendar, quiet) == at
    all_day = [datetime.combine(local.date(), time(8)) + timedelta(minutes=15 * n) for n in range(40)]
    if not all(is_quiet(one.time(), quiet) for one in all_day):
        assert EARLIEST <= local.time() < LATEST


@given(NOW, ZONES, CALENDARS, QUIET)
def test_nobody_waits_longer_than_needed(
    now: datetime, zone: ZoneInfo, calendar: Calendar, quiet: Quiet
) -> None:
    """No quarter of an hour before it would have been right too."""
    at = hearing(now, zone, calendar, quiet)
    earlier = now
    while earlier < at and earlier < now + timedelta(days=4):
        assert hearing(earlier, zone, calendar, quiet) == at
        earlier += timedelta(minutes=15)


@pytest.mark.parametrize(
    ("local", "quiet", "heard"),
    [
        ("2026-08-31T07:59", ("", ""), "2026-08-31T08:00"),
        ("2026-08-31T12:00", ("", ""), "2026-08-31T12:00"),
        ("2026-08-31T18:00", ("", ""), "2026-09-01T08:00"),
        ("2026-08-28T19:00", ("", ""), "2026-08-31T08:00"),  # over the weekend
        ("2026-06-03T19:00", ("", ""), "2026-06-05T08:00"),  # over Corpus Christi
        ("2026-08-31T08:00", ("20:00", "09:30"), "2026-08-31T09:30"),
        ("2026-08-31T12:15", ("12:00", "13:00"), "2026-08-31T13:00"),
        ("2026-08-31T12:00", ("06:00", "20:00"), "2026-08-31T20:00"),  # works at night
        ("2026-08-31T22:00", ("06:00", "20:00"), "2026-08-31T22:00"),
        ("2026-08-31T02:00", ("06:00", "20:00"), "2026-08-31T02:00"),
    ],
)
def test_by_hand(local: str, quiet: Quiet, heard: str) -> None:
    now = datetime.fromisoformat(local).replace(tzinfo=BERLIN)
    at = hearing(now, BERLIN, Calendar("DE-NW"), quiet)
    assert at.astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M") == heard
