"""Two accounts, one person: the codes that say so, and making two members one."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, CursorResult, Table, delete, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql.dml import Delete
from sqlmodel import Session, SQLModel, and_, col, exists, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage import combining, in_order
from storage.inserts import insert_new
from storage.models import (
    Absence,
    Account,
    Campaign,
    Carried,
    Consent,
    Decision,
    Follow,
    History,
    Idea,
    Introduction,
    LinkCode,
    LinkTry,
    Measure,
    MeasureIdea,
    Member,
    NewsLevel,
    Question,
    Role,
    Sponsorship,
    StrategicUpdate,
    Support,
    Understood,
    UpdatePost,
)

RANKS = (Role.EMPLOYEE, Role.MANAGER, Role.LEADER)
LINKED = "linked"  # the verb in the history
NOTED = ("owner", "sponsor")  # under these names a measure's log keeps our ids of members


def offer(db: Session, org: int, account: Account, digest: str, expires: datetime) -> bool:
    """The account's member has this code now and no other; False when somebody else has the same one."""
    member_id = account.member_id
    db.connection().execute(_codes_of(org, member_id))
    return insert_new(
        db,
        LinkCode,
        member_id=member_id,
        organization_id=org,
        account_id=account.id,
        digest=digest,
        expires=expires,
    )


def offered(db: Session, org: int, digest: str, now: datetime) -> tuple[LinkCode, Account] | None:
    """The code that is still good, and the account that asked for it."""
    found = (
        select(LinkCode, Account)
        .join(Account, col(Account.id) == LinkCode.account_id)
        .where(LinkCode.organization_id == org, LinkCode.digest == digest, col(LinkCode.expires) > now)
        .where(col(Account.gone).is_(False), col(Account.guest).is_(False))
    )
    return db.exec(found).first()


def use(db: Session, org: int, digest: str) -> bool:
    """Take the code; False when somebody took it first."""
    mine = delete(LinkCode).where(col(LinkCode.organization_id) == org, col(LinkCode.digest) == digest)
    result = db.connection().execute(mine)
    assert isinstance(result, CursorResult)
    return result.rowcount == 1


def guessed_wrong(db: Session, org: int, member_id: int, now: datetime) -> None:
    db.add(LinkTry(organization_id=org, member_id=member_id, at=now))
    db.flush()


def wrong_guesses(db: Session, org: int, member_id: int, since: datetime) -> int:
    counted = select(func.count()).where(
        LinkTry.organization_id == org, LinkTry.member_id == member_id, col(LinkTry.at) > since
    )
    return db.exec(counted).one()


def forget_before(db: Session, moment: datetime) -> None:
    """Drop codes and guesses of before this moment."""
    db.connection().execute(delete(LinkCode).where(col(LinkCode.expires) < moment))
    db.connection().execute(delete(LinkTry).where(col(LinkTry.at) < moment))


def both_somewhere(db: Session, org: int, one: int, other: int) -> bool:
    """Whether both members have an account in the same workspace: then they are two people."""
    theirs = select(Account.workspace_id).where(Account.member_id == other, col(Account.gone).is_(False))
    shared = select(Account.id).where(
        Account.organization_id == org,
        Account.member_id == one,
        col(Account.gone).is_(False),
        col(Account.workspace_id).in_(theirs),
    )
    return db.exec(shared).first() is not None


def supported_by_both(db: Session, org: int, one: int, other: int) -> Sequence[int]:
    """Ideas behind which both members stand in the same way."""
    theirs = aliased(Support)
    same = (
        col(theirs.idea_id) == Support.idea_id,
        col(theirs.backing) == Support.backing,
        col(theirs.member_id) == other,
    )
    found = select(Support.idea_id).join(theirs, and_(*same)).distinct()
    return db.exec(found.where(Support.organization_id == org, Support.member_id == one)).all()


def understood_by_both(db: Session, org: int, one: int, other: int) -> Sequence[int]:
    """Posted strategic updates that both members understood."""
    theirs = select(Understood.post_id).where(Understood.member_id == other)
    found = select(Understood.post_id).where(
        Understood.organization_id == org, Understood.member_id == one, col(Understood.post_id).in_(theirs)
    )
    return db.exec(found.order_by(col(Understood.post_id))).all()


