"""What platforms told us already."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.inserts import insert_new
from storage.models import Seen, Workspace


def first_time(db: Session, workspace: Workspace, key: str, now: datetime) -> bool:
    """Remember this message; False when it was told before."""
    return insert_new(db, Seen, workspace_id=workspace.id, key=key, at=now)


def forget_before(db: Session, moment: datetime) -> None:
    db.connection().execute(delete(Seen).where(col(Seen.at) < moment))
