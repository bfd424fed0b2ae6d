"""Which goals ideas serve, and who said so."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from storage.ideas import HIDDEN
from storage.models import History, Idea

ALIGNED = "aligned"  # the history's word for a goal that was changed at the decision
MOVED = "goal_moved"  # for one that was changed because it was retired


def titles_by_goal(db: Session, org: int, besides: int, *, limit: int) -> dict[int, list[str]]:
    """The titles of each goal's latest ideas, without the idea `besides`."""
    place = func.row_number().over(partition_by=col(Idea.goal_id), order_by=col(Idea.number).desc())
    latest = (
        select(Idea.goal_id, Idea.title, place.label("place"))
        .where(Idea.organization_id == org, col(Idea.goal_id).is_not(None), col(Idea.id) != besides)
        .where(col(Idea.state).not_in(HIDDEN))
        .subquery()
    )
    titles: dict[int, list[str]] = {}
    for goal_id, title in db.exec(select(latest.c.goal_id, latest.c.title).where(latest.c.place <= limit)):
        titles.setdefault(goal_id, []).append(title)
    return titles


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
