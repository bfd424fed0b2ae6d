"""Goals of the target picture."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import distinct, update
from sqlmodel import Session, col, func, select

from storage.ideas import HIDDEN
from storage.models import Goal, Idea, Measure, Organization


def current(db: Session, org: int) -> Sequence[Goal]:
    """Goals that are not retired, by number."""
    found = select(Goal).where(Goal.organization_id == org, col(Goal.retired).is_(None))
    return db.exec(found.order_by(col(Goal.number))).all()


def by_number(db: Session, org: int, number: int) -> Goal | None:
    return db.exec(select(Goal).where(Goal.organization_id == org, Goal.number == number)).first()


def by_id(db: Session, org: int, goal_id: int) -> Goal | None:
    return db.exec(select(Goal).where(Goal.organization_id == org, Goal.id == goal_id)).first()


def add(
    db: Session, organization: Organization, title: str, now: datetime, owner_id: int | None = None
) -> Goal:
    counted = (
        update(Organization)
        .where(col(Organization.id) == organization.id)
        .values(last_goal=Organization.last_goal + 1)
        .returning(col(Organization.last_goal))
    )
    number = int(db.connection().execute(counted).scalar_one())
    goal = Goal(organization_id=organization.id, number=number, title=title, owner_id=owner_id, created=now)
    db.add(goal)
    db.flush()
    return goal


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
