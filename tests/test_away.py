"""Being away: typed in one line or filled in, changed, and ended."""

from datetime import date
from functools import partial

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers.verbs import Profile
from handlers.views import AwayForm, Personal
from storage.database import transaction
from storage.models import Absence
from tests.absent import DAY, FRIDAY, TODAY, away, notice, planned, told
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company
from tests.two_chats import refusal


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


@pytest.mark.parametrize(
    "words",
    [
        "until 2026-09-04 deputy <@U0BOB|bob>",
        "until 2026-09-04 deputy @Bob Petersen",
        "from 2026-08-31 until 4.9. deputy: bob",
        "bis 04.09.2026 vertretung @Bob",
        "ab 31.8. bis 4. September vertretung Bob Petersen",
        "4.9. vertretung @Bob",
    ],
)
def test_an_absence_is_typed_in_one_line(engine: Engine, firm: Company, words: str) -> None:
    words = words.replace("U0BOB", uid("Bob"))
    assert notice(away(engine, "Carla", words)).key == "away_saved"
    assert planned(engine, firm, "Carla") == [(TODAY, FRIDAY, firm.members["Bob"].id)]
    heard = told(engine, "Bob", "StandingIn")
    assert [(one["what"], one["decides"]) for one in heard] == [("named", True)]


def test_an_absence_without_end_asks_for_it(engine: Engine, firm: Company) -> None:
    form = away(engine, "Carla", "deputy @Bob").view
    assert isinstance(form, AwayForm)
    assert (form.start, form.until, form.deputy) == (TODAY, None, uid("Bob"))
    assert uid("Carla") not in {one.external for one in form.known}
    sent = asks(engine, "Carla", "save_away", away_start="2026-09-01", away_until="", deputy="")
    assert sent.invalid is not None
    assert sent.invalid.errors == {"away_until": "away_until_missing"}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("until 2026-08-30", "away_backwards"),
        ("from 2026-08-01 until 2026-08-30", "away_past"),
        ("from 2026-09-10 until 2026-09-09", "away_backwards"),
        ("until 2027-09-30", "away_long"),
        ("until whenever", "day_unknown"),
        ("until 2026-09-04 deputy @Carla", "deputy_oneself"),
        ("until 2026-09-04 deputy @Gus", "deputy_guest"),
        ("until 2026-09-04 deputy @Nobody", "deputy_unknown"),
        ("until 2026-09-04 deputy <@U0FOREIGN|x>", "deputy_unknown"),
        ("until 2026-09-04 deputy <@U0BOT>", "deputy_unknown"),
        (f"until 2026-09-04 deputy {'x' * 20000}", "deputy_unknown"),
    ],
)
def test_what_cannot_be_is_said(engine: Engine, firm: Company, words: str, key: str) -> None:
    assert refusal(away(engine, "Carla", words)) == key
    assert planned(engine, firm, "Carla") == []


def test_who_left_cannot_stand_in(engine: Engine, firm: Company) -> None:
    left = Profile(uid("Bob"), "Bob Petersen", gone=True)
    asks(engine, "Dora", "help", profiles=(left,))
    assert refusal(away(engine, "Carla", "until 2026-09-04 deputy @Bob")) == "deputy_gone"
    form = partial(asks, engine, "Carla", "save_away", away_start="2026-09-01", away_until="2026-09-04")
    assert form(deputy=uid("Bob")).invalid.errors == {"deputy": "deputy_gone"}  # type: ignore[union-attr]
    assert form(deputy=uid("Gus")).invalid.errors == {"deputy": "deputy_guest"}  # type: ignore[union-attr]


def test_two_who_are_called_the_same_are_not_guessed(engine: Engine, firm: Company) -> None:
    asks(engine, "Dora", "help", profiles=(Profile("U0BOB2", "Bob Hansen"),))
    assert refusal(away(engine, "Carla", "until 2026-09-04 deputy @Bob")) == "deputy_several"
    assert notice(away(engine, "Carla", "until 2026-09-04 deputy Bob Petersen")).key == "away_saved"


def test_nobody_stands_in_for_each_other(engine: Engine, firm: Company) -> None:
    away(engine, "Bob", "until 2026-09-02 deputy @Carla")
    assert refusal(away(engine, "Carla", "until 2026-09-04 deputy @Bob")) == "deputy_circle"
    assert notice(away(engine, "Carla", "from 2026-09-03 until 2026-09-04 deputy @Bob")).key == "away_saved"


def test_who_is_away_too_cannot_stand_in(engine: Engine, firm: Company) -> None:
    away(engine, "Bob", "until 2026-09-02 deputy @Dora")
    assert refusal(away(engine, "Carla", "until 2026-09-04 deputy @Bob")) == "deputy_away"


def test_a_deputy_who_does_not_decide_is_taken_and_that_is_said(engine: Engine, firm: Company) -> None:
    assert notice(away(engine, "Carla", "until 2026-09-04 deputy @Alice")).key == "away_lent"
    assert notice(away(engine, "Mallory", "until 2026-09-04 deputy @Alice")).key == "away_saved"
    assert [one["decides"] for one in told(engine, "Alice", "StandingIn")] == [True, False]


def test_the_last_word_counts(engine: Engine, firm: Company) -> None:
    away(engine, "Carla", "until 2026-09-04 deputy @Bob")
    away(engine, "Carla", "until 2026-09-04 deputy @Bob")  # a double click
    assert len(told(engine, "Bob", "StandingIn")) == 1
    away(engine, "Carla", "until 2026-09-07 deputy @Dora")
    assert planned(engine, firm, "Carla") == [(TODAY, date(2026, 9, 7), firm.members["Dora"].id)]
    assert [one["what"] for one in told(engine, "Bob", "StandingIn")] == ["named", "over"]
    assert [one["what"] for one in told(engine, "Dora", "StandingIn")] == ["named"]


def test_a_longer_word_from_today_on_replaces_the_shorter_one(engine: Engine, firm: Company) -> None:
    away(engine, "Carla", "until 2026-09-04 deputy @Bob")
    asks(engine, "Carla", "away", "until 2026-09-08 deputy @Dora", now=MONDAY + 2 * DAY)
    assert [until for _, until, _ in planned(engine, firm, "Carla")] == [date(2026, 9, 8)]
    assert [one["what"] for one in told(engine, "Bob", "StandingIn")] == ["named", "over"]


def test_who_is_back_earlier_says_so(engine: Engine, firm: Company) -> None:
    away(engine, "Carla", "until 2026-09-04 deputy @Bob")
    away(engine, "Carla", "from 2026-12-21 until 2027-01-08")
    assert notice(asks(engine, "Carla", "back_again", now=MONDAY + DAY)).key == "welcome_back"
    assert [start for start, _, _ in planned(engine, firm, "Carla")] == [date(2026, 12, 21)]
    assert [one["what"] for one in told(engine, "Bob", "StandingIn")] == ["named", "over"]
    assert notice(asks(engine, "Carla", "back_again", now=MONDAY + DAY)).key == "not_away"


def test_only_the_own_absence_is_ended(engine: Engine, firm: Company) -> None:
    away(engine, "Carla", "until 2026-09-04 deputy @Bob")
    with transaction(engine) as db:
        absence = db.exec(select(Absence.id)).one()
    asks(engine, "Mallory", "end_absence", str(absence))
    assert len(planned(engine, firm, "Carla")) == 1
    card = asks(engine, "Carla", "end_absence", str(absence)).view
    assert isinstance(card, Personal)
    assert card.absences == ()