def cards_naming(db: Session, org: int, member_id: int) -> list[str]:
    """What is no idea, and on whose cards the member's name can stand ("post:3")."""
    update_of = (col(StrategicUpdate.author_id) == member_id) | (col(StrategicUpdate.leader_id) == member_id)
    about = (col(Question.member_id) == member_id) & col(Question.sealed).is_(False)
    leads = (col(Question.leader_id) == member_id) | (col(Question.answered_by) == member_id)
    named = {
        "update": select(StrategicUpdate.id).where(StrategicUpdate.organization_id == org, update_of),
        "post": select(UpdatePost.id).where(
            UpdatePost.organization_id == org, UpdatePost.member_id == member_id
        ),
        "question": select(Question.id).where(Question.organization_id == org, about | leads),
        "measure": select(Measure.id).where(Measure.organization_id == org, _takes_part(org, member_id)),
        "sponsor": select(Sponsorship.id).where(Sponsorship.organization_id == org, _asked(member_id)),
        "campaign": select(Campaign.id).where(
            Campaign.organization_id == org, Campaign.member_id == member_id
        ),
    }
    return [f"{kind}:{found}" for kind, query in named.items() for found in sorted(db.exec(query).all())]


def _takes_part(org: int, member_id: int) -> ColumnElement[bool]:
    """In a measure, so that their name can stand on its card."""
    wrote = select(History.measure_id).where(History.organization_id == org, History.member_id == member_id)
    owns = (col(Measure.owner_id) == member_id) | (col(Measure.manager_id) == member_id)
    return owns | col(Measure.id).in_(wrote)


def _asked(member_id: int) -> ColumnElement[bool]:
    """For help with a measure, or to help."""
    return (col(Sponsorship.asked_by) == member_id) | (col(Sponsorship.sponsor_id) == member_id)


def ideas_naming(db: Session, org: int, member_id: int) -> Sequence[int]:
    """Ideas on whose cards the member's name can stand."""
    return db.exec(_ideas_naming(org, member_id).order_by(col(Idea.id))).all()


def _ideas_naming(org: int, member_id: int) -> SelectOfScalar[int]:
    backed = select(Support.idea_id).where(Support.member_id == member_id)
    decided = select(Decision.idea_id).where(Decision.member_id == member_id)
    fed = select(MeasureIdea.idea_id).join(Measure, col(Measure.id) == MeasureIdea.measure_id)
    owned = fed.where(Measure.organization_id == org, Measure.owner_id == member_id)
    shared = (col(Idea.author_id) == member_id) | (col(Idea.reviewer_id) == member_id)
    shared |= col(Idea.aligned_by) == member_id
    parts = select(Idea.into_id).where(Idea.organization_id == org, Idea.author_id == member_id)
    shared |= col(Idea.id).in_(parts.where(col(Idea.into_id).is_not(None)))
    named = shared | col(Idea.id).in_(backed) | col(Idea.id).in_(decided) | col(Idea.id).in_(owned)
    return select(Idea.id).where(Idea.organization_id == org, named)


def merge(db: Session, org: int, stays: Member, goes: Member, now: datetime) -> bool:
    """Everything of the one becomes the other's, and the one is no more. False when one of them became
    somebody else's meanwhile, and nothing is changed then."""
    db.flush()
    _hold_accounts(db, org, stays, goes)
    _hold_ideas(db, org, goes.id)
    if not _hold_members(db, org, stays, goes):
        return False
    db.connection().execute(_codes_of(org, stays.id, goes.id))
    combining.own_support(db, org, stays.id, goes.id)
    for doubled in _doubled(org, stays, goes):
        db.connection().execute(doubled)
    for table, column in _pointing_to_members():
        moved = update(table).where(table.c.organization_id == org, column == goes.id)
        db.connection().execute(moved.values({column.name: stays.id}))
    _move_noted(db, org, stays, goes)
    _stand_in_for_nobody(db, org, stays)
    _take_over(db, stays, goes)
    gone = delete(Member).where(col(Member.organization_id) == org, col(Member.id) == goes.id)
    db.connection().execute(gone)
    db.add(History(organization_id=org, member_id=stays.id, verb=LINKED, reason=goes.name, at=now))
    db.flush()
    db.expunge(goes)  # readable as it was, for whoever holds it
    db.expire_all()
    return True


def _hold_accounts(db: Session, org: int, *members: Member) -> None:
    """Wait for whatever these members do themselves right now, and keep them from more: they hold their
    account before anything else (`storage.people`)."""
    ids = [member.id for member in members]
    theirs = select(Account.id).where(Account.organization_id == org, col(Account.member_id).in_(ids))
    db.exec(theirs.order_by(col(Account.id)).with_for_update()).all()


