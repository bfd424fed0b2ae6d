"""Ideas that are not sent yet: their authors look at similar ones."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.models import IdeaDraft


def keep(
    db: Session, org: int, draft: str, *, member_id: int, fields: Mapping[str, str], at: datetime
) -> None:
    """As it was typed last."""
    found = db.get(IdeaDraft, (org, draft)) or IdeaDraft(
        organization_id=org, draft=draft, member_id=member_id, at=at
    )
    if found.member_id == member_id:
        found.fields, found.at = dict(fields), at
        db.add(found)
        db.flush()


def find(db: Session, org: int, member_id: int, draft: str) -> IdeaDraft | None:
    found = select(IdeaDraft).where(
        IdeaDraft.organization_id == org, IdeaDraft.draft == draft, IdeaDraft.member_id == member_id
    )
    return db.exec(found).first()


def drop(db: Session, org: int, draft: str) -> None:
    gone = delete(IdeaDraft).where(col(IdeaDraft.organization_id) == org, col(IdeaDraft.draft) == draft)
    db.connection().execute(gone)


def forget_before(db: Session, moment: datetime) -> None:
    db.connection().execute(delete(IdeaDraft).where(col(IdeaDraft.at) < moment))
