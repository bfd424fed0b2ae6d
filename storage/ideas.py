"""Ideas, who supports them, what is said about them and what happened to them."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, update
from sqlmodel import Session, col, exists, select

from storage import combining, similar, turns, vectors
from storage.columns import UtcTime
from storage.inserts import insert_new, of_few
from storage.models import (
    Account,
    Backing,
    Comment,
    Decision,
    History,
    Idea,
    IdeaState,
    Member,
    Organization,
    Support,
    Verdict,
)

HIDDEN = (IdeaState.WITHDRAWN, IdeaState.COMBINED)
TO_DECIDE = (IdeaState.NEW, IdeaState.IN_REVIEW)
HANDED_ON = ("passed_on", "goal_moved")  # the history's words for what changes whose decision it is
CAME_BACK = ("wake", "reconsider")  # for what brings one back that was decided already
BEGINS_ANEW = ("shared", "wake")  # for what gives an idea all its days
WAITING = (*TO_DECIDE, IdeaState.QUESTION)
COUNTED = (*WAITING, IdeaState.COMBINED)  # whose days move with the calendar: a part may wait again
# Of which it is known how long it took: an imported list may lack the day of either.
TIMED = and_(col(Idea.dated).is_(True), col(Decision.dated).is_(True))


def find(db: Session, org: int, number: int) -> Idea | None:
    return db.exec(select(Idea).where(Idea.organization_id == org, Idea.number == number)).first()


def by_id(db: Session, org: int, idea_id: int) -> Idea:
    return db.exec(select(Idea).where(Idea.organization_id == org, Idea.id == idea_id)).one()


def visible(db: Session, org: int, idea_ids: Sequence[int]) -> dict[int, Idea]:
    """Those of these ideas that everybody may see, by id."""
    mine = of_few(Idea.organization_id, org)
    found = select(Idea).where(mine, col(Idea.id).in_(idea_ids), col(Idea.state).not_in(HIDDEN))
    return {idea.id: idea for idea in db.exec(found)}


def of_draft(db: Session, org: int, draft: str) -> Idea | None:
    """The idea that this form became, if it was sent before."""
    return db.exec(select(Idea).where(Idea.organization_id == org, Idea.draft == draft)).first()


def next_number(db: Session, org: int, *, many: int = 1) -> int:
    """Counts per organization, without gaps; the row stays locked until the transaction ends. Of `many`, the
    last one."""
    counted = (
        update(Organization)
        .where(col(Organization.id) == org)
        .values(last_idea=Organization.last_idea + many)
        .returning(col(Organization.last_idea))
    )
    return int(db.connection().execute(counted).scalar_one())


def add(db: Session, idea: Idea) -> Idea:
    reword(db, idea)
    return idea


def add_all(db: Session, several: Sequence[Idea]) -> None:
    """The same for many at once."""
    for idea in several:
        idea.words = searchable(idea)
    db.add_all(several)
    db.flush()
    for idea in several:
        similar.index(db, idea)
    vectors.expect(db, several)


def reword(db: Session, idea: Idea) -> None:
    """Its words are new or others than before: it is found by them from now on, and by the words of what
    became part of it."""
    _index(db, idea)
    vectors.forget(db, idea)


def behind(db: Session, *, after: int, limit: int) -> Sequence[Idea]:
    """The next ideas of everybody behind this id."""
    return db.exec(select(Idea).where(col(Idea.id) > after).order_by(col(Idea.id)).limit(limit)).all()


def reindex(db: Session, *, after: int, limit: int) -> list[int]:
    """The next ideas of everybody behind this id are found by their words anew; returns their ids."""
    found = behind(db, after=after, limit=limit)
    for idea in found:
        _index(db, idea)
    return [idea.id for idea in found]


def index_missing(db: Session, *, after: int, limit: int) -> list[int]:
    """Those that are not found by their words at all are: they were there before the index was."""
    missing = col(Idea.id).in_(similar.missing(db, after=after, limit=limit))
    found = db.exec(select(Idea).where(missing).order_by(col(Idea.id))).all()
    for idea in found:
        similar.index(db, idea)
    return [idea.id for idea in found]


def _index(db: Session, idea: Idea) -> None:
    parts = combining.parts(db, idea.organization_id, idea.id) if idea.id else []
    idea.words = "\n".join(map(searchable, (idea, *parts)))
    db.add(idea)
    db.flush()
    similar.index(db, idea)


def searchable(idea: Idea) -> str:
    answers = (told for _, told in idea.guided)
    return "\n".join((idea.title, idea.problem, idea.benefit, *answers)).casefold()


def move(db: Session, idea: Idea, to: IdeaState, now: datetime) -> bool:
    """Take the next turn; False when somebody else took it first, and nothing is changed then."""
    return turns.take(db, idea, state=to, changed=now)


def back(db: Session, org: int, idea: Idea, member_id: int, backing: Backing, now: datetime) -> bool:
    """Stand behind an idea, or step back when already there; True when the member stands behind it now."""
    added = insert_new(
        db, Support, idea_id=idea.id, member_id=member_id, backing=backing, organization_id=org, at=now
    )
    if not added:
        combining.leave(db, org, idea.id, member_id, backing)
    return added


def stands_behind(db: Session, org: int, idea_id: int, member_id: int) -> bool:
    """Whether the member supports the idea."""
    found = select(Support.idea_id).where(
        Support.organization_id == org,
        Support.idea_id == idea_id,
        Support.member_id == member_id,
        Support.backing == Backing.SUPPORT,
    )
    return db.exec(found).first() is not None


def supporters(db: Session, org: int, idea_ids: Sequence[int]) -> dict[int, int]:
    """How many support each of these ideas; ideas without supporters are missing."""
    counted = (
        select(Support.idea_id, func.count())
        .where(
            Support.organization_id == org,
            Support.backing == Backing.SUPPORT,
            col(Support.idea_id).in_(idea_ids),
        )
        .group_by(col(Support.idea_id))
    )
    return dict(db.exec(counted).all())


def helpers(db: Session, org: int, idea_id: int) -> Sequence[Member]:
    """Who offered hands, the earliest first."""
    found = (
        select(Member)
        .join(Support, col(Support.member_id) == Member.id)
        .where(Support.organization_id == org, Support.idea_id == idea_id, Support.backing == Backing.HELP)
    )
    return db.exec(found.order_by(col(Support.at))).all()


def comment(
    db: Session, org: int, idea_id: int, *, member_id: int | None, text: str, source: str, at: datetime
) -> bool:
    """Keep what was said; False when this very message is kept already."""
    return insert_new(
        db,
        Comment,
        organization_id=org,
        idea_id=idea_id,
        member_id=member_id,
        text=text,
        source=source,
        at=at,
    )


def comment_from(db: Session, org: int, source: str) -> Comment | None:
    return db.exec(select(Comment).where(Comment.organization_id == org, Comment.source == source)).first()


def comments(db: Session, org: int, idea_id: int) -> Sequence[Comment]:
    found = select(Comment).where(
        Comment.organization_id == org, Comment.idea_id == idea_id, col(Comment.deleted).is_(None)
    )
    return db.exec(found.order_by(col(Comment.at), col(Comment.id))).all()


def record(
    db: Session,
    idea: Idea,
    verb: str,
    *,
    member_id: int | None,
    before: str,
    at: datetime,
    reason: str = "",
    details: dict[str, str] | None = None,
) -> None:
    """Append to the history."""
    db.add(
        History(
            organization_id=idea.organization_id,
            idea_id=idea.id,
            member_id=member_id,
            verb=verb,
            before=before,
            after=idea.state,
            reason=reason,
            details=details or {},
            at=at,
        )
    )


def history(db: Session, org: int, idea_id: int) -> Sequence[History]:
    found = select(History).where(History.organization_id == org, History.idea_id == idea_id)
    return db.exec(found.order_by(col(History.id))).all()


def round_began(db: Session, org: int, idea_id: int) -> datetime | None:
    """When the idea came in, came back or was passed on last: since then a decision is waited for."""
    begins = (col(History.verb).in_(HANDED_ON)) | (col(History.before) != col(History.after))
    found = select(History.at).where(
        History.organization_id == org,
        History.idea_id == idea_id,
        col(History.after).in_(TO_DECIDE),
        begins,
    )
    return db.exec(found.order_by(col(History.id).desc())).first()


def last_happening(db: Session, org: int, idea_id: int) -> datetime | None:
    """When something was last said about the idea or done with it; that it came in or woke up is none."""
    done = select(func.max(History.at, type_=UtcTime())).where(
        History.organization_id == org, History.idea_id == idea_id, col(History.verb).not_in(BEGINS_ANEW)
    )
    said = select(func.max(Comment.at, type_=UtcTime())).where(
        Comment.organization_id == org, Comment.idea_id == idea_id
    )
    return max((at for at in (db.exec(done).first(), db.exec(said).first()) if at), default=None)


def last_decision(db: Session, org: int, idea_id: int) -> Decision | None:
    found = select(Decision).where(Decision.organization_id == org, Decision.idea_id == idea_id)
    return db.exec(found.order_by(col(Decision.turn).desc())).first()


def decided_since(db: Session, org: int, idea_id: int, moment: datetime) -> bool:
    """Whether it was decided on after that; a question to its author is no decision."""
    found = select(Decision.id).where(
        Decision.organization_id == org,
        Decision.idea_id == idea_id,
        col(Decision.at) > moment,
        Decision.verdict != Verdict.ASK,
    )
    return db.exec(found.limit(1)).first() is not None


def last_answer(db: Session, org: int, idea_id: int) -> str:
    """The author's answer to the latest question; empty where it is not answered yet."""
    verbs = (Verdict.ASK.value, "answered")
    found = select(History.verb, History.reason).where(
        History.organization_id == org, History.idea_id == idea_id, col(History.verb).in_(verbs)
    )
    verb, reason = db.exec(found.order_by(col(History.id).desc())).first() or ("", "")
    return reason if verb == "answered" else ""


