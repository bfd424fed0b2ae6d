"""What somebody wants for themselves: language, news, quiet hours, absences with a deputy, and pauses."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import PersonChoice
from storage.models import NewsLevel


@dataclass(frozen=True)
class AbsenceFacts:
    id: int
    start: date
    until: date
    deputy: str = ""


@dataclass(frozen=True)
class Personal(View):
    """`stands_in` names whom the reader stands in for today; `everybody` is when a pause of all ends."""

    language: str | None
    news: NewsLevel
    quiet_from: str = ""
    quiet_until: str = ""
    paused: date | None = None
    absences: tuple[AbsenceFacts, ...] = ()
    stands_in: tuple[str, ...] = ()
    everybody: date | None = None
    admin: bool = False


@dataclass(frozen=True)
class AwayForm(View):
    """Sends `save_away`; `deputy` is the platform's id. `ahead`: who stands in when, as said before."""

    start: date
    until: date | None = None
    deputy: str = ""
    known: tuple[PersonChoice, ...] = ()
    ahead: tuple[AbsenceFacts, ...] = ()


@dataclass(frozen=True)
class QuietForm(View):
    """Sends `save_quiet`: on or off, and two local times."""

    on: bool
    since: str
    until: str


@dataclass(frozen=True)
class PauseForm(View):
    """Sends `save_pause`; who may pause everybody chooses for whom."""

    until: date
    may_all: bool = False


@dataclass(frozen=True)
class StandingIn(View):
    """To a deputy. `what` is named, begins, over, or instead: on these days somebody else stands in, whom
    `other` names; `decides`: about ideas too, as whoever is away does; `waiting` ideas are there on the first
    day."""

    what: str
    away: str
    start: date
    until: date
    decides: bool = False
    waiting: int = 0
    other: str = ""
