"""The counter-current of one goal: what flowed down, what flowed up, and what it changed."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from handlers.views.base import View
from handlers.views.parts import GoalChoice

Kind = Literal["updates", "ideas", "decisions", "measures", "reviews", "changes"]


@dataclass(frozen=True)
class LoopPart:
    """How many of a link are what; `key` is the text that says what."""

    key: str
    count: int


@dataclass(frozen=True)
class LoopLast:
    """The latest of a link: what it is called, what it says, and when it was."""

    label: str
    title: str
    on: date


@dataclass(frozen=True)
class LoopLink:
    """One link of the chain; without any, nothing has come so far."""

    kind: Kind
    count: int
    parts: tuple[LoopPart, ...] = ()
    last: LoopLast | None = None


@dataclass(frozen=True)
class Loop(View):
    """A goal's chain from the target picture and back to it. The first link without any is where it stands
    still. `posted`: it is a message that stays, with a picture where there are pictures."""

    goal: GoalChoice
    since: date
    links: tuple[LoopLink, ...]
    owner: str | None = None
    retired: date | None = None
    posted: bool = False

    @property
    def gap(self) -> LoopLink | None:
        return next((link for link in self.links if not link.count), None)
