"""Measures in the weekly digest: which ended, which one is stuck, and whose review comes."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session, col, or_, select

from storage.measures import OPEN
from storage.models import Measure, MeasureState


def ended_between(db: Session, org: int, start: datetime, end: datetime) -> Sequence[Measure]:
    """Measures that were finished or stopped in this time, in order."""
    found = select(Measure).where(
        Measure.organization_id == org,
        col(Measure.ended) >= start,
        col(Measure.ended) < end,
        col(Measure.state).in_((MeasureState.DONE, MeasureState.STOPPED)),
    )
    return db.exec(found.order_by(col(Measure.ended), col(Measure.number))).all()


def most_stuck(db: Session, org: int, today: date) -> Measure | None:
    """The open measure in whose way something stands, else the one that is overdue; the longest due first."""
    stuck = select(Measure).where(
        Measure.organization_id == org,
        col(Measure.state).in_(OPEN),
        or_(Measure.obstacle != "", col(Measure.due) < today),
    )
    first = stuck.order_by((col(Measure.obstacle) != "").desc(), col(Measure.due), col(Measure.number))
    return db.exec(first.limit(1)).first()


def reviews_between(db: Session, org: int, start: date, end: date) -> Sequence[Measure]:
    """Open measures whose review is on these days, the end excluded."""
    found = select(Measure).where(
        Measure.organization_id == org,
        col(Measure.state).in_(OPEN),
        col(Measure.review) >= start,
        col(Measure.review) < end,
    )
    return db.exec(found.order_by(col(Measure.review), col(Measure.number))).all()
