"""The reviews of measures: who is asked on which morning, and who else when nobody answers."""

from datetime import date

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from storage import people
from storage.database import transaction
from storage.models import MeasureState, Prompt, PromptKind
from tests.chat import MONDAY, uid
from tests.rows import Company, asks
from tests.ticking import DAY, arranged, at, away, changed, measure_of, passes, reviewed, said


@pytest.fixture
def firm(engine: Engine) -> Company:
    return arranged(engine)


def test_a_review_is_asked_for_in_the_morning_reminded_and_escalated(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")  # a Thursday
    passes(engine, MONDAY, MONDAY + 40 * DAY)
    assert said(engine) == [
        ("09-10 08", "Bob", "review"),
        ("09-15 08", "Bob", "again"),
        ("09-17 08", "Carla", "review!"),
    ]


@pytest.mark.parametrize(
    ("review", "asked"),
    [
        ("2026-10-25", "10-26 08"),  # Sunday on which the clocks go back
        ("2026-11-01", "11-02 08"),  # All Saints' on a Sunday
        ("2026-10-03", "10-05 08"),  # German Unity Day on a Saturday
        ("2026-12-25", "12-28 08"),  # Christmas
    ],
)
def test_no_weekend_and_no_holiday_hears_it(engine: Engine, firm: Company, review: str, asked: str) -> None:
    reviewed(engine, firm, review)
    start = at(f"{review}T00:00") - DAY
    passes(engine, start, start + 5 * DAY)
    assert said(engine) == [(asked, "Bob", "review")]


def test_it_is_their_own_morning(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        bob = people.account_of(db, firm.workspace, uid("Bob"))
        assert bob is not None
        bob.timezone = "America/New_York"
        db.add(bob)
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, at("2026-09-10T23:00"))
    assert said(engine) == [("09-10 14", "Bob", "review")]


def test_a_zone_that_changes_in_between_is_the_new_one(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, at("2026-09-10T06:00"))
    with transaction(engine) as db:
        bob = people.account_of(db, firm.workspace, uid("Bob"))
        assert bob is not None
        bob.timezone = "America/New_York"
        db.add(bob)
    passes(engine, at("2026-09-10T07:00"), at("2026-09-11T23:00"))
    assert said(engine) == [("09-10 14", "Bob", "review")]


def test_a_holiday_that_is_set_in_between_is_kept(engine: Engine, firm: Company) -> None:
    """Corpus Christi is one in Nordrhein-Westfalen, and none in Berlin."""
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.region = "DE-BE"
        db.add(organization)
    reviewed(engine, firm, "2027-05-27")
    passes(engine, at("2027-05-25T00:00"), at("2027-05-26T20:00"))
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.region = "DE-NW"
        db.add(organization)
    passes(engine, at("2027-05-26T21:00"), at("2027-05-28T20:00"))
    assert said(engine) == [("05-28 08", "Bob", "review")]


def test_a_deputy_is_asked_while_the_owner_is_away(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    away(engine, firm, "Bob", date(2026, 9, 7), date(2026, 9, 14), "Alice")
    passes(engine, MONDAY, MONDAY + 20 * DAY)
    assert said(engine) == [
        ("09-10 08", "Alice", "review"),
        ("09-15 08", "Bob", "again"),
        ("09-17 08", "Carla", "review!"),
    ]


def test_who_is_back_early_is_asked_at_once(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.review = date(2026, 9, 8)
    away(engine, firm, "Bob", date(2026, 9, 8), date(2026, 9, 11))
    passes(engine, MONDAY, at("2026-09-09T11:00"))
    assert said(engine) == []
    asks(engine, "Bob", "back_again", now=at("2026-09-09T11:30"))
    passes(engine, at("2026-09-09T11:31"), at("2026-09-09T12:00"))
    assert said(engine) == [("09-09 11", "Bob", "review")]


def test_a_reminder_waits_for_who_is_away_and_comes_when_they_are_back(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.review = date(2026, 9, 8)
    passes(engine, MONDAY, at("2026-09-08T11:00"))
    asks(engine, "Bob", "away", "from 2026-09-09 until 2026-09-16", now=at("2026-09-08T11:00"))
    asks(engine, "Carla", "quiet", "17:00 09:00", now=at("2026-09-08T11:00"))  # her clocks look again
    passes(engine, at("2026-09-08T11:01"), at("2026-09-14T11:00"))
    assert said(engine) == [("09-08 08", "Bob", "review")]
    asks(engine, "Bob", "back_again", now=at("2026-09-14T11:30"))
    passes(engine, at("2026-09-14T11:31"), at("2026-09-14T12:00"))
    assert said(engine)[1:] == [("09-14 11", "Bob", "again")]


def test_a_clock_that_looks_again_says_nothing_too_early(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.review = date(2026, 9, 8)
    passes(engine, MONDAY, at("2026-09-08T11:00"))
    asks(engine, "Bob", "pause", "until 2026-09-09", now=at("2026-09-08T11:00"))
    asks(engine, "Bob", "pause", "end", now=at("2026-09-08T12:00"))
    asks(engine, "Dora", "save_pause", pause_until="2026-09-30", whom="all", now=at("2026-09-08T12:00"))
    passes(engine, at("2026-09-08T12:01"), at("2026-09-10T11:00"))
    asks(engine, "Dora", "end_pause_of_all", now=at("2026-09-10T11:00"))
    passes(engine, at("2026-09-10T11:01"), at("2026-09-15T12:00"))
    assert said(engine) == [("09-08 08", "Bob", "review"), ("09-14 08", "Bob", "again")]


def test_a_day_away_is_waited_for_and_weeks_are_not(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    away(engine, firm, "Bob", date(2026, 9, 10), date(2026, 9, 10))
    passes(engine, MONDAY, at("2026-09-11T12:00"))
    assert said(engine) == [("09-11 08", "Bob", "review")]
    reviewed(engine, firm, "2026-10-15", at("2026-09-11T12:00"))
    away(engine, firm, "Bob", date(2026, 10, 12), date(2026, 11, 20))
    passes(engine, at("2026-09-11T12:00"), at("2026-10-16T12:00"))
    assert said(engine)[1:] == [("10-15 08", "Carla", "review")]


def test_who_left_is_not_asked(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    with transaction(engine) as db:
        for account in people.accounts_of(db, firm.id, firm.members["Bob"].id):
            account.gone = True
            db.add(account)
    passes(engine, MONDAY, at("2026-09-10T12:00"))
    assert said(engine) == [("09-10 08", "Carla", "review")]


def test_who_took_it_over_after_its_day_is_asked_anew(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, at("2026-09-11T12:00"))
    with changed(engine, firm, at("2026-09-11T12:30")) as measure:
        measure.owner_id = firm.members["Alice"].id
        measure.accepted = at("2026-09-11T12:30")
    passes(engine, at("2026-09-11T13:00"), at("2026-09-11T20:00"))
    assert said(engine) == [("09-10 08", "Bob", "review"), ("09-11 13", "Alice", "review")]


def test_an_answer_ends_it_and_begins_the_next(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, at("2026-09-14T12:00"))
    reviewed(engine, firm, "2026-09-24", at("2026-09-14T12:00"))
    passes(engine, at("2026-09-14T13:00"), at("2026-09-24T12:00"))
    assert said(engine) == [("09-10 08", "Bob", "review"), ("09-24 08", "Bob", "review")]


def test_an_ended_measure_is_silent(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.review, measure.due = date(2026, 9, 10), date(2026, 9, 11)
    with changed(engine, firm, MONDAY) as measure:
        measure.state = MeasureState.STOPPED
    passes(engine, MONDAY, MONDAY + 40 * DAY)
    assert said(engine) == []


def test_a_clock_that_was_not_stopped_is_silent_too(engine: Engine, firm: Company) -> None:
    reviewed(engine, firm, "2026-09-10")
    with transaction(engine) as db:
        measure = measure_of(db, firm)
        measure.state = MeasureState.DONE
        db.add(measure)
    passes(engine, MONDAY, MONDAY + 40 * DAY)
    assert said(engine) == []
    with transaction(engine) as db:
        assert db.exec(select(Prompt).where(Prompt.kind == PromptKind.REVIEW)).all() == []


def test_the_channel_sees_it_where_that_is_wanted(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.reviews_in_channel = True
        db.add(organization)
    reviewed(engine, firm, "2026-09-10")
    passes(engine, MONDAY, MONDAY + 40 * DAY)
    found = [one for one in said(engine) if one[0] == "09-10 08"]
    assert [(who, what) for _, who, what in found] == [("Bob", "review"), (firm.ideas.external, "post")]
    assert [what for _, _, what in said(engine)].count("post") == 1
