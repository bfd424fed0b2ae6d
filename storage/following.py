"""Who wants to hear of ideas and measures: who stands behind them, and who follows them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.inserts import insert_new, stays
from storage.models import Backing, Follow, Member, Support


def follow(db: Session, org: int, about: str, member_id: int, now: datetime) -> bool:
    """Follow an idea ("idea:12") or a measure ("measure:7"); False when the member does, or it is gone."""
    known = stays(db, org, about)
    return known and insert_new(db, Follow, about=about, member_id=member_id, organization_id=org, at=now)


def unfollow(db: Session, org: int, about: str, member_id: int) -> None:
    """Follow it no more; nothing happens when the member did not."""
    mine = delete(Follow).where(
        col(Follow.organization_id) == org, col(Follow.about) == about, col(Follow.member_id) == member_id
    )
    db.connection().execute(mine)


def is_following(db: Session, org: int, about: str, member_id: int) -> bool:
    found = select(Follow).where(
        Follow.organization_id == org, Follow.about == about, Follow.member_id == member_id
    )
    return db.exec(found).first() is not None


def followers(db: Session, org: int, abouts: Sequence[str]) -> Sequence[int]:
    """The members who follow any of these, each once."""
    found = select(Follow.member_id).where(Follow.organization_id == org, col(Follow.about).in_(abouts))
    return db.exec(found.distinct().order_by(col(Follow.member_id))).all()


def backers(db: Session, org: int, idea_ids: Sequence[int]) -> list[tuple[int, Backing]]:
    """Who stands behind any of these ideas, and how."""
    found = select(Support.member_id, Support.backing).where(
        Support.organization_id == org, col(Support.idea_id).in_(idea_ids)
    )
    rows = db.exec(found.distinct().order_by(col(Support.member_id), col(Support.backing))).all()
    return [(member_id, Backing(backing)) for member_id, backing in rows]


def members(db: Session, org: int, member_ids: Sequence[int]) -> Sequence[Member]:
    """These members of the organization, with what they want to hear."""
    found = select(Member).where(Member.organization_id == org, col(Member.id).in_(member_ids))
    return db.exec(found.order_by(col(Member.id))).all()
