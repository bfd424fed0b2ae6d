"""Being away with a deputy, quiet hours, pauses, and whose public holidays are kept."""

from datetime import date, datetime, timedelta
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.absences import deputy_of, turns
from handlers.calendar import Calendar
from handlers.days import read_day
from handlers.due_dates import moved
from handlers.verbs import Profile, Reply
from handlers.views import AwayForm, Home, Notice, Personal, Queue, QuietForm, ReviewCard
from scheduler import absences as beginning
from scheduler.prompts import ring_due
from storage import people
from storage.database import transaction
from storage.models import Absence, Idea, Member, Organization, Outbox
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company, shares

TODAY = MONDAY.date()  # 31 August 2026
FRIDAY = TODAY + timedelta(days=4)
DAY = timedelta(days=1)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


def away(engine: Engine, who: str, words: str, now: datetime = MONDAY) -> Reply:
    return asks(engine, who, "away", words, now=now)


def refused(reply: Reply) -> str:
    assert reply.refused is not None, reply
    return reply.refused.key


def notice(reply: Reply) -> Notice:
    assert isinstance(reply.view, Notice), reply
    return reply.view


def planned(engine: Engine, firm: Company, who: str) -> list[tuple[date, date, int | None]]:
    with transaction(engine) as db:
        mine = select(Absence).where(Absence.member_id == firm.members[who].id)
        return [(one.start, one.until, one.deputy_id) for one in db.exec(mine.order_by(col(Absence.start)))]


def told(engine: Engine, who: str, view: str) -> list[dict[str, Any]]:
    with transaction(engine) as db:
        mine = select(Outbox).where(Outbox.target == uid(who), Outbox.view == view)
        return [row.facts for row in db.exec(mine.order_by(col(Outbox.id)))]


# --- days as they are typed -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "locale", "day"),
    [
        ("2027-01-08", "", date(2027, 1, 8)),
        ("08.01.2027", "de-DE", date(2027, 1, 8)),
        ("8.1.27", "de-DE", date(2027, 1, 8)),
        ("8. 1. 2027", "de-DE", date(2027, 1, 8)),
        ("8.1.", "de-DE", date(2027, 1, 8)),
        ("8. Januar", "de-DE", date(2027, 1, 8)),
        ("8. März 2027", "de-DE", date(2027, 3, 8)),
        ("8 January 2027", "en-GB", date(2027, 1, 8)),
        ("Jan 8th, 2027", "en-US", date(2027, 1, 8)),
        ("1/8/2027", "en-US", date(2027, 1, 8)),
        ("8/1/2027", "en-GB", date(2027, 1, 8)),
        ("31.8.", "de-DE", date(2026, 8, 31)),
        ("29.2.", "de-DE", date(2028, 2, 29)),
        ("30.2.2027", "", None),
        ("soon", "", None),
        ("2027-13-01", "", None),
        ("9" * 4000, "", None),
        ("8. Nonsense 2027", "", None),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, locale: str, day: date | None) -> None:
    assert read_day(typed, TODAY, locale) == day


@given(st.text(max_size=40), st.sampled_from(["", "de-DE", "en-US"]))
def test_whatever_is_typed_is_a_day_or_none(typed: str, locale: str) -> None:
    found = read_day(typed, TODAY, locale)
    assert found is None or isinstance(found, date)


