"""Ideas that are split in two: proposals, and what became of them."""

from collections.abc import Sequence

from sqlmodel import Session, col, or_, select

from storage.models import CombinationState, Split

STANDS = (CombinationState.OPEN, CombinationState.AGREED)


def add(db: Session, split: Split) -> Split:
    db.add(split)
    db.flush()
    return split


def find(db: Session, org: int, split_id: int) -> Split | None:
    return db.exec(select(Split).where(Split.organization_id == org, Split.id == split_id)).first()


def hold(db: Session, org: int, split_id: int) -> Split | None:
    """The same as it is once whoever answers it right now is done."""
    found = select(Split).where(Split.organization_id == org, Split.id == split_id)
    return db.exec(found.with_for_update().execution_options(populate_existing=True)).first()


def of_draft(db: Session, org: int, draft: str) -> Split | None:
    """The proposal that this form became, if it was sent before."""
    return db.exec(select(Split).where(Split.organization_id == org, Split.draft == draft)).first()


def about(db: Session, org: int, idea_id: int) -> Sequence[Split]:
    """The proposals about this idea that wait for an answer or could be undone, the earliest first."""
    either = or_(Split.idea_id == idea_id, Split.new_id == idea_id)
    found = select(Split).where(Split.organization_id == org, either, col(Split.state).in_(STANDS))
    return db.exec(found.order_by(col(Split.id))).all()
