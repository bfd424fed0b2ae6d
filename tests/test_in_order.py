"""Whoever needs ideas and the organization, or a measure, holds the ideas first, and none for nothing: on
PostgreSQL nobody waits in a circle."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers import due_dates, importing
from handlers.verbs import Reply
from handlers.views import ReviewCard
from storage import goals, ideas, in_order, measures, people, postings
from storage.database import transaction
from storage.models import Follow, Idea, IdeaState, MeasureState, Sponsorship
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, shares, until_it_waits
from tests.test_importing import opened
from tests.test_ticks import ticks

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
Work = Callable[[Engine, Company], object]


def takes_back(engine: Engine, firm: Company) -> object:
    """The import that I-1 came from is undone."""
    with transaction(engine) as db:
        return importing.take_back(db, firm.id, _ids(engine))


def pauses(engine: Engine, firm: Company) -> object:
    return _done(asks(engine, "Dora", "save_pause", pause_until="2026-09-11", whom="all"))


def sets(engine: Engine, firm: Company, region: str = "FR-57") -> object:
    fields: dict[str, Any] = {"language": "en", "timezone": "Europe/Berlin", "weekday": "0", "time": "08:30"}
    fields |= {"decision_days": "10", "review_months": "3", "region": region}
    return _done(asks(engine, "Dora", "save_settings", **fields))


def approves(engine: Engine, firm: Company) -> object:
    """It becomes a measure with a number of its own."""
    fields: dict[str, Any] = {"number": "1", "turn": "0", "owner": uid("Bob"), "due": "2026-09-30"}
    return _done(asks(engine, "Carla", "approved", **fields))


def retires(engine: Engine, firm: Company) -> object:
    fields: dict[str, Any] = {"number": "1", "turn": "0", "note": "Reached.", "move_to": "2"}
    return _done(asks(engine, "Dora", "retired", **fields))


def retires_and_stops(engine: Engine, firm: Company) -> object:
    fields: dict[str, Any] = {"number": "1", "turn": "0", "note": "Reached.", "measures": "stop"}
    return _done(asks(engine, "Dora", "retired", **fields))


def stops(engine: Engine, firm: Company) -> object:
    fields: dict[str, Any] = {"number": "1", "turn": "0", "learned": "Nobody wants it."}
    return _done(asks(engine, "Bob", "measure_stopped", **fields))


def asks_sponsor(engine: Engine, firm: Company, draft: str = "d1") -> object:
    fields: dict[str, Any] = {"number": "1", "obstacle": "No paper.", "until": "2026-09-20"}
    return _done(asks(engine, "Bob", "send_sponsor", **fields, draft=draft, sponsor=uid("Dora")))


def takes(engine: Engine, firm: Company) -> object:
    return _done(asks(engine, "Dora", "sponsor_take", "1.0"))


def removes(engine: Engine, firm: Company) -> object:
    return _done(asks(engine, "Dora", "sponsor_removed", "1.0"))


def cannot(engine: Engine, firm: Company) -> object:
    return _done(asks(engine, "Dora", "send_sponsor_answer", key="1", turn="0", reason="Neither can I."))


def renames(engine: Engine, firm: Company) -> object:
    fields: dict[str, Any] = {"number": "1", "turn": "0", "title": "No queues", "owner": uid("Carla")}
    return _done(asks(engine, "Dora", "save_goal", **fields, description="Nobody waits.", note="Yes."))


def adds(engine: Engine, firm: Company) -> object:
    fields: dict[str, Any] = {"number": "0", "turn": "2", "title": "Less paper", "owner": uid("Carla")}
    return _done(asks(engine, "Dora", "save_goal", **fields, description="Nobody prints.", note="Yes."))


def names_it(engine: Engine, firm: Company) -> object:
    """As an idea that moved the picture."""
    return _done(asks(engine, "Dora", "save_vision", vision="Near to all.", seen="00000000", moved="I-1"))


@pytest.mark.parametrize("work", [takes_back, pauses, sets, approves, retires, renames, names_it])
def test_ideas_come_before_the_organization(engine: Engine, work: Work) -> None:
    """Somebody makes two of I-1, and gives the second one its number: the organization is free for that."""
    firm = _goal_with_idea(engine)
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            in_order.ideas(db, firm.id, _ids(engine))
            working = thread.submit(work, engine, firm)
            until_it_waits(engine, working)
            assert not working.done()
            assert ideas.next_number(db, firm.id) == 2
        working.result()


SPONSORS = [partial(asks_sponsor, draft="d2"), takes, removes, cannot]


@pytest.mark.parametrize("work", [retires_and_stops, stops, *SPONSORS])
def test_ideas_come_before_their_measures(engine: Engine, work: Work) -> None:
    """Somebody decides anew on I-1, and its measure goes on, with what was asked of a sponsor."""
    firm = _goal_with_idea(engine)
    approves(engine, firm)
    asks_sponsor(engine, firm)
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            in_order.ideas(db, firm.id, _ids(engine))
            working = thread.submit(work, engine, firm)
            until_it_waits(engine, working)
            assert not working.done()
            assert ideas.next_number(db, firm.id) == 2
            postings.hold_about(db, firm.id, "measure:1")
            postings.hold_about(db, firm.id, "sponsor:1")
        working.result()


def finishes(engine: Engine, firm: Company) -> object:
    fields: dict[str, Any] = {"number": "1", "turn": "1", "result": "It works."}
    return _done(asks(engine, "Bob", "measure_finished", **fields))


def test_the_organization_comes_before_the_clocks_of_ideas_that_a_measure_moves(engine: Engine) -> None:
    """I-1 is carried out by that, and I-2 comes back for a decision; somebody has begun to pause."""
    firm = _goal_with_idea(engine)
    approves(engine, firm)
    shares(engine, "Alice", "To be tested")
    fields: dict[str, Any] = {"number": "2", "turn": "0", "feeds": "1"}
    _done(asks(engine, "Carla", "tested", **fields))
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            organization = people.organization(db, firm.id)
            with due_dates.recounted(db, organization, MONDAY):
                working = thread.submit(finishes, engine, firm)
                until_it_waits(engine, working)
                assert not working.done()
                organization.paused_from, organization.paused_until = MONDAY.date(), date(2026, 9, 11)
        working.result()
    with transaction(engine) as db:
        states = [ideas.by_id(db, firm.id, one).state for one in _ids(engine)]
    assert states == [IdeaState.IMPLEMENTED, IdeaState.IN_REVIEW]
    assert _due(engine, firm) == date(2026, 9, 25)


def test_nobody_is_asked_about_a_measure_that_just_ended(engine: Engine) -> None:
    firm = _goal_with_idea(engine)
    approves(engine, firm)
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            found = measures.find(db, firm.id, 1)
            assert found is not None
            in_order.of_measure(db, firm.id, found[0].id)
            fields: dict[str, Any] = {"number": "1", "obstacle": "No paper.", "until": "2026-09-20"}
            asking = thread.submit(
                asks, engine, "Bob", "send_sponsor", **fields, draft="d1", sponsor=uid("Dora")
            )
            until_it_waits(engine, asking)
            assert not asking.done()
            assert measures.move(db, found[0], MeasureState.STOPPED, ended=MONDAY)
        refused = asking.result().refused
        assert refused is not None
        assert refused.key == "measure_ended"
    with transaction(engine) as db:
        assert db.exec(select(Sponsorship)).all() == []


@pytest.mark.parametrize("second", ["posted first", "wakes up"])
def test_a_morning_takes_ideas_by_number_and_then_the_organization(engine: Engine, second: str) -> None:
    """The clocks on review cards move on, also where the card of I-2 is the older one, or I-2 has just come
    back. Somebody makes one idea of both meanwhile, and has got to the first of them."""
    firm = _goal_with_idea(engine)
    shares(engine, "Alice", "Still to decide")
    for number in (2, 1):
        _review_card(engine, firm, number)
    if second == "wakes up":
        fields: dict[str, Any] = {"number": "2", "turn": "0", "reason": "Tomorrow.", "wake": "2026-09-01"}
        _done(asks(engine, "Carla", "parked", **fields))
    one, two = _ids(engine)
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            in_order.ideas(db, firm.id, [one])
            working = thread.submit(ticks, engine, MONDAY + timedelta(days=1))
            until_it_waits(engine, working)
            assert not working.done()
            assert len(in_order.ideas(db, firm.id, [two])) == 1
            assert ideas.next_number(db, firm.id) == 3
        working.result()
    with transaction(engine) as db:
        assert people.organization(db, firm.id).clocks_moved == date(2026, 9, 1)
        assert ideas.by_id(db, firm.id, two).state is (
            IdeaState.IN_REVIEW if second == "wakes up" else IdeaState.NEW
        )


@pytest.mark.parametrize("work", [partial(sets, region="DE"), adds])
def test_what_changes_no_idea_waits_for_none(engine: Engine, work: Work) -> None:
    """Another language in the same region, and a goal that no idea can be for."""
    firm = _goal_with_idea(engine)
    with transaction(engine) as db:
        people.organization(db, firm.id).region = "DE"
    shares(engine, "Alice", "For no goal")
    with ThreadPoolExecutor(1) as thread, transaction(engine) as db:
        assert len(in_order.ideas(db, firm.id, _ids(engine))) == 2
        working = thread.submit(work, engine, firm)
        until_it_waits(engine, working)
        assert working.done()
        working.result()


def test_two_who_pause_at_once_move_a_day_once(engine: Engine) -> None:
    firm = _goal_with_idea(engine)
    shares(engine, "Alice", "Still to decide")
    usual = _due(engine, firm)
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            organization = people.organization(db, firm.id)
            with due_dates.recounted(db, organization, MONDAY):
                working = thread.submit(pauses, engine, firm)
                until_it_waits(engine, working)
                assert not working.done()
                organization.paused_from, organization.paused_until = MONDAY.date(), date(2026, 9, 11)
        working.result()
    assert (usual, _due(engine, firm)) == (date(2026, 9, 14), date(2026, 9, 25))


def test_nobody_follows_what_is_just_taken_away(engine: Engine) -> None:
    firm = _goal_with_idea(engine)
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            assert importing.take_back(db, firm.id, _ids(engine)) == []
            following = thread.submit(asks, engine, "Bob", "follow", "I-1")
            until_it_waits(engine, following)
            assert not following.done()
        refused = following.result().refused
        assert refused is not None
        assert refused.key == "idea_unknown"
    with transaction(engine) as db:
        assert db.exec(select(Follow)).all() == []


def _goal_with_idea(engine: Engine) -> Company:
    """I-1 for G-1, from a list that was brought in; and another goal."""
    office = opened(engine)
    with transaction(engine) as db:
        goals.add(db, office.firm.organization, "Regulars", MONDAY)
    office.brings(office.looks("1;Stamps;G-1;Alice Hansen;;neu;2024-01-31;;;"))
    return office.firm


def _review_card(engine: Engine, firm: Company, number: int) -> None:
    place = {"channel": "C0IDEAS", "message": str(number), "target": "C0IDEAS"}
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, number)
        assert idea is not None
        view = ReviewCard.__name__
        postings.add(db, firm.workspace.id, firm.id, **place, view=view, idea_id=idea.id, at=MONDAY)


def _ids(engine: Engine) -> list[int]:
    with transaction(engine) as db:
        return list(db.exec(select(Idea.id).order_by(col(Idea.number))).all())


def _due(engine: Engine, firm: Company) -> date:
    with transaction(engine) as db:
        found = ideas.find(db, firm.id, 2)
        assert found is not None
        return found.due


def _done(reply: Reply) -> Reply:
    assert reply.view is not None, (reply.refused, reply.invalid)
    return reply
