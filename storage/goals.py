"""Goals of the target picture."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, distinct, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, exists, func, select

from storage.ideas import HIDDEN, WAITING
from storage.measures import OPEN
from storage.models import (
    Backing,
    Goal,
    Idea,
    IdeaState,
    Measure,
    MeasureIdea,
    Member,
    Organization,
    Support,
    UpdatePost,
)
from storage.updates import FOR_ALL

UNDECIDED = (*WAITING, IdeaState.PARKED)  # ideas that still need their goal


def current(db: Session, org: int) -> Sequence[Goal]:
    """Goals that are not retired, by number."""
    found = select(Goal).where(Goal.organization_id == org, col(Goal.retired).is_(None))
    return db.exec(found.order_by(col(Goal.number))).all()


def by_number(db: Session, org: int, number: int) -> Goal | None:
    return db.exec(select(Goal).where(Goal.organization_id == org, Goal.number == number)).first()


def by_id(db: Session, org: int, goal_id: int) -> Goal | None:
    return db.exec(select(Goal).where(Goal.organization_id == org, Goal.id == goal_id)).first()


def add(
    db: Session,
    organization: Organization,
    title: str,
    now: datetime,
    owner_id: int | None = None,
    **facts: Any,
) -> Goal:
    """`facts` are the goal's other columns."""
    counted = (
        update(Organization)
        .where(col(Organization.id) == organization.id)
        .values(last_goal=Organization.last_goal + 1)
        .returning(col(Organization.last_goal))
    )
    number = int(db.connection().execute(counted).scalar_one())
    goal = Goal(
        organization_id=organization.id, number=number, title=title, owner_id=owner_id, created=now, **facts
    )
    db.add(goal)
    db.flush()
    return goal


def take(db: Session, goal: Goal, turn: int) -> bool:
    """Take the next turn; False when the goal has changed since this one, and nothing is changed then."""
    taken = (
        update(Goal)
        .where(col(Goal.id) == goal.id, col(Goal.turn) == turn, col(Goal.retired).is_(None))
        .values(turn=turn + 1)
    )
    result = db.connection().execute(taken)
    assert isinstance(result, CursorResult)
    db.refresh(goal)
    return result.rowcount == 1


def retire(db: Session, goal: Goal, now: datetime) -> None:
    goal.retired = now
    db.add(goal)
    db.flush()


def progress(db: Session, org: int) -> dict[int, tuple[int, int]]:
    """How many ideas and how many measures have come of each goal; goals without ideas are missing."""
    counted = (
        select(Idea.goal_id, func.count(distinct(col(Idea.id))), func.count(col(Measure.id)))
        .join(Measure, col(Measure.idea_id) == Idea.id, isouter=True)
        .where(Idea.organization_id == org, col(Idea.goal_id).is_not(None), col(Idea.state).not_in(HIDDEN))
        .group_by(col(Idea.goal_id))
    )
    return {goal_id: (shared, made) for goal_id, shared, made in db.exec(counted).all() if goal_id}


# --- what came of one goal ------------------------------------------------------------------------


def ideas_of(db: Session, org: int, goal_id: int, *, offset: int, limit: int) -> tuple[Sequence[Idea], int]:
    """One page of the goal's ideas and how many there are in all, newest first."""
    mine = (Idea.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    total = db.exec(select(func.count()).select_from(Idea).where(*mine)).one()
    found = select(Idea).where(*mine).order_by(col(Idea.number).desc())
    return db.exec(found.offset(offset).limit(limit)).all(), total


def best_supported(db: Session, org: int, goal_id: int, limit: int) -> Sequence[Idea]:
    """The goal's ideas that most people support; those without support are missing."""
    supporters = func.count(col(Support.member_id))
    found = (
        select(Idea)
        .join(Support, col(Support.idea_id) == Idea.id)
        .where(Idea.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
        .where(Support.backing == Backing.SUPPORT)
        .group_by(col(Idea.id))
    )
    return db.exec(found.order_by(supporters.desc(), col(Idea.number)).limit(limit)).all()


def undecided(db: Session, org: int, goal_id: int) -> Sequence[Idea]:
    """The goal's ideas that wait for a decision, an answer or their day."""
    found = select(Idea).where(
        Idea.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).in_(UNDECIDED)
    )
    return db.exec(found.order_by(col(Idea.number))).all()


def measures_of(
    db: Session, org: int, goal_id: int, *, offset: int, limit: int
) -> tuple[Sequence[tuple[Measure, Idea]], int]:
    """One page of the goal's measures and how many there are in all, the last due first."""
    mine = (Measure.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    joined = col(Idea.id) == Measure.idea_id
    total = db.exec(select(func.count()).select_from(Measure).join(Idea, joined).where(*mine)).one()
    found = select(Measure, Idea).join(Idea, joined).where(*mine)
    by_date = found.order_by(col(Measure.due).desc(), col(Measure.number).desc())
    return db.exec(by_date.offset(offset).limit(limit)).all(), total


def under_way(db: Session, org: int, goal_id: int) -> Sequence[tuple[Measure, Idea]]:
    """The goal's open measures, but for those that an idea of another goal lives on."""
    other = aliased(Idea)
    serves_others = exists().where(
        col(MeasureIdea.measure_id) == Measure.id,
        col(MeasureIdea.idea_id) == other.id,
        col(other.state).in_((IdeaState.APPROVED, IdeaState.TESTING)),
        col(other.goal_id).is_distinct_from(goal_id),
    )
    found = (
        select(Measure, Idea)
        .join(Idea, col(Idea.id) == Measure.idea_id)
        .where(Measure.organization_id == org, Idea.goal_id == goal_id, col(Measure.state).in_(OPEN))
        .where(~serves_others)
    )
    return db.exec(found.order_by(col(Measure.number))).all()


def latest_update(db: Session, org: int, goal_id: int) -> tuple[UpdatePost, str] | None:
    """What leadership said last about this goal to everybody, and by whose name."""
    found = (
        select(UpdatePost, Member.name)
        .join(Member, col(Member.id) == UpdatePost.member_id)
        .where(UpdatePost.organization_id == org, UpdatePost.goal_id == goal_id, FOR_ALL)
    )
    return db.exec(found.order_by(col(UpdatePost.at).desc(), col(UpdatePost.id).desc()).limit(1)).first()
