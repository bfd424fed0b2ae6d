"""The weekly digest: what it says, counted by hand, and that it comes once, in time or not at all."""

import re
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import col, select
from structlog.testing import capture_logs

from bot.slack_blocks import draw
from bot.teams_cards import draw as teams_draw
from bot.texts import Texts
from bot.wording.digest import fitted
from handlers.verbs import Voice
from handlers.views import (
    Digest,
    DigestDecision,
    DigestDue,
    DigestEnd,
    DigestStuck,
    GoalChoice,
    IdeaLine,
    Pulse,
    from_facts,
)
from scheduler import digest
from scheduler.occurrences import Occurrence, latest_weekly
from storage import channels, goals, measures, people
from storage.database import transaction
from storage.models import DeliveryState, IdeaState, MeasureState, Outbox, Purpose, Verdict
from tests.chat import uid
from tests.leading import posts
from tests.rows import Company, asks, company

FOUNDED = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
MONDAY = datetime(2026, 8, 31, 6, 30, tzinfo=UTC)  # 08:30 in Berlin, the beginning of week 36
WEEK = timedelta(days=7)
HOUR = timedelta(hours=1)
BERLIN = ZoneInfo("Europe/Berlin")


def at(day: int, hour: int = 10, month: int = 8) -> datetime:
    return datetime(2026, month, day, hour, 0, tzinfo=UTC)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine, now=FOUNDED)


def shares(engine: Engine, who: str, title: str, now: datetime) -> None:
    assert asks(engine, who, "create", now=now, title=title, draft=title).view


def decides(engine: Engine, verb: str, number: int, now: datetime, turn: int = 0, **fields: Any) -> None:
    asked = asks(engine, "Carla", verb, now=now, number=str(number), turn=str(turn), **fields)
    assert asked.view, (asked.refused, asked.invalid)


def queued(engine: Engine, now: datetime) -> int:
    with transaction(engine) as db:
        return digest.queue_due(db, now)


def rows(engine: Engine) -> list[Outbox]:
    with transaction(engine) as db:
        found = select(Outbox).where(col(Outbox.key).like("digest:%")).order_by(col(Outbox.id))
        return list(db.exec(found))


def posted(engine: Engine) -> list[Outbox]:
    """Those that are to be sent: the others only say that their week is settled."""
    return [row for row in rows(engine) if row.state is DeliveryState.WAITING]


def the_digest(engine: Engine) -> Digest:
    (row,) = posted(engine)
    found = from_facts("Digest", row.facts)
    assert isinstance(found, Digest)
    return found


# --- what it says -----------------------------------------------------------------------------------


@pytest.fixture
def summer(engine: Engine, firm: Company) -> Company:
    """Weeks 30 to 35 of a small company, week 35 being the one that the digest tells of."""
    shares(engine, "Alice", "One list for all deliveries", at(20, month=7))  # 1, waits, due 3 August
    shares(engine, "Bob", "Bags made of paper", at(17))  # 2, decided in week 35
    shares(engine, "Alice", "Open on Sundays", at(18))  # 3, declined in week 35
    shares(engine, "Alice", "A second bell", at(19))  # 4, withdrawn after its decision
    shares(engine, "Bob", "Repair day", at(20))  # 5, decided in week 34
    shares(engine, "Mallory", "Free parking", at(23, 21))  # 6, on Sunday 23:00: the week before
    shares(engine, "Alice", "Customer card", at(23, 22))  # 7, on Monday 00:00 in Berlin
    shares(engine, "Bob", "Photos of cakes", at(26))  # 8
    shares(engine, "Carla", "Bench at the door", at(27))  # 9
    shares(engine, "Dora", "Newsletter", at(30, 21))  # 10, on Sunday 23:00
    shares(engine, "Alice", "Taken back", at(28))  # 11
    shares(engine, "Alice", "Too new", at(30, 22))  # 12, on Monday 00:00: the week after
    decides(engine, "tested", 5, at(21), owner=uid("Bob"), due="2026-09-03")
    decides(engine, "approved", 2, at(24), owner=uid("Alice"), due="2026-09-01", reason="Cheaper")
    decides(engine, "declined", 3, at(25), reason="The law")
    decides(engine, "parked", 4, at(25), reason="Next year", wake="2026-12-01")
    decides(engine, "asked", 9, at(28), question="Which bench?")
    asks(engine, "Alice", "withdraw", "4", now=at(29))
    asks(engine, "Alice", "withdraw", "11", now=at(29))
    asks(engine, "Bob", "support", "7", now=at(29))
    asks(engine, "Carla", "support", "7", now=at(29))
    with transaction(engine) as db:
        goals.add(db, people.organization(db, firm.id), "Regulars come twice a month", MONDAY)
    return firm


