"""Alembic's entry: migrates over the connection that `storage.migrate` hands in."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

from storage import models  # noqa: F401  the tables register themselves
from storage.columns import UtcTime, Word


def plain_types(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """Migrations name plain types: they must still run when our own types have changed."""
    if kind != "type":
        return False
    if isinstance(item, UtcTime):
        return "sa.DateTime(timezone=True)"
    if isinstance(item, Word):
        return "sa.String(24)"
    return "sa.String()" if isinstance(item, AutoString) else False


def without_full_text(name: str | None, kind: str, _: object) -> bool:
    """It is each database's own, and no table of the code."""
    return kind != "table" or not (name or "").startswith("idea_words")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,  # SQLite cannot alter a table in place
    render_item=plain_types,
    include_name=without_full_text,
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
