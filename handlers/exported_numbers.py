"""Numbers as a table, one to a line: what everybody can ask for, and nothing where five are missing."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlmodel import Session

from handlers.numbers import month_before, numbers_of
from handlers.views import (
    Counted,
    Fact,
    FactTable,
    GoalNumbers,
    MonthNumbers,
    Numbers,
    Wait,
    YearNumbers,
)
from storage.models import Organization

NUMBER = "counted start end goal value basis"
Row = tuple[Fact, ...]


def counted(db: Session, organization: Organization, now: datetime) -> FactTable:
    """What `basis` says is of how many ideas the value tells."""
    made = numbers_of(db, organization, now)
    return FactTable("numbers", tuple(NUMBER.split()), tuple(_rows(made)))


def _rows(made: Numbers) -> Iterator[Row]:
    span = made.start, made.end
    yield Counted.PEOPLE, made.end, made.end, "", made.people, None
    yield from _year(made.year, *span)
    for goal in made.goals:
        named = _goal(goal)
        yield Counted.IDEAS, *span, named, goal.ideas, None
        yield Counted.IMPLEMENTED, *span, named, goal.implemented, None
    for month in made.months:
        yield from _month(month, min(made.end, month_before(month.start, -1) - timedelta(days=1)))


def _year(year: YearNumbers, start: date, end: date) -> Iterator[Row]:
    def of(what: Counted, value: float | None, basis: int | None = None) -> Row:
        return what, start, end, "", value, basis

    def waited(what: Counted, wait: Wait | None) -> Row:
        return of(what, wait.days, wait.ideas) if wait else of(what, None)

    yield of(Counted.IDEAS, year.ideas)
    yield of(Counted.IMPLEMENTED, year.implemented)
    yield of(Counted.PER_HUNDRED, year.per_hundred)
    yield of(Counted.PARTICIPATION, year.participation)
    yield waited(Counted.ANSWER, year.answer)
    yield waited(Counted.DECISION, year.decision)
    yield waited(Counted.IMPLEMENTATION, year.implementation)
    yield of(Counted.SHARE, year.share, year.concluded)


def _month(month: MonthNumbers, end: date) -> Iterator[Row]:
    yield Counted.IDEAS, month.start, end, "", month.ideas, None
    yield Counted.IMPLEMENTED, month.start, end, "", month.implemented, None


def _goal(goal: GoalNumbers) -> Fact:
    return f"G-{goal.number} {goal.title}" if goal.kind == "goal" else Counted(goal.kind)
