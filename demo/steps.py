"""What can happen in a sample company's history, as plain data; `demo/history.py` plays it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from demo.company import REGION
from handlers.calendar import Calendar

CALENDAR = Calendar(REGION)


@dataclass(frozen=True)
class When:
    """A moment before now: on the `day`-th working day before today at `clock`, or `minutes` ago."""

    day: int = 0
    clock: str = ""
    minutes: int = 0

    def moment(self, now: datetime, zone: ZoneInfo) -> datetime:
        if not self.day:
            return now - timedelta(minutes=self.minutes)
        today = now.astimezone(zone).date()
        return datetime.combine(working_day(today, self.day), time.fromisoformat(self.clock), zone)


def on(day: int, clock: str) -> When:
    return When(day, clock)


def ago(minutes: int) -> When:
    return When(minutes=minutes)


def working_day(today: date, back: int) -> date:
    """The `back`-th working day before today."""
    day = today
    for _ in range(back):
        day = CALENDAR.last_until(day - timedelta(days=1))
    return day


def planned_day(today: date, days: int) -> date:
    """So many working days after today; before it where that is negative."""
    return CALENDAR.after(today, days) if days >= 0 else working_day(today, -days)


# --- what becomes of an idea -----------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    at: When


@dataclass(frozen=True)
class Support(Step):
    who: tuple[str, ...]


@dataclass(frozen=True)
class CanHelp(Step):
    who: str


@dataclass(frozen=True)
class Comment(Step):
    """A reply in the thread of the idea's card."""

    who: str
    text: str


@dataclass(frozen=True)
class Approve(Step):
    """Days are working days from today on; a review before today has negative ones."""

    who: str
    owner: str
    due: int
    note: str = ""
    review: int = 0
    success: str = ""
    title: str = ""  # of the measure, where it is not the idea's


@dataclass(frozen=True)
class TestFirst(Approve):
    """The same form, with another button."""


@dataclass(frozen=True)
class Feed(Step):
    """The idea is approved, and feeds the measure of the idea whose title begins like this."""

    who: str
    other: str
    note: str


@dataclass(frozen=True)
class Ask(Step):
    who: str
    question: str


@dataclass(frozen=True)
class Answer(Step):
    """The author's answer to the question."""

    text: str


@dataclass(frozen=True)
class Decline(Step):
    who: str
    reason: str


@dataclass(frozen=True)
class Park(Step):
    who: str
    reason: str
    days: int  # until it comes back


@dataclass(frozen=True)
class PassOn(Step):
    who: str
    to: str


@dataclass(frozen=True)
class Connect(Step):
    """The idea belongs together with the one whose title begins like this."""

    who: str
    other: str
    why: str


@dataclass(frozen=True)
class AskPublicly(Step):
    """A question that everybody reads, in the thread of the idea's card."""

    who: str
    question: str


# --- what becomes of its latest measure; its owner does it -----------------------------------------


@dataclass(frozen=True)
class Accept(Step):
    pass


@dataclass(frozen=True)
class Progress(Step):
    text: str


@dataclass(frozen=True)
class Obstacle(Step):
    text: str


@dataclass(frozen=True)
class Sponsor(Step):
    """Somebody is asked to remove the obstacle, within so many working days from today."""

    to: str
    text: str
    days: int


@dataclass(frozen=True)
class Finish(Step):
    result: str


@dataclass(frozen=True)
class Stop(Step):
    learned: str


@dataclass(frozen=True)
class Review(Step):
    """The answer to a review prompt: keep it as it is, or change what `said` says."""

    progress: str
    next: int  # working days from today until the next review
    said: str = ""


# --- what people begin -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Talk:
    """A message in a channel, and what others answer in its thread."""

    at: When
    who: str
    place: str
    text: str
    replies: tuple[tuple[When, str, str], ...] = ()


@dataclass(frozen=True)
class Idea:
    at: When
    who: str
    title: str
    problem: str
    benefit: str
    goal: int = 0  # 0: none fits
    sealed: bool = False
    place: str = "ideas"  # where the command is typed
    source: Talk | None = None  # turned into an idea from this message
    then: tuple[Step, ...] = field(default=())


@dataclass(frozen=True)
class Away:
    """Somebody is away from that day on, for so many working days after today, and somebody stands in."""

    at: When
    who: str
    days: int
    deputy: str


@dataclass(frozen=True)
class Quiet:
    """Somebody wants to hear nothing between these times of the day."""

    at: When
    who: str
    since: str
    until: str


History = tuple[Talk | Idea | Away | Quiet, ...]
