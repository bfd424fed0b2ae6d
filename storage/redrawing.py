"""Many ideas that change at once, and their cards: in one statement, where one by one would take minutes."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    JSON,
    ColumnElement,
    CursorResult,
    String,
    and_,
    case,
    cast,
    insert,
    literal,
    null,
    or_,
    update,
)
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.columns import UtcTime, Word
from storage.ideas import COUNTED, WAITING
from storage.models import DeliveryState, Idea, IdeaState, Organization, Outbox, Posting

REFRESH = "refresh"
LINE = literal(f"{REFRESH}:") + cast(col(Posting.id), String)  # each card has one of its own
PORTION = 4_000  # ideas per statement: SQLite takes 32,766 values, and PostgreSQL is to need no ten seconds


def held_after(db: Session, org: int, idea_id: int, *, limit: int) -> Sequence[int]:
    """The next ideas that wait, after this one: held, so that nobody can post a copy of their cards meanwhile
    that `of_ideas` does not see."""
    found = select(Idea.id).where(
        Idea.organization_id == org, col(Idea.state).in_(WAITING), col(Idea.id) > idea_id
    )
    return db.exec(found.order_by(col(Idea.id)).limit(limit).with_for_update(key_share=True)).all()


def behind(db: Session) -> Organization | None:
    """One where cards are still to be drawn again."""
    found = select(Organization).where(col(Organization.redrawn_to).is_not(None))
    return db.exec(found.order_by(col(Organization.id)).limit(1)).first()


def advance(db: Session, org: int, seen: int, to: int | None) -> bool:
    """From this idea on to that one, None: all are done; False when it begins anew, or somebody else was
    faster. It comes last: whoever decides on an idea holds that first, and the organization then."""
    here = update(Organization).where(col(Organization.id) == org, col(Organization.redrawn_to) == seen)
    moved = db.connection().execute(here.values(redrawn_to=to))
    assert isinstance(moved, CursorResult)
    return moved.rowcount == 1


def of_states(db: Session, org: int, view: str, states: Sequence[IdeaState], now: datetime) -> int:
    """Every card of this kind whose idea is in one of these states. Returns how many were queued."""
    ideas = select(Idea.id).where(Idea.organization_id == org, col(Idea.state).in_(states))
    return _queue(db, org, now, Posting.view == view, col(Posting.idea_id).in_(ideas))


def of_ideas(db: Session, org: int, idea_ids: Sequence[int], views: Sequence[str], now: datetime) -> int:
    """Every card of these kinds that shows one of these ideas, which the transaction has changed: so nobody
    can post a copy meanwhile that this does not see (`postings.of_idea`). Returns how many were queued."""
    portions = (idea_ids[start : start + PORTION] for start in range(0, len(idea_ids), PORTION))
    return sum(
        _queue(db, org, now, col(Posting.view).in_(views), col(Posting.idea_id).in_(ids)) for ids in portions
    )


def due_dates(db: Session, org: int) -> Sequence[tuple[date, date | None]]:
    """When decisions are due, or would be if the clock had not stood still, and since when it does."""
    found = select(col(Idea.due), col(Idea.paused)).where(
        Idea.organization_id == org, col(Idea.state).in_(COUNTED)
    )
    return [(due, paused) for due, paused in db.exec(found.distinct()).all()]


def move_due(db: Session, org: int, later: Mapping[tuple[date, date | None], date]) -> Sequence[int]:
    """Move each of these days to another one. Returns the ideas for which it is another day, and on whose
    cards it stands."""
    ways = [(_is_due(*seen), due) for seen, due in later.items() if due != seen[0]]
    if not ways:
        return []
    change = update(Idea).where(
        col(Idea.organization_id) == org, col(Idea.state).in_(COUNTED), or_(*(seen for seen, _ in ways))
    )
    moved = change.values(due=case(*ways)).returning(col(Idea.id), col(Idea.state))
    return [idea_id for idea_id, state in db.connection().execute(moved) if state in WAITING]


def _is_due(due: date, paused: date | None) -> ColumnElement[bool]:
    return and_(
        col(Idea.due) == due, col(Idea.paused).is_(None) if paused is None else col(Idea.paused) == paused
    )


def _queue(db: Session, org: int, now: datetime, *which: ColumnElement[bool] | bool) -> int:
    """What `telling.redraw` does for one. Each delivery that names an idea holds it, so they come in
    the order in which everybody holds ideas (`in_order`), whichever card was posted first."""
    values, waits = _values(now), col(Posting.id).in_(_waiting(org))
    rows = select(*values.values()).join(Idea, col(Idea.id) == Posting.idea_id)
    these = rows.where(Posting.organization_id == org, *which, ~waits)
    ordered = these.order_by(col(Idea.number), col(Posting.id))
    queue = insert(Outbox).from_select(list(values), ordered)
    queued = db.connection().execute(queue, execution_options={"preserve_rowcount": True})
    assert isinstance(queued, CursorResult)
    return queued.rowcount


def _waiting(org: int) -> SelectOfScalar[Any]:
    """Whose redrawing is queued already, and is not begun before this transaction ends either: it draws what
    this transaction changes."""
    found = select(Outbox.posting_id).where(
        Outbox.organization_id == org,
        Outbox.kind == REFRESH,
        Outbox.state == DeliveryState.WAITING,
        col(Outbox.posting_id).is_not(None),
    )
    return found.with_for_update(read=True)


def _values(now: datetime) -> dict[str, Any]:
    """The columns of a delivery, as they follow from the posting."""
    at = literal(now, UtcTime())
    return {
        "organization_id": col(Posting.organization_id),
        "workspace_id": col(Posting.workspace_id),
        "key": LINE + literal(f":{uuid4().hex}"),
        "kind": literal(REFRESH),
        "target": LINE,
        "broadcast": literal(False),
        "view": col(Posting.view),
        "facts": literal({}, JSON()),
        "idea_id": col(Posting.idea_id),
        "about": col(Posting.about),
        "posting_id": col(Posting.id),
        "state": literal(DeliveryState.WAITING, Word(DeliveryState)),
        "due": at,
        "patient": literal(False),
        "held": literal(False),
        "expires": null(),
        "attempts": literal(0),
        "claim": literal(""),
        "lease": null(),
        "error": literal(""),
        "resent": literal(False),
        "created": at,
        "done": null(),
    }
