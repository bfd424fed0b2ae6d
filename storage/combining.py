"""Ideas that are combined: who agreed, where numbers lead, and who was carried over."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, exists, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.following import backers
from storage.inserts import insert_new
from storage.models import Backing, Carried, Combination, CombinationState, Consent, Idea, Support
from storage.proposals import STANDS

Backed = set[tuple[int, Backing]]  # members, and how they stand behind an idea


# --- proposals ----------------------------------------------------------------------------------------


def waiting(db: Session, org: int, idea_id: int) -> Sequence[Combination]:
    """The proposals about this idea that wait for an answer, the earliest first."""
    found = select(Combination).where(
        Combination.organization_id == org,
        or_(Combination.stays_id == idea_id, Combination.goes_id == idea_id),
        Combination.state == CombinationState.OPEN,
    )
    return db.exec(found.order_by(col(Combination.id))).all()


def about(db: Session, org: int, idea_id: int) -> Sequence[Combination]:
    """The same, and those that could be undone."""
    found = select(Combination).where(
        Combination.organization_id == org,
        or_(Combination.stays_id == idea_id, Combination.goes_id == idea_id),
        col(Combination.state).in_(STANDS),
    )
    return db.exec(found.order_by(col(Combination.id))).all()


def is_whole(db: Session, org: int, idea_id: int) -> bool:
    """Whether another idea became part of this one, and still is."""
    found = select(Combination.id).where(
        Combination.organization_id == org,
        Combination.stays_id == idea_id,
        Combination.state == CombinationState.AGREED,
    )
    return db.exec(found.limit(1)).first() is not None


def done(db: Session, org: int, idea_id: int) -> Combination | None:
    """What made this idea a part of another one."""
    found = select(Combination).where(
        Combination.organization_id == org,
        Combination.goes_id == idea_id,
        Combination.state == CombinationState.AGREED,
    )
    return db.exec(found.order_by(col(Combination.id).desc())).first()


def agree(db: Session, org: int, combination_id: int, member_id: int, at: datetime) -> bool:
    """Note that this author agrees; False when they did before."""
    values = {"combination_id": combination_id, "member_id": member_id, "at": at}
    return insert_new(db, Consent, organization_id=org, **values)


def agreed(db: Session, org: int, combination_id: int) -> set[int]:
    """Who has agreed so far."""
    found = select(Consent.member_id).where(
        Consent.organization_id == org, Consent.combination_id == combination_id
    )
    return set(db.exec(found).all())


# --- where numbers lead -------------------------------------------------------------------------------


def leads_to(db: Session, idea: Idea) -> Idea:
    """The idea itself, or the one that it is a part of by now."""
    org = idea.organization_id
    while idea.into_id is not None:
        idea = db.exec(select(Idea).where(Idea.organization_id == org, Idea.id == idea.into_id)).one()
    return idea


def parts_of(db: Session, org: int, idea_ids: Iterable[int]) -> dict[int, list[Idea]]:
    """The ideas that became part of each of these, by number; those without any are missing."""
    whole = {idea_id: idea_id for idea_id in idea_ids}
    parts: dict[int, list[Idea]] = defaultdict(list)
    looked_at = list(whole)
    while looked_at:
        below = select(Idea).where(Idea.organization_id == org, col(Idea.into_id).in_(looked_at))
        looked_at = []
        for idea in db.exec(below.order_by(col(Idea.number))).all():
            assert idea.into_id is not None
            whole[idea.id] = whole[idea.into_id]
            parts[whole[idea.id]].append(idea)
            looked_at.append(idea.id)
    return {idea_id: sorted(found, key=lambda idea: idea.number) for idea_id, found in parts.items()}


def parts(db: Session, org: int, idea_id: int) -> list[Idea]:
    return parts_of(db, org, [idea_id]).get(idea_id, [])


# --- who stands behind them ---------------------------------------------------------------------------


def carry(db: Session, org: int, combination: Combination, now: datetime) -> Backed:
    """Whoever stands behind the idea that goes stands behind the one that stays; returns who came by that.
    Who stood there already for a reason of their own is left as they are."""
    stand = set(backers(db, org, [combination.stays_id]))
    brought = stand & _brought(db, org, combination.stays_id)
    theirs = set(backers(db, org, [combination.goes_id]))
    for member_id, backing in theirs - stand:
        facts = {"idea_id": combination.stays_id, "member_id": member_id, "backing": backing, "at": now}
        insert_new(db, Support, organization_id=org, **facts)
    for member_id, backing in theirs - (stand - brought):
        claim = {"combination_id": combination.id, "member_id": member_id, "backing": backing}
        insert_new(db, Carried, organization_id=org, **claim)
    return theirs - stand


def bring(db: Session, org: int, idea_id: int, from_id: int, now: datetime) -> Backed:
    """Whoever stands behind the one idea stands behind this one for good; returns who came by that."""
    came = set(backers(db, org, [from_id])) - set(backers(db, org, [idea_id]))
    for member_id, backing in came:
        facts = {"idea_id": idea_id, "member_id": member_id, "backing": backing, "at": now}
        insert_new(db, Support, organization_id=org, **facts)
    return came


def give_back(db: Session, org: int, combination: Combination) -> None:
    """Whoever stands behind the idea only because of this combination does so no more."""
    mine = (col(Carried.organization_id) == org, col(Carried.combination_id) == combination.id)
    brought = {(one.member_id, one.backing) for one in db.exec(select(Carried).where(*mine)).all()}
    db.connection().execute(delete(Carried).where(*mine))
    gone = brought - _brought(db, org, combination.stays_id)
    for backing in Backing:
        theirs = delete(Support).where(
            col(Support.organization_id) == org,
            col(Support.idea_id) == combination.stays_id,
            col(Support.backing) == backing,
            col(Support.member_id).in_([member_id for member_id, how in gone if how == backing]),
        )
        db.connection().execute(theirs)


def step_back(db: Session, org: int, combination: Combination, member_id: int) -> bool:
    """Somebody who was carried over does not want that; False when nothing is left to take back."""
    mine = select(Carried.backing).where(
        Carried.organization_id == org,
        Carried.combination_id == combination.id,
        Carried.member_id == member_id,
    )
    taken_back = [Backing(one) for one in db.exec(mine).all()]
    for backing in taken_back:
        leave_with_wholes(db, org, combination.stays_id, member_id, backing)
    return bool(taken_back)


def leave_with_wholes(db: Session, org: int, idea_id: int, member_id: int, backing: Backing) -> None:
    """Somebody stands behind this idea no more, nor behind what they came to by it."""
    leave(db, org, idea_id, member_id, backing)
    _leave_above(db, org, idea_id, member_id, backing)


def _leave_above(db: Session, org: int, idea_id: int, member_id: int, backing: Backing) -> None:
    """Where this idea became part of others itself: as far as somebody came by nothing else."""
    while (above := done(db, org, idea_id)) is not None:
        claim = db.get(Carried, (above.id, member_id, backing))
        if claim is None:  # they chose it themselves
            return
        db.delete(claim)
        db.flush()
        if (member_id, backing) in _brought(db, org, above.stays_id):
            return
        leave(db, org, above.stays_id, member_id, backing)
        idea_id = above.stays_id


def leave(db: Session, org: int, idea_id: int, member_id: int, backing: Backing) -> None:
    """Somebody stands behind this idea no more, whatever brought them there."""
    mine = delete(Support).where(
        col(Support.organization_id) == org,
        col(Support.idea_id) == idea_id,
        col(Support.member_id) == member_id,
        col(Support.backing) == backing,
    )
    db.connection().execute(mine)
    brought = delete(Carried).where(
        col(Carried.organization_id) == org,
        col(Carried.combination_id).in_(_into(org, idea_id)),
        col(Carried.member_id) == member_id,
        col(Carried.backing) == backing,
    )
    db.connection().execute(brought)


def own_support(db: Session, org: int, one: int, other: int) -> None:
    """Before two members become one: what one did by themselves outweighs how the other was carried over."""
    for carried, acted in ((one, other), (other, one)):
        for combination, claim in _claims(db, org, carried):
            stands = select(Support).where(
                Support.organization_id == org,
                Support.idea_id == combination.stays_id,
                Support.member_id == acted,
                Support.backing == claim.backing,
            )
            known = exists().where(
                col(Carried.combination_id).in_(_into(org, combination.stays_id)),
                col(Carried.member_id) == acted,
                col(Carried.backing) == claim.backing,
            )
            if db.exec(stands.where(~known)).first() is not None:
                db.delete(claim)
    db.flush()


def _claims(db: Session, org: int, member_id: int) -> Sequence[tuple[Combination, Carried]]:
    found = select(Combination, Carried).join(Carried, col(Carried.combination_id) == Combination.id)
    return db.exec(found.where(Carried.organization_id == org, Carried.member_id == member_id)).all()


def _brought(db: Session, org: int, idea_id: int) -> Backed:
    """Who stands behind this idea because of a combination."""
    found = select(Carried).where(
        Carried.organization_id == org, col(Carried.combination_id).in_(_into(org, idea_id))
    )
    return {(one.member_id, one.backing) for one in db.exec(found).all()}


def _into(org: int, idea_id: int) -> SelectOfScalar[int]:
    """The combinations that brought something into this idea."""
    return select(Combination.id).where(Combination.organization_id == org, Combination.stays_id == idea_id)
