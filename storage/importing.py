"""How far lists have come that are brought in from a chat: what waits, who works on it, what became of it."""

import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, func, or_, select

from storage.models import Idea, IdeaImport, ImportState

WORK = (ImportState.RECEIVED, ImportState.WANTED, ImportState.UNDOING)  # that waits for somebody
UNANSWERED = (ImportState.RECEIVED, ImportState.LOOKED)
HALFWAY = (ImportState.STOPPED, ImportState.FAILED)  # what has come in stays, whatever becomes of the rest


def receive(db: Session, org: int, member_id: int, name: str, data: bytes, now: datetime) -> IdeaImport:
    """A list that somebody sent; nobody has looked at it."""
    packed = zlib.compress(data, 6)
    begun = IdeaImport(
        organization_id=org,
        name=name,
        at=now,
        state=ImportState.RECEIVED,
        member_id=member_id,
        data=packed,
    )
    db.add(begun)
    db.flush()
    return begun


def unpacked(begun: IdeaImport) -> bytes:
    """The list as it was sent; empty when it is not kept any more."""
    return zlib.decompress(begun.data) if begun.data else b""


def waiting(db: Session, now: datetime) -> Sequence[IdeaImport]:
    """What waits for somebody to work on it, of everybody, the earliest first."""
    free = or_(col(IdeaImport.lease).is_(None), col(IdeaImport.lease) <= now)
    found = select(IdeaImport).where(col(IdeaImport.state).in_(WORK), free)
    return db.exec(found.order_by(col(IdeaImport.id))).all()


def claim(
    db: Session,
    org: int,
    import_id: int,
    seen: datetime | None,
    until: datetime | None,
    *,
    state: ImportState,
    tries: int,
) -> bool:
    """Work on it until then, go on doing so, or leave it to whoever comes; False when somebody else works on
    it, or nothing is to be done any more."""
    last = col(IdeaImport.lease).is_(None) if seen is None else col(IdeaImport.lease) == seen
    return _changed(db, org, import_id, (state,), last, {"lease": until, "tries": tries})


def move(
    db: Session, org: int, import_id: int, before: Sequence[ImportState], state: ImportState, **values: Any
) -> bool:
    """On to this state; False when it is in none of those before any more."""
    known = {"state": state, "lease": None, "tries": 0, **values}
    return _changed(db, org, import_id, before, col(IdeaImport.id) == import_id, known)


def note(db: Session, org: int, import_id: int, report: dict[str, Any]) -> None:
    """What became of its lines so far."""
    mine = update(IdeaImport).where(col(IdeaImport.organization_id) == org, col(IdeaImport.id) == import_id)
    db.connection().execute(mine.values(report=report))


def spread(db: Session, org: int, import_id: int) -> tuple[int, int, int] | None:
    """How many of its ideas are here, and the first and the last number; None when there is none."""
    counted = select(func.count(), func.min(Idea.number), func.max(Idea.number)).where(
        Idea.organization_id == org, Idea.import_id == import_id
    )
    count, first, last = db.exec(counted).one()
    return (count, first, last) if count else None


def forget_before(db: Session, moment: datetime) -> None:
    """Lists that were sent before this moment and that nobody wanted to have brought in, or to the end."""
    unanswered = update(IdeaImport).where(col(IdeaImport.state).in_(UNANSWERED), col(IdeaImport.at) < moment)
    db.connection().execute(unanswered.values(state=ImportState.LEFT, data=None, lease=None))
    halfway = update(IdeaImport).where(col(IdeaImport.state).in_(HALFWAY), col(IdeaImport.at) < moment)
    db.connection().execute(halfway.values(data=None))


def _changed(
    db: Session, org: int, import_id: int, before: Sequence[ImportState], also: Any, values: dict[str, Any]
) -> bool:
    mine = update(IdeaImport).where(
        col(IdeaImport.organization_id) == org,
        col(IdeaImport.id) == import_id,
        col(IdeaImport.state).in_(before),
        also,
    )
    result = db.connection().execute(mine.values(**values))
    assert isinstance(result, CursorResult)
    db.expire_all()
    return result.rowcount == 1
