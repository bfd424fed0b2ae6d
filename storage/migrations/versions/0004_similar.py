"""The words of ideas in each database's own full text, and vectors of what they mean

Both are empty at first: how words are split is the code's affair, and changes. `storage.migrate` fills the
index with what it lacks.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

SQLITE = (
    "CREATE VIRTUAL TABLE idea_words USING fts5("
    'title, said, detail = column, tokenize = "unicode61 remove_diacritics 0")',
    "CREATE VIRTUAL TABLE idea_words_seen USING fts5vocab(idea_words, row)",
)
POSTGRESQL = (
    "CREATE TABLE idea_words (idea_id integer PRIMARY KEY REFERENCES idea (id) ON DELETE CASCADE,"
    " organization_id integer NOT NULL REFERENCES organization (id), terms tsvector NOT NULL)",
    "CREATE INDEX ix_idea_words_terms ON idea_words USING gin (terms)",
    # It counts the ten thousand most common terms instead of one thousand: the others are rare.
    "ALTER TABLE idea_words ALTER terms SET STATISTICS 1000",
    # What `storage.pgvector` keeps beside its vectors, whose table is made where the extension is.
    "CREATE TABLE idea_manner (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
    " organization_id integer NOT NULL REFERENCES organization (id), model varchar NOT NULL,"
    " known integer NOT NULL, common bytea NOT NULL, turn bytea NOT NULL, sample bytea NOT NULL)",
    "CREATE INDEX ix_idea_manner_organization ON idea_manner (organization_id, model, id)",
)


def upgrade() -> None:
    op.create_table(
        "idea_vector",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("idea_id", sa.Integer(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["idea_id"], ["idea.id"], name=op.f("fk_idea_vector_idea_id_idea"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_idea_vector_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea_vector")),
        sa.UniqueConstraint("idea_id", name=op.f("uq_idea_vector_idea_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "idea_draft",
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_idea_draft_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_idea_draft_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("organization_id", "draft", name=op.f("pk_idea_draft")),
    )
    op.add_column("idea", sa.Column("similar", sa.JSON(), nullable=True))
    columns = ["organization_id", "model", "id"]
    op.create_index("ix_idea_vector_organization", "idea_vector", columns, unique=False)
    op.create_index(op.f("ix_idea_vector_model"), "idea_vector", ["model"], unique=False)
    op.execute(
        "INSERT INTO idea_vector (organization_id, idea_id, model, vector)"
        " SELECT organization_id, id, '', '' FROM idea"
    )
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)
