"""What leadership steers by: who may see it, goals that nobody talks about, and what came back."""

from datetime import date, datetime, timedelta
from functools import partial

from sqlmodel import Session

from handlers import cards, deciders, rules
from handlers.browse import paged
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import Echo, GoalChoice, IdeaList, QuietGoal, UpdateEcho, View
from storage import goals, resonance, steering
from storage.models import Goal, Organization

QUIET_AFTER = timedelta(weeks=6)  # without a strategic update


@on("unaligned", "turn_unaligned")
def unaligned(db: Session, person: Person, ask: Ask) -> View:
    """Ideas that no goal fits."""
    found, page = paged(ask.words, partial(steering.unaligned, db, person.org))
    return IdeaList("unaligned", cards.lines(db, person.organization, found), page)


def needs_leader(db: Session, person: Person) -> None:
    if not deciders.leads(db, person.org, person.member):
        raise Refused("steering_leaders_only")


def choice(goal: Goal) -> GoalChoice:
    return GoalChoice(goal.number, goal.title)


def titles(db: Session, org: int) -> dict[int, GoalChoice]:
    """Every goal that was ever asked about or posted to is found here, retired ones too."""
    return {goal.id: choice(goal) for goal in steering.every_goal(db, org)}


def silent_since(db: Session, organization: Organization) -> list[tuple[Goal, date]]:
    """Each current goal, and the day of its latest update or, without one, of its beginning."""
    posted = steering.last_posted(db, organization.id)
    return [
        (goal, cards.local_date(organization, posted.get(goal.id, goal.created)))
        for goal in goals.current(db, organization.id)
    ]


def quiet(goal: Goal, since: date, today: date) -> QuietGoal | None:
    """The goal, when it has been silent for long."""
    silence = today - since
    return QuietGoal(choice(goal), silence.days // 7) if silence >= QUIET_AFTER else None


def heard_between(
    db: Session, organization: Organization, start: datetime, end: datetime
) -> list[UpdateEcho]:
    """Updates that were posted in this time, and what came back, the latest first."""
    known = titles(db, organization.id)
    return [
        UpdateEcho(
            update.number,
            known[post.goal_id],
            cards.local_date(organization, post.at),
            echo(db, organization.id, post.id),
        )
        for post, update in steering.posted_between(db, organization.id, start, end)
    ]


def echo(db: Session, org: int, post_id: int) -> Echo:
    counted = resonance.of_post(db, org, post_id)
    return Echo(rules.shown_count(counted.understood), counted.questions, counted.ideas)
