"""The clocks that run for ideas and measures: when each rings next."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.models import Prompt, PromptKind


def start(
    db: Session, org: int, clock: PromptKind, about: str, *, due: datetime, now: datetime, stage: int = 0
) -> None:
    """Start this clock, or start it anew."""
    found = _held(db, org, clock, about)
    if found is None:
        found = Prompt(organization_id=org, kind=clock, about=about, since=now, due=due)
    found.stage, found.since, found.due = stage, now, due
    db.add(found)
    db.flush()


def stop(db: Session, org: int, clock: PromptKind, about: str) -> None:
    """This clock rings no more; nothing happens when it did not run."""
    found = _held(db, org, clock, about)
    if found is not None:
        db.delete(found)
        db.flush()


def find(db: Session, org: int, clock: PromptKind, about: str) -> Prompt | None:
    return db.exec(_named(org, clock, about)).first()


def look_again(db: Session, org: int, kinds: Collection[PromptKind], now: datetime) -> None:
    """Clocks that have said nothing yet, and all of these kinds, ring at once: they may have to say something
    earlier than they thought."""
    waits = (col(Prompt.organization_id) == org, col(Prompt.due) > now)
    safe = or_(col(Prompt.stage) == 0, col(Prompt.kind).in_(kinds))
    db.connection().execute(update(Prompt).where(*waits, safe).values(due=now))


def due(db: Session, now: datetime, *, limit: int) -> Sequence[Prompt]:
    """Clocks of everybody that ring now, the earliest first, but those that another process holds."""
    found = select(Prompt).where(col(Prompt.due) <= now).order_by(col(Prompt.due)).limit(limit)
    return db.exec(found.with_for_update(skip_locked=True)).all()


def _named(org: int, clock: PromptKind, about: str) -> SelectOfScalar[Prompt]:
    return select(Prompt).where(Prompt.organization_id == org, Prompt.kind == clock, Prompt.about == about)


def _held(db: Session, org: int, clock: PromptKind, about: str) -> Prompt | None:
    """The clock as it is once whoever makes it ring now is done: they may have ended it."""
    held = _named(org, clock, about).with_for_update().execution_options(populate_existing=True)
    return db.exec(held).first()
