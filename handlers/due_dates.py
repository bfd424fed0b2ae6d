"""When a calendar changes: as many working days as before are left for decisions, and clocks look again."""

from datetime import date, datetime

from sqlmodel import Session

from handlers import cards, telling
from handlers.absences import calendar_of
from handlers.calendar import Calendar
from storage import absences, ideas, prompts
from storage.models import Member, Organization

MOST_CARDS = 200  # ideas whose cards are redrawn at once: nobody waits minutes for the database

__all__ = ["Calendar", "back", "moved", "recount"]


def moved(due: date, since: date, before: Calendar, after: Calendar) -> date:
    """The same number of working days after `since`; what is overdue stays so."""
    left = before.between(since, due)
    return after.after(since, left) if left else due


def recount(db: Session, organization: Organization, before: Calendar, now: datetime) -> None:
    """For every idea that waits. The cards of the first ones are redrawn where the date moves; those of
    thousands follow when their idea changes, and review cards on the next working morning. Whatever waited
    for a day that comes earlier now looks again."""
    today, after = cards.local_date(organization, now), calendar_of(organization)
    if before == after:
        return
    moving = []
    for idea in ideas.all_waiting(db, organization.id):
        due = moved(idea.due, idea.paused or today, before, after)
        if due != idea.due:
            idea.due = due
            db.add(idea)
            moving.append(idea)
    db.flush()
    for idea in sorted(moving, key=lambda one: one.due)[:MOST_CARDS]:
        telling.redraw_copies(db, organization.id, idea.id, now)
    prompts.look_again(db, organization.id, now)


def back(db: Session, organization: Organization, member: Member, now: datetime) -> None:
    """Somebody can be spoken to at other times than they said before: whatever may wait for them, or for
    somebody for whom they stand in, looks again."""
    today = cards.local_date(organization, now)
    away_for = absences.stood_in_for(db, organization.id, member.id, today)
    prompts.look_again(db, organization.id, now, [member.id, *away_for])
