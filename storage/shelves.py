"""The vectors of one company in memory, compared by what sets them apart.

Each idea is two vectors: what its title means, and what its text does. Of either kind the company's own way
of talking is taken off: what all have in common, and most of what very many talk about (the more vectors vary
in a direction, the less it counts). A question is near an idea if it is near both; the title counts more.

Needs numpy, which comes with the model.
"""

import math
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np

    Whole = np.ndarray[tuple[int, ...], np.dtype[np.int8]]
    Real = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

PORTION = 1024  # rows that are compared at once: they fit into the processor's cache
FIRM = 500  # ideas, until a company's way of talking is taken to be its own
EVEN = 10.0  # the smaller, the less counts what very many talk about; 0 makes every direction count alike
WIDTH = 128  # numbers that are kept of a vector: those in which ideas differ most
LOOKED_AT = 20_000  # ideas are enough to know how a company talks
GROWN = 50  # ideas more, or half as many again: then the way of talking is looked at anew
TITLE_COUNTS = 0.6  # of how near an idea is to a question; what is left, the text
FAR = 4.85  # times as large as it is usual is hardly any number of a vector

Found = Sequence[tuple[int, int, bytes]]  # the vectors' ids, which grow, the ideas' and the vectors


class Manner(NamedTuple):
    """How a company talks: what is common to all, and what is left of a vector without that."""

    common: "Real"
    turn: "Real"

    def apart(self, vectors: "Real") -> "Real":
        import numpy as np

        return _unit(np.asarray((vectors - self.common) @ self.turn, np.float32))


class Manners(NamedTuple):
    """Of titles, and of texts."""

    title: Manner
    text: Manner

    @staticmethod
    def of(found: Found) -> "Manners":
        whole = _halves(found)
        return Manners(_manner(whole[:, 0]), _manner(whole[:, 1]))

    @property
    def worth(self) -> float:
        """What 1 of a kept vector counts, times a question: two that are the same are 1.0 together."""
        return _reach(self.title.turn.shape[1]) / 127 / 2

    def kept(self, found: Found) -> "Whole":
        """What is left of each, title and text side by side, in small whole numbers."""
        import numpy as np

        vectors = _halves(found)
        halves = [
            manner.apart(_unit(vectors[:, half].astype(np.float32))) for half, manner in enumerate(self)
        ]
        whole = np.rint(np.concatenate(halves, axis=1) * (127 / _reach(halves[0].shape[1])))
        kept: Whole = np.clip(whole, -127, 127).astype(np.int8)
        return kept

    def asked(self, vector: bytes) -> "Real":
        """The same of a question, which is asked of title and text."""
        import numpy as np

        asked = _unit(np.frombuffer(vector, np.int8).astype(np.float32))
        counts = (2 * TITLE_COUNTS, 2 * (1 - TITLE_COUNTS))
        both: Real = np.concatenate(
            [count * manner.apart(asked) for count, manner in zip(counts, self, strict=True)]
        )
        return both


class Shelf:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.empty()

    def empty(self) -> None:
        self.seen = 0
        self._known = 0  # ideas, when their manner was looked at
        self._manners: Manners | None = None
        self._places: dict[int, int] = {}  # by idea, and the other way round
        self._ideas: list[int] = []
        self._rows: Whole | None = None

    def __len__(self) -> int:
        return len(self._places)

    def outgrown(self, more: int) -> bool:
        """Whether to take all vectors anew, if so many come."""
        return outgrown(len(self._places) + more, self._known)

    def add(self, found: Found) -> None:
        if not found:
            return
        for _, idea, _ in found:
            if idea not in self._places:
                self._places[idea] = len(self._ideas)
                self._ideas.append(idea)
        if self._manners is None:
            self._manners = Manners.of(found)
            self._known = len(found)
        rows = self._room()
        places = [self._places[idea] for _, idea, _ in found]
        for at in range(0, len(found), PORTION):
            rows[places[at : at + PORTION]] = self._manners.kept(found[at : at + PORTION])
        self.seen = found[-1][0]

    def nearest(self, vector: bytes, limit: int) -> list[tuple[int, float]]:
        """By id, and how near: 1.0 is the same."""
        import numpy as np

        if self._manners is None:
            return []
        near = self._times(self._manners.asked(vector) * self._manners.worth)
        first = np.argpartition(-near, min(limit, len(near)) - 1)[:limit]
        found = [(self._ideas[int(at)], round(float(near[at]), 6)) for at in first]
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def _room(self) -> "Whole":
        """For all that have a place, and some more."""
        import numpy as np

        assert self._manners is not None
        rows = self._rows
        if rows is None or len(rows) < len(self._places):
            width = sum(manner.turn.shape[1] for manner in self._manners)
            larger = np.zeros((len(self._places) * 5 // 4 + PORTION, width), np.int8)
            if rows is not None:
                larger[: len(rows)] = rows
            self._rows = rows = larger
        return rows

    def _times(self, asked: "Real") -> "Real":
        """Every row times this one. Whole numbers take a quarter of the memory, and no more time this way."""
        import numpy as np

        assert self._rows is not None
        count = len(self._places)
        found, some = np.empty(count, np.float32), np.empty((PORTION, len(asked)), np.float32)
        for at in range(0, count, PORTION):
            rows = self._rows[at : min(at + PORTION, count)]
            np.copyto(some[: len(rows)], rows)
            np.dot(some[: len(rows)], asked, out=found[at : at + len(rows)])
        return found


def outgrown(ideas: int, known: int) -> bool:
    """Whether a company with so many, whose manner was looked at among so few, may talk otherwise by now."""
    grown = ideas - known
    return grown > 0 and (not known or grown > max(GROWN, known / 2))


def _halves(found: Found) -> "Whole":
    """Titles and texts."""
    import numpy as np

    joined = b"".join(vector for _, _, vector in found)
    return np.frombuffer(joined, np.int8).reshape(len(found), 2, -1)


def _manner(whole: "Whole") -> Manner:
    """Of few ideas little is known: the fewer, the more they are compared as they are."""
    import numpy as np

    if len(whole) > LOOKED_AT:  # by chance: every second one may be in one of two languages
        whole = whole[np.random.default_rng(LOOKED_AT).choice(len(whole), LOOKED_AT, replace=False)]
    some = _unit(whole.astype(np.float32))
    count, width = some.shape
    common = some.sum(axis=0) / (count + FIRM)
    some -= common
    spread = some.T @ some
    usual = float(np.trace(spread)) / count / width
    spread = (spread + FIRM * usual * np.eye(width, dtype=np.float32)) / (count + FIRM)
    much, along = np.linalg.eigh(spread)
    turn = along / np.sqrt(np.maximum(much, 0) + EVEN * float(much.mean()) + 1e-9)
    return Manner(common.astype(np.float32), turn[:, -WIDTH:].astype(np.float32))


def _reach(width: int) -> float:
    """The largest number of what is kept, whose length is 1."""
    return min(FAR / math.sqrt(width), 1.0)


def _unit(vectors: "Real") -> "Real":
    import numpy as np

    unit: Real = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)
    return unit
