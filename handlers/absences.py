"""Who is there, and who stands in for somebody who is away."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from sqlmodel import Session

from handlers.calendar import Calendar
from storage import absences, people
from storage.models import Absence, Member, Organization

ONE_DAY = timedelta(days=1)


def calendar_of(organization: Organization) -> Calendar:
    """The working days of everybody: no public holidays, and none of the days of a pause."""
    first, last = organization.paused_from, organization.paused_until
    return Calendar(organization.region, ((first, last),) if first and last else ())


def calendar_for(db: Session, organization: Organization, member: Member, today: date) -> Calendar:
    """The working days of one member from today on: without the days on which they are away, or want to be
    left alone."""
    away = tuple((one.start, one.until) for one in absences.ahead(db, organization.id, member.id, today))
    alone = ((today, member.paused_until),) if member.paused_until else ()
    everybody = calendar_of(organization)
    return Calendar(everybody.region, everybody.absences + away + alone)


def deputy_of(db: Session, organization: Organization, member_id: int, day: date) -> Member | None:
    """Who stands in for somebody on this day: their deputy, or the deputy of a deputy who is away too. None:
    they are there, or nobody stands in: those who name each other stand in for nobody, nor does who left, or
    is a guest by now."""
    passed = {member_id}
    away = absences.on(db, organization.id, member_id, day)
    while away is not None and away.deputy_id is not None and away.deputy_id not in passed:
        passed.add(away.deputy_id)
        deputy, away = away.deputy_id, absences.on(db, organization.id, away.deputy_id, day)
        if away is None:
            accounts = people.accounts_of(db, organization.id, deputy)
            takes_part = any(not account.guest for account in accounts)
            return people.member_of(db, organization.id, deputy) if takes_part else None
    return None


def turns(ahead: Sequence[Absence]) -> list[tuple[date, date, int | None]]:
    """Who stands in from when to when, in order, as `deputy_of` finds them on each day."""
    edges = sorted({one.start for one in ahead} | {one.until + ONE_DAY for one in ahead})
    found: list[tuple[date, date, int | None]] = []
    for start, end in pairwise(edges):
        counts = that_counts(ahead, start)
        if counts is None:
            continue
        deputy = counts.deputy_id
        if found and found[-1][1] + ONE_DAY == start and found[-1][2] == deputy:
            start = found.pop()[0]
        found.append((start, end - ONE_DAY, deputy))
    return found


def that_counts(ahead: Sequence[Absence], day: date) -> Absence | None:
    """Where absences overlap, one with a deputy counts, and of those what was said last."""
    there = (one for one in ahead if one.start <= day <= one.until)
    return max(there, key=lambda one: (one.deputy_id is not None, one.id), default=None)
