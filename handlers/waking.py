"""A parked idea comes back into review: its day has come, its goal has changed, or somebody wants it back."""

from datetime import datetime
from typing import Literal

from sqlmodel import Session

from handlers import due_dates, idea_clocks, telling
from handlers.views import WokenUp
from storage import ideas
from storage.models import Goal, Idea, IdeaState, Organization

Because = Literal["day", "goal_changed", "goal_retired", "asked"]


def wake(
    db: Session,
    organization: Organization,
    idea: Idea,
    now: datetime,
    because: Because = "day",
    goal: str = "",
    hears: telling.Hears | None = None,
    by: int | None = None,
) -> bool:
    """Its author and whoever decides hear why; `goal` is the one that changed, `by` the member who asked for
    it, and `hears` when the clock may speak to somebody. False: somebody was faster, and what they decided
    stays."""
    if not ideas.move(db, idea, IdeaState.IN_REVIEW, now):
        return False
    if by is not None:  # the clock and the picture hold it before they wake the first of several
        due_dates.hold(db, organization)
    idea.due, idea.days = due_dates.begun(db, organization, now), organization.decision_days
    idea.wake, idea.wake_with_goal = None, False
    db.add(idea)
    db.flush()
    why = {"because": because, "goal": goal}
    ideas.record(db, idea, "wake", member_id=by, before=IdeaState.PARKED, at=now, details=why)
    idea_clocks.told(db, organization, idea, now)
    told = WokenUp(idea.number, idea.title, idea.due, because, goal)
    key = f"wake:{idea.number}.{idea.turn}"
    telling.authors(db, organization, idea, key, told, now, hears=hears)
    telling.reviewers(db, organization, idea, now, hears=hears)
    telling.changed(db, organization, idea, now)
    return True


def with_goal(db: Session, organization: Organization, goal: Goal, now: datetime) -> None:
    """Bring back every parked idea that waited for this goal to change."""
    for idea in ideas.waiting_for_goal(db, organization.id, goal.id):
        wake(db, organization, idea, now, "goal_changed", goal.title)
