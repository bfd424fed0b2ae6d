"""Deputies: who stands in on which day, what they decide meanwhile, and what they hear."""

from datetime import date, timedelta
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from handlers.absences import deputy_of, turns
from handlers.views import AwayForm, Home, Queue, ReviewCard
from scheduler import absences as beginning
from storage import people
from storage.database import transaction
from storage.models import Absence, Idea
from tests.absent import DAY, TODAY, away, notice, planned, told
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company, shares
from tests.two_chats import refusal


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


# --- who stands in when -----------------------------------------------------------------------------


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


def _stands_in(engine: Engine, firm: Company, day: date) -> int | None:
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        deputy = deputy_of(db, organization, firm.members["Carla"].id, day)
        return deputy.id if deputy else None


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
    assert refusal(decline()) == "may_not_decide"
    away(engine, "Carla", "from 2026-09-01 until 2026-09-02 deputy @Mallory")
    assert refusal(decline(now=MONDAY)) == "may_not_decide"
    assert refusal(decline(now=MONDAY + 3 * DAY)) == "may_not_decide"
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
    assert refusal(asks(engine, "Mallory", "look", "1")) == "may_not_decide"
    assert refusal(asks(engine, "Mallory", "queue", "1")) == "may_not_decide"


# --- what they hear when it begins ------------------------------------------------------------------


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
