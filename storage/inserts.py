"""Insert a row unless its unique key is there already, on both databases."""

from typing import Any

from sqlalchemy import literal
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel


def insert_new(db: Session, table: type[SQLModel], **values: Any) -> bool:
    """False when a row with the same unique key was there before; nothing is changed then."""
    dialect = postgresql if db.get_bind().dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(**values).on_conflict_do_nothing()
    return db.connection().execute(statement.returning(literal(1))).first() is not None
