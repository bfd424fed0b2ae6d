"""The agenda of the strategy review: what is open, what fits nowhere, what has dried up, what came back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import cards
from handlers.steering import choice, heard_between, needs_leader, titles
from handlers.verbs import Ask, Person, on
from handlers.views import DryGoal, IdeaLine, OpenQuestion, StrategyReview, UpdateEcho, View
from storage import goals, ideas, steering
from storage.models import Organization

QUESTIONS, UNALIGNED, DRY, HEARD = 3, 3, 5, 5  # lines of each; the rest is counted
DRY_AFTER = timedelta(days=60)
USUAL = 3  # months, where no rhythm is chosen


@on("strategy_review")
def strategy_review(db: Session, person: Person, ask: Ask) -> View:
    """The months up to today, as many as lie between two reviews."""
    needs_leader(db, person)
    today = cards.local_date(person.organization, ask.now)
    start = months_before(today, person.organization.review_months or USUAL)
    return review_of(db, person.organization, start, today, ask.now)


def months_before(day: date, months: int) -> date:
    """The same day so many months ago, or the last one of that month."""
    count = day.year * 12 + day.month - 1 - months
    following = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(count // 12, count % 12 + 1, min(day.day, last))


def review_of(
    db: Session, organization: Organization, start: date, end: date, now: datetime
) -> StrategyReview:
    """The agenda for the days from `start` to `end`, as it is now."""
    since, until = _midnight(organization, start), _midnight(organization, end + timedelta(days=1))
    questions, unaligned = _questions(db, organization), _unaligned(db, organization, since, until)
    dry, heard = dry_goals(db, organization, now), _heard(db, organization, since, until)
    return StrategyReview(
        start=start,
        end=end,
        questions=questions[:QUESTIONS],
        unaligned=unaligned[:UNALIGNED],
        dry=dry[:DRY],
        heard=heard[:HEARD],
        more_questions=max(0, len(questions) - QUESTIONS),
        more_unaligned=max(0, len(unaligned) - UNALIGNED),
        more_dry=max(0, len(dry) - DRY),
        more_heard=max(0, len(heard) - HEARD),
    )


def is_empty(review: StrategyReview) -> bool:
    """Whether there is nothing to talk about."""
    return not (review.questions or review.unaligned or review.dry or review.heard)


def _midnight(organization: Organization, day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(organization.timezone)).astimezone(UTC)


def _questions(db: Session, organization: Organization) -> tuple[OpenQuestion, ...]:
    """The oldest first."""
    known = titles(db, organization.id)
    return tuple(
        OpenQuestion(
            one.number, one.text, known[one.goal_id].title, cards.local_date(organization, one.asked)
        )
        for one in steering.open_questions(db, organization.id)
    )


def _unaligned(
    db: Session, organization: Organization, since: datetime, until: datetime
) -> tuple[IdeaLine, ...]:
    """Ideas of this time that no goal fits, those first that most people support."""
    found = [
        idea for idea in ideas.created_between(db, organization.id, since, until) if idea.goal_id is None
    ]
    lines = cards.lines(db, organization, found)
    return tuple(sorted(lines, key=lambda one: -one.supporters))


def dry_goals(db: Session, organization: Organization, now: datetime) -> tuple[DryGoal, ...]:
    """Goals that nothing new has come of for long, the longest first."""
    shared, begun = steering.last_idea(db, organization.id), steering.last_measure(db, organization.id)
    today = cards.local_date(organization, now)
    still = [
        (goal, max(goal.created, shared.get(goal.id, goal.created), begun.get(goal.id, goal.created)))
        for goal in goals.current(db, organization.id)
    ]
    since = [(goal, cards.local_date(organization, last)) for goal, last in still]
    dry = [DryGoal(choice(goal), (today - day).days) for goal, day in since if today - day >= DRY_AFTER]
    return tuple(sorted(dry, key=lambda one: -one.days))


def _heard(
    db: Session, organization: Organization, since: datetime, until: datetime
) -> tuple[UpdateEcho, ...]:
    return tuple(heard_between(db, organization, since, until))
