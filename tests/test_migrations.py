"""The database: made and brought up once, by whoever comes first; refused when it is not ours."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Connection, Engine, MetaData, event, text
from sqlmodel import Session, SQLModel, select

from storage import measures, people, prompts, similar
from storage.database import APPLICATION_ID, ForeignFile, Unavailable, open_database, transaction
from storage.migrate import _config, is_current, migrate
from storage.models import MeasureState, Outbox, Prompt, PromptKind
from tests.cast import MONDAY
from tests.rows import company, shares
from tests.unhurried import NEVER

MIGRATE = """
import sys
from storage.database import open_database
from storage.migrate import migrate
engine = open_database(sys.argv[1])
migrate(engine)
engine.dispose()
"""
# Migrates and writes as somebody who may not do everything, and says what came of it. Root may, so it
# becomes nobody; before that, a rehearsal imports what nobody may not read.
TRY = """
import os, sys
from tempfile import TemporaryDirectory
from storage import people
from storage.database import Unavailable, open_database, transaction
from storage.migrate import migrate
from storage.models import Platform
from tests.chat import MONDAY

def attempt(url):
    engine = open_database(url)
    try:
        if "new" in sys.argv:
            migrate(engine)
        with transaction(engine) as db:
            people.connect(db, Platform.SLACK, "T1", name="", url="", bot="", now=MONDAY)
    finally:
        engine.dispose()

with TemporaryDirectory() as folder:
    rehearsal = open_database(f"sqlite:///{folder}/rehearsal.sqlite3")
    migrate(rehearsal)
    rehearsal.dispose()
if os.getuid() == 0:
    os.setuid(65534)
try:
    attempt(sys.argv[1])
    print("done")
except Unavailable as unavailable:
    print(unavailable.cause)
"""
ROWS = "INSERT INTO seen (workspace_id, key, at) SELECT 1, hex(randomblob(2000)), '2026-08-31 08:00:00'"


def test_the_migrations_make_the_tables_that_the_code_expects(engine: Engine) -> None:
    with engine.connect() as connection:
        opts = {"compare_type": True, "include_name": _is_ours}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, SQLModel.metadata) == []


def _is_ours(name: str | None, kind: str, _: object) -> bool:
    """Full text and what pgvector compares are each database's own, and no tables of the code."""
    return kind != "table" or not (name or "").startswith(("idea_words", "idea_apart", "idea_manner"))


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    before = _tables(engine)
    migrate(engine)
    assert is_current(engine)
    assert _tables(engine) == before


def test_processes_that_start_at_once_migrate_once(empty_database_url: str) -> None:
    started = [_python(MIGRATE, empty_database_url) for _ in range(4)]
    said = [process.communicate(timeout=NEVER)[0] for process in started]
    assert [process.returncode for process in started] == [0] * 4, said
    engine = open_database(empty_database_url)
    assert is_current(engine)
    engine.dispose()


