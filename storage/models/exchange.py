"""Lists of ideas that were brought in from elsewhere."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, LargeBinary
from sqlmodel import Field, SQLModel

from storage.columns import UtcTime, Word
from storage.models.enums import ImportState


class IdeaImport(SQLModel, table=True):
    """One list, brought in once; its ideas name it, so that it can be undone."""

    __tablename__ = "idea_import"

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id", index=True)
    name: str  # of the file
    at: datetime = Field(sa_type=UtcTime)
    undone: datetime | None = Field(default=None, sa_type=UtcTime)
    state: ImportState = Field(default=ImportState.DONE, sa_type=Word(ImportState))
    member_id: int | None = Field(default=None, foreign_key="member.id")  # None: at the command line
    data: bytes | None = Field(default=None, sa_type=LargeBinary)  # packed; gone when it is not needed
    report: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)  # what became of its lines
    lease: datetime | None = Field(default=None, sa_type=UtcTime)  # somebody works on it until then
    tries: int = 0  # how often somebody began to work on it without getting any further
