"""Requests to whoever can remove a measure's obstacle."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from storage import turns
from storage.inserts import insert_new
from storage.models import Sponsorship, SponsorState

OPEN = (SponsorState.OPEN, SponsorState.TAKEN)


def add(db: Session, request: Sponsorship) -> Sponsorship | None:
    """None when its form became one already, perhaps at this very moment."""
    added = insert_new(db, Sponsorship, **request.model_dump(exclude={"id"}))
    return of_draft(db, request.organization_id, request.draft) if added else None


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
    return turns.take(db, request, state=to, **changes)
