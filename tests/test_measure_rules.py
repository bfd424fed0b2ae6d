"""The life of a measure: each step is one turn, one row of the log and one message to each whom it concerns;
what may not be done changes nothing."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from handlers import rules
from handlers.verbs import Reply
from storage import ideas, measures
from storage.database import transaction
from storage.models import History, Measure, MeasureState, Member, Outbox
from tests.cast import uid
from tests.rows import Company, asks, company

FORMS: dict[str, tuple[str, dict[str, Any]]] = {
    "accept": ("accept", {}),
    "not_me": ("not_taken", {"why": "On leave."}),
    "hand_on": ("handed_on", {"why": "You know it."}),
    "progress": ("progressed", {"progress": "Half of it."}),
    "obstacle": ("obstacle_named", {"obstacle": "The till."}),
    "change_date": ("date_changed", {"why": "Later."}),
    "stop": ("measure_stopped", {"learned": "A lot."}),
    "finish": ("measure_finished", {"result": "All of it."}),
}
NAMES = ("Alice", "Bob", "Carla", "Dora", "Mallory")


@dataclass(frozen=True)
class Seen:
    """Everything about one measure that a step may change."""

    state: MeasureState
    turn: int
    owner: str
    accepted: bool
    log: int
    told: tuple[tuple[str, str], ...]  # whom each message went to, and what it was
    rest: tuple[object, ...]


class Life:
    """One measure of an idea of Alice's, that Mallory is asked to take care of, and what people try."""

    numbers = count(1)

    def __init__(self, engine: Engine, firm: Company) -> None:
        self.engine, self.firm = engine, firm
        title = f"Measure {next(self.numbers)}"
        asks(engine, "Alice", "create", title=title, draft=title)
        with transaction(engine) as db:
            idea = ideas.of_draft(db, firm.id, title)
            assert idea is not None
        sent: dict[str, Any] = {
            "number": str(idea.number),
            "turn": "0",
            "owner": uid("Mallory"),
            "due": "2026-09-30",
        }
        assert asks(engine, "Carla", "approved", **sent).view
        with transaction(engine) as db:
            made = measures.of_idea(db, firm.id, idea.id)
            assert made is not None
            self.id, self.number = made.id, made.number

    def seen(self) -> Seen:
        with transaction(self.engine) as db:
            one = measures.by_id(db, self.firm.id, self.id)
            owner = db.get(Member, one.owner_id) if one else None
            assert one is not None
            assert owner is not None
            log = db.exec(select(History).where(History.measure_id == self.id)).all()
            posts = db.exec(select(Outbox).where(Outbox.kind == "post").order_by(Outbox.id)).all()  # type: ignore[arg-type]
            told = tuple((row.target, row.view) for row in posts)
            who = next(name for name in NAMES if self.firm.members[name].id == owner.id)
            accepted = one.accepted is not None
            return Seen(one.state, one.turn, who, accepted, len(log), told, tuple(one.model_dump().items()))

    def tries(self, who: str, action: str, turn: int, to: str, day: int) -> Reply:
        verb, fields = FORMS[action]
        if action == "accept":
            return asks(self.engine, who, verb, f"{self.number}.{turn}")
        more: dict[str, Any] = {"to": uid(to)} if action == "hand_on" else {}
        more |= {"due": f"2026-10-{day:02}"} if action == "change_date" else {}
        return asks(self.engine, who, verb, number=str(self.number), turn=str(turn), **fields, **more)


@pytest.fixture
def lives(engine: Engine) -> Callable[[], Life]:
    firm = company(engine)
    return lambda: Life(engine, firm)


STEPS = st.tuples(
    st.sampled_from(sorted(FORMS)),
    st.sampled_from(["owner", "owner", "owner", "Carla", "Bob", "Alice", "Gus"]),
    st.sampled_from([0, 0, 0, 0, -1, 1]),  # how far the button's turn is off
    st.sampled_from(["Alice", "Bob", "Dora", "Mallory", "Gus"]),
)


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(STEPS, max_size=8))
@example(
    steps=[(action, "owner", 0, "Bob") for action in ("not_me", "accept", "hand_on", "accept", "finish")]
)
@example(steps=[(action, "Carla", 0, "Dora") for action in ("hand_on", "obstacle", "change_date", "stop")])
def test_a_measure_is_logged_and_told_step_by_step(
    lives: Callable[[], Life], steps: list[tuple[str, str, int, str]]
) -> None:
    life = lives()
    for day, (action, who, off, to) in enumerate(steps, start=1):
        before = life.seen()
        person = before.owner if who == "owner" else who
        done = life.tries(person, action, before.turn + off, to, day).view is not None
        after = life.seen()
        assert done == (off == 0 and _may(life, before, person, action, to)), (action, person, before)
        _follows(before, after, action, done=done, by=person)


def _may(life: Life, before: Seen, who: str, action: str, to: str) -> bool:
    if rules.measure_after(before.state, action) is None or who == "Gus":
        return False
    decides = who in ("Carla", "Bob", "Dora")
    if action in ("accept", "not_me"):
        returned = action == "accept" and decides and _is_returned(life)
        return not before.accepted and (who == before.owner or returned)
    if action == "hand_on" and to in (before.owner, "Gus"):
        return False
    return who == before.owner or decides


def _is_returned(life: Life) -> bool:
    with transaction(life.engine) as db:
        last = measures.last_entry(db, life.firm.id, life.id)
        return last is not None and last.verb == "not_me"


def _follows(before: Seen, after: Seen, action: str, *, done: bool, by: str) -> None:
    if not done:
        assert after == before
        return
    assert (after.turn, after.log) == (before.turn + 1, before.log + 1)
    assert after.state in (
        rules.measure_after(before.state, action),
        rules.measure_after(before.state, "accept"),
    )
    told = after.told[len(before.told) :]
    heard = Counter(target for target, _ in told)
    assert all(times == 1 for times in heard.values()), heard
    asked = ("ReviewCard", "IdeaOutcome") if action == "stop" else ()  # that it comes back is news to all
    doing = [view for target, view in told if target == uid(by) and view not in asked]
    assert by == "Alice" or not doing, "nobody hears what they did themselves"
    if after.owner not in (before.owner, by):
        assert heard[uid(after.owner)] == 1, "whoever is asked hears it"


@pytest.mark.parametrize("state", [MeasureState.DONE, MeasureState.STOPPED])
def test_what_has_ended_stays_ended(state: MeasureState) -> None:
    actions = {action for _, action in rules.MEASURE_TRANSITIONS}
    assert not any(rules.measure_after(state, action) for action in actions)
    assert Measure.model_fields["state"].default is MeasureState.PLANNED