@given(st.dates(date(2026, 8, 31), date(2030, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert read_day(day.isoformat(), TODAY) == day
    assert read_day(f"{day:%d.%m.%Y}", TODAY, "de-DE") == day
    assert read_day(f"{day:%m/%d/%Y}", TODAY, "en-US") == day
    assert read_day(f"{day:%d/%m/%Y}", TODAY, "en-GB") == day


# --- absences ---------------------------------------------------------------------------------------


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
    assert refused(away(engine, "Carla", words)) == key
    assert planned(engine, firm, "Carla") == []


def test_who_left_cannot_stand_in(engine: Engine, firm: Company) -> None:
    left = Profile(uid("Bob"), "Bob Petersen", gone=True)
    asks(engine, "Dora", "help", profiles=(left,))
    assert refused(away(engine, "Carla", "until 2026-09-04 deputy @Bob")) == "deputy_gone"
    form = partial(asks, engine, "Carla", "save_away", away_start="2026-09-01", away_until="2026-09-04")
    assert form(deputy=uid("Bob")).invalid.errors == {"deputy": "deputy_gone"}  # type: ignore[union-attr]
    assert form(deputy=uid("Gus")).invalid.errors == {"deputy": "deputy_guest"}  # type: ignore[union-attr]


def test_two_who_are_called_the_same_are_not_guessed(engine: Engine, firm: Company) -> None:
    asks(engine, "Dora", "help", profiles=(Profile("U0BOB2", "Bob Hansen"),))
    assert refused(away(engine, "Carla", "until 2026-09-04 deputy @Bob")) == "deputy_several"
    assert notice(away(engine, "Carla", "until 2026-09-04 deputy Bob Petersen")).key == "away_saved"


def test_nobody_stands_in_for_each_other(engine: Engine, firm: Company) -> None:
    away(engine, "Bob", "until 2026-09-02 deputy @Carla")
    assert refused(away(engine, "Carla", "until 2026-09-04 deputy @Bob")) == "deputy_circle"
    assert notice(away(engine, "Carla", "from 2026-09-03 until 2026-09-04 deputy @Bob")).key == "away_saved"


def test_who_is_away_too_cannot_stand_in(engine: Engine, firm: Company) -> None:
    away(engine, "Bob", "until 2026-09-02 deputy @Dora")
    assert refused(away(engine, "Carla", "until 2026-09-04 deputy @Bob")) == "deputy_away"


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


def test_who_falls_ill_on_holiday_is_on_holiday_all_the_same(engine: Engine, firm: Company) -> None:
    bob, dora = firm.members["Bob"].id, firm.members["Dora"].id
    away(engine, "Carla", "from 2026-09-01 until 2026-09-18 deputy @Bob")
    ill = notice(away(engine, "Carla", "from 2026-09-07 until 2026-09-08"))
    assert (ill.key, ill.params["first"], ill.params["last"]) == (
        "away_around",
        date(2026, 9, 1),
        date(2026, 9, 18),
    )
    holiday = (date(2026, 9, 1), date(2026, 9, 18), bob)
    assert planned(engine, firm, "Carla") == [holiday, (date(2026, 9, 7), date(2026, 9, 8), None)]
    assert [one["what"] for one in told(engine, "Bob", "StandingIn")] == ["named"]
    assert _stands_in(engine, firm, date(2026, 9, 7)) == bob, "nobody else was named"
    away(engine, "Carla", "from 2026-09-16 until 2026-09-25 deputy @Dora")
    assert _stands_in(engine, firm, date(2026, 9, 16)) == dora, "the last word counts"
    assert _stands_in(engine, firm, date(2026, 9, 15)) == bob


def test_the_first_deputy_hears_on_which_days_another_one_stands_in(engine: Engine, firm: Company) -> None:
    """And when that is over again; the form says who stands in when."""
    away(engine, "Carla", "from 2026-09-01 until 2026-09-18 deputy @Bob")
    away(engine, "Carla", "from 2026-09-16 until 2026-09-25 deputy @Dora")
    instead = told(engine, "Bob", "StandingIn")[-1]
    said = (instead["what"], instead["start"], instead["until"], instead["other"])
    assert said == ("instead", "2026-09-16", "2026-09-18", "Dora Hansen")
    form = away(engine, "Carla", "deputy @Bob").view
    assert isinstance(form, AwayForm)
    assert [(one.start.day, one.until.day, one.deputy) for one in form.ahead] == [
        (1, 15, "Bob Petersen"),
        (16, 25, "Dora Hansen"),
    ]
    with transaction(engine) as db:
        second = db.exec(select(Absence).where(Absence.start == date(2026, 9, 16))).one()
    asks(engine, "Carla", "end_absence", str(second.id))
    again = told(engine, "Bob", "StandingIn")[-1]
    assert (again["what"], again["start"], again["until"]) == ("named", "2026-09-16", "2026-09-18")
    assert [one["what"] for one in told(engine, "Dora", "StandingIn")] == ["named", "over"]


@given(
    st.lists(
        st.tuples(st.integers(0, 12), st.integers(0, 5), st.sampled_from([None, 2, 3])),
        min_size=1,
        max_size=5,
    )
)
def test_who_stands_in_from_when_to_when_is_who_does_on_each_day(
    several: list[tuple[int, int, int | None]],
) -> None:
    """One with a deputy counts before one without, and of those the last word."""
    said = [_absence(number, *one) for number, one in enumerate(several)]
    found = turns(said)
    by_day = {start + DAY * n: who for start, until, who in found for n in range((until - start).days + 1)}
    for one in (TODAY + DAY * number for number in range(20)):
        there = [away for away in said if away.start <= one <= away.until]
        named = [away.deputy_id for away in there if away.deputy_id]
        assert (one in by_day) == bool(there)
        assert by_day.get(one) == (named[-1] if named else None)
    assert all(a[1] + DAY < b[0] or a[2] != b[2] for a, b in pairwise(found)), "neighbours are one"


def _absence(number: int, first: int, more: int, deputy: int | None) -> Absence:
    start = TODAY + DAY * first
    days = {"start": start, "until": start + DAY * more}
    return Absence(id=number, organization_id=1, member_id=1, deputy_id=deputy, created=MONDAY, **days)


def test_a_longer_word_from_today_on_replaces_the_shorter_one(engine: Engine, firm: Company) -> None:
    away(engine, "Carla", "until 2026-09-04 deputy @Bob")
    asks(engine, "Carla", "away", "until 2026-09-08 deputy @Dora", now=MONDAY + 2 * DAY)
    assert [until for _, until, _ in planned(engine, firm, "Carla")] == [date(2026, 9, 8)]
    assert [one["what"] for one in told(engine, "Bob", "StandingIn")] == ["named", "over"]


def _stands_in(engine: Engine, firm: Company, day: date) -> int | None:
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        deputy = deputy_of(db, organization, firm.members["Carla"].id, day)
        return deputy.id if deputy else None


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


# --- who decides meanwhile --------------------------------------------------------------------------


def _for_carla(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Newsletter")
    with transaction(engine) as db:
        idea = db.exec(select(Idea)).one()
        idea.reviewer_id = firm.members["Carla"].id
        db.add(idea)


def test_a_deputy_decides_on_these_days_only(engine: Engine, firm: Company) -> None:
    _for_carla(engine, firm)
    decline = partial(asks, engine, "Mallory", "declined", number="1", turn="0", reason="No.")
    assert refused(decline()) == "may_not_decide"
    away(engine, "Carla", "from 2026-09-01 until 2026-09-02 deputy @Mallory")
    assert refused(decline(now=MONDAY)) == "may_not_decide"
    assert refused(decline(now=MONDAY + 3 * DAY)) == "may_not_decide"
    card = asks(engine, "Mallory", "look", "1", now=MONDAY + DAY).view
    assert isinstance(card, ReviewCard)
    assert [one.away for one in card.stand_ins] == ["Carla Brandt"]
    queue = asks(engine, "Mallory", "queue", "1", now=MONDAY + DAY).view
    assert isinstance(queue, Queue)
    assert [line.number for line in queue.lines] == [1]
    home = asks(engine, "Mallory", "home", now=MONDAY + DAY).view
    assert isinstance(home, Home)
    assert [line.number for line in home.waiting] == [1]
    assert notice(decline(now=MONDAY + DAY)).key == "decided"


def test_a_deputy_gets_the_review_cards_too(engine: Engine, firm: Company) -> None:
    away(engine, "Carla", "until 2026-09-04 deputy @Mallory")
    shares(engine, "Alice", "Newsletter")
    assert len(told(engine, "Mallory", "ReviewCard")) == 1
    assert len(told(engine, "Bob", "ReviewCard")) == 1
    shares(engine, "Alice", "Later", now=MONDAY + 7 * DAY)
    assert len(told(engine, "Mallory", "ReviewCard")) == 1


def test_a_deputy_who_became_a_guest_stands_in_no_more(engine: Engine, firm: Company) -> None:
    away(engine, "Carla", "until 2026-09-04 deputy @Mallory")
    with transaction(engine) as db:
        account = people.account_of(db, firm.workspace, uid("Mallory"))
        assert account is not None
        account.guest = True
        db.add(account)
    shares(engine, "Alice", "Newsletter")
    assert told(engine, "Mallory", "ReviewCard") == []


def test_the_deputy_of_somebody_who_decides_nothing_decides_nothing(engine: Engine, firm: Company) -> None:
    _for_carla(engine, firm)
    away(engine, "Alice", "until 2026-09-04 deputy @Mallory")
    assert refused(asks(engine, "Mallory", "look", "1")) == "may_not_decide"
    assert refused(asks(engine, "Mallory", "queue", "1")) == "may_not_decide"


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
    assert refused(asks(engine, "Bob", "pause", words)) == key


def test_everybody_pauses_and_the_clocks_stand_still(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Newsletter")
    before = _due(engine)
    all_of_us = partial(asks, engine, pause_until="2026-09-11", whom="all")
    assert refused(all_of_us("Bob", "save_pause")) == "settings_admins_only"
    assert notice(all_of_us("Dora", "save_pause")).key == "paused_all"
    assert (before, _due(engine)) == (date(2026, 9, 14), date(2026, 9, 25)), (
        "ten working days from the 14th on"
    )
    home = asks(engine, "Alice", "home").view
    assert isinstance(home, Home)
    assert home.paused == date(2026, 9, 11)
    assert refused(asks(engine, "Bob", "end_pause_of_all")) == "settings_admins_only"
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
    assert refused(asks(engine, "Bob", "region", "AT")) == "settings_admins_only"
    assert refused(asks(engine, "Dora", "region", "DE-XX")) == "region_unknown"
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


def test_on_the_first_morning_the_deputy_hears_what_waits(engine: Engine, firm: Company) -> None:
    _for_carla(engine, firm)
    away(engine, "Carla", "from 2026-09-01 until 2026-09-04 deputy @Mallory")
    for hours in (22, 23, 24, 48):
        with transaction(engine) as db:
            beginning.queue_due(db, MONDAY + timedelta(hours=hours))
    assert [(one["what"], one["waiting"]) for one in told(engine, "Mallory", "StandingIn")] == [
        ("named", 0),
        ("begins", 1),
    ]


def test_who_was_relieved_for_the_first_days_hears_on_the_day_on_which_it_begins_for_them(
    engine: Engine, firm: Company
) -> None:
    """Bob was to stand in from Tuesday on; then Dora was named until Friday."""
    away(engine, "Carla", "from 2026-09-01 until 2026-09-18 deputy @Bob")
    away(engine, "Carla", "until 2026-09-04 deputy @Dora")
    for days in range(1, 10):
        with transaction(engine) as db:
            beginning.queue_due(db, MONDAY + DAY * days)
    heard = [(one["what"], one["start"], one["until"]) for one in told(engine, "Bob", "StandingIn")]
    assert heard == [
        ("named", "2026-09-01", "2026-09-18"),
        ("instead", "2026-09-01", "2026-09-04"),
        ("begins", "2026-09-05", "2026-09-18"),
    ]
    assert [one["what"] for one in told(engine, "Dora", "StandingIn")] == ["named"]


def test_who_is_relieved_in_between_hears_when_it_begins_again(engine: Engine, firm: Company) -> None:
    away(engine, "Carla", "from 2026-09-01 until 2026-09-11 deputy @Bob")
    away(engine, "Carla", "from 2026-09-03 until 2026-09-04 deputy @Dora")
    away(engine, "Carla", "from 2026-09-09 until 2026-09-15 deputy @Bob")
    for days in range(1, 20):
        with transaction(engine) as db:
            beginning.queue_due(db, MONDAY + DAY * days)
    heard = {
        who: [
            (one["start"], one["until"]) for one in told(engine, who, "StandingIn") if one["what"] == "begins"
        ]
        for who in ("Bob", "Dora")
    }
    assert heard == {
        "Bob": [("2026-09-01", "2026-09-02"), ("2026-09-05", "2026-09-15")],
        "Dora": [("2026-09-03", "2026-09-04")],
    }
