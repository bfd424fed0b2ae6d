"""Ideas and measures on random ways: each step takes one turn, writes one row, and is told once to each."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

import bot.app  # noqa: F401  registers the verbs
from handlers.rules import GOING, MEASURE_TRANSITIONS, TRANSITIONS
from handlers.verbs import Reply
from storage.database import open_database, transaction
from storage.models import History, Idea, Measure, Outbox
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company, shares

PEOPLE = ("Alice", "Bob", "Carla", "Dora", "Mallory")
DECIDE, OWN = ("Bob", "Carla", "Dora"), ("answered", "withdraw")
IDEAS, STEPS = 4, 40
HOUR = timedelta(hours=3)
# The history's words for what moves an idea; its other rows take no turn.
MOVES = {
    "approve": "approve",
    "test": "test",
    "ask": "ask",
    "park": "park",
    "decline": "decline",
    "passed_on": "pass_on",
    "answered": "answer",
    "withdrawn": "withdraw",
    "wake": "wake",
    "implement": "implement",
    "report": "report",
    "reconsider": "reconsider",
}
NEWS = ("News", "IdeaNews", "MeasureNews", "PassedOn", "IdeaOutcome", "MeasureTold")


@dataclass(frozen=True)
class Seen:
    """Everything that a step may change."""

    ideas: dict[int, tuple[str, int]]
    measures: dict[int, tuple[str, int]]
    rows: tuple[tuple[int | None, int | None, str, str, str], ...]
    told: tuple[tuple[str, str, str], ...]  # to whom, which view, under which key


def seen(engine: Engine) -> Seen:
    with transaction(engine) as db:
        return Seen(
            {one.id: (str(one.state), one.turn) for one in db.exec(select(Idea)).all()},
            {one.id: (str(one.state), one.turn) for one in db.exec(select(Measure)).all()},
            tuple(
                (row.idea_id, row.measure_id, row.verb, row.before, row.after)
                for row in db.exec(select(History).order_by(col(History.id))).all()
            ),
            _told(db),
        )


def _told(db: Session) -> tuple[tuple[str, str, str], ...]:
    rows = db.exec(select(Outbox).where(Outbox.kind == "post").order_by(col(Outbox.id))).all()
    return tuple((row.target, row.view, row.key) for row in rows)


class Walk:
    """Anybody does anything, with the buttons as they are now; sometimes with older ones."""

    def __init__(self, engine: Engine, seed: int) -> None:
        self.engine, self.chance, self.now = engine, Random(seed), MONDAY
        self.firm: Company = company(engine)
        for number in range(IDEAS):
            shares(engine, self.chance.choice(PEOPLE), f"Idea {number}", now=self.now)

    def goes(self) -> tuple[str, str, Reply]:
        self.now += HOUR
        with transaction(self.engine) as db:
            idea = self.chance.choice(list(db.exec(select(Idea)).all()))
            measures = list(db.exec(select(Measure)).all())
        if measures and self.chance.random() < 0.5:
            measure = self.chance.choice(measures)
            verb, words, fields = self._with_measure(measure)
            who = self._name(measure.owner_id)
        else:
            verb, words, fields = self._with_idea(idea)
            who = self._name(idea.author_id) if verb in OWN else self.chance.choice(DECIDE)
        if self.chance.random() < 0.2:  # somebody who perhaps may not
            who = self.chance.choice(PEOPLE)
        reply = asks(self.engine, who, verb, words, now=self.now, **fields)
        return who, verb, reply

    def _with_idea(self, idea: Idea) -> tuple[str, str, dict[str, Any]]:
        stale = self.chance.random() < 0.1
        claim: dict[str, Any] = {"number": str(idea.number), "turn": str(idea.turn - stale)}
        ways: dict[str, Callable[[], dict[str, Any]]] = {
            "approved": lambda: {"owner": self._anybody(), "due": self._day(30), "reason": ""},
            "tested": lambda: {"owner": self._anybody(), "due": self._day(20), "reason": ""},
            "declined": lambda: {"reason": "We have one."},
            "parked": lambda: {"reason": "Later.", "wake": self._day(9)},
            "asked": lambda: {"question": "What does it cost?"},
            "passed_on": lambda: {"person": self._anybody()},
            "answered": lambda: {"answer": "Little.", "turn": idea.turn},
        }
        verb = self.chance.choice((*ways, "approved", "tested", "answered", "support", "help_with", "follow"))
        verb = "withdraw" if self.chance.random() < 0.03 else verb
        if verb not in ways:
            return verb, str(idea.number), {}
        return verb, "", claim | ways[verb]()

    def _with_measure(self, measure: Measure) -> tuple[str, str, dict[str, Any]]:
        stale = self.chance.random() < 0.1
        turn = str(measure.turn - stale)
        ways: dict[str, Callable[[], dict[str, Any]]] = {
            "not_taken": lambda: {"why": "No time."},
            "handed_on": lambda: {"to": self._anybody(), "why": "I move."},
            "progressed": lambda: {"progress": "Half of it stands."},
            "obstacle_named": lambda: {"obstacle": "The supplier."},
            "date_changed": lambda: {"due": self._day(40), "why": "Late."},
            "measure_finished": lambda: {"result": "It works."},
            "measure_stopped": lambda: {"learned": "Too dear."},
            "send_review": self._review,
        }
        verb = self.chance.choice((*ways, "send_review", "accept", "accept", "take_measure"))
        if verb not in ways:
            return verb, f"{measure.number}.{turn}", {}
        return verb, "", {"number": str(measure.number), "turn": turn} | ways[verb]()

    def _review(self) -> dict[str, Any]:
        kind = self.chance.choice(("keep", "keep", "change", "stop", "finish"))
        return {
            "kind": kind,
            "said": "So.",
            "progress": "Half.",
            "review": self._day(10),
            "due": self._day(40),
        }

    def _name(self, member: int) -> str:
        return next(name for name, one in self.firm.members.items() if one.id == member)

    def _anybody(self) -> str:
        return uid(self.chance.choice(PEOPLE))

    def _day(self, days: int) -> str:
        day: date = self.now.date() + timedelta(days=days + self.chance.randrange(9))
        return day.isoformat()


@pytest.mark.parametrize("seed", range(8))
def test_each_step_takes_one_turn_and_writes_one_row(sqlite_url: str, seed: int) -> None:
    engine = open_database(sqlite_url)
    walk = Walk(engine, seed)
    before, moved = seen(engine), 0
    for _ in range(STEPS):
        who, verb, reply = walk.goes()
        after = seen(engine)
        step = f"seed {seed}: {who} {verb} {reply.refused or reply.invalid or ''}"
        if reply.refused or reply.invalid:
            assert after == before, f"{step}: nothing was done, and yet something is different"
        moved += _check_turns(before, after, step)
        _check_told(before, after, who, step)
        before = after
    engine.dispose()
    assert moved >= STEPS / 8, "a walk that goes nowhere shows nothing"


def _check_turns(before: Seen, after: Seen, step: str) -> int:
    """Every turn has its row, and every row follows the transitions; how many there were."""
    new = after.rows[len(before.rows) :]
    ideas = Counter({key: turn - before.ideas.get(key, ("", 0))[1] for key, (_, turn) in after.ideas.items()})
    rows = Counter(row[0] for row in new if row[2] in MOVES and row[0] is not None)
    assert +ideas == rows, f"{step}: turns of ideas {+ideas}, rows {rows}"
    measures = Counter(
        {
            key: turn - before.measures[key][1]
            for key, (_, turn) in after.measures.items()
            if key in before.measures
        }
    )
    logged = Counter(row[1] for row in new if row[1] in before.measures)
    assert +measures == logged, f"{step}: turns of measures {+measures}, rows {logged}"
    for idea, measure, verb, was, is_now in new:
        if idea is not None and verb in MOVES:
            assert any((s, a) == (was, MOVES[verb]) and t == is_now for (s, a), t in TRANSITIONS.items()), (
                step
            )
        if measure in before.measures:
            assert was in GOING, step
            assert any((s, a) == (was, verb) and t == is_now for (s, a), t in MEASURE_TRANSITIONS.items()), (
                step
            )
    return sum((+ideas).values()) + sum((+measures).values())


def _check_told(before: Seen, after: Seen, who: str, step: str) -> None:
    """Nobody hears news twice of one step, and nobody of what they did themselves."""
    news = [one for one in after.told[len(before.told) :] if one[1] in NEWS]
    counted = Counter(target for target, _, _ in news)
    assert all(count == 1 for count in counted.values()), f"{step}: {news}"
    doing = [one for one in news if one[0] == uid(who) and one[1] not in ("News", "PassedOn", "IdeaOutcome")]
    assert not doing, f"{step}: {doing}"
    authors = {key for key, (_, turn) in after.ideas.items() if turn != before.ideas.get(key, ("", turn))[1]}
    decided = [row for row in after.rows[len(before.rows) :] if row[0] in authors and row[2] in DECIDED]
    assert len([one for one in news if one[1] == "News"]) == len(decided), f"{step}: {news}"


DECIDED = ("approve", "test", "ask", "park", "decline")
