"""What the house remembers: nothing is lost, numbers count, and many rows are as fast as few."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, insert
from sqlmodel import Session, SQLModel, col, select

from handlers.verbs import Profile, Room
from storage import (
    accounts,
    conversations,
    goals,
    ideas,
    in_order,
    inbox,
    inserts,
    links,
    measures,
    outbox,
    people,
    postings,
    vectors,
)
from storage.database import open_database, transaction
from storage.models import (
    Channel,
    DeliveryState,
    Goal,
    Idea,
    Measure,
    Member,
    Organization,
    Outbox,
    Platform,
    Workspace,
)
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, at_once, company, shares
from tests.unhurried import NEVER

# Reads a number, and writes it back one higher: the way that loses updates when it is done wrong.
COUNT_UP = """
import sys
from sqlalchemy import text
from storage.database import Unavailable, open_database, transaction
engine = open_database(sys.argv[1])
done = 0
while done < int(sys.argv[2]):
    try:
        with transaction(engine) as db:
            lock = " FOR UPDATE" if engine.dialect.name == "postgresql" else ""
            read = db.connection().execute(text("SELECT last_goal FROM organization" + lock)).scalar_one()
            db.connection().execute(text("UPDATE organization SET last_goal = :n"), {"n": read + 1})
        done += 1
    except Unavailable as unavailable:
        assert unavailable.cause == "busy"
