"""A measure: its card, its forms, and what people hear of it."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import IdeaMention, LogLine, MeasureFacts, PersonChoice, Thing


@dataclass(frozen=True)
class MeasureCard(View):
    """The measure as it stands now, with the latest entries of its log. `subject` is our own id."""

    subject: int
    measure: MeasureFacts
    manager: str = ""  # who asked the owner, and hears when it stalls
    log: tuple[LogLine, ...] = ()  # the last three, in order
    connected: tuple[Thing, ...] = ()
    guests: tuple[str, ...] = ()  # who was brought in, or can help
    returned_by: str = ""  # who was asked last and cannot take care of it

    @property
    def about(self) -> str:
        return f"measure:{self.subject}"


@dataclass(frozen=True)
class MeasureForm(View):
    """What somebody says when they do something with a measure. Each `action` sends a verb of its own."""

    action: str  # a key of the measures' transitions
    number: int
    turn: int
    title: str
    obstacle: str = ""  # what stands in the way now
    due: date | None = None  # of a new date
    known: tuple[PersonChoice, ...] = ()  # whom to offer where people cannot be looked up


@dataclass(frozen=True)
class MeasureTold(View):
    """To its owner, whoever owned it before, or whoever decided on it: what somebody else did."""

    measure: MeasureFacts
    entry: LogLine


@dataclass(frozen=True)
class IdeaOutcome(View):
    """To an author: what came of their ideas, now that their measures have ended."""

    action: str  # "implement", "report" after a test, or "reconsider"
    ideas: tuple[IdeaMention, ...]
    measure: MeasureFacts
    reviewer: str = ""  # who decides when it comes back; empty: all who decide
    due: date | None = None  # until when
