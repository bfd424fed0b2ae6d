"""Engine, SQLite's manners, and `transaction()`: the only place that commits."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session, create_engine

APPLICATION_ID = 0x47656765  # "Gege" in SQLite's header: this file is ours
BUSY_MS = 2000  # a person waits at most 3 s for Slack; say "busy" before that
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
)
POSTGRES = {
    "connect_timeout": 3,
    "tcp_user_timeout": 10_000,  # a dead peer would hang psycopg for ever
    "options": "-c statement_timeout=10000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=30000",
}
# SQLite's names and PostgreSQL's SQLSTATEs of what is nobody's mistake and may be over soon.
CAUSES = {
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_READONLY": "read_only",
    "SQLITE_FULL": "full",
    "55P03": "busy",  # lock timeout
    "57014": "busy",  # statement timeout
    "40P01": "busy",  # deadlock
    "40001": "busy",  # could not serialize
    "53300": "busy",  # too many connections
    "25006": "read_only",
    "53100": "full",
}
OUR_MISTAKE = "SQLITE_ERROR"  # no such table, wrong SQL: the driver calls it operational too


class Unavailable(Exception):
    """The database cannot take this now. `cause` is one of: busy, read_only, full, unreachable."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


class ForeignFile(Exception):
    """The file is there, but it is not one of ours."""

    def __init__(self) -> None:
        super().__init__("this file belongs to another program")


def open_database(url: str) -> Engine:
    """An engine for SQLite (`sqlite:///file`) or PostgreSQL (`postgresql://...`); connects on first use."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed)
    return create_engine(
        parsed.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        pool_size=8,
        max_overflow=8,
        pool_timeout=BUSY_MS / 1000,
        connect_args=POSTGRES,
    )


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """One unit of work: committed at the end, rolled back on any exception.

    Raises `Unavailable` when the database is busy, read-only, full or out of reach.
    """
    with explained(), Session(engine, expire_on_commit=False) as session:
        yield session
        session.commit()


@contextmanager
def apart(session: Session) -> Iterator[None]:
    """A part of a unit of work that may fail alone: what it wrote is undone, and the rest goes on.

    Raises `Unavailable` when it is the database that cannot: then nothing goes on.
    """
    with explained(), session.begin_nested():
        yield


@contextmanager
def explained() -> Iterator[None]:
    """Errors that are the database's state become `Unavailable`; those that are our mistake stay."""
    try:
        yield
    except PoolTimeout as error:
        raise Unavailable("busy") from error
    except DBAPIError as error:
        cause = _cause(error)
        if cause is None:
            raise
        raise Unavailable(cause) from error


def code_of(error: BaseException) -> str:
    """What the database calls this error, as SQLITE_FULL or 53100; empty where it has no word."""
    said = getattr(error, "orig", None)
    return getattr(said, "sqlite_errorname", None) or getattr(said, "sqlstate", None) or ""


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, pool_timeout=BUSY_MS / 1000)
    event.listen(engine, "do_connect", _make_room)
    event.listen(engine, "connect", _manners)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _make_room(_: object, __: object, arguments: list[Any], ___: object) -> None:
    """The file's folder exists. Raises `Unavailable` where the file would be new and cannot be made."""
    file = Path(arguments[0])
    if arguments[0].startswith((":", "file:")) or file.exists():
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("read_only") from error
    if not os.access(file.parent, os.W_OK):
        raise Unavailable("read_only")


def _manners(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    # The driver's own transaction handling loses updates silently; we say BEGIN ourselves.
    connection.isolation_level = None
    try:
        with closing(connection.cursor()) as cursor:
            cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
            _refuse_foreign(cursor)  # before anything is written: the first pragma changes the file
            for pragma in PRAGMAS:
                cursor.execute(f"PRAGMA {pragma}")
    except (sqlite3.Error, ForeignFile):
        connection.close()
        raise


def _refuse_foreign(cursor: Any) -> None:
    """A file is ours when it is marked, or empty. Raises `ForeignFile`."""
    try:
        mark = cursor.execute("PRAGMA application_id").fetchone()[0]
        tables = cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname == "SQLITE_NOTADB":
            raise ForeignFile from error
        raise
    if mark != APPLICATION_ID and (mark or tables):
        raise ForeignFile


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _cause(error: DBAPIError) -> str | None:
    """Why the database cannot: busy, read_only, full or unreachable; None when it is not its fault."""
    name = "_".join(code_of(error).split("_")[:2])  # SQLITE_READONLY_DIRECTORY is a kind of SQLITE_READONLY
    if name in CAUSES:
        return CAUSES[name]
    if error.connection_invalidated or (isinstance(error, OperationalError) and name != OUR_MISTAKE):
        return "unreachable"
    return None
