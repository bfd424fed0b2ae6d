"""One idea that becomes two: the form, the proposal, and what those hear who stand behind it."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import Thing


@dataclass(frozen=True)
class SplitForm(View):
    """What stays, what becomes an idea of its own, and why. Sends `split_proposed`."""

    draft: str
    idea: Thing
    title: str
    problem: str = ""
    benefit: str = ""
    second_title: str = ""
    second_problem: str = ""
    second_benefit: str = ""


@dataclass(frozen=True)
class Draft:
    """An idea as it would be."""

    title: str
    problem: str
    benefit: str


@dataclass(frozen=True)
class Parting:
    """A proposal to make two ideas of one, and what became of it: `state` is open, lapsed (it was decided or
    changed since), agreed, separate (it stays one), taken_back or undone."""

    key: int
    number: int
    first: Draft
    second: Draft
    by: str  # who proposed it
    note: str
    state: str = "open"
    new: int = 0  # the number of the second one, once there is one
    until: date | None = None  # the last day on which it can be undone
    undo: bool = False  # whether it can be undone now


@dataclass(frozen=True)
class SplitProposal(View):
    """To the author: Agree or Leave as one, and Undo when it was done."""

    parting: Parting

    @property
    def about(self) -> str:
        return f"split:{self.parting.key}"


@dataclass(frozen=True)
class SplitStatus(View):
    """To whoever proposed it: where it stands; take it back, or undo it."""

    parting: Parting

    @property
    def about(self) -> str:
        return f"split:{self.parting.key}"


@dataclass(frozen=True)
class SplitTold(View):
    """To somebody who stands behind the idea: they do the same for the new one. `why` is support or help."""

    key: int
    idea: Thing
    new: Thing
    why: str