def test_a_migration_that_fails_leaves_nothing_behind(
    empty_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_database(empty_database_url)

    def stop(_: object, __: object, statement: str, *___: object) -> None:
        if "CREATE TABLE outbox" in statement:
            raise KeyboardInterrupt

    event.listen(engine, "before_cursor_execute", stop)
    with pytest.raises(KeyboardInterrupt):
        migrate(engine)
    event.remove(engine, "before_cursor_execute", stop)
    assert not is_current(engine)
    migrate(engine)  # neither a table nor the lock of the first attempt is in the way
    assert is_current(engine)
    engine.dispose()


def test_what_waits_for_long_is_not_said_all_at_once_after_an_upgrade(engine: Engine) -> None:
    """Seven old ideas of Alice and one of Bob: she hears of one a day, and a decision each day of five."""
    company(engine)
    for number in range(7):
        shares(engine, "Alice", f"Idea {number}")
    shares(engine, "Bob", "Another one")
    later = MONDAY + timedelta(days=60)
    shares(engine, "Bob", "A new one", now=later)
    with transaction(engine) as db:
        before = _clocks(db)
        upgrade = import_module("storage.migrations.versions.0003_measures")
        upgrade.little_by_little(db.connection(), later)
        db.expire_all()
        clocks = _clocks(db)
    days = {name: (due - later).days for name, due in clocks.items() if due != before[name]}
    assert [days[f"silence idea:{number}"] for number in range(1, 9)] == [*range(7), 0]
    assert [days[f"decision idea:{number}"] for number in range(1, 9)] == [0] * 5 + [1] * 3
    assert len(days) == 16


def _clocks(db: Session) -> dict[str, datetime]:
    return {f"{one.kind} {one.about}": one.due for one in db.exec(select(Prompt))}


def test_an_unmigrated_database_is_not_ready(empty_database_url: str) -> None:
    engine = open_database(empty_database_url)
    assert not is_current(engine)
    engine.dispose()


# --- SQLite: whose file is it, and may we write? ----------------------------------------------------


def test_a_file_of_another_program_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "theirs.sqlite3"
    with sqlite3.connect(path) as theirs:
        theirs.execute("CREATE TABLE recipe (title TEXT)")
    theirs.close()
    before = path.read_bytes()
    _refused(path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_file_marked_by_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "theirs.sqlite3"
    with sqlite3.connect(path) as theirs:
        theirs.execute(f"PRAGMA application_id = {APPLICATION_ID + 1}")
    theirs.close()
    _refused(path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Dora, " * 500)
    _refused(path)
    assert path.read_text().startswith("Dear Dora")


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite3"
    path.touch()
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    assert is_current(engine)
    engine.dispose()
    with sqlite3.connect(path) as ours:
        assert ours.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    ours.close()


def test_the_folder_is_made(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'data' / 'bot' / 'gegenstrom.sqlite3'}")
    migrate(engine)
    assert is_current(engine)
    engine.dispose()


def test_somebody_else_holds_the_lock(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.database.BUSY_MS", 50)
    engine, other = open_database(sqlite_url), open_database(sqlite_url)
    with transaction(other) as db:
        people.organizations(db)
        with pytest.raises(Unavailable) as unavailable, transaction(engine) as second:
            people.organizations(second)
    assert unavailable.value.cause == "busy"
    with transaction(engine) as db:
        assert people.organizations(db) == []
    engine.dispose()
    other.dispose()


def test_the_disk_is_full(sqlite_url: str) -> None:
    """SQLite itself says so at a number of pages; a small tmpfs gives the same error."""
    engine = open_database(sqlite_url)

    @event.listens_for(engine, "connect")
    def small(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA max_page_count=300")

    with pytest.raises(Unavailable) as unavailable:
        _write_for_ever(engine)
    assert unavailable.value.cause == "full"
    with transaction(engine) as db:  # what was stored before is there
        assert db.connection().execute(text("SELECT count(*) FROM seen")).scalar_one() > 0
    engine.dispose()


@pytest.mark.parametrize(
    ("path", "mode", "arguments", "cause"),
    [
        ("ours.sqlite3", 0o444, [], "read_only"),
        ("folder", 0o555, [], "read_only"),
        ("folder", 0o555, ["new"], "read_only"),
        ("ours.sqlite3", 0o000, [], "unreachable"),
    ],
    ids=["the file", "its folder", "the folder of a new one", "not even to be read"],
)
def test_a_database_that_may_not_be_written(
    open_folder: Path, empty_sqlite: Path, path: str, mode: int, arguments: list[str], cause: str
) -> None:
    folder = open_folder / "folder"
    folder.mkdir()
    for file in (open_folder / "ours.sqlite3", folder / "ours.sqlite3"):
        file.write_bytes(empty_sqlite.read_bytes())
        file.chmod(0o666)
    open_folder.chmod(0o777)
    (open_folder / path).chmod(mode)
    name = "new.sqlite3" if arguments else "ours.sqlite3"
    file = (folder if path == "folder" else open_folder) / name
    said, _ = _python(TRY, f"sqlite:///{file}", *arguments).communicate(timeout=NEVER)
    folder.chmod(0o777)
    assert said.splitlines()[-1] == cause, said


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may look into, unlike pytest's own."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def _refused(path: Path) -> None:
    engine = open_database(f"sqlite:///{path}")
    with pytest.raises(ForeignFile):
        migrate(engine)
    with pytest.raises(ForeignFile), transaction(engine) as db:
        people.organizations(db)
    engine.dispose()


def _write_for_ever(engine: Engine) -> None:
    while True:
        with transaction(engine) as db:
            db.connection().execute(text(ROWS))


def _tables(engine: Engine) -> list[str]:
    where = (
        "SELECT sql FROM sqlite_master ORDER BY name"
        if engine.dialect.name == "sqlite"
        else "SELECT table_name || '.' || column_name FROM information_schema.columns"
        " WHERE table_schema = 'public' ORDER BY 1"
    )
    with engine.connect() as connection:
        return [str(row[0]) for row in connection.execute(text(where))]


def _python(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )


def test_measures_of_the_version_before_are_carried_over(empty_database_url: str) -> None:
    """They were assigned, not offered: their owner has accepted, and whoever decided is their manager."""
    engine = open_database(empty_database_url)
    with engine.connect() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        connection.commit()
    with engine.begin() as connection:
        _rows_before(connection)
    migrate(engine)
    assert is_current(engine)
    with transaction(engine) as db:
        running, stopped = (measures.by_id(db, 1, number) for number in (1, 2))
        assert running is not None
        assert stopped is not None
        assert (running.state, running.accepted, running.manager_id) == (MeasureState.RUNNING, MONDAY, 2)
        assert (stopped.state, stopped.ended) == (MeasureState.STOPPED, MONDAY)
        assert [idea.id for idea in measures.ideas_of(db, 1, 1)] == [1]
        assert prompts.find(db, 1, PromptKind.OVERDUE, "measure:1") is not None
        assert prompts.find(db, 1, PromptKind.OVERDUE, "measure:2") is None
        assert prompts.find(db, 1, PromptKind.SILENCE, "idea:1") is not None
        assert people.organization(db, 1).region == "DE"
        assert [idea for idea, _ in similar.sharing(db, 1, "Karte", "Karte", limit=5)] == [1]
        asked = db.exec(select(Outbox)).one()
        assert (asked.view, asked.about) == ("MeasureCard", "measure:2")
    engine.dispose()


def test_no_migration_knows_how_words_are_split(engine: Engine) -> None:
    """That changes. What the index of words lacks comes by itself, so that a migration may empty it."""
    company(engine)
    shares(engine, "Alice", "Digitale Kundenkarte")
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM idea_words")
    with transaction(engine) as db:
        assert similar.sharing(db, 1, "Karte", "Kundenkarten", limit=5) == []
    migrate(engine)
    with transaction(engine) as db:
        assert [idea for idea, _ in similar.sharing(db, 1, "Karte", "Kundenkarten", limit=5)] == [1]
    written = list(Path(_config().get_main_option("script_location") or "", "versions").glob("*.py"))
    assert written
    for path in written:
        assert not re.search("^(from|import) (storage|handlers|bot)", path.read_text("utf-8"), re.MULTILINE)


def _rows_before(connection: Connection) -> None:
    """What stood in a database of version 0002."""
    tables = MetaData()
    tables.reflect(connection)

    def put(table: str, **given: object) -> None:
        row = {
            column.name: _something(column)
            for column in tables.tables[table].columns
            if not column.nullable and column.server_default is None
        }
        connection.execute(tables.tables[table].insert().values(row | given))

    put("organization", id=1, timezone="Europe/Berlin", language="en")
    put("workspace", id=1, organization_id=1, platform="slack")
    for number in (1, 2):
        put("member", id=number, organization_id=1, role="manager")
    said = {"title": "Kundenkarte", "words": "kundenkarte"}
    put("idea", id=1, organization_id=1, number=1, author_id=1, state="approved", draft="one", **said)
    put("decision", id=1, organization_id=1, idea_id=1, turn=1, member_id=2, verdict="approve")
    for number, state in ((1, "planned"), (2, "stopped")):
        facts = {"number": number, "idea_id": 1, "owner_id": 1, "state": state}
        put("measure", id=number, organization_id=1, **facts)
    asked = {"view": "MeasureAssigned", "idea_id": 1, "state": "waiting", "workspace_id": 1}
    put("outbox", id=1, organization_id=1, **asked)


def _something(column: Column[Any]) -> object:
    """A value that the column takes."""
    kinds = {str: "x", int: 0, bool: False, datetime: MONDAY, date: MONDAY.date(), dict: {}}
    try:
        return kinds[column.type.python_type]
    except KeyError:
        return 0
