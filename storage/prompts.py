"""The clocks that run for ideas and measures: when each rings next."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from storage.models import Prompt, PromptKind


def start(
    db: Session, org: int, clock: PromptKind, about: str, *, due: datetime, now: datetime, stage: int = 0
) -> None:
    """Start this clock, or start it anew."""
    found = find(db, org, clock, about)
    if found is None:
        found = Prompt(organization_id=org, kind=clock, about=about, since=now, due=due)
    found.stage, found.since, found.due = stage, now, due
    db.add(found)
    db.flush()


def stop(db: Session, org: int, clock: PromptKind, about: str) -> None:
    """This clock rings no more; nothing happens when it did not run."""
    found = find(db, org, clock, about)
    if found is not None:
        db.delete(found)
        db.flush()


def find(db: Session, org: int, clock: PromptKind, about: str) -> Prompt | None:
    found = select(Prompt).where(Prompt.organization_id == org, Prompt.kind == clock, Prompt.about == about)
    return db.exec(found).first()


def due(db: Session, now: datetime, *, limit: int) -> Sequence[Prompt]:
    """Clocks of everybody that ring now, the earliest first, but those that another process holds."""
    found = select(Prompt).where(col(Prompt.due) <= now).order_by(col(Prompt.due)).limit(limit)
    return db.exec(found.with_for_update(skip_locked=True)).all()
