"""Strategic updates whose time has come, in each channel's own time zone."""

from datetime import datetime

from sqlmodel import Session

from handlers import publishing
from storage import people, updates


def queue_due(db: Session, now: datetime) -> int:
    """Queue each released update that is due; each (update, week, channel) once. Returns how many."""
    return sum(
        publishing.post_due(db, people.organization(db, update.organization_id), update, now)
        for update in updates.due(db, now)
    )
