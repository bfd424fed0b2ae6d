"""What approved ideas become, who follows them, and the clocks that run for ideas and measures."""

from datetime import date, datetime

from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import UtcTime, Word
from storage.models.enums import MeasureState, PromptKind, SponsorState


class Measure(SQLModel, table=True):
    __table_args__ = (
        UniqueConstraint("organization_id", "number"),
        Index("ix_measure_due", "organization_id", "state", "due"),
        Index("ix_measure_ended", "organization_id", "ended"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    title: str
    success: str = Field(default="", sa_type=Text)  # how we will notice success
    idea_id: int = Field(foreign_key="idea.id", index=True)  # whose decision made it; see MeasureIdea for all
    owner_id: int = Field(foreign_key="member.id", index=True)  # who takes care of it, or is asked to
    manager_id: int | None = Field(
        default=None, foreign_key="member.id"
    )  # who decided, and hears when it stalls
    accepted: datetime | None = Field(default=None, sa_type=UtcTime)  # None: the owner was only asked so far
    asked: datetime | None = Field(default=None, sa_type=UtcTime)  # when this owner was asked
    state: MeasureState = Field(default=MeasureState.PLANNED, sa_type=Word(MeasureState))
    turn: int = 0  # counts changes; buttons and forms name the turn they saw
    due: date
    review: date | None = None  # when the next review is; None: none is planned
    obstacle: str = Field(default="", sa_type=Text)  # what stands in the way now
    result: str = Field(default="", sa_type=Text)  # what came of it, or what was learned
    created: datetime = Field(sa_type=UtcTime)
    ended: datetime | None = Field(default=None, sa_type=UtcTime)


class MeasureIdea(SQLModel, table=True):
    """Which ideas feed which measure; the one whose decision made it is among them."""

    __tablename__ = "measure_idea"

    measure_id: int = Field(foreign_key="measure.id", primary_key=True)
    idea_id: int = Field(foreign_key="idea.id", primary_key=True, index=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)


class Sponsorship(SQLModel, table=True):
    """A request to the person who can remove a measure's obstacle."""

    __table_args__ = (
        UniqueConstraint("organization_id", "draft"),
        Index("ix_sponsorship_open", "organization_id", "sponsor_id", "state"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    measure_id: int = Field(foreign_key="measure.id", index=True)
    asked_by: int = Field(foreign_key="member.id")
    sponsor_id: int = Field(foreign_key="member.id")
    obstacle: str = Field(sa_type=Text)
    state: SponsorState = Field(default=SponsorState.OPEN, sa_type=Word(SponsorState))
    turn: int = 0
    due: date  # until when an answer is hoped for
    answer: str = Field(default="", sa_type=Text)
    draft: str  # the form's own token: the same form sent twice is one request
    created: datetime = Field(sa_type=UtcTime)
    answered: datetime | None = Field(default=None, sa_type=UtcTime)


class Follow(SQLModel, table=True):
    """Somebody wants to hear of an idea ("idea:12") or a measure ("measure:7")."""

    about: str = Field(primary_key=True)
    member_id: int = Field(foreign_key="member.id", primary_key=True, index=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)
    at: datetime = Field(sa_type=UtcTime)


class Connection(SQLModel, table=True):
    """Somebody saw that two things belong together; the smaller `about` comes first."""

    __table_args__ = (
        UniqueConstraint("organization_id", "one", "other"),
        Index("ix_connection_other", "organization_id", "other"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    one: str  # "idea:12" or "measure:7"
    other: str  # the same
    member_id: int = Field(foreign_key="member.id")  # who connected them
    note: str = Field(default="", sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)


class Introduction(SQLModel, table=True):
    """A person was brought in to an idea ("idea:12") or a measure ("measure:7")."""

    about: str = Field(primary_key=True)
    guest_id: int = Field(foreign_key="member.id", primary_key=True, index=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)
    member_id: int = Field(foreign_key="member.id")  # who brought them in
    note: str = Field(default="", sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)


class Prompt(SQLModel, table=True):
    """A clock that runs: when it rings next, and how often it rang. What is then said depends on what is
    true then, so a clock that rings too early only looks again."""

    __table_args__ = (Index("ix_prompt_due", "due"),)

    organization_id: int = Field(foreign_key="organization.id", primary_key=True)
    kind: PromptKind = Field(sa_type=Word(PromptKind), primary_key=True)
    about: str = Field(primary_key=True)  # "idea:12", "measure:7", "sponsor:3", "post:9"
    stage: int = 0  # how many of its steps are over
    since: datetime = Field(sa_type=UtcTime)  # when it was started, which also names its round
    said: datetime | None = Field(default=None, sa_type=UtcTime)  # when the last of its steps was over
    due: datetime = Field(sa_type=UtcTime)
