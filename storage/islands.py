"""Which of the ideas that came from different channels are near each other: all compared at once."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from storage.models import Idea, IdeaVector
from storage.radar import ACTIVE

if TYPE_CHECKING:
    import numpy as np

    Real = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

PORTION = 256  # ideas that are compared with all others at once
FIRM = 50  # ideas, until what they all have in common is taken for the company's way of talking
NEIGHBOURS = 5  # of one idea

Row = tuple[int, int, datetime, bytes]  # an idea's id, its channel's, when it came in, and what it means
Pair = tuple[float, int, int]  # how near two ideas are, by id: 1.0 is the same


def meanings(db: Session, org: int, model: str, *, limit: int) -> Sequence[Row]:
    """Active ideas whose channel is known, the latest first."""
    found = (
        select(Idea.id, col(Idea.channel_id), Idea.created, IdeaVector.vector)
        .join(IdeaVector, col(IdeaVector.idea_id) == Idea.id)
        .where(
            Idea.organization_id == org,
            IdeaVector.organization_id == org,
            IdeaVector.model == model,
            col(Idea.channel_id).is_not(None),
            col(Idea.state).in_(ACTIVE),
        )
    )
    ordered = found.order_by(col(Idea.created).desc(), col(Idea.id).desc())
    return [(idea, room or 0, at, vector) for idea, room, at, vector in db.exec(ordered.limit(limit))]


class Meant:
    """What these ideas mean, to be compared all at once."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._apart = _apart(rows) if len(rows) > 1 else None

    def nearest(self, since: datetime, least: float) -> Iterator[Pair]:
        """Pairs of one that came in since then and another of any age, from different channels; some of them
        from both ends."""
        late = sum(at >= since for _, _, at, _ in self._rows) if self._apart is not None else 0
        for start in range(0, late, PORTION):
            places = range(start, min(start + PORTION, late))
            for at, near in zip(places, self._across(self._near(places), places), strict=True):
                yield from self._pairs(at, near, least)

    def clear(self, pairs: Sequence[Pair], least: float, apart: float) -> set[tuple[int, int]]:
        """Those of these pairs of whom each is the nearest to the other from another channel, and by so much
        nearer than what is third nearest to it, wherever that comes from: in a company that talks about its
        web shop any two ideas about it are near each other."""
        place = {row[0]: at for at, row in enumerate(self._rows)}
        near_enough = [pair for pair in pairs if pair[0] >= least]
        asked = sorted({place[one] for pair in near_enough for one in pair[1:]})
        stands = {self._rows[at][0]: found for at, found in self._first(asked)}
        return {
            (one, other)
            for score, one, other in near_enough
            if all(
                mine[0] == theirs and score - mine[1] >= apart
                for mine, theirs in ((stands[one], other), (stands[other], one))
            )
        }

    def _first(self, places: Sequence[int]) -> Iterator[tuple[int, tuple[int, float]]]:
        """Of each the nearest one from another channel, by id, and how near the third nearest of all is."""
        import numpy as np

        if not places:
            return
        near = self._near(places)
        near[range(len(places)), places] = -1.0
        third = np.partition(near, -3, axis=1)[:, -3] if len(self._rows) > 2 else near.min(axis=1)
        best = self._across(near, places).argmax(axis=1)
        for at, other, rest in zip(places, best, third, strict=True):
            yield at, (self._rows[int(other)][0], float(rest))

    def _near(self, places: Sequence[int]) -> "Real":
        assert self._apart is not None
        near: Real = self._apart[list(places)] @ self._apart.T
        return near

    def _across(self, near: "Real", places: Sequence[int]) -> "Real":
        """Without those from the same channel."""
        import numpy as np

        rooms = np.array([room for _, room, _, _ in self._rows])
        near[rooms[list(places), None] == rooms[None, :]] = -1.0
        return near

    def _pairs(self, at: int, near: "Real", least: float) -> Iterator[Pair]:
        import numpy as np

        few = min(NEIGHBOURS, len(near))
        for other in map(int, np.argpartition(-near, few - 1)[:few]):
            if (score := float(near[other])) >= least:
                yield score, self._rows[at][0], self._rows[other][0]


def _apart(rows: Sequence[Row]) -> "Real":
    """What sets each apart from what all have in common, in length 1."""
    import numpy as np

    said: Real = np.stack([np.frombuffer(vector, np.int8) for _, _, _, vector in rows]).astype(np.float32)
    said -= said.sum(axis=0) / (len(rows) + FIRM)
    said /= np.maximum(np.linalg.norm(said, axis=1, keepdims=True), 1e-6)
    return said
