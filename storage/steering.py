"""What leadership needs in order to steer: the latest word on each goal, what waits, and what has changed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, or_, select

from storage.columns import UtcTime
from storage.ideas import HIDDEN
from storage.inserts import insert_new
from storage.models import (
    ChangeReport,
    Goal,
    Idea,
    Measure,
    MeasureState,
    Organization,
    PictureVersion,
    Question,
    QuestionState,
    StrategicUpdate,
    UpdatePost,
    UpdateState,
    VersionIdea,
)
from storage.updates import FOR_ALL

TO_COME = (UpdateState.DRAFT, UpdateState.WAITING, UpdateState.SCHEDULED)

# --- strategic updates and what came back -------------------------------------------------------------


def latest_post(db: Session, org: int, goal_id: int, before: datetime) -> UpdatePost | None:
    """The last update about a goal that was posted for everybody before this moment."""
    found = select(UpdatePost).where(
        UpdatePost.organization_id == org,
        UpdatePost.goal_id == goal_id,
        col(UpdatePost.at) < before,
        FOR_ALL,
    )
    return db.exec(found.order_by(col(UpdatePost.at).desc(), col(UpdatePost.id).desc()).limit(1)).first()


def last_posted(db: Session, org: int) -> dict[int, datetime]:
    """When each goal had its latest update; goals without one are missing."""
    found = select(UpdatePost.goal_id, func.max(UpdatePost.at, type_=UtcTime()))
    return dict(
        db.exec(found.where(UpdatePost.organization_id == org).group_by(col(UpdatePost.goal_id))).all()
    )


def posted_between(
    db: Session, org: int, start: datetime, end: datetime
) -> Sequence[tuple[UpdatePost, StrategicUpdate]]:
    """Updates as they were posted in this time, the latest first."""
    found = (
        select(UpdatePost, StrategicUpdate)
        .join(StrategicUpdate, col(StrategicUpdate.id) == UpdatePost.update_id)
        .where(UpdatePost.organization_id == org, col(UpdatePost.at) >= start, col(UpdatePost.at) < end)
    )
    return db.exec(found.order_by(col(UpdatePost.at).desc(), col(UpdatePost.id).desc())).all()


def to_release(db: Session, org: int) -> Sequence[StrategicUpdate]:
    """Drafts that wait for a leader, the oldest first."""
    found = select(StrategicUpdate).where(
        StrategicUpdate.organization_id == org,
        StrategicUpdate.state == UpdateState.WAITING,
        StrategicUpdate.text != "",
    )
    return db.exec(found.order_by(col(StrategicUpdate.number))).all()


def unwritten(db: Session, org: int) -> Sequence[StrategicUpdate]:
    """Updates that have a time and no text yet."""
    found = select(StrategicUpdate).where(
        StrategicUpdate.organization_id == org,
        StrategicUpdate.text == "",
        col(StrategicUpdate.state).in_(TO_COME),
        or_(col(StrategicUpdate.next_at).is_not(None), col(StrategicUpdate.start).is_not(None)),
    )
    return db.exec(found.order_by(col(StrategicUpdate.number))).all()


def open_questions(db: Session, org: int) -> Sequence[Question]:
    """Questions to leadership that nobody answered yet, the oldest first."""
    found = select(Question).where(Question.organization_id == org, Question.state == QuestionState.OPEN)
    return db.exec(found.order_by(col(Question.asked), col(Question.id))).all()


# --- goals ----------------------------------------------------------------------------------------------


def every_goal(db: Session, org: int) -> Sequence[Goal]:
    """All goals that there ever were, by number."""
    return db.exec(select(Goal).where(Goal.organization_id == org).order_by(col(Goal.number))).all()


def unaligned(db: Session, org: int, *, offset: int, limit: int) -> tuple[Sequence[Idea], int]:
    """One page of the ideas that no goal fits and how many there are in all; newest first."""
    mine = (Idea.organization_id == org, col(Idea.goal_id).is_(None), col(Idea.state).not_in(HIDDEN))
    total = db.exec(select(func.count()).select_from(Idea).where(*mine)).one()
    found = select(Idea).where(*mine).order_by(col(Idea.number).desc())
    return db.exec(found.offset(offset).limit(limit)).all(), total


def last_idea(db: Session, org: int) -> dict[int, datetime]:
    """When each goal had its latest idea; goals without one are missing."""
    found = (
        select(Idea.goal_id, func.max(Idea.created, type_=UtcTime()))
        .where(Idea.organization_id == org, col(Idea.goal_id).is_not(None), col(Idea.state).not_in(HIDDEN))
        .group_by(col(Idea.goal_id))
    )
    return {goal_id: at for goal_id, at in db.exec(found).all() if goal_id}


def last_measure(db: Session, org: int) -> dict[int, datetime]:
    """When the latest measure of each goal began; goals without one are missing."""
    found = (
        select(Idea.goal_id, func.max(Measure.created, type_=UtcTime()))
        .join(Measure, col(Measure.idea_id) == Idea.id)
        .where(Measure.organization_id == org, col(Idea.goal_id).is_not(None))
        .group_by(col(Idea.goal_id))
    )
    return {goal_id: at for goal_id, at in db.exec(found).all() if goal_id}


# --- "you said, we did, this changed" -----------------------------------------------------------------


def last_report(db: Session, org: int) -> ChangeReport | None:
    found = select(ChangeReport).where(ChangeReport.organization_id == org)
    return db.exec(found.order_by(col(ChangeReport.id).desc()).limit(1)).first()


def report_of(db: Session, org: int, draft: str) -> ChangeReport | None:
    """What this form became, if it was posted before."""
    found = select(ChangeReport).where(ChangeReport.organization_id == org, ChangeReport.draft == draft)
    return db.exec(found).first()


def report(
    db: Session, org: int, *, member_id: int, version: int, facts: dict[str, Any], draft: str, now: datetime
) -> ChangeReport | None:
    """Keep what is told; None when this form was posted before."""
    values = {"member_id": member_id, "version": version, "facts": facts, "draft": draft, "at": now}
    return report_of(db, org, draft) if insert_new(db, ChangeReport, organization_id=org, **values) else None


def hold(db: Session, org: int) -> int:
    """The target picture's latest version, which stays the latest until the transaction ends; and nobody
    else tells what changed until then."""
    latest = select(Organization.last_version).where(Organization.id == org)
    return db.exec(latest.with_for_update(key_share=True)).one()


def versions_after(db: Session, org: int, version: int) -> Sequence[PictureVersion]:
    """The target picture's versions after this one, the latest first."""
    found = select(PictureVersion).where(
        PictureVersion.organization_id == org, PictureVersion.number > version
    )
    return db.exec(found.order_by(col(PictureVersion.number).desc())).all()


