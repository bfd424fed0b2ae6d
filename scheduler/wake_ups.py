"""Parked ideas come back on their day."""

from datetime import datetime

from sqlmodel import Session

from handlers import cards, rules, telling
from handlers.views import WokenUp
from storage import ideas, people
from storage.models import Idea, IdeaState, Organization


def wake_due(db: Session, now: datetime) -> int:
    """Bring every parked idea whose day has come back into review. Returns how many."""
    return sum(
        _wake(db, organization, idea, now)
        for organization in people.organizations(db)
        for idea in ideas.to_wake(db, organization.id, cards.local_date(organization, now))
    )


def _wake(db: Session, organization: Organization, idea: Idea, now: datetime) -> bool:
    if not ideas.move(db, idea, IdeaState.IN_REVIEW, now):
        return False  # somebody was faster, and what they decided stays
    today = cards.local_date(organization, now)
    idea.wake, idea.due = None, rules.add_working_days(today, organization.decision_days)
    db.add(idea)
    db.flush()
    ideas.record(db, idea, "wake", member_id=None, before=IdeaState.PARKED, at=now)
    told = WokenUp(idea.number, idea.title, idea.due)
    key = f"wake:{idea.number}.{idea.turn}"
    telling.member(db, organization, idea.author_id, key, told, now, idea=idea)
    telling.reviewers(db, organization, idea, now)
    telling.changed(db, organization, idea, now)
    return True
