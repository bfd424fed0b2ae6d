"""Which ideas say something similar, and why: the same words, or a similar meaning."""

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlmodel import Session

from handlers import meaning, similarity
from storage import ideas, vectors
from storage import similar as index
from storage.models import Idea

CANDIDATES = 40  # of each kind, that are looked at for five to be shown
CHANCE = 2.0  # rare words that two ideas of one company share for no reason
WORDS_COUNT, HALF = 0.5, 2.0  # what very many more count beside the same meaning; so many count half
TIE = 1e-3  # what words count that are so few
ENOUGH = 0.4  # of the words of one title: in the other idea
NEAR = 0.41  # in meaning, among a hundred ideas: one of four drafts meets one that is not similar
FARTHER = 0.05  # for each ten times as many: of so many some are near by chance
LOOKED_AT = 3  # times as many as are shown: to look at words takes time
PORTION = 8  # ideas that are read at once: most often so many will do


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
    shared = dict(index.sharing(db, org, text.strip().partition("\n")[0], text, limit=CANDIDATES))
    near, enough = dict(near_to(db, org, text, limit=CANDIDATES)), near_enough(index.count(db, org))
    scores = {idea: _score(shared.get(idea, 0.0), near.get(idea, 0.0)) for idea in {*shared, *near}}
    best = sorted(scores.keys() - set(besides), key=lambda idea: (-scores[idea], -idea))
    shown: list[Similar] = []
    for idea in islice(_read(db, org, best), limit * LOOKED_AT):
        words = _shared_words(text, idea) if idea.id in shared else ()
        if words or near.get(idea.id, 0.0) >= enough:
            shown.append(Similar(idea, scores[idea.id], words, near.get(idea.id, 0.0) >= enough))
        if len(shown) == limit:
            break
    return shown


def text_of(idea: Idea) -> str:
    """What an idea is compared by: its first line is its title."""
    return "\n".join((idea.title, idea.problem, idea.benefit, *(told for _, told in idea.guided)))


def _read(db: Session, org: int, idea_ids: Sequence[int]) -> Iterator[Idea]:
    """Those that everybody may see, in this order; they are read as they are asked for."""
    for start in range(0, len(idea_ids), PORTION):
        portion = idea_ids[start : start + PORTION]
        found = ideas.visible(db, org, portion)
        yield from (found[idea] for idea in portion if idea in found)


def near_to(db: Session, org: int, text: str, *, limit: int) -> list[tuple[int, float]]:
    """The ideas that mean most nearly this, by id, and how nearly; none without a model. The first of several
    lines is a title, and counts more."""
    model, meant = meaning.model(), meaning.of(text)
    if model is None or meant is None:
        return []
    return vectors.nearest(db, org, model.name, meant, limit=limit)


def near_enough(count: int) -> float:
    """In meaning, among so many ideas, for people to see a likeness."""
    return NEAR + FARTHER * math.log10(max(count, 100) / 100)


def _score(shared: float, near: float) -> float:
    many = max(shared - CHANCE, 0.0)
    return near + WORDS_COUNT * many / (many + HALF) + TIE * shared


def _shared_words(text: str, idea: Idea) -> tuple[str, ...]:
    """Those that say why, if a good part of one of the two titles is in the other idea: any two ideas of one
    company share some word or other."""
    title, said = text.partition("\n")[0], (idea.title, idea.problem, idea.benefit)
    if max(_part(title, said), _part(idea.title, (text,))) < ENOUGH:
        return ()
    fits = similarity.fits(text, {idea.id: said})
    return fits[0].because if fits else ()


def _part(title: str, said: Sequence[str]) -> float:
    """How much of a title somebody else says."""
    fits = similarity.fits(title, {0: said})
    return fits[0].score / similarity.words_in(title) if fits else 0.0
