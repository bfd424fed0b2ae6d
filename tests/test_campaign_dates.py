"""A campaign in time, for every start, length and zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar import Calendar
from handlers.phases import SHORTEST_WITH_HALFTIME, Phase, Standing, days_of, standing
from scheduler.campaigns import CLOCK
from scheduler.occurrences import instant

NRW = Calendar("DE-NW")
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
MOMENTS = st.integers(0, 9 * 365 * 24).map(
    lambda hours: datetime(2023, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
)
LENGTHS = st.integers(0, 365)
ZONES = ("Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata", "Africa/Cairo")


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        # Monday to the Sunday of the next week: half-time is the Sunday between, so the Monday after it.
        ((8, 31), (9, 13), {"opening": (8, 31), "halftime": (9, 7), "closing": (9, 13), "results": (9, 14)}),
        ((8, 31), (9, 4), {"opening": (8, 31), "halftime": (9, 2), "closing": (9, 4), "results": (9, 7)}),
        ((8, 31), (9, 3), {"opening": (8, 31), "closing": (9, 3), "results": (9, 4)}),
        ((8, 31), (8, 31), {"opening": (8, 31), "results": (9, 1)}),
        # Thursday to Monday: the middle is a Saturday, and the Monday after it is the last day already.
        ((9, 3), (9, 7), {"opening": (9, 3), "closing": (9, 7), "results": (9, 8)}),
        # From a Saturday on, as it was asked for.
        ((9, 5), (9, 11), {"opening": (9, 5), "halftime": (9, 8), "closing": (9, 11), "results": (9, 14)}),
    ],
)
def test_each_post_has_its_day(
    start: tuple[int, int], end: tuple[int, int], days: dict[str, tuple[int, int]]
) -> None:
    found = days_of(date(2026, *start), date(2026, *end), NRW)
    assert {phase.value: (day.month, day.day) for phase, day in found.items()} == days


@given(start=DAYS, length=LENGTHS)
def test_no_two_posts_fall_on_one_day_and_they_are_in_order(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    days = days_of(start, end, NRW)
    assert list(days) == [phase for phase in Phase if phase in days]
    assert list(days.values()) == sorted(set(days.values()))


@given(start=DAYS, length=LENGTHS)
def test_it_opens_on_its_first_day_and_closes_on_its_last(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    days = days_of(start, end, NRW)
    assert days[Phase.OPENING] == start
    assert days.get(Phase.CLOSING, end) == end
    assert (Phase.CLOSING in days) == (length > 0)


@given(start=DAYS, length=LENGTHS)
def test_results_come_on_the_next_working_day(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    results = days_of(start, end, NRW)[Phase.RESULTS]
    assert NRW.works(results)
    between = [end + timedelta(days=one) for one in range(1, (results - end).days)]
    assert not any(map(NRW.works, between))


@given(start=DAYS, length=LENGTHS)
def test_half_time_is_a_working_day_near_the_middle(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    half = days_of(start, end, NRW).get(Phase.HALFTIME)
    if half is None:
        assert length + 1 < SHORTEST_WITH_HALFTIME or length <= 6, "only short campaigns have none"
        return
    assert NRW.works(half)
    assert length + 1 >= SHORTEST_WITH_HALFTIME
    assert timedelta() <= half - (start + timedelta(days=length // 2)) <= timedelta(days=5)  # Easter


@given(start=DAYS, length=LENGTHS, zone=st.sampled_from(ZONES))
def test_posts_come_at_nine_where_the_channel_is_whatever_the_clocks_do(
    start: date, length: int, zone: str
) -> None:
    moments = []
    for day in days_of(start, start + timedelta(days=length), NRW).values():
        at = instant(day, CLOCK, ZoneInfo(zone))
        local = at.astimezone(ZoneInfo(zone))
        assert (local.date(), local.strftime("%H:%M")) == (day, "09:00")
        moments.append(at)
    assert moments == sorted(moments)


@given(
    start=DAYS,
    length=LENGTHS,
    now=MOMENTS,
    zones=st.sets(st.sampled_from(ZONES), min_size=1),
)
def test_it_runs_as_long_as_it_runs_anywhere(
    start: date, length: int, now: datetime, zones: set[str]
) -> None:
    end = start + timedelta(days=length)
    each = {standing(start, end, {now.astimezone(ZoneInfo(zone)).date()}) for zone in zones}
    together = standing(start, end, {now.astimezone(ZoneInfo(zone)).date() for zone in zones})
    if Standing.RUNNING in each:
        assert together is Standing.RUNNING
    elif len(each) == 1:
        assert each == {together}
