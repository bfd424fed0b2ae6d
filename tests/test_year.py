"""A year of the sample company, hour by hour: whatever its bot promises is true of all that was sent."""

import asyncio
import logging
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import structlog

from tests.year import days, watch, watch_decisions, watch_measures, watch_news, watch_rhythm
from tests.year.diary import Diary
from tests.year.lived import lived
from tests.year.promises import PROMISES, Promise

MODULES = (watch, watch_decisions, watch_measures, watch_news, watch_rhythm)  # which fill PROMISES
MAY_BE_WRONG = ("save_away", "date_changed")  # a deputy who is away as well; the day that it is already
SAID = {
    "DecisionDue": 100,
    "StillWaiting": 100,
    "News": 80,
    "IdeaNews": 80,
    "MeasureNews": 200,
    "ReviewPrompt": 50,
    "MeasureReminder": 40,
    "IdeaOutcome": 20,
    "WokenUp": 8,
    "Brief": 40,
    "Digest": 45,
}
ESCALATED = {"decision: an admin": 3, "accept: who decided": 10, "overdue: who decided": 2}
LAST_STEPS = {("decision", 4): "an admin", ("accept", 1): "who decided", ("overdue", 1): "who decided"}


@pytest.fixture(scope="module")
def year(empty_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    """The whole year, lived once for all promises."""
    quietly = structlog.make_filtering_bound_logger(logging.ERROR)
    before = structlog.get_config()
    structlog.configure(wrapper_class=quietly)
    yield asyncio.run(lived(empty_sqlite, seed=2026))
    structlog.configure(**before)


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_what_was_promised(year: Diary, promise: Promise) -> None:
    broken = list(promise(year))
    assert not broken, f"{len(broken)} times: " + "\n".join(broken[:20])


def test_much_happened(year: Diary) -> None:
    """A year in which nothing happens keeps every promise."""
    kinds = Counter(one.kind for one in year.sent)
    assert len(year.ideas) >= 80
    assert all(kinds[kind] >= count for kind, count in SAID.items()), kinds
    escalated = Counter(_escalated(year))
    assert all(escalated[to] >= count for to, count in ESCALATED.items()), escalated
    wrong = [one for one in year.asked if one.reply.invalid and one.verb not in MAY_BE_WRONG]
    assert not wrong, wrong[:3]


def _escalated(year: Diary) -> Iterator[str]:
    """Whoever is asked last, because nobody before has done anything."""
    for sent in year.personal:
        kind, step = sent.key.partition(":")[0], _step(sent.key)
        if (kind, step) in LAST_STEPS:
            yield f"{kind}: {LAST_STEPS[kind, step]}"


def _step(key: str) -> int:
    """Of a decision's key the third part, of a measure's the last one."""
    parts = key.split(":")
    step = parts[2] if parts[0] == "decision" and len(parts) > 2 else parts[-1]
    return int(step) if step.isdecimal() else 0


def test_both_changes_of_the_clocks_are_inside(year: Diary) -> None:
    offsets = [days.BERLIN.utcoffset(moment) for moment in days.hours()]
    changes = sum(before != after for before, after in pairwise(offsets))
    assert changes == 2
    assert year.until - days.BEGIN > days.DAY * 365
