"""Lists are brought in by one process at a time, and by another one where one stopped."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select
from structlog.testing import capture_logs

from handlers import import_lines, importing
from handlers.table_files import Record
from scheduler import imports as jobs
from scheduler import retention
from storage import importing as stored
from storage import imports
from storage.database import open_database, transaction
from storage.models import Idea, IdeaImport, ImportState, Outbox
from tests.chat import MONDAY
from tests.rows import Company, asks, company

MANY = 120  # three portions
LIST = "Title,Shared on\n" + "".join(f"Idea {number},2024-03-01\n" for number in range(MANY))


def received(engine: Engine) -> tuple[Company, int]:
    firm = company(engine)
    with transaction(engine) as db:
        begun = stored.receive(db, firm.id, firm.members["Carla"].id, "ideas.csv", LIST.encode(), MONDAY)
    return firm, begun.id


def wanted(engine: Engine) -> tuple[Company, int]:
    firm, number = received(engine)
    assert jobs.work(engine, lambda: MONDAY) == 1
    with transaction(engine) as db:
        assert stored.move(db, firm.id, number, (ImportState.LOOKED,), ImportState.WANTED)
    return firm, number


def seen(engine: Engine, firm: Company, number: int) -> tuple[ImportState, int]:
    with transaction(engine) as db:
        begun = imports.by_id(db, firm.id, number)
        assert begun is not None
        return begun.state, len(db.exec(select(Idea.id).where(Idea.import_id == number)).all())


def refused(engine: Engine, who: str, verb: str, number: int) -> str | None:
    refusal = asks(engine, who, verb, str(number)).refused
    return refusal.key if refusal else None


def breaks(*_: object) -> object:
    raise ValueError("Idea 70 by Alice")


def fails_for_good(engine: Engine, now: datetime = MONDAY) -> None:
    for attempt in range(jobs.MOST + 1):
        at = now + attempt * jobs.AGAIN
        jobs.work(engine, lambda at=at: at)  # type: ignore[misc]


def told(engine: Engine, firm: Company) -> list[tuple[str, str]]:
    """What its person reads of the list, in order."""
    with transaction(engine) as db:
        said = db.exec(select(Outbox).where(Outbox.view == "ImportCard").order_by(Outbox.id)).all()  # type: ignore[arg-type]
        return [(one.facts["standing"], one.facts["during"]) for one in said]


def killed(calls: int) -> Callable[[], bool]:
    """A process that is killed when it has been asked so often whether it ends."""
    asked = count()

    def is_ending() -> bool:
        if next(asked) >= calls:
            raise Killed
        return False

    return is_ending


def after(calls: int) -> Callable[[], bool]:
    """A process that ends when it has been asked so often whether it does."""
    asked = count()
    return lambda: next(asked) >= calls


def test_where_one_process_stops_the_next_one_goes_on(engine: Engine) -> None:
    firm, number = wanted(engine)
    jobs.work(engine, lambda: MONDAY, after(2))
    assert seen(engine, firm, number) == (ImportState.WANTED, 50)
    assert jobs.work(engine, lambda: MONDAY) == 1  # at once, because it has left the list to others
    assert seen(engine, firm, number) == (ImportState.DONE, MANY)
    with transaction(engine) as db:
        titles = db.exec(select(Idea.title)).all()
    assert len(titles) == len(set(titles)) == MANY


class Killed(BaseException):
    """A process has no time to say so."""


def test_where_one_process_is_killed_the_next_one_goes_on(engine: Engine) -> None:
    firm, number = wanted(engine)
    with pytest.raises(Killed):
        jobs.work(engine, lambda: MONDAY, killed(2))
    soon = MONDAY + timedelta(seconds=30)
    assert jobs.work(engine, lambda: soon) == 0  # somebody may still be at it
    later = MONDAY + jobs.LEASE
    assert jobs.work(engine, lambda: later) == 1
    assert seen(engine, firm, number) == (ImportState.DONE, MANY)


def test_a_list_over_which_processes_are_killed_is_given_up(engine: Engine) -> None:
    firm, number = wanted(engine)
    for attempt in range(jobs.MOST):
        now = MONDAY + attempt * jobs.LEASE
        with pytest.raises(Killed):
            jobs.work(engine, lambda now=now: now, killed(1))  # type: ignore[misc]
    assert seen(engine, firm, number) == (ImportState.WANTED, 0)
    assert jobs.work(engine, lambda: MONDAY + jobs.MOST * jobs.LEASE) == 0
    assert seen(engine, firm, number) == (ImportState.FAILED, 0)
    assert told(engine, firm) == [("looked", "wanted"), ("failed", "wanted")]


def refuses(engine: Engine, numbers: range) -> None:
    """The database does, for a reason that no check of ours foresaw."""
    titles = ", ".join(f"'Idea {number}'" for number in numbers)
    said = f"ALTER TABLE idea ADD CONSTRAINT odd CHECK (title NOT IN ({titles}))"
    if engine.dialect.name == "sqlite":
        when = f"BEFORE INSERT ON idea WHEN NEW.title IN ({titles})"
        said = f"CREATE TRIGGER odd {when} BEGIN SELECT RAISE(ABORT, 'Alice'); END"
    with engine.begin() as connection:
        connection.exec_driver_sql(said)


def test_a_line_that_the_database_refuses_is_set_aside_and_the_list_goes_on(engine: Engine) -> None:
    firm, number = wanted(engine)
    refuses(engine, range(70, 72))
    with capture_logs() as logs:
        assert jobs.work(engine, lambda: MONDAY) == 1
        assert jobs.work(engine, lambda: MONDAY + timedelta(days=1)) == 0, "nothing is tried again"
    assert seen(engine, firm, number) == (ImportState.DONE, MANY - 2)
    with transaction(engine) as db:
        numbers = sorted(db.exec(select(Idea.number)).all())
        card = db.exec(select(Outbox).where(Outbox.view == "ImportCard").order_by(Outbox.id)).all()[-1]  # type: ignore[arg-type]
    assert numbers == list(range(1, MANY - 1)), "and no number is left out"
    failed = [(one["line"], one["title"]) for one in card.facts["failed"]]
    assert failed == [(72, "Idea 70"), (73, "Idea 71")], "as a spreadsheet counts"
    told = [one for one in logs if one["event"] == "import.line_failed"]
    code = "SQLITE_CONSTRAINT_TRIGGER" if engine.dialect.name == "sqlite" else "23514"
    assert told[0] == {
        "event": "import.line_failed",
        "log_level": "error",
        "number": number,
        "organization": firm.id,
        "line": 72,
        "code": code,
        "exc_info": True,  # of which `bot.logs` tells where it was, and not what it says
    }
    assert [one["line"] for one in told] == [72, 73]


def test_a_line_that_was_set_aside_is_not_tried_by_the_next_process_but_when_somebody_goes_on(
    engine: Engine,
) -> None:
    firm, number = wanted(engine)
    refuses(engine, range(1))
    jobs.work(engine, lambda: MONDAY, after(2))
    assert seen(engine, firm, number) == (ImportState.WANTED, 49)
    with engine.begin() as connection:
        sqlite = engine.dialect.name == "sqlite"
        connection.exec_driver_sql("DROP TRIGGER odd" if sqlite else "ALTER TABLE idea DROP CONSTRAINT odd")
    jobs.work(engine, lambda: MONDAY, after(2))
    assert seen(engine, firm, number) == (ImportState.WANTED, 99)
    assert refused(engine, "Dora", "stop_import", number) is None
    assert refused(engine, "Dora", "go_on_importing", number) is None
    jobs.work(engine, lambda: MONDAY)
    assert seen(engine, firm, number) == (ImportState.DONE, MANY)


def test_where_too_many_lines_fail_the_list_waits_and_what_came_in_stays(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.importing.MOST_ASIDE", 2)
    firm, number = wanted(engine)
    refuses(engine, range(70, 73))
    with capture_logs() as logs:
        assert jobs.work(engine, lambda: MONDAY) == 1
        assert jobs.work(engine, lambda: MONDAY + timedelta(days=1)) == 0, "trying again would not help"
    assert seen(engine, firm, number) == (ImportState.FAILED, 50)
    assert told(engine, firm) == [("looked", "wanted"), ("failed", "wanted")]
    assert logs[-1]["event"] == "import.gave_up"


def test_what_is_no_lines_fault_is_tried_again_a_few_times(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the second portion on nothing comes in, whatever the line says."""
    firm, number = wanted(engine)
    works = importing.bring_in

    def fails(*given: Any) -> object:
        if "Idea 49" not in [line.title for line in given[3]]:
            raise ValueError("Idea 70 by Alice")
        return works(*given)

    monkeypatch.setattr("handlers.importing.bring_in", fails)
    with capture_logs() as logs:
        moments = [MONDAY + attempt * jobs.AGAIN for attempt in range(jobs.MOST + 1)]
        worked = [jobs.work(engine, lambda now=now: now) for now in moments]  # type: ignore[misc]
    assert worked == [1] * len(moments), "the first attempt got further than none"
    assert jobs.work(engine, lambda: MONDAY + timedelta(days=1)) == 0, "nobody tries for ever"
    assert seen(engine, firm, number) == (ImportState.FAILED, 50)
    assert told(engine, firm) == [("looked", "wanted"), ("failed", "wanted")]
    errors = [one for one in logs if one["log_level"] == "error"]
    assert [one["event"] for one in errors] == ["import.failed"] * len(moments) + ["import.gave_up"]
    assert errors[-1] == {
        "event": "import.gave_up",
        "log_level": "error",
        "number": number,
        "organization": firm.id,
        "during": "wanted",
        "tries": jobs.MOST,
    }


