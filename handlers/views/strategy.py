"""The target picture and the measures."""

from dataclasses import dataclass

from handlers.views.base import View
from handlers.views.parts import GoalLine, MeasureLine, Page


@dataclass(frozen=True)
class TargetPicture(View):
    """The goals, each with its owner and numbers; "I have an idea for this" asks `idea_for` and the goal."""

    goals: tuple[GoalLine, ...]


@dataclass(frozen=True)
class MeasureList(View):
    """Open measures, the next due first; each opens its idea (`show`). Turned with `measures`."""

    lines: tuple[MeasureLine, ...]
    page: Page
