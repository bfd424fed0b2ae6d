"""Whoever connects ideas and measures, or makes two members one, holds the ideas first and by number: on
PostgreSQL nobody waits in a circle."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from handlers import things
from handlers.verbs import Reply
from storage import connections, ideas, in_order, people, postings
from storage.database import transaction
from storage.models import Follow, Idea, Measure
from tests.absent import away
from tests.cast import MONDAY, uid
from tests.rows import Company, asks, company, shares, until_it_waits
from tests.two_chats import Both, code_of, teams_id, two_chats

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
Step = Callable[[Session], object]


@pytest.fixture
def firm(engine: Engine) -> Company:
    """I-1 to I-3, and a measure of each."""
    made = company(engine)
    for number in ("1", "2", "3"):
        shares(engine, "Alice", f"Idea {number}")
        fields: dict[str, Any] = {"number": number, "turn": "0", "owner": uid("Bob"), "due": "2026-09-30"}
        _done(asks(engine, "Carla", "approved", **fields))
    return made


def connects(engine: Engine, what: str, thing: str, similar: str = "0") -> Reply:
    fields: dict[str, Any] = {
        "number": what,
        "thing": thing,
        "similar": similar,
        "why": "They belong together.",
    }
    return _done(asks(engine, "Alice", "connected", **fields))


@pytest.mark.parametrize("what", ["I-2", "M-1", "M-2"])
def test_whoever_connects_holds_ideas_by_number_and_then_measures(
    engine: Engine, firm: Company, what: str
) -> None:
    """Somebody takes a step of what I-1 feeds, or makes one of I-1 and I-2."""
    _meanwhile(
        engine,
        lambda db: _hold(db, firm, "I-1"),
        lambda: connects(engine, what, "I-1"),
        lambda db: _hold(db, firm, what),
    )


@pytest.mark.parametrize("what", ["I-2", "M-1", "M-2"])
def test_whoever_disconnects_does_so_too(engine: Engine, firm: Company, what: str) -> None:
    connects(engine, what, "I-1")
    _meanwhile(
        engine,
        lambda db: _hold(db, firm, "I-1"),
        lambda: _done(asks(engine, "Alice", "disconnect", f"{what}+I-1")),
        lambda db: _hold(db, firm, what),
    )


def test_whoever_connects_several_ideas_holds_all_of_them_first(engine: Engine, firm: Company) -> None:
    """Somebody decides on I-1 and I-3."""
    _meanwhile(
        engine,
        lambda db: in_order.ideas(db, firm.id, [_named(db, firm, "I-1").id]),
        lambda: connects(engine, "I-2", "I-1", similar="I-3"),
        lambda db: in_order.ideas(db, firm.id, [_named(db, firm, "I-3").id]),
    )


def test_two_who_connect_the_same_measures_do_so_in_one_order(engine: Engine, firm: Company) -> None:
    def connect(db: Session, label: str) -> object:
        sides = (things.about(_named(db, firm, one)) for one in ("M-1", label))
        by = firm.members["Carla"].id
        return connections.connect(db, firm.id, *sides, member_id=by, note="So.", at=MONDAY)

    _meanwhile(
        engine,
        lambda db: connect(db, "M-2"),
        lambda: connects(engine, "M-1", "M-2", similar="M-3"),
        lambda db: connect(db, "M-3"),
    )
    with transaction(engine) as db:
        there = connections.of(db, firm.id, things.about(_named(db, firm, "M-1")))
        assert [one.member_id for one in there] == [firm.members["Carla"].id] * 2


def test_ideas_come_before_measures_where_two_members_become_one(engine: Engine) -> None:
    """Somebody takes a step of the measure whose owner gets another number, and whose idea both support."""
    both = two_chats(engine)
    shares(engine, "Alice", "Idea 1")
    for ask in (both.in_teams, both.in_slack):
        _done(ask("Bob", "support", "1"))
    fields: dict[str, Any] = {"number": "1", "turn": "0", "owner": uid("Carla"), "due": "2026-09-30"}
    _done(both.in_slack("Dora", "approved", **fields))
    bob = both.member_in_teams("Bob").id
    with transaction(engine) as db:
        measure = _named(db, both.slack, "M-1")
        assert isinstance(measure, Measure)
        measure.owner_id = bob
    _meanwhile(
        engine,
        lambda db: in_order.of_measure(db, both.id, measure.id),
        lambda: _becomes_one(both),
        lambda db: _hold(db, both.slack, "M-1"),
    )


def test_ideas_of_a_member_who_becomes_another_are_held_by_number(engine: Engine) -> None:
    """Also where they had I-2 and are asked about I-1: authors get their other number before reviewers."""
    both = two_chats(engine)
    shares(engine, "Alice", "Idea 1")
    _done(both.in_teams("Bob", "create", title="Idea 2", draft="d2"))
    bob = both.member_in_teams("Bob").id
    with transaction(engine) as db:
        idea = _named(db, both.slack, "I-1")
        assert isinstance(idea, Idea)
        idea.reviewer_id = bob
    _meanwhile(
        engine,
        lambda db: _hold(db, both.slack, "I-1"),
        lambda: _becomes_one(both),
        lambda db: _hold(db, both.slack, "I-2"),
    )


def test_whoever_names_an_owner_waits_for_nobody_who_becomes_another(engine: Engine) -> None:
    """Carla approves I-1 and names Bob, who helps with it, while he types a code: she is about to count one
    measure more, and holds I-1."""
    both = two_chats(engine)
    shares(engine, "Alice", "Idea 1")
    _done(both.in_teams("Bob", "help_with", "1"))
    fields: dict[str, Any] = {"number": "1", "turn": "0", "owner": uid("Bob"), "due": "2026-09-30"}
    with ThreadPoolExecutor(2) as threads:
        with transaction(engine) as db:
            ideas.next_number(db, both.id)
            approving = threads.submit(both.in_slack, "Carla", "approved", **fields)
            until_it_waits(engine, approving)
            linking = threads.submit(_becomes_one, both)
            until_it_waits(engine, linking, many=2)
            assert [one.done() for one in (approving, linking)] == [False, False]
        _done(approving.result())
        _done(linking.result())
    assert [one.owner_id for one in both.rows(Measure)] == [both.member_in_teams("Bob").id]


@pytest.mark.parametrize("chat", ["in Slack", "in Teams"])
def test_whoever_becomes_another_is_waited_for_while_they_act_themselves(engine: Engine, chat: str) -> None:
    """Bob was seen a moment ago, and is about to change I-1, behind which he stands."""
    both = _both_support(engine)
    place = (both.slack.workspace, uid("Bob")) if chat == "in Slack" else (both.teams, teams_id("Bob"))
    _meanwhile(
        engine,
        lambda db: people.known_or_new(db, *place, MONDAY),
        lambda: _becomes_one(both),
        lambda db: _hold(db, both.slack, "I-1"),
    )


def test_whoever_becomes_another_acts_no_more_before_they_have(engine: Engine) -> None:
    """Somebody changes I-1, for which who makes two one waits; Bob follows it then, and holds nothing yet."""
    both = _both_support(engine)
    with ThreadPoolExecutor(2) as threads:
        with transaction(engine) as db:
            _hold(db, both.slack, "I-1")
            linking = threads.submit(_becomes_one, both)
            until_it_waits(engine, linking)
            acting = threads.submit(both.in_teams, "Bob", "follow", "1", profiles=())
            until_it_waits(engine, acting, many=2)
            assert [one.done() for one in (linking, acting)] == [False, False]
        _done(linking.result())
        _done(acting.result())
    assert {one.member_id for one in both.rows(Follow)} == {both.slack.members["Bob"].id}


def test_whoever_is_away_names_a_deputy_once_their_ideas_are_held(engine: Engine) -> None:
    """Somebody changes I-1, on which Carla decides, and then names Bob, or makes him one with another."""
    firm = company(engine)
    shares(engine, "Alice", "Idea 1")
    _meanwhile(
        engine,
        lambda db: _hold(db, firm, "I-1"),
        lambda: away(engine, "Carla", "until 2026-09-04 deputy @Bob"),
        lambda db: db.refresh(people.member_of(db, firm.id, firm.members["Bob"].id), with_for_update=True),
    )


def _both_support(engine: Engine) -> Both:
    """Bob stands behind I-1 in both chats."""
    both = two_chats(engine)
    shares(engine, "Alice", "Idea 1")
    for ask in (both.in_slack, both.in_teams):
        _done(ask("Bob", "support", "1"))
    return both


def _meanwhile(engine: Engine, first: Step, work: Callable[[], Reply], then: Step) -> None:
    """Somebody holds something, then who works waits for it, then the same somebody wants something else."""
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            first(db)
            working = thread.submit(work)
            until_it_waits(engine, working)
            assert not working.done()
            then(db)
        _done(working.result())


def _becomes_one(both: Both) -> Reply:
    return both.in_teams("Bob", "link_code", code_of(both.in_slack("Bob", "link")))


def _hold(db: Session, firm: Company, label: str) -> None:
    """As whoever redraws it."""
    found = _named(db, firm, label)
    if isinstance(found, Idea):
        postings.hold(db, firm.id, found.id)
    else:
        postings.hold_about(db, firm.id, things.about(found))


def _named(db: Session, firm: Company, label: str) -> things.Found:
    return things.named(db, firm.id, label)


def _done(reply: Reply) -> Reply:
    assert reply.view is not None, (reply.refused, reply.invalid)
    return reply
