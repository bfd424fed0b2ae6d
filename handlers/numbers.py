"""Numbers: how many ideas, of how many people, how fast, and what becomes of them. Never about a person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from statistics import median
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import cards, rules, telling
from handlers.absences import calendar_of
from handlers.verbs import Ask, Person, on
from handlers.views import GoalNumbers, MonthNumbers, Notice, Numbers, View, Wait, YearNumbers
from storage import goals, numbers
from storage.models import Organization
from storage.numbers import Counts

MONTHS = 12
RECENT = 3  # months that are compared with as many before
DAY = timedelta(days=1)
MOMENT = timedelta(microseconds=1)  # what happens now has happened
Pairs = Sequence[tuple[datetime, datetime]]


@on("numbers")
def shown(db: Session, person: Person, ask: Ask) -> View:
    """Up to now: the month that runs is one of the twelve."""
    return numbers_of(db, person.organization, ask.now)


@on("numbers_picture")
def pictured(db: Session, person: Person, ask: Ask) -> View:
    """The same as a message with its picture, which an answer in passing cannot show everywhere."""
    told = replace(numbers_of(db, person.organization, ask.now), posted=True)
    telling.member(db, person.organization, person.id, f"numbers:{uuid4().hex}", told, ask.now)
    return Notice("numbers_sent", {})


def numbers_of(db: Session, organization: Organization, now: datetime, *, monthly: bool = False) -> Numbers:
    """The twelve months until now, or on the monthly occasion the last twelve full ones."""
    today = cards.local_date(organization, now)
    last = month_before(today.replace(day=1), 1) if monthly else today.replace(day=1)
    end = _midnight(organization, month_before(last, -1)) if monthly else now + MOMENT
    edges = [*(_midnight(organization, month_before(last, back)) for back in range(MONTHS - 1, -1, -1)), end]
    shared, implemented = (
        numbers.shared(db, organization.id, edges),
        numbers.implemented(db, organization.id, edges),
    )
    months = tuple(_months(organization, edges, shared, implemented))
    people = numbers.people(db, organization.id)
    return Numbers(
        months[0].start,
        cards.local_date(organization, end - DAY) if monthly else today,
        rules.shown_count(people),
        _year(db, organization, edges[0], end, people),
        _year_before(db, organization, edges[0], end, people),
        months,
        tuple(_goals(db, organization, shared, implemented)),
        monthly,
    )


def month_before(first: date, back: int) -> date:
    """The first day of the month so many months before; a negative number leads ahead."""
    months = first.year * 12 + first.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)


def _midnight(organization: Organization, day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(organization.timezone))


def _months(
    organization: Organization, edges: Sequence[datetime], shared: Counts, implemented: Counts
) -> Iterator[MonthNumbers]:
    """Month by month, from the first in which anything was counted or the organization began."""
    begun = False
    for at, edge in enumerate(edges[:-1]):
        month = MonthNumbers(
            cards.local_date(organization, edge), _total(shared, at), _total(implemented, at)
        )
        begun = begun or bool(month.ideas or month.implemented) or organization.created < edges[at + 1]
        if begun or at == len(edges) - 2:
            yield month


def _total(counts: Counts, at: int) -> int:
    return sum(parts[at] for parts in counts.values())


def _year_before(
    db: Session, organization: Organization, start: datetime, end: datetime, people: int
) -> YearNumbers | None:
    """As many days a year earlier, where there was a year before."""
    first = start.replace(year=start.year - 1)
    if organization.created > first:
        return None
    return _year(db, organization, first, first + (end - start), people)


def _year(
    db: Session, organization: Organization, start: datetime, end: datetime, people: int
) -> YearNumbers:
    org = organization.id
    ideas = sum(sum(parts) for parts in numbers.shared(db, org, (start, end)).values())
    authors = numbers.authors(db, org, start, end)
    concluded, implemented = numbers.concluded(db, org, start, end)
    told = rules.shown_count(people) is not None
    crowd = crowd_of(authors, people)
    return YearNumbers(
        ideas,
        round(100 * ideas / people) if told else None,
        round(100 * authors / people) if told and not crowd else None,
        crowd,
        wait(_working_days(organization, numbers.until_answer(db, org, start, end))),
        wait(_working_days(organization, numbers.until_decision(db, org, start, end))),
        wait(_days(organization, numbers.until_implemented(db, org, start, end))),
        concluded,
        implemented,
        round(100 * implemented / concluded) if concluded >= rules.FEWEST else None,
    )


def crowd_of(authors: int, people: int) -> str:
    """What is said where a percentage would tell of fewer than five people: those who shared, or the rest."""
    if authors < rules.FEWEST:
        return "few"
    return "most" if people - authors < rules.FEWEST else ""


def wait(days: Sequence[int]) -> Wait | None:
    """The median; a handful tells nothing, and may tell of somebody."""
    return Wait(float(median(days)), len(days)) if len(days) >= rules.FEWEST else None


def _working_days(organization: Organization, pairs: Pairs) -> list[int]:
    between = cache(calendar_of(organization).between)  # many ideas share their two days
    return [
        between(cards.local_date(organization, came), cards.local_date(organization, at))
        for came, at in pairs
    ]


def _days(organization: Organization, pairs: Pairs) -> list[int]:
    return [
        (cards.local_date(organization, at) - cards.local_date(organization, came)).days for came, at in pairs
    ]


def _goals(
    db: Session, organization: Organization, shared: Counts, implemented: Counts
) -> Iterator[GoalNumbers]:
    """Each goal of today, then ideas of former goals, then those that no goal fits."""
    current = {goal.id: goal for goal in goals.current(db, organization.id)}
    for goal in current.values():
        yield _of_goals("goal", [goal.id], shared, implemented, goal.number, goal.title)
    former = [one for one in {*shared, *implemented} if one is not None and one not in current]
    for kind, ids in (("retired", former), ("none_fits", [None])):
        found = _of_goals(kind, ids, shared, implemented)
        if found.ideas or found.implemented:
            yield found


def _of_goals(
    kind: str,
    ids: Sequence[int | None],
    shared: Counts,
    implemented: Counts,
    number: int = 0,
    title: str = "",
) -> GoalNumbers:
    months = [sum(shared[one][at] for one in ids if one in shared) for at in range(MONTHS)]
    done = sum(sum(implemented[one]) for one in ids if one in implemented)
    recent, earlier = sum(months[-RECENT:]), sum(months[-2 * RECENT : -RECENT])
    return GoalNumbers(kind, sum(months), done, recent, earlier, number, title)
