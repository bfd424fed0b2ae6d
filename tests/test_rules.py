"""The life of an idea: each step is recorded once and told once; what may not be done changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from handlers import rules
from handlers.verbs import Reply
from storage import ideas
from storage.database import transaction
from storage.models import Decision, History, IdeaState, Measure, Outbox
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, at_once, company, wakes

LATER = MONDAY + timedelta(days=60)
DECISIONS = {"approve", "test", "ask", "park", "decline"}
BY_MEASURES = {"implement", "report", "reconsider"}  # done when measures end, see test_measure_rules.py
BY_AUTHORS = {"combine"}  # done when the authors of two ideas agree, see test_combining.py
ACTIONS = sorted({action for _, action in rules.TRANSITIONS} - BY_MEASURES - BY_AUTHORS)
OWN = {"withdraw", "answer"}  # what authors do themselves is answered at once, and not told again
FORMS: dict[str, tuple[str, dict[str, Any]]] = {
    "approve": ("approved", {"owner": uid("Bob"), "due": "2026-09-30", "reason": "Good"}),
    "test": ("tested", {"owner": uid("Bob"), "due": "2026-09-30"}),
    "ask": ("asked", {"question": "Why?"}),
    "park": ("parked", {"reason": "Later", "wake": "2026-10-01"}),
    "decline": ("declined", {"reason": "No"}),
    "pass_on": ("passed_on", {}),
}


@dataclass(frozen=True)
class Seen:
    """Everything about one idea that a step may change."""

    state: IdeaState
    turn: int
    history: int
    decisions: int
    told: int  # messages to the author
    rest: tuple[object, ...]


class Life:
    """One idea of Alice's, and what people try to do with it."""

    numbers = count(1)

    def __init__(self, engine: Engine, firm: Company) -> None:
        self.engine, self.firm = engine, firm
        title = f"Idea {next(self.numbers)}"
        assert asks(engine, "Alice", "create", title=title, draft=title).view
        with transaction(engine) as db:
            idea = ideas.of_draft(db, firm.id, title)
            assert idea is not None
            self.id, self.number = idea.id, idea.number

    def seen(self) -> Seen:
        with transaction(self.engine) as db:
            idea = ideas.by_id(db, self.firm.id, self.id)
            rows = {table: _rows_of(db, table, self.id) for table in (History, Decision, Outbox, Measure)}
            told = [row for row in rows[Outbox] if row.target == uid("Alice") and row.kind == "post"]
            rest = (*idea.model_dump().items(), len(rows[Outbox]), len(rows[Measure]))
            return Seen(idea.state, idea.turn, len(rows[History]), len(rows[Decision]), len(told), rest)

    def tries(self, who: str, action: str, turn: int) -> bool:
        """Whether it was done."""
        if action == "wake":
            wakes(self.engine, LATER)
            return True
        return self._asks(who, action, turn).view is not None

    def _asks(self, who: str, action: str, turn: int) -> Reply:
        if action == "withdraw":
            return asks(self.engine, who, "withdraw", str(self.number))
        if action == "answer":
            sent: dict[str, Any] = {"number": self.number, "turn": turn, "answer": "Because."}
            return asks(self.engine, who, "answered", **sent)
        verb, fields = FORMS[action]
        other: dict[str, Any] = (
            {"person": uid("Bob" if who == "Carla" else "Carla")} if action == "pass_on" else {}
        )
        return asks(self.engine, who, verb, number=str(self.number), turn=str(turn), **fields, **other)


def _rows_of(db: Any, table: Any, idea_id: int) -> list[Any]:
    return list(db.exec(select(table).where(table.idea_id == idea_id)))


@pytest.fixture
def lives(engine: Engine) -> Callable[[], Life]:
    firm = company(engine)
    return lambda: Life(engine, firm)


STEPS = st.tuples(
    st.sampled_from(ACTIONS),
    st.sampled_from(["right", "right", "right", "Mallory", "Gus"]),
    st.sampled_from([0, 0, 0, 0, -1, 1]),  # how far the button's turn is off
)


@settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(STEPS, max_size=10))
@example(steps=[(action, "right", 0) for action in ("ask", "answer", "park", "wake", "test", "approve")])
@example(steps=[(action, "right", 0) for action in ("pass_on", "park", "ask", "answer", "withdraw", "wake")])
def test_a_life_is_recorded_and_told_step_by_step(
    lives: Callable[[], Life], steps: list[tuple[str, str, int]]
) -> None:
    life = lives()
    for action, who, off in steps:
        before = life.seen()
        person = who if who != "right" else "Alice" if action in OWN else "Carla"
        done = life.tries(person, action, before.turn + off)
        _follows(before, life.seen(), action, done=done, allowed=_allowed(before, action, who, off))


