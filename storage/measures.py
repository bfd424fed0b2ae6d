"""Measures (simple for now: what an approved idea becomes, whose it is, until when)."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage.models import Idea, Measure, MeasureState, Organization

OPEN = (MeasureState.PLANNED, MeasureState.RUNNING, MeasureState.CHANGED)


def of_idea(db: Session, org: int, idea_id: int) -> Measure | None:
    found = select(Measure).where(Measure.organization_id == org, Measure.idea_id == idea_id)
    return db.exec(found.order_by(col(Measure.id).desc())).first()


def find(db: Session, org: int, number: int) -> tuple[Measure, Idea] | None:
    found = select(Measure, Idea).join(Idea, col(Idea.id) == Measure.idea_id)
    return db.exec(found.where(Measure.organization_id == org, Measure.number == number)).first()


def in_progress(
    db: Session, org: int, *, offset: int, limit: int
) -> tuple[Sequence[tuple[Measure, Idea]], int]:
    """One page of the open measures and how many there are in all; the next due first."""
    mine = (Measure.organization_id == org, col(Measure.state).in_(OPEN))
    total = db.exec(select(func.count()).select_from(Measure).where(*mine)).one()
    found = select(Measure, Idea).join(Idea, col(Idea.id) == Measure.idea_id).where(*mine)
    by_date = found.order_by(col(Measure.due), col(Measure.number))
    return db.exec(by_date.offset(offset).limit(limit)).all(), total


def add(db: Session, measure: Measure) -> Measure:
    """Give the measure its number and store it."""
    counted = (
        update(Organization)
        .where(col(Organization.id) == measure.organization_id)
        .values(last_measure=Organization.last_measure + 1)
        .returning(col(Organization.last_measure))
    )
    measure.number = int(db.connection().execute(counted).scalar_one())
    db.add(measure)
    db.flush()
    return measure


def due_between(db: Session, org: int, start: date, end: date) -> Sequence[tuple[Measure, Idea]]:
    """Open measures that are due on these days, the end excluded."""
    found = (
        select(Measure, Idea)
        .join(Idea, col(Idea.id) == Measure.idea_id)
        .where(
            Measure.organization_id == org,
            col(Measure.state).in_(OPEN),
            col(Measure.due) >= start,
            col(Measure.due) < end,
        )
    )
    return db.exec(found.order_by(col(Measure.due), col(Measure.number))).all()
