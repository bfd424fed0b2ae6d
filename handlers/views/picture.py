"""Changing the target picture: the editor and its forms, its versions, and what others hear of it."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import (
    GoalChoice,
    GoalFacts,
    IdeaMention,
    MeasureFacts,
    Page,
    PersonChoice,
    VersionLine,
)


@dataclass(frozen=True)
class PictureEditor(View):
    """To leaders: vision and goals, each to be changed. `saved` is the version that was made just now."""

    vision: str
    goals: tuple[GoalFacts, ...]
    saved: int = 0


@dataclass(frozen=True)
class VisionForm(View):
    """Change the vision. Sends `save_vision`."""

    vision: str
    seen: str  # says which vision the form began with
    noted: bool  # whether a note is needed: there was a version before


@dataclass(frozen=True)
class GoalForm(View):
    """Change a goal, or add one while `number` is 0. Sends `save_goal`."""

    number: int
    turn: int  # of the goal; of a new one, the last goal's number when the form was opened
    noted: bool
    title: str = ""
    description: str = ""
    owner: str = ""  # the platform's id
    elsewhere: str = ""  # the owner's name where they have no account here: nobody chosen keeps them
    indicator: str = ""
    target: str = ""
    until: date | None = None
    known: tuple[PersonChoice, ...] = ()  # whom to offer where people cannot be looked up


@dataclass(frozen=True)
class RetireForm(View):
    """Retire a goal: what becomes of its open ideas and measures. Sends `retired`."""

    number: int
    turn: int
    title: str
    ideas: int = 0
    measures: int = 0
    goals: tuple[GoalChoice, ...] = ()  # where the ideas could go


@dataclass(frozen=True)
class PictureHistory(View):
    """The versions, newest first. Turned with `turn_history`; each opens with `history`."""

    lines: tuple[VersionLine, ...]
    page: Page


@dataclass(frozen=True)
class PictureAsItWas(View):
    """One version in full, with the ideas that moved it."""

    number: int
    on: date
    by: str  # empty: at the command line
    note: str
    vision: str
    goals: tuple[GoalFacts, ...]
    ideas: tuple[IdeaMention, ...] = ()


@dataclass(frozen=True)
class MovedPicture(View):
    """To an idea's author: it has changed the target picture. Where it is not sealed, they are asked whether
    they may be named (`name_me`, `not_me`), as often as they like."""

    version: int
    idea: IdeaMention
    by: str
    note: str
    sealed: bool = False
    named: bool | None = None


@dataclass(frozen=True)
class GoalMoved(View):
    """To an idea's author: its goal was retired, and it serves another one now."""

    idea: IdeaMention
    by: str
    before: str
    goal: GoalChoice
    reason: str


@dataclass(frozen=True)
class MeasureStopped(View):
    """To a measure's owner, and to the author of its idea."""

    measure: MeasureFacts
    idea: int
    by: str
    goal: str
    reason: str
