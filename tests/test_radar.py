"""The radar: each finding when there is reason for it, and none when there is not."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from handlers.views import Brief, Radar, RadarFinding, RadarStep
from storage import channels, connections, goals, ideas, measures
from storage.database import transaction
from storage.models import Goal, Idea, Measure, MeasureState
from tests.rows import Company, asks, company
from tests.two_chats import refusal, shown

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine, now=NOW - 30 * DAY)


def found(engine: Engine, who: str = "Dora", now: datetime = NOW) -> list[RadarFinding]:
    return list(shown(asks(engine, who, "radar", now=now), Radar).findings)


def kinds(engine: Engine, who: str = "Dora", now: datetime = NOW) -> list[str]:
    return [one.kind for one in found(engine, who, now)]


def names_goal(engine: Engine, firm: Company, title: str, at: datetime = NOW - 10 * DAY) -> Goal:
    with transaction(engine) as db:
        return goals.add(db, firm.organization, title, at)


def shares(engine: Engine, title: str, goal: str = "", now: datetime = NOW - DAY, room: str = "") -> None:
    fields: dict[str, Any] = {"title": title, "draft": title, "goal": goal, "channel": room}
    assert asks(engine, "Alice", "create", now=now, **fields).view


def in_room(engine: Engine, firm: Company, number: int, name: str, *, private: bool = False) -> Idea:
    with transaction(engine) as db:
        room = channels.remember(
            db, firm.workspace, external=f"C{name}", name=name, joined=True, private=private
        )
        idea = ideas.find(db, firm.id, number)
        assert idea is not None
        idea.channel_id = room.id
        db.add(idea)
        return idea


def takes_care(engine: Engine, firm: Company, who: str, number: int, due: date, **changes: Any) -> None:
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, number)
        assert idea is not None
        facts: dict[str, Any] = {"number": 0, "title": "Do it", "idea_id": idea.id, "due": due}
        facts |= {"owner_id": firm.members[who].id, "created": NOW, "accepted": NOW}
        facts |= {"state": MeasureState.RUNNING, **changes}
        measures.add(db, Measure(organization_id=firm.id, **facts))


def test_nothing_pulls_apart(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues")
    shares(engine, "A second till", "1")
    assert shown(asks(engine, "Dora", "radar", now=NOW), Radar) == Radar(1, 0, ())


def test_who_may_see_it(engine: Engine, firm: Company) -> None:
    assert shown(asks(engine, "Carla", "radar", now=NOW), Radar).findings == ()
    assert refusal(asks(engine, "Alice", "radar", now=NOW)) == "radar_deciders_only"
    assert refusal(asks(engine, "Gus", "radar", now=NOW)) == "guest"


def test_a_few_ideas_without_a_goal_are_no_stray(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues")
    for number in range(4):
        shares(engine, f"Bench number {number}")
    assert kinds(engine) == ["none_fits"]
    shares(engine, "A bell")
    assert found(engine)[0] == RadarFinding(
        "stray",
        5,
        5,
        steps=(RadarStep("see", "unaligned", "1"), RadarStep("ask", "strategy_review")),
    )


def test_a_small_share_without_a_goal_is_no_stray(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues")
    names_goal(engine, firm, "Regulars")
    for number in range(12):
        shares(engine, f"Till number {number}", str(number % 2 + 1))
    for number in range(5):
        shares(engine, f"Bench number {number}")
    assert kinds(engine) == ["none_fits"]  # 5 of 17 are 29 %


def test_measures_count_with_the_goal_of_their_idea(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues")
    shares(engine, "A bell")
    for _ in range(4):
        takes_care(engine, firm, "Bob", 1, NOW.date(), accepted=None)
    stray = found(engine)[0]
    assert (stray.kind, stray.count, stray.total) == ("stray", 5, 5)
    takes_care(engine, firm, "Bob", 1, NOW.date(), state=MeasureState.DONE)  # has ended
    assert found(engine)[0].total == 5


def test_most_around_one_goal(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues")
    for number in range(8):
        shares(engine, f"Till number {number}", "1")
    assert kinds(engine) == []  # there is no other goal
    names_goal(engine, firm, "Regulars")
    crowd = found(engine, "Carla")[0]
    assert (crowd.kind, crowd.count, crowd.total, crowd.number, crowd.title) == (
        "crowd",
        8,
        8,
        1,
        "Fewer queues",
    )
    assert crowd.steps == (
        RadarStep("see", "goal_ideas", "1"),
        RadarStep("ask", "ask_about_goal", "1", 1),
    )
    for number in range(6):
        shares(engine, f"Card number {number}", "2")
    assert kinds(engine) == []  # 8 of 14 are 57 %


def test_islands_are_similar_and_far_apart(engine: Engine, firm: Company) -> None:
    goal = str(names_goal(engine, firm, "Regulars").number)
    shares(engine, "Digital customer card", goal)
    shares(engine, "Customer card on the phone", goal)
    assert kinds(engine) == []  # nobody knows where they came from
    one, other = in_room(engine, firm, 1, "shop"), in_room(engine, firm, 2, "shop")
    assert kinds(engine) == []  # from the same channel
    in_room(engine, firm, 2, "office")
    (island,) = found(engine)
    assert (island.number, island.other, island.room, island.other_room) == (1, 2, "shop", "office")
    assert island.steps == (
        RadarStep("connect", "connect", "I-1+I-2", 1),
        RadarStep("park", "park", "2.0", 2),
    )
    in_room(engine, firm, 2, "board", private=True)
    assert (found(engine)[0].room, found(engine)[0].other_room) == ("shop", "")
    with transaction(engine) as db:
        about = f"idea:{one.id}", f"idea:{other.id}"
        connections.connect(db, firm.id, *about, member_id=firm.members["Carla"].id, note="", at=NOW)
    assert kinds(engine) == []


def test_one_measure_for_both_is_no_island(engine: Engine, firm: Company) -> None:
    goal = str(names_goal(engine, firm, "Regulars").number)
    shares(engine, "Digital customer card", goal)
    shares(engine, "Customer card on the phone", goal)
    in_room(engine, firm, 1, "shop")
    other = in_room(engine, firm, 2, "office")
    takes_care(engine, firm, "Bob", 1, NOW.date())
    assert kinds(engine) == ["island"]
    with transaction(engine) as db:
        measure = measures.find(db, firm.id, 1)
        assert measure is not None
        measures.feed(db, measure[0], other)
    assert kinds(engine) == []


def test_declined_ideas_are_no_island(engine: Engine, firm: Company) -> None:
    goal = str(names_goal(engine, firm, "Regulars").number)
    shares(engine, "Digital customer card", goal)
    shares(engine, "Customer card on the phone", goal)
    in_room(engine, firm, 1, "shop")
    in_room(engine, firm, 2, "office")
    asks(engine, "Carla", "declined", number="2", turn="0", reason="No.", now=NOW)
    assert kinds(engine) == []


def test_goals_that_dry_up(engine: Engine, firm: Company) -> None:
    names_goal(engine, firm, "Fewer queues", NOW - 75 * DAY)
    (dry,) = found(engine)
    assert (dry.kind, dry.count, dry.number) == ("dry", 75, 1)
    assert [step.verb for step in dry.steps] == ["post_update", "strategy_review"]
    (seen,) = found(engine, "Carla")
    assert [step.verb for step in seen.steps] == ["ask_about_goal"]


def test_more_than_three_measures_at_once_are_named_to_leaders_only(engine: Engine, firm: Company) -> None:
    goal = str(names_goal(engine, firm, "Regulars").number)
    shares(engine, "Digital customer card", goal)
    for days in (3, 9, 5):
        takes_care(engine, firm, "Bob", 1, NOW.date() + days * DAY)
    takes_care(engine, firm, "Bob", 1, NOW.date(), accepted=None)  # is only asked so far
    assert kinds(engine) == []
    takes_care(engine, firm, "Bob", 1, NOW.date() + DAY)
    (busy,) = found(engine)
    assert (busy.kind, busy.count, busy.name) == ("busy", 4, "Bob Petersen")
    assert busy.steps == (RadarStep("later", "change_date", "2.0", 2),)
    assert (busy.number, busy.due) == (2, NOW.date() + 9 * DAY)
    later = (NOW.date() + 90 * DAY).isoformat()
    moved = asks(
        engine, "Dora", "date_changed", now=NOW, number="2", turn="0", due=later, why="After Christmas."
    )
    assert moved.view is not None, (moved.refused, moved.invalid)
    (busy,) = found(engine)
    assert (busy.number, busy.due) == (
        2,
        NOW.date() + 90 * DAY,
    )  # that something was done stands there at once
    assert kinds(engine, "Carla") == []


def test_every_step_leads_somewhere(engine: Engine, firm: Company) -> None:
    """Whoever sees a button can press it."""
    names_goal(engine, firm, "Fewer queues", NOW - 75 * DAY)
    for number in range(5):
        shares(engine, f"Digital customer card number {number}")
    in_room(engine, firm, 1, "shop")
    for number in range(2, 6):
        in_room(engine, firm, number, "office")
        takes_care(engine, firm, "Bob", number, NOW.date())
    for who in ("Dora", "Carla"):
        steps = [step for one in found(engine, who) for step in one.steps]
        assert steps
        for step in steps:
            answer = asks(engine, who, step.verb, step.words, now=NOW)
            assert answer.view is not None, (step, answer.refused)


def test_the_brief_counts_what_pulls_apart(engine: Engine, firm: Company) -> None:
    """A goal without an update for so long is named there anyway."""
    names_goal(engine, firm, "Fewer queues", NOW - 75 * DAY)
    for number in range(5):
        shares(engine, f"Bench number {number}")
    lines = shown(asks(engine, "Dora", "brief", now=NOW), Brief).lines
    told = [(one.kind, one.count, one.verb) for one in lines if one.kind in ("radar", "quiet")]
    assert told == [("quiet", 10, "post_update"), ("radar", 1, "radar")]
