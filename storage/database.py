"""Engine, SQLite's manners, and `transaction()`: the only place that commits."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session, create_engine

APPLICATION_ID = 0x47656765  # "Gege" in SQLite's header: this file is ours
BUSY_MS = 2000  # a person waits at most 3 s for Slack; say "busy" before that
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    f"busy_timeout={BUSY_MS}",
    "trusted_schema=OFF",
)
POSTGRES = {
    "connect_timeout": 3,
    "tcp_user_timeout": 10_000,  # a dead peer would hang psycopg for ever
    "options": "-c statement_timeout=10000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=30000",
}


class Unavailable(Exception):
    """The database cannot take this now. `cause` is one of: busy, read_only, full, unreachable."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


class ForeignFile(Exception):
    """The file is a database, but not one of ours."""


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
        connect_args=POSTGRES,
    )


def is_sqlite(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"


def _sqlite(url: URL) -> Engine:
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url)
    event.listen(engine, "connect", _manners)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _manners(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    # The driver's own transaction handling loses updates silently; we say BEGIN ourselves.
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
    finally:
        cursor.close()


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """One unit of work: committed at the end, rolled back on any exception.

    Raises `Unavailable` when the database is busy, read-only, full or out of reach.
    """
    try:
        with Session(engine, expire_on_commit=False) as session:
            yield session
            session.commit()
    except OperationalError as error:
        raise Unavailable(cause_of(error)) from error
    except DBAPIError as error:
        if _is_read_only(error):
            raise Unavailable("read_only") from error
        raise


def cause_of(error: DBAPIError) -> str:
    """Why the database cannot: busy, read_only, full or unreachable."""
    said = str(error.orig).lower()
    if _is_read_only(error):
        return "read_only"
    if "full" in said or "no space" in said:
        return "full"
    if "locked" in said or "busy" in said or "lock timeout" in said:
        return "busy"
    return "unreachable"


def _is_read_only(error: DBAPIError) -> bool:
    said = str(error.orig).lower()
    return "readonly" in said or "read-only" in said
