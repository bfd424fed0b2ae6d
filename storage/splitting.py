"""Ideas that are split in two."""

from collections.abc import Sequence

from sqlmodel import Session, col, or_, select

from storage.models import Split
from storage.proposals import STANDS


def about(db: Session, org: int, idea_id: int) -> Sequence[Split]:
    """The proposals about this idea that wait for an answer or could be undone, the earliest first."""
    either = or_(Split.idea_id == idea_id, Split.new_id == idea_id)
    found = select(Split).where(Split.organization_id == org, either, col(Split.state).in_(STANDS))
    return db.exec(found.order_by(col(Split.id))).all()
