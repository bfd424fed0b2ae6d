"""A platform that delivers everything and writes down what was sent to whom, and when."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from sqlalchemy import Engine
from sqlmodel import select

from handlers.views import View
from scheduler.deliver import Arrived, Letter
from storage.database import transaction
from storage.models import Outbox


@dataclass(frozen=True)
class Sent:
    """One message as its reader got it."""

    at: datetime
    to: str  # the platform's id of a person or a channel
    key: str
    view: View
    idea_id: int | None
    about: str
    queued: datetime

    @property
    def kind(self) -> str:
        return type(self.view).__name__

    @property
    def on_the_hour(self) -> bool:
        """The clock ticks on the full hour; nobody in this year does anything just then."""
        return self.queued.minute == 0


@dataclass
class Letterbox:
    engine: Engine
    now: Callable[[], datetime]
    sent: list[Sent] = field(default_factory=list)
    redrawn: int = 0
    on_sent: Callable[[Sent], None] = lambda _: None
    _fresh: list[Sent] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)

    async def post(self, letter: Letter) -> Arrived:
        one = self._as_sent(letter)
        self._fresh.append(one)
        return Arrived(letter.target, f"{next(self._numbers)}.0")

    def is_read(self) -> None:
        """Whatever has arrived is read, in an order that is the same in every year."""
        fresh, self._fresh = sorted(self._fresh, key=lambda one: one.key), []
        self.sent += fresh
        for one in fresh:
            self.on_sent(one)

    async def redraw(self, letter: Letter) -> None:
        self.redrawn += 1

    async def show_home(self, letter: Letter) -> None:
        self.redrawn += 1

    async def find(self, letter: Letter) -> Arrived | None:
        return None

    def _as_sent(self, letter: Letter) -> Sent:
        """With what the outbox knows of it, which is forgotten some day."""
        with transaction(self.engine) as db:
            row = db.exec(select(Outbox).where(Outbox.id == int(letter.marker.split("-")[1]))).one()
        return Sent(self.now(), letter.target, row.key, letter.view, row.idea_id, row.about, row.created)
