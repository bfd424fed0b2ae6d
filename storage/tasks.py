"""What waits for somebody at measures: each query is one kind of task, the most urgent first."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from storage.measures import OPEN
from storage.models import Measure, Sponsorship, SponsorState


def to_accept(db: Session, org: int, member_id: int, *, limit: int) -> Sequence[Measure]:
    """Measures that this member was asked to take care of, and has not answered."""
    found = select(Measure).where(
        Measure.organization_id == org,
        Measure.owner_id == member_id,
        col(Measure.accepted).is_(None),
        col(Measure.state).in_(OPEN),
    )
    return db.exec(found.order_by(col(Measure.asked), col(Measure.number)).limit(limit)).all()


def to_review(db: Session, org: int, member_id: int, until: date, *, limit: int) -> Sequence[Measure]:
    """Their measures whose review is due until then."""
    found = select(Measure).where(
        Measure.organization_id == org,
        Measure.owner_id == member_id,
        col(Measure.accepted).is_not(None),
        col(Measure.state).in_(OPEN),
        col(Measure.review) <= until,
    )
    return db.exec(found.order_by(col(Measure.review), col(Measure.number)).limit(limit)).all()


def to_finish(db: Session, org: int, member_id: int, until: date, *, limit: int) -> Sequence[Measure]:
    """Their measures that are to be done until then, or should have been."""
    found = select(Measure).where(
        Measure.organization_id == org,
        Measure.owner_id == member_id,
        col(Measure.accepted).is_not(None),
        col(Measure.state).in_(OPEN),
        col(Measure.due) <= until,
    )
    return db.exec(found.order_by(col(Measure.due), col(Measure.number)).limit(limit)).all()


def to_sponsor(db: Session, org: int, member_id: int, *, limit: int) -> Sequence[tuple[Sponsorship, Measure]]:
    """Obstacles that they were asked to remove, and have neither removed nor declined."""
    found = (
        select(Sponsorship, Measure)
        .join(Measure, col(Measure.id) == Sponsorship.measure_id)
        .where(
            Sponsorship.organization_id == org,
            Sponsorship.sponsor_id == member_id,
            col(Sponsorship.state).in_((SponsorState.OPEN, SponsorState.TAKEN)),
        )
    )
    return db.exec(found.order_by(col(Sponsorship.due), col(Sponsorship.id)).limit(limit)).all()
