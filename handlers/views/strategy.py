"""The target picture and the measures."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import GoalChoice, GoalFacts, GoalLine, GoalNews, IdeaLine, MeasureLine, Page


@dataclass(frozen=True)
class TargetPicture(View):
    """Vision and goals, each with its owner and numbers; "I have an idea for this" asks `idea_for` and the
    goal. `editable` is for leaders only, where nobody else reads it."""

    goals: tuple[GoalLine, ...]
    vision: str = ""
    version: int = 0
    since: date | None = None
    editable: bool = False


@dataclass(frozen=True)
class GoalCard(View):
    """What a goal means for us, what leadership said last about it, and what has come of it."""

    goal: GoalFacts
    ideas: int = 0
    measures: int = 0
    news: GoalNews | None = None
    best: tuple[IdeaLine, ...] = ()
    retired: date | None = None


@dataclass(frozen=True)
class MeasureList(View):
    """Open measures, goal by goal; each opens its card (`measure`). Turned with `measures`, or `my_measures`
    where they are somebody's own; what has ended with `ended_measures`, `done_measures` or
    `stopped_measures`, as `kind` says. With a goal all of that goal's, turned with `turn_goal_measures`."""

    lines: tuple[MeasureLine, ...]
    page: Page
    goal: GoalChoice | None = None
    mine: bool = False
    kind: str = "running"  # or ended, done or stopped
