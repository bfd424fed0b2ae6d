"""Parked ideas among others, and who parked them."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from storage.models import Decision, Idea, IdeaState, Verdict


def parked(db: Session, org: int, idea_ids: Sequence[int]) -> Sequence[Idea]:
    """Those of these ideas that are parked, by number."""
    found = select(Idea).where(
        Idea.organization_id == org, Idea.state == IdeaState.PARKED, col(Idea.id).in_(idea_ids)
    )
    return db.exec(found.order_by(col(Idea.number))).all()


def parked_by(db: Session, org: int, idea_ids: Sequence[int]) -> dict[int, int]:
    """Which member parked each of these ideas last."""
    found = select(Decision.idea_id, Decision.member_id).where(
        Decision.organization_id == org,
        Decision.verdict == Verdict.PARK,
        col(Decision.idea_id).in_(idea_ids),
    )
    return dict(db.exec(found.order_by(col(Decision.turn))).all())