def test_a_line_at_which_reading_fails_is_not_taken_and_the_others_are(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm, number = received(engine)
    checked = import_lines.checked

    def fails(record: Record, *with_what: Any) -> object:
        if record.cells[0] == "Idea 70":
            raise ValueError("Idea 70 by Alice")
        return checked(record, *with_what)

    monkeypatch.setattr("handlers.importing.checked", fails)
    jobs.work(engine, lambda: MONDAY)
    with transaction(engine) as db:
        begun = imports.by_id(db, firm.id, number)
    assert begun is not None
    assert (begun.state, begun.report["good"], begun.report["wrong"]) == (ImportState.LOOKED, MANY - 1, 1)
    assert begun.report["remarks"] == [[72, [["invalid-import_failed", [], []]], ""]]


def test_when_what_failed_is_mended_the_rest_comes_in(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm, number = wanted(engine)
    with monkeypatch.context() as broken:
        broken.setattr("handlers.importing.bring_in", breaks)
        fails_for_good(engine)
        assert refused(engine, "Dora", "go_on_importing", number) is None
        fails_for_good(engine, MONDAY + timedelta(hours=1))
    assert told(engine, firm)[1:] == [("failed", "wanted")] * 2, "it is told each time"
    asks(engine, "Dora", "go_on_importing", str(number))
    jobs.work(engine, lambda: MONDAY + timedelta(hours=2))
    assert seen(engine, firm, number) == (ImportState.DONE, MANY)


def test_looking_and_undoing_that_fail_are_told_and_tried_again_too(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm, number = received(engine)
    with monkeypatch.context() as broken:
        broken.setattr("handlers.importing.looked_at", breaks)
        fails_for_good(engine)
    assert seen(engine, firm, number) == (ImportState.FAILED, 0)
    for verb in ("go_on_importing", "bring_in"):
        assert refused(engine, "Dora", verb, number) is None
        jobs.work(engine, lambda: MONDAY)
    with monkeypatch.context() as broken:
        broken.setattr("handlers.importing.take_back", breaks)
        asks(engine, "Dora", "undo_import", str(number))
        fails_for_good(engine)
    assert seen(engine, firm, number) == (ImportState.FAILED, MANY)
    assert refused(engine, "Dora", "go_on_importing", number) is None
    jobs.work(engine, lambda: MONDAY)
    assert seen(engine, firm, number) == (ImportState.UNDONE, 0)
    failed = [one for one in told(engine, firm) if one[0] == "failed"]
    assert failed == [("failed", "received"), ("failed", "undoing")]


def test_whoever_stops_it_is_heard_by_who_works_on_it(engine: Engine) -> None:
    """Between two portions, by another connection than that of the clock's process."""
    firm, number = wanted(engine)
    asked = count()

    def stopping() -> bool:
        if next(asked) == 3:
            assert refused(engine, "Dora", "stop_import", number) is None
        return False

    jobs.work(engine, lambda: MONDAY, stopping)
    assert seen(engine, firm, number) == (ImportState.STOPPED, 100)
    asks(engine, "Dora", "undo_import", str(number))
    jobs.work(engine, lambda: MONDAY)
    assert seen(engine, firm, number) == (ImportState.UNDONE, 0)


def test_whoever_stops_it_in_the_middle_of_a_portion_waits_for_no_more_than_this_one(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes in, and neither of the two is in the other's way."""
    firm, number = wanted(engine)
    clicks: list[threading.Thread] = []
    refusals: list[str | None] = []
    hold = imports.hold

    def click() -> None:
        refusal = asks(engine, "Dora", "stop_import", str(number), once="click").refused
        refusals.append(refusal.key if refusal else None)

    def held(*given: Any, **how: Any) -> None:
        if not clicks:
            clicks.append(threading.Thread(target=click))
            clicks[0].start()
            clicks[0].join(0.3)  # as far as it comes
        hold(*given, **how)

    monkeypatch.setattr("storage.imports.hold", held)
    monkeypatch.setattr("handlers.importing.BREATH", 0.3)  # whoever waits for SQLite looks within this
    with capture_logs() as logs:
        jobs.work(engine, lambda: MONDAY)
    clicks[0].join()
    assert refusals == [None]
    assert seen(engine, firm, number)[0] is ImportState.STOPPED
    assert [one["event"] for one in logs if one["log_level"] != "info"] == ["import.overtaken"]


ANSWERS = {
    "bring_in": {ImportState.LOOKED: ImportState.WANTED},
    "date_list": {ImportState.LOOKED: ImportState.RECEIVED},
    "leave_list": {ImportState.LOOKED: ImportState.LEFT},
    "stop_import": {ImportState.WANTED: ImportState.STOPPED},
    "go_on_importing": dict.fromkeys(stored.HALFWAY, ImportState.WANTED),
    "undo_import": dict.fromkeys((ImportState.DONE, *stored.HALFWAY), ImportState.UNDOING),
}


@pytest.mark.parametrize("verb", ANSWERS)
def test_each_answer_fits_where_the_list_is_and_is_an_admins(sqlite_url: str, verb: str) -> None:
    engine = open_database(sqlite_url)
    firm, number = received(engine)
    for state in ImportState:
        with transaction(engine) as db:
            assert stored.move(db, firm.id, number, tuple(ImportState), state)
        assert refused(engine, "Carla", verb, number) == "import_not_yours"
        assert seen(engine, firm, number)[0] is state
        after_it = ANSWERS[verb].get(state)
        key = None if after_it else "import_settled"
        assert refused(engine, "Dora", verb, number) == key
        assert seen(engine, firm, number)[0] is (after_it or state)
    engine.dispose()


def test_undoing_goes_on_as_well(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.importing.TAKEN_BACK", 50)
    firm, number = wanted(engine)
    jobs.work(engine, lambda: MONDAY)
    with transaction(engine) as db:
        assert stored.move(db, firm.id, number, (ImportState.DONE,), ImportState.UNDOING)
    jobs.work(engine, lambda: MONDAY, after(2))
    assert seen(engine, firm, number) == (ImportState.UNDOING, MANY - 50)
    jobs.work(engine, lambda: MONDAY)
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
    assert forgotten(engine) == (ImportState.LEFT, None)


@pytest.mark.parametrize("state", stored.HALFWAY)
def test_a_list_with_which_nobody_goes_on_is_forgotten_and_what_came_in_can_be_undone(
    engine: Engine, state: ImportState
) -> None:
    firm, number = wanted(engine)
    jobs.work(engine, lambda: MONDAY, after(2))
    with transaction(engine) as db:
        assert stored.move(db, firm.id, number, (ImportState.WANTED,), state)
    assert forgotten(engine) == (state, None)
    assert refused(engine, "Dora", "go_on_importing", number) == "import_settled"
    assert refused(engine, "Dora", "undo_import", number) is None
    jobs.work(engine, lambda: MONDAY)
    assert seen(engine, firm, number) == (ImportState.UNDONE, 0)


def forgotten(engine: Engine) -> tuple[ImportState, bytes | None]:
    """What is left of the only list after a week."""
    with transaction(engine) as db:
        retention.forget_old(db, MONDAY + retention.KEEP_LISTS + timedelta(seconds=1))
        (begun,) = db.exec(select(IdeaImport)).all()
        return begun.state, begun.data
