"""What sixty people do in a year: they read what they get, and act on it sooner, later or never."""

from collections import Counter, defaultdict
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from random import Random
from typing import Any

from sqlmodel import select

from handlers.verbs import Reply
from handlers.views import SimilarForm
from storage import ideas
from storage.database import transaction
from storage.models import Idea, Measure
from tests.year.agenda import Agenda
from tests.year.cast import GOALS, ROOMS, Colleague
from tests.year.days import BEGIN, DAY, END, HOUR, is_down
from tests.year.letterbox import Sent
from tests.year.world import World

# No measure changes by these.
ASIDE = {"create", "chosen_similar", "support", "help_with", "save_away", "pause", "news_level"}
IDEAS = 90  # 150 per 100 people and year
THINGS = ("Checklist", "Newsletter", "Tool list", "Spare parts", "Coffee corner", "Returns", "Night shift")


@dataclass(frozen=True)
class Asked:
    """What somebody did, and what became of it."""

    at: datetime
    who: str
    verb: str
    words: str
    fields: Mapping[str, object]
    reply: Reply

    @property
    def done(self) -> bool:
        return self.reply.refused is None and self.reply.invalid is None


@dataclass(frozen=True)
class Away:
    """Somebody said that they are away, or want to be left alone, from one day to another."""

    first: date
    last: date
    said: datetime
    deputy: str = ""  # the platform's id
    pause: bool = False


@dataclass(frozen=True)
class Standing:
    """How a measure stood from this moment on."""

    at: datetime
    row: Measure


Habit = Callable[["Life", Colleague, Sent], None]
Deed = Coroutine[Any, Any, None]
HABITS: dict[str, Habit] = {}


def when_reading(*kinds: str) -> Callable[[Habit], Habit]:
    """What somebody does about messages of these kinds."""

    def register(habit: Habit) -> Habit:
        HABITS.update(dict.fromkeys(kinds, habit))
        return habit

    return register


class Life:
    def __init__(self, world: World, seed: int) -> None:
        self.world = world
        self.chance = Random(seed)
        self.agenda = Agenda(self.chance)
        self.asked: list[Asked] = []
        self.kinds: Counter[str] = Counter()
        self.measures: defaultdict[int, list[Standing]] = defaultdict(list)
        self.away: defaultdict[str, list[Away]] = defaultdict(list)
        world.letterbox.on_sent = self.reads
        self._dream()

    async def goes_on(self, hour: datetime) -> None:
        """Everything that people do in this hour; while the bot is down they find no bot, and do not try
        again."""
        for moment, deed in self.agenda.until(hour + HOUR):
            if is_down(moment):
                continue
            self.world.now.moment = moment
            await deed()

    async def asks(self, who: Colleague, verb: str, words: str = "", **fields: object) -> Reply:
        reply = await self.world.asks(who.external, verb, words, **fields)
        self.asked.append(Asked(self.world.now(), who.external, verb, words, fields, reply))
        if verb not in ASIDE:
            self._look_at_measures()
        return reply

    def _look_at_measures(self) -> None:
        """Write down how those measures stand that have changed."""
        with transaction(self.world.engine) as db:
            found = db.exec(select(Measure).where(Measure.organization_id == self.world.company.org)).all()
        for one in found:
            before = self.measures[one.id]
            if not before or before[-1].row.model_dump() != one.model_dump():
                before.append(Standing(self.world.now(), one))

    def reads(self, sent: Sent) -> None:
        """A message arrives: whoever it is for may act on it; in a channel somebody may."""
        self.kinds[sent.kind] += 1
        habit = HABITS.get(sent.kind)
        if habit is None:
            return
        for reader in self._readers(sent):
            if self.chance.random() >= reader.lazy:
                habit(self, reader, sent)

    def will(self, who: Colleague, deed: Callable[[], Deed], hours: float | None = None) -> None:
        """Somebody does this after some of their working hours; by default at their own pace."""
        pace = self.chance.expovariate(1 / who.pace) if hours is None else hours
        self.agenda.plan(self.agenda.after(who, self.world.now(), pace), deed)

    def idea(self, idea_id: int) -> Idea:
        with transaction(self.world.engine) as db:
            return ideas.by_id(db, self.world.company.org, idea_id)

    def day_in(self, days: int) -> str:
        """A date as a form has it."""
        return (self.world.now() + DAY * days).date().isoformat()

    def anybody(self) -> Colleague:
        return self.chance.choice(list(self.world.company.staff.values()))

    def _readers(self, sent: Sent) -> list[Colleague]:
        staff = self.world.company.staff
        if sent.to in staff:
            return [staff[sent.to]]
        if sent.kind == "ReviewCard":
            return [self.chance.choice(self.world.company.deciders)]
        return self.chance.sample(list(staff.values()), 4) if sent.to in ROOMS else []

    def _dream(self) -> None:
        """The ideas of the year come when they come, in somebody's working time."""
        for number in range(IDEAS):
            author = self.anybody()
            dreamt = BEGIN + (END - BEGIN) * ((number + self.chance.random()) / IDEAS)
            moment = self.agenda.after(author, dreamt, 0)
            self.agenda.plan(moment, partial(self.shares, author, number))

    async def shares(self, who: Colleague, number: int) -> None:
        title = f"{self.chance.choice(THINGS)} {number}"
        goal = str(self.chance.choice((0, *range(1, len(GOALS) + 1))))
        sealed = "yes" if self.chance.random() < 0.1 else ""
        draft = f"draft-{number}"
        reply = await self.asks(who, "create", draft=draft, title=title, goal=goal, sealed=sealed)
        if isinstance(reply.view, SimilarForm):
            await self.asks(who, "chosen_similar", draft=draft, instead="mine")
