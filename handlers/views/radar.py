"""The fragmentation radar: what pulls apart, and what can be done about each."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View


@dataclass(frozen=True)
class RadarStep:
    """A button of a finding: it asks `verb` with `words`; its label is the text `radar-do-{kind}`."""

    kind: str
    verb: str
    words: str = ""
    number: int = 0


@dataclass(frozen=True)
class RadarFinding:
    """In the text `radar-{kind}`: so many (`count`) of so many (`total`), about one thing or two."""

    kind: str
    count: int = 0
    total: int = 0
    number: int = 0
    title: str = ""
    other: int = 0
    other_title: str = ""
    room: str = ""  # the channel of one, and of the other
    other_room: str = ""
    name: str = ""  # of somebody; leaders only
    due: date | None = None  # of the measure with this number
    steps: tuple[RadarStep, ...] = ()


@dataclass(frozen=True)
class Radar(View):
    """The findings, the most telling first, out of so many active ideas and measures."""

    ideas: int
    measures: int
    findings: tuple[RadarFinding, ...]
    more: int = 0
