"""Deliveries: written with what they tell of, claimed by one sender at a time, never lost."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, case, delete, func, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql.dml import Update
from sqlmodel import Session, and_, col, exists, or_, select

from storage.columns import UtcTime
from storage.inserts import insert_new
from storage.models import DeliveryState, Outbox, Platform, Workspace

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
    about: str = "",
    posting_id: int | None = None,
    expires: datetime | None = None,
    state: DeliveryState = DeliveryState.WAITING,
    patient: bool = False,
    held_until: datetime | None = None,
) -> bool:
    """Queue a message; False when this key was queued before. What is held does not expire meanwhile."""
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
        about=about,
        posting_id=posting_id,
        state=state,
        due=held_until or now,
        patient=patient,
        held=held_until is not None,
        expires=expires + (held_until - now) if expires and held_until else expires,
        attempts=0,
        claim="",
        error="",
        resent=False,
        created=now,
        done=None if state in UNDER_WAY else now,
    )


def known(db: Session, org: int, key: str) -> bool:
    """Whether a message with this key was ever queued."""
    found = select(Outbox.id).where(Outbox.organization_id == org, Outbox.key == key)
    return db.exec(found).first() is not None


def states(db: Session, org: int, keys: Sequence[str]) -> dict[str, DeliveryState]:
    """What became of the messages with these keys; those that were never queued are missing."""
    found = select(Outbox.key, Outbox.state).where(Outbox.organization_id == org, col(Outbox.key).in_(keys))
    return {key: DeliveryState(state) for key, state in db.exec(found).all()}


def waits_already(db: Session, org: int, *, kind: str, target: str, posting_id: int | None = None) -> bool:
    """Whether the same redrawing is queued and not yet begun: once is enough.

    It is not begun before this transaction ends either, so it draws what this transaction changes.
    """
    found = select(Outbox.id).where(
        Outbox.organization_id == org,
        Outbox.kind == kind,
        Outbox.target == target,
        Outbox.state == DeliveryState.WAITING,
        Outbox.posting_id == posting_id,
    )
    return db.exec(found.with_for_update(read=True)).first() is not None


def claim(
    db: Session,
    now: datetime,
    who: str,
    *,
    lease: datetime,
    limit: int,
    platforms: Collection[Platform] = tuple(Platform),
) -> list[Outbox]:
    """Take up to `limit` deliveries that are due: one per target, the oldest of its line.

    A claim whose lease ran out is somebody who died while sending; it is taken over as SETTLING,
    because nobody knows whether the message went out.
    """
    due = or_(
        and_(col(Outbox.state).in_((DeliveryState.WAITING, DeliveryState.SETTLING)), col(Outbox.due) <= now),
        and_(col(Outbox.state) == DeliveryState.CLAIMED, col(Outbox.lease) <= now),
    )
    found = select(Outbox).where(due, _heads_its_line(now), _goes_through(platforms))
    rows = db.exec(found.order_by(col(Outbox.id)).limit(limit).with_for_update(skip_locked=True)).all()
    return [row for row in rows if _take(db, row, now, who, lease)]


def renew(db: Session, delivery: Outbox, who: str, lease: datetime) -> bool:
    """The claim lasts longer; False when it was lost to somebody else meanwhile."""
    mine = update(Outbox).where(*_claimed_by(delivery, who)).values(lease=lease)
    return _changed_one(db, mine)


def resend(db: Session, delivery: Outbox, who: str) -> bool:
    """From now on it counts as sent again without knowing whether it had arrived."""
    mine = update(Outbox).where(*_claimed_by(delivery, who)).values(resent=True)
    return _changed_one(db, mine)


def _take(db: Session, row: Outbox, now: datetime, who: str, lease: datetime) -> bool:
    seen = row.state
    taken = (
        update(Outbox)
        .where(col(Outbox.id) == row.id, col(Outbox.state) == seen, col(Outbox.claim) == row.claim)
        .values(
            state=DeliveryState.CLAIMED,
            claim=who,
            lease=lease,
            held=False,
            attempts=row.attempts + 1,
            # what the sender must know: was the outcome of an earlier attempt lost?
            error=LOST if seen in (DeliveryState.SETTLING, DeliveryState.CLAIMED) else row.error,
        )
    )
    mine = _changed_one(db, taken)
    db.refresh(row)
    return mine


def finish(
    db: Session,
    delivery: Outbox,
    who: str,
    state: DeliveryState,
    now: datetime,
    *,
    error: str = "",
    wait: timedelta | None = None,
    tried: bool = True,
) -> bool:
    """Record how it went; False when the claim was lost to somebody else meanwhile. What was not even
    tried does not count as an attempt."""
    changed = (
        update(Outbox)
        .where(*_claimed_by(delivery, who))
        .values(
            state=state,
            error=error,
            attempts=delivery.attempts - (not tried),
            claim="",
            lease=None,
            due=now + wait if wait is not None else delivery.due,
            done=None if state in UNDER_WAY else now,
        )
    )
    return _changed_one(db, changed)


def hold(
    db: Session, delivery: Outbox, who: str, state: DeliveryState, now: datetime, until: datetime
) -> bool:
    """Not even tried: its reader wants to hear nothing before then, and it does not expire meanwhile. False
    when the claim was lost to somebody else."""
    hold_line(db, delivery.organization_id, delivery.workspace_id, delivery.target, until)
    if not finish(db, delivery, who, state, now, error=delivery.error, wait=until - now, tried=False):
        return False
    expires = delivery.expires + (until - now) if delivery.expires else None
    held = update(Outbox).where(col(Outbox.id) == delivery.id).values(held=True, expires=expires)
    return _changed_one(db, held)


def hold_line(db: Session, org: int, workspace_id: int, target: str, until: datetime) -> None:
    """Whatever is held for somebody arrives then, in the order in which it was said, and does not expire
    meanwhile."""
    line = (
        col(Outbox.organization_id) == org,
        col(Outbox.workspace_id) == workspace_id,
        col(Outbox.target) == target,
        col(Outbox.state).in_(UNDER_WAY),
        col(Outbox.held).is_(True),
    )
    sooner = select(Outbox.id, Outbox.expires, Outbox.due).where(*line, col(Outbox.due) < until)
    for row, expires, due in db.exec(sooner).all():
        if expires is not None:
            later = update(Outbox).where(col(Outbox.id) == row).values(expires=expires + (until - due))
            db.connection().execute(later)
    db.connection().execute(update(Outbox).where(*line).values(due=until))


def by_id(db: Session, org: int, delivery_id: int) -> Outbox | None:
    return db.exec(select(Outbox).where(Outbox.organization_id == org, Outbox.id == delivery_id)).first()


def by_key(db: Session, org: int, key: str) -> Outbox | None:
    return db.exec(select(Outbox).where(Outbox.organization_id == org, Outbox.key == key)).first()


def reopen(db: Session, delivery: Outbox, now: datetime) -> None:
    """Send a parked or unknown delivery again."""
    delivery.state, delivery.due, delivery.done, delivery.error = DeliveryState.WAITING, now, None, ""
    delivery.attempts, delivery.resent = 0, False
    db.add(delivery)
    db.flush()


def close(db: Session, delivery: Outbox, now: datetime, state: DeliveryState) -> None:
    """Somebody looked: it did arrive, or is not needed any more."""
    delivery.state, delivery.done = state, now
    db.add(delivery)
    db.flush()


def next_due(
    db: Session, now: datetime, platforms: Collection[Platform] = tuple(Platform)
) -> datetime | None:
    """When `claim` has something to take again; None when nothing waits."""
    claimed = col(Outbox.state) == DeliveryState.CLAIMED
    moment = case((claimed, col(Outbox.lease)), else_=col(Outbox.due))
    found = select(func.min(moment, type_=UtcTime())).where(
        col(Outbox.state).in_(UNDER_WAY), _heads_its_line(now), _goes_through(platforms)
    )
    moment_due: datetime | None = db.exec(found).one()
    return moment_due


def under_way(db: Session, now: datetime) -> bool:
    """Whether a delivery of anybody is being sent or due to be sent."""
    due = and_(col(Outbox.state).in_((DeliveryState.WAITING, DeliveryState.SETTLING)), col(Outbox.due) <= now)
    found = select(Outbox.id).where(or_(col(Outbox.state) == DeliveryState.CLAIMED, due))
    return db.exec(found.limit(1)).first() is not None


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


def _heads_its_line(now: datetime) -> ColumnElement[bool]:
    """Nothing for the same target is on its way or waits since earlier: whoever waits keeps the order for its
    target, and nobody else's. What is held is passed by, but not by what is held as well; once its time has
    come, it stands where it stood."""
    other = aliased(Outbox)
    on_its_way = col(Outbox.state) == DeliveryState.CLAIMED
    goes_first = or_(
        and_(
            col(other.state) == DeliveryState.CLAIMED,
            or_(~on_its_way, col(other.id) < Outbox.id),
        ),
        and_(
            ~on_its_way,
            col(other.id) < Outbox.id,
            or_(col(other.held).is_(False), col(Outbox.held).is_(True), col(other.due) <= now),
        ),
    )
    return ~exists().where(
        col(other.workspace_id) == Outbox.workspace_id,
        col(other.target) == Outbox.target,
        col(other.state).in_(UNDER_WAY),
        col(other.id) != Outbox.id,
        goes_first,
    )


def _goes_through(platforms: Collection[Platform]) -> ColumnElement[bool]:
    """The workspace is connected, on one of these platforms."""
    return exists().where(
        col(Workspace.id) == Outbox.workspace_id,
        col(Workspace.closed).is_(None),
        col(Workspace.platform).in_(platforms),
    )


def _claimed_by(delivery: Outbox, who: str) -> tuple[ColumnElement[bool], ...]:
    return (
        col(Outbox.id) == delivery.id,
        col(Outbox.claim) == who,
        col(Outbox.state) == DeliveryState.CLAIMED,
    )


def _changed_one(db: Session, change: Update) -> bool:
    result = db.connection().execute(change)
    assert isinstance(result, CursorResult)
    return result.rowcount == 1