def _hold_ideas(db: Session, org: int, member_id: int) -> None:
    """Before the measures and requests that become somebody else's, and before cards are redrawn."""
    helped = select(Sponsorship.measure_id).where(Sponsorship.organization_id == org, _asked(member_id))
    part = _takes_part(org, member_id) | col(Measure.id).in_(helped)
    theirs = select(Measure.id).where(Measure.organization_id == org, part)
    in_order.redrawn(db, org, _ideas_naming(org, member_id), theirs)


def _hold_members(db: Session, org: int, *members: Member) -> bool:
    """Wait for whoever names these members right now, as whose a measure is to be, and keep others waiting.
    Ideas come before, as for everybody who names somebody else. False when one of the members is no more."""
    ids = [member.id for member in members]
    held = select(Member.id).where(Member.organization_id == org, col(Member.id).in_(ids))
    return len(db.exec(held.order_by(col(Member.id)).with_for_update()).all()) == len(members)


def _codes_of(org: int, *member_ids: int) -> Delete:
    return delete(LinkCode).where(
        col(LinkCode.organization_id) == org, col(LinkCode.member_id).in_(member_ids)
    )


def _doubled(org: int, stays: Member, goes: Member) -> list[Delete]:
    """What one person did by two accounts counts once."""
    support = Support.__table__.alias("other")  # type: ignore[attr-defined]
    backed = exists().where(
        support.c.member_id == stays.id,
        support.c.idea_id == Support.idea_id,
        support.c.backing == Support.backing,
    )
    understood = Understood.__table__.alias("other")  # type: ignore[attr-defined]
    said = exists().where(understood.c.member_id == stays.id, understood.c.post_id == Understood.post_id)
    follow = Follow.__table__.alias("other")  # type: ignore[attr-defined]
    followed = exists().where(follow.c.member_id == stays.id, follow.c.about == Follow.about)
    guest = Introduction.__table__.alias("other")  # type: ignore[attr-defined]
    brought = exists().where(guest.c.guest_id == stays.id, guest.c.about == Introduction.about)
    consent = Consent.__table__.alias("other")  # type: ignore[attr-defined]
    agreed = exists().where(
        consent.c.member_id == stays.id, consent.c.combination_id == Consent.combination_id
    )
    carried = Carried.__table__.alias("other")  # type: ignore[attr-defined]
    came = exists().where(
        carried.c.member_id == stays.id,
        carried.c.combination_id == Carried.combination_id,
        carried.c.backing == Carried.backing,
    )
    doubled = (
        (Consent, Consent.member_id, agreed),
        (Carried, Carried.member_id, came),
        (Support, Support.member_id, backed),
        (Understood, Understood.member_id, said),
        (Follow, Follow.member_id, followed),
        (Introduction, Introduction.guest_id, brought),
    )
    return [
        delete(table).where(col(table.organization_id) == org, col(column) == goes.id, same)
        for table, column, same in doubled
    ]


def _pointing_to_members() -> Iterator[tuple[Table, Column[int]]]:
    """Every column of every table that names a member: none is forgotten when a table is added."""
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if column.references(Member.__table__.c.id):  # type: ignore[attr-defined]
                yield table, column


def _move_noted(db: Session, org: int, stays: Member, goes: Member) -> None:
    """What the logs of measures note of the one: ids among the details, which no foreign key knows."""
    details: Any = col(History.details)
    for name in NOTED:
        theirs = select(History).where(
            History.organization_id == org,
            col(History.measure_id).is_not(None),
            details[name].as_string() == str(goes.id),
        )
        for entry in db.exec(theirs).all():
            entry.details = entry.details | {name: str(stays.id)}
            db.add(entry)
    db.flush()


def _stand_in_for_nobody(db: Session, org: int, member: Member) -> None:
    """Who named their other account as deputy is away without one."""
    oneself = (
        update(Absence)
        .where(col(Absence.organization_id) == org, col(Absence.member_id) == member.id)
        .where(col(Absence.deputy_id) == member.id)
    )
    db.connection().execute(oneself.values(deputy_id=None))


def _take_over(db: Session, stays: Member, goes: Member) -> None:
    """The higher role, admin if either is; the language, the quiet hours, the pause and how much of the news
    they chose."""
    stays.role = max(stays.role, goes.role, key=RANKS.index)
    stays.admin = stays.admin or goes.admin
    stays.language = stays.language or goes.language
    if not stays.quiet_from:
        stays.quiet_from, stays.quiet_until = goes.quiet_from, goes.quiet_until
    if stays.news is NewsLevel.EVERYTHING:
        stays.news = goes.news
    stays.paused_until = max(filter(None, (stays.paused_until, goes.paused_until)), default=None)
    stays.created = min(stays.created, goes.created)
    db.add(stays)
    db.flush()
