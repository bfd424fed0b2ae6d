"""What ideas mean, in numbers: which are still missing, and which of one company are nearest to something.

They are compared by the database where it has learned to (`storage.pgvector`), and else in memory.
Numbers come as bytes: 512 or so small integers of one model for what a title means, and as many for the text.
"""

import json
import threading
from collections.abc import Iterable, Sequence
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, delete, insert, text
from sqlmodel import Session, col, select

from storage import pgvector
from storage.models import Idea, IdeaVector, Organization
from storage.shelves import Found, Shelf

NONE = ""  # the model of an idea whose meaning is to be found out
SERIAL = 0x47656776  # PostgreSQL's advisory lock: ids grow in the order of commits
# Crossed, because SQLite would else read through all of the company's; as text, since somebody waits: to put
# it together takes longer than to answer it.
STILL = {
    "sqlite": text(
        "SELECT idea_id FROM json_each(:ideas) CROSS JOIN idea_vector ON idea_id = value"
        " WHERE organization_id = :org AND model = :model"
    ),
    "postgresql": text(
        "SELECT idea_id FROM idea_vector WHERE organization_id = :org AND model = :model"
        " AND idea_id IN (SELECT CAST(json_array_elements_text(CAST(:ideas AS json)) AS integer))"
    ),
}

Nearest = list[tuple[int, float]]  # ideas' ids, and how near they are
Written = tuple[int, str, bytes]  # an idea's id, the words that were looked at, and what they mean


def forget(db: Session, idea: Idea) -> None:
    """What the idea says is new, or other than before: what it means is to be found out."""
    gone(db, idea.organization_id, [idea.id])
    db.connection().execute(delete(IdeaVector).where(col(IdeaVector.idea_id) == idea.id))
    expect(db, [idea])


def gone(db: Session, org: int, idea_ids: Sequence[int]) -> None:
    """They are found by what they mean no more."""
    pgvector.forget(db, org, idea_ids)


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
    _alone(db)
    ideas = {idea.id: idea for idea in _hold(db, [idea for idea, _, _ in written])}
    said = [(ideas.get(idea), words, vector) for idea, words, vector in written]
    kept = [(idea, vector) for idea, words, vector in said if idea is not None and idea.words == words]
    old = delete(IdeaVector).where(col(IdeaVector.idea_id).in_([idea.id for idea, _ in kept]))
    db.connection().execute(old)
    rows = [
        IdeaVector(organization_id=idea.organization_id, idea_id=idea.id, model=model, vector=vector)
        for idea, vector in kept
    ]
    db.add_all(rows)
    db.flush()
    if pgvector.is_there(db):
        for org in sorted({row.organization_id for row in rows}):
            theirs = [(row.id, row.idea_id, row.vector) for row in rows if row.organization_id == org]
            pgvector.keep(db, org, model, theirs)
    return len(kept)


def _hold(db: Session, idea_ids: Sequence[int]) -> Sequence[Idea]:
    """These ideas of everybody, in the order in which others take them: by number."""
    held = select(Idea).where(col(Idea.id).in_(idea_ids)).with_for_update()
    ordered = held.order_by(col(Idea.organization_id), col(Idea.number))
    return db.exec(ordered.execution_options(populate_existing=True)).all()


def nearest(db: Session, org: int, model: str, vector: bytes, *, limit: int) -> Nearest:
    """The ideas that mean most nearly this, by id, and how nearly: 1.0 is the same. Not those that say
    something else by now, and whose meaning is still to be found out."""
    found = pgvector.nearest(db, org, model, vector, limit=limit)
    if found is not None:
        return found
    shelf = _shelf(db, org, model)
    with shelf.lock:
        _bring_up(db, org, model, shelf)
        known = _still(db, org, model, shelf.nearest(vector, limit))
        if 2 * len(known) < min(limit, len(shelf)):  # most are gone: an import was undone
            shelf.empty()
            _bring_up(db, org, model, shelf)
            known = _still(db, org, model, shelf.nearest(vector, limit))
        return known


def unready(db: Session, model: str, *, many: int) -> list[int]:
    """The organizations that `prepare` is for; where all is in memory, those with many ideas."""
    if pgvector.is_there(db):
        return pgvector.grown(db, model)
    counted = select(Organization.id).where(Organization.last_idea >= many)
    return list(db.exec(counted.order_by(col(Organization.id))).all())


def prepare(db: Session, org: int, model: str) -> None:
    """Have them at hand, so that the next who asks need not wait for that."""
    if pgvector.is_there(db):
        _alone(db)
        if org in pgvector.grown(db, model):  # still: another process may have been faster
            pgvector.arrange(db, org, model, _since(db, org, model, 0))
        return
    shelf = _shelf(db, org, model)
    with shelf.lock:
        _bring_up(db, org, model, shelf)


def _alone(db: Session) -> None:
    """Nobody else writes until the end of the transaction. (SQLite knows no other way.)"""
    if db.get_bind().dialect.name == "postgresql":
        db.connection().execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": SERIAL})


def _still(db: Session, org: int, model: str, found: Nearest) -> Nearest:
    """Those whose meaning is still known."""
    asked = {"org": org, "model": model, "ideas": json.dumps([idea for idea, _ in found])}
    still = set(db.connection().execute(STILL[db.get_bind().dialect.name], asked).scalars())
    return [(idea, near) for idea, near in found if idea in still]


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
