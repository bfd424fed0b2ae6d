"""A measure: its card, its forms, and what people hear of it."""

from dataclasses import dataclass

from handlers.views.base import View
from handlers.views.parts import LogLine, MeasureFacts, Thing


@dataclass(frozen=True)
class MeasureCard(View):
    """The measure as it stands now, with the latest entries of its log. `subject` is our own id."""

    subject: int
    measure: MeasureFacts
    manager: str = ""  # who asked the owner, and hears when it stalls
    log: tuple[LogLine, ...] = ()  # the last three, in order
    connected: tuple[Thing, ...] = ()
    guests: tuple[str, ...] = ()  # who was brought in, or can help

    @property
    def about(self) -> str:
        return f"measure:{self.subject}"
