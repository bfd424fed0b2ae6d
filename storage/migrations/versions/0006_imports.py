"""Lists of ideas that were brought in, which idea came from which, and which days they name"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "idea_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column("report", sa.JSON(), nullable=False),
        sa.Column("lease", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_idea_import_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_idea_import_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea_import")),
    )
    op.create_index(op.f("ix_idea_import_organization_id"), "idea_import", ["organization_id"], unique=False)
    came_from = sa.ForeignKey("idea_import.id", name="fk_idea_import_id_idea_import")
    # In the statement itself: SQLite adds no constraint later, and cannot rebuild a table in use.
    op.add_column(
        "idea", sa.Column("import_id", sa.Integer(), came_from, nullable=True), inline_references=True
    )
    op.create_index(op.f("ix_idea_import_id"), "idea", ["import_id"], unique=False)
    for table in ("idea", "decision"):
        known: sa.Column[bool] = sa.Column("dated", sa.Boolean(), nullable=False, server_default=sa.true())
        op.add_column(table, known)
