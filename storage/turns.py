"""Whoever moves something on takes its next turn: of two who do so at once, one is told that it has moved."""

from typing import TypeVar

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col

from storage.models import Campaign, Idea, Measure, Sponsorship

T = TypeVar("T", Idea, Measure, Sponsorship, Campaign)


def take(db: Session, row: T, **changes: object) -> bool:
    """Take the next turn with these changes; False when somebody else took it first, and nothing is changed
    then."""
    table = type(row)
    here = col(table.organization_id) == row.organization_id, col(table.id) == row.id
    taken = update(table).where(*here, col(table.turn) == row.turn)
    result = db.connection().execute(taken.values(turn=row.turn + 1, **changes))
    assert isinstance(result, CursorResult)
    if result.rowcount != 1:
        return False
    db.refresh(row)
    return True
