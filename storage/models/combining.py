"""Two ideas that become one, or one that becomes two: who proposed it, who agreed, who was carried over."""

from datetime import date, datetime

from sqlalchemy import JSON, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import UtcTime, Word
from storage.models.enums import Backing, CombinationState, IdeaState


class Proposal(SQLModel):
    """Somebody who may decide proposed something to the authors of ideas, who say whether it is done."""

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id")
    member_id: int = Field(foreign_key="member.id")  # who proposed it
    note: str = Field(default="", sa_type=Text)  # why
    state: CombinationState = Field(default=CombinationState.OPEN, sa_type=Word(CombinationState))
    draft: str  # the form's own token: the same form sent twice is one proposal
    created: datetime = Field(sa_type=UtcTime)
    agreed: datetime | None = Field(default=None, sa_type=UtcTime)  # when it was done
    until: date | None = None  # the last day to answer it; once it is done, to undo it
    due: datetime | None = Field(default=None, sa_type=UtcTime, index=True)  # when its clock looks next
    reminded: bool = False  # whether somebody who had not answered was reminded
    ended: datetime | None = Field(default=None, sa_type=UtcTime)  # when it was over, whatever became of it
    ended_by: int | None = Field(default=None, foreign_key="member.id")


class Combination(Proposal, table=True):
    """To make two ideas one."""

    __table_args__ = (
        UniqueConstraint("organization_id", "draft"),
        Index("ix_combination_stays", "organization_id", "stays_id", "state"),
        Index("ix_combination_goes", "organization_id", "goes_id", "state"),
    )

    stays_id: int = Field(foreign_key="idea.id")  # the idea that goes on under its number
    goes_id: int = Field(foreign_key="idea.id")  # the one whose number leads there since then
    before: IdeaState = Field(default=IdeaState.NEW, sa_type=Word(IdeaState))  # of the one that goes


class Consent(SQLModel, table=True):
    """An author agrees that two ideas become one."""

    combination_id: int = Field(foreign_key="combination.id", primary_key=True)
    member_id: int = Field(foreign_key="member.id", primary_key=True, index=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)
    at: datetime = Field(sa_type=UtcTime)


class Carried(SQLModel, table=True):
    """Somebody stands behind an idea because they stood behind one that became part of it. Who does so for no
    other reason stands there no more once it is undone."""

    combination_id: int = Field(foreign_key="combination.id", primary_key=True)
    member_id: int = Field(foreign_key="member.id", primary_key=True, index=True)
    backing: Backing = Field(sa_type=Word(Backing), primary_key=True)
    organization_id: int = Field(foreign_key="organization.id", index=True)


class Split(Proposal, table=True):
    """To make two ideas of one."""

    __table_args__ = (
        UniqueConstraint("organization_id", "draft"),
        Index("ix_split_idea", "organization_id", "idea_id", "state"),
    )

    idea_id: int = Field(foreign_key="idea.id")
    new_id: int | None = Field(default=None, foreign_key="idea.id", index=True)  # once it was done
    was: list[str] = Field(default_factory=list, sa_type=JSON)  # title, problem, benefit before
    first: list[str] = Field(default_factory=list, sa_type=JSON)  # the same of the idea afterwards
    second: list[str] = Field(default_factory=list, sa_type=JSON)  # and of the new one