def test_it_says_what_happened(engine: Engine, summer: Company) -> None:
    assert queued(engine, MONDAY) == 1
    told = the_digest(engine)
    assert (told.start, told.end) == (date(2026, 8, 24), date(2026, 8, 30))
    assert [(line.number, line.author, line.supporters) for line in told.new] == [
        (7, "Alice Hansen", 2),
        (8, "Bob Petersen", 0),
        (9, "Carla Brandt", 0),
    ]
    assert told.more_new == 1
    assert told.decided == (
        DigestDecision(2, "Bags made of paper", Verdict.APPROVE, "Carla Brandt", "Cheaper"),
        DigestDecision(3, "Open on Sundays", Verdict.DECLINE, "Carla Brandt", "The law"),
    )
    assert told.more_decided == 0
    assert told.goal == GoalChoice(1, "Regulars come twice a month")
    assert told.stuck is not None
    assert (told.stuck.number, told.stuck.state) == (1, IdeaState.NEW)


def test_it_opens_with_leadership_s_latest_sentence_about_the_goal(engine: Engine, summer: Company) -> None:
    with transaction(engine) as db:
        (goal,) = goals.current(db, summer.id)
    queued(engine, MONDAY)
    assert (the_digest(engine).said, the_digest(engine).said_by) == ("", "")
    posts(engine, summer, goal, "An older word. It is forgotten.", at(20))
    posts(
        engine, summer, goal, "Every tenth loaf is free, e.g. on Mondays. From March on.", at(27), by="Carla"
    )
    posts(engine, summer, goal, "Said after this week.", MONDAY + HOUR)
    shares(engine, "Bob", "News", MONDAY + HOUR)
    with transaction(engine) as db:
        organization = people.organization(db, summer.id)
        told = digest.digest_of(db, organization, latest_weekly(MONDAY, 0, "08:30", BERLIN), BERLIN)
    assert told is not None
    assert (told.said, told.said_by) == ("Every tenth loaf is free, e.g. on Mondays.", "Carla Brandt")
    seen = draw(told, Voice("en"), Texts()).text
    assert "twice a month – “Every tenth loaf is free, e.g. on Mondays.” (Carla Brandt)" in seen


def test_it_says_what_is_due_next_week(engine: Engine, summer: Company) -> None:
    """Ten working days after 23 August in Berlin's calendar is Friday, 4 September. Both measures have a
    review in the week as well, and are told once."""
    queued(engine, MONDAY)
    assert the_digest(engine).due == (
        DigestDue("measure", 2, "Bags made of paper", date(2026, 9, 1), "Alice Hansen"),
        DigestDue("measure", 1, "Repair day", date(2026, 9, 3), "Bob Petersen"),
        DigestDue("idea", 6, "Free parking", date(2026, 9, 4)),
    )


def test_it_feels_the_pulse(engine: Engine, summer: Company) -> None:
    """First answers after 1 (I-5), 5 (I-2), 5 (I-3), 4 (I-4) and 1 (I-9) working days: the median is 4.
    Open are I-1, 6, 7, 8, 10, 12 and the question I-9; approved and being tested are I-2 and I-5."""
    queued(engine, MONDAY)
    assert the_digest(engine).pulse == Pulse(first_answer=4.0, open=7, approved=2)


def test_it_names_nobody_who_sealed_the_name(engine: Engine, firm: Company) -> None:
    asks(engine, "Alice", "create", now=at(26), title="Secret", draft="d", sealed="yes")
    queued(engine, MONDAY)
    assert the_digest(engine).new[0].author is None


