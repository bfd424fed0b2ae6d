"""The Monday brief: what it says, to whom, and that it comes once a week at the leader's own time."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import col, select

from bot.slack_blocks import draw
from bot.texts import Texts
from handlers.calendar import Calendar
from handlers.verbs import Voice
from handlers.views import Brief, BriefLine, Echo, IdeaList, from_facts
from scheduler import brief
from storage import campaigns, goals, measures, people
from storage.database import transaction
from storage.models import (
    Campaign,
    DeliveryState,
    Goal,
    MeasureState,
    Outbox,
    Role,
    UpdateState,
)
from tests.chat import uid
from tests.leading import asks_leader, names_goal, posts, understand, writes_update
from tests.rows import Company, asks, company
from tests.two_chats import refusal, shown

FOUNDED = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
MONDAY = datetime(2026, 8, 31, 6, 30, tzinfo=UTC)  # 08:30 in Berlin, the beginning of week 36
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
EVERYBODY = ("Alice", "Bob", "Carla", "Dora", "Mallory")


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine, now=FOUNDED)


@pytest.fixture
def goal(engine: Engine, firm: Company) -> Goal:
    return names_goal(engine, firm, "Fewer queues", MONDAY - 7 * DAY)


def queued(engine: Engine, now: datetime) -> int:
    with transaction(engine) as db:
        return brief.queue_due(db, now)


def rows(engine: Engine, state: DeliveryState = DeliveryState.WAITING) -> list[Outbox]:
    with transaction(engine) as db:
        found = select(Outbox).where(col(Outbox.key).like("brief:%"), Outbox.state == state)
        return list(db.exec(found.order_by(col(Outbox.id))))


def told(engine: Engine) -> Brief:
    (row,) = rows(engine)
    found = from_facts("Brief", row.facts)
    assert isinstance(found, Brief)
    return found


def asked(engine: Engine, now: datetime = MONDAY) -> list[BriefLine]:
    return list(shown(asks(engine, "Dora", "brief", now=now), Brief).lines)


def kinds(engine: Engine, now: datetime = MONDAY) -> list[str]:
    return [line.kind for line in asked(engine, now)]


def shares(engine: Engine, title: str, now: datetime, goal: str = "", who: str = "Alice") -> None:
    assert asks(engine, who, "create", now=now, title=title, draft=title, goal=goal).view


def lives_in(engine: Engine, firm: Company, who: str, zone: str) -> None:
    with transaction(engine) as db:
        account = people.accounts_of(db, firm.id, firm.members[who].id)[0]
        account.timezone = zone
        db.add(account)


# --- what it says -----------------------------------------------------------------------------------


def test_one_question_is_answered_from_the_line(engine: Engine, firm: Company, goal: Goal) -> None:
    asks_leader(engine, firm, goal, "Why paper?", MONDAY - 3 * DAY)
    (line,) = asked(engine)
    assert line == BriefLine(
        "question", "Why paper?", 1, on=date(2026, 8, 28), verb="answer_question", words="1"
    )


def test_several_questions_are_counted(engine: Engine, firm: Company, goal: Goal) -> None:
    asks_leader(engine, firm, goal, "Why paper?", MONDAY - 3 * DAY)
    asks_leader(engine, firm, goal, "Who pays?", MONDAY - 5 * DAY)
    (line,) = asked(engine)
    assert line == BriefLine("questions", count=2, on=date(2026, 8, 26), verb="questions")


def test_waiting_decisions_are_late_after_their_day(engine: Engine, firm: Company, goal: Goal) -> None:
    shares(engine, "Old", MONDAY - 8 * DAY, "1")
    assert asked(engine) == [BriefLine("waiting", total=1, verb="queue", words="1")]
    shares(engine, "Older", MONDAY - 30 * DAY, "1")
    assert asked(engine) == [BriefLine("late", count=1, total=2, verb="queue", words="1")]


def test_drafts_wait_for_release(engine: Engine, firm: Company, goal: Goal) -> None:
    writes_update(engine, firm, goal, "We begin.", MONDAY, by="Carla", state=UpdateState.WAITING)
    (line,) = asked(engine)
    assert line == BriefLine("release", "Fewer queues", 1, by="Carla Brandt", verb="update", words="1")
    writes_update(engine, firm, goal, "We go on.", MONDAY, by="Carla", state=UpdateState.WAITING)
    assert asked(engine) == [BriefLine("releases", count=2, verb="updates")]


def test_updates_without_a_text_are_to_be_written(engine: Engine, firm: Company, goal: Goal) -> None:
    soon = MONDAY + 3 * DAY
    writes_update(engine, firm, goal, "", MONDAY, state=UpdateState.SCHEDULED, next_at=soon)
    writes_update(engine, firm, goal, "", MONDAY - DAY, state=UpdateState.CANCELLED, next_at=soon)
    writes_update(engine, firm, goal, "", MONDAY - 2 * DAY, state=UpdateState.DRAFT, start=date(2026, 8, 1))
    writes_update(engine, firm, goal, "", MONDAY - 3 * DAY, state=UpdateState.DRAFT)
    (line,) = asked(engine)
    assert line == BriefLine(
        "unwritten", "Fewer queues", 1, on=date(2026, 9, 3), verb="edit_update", words="1"
    )


def test_resonance_counts_people_from_five_on(engine: Engine, firm: Company, goal: Goal) -> None:
    post = posts(engine, firm, goal, "We begin.", MONDAY - 2 * DAY)
    posts(engine, firm, goal, "Long ago.", MONDAY - 9 * DAY)
    understand(engine, firm, post, *EVERYBODY[:4])
    (line,) = asked(engine)
    assert (line.kind, line.echo, line.verb, line.words) == ("echo", Echo(None, 0, 0), "update", "1")
    understand(engine, firm, post, EVERYBODY[4])
    asks_leader(engine, firm, goal, "Why?", MONDAY - DAY, post=post)
    assert asked(engine)[-1].echo == Echo(5, 1, 0)


def test_new_ideas_are_counted_per_goal(engine: Engine, firm: Company, goal: Goal) -> None:
    names_goal(engine, firm, "More regulars", MONDAY - 7 * DAY)
    for number in range(2):
        shares(engine, f"Regulars {number}", MONDAY - DAY, "2")
    for title, at, to in (("Queue", MONDAY - DAY, "1"), ("None", MONDAY - DAY, "0"), ("Old", FOUNDED, "1")):
        shares(engine, title, at, to)
    lines = [line for line in asked(engine) if line.kind in ("ideas", "none_fits")]
    assert lines == [
        BriefLine("ideas", "More regulars", 2, 2, verb="goal_ideas", words="2"),
        BriefLine("ideas", "Fewer queues", 1, 1, verb="goal_ideas", words="1"),
        BriefLine("none_fits", count=1, verb="unaligned", words="1"),
    ]


def test_goals_without_an_update_for_long_are_named(engine: Engine, firm: Company) -> None:
    silent = names_goal(engine, firm, "Silent", MONDAY - 43 * DAY)
    spoken = names_goal(engine, firm, "Spoken of", MONDAY - 60 * DAY)
    retired = names_goal(engine, firm, "Retired", MONDAY - 60 * DAY)
    with transaction(engine) as db:
        goals.retire(db, db.merge(retired), MONDAY)
    posts(engine, firm, spoken, "We begin.", MONDAY - 20 * DAY)
    assert [line for line in asked(engine) if line.kind == "quiet"] == [
        BriefLine("quiet", "Silent", silent.number, 6, verb="post_update", words=str(silent.number))
    ]


def test_running_campaigns_and_their_end(engine: Engine, firm: Company, goal: Goal) -> None:
    with transaction(engine) as db:
        for number, start in ((1, date(2026, 8, 20)), (2, date(2026, 9, 20))):
            campaign = Campaign(
                organization_id=firm.id,
                number=number,
                goal_id=goal.id,
                title="What keeps us waiting?",
                guides=[],
                start=start,
                end=start + timedelta(days=20),
                member_id=firm.members["Dora"].id,
                draft=f"k{number}",
                created=MONDAY,
            )
            campaigns.add(db, campaign)
    assert asked(engine) == [
        BriefLine("campaign", "What keeps us waiting?", 1, on=date(2026, 9, 9), verb="campaign", words="1")
    ]


def test_late_measures_are_counted_per_goal(engine: Engine, firm: Company, goal: Goal) -> None:
    with transaction(engine) as db:
        goals.retire(db, goals.add(db, firm.organization, "Yesterday's", FOUNDED), MONDAY)
    for number, to in enumerate(("1", "1", "0"), 1):
        shares(engine, f"Idea {number}", MONDAY - 20 * DAY, to)
        approved: dict[str, Any] = {
            "number": str(number),
            "turn": "0",
            "owner": uid("Bob"),
            "due": "2026-08-30",
        }
        assert asks(engine, "Carla", "approved", now=MONDAY - 19 * DAY, **approved).view
    with transaction(engine) as db:
        found = measures.find(db, firm.id, 2)
        assert found is not None
        found[0].state = MeasureState.DONE
        db.add(found[0])
    assert asked(engine) == [
        BriefLine("overdue", "Fewer queues", 1, 1, verb="goal_measures", words="1"),
        BriefLine("overdue_other", count=1, verb="measures", words="1"),
    ]


def test_the_most_helpful_comes_first(engine: Engine, firm: Company, goal: Goal) -> None:
    names_goal(engine, firm, "Silent", MONDAY - 50 * DAY)
    posts(engine, firm, goal, "We begin.", MONDAY - 2 * DAY)
    writes_update(engine, firm, goal, "We go on.", MONDAY, by="Carla", state=UpdateState.WAITING)
    asks_leader(engine, firm, goal, "Why paper?", MONDAY - 3 * DAY)
    shares(engine, "Queue", MONDAY - DAY, "1")
    assert kinds(engine) == ["question", "waiting", "release", "echo", "ideas", "quiet"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_has_twelve_lines_however_much_happened(
    engine: Engine, firm: Company, goal: Goal, language: str
) -> None:
    for number in range(20):
        names_goal(engine, firm, f"Silent {number}", MONDAY - 50 * DAY)
    assert queued(engine, MONDAY) == 1
    found = told(engine)
    assert (len(found.lines), found.more) == (11, 9)
    drawing = draw(found, Voice(language), Texts())
    assert [block["type"] for block in drawing.blocks] == ["header", *["section"] * 11, "context"]
    assert ("and 9 more" if language == "en" else "und 9 weitere") in drawing.text


def test_twelve_lines_are_all_shown(engine: Engine, firm: Company) -> None:
    for number in range(12):
        names_goal(engine, firm, f"Silent {number}", MONDAY - 50 * DAY)
    queued(engine, MONDAY)
    assert (len(told(engine).lines), told(engine).more) == (12, 0)


# --- to whom, and when ------------------------------------------------------------------------------


@pytest.fixture
def waiting(engine: Engine, firm: Company, goal: Goal) -> Company:
    """Something to tell, week after week."""
    asks_leader(engine, firm, goal, "Why paper?", MONDAY - 3 * DAY)
    return firm


def test_leaders_ask_for_it_and_nobody_else(engine: Engine, waiting: Company) -> None:
    assert refusal(asks(engine, "Carla", "brief")) == "steering_leaders_only"
    assert refusal(asks(engine, "Gus", "brief")) == "guest"
    assert asked(engine, MONDAY + 2 * DAY)


def test_without_anything_to_say_it_says_so_when_asked(engine: Engine, firm: Company) -> None:
    assert asked(engine) == []


def test_it_comes_at_half_past_eight_and_once(engine: Engine, waiting: Company) -> None:
    ticks = [MONDAY - timedelta(minutes=1), MONDAY, MONDAY, MONDAY + timedelta(hours=1), MONDAY + 5 * DAY]
    assert [queued(engine, tick) for tick in ticks] == [0, 1, 0, 0, 0]
    (row,) = rows(engine)
    assert row.key == f"brief:2026-W36:{waiting.members['Dora'].id}"
    assert (row.target, row.broadcast, row.expires) == (uid("Dora"), False, MONDAY + DAY)
    assert queued(engine, MONDAY + WEEK) == 1


@pytest.mark.parametrize(("hours", "comes"), [(9, 1), (10, 0), (23, 0), (24, 1), (25, 0)])
def test_after_downtime_it_is_caught_up_within_a_day_in_working_hours(
    engine: Engine, waiting: Company, hours: int, comes: int
) -> None:
    assert queued(engine, MONDAY + timedelta(hours=hours)) == comes
    assert queued(engine, MONDAY + timedelta(hours=hours)) == 0


def test_a_week_with_nothing_to_say_is_passed_over(engine: Engine, firm: Company) -> None:
    assert queued(engine, MONDAY) == 0
    assert len(rows(engine, DeliveryState.SKIPPED)) == 1
    names_goal(engine, firm, "Silent", MONDAY - 50 * DAY)
    assert queued(engine, MONDAY + timedelta(hours=1)) == 0


def test_every_leader_gets_it_and_an_admin_only_until_there_is_one(engine: Engine, waiting: Company) -> None:
    with transaction(engine) as db:
        for who in ("Dora", "Alice"):
            member = people.member_of(db, waiting.id, waiting.members[who].id)
            member.role = Role.LEADER if who == "Alice" else Role.EMPLOYEE
            db.add(member)
    assert queued(engine, MONDAY) == 1
    assert [row.target for row in rows(engine)] == [uid("Alice")]
    with transaction(engine) as db:
        member = people.member_of(db, waiting.id, waiting.members["Alice"].id)
        member.role = Role.EMPLOYEE
        db.add(member)
    assert queued(engine, MONDAY + WEEK) == 1
    assert [row.target for row in rows(engine)][1:] == [uid("Dora")]


def test_somebody_in_new_york_gets_it_in_their_morning(engine: Engine, waiting: Company) -> None:
    lives_in(engine, waiting, "Dora", "America/New_York")
    came = [hour for hour in range(24) if queued(engine, MONDAY + timedelta(hours=hour))]
    assert came == [6]


def test_a_company_that_came_after_its_time_waits_a_week(engine: Engine) -> None:
    firm = company(engine, now=MONDAY + timedelta(hours=1))
    asks_leader(engine, firm, names_goal(engine, firm, "Goal", MONDAY), "Why?", MONDAY)
    assert queued(engine, MONDAY + timedelta(hours=2)) == 0
    assert queued(engine, MONDAY + WEEK) == 1


def test_what_belongs_to_another_company_is_not_told(engine: Engine, firm: Company) -> None:
    other = company(engine, "T2", now=FOUNDED)
    asks_leader(engine, other, names_goal(engine, other, "Theirs", FOUNDED), "Why?", MONDAY - DAY)
    assert asked(engine) == []
    assert queued(engine, MONDAY) == 1


def test_who_travels_on_monday_gets_it_once(engine: Engine, waiting: Company) -> None:
    lives_in(engine, waiting, "Dora", "Asia/Tokyo")
    assert queued(engine, MONDAY - timedelta(hours=7)) == 1
    lives_in(engine, waiting, "Dora", "America/Los_Angeles")
    hours = range(-6, 24 * 6)
    assert sum(queued(engine, MONDAY + timedelta(hours=hour)) for hour in hours) == 0
    assert queued(engine, MONDAY + WEEK + timedelta(hours=9)) == 1


CITIES = (
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
)


@settings(max_examples=40)
@given(
    homes=st.lists(st.sampled_from(CITIES), min_size=1, max_size=5),
    stay=st.integers(1, 30),
    start=st.dates(date(2026, 1, 1), date(2027, 1, 1)),
)
@example(["Europe/Berlin"], 30, date(2026, 3, 20))
@example(["Europe/Berlin", "America/New_York"], 7, date(2026, 10, 19))
def test_whoever_travels_gets_it_once_a_week(homes: list[str], stay: int, start: date) -> None:
    """Asked every hour for six weeks, over the changes of the clocks, while the leader moves on from zone to
    zone every few days: each week once, never before 08:30 where they are, at most a day after it."""
    begin = datetime.combine(start, time(), UTC)
    first: dict[str, datetime] = {}
    for hour in range(6 * 7 * 24):
        moment = begin + timedelta(hours=hour)
        zone = ZoneInfo(homes[hour // (24 * stay) % len(homes)])
        found = brief.due_by(moment, zone, Calendar())
        if found is not None and found.week not in first:
            first[found.week] = moment
            local = moment.astimezone(zone)
            assert (local.date().weekday(), local.time()) >= (0, time(8, 30))
            assert local.date().weekday() < 2
            assert moment - found.at <= DAY
    monday = start + timedelta(days=(7 - start.weekday()) % 7 or 7)
    whole = [monday + WEEK * count for count in range(5)]
    assert {f"{day:%G-W%V}" for day in whole} <= set(first)
    assert len(first) <= 7


def test_ideas_that_fit_no_goal_are_listed(engine: Engine, firm: Company, goal: Goal) -> None:
    for number in range(10):
        shares(engine, f"Free {number}", MONDAY - DAY)
    shares(engine, "Aligned", MONDAY - DAY, "1")
    first = shown(asks(engine, "Alice", "unaligned", "1"), IdeaList)
    assert (first.kind, first.page.total, first.page.of, first.lines[0].title) == (
        "unaligned",
        10,
        2,
        "Free 9",
    )
    second = shown(asks(engine, "Alice", "turn_unaligned", "2"), IdeaList)
    assert [line.title for line in second.lines] == ["Free 1", "Free 0"]
