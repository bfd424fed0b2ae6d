"""Working days, against counting one by one, and by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.calendar import Calendar, is_region, region_for

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
SPANS = st.tuples(DAYS, st.integers(0, 40)).map(lambda span: (span[0], span[0] + timedelta(days=span[1])))
CALENDARS = st.builds(
    Calendar,
    st.sampled_from(["", "DE", "DE-NW", "DE-BY", "AT", "CH-ZH", "FR", "US"]),
    st.lists(SPANS, max_size=3).map(tuple),
)


@given(CALENDARS, DAYS, st.integers(0, 120))
def test_adding_and_counting_are_each_other_s_inverse(calendar: Calendar, day: date, days: int) -> None:
    end = calendar.after(day, days)
    assert calendar.between(day, end) == days
    assert days == 0 or calendar.works(end)


@given(CALENDARS, DAYS, st.integers(-30, 120))
def test_working_days_are_counted_one_by_one(calendar: Calendar, start: date, days: int) -> None:
    counted = sum(calendar.works(start + timedelta(days=n)) for n in range(1, days + 1))
    assert calendar.between(start, start + timedelta(days=days)) == counted


@given(CALENDARS, DAYS, st.integers(0, 40), st.integers(0, 40))
def test_working_days_add_up(calendar: Calendar, start: date, first: int, second: int) -> None:
    middle = calendar.after(start, first)
    assert calendar.after(middle, second) == calendar.after(start, first + second)


@given(CALENDARS, DAYS)
def test_the_nearest_working_days_have_none_between(calendar: Calendar, day: date) -> None:
    later, earlier = calendar.first_from(day), calendar.last_until(day)
    assert calendar.works(later)
    assert calendar.works(earlier)
    assert earlier <= day <= later
    assert not any(calendar.works(earlier + timedelta(days=n)) for n in range(1, (later - earlier).days))


@pytest.mark.parametrize(
    ("region", "day", "count_", "end"),
    [
        ("", date(2026, 8, 31), 10, date(2026, 9, 14)),  # Monday to Monday two weeks later
        ("", date(2026, 8, 28), 1, date(2026, 8, 31)),  # over a weekend
        ("", date(2026, 8, 29), 1, date(2026, 8, 31)),
        ("", date(2026, 8, 29), 0, date(2026, 8, 29)),
        ("DE-NW", date(2026, 6, 3), 1, date(2026, 6, 5)),  # Corpus Christi, a Thursday
        ("DE-BE", date(2026, 6, 3), 1, date(2026, 6, 4)),  # not kept in Berlin
        ("DE-NW", date(2026, 12, 23), 3, date(2026, 12, 29)),  # Christmas is a Friday and a Saturday
        ("AT", date(2026, 10, 23), 1, date(2026, 10, 27)),  # Austria's national day is a Monday
        ("CH-ZH", date(2026, 7, 31), 1, date(2026, 8, 3)),
        ("CH-ZH", date(2025, 7, 31), 1, date(2025, 8, 4)),  # Switzerland's is a Friday
    ],
)
def test_working_days_counted_by_hand(region: str, day: date, count_: int, end: date) -> None:
    assert Calendar(region).after(day, count_) == end


def test_days_away_are_no_working_days() -> None:
    away = Calendar("DE-NW", ((date(2026, 12, 21), date(2027, 1, 8)),))
    assert away.after(date(2026, 12, 18), 1) == date(2027, 1, 11)


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("DE", True),
        ("DE-NW", True),
        ("AT-9", True),
        ("CH-ZH", True),
        ("DE-XX", False),
        ("XX", False),
        ("", False),
    ],
)
def test_regions(code: str, known: bool) -> None:
    assert is_region(code) is known


def test_a_time_zone_suggests_a_country() -> None:
    assert region_for("Europe/Berlin") == "DE"
    assert region_for("America/New_York") == ""
