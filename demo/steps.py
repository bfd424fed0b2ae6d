"""What can happen in a sample company's history, as plain data; `demo/history.py` plays it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


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
    while back:
        day -= timedelta(days=1)
        back -= day.weekday() < 5
    return day


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
    who: str
    owner: str
    days: int  # until the measure is due
    note: str = ""


@dataclass(frozen=True)
class TestFirst(Approve):
    """The same form, with another button."""


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
    source: Talk | None = None  # turned into an idea from this message
    then: tuple[Step, ...] = field(default=())


History = tuple[Talk | Idea, ...]
