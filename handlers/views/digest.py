"""The weekly digest."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import GoalChoice, IdeaLine
from storage.models import Verdict


@dataclass(frozen=True)
class DigestDecision:
    number: int
    title: str
    verdict: Verdict
    by: str
    reason: str = ""


@dataclass(frozen=True)
class DigestEnd:
    """A measure that was finished, with what came of it, or stopped, with what was learned."""

    number: int
    title: str
    owner: str
    stopped: bool
    result: str = ""


@dataclass(frozen=True)
class DigestStuck:
    """The measure that needs help most: something is in its way, or it is late."""

    number: int
    title: str
    owner: str
    due: date
    obstacle: str = ""  # empty: it is late
    helpers: int = 0  # who said already that they can help


@dataclass(frozen=True)
class DigestDue:
    """A decision (`kind` idea), a measure, or the review of one (`kind` review) that is due next week."""

    kind: str
    number: int
    title: str
    due: date
    who: str = ""


@dataclass(frozen=True)
class Pulse:
    first_answer: float | None  # working days, median of the last 90 days
    open: int
    approved: int


@dataclass(frozen=True)
class Digest(View):
    """The week in a channel, at most 12 lines. Public states only."""

    start: date
    end: date
    new: tuple[IdeaLine, ...]
    decided: tuple[DigestDecision, ...]
    due: tuple[DigestDue, ...]
    pulse: Pulse
    goal: GoalChoice | None = None
    said: str = ""  # leadership's latest sentence about the goal
    said_by: str = ""
    stuck: IdeaLine | None = None
    more_new: int = 0
    more_decided: int = 0
    ended: tuple[DigestEnd, ...] = ()
    more_ended: int = 0
    stuck_measure: DigestStuck | None = None