def _allowed(before: Seen, action: str, who: str, off: int) -> bool:
    by_the_clock, turnless = action == "wake", action in ("wake", "withdraw")
    may = by_the_clock or who == "right"
    return may and (turnless or off == 0) and rules.after(before.state, action) is not None


def _follows(before: Seen, after: Seen, action: str, *, done: bool, allowed: bool) -> None:
    if not allowed:
        assert after == before
        assert not done or action == "wake"
        return
    assert done
    assert after.state is rules.after(before.state, action)
    assert after.turn == before.turn + 1
    assert after.history == before.history + 1
    assert after.decisions == before.decisions + (action in DECISIONS)
    assert after.told == before.told + (action not in OWN)


@pytest.mark.parametrize("state", IdeaState)
@pytest.mark.parametrize("action", ACTIONS)
def test_what_is_over_stays_over(state: IdeaState, action: str) -> None:
    if state in (IdeaState.DECLINED, IdeaState.WITHDRAWN, IdeaState.COMBINED, IdeaState.IMPLEMENTED):
        assert rules.after(state, action) is None


def test_a_decision_after_a_test_carries_the_measure_on(lives: Callable[[], Life]) -> None:
    life = lives()
    assert life.tries("Carla", "test", 0)
    with transaction(life.engine) as db:
        [measure] = _rows_of(db, Measure, life.id)
    feeds = {"number": life.number, "turn": "1", **FORMS["approve"][1], "feeds": str(measure.number)}
    assert asks(life.engine, "Bob", "approved", **feeds).view is not None
    with transaction(life.engine) as db:
        assert len(_rows_of(db, Measure, life.id)) == 1


# --- two at once ------------------------------------------------------------------------------------


@pytest.mark.parametrize("round_", range(4))
def test_of_two_managers_one_decides_and_the_other_is_told(lives: Callable[[], Life], round_: int) -> None:
    life = lives()
    verbs = [list(FORMS)[(round_ + n) % 5] for n in range(3)]
    replies = at_once(
        *(
            partial(life._asks, who, verb, 0)
            for who, verb in zip(["Carla", "Bob", "Dora"], verbs, strict=True)
        )
    )
    winners = [place for place, reply in enumerate(replies) if reply.view is not None]
    assert len(winners) == 1
    name = ["Carla Brandt", "Bob Petersen", "Dora Hansen"][winners[0]]
    for place, reply in enumerate(replies):
        if place not in winners:
            assert reply.refused is not None
            assert reply.refused.key == ("already_asked" if verbs[winners[0]] == "ask" else "already_decided")
            assert (reply.refused.params["by"], reply.refused.params["on"]) == (name, MONDAY)
    seen = life.seen()
    assert (seen.turn, seen.history, seen.decisions) == (1, 2, 1)
    assert seen.told == 2  # the receipt and the news


@pytest.mark.parametrize("action", ["approve", "decline", "ask", "pass_on"])
def test_deciding_and_withdrawing_at_once(lives: Callable[[], Life], action: str) -> None:
    life = lives()
    decide, withdraw = at_once(
        partial(life._asks, "Carla", action, 0), partial(life._asks, "Alice", "withdraw", 0)
    )
    seen = life.seen()
    done = sum(reply.view is not None for reply in (decide, withdraw))
    assert seen.turn == done  # a question can be withdrawn after it was asked: then both were done
    assert seen.history == 1 + done
    if withdraw.view is not None:
        assert seen.state is IdeaState.WITHDRAWN


def test_waking_up_and_deciding_at_once(lives: Callable[[], Life]) -> None:
    life = lives()
    assert life.tries("Carla", "park", 0)
    _, approved = at_once(lambda: _wake(life), lambda: life._asks("Carla", "approve", 1).view is not None)
    seen = life.seen()
    assert seen.state is (IdeaState.APPROVED if approved else IdeaState.IN_REVIEW)
    assert (seen.turn, seen.history) == (2, 3)
    assert ("wake", None) in seen.rest


def _wake(life: Life) -> bool:
    return wakes(life.engine, LATER) > 0


@pytest.mark.parametrize("processes", [3])
def test_waking_up_in_several_processes_is_told_once(lives: Callable[[], Life], processes: int) -> None:
    life = lives()
    assert life.tries("Carla", "park", 0)
    assert sorted(at_once(*[partial(_wake, life)] * processes)) == [False] * (processes - 1) + [True]
    assert life.seen().told == 3
