"""What ideas mean, in numbers: which are still missing, and those of each company in memory to compare with.

Numbers come as bytes: 512 or so small integers of one model. Needs numpy, which comes with the model.
"""

import threading
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, delete, text, update
from sqlmodel import Session, col, select

from storage.models import Idea, IdeaVector

if TYPE_CHECKING:
    import numpy as np

    Whole = np.ndarray[tuple[int, ...], np.dtype[np.int8]]
    Real = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

PORTION = 1024  # rows that are compared at once: they fit into the processor's cache
FIRM = 50  # ideas, until what they all have in common is taken for the company's way of talking
NONE = ""  # the model of an idea whose meaning is to be found out
SERIAL = 0x47656776  # PostgreSQL's advisory lock: ids grow in the order of commits

Written = tuple[int, str, bytes]  # an idea's id, the words that were looked at, and what they mean


def forget(db: Session, idea: Idea) -> None:
    """What the idea says is new, or other than before: what it means is to be found out."""
    db.connection().execute(delete(IdeaVector).where(col(IdeaVector.idea_id) == idea.id))
    expect(db, [idea])


def expect(db: Session, ideas: Iterable[Idea]) -> None:
    """The same of ideas that are all new."""
    for idea in ideas:
        db.add(IdeaVector(organization_id=idea.organization_id, idea_id=idea.id, model=NONE, vector=b""))
    db.flush()


def forget_all(db: Session) -> None:
    db.connection().execute(update(IdeaVector).values(model=NONE))


def missing(db: Session, model: str, *, limit: int) -> Sequence[Idea]:
    """Ideas of everybody that this model has not put into numbers yet."""
    others = (col(IdeaVector.model) < model) | (col(IdeaVector.model) > model)
    found = select(Idea).join(IdeaVector, col(IdeaVector.idea_id) == Idea.id).where(others)
    return db.exec(found.limit(limit)).all()


def keep(db: Session, model: str, written: Sequence[Written]) -> int:
    """Write them down, but for ideas that were reworded meanwhile. Returns how many were."""
    if db.get_bind().dialect.name == "postgresql":
        db.connection().execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": SERIAL})
    ids = [idea for idea, _, _ in written]
    held = select(Idea).where(col(Idea.id).in_(ids)).with_for_update()
    ideas = {idea.id: idea for idea in db.exec(held.execution_options(populate_existing=True))}
    said = [(ideas.get(idea), words, vector) for idea, words, vector in written]
    kept = [(idea, vector) for idea, words, vector in said if idea is not None and idea.words == words]
    old = delete(IdeaVector).where(col(IdeaVector.idea_id).in_([idea.id for idea, _ in kept]))
    db.connection().execute(old)
    for idea, vector in kept:
        org = idea.organization_id
        db.add(IdeaVector(organization_id=org, idea_id=idea.id, model=model, vector=vector))
    db.flush()
    return len(kept)


def nearest(db: Session, org: int, model: str, vector: bytes, *, limit: int) -> list[tuple[int, float]]:
    """The ideas that mean most nearly this, by id, and how nearly: 1.0 is the same."""
    engine = db.get_bind()
    assert isinstance(engine, Engine)
    with _LOCK:
        shelf = _SHELVES.setdefault(engine, {}).setdefault((org, model), Shelf())
    with shelf.lock:
        shelf.add(_since(db, org, model, shelf.seen))
        return shelf.nearest(vector, limit)


def _since(db: Session, org: int, model: str, seen: int) -> Sequence[tuple[int, int, bytes]]:
    found = select(IdeaVector.id, IdeaVector.idea_id, IdeaVector.vector).where(
        IdeaVector.organization_id == org, IdeaVector.model == model, col(IdeaVector.id) > seen
    )
    return db.exec(found.order_by(col(IdeaVector.id))).all()


class Shelf:
    """The vectors of one company. Compared by what sets them apart: what all have in common is taken off."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.seen = 0
        self._places: dict[int, int] = {}
        self._rows: Whole | None = None
        self._common: Real | None = None
        self._lengths: Real | None = None

    def add(self, found: Sequence[tuple[int, int, bytes]]) -> None:
        if not found:
            return
        for _, idea, _ in found:
            self._places.setdefault(idea, len(self._places))
        self._make_room(len(found[0][2]))
        assert self._rows is not None
        for _, idea, vector in found:
            self._rows[self._places[idea]] = _numbers(vector)
        self.seen = found[-1][0]
        self._measure()

    def nearest(self, vector: bytes, limit: int) -> list[tuple[int, float]]:
        import numpy as np

        if self._common is None or self._lengths is None:
            return []
        asked = _numbers(vector).astype(np.float32) - self._common
        along = self._times(asked) - float(self._common @ asked)
        near = along / np.maximum(self._lengths * float(np.linalg.norm(asked)), 1e-6)
        first = np.argpartition(-near, min(limit, len(near)) - 1)[:limit]
        ideas = list(self._places)
        found = [(ideas[int(at)], round(float(near[at]), 6)) for at in first]
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def _make_room(self, width: int) -> None:
        import numpy as np

        rows = self._rows
        if rows is None or len(rows) < len(self._places):
            self._rows = np.zeros((len(self._places) * 5 // 4 + PORTION, width), np.int8)
            if rows is not None:
                self._rows[: len(rows)] = rows

    def _measure(self) -> None:
        """What all have in common, and how far each is from it."""
        import numpy as np

        assert self._rows is not None
        rows = self._rows[: len(self._places)]
        self._common = (rows.sum(axis=0, dtype=np.int64) / (len(rows) + FIRM)).astype(np.float32)
        apart = np.empty(len(rows), np.float32)
        for at in range(0, len(rows), PORTION):
            apart[at : at + PORTION] = np.linalg.norm(rows[at : at + PORTION] - self._common, axis=1)
        self._lengths = apart

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


_LOCK = threading.Lock()
_SHELVES: WeakKeyDictionary[Engine, dict[tuple[int, str], Shelf]] = WeakKeyDictionary()


def _numbers(vector: bytes) -> "Whole":
    import numpy as np

    return np.frombuffer(vector, np.int8)
