"""What pulls apart: open ideas and measures by goal, who takes care of many at once, what is new."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, exists, func, select

from storage.measures import OPEN
from storage.models import Connection, Idea, IdeaState, Measure, MeasureIdea

ACTIVE = (IdeaState.NEW, IdeaState.IN_REVIEW, IdeaState.QUESTION, IdeaState.APPROVED, IdeaState.TESTING)


def ideas_by_goal(db: Session, org: int) -> dict[int | None, int]:
    """How many active ideas each goal has; None: no goal fits."""
    counted = select(Idea.goal_id, func.count()).where(
        Idea.organization_id == org, col(Idea.state).in_(ACTIVE)
    )
    return dict(db.exec(counted.group_by(col(Idea.goal_id))).all())


def measures_by_goal(db: Session, org: int) -> dict[int | None, int]:
    """The same of measures under way, by the goal of the idea whose decision made them."""
    counted = (
        select(Idea.goal_id, func.count())
        .join(Measure, col(Measure.idea_id) == Idea.id)
        .where(Measure.organization_id == org, col(Measure.state).in_(OPEN))
    )
    return dict(db.exec(counted.group_by(col(Idea.goal_id))).all())


def taking_care_of_many(db: Session, org: int, more_than: int) -> Sequence[tuple[int, int]]:
    """Who takes care of more measures at once than this, and of how many; the most first."""
    counted = (
        select(Measure.owner_id, func.count())
        .where(
            Measure.organization_id == org,
            col(Measure.state).in_(OPEN),
            col(Measure.accepted).is_not(None),
        )
        .group_by(col(Measure.owner_id))
        .having(func.count() > more_than)
    )
    return db.exec(counted.order_by(func.count().desc(), col(Measure.owner_id))).all()


def latest_due(db: Session, org: int, member_id: int) -> Measure | None:
    """The measure of theirs that has most time."""
    found = select(Measure).where(
        Measure.organization_id == org,
        Measure.owner_id == member_id,
        col(Measure.state).in_(OPEN),
        col(Measure.accepted).is_not(None),
    )
    return db.exec(found.order_by(col(Measure.due).desc(), col(Measure.number).desc()).limit(1)).first()


def active_since(db: Session, org: int, since: datetime, *, limit: int) -> Sequence[Idea]:
    """Active ideas that came in since then, the latest first."""
    found = select(Idea).where(
        Idea.organization_id == org, col(Idea.created) >= since, col(Idea.state).in_(ACTIVE)
    )
    return db.exec(found.order_by(col(Idea.created).desc(), col(Idea.number).desc()).limit(limit)).all()


def unaligned_since(db: Session, org: int, since: datetime) -> int:
    """How many active ideas that came in since then fit no goal."""
    counted = select(func.count()).where(
        Idea.organization_id == org,
        col(Idea.created) >= since,
        col(Idea.goal_id).is_(None),
        col(Idea.state).in_(ACTIVE),
    )
    return db.exec(counted).one()


def is_linked(db: Session, org: int, one: int, other: int) -> bool:
    """Whether somebody connected these two ideas, or one measure carries out both."""
    first, second = sorted((f"idea:{one}", f"idea:{other}"))
    connected = exists().where(
        col(Connection.organization_id) == org, col(Connection.one) == first, col(Connection.other) == second
    )
    also = select(MeasureIdea.measure_id).where(
        MeasureIdea.organization_id == org, MeasureIdea.idea_id == other
    )
    together = exists().where(
        col(MeasureIdea.organization_id) == org,
        col(MeasureIdea.idea_id) == one,
        col(MeasureIdea.measure_id).in_(also),
    )
    return bool(db.exec(select(connected | together)).one())
