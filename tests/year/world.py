"""The bot at work in a year of its own: a database, a clock that is moved, and a courier."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random

from sqlalchemy import Engine, delete, func
from sqlmodel import col, select

import bot.app  # noqa: F401  registers the verbs
from handlers.verbs import Ask, Reply, answer
from scheduler.clock import Clock
from scheduler.deliver import Courier
from storage.columns import UtcTime
from storage.database import open_database, transaction
from storage.models import DeliveryState, Outbox, Platform, Prompt
from tests.cast import Now
from tests.year.cast import WORKSPACE, company
from tests.year.days import BEGIN
from tests.year.letterbox import Letterbox

WAITS = col(Outbox.state).in_((DeliveryState.WAITING, DeliveryState.SETTLING))
NEXT_RING = select(func.min(Prompt.due, type_=UtcTime()))
NEXT_LETTER = select(func.min(Outbox.due, type_=UtcTime())).where(WAITS)
REDRAWINGS = delete(Outbox).where(col(Outbox.kind) != "post", WAITS)


class World:
    """One company with its bot. `ticks` and `asks` are what the bot does; the rest is for watching."""

    def __init__(self, engine: Engine, chance: Random) -> None:
        self.engine = engine
        self.now = Now(BEGIN)
        self.company = company(engine, BEGIN, chance)
        self.letterbox = Letterbox(engine, self.now)
        self.courier = Courier(engine, {Platform.SLACK: self.letterbox}, self.now)
        self.clock = Clock(engine, self.courier, self.now)

    def is_due(self, moment: datetime) -> bool:
        """Whether a clock rings by then, or a message goes out that waited."""
        with self.engine.connect() as connection:
            rings, goes = connection.execute(NEXT_RING).scalar(), connection.execute(NEXT_LETTER).scalar()
        return any(at is not None and at <= moment for at in (rings, goes))

    async def ticks(self, moment: datetime) -> None:
        """What the bot does by itself at this moment."""
        self.now.moment = moment
        self.clock.queue_due(moment)
        await self._deliver()

    async def asks(self, who: str, verb: str, words: str = "", **fields: object) -> Reply:
        """Somebody types, clicks or sends a form; whoever hears of it hears at once."""
        ask = Ask(Platform.SLACK, WORKSPACE, who, verb, self.now(), words=words, fields=fields)
        reply = answer(self.engine, ask)
        await self._deliver()
        return reply

    async def _deliver(self) -> None:
        """All that is new. Cards drawn anew are watched elsewhere, and would take most of the time."""
        with transaction(self.engine) as db:
            db.connection().execute(REDRAWINGS)
        if self.is_due(self.now()):
            await self.courier.deliver_due()
        self.letterbox.is_read()


@contextmanager
def opened(file: Path, seed: int) -> Iterator[World]:
    """A world in this migrated SQLite file."""
    engine = open_database(f"sqlite:///{file}")
    try:
        yield World(engine, Random(seed))
    finally:
        engine.dispose()