def test_an_idea_that_was_decided_anew_is_told_as_it_is_now(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Parked first", at(25))
    decides(engine, "parked", 1, at(26), reason="Later", wake="2026-12-01")
    decides(engine, "declined", 1, at(27), turn=1, reason="Never")
    queued(engine, MONDAY)
    assert [(one.number, one.verdict) for one in the_digest(engine).decided] == [(1, Verdict.DECLINE)]


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_has_at_most_twelve_lines_however_much_happened(
    engine: Engine, firm: Company, language: str
) -> None:
    for number in range(1, 31):
        shares(engine, "Alice", f"Idea {number}", at(17 if number > 20 else 25))
    for number in range(1, 11):
        decides(engine, "approved", number, at(26), owner=uid("Bob"), due="2026-09-02", reason="Yes")
    shares(engine, "Bob", "Stuck", at(1))
    with transaction(engine) as db:
        goal = goals.add(db, people.organization(db, firm.id), "A goal", MONDAY)
    posts(engine, firm, goal, "We come back. " * 30, at(26))
    queued(engine, MONDAY)
    drawing = draw(the_digest(engine), Voice(language), Texts())
    assert _lines(drawing.blocks) == 12


def _lines(blocks: list[dict[str, object]]) -> int:
    """Lines below the heading: a paragraph, a row with a button and a small print are one each."""
    lines = 0
    for block in blocks:
        if block["type"] == "rich_text":
            elements = block["elements"]
            assert isinstance(elements, list)
            lines += len(elements)
        elif block["type"] not in ("header", "divider"):
            lines += 1
    return lines


# --- when it comes ----------------------------------------------------------------------------------


@pytest.fixture
def idea(engine: Engine, firm: Company) -> Company:
    """Something to tell."""
    shares(engine, "Alice", "Customer card", at(26))
    return firm


def test_it_comes_at_its_time_and_once(engine: Engine, idea: Company) -> None:
    ticks = [MONDAY - timedelta(minutes=1), MONDAY, MONDAY, MONDAY + HOUR, MONDAY + 5 * 24 * HOUR]
    assert [queued(engine, tick) for tick in ticks] == [0, 1, 0, 0, 0]
    assert [row.key for row in posted(engine)] == [f"digest:2026-W36:{idea.ideas.external}"]


def test_it_comes_at_the_local_time_of_each_channel(engine: Engine, idea: Company) -> None:
    with transaction(engine) as db:
        office = channels.remember(db, idea.workspace, external="C0NEWYORK", name="new-york", joined=True)
        office.timezone = "America/New_York"
        channels.choose(db, idea.workspace, Purpose.DIGEST, [idea.ideas, office])
    came = {hour: queued(engine, MONDAY + hour * HOUR) for hour in range(9)}
    assert {hour: count for hour, count in came.items() if count} == {0: 1, 6: 1}  # 08:30 in New York


@pytest.mark.parametrize(("hours", "comes"), [(23, 1), (24, 1), (25, 0)])
def test_after_downtime_it_is_caught_up_within_a_day(
    engine: Engine, idea: Company, hours: int, comes: int
) -> None:
    with capture_logs() as logs:
        assert queued(engine, MONDAY + hours * HOUR) == comes
        assert queued(engine, MONDAY + hours * HOUR) == 0
    dropped = [line for line in logs if line["event"] == "digest.dropped"]
    assert len(dropped) == 1 - comes
    (row,) = rows(engine)
    assert row.state is (DeliveryState.WAITING if comes else DeliveryState.SKIPPED)


def test_after_long_downtime_only_the_latest_comes(engine: Engine, idea: Company) -> None:
    later = MONDAY + 3 * WEEK
    shares(engine, "Bob", "Newsletter", later - 3 * 24 * HOUR)
    assert queued(engine, later + HOUR) == 1
    assert the_digest(engine).start == date(2026, 9, 14)


def test_it_is_not_worth_sending_a_day_later(engine: Engine, idea: Company) -> None:
    queued(engine, MONDAY + 2 * HOUR)
    assert rows(engine)[0].expires == MONDAY + 24 * HOUR


def test_a_week_without_news_is_passed_over(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Long ago", at(1))
    asks(engine, "Carla", "asked", now=at(26), number="1", turn="0", question="Why?")  # nothing public
    assert queued(engine, MONDAY) == 0
    assert [row.state for row in rows(engine)] == [DeliveryState.SKIPPED]
    shares(engine, "Alice", "News at last", MONDAY + HOUR)
    assert queued(engine, MONDAY + 2 * HOUR) == 0  # it belongs to the next one
    assert queued(engine, MONDAY + WEEK) == 1


def test_a_company_that_came_after_its_time_waits_a_week(engine: Engine) -> None:
    company(engine, now=MONDAY + HOUR)
    shares(engine, "Alice", "First", MONDAY + 2 * HOUR)
    assert queued(engine, MONDAY + 3 * HOUR) == 0
    assert rows(engine) == []
    assert queued(engine, MONDAY + WEEK) == 1


def test_weekday_and_time_are_settings(engine: Engine, idea: Company) -> None:
    with transaction(engine) as db:
        organization = people.organization(db, idea.id)
        organization.digest_weekday, organization.digest_time = 4, "16:00"
    friday = datetime(2026, 8, 28, 14, 0, tzinfo=UTC)
    assert [queued(engine, friday - HOUR), queued(engine, friday)] == [0, 1]
    assert the_digest(engine).end == date(2026, 8, 27)


def test_no_channel_no_digest(engine: Engine, idea: Company) -> None:
    with transaction(engine) as db:
        channels.left_all_but(db, idea.workspace, [])
    assert queued(engine, MONDAY) == 0


@pytest.mark.parametrize("clock", ["02:30", "00:00", "23:59"])
def test_a_year_of_digests_comes_once_a_week(engine: Engine, idea: Company, clock: str) -> None:
    """Over both changes of the clocks, asked every few hours, as if the process was often restarted."""
    with transaction(engine) as db:
        organization = people.organization(db, idea.id)
        organization.digest_weekday, organization.digest_time = 6, clock
    moment = at(30, 0)
    while moment < at(30, 0) + 35 * WEEK:
        queued(engine, moment)
        moment += 9 * HOUR
    weeks = [re.findall(r"\d+", row.key)[:2] for row in rows(engine)]
    sundays = [date.fromisocalendar(int(year), int(week), 7) for year, week in weeks]
    assert {later - earlier for earlier, later in pairwise(sundays)} == {WEEK}
    assert len(sundays) in (35, 36)


# --- measures ---------------------------------------------------------------------------------------


def measured(engine: Engine, firm: Company, number: int, **changes: Any) -> None:
    """Change a measure as its moves would."""
    with transaction(engine) as db:
        found = measures.find(db, firm.id, number)
        assert found is not None
        for name, value in changes.items():
            setattr(found[0], name, value)
        db.add(found[0])


@pytest.fixture
def under_way(engine: Engine, firm: Company) -> Company:
    """M-1 to M-4, of Bob, decided long ago."""
    for number in range(1, 5):
        shares(engine, "Alice", f"Measure {number}", at(1, month=7))
        decides(engine, "approved", number, at(2, month=7), owner=uid("Bob"), due=f"2026-10-0{number}")
    return firm


def test_a_week_in_which_only_a_measure_was_finished_is_worth_a_digest(
    engine: Engine, under_way: Company
) -> None:
    done = {"state": MeasureState.DONE, "ended": at(26), "result": "Nobody waits any more."}
    measured(engine, under_way, 1, **done)
    measured(engine, under_way, 2, state=MeasureState.STOPPED, ended=at(27), result="Too loud.")
    measured(engine, under_way, 3, state=MeasureState.DONE, ended=at(20))  # in the week before
    assert queued(engine, MONDAY) == 1
    told = the_digest(engine)
    assert told.ended == (
        DigestEnd(1, "Measure 1", "Bob Petersen", False, "Nobody waits any more."),
        DigestEnd(2, "Measure 2", "Bob Petersen", True, "Too loud."),
    )
    seen = draw(told, Voice("en"), Texts()).text
    assert "Done: M-1 Measure 1 – Nobody waits any more. (Bob Petersen)" in seen
    assert "Stopped, and we learned: M-2 Measure 2 – Too loud. (Bob Petersen)" in seen


def test_a_digest_that_comes_early_leaves_its_day_to_the_next_one(engine: Engine, firm: Company) -> None:
    """It is planned for Fridays, and 3 April 2026 is Good Friday."""

    def new(planned: date, local: str) -> list[str]:
        at = datetime.fromisoformat(local).replace(tzinfo=BERLIN).astimezone(UTC)
        with transaction(engine) as db:
            organization = people.organization(db, firm.id)
            organization.region = "DE-NW"
            told = digest.digest_of(db, organization, Occurrence("2026-W14", planned, at), BERLIN)
            return [line.title for line in told.new] if told else []

    shares(engine, "Alice", "On Wednesday", at(1, month=4))
    shares(engine, "Alice", "On Thursday, after the digest", at(2, month=4))
    assert new(date(2026, 4, 3), "2026-04-02 08:30") == ["On Wednesday"]
    assert new(date(2026, 4, 10), "2026-04-10 08:30") == ["On Thursday, after the digest"]


def test_an_obstacle_is_stuck_before_what_is_only_late(engine: Engine, under_way: Company) -> None:
    def stuck() -> DigestStuck | None:
        with transaction(engine) as db:
            organization = people.organization(db, under_way.id)
            occurrence = latest_weekly(MONDAY, 0, "08:30", BERLIN)
            told = digest.digest_of(db, organization, occurrence, BERLIN)
            assert told is not None
            return told.stuck_measure

    shares(engine, "Alice", "Something new", at(26))
    assert stuck() is None
    measured(engine, under_way, 2, due=date(2026, 8, 10))
    measured(engine, under_way, 3, due=date(2026, 8, 3))
    assert stuck() == DigestStuck(3, "Measure 3", "Bob Petersen", date(2026, 8, 3))
    measured(engine, under_way, 1, obstacle="No cable.")
    assert asks(engine, "Dora", "help_measure", "1", now=at(27)).view
    assert stuck() == DigestStuck(1, "Measure 1", "Bob Petersen", date(2026, 10, 1), "No cable.", helpers=1)
    measured(engine, under_way, 1, state=MeasureState.STOPPED, ended=at(20))
    assert stuck() == DigestStuck(3, "Measure 3", "Bob Petersen", date(2026, 8, 3))


def test_reviews_are_due_as_well(engine: Engine, under_way: Company) -> None:
    shares(engine, "Alice", "Something new", at(26))
    measured(engine, under_way, 1, review=date(2026, 9, 2))
    measured(engine, under_way, 2, review=date(2026, 9, 7))  # the week after
    measured(engine, under_way, 3, review=date(2026, 9, 3), state=MeasureState.DONE, ended=at(20))
    queued(engine, MONDAY)
    assert the_digest(engine).due == (DigestDue("review", 1, "Measure 1", date(2026, 9, 2), "Bob Petersen"),)


LINE = IdeaLine(1, "Idea", IdeaState.NEW, None, date(2026, 8, 24))
MANY = st.integers(0, 6)


@settings(max_examples=120, deadline=None)
@given(
    st.tuples(MANY, MANY, MANY),
    st.tuples(MANY, MANY, MANY),
    MANY,
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_no_week_has_more_than_twelve_lines_and_nothing_goes_uncounted(
    listed: tuple[int, int, int],
    beyond: tuple[int, int, int],
    due: int,
    goal: bool,
    stuck: bool,
    stuck_measure: bool,
) -> None:
    day = date(2026, 8, 31)
    view = Digest(
        start=date(2026, 8, 24),
        end=date(2026, 8, 30),
        new=(LINE,) * listed[0],
        decided=(DigestDecision(2, "Idea", Verdict.APPROVE, "Carla", "Yes"),) * listed[1],
        ended=(DigestEnd(1, "Measure", "Bob", False, "Good"),) * listed[2],
        more_new=beyond[0],
        more_decided=beyond[1],
        more_ended=beyond[2],
        due=(DigestDue("review", 1, "Measure", day, "Bob"),) * due,
        pulse=Pulse(1.0, 2, 3),
        goal=GoalChoice(1, "Goal") if goal else None,
        stuck=LINE if stuck else None,
        stuck_measure=DigestStuck(1, "Measure", "Bob", day) if stuck_measure else None,
    )
    assert _lines(draw(view, Voice("en"), Texts()).blocks) <= 12
    said = teams_draw(view, Voice("en"), Texts()).card["body"]
    assert sum(len(part["items"]) if part["type"] == "Container" else 1 for part in said[1:]) <= 12
    shown = fitted(view)
    assert len(shown.new) + shown.more_new == listed[0] + beyond[0]
    assert len(shown.decided) + shown.more_decided == listed[1] + beyond[1]
    assert len(shown.ended) + shown.more_ended == listed[2] + beyond[2]
    for name, count in zip(("new", "decided", "ended"), listed, strict=True):
        assert not count or getattr(shown, name), f"nothing of {name} is shown"
