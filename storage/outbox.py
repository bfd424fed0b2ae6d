"""Deliveries: written with what they tell of, claimed by one sender at a time, never lost."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CursorResult, delete, func, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, exists, or_, select

from storage.columns import UtcTime
from storage.inserts import insert_new
from storage.models import DeliveryState, Outbox, Workspace

UNDER_WAY = (DeliveryState.WAITING, DeliveryState.CLAIMED, DeliveryState.SETTLING)
LOST = "lost"  # the error of a delivery whose earlier attempt may have arrived
OVER = (DeliveryState.SENT, DeliveryState.SKIPPED)


def put(
    db: Session,
    *,
    org: int,
    workspace_id: int,
    key: str,
    target: str,
    view: str,
    facts: dict[str, Any],
    now: datetime,
    kind: str = "post",
    broadcast: bool = False,
    idea_id: int | None = None,
    posting_id: int | None = None,
    expires: datetime | None = None,
    state: DeliveryState = DeliveryState.WAITING,
) -> bool:
    """Queue a message; False when this key was queued before."""
    return insert_new(
        db,
        Outbox,
        organization_id=org,
        workspace_id=workspace_id,
        key=key,
        kind=kind,
        target=target,
        broadcast=broadcast,
        view=view,
        facts=facts,
        idea_id=idea_id,
        posting_id=posting_id,
        state=state,
        due=now,
        expires=expires,
        attempts=0,
        claim="",
        error="",
        created=now,
        done=None if state in UNDER_WAY else now,
    )


def known(db: Session, org: int, key: str) -> bool:
    """Whether a message with this key was ever queued."""
    found = select(Outbox.id).where(Outbox.organization_id == org, Outbox.key == key)
    return db.exec(found).first() is not None


def waits_already(db: Session, org: int, *, kind: str, target: str, posting_id: int | None = None) -> bool:
    """Whether the same redrawing is queued and not yet begun: once is enough."""
    found = select(Outbox.id).where(
        Outbox.organization_id == org,
        Outbox.kind == kind,
        Outbox.target == target,
        Outbox.state == DeliveryState.WAITING,
        Outbox.posting_id == posting_id,
    )
    return db.exec(found).first() is not None


def claim(db: Session, now: datetime, who: str, lease: datetime, limit: int) -> list[Outbox]:
    """Take up to `limit` deliveries that are due: one per target, the oldest of its line.

    A claim whose lease ran out is somebody who died while sending; it is taken over as SETTLING,
    because nobody knows whether the message went out.
    """
    earlier = aliased(Outbox)
    line_is_busy = exists().where(
        col(earlier.workspace_id) == Outbox.workspace_id,
        col(earlier.target) == Outbox.target,
        col(earlier.id) < Outbox.id,
        col(earlier.state).in_(UNDER_WAY),
    )
    due = or_(
        and_(col(Outbox.state).in_((DeliveryState.WAITING, DeliveryState.SETTLING)), col(Outbox.due) <= now),
        and_(col(Outbox.state) == DeliveryState.CLAIMED, col(Outbox.lease) <= now),
    )
    open_workspace = exists().where(col(Workspace.id) == Outbox.workspace_id, col(Workspace.closed).is_(None))
    found = select(Outbox).where(due, ~line_is_busy, open_workspace)
    rows = db.exec(found.order_by(col(Outbox.id)).limit(limit).with_for_update(skip_locked=True)).all()
    return [row for row in rows if _take(db, row, now, who, lease)]


def _take(db: Session, row: Outbox, now: datetime, who: str, lease: datetime) -> bool:
    seen = row.state
    taken = (
        update(Outbox)
        .where(col(Outbox.id) == row.id, col(Outbox.state) == seen, col(Outbox.claim) == row.claim)
        .values(
            state=DeliveryState.CLAIMED,
            claim=who,
            lease=lease,
            attempts=row.attempts + 1,
            # what the sender must know: was the outcome of an earlier attempt lost?
            error=LOST if seen in (DeliveryState.SETTLING, DeliveryState.CLAIMED) else row.error,
        )
    )
    result = db.connection().execute(taken)
    assert isinstance(result, CursorResult)
    db.refresh(row)
    return result.rowcount == 1


def finish(
    db: Session,
    delivery: Outbox,
    who: str,
    state: DeliveryState,
    now: datetime,
    *,
    error: str = "",
    wait: timedelta | None = None,
) -> bool:
    """Record how it went; False when the claim was lost to somebody else meanwhile."""
    changed = (
        update(Outbox)
        .where(col(Outbox.id) == delivery.id, col(Outbox.claim) == who)
        .where(col(Outbox.state) == DeliveryState.CLAIMED)
        .values(
            state=state,
            error=error,
            claim="",
            lease=None,
            due=now + wait if wait is not None else delivery.due,
            done=None if state in UNDER_WAY else now,
        )
    )
    result = db.connection().execute(changed)
    assert isinstance(result, CursorResult)
    return result.rowcount == 1


def by_id(db: Session, org: int, delivery_id: int) -> Outbox | None:
    return db.exec(select(Outbox).where(Outbox.organization_id == org, Outbox.id == delivery_id)).first()


def reopen(db: Session, delivery: Outbox, now: datetime) -> None:
    """Send a parked or unknown delivery again."""
    delivery.state, delivery.due, delivery.done, delivery.error = DeliveryState.WAITING, now, None, ""
    delivery.attempts = 0
    db.add(delivery)
    db.flush()


def close(db: Session, delivery: Outbox, now: datetime) -> None:
    """Somebody looked: it did arrive."""
    delivery.state, delivery.done = DeliveryState.SENT, now
    db.add(delivery)
    db.flush()


def next_due(db: Session) -> datetime | None:
    """When the next delivery wants attention; None when nothing waits."""
    found = select(func.min(Outbox.due, type_=UtcTime())).where(
        col(Outbox.state).in_((DeliveryState.WAITING, DeliveryState.SETTLING))
    )
    return db.exec(found).one()


def stranded(db: Session, org: int) -> Sequence[Outbox]:
    """Deliveries that somebody has to look at."""
    found = select(Outbox).where(
        Outbox.organization_id == org,
        col(Outbox.state).in_((DeliveryState.PARKED, DeliveryState.UNKNOWN)),
    )
    return db.exec(found.order_by(col(Outbox.id))).all()


def forget_before(db: Session, moment: datetime) -> None:
    """Drop what was delivered before this moment; what went wrong stays."""
    old = delete(Outbox).where(col(Outbox.state).in_(OVER), col(Outbox.done) < moment)
    db.connection().execute(old)
