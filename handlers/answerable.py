"""Who answers for a measure: somebody who is here and takes part, or whoever stands in for them."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from handlers import cards, deciders
from handlers.absences import deputy_of
from storage import people
from storage.models import Measure, Member, Organization


def manager_of(db: Session, organization: Organization, measure: Measure, now: datetime) -> Member | None:
    """Who decided on it, or their deputy; where that is the owner, or somebody who left, who leads, or an
    admin."""
    others = [one for one in _in_order(db, organization, measure) if one != measure.owner_id]
    for member_id in others:
        found = present(db, organization, member_id, now)
        if found is not None and found.id != measure.owner_id:
            return found
    return reachable(db, organization, others)


def told_of(db: Session, organization: Organization, measure: Measure) -> Member | None:
    """To whom goes what whoever decided on it has to know, also while they are away."""
    decided = [measure.manager_id] if measure.manager_id is not None else []
    others = [one for one in _in_order(db, organization, measure) if one != measure.owner_id]
    return reachable(db, organization, [*decided, *others])


def present(db: Session, organization: Organization, member_id: int, now: datetime) -> Member | None:
    """This member, or their deputy of today; None when they left."""
    today = cards.local_date(organization, now)
    deputy = deputy_of(db, organization, member_id, today)
    return reachable(db, organization, [*([deputy.id] if deputy else []), member_id])


def reachable(db: Session, organization: Organization, member_ids: Iterable[int]) -> Member | None:
    """The first of these who can be reached and take part: guests only read."""
    for member_id in member_ids:
        accounts = people.accounts_of(db, organization.id, member_id)
        if accounts and not accounts[0].guest:
            return people.member_of(db, organization.id, member_id)
    return None


def _in_order(db: Session, organization: Organization, measure: Measure) -> list[int]:
    decided = [measure.manager_id] if measure.manager_id is not None else []
    lead = [*deciders.leaders(db, organization.id), *people.admins(db, organization.id)]
    return list(dict.fromkeys([*decided, *(one.id for one in lead)]))
