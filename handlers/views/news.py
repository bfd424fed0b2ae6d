"""News of ideas and measures, and how much of it somebody wants."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import Clock, IdeaMention, MeasureFacts
from storage.models import NewsLevel, Verdict


@dataclass(frozen=True)
class IdeaNews(View):
    """To those who stand behind an idea or follow it: what was decided."""

    number: int
    turn: int
    title: str
    verdict: Verdict
    by: str
    why: str  # why they hear it: "help", "support" or "follow"
    reason: str = ""
    measure: MeasureFacts | None = None
    wake: date | None = None
    with_goal: bool = False  # parked until its goal changes


@dataclass(frozen=True)
class MeasureNews(View):
    """To everybody whom a measure concerns: what happened to it."""

    number: int
    turn: int
    title: str
    action: str  # such as "accept" or "finish", a key of the measures' transitions
    by: str
    owner: str
    due: date
    ideas: tuple[IdeaMention, ...]  # where it came from
    why: str  # why they hear it: "author", "owner", "help", "support" or "follow"
    text: str = ""  # in the words of whoever did it
    review: date | None = None


@dataclass(frozen=True)
class LessNews(View):
    """How much somebody wants to hear of what they did not share themselves, to be chosen."""

    level: NewsLevel


@dataclass(frozen=True)
class DecisionDue(View):
    """A reminder that an idea waits for its decision."""

    number: int
    turn: int
    title: str
    clock: Clock
    role: str  # of whoever reads it: "reviewer", "deputy", "all", "others", "admin" or "admin_of_all"
    reviewer: str = ""  # whose decision it is; empty: of all who may decide
    decides: bool = True  # whether the reader may decide it, and not only see it


@dataclass(frozen=True)
class StillWaiting(View):
    """To an author who has heard nothing for a while: what the idea waits for, on whom and until when."""

    number: int
    turn: int
    title: str
    waits_for: str  # "decision", "late", "answer", "day", "goal", "acceptance", "review" or "measure"
    whom: str = ""  # a name, names or a channel; empty: leadership
    until: date | None = None
    goal: str = ""
    measure: int = 0
