"""Which goals ideas serve, and who said so."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from storage.ideas import HIDDEN
from storage.models import History, Idea

ALIGNED = "aligned"  # the history's word for a goal that was changed at the decision
MOVED = "goal_moved"  # for one that was changed because it was retired


def titles_by_goal(
    db: Session, org: int, goal_ids: Sequence[int], besides: int, *, limit: int
) -> dict[int, list[str]]:
    """The titles of each of these goals' latest ideas, without the idea `besides`. However many ideas there
    are, only so many are read (`ix_idea_goal`)."""
    return {goal_id: _titles(db, org, goal_id, besides, limit) for goal_id in goal_ids}


def _titles(db: Session, org: int, goal_id: int, besides: int, limit: int) -> list[str]:
    latest = (
        select(Idea.title)
        .where(Idea.organization_id == org, Idea.goal_id == goal_id, col(Idea.id) != besides)
        .where(col(Idea.state).not_in(HIDDEN))
        .order_by(col(Idea.number).desc())
    )
    return list(db.exec(latest.limit(limit)).all())


def record(db: Session, idea: Idea, member_id: int, before: str, after: str, at: datetime) -> None:
    """Append to the history that the goal was changed: from which to which."""
    changed = History(
        organization_id=idea.organization_id,
        idea_id=idea.id,
        member_id=member_id,
        verb=ALIGNED,
        before=before,
        after=after,
        at=at,
    )
    db.add(changed)


def changed_by(db: Session, org: int, idea_id: int) -> int | None:
    """The member who changed the idea's goal last, at a decision or because it was retired."""
    found = select(History.member_id).where(
        History.organization_id == org,
        History.idea_id == idea_id,
        col(History.verb).in_((ALIGNED, MOVED)),
    )
    return db.exec(found.order_by(col(History.id).desc()).limit(1)).first()
