"""Which ideas say something similar, and why: the same words, or a similar meaning."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session

from handlers import similarity
from storage import ideas
from storage import similar as index
from storage.models import Idea

CANDIDATES = 40  # that are looked at for five to be shown
ENOUGH = 0.8  # of `similarity`: about one word, or two parts of words


@dataclass(frozen=True)
class Similar:
    """An idea, how similar it is, the words that say so as they were typed, and whether its meaning does."""

    idea: Idea
    score: float
    words: tuple[str, ...]
    meaning: bool


def similar(
    db: Session, org: int, text: str, *, besides: Collection[int] = (), limit: int = 5
) -> list[Similar]:
    """Ideas of everybody, decided ones too, the most similar first; `besides` are ids that are none.

    The text's first line is its title.
    """
    title = text.strip().partition("\n")[0]
    ranked = dict(index.sharing(db, org, title, text, limit=CANDIDATES))
    found = ideas.visible(db, org, [idea for idea in ranked if idea not in besides])
    known = (_compared(text, found[idea], score) for idea, score in ranked.items() if idea in found)
    return [one for one in known if one is not None][:limit]


def _compared(text: str, idea: Idea, score: float) -> Similar | None:
    fits = similarity.fits(text, {idea.id: (idea.title, idea.problem, idea.benefit)})
    if not fits or fits[0].score < ENOUGH:
        return None
    return Similar(idea, score, fits[0].because, meaning=False)
