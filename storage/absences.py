"""Who is away, from when to when, and who stands in."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.models import Absence


def on(db: Session, org: int, member_id: int, day: date) -> Absence | None:
    """The absence that covers this day; of several one with a deputy, and of those what was said last."""
    found = select(Absence).where(
        Absence.organization_id == org,
        Absence.member_id == member_id,
        col(Absence.start) <= day,
        col(Absence.until) >= day,
    )
    return db.exec(found.order_by(col(Absence.deputy_id).is_(None), col(Absence.id).desc())).first()


def running(db: Session, org: int, day: date) -> Sequence[Absence]:
    """The absences that cover this day and name a deputy."""
    found = select(Absence).where(
        Absence.organization_id == org,
        col(Absence.deputy_id).is_not(None),
        col(Absence.start) <= day,
        col(Absence.until) >= day,
    )
    return db.exec(found.order_by(col(Absence.id))).all()


def ahead(db: Session, org: int, member_id: int, day: date) -> Sequence[Absence]:
    """This member's absences that are not over on this day, the earliest first."""
    found = select(Absence).where(
        Absence.organization_id == org, Absence.member_id == member_id, col(Absence.until) >= day
    )
    return db.exec(found.order_by(col(Absence.start), col(Absence.id))).all()


def drop(db: Session, org: int, absence: Absence) -> None:
    """It is over, or was never meant."""
    mine = delete(Absence).where(col(Absence.organization_id) == org, col(Absence.id) == absence.id)
    db.connection().execute(mine)
    db.expunge(absence)


def stood_in_for(db: Session, org: int, member_id: int, day: date) -> Sequence[int]:
    """The members who are away on this day and named this one as their deputy."""
    found = select(Absence.member_id).where(
        Absence.organization_id == org,
        Absence.deputy_id == member_id,
        col(Absence.start) <= day,
        col(Absence.until) >= day,
    )
    return db.exec(found.distinct()).all()
