"""Measures: what approved ideas become, whose they are, until when, and what happened to them."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage import turns
from storage.inserts import insert_new, of_few
from storage.models import Goal, History, Idea, Measure, MeasureIdea, MeasureState, Organization

OPEN = (MeasureState.PLANNED, MeasureState.RUNNING, MeasureState.CHANGED)
BY_DATE = (col(Measure.due), col(Measure.number))


def of_idea(db: Session, org: int, idea_id: int) -> Measure | None:
    """The latest measure that this idea feeds."""
    found = select(Measure).join(MeasureIdea, col(MeasureIdea.measure_id) == Measure.id)
    mine = found.where(Measure.organization_id == org, MeasureIdea.idea_id == idea_id)
    return db.exec(mine.order_by(col(Measure.id).desc())).first()


def all_of_idea(db: Session, org: int, idea_id: int) -> Sequence[Measure]:
    """Every measure that this idea feeds, in order."""
    found = select(Measure).join(MeasureIdea, col(MeasureIdea.measure_id) == Measure.id)
    mine = found.where(Measure.organization_id == org, MeasureIdea.idea_id == idea_id)
    return db.exec(mine.order_by(col(Measure.id))).all()


def ideas_of(db: Session, org: int, measure_id: int) -> Sequence[Idea]:
    """Every idea that feeds this measure, in order."""
    found = select(Idea).join(MeasureIdea, col(MeasureIdea.idea_id) == Idea.id)
    mine = found.where(of_few(Idea.organization_id, org), MeasureIdea.measure_id == measure_id)
    return db.exec(mine.order_by(col(Idea.number))).all()


def hold_ideas_of(db: Session, org: int, measure_id: int) -> Sequence[Idea]:
    """The same, as they are once whoever decides on them, or ends another measure of theirs, is done."""
    found = select(Idea).join(MeasureIdea, col(MeasureIdea.idea_id) == Idea.id)
    mine = found.where(of_few(Idea.organization_id, org), MeasureIdea.measure_id == measure_id)
    held = mine.order_by(col(Idea.number)).with_for_update(of=Idea, key_share=True)
    return db.exec(held.execution_options(populate_existing=True)).all()


def feed(db: Session, measure: Measure, idea: Idea) -> bool:
    """The idea feeds this measure too; False when it does already."""
    return insert_new(
        db,
        MeasureIdea,
        measure_id=measure.id,
        idea_id=idea.id,
        organization_id=measure.organization_id,
    )


def move(db: Session, measure: Measure, to: MeasureState, **changes: object) -> bool:
    """Take the next turn, with these changes; False when somebody was faster, and nothing is changed then."""
    db.flush()
    return turns.take(db, measure, state=to, **changes)


def record(
    db: Session,
    measure: Measure,
    verb: str,
    *,
    member_id: int | None,
    before: str,
    at: datetime,
    reason: str = "",
    details: dict[str, str] | None = None,
) -> None:
    """Append to the adaptation log; `member_id` None is the clock."""
    db.add(
        History(
            organization_id=measure.organization_id,
            measure_id=measure.id,
            member_id=member_id,
            verb=verb,
            before=before,
            after=measure.state,
            reason=reason,
            details=details or {},
            at=at,
        )
    )
    db.flush()


def log(db: Session, org: int, measure_id: int) -> Sequence[History]:
    """The adaptation log, the oldest entry first."""
    found = select(History).where(History.organization_id == org, History.measure_id == measure_id)
    return db.exec(found.order_by(col(History.id))).all()


def latest(db: Session, org: int, measure_id: int, *, limit: int) -> Sequence[History]:
    """The last entries of the adaptation log, the oldest of them first."""
    found = select(History).where(History.organization_id == org, History.measure_id == measure_id)
    return db.exec(found.order_by(col(History.id).desc()).limit(limit)).all()[::-1]


def last_entry(db: Session, org: int, measure_id: int) -> History | None:
    return next(iter(latest(db, org, measure_id, limit=1)), None)


def by_id(db: Session, org: int, measure_id: int) -> Measure | None:
    return db.exec(select(Measure).where(Measure.organization_id == org, Measure.id == measure_id)).first()


def find(db: Session, org: int, number: int) -> tuple[Measure, Idea] | None:
    found = select(Measure, Idea).join(Idea, col(Idea.id) == Measure.idea_id)
    return db.exec(found.where(Measure.organization_id == org, Measure.number == number)).first()


def in_progress(
    db: Session, org: int, *, offset: int, limit: int
) -> tuple[Sequence[tuple[Measure, Idea]], int]:
    """One page of the open measures and how many there are in all; goal by goal, the next due first."""
    mine = (Measure.organization_id == org, col(Measure.state).in_(OPEN))
    total = db.exec(select(func.count()).select_from(Measure).where(*mine)).one()
    found = select(Measure, Idea).join(Idea, col(Idea.id) == Measure.idea_id).where(*mine)
    found = found.join(Goal, col(Goal.id) == Idea.goal_id, isouter=True)
    by_goal = found.order_by(col(Goal.number).is_(None), col(Goal.number), *BY_DATE)
    return db.exec(by_goal.offset(offset).limit(limit)).all(), total


def ended(
    db: Session, org: int, over: Sequence[MeasureState], *, offset: int, limit: int
) -> tuple[Sequence[tuple[Measure, Idea]], int]:
    """The same of those that ended like this, the last ones first."""
    mine = (Measure.organization_id == org, col(Measure.state).in_(over), col(Measure.ended).is_not(None))
    total = db.exec(select(func.count()).select_from(Measure).where(*mine)).one()
    found = select(Measure, Idea).join(Idea, col(Idea.id) == Measure.idea_id).where(*mine)
    last = found.order_by(col(Measure.ended).desc(), col(Measure.number).desc())
    return db.exec(last.offset(offset).limit(limit)).all(), total


def of_owner(
    db: Session, org: int, member_id: int, *, offset: int, limit: int
) -> tuple[Sequence[tuple[Measure, Idea]], int]:
    """The same of those that somebody takes care of or is asked to, the next due first."""
    mine = (
        Measure.organization_id == org,
        Measure.owner_id == member_id,
        col(Measure.state).in_(OPEN),
    )
    total = db.exec(select(func.count()).select_from(Measure).where(*mine)).one()
    found = select(Measure, Idea).join(Idea, col(Idea.id) == Measure.idea_id).where(*mine)
    return db.exec(found.order_by(*BY_DATE).offset(offset).limit(limit)).all(), total


def add(db: Session, measure: Measure) -> Measure:
    """Give the measure its number and store it."""
    counted = (
        update(Organization)
        .where(col(Organization.id) == measure.organization_id)
        .values(last_measure=Organization.last_measure + 1)
        .returning(col(Organization.last_measure))
    )
    measure.number = int(db.connection().execute(counted).scalar_one())
    db.add(measure)
    db.flush()
    db.add(
        MeasureIdea(measure_id=measure.id, idea_id=measure.idea_id, organization_id=measure.organization_id)
    )
    db.flush()
    return measure


def due_between(db: Session, org: int, start: date, end: date) -> Sequence[tuple[Measure, Idea]]:
    """Open measures that are due on these days, the end excluded."""
    found = (
        select(Measure, Idea)
        .join(Idea, col(Idea.id) == Measure.idea_id)
        .where(
            Measure.organization_id == org,
            col(Measure.state).in_(OPEN),
            col(Measure.due) >= start,
            col(Measure.due) < end,
        )
    )
    return db.exec(found.order_by(col(Measure.due), col(Measure.number))).all()
