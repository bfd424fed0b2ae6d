"""Similar ideas: the step before an idea is sent."""

from dataclasses import dataclass

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


@dataclass(frozen=True)
class SimilarForm(View):
    """Does one of these say it already? What was typed waits under `draft`. Sends `chosen_similar`."""

    draft: str
    title: str
    ideas: tuple[SimilarIdea, ...]
    sealed: bool = False  # nobody shall know who wrote the draft
