"""The clocks that run for ideas and measures: when each rings next."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, String, cast, literal, update
from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.models import Idea, Measure, Prompt, PromptKind, Sponsorship


def start(
    db: Session, org: int, clock: PromptKind, about: str, *, due: datetime, now: datetime, stage: int = 0
) -> None:
    """Start this clock, or start it anew."""
    found = _held(db, org, clock, about)
    if found is None:
        found = Prompt(organization_id=org, kind=clock, about=about, since=now, due=due)
    found.stage, found.since, found.said, found.due = stage, now, None, due
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


def look_again(db: Session, org: int, now: datetime, member_ids: Collection[int] | None = None) -> None:
    """Clocks ring at once, all or those that may wait for these members: they may have to say something
    earlier than they thought."""
    waits = [col(Prompt.organization_id) == org, col(Prompt.due) > now]
    if member_ids is not None:
        waits.append(or_(*(col(Prompt.about).in_(found) for found in _concerning(org, member_ids))))
    db.connection().execute(update(Prompt).where(*waits).values(due=now))


def _concerning(org: int, member_ids: Collection[int]) -> tuple[SelectOfScalar[str], ...]:
    """What the clocks are about that may wait for them: ideas that they had or decide on, perhaps with all
    others, measures that they take care of or decided on, and requests from them or to them."""
    author, reviewer = col(Idea.author_id).in_(member_ids), col(Idea.reviewer_id)
    owner, manager = col(Measure.owner_id).in_(member_ids), col(Measure.manager_id).in_(member_ids)
    asked = col(Sponsorship.sponsor_id).in_(member_ids) | col(Sponsorship.asked_by).in_(member_ids)
    decided = reviewer.in_(member_ids) | reviewer.is_(None)
    return (
        select(_about("idea", Idea.id)).where(Idea.organization_id == org, author | decided),
        select(_about("measure", Measure.id)).where(Measure.organization_id == org, owner | manager),
        select(_about("sponsor", Sponsorship.id)).where(Sponsorship.organization_id == org, asked),
    )


def _about(word: str, key: int) -> ColumnElement[str]:
    return literal(f"{word}:") + cast(col(key), String)


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
