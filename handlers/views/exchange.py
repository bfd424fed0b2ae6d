"""What a company takes with it, as tables."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handlers.views.base import View
from storage.models import IdeaState, MeasureState, Verdict


class Counted(StrEnum):
    """What is counted, and where it belongs when that is no goal of today (the texts `counted-...`)."""

    PEOPLE = "people"
    IDEAS = "ideas"
    PER_HUNDRED = "per_hundred"
    PARTICIPATION = "participation"
    ANSWER = "answer"
    DECISION = "decision"
    IMPLEMENTATION = "implementation"
    IMPLEMENTED = "implemented"
    SHARE = "share"
    RETIRED = "retired"
    NONE_FITS = "none_fits"


Fact = str | int | float | bool | date | IdeaState | MeasureState | Verdict | Counted | None


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
