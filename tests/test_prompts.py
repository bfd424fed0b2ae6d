"""Clocks that ring: each once, whatever fails beside it and however many processes ring."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, select
from structlog.testing import capture_logs

from handlers import measure_clocks, telling
from handlers.views import Notice
from scheduler.prompts import AFTER_A_BUG, BATCH, RINGS, Next, queue_due, ring_due
from storage import measures, prompts
from storage.database import Unavailable, transaction
from storage.models import Account, MeasureState, Organization, Outbox, Prompt, PromptKind
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, at_once, company, shares

TODAY = MONDAY.date()
DAY = timedelta(days=1)
KIND = PromptKind.SPONSOR


@pytest.fixture
def rung() -> Iterator[list[str]]:
    """What rings, while the clocks of one kind do as this test says."""
    before, heard = RINGS.get(KIND), list[str]()

    def ring(db: Session, organization: Organization, prompt: Prompt, now: datetime) -> Next | None:
        heard.append(prompt.about)
        alice = _alice(db, organization.id)
        telling.member(db, organization, alice, f"rang:{prompt.about}", Notice("settings_saved", {}), now)
        if prompt.about == "measure:13":
            raise ZeroDivisionError
        if prompt.about == "measure:99":
            raise OperationalError("select", {}, Exception("gone"), connection_invalidated=True)
        return Next(now + DAY, prompt.stage + 1) if prompt.about == "measure:7" else None

    RINGS[KIND] = ring
    yield heard
    RINGS.pop(KIND)
    if before is not None:
        RINGS[KIND] = before


def _alice(db: Session, org: int) -> int:
    found = select(Account.member_id).where(Account.organization_id == org, Account.external == uid("Alice"))
    return db.exec(found).one()


def _starts(engine: Engine, firm: Company, *abouts: str) -> None:
    with transaction(engine) as db:
        for about in abouts:
            prompts.start(db, firm.id, KIND, about, due=MONDAY, now=MONDAY)


def _said(engine: Engine) -> list[str]:
    with transaction(engine) as db:
        return sorted(db.exec(select(Outbox.key).where(col(Outbox.key).like("rang:%"))))


def test_a_clock_rings_again_when_it_says_or_is_over(engine: Engine, rung: list[str]) -> None:
    firm = company(engine)
    _starts(engine, firm, "measure:6", "measure:7")
    assert ring_due(engine, MONDAY) == 2
    assert ring_due(engine, MONDAY) == 0
    with transaction(engine) as db:
        assert prompts.find(db, firm.id, KIND, "measure:6") is None
        again = prompts.find(db, firm.id, KIND, "measure:7")
        assert again is not None
        assert (again.due, again.stage) == (MONDAY + DAY, 1)


def test_a_bug_keeps_no_other_clock_from_ringing_and_loses_none(engine: Engine, rung: list[str]) -> None:
    firm = company(engine)
    _starts(engine, firm, "measure:6", "measure:13", "measure:20")
    with capture_logs() as logs:
        assert ring_due(engine, MONDAY) == 3
    assert sorted(rung) == ["measure:13", "measure:20", "measure:6"]
    assert _said(engine) == ["rang:measure:20", "rang:measure:6"]  # what the bug's ring wrote is undone
    failed = [one for one in logs if one["event"] == "prompt.failed"]
    assert [(one["kind"], one["about"]) for one in failed] == [("sponsor", "measure:13")]
    with transaction(engine) as db:
        again = prompts.find(db, firm.id, KIND, "measure:13")
        assert again is not None
        assert (again.due, again.stage) == (MONDAY + AFTER_A_BUG, 0)
    assert ring_due(engine, MONDAY + AFTER_A_BUG) == 1


def test_a_kind_that_nobody_rings_waits(engine: Engine, rung: list[str]) -> None:
    firm = company(engine)
    _starts(engine, firm, "measure:6")
    ring = RINGS.pop(KIND)
    assert ring_due(engine, MONDAY) == 1
    RINGS[KIND] = ring
    assert _said(engine) == []
    assert ring_due(engine, MONDAY + AFTER_A_BUG) == 1
    assert _said(engine) == ["rang:measure:6"]


def test_a_database_that_cannot_is_asked_again(engine: Engine, rung: list[str]) -> None:
    firm = company(engine)
    _starts(engine, firm, "measure:6", "measure:99")
    with pytest.raises(Unavailable):
        ring_due(engine, MONDAY)
    assert _said(engine) == []
    with transaction(engine) as db:
        assert [one.due for one in db.exec(select(Prompt).where(Prompt.kind == KIND))] == [MONDAY, MONDAY]


def test_many_ring_in_batches(engine: Engine, rung: list[str]) -> None:
    firm = company(engine)
    _starts(engine, firm, *(f"measure:{1000 + number}" for number in range(BATCH + 3)))
    with transaction(engine) as db:
        assert queue_due(db, MONDAY) == BATCH
    assert ring_due(engine, MONDAY) == 3
    assert len(set(rung)) == len(rung) == BATCH + 3


def test_two_processes_ring_each_clock_once(engine: Engine, rung: list[str]) -> None:
    firm = company(engine)
    abouts = [f"measure:{1000 + number}" for number in range(60)]
    _starts(engine, firm, *abouts)
    counts = at_once(*(lambda: ring_due(engine, MONDAY) for _ in range(4)))
    assert sum(counts) == len(abouts)
    assert sorted(rung) == sorted(abouts)
    assert _said(engine) == sorted(f"rang:{about}" for about in abouts)


def test_a_clock_that_ends_while_somebody_winds_it_is_wound_anew(engine: Engine, rung: list[str]) -> None:
    firm = company(engine)
    _starts(engine, firm, "measure:6")
    with ThreadPoolExecutor() as threads:
        with transaction(engine) as db:
            assert queue_due(db, MONDAY) == 1  # and it is over, which nobody else sees yet
            winding = threads.submit(_starts_tomorrow, engine, firm)
            assert wait([winding], 0.3).not_done
        winding.result()
    with transaction(engine) as db:
        again = prompts.find(db, firm.id, KIND, "measure:6")
        assert again is not None
        assert (again.due, again.since) == (MONDAY + DAY, MONDAY)


def _starts_tomorrow(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        prompts.start(db, firm.id, KIND, "measure:6", due=MONDAY + DAY, now=MONDAY)


# --- which clocks run for a measure -----------------------------------------------------------------------


def _measure(engine: Engine) -> Company:
    firm = company(engine)
    shares(engine, "Alice", "A bench")
    due = str(TODAY + 60 * DAY)
    asks(engine, "Carla", "approved", number="1", turn="0", owner=uid("Bob"), due=due, title="A bench")
    return firm


def _winds(engine: Engine, firm: Company, now: datetime, **changes: object) -> dict[PromptKind, datetime]:
    """The clocks that run after these changes, each with its round."""
    with transaction(engine) as db:
        found = measures.find(db, firm.id, 1)
        assert found is not None
        measure = found[0]
        for name, value in changes.items():
            setattr(measure, name, value)
        db.add(measure)
        db.flush()
        for _ in range(2):  # asked twice, nothing changes
            measure_clocks.wind(db, firm.organization, measure, now)
        about = measure_clocks.about(measure)
        clocks = ((kind, prompts.find(db, firm.id, kind, about)) for kind in measure_clocks.ROUNDS)
        return {kind: found.since for kind, found in clocks if found}


def test_the_clocks_follow_what_is_true(engine: Engine) -> None:
    firm = _measure(engine)
    review, due = TODAY + 28 * DAY, TODAY + 60 * DAY
    asked = {"accepted": None, "asked": MONDAY, "review": review, "due": due}
    first = _winds(engine, firm, MONDAY, **asked)
    assert set(first) == {PromptKind.ACCEPT, PromptKind.REVIEW, PromptKind.OVERDUE}
    assert first[PromptKind.ACCEPT] == MONDAY
    assert first[PromptKind.REVIEW].date() == review
    accepted = _winds(engine, firm, MONDAY, accepted=MONDAY)
    assert set(accepted) == {PromptKind.REVIEW, PromptKind.OVERDUE}
    later = _winds(engine, firm, MONDAY, review=None, due=due + DAY)
    assert {kind: since.date() for kind, since in later.items()} == {PromptKind.OVERDUE: due + DAY}
    assert _winds(engine, firm, MONDAY, state=MeasureState.DONE) == {}


def test_a_round_that_goes_on_keeps_its_steps(engine: Engine) -> None:
    firm = _measure(engine)
    review = TODAY + 7 * DAY
    _winds(engine, firm, MONDAY, accepted=MONDAY, review=review)
    with transaction(engine) as db:
        clock = db.exec(select(Prompt).where(Prompt.kind == PromptKind.REVIEW)).one()
        clock.stage, clock.due = 2, MONDAY + 12 * DAY
        db.add(clock)
    _winds(engine, firm, MONDAY + 9 * DAY)
    with transaction(engine) as db:
        clock = db.exec(select(Prompt).where(Prompt.kind == PromptKind.REVIEW)).one()
        assert (clock.stage, clock.due) == (2, MONDAY + 12 * DAY)


def test_a_round_that_was_rung_or_answered_does_not_begin_again(engine: Engine) -> None:
    firm = _measure(engine)
    review = TODAY + 7 * DAY
    _winds(engine, firm, MONDAY, accepted=MONDAY, review=review)
    with transaction(engine) as db:
        db.delete(db.exec(select(Prompt).where(Prompt.kind == PromptKind.REVIEW)).one())
    assert PromptKind.REVIEW not in _winds(engine, firm, MONDAY + 20 * DAY)
    taken_over = MONDAY + 21 * DAY
    again = _winds(engine, firm, taken_over, accepted=taken_over)
    assert again[PromptKind.REVIEW] == taken_over


def test_a_day_begins_where_people_are_first() -> None:
    assert measure_clocks.first_look(date(2026, 9, 1)) == datetime.fromisoformat("2026-08-31T10:00Z")
