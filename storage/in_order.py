"""Rows are held in one order, whoever holds them: ideas by their number, and the organization after them."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, or_, select

from storage.goals import UNDECIDED
from storage.ideas import WAITING
from storage.models import Idea


def ideas(db: Session, org: int, idea_ids: Sequence[int]) -> Sequence[Idea]:
    """These ideas as they are once whoever decides on them is done; no row comes to name them until this
    transaction ends: nobody stands behind them anew."""
    found = select(Idea).where(Idea.organization_id == org, col(Idea.id).in_(idea_ids))
    held = found.order_by(col(Idea.number)).with_for_update().execution_options(populate_existing=True)
    return db.exec(held).all()


def waiting(db: Session, org: int) -> Sequence[int]:
    """Those that wait for a decision, by id, for whoever moves their days."""
    return _changing(db, org, col(Idea.state).in_(WAITING))


def of_picture(db: Session, org: int, goal_id: int | None, numbers: Sequence[int]) -> Sequence[int]:
    """Those by id that may change when this goal does, and those with these numbers, which are told."""
    undecided = (col(Idea.goal_id) == goal_id) & col(Idea.state).in_(UNDECIDED)
    return _changing(db, org, or_(undecided, col(Idea.number).in_(numbers)))


def _changing(db: Session, org: int, which: ColumnElement[bool]) -> Sequence[int]:
    """Rows may come to name them meanwhile."""
    found = select(Idea.id).where(Idea.organization_id == org, which).order_by(col(Idea.number))
    return db.exec(found.with_for_update(key_share=True)).all()
