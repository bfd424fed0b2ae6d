"""What a working day begins with: parked ideas come back, and the clocks on review cards move on."""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import cards, telling
from handlers.absences import calendar_of
from handlers.views import ReviewCard, WokenUp
from scheduler.occurrences import working_morning
from storage import ideas, people, postings
from storage.models import Idea, IdeaState, Organization


def wake_due(db: Session, now: datetime) -> int:
    """Bring every parked idea whose day has come back into review. Returns how many."""
    return sum(
        _wake(db, organization, idea, now)
        for organization, today in _mornings(db, now)
        for idea in ideas.to_wake(db, organization.id, today)
    )


def move_clocks(db: Session, now: datetime) -> int:
    """Redraw the review cards of waiting ideas once every working day: "day 3 of 10". Returns how many."""
    moved = 0
    for organization, today in _mornings(db, now):
        if organization.clocks_moved == today:
            continue
        organization.clocks_moved = today
        db.add(organization)
        waiting = postings.of_states(db, organization.id, ReviewCard.__name__, ideas.TO_DECIDE)
        for posting in waiting:
            telling.redraw(db, posting, now)
        moved += len(waiting)
    return moved


def _mornings(db: Session, now: datetime) -> Iterator[tuple[Organization, date]]:
    """The organizations in which a working day has begun, with its date."""
    for organization in people.organizations(db):
        today = working_morning(now, ZoneInfo(organization.timezone), calendar_of(organization))
        if today is not None:
            yield organization, today


def _wake(db: Session, organization: Organization, idea: Idea, now: datetime) -> bool:
    if not ideas.move(db, idea, IdeaState.IN_REVIEW, now):
        return False  # somebody was faster, and what they decided stays
    today = cards.local_date(organization, now)
    idea.wake, idea.days = None, organization.decision_days
    idea.due = calendar_of(organization).after(today, idea.days)
    db.add(idea)
    db.flush()
    ideas.record(db, idea, "wake", member_id=None, before=IdeaState.PARKED, at=now)
    told = WokenUp(idea.number, idea.title, idea.due)
    key = f"wake:{idea.number}.{idea.turn}"
    telling.member(db, organization, idea.author_id, key, told, now, idea=idea)
    telling.reviewers(db, organization, idea, now)
    telling.changed(db, organization, idea, now)
    return True
