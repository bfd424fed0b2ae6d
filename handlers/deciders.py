"""Who may decide, and to whom an idea goes."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from handlers import absences
from storage import channels, people
from storage.absences import running
from storage.models import Idea, Member, Organization, Purpose, Role

MANAGERS = (Role.MANAGER, Role.LEADER)


class StandsIn(NamedTuple):
    """Who may do today what somebody else is away for."""

    deputy: Member
    away: Member


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


def standing_in(
    db: Session, organization: Organization, members: Sequence[Member], day: date
) -> list[StandsIn]:
    """Who of these is away on this day and has somebody standing in."""
    away = {one.member_id for one in running(db, organization.id, day)}
    found = [
        (absences.deputy_of(db, organization, member.id, day), member)
        for member in members
        if member.id in away
    ]
    return [StandsIn(deputy, member) for deputy, member in found if deputy is not None]


def deputies(db: Session, organization: Organization, idea: Idea, day: date) -> list[StandsIn]:
    """Who gets the review card today because whoever decides is away."""
    decide = personally(db, organization.id, idea)
    already = {member.id for member in decide}
    return [one for one in standing_in(db, organization, decide, day) if one.deputy.id not in already]


def may_stand_in(db: Session, organization: Organization, member: Member, idea: Idea, day: date) -> bool:
    """Whether the member decides on this idea today for somebody who is away."""
    reviewer = people.member_of(db, organization.id, idea.reviewer_id) if idea.reviewer_id else None
    decide = [reviewer] if reviewer else everybody(db, organization.id)
    return any(one.deputy.id == member.id for one in standing_in(db, organization, decide, day))


def stands_in_for(db: Session, organization: Organization, member: Member, day: date) -> list[Member]:
    """For whom of those who decide this member stands in today."""
    found = standing_in(db, organization, everybody(db, organization.id), day)
    return [one.away for one in found if one.deputy.id == member.id]


def described(db: Session, organization: Organization, idea: Idea) -> str:
    """Who decides, as the author reads it: a name, names or a channel; empty while there is nobody."""
    if idea.reviewer_id is None:
        rooms = channels.chosen_for(db, organization.id, Purpose.REVIEW)
        if rooms:
            return "#" + channels.names(rooms)[0]
    return ", ".join(member.name for member in personally(db, organization.id, idea)[:3])
