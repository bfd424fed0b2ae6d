"""What numbers are counted from: the people of a workspace, and the history by what was done"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("workspace", sa.Column("people", sa.Integer(), nullable=True))
    op.create_index("ix_history_verb", "history", ["organization_id", "verb", "at"], unique=False)
