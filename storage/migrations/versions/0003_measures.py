"""Measures with their life, absences and deputies, followers, connections, and the clocks that run"""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _tables()
    for table, columns in NEW.items():
        for column in columns:
            # In the statement itself: SQLite adds no constraint later, and cannot rebuild a table in use.
            op.add_column(table, column, inline_references=True)
    op.create_index(op.f("ix_history_measure_id"), "history", ["measure_id"], unique=False)
    op.create_index("ix_measure_ended", "measure", ["organization_id", "ended"], unique=False)
    for old in OLD:
        op.execute(old)
    little_by_little(op.get_bind(), _now(op.get_bind()))


def _now(connection: sa.Connection) -> datetime:
    """By the database's own clock; SQLite says UTC without saying so."""
    now: datetime = connection.execute(sa.select(sa.func.now())).scalar_one()
    return now.astimezone(UTC) if now.tzinfo else now.replace(tzinfo=UTC)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def _no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _moment(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=True)


def _day(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=True)


def _refers(name: str, table: str, key: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(f"{table}.id", name=key), nullable=True)


NEW: dict[str, list[sa.Column[Any]]] = {
    "history": [
        _refers("measure_id", "measure", "fk_history_measure_id_measure"),
        sa.Column("details", sa.JSON(), nullable=False, server_default="{}"),
    ],
    "idea": [_no("wake_with_goal")],
    "measure": [
        _text("success"),
        _refers("manager_id", "member", "fk_measure_manager_id_member"),
        _moment("accepted"),
        _moment("asked"),
        sa.Column("turn", sa.Integer(), nullable=False, server_default="0"),
        _day("review"),
        _text("obstacle"),
        _text("result"),
        _moment("ended"),
    ],
    "member": [
        sa.Column("news", sa.String(24), nullable=False, server_default="everything"),
        _words("quiet_from"),
        _words("quiet_until"),
        _day("paused_until"),
    ],
    "organization": [
        _words("region"),
        _no("reviews_in_channel"),
        _day("paused_until"),
        _day("paused_from"),
        sa.Column("redrawn_to", sa.Integer(), nullable=True),
    ],
    "outbox": [_no("patient"), _no("held")],
}
# What was there before: measures were assigned, not offered, and whoever decided is their manager. The clocks
# that run for all of them look at once what is true.
OLD = (
    "INSERT INTO measure_idea (measure_id, idea_id, organization_id)"
    " SELECT id, idea_id, organization_id FROM measure",
    "UPDATE measure SET accepted = created, asked = created, manager_id ="
    " (SELECT d.member_id FROM decision AS d WHERE d.idea_id = measure.idea_id ORDER BY d.turn DESC LIMIT 1)",
    "UPDATE measure SET state = 'running' WHERE state = 'planned'",
    "UPDATE measure SET ended = created WHERE state = 'stopped'",
    "UPDATE outbox SET view = 'MeasureCard', about = 'measure:' ||"
    " (SELECT max(m.id) FROM measure AS m WHERE m.idea_id = outbox.idea_id)"
    " WHERE view = 'MeasureAssigned'",
    "UPDATE organization SET region = CASE timezone WHEN 'Europe/Berlin' THEN 'DE'"
    " WHEN 'Europe/Vienna' THEN 'AT' WHEN 'Europe/Zurich' THEN 'CH' ELSE '' END",
    "INSERT INTO prompt (organization_id, kind, about, stage, since, due)"
    " SELECT organization_id, 'decision', 'idea:' || id, 0, changed, changed FROM idea"
    " WHERE state IN ('new', 'in_review')",
    "INSERT INTO prompt (organization_id, kind, about, stage, since, due)"
    " SELECT organization_id, 'silence', 'idea:' || id, 0, changed, changed FROM idea"
    " WHERE state IN ('new', 'in_review', 'question', 'parked', 'approved', 'testing')",
    "INSERT INTO prompt (organization_id, kind, about, stage, since, due)"
    " SELECT organization_id, 'overdue', 'measure:' || id, 0, created, created FROM measure"
    " WHERE state IN ('planned', 'running', 'changed')",
)

# What waits for long by now, the longest first, and who would hear of it: of so many decisions a day in every
# company, of one thing as an author or owner.
LONG = (
    (
        "decision",
        "SELECT 'idea:' || id AS about, organization_id AS whose FROM idea"
        " WHERE state IN ('new', 'in_review') AND due < :today ORDER BY due, id",
        5,
    ),
    (
        "silence",
        "SELECT 'idea:' || id AS about, author_id AS whose FROM idea WHERE changed < :then AND"
        " state IN ('new', 'in_review', 'question', 'parked', 'approved', 'testing') ORDER BY changed, id",
        1,
    ),
    (
        "overdue",
        "SELECT 'measure:' || id AS about, owner_id AS whose FROM measure"
        " WHERE state IN ('planned', 'running', 'changed') AND due < :today ORDER BY due, id",
        1,
    ),
)
TWO_WEEKS = timedelta(days=14)


