"""Pure rules: transitions and limits. Values in, answer out."""

from collections.abc import Mapping
from typing import TypeVar

from storage.models import IdeaState as S
from storage.models import MeasureState as M

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
MEASURE_DEFAULT = 56  # days until a measure is due, as suggested
REVIEW_DEFAULT = 28  # days until its review, as suggested
FARTHEST = 5 * 366  # days ahead: what is due later than that was mistyped
UNDO_DAYS = 14  # in which a combination can be undone
ANSWER_DAYS = 10  # working days in which authors can answer what is proposed to them
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
    **{(state, "combine"): S.COMBINED for state in (S.NEW, S.IN_REVIEW, S.QUESTION, S.PARKED)},
    (S.QUESTION, "answer"): S.IN_REVIEW,
    (S.PARKED, "wake"): S.IN_REVIEW,
    (S.APPROVED, "implement"): S.IMPLEMENTED,
    (S.TESTING, "report"): S.IN_REVIEW,
    (S.APPROVED, "reconsider"): S.IN_REVIEW,
}
GOING = (M.PLANNED, M.RUNNING, M.CHANGED)
# The same of measures. What changes no state, such as progress, is written into the log all the same.
MEASURE_TRANSITIONS: dict[tuple[M, str], M] = {
    **{(state, "accept"): state for state in GOING},
    (M.PLANNED, "accept"): M.RUNNING,
    **{(state, "not_me"): state for state in GOING},
    **{(state, "hand_on"): state for state in GOING},
    **{(state, "carry_on"): state for state in GOING},
    **{(state, "feed"): state for state in GOING},
    **{(state, "progress"): state for state in GOING},
    **{(state, "obstacle"): state for state in GOING},
    **{(state, "change_date"): state for state in GOING},
    **{(state, "keep"): state for state in GOING},
    **{(state, "change"): M.CHANGED for state in GOING},
    **{(state, "stop"): M.STOPPED for state in GOING},
    **{(state, "finish"): M.DONE for state in GOING},
}
PLANNABLE = frozenset({S.APPROVED, S.TESTING})  # ideas that can have another measure
EDITABLE = frozenset({S.NEW, S.IN_REVIEW, S.QUESTION})
COMBINED_INTO = EDITABLE  # what is parked cannot take in what is to be decided
BACKABLE = frozenset({S.NEW, S.IN_REVIEW, S.QUESTION, S.PARKED, S.APPROVED, S.TESTING})
DECIDED = frozenset({S.APPROVED, S.TESTING, S.PARKED, S.DECLINED})


def after(state: S, action: str) -> S | None:
    """The state that this action leads to; None when it is not possible now."""
    return TRANSITIONS.get((state, action))


def measure_after(state: M, action: str) -> M | None:
    """The same for a measure."""
    return MEASURE_TRANSITIONS.get((state, action))


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
