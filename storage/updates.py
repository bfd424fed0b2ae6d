"""Strategic updates: drafts, where and when they go, and what became of each posting."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, CursorResult, delete, func, update
from sqlmodel import Session, col, exists, or_, select

from storage.models import (
    Channel,
    Organization,
    StrategicUpdate,
    UpdateChannel,
    UpdatePost,
    UpdateState,
    UpdateTarget,
)

RELEASED = (UpdateState.SCHEDULED, UpdateState.POSTED)


def _stands_in(*, private: bool) -> ColumnElement[bool]:
    return exists().where(
        col(UpdateTarget.post_id) == UpdatePost.id,
        col(Channel.id) == UpdateTarget.channel_id,
        col(Channel.private).is_(private),
    )


# What was posted in private channels only is repeated nowhere else.
FOR_ALL = or_(~_stands_in(private=True), _stands_in(private=False))


def by_number(db: Session, org: int, number: int) -> StrategicUpdate | None:
    found = select(StrategicUpdate).where(
        StrategicUpdate.organization_id == org, StrategicUpdate.number == number
    )
    return db.exec(found).first()


def by_id(db: Session, org: int, update_id: int) -> StrategicUpdate | None:
    found = select(StrategicUpdate).where(
        StrategicUpdate.organization_id == org, StrategicUpdate.id == update_id
    )
    return db.exec(found).first()


def of_draft(db: Session, org: int, draft: str) -> StrategicUpdate | None:
    """The update that this form became. Until the transaction ends nobody else sends the same one."""
    writing = select(Organization.id).where(Organization.id == org)
    db.exec(writing.with_for_update(key_share=True)).first()
    found = select(StrategicUpdate).where(
        StrategicUpdate.organization_id == org, StrategicUpdate.draft == draft
    )
    return db.exec(found).first()


def next_number(db: Session, org: int) -> int:
    """Counts per organization, without gaps; the row stays locked until the transaction ends."""
    counted = (
        update(Organization)
        .where(col(Organization.id) == org)
        .values(last_update=Organization.last_update + 1)
        .returning(col(Organization.last_update))
    )
    return int(db.connection().execute(counted).scalar_one())


def move(db: Session, org: int, one: StrategicUpdate, to: UpdateState, now: datetime) -> bool:
    """Take the next turn; False when somebody else took it first, and nothing is changed then."""
    taken = (
        update(StrategicUpdate)
        .where(
            col(StrategicUpdate.organization_id) == org,
            col(StrategicUpdate.id) == one.id,
            col(StrategicUpdate.turn) == one.turn,
        )
        .values(state=to, turn=one.turn + 1, changed=now)
    )
    db.flush()
    result = db.connection().execute(taken)
    assert isinstance(result, CursorResult)
    if result.rowcount != 1:
        return False
    db.refresh(one)
    return True


def due(db: Session, now: datetime) -> Sequence[StrategicUpdate]:
    """Released ones whose time has come, the earliest first; nobody else handles them meanwhile."""
    found = select(StrategicUpdate).where(
        StrategicUpdate.state == UpdateState.SCHEDULED, col(StrategicUpdate.next_at) <= now
    )
    held = found.order_by(col(StrategicUpdate.next_at), col(StrategicUpdate.id))
    return db.exec(held.with_for_update(skip_locked=True, key_share=True)).all()


def listed(
    db: Session, org: int, *, writer: int | None, offset: int, limit: int
) -> Sequence[StrategicUpdate]:
    """The newest first. `writer` sees their own and what is released; None sees all."""
    found = select(StrategicUpdate).where(*_seen_by(org, writer)).order_by(col(StrategicUpdate.id).desc())
    return db.exec(found.offset(offset).limit(limit)).all()


def count(db: Session, org: int, *, writer: int | None) -> int:
    return db.exec(select(func.count()).select_from(StrategicUpdate).where(*_seen_by(org, writer))).one()


# --- where they go ------------------------------------------------------------------------------


def rooms(db: Session, org: int, update_id: int) -> Sequence[Channel]:
    """The channels that an update goes to."""
    found = (
        select(Channel)
        .join(UpdateChannel, col(UpdateChannel.channel_id) == Channel.id)
        .where(UpdateChannel.organization_id == org, UpdateChannel.update_id == update_id)
    )
    return db.exec(found.order_by(col(Channel.id))).all()


def choose(db: Session, org: int, update_id: int, channels: Collection[Channel]) -> None:
    """From now on it goes to exactly these."""
    before = delete(UpdateChannel).where(
        col(UpdateChannel.organization_id) == org, col(UpdateChannel.update_id) == update_id
    )
    db.connection().execute(before)
    for channel_id in sorted({channel.id for channel in channels}):
        db.add(UpdateChannel(update_id=update_id, channel_id=channel_id, organization_id=org))
    db.flush()


# --- what was posted ----------------------------------------------------------------------------


def post_at(db: Session, org: int, update_id: int, occurrence: str) -> UpdatePost | None:
    """The posting of this week."""
    found = select(UpdatePost).where(
        UpdatePost.organization_id == org,
        UpdatePost.update_id == update_id,
        UpdatePost.occurrence == occurrence,
    )
    return db.exec(found).first()


def post(db: Session, org: int, post_id: int) -> UpdatePost | None:
    return db.exec(
        select(UpdatePost).where(UpdatePost.organization_id == org, UpdatePost.id == post_id)
    ).first()


def posts(db: Session, org: int, update_id: int, *, limit: int) -> Sequence[UpdatePost]:
    """The latest first."""
    found = select(UpdatePost).where(UpdatePost.organization_id == org, UpdatePost.update_id == update_id)
    return db.exec(found.order_by(col(UpdatePost.id).desc()).limit(limit)).all()


def targets(db: Session, org: int, post_id: int) -> Sequence[tuple[UpdateTarget, Channel]]:
    """What became of a posting in each of its channels."""
    found = (
        select(UpdateTarget, Channel)
        .join(Channel, col(Channel.id) == UpdateTarget.channel_id)
        .where(UpdateTarget.organization_id == org, UpdateTarget.post_id == post_id)
    )
    return db.exec(found.order_by(col(Channel.id))).all()


def done(db: Session, org: int, update_id: int) -> set[tuple[str, int]]:
    """The weeks and channels in which it was posted, or tried to be."""
    found = (
        select(UpdatePost.occurrence, UpdateTarget.channel_id)
        .join(UpdateTarget, col(UpdateTarget.post_id) == UpdatePost.id)
        .where(UpdatePost.organization_id == org, UpdatePost.update_id == update_id)
    )
    return set(db.exec(found).all())


def target_of(db: Session, org: int, post_id: int, key: str) -> UpdateTarget | None:
    """The channel of a posting that this delivery is for."""
    found = select(UpdateTarget).where(
        UpdateTarget.organization_id == org, UpdateTarget.post_id == post_id, UpdateTarget.key == key
    )
    return db.exec(found).first()


def _seen_by(org: int, writer: int | None) -> tuple[ColumnElement[bool], ...]:
    mine = (
        col(StrategicUpdate.organization_id) == org,
        col(StrategicUpdate.state) != UpdateState.CANCELLED,
    )
    if writer is None:
        return mine
    theirs = or_(col(StrategicUpdate.author_id) == writer, col(StrategicUpdate.state).in_(RELEASED))
    return (*mine, theirs)