# --- lists: each returns one page and how many there are in all --------------------------------------


def public(db: Session, org: int, *, offset: int, limit: int) -> tuple[Sequence[Idea], int]:
    """All ideas that were not taken back, newest first."""
    return _page(db, [Idea.organization_id == org, col(Idea.state).not_in(HIDDEN)], offset, limit)


def by_author(
    db: Session, org: int, member_id: int, *, offset: int, limit: int
) -> tuple[Sequence[Idea], int]:
    return _page(db, [Idea.organization_id == org, Idea.author_id == member_id], offset, limit)


def containing(
    db: Session, org: int, words: Sequence[str], *, offset: int, limit: int
) -> tuple[Sequence[Idea], int]:
    """Ideas in which every word occurs, in any case, anywhere."""
    each = [col(Idea.words).contains(word.casefold(), autoescape=True) for word in words]
    return _page(db, [Idea.organization_id == org, col(Idea.state).not_in(HIDDEN), *each], offset, limit)


def queue(
    db: Session,
    org: int,
    member_id: int | None,
    *,
    offset: int,
    limit: int,
    member_ids: Sequence[int] = (),
) -> tuple[Sequence[Idea], int]:
    """Ideas that wait for a decision by this member (or these, for whom they stand in), by nobody in
    particular, or by somebody who left; oldest first.

    `member_id` None: whoever is to decide.
    """
    mine = [Idea.organization_id == org, col(Idea.state).in_(TO_DECIDE)]
    if member_id is not None:
        mine.append(_is_for(org, [member_id, *member_ids]))
    return _page(db, mine, offset, limit, oldest_first=True)


