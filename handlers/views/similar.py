"""Similar ideas: the step before an idea is sent, what is compared before a decision, and what fits again."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from storage.models import IdeaState


@dataclass(frozen=True)
class SimilarIdea:
    """An idea, where it stands and why, and what is similar: words as the draft has them, or the meaning."""

    number: int
    title: str
    state: IdeaState
    reason: str = ""  # of its last decision
    same_words: tuple[str, ...] = ()
    meaning: bool = False
    open: bool = True  # it can be supported
    own: bool = False  # of whoever reads this, alone or with others
    supported: bool = False  # by whoever reads this


@dataclass(frozen=True)
class SimilarForm(View):
    """Does one of these say it already? What was typed waits under `draft`. Sends `chosen_similar`."""

    draft: str
    title: str
    ideas: tuple[SimilarIdea, ...]
    sealed: bool = False  # nobody shall know who wrote the draft


@dataclass(frozen=True)
class SimilarIdeas(View):
    """To whoever decides on idea `number`: what is similar, and the way to bring them together."""

    number: int
    title: str
    ideas: tuple[SimilarIdea, ...]
    combine: bool = False  # whether it can become one with another idea


@dataclass(frozen=True)
class FitLine:
    """A parked idea, and what speaks for it: words of its title that are said, or the meaning."""

    number: int
    turn: int
    title: str
    same_words: tuple[str, ...] = ()
    meaning: bool = False
    wake: date | None = None  # when it comes back anyway


@dataclass(frozen=True)
class FitAgain(View):
    """To whoever parked them: ideas that fit what was said. `kind` is update or campaign, with its number and
    its goal; `count` is how many there are."""

    kind: str
    number: int
    goal: str
    ideas: tuple[FitLine, ...]
    count: int
