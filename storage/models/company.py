"""The organization, its workspaces, people and channels."""

from datetime import date, datetime

from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import UtcTime, Word
from storage.models.enums import NewsLevel, Platform, Purpose, Role


class Organization(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)  # given by the database
    name: str
    language: str = "en"
    formal: bool = False  # German "Sie" instead of "du"
    timezone: str = "Europe/Berlin"
    decision_days: int = 10  # working days until a decision is due
    digest_weekday: int = 0  # Monday, as date.weekday() counts
    digest_time: str = "08:30"  # local time of each channel
    vision: str = Field(default="", sa_type=Text)  # leadership's sentence above the goals
    review_months: int = 3  # the strategy review comes every so many months
    region: str = "DE"  # whose public holidays are kept: "DE-NW", "AT"; empty: nobody's
    reviews_in_channel: bool = False  # review prompts are posted where the idea's card stands as well
    paused_until: date | None = None  # the last day of a pause of everybody: no prompts, no clocks
    paused_from: date | None = None
    last_idea: int = 0
    last_measure: int = 0
    last_goal: int = 0
    last_version: int = 0  # of the target picture
    last_update: int = 0
    last_question: int = 0
    last_campaign: int = 0
    created: datetime = Field(sa_type=UtcTime)
    clocks_moved: date | None = None  # the day for which the clocks on review cards were redrawn
    redrawn_to: int | None = None  # of the ideas that wait, where all of their cards are drawn again; by id
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
    people: int | None = None  # who takes part there, as the platform counts; None: it does not say
    closed: datetime | None = Field(default=None, sa_type=UtcTime)  # uninstalled or token revoked


class Member(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id", index=True)
    name: str
    role: Role = Field(default=Role.EMPLOYEE, sa_type=Word(Role))
    admin: bool = False  # may change the settings, whatever else they are
    language: str | None = None  # chosen with /gegenstrom language; else the account's locale
    news: NewsLevel = Field(default=NewsLevel.EVERYTHING, sa_type=Word(NewsLevel))
    quiet_from: str = ""  # local time (HH:MM) from which messages wait; empty: they never do
    quiet_until: str = ""
    paused_until: date | None = None  # the last day on which messages wait, as chosen with /gegenstrom pause
    created: datetime = Field(sa_type=UtcTime)


class Absence(SQLModel, table=True):
    """Somebody is away, from the first to the last day, and perhaps somebody stands in."""

    __table_args__ = (Index("ix_absence_member", "organization_id", "member_id", "until"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    member_id: int = Field(foreign_key="member.id")
    deputy_id: int | None = Field(default=None, foreign_key="member.id")
    start: date
    until: date
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