def held_queue(db: Session, org: int, member_id: int, *, limit: int) -> Sequence[int]:
    """The same by id: held, so that nobody can post a copy of their cards meanwhile that `redrawing.of_ideas`
    does not see."""
    mine = (Idea.organization_id == org, col(Idea.state).in_(TO_DECIDE), _is_for(org, [member_id]))
    found = select(Idea.id).where(*mine).order_by(col(Idea.id)).limit(limit)
    return db.exec(found.with_for_update(key_share=True)).all()


def created_between(db: Session, org: int, start: datetime, end: datetime) -> Sequence[Idea]:
    found = select(Idea).where(
        Idea.organization_id == org,
        col(Idea.created) >= start,
        col(Idea.created) < end,
        col(Idea.state).not_in(HIDDEN),
    )
    return db.exec(found.order_by(col(Idea.number))).all()


def decided_between(db: Session, org: int, start: datetime, end: datetime) -> Sequence[tuple[Decision, Idea]]:
    """Decisions of this time, where it is known, whose ideas were not taken back since, in order."""
    found = (
        select(Decision, Idea)
        .join(Idea, col(Idea.id) == Decision.idea_id)
        .where(Decision.organization_id == org, col(Decision.at) >= start, col(Decision.at) < end)
        .where(col(Idea.state).not_in(HIDDEN), col(Decision.dated).is_(True))
    )
    return db.exec(found.order_by(col(Decision.at))).all()


