"""Which clocks run for a measure, by what is true now: its acceptance, its review and its last day."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from sqlmodel import Session

from handlers import cards, rules, sponsor_cards
from storage import prompts
from storage.models import Measure, Organization, PromptKind

EARLIEST_ZONE = timedelta(hours=14)  # how far ahead of UTC somebody's day can begin


class Round(NamedTuple):
    """One time that a clock runs for something."""

    since: datetime  # which names it
    day: date  # with which it begins


def wind(db: Session, organization: Organization, measure: Measure, now: datetime) -> None:
    """Start, move or stop the clocks of this measure. A clock whose round goes on is left alone, and a round
    that began before today is not begun again: it was rung, or answered. With the measure end the requests to
    remove what stood in its way."""
    for kind, find_round in ROUNDS.items():
        _keep(db, organization, measure, kind, find_round(organization, measure), now)
    if measure.state not in rules.GOING:
        sponsor_cards.close(db, organization, measure, now)


def about(measure: Measure) -> str:
    return f"measure:{measure.id}"


def accept_round(organization: Organization, measure: Measure) -> Round | None:
    """Since when the owner is asked whether they take care of it; None: they answered."""
    if measure.state not in rules.GOING or measure.accepted is not None:
        return None
    asked = measure.asked or measure.created
    return Round(asked, cards.local_date(organization, asked))


def review_round(organization: Organization, measure: Measure) -> Round | None:
    """Since when the review is due: its day, or when somebody took the measure over after that."""
    return _of_day(organization, measure, measure.review)


def overdue_round(organization: Organization, measure: Measure) -> Round | None:
    """The same of its last day."""
    return _of_day(organization, measure, measure.due)


ROUNDS: dict[PromptKind, Callable[[Organization, Measure], Round | None]] = {
    PromptKind.ACCEPT: accept_round,
    PromptKind.REVIEW: review_round,
    PromptKind.OVERDUE: overdue_round,
}


def _of_day(organization: Organization, measure: Measure, day: date | None) -> Round | None:
    if day is None or measure.state not in rules.GOING:
        return None
    accepted = cards.local_date(organization, measure.accepted) if measure.accepted else day
    if measure.accepted is not None and accepted > day:
        return Round(measure.accepted, accepted)
    return Round(datetime.combine(day, time(), UTC), day)


def _keep(
    db: Session,
    organization: Organization,
    measure: Measure,
    kind: PromptKind,
    found: Round | None,
    now: datetime,
) -> None:
    running = prompts.find(db, organization.id, kind, about(measure))
    if found is not None and running is not None and running.since == found.since:
        return
    if found is not None and found.day >= cards.local_date(organization, now):
        prompts.start(db, organization.id, kind, about(measure), due=first_look(found.day), now=found.since)
    elif running is not None:
        prompts.stop(db, organization.id, kind, about(measure))


def first_look(day: date) -> datetime:
    """When a clock looks for the first time whether it is time: this day's beginning, wherever people are."""
    return datetime.combine(day, time(), UTC) - EARLIEST_ZONE
