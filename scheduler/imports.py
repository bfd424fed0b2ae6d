"""Lists of ideas that wait to be looked at, brought in or undone: portion by portion, as long as it takes.

Between two portions everybody else can write. Whoever works on a list says so in its row for a while, and
goes on saying so; a process that ended leaves it to the next one, which goes on where it stopped.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Engine
from sqlmodel import Session

from handlers import bringing, importing
from handlers.import_lines import Known
from handlers.table_files import Unreadable
from storage import importing as stored
from storage import imports, people
from storage.database import transaction
from storage.models import IdeaImport, ImportState, Organization

LEASE = timedelta(minutes=2)

log = structlog.get_logger()
Now = Callable[[], datetime]


class Overtaken(Exception):
    """Somebody else works on it now, or nothing is to be done any more."""


def work(engine: Engine, now: Now, is_ending: Callable[[], bool] = lambda: False) -> int:
    """Until nothing waits, or the process ends; returns how many lists were worked on."""
    worked = 0
    while not is_ending() and (begun := _next(engine, now())) is not None:
        try:
            WORK[begun.state](_Job(engine, begun, now, is_ending))
        except Overtaken:
            log.warning("import.overtaken", number=begun.id)
        worked += 1
    return worked


def _next(engine: Engine, now: datetime) -> IdeaImport | None:
    with transaction(engine) as db:
        for one in stored.waiting(db, now):
            if stored.claim(db, one.organization_id, one.id, one.lease, now + LEASE, one.state):
                return imports.by_id(db, one.organization_id, one.id)
    return None


class _Job:
    """One list that is ours for now."""

    def __init__(self, engine: Engine, begun: IdeaImport, now: Now, is_ending: Callable[[], bool]) -> None:
        self.engine, self.now, self.is_ending = engine, now, is_ending
        self.id, self.org, self.state = begun.id, begun.organization_id, begun.state
        self.lease, self.data = begun.lease, stored.unpacked(begun)
        self.report = dict(begun.report)

    def look(self) -> None:
        try:
            sheet = importing.looked_at(self.data, self._compared())
        except Unreadable as unreadable:
            self._ends(ImportState.UNREADABLE, {"unread": unreadable.key}, data=None)
            return
        self._ends(ImportState.LOOKED, bringing.report(sheet))

    def store(self) -> None:
        """What came in before a process ended is there already, and passed over."""
        sheet = importing.looked_at(self.data, self._compared())
        for lines in importing.portions(sheet.good):
            with transaction(self.engine) as db:
                organization = self._goes_on(db)
                importing.bring_in(db, organization, self.id, lines, self.now())
        self._ends(ImportState.DONE, self.report, data=None)

    def undo(self) -> None:
        with transaction(self.engine) as db:
            brought = importing.brought(db, self.org, self.id)
        stayed: list[int] = []
        for some in importing.portions(brought):
            with transaction(self.engine) as db:
                self._goes_on(db)
                stayed += importing.take_back(db, self.org, some)
        self._ends(ImportState.UNDONE, {**self.report, "stayed": sorted(stayed)}, undone=self.now())

    def _compared(self) -> Known:
        with transaction(self.engine) as db:
            return importing.compared(db, people.organization(db, self.org), self.now())

    def _goes_on(self, db: Session) -> Organization:
        """In the transaction of what is done next: nobody else has begun to do it. Raises `Overtaken`."""
        if self.is_ending():
            raise Overtaken
        until = self.now() + LEASE
        if until != self.lease and not stored.claim(db, self.org, self.id, self.lease, until, self.state):
            raise Overtaken
        self.lease = until
        return people.organization(db, self.org)

    def _ends(self, state: ImportState, report: dict[str, object], **values: object) -> None:
        with transaction(self.engine) as db:
            if not stored.move(db, self.org, self.id, (self.state,), state, report=report, **values):
                raise Overtaken
            begun = imports.by_id(db, self.org, self.id)
            assert begun is not None
            bringing.tell(db, people.organization(db, self.org), begun, self.now())
        log.info("import.worked", number=self.id, state=state)


WORK: dict[ImportState, Callable[[_Job], None]] = {
    ImportState.RECEIVED: _Job.look,
    ImportState.WANTED: _Job.store,
    ImportState.UNDOING: _Job.undo,
}