def due_between(db: Session, org: int, start: date, end: date) -> Sequence[Idea]:
    """Open ideas whose decision is due on these days, the end excluded."""
    found = select(Idea).where(
        Idea.organization_id == org,
        col(Idea.state).in_(TO_DECIDE),
        col(Idea.due) >= start,
        col(Idea.due) < end,
    )
    return db.exec(found.order_by(col(Idea.due), col(Idea.number))).all()


def to_wake(db: Session, org: int, today: date) -> Sequence[Idea]:
    """Parked ideas whose day has come."""
    found = select(Idea).where(
        Idea.organization_id == org, Idea.state == IdeaState.PARKED, col(Idea.wake) <= today
    )
    return db.exec(found.order_by(col(Idea.number))).all()


def waiting_for_goal(db: Session, org: int, goal_id: int) -> Sequence[Idea]:
    """Parked ideas that come back when this goal changes."""
    found = select(Idea).where(
        Idea.organization_id == org,
        Idea.goal_id == goal_id,
        Idea.state == IdeaState.PARKED,
        col(Idea.wake_with_goal).is_(True),
    )
    return db.exec(found.order_by(col(Idea.number))).all()


def woken(db: Session, org: int, idea_id: int) -> dict[str, str]:
    """Why a decided idea came back into review, as long as nothing else has happened to its state since."""
    found = select(History.verb, History.details).where(
        History.organization_id == org,
        History.idea_id == idea_id,
        col(History.verb).in_(HANDED_ON) | (col(History.before) != col(History.after)),
    )
    last = db.exec(found.order_by(col(History.id).desc())).first()
    return dict(last[1]) if last and last[0] in CAME_BACK else {}


def count(db: Session, org: int, states: Sequence[IdeaState]) -> int:
    counted = select(func.count()).where(Idea.organization_id == org, col(Idea.state).in_(states))
    return db.exec(counted).one()


def first_answers(db: Session, org: int, since: datetime) -> Sequence[tuple[datetime, datetime]]:
    """When each idea since then came in, and when it was first decided or asked about, as far as known."""
    turns = select(func.min(Decision.turn)).where(col(Decision.idea_id) == Idea.id)
    first = turns.correlate(Idea).scalar_subquery()
    found = (
        select(Idea.created, Decision.at)
        .join(Decision, and_(col(Decision.idea_id) == Idea.id, col(Decision.turn) == first))
        .where(Idea.organization_id == org, col(Idea.created) >= since, TIMED)
    )
    return db.exec(found).all()


def oldest_waiting(db: Session, org: int, before: datetime) -> Idea | None:
    """The idea that waits longest among those shared before this moment."""
    found = select(Idea).where(
        Idea.organization_id == org, col(Idea.state).in_(WAITING), col(Idea.created) < before
    )
    return db.exec(found.order_by(col(Idea.created)).limit(1)).first()


def _is_for(org: int, member_ids: Sequence[int]) -> ColumnElement[bool]:
    """What waits for the decision of one of these, for nobody's in particular, or for that of somebody who
    left."""
    left = ~exists().where(
        col(Account.member_id) == Idea.reviewer_id,
        col(Account.organization_id) == org,
        col(Account.gone).is_(False),
    )
    return col(Idea.reviewer_id).in_(member_ids) | col(Idea.reviewer_id).is_(None) | left


def _page(
    db: Session, conditions: Sequence[object], offset: int, limit: int, *, oldest_first: bool = False
) -> tuple[Sequence[Idea], int]:
    total = db.exec(select(func.count()).select_from(Idea).where(*conditions)).one()  # type: ignore[arg-type]
    order = col(Idea.number) if oldest_first else col(Idea.number).desc()
    found = select(Idea).where(*conditions).order_by(order)  # type: ignore[arg-type]
    return db.exec(found.offset(offset).limit(limit)).all(), total
