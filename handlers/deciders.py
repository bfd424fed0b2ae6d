"""Who may decide, and to whom an idea goes."""

from collections.abc import Sequence

from sqlmodel import Session

from storage import channels, people
from storage.models import Idea, Member, Organization, Purpose, Role

MANAGERS = (Role.MANAGER, Role.LEADER)


def everybody(db: Session, org: int) -> Sequence[Member]:
    """Managers and leaders; until any are named, the admins."""
    return people.with_role(db, org, *MANAGERS) or people.admins(db, org)


def may_decide(db: Session, org: int, member: Member) -> bool:
    """Whether the member decides at all."""
    return member.id in {decider.id for decider in everybody(db, org)}


def leaders(db: Session, org: int) -> Sequence[Member]:
    """Who leads; until anybody is named, the admins."""
    return people.with_role(db, org, Role.LEADER) or people.admins(db, org)


def leads(db: Session, org: int, member: Member) -> bool:
    return member.id in {leader.id for leader in leaders(db, org)}


def may_administer(db: Session, org: int, member: Member) -> bool:
    return member.id in {admin.id for admin in people.admins(db, org)}


def personally(db: Session, org: int, idea: Idea) -> Sequence[Member]:
    """Who gets the review card as a direct message: the reviewer, unless they left; else nobody where a
    review channel is chosen, else the managers, leaders or admins."""
    if idea.reviewer_id is not None and people.accounts_of(db, org, idea.reviewer_id):
        return [people.member_of(db, org, idea.reviewer_id)]
    if channels.chosen_for(db, org, Purpose.REVIEW):
        return []
    return people.with_role(db, org, Role.MANAGER) or everybody(db, org)


def described(db: Session, organization: Organization, idea: Idea) -> str:
    """Who decides, as the author reads it: a name, names or a channel; empty while there is nobody."""
    if idea.reviewer_id is None:
        rooms = channels.chosen_for(db, organization.id, Purpose.REVIEW)
        if rooms:
            return "#" + channels.names(rooms)[0]
    return ", ".join(member.name for member in personally(db, organization.id, idea)[:3])
