"""Quiet hours, pauses, and whose public holidays are kept."""

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from handlers.calendar import Calendar
from handlers.due_dates import moved
from handlers.views import Home, QuietForm
from scheduler.prompts import ring_due
from storage import people
from storage.database import transaction
from storage.models import Idea, Member, Organization, Outbox
from tests.absent import DAY, FRIDAY, TODAY, notice, told
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company, shares
from tests.two_chats import refusal


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


# --- quiet hours and pauses -------------------------------------------------------------------------


def test_quiet_hours_are_typed_or_filled_in(engine: Engine, firm: Company) -> None:
    assert notice(asks(engine, "Bob", "quiet", "20:00-7:30")).params == {"since": "20:00", "until": "07:30"}
    form = asks(engine, "Bob", "quiet").view
    assert form == QuietForm(True, "20:00", "07:30")
    send = partial(asks, engine, "Bob", "save_quiet", quiet="on")
    wrong = send(quiet_from="25:00", quiet_until="07:00").invalid
    assert wrong is not None
    assert wrong.errors == {"quiet_from": "time_wrong"}
    same = send(quiet_from="07:00", quiet_until="07:00").invalid
    assert same is not None
    assert same.errors == {"quiet_until": "quiet_same"}
    assert notice(send(quiet_from="22:00", quiet_until="06:00")).key == "quiet_saved"
    assert notice(asks(engine, "Bob", "quiet", "aus")).key == "quiet_off"
    assert _member(engine, firm, "Bob").quiet_from == ""


def test_a_pause_holds_what_is_told_and_ends_when_it_is_ended(engine: Engine, firm: Company) -> None:
    assert notice(asks(engine, "Bob", "pause", "bis 4.9.")).params == {"until": FRIDAY}
    shares(engine, "Alice", "Newsletter")
    assert _held(engine, "Bob") == [True]
    assert notice(asks(engine, "Bob", "pause", "ende", now=MONDAY + DAY)).key == "pause_over"
    with transaction(engine) as db:
        due = db.exec(select(Outbox.due).where(Outbox.target == uid("Bob"))).all()
    assert list(due) == [MONDAY + DAY]
    assert notice(asks(engine, "Bob", "pause", "end", now=MONDAY + DAY)).key == "no_pause"


@pytest.mark.parametrize(
    ("words", "key"),
    [("until 2026-08-30", "pause_past"), ("until 2027-12-30", "pause_long"), ("until later", "day_unknown")],
)
def test_a_pause_has_an_end_ahead(engine: Engine, firm: Company, words: str, key: str) -> None:
    assert refusal(asks(engine, "Bob", "pause", words)) == key


def test_everybody_pauses_and_the_clocks_stand_still(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Newsletter")
    before = _due(engine)
    all_of_us = partial(asks, engine, pause_until="2026-09-11", whom="all")
    assert refusal(all_of_us("Bob", "save_pause")) == "settings_admins_only"
    assert notice(all_of_us("Dora", "save_pause")).key == "paused_all"
    assert (before, _due(engine)) == (date(2026, 9, 14), date(2026, 9, 25)), (
        "ten working days from the 14th on"
    )
    home = asks(engine, "Alice", "home").view
    assert isinstance(home, Home)
    assert home.paused == date(2026, 9, 11)
    assert refusal(asks(engine, "Bob", "end_pause_of_all")) == "settings_admins_only"
    ended = asks(engine, "Dora", "pause", "end", now=MONDAY + 7 * DAY)
    assert notice(ended).key == "pause_of_all_over"
    assert _due(engine) == before + timedelta(days=7)


def test_a_pause_of_everybody_that_ends_early_wakes_the_clocks(engine: Engine, firm: Company) -> None:
    """What came due in its days waits for its end, and not for the one that was planned."""
    shares(engine, "Alice", "Newsletter")
    asks(engine, "Dora", "save_pause", pause_until="2027-02-26", whom="all", now=MONDAY + DAY)
    ring_due(engine, MONDAY + 4 * DAY)
    asks(engine, "Dora", "end_pause_of_all", now=MONDAY + 4 * DAY)
    for day in range(5, 11):
        ring_due(engine, MONDAY + day * DAY)
    assert len(told(engine, "Carla", "DecisionDue")) == 1


def test_a_pause_of_everybody_ends_by_itself(engine: Engine, firm: Company) -> None:
    asks(engine, "Dora", "save_pause", pause_until="2026-09-11", whom="all")
    home = asks(engine, "Alice", "home", now=datetime(2026, 9, 12, 8, tzinfo=MONDAY.tzinfo)).view
    assert isinstance(home, Home)
    assert home.paused is None
    assert asks(engine, "Dora", "me", now=MONDAY + 12 * DAY).view.everybody is None  # type: ignore[union-attr]


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 30)).map(
    lambda numbers: (TODAY + numbers[0] * DAY, TODAY + (numbers[0] + numbers[1]) * DAY)
)


