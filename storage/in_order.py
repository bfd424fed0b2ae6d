"""Rows are held in one order, whoever holds them: ideas by number, before the organization, before
measures, and before what is asked of sponsors. Who neither changes nor redraws an idea holds none."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, union_all
from sqlmodel import Session, col, select

from storage.goals import UNDECIDED
from storage.ideas import COUNTED
from storage.inserts import of_few
from storage.measures import OPEN
from storage.models import Idea, Measure, MeasureIdea

Ids = Sequence[int] | Select[Any]


def ideas(db: Session, org: int, idea_ids: Sequence[int], *, shared: bool = False) -> Sequence[Idea]:
    """These ideas as they are once whoever decides on them is done, without those that were taken away; no
    row comes to name them until this transaction ends: nobody stands behind them anew. `shared`: they only
    stay, for a row that is to name them, and others may name them too."""
    found = select(Idea).where(of_few(Idea.organization_id, org), col(Idea.id).in_(idea_ids))
    held = found.order_by(col(Idea.number)).with_for_update(read=shared, key_share=shared)
    return db.exec(held.execution_options(populate_existing=True)).all()


def counted(db: Session, org: int) -> Sequence[int]:
    """Those that wait for a decision, or may do so again, by id, for whoever moves their days."""
    return _changing(db, org, _ids(org, col(Idea.state).in_(COUNTED)))


def of_picture(
    db: Session, org: int, goal_id: int | None, numbers: Sequence[int], *, retires: bool = False
) -> Sequence[int]:
    """Those by id that may change when this goal does, if there is one, and those with these numbers, which
    are told. Where it retires, its measures may end, and ideas change with them."""
    found = [_ids(org, col(Idea.number).in_(numbers))]
    if goal_id is not None:
        found.append(_ids(org, col(Idea.goal_id) == goal_id, col(Idea.state).in_(UNDECIDED)))
    if goal_id is not None and retires:
        first = col(Measure.idea_id).in_(_ids(org, col(Idea.goal_id) == goal_id))
        open_ = select(Measure.id).where(Measure.organization_id == org, col(Measure.state).in_(OPEN), first)
        found.append(_feeding(org, col(MeasureIdea.measure_id).in_(open_)))
    return _changing(db, org, union_all(*found))


def redrawn(db: Session, org: int, idea_ids: Ids, measure_ids: Ids = ()) -> Sequence[int]:
    """These, and those that feed these measures, by id, for whoever redraws them."""
    these = select(Idea.id).where(of_few(Idea.organization_id, org), col(Idea.id).in_(idea_ids))
    feeding = _feeding(org, col(MeasureIdea.measure_id).in_(measure_ids))
    return _changing(db, org, union_all(these, feeding))


def of_measure(db: Session, org: int, measure_id: int) -> Sequence[int]:
    """Those that feed it, by id, for whoever changes it, or asks for help with it."""
    return _changing(db, org, _feeding(org, col(MeasureIdea.measure_id) == measure_id))


def of_decision(db: Session, org: int, idea_id: int, measure_id: int = 0) -> Sequence[int]:
    """The idea, and by id those that change when its measures do, or when it comes to feed this one."""
    its = select(MeasureIdea.measure_id).where(MeasureIdea.idea_id == idea_id)
    which = col(MeasureIdea.measure_id).in_(its), col(MeasureIdea.measure_id) == measure_id
    found = [_ids(org, col(Idea.id) == idea_id), *(_feeding(org, one) for one in which)]
    return _changing(db, org, union_all(*found))


def _ids(org: int, *which: ColumnElement[bool]) -> Select[Any]:
    return select(Idea.id).where(Idea.organization_id == org, *which)


def _feeding(org: int, which: ColumnElement[bool]) -> Select[Any]:
    return select(MeasureIdea.idea_id).where(of_few(MeasureIdea.organization_id, org), which)


def _changing(db: Session, org: int, which: Select[Any] | CompoundSelect[Any]) -> Sequence[int]:
    """Rows may come to name them meanwhile."""
    found = select(Idea.id).where(of_few(Idea.organization_id, org), col(Idea.id).in_(which))
    return db.exec(found.order_by(col(Idea.number)).with_for_update(key_share=True)).all()
