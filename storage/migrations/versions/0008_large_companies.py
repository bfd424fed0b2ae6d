"""Similar ideas of large companies are found sooner on PostgreSQL

New words are sorted into their index at once: until now up to four megabytes of them were looked through at
each question. What ideas are chosen by is put together in memory, told what is new by
a number that grows, and kept in the database no more.
"""

from alembic import op

revision = "0008"
down_revision = "0007"

POSTGRESQL = (
    "ALTER INDEX ix_idea_words_terms SET (fastupdate = off)",
    "SELECT gin_clean_pending_list('ix_idea_words_terms')",
    "DROP TABLE IF EXISTS idea_sketch",
    "ALTER TABLE idea_manner DROP COLUMN IF EXISTS sample",
    "ALTER TABLE IF EXISTS idea_apart ADD COLUMN written bigint GENERATED ALWAYS AS IDENTITY",
)


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        for statement in POSTGRESQL:
            op.execute(statement)
