"""Decisions: the review card and its forms, the queue, and what people hear of them."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import (
    Alignment,
    Clock,
    GoalField,
    IdeaFacts,
    IdeaLine,
    MeasureChoice,
    MeasureFacts,
    Page,
    PersonChoice,
)
from handlers.views.similar import SimilarIdea
from storage.models import Verdict


@dataclass(frozen=True)
class StandIn:
    """While somebody is away."""

    deputy: str
    away: str


WITH_GOAL = "goal"  # when its goal changes, and on no day
COMES_BACK = ("day", "either", WITH_GOAL)  # when a parked idea does


@dataclass(frozen=True)
class ReviewCard(View):
    """To those who may decide: Approve, Test first, Ask, Park, Decline, Pass on."""

    idea: IdeaFacts
    clock: Clock
    question: str = ""
    answer: str = ""
    reviewer: str = ""  # whose decision it is; empty: of all who may decide
    alignment: Alignment | None = None
    stand_ins: tuple[StandIn, ...] = ()  # who decides today for whom
    back: str = (
        ""  # why it is back: "day", "goal_changed", "goal_retired", "asked" or "stopped"; empty: it is not
    )
    changed_goal: str = ""  # whose change woke it
    similar: tuple[SimilarIdea, ...] = ()  # that were there when it came in, the most similar first


@dataclass(frozen=True)
class Queue(View):
    lines: tuple[IdeaLine, ...]
    page: Page


@dataclass(frozen=True)
class ApproveForm(View):
    """Approve or test first: what measure it becomes, or which one it feeds. Sends `approved` or `tested`;
    without a verdict it is another measure of a decided idea and sends `another_planned`."""

    verdict: Verdict | None
    number: int
    turn: int
    title: str  # the idea's
    due: date
    owner: str = ""  # the platform's id of the suggested owner
    known: tuple[PersonChoice, ...] = ()  # whom to offer where people cannot be looked up
    goal: GoalField | None = None  # None: leadership has named no goals yet
    measure_title: str = ""
    review: date | None = None
    success: str = ""
    feeds: int = 0  # the measure that is carried on; 0: a new one
    measures: tuple[MeasureChoice, ...] = ()  # under way, which it could feed instead


@dataclass(frozen=True)
class ReasonForm(View):
    """Decline or park with a reason, or ask a question. Sends `declined`, `parked` or `asked`."""

    verdict: Verdict
    number: int
    turn: int
    title: str
    wake: date | None = None  # park only: when it comes back
    goal: GoalField | None = None  # park only: no reason is asked for a goal, and no goal decides


@dataclass(frozen=True)
class PassOnForm(View):
    """Hand the decision to somebody else. Sends `passed_on`."""

    number: int
    turn: int
    title: str
    known: tuple[PersonChoice, ...] = ()  # who may decide, without the asker


@dataclass(frozen=True)
class AnswerForm(View):
    """The author answers the reviewer's question. Sends `answered`."""

    number: int
    turn: int
    title: str
    question: str
    by: str
    answer: str = ""  # what they wrote already


@dataclass(frozen=True)
class News(View):
    """To the author: what was decided, by whom, why, and what is next."""

    number: int
    turn: int
    title: str
    verdict: Verdict
    by: str
    reason: str = ""
    measure: MeasureFacts | None = None
    wake: date | None = None
    moved: bool = False  # to another goal than the author's
    goal: str | None = None  # where it was moved to; None: none fits
    with_goal: bool = False  # parked until its goal changes, or earlier


@dataclass(frozen=True)
class PassedOn(View):
    """To the author: somebody else decides now."""

    number: int
    title: str
    by: str
    to: str


@dataclass(frozen=True)
class WokenUp(View):
    """To the author: the parked idea is back in review."""

    number: int
    title: str
    due: date
    because: str = "day"  # or "goal_changed", "goal_retired", "asked"
    goal: str = ""  # the one that changed
