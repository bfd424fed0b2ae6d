"""When a calendar changes: as many working days as before are left for decisions, and clocks look again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from sqlmodel import Session

from handlers import cards, drawing_again
from handlers.absences import calendar_of
from handlers.calendar import Calendar
from storage import absences, in_order, prompts, redrawing
from storage.models import Member, Organization

__all__ = ["Calendar", "back", "begun", "count_in", "hold", "moved", "recounted"]


def hold(db: Session, organization: Organization) -> None:
    """Before a day is counted: whoever changes the calendar right now is waited for, and nobody else does
    until the transaction ends. Ideas are held before, as everywhere."""
    db.refresh(organization, with_for_update={"key_share": True})


def begun(db: Session, organization: Organization, now: datetime) -> date:
    """By when to decide on an idea that waits from now on, with all its days. The organization is read anew:
    whoever held it before us may have changed its calendar."""
    db.refresh(organization)
    today = cards.local_date(organization, now)
    return calendar_of(organization).after(today, organization.decision_days)


def moved(due: date, since: date, before: Calendar, after: Calendar) -> date:
    """The same number of working days after `since`; what is overdue stays so."""
    left = before.between(since, due)
    return after.after(since, left) if left else due


@contextmanager
def recounted(db: Session, organization: Organization, now: datetime) -> Iterator[None]:
    """Around whatever changes the calendar: then for every idea that waits, or may wait again, the day is
    counted anew. They are held before the organization is written, as all do who need both; it is read once
    they are: somebody else may have moved them meanwhile."""
    in_order.counted(db, organization.id)
    hold(db, organization)
    before = calendar_of(organization)
    yield
    db.add(organization)
    db.flush()
    if calendar_of(organization) != before:
        _recount(db, organization, before, now)


def count_in(db: Session, organization: Organization, region: str, now: datetime) -> None:
    """The public holidays are those of this region from now on. Where they are already, no idea is held; it
    comes before whatever else changes about the organization."""
    if region != organization.region:
        with recounted(db, organization, now):
            organization.region = region


def back(db: Session, organization: Organization, member: Member, now: datetime) -> None:
    """Somebody can be spoken to at other times than they said before: whatever may wait for them, or for
    somebody for whom they stand in, looks again."""
    today = cards.local_date(organization, now)
    away_for = absences.stood_in_for(db, organization.id, member.id, today)
    prompts.look_again(db, organization.id, now, [member.id, *away_for])


def _recount(db: Session, organization: Organization, before: Calendar, now: datetime) -> None:
    """Cards are redrawn where the date moves. What waited for a day that comes earlier now looks again."""
    today, after = cards.local_date(organization, now), calendar_of(organization)
    later = {
        (due, paused): moved(due, paused or today, before, after)
        for due, paused in redrawing.due_dates(db, organization.id)
    }
    changed = redrawing.move_due(db, organization.id, later)
    drawing_again.of_ideas(db, organization, changed, now)
    prompts.look_again(db, organization.id, now)