def little_by_little(connection: sa.Connection, now: datetime) -> None:
    """Nobody hears of everything that waits on the morning after: the clocks of what waits for long begin one
    day after the other."""
    moments = {"today": now.date(), "then": now - TWO_WEEKS}
    types: dict[str, sa.types.TypeEngine[Any]] = {"today": sa.Date(), "then": sa.DateTime(timezone=True)}
    prompt = sa.table("prompt", sa.column("kind"), sa.column("about"), sa.column("due", types["then"]))
    for kind, waiting, a_day in LONG:
        found = sa.text(waiting)
        names = [name for name in moments if f":{name}" in waiting]
        found = found.bindparams(*(sa.bindparam(name, moments[name], types[name]) for name in names))
        counted = Counter[int]()
        for about, whose in connection.execute(found).all():
            day = now + timedelta(days=counted[whose] // a_day)
            counted[whose] += 1
            clock = prompt.update().where(prompt.c.kind == kind, prompt.c.about == about)
            connection.execute(clock.values(due=day))


def _tables() -> None:
    op.create_table(
        "prompt",
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_prompt_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("organization_id", "kind", "about", name=op.f("pk_prompt")),
    )
    op.create_index("ix_prompt_due", "prompt", ["due"], unique=False)
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=True),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["deputy_id"], ["member.id"], name=op.f("fk_absence_deputy_id_member")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_absence_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_absence_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index("ix_absence_member", "absence", ["organization_id", "member_id", "until"], unique=False)
    op.create_table(
        "connection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_connection_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_connection_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_connection")),
        sa.UniqueConstraint(
            "organization_id", "one", "other", name=op.f("uq_connection_organization_id_one_other")
        ),
    )
    op.create_index("ix_connection_other", "connection", ["organization_id", "other"], unique=False)
    op.create_table(
        "follow",
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_follow_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_follow_organization_id_organization")
        ),
        sa.PrimaryKeyConstraint("about", "member_id", name=op.f("pk_follow")),
    )
    op.create_index(op.f("ix_follow_member_id"), "follow", ["member_id"], unique=False)
    op.create_index(op.f("ix_follow_organization_id"), "follow", ["organization_id"], unique=False)
    op.create_table(
        "introduction",
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["guest_id"], ["member.id"], name=op.f("fk_introduction_guest_id_member")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_introduction_member_id_member")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_introduction_organization_id_organization"),
        ),
        sa.PrimaryKeyConstraint("about", "guest_id", name=op.f("pk_introduction")),
    )
    op.create_index(op.f("ix_introduction_guest_id"), "introduction", ["guest_id"], unique=False)
    op.create_index(
        op.f("ix_introduction_organization_id"), "introduction", ["organization_id"], unique=False
    )
    op.create_table(
        "measure_idea",
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("idea_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name=op.f("fk_measure_idea_idea_id_idea")),
        sa.ForeignKeyConstraint(
            ["measure_id"], ["measure.id"], name=op.f("fk_measure_idea_measure_id_measure")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
            name=op.f("fk_measure_idea_organization_id_organization"),
        ),
        sa.PrimaryKeyConstraint("measure_id", "idea_id", name=op.f("pk_measure_idea")),
    )
    op.create_index(op.f("ix_measure_idea_idea_id"), "measure_idea", ["idea_id"], unique=False)
    op.create_index(
        op.f("ix_measure_idea_organization_id"), "measure_idea", ["organization_id"], unique=False
    )
    op.create_table(
        "sponsorship",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("sponsor_id", sa.Integer(), nullable=False),
        sa.Column("obstacle", sa.Text(), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("draft", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["member.id"], name=op.f("fk_sponsorship_asked_by_member")),
        sa.ForeignKeyConstraint(
            ["measure_id"], ["measure.id"], name=op.f("fk_sponsorship_measure_id_measure")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organization.id"], name=op.f("fk_sponsorship_organization_id_organization")
        ),
        sa.ForeignKeyConstraint(["sponsor_id"], ["member.id"], name=op.f("fk_sponsorship_sponsor_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sponsorship")),
        sa.UniqueConstraint("organization_id", "draft", name=op.f("uq_sponsorship_organization_id_draft")),
    )
    op.create_index(op.f("ix_sponsorship_measure_id"), "sponsorship", ["measure_id"], unique=False)
    op.create_index(
        "ix_sponsorship_open", "sponsorship", ["organization_id", "sponsor_id", "state"], unique=False
    )
