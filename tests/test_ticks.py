"""One tick reads only what is due, however much there is."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, insert, text
from sqlmodel import Session

import bot.app  # noqa: F401  registers the verbs and the clocks
from scheduler.clock import Clock
from scheduler.deliver import Courier
from storage import people, prompts
from storage.database import open_database, transaction
from storage.models import Prompt, PromptKind, Role
from tests.chat import MONDAY
from tests.rows import asks, company, shares

HOUR = timedelta(hours=1)
# Tables that grow with the years; whoever reads all of one at each tick gets slower and slower.
GROWING = ("idea", "measure", "prompt", "outbox", "history", "decision", "support", "comment", "posting")


@contextmanager
def statements(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    """Everything that is asked of the database meanwhile."""
    heard: list[tuple[str, Any]] = []

    def hear(_: object, __: object, statement: str, parameters: Any, ___: object, ____: object) -> None:
        heard.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", hear)
    yield heard
    event.remove(engine, "before_cursor_execute", hear)


def plan(db: Session, statement: str, parameters: Any) -> list[str]:
    explain = "EXPLAIN QUERY PLAN" if db.get_bind().dialect.name == "sqlite" else "EXPLAIN"
    found = db.connection().exec_driver_sql(f"{explain} {statement}", parameters)
    return [str(row[-1]) for row in found.all()]


def ticks(engine: Engine, now: datetime) -> None:
    Clock(engine, Courier(engine, {}, lambda: now), lambda: now).queue_due(now)


def test_the_clocks_that_ring_are_found_by_an_index(engine: Engine) -> None:
    firm = company(engine)
    rows = [
        {
            "organization_id": firm.id,
            "kind": PromptKind.SILENCE,
            "about": f"idea:{number}",
            "stage": 0,
            "since": MONDAY,
            "due": MONDAY + HOUR * (number - 3),
        }
        for number in range(20_000)
    ]
    with transaction(engine) as db:
        db.connection().execute(insert(Prompt), rows)
    with transaction(engine) as db:
        db.connection().execute(text("ANALYZE"))
    with statements(engine) as asked, transaction(engine) as db:
        found = prompts.due(db, MONDAY, limit=50)
    assert len(found) == 4
    select = next(one for one in asked if "FROM prompt" in one[0])
    with transaction(engine) as db:
        steps = plan(db, *select)
    assert any("ix_prompt_due" in step for step in steps), steps


@pytest.mark.parametrize("hours", [0, 1, 24 * 7], ids=["Monday morning", "an hour later", "a week later"])
def test_a_tick_reads_no_growing_table_from_end_to_end(sqlite_url: str, hours: int) -> None:
    engine = open_database(sqlite_url)
    company(engine)
    for number in range(3):
        shares(engine, "Alice", f"Idea {number}")
    asks(engine, "Carla", "declined", number="1", turn="0", reason="We have one.")
    ticks(engine, MONDAY + HOUR)
    with statements(engine) as asked:
        ticks(engine, MONDAY + HOUR * (2 + hours))
    with transaction(engine) as db:
        read = [(one, plan(db, *one)) for one in asked if one[0].startswith("SELECT")]
    engine.dispose()
    assert read
    whole = [f"{step}: {one[0]}" for one, steps in read for step in steps if _reads_all(step)]
    assert not whole, whole


def _reads_all(step: str) -> bool:
    words = step.split()
    return words[0] == "SCAN" and words[1] in GROWING and "USING" not in words


def test_a_tick_asks_once_who_is_there(sqlite_url: str) -> None:
    engine = open_database(sqlite_url)
    company(engine)
    with statements(engine) as asked:
        ticks(engine, MONDAY)
    engine.dispose()
    assert sum("FROM organization ORDER BY" in statement for statement, _ in asked) == 1
    leaders = [parameters for statement, parameters in asked if "FROM member" in statement]
    assert len(leaders) == len(set(map(str, leaders)))


def test_only_a_tick_remembers(engine: Engine) -> None:
    """Whoever asks in a transaction of their own reads what they have just written."""
    firm = company(engine)
    with transaction(engine) as db:
        assert [one.name for one in people.with_role(db, firm.id, Role.LEADER)] == ["Dora Hansen"]
        member = people.member_of(db, firm.id, firm.members["Alice"].id)
        member.role = Role.LEADER
        db.add(member)
        db.flush()
        assert len(people.with_role(db, firm.id, Role.LEADER)) == 2
