"""A campaign in time: which day brings which post, and whether it runs. Values in, answer out."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from handlers.calendar import Calendar

SHORTEST_WITH_HALFTIME = 5  # days; in less there is nothing to remind of


class Phase(StrEnum):
    OPENING = "opening"
    HALFTIME = "halftime"
    CLOSING = "closing"
    RESULTS = "results"


class Standing(StrEnum):
    EARLY = "early"
    RUNNING = "running"
    OVER = "over"


def days_of(start: date, end: date, calendar: Calendar) -> dict[Phase, date]:
    """The day of each post, in order. Half-time is the middle day, or the working day after it; there is
    none in a short campaign, or where it would fall on the last day."""
    half = calendar.first_from(start + (end - start) // 2)
    days = {Phase.OPENING: start}
    if (end - start).days + 1 >= SHORTEST_WITH_HALFTIME and start < half < end:
        days[Phase.HALFTIME] = half
    if end > start:
        days[Phase.CLOSING] = end
    return days | {Phase.RESULTS: calendar.after(end, 1)}


def standing(start: date, end: date, todays: Collection[date]) -> Standing:
    """Whether it runs; `todays` are the dates of all the places where people take part, because it runs as
    long as it runs anywhere."""
    if max(todays) < start:
        return Standing.EARLY
    return Standing.OVER if min(todays) > end else Standing.RUNNING
