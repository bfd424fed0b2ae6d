"""Reviews of measures: prompt and answers, the adaptation log, reminders, and requests to sponsors."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import LogLine, MeasureFacts, Page, PersonChoice
from storage.models import SponsorState


@dataclass(frozen=True)
class LogEntry:
    """An entry of the adaptation log with all that was said: what went well, and what stands in the way."""

    line: LogLine
    progress: str = ""
    obstacle: str = ""
    sponsor: str = ""  # whom a request went to


@dataclass(frozen=True)
class ReviewPrompt(View):
    """To the owner of a measure, or whoever stands in: how is it going? `subject` is our own id."""

    subject: int
    measure: MeasureFacts
    open: bool = True  # the review is due and not answered yet
    reminder: bool = False
    answered: LogEntry | None = None  # the latest answer, once there is one

    @property
    def about(self) -> str:
        return f"measure:{self.subject}"


@dataclass(frozen=True)
class ReviewPost(View):
    """The same in the channel of the idea's card, in short."""

    subject: int
    measure: MeasureFacts
    open: bool = True
    answered: LogEntry | None = None

    @property
    def about(self) -> str:
        return f"measure:{self.subject}"


@dataclass(frozen=True)
class ReviewForm(View):
    """Keep, change, stop or finish a measure. Sends `send_review`."""

    kind: str  # what is done with it: keep, change, stop or finish
    number: int
    turn: int
    title: str
    due: date
    review: date | None = None  # the next one, as suggested; keep and change only
    progress: str = ""
    obstacle: str = ""  # what stood in the way so far
    said: str = ""  # what we change, what was learned, or what came of it


@dataclass(frozen=True)
class MeasureLog(View):
    """The adaptation log of a measure, a page of it, the newest or the oldest entry first."""

    number: int
    title: str
    entries: tuple[LogEntry, ...]
    page: Page
    newest: bool = True


@dataclass(frozen=True)
class MeasureReminder(View):
    """The clock asks the owner of a measure, or tells whoever decided on it that nothing was heard."""

    kind: str  # what is waited for: accept, review, overdue; or stalled, as an admin hears it
    measure: MeasureFacts
    manager: bool = False  # said to whoever decided on it
    gone: bool = False  # the owner cannot be reached any more


@dataclass(frozen=True)
class SponsorFacts:
    """A request to remove an obstacle. `key` is our own id."""

    key: int
    turn: int
    number: int  # the measure's
    title: str
    obstacle: str
    by: str
    sponsor: str
    due: date
    state: SponsorState = SponsorState.OPEN
    answer: str = ""


@dataclass(frozen=True)
class SponsorForm(View):
    """Ask somebody to remove an obstacle. Sends `send_sponsor`."""

    number: int
    title: str
    draft: str
    due: date
    obstacle: str = ""
    known: tuple[PersonChoice, ...] = ()  # whom to offer where people cannot be looked up


@dataclass(frozen=True)
class SponsorCard(View):
    """To the sponsor: what stands in the way, and what they can do about it."""

    request: SponsorFacts
    reminder: bool = False

    @property
    def about(self) -> str:
        return f"sponsor:{self.request.key}"


@dataclass(frozen=True)
class SponsorAnswerForm(View):
    """The sponsor cannot remove it and says why. Sends `send_sponsor_answer`."""

    key: int
    turn: int
    number: int
    title: str
    obstacle: str
    by: str
    reason: str = ""


@dataclass(frozen=True)
class SponsorNews(View):
    """What became of a request: to whoever asked and to the owner; to the sponsor when it is closed."""

    request: SponsorFacts
    late: bool = False  # its date is over and nothing was heard
