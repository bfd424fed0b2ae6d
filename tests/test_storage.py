"""What the house remembers: nothing is lost, numbers count, nobody reads another organization's rows."""

import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, insert
from sqlalchemy.exc import NoResultFound
from sqlmodel import Session, SQLModel, col, select

from handlers.verbs import Profile, Room
from storage import channels, goals, ideas, inbox, measures, outbox, people, postings
from storage.database import open_database, transaction
from storage.models import (
    Backing,
    Channel,
    DeliveryState,
    Goal,
    Idea,
    IdeaState,
    Measure,
    Member,
    Organization,
    Outbox,
    Platform,
    Posting,
    Purpose,
    Role,
    Workspace,
)
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, at_once, company, shares

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
    assert [process.wait(timeout=120) for process in started] == [0] * processes
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
            goals.add(db, people.organization(db, firm.id), "Fewer queues")
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


# --- each organization for itself -------------------------------------------------------------------

MODULES = (channels, goals, ideas, measures, outbox, people, postings)


def _functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    for module in MODULES:
        for name, function in inspect.getmembers(module, inspect.isfunction):
            parameters = inspect.signature(function).parameters
            if _is_query(module, name, function) and "org" in parameters:
                yield f"{module.__name__.removeprefix('storage.')}.{name}", function


def _is_query(module: ModuleType, name: str, function: Callable[..., Any]) -> bool:
    return function.__module__ == module.__name__ and not name.startswith("_")


FUNCTIONS = dict(_functions())
# These write: what they may touch is checked below.
WRITERS = {
    "channels.choose",
    "ideas.back",
    "ideas.comment",
    "ideas.next_number",
    "outbox.put",
    "postings.add",
    "postings.hold",
}
FOREIGN_IDS = {"idea", "idea_ids", "member_ids"}  # and whatever ends in _id


def test_queries_know_no_other_organization(engine: Engine) -> None:
    """Each finds rows of its own, the same ones whether or not there is somebody else, and none of theirs
    when it is asked with every id of theirs."""
    mine = _seeded(engine, "T1")
    alone = _answers(engine, mine, mine)
    assert {name for name, rows in alone.items() if not rows} == set()
    theirs = _seeded(engine, "T2")
    assert _answers(engine, mine, mine) == alone
    for name, rows in _answers(engine, mine, theirs).items():
        if any(one in FOREIGN_IDS or one.endswith("_id") for one in _parameters(name)):
            # what waits for nobody in particular is in the queue of whoever asks, but of no other company
            assert set(rows) <= (set(alone[name]) if name == "ideas.queue" else set()), name


def _answers(engine: Engine, mine: Company, ids_of: Company) -> dict[str, list[object]]:
    """What each query says to `mine`, asked with the ids of `ids_of`."""
    with transaction(engine) as db:
        return {
            name: [
                _plain(row)
                for arguments in _arguments(db, _parameters(name), mine, ids_of)
                for row in _rows(_asked(db, FUNCTIONS[name], arguments))
            ]
            for name in sorted(FUNCTIONS.keys() - WRITERS)
        }


def _parameters(name: str) -> list[str]:
    return [name for name in inspect.signature(FUNCTIONS[name]).parameters if name != "db"]


@pytest.fixture
def two(engine: Engine) -> tuple[Company, Company]:
    """Two companies whose rows look alike; only the ids tell them apart."""
    return _seeded(engine, "T1"), _seeded(engine, "T2")


def test_support_is_taken_back_in_the_own_organization_only(
    engine: Engine, two: tuple[Company, Company]
) -> None:
    mine, theirs = two
    with transaction(engine) as db:
        idea = ideas.find(db, theirs.id, 1)
        assert idea is not None
        backer = theirs.members["Bob"].id
        before = ideas.supporters(db, theirs.id, [idea.id])
        assert not ideas.back(db, mine.id, idea, backer, Backing.SUPPORT, MONDAY)
        assert ideas.supporters(db, theirs.id, [idea.id]) == before


def test_channels_are_chosen_in_the_own_organization_only(
    engine: Engine, two: tuple[Company, Company]
) -> None:
    mine, theirs = two
    with transaction(engine) as db:
        channels.choose(db, mine.id, Purpose.DIGEST, [])
        assert channels.chosen_for(db, theirs.id, Purpose.DIGEST)


def _seeded(engine: Engine, external: str) -> Company:
    firm = company(engine, external)
    for title in ("Open on Sundays", "Personal newsletter", "A bench", "A bell"):
        shares(engine, "Alice", title, workspace=external)
    ask = partial(asks, engine, "Carla", workspace=external)
    ask("asked", number="1", turn="0", question="When?")
    asks(engine, "Alice", "answered", workspace=external, number="1", turn=1, answer="Soon.")
    ask("approved", number="2", turn="0", owner=uid("Bob"), due="2026-09-03")
    ask("parked", number="3", turn="0", reason="Later", wake="2026-09-01")
    for verb in ("support", "help_with"):
        asks(engine, "Bob", verb, "1", workspace=external)
    asks(engine, "Alice", "home", workspace=external)
    asks(engine, "Carla", "home", workspace=external)
    with transaction(engine) as db:
        for purpose in Purpose:
            channels.choose(db, firm.id, purpose, [firm.ideas])
        goals.add(db, firm.organization, "Fewer queues")
        idea = ideas.find(db, firm.id, 1)
        assert idea is not None
        ideas.comment(db, firm.id, idea.id, member_id=None, text="Yes", source="here", at=MONDAY)
        postings.add(
            db,
            firm.workspace.id,
            firm.id,
            channel=firm.ideas.external,
            message="1.1",
            target=firm.ideas.external,
            view="IdeaCard",
            idea_id=idea.id,
            at=MONDAY,
        )
        _stuck(db, firm)
        firm.members["Carla"].admin = True
        db.add(firm.members["Carla"])
    return firm


