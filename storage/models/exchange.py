"""Lists of ideas that were brought in from elsewhere."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.columns import UtcTime


class IdeaImport(SQLModel, table=True):
    """One list, brought in once; its ideas name it, so that it can be undone."""

    __tablename__ = "idea_import"

    id: int = Field(default=None, primary_key=True)  # given by the database
    organization_id: int = Field(foreign_key="organization.id", index=True)
    name: str  # of the file
    at: datetime = Field(sa_type=UtcTime)
    undone: datetime | None = Field(default=None, sa_type=UtcTime)
