"""Numbers worth looking at: how the flow of ideas does, next to what others report."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View


@dataclass(frozen=True)
class Wait:
    """How long half of so many ideas waited at most."""

    days: float
    ideas: int


@dataclass(frozen=True)
class YearNumbers:
    """What is measured over a year; None: too few to tell."""

    ideas: int
    per_hundred: int | None  # ideas per 100 people
    participation: int | None  # percent of the people
    crowd: str  # of those who shared: "few", "most", or empty where the percentage may be told
    answer: Wait | None  # working days until the first answer
    decision: Wait | None  # working days until the decision
    implementation: Wait | None  # days until it was implemented
    concluded: int  # ideas whose way ended
    implemented: int  # of those
    share: int | None  # the same in percent


@dataclass(frozen=True)
class MonthNumbers:
    start: date
    ideas: int
    implemented: int


@dataclass(frozen=True)
class GoalNumbers:
    """Of a goal; `kind` says what else: none_fits, or retired for all former goals together."""

    kind: str
    ideas: int
    implemented: int
    recent: int  # ideas of the last three months
    earlier: int  # of the three months before
    number: int = 0
    title: str = ""


@dataclass(frozen=True)
class Numbers(View):
    """The last twelve months, or those since the first idea; on a monthly occasion they are full months.

    `posted`: it is a message that stays, with a picture wherever there are pictures; else the answer to a
    question, which may have no room for one.
    """

    start: date
    end: date  # the last day
    people: int | None  # who takes part; None: fewer than 5
    year: YearNumbers
    before: YearNumbers | None  # the twelve months before; None: there were none
    months: tuple[MonthNumbers, ...]
    goals: tuple[GoalNumbers, ...]
    monthly: bool = False
    posted: bool = False
