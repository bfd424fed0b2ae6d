"""When the calendar of everybody changes, as many working days as before are left until a decision."""

from datetime import date, datetime

from sqlmodel import Session

from handlers import cards, telling
from handlers.absences import calendar_of
from handlers.calendar import Calendar
from storage import ideas, prompts
from storage.models import Organization, PromptKind

__all__ = ["Calendar", "moved", "recount"]

# Clocks all of whose steps follow from dates. Of the others only the first one does: once they have spoken,
# the moment at which they ring is all that they know.
BY_DATES = (PromptKind.DECISION, PromptKind.SILENCE)


def moved(due: date, since: date, before: Calendar, after: Calendar) -> date:
    """The same number of working days after `since`; what is overdue stays so."""
    left = before.between(since, due)
    return after.after(since, left) if left else due


def recount(db: Session, organization: Organization, before: Calendar, now: datetime) -> None:
    """For every idea that waits; its cards are redrawn where its date moves. Whatever waited for a day that
    comes earlier now looks again."""
    today, after = cards.local_date(organization, now), calendar_of(organization)
    if before == after:
        return
    for idea in ideas.all_waiting(db, organization.id):
        due = moved(idea.due, idea.paused or today, before, after)
        if due != idea.due:
            idea.due = due
            db.add(idea)
            db.flush()
            telling.redraw_copies(db, organization.id, idea.id, now)
    prompts.look_again(db, organization.id, BY_DATES, now)
