"""Insert a row unless its unique key is there already, or what it names is gone, on both databases."""

from typing import Any

from sqlalchemy import ColumnElement, literal
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, col, select

from storage.models import Idea

IDEA = "idea:"


def insert_new(db: Session, table: type[SQLModel], **values: Any) -> bool:
    """False when a row with the same unique key was there before; nothing is changed then."""
    dialect = postgresql if db.get_bind().dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(**values).on_conflict_do_nothing()
    return db.connection().execute(statement.returning(literal(1))).first() is not None


def stays(db: Session, org: int, *abouts: str) -> bool:
    """Whether everything that a row is to name by a word ("idea:12") is there, and stays so until this
    transaction ends. Only ideas are ever taken away, by whoever undoes an import."""
    wanted = {int(about.removeprefix(IDEA)) for about in abouts if about.startswith(IDEA)}
    found = select(Idea.id).where(of_few(Idea.organization_id, org), col(Idea.id).in_(wanted))
    held = found.order_by(col(Idea.number)).with_for_update(read=True, key_share=True)
    return not wanted or len(db.exec(held).all()) == len(wanted)


def of_few(organization_id: int, org: int) -> ColumnElement[bool]:
    """Whose they must be, for a query that names a few rows besides: without the sum, SQLite would look at
    all of the company's, by an index that begins with this column, above all where an order is wanted."""
    return col(organization_id) + 0 == org
