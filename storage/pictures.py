"""The target picture's versions, and the ideas that moved it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage.ideas import HIDDEN
from storage.inserts import insert_new
from storage.models import Idea, Organization, PictureVersion, VersionIdea


def next_number(db: Session, org: int) -> int:
    """Counts per organization, without gaps; until the transaction ends nobody else changes the picture."""
    counted = (
        update(Organization)
        .where(col(Organization.id) == org)
        .values(last_version=Organization.last_version + 1)
        .returning(col(Organization.last_version))
    )
    return int(db.connection().execute(counted).scalar_one())


def add(
    db: Session,
    org: int,
    *,
    number: int,
    vision: str,
    goals: list[dict[str, Any]],
    note: str,
    member_id: int | None,
    at: datetime,
) -> PictureVersion:
    version = PictureVersion(
        organization_id=org,
        number=number,
        vision=vision,
        goals=goals,
        note=note,
        member_id=member_id,
        at=at,
    )
    db.add(version)
    db.flush()
    return version


def name_idea(db: Session, org: int, version_id: int, idea_id: int) -> bool:
    """Say that this idea moved this version; False when that was said already."""
    return insert_new(db, VersionIdea, organization_id=org, version_id=version_id, idea_id=idea_id)


def latest(db: Session, org: int) -> PictureVersion | None:
    found = select(PictureVersion).where(PictureVersion.organization_id == org)
    return db.exec(found.order_by(col(PictureVersion.number).desc()).limit(1)).first()


def by_number(db: Session, org: int, number: int) -> PictureVersion | None:
    found = select(PictureVersion).where(
        PictureVersion.organization_id == org, PictureVersion.number == number
    )
    return db.exec(found).first()


def newest_first(db: Session, org: int, *, offset: int, limit: int) -> tuple[Sequence[PictureVersion], int]:
    """One page of the versions, and how many there are in all."""
    mine = PictureVersion.organization_id == org
    total = db.exec(select(func.count()).select_from(PictureVersion).where(mine)).one()
    found = select(PictureVersion).where(mine).order_by(col(PictureVersion.number).desc())
    return db.exec(found.offset(offset).limit(limit)).all(), total


def that_moved(db: Session, org: int, version_ids: Sequence[int]) -> Sequence[tuple[VersionIdea, Idea]]:
    """The ideas that moved these versions, by number; those taken back since are missing."""
    found = (
        select(VersionIdea, Idea)
        .join(Idea, col(Idea.id) == VersionIdea.idea_id)
        .where(VersionIdea.organization_id == org, col(VersionIdea.version_id).in_(version_ids))
        .where(col(Idea.state).not_in(HIDDEN))
    )
    return db.exec(found.order_by(col(Idea.number))).all()


def moved_by(db: Session, org: int, idea_id: int) -> int:
    """The newest version that this idea moved; 0 when there is none."""
    newest = (
        select(func.max(PictureVersion.number))
        .join(VersionIdea, col(VersionIdea.version_id) == PictureVersion.id)
        .where(VersionIdea.organization_id == org, VersionIdea.idea_id == idea_id)
    )
    return db.exec(newest).one() or 0


def naming(db: Session, org: int, version_id: int, idea_id: int) -> VersionIdea | None:
    """What the author of this idea said about being named for this version."""
    found = select(VersionIdea).where(
        VersionIdea.organization_id == org,
        VersionIdea.version_id == version_id,
        VersionIdea.idea_id == idea_id,
    )
    return db.exec(found).first()
