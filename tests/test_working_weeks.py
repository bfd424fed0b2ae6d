"""What comes every week keeps off public holidays and pauses, in every zone and when the clocks change."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.calendar import Calendar, Span
from handlers.repeats import week_of
from scheduler.occurrences import Occurrence, latest_working, told_of

NRW = Calendar("DE-NW")
ZONES = ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"]
BERLIN = ZoneInfo("Europe/Berlin")
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
PAUSES = st.lists(
    st.tuples(st.integers(0, 364), st.integers(0, 20)).map(
        lambda days: (date(2026, 1, 1) + timedelta(days[0]), date(2026, 1, 1) + timedelta(sum(days)))
    ),
    max_size=2,
)


@settings(max_examples=15, deadline=None)
@given(
    st.sampled_from(ZONES).map(ZoneInfo),
    st.integers(0, 6),
    st.sampled_from(["00:30", "02:30", "08:30", "23:45"]),
    PAUSES,
)
def test_a_year_hour_by_hour(zone: ZoneInfo, weekday: int, clock: str, pauses: list[Span]) -> None:
    calendar = Calendar("DE-NW", tuple(pauses))
    said = _year(zone, weekday, clock, calendar)
    for week, found in said.items():
        assert len(found) == 1, f"once a week: {week}"
        day = next(iter(found)).astimezone(zone).date()
        assert week_of(day) == week
        if weekday < 5:
            assert calendar.works(day)
        else:
            assert not any(first <= day <= last for first, last in pauses)
    for start in (date(2026, 1, 12) + timedelta(weeks=count) for count in range(49)):
        working = any(calendar.works(start + timedelta(days=ahead)) for ahead in range(5))
        if weekday < 5:
            assert (week_of(start) in said) == working


def _year(zone: ZoneInfo, weekday: int, clock: str, calendar: Calendar) -> dict[str, set[datetime]]:
    """Every moment at which something is said, by its week."""
    said: dict[str, set[datetime]] = defaultdict(set)
    for hour in range(0, 365 * 24, 3):
        found = latest_working(YEAR + timedelta(hours=hour), weekday, clock, zone, calendar)
        if found is not None:
            assert found.at <= YEAR + timedelta(hours=hour)
            said[found.week].add(found.at)
    return said


@pytest.mark.parametrize(
    ("now", "weekday", "planned", "said"),
    [
        ("2026-04-06 12:00", 0, None, None),  # Easter Monday: not before Tuesday
        ("2026-04-07 12:00", 0, "2026-04-06", "2026-04-07 08:30"),
        ("2026-04-02 12:00", 4, "2026-04-03", "2026-04-02 08:30"),  # Good Friday: the last day before
        ("2026-10-26 12:00", 0, "2026-10-26", "2026-10-26 08:30"),
        ("2026-05-02 12:00", 5, "2026-05-02", "2026-05-02 08:30"),  # who chose a Saturday means it
    ],
)
def test_by_hand(now: str, weekday: int, planned: str | None, said: str | None) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=BERLIN)
    found = latest_working(moment, weekday, "08:30", BERLIN, NRW)
    assert found is not None
    if planned is None or said is None:
        assert moment - found.at > timedelta(days=2), "the week before"
        return
    assert found == Occurrence(
        week_of(date.fromisoformat(planned)),
        date.fromisoformat(planned),
        datetime.fromisoformat(said).replace(tzinfo=BERLIN).astimezone(UTC),
    )


def test_a_week_that_everybody_pauses_says_nothing() -> None:
    pause = (date(2026, 7, 27), date(2026, 8, 9))
    moment = datetime(2026, 8, 7, 12, tzinfo=BERLIN)
    assert latest_working(moment, 0, "08:30", BERLIN, Calendar("DE-NW", (pause,))) is None


@pytest.mark.parametrize(
    ("planned", "pause", "first", "end"),
    [
        ("2026-10-26", None, "2026-10-19", "2026-10-26"),
        ("2026-04-03", None, "2026-03-27", "2026-04-02"),  # Good Friday: told on Thursday
        ("2026-04-10", None, "2026-04-02", "2026-04-10"),  # and Thursday is told of in the next one
        ("2026-04-13", None, "2026-04-06", "2026-04-13"),  # after Easter Monday, told on Tuesday
        ("2026-08-10", ("2026-07-27", "2026-08-09"), "2026-07-20", "2026-08-10"),
        ("2026-12-28", ("2026-01-01", "2026-12-27"), "2026-12-21", "2026-12-28"),  # too long to make up for
    ],
)
def test_it_tells_of_what_was_not_told_yet(
    planned: str, pause: tuple[str, str] | None, first: str, end: str
) -> None:
    paused = ((date.fromisoformat(pause[0]), date.fromisoformat(pause[1])),) if pause else ()
    found = told_of(date.fromisoformat(planned), Calendar("DE-NW", paused))
    assert found == (date.fromisoformat(first), date.fromisoformat(end))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 6), PAUSES)
def test_no_day_falls_between_two_of_them(weekday: int, pauses: list[Span]) -> None:
    calendar = Calendar("DE-NW", tuple(pauses))
    ended = None
    for sunday in range(3, 365, 7):
        moment = YEAR + timedelta(days=sunday, hours=22)
        said = latest_working(moment, weekday, "08:30", BERLIN, calendar)
        if said is None or said.week != week_of(moment.date()):
            continue  # nothing was told in this week
        first, end = told_of(said.day, calendar)
        assert end <= said.at.astimezone(BERLIN).date()
        assert ended is None or first == ended, (first, ended)
        ended = end
