"""Bring the database up to the tables of this version, once, whoever starts first."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text
from sqlmodel import Session

from storage import ideas, pgvector
from storage.database import APPLICATION_ID, BUSY_MS, explained

LOCK = 0x47656765  # PostgreSQL's advisory lock: two processes do not migrate at once
PATIENCE_MS = 60_000  # another process may be migrating
PORTION = 500  # ideas that are in memory at once


def migrate(engine: Engine) -> None:
    """Create or upgrade. Raises `ForeignFile` for somebody else's file, `Unavailable` when it cannot."""
    with explained(), engine.connect() as connection, _alone(connection):
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _fill_index(connection)
        with Session(connection) as db:
            pgvector.offer(db)
            db.commit()
        connection.commit()


def _fill_index(connection: Connection) -> None:
    """No migration splits words: how that is done changes, and history does not. To have all of them split
    anew, a migration empties the index."""
    with Session(connection) as db:
        found = [0]
        while found:
            found = ideas.index_missing(db, after=found[-1], limit=PORTION)
        db.commit()


def is_current(engine: Engine) -> bool:
    """Whether the database has the tables of this version. Raises `Unavailable` when it cannot be asked."""
    with explained(), engine.connect() as connection:
        have = MigrationContext.configure(connection).get_current_heads()
    return set(have) == set(ScriptDirectory.from_config(_config()).get_heads())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    if connection.dialect.name == "sqlite":
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")
        _claim_file(connection)
        yield
        driver.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    else:
        _lock_postgresql(connection)
        yield


def _claim_file(connection: Connection) -> None:
    """Become the file's only writer, and mark it as ours."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _lock_postgresql(connection: Connection) -> None:
    """Held until the transaction ends, however it ends: a lock of the session would outlive a failure."""
    connection.execute(text(f"SET LOCAL lock_timeout = {PATIENCE_MS}"))
    connection.execute(text(f"SET LOCAL statement_timeout = {PATIENCE_MS}"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
