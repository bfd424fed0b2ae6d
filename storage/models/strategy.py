"""The target picture's versions, strategic updates and what comes back, campaigns."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import UtcTime, Word
from storage.models.enums import CampaignState, QuestionState, Repeat, UpdateState


class PictureVersion(SQLModel, table=True):
    """The target picture as it was saved once; never changed afterwards."""

    __tablename__ = "picture_version"
    __table_args__ = (UniqueConstraint("organization_id", "number"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    vision: str = Field(default="", sa_type=Text)
    goals: list[dict[str, Any]] = Field(sa_type=JSON)  # as they were, with their owners' names
    note: str = Field(default="", sa_type=Text)  # what changed, and why
    member_id: int | None = Field(default=None, foreign_key="member.id")  # None: at the command line
    at: datetime = Field(sa_type=UtcTime)


class VersionIdea(SQLModel, table=True):
    """An idea that moved the target picture."""

    __tablename__ = "version_idea"

    version_id: int = Field(foreign_key="picture_version.id", primary_key=True)
    idea_id: int = Field(foreign_key="idea.id", primary_key=True, index=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)
    named: bool | None = None  # whether the author wants to be named; None: has not said


class StrategicUpdate(SQLModel, table=True):
    """Leadership's message about a goal: what it says, where it goes, when and how often."""

    __tablename__ = "strategic_update"
    __table_args__ = (
        UniqueConstraint("organization_id", "number"),
        UniqueConstraint("organization_id", "draft"),
        Index("ix_strategic_update_due", "state", "next_at"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    goal_id: int = Field(foreign_key="goal.id", index=True)
    text: str = Field(default="", sa_type=Text)  # empty: still to be written
    picture: str = ""  # https address
    picture_alt: str = ""  # what the picture shows, for those who do not see it
    author_id: int = Field(foreign_key="member.id")
    leader_id: int | None = Field(default=None, foreign_key="member.id")  # who released it: by their name
    state: UpdateState = Field(default=UpdateState.DRAFT, sa_type=Word(UpdateState))
    start: date | None = None  # local date of the first posting; None: as soon as it is released
    time: str = "09:00"  # local time of each channel
    repeat: Repeat = Field(default=Repeat.ONCE, sa_type=Word(Repeat))
    fresh: bool = False  # repeated with a new text each time
    next_at: datetime | None = Field(default=None, sa_type=UtcTime)  # when the next channel is due
    reminded: date | None = None  # the posting for which its author was asked for a text
    turn: int = 0  # counts changes; a button or form names the turn it saw
    draft: str  # the form's own token: the same form sent twice is one update
    created: datetime = Field(sa_type=UtcTime)
    changed: datetime = Field(sa_type=UtcTime)


class UpdateChannel(SQLModel, table=True):
    """Where a strategic update goes."""

    __tablename__ = "update_channel"

    update_id: int = Field(foreign_key="strategic_update.id", primary_key=True)
    channel_id: int = Field(foreign_key="channel.id", primary_key=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)


class UpdatePost(SQLModel, table=True):
    """A strategic update as it was posted at one of its times."""

    __tablename__ = "update_post"
    __table_args__ = (
        UniqueConstraint("update_id", "occurrence"),
        Index("ix_update_post_goal", "organization_id", "goal_id", "at"),
        Index("ix_update_post_at", "organization_id", "at"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    update_id: int = Field(foreign_key="strategic_update.id")
    occurrence: str  # 2026-W35
    goal_id: int = Field(foreign_key="goal.id")
    member_id: int = Field(foreign_key="member.id")  # by whose name
    text: str = Field(sa_type=Text)
    picture: str = ""
    picture_alt: str = ""
    at: datetime = Field(sa_type=UtcTime)


class UpdateTarget(SQLModel, table=True):
    """What became of a posted update in one channel."""

    __tablename__ = "update_target"

    post_id: int = Field(foreign_key="update_post.id", primary_key=True)
    channel_id: int = Field(foreign_key="channel.id", primary_key=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)
    key: str  # of its delivery
    state: str = "waiting"  # then as the delivery's: sent, parked, unknown, skipped
    error: str = ""  # why it failed, in the platform's word
    link: str = ""  # opens the message


class Understood(SQLModel, table=True):
    """Somebody understood a posted update. Only ever counted."""

    __table_args__ = (Index("ix_understood_channel", "post_id", "channel_id"),)

    post_id: int = Field(foreign_key="update_post.id", primary_key=True)
    member_id: int = Field(foreign_key="member.id", primary_key=True, index=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)
    channel_id: int | None = Field(default=None, foreign_key="channel.id")  # where it was said
    at: datetime = Field(sa_type=UtcTime)


class Question(SQLModel, table=True):
    """A question or objection to leadership; it stays open until it is answered."""

    __table_args__ = (
        UniqueConstraint("organization_id", "number"),
        UniqueConstraint("organization_id", "draft"),
        Index("ix_question_open", "organization_id", "state", "asked"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    goal_id: int = Field(foreign_key="goal.id")
    post_id: int | None = Field(default=None, foreign_key="update_post.id", index=True)
    channel_id: int | None = Field(default=None, foreign_key="channel.id")  # where it was asked
    member_id: int = Field(foreign_key="member.id", index=True)  # who asks
    sealed: bool = False  # the name is shown to nobody
    text: str = Field(sa_type=Text)
    leader_id: int | None = Field(default=None, foreign_key="member.id")  # whose answer it is; None: all
    state: QuestionState = Field(default=QuestionState.OPEN, sa_type=Word(QuestionState))
    answer: str = Field(default="", sa_type=Text)
    in_thread: bool = False  # answered where everybody reads it
    answered_by: int | None = Field(default=None, foreign_key="member.id")
    draft: str  # the form's own token: the same form sent twice is one question
    asked: datetime = Field(sa_type=UtcTime)
    answered: datetime | None = Field(default=None, sa_type=UtcTime)


class Campaign(SQLModel, table=True):
    """A time-boxed call for ideas to a strategic question."""

    __table_args__ = (
        UniqueConstraint("organization_id", "number"),
        UniqueConstraint("organization_id", "draft"),
        Index("ix_campaign_state", "organization_id", "state", "start"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    goal_id: int = Field(foreign_key="goal.id", index=True)
    title: str  # the question
    guides: list[str] = Field(sa_type=JSON)  # up to three questions that the idea form asks as well
    start: date
    end: date  # the last day
    member_id: int = Field(foreign_key="member.id")
    state: CampaignState = Field(default=CampaignState.PLANNED, sa_type=Word(CampaignState))
    turn: int = 0  # counts changes; a button or form names the turn it saw
    draft: str  # the form's own token
    created: datetime = Field(sa_type=UtcTime)


class CampaignChannel(SQLModel, table=True):
    """Where a campaign is announced."""

    __tablename__ = "campaign_channel"

    campaign_id: int = Field(foreign_key="campaign.id", primary_key=True)
    channel_id: int = Field(foreign_key="channel.id", primary_key=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)


class ChangeReport(SQLModel, table=True):
    """ "You said, we did, this changed", as it was posted."""

    __tablename__ = "change_report"
    __table_args__ = (UniqueConstraint("organization_id", "draft"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    member_id: int = Field(foreign_key="member.id")
    version: int  # the target picture's version up to which it tells
    facts: dict[str, Any] = Field(sa_type=JSON)  # the view that was posted
    draft: str  # the form's own token
    at: datetime = Field(sa_type=UtcTime)
