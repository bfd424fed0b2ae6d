"""What the field measures, counted over history: every function is one query that reads its time only."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Mapped
from sqlmodel import Session, and_, case, col, exists, func, select

from storage.ideas import TIMED
from storage.models import Account, Decision, History, Idea, IdeaState, Member, Verdict, Workspace

Counts = dict[int | None, list[int]]  # per goal (None: no goal fits), one number for each part of the time
IMPLEMENT = "implement"  # the history's word
ENDS = {IMPLEMENT: True, Verdict.DECLINE: False}  # what an idea's way ends with: is it done then?


def people(db: Session, org: int) -> int:
    """How many can take part: as the largest workspace says, or else whoever was met so far, without guests
    and those who left."""
    met = select(func.count()).select_from(Member).where(Member.organization_id == org, _takes_part())
    said = select(func.max(Workspace.people)).where(
        Workspace.organization_id == org, col(Workspace.closed).is_(None)
    )
    counted, largest = db.exec(select(met.scalar_subquery(), said.scalar_subquery())).one()
    return max(int(counted or 0), largest or 0)


def authors(db: Session, org: int, start: datetime, end: datetime) -> int:
    """How many of them had an idea that was shared in this time, or one that became part of such an idea."""
    shared = (
        select(col(Idea.id), col(Idea.author_id))
        .where(
            Idea.organization_id == org,
            col(Idea.created) >= start,
            col(Idea.created) < end,
            col(Idea.state) != IdeaState.WITHDRAWN,
        )
        .cte("family", recursive=True)
    )
    parts = select(col(Idea.id), col(Idea.author_id)).where(
        Idea.organization_id == org, col(Idea.into_id) == shared.c.id
    )
    family = shared.union(parts)
    counted = select(func.count()).select_from(Member)
    had = col(Member.id).in_(select(family.c.author_id))
    return db.exec(counted.where(Member.organization_id == org, had, _takes_part())).one()


def shared(db: Session, org: int, edges: Sequence[datetime]) -> Counts:
    """Ideas that came in between each two edges and were not taken back, by their goal."""
    found = select(Idea.goal_id, *_between(col(Idea.created), edges)).where(
        Idea.organization_id == org,
        col(Idea.created) >= edges[0],
        col(Idea.created) < edges[-1],
        col(Idea.state) != IdeaState.WITHDRAWN,
    )
    return _counts(db, found.group_by(col(Idea.goal_id)))


def implemented(db: Session, org: int, edges: Sequence[datetime]) -> Counts:
    """Ideas that were implemented between each two edges, by their goal."""
    found = (
        select(Idea.goal_id, *_between(col(History.at), edges))
        .join(Idea, col(Idea.id) == History.idea_id)
        .where(
            History.organization_id == org,
            col(History.at) >= edges[0],
            col(History.at) < edges[-1],
            History.verb == IMPLEMENT,
        )
    )
    return _counts(db, found.group_by(col(Idea.goal_id)))


def concluded(db: Session, org: int, start: datetime, end: datetime) -> tuple[int, int]:
    """Of how many ideas the way ended in this time, and how many of those were implemented then."""
    found = (
        select(History.verb, func.count())
        .where(
            History.organization_id == org,
            col(History.at) >= start,
            col(History.at) < end,
            col(History.verb).in_(tuple(ENDS)),
            col(History.idea_id).is_not(None),
        )
        .group_by(col(History.verb))
    )
    counted = {str(verb): count for verb, count in db.exec(found).all()}
    return sum(counted.values()), counted.get(IMPLEMENT, 0)


def until_answer(
    db: Session, org: int, start: datetime, end: datetime
) -> Sequence[tuple[datetime, datetime]]:
    """When each idea that was answered first in this time came in, and when that was; where a list named no
    day for either, nobody knows how long it took."""
    return _first_decisions(db, org, start, end, tuple(Verdict))


def until_decision(
    db: Session, org: int, start: datetime, end: datetime
) -> Sequence[tuple[datetime, datetime]]:
    """The same until the first decision: a question to the author is an answer, but none."""
    return _first_decisions(db, org, start, end, tuple(one for one in Verdict if one is not Verdict.ASK))


def until_implemented(
    db: Session, org: int, start: datetime, end: datetime
) -> Sequence[tuple[datetime, datetime]]:
    """The same until an idea was implemented."""
    found = (
        select(Idea.created, History.at)
        .join(Idea, col(Idea.id) == History.idea_id)
        .where(
            History.organization_id == org,
            col(History.at) >= start,
            col(History.at) < end,
            History.verb == IMPLEMENT,
            col(Idea.dated).is_(True),
        )
    )
    return db.exec(found.order_by(col(History.at), col(History.id))).all()


def _first_decisions(
    db: Session, org: int, start: datetime, end: datetime, verdicts: Sequence[Verdict]
) -> Sequence[tuple[datetime, datetime]]:
    earlier = select(Decision).subquery()
    none_before = ~exists().where(
        earlier.c.idea_id == Decision.idea_id,
        earlier.c.turn < Decision.turn,
        earlier.c.verdict.in_(verdicts),
    )
    found = (
        select(Idea.created, Decision.at)
        .join(Idea, col(Idea.id) == Decision.idea_id)
        .where(
            Decision.organization_id == org,
            col(Decision.at) >= start,
            col(Decision.at) < end,
            col(Decision.verdict).in_(verdicts),
            TIMED,
            none_before,
        )
    )
    return db.exec(found.order_by(col(Decision.at), col(Decision.id))).all()


def _between(moment: Mapped[datetime], edges: Sequence[datetime]) -> list[ColumnElement[int]]:
    """One sum for each part of the time: however many parts, the rows are read once."""
    return [
        func.sum(case((and_(moment >= start, moment < end), 1), else_=0)) for start, end in pairwise(edges)
    ]


def _counts(db: Session, found: object) -> Counts:
    rows = db.connection().execute(found).all()  # type: ignore[call-overload]
    return {row[0]: [int(count) for count in row[1:]] for row in rows}


def _takes_part() -> ColumnElement[bool]:
    return exists().where(
        col(Account.member_id) == Member.id, col(Account.gone).is_(False), col(Account.guest).is_(False)
    )
