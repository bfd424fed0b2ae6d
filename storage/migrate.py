"""Bring the database up to the tables of this version, once, whoever starts first."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from storage.database import APPLICATION_ID, ForeignFile, Unavailable, cause_of, is_sqlite

LOCK = 0x47656765  # PostgreSQL's advisory lock: two processes do not migrate at once


def migrate(engine: Engine) -> None:
    """Create or upgrade. Raises `ForeignFile` for somebody else's file, `Unavailable` when it cannot."""
    try:
        with engine.connect() as connection:
            if is_sqlite(engine):
                _claim_file(connection)
            else:
                connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.commit()
            if not is_sqlite(engine):
                connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": LOCK})
                connection.commit()
    except DBAPIError as error:
        raise Unavailable(cause_of(error)) from error


def is_current(engine: Engine) -> bool:
    """Whether the database has the tables of this version. Raises `Unavailable` when it cannot be asked."""
    try:
        with engine.connect() as connection:
            have = MigrationContext.configure(connection).get_current_heads()
    except DBAPIError as error:
        raise Unavailable(cause_of(error)) from error
    return set(have) == set(ScriptDirectory.from_config(_config()).get_heads())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def _claim_file(connection: Connection) -> None:
    """Mark a new file as ours; refuse a file that is somebody else's."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if mark == APPLICATION_ID:
        return
    if mark or inspect(connection).get_table_names():
        raise ForeignFile("this SQLite file belongs to another program")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
