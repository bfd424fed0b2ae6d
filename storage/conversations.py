"""Where the bot can write to, on a platform that needs an address for it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.inserts import insert_new
from storage.models import Conversation, Workspace


def remember(
    db: Session,
    workspace: Workspace,
    *,
    external: str,
    kind: str,
    person: str = "",
    reference: Mapping[str, Any],
    now: datetime,
) -> Conversation:
    """The conversation as the platform describes it now; one that was closed is open again."""
    known = by_external(db, workspace, external) or _new(db, workspace, external, kind, now)
    known.kind, known.person, known.reference = kind, person, dict(reference)
    known.closed, known.refreshed = None, now
    db.add(known)
    db.flush()
    return known


def by_external(db: Session, workspace: Workspace, external: str) -> Conversation | None:
    """The conversation with this id, open or closed."""
    return db.exec(_of(workspace).where(Conversation.external == external)).first()


def with_person(db: Session, workspace: Workspace, person: str) -> Sequence[Conversation]:
    """The open personal conversations with somebody, the one heard of last first."""
    return db.exec(_latest(_of(workspace).where(Conversation.person == person))).all() if person else []


def any_in(db: Session, workspace: Workspace) -> Conversation | None:
    """The open conversation that was heard of last, whoever is in it."""
    return db.exec(_latest(_of(workspace)).limit(1)).first()


def open_in(db: Session, workspace: Workspace) -> Sequence[Conversation]:
    """Every open conversation, the one heard of last first."""
    return db.exec(_latest(_of(workspace))).all()


def was_closed(db: Session, workspace: Workspace, person: str) -> bool:
    """Whether there was a personal conversation with somebody that nobody can write to any more."""
    found = _of(workspace).where(Conversation.person == person, col(Conversation.closed).is_not(None))
    return bool(person) and db.exec(found.limit(1)).first() is not None


def close(db: Session, workspace: Workspace, external: str, now: datetime) -> None:
    """The bot cannot write there any more."""
    _change(db, workspace, external, closed=now)


def set_home(db: Session, workspace: Workspace, external: str, message: str) -> None:
    """The message that shows the home there; empty when there is none."""
    _change(db, workspace, external, home=message)


def _of(workspace: Workspace) -> SelectOfScalar[Conversation]:
    return select(Conversation).where(Conversation.workspace_id == workspace.id)


def _latest(found: SelectOfScalar[Conversation]) -> SelectOfScalar[Conversation]:
    still_open = found.where(col(Conversation.closed).is_(None))
    return still_open.order_by(col(Conversation.refreshed).desc(), col(Conversation.id).desc())


def _change(db: Session, workspace: Workspace, external: str, **values: object) -> None:
    known = by_external(db, workspace, external)
    if known is not None:
        db.connection().execute(update(Conversation).where(col(Conversation.id) == known.id).values(**values))
        db.refresh(known)


def _new(db: Session, workspace: Workspace, external: str, kind: str, now: datetime) -> Conversation:
    """Met in two messages at the same time, it is one conversation."""
    insert_new(
        db,
        Conversation,
        organization_id=workspace.organization_id,
        workspace_id=workspace.id,
        external=external,
        kind=kind,
        person="",
        reference={},
        home="",
        refreshed=now,
    )
    made = by_external(db, workspace, external)
    assert made is not None
    return made
