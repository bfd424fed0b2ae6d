"""Two ideas that become one: the proposal, the authors' answers, and what those hear whom it concerns."""

from dataclasses import dataclass

from handlers.views.base import View
from handlers.views.parts import Thing
from handlers.views.proposals import Proposed


@dataclass(frozen=True)
class CombineForm(View):
    """Which idea it is the same as, which number goes on, and why. Sends `combine_proposed`."""

    draft: str
    idea: Thing
    other: str = ""  # typed already
    similar: tuple[Thing, ...] = ()  # what is similar to it, the most first


@dataclass(frozen=True)
class Half:
    """One of the two, as their authors need to see it."""

    number: int
    title: str
    problem: str
    goal: str | None  # None: none fits
    author: str | None  # None: sealed
    supporters: int = 0


@dataclass(frozen=True)
class Pairing:
    """A proposal to make two ideas one, and what became of it."""

    proposed: Proposed
    stays: Half
    goes: Half
    agreed: tuple[int, ...] = ()  # the numbers whose authors have agreed, where that tells on nobody


@dataclass(frozen=True)
class CombineProposal(View):
    """To the authors: Agree or Keep separate, and Undo when it was done."""

    pairing: Pairing

    @property
    def about(self) -> str:
        return f"combination:{self.pairing.proposed.key}"


@dataclass(frozen=True)
class CombineStatus(View):
    """To whoever proposed it: where it stands; take it back, or undo it."""

    pairing: Pairing

    @property
    def about(self) -> str:
        return f"combination:{self.pairing.proposed.key}"


@dataclass(frozen=True)
class CombineNews(View):
    """To those who are part of it: what somebody else did; or that nobody did; `what` is agreed, separate,
    unanswered, taken_back or undone."""

    pairing: Pairing
    what: str
    by: str = ""  # empty: an author, whose name may be sealed


@dataclass(frozen=True)
class CarriedOver(View):
    """To somebody who stood behind the idea that goes, or followed it: they do the same for the one that
    stays. `why` is support, help or follow."""

    key: int
    stays: Thing
    goes: Thing
    why: str
