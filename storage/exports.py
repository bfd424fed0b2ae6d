"""Everything there is of ideas, measures and decisions, a table at a time: few queries, however many rows."""

from collections.abc import Sequence

from sqlmodel import Session, col, func, select

from storage.models import (
    Backing,
    Campaign,
    Comment,
    Decision,
    Goal,
    Idea,
    IdeaState,
    Measure,
    MeasureIdea,
    StrategicUpdate,
    Support,
    UpdatePost,
)

SHOWN = Idea.state != IdeaState.WITHDRAWN  # who took an idea back does not find it in a table


def ideas(db: Session, org: int) -> Sequence[Idea]:
    """All ideas but those that were taken back, by number."""
    found = select(Idea).where(Idea.organization_id == org, SHOWN)
    return db.exec(found.order_by(col(Idea.number))).all()


def goals(db: Session, org: int) -> Sequence[Goal]:
    """Every goal that there ever was."""
    return db.exec(select(Goal).where(Goal.organization_id == org).order_by(col(Goal.number))).all()


def backing(db: Session, org: int) -> dict[tuple[int, Backing], int]:
    """How many support each idea, and how many offered hands."""
    counted = select(Support.idea_id, Support.backing, func.count()).where(Support.organization_id == org)
    grouped = counted.group_by(col(Support.idea_id), col(Support.backing))
    return {(idea_id, Backing(kind)): count for idea_id, kind, count in db.exec(grouped).all()}


def comments(db: Session, org: int) -> dict[int, int]:
    """How many comments each idea has."""
    counted = select(Comment.idea_id, func.count()).where(
        Comment.organization_id == org, col(Comment.deleted).is_(None)
    )
    return dict(db.exec(counted.group_by(col(Comment.idea_id))).all())


def decisions(db: Session, org: int) -> Sequence[tuple[Decision, Idea]]:
    """Every decision on these ideas, in order."""
    found = select(Decision, Idea).join(Idea, col(Idea.id) == Decision.idea_id)
    mine = found.where(Decision.organization_id == org, SHOWN)
    return db.exec(mine.order_by(col(Decision.at), col(Decision.id))).all()


def measures(db: Session, org: int) -> Sequence[tuple[Measure, Idea]]:
    """Every measure and the idea whose decision made it, by number."""
    found = select(Measure, Idea).join(Idea, col(Idea.id) == Measure.idea_id)
    return db.exec(found.where(Measure.organization_id == org).order_by(col(Measure.number))).all()


def feeding(db: Session, org: int) -> Sequence[tuple[int, int]]:
    """Which measure is fed by which idea, both by number."""
    found = (
        select(Measure.number, Idea.number)
        .join(MeasureIdea, col(MeasureIdea.measure_id) == Measure.id)
        .join(Idea, col(Idea.id) == MeasureIdea.idea_id)
        .where(Measure.organization_id == org)
    )
    return db.exec(found.order_by(col(Measure.number), col(Idea.number))).all()


def campaigns(db: Session, org: int) -> dict[int, int]:
    """The number of each campaign, by id."""
    found = select(Campaign.id, Campaign.number).where(Campaign.organization_id == org)
    return dict(db.exec(found).all())


def posts(db: Session, org: int) -> dict[int, int]:
    """The number of the strategic update of each posting, by the posting's id."""
    found = (
        select(UpdatePost.id, StrategicUpdate.number)
        .join(StrategicUpdate, col(StrategicUpdate.id) == UpdatePost.update_id)
        .where(UpdatePost.organization_id == org)
    )
    return dict(db.exec(found).all())
