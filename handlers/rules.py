"""Pure rules: transitions, limits, working days. Values in, answer out."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TypeVar

from storage.models import IdeaState as S

K = TypeVar("K")

TITLE_LIMIT = 150  # fits one line of a card and Slack's header
ALT_LIMIT = 300  # of what a picture shows
URL_LIMIT = 600  # of a picture's address
TEXT_LIMIT = 3000  # Slack's limit of a text field
VISION_LIMIT, DESCRIPTION_LIMIT, INDICATOR_LIMIT, TARGET_LIMIT = 300, 600, 100, 60
NOTE_LIMIT = 500  # of what changed in the target picture, and why
GOALS_MOST = 7  # of a target picture: what nobody can keep in mind leads nobody
NAMED_MOST = 10  # ideas that moved one version of it
PAGE = 8  # ideas on one page of a list
PARK_DEFAULT = 28  # days until a parked idea comes back, as suggested
MEASURE_DEFAULT = 28  # days until a measure is due, as suggested
FEWEST = 5  # people: a smaller group is never counted where anybody reads it

# (state, what is done) -> the state after it; what is missing here cannot be done.
TRANSITIONS: dict[tuple[S, str], S] = {
    **{(state, "approve"): S.APPROVED for state in (S.NEW, S.IN_REVIEW, S.QUESTION, S.PARKED, S.TESTING)},
    **{(state, "test"): S.TESTING for state in (S.NEW, S.IN_REVIEW, S.QUESTION, S.PARKED)},
    **{(state, "ask"): S.QUESTION for state in (S.NEW, S.IN_REVIEW, S.PARKED)},
    **{(state, "park"): S.PARKED for state in (S.NEW, S.IN_REVIEW, S.QUESTION)},
    **{(state, "decline"): S.DECLINED for state in (S.NEW, S.IN_REVIEW, S.QUESTION, S.PARKED, S.TESTING)},
    **{(state, "pass_on"): S.IN_REVIEW for state in (S.NEW, S.IN_REVIEW)},
    **{(state, "withdraw"): S.WITHDRAWN for state in (S.NEW, S.IN_REVIEW, S.QUESTION, S.PARKED)},
    (S.QUESTION, "answer"): S.IN_REVIEW,
    (S.PARKED, "wake"): S.IN_REVIEW,
}
EDITABLE = frozenset({S.NEW, S.IN_REVIEW, S.QUESTION})
BACKABLE = frozenset({S.NEW, S.IN_REVIEW, S.QUESTION, S.PARKED, S.APPROVED, S.TESTING})
DECIDED = frozenset({S.APPROVED, S.TESTING, S.PARKED, S.DECLINED})


def after(state: S, action: str) -> S | None:
    """The state that this action leads to; None when it is not possible now."""
    return TRANSITIONS.get((state, action))


def is_working_day(day: date) -> bool:
    return day.weekday() < 5


def working_day_from(day: date) -> date:
    """The day itself, or the next working day."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_day_until(day: date) -> date:
    """The day itself, or the last working day before it."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def add_working_days(day: date, count: int) -> date:
    """The `count`-th working day after `day`."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after `start`, up to and including `end`; 0 when end is not later."""
    if end <= start:
        return 0
    weeks, rest = divmod((end - start).days, 7)
    extra = sum(is_working_day(end - timedelta(days=back)) for back in range(rest))
    return weeks * 5 + extra


def shown_count(count: int) -> int | None:
    """A number of people as it may be shown; None: too few."""
    return count if count >= FEWEST else None


def shown_per_channel(counts: Mapping[K, int]) -> dict[K, int | None]:
    """The same per group, next to the total: the smallest ones that could be shown are hidden as well, until
    what is hidden is nobody, or so many that subtracting says nothing about a small group."""
    shown = {group: shown_count(count) for group, count in counts.items()}
    hidden = sum(count for group, count in counts.items() if shown[group] is None)
    for group in sorted(counts, key=lambda group: counts[group]):
        if hidden == 0 or hidden >= FEWEST:
            break
        if shown[group] is not None:
            shown[group] = None
            hidden += counts[group]
    return shown
