"""One idea that becomes two: the form, the proposal, and what those hear who stand behind it."""

from dataclasses import dataclass

from handlers.views.base import View
from handlers.views.parts import Thing
from handlers.views.proposals import Proposed


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
    """A proposal to make two ideas of one, and what became of it."""

    proposed: Proposed
    number: int
    first: Draft
    second: Draft
    new: int = 0  # the number of the second one, once there is one


@dataclass(frozen=True)
class SplitProposal(View):
    """To the author: Agree or Leave as one, and Undo when it was done."""

    parting: Parting

    @property
    def about(self) -> str:
        return f"split:{self.parting.proposed.key}"


@dataclass(frozen=True)
class SplitStatus(View):
    """To whoever proposed it: where it stands; take it back, or undo it."""

    parting: Parting

    @property
    def about(self) -> str:
        return f"split:{self.parting.proposed.key}"


@dataclass(frozen=True)
class SplitTold(View):
    """To somebody who stands behind the idea, or follows it: they do the same for the new one. `why` is
    support, help or follow."""

    key: int
    idea: Thing
    new: Thing
    why: str