@given(
    st.integers(0, 60), SPANS, st.sampled_from(["", "DE-NW", "DE-BY"]), st.sampled_from(["", "DE-NW", "AT"])
)
def test_as_many_working_days_are_left(days: int, pause: tuple[date, date], one: str, other: str) -> None:
    due = TODAY + days * DAY
    before, after = Calendar(one), Calendar(other, (pause,))
    assert after.between(TODAY, moved(due, TODAY, before, after)) == max(
        before.between(TODAY, due), after.between(TODAY, due) if not before.between(TODAY, due) else 0
    )


# --- public holidays --------------------------------------------------------------------------------


def test_admins_choose_the_region_and_waiting_ideas_keep_their_days(engine: Engine, firm: Company) -> None:
    november = datetime(2026, 11, 2, 9, tzinfo=MONDAY.tzinfo)
    shares(engine, "Alice", "Newsletter", now=november)
    assert refusal(asks(engine, "Bob", "region", "AT")) == "settings_admins_only"
    assert refusal(asks(engine, "Dora", "region", "DE-XX")) == "region_unknown"
    before = _due(engine)
    card = asks(engine, "Dora", "region", "de-by", now=november).view
    assert getattr(card, "region", None) == "DE-BY"
    assert _due(engine) == before
    asks(engine, "Dora", "region", "FR-57", now=november)
    assert _due(engine) == before + DAY, "11 November is a holiday in France"
    assert getattr(asks(engine, "Dora", "region", "keine").view, "region", None) == ""


def test_the_settings_take_a_region(engine: Engine, firm: Company) -> None:
    form = asks(engine, "Dora", "edit_settings").view
    assert getattr(form, "region", None) == "DE"
    fields: dict[str, Any] = {
        "language": "en",
        "timezone": "Europe/Berlin",
        "weekday": "0",
        "time": "08:30",
        "decision_days": "10",
        "review_months": "3",
    }
    send = partial(asks, engine, "Dora", "save_settings", **fields)
    wrong = send(region="XX").invalid
    assert wrong is not None
    assert wrong.errors == {"region": "region_missing"}
    assert notice(send(region="DE-NW")).key == "settings_saved"
    assert _organization(engine, firm).region == "DE-NW"
    send(region="none")
    assert _organization(engine, firm).region == ""
    send(region="AT-9")
    send()  # a form of an older version
    assert _organization(engine, firm).region == "AT-9"


def test_the_first_run_suggests_a_region(engine: Engine, firm: Company) -> None:
    asks(engine, "Dora", "setup_language", language="de", timezone="Europe/Vienna", formal="no")
    assert _organization(engine, firm).region == "AT"
    asks(engine, "Dora", "setup_language", language="de", timezone="Asia/Tokyo", formal="no")
    assert _organization(engine, firm).region == ""


def _due(engine: Engine) -> date:
    with transaction(engine) as db:
        return db.exec(select(Idea)).one().due


def _held(engine: Engine, who: str) -> list[bool]:
    with transaction(engine) as db:
        return list(db.exec(select(Outbox.held).where(Outbox.target == uid(who))).all())


def _member(engine: Engine, firm: Company, who: str) -> Member:
    with transaction(engine) as db:
        return people.member_of(db, firm.id, firm.members[who].id)


def _organization(engine: Engine, firm: Company) -> Organization:
    with transaction(engine) as db:
        return people.organization(db, firm.id)
