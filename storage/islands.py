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


def nearest(rows: Sequence[Row], since: datetime, least: float) -> Iterator[Pair]:
    """Pairs of one that came in since then and another of any age, from different channels; some of them from
    both ends."""
    import numpy as np

    if len(rows) < 2:
        return
    apart = _apart(rows)
    rooms = np.array([room for _, room, _, _ in rows])
    late = sum(at >= since for _, _, at, _ in rows)
    for start in range(0, late, PORTION):
        end = min(start + PORTION, late)
        near = apart[start:end] @ apart.T
        near[rooms[start:end, None] == rooms[None, :]] = -1.0
        few = min(NEIGHBOURS, len(rows))
        for at, others in enumerate(np.argpartition(-near, few - 1, axis=1)[:, :few], start):
            for other in map(int, others):
                score = float(near[at - start, other])
                if score >= least:
                    yield score, rows[at][0], rows[other][0]


def _apart(rows: Sequence[Row]) -> "Real":
    """What sets each apart from what all have in common, in length 1."""
    import numpy as np

    said: Real = np.stack([np.frombuffer(vector, np.int8) for _, _, _, vector in rows]).astype(np.float32)
    said -= said.sum(axis=0) / (len(rows) + FIRM)
    said /= np.maximum(np.linalg.norm(said, axis=1, keepdims=True), 1e-6)
    return said
