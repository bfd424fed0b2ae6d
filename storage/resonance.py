"""What came back on a strategic update: who understood it is only ever counted."""

from datetime import datetime
from typing import NamedTuple

from sqlmodel import Session, col, func, select

from storage.ideas import HIDDEN
from storage.inserts import insert_new
from storage.models import Idea, Question, StrategicUpdate, Understood, UpdatePost


class Resonance(NamedTuple):
    """Exact counts, not fit to be shown: `handlers.rules.shown_count` says what may be."""

    understood: int = 0
    questions: int = 0
    ideas: int = 0


def posted(db: Session, org: int, post_id: int) -> tuple[UpdatePost, StrategicUpdate] | None:
    """The posting with this id, and the update it is one of."""
    found = (
        select(UpdatePost, StrategicUpdate)
        .join(StrategicUpdate, col(StrategicUpdate.id) == UpdatePost.update_id)
        .where(UpdatePost.organization_id == org, UpdatePost.id == post_id)
    )
    return db.exec(found).first()


def understand(
    db: Session, org: int, post_id: int, member_id: int, channel_id: int | None, now: datetime
) -> bool:
    """Count a member once; False when they said so before."""
    return insert_new(
        db,
        Understood,
        post_id=post_id,
        member_id=member_id,
        organization_id=org,
        channel_id=channel_id,
        at=now,
    )


def of_post(db: Session, org: int, post_id: int) -> Resonance:
    """Everything that came back on this posting, wherever it stands."""
    return Resonance(*(sum(counts.values()) for counts in _counts(db, org, post_id)))


def by_channel(db: Session, org: int, post_id: int) -> dict[int | None, Resonance]:
    """The same per channel in which it was said; None: in none that we know. Where a name is sealed, the
    channel is nobody's business either: in a small one it would say who it was."""
    understood = _understood(db, org, post_id)
    questions, ideas = _questions(db, org, post_id, sealed=False), _ideas(db, org, post_id, sealed=False)
    return {
        channel: Resonance(understood.get(channel, 0), questions.get(channel, 0), ideas.get(channel, 0))
        for channel in (*understood, *questions, *ideas)
    }


Counts = dict[int | None, int]


def _counts(db: Session, org: int, post_id: int) -> tuple[Counts, Counts, Counts]:
    """Understood, questions and ideas, by channel."""
    return _understood(db, org, post_id), _questions(db, org, post_id), _ideas(db, org, post_id)


def _understood(db: Session, org: int, post_id: int) -> Counts:
    counted = select(Understood.channel_id, func.count()).where(
        Understood.organization_id == org, Understood.post_id == post_id
    )
    return dict(db.exec(counted.group_by(col(Understood.channel_id))).all())


def _questions(db: Session, org: int, post_id: int, *, sealed: bool = True) -> Counts:
    """`sealed` False: without those whose author sealed the name."""
    counted = select(Question.channel_id, func.count()).where(
        Question.organization_id == org, Question.post_id == post_id
    )
    counted = counted if sealed else counted.where(col(Question.sealed).is_(False))
    return dict(db.exec(counted.group_by(col(Question.channel_id))).all())


def _ideas(db: Session, org: int, post_id: int, *, sealed: bool = True) -> Counts:
    """The same of those that were not taken back."""
    counted = select(Idea.channel_id, func.count()).where(
        Idea.organization_id == org, Idea.post_id == post_id, col(Idea.state).not_in(HIDDEN)
    )
    counted = counted if sealed else counted.where(col(Idea.sealed).is_(False))
    return dict(db.exec(counted.group_by(col(Idea.channel_id))).all())
