"""What repeats, over a whole year and five time zones, against a calendar that is counted through."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.repeats import Plan, day_of, instant, week_of
from storage.models import Repeat

ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago")
REPEATING = tuple(repeat for repeat in Repeat if repeat is not Repeat.ONCE)
YEAR = timedelta(days=366)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CLOCKS = st.times().map(lambda time: f"{time:%H:%M}")
BERLIN = ZoneInfo("Europe/Berlin")


def last_of_month(day: date) -> int:
    return ((day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day


def counted(first: date, repeat: Repeat) -> Iterator[date]:
    """Every day from the first one on, asked one by one whether it is one of them."""
    day, months = first, 0
    while True:
        since = (day - first).days
        if repeat is Repeat.WEEKLY and since % 7 == 0:
            yield day
        if repeat is Repeat.BIWEEKLY and since % 14 == 0:
            yield day
        every = {Repeat.MONTHLY: 1, Repeat.QUARTERLY: 3}.get(repeat)
        if every and months % every == 0 and day.day == min(first.day, last_of_month(day)):
            yield day
        after = day + timedelta(days=1)
        months += after.month != day.month
        day = after


def shown(day: date, clock: str, zone: ZoneInfo) -> datetime:
    """When a clock on the wall there, read every minute, first shows this time or a later one of the day."""
    wanted = f"{day} {clock}"
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=15)
    while f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" < wanted:
        moment += timedelta(minutes=1)
    return moment


@given(first=DAYS, repeat=st.sampled_from(REPEATING))
def test_the_days_of_a_year_are_those_of_the_calendar(first: date, repeat: Repeat) -> None:
    year = list(takewhile(lambda day: day < first + YEAR, counted(first, repeat)))
    assert [day_of(first, repeat, nth) for nth in range(len(year))] == year
    assert day_of(first, repeat, len(year)) >= first + YEAR
    assert len({week_of(day) for day in year}) == len(year)  # the name under which each happens once


@pytest.mark.parametrize("name", ZONES)
@settings(max_examples=12)
@given(first=DAYS, clock=CLOCKS, repeat=st.sampled_from(REPEATING))
def test_a_year_of_posts_comes_at_the_local_time_each_exactly_once(
    name: str, first: date, clock: str, repeat: Repeat
) -> None:
    """Whoever asks every six hours what is due finds each occurrence once, at its local time."""
    zone, plan = ZoneInfo(name), Plan(first, clock, repeat)
    year = list(takewhile(lambda day: day < first + YEAR, counted(first, repeat)))
    end = max(instant(day, clock, zone) for day in year)
    found, now = [], instant(first, clock, zone) - timedelta(days=1)
    while now <= end + timedelta(hours=6):
        latest = plan.latest(now, zone)
        if latest and latest.day not in found:
            found.append(latest.day)
            assert timedelta() <= now - latest.at < timedelta(hours=6)
        now += timedelta(hours=6)
    assert found[: len(year)] == year


@pytest.mark.parametrize("name", ZONES)
@settings(max_examples=25)
@given(day=DAYS, clock=CLOCKS)
def test_the_instant_is_what_a_clock_on_the_wall_shows(name: str, day: date, clock: str) -> None:
    zone = ZoneInfo(name)
    assert instant(day, clock, zone) == shown(day, clock, zone)


@settings(max_examples=200)
@given(
    first=DAYS,
    clock=CLOCKS,
    repeat=st.sampled_from(list(Repeat)),
    name=st.sampled_from(ZONES),
    hours=st.integers(-48, 24 * 400),
)
def test_nothing_lies_between_the_latest_and_the_next(
    first: date, clock: str, repeat: Repeat, name: str, hours: int
) -> None:
    zone, plan = ZoneInfo(name), Plan(first, clock, repeat)
    now = datetime(first.year, first.month, first.day, tzinfo=UTC) + timedelta(hours=hours)
    latest, following = plan.latest(now, zone), next(plan.following(now, zone), None)
    days = [instant(day_of(first, repeat, nth), clock, zone) for nth in range(80)]
    known = days if repeat is not Repeat.ONCE else days[:1]
    assert (latest.at if latest else None) == max((at for at in known if at <= now), default=None)
    assert (following.at if following else None) == min((at for at in known if at > now), default=None)


@pytest.mark.parametrize(
    ("first", "repeat", "days"),
    [
        (date(2027, 1, 31), Repeat.MONTHLY, ["2027-02-28", "2027-03-31", "2027-04-30"]),
        (date(2027, 11, 30), Repeat.QUARTERLY, ["2028-02-29", "2028-05-30", "2028-08-30"]),
        (date(2026, 12, 31), Repeat.BIWEEKLY, ["2027-01-14", "2027-01-28", "2027-02-11"]),
    ],
)
def test_a_31st_is_a_31st_again_where_there_is_one(first: date, repeat: Repeat, days: list[str]) -> None:
    assert [day_of(first, repeat, nth).isoformat() for nth in (1, 2, 3)] == days


@pytest.mark.parametrize(
    ("sunday", "utc", "week"),
    [(date(2027, 3, 28), "01:00", "2027-W12"), (date(2026, 10, 25), "00:30", "2026-W43")],
)
def test_half_past_two_happens_once_when_the_clocks_change(sunday: date, utc: str, week: str) -> None:
    """In March there is no 02:30: it comes when the gap ends. In October there are two: the first counts."""
    plan = Plan(sunday - timedelta(days=28), "02:30", Repeat.WEEKLY)
    start = datetime(sunday.year, sunday.month, sunday.day, tzinfo=UTC) - timedelta(hours=4)
    minutes = (start + timedelta(minutes=number) for number in range(60 * 12))
    seen = [(moment, plan.latest(moment, BERLIN)) for moment in minutes]
    of_sunday = [(moment, one) for moment, one in seen if one and one.day == sunday]
    assert f"{of_sunday[0][0]:%H:%M}" == utc
    assert {one.at for _, one in of_sunday} == {of_sunday[0][0]}
    assert week_of(sunday) == week
