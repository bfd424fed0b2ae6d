"""What ideas mean, in numbers: which are still missing, and those of each company in memory to compare with.

Numbers come as bytes: 512 or so small integers of one model for what a title means, and as many for the text.
"""

import threading
from collections.abc import Iterable, Sequence
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, delete, insert, text
from sqlmodel import Session, col, select

from storage.models import Idea, IdeaVector
from storage.shelves import Found, Shelf

NONE = ""  # the model of an idea whose meaning is to be found out
SERIAL = 0x47656776  # PostgreSQL's advisory lock: ids grow in the order of commits

Written = tuple[int, str, bytes]  # an idea's id, the words that were looked at, and what they mean


def forget(db: Session, idea: Idea) -> None:
    """What the idea says is new, or other than before: what it means is to be found out."""
    db.connection().execute(delete(IdeaVector).where(col(IdeaVector.idea_id) == idea.id))
    expect(db, [idea])


def expect(db: Session, ideas: Iterable[Idea]) -> None:
    """The same of ideas that are all new."""
    rows = [
        {"organization_id": idea.organization_id, "idea_id": idea.id, "model": NONE, "vector": b""}
        for idea in ideas
    ]
    if rows:
        db.connection().execute(insert(IdeaVector), rows)


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
    shelf = _shelf(db, org, model)
    with shelf.lock:
        _bring_up(db, org, model, shelf)
        return shelf.nearest(vector, limit)


def prepare(db: Session, org: int, model: str) -> int:
    """Have them in memory, so that the next who asks need not wait for that. Returns how many there are."""
    shelf = _shelf(db, org, model)
    with shelf.lock:
        _bring_up(db, org, model, shelf)
        return len(shelf)


def _shelf(db: Session, org: int, model: str) -> Shelf:
    engine = db.get_bind()
    assert isinstance(engine, Engine)
    with _LOCK:
        return _SHELVES.setdefault(engine, {}).setdefault((org, model), Shelf())


def _bring_up(db: Session, org: int, model: str, shelf: Shelf) -> None:
    found = _since(db, org, model, shelf.seen)
    if shelf.seen and shelf.outgrown(len(found)):
        shelf.empty()
        found = _since(db, org, model, 0)
    shelf.add(found)


def _since(db: Session, org: int, model: str, seen: int) -> Found:
    found = select(IdeaVector.id, IdeaVector.idea_id, IdeaVector.vector).where(
        IdeaVector.organization_id == org, IdeaVector.model == model, col(IdeaVector.id) > seen
    )
    return db.exec(found.order_by(col(IdeaVector.id))).all()


_LOCK = threading.Lock()
_SHELVES: WeakKeyDictionary[Engine, dict[tuple[int, str], Shelf]] = WeakKeyDictionary()
