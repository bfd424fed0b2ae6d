"""What a company takes with it, as tables."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from storage.models import IdeaState, MeasureState, Verdict

Fact = str | int | bool | date | IdeaState | MeasureState | Verdict | None


@dataclass(frozen=True)
class FactTable:
    """A table: what it is about and its columns in the code's words, and its rows of facts."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True)
class Export(View):
    """To whoever asked for it: everything as a file. The tables are read when it is sent."""

    day: date
    tables: tuple[FactTable, ...] = ()
