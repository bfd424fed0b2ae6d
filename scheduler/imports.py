"""Lists of ideas that wait to be looked at, brought in or undone: portion by portion, as long as it takes.

Between two portions everybody else can write. Whoever works on a list says so in its row for a while, and
goes on saying so; a process that ended leaves it to the next one, which goes on where it stopped. A line that
fails is set aside. Where nobody gets any further, its person and an operator are told, and the list waits.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

import structlog
from sqlalchemy import Engine
from sqlmodel import Session
from structlog.contextvars import bound_contextvars

from handlers import bringing, importing, setting_aside, telling
from handlers.import_lines import Line
from handlers.importing import Sheet
from handlers.table_files import Unreadable
from storage import importing as stored
from storage import imports, people
from storage.database import Unavailable, transaction
from storage.models import IdeaImport, ImportState, Organization

LEASE = timedelta(minutes=2)
AGAIN = timedelta(seconds=30)  # after something went wrong
TOLD = 20  # portions, after which its card says how far it has come
MOST = 4  # attempts that got no further

log = structlog.get_logger()
T = TypeVar("T")
Now = Callable[[], datetime]


class Overtaken(Exception):
    """Somebody else works on it now, or nothing is to be done any more."""


class TooMany(Exception):
    """So many lines fail that the fault is hardly theirs; trying again would not help."""


class Ending(Exception):
    """This process ends; whoever comes goes on."""


def work(engine: Engine, now: Now, is_ending: Callable[[], bool] = lambda: False) -> int:
    """Until nothing waits, or the process ends; returns how many lists were worked on."""
    worked = 0
    while not is_ending() and (begun := _next(engine, now())) is not None:
        _attempt(_Job(engine, begun, now, is_ending))
        worked += 1
    return worked


def _next(engine: Engine, now: datetime) -> IdeaImport | None:
    with transaction(engine) as db:
        for one in stored.waiting(db, now):
            if one.tries >= MOST:  # even a process that was killed over it has counted
                _give_up(db, one, now)
            elif stored.claim(
                db, one.organization_id, one.id, one.lease, now + LEASE, state=one.state, tries=one.tries + 1
            ):
                return imports.by_id(db, one.organization_id, one.id)
    return None


def _attempt(job: "_Job") -> None:
    """What goes wrong with one list keeps no other one waiting."""
    try:
        with bound_contextvars(number=job.id, organization=job.org):
            WORK[job.state](job)
    except Overtaken:
        log.warning("import.overtaken", number=job.id)
    except Ending:
        job.leave(None, job.tries - 1)
    except Unavailable:  # that is no fault of the list's: whoever called waits for the database
        raise
    except TooMany:
        job.leave(None, MOST)
    except Exception:
        log.exception("import.failed", number=job.id, organization=job.org, during=job.state, tries=job.tries)
        job.leave(job.now() + AGAIN, job.tries)


def _give_up(db: Session, begun: IdeaImport, now: datetime) -> None:
    """Its person hears what to do next, and whoever looks after the bot where to look; the list is kept."""
    org, report = begun.organization_id, {**begun.report, "during": begun.state}
    if stored.move(db, org, begun.id, (begun.state,), ImportState.FAILED, report=report):
        log.error("import.gave_up", number=begun.id, organization=org, during=report["during"], tries=MOST)
        _tell(db, org, begun.id, now)


def _tell(db: Session, org: int, import_id: int, now: datetime) -> None:
    begun = imports.by_id(db, org, import_id)
    assert begun is not None
    bringing.tell(db, people.organization(db, org), begun, now)


class _Job:
    """One list that is ours for now."""

    def __init__(self, engine: Engine, begun: IdeaImport, now: Now, is_ending: Callable[[], bool]) -> None:
        self.engine, self.begun, self.now, self.is_ending = engine, begun, now, is_ending
        self.id, self.org, self.state = begun.id, begun.organization_id, begun.state
        self.lease, self.tries, self.report = begun.lease, begun.tries, dict(begun.report)

    def look(self) -> None:
        try:
            sheet = self._sheet()
        except Unreadable as unreadable:
            self._ends(ImportState.UNREADABLE, {"unread": unreadable.key}, data=None)
            return
        day = {"day": self.report["day"]} if "day" in self.report else {}
        self._ends(ImportState.LOOKED, {**bringing.report(sheet), **day})

    def store(self) -> None:
        """What came in before a process ended is there already, and passed over; so is what was set aside."""
        aside = {line for line, _ in self.report.get("failed", ())}
        waiting = [line for line in self._sheet().good if line.line not in aside]

        def bring_in(db: Session, organization: Organization, lines: Sequence[Line]) -> None:
            _, failed = setting_aside.bring_in(db, organization, self.id, lines, self.now())
            if failed:
                self._set_aside(db, failed)

        self._each_of(importing.portions(waiting), bring_in)
        self._ends(ImportState.DONE, self.report, data=None)

    def _set_aside(self, db: Session, lines: Sequence[Line]) -> None:
        """In the transaction of those that came in, so that each line is tried once, whatever happens."""
        named = [[line.line, bringing.short(line.title)] for line in lines]
        failed = [*self.report.get("failed", ()), *named]
        if len(failed) > importing.MOST_ASIDE:
            raise TooMany
        self.report["failed"] = failed
        stored.note(db, self.org, self.id, self.report)

    def undo(self) -> None:
        with transaction(self.engine) as db:
            brought = importing.brought(db, self.org, self.id)
        stayed: list[int] = []

        def take_back(db: Session, organization: Organization, idea_ids: Sequence[int]) -> None:
            stayed.extend(importing.take_back(db, organization.id, idea_ids))

        self._each_of(importing.portions(brought, importing.TAKEN_BACK), take_back)
        ended = {"undone": self.now(), "data": None}
        self._ends(ImportState.UNDONE, {**self.report, "stayed": sorted(stayed)}, **ended)

    def leave(self, until: datetime | None, tries: int) -> None:
        """To whoever comes from then on; nothing of what is done is undone."""
        with transaction(self.engine) as db:
            claimed = stored.claim(
                db, self.org, self.id, self.lease, until, state=self.state, tries=max(tries, 0)
            )
            begun = imports.by_id(db, self.org, self.id)
            if claimed and begun and tries >= MOST:
                _give_up(db, begun, self.now())

    def _sheet(self) -> Sheet:
        with transaction(self.engine) as db:
            organization, day = people.organization(db, self.org), bringing.day_of(self.begun)
            known = importing.compared(db, organization, self.now(), undated=day)
        return importing.looked_at(stored.unpacked(self.begun), known)

    def _each_of(
        self, portions: Iterable[Sequence[T]], do: Callable[[Session, Organization, Sequence[T]], None]
    ) -> None:
        """Each in a transaction of its own, in which it is ours: nobody else has begun to do it, or stopped
        it. Raises `Overtaken` and `Ending`."""
        for number, some in enumerate(portions, 1):
            if self.is_ending():
                raise Ending
            until = self.now() + LEASE
            with transaction(self.engine) as db:
                if not stored.claim(db, self.org, self.id, self.lease, until, state=self.state, tries=0):
                    raise Overtaken
                do(db, people.organization(db, self.org), some)
                if number % TOLD == 0:
                    telling.redraw_showing(db, self.org, f"import:{self.id}", self.now())
            self.lease, self.tries = until, 0

    def _ends(self, state: ImportState, report: dict[str, object], **values: object) -> None:
        with transaction(self.engine) as db:
            if not stored.move(db, self.org, self.id, (self.state,), state, report=report, **values):
                raise Overtaken
            _tell(db, self.org, self.id, self.now())
        log.info("import.worked", number=self.id, state=state)


WORK: dict[ImportState, Callable[[_Job], None]] = {
    ImportState.RECEIVED: _Job.look,
    ImportState.WANTED: _Job.store,
    ImportState.UNDOING: _Job.undo,
}
