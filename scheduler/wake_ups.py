"""What a working day begins with: parked ideas come back, and the clocks on review cards move on."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Engine
from sqlmodel import Session

from handlers import drawing_again, due_dates, telling, waking
from handlers.absences import calendar_of
from handlers.views import ReviewCard
from scheduler.addressees import next_hearing
from scheduler.occurrences import working_morning
from storage import ideas, in_order, people, redrawing
from storage.database import transaction
from storage.models import Idea, IdeaState, Organization

PORTIONS = 5  # of one tick: nobody who asks something waits longer than for one


def asleep(db: Session, now: datetime) -> list[tuple[int, date]]:
    """The organizations with parked ideas whose day has come, by id, with today's date."""
    days = [(organization.id, today) for organization, today in _mornings(db, now)]
    return [(org, today) for org, today in days if ideas.to_wake(db, org, today)]


def wake_due(engine: Engine, orgs: Sequence[tuple[int, date]], now: datetime) -> int:
    """Bring every parked idea whose day has come back into review. Returns how many.

    In transactions of their own, because ideas come by number, and before the organization, whose calendar
    counts as it is once whoever changes it is done."""
    woken = 0
    for org, today in orgs:
        with transaction(engine) as db:
            held = in_order.ideas(db, org, [idea.id for idea in ideas.to_wake(db, org, today)])
            organization = people.organization(db, org)
            due_dates.hold(db, organization)
            hears = _hears(db, organization, now)
            due = [idea for idea in held if _is_due(idea, today)]
            woken += sum(waking.wake(db, organization, idea, now, hears=hears) for idea in due)
    return woken


def _is_due(idea: Idea, today: date) -> bool:
    """Still, once it is held: somebody else may have woken it, or decided on it."""
    return idea.state is IdeaState.PARKED and idea.wake is not None and idea.wake <= today


def _hears(db: Session, organization: Organization, now: datetime) -> telling.Hears:
    """It is morning for the organization, and not for everybody."""
    return lambda member: next_hearing(db, organization, member, now)


def behind(db: Session, now: datetime) -> list[tuple[int, date]]:
    """The organizations whose clocks have not moved on this working day, by id, with its date."""
    days = _mornings(db, now)
    return [(organization.id, today) for organization, today in days if organization.clocks_moved != today]


def move_clocks(engine: Engine, orgs: Sequence[tuple[int, date]], now: datetime) -> int:
    """Redraw the review cards of waiting ideas once every working day: "day 3 of 10". On the others nothing
    counts days. Returns how many.

    In transactions of their own, too: the cards hold their ideas."""
    moved = 0
    for org, today in orgs:
        with transaction(engine) as db:
            organization = people.organization(db, org)
            if organization.clocks_moved == today:  # another process was faster
                continue
            moved += redrawing.of_states(db, org, ReviewCard.__name__, ideas.TO_DECIDE, now)
            organization.clocks_moved = today
            db.add(organization)
    return moved


def redraw_rest(engine: Engine, now: datetime) -> int:
    """Go on with the cards that were too many for whoever changed the calendar. Returns how many."""
    queued = 0
    for _ in range(PORTIONS):
        with transaction(engine) as db:
            portion = drawing_again.go_on(db, now)
        if portion is None:
            break
        queued += portion
    return queued


def _mornings(db: Session, now: datetime) -> Iterator[tuple[Organization, date]]:
    """The organizations in which a working day has begun, with its date."""
    for organization in people.organizations(db):
        today = working_morning(now, ZoneInfo(organization.timezone), calendar_of(organization))
        if today is not None:
            yield organization, today
