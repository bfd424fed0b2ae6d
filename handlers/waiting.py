"""What an open idea waits for, on whom, and until when: as its author reads it."""

from datetime import datetime

from sqlmodel import Session

from handlers import cards, deciders
from handlers.views import StillWaiting
from storage import goals, ideas, measures, people
from storage.models import Idea, IdeaState, Measure, Organization


def of(db: Session, organization: Organization, idea: Idea, now: datetime) -> StillWaiting | None:
    """None: nothing more is to come."""
    match idea.state:
        case IdeaState.NEW | IdeaState.IN_REVIEW:
            late = idea.due < cards.local_date(organization, now)
            whom = deciders.described(db, organization, idea)
            return _waits(idea, "late" if late else "decision", whom=whom, until=idea.due)
        case IdeaState.QUESTION:
            last = ideas.last_decision(db, organization.id, idea.id)
            asked = people.member_of(db, organization.id, last.member_id).name if last else ""
            return _waits(idea, "answer", whom=asked)
        case IdeaState.PARKED:
            return _parked(db, organization, idea)
        case IdeaState.APPROVED | IdeaState.TESTING:
            return _decided(db, organization, idea)
    return None


def _parked(db: Session, organization: Organization, idea: Idea) -> StillWaiting:
    goal = goals.by_id(db, organization.id, idea.goal_id) if idea.wake_with_goal and idea.goal_id else None
    whom = deciders.described(db, organization, idea)
    if goal is None:
        return _waits(idea, "day", whom=whom, until=idea.wake)
    return _waits(idea, "goal", whom=whom, until=idea.wake, goal=goal.title)


def _decided(db: Session, organization: Organization, idea: Idea) -> StillWaiting | None:
    """Of several measures the one whose next date comes first."""
    found = measures.all_of_idea(db, organization.id, idea.id)
    going = [measure for measure in found if measure.state in measures.OPEN]
    if going:
        return _measure(db, organization, idea, min(going, key=lambda one: one.review or one.due))
    if found and idea.state is IdeaState.APPROVED:
        return None  # all of them were stopped or done, and whoever had the idea has heard of it
    whom = deciders.described(db, organization, idea)
    return _waits(idea, "decision", whom=whom)  # its test is over, or nobody has been asked yet


def _measure(db: Session, organization: Organization, idea: Idea, measure: Measure) -> StillWaiting:
    owner = people.member_of(db, organization.id, measure.owner_id).name
    if measure.accepted is None:
        return _waits(idea, "acceptance", whom=owner, until=measure.due, measure=measure.number)
    if measure.review is not None:
        return _waits(idea, "review", whom=owner, until=measure.review, measure=measure.number)
    return _waits(idea, "measure", whom=owner, until=measure.due, measure=measure.number)


def _waits(idea: Idea, what: str, **facts: object) -> StillWaiting:
    return StillWaiting(idea.number, idea.turn, idea.title, what, **facts)  # type: ignore[arg-type]