engine.dispose()
"""


# --- at the same time -------------------------------------------------------------------------------


def test_processes_that_read_and_write_lose_nothing(engine: Engine, database_url: str) -> None:
    company(engine)
    processes, each = 4, 50
    started = [
        subprocess.Popen(
            [sys.executable, "-c", COUNT_UP, database_url, str(each)], cwd=Path(__file__).parents[1]
        )
        for _ in range(processes)
    ]
    assert [process.wait(timeout=NEVER) for process in started] == [0] * processes
    with transaction(engine) as db:
        assert db.exec(select(Organization.last_goal)).one() == processes * each


def test_numbers_count_per_organization_without_gaps(engine: Engine) -> None:
    one, two = company(engine, "T1"), company(engine, "T2")

    def work(workspace: str, who: str) -> None:
        for round_ in range(5):
            shares(engine, who, f"Idea {round_}", workspace=workspace)
            asks(engine, who, "create", workspace=workspace, title="", draft="refused")  # takes no number

    at_once(*(partial(work, f"T{1 + n % 2}", who) for n, who in enumerate(["Alice", "Bob", "Carla", "Dora"])))
    with transaction(engine) as db:
        for firm in (one, two):
            numbers = select(Idea.number).where(Idea.organization_id == firm.id).order_by(col(Idea.number))
            assert list(db.exec(numbers)) == list(range(1, 11))


def test_goals_and_measures_count_too(engine: Engine) -> None:
    firm = company(engine)
    shares(engine, "Alice", "Sunday opening")

    def add() -> None:
        with transaction(engine) as db:
            goals.add(db, people.organization(db, firm.id), "Fewer queues", MONDAY)
            measures.add(db, _measure(db, firm))

    at_once(*[add] * 4)
    with transaction(engine) as db:
        assert sorted(db.exec(select(Goal.number))) == [1, 2, 3, 4]
        assert sorted(db.exec(select(Measure.number))) == [1, 2, 3, 4]


def test_the_same_form_sent_twice_at_once_is_one_idea(engine: Engine) -> None:
    company(engine)
    send = partial(asks, engine, "Alice", "create", once="submission:V1", title="Once", draft="d1")
    replies = at_once(send, send, send)
    assert sum(reply.view is not None for reply in replies) == 1
    assert _count(engine, Idea) == 1


def test_a_stranger_who_is_met_twice_at_once_is_one_member(engine: Engine) -> None:
    company(engine)
    before = _count(engine, Member)
    profile = Profile(uid("Nora"), "Nora Neu")
    room = Room("C0NEW", "new-channel")
    at_once(*[partial(asks, engine, "Nora", "mine", profiles=(profile,), rooms=(room,))] * 6)
    assert _count(engine, Member) == before + 1
    assert _count(engine, Channel) == 2


def test_a_workspace_that_is_connected_twice_at_once_is_one_organization(engine: Engine) -> None:
    def connect() -> None:
        with transaction(engine) as db:
            people.connect(db, Platform.SLACK, "T1", name="Hansen", url="", bot="B", now=MONDAY)

    at_once(*[connect] * 6)
    assert (_count(engine, Workspace), _count(engine, Organization)) == (1, 1)


def test_the_same_message_told_twice_at_once_is_new_once(engine: Engine) -> None:
    firm = company(engine)

    def tell() -> bool:
        with transaction(engine) as db:
            return inbox.first_time(db, firm.workspace, "message:C1:1.2", MONDAY)

    assert sorted(at_once(*[tell] * 5)) == [False] * 4 + [True]


def test_support_by_many_at_once_counts_everybody(engine: Engine) -> None:
    company(engine)
    shares(engine, "Alice", "Personal newsletter")
    crowd = ["Alice", "Bob", "Carla", "Dora", "Mallory"]
    at_once(*(partial(asks, engine, who, "support", "1") for who in crowd))
    with transaction(engine) as db:
        idea = db.exec(select(Idea)).one()
        assert ideas.supporters(db, idea.organization_id, [idea.id]) == {idea.id: len(crowd)}


# --- as fast with many as with few ------------------------------------------------------------------

QUERIES: dict[str, Callable[[Session], object]] = {
    "claim": lambda db: outbox.claim(db, MONDAY, "me", lease=MONDAY + timedelta(minutes=2), limit=8),
    "next_due": lambda db: outbox.next_due(db, MONDAY),
    "known": lambda db: outbox.known(db, 1, "digest:2026-W36:C1"),
    "waits_already": lambda db: outbox.waits_already(db, 1, kind="refresh", target="C1", posting_id=1),
    "stranded": lambda db: outbox.stranded(db, 1),
    "queue": lambda db: ideas.queue(db, 1, 1, offset=0, limit=8),
    "public": lambda db: ideas.public(db, 1, offset=0, limit=8),
    "created_between": lambda db: ideas.created_between(db, 1, MONDAY, MONDAY),
    "decided_between": lambda db: ideas.decided_between(db, 1, MONDAY, MONDAY),
    "due_between": lambda db: ideas.due_between(db, 1, MONDAY.date(), MONDAY.date()),
    "to_wake": lambda db: ideas.to_wake(db, 1, MONDAY.date()),
    "first_answers": lambda db: ideas.first_answers(db, 1, MONDAY),
    "measures": lambda db: measures.due_between(db, 1, MONDAY.date(), MONDAY.date()),
    "in_progress": lambda db: measures.in_progress(db, 1, offset=0, limit=8),
    "progress": lambda db: goals.progress(db, 1),
    "with_person": lambda db: conversations.with_person(db, _workspace(db), "P1"),
    "wrong_guesses": lambda db: links.wrong_guesses(db, 1, 1, MONDAY),
    "offered": lambda db: links.offered(db, 1, "digest", MONDAY),
    "present": lambda db: accounts.present(db, _workspace(db), limit=100, first=("U1",)),
    "of_idea": lambda db: postings.of_idea(db, 1, 1),
}


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_goes_through_an_index(sqlite_url: str, name: str) -> None:
    engine = open_database(sqlite_url)
    company(engine)
    said: list[tuple[str, Any]] = []

    @event.listens_for(engine, "before_cursor_execute")
    def listen(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        said.append((statement, parameters))

    with transaction(engine) as db:
        QUERIES[name](db)
        plans = [
            str(row[3])
            for statement, parameters in list(said)
            if statement.startswith("SELECT")
            for row in db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    assert plans
    assert not [plan for plan in plans if plan.startswith("SCAN")]
    engine.dispose()


@pytest.mark.parametrize(("name", "index"), [("claim", "ix_outbox_due"), ("queue", "ix_idea_")])
def test_many_rows_are_skipped_by_their_state(sqlite_url: str, name: str, index: str) -> None:
    """Not only by organization: that would be all of them in most databases."""
    engine = open_database(sqlite_url)
    firm = company(engine)
    with transaction(engine) as db:
        db.connection().execute(insert(Outbox), [_sent(firm, number) for number in range(2000)])
        statement = _first_statement(engine, db, QUERIES[name])
        plan = " ".join(str(row[3]) for row in db.connection().exec_driver_sql(*statement))
    assert index in plan
    assert "state=?" in plan
    engine.dispose()


def test_whose_meaning_is_known_is_looked_up_idea_by_idea(sqlite_url: str) -> None:
    """And not among all of the company, which would take longer than to compare what they mean."""
    engine = open_database(sqlite_url)
    firm = company(engine)
    with transaction(engine) as db:
        *_, still = _statements(engine, lambda: vectors.nearest(db, firm.id, "some model", b"", limit=5))
        plan = " ".join(str(row[3]) for row in db.connection().exec_driver_sql(*still))
    assert "idea_vector" in plan
    assert "(idea_id=?)" in plan
    engine.dispose()


HELD: dict[str, Callable[[Session], object]] = {
    "ideas": lambda db: in_order.ideas(db, 1, [1, 2]),
    "counted": lambda db: in_order.counted(db, 1),
    "of_picture": lambda db: in_order.of_picture(db, 1, 1, [1, 2], retires=True),
    "redrawn": lambda db: in_order.redrawn(db, 1, [1, 2], [1, 2]),
    "of_measure": lambda db: in_order.of_measure(db, 1, 1),
    "of_decision": lambda db: in_order.of_decision(db, 1, 1, 1),
    "stays": lambda db: inserts.stays(db, 1, "idea:1", "idea:2"),
    "ideas_of": lambda db: measures.ideas_of(db, 1, 1),
    "hold_ideas_of": lambda db: measures.hold_ideas_of(db, 1, 1),
    "vectors": lambda db: vectors.keep(db, "some model", [(1, "", b""), (2, "", b"")]),
}


@pytest.mark.parametrize("name", HELD)
def test_who_holds_ideas_looks_at_no_others(sqlite_url: str, name: str) -> None:
    """However many the company has, although they are wanted by number."""
    engine = open_database(sqlite_url)
    with transaction(engine) as db:
        asked = next(one for one in _statements(engine, lambda: HELD[name](db)) if "FROM idea" in one[0])
        plan = [str(row[3]) for row in db.connection().exec_driver_sql(*asked)]
    assert "SEARCH idea USING INTEGER PRIMARY KEY (rowid=?)" in plan
    assert not [step for step in plan if step.startswith("SCAN") or step.endswith("(organization_id=?)")]
    engine.dispose()


def _first_statement(engine: Engine, db: Session, ask: Callable[[Session], object]) -> tuple[str, Any]:
    return _statements(engine, lambda: ask(db))[0]


def _statements(engine: Engine, ask: Callable[[], object]) -> list[tuple[str, Any]]:
    """What is asked, each with the question how that would be found out."""
    said: list[tuple[str, Any]] = []

    def listen(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        said.append((f"EXPLAIN QUERY PLAN {statement}", parameters))

    event.listen(engine, "before_cursor_execute", listen)
    ask()
    event.remove(engine, "before_cursor_execute", listen)
    return said


def _sent(firm: Company, number: int) -> dict[str, Any]:
    return {
        "organization_id": firm.id,
        "workspace_id": firm.workspace.id,
        "key": f"sent:{number}",
        "kind": "post",
        "target": "C1",
        "broadcast": True,
        "view": "IdeaCard",
        "facts": {},
        "state": DeliveryState.SENT,
        "due": MONDAY,
        "attempts": 1,
        "claim": "",
        "error": "",
        "resent": False,
        "created": MONDAY,
        "done": MONDAY,
    }


def _workspace(db: Session) -> Workspace:
    return people.workspace_by_id(db, 1, 1)


def _count(engine: Engine, table: type[SQLModel]) -> int:
    with transaction(engine) as db:
        return db.exec(select(func.count()).select_from(table)).one()


def _measure(db: Session, firm: Company) -> Measure:
    idea = db.exec(select(Idea)).one()
    return Measure(
        organization_id=firm.id,
        number=0,
        title="Try it",
        idea_id=idea.id,
        owner_id=firm.members["Bob"].id,
        due=date(2026, 9, 3),
        created=MONDAY,
    )
