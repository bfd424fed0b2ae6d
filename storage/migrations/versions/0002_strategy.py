"""The target picture's versions, strategic updates and what comes back, campaigns"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _tables()
    for table, columns in NEW.items():
        for column in columns:
            # In the statement itself: SQLite adds no constraint later, and cannot rebuild a table in use.
            op.add_column(table, column, inline_references=True)
    op.execute(OLD_GOALS)
    op.create_index("ix_idea_goal", "idea", ["organization_id", "goal_id", "number"], unique=False)
    for table, name in (
        ("outbox", "about"),
        ("posting", "about"),
        ("idea", "post_id"),
        ("idea", "campaign_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="")


def _count(name: str, default: int = 0) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, server_default=str(default))


def _refers(name: str, table: str, key: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(f"{table}.id", name=key), nullable=True)


LONG_AGO = "1970-01-01 00:00:00+00:00"
OLD_GOALS = """
UPDATE goal SET created = (SELECT o.created FROM organization AS o WHERE o.id = goal.organization_id)
"""
NEW: dict[str, list[sa.Column[Any]]] = {
    "organization": [
        sa.Column("vision", sa.Text(), nullable=False, server_default=""),
        _count("review_months", 3),
        *(_count(name) for name in ("last_version", "last_update", "last_question", "last_campaign")),
    ],
    "goal": [
        sa.Column("description", sa.Text(), nullable=False, server_default=""),
        _words("indicator"),
        _words("target"),
        sa.Column("target_on", sa.Date(), nullable=True),
        _count("turn"),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False, server_default=LONG_AGO),
    ],
    "idea": [
        sa.Column("goal_source", sa.String(24), nullable=False, server_default="author"),
        _refers("aligned_by", "member", "fk_idea_aligned_by_member"),
        _refers("post_id", "update_post", "fk_idea_post_id_update_post"),
        _refers("campaign_id", "campaign", "fk_idea_campaign_id_campaign"),
        sa.Column("guided", sa.JSON(), nullable=False, server_default="[]"),
    ],
    "outbox": [_words("about")],
    "posting": [_words("about")],
}


def _tables() -> None:
    op.create_table(
        "change_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_change_report_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_change_report_organization_id_organization"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_report")),
        sa.UniqueConstraint("organization_id", "draft", name=op.f("uq_change_report_organization_id_draft")),
    )
    op.create_table(
        "picture_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("vision", sa.Text(), nullable=False),
        sa.Column("goals", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_picture_version_member_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_picture_version_organization_id_organization"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picture_version")),
        sa.UniqueConstraint(
            "organization_id", "number", name=op.f("uq_picture_version_organization_id_number")
        ),
    )
    op.create_table(
        "campaign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("guides", sa.JSON(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_campaign_goal_id_goal")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_campaign_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_campaign_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
        sa.UniqueConstraint("organization_id", "draft", name=op.f("uq_campaign_organization_id_draft")),
        sa.UniqueConstraint("organization_id", "number", name=op.f("uq_campaign_organization_id_number")),
    )
    with op.batch_alter_table("campaign", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_campaign_goal_id"), ["goal_id"], unique=False)
        batch_op.create_index("ix_campaign_state", ["organization_id", "state", "start"], unique=False)

    op.create_table(
        "strategic_update",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("picture_alt", sa.String(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("leader_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("time", sa.String(), nullable=False),
        sa.Column("repeat", sa.String(24), nullable=False),
        sa.Column("fresh", sa.Boolean(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded", sa.Date(), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["member.id"], name=op.f("fk_strategic_update_author_id_member")
        ),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_strategic_update_goal_id_goal")),
        sa.ForeignKeyConstraint(
            ["leader_id"], ["member.id"], name=op.f("fk_strategic_update_leader_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_strategic_update_organization_id_organization"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_strategic_update")),
        sa.UniqueConstraint(
            "organization_id", "draft", name=op.f("uq_strategic_update_organization_id_draft")
        ),
        sa.UniqueConstraint(
            "organization_id", "number", name=op.f("uq_strategic_update_organization_id_number")
        ),
    )
    with op.batch_alter_table("strategic_update", schema=None) as batch_op:
        batch_op.create_index("ix_strategic_update_due", ["state", "next_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_strategic_update_goal_id"), ["goal_id"], unique=False)

    op.create_table(
        "campaign_channel",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_channel_campaign_id_campaign")
        ),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channel.id"], name=op.f("fk_campaign_channel_channel_id_channel")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_campaign_channel_organization_id_organization"),
        ),
        sa.PrimaryKeyConstraint("campaign_id", "channel_id", name=op.f("pk_campaign_channel")),
    )
    with op.batch_alter_table("campaign_channel", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_campaign_channel_organization_id"), ["organization_id"], unique=False
        )

    op.create_table(
        "update_channel",
        sa.Column("update_id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channel.id"], name=op.f("fk_update_channel_channel_id_channel")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_update_channel_organization_id_organization"),
        ),
        sa.ForeignKeyConstraint(
            ["update_id"], ["strategic_update.id"], name=op.f("fk_update_channel_update_id_strategic_update")
        ),
        sa.PrimaryKeyConstraint("update_id", "channel_id", name=op.f("pk_update_channel")),
    )
    with op.batch_alter_table("update_channel", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_update_channel_organization_id"), ["organization_id"], unique=False
        )

    op.create_table(
        "update_post",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("update_id", sa.Integer(), nullable=False),
        sa.Column("occurrence", sa.String(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("picture_alt", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_update_post_goal_id_goal")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_update_post_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_update_post_organization_id_organization")
        ),
        sa.ForeignKeyConstraint(
            ["update_id"], ["strategic_update.id"], name=op.f("fk_update_post_update_id_strategic_update")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_update_post")),
        sa.UniqueConstraint("update_id", "occurrence", name=op.f("uq_update_post_update_id_occurrence")),
    )
    with op.batch_alter_table("update_post", schema=None) as batch_op:
        batch_op.create_index("ix_update_post_at", ["organization_id", "at"], unique=False)
        batch_op.create_index("ix_update_post_goal", ["organization_id", "goal_id", "at"], unique=False)

    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("channel_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("leader_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("in_thread", sa.Boolean(), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("asked", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["answered_by"], ["member.id"], name=op.f("fk_question_answered_by_member")),
        sa.ForeignKeyConstraint(["channel_id"], ["channel.id"], name=op.f("fk_question_channel_id_channel")),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_question_goal_id_goal")),
        sa.ForeignKeyConstraint(["leader_id"], ["member.id"], name=op.f("fk_question_leader_id_member")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_question_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_question_organization_id_organization")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["update_post.id"], name=op.f("fk_question_post_id_update_post")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sa.UniqueConstraint("organization_id", "draft", name=op.f("uq_question_organization_id_draft")),
        sa.UniqueConstraint("organization_id", "number", name=op.f("uq_question_organization_id_number")),
    )
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_question_member_id"), ["member_id"], unique=False)
        batch_op.create_index("ix_question_open", ["organization_id", "state", "asked"], unique=False)
        batch_op.create_index(batch_op.f("ix_question_post_id"), ["post_id"], unique=False)

    op.create_table(
        "understood",
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channel.id"], name=op.f("fk_understood_channel_id_channel")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_understood_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_understood_organization_id_organization")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["update_post.id"], name=op.f("fk_understood_post_id_update_post")
        ),
        sa.PrimaryKeyConstraint("post_id", "member_id", name=op.f("pk_understood")),
    )
    with op.batch_alter_table("understood", schema=None) as batch_op:
        batch_op.create_index("ix_understood_channel", ["post_id", "channel_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_understood_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_understood_organization_id"), ["organization_id"], unique=False)

    op.create_table(
        "update_target",
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channel.id"], name=op.f("fk_update_target_channel_id_channel")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_update_target_organization_id_organization"),
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["update_post.id"], name=op.f("fk_update_target_post_id_update_post")
        ),
        sa.PrimaryKeyConstraint("post_id", "channel_id", name=op.f("pk_update_target")),
    )
    with op.batch_alter_table("update_target", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_update_target_organization_id"), ["organization_id"], unique=False
        )

    op.create_table(
        "version_idea",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("idea_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name=op.f("fk_version_idea_idea_id_idea")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_version_idea_organization_id_organization"),
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["picture_version.id"], name=op.f("fk_version_idea_version_id_picture_version")
        ),
        sa.PrimaryKeyConstraint("version_id", "idea_id", name=op.f("pk_version_idea")),
    )
    with op.batch_alter_table("version_idea", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_version_idea_idea_id"), ["idea_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_version_idea_organization_id"), ["organization_id"], unique=False
        )
