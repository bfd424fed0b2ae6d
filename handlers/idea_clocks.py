"""The clocks of an idea: until its decision, and until its author has to hear something."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import cards
from handlers.absences import calendar_of
from handlers.calendar import Calendar
from handlers.repeats import instant
from handlers.views import DecisionDue, View
from storage import ideas, prompts
from storage.models import Idea, IdeaState, Organization, PromptKind

SILENT_MOST = 10  # working days until an author without news is told what it waits for
RINGS_AT = "09:00"  # local time of the organization
OPEN = (*ideas.WAITING, IdeaState.PARKED, IdeaState.APPROVED, IdeaState.TESTING)


def wind(db: Session, organization: Organization, idea: Idea, now: datetime) -> None:
    """Start or stop the clocks of this idea by what is true now; those that run rightly run on."""
    db.flush()
    if idea.state not in OPEN:
        prompts.stop(db, organization.id, PromptKind.SILENCE, about(idea))
    elif prompts.find(db, organization.id, PromptKind.SILENCE, about(idea)) is None:
        heard(db, organization, idea, now)
    _wind_decision(db, organization, idea)


def told(db: Session, organization: Organization, idea: Idea, now: datetime) -> None:
    """The idea has changed and its author knows: both clocks by what is true now."""
    wind(db, organization, idea, now)
    heard(db, organization, idea, now)


def heard(db: Session, organization: Organization, idea: Idea, now: datetime) -> None:
    """The author was told something: the silence begins anew."""
    if idea.state in OPEN:
        due = silent_until(organization, now)
        prompts.start(db, organization.id, PromptKind.SILENCE, about(idea), due=due, now=now)


def silent_until(organization: Organization, since: datetime) -> datetime:
    """When an author who heard something then has to hear something again."""
    day = calendar_of(organization).after(cards.local_date(organization, since), SILENT_MOST)
    return morning(organization, day)


def _wind_decision(db: Session, organization: Organization, idea: Idea) -> None:
    """A round begins with the history's latest row that asks for a decision; within it the clock runs on."""
    began = ideas.round_began(db, organization.id, idea.id) if idea.state in ideas.TO_DECIDE else None
    if began is None:
        prompts.stop(db, organization.id, PromptKind.DECISION, about(idea))
        return
    running = prompts.find(db, organization.id, PromptKind.DECISION, about(idea))
    if running is None or running.since != began:
        due = morning(organization, step_days(calendar_of(organization), idea.due, idea.days)[0])
        prompts.start(db, organization.id, PromptKind.DECISION, about(idea), due=due, now=began)


def steps(days: int) -> tuple[int, int, int, int]:
    """The days on which somebody is reminded: the reviewer twice, then the deputy, then an admin."""
    return -(-3 * days // 10), 7 * days // 10, days - 1, days + 1


def step_days(calendar: Calendar, due: date, days: int) -> list[date]:
    """The dates of these days, counted as the card does: back from the day on which the decision is due."""
    return [_date_of(calendar, due, days - number) for number in steps(days)]


@cards.current.register
def _(view: DecisionDue, db: Session, organization: Organization, now: datetime) -> View | None:
    """With the day of today; not worth saying any more once it was decided, asked about or passed on."""
    idea = ideas.find(db, organization.id, view.number)
    if idea is None or idea.turn != view.turn or idea.state not in ideas.TO_DECIDE:
        return None
    return replace(view, clock=cards.clock(organization, idea, now))


def _date_of(calendar: Calendar, due: date, left: int) -> date:
    """The first date on which so many working days are left; below zero, after so many more."""
    if left < 0:
        return calendar.after(due, -left)
    day = due
    while left > 0:
        left -= calendar.works(day)
        day -= timedelta(days=1)
    return calendar.last_until(day)


def morning(organization: Organization, day: date) -> datetime:
    return instant(day, RINGS_AT, ZoneInfo(organization.timezone))


def about(idea: Idea) -> str:
    return f"idea:{idea.id}"
