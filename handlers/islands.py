"""Islands: ideas that are similar, came from different channels, and that nobody connected."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlmodel import Session

from handlers import fitting, meaning
from handlers.similar import ENOUGH
from storage import ideas, islands, radar
from storage import similar as index
from storage.models import Idea

LATELY = timedelta(days=90)  # one of the two is as new
MOST = 20_000  # active ideas that are compared by meaning
NEAR = 0.47  # in meaning, to be looked at
LOOKED_AT = 20  # new ideas that are looked up by their words, where there is no model
ALIKE = 5  # ideas with the same words as one of them
PAIRS = 60  # the nearest ones, whose words are looked at
SAME, APART = 0.5, 0.17  # in meaning, for two that share no words; and how much nearer than others they are

Pair = tuple[float, int, int]


def islands_of(db: Session, org: int, now: datetime, *, limit: int) -> list[tuple[Idea, Idea]]:
    """The nearest first; each idea once."""
    found: list[tuple[Idea, Idea]] = []
    seen: set[int] = set()
    pairs, same = _pairs(db, org, now - LATELY)
    known = ideas.visible(db, org, [one for pair in pairs for one in pair[1:]])
    for _, first, second in pairs:
        if {first, second} & seen or not {first, second} <= known.keys():
            continue
        one, other = sorted((known[first], known[second]), key=lambda idea: idea.number)
        if _is_island(db, org, one, other, same=(first, second) in same):
            seen |= {first, second}
            found.append((one, other))
        if len(found) == limit:
            break
    return found


def _pairs(db: Session, org: int, since: datetime) -> tuple[list[Pair], set[tuple[int, int]]]:
    """The nearest ones, and those of them that mean the same."""
    model = meaning.model()
    if model is None:
        return _nearest(_by_words(db, org, since)), set()
    meant = islands.Meant(islands.meanings(db, org, model.name, limit=MOST))
    pairs = _nearest(meant.nearest(since, NEAR))
    return pairs, meant.clear(pairs, SAME, APART)


def _nearest(pairs: Iterator[Pair]) -> list[Pair]:
    return sorted(pairs, reverse=True)[:PAIRS]


def _by_words(db: Session, org: int, since: datetime) -> Iterator[Pair]:
    """Of the newest ideas only: each is looked up."""
    for idea in radar.active_since(db, org, since, limit=LOOKED_AT):
        for other, score in index.sharing(db, org, idea.title, fitting.said(idea), limit=ALIKE):
            if other != idea.id:
                yield score, min(idea.id, other), max(idea.id, other)


def _is_island(db: Session, org: int, one: Idea, other: Idea, *, same: bool) -> bool:
    """`same`: what they mean says so, whatever their words are."""
    rooms = {one.channel_id, other.channel_id}
    if None in rooms or len(rooms) == 1 or not {one.state, other.state} <= set(radar.ACTIVE):
        return False
    shared = max(fitting.share(one.title, _says(other)), fitting.share(other.title, _says(one)))
    return (same or shared >= ENOUGH) and not radar.is_linked(db, org, one.id, other.id)


def _says(idea: Idea) -> tuple[str, ...]:
    return idea.title, idea.problem, idea.benefit
