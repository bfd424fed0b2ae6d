"""What is to be sent, where it stands, and what was heard already."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import UtcTime, Word
from storage.models.enums import DeliveryState


class Outbox(SQLModel, table=True):
    """What others must hear, written in the same transaction as what they must hear about."""

    __table_args__ = (
        UniqueConstraint("organization_id", "key"),
        Index("ix_outbox_due", "state", "due"),
        Index("ix_outbox_line", "workspace_id", "target", "state", "id"),
        Index("ix_outbox_state", "organization_id", "state", "target"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    workspace_id: int = Field(foreign_key="workspace.id")
    key: str  # the promise: `digest:2026-W35:C1`
    kind: str  # post, refresh or home
    target: str  # channel or user id on the platform: one line of waiting per target
    broadcast: bool = False  # many people would see a double
    view: str
    facts: dict[str, Any] = Field(sa_type=JSON)
    idea_id: int | None = Field(default=None, foreign_key="idea.id", index=True)
    about: str = Field(default="", index=True)  # what else it is about: "post:12", "question:3"
    posting_id: int | None = Field(default=None, foreign_key="posting.id")  # what a refresh redraws
    state: DeliveryState = Field(default=DeliveryState.WAITING, sa_type=Word(DeliveryState))
    due: datetime = Field(sa_type=UtcTime)
    patient: bool = False  # waits while its reader wants to hear nothing
    held: bool = False  # waits for the end of that, and keeps nothing else waiting
    expires: datetime | None = Field(default=None, sa_type=UtcTime)  # not worth sending after this
    attempts: int = 0
    claim: str = ""  # who is sending it
    lease: datetime | None = Field(default=None, sa_type=UtcTime)
    error: str = ""
    resent: bool = False  # sent again without knowing whether it had arrived
    created: datetime = Field(sa_type=UtcTime)
    done: datetime | None = Field(default=None, sa_type=UtcTime)


class Posting(SQLModel, table=True):
    """Where which card stands, so that every copy can be kept true."""

    __table_args__ = (UniqueConstraint("workspace_id", "channel", "message"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id", index=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    channel: str  # the platform's channel or conversation id
    message: str  # the platform's message id
    link: str = ""  # opens the message with its thread
    target: str  # what it was addressed to: the channel, or the person
    view: str
    idea_id: int | None = Field(default=None, foreign_key="idea.id", index=True)
    about: str = Field(default="", index=True)  # what else it shows: "post:12", "question:3"
    at: datetime = Field(sa_type=UtcTime)


class Conversation(SQLModel, table=True):
    """Where the bot can write to, on a platform that needs an address for it."""

    __table_args__ = (
        UniqueConstraint("workspace_id", "external"),
        Index("ix_conversation_person", "workspace_id", "person"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id", index=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    external: str  # the platform's id of the conversation
    kind: str  # personal, channel or group
    person: str = ""  # the platform's id of whom a personal conversation is with
    reference: dict[str, Any] = Field(sa_type=JSON)  # what the platform wants to be told back, as it said it
    home: str = ""  # the message that shows the home there
    closed: datetime | None = Field(default=None, sa_type=UtcTime)  # the bot was removed, or is refused
    refreshed: datetime = Field(sa_type=UtcTime)


class Seen(SQLModel, table=True):
    """What a platform told us already: it repeats itself, we do not."""

    workspace_id: int = Field(foreign_key="workspace.id", primary_key=True)
    key: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcTime, index=True)
