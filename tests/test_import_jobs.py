"""Lists are brought in by one process at a time, and by another one where one stopped."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count

from sqlalchemy import Engine
from sqlmodel import select

from scheduler import imports as jobs
from scheduler import retention
from storage import importing, imports
from storage.database import transaction
from storage.models import Idea, IdeaImport, ImportState
from tests.chat import MONDAY
from tests.rows import Company, company

MANY = 120  # three portions
LIST = "Title,Shared on\n" + "".join(f"Idea {number},2024-03-01\n" for number in range(MANY))


def received(engine: Engine) -> tuple[Company, int]:
    firm = company(engine)
    with transaction(engine) as db:
        begun = importing.receive(db, firm.id, firm.members["Carla"].id, "ideas.csv", LIST.encode(), MONDAY)
    return firm, begun.id


def wanted(engine: Engine) -> tuple[Company, int]:
    firm, number = received(engine)
    assert jobs.work(engine, lambda: MONDAY) == 1
    with transaction(engine) as db:
        assert importing.move(db, firm.id, number, (ImportState.LOOKED,), ImportState.WANTED)
    return firm, number


def seen(engine: Engine, firm: Company, number: int) -> tuple[ImportState, int]:
    with transaction(engine) as db:
        begun = imports.by_id(db, firm.id, number)
        assert begun is not None
        return begun.state, len(db.exec(select(Idea.id).where(Idea.import_id == number)).all())


def after(calls: int) -> Callable[[], bool]:
    """A process that ends when it has been asked so often whether it does."""
    asked = count()
    return lambda: next(asked) >= calls


def test_where_one_process_stops_the_next_one_goes_on(engine: Engine) -> None:
    firm, number = wanted(engine)
    jobs.work(engine, lambda: MONDAY, after(2))
    assert seen(engine, firm, number) == (ImportState.WANTED, 50)
    soon = MONDAY + timedelta(seconds=30)
    assert jobs.work(engine, lambda: soon) == 0  # somebody may still be at it
    later = MONDAY + jobs.LEASE
    assert jobs.work(engine, lambda: later) == 1
    assert seen(engine, firm, number) == (ImportState.DONE, MANY)
    with transaction(engine) as db:
        titles = db.exec(select(Idea.title)).all()
    assert len(titles) == len(set(titles)) == MANY


def test_undoing_goes_on_as_well(engine: Engine) -> None:
    firm, number = wanted(engine)
    jobs.work(engine, lambda: MONDAY)
    with transaction(engine) as db:
        assert importing.move(db, firm.id, number, (ImportState.DONE,), ImportState.UNDOING)
    jobs.work(engine, lambda: MONDAY, after(2))
    assert seen(engine, firm, number) == (ImportState.UNDOING, MANY - 50)
    later = MONDAY + jobs.LEASE
    jobs.work(engine, lambda: later)
    assert seen(engine, firm, number) == (ImportState.UNDONE, 0)


def test_whoever_lost_a_list_leaves_it_alone(engine: Engine) -> None:
    """A process that slept finds that another one has gone on."""
    firm, number = wanted(engine)
    moments = iter([MONDAY, MONDAY])

    def asleep() -> bool:
        return False

    def now() -> object:
        moment = next(moments, None)
        if moment is not None:
            return moment
        later = MONDAY + jobs.LEASE
        jobs.work(engine, lambda: later)
        return later + timedelta(seconds=1)

    jobs.work(engine, now, asleep)  # type: ignore[arg-type]
    assert seen(engine, firm, number) == (ImportState.DONE, MANY)


def test_a_list_that_nobody_answers_is_forgotten(engine: Engine) -> None:
    firm, number = received(engine)
    jobs.work(engine, lambda: MONDAY)
    with transaction(engine) as db:
        retention.forget_old(db, MONDAY + retention.KEEP_LISTS)
    assert seen(engine, firm, number) == (ImportState.LOOKED, 0)
    with transaction(engine) as db:
        retention.forget_old(db, MONDAY + retention.KEEP_LISTS + timedelta(seconds=1))
        (begun,) = db.exec(select(IdeaImport)).all()
    assert (begun.state, begun.data) == (ImportState.LEFT, None)
