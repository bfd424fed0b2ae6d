"""Requests to whoever can remove a measure's obstacle."""

from collections.abc import Sequence

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, select

from storage.models import Sponsorship, SponsorState

OPEN = (SponsorState.OPEN, SponsorState.TAKEN)


def add(db: Session, request: Sponsorship) -> Sponsorship:
    db.add(request)
    db.flush()
    return request


def of_draft(db: Session, org: int, draft: str) -> Sponsorship | None:
    """The request that this form became."""
    found = select(Sponsorship).where(Sponsorship.organization_id == org, Sponsorship.draft == draft)
    return db.exec(found).first()


def by_id(db: Session, org: int, sponsorship_id: int) -> Sponsorship | None:
    found = select(Sponsorship).where(Sponsorship.organization_id == org, Sponsorship.id == sponsorship_id)
    return db.exec(found).first()


def open_of(db: Session, org: int, measure_id: int) -> Sequence[Sponsorship]:
    """What somebody still waits for at this measure, in order."""
    found = select(Sponsorship).where(
        Sponsorship.organization_id == org,
        Sponsorship.measure_id == measure_id,
        col(Sponsorship.state).in_(OPEN),
    )
    return db.exec(found.order_by(col(Sponsorship.id))).all()


def move(db: Session, request: Sponsorship, to: SponsorState, **changes: object) -> bool:
    """Take the next turn, with these changes; False when somebody was faster, and nothing is changed then."""
    db.flush()
    taken = (
        update(Sponsorship)
        .where(col(Sponsorship.id) == request.id, col(Sponsorship.turn) == request.turn)
        .values(state=to, turn=request.turn + 1, **changes)
    )
    result = db.connection().execute(taken)
    assert isinstance(result, CursorResult)
    if result.rowcount != 1:
        return False
    db.refresh(request)
    return True
