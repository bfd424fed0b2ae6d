"""Tables and enums. No queries, no rules."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import UtcTime, Word

NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMES


class Platform(StrEnum):
    SLACK = "slack"
    TEAMS = "teams"


class Role(StrEnum):
    """What somebody does with ideas; being an admin is a separate mark on the member."""

    EMPLOYEE = "employee"
    MANAGER = "manager"
    LEADER = "leader"


class Purpose(StrEnum):
    """What a channel is used for; one channel may serve several purposes."""

    IDEAS = "ideas"
    REVIEW = "review"
    DIGEST = "digest"


class IdeaState(StrEnum):
    NEW = "new"
    IN_REVIEW = "in_review"
    QUESTION = "question"
    APPROVED = "approved"
    TESTING = "testing"
    PARKED = "parked"
    DECLINED = "declined"
    IMPLEMENTED = "implemented"
    WITHDRAWN = "withdrawn"
    COMBINED = "combined"


class MeasureState(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    CHANGED = "changed"
    STOPPED = "stopped"


class Verdict(StrEnum):
    """The five decisions."""

    APPROVE = "approve"
    TEST = "test"
    ASK = "ask"
    PARK = "park"
    DECLINE = "decline"


class Backing(StrEnum):
    """How a member stands behind an idea."""

    SUPPORT = "support"
    HELP = "help"


class DeliveryState(StrEnum):
    WAITING = "waiting"  # to be sent at `due`
    CLAIMED = "claimed"  # somebody is sending it right now, until `lease`
    SETTLING = "settling"  # the answer was lost; looked up at `due`
    SENT = "sent"
    SKIPPED = "skipped"  # no longer true when its turn came
    PARKED = "parked"  # can never succeed as it is; an admin was told
    UNKNOWN = "unknown"  # may or may not have arrived; a person has to look


class Organization(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)  # given by the database
    name: str
    language: str = "en"
    formal: bool = False  # German "Sie" instead of "du"
    timezone: str = "Europe/Berlin"
    decision_days: int = 10  # working days until a decision is due
    digest_weekday: int = 0  # Monday, as date.weekday() counts
    digest_time: str = "08:30"  # local time of each channel
    last_idea: int = 0
    last_measure: int = 0
    last_goal: int = 0
    created: datetime = Field(sa_type=UtcTime)
    clocks_moved: date | None = None  # the day for which the clocks on review cards were redrawn
    welcomed: datetime | None = Field(default=None, sa_type=UtcTime)  # the admin was asked to set things up
    set_up: datetime | None = Field(default=None, sa_type=UtcTime)  # the admin finished


class Workspace(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("platform", "external"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id", index=True)
    platform: Platform = Field(sa_type=Word(Platform))
    external: str  # Slack's team id, Teams' tenant id
    name: str = ""
    url: str = ""
    bot: str = ""  # the bot's own user id there
    closed: datetime | None = Field(default=None, sa_type=UtcTime)  # uninstalled or token revoked


class Member(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id", index=True)
    name: str
    role: Role = Field(default=Role.EMPLOYEE, sa_type=Word(Role))
    admin: bool = False  # may change the settings, whatever else they are
    language: str | None = None  # chosen with /gegenstrom language; else the account's locale
    created: datetime = Field(sa_type=UtcTime)


class Account(SQLModel, table=True):
    """A member's face on one platform."""

    __table_args__ = (UniqueConstraint("workspace_id", "external"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id", index=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    member_id: int = Field(foreign_key="member.id", index=True)
    external: str
    name: str = ""
    locale: str | None = None
    timezone: str | None = None
    boss: bool = False  # the platform calls them admin or owner
    owner: bool = False  # the platform's primary owner
    guest: bool = False  # reads, but does not take part
    gone: bool = False  # deactivated
    home_opened: datetime | None = Field(default=None, sa_type=UtcTime)
    seen: datetime | None = Field(default=None, sa_type=UtcTime)  # when they last asked something here
    refreshed: datetime = Field(sa_type=UtcTime)


class Channel(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("workspace_id", "external"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id", index=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    external: str
    name: str = ""
    private: bool = False
    joined: bool = False  # the bot is in
    gone: bool = False  # archived or deleted
    language: str | None = None  # else the organization's
    timezone: str | None = None  # else the organization's


class ChannelPurpose(SQLModel, table=True):
    __tablename__ = "channel_purpose"

    channel_id: int = Field(foreign_key="channel.id", primary_key=True)
    purpose: Purpose = Field(sa_type=Word(Purpose), primary_key=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)


class Goal(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("organization_id", "number"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    title: str
    owner_id: int | None = Field(default=None, foreign_key="member.id")
    retired: datetime | None = Field(default=None, sa_type=UtcTime)


class Idea(SQLModel, table=True):
    __table_args__ = (
        UniqueConstraint("organization_id", "number"),
        UniqueConstraint("organization_id", "draft"),
        Index("ix_idea_queue", "organization_id", "state", "due"),
        Index("ix_idea_wake", "organization_id", "state", "wake"),
        Index("ix_idea_created", "organization_id", "created"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    title: str
    problem: str = Field(default="", sa_type=Text)
    benefit: str = Field(default="", sa_type=Text)
    words: str = Field(default="", sa_type=Text)  # title, problem and benefit, case folded, to search in
    goal_id: int | None = Field(default=None, foreign_key="goal.id")  # None: none fits
    author_id: int = Field(foreign_key="member.id", index=True)
    sealed: bool = False  # the author's name is shown to nobody
    state: IdeaState = Field(default=IdeaState.NEW, sa_type=Word(IdeaState))
    turn: int = 0  # counts transitions; a decision names the turn it saw
    reviewer_id: int | None = Field(default=None, foreign_key="member.id")  # None: all who may decide
    due: date  # the decision's last day
    days: int = 10  # working days that were given for it, when it came in or came back
    paused: date | None = None  # since when the clock stands still for a question
    wake: date | None = None  # when a parked idea comes back
    draft: str  # the form's own token: the same form sent twice is one idea
    source: str = ""  # link to the message it came from
    channel_id: int | None = Field(default=None, foreign_key="channel.id")  # where it was typed
    created: datetime = Field(sa_type=UtcTime)
    changed: datetime = Field(sa_type=UtcTime)


class Support(SQLModel, table=True):
    idea_id: int = Field(foreign_key="idea.id", primary_key=True)
    member_id: int = Field(foreign_key="member.id", primary_key=True, index=True)
    backing: Backing = Field(sa_type=Word(Backing), primary_key=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)
    at: datetime = Field(sa_type=UtcTime)


class Comment(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("organization_id", "source"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    idea_id: int = Field(foreign_key="idea.id", index=True)
    member_id: int | None = Field(default=None, foreign_key="member.id")
    text: str = Field(sa_type=Text)
    source: str  # where it stands: workspace, channel and message, or the form's token
    at: datetime = Field(sa_type=UtcTime)
    deleted: datetime | None = Field(default=None, sa_type=UtcTime)


class Decision(SQLModel, table=True):
    __table_args__ = (
        UniqueConstraint("idea_id", "turn"),
        Index("ix_decision_at", "organization_id", "at"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    idea_id: int = Field(foreign_key="idea.id")
    turn: int  # the turn of the idea that this decision made
    member_id: int = Field(foreign_key="member.id")
    verdict: Verdict = Field(sa_type=Word(Verdict))
    reason: str = Field(default="", sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)


class Measure(SQLModel, table=True):
    __table_args__ = (
        UniqueConstraint("organization_id", "number"),
        Index("ix_measure_due", "organization_id", "state", "due"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    title: str
    idea_id: int = Field(foreign_key="idea.id", index=True)
    owner_id: int = Field(foreign_key="member.id", index=True)
    state: MeasureState = Field(default=MeasureState.PLANNED, sa_type=Word(MeasureState))
    due: date
    created: datetime = Field(sa_type=UtcTime)


class History(SQLModel, table=True):
    """Append-only: who did what to which idea or measure, when and why."""

    __table_args__ = (Index("ix_history_at", "organization_id", "at"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    idea_id: int | None = Field(default=None, foreign_key="idea.id", index=True)
    member_id: int | None = Field(default=None, foreign_key="member.id")  # None: the clock
    verb: str
    before: str = ""
    after: str = ""
    reason: str = Field(default="", sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)


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
    posting_id: int | None = Field(default=None, foreign_key="posting.id")  # what a refresh redraws
    state: DeliveryState = Field(default=DeliveryState.WAITING, sa_type=Word(DeliveryState))
    due: datetime = Field(sa_type=UtcTime)
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


class LinkCode(SQLModel, table=True):
    """Typed in another chat, it says that both accounts are one person. One per member."""

    __tablename__ = "link_code"
    __table_args__ = (UniqueConstraint("organization_id", "digest"),)

    member_id: int = Field(foreign_key="member.id", primary_key=True)
    organization_id: int = Field(foreign_key="organization.id")
    account_id: int = Field(foreign_key="account.id")  # where it was asked for
    digest: str  # of the code, which is not kept
    expires: datetime = Field(sa_type=UtcTime)


class LinkTry(SQLModel, table=True):
    """A code that did not fit: whoever guesses is stopped."""

    __tablename__ = "link_try"
    __table_args__ = (Index("ix_link_try_member", "member_id", "at"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    member_id: int = Field(foreign_key="member.id")
    at: datetime = Field(sa_type=UtcTime)


class Seen(SQLModel, table=True):
    """What a platform told us already: it repeats itself, we do not."""

    workspace_id: int = Field(foreign_key="workspace.id", primary_key=True)
    key: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcTime, index=True)
