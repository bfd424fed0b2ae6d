"""What a company takes with it, as tables."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handlers.views.base import View
from storage.models import IdeaState, ImportState, MeasureState, Verdict


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


@dataclass(frozen=True)
class Said:
    """A sentence: the key of its text, and what it names; days apart, since they travel as words."""

    key: str
    params: tuple[tuple[str, str | int], ...] = ()
    days: tuple[tuple[str, date], ...] = ()


Fact = (
    str | int | float | bool | date | IdeaState | MeasureState | Verdict | Counted | tuple[Said, ...] | None
)


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


@dataclass(frozen=True)
class ImportForm(View):
    """To whoever may bring ideas in: how to hand the list over."""

    largest: int  # MB of a file


@dataclass(frozen=True)
class LineRemarks:
    """What is to be said about a line that is not taken."""

    line: int
    said: tuple[Said, ...]
    title: str = ""


@dataclass(frozen=True)
class ImportCard(View):
    """A list of ideas, and how far it has come: looked at, brought in, undone, or somewhere in between."""

    key: int
    name: str  # of the file
    standing: ImportState
    lines: int = 0
    good: int = 0
    twice: int = 0
    wrong: int = 0
    otherwise: int = 0  # of the good ones, are taken, but not quite as they say
    open: int = 0  # of the good ones, nothing is decided of
    undated: int = 0  # of the wrong ones, only the day is missing on which they were shared
    day: date | None = None  # that counts for those that name none
    strangers: int = 0
    aside: tuple[str, ...] = ()  # columns that mean nothing here
    remarks: tuple[LineRemarks, ...] = ()  # the first lines that are not taken, or taken otherwise
    failed: tuple[LineRemarks, ...] = ()  # lines that would not come in, for a reason that nobody foresaw
    unread: str = ""  # why the file cannot be read: the end of a text's key
    here: int = 0  # of its ideas
    first: int = 0
    last: int = 0
    stayed: tuple[int, ...] = ()  # ideas that were not undone
    during: ImportState = ImportState.WANTED  # what was done when it stopped or failed
    goes_on: bool = False  # somebody may have it gone on with

    @property
    def about(self) -> str:
        return f"import:{self.key}"


@dataclass(frozen=True)
class ImportLines(View):
    """To whoever handed it over: what would become of each line, as a file made when it is sent."""

    key: int
    day: date
    tables: tuple[FactTable, ...] = ()
