"""What belongs together: ideas and measures that somebody connected, and people who were brought in.

Ideas and measures are written as `about`: "idea:12", "measure:7".
"""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, delete, or_, select

from storage.inserts import insert_new, stays
from storage.models import Connection, Introduction


def connect(
    db: Session, org: int, first: str, second: str, *, member_id: int, note: str, at: datetime
) -> bool:
    """Connect these two; False when they are already, or one of them is gone."""
    one, other = sorted((first, second))
    values = {"one": one, "other": other, "member_id": member_id, "note": note, "at": at}
    return stays(db, org, one, other) and insert_new(db, Connection, organization_id=org, **values)


def between(db: Session, org: int, first: str, second: str) -> Connection | None:
    one, other = sorted((first, second))
    found = select(Connection).where(
        Connection.organization_id == org, Connection.one == one, Connection.other == other
    )
    return db.exec(found).first()


def of(db: Session, org: int, about: str) -> Sequence[Connection]:
    """Everything that this is connected with, the earliest first."""
    found = select(Connection).where(
        Connection.organization_id == org, or_(Connection.one == about, Connection.other == about)
    )
    return db.exec(found.order_by(col(Connection.at), col(Connection.id))).all()


def disconnect(db: Session, org: int, first: str, second: str) -> None:
    one, other = sorted((first, second))
    gone = delete(Connection).where(
        col(Connection.organization_id) == org, col(Connection.one) == one, col(Connection.other) == other
    )
    db.connection().execute(gone)


def introduce(
    db: Session, org: int, about: str, guest_id: int, *, member_id: int, note: str, at: datetime
) -> bool:
    """Bring somebody in; False when they are already, or this is gone."""
    values = {"about": about, "guest_id": guest_id, "member_id": member_id, "note": note, "at": at}
    return stays(db, org, about) and insert_new(db, Introduction, organization_id=org, **values)


def introduction(db: Session, org: int, about: str, guest_id: int) -> Introduction | None:
    found = select(Introduction).where(
        Introduction.organization_id == org, Introduction.about == about, Introduction.guest_id == guest_id
    )
    return db.exec(found).first()


def introductions(db: Session, org: int, about: str) -> Sequence[Introduction]:
    """Everybody who was brought in here, the earliest first."""
    found = select(Introduction).where(Introduction.organization_id == org, Introduction.about == about)
    return db.exec(found.order_by(col(Introduction.at), col(Introduction.guest_id))).all()


def take_out(db: Session, org: int, about: str, guest_id: int) -> None:
    gone = delete(Introduction).where(
        col(Introduction.organization_id) == org,
        col(Introduction.about) == about,
        col(Introduction.guest_id) == guest_id,
    )
    db.connection().execute(gone)
