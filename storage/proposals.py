"""What is proposed to an idea's authors: to become one with another idea, or two."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.models import CombinationState, Proposal

P = TypeVar("P", bound=Proposal)
STANDS = (CombinationState.OPEN, CombinationState.AGREED)


def add(db: Session, proposal: P) -> P:
    db.add(proposal)
    db.flush()
    return proposal


def find(db: Session, org: int, table: type[P], proposal_id: int) -> P | None:
    return db.exec(_with_id(table, org, proposal_id)).first()


def hold(db: Session, org: int, table: type[P], proposal_id: int) -> P | None:
    """The same as it is once whoever answers it right now is done."""
    held = _with_id(table, org, proposal_id).with_for_update().execution_options(populate_existing=True)
    return db.exec(held).first()


def of_draft(db: Session, org: int, table: type[P], draft: str) -> P | None:
    """The proposal that this form became, if it was sent before."""
    return db.exec(select(table).where(table.organization_id == org, table.draft == draft)).first()


def due(db: Session, table: type[P], now: datetime, *, limit: int) -> Sequence[P]:
    """Those of everybody whose clock looks now, the earliest first, but those that somebody answers right
    now or another process holds."""
    found = select(table).where(col(table.due) <= now).order_by(col(table.due), col(table.id)).limit(limit)
    return db.exec(found.with_for_update(skip_locked=True)).all()


def _with_id(table: type[P], org: int, proposal_id: int) -> SelectOfScalar[P]:
    return select(table).where(table.organization_id == org, table.id == proposal_id)
