"""Strategic updates when their time comes: each (update, week, channel) once, or a clear reason why not."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine

from handlers import telling
from handlers.verbs import Room
from handlers.views import UpdateCard, UpdateStatus
from storage import goals, people
from storage.database import transaction
from storage.models import DeliveryState, Role, UpdateState
from tests.cast import MONDAY
from tests.post import Post
from tests.rows import asks, at_once
from tests.updating import (
    IDEAS,
    TEXT,
    another_room,
    comes,
    firm_with_goal,
    keys,
    posts,
    schedules,
    seen,
    targets,
    the,
    told,
    writes,
)

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
NINE = datetime(2026, 9, 1, 7, 0, tzinfo=UTC)  # Tuesday, 09:00 in Berlin


def _role(engine: Engine, firm: Any, who: str, role: Role) -> None:
    with transaction(engine) as db:
        member = people.member_of(db, firm.id, firm.members[who].id)
        member.role = role
        db.add(member)


def _status(engine: Engine, now: datetime) -> UpdateStatus:
    found: UpdateStatus = seen(asks(engine, "Dora", "updates", "U-1", now=now), UpdateStatus)
    return found


def test_it_comes_in_each_channel_s_own_time_and_is_one_posting(engine: Engine) -> None:
    firm = firm_with_goal(engine)
    another_room(engine, firm, "C0TOKYO", timezone="Asia/Tokyo")
    another_room(engine, firm, "C0NEWYORK", timezone="America/New_York")
    schedules(engine, "2026-09-01", channels=(IDEAS, "C0TOKYO", "C0NEWYORK"))
    assert the(engine).next_at == NINE - 7 * HOUR
    seen_when: dict[str, datetime] = {}
    moment = MONDAY
    while moment < NINE + DAY:
        comes(engine, moment)
        for key in keys(engine, "update:1:"):
            seen_when.setdefault(key.rpartition(":")[2], moment)
        moment += HOUR / 2
    assert seen_when == {"C0TOKYO": NINE - 7 * HOUR, IDEAS: NINE, "C0NEWYORK": NINE + 6 * HOUR}
    assert len(posts(engine)) == 1
    assert (the(engine).state, the(engine).next_at) == (UpdateState.POSTED, None)


def test_a_new_text_each_time_reaches_all_channels_of_a_week(engine: Engine) -> None:
    """The text is emptied when the first channel has it; the others get the same one all the same."""
    firm = firm_with_goal(engine)
    another_room(engine, firm, "C0NEWYORK", timezone="America/New_York")
    schedules(engine, "2026-09-01", repeat="weekly", fresh="yes", channels=(IDEAS, "C0NEWYORK"))
    comes(engine, NINE)
    assert (the(engine).text, [one.text for one in posts(engine)]) == ("", [TEXT])
    comes(engine, NINE + 6 * HOUR)
    assert len(keys(engine, "update:1:2026-W36")) == 2
    assert told(engine, "Dora") == []
    comes(engine, NINE + WEEK)
    comes(engine, NINE + WEEK + 6 * HOUR)
    assert (len(posts(engine)), told(engine, "Dora")) == (1, ["empty"])
    asks(
        engine,
        "Dora",
        "preview_update",
        number=1,
        turn=1,
        goal="1",
        text="New tills.",
        channels=(IDEAS,),
        when="later",
        day="2026-09-15",
        time="09:00",
        repeat="weekly",
        fresh="yes",
        now=NINE + WEEK + DAY,
    )
    comes(engine, NINE + 2 * WEEK)
    assert [one.text for one in posts(engine)] == [TEXT, "New tills."]
    assert [one.day for one in _status(engine, NINE + 2 * WEEK).missed] == [8]


@pytest.mark.parametrize(
    ("first", "sunday"),
    [("2027-02-28", datetime(2027, 3, 28, tzinfo=UTC)), ("2026-09-27", datetime(2026, 10, 25, tzinfo=UTC))],
)
def test_half_past_two_is_posted_once_when_the_clocks_change(
    engine: Engine, first: str, sunday: datetime
) -> None:
    firm_with_goal(engine)
    schedules(engine, first, time="02:30", repeat="weekly", now=sunday - 5 * WEEK)
    queued = {}
    for minutes in range(-120, 24 * 60, 10):
        now = sunday + timedelta(minutes=minutes)
        queued[now] = comes(engine, now)
    week = f"{sunday.isocalendar().year}-W{sunday.isocalendar().week:02}"
    assert keys(engine, f"update:1:{week}") == [f"update:1:{week}:{IDEAS}"]
    assert [count for now, count in queued.items() if now >= sunday].count(1) == 1
    assert sum(queued.values()) <= 2  # the first tick finds what its weeks of silence left: at most one


def test_two_processes_and_fifty_channels_make_fifty_posts(engine: Engine) -> None:
    firm = firm_with_goal(engine)
    rooms = [another_room(engine, firm, f"C{number:02}").external for number in range(50)]
    schedules(engine, "2026-09-01", channels=tuple(rooms))
    assert sorted(at_once(*(partial(comes, engine, NINE),) * 2)) == [0, 50]
    comes(engine, NINE + HOUR)
    assert keys(engine, "update:") == sorted(f"update:1:2026-W36:{room}" for room in rooms)
    assert len(posts(engine)) == 1


async def test_after_a_restart_each_of_fifty_channels_has_it_once(engine: Engine) -> None:
    """One of two couriers is killed again and again while the channels get their posts."""
    post = Post(engine)
    with transaction(engine) as db:
        goals.add(db, people.organization(db, post.firm.id), "Regular customers come back", MONDAY)
    rooms = [another_room(engine, post.firm, f"C{number:02}").external for number in range(50)]
    schedules(engine, "2026-09-01", channels=tuple(rooms))
    post.couriers.append(post.another_courier())
    post.now.moment = NINE
    comes(engine, NINE)
    post.platform.script = ["ok", "killed_after", "lost", "killed_before", "ok", "limited"] * 8
    await post.goes_until_nothing_waits()
    comes(engine, post.now())
    assert {room: len(post.platform.to(room)) for room in rooms} == dict.fromkeys(rooms, 1)
    assert {one.state for one in targets(engine).values()} == {DeliveryState.SENT}


@pytest.mark.parametrize(
    ("late", "posted"), [(23 * HOUR, 1), (25 * HOUR, 0), (2 * WEEK + HOUR, 1), (2 * WEEK + 2 * DAY, 0)]
)
def test_after_downtime_there_is_at_most_one_catch_up(engine: Engine, late: timedelta, posted: int) -> None:
    firm_with_goal(engine)
    schedules(engine, "2026-09-01", repeat="weekly")
    now = NINE + late
    assert comes(engine, now) == posted
    assert comes(engine, now + HOUR / 3) == 0
    assert len(keys(engine, "update:1:")) == posted
    coming = the(engine).next_at
    assert coming is not None
    assert coming > now
    missed = [one.isoformat() for one in _status(engine, now + DAY).missed]
    due = ["2026-09-01", "2026-09-08", "2026-09-15"][: late // WEEK + 1]
    assert missed == due[: len(due) - posted]


def test_what_came_once_and_was_missed_is_a_draft_again(engine: Engine) -> None:
    firm_with_goal(engine)
    schedules(engine, "2026-09-01")
    assert comes(engine, NINE + 2 * DAY) == 0
    assert (the(engine).state, told(engine, "Dora")) == (UpdateState.DRAFT, ["missed"])
    comes(engine, NINE + 3 * DAY)
    assert told(engine, "Dora") == ["missed"]


def test_written_later_and_never_written_it_is_a_draft_again(engine: Engine) -> None:
    firm_with_goal(engine)
    schedules(engine, "2026-09-01", text="")
    comes(engine, NINE)
    assert (the(engine).state, told(engine, "Dora"), posts(engine)) == (UpdateState.DRAFT, ["empty"], [])


def test_a_leader_who_left_holds_it_until_it_is_released_anew(engine: Engine) -> None:
    firm = firm_with_goal(engine)
    _role(engine, firm, "Bob", Role.LEADER)
    writes(engine, "Carla", when="later", day="2026-09-01")
    asks(engine, "Carla", "hand_in_update", "1.0")
    asks(engine, "Bob", "release_update", "1.1")
    _role(engine, firm, "Bob", Role.EMPLOYEE)
    comes(engine, NINE)
    comes(engine, NINE + HOUR)
    assert (the(engine).state, posts(engine)) == (UpdateState.WAITING, [])
    assert keys(engine, "release:1.3") == [f"release:1.3:{firm.members['Dora'].id}"]
    assert told(engine, "Carla") == ["released", "held"]
    assert told(engine, "Dora") == ["held"]  # who keeps the house
    late = asks(engine, "Dora", "release_update", "1.3", now=NINE + HOUR).refused
    assert late is not None
    assert late.key == "update_time_past"


def test_a_retired_goal_holds_it_too(engine: Engine) -> None:
    firm = firm_with_goal(engine)
    schedules(engine, "2026-09-01")
    with transaction(engine) as db:
        goal = goals.by_number(db, firm.id, 1)
        assert goal is not None
        goals.retire(db, goal, MONDAY)
    comes(engine, NINE)
    assert (the(engine).state, posts(engine)) == (UpdateState.WAITING, [])
    assert told(engine, "Dora") == ["goal_gone"]
    assert len(keys(engine, "release:1.2")) == 1


@pytest.mark.parametrize(
    ("facts", "error"),
    [({"gone": True}, "is_archived"), ({"private": True, "joined": False}, "not_in_channel")],
)
def test_a_closed_channel_fails_clearly_and_others_go_on(
    engine: Engine, facts: dict[str, bool], error: str
) -> None:
    firm = firm_with_goal(engine)
    another_room(engine, firm, "C0OLD", joined=True)
    schedules(engine, "2026-09-01", channels=(IDEAS, "C0OLD"))
    asks(engine, "Alice", "home", rooms=(Room("C0OLD", "old", **facts),))
    comes(engine, NINE)
    there = targets(engine)
    assert (there["C0OLD"].state, there["C0OLD"].error) == (DeliveryState.PARKED, error)
    assert there[IDEAS].state == DeliveryState.WAITING
    assert len(keys(engine, "trouble:")) == 1
    status = _status(engine, NINE)
    assert (status.posts[0].failed, status.posts[0].places[0].name) == (1, "old")


# --- what became of it ------------------------------------------------------------------------------


def _post_now(engine: Engine) -> Post:
    post = Post(engine)
    with transaction(engine) as db:
        goals.add(db, people.organization(db, post.firm.id), "Regular customers come back", MONDAY)
    another_room(engine, post.firm, "C0OLD")
    writes(engine, channels=(IDEAS, "C0OLD"))
    asks(engine, "Dora", "publish_update", "1.0")
    return post


async def test_what_failed_is_told_and_sent_again(engine: Engine) -> None:
    post = _post_now(engine)
    post.platform.gone = {"C0OLD"}
    await post.goes()
    failed = targets(engine)["C0OLD"]
    assert (failed.state, failed.error) == (DeliveryState.PARKED, "channel_not_found")
    assert targets(engine)[IDEAS].state == DeliveryState.SENT
    assert len(post.told("Dora")) == 1
    words = f"{failed.post_id}.{failed.channel_id}"
    for who in ("Alice", "Carla"):
        refused = asks(engine, who, "post_again", words).refused
        assert refused is not None
        assert refused.key == "update_leaders_only"
    post.platform.gone = set()
    assert asks(engine, "Dora", "post_again", words).refused is None
    assert targets(engine)["C0OLD"].state == DeliveryState.WAITING
    await post.goes_until_nothing_waits()
    assert targets(engine)["C0OLD"].state == DeliveryState.SENT
    assert len(post.platform.to("C0OLD")) == 1
    done = asks(engine, "Dora", "post_again", words).refused
    assert done is not None
    assert done.key == "delivery_unknown"


async def test_an_admin_s_hand_is_seen_in_the_status(engine: Engine) -> None:
    post = _post_now(engine)
    post.platform.gone = {"C0OLD"}
    await post.goes()
    delivery = str(post.row("update:1:2026-W36:C0OLD").id)
    asks(engine, "Dora", "send_again", delivery)
    assert targets(engine)["C0OLD"].state == DeliveryState.WAITING
    await post.goes()
    asks(engine, "Dora", "it_arrived", delivery)
    assert targets(engine)["C0OLD"].state == DeliveryState.SENT


@pytest.mark.parametrize("words", ["", "1", "1.", "9.1", "1.9", "x.y", "²"])
def test_what_did_not_fail_is_not_sent_again(engine: Engine, words: str) -> None:
    _post_now(engine)
    refused = asks(engine, "Dora", "post_again", words).refused
    assert refused is not None
    assert refused.key == "delivery_unknown"


async def test_where_we_are_shut_out_it_fails_loudly(engine: Engine) -> None:
    """Elsewhere nobody is told twice of a closed chat; but a leader waits for this."""
    post = _post_now(engine)
    post.platform.script = ["closed", "closed", "closed", "closed"]
    await post.goes()
    assert {one.state for one in targets(engine).values()} == {DeliveryState.PARKED}


async def test_what_waited_too_long_is_not_posted_and_the_status_says_so(engine: Engine) -> None:
    post = _post_now(engine)
    await post.goes_after(DAY.total_seconds() + 60)
    assert {(one.state, one.error) for one in targets(engine).values()} == {("skipped", "overtaken")}
    one = targets(engine)[IDEAS]
    asks(engine, "Dora", "post_again", f"{one.post_id}.{one.channel_id}", now=post.now())
    await post.goes_until_nothing_waits()
    assert targets(engine)[IDEAS].state == DeliveryState.SENT


async def test_the_status_is_redrawn_as_the_channels_answer(engine: Engine) -> None:
    post = _post_now(engine)
    await post.goes_until_nothing_waits()
    letters = [*(one.letter for one in post.platform.said), *post.platform.redrawn]
    cards = [letter.view for letter in letters if isinstance(letter.view, UpdateStatus)]
    assert cards[-1].posts[0].arrived == 2


async def test_the_card_is_redrawn_when_something_comes_back(engine: Engine) -> None:
    post = _post_now(engine)
    await post.goes_until_nothing_waits()
    posted = posts(engine)[0].id
    for _ in range(2):
        with transaction(engine) as db:
            telling.resonance(db, post.firm.id, posted, post.now())
    before = len(post.platform.redrawn)
    await post.goes_until_nothing_waits()
    views = [letter.view for letter in post.platform.redrawn[before:]]
    # one in each channel, however often it was asked
    assert sum(isinstance(view, UpdateCard) for view in views) == 2
