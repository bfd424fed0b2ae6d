"""What goes round for one goal: updates, ideas, decisions, measures, reviews and what they changed."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, func, select

from storage.ideas import HIDDEN
from storage.models import (
    Decision,
    History,
    Idea,
    IdeaState,
    Measure,
    MeasureState,
    PictureVersion,
    StrategicUpdate,
    UpdatePost,
    Verdict,
    VersionIdea,
)
from storage.updates import FOR_ALL

DETAILS: Any = col(History.details)
ANSWER = DETAILS[
    "review_answer"
].as_string()  # keep, change, stop or finish; only answers to a review have it


def posts(db: Session, org: int, goal_id: int) -> int:
    """How often leadership spoke of this goal to everybody."""
    mine = (UpdatePost.organization_id == org, UpdatePost.goal_id == goal_id, FOR_ALL)
    return db.exec(select(func.count()).select_from(UpdatePost).where(*mine)).one()


def last_post(db: Session, org: int, goal_id: int) -> tuple[UpdatePost, StrategicUpdate] | None:
    found = (
        select(UpdatePost, StrategicUpdate)
        .join(StrategicUpdate, col(StrategicUpdate.id) == UpdatePost.update_id)
        .where(UpdatePost.organization_id == org, UpdatePost.goal_id == goal_id, FOR_ALL)
    )
    return db.exec(found.order_by(col(UpdatePost.at).desc(), col(UpdatePost.id).desc()).limit(1)).first()


def ideas(db: Session, org: int, goal_id: int) -> dict[IdeaState, int]:
    """How many of the goal's ideas are where."""
    counted = select(Idea.state, func.count()).where(
        Idea.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN)
    )
    return {IdeaState(state): count for state, count in db.exec(counted.group_by(col(Idea.state))).all()}


def answering(db: Session, org: int, goal_id: int) -> int:
    """How many of them answer a strategic update."""
    mine = (Idea.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    counted = select(func.count()).select_from(Idea).where(*mine, col(Idea.post_id).is_not(None))
    return db.exec(counted).one()


def last_idea(db: Session, org: int, goal_id: int) -> Idea | None:
    found = select(Idea).where(
        Idea.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN)
    )
    return db.exec(found.order_by(col(Idea.created).desc(), col(Idea.id).desc()).limit(1)).first()


def decisions(db: Session, org: int, goal_id: int) -> dict[Verdict, int]:
    """How often what was decided on the goal's ideas."""
    counted = (
        select(Decision.verdict, func.count())
        .join(Idea, col(Idea.id) == Decision.idea_id)
        .where(Decision.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    )
    grouped = counted.group_by(col(Decision.verdict))
    return {Verdict(verdict): count for verdict, count in db.exec(grouped).all()}


def last_decision(db: Session, org: int, goal_id: int) -> tuple[Decision, Idea] | None:
    found = (
        select(Decision, Idea)
        .join(Idea, col(Idea.id) == Decision.idea_id)
        .where(Decision.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    )
    return db.exec(found.order_by(col(Decision.at).desc(), col(Decision.id).desc()).limit(1)).first()


def measures(db: Session, org: int, goal_id: int) -> dict[MeasureState, int]:
    """How many of the goal's measures are where."""
    counted = (
        select(Measure.state, func.count())
        .join(Idea, col(Idea.id) == Measure.idea_id)
        .where(Measure.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    )
    grouped = counted.group_by(col(Measure.state))
    return {MeasureState(state): count for state, count in db.exec(grouped).all()}


def last_measure(db: Session, org: int, goal_id: int) -> Measure | None:
    found = (
        select(Measure)
        .join(Idea, col(Idea.id) == Measure.idea_id)
        .where(Measure.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    )
    return db.exec(found.order_by(col(Measure.number).desc()).limit(1)).first()


def reviews(db: Session, org: int, goal_id: int) -> dict[str, int]:
    """How often reviews of the goal's measures were answered with what."""
    counted = (
        select(ANSWER, func.count())
        .join(Measure, col(Measure.id) == History.measure_id)
        .join(Idea, col(Idea.id) == Measure.idea_id)
        .where(History.organization_id == org, ANSWER.is_not(None))
        .where(Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    )
    return dict(db.exec(counted.group_by(ANSWER)).all())


def last_review(db: Session, org: int, goal_id: int) -> tuple[History, Measure] | None:
    found = (
        select(History, Measure)
        .join(Measure, col(Measure.id) == History.measure_id)
        .join(Idea, col(Idea.id) == Measure.idea_id)
        .where(History.organization_id == org, ANSWER.is_not(None))
        .where(Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    )
    return db.exec(found.order_by(col(History.id).desc()).limit(1)).first()


def moved(db: Session, org: int, goal_id: int) -> Sequence[tuple[int, int]]:
    """Which version of the target picture was moved by which of the goal's ideas, both by number."""
    found = (
        select(PictureVersion.number, Idea.number)
        .join(VersionIdea, col(VersionIdea.version_id) == PictureVersion.id)
        .join(Idea, col(Idea.id) == VersionIdea.idea_id)
        .where(VersionIdea.organization_id == org, Idea.goal_id == goal_id, col(Idea.state).not_in(HIDDEN))
    )
    return db.exec(found.order_by(col(PictureVersion.number), col(Idea.number))).all()


def versions(db: Session, org: int) -> Sequence[PictureVersion]:
    """Every version of the target picture, in order."""
    found = select(PictureVersion).where(PictureVersion.organization_id == org)
    return db.exec(found.order_by(col(PictureVersion.number))).all()