def _stuck(db: Session, firm: Company) -> None:
    for key, state in (("stuck", DeliveryState.PARKED), ("refresh", DeliveryState.WAITING)):
        outbox.put(
            db,
            org=firm.id,
            workspace_id=firm.workspace.id,
            key=key,
            kind=key,
            target=firm.ideas.external,
            view="IdeaCard",
            facts={},
            now=MONDAY,
            state=state,
        )


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


def _arguments(
    db: Session, parameters: list[str], mine: Company, theirs: Company
) -> Iterator[dict[str, Any]]:
    """A query's arguments: `mine` as the organization, and every id from `theirs`."""
    known: dict[str, list[Any]] = {
        "org": [mine.id],
        "number": [1],
        "idea": [ideas.find(db, theirs.id, 1)],
        "idea_ids": [_ids(db, Idea, theirs)],
        "member_ids": [_ids(db, Member, theirs)],
        "states": [tuple(IdeaState)],
        "roles": [tuple(Role)],
        "views": [("IdeaCard",)],
        "purpose": list(Purpose),
        "words": [("o",)],
        "draft": ["Alice:Open on Sundays"],
        "source": ["here"],
        "key": ["stuck"],
        "kind": ["refresh"],
        "target": [theirs.ideas.external],
        "offset": [0],
        "limit": [10],
        # Some compare days, some moments.
        "start": [MONDAY - timedelta(days=30)],
        "end": [MONDAY + timedelta(days=30)],
        "since": [MONDAY - timedelta(days=1)],
        "before": [MONDAY + timedelta(days=1)],
        "today": [date(2026, 9, 2)],
        "idea_id": _ids(db, Idea, theirs),
        "member_id": _ids(db, Member, theirs),
        "workspace_id": _ids(db, Workspace, theirs),
        "channel_id": _ids(db, Channel, theirs),
        "goal_id": _ids(db, Goal, theirs),
        "delivery_id": _ids(db, Outbox, theirs),
        "posting_id": [None, *_ids(db, Posting, theirs)],
    }
    yield from _combined({name: known[name] for name in parameters})


def _combined(choices: dict[str, list[Any]]) -> Iterator[dict[str, Any]]:
    """Each value once; names with one value have it always."""
    for turn in range(max(len(values) for values in choices.values())):
        yield {name: values[turn % len(values)] for name, values in choices.items()}


def _asked(db: Session, function: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    """The answer; None where the function insists that the row is there, and says so."""
    parameters = inspect.signature(function).parameters
    several = next((n for n, p in parameters.items() if p.kind is p.VAR_POSITIONAL), None)
    keyword = {n: v for n, v in arguments.items() if parameters[n].kind is parameters[n].KEYWORD_ONLY}
    positional = [v for n, v in arguments.items() if n not in keyword and n != several]
    try:
        return function(db, *positional, *(arguments[several] if several else ()), **keyword)
    except NoResultFound:
        return None


def _rows(answer: Any) -> Iterator[Any]:
    """Every row, id, name or number in an answer, however deep."""
    if isinstance(answer, dict):
        yield from (key for key, value in answer.items() if value)
    elif isinstance(answer, (list, tuple)):
        for one in answer:
            yield from _rows(one)
    elif answer:
        yield answer


def _plain(row: Any) -> object:
    """Something that can be compared after the transaction."""
    return (type(row).__name__, row.id) if isinstance(row, SQLModel) and hasattr(row, "id") else repr(row)


def _ids(db: Session, table: Any, firm: Company) -> list[int]:
    mine = table.id if table is Organization else table.organization_id
    return list(db.exec(select(table.id).where(mine == firm.id).order_by(table.id)))


# --- as fast with many as with few ------------------------------------------------------------------

QUERIES: dict[str, Callable[[Session], object]] = {
    "claim": lambda db: outbox.claim(db, MONDAY, "me", lease=MONDAY + timedelta(minutes=2), limit=8),
    "next_due": outbox.next_due,
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


def _first_statement(engine: Engine, db: Session, ask: Callable[[Session], object]) -> tuple[str, Any]:
    said: list[tuple[str, Any]] = []

    def listen(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        said.append((f"EXPLAIN QUERY PLAN {statement}", parameters))

    event.listen(engine, "before_cursor_execute", listen)
    ask(db)
    event.remove(engine, "before_cursor_execute", listen)
    return said[0]


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


def _count(engine: Engine, table: type[SQLModel]) -> int:
    with transaction(engine) as db:
        return db.exec(select(func.count()).select_from(table)).one()
