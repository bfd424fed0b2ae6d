"""Everything that was sent, done and stored in a year, to be read afterwards."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from sqlmodel import col, select

from storage.database import transaction
from storage.models import History, Idea, Measure, MeasureIdea, Outbox, Prompt
from tests.year.cast import Colleague, Company
from tests.year.days import is_between
from tests.year.letterbox import Sent
from tests.year.life import Asked, Away, Life, Standing

ACTIONS = {
    "approve": "approve",
    "test": "test",
    "ask": "ask",
    "park": "park",
    "decline": "decline",
    "passed_on": "pass_on",
    "answered": "answer",
    "withdrawn": "withdraw",
    "wake": "wake",
    "implement": "implement",
    "report": "report",
    "reconsider": "reconsider",
}  # the history's word -> what it did to an idea; other rows change no state


@dataclass(frozen=True)
class Move:
    """One transition of an idea or a measure: its row in the history, and which turn it was."""

    row: History
    turn: int


@dataclass
class Diary:
    company: Company
    sent: list[Sent]
    asked: list[Asked]
    away: dict[str, list[Away]]  # the absences and pauses that were said, by person
    until: datetime
    standings: dict[int, list[Standing]] = field(default_factory=dict)  # of each measure, in order
    ideas: dict[int, Idea] = field(default_factory=dict)
    measures: dict[int, Measure] = field(default_factory=dict)
    feeds: list[MeasureIdea] = field(default_factory=list)
    history: list[History] = field(default_factory=list)
    left: list[Outbox] = field(default_factory=list)  # what is still in the outbox
    prompts: list[Prompt] = field(default_factory=list)

    @property
    def prompted(self) -> Iterator[tuple[Sent, Colleague]]:
        """What the clock said to somebody personally."""
        return ((one, self.company.staff[one.to]) for one in self.personal if one.on_the_hour)

    @property
    def personal(self) -> Iterator[Sent]:
        return (one for one in self.sent if one.to in self.company.staff)

    @cached_property
    def keys(self) -> dict[str, Sent]:
        return {one.key: one for one in self.sent}

    def moves_of_idea(self, idea: Idea) -> list[Move]:
        """Its transitions in order: the first one is turn 1."""
        rows = [row for row in self._rows[idea.id] if row.verb in ACTIONS]
        return [Move(row, turn) for turn, row in enumerate(rows, start=1)]

    @cached_property
    def _rows(self) -> defaultdict[int | None, list[History]]:
        """The history by idea."""
        found: defaultdict[int | None, list[History]] = defaultdict(list)
        for row in self.history:
            found[row.idea_id].append(row)
        return found

    def is_away(self, who: Colleague, moment: datetime) -> bool:
        """Whether the bot knew that somebody is away, or wants to be left alone."""
        day = moment.astimezone(who.zone).date()
        return any(one.said < moment and one.first <= day <= one.last for one in self.away[who.external])

    def spans(self, who: Colleague) -> tuple[tuple[date, date], ...]:
        return tuple((one.first, one.last) for one in self.away[who.external])


def is_quiet(who: Colleague, moment: datetime) -> bool:
    return bool(who.quiet[0]) and is_between(moment.astimezone(who.zone).time(), *who.quiet)


def written(life: Life, until: datetime) -> Diary:
    """Read everything that the database still knows."""
    world = life.world
    with transaction(world.engine) as db:
        return Diary(
            world.company,
            world.letterbox.sent,
            life.asked,
            life.away,
            until,
            life.measures,
            {one.id: one for one in db.exec(select(Idea)).all()},
            {one.id: one for one in db.exec(select(Measure)).all()},
            list(db.exec(select(MeasureIdea)).all()),
            list(db.exec(select(History).order_by(col(History.id))).all()),
            list(db.exec(select(Outbox)).all()),
            list(db.exec(select(Prompt)).all()),
        )


def local(moment: datetime, who: Colleague) -> date:
    return moment.astimezone(who.zone).date()