def moved_after(db: Session, org: int, version: int) -> Sequence[tuple[Idea, bool]]:
    """Ideas that moved the target picture after this version; whether all that names them may be told."""
    found = (
        select(Idea, VersionIdea.named)
        .join(VersionIdea, col(VersionIdea.idea_id) == Idea.id)
        .join(PictureVersion, col(PictureVersion.id) == VersionIdea.version_id)
        .where(VersionIdea.organization_id == org, PictureVersion.number > version)
    )
    told: dict[int, tuple[Idea, bool]] = {}
    for idea, named in db.exec(found.order_by(col(Idea.number), col(PictureVersion.number))).all():
        told[idea.id] = (idea, named is True and told.get(idea.id, (idea, True))[1])
    return list(told.values())


def answered_since(db: Session, org: int, since: datetime) -> int:
    """How many questions to leadership were answered since then."""
    counted = select(func.count()).where(
        Question.organization_id == org,
        Question.state == QuestionState.ANSWERED,
        col(Question.answered) >= since,
    )
    return db.exec(counted).one()


def begun_since(db: Session, org: int, since: datetime) -> Sequence[Measure]:
    """Measures that began since then and still stand, by number."""
    found = select(Measure).where(
        Measure.organization_id == org,
        col(Measure.created) >= since,
        Measure.state != MeasureState.STOPPED,
    )
    return db.exec(found.order_by(col(Measure.number))).all()


def done(db: Session, org: int) -> Sequence[Measure]:
    """All measures that were finished, by number."""
    found = select(Measure).where(Measure.organization_id == org, Measure.state == MeasureState.DONE)
    return db.exec(found.order_by(col(Measure.number))).all()
