"""Ideas that are combined: proposals, who agreed, and who was carried over"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    into = sa.ForeignKey("idea.id", name="fk_idea_into_id_idea")
    # In the statement itself: SQLite adds no constraint later, and cannot rebuild a table in use.
    op.add_column("idea", sa.Column("into_id", sa.Integer(), into, nullable=True), inline_references=True)
    op.create_index(op.f("ix_idea_into_id"), "idea", ["into_id"], unique=False)
    op.create_table(
        "combination",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("stays_id", sa.Integer(), nullable=False),
        sa.Column("goes_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("before", sa.String(24), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("agreed", sa.DateTime(timezone=True), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["ended_by"], ["member.id"], name=op.f("fk_combination_ended_by_member")),
        sa.ForeignKeyConstraint(["goes_id"], ["idea.id"], name=op.f("fk_combination_goes_id_idea")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_combination_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_combination_organization_id_organization")
        ),
        sa.ForeignKeyConstraint(["stays_id"], ["idea.id"], name=op.f("fk_combination_stays_id_idea")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_combination")),
        sa.UniqueConstraint("organization_id", "draft", name=op.f("uq_combination_organization_id_draft")),
    )
    op.create_index(op.f("ix_combination_due"), "combination", ["due"], unique=False)
    op.create_index(
        "ix_combination_goes", "combination", ["organization_id", "goes_id", "state"], unique=False
    )
    op.create_index(
        "ix_combination_stays", "combination", ["organization_id", "stays_id", "state"], unique=False
    )
    op.create_table(
        "carried",
        sa.Column("combination_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("backing", sa.String(24), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["combination_id"], ["combination.id"], name=op.f("fk_carried_combination_id_combination")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_carried_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_carried_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("combination_id", "member_id", "backing", name=op.f("pk_carried")),
    )
    op.create_index(op.f("ix_carried_member_id"), "carried", ["member_id"], unique=False)
    op.create_index(op.f("ix_carried_organization_id"), "carried", ["organization_id"], unique=False)
    op.create_table(
        "consent",
        sa.Column("combination_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["combination_id"], ["combination.id"], name=op.f("fk_consent_combination_id_combination")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_consent_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_consent_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("combination_id", "member_id", name=op.f("pk_consent")),
    )
    op.create_index(op.f("ix_consent_member_id"), "consent", ["member_id"], unique=False)
    op.create_index(op.f("ix_consent_organization_id"), "consent", ["organization_id"], unique=False)
    op.create_table(
        "split",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("idea_id", sa.Integer(), nullable=False),
        sa.Column("new_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("was", sa.JSON(), nullable=False),
        sa.Column("first", sa.JSON(), nullable=False),
        sa.Column("second", sa.JSON(), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("agreed", sa.DateTime(timezone=True), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded", sa.Boolean(), nullable=False),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["ended_by"], ["member.id"], name=op.f("fk_split_ended_by_member")),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name=op.f("fk_split_idea_id_idea")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_split_member_id_member")),
        sa.ForeignKeyConstraint(["new_id"], ["idea.id"], name=op.f("fk_split_new_id_idea")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_split_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_split")),
        sa.UniqueConstraint("organization_id", "draft", name=op.f("uq_split_organization_id_draft")),
    )
    op.create_index(op.f("ix_split_due"), "split", ["due"], unique=False)
    op.create_index("ix_split_idea", "split", ["organization_id", "idea_id", "state"], unique=False)
    op.create_index(op.f("ix_split_new_id"), "split", ["new_id"], unique=False)
