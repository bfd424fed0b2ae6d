"""Goals, ideas and decisions, and the history of ideas and measures."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import UtcTime, Word
from storage.models.enums import Backing, GoalSource, IdeaState, Verdict


class Goal(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("organization_id", "number"),)

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    title: str
    description: str = Field(default="", sa_type=Text)  # what it means for us
    indicator: str = ""  # how we see that we get there
    target: str = ""  # the indicator's value that we want
    target_on: date | None = None  # until when
    owner_id: int | None = Field(default=None, foreign_key="member.id")
    turn: int = 0  # counts changes; a form names the turn it saw
    created: datetime = Field(sa_type=UtcTime)
    retired: datetime | None = Field(default=None, sa_type=UtcTime)


class Idea(SQLModel, table=True):
    __table_args__ = (
        UniqueConstraint("organization_id", "number"),
        UniqueConstraint("organization_id", "draft"),
        Index("ix_idea_queue", "organization_id", "state", "due"),
        Index("ix_idea_wake", "organization_id", "state", "wake"),
        Index("ix_idea_created", "organization_id", "created"),
        Index("ix_idea_goal", "organization_id", "goal_id", "number"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    number: int
    title: str
    problem: str = Field(default="", sa_type=Text)
    benefit: str = Field(default="", sa_type=Text)
    words: str = Field(default="", sa_type=Text)  # title, problem and benefit, case folded, to search in
    goal_id: int | None = Field(default=None, foreign_key="goal.id")  # None: none fits
    goal_source: GoalSource = Field(default=GoalSource.AUTHOR, sa_type=Word(GoalSource))
    aligned_by: int | None = Field(
        default=None, foreign_key="member.id"
    )  # who confirmed the goal when deciding
    author_id: int = Field(foreign_key="member.id", index=True)
    sealed: bool = False  # the author's name is shown to nobody
    state: IdeaState = Field(default=IdeaState.NEW, sa_type=Word(IdeaState))
    turn: int = 0  # counts transitions; a decision names the turn it saw
    reviewer_id: int | None = Field(default=None, foreign_key="member.id")  # None: all who may decide
    due: date  # the decision's last day
    days: int = 10  # working days that were given for it, when it came in or came back
    paused: date | None = None  # since when the clock stands still: for a question, or as a part of another
    wake: date | None = None  # when a parked idea comes back
    wake_with_goal: bool = False  # or when its goal changes
    draft: str  # the form's own token: the same form sent twice is one idea
    source: str = ""  # link to the message it came from
    channel_id: int | None = Field(default=None, foreign_key="channel.id")  # where it was typed
    post_id: int | None = Field(
        default=None, foreign_key="update_post.id", index=True
    )  # which update it answers
    campaign_id: int | None = Field(default=None, foreign_key="campaign.id", index=True)
    into_id: int | None = Field(
        default=None, foreign_key="idea.id", index=True
    )  # the idea that it was combined into
    guided: list[list[str]] = Field(
        default_factory=list, sa_type=JSON
    )  # a campaign's questions, with answers
    import_id: int | None = Field(default=None, foreign_key="idea_import.id", index=True)  # from which list
    similar: list[list[Any]] | None = Field(
        default=None, sa_type=JSON
    )  # ids of ideas like it, whether by meaning, and by which words; None: nobody has looked yet
    created: datetime = Field(sa_type=UtcTime)
    dated: bool = True  # whether that is known, and not only what it counts as: a list may name no day
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
    dated: bool = True  # whether that is known, and not only what it counts as: a list may name no day


class History(SQLModel, table=True):
    """Append-only: who did what to which idea or measure, when and why."""

    __table_args__ = (
        Index("ix_history_at", "organization_id", "at"),
        Index("ix_history_verb", "organization_id", "verb", "at"),
    )

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    idea_id: int | None = Field(default=None, foreign_key="idea.id", index=True)
    measure_id: int | None = Field(default=None, foreign_key="measure.id", index=True)
    member_id: int | None = Field(default=None, foreign_key="member.id")  # None: the clock
    verb: str
    before: str = ""
    after: str = ""
    reason: str = Field(default="", sa_type=Text)
    details: dict[str, str] = Field(
        default_factory=dict, sa_type=JSON
    )  # of a review: obstacle, change, dates
    at: datetime = Field(sa_type=UtcTime)


class IdeaVector(SQLModel, table=True):
    """What an idea means to a model, in numbers; written anew under a higher id when the idea is reworded."""

    __tablename__ = "idea_vector"
    __table_args__ = (
        Index("ix_idea_vector_organization", "organization_id", "model", "id"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)  # given by the database, in the order of commits
    organization_id: int = Field(foreign_key="organization.id")
    idea_id: int = Field(foreign_key="idea.id", ondelete="CASCADE", unique=True)
    model: str = Field(index=True)  # its name and version, as vectors of two cannot be compared; empty: to do
    vector: bytes


class IdeaDraft(SQLModel, table=True):
    """What somebody typed into the form of an idea, while they look at similar ones."""

    __tablename__ = "idea_draft"

    organization_id: int = Field(foreign_key="organization.id", primary_key=True)
    draft: str = Field(primary_key=True)  # the form's own token
    member_id: int = Field(foreign_key="member.id")
    fields: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
    at: datetime = Field(sa_type=UtcTime)
