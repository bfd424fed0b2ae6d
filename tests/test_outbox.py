"""The outbox: one promise, one row; one row, one courier; one target, one line."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers import telling
from scheduler import retention
from storage import ideas, outbox, people, postings
from storage.database import transaction
from storage.models import DeliveryState, Idea, Outbox, Platform
from tests.chat import MONDAY
from tests.rows import Company, asks, at_once, company, shares

LEASE = timedelta(seconds=120)
SECOND = timedelta(seconds=1)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


def put(engine: Engine, firm: Company, key: str, target: str = "C1", **more: Any) -> bool:
    with transaction(engine) as db:
        return outbox.put(
            db,
            org=firm.id,
            workspace_id=firm.workspace.id,
            key=key,
            target=target,
            view="Notice",
            facts={"key": "saved", "params": {}},
            now=MONDAY,
            **more,
        )


def claim(
    engine: Engine,
    who: str = "one",
    now: datetime = MONDAY,
    limit: int = 100,
    platforms: tuple[Platform, ...] = (Platform.SLACK,),
) -> list[str]:
    with transaction(engine) as db:
        rows = outbox.claim(db, now, who, lease=now + LEASE, limit=limit, platforms=platforms)
        return [row.key for row in rows]


def row(engine: Engine, key: str) -> Outbox:
    with transaction(engine) as db:
        return db.exec(select(Outbox).where(Outbox.key == key)).one()


def finish(engine: Engine, key: str, state: DeliveryState, who: str = "one", **more: Any) -> bool:
    delivery = row(engine, key)
    with transaction(engine) as db:
        return outbox.finish(db, delivery, who, state, MONDAY, **more)


def test_a_promise_is_made_once(engine: Engine, firm: Company) -> None:
    assert put(engine, firm, "digest:2026-W36:C1")
    assert not put(engine, firm, "digest:2026-W36:C1", target="C2")
    assert row(engine, "digest:2026-W36:C1").target == "C1"


def test_a_promise_is_made_once_by_many_at_once(engine: Engine, firm: Company) -> None:
    promise = partial(put, engine, firm, "digest:2026-W36:C1")
    assert sorted(at_once(*[promise] * 6)) == [False] * 5 + [True]


def test_another_organization_may_promise_the_same(engine: Engine, firm: Company) -> None:
    other = company(engine, "T2")
    assert put(engine, firm, "welcome!")
    assert put(engine, other, "welcome!")


def test_two_couriers_at_once_share_the_work(engine: Engine, firm: Company) -> None:
    keys = [f"k{n}" for n in range(24)]
    for n, key in enumerate(keys):
        put(engine, firm, key, target=f"C{n}")
    took = at_once(*(partial(claim, engine, f"courier{n}") for n in range(4)))
    assert sorted(key for keys in took for key in keys) == sorted(keys)


def test_a_line_is_served_in_order(engine: Engine, firm: Company) -> None:
    put(engine, firm, "first")
    put(engine, firm, "second")
    put(engine, firm, "elsewhere", target="C2")
    assert claim(engine) == ["first", "elsewhere"]
    assert claim(engine) == []
    finish(engine, "first", DeliveryState.SENT)
    assert claim(engine) == ["second"]


@pytest.mark.parametrize("state", [DeliveryState.WAITING, DeliveryState.SETTLING])
def test_who_waits_holds_up_only_the_own_line(engine: Engine, firm: Company, state: DeliveryState) -> None:
    put(engine, firm, "limited")
    put(engine, firm, "behind it")
    put(engine, firm, "elsewhere", target="C2")
    claim(engine, limit=1)
    finish(engine, "limited", state, wait=timedelta(seconds=30))
    assert claim(engine) == ["elsewhere"]
    assert claim(engine, now=MONDAY + 30 * SECOND) == ["limited"]


@pytest.mark.parametrize(
    "state", [DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.PARKED, DeliveryState.UNKNOWN]
)
def test_what_is_over_holds_up_nobody(engine: Engine, firm: Company, state: DeliveryState) -> None:
    put(engine, firm, "over")
    put(engine, firm, "next")
    claim(engine)
    finish(engine, "over", state)
    assert claim(engine) == ["next"]


def test_a_claim_that_ran_out_is_taken_over_as_lost(engine: Engine, firm: Company) -> None:
    put(engine, firm, "k")
    assert claim(engine, "one") == ["k"]
    assert claim(engine, "two", now=MONDAY + LEASE - SECOND) == []
    assert claim(engine, "two", now=MONDAY + LEASE) == ["k"]
    assert row(engine, "k").error == outbox.LOST
    assert not finish(engine, "k", DeliveryState.SENT, who="one")
    assert finish(engine, "k", DeliveryState.SENT, who="two")


def test_only_the_holder_renews_a_claim(engine: Engine, firm: Company) -> None:
    put(engine, firm, "k")
    claim(engine, "one")
    delivery, later = row(engine, "k"), MONDAY + 2 * LEASE
    with transaction(engine) as db:
        assert outbox.renew(db, delivery, "one", later)
        assert not outbox.renew(db, delivery, "two", later)
    assert claim(engine, "two", now=MONDAY + LEASE) == []
    finish(engine, "k", DeliveryState.SENT)
    with transaction(engine) as db:
        assert not outbox.renew(db, delivery, "one", later)


def test_a_courier_leaves_other_platforms_alone(engine: Engine, firm: Company) -> None:
    put(engine, firm, "k")
    assert claim(engine, platforms=(Platform.TEAMS,)) == []
    with transaction(engine) as db:
        assert outbox.next_due(db, MONDAY, [Platform.TEAMS]) is None
    assert claim(engine, platforms=(Platform.SLACK, Platform.TEAMS)) == ["k"]


def test_a_closed_workspace_waits(engine: Engine, firm: Company) -> None:
    put(engine, firm, "k")
    with transaction(engine) as db:
        people.workspace_by_id(db, firm.id, firm.workspace.id).closed = MONDAY
    assert claim(engine) == []
    with transaction(engine) as db:
        assert outbox.next_due(db, MONDAY) is None  # nobody polls for it either
        people.connect(db, Platform.SLACK, "T1", name="", url="", bot="", now=MONDAY)
    assert claim(engine) == ["k"]


def test_the_next_delivery_is_the_first_that_can_be_claimed(engine: Engine, firm: Company) -> None:
    put(engine, firm, "limited")
    put(engine, firm, "behind it")
    claim(engine)
    finish(engine, "limited", DeliveryState.WAITING, wait=timedelta(seconds=30))
    assert _next_due(engine) == MONDAY + 30 * SECOND
    claim(engine, now=MONDAY + 30 * SECOND)
    assert _next_due(engine) == MONDAY + 30 * SECOND + LEASE
    for key in ("limited", "behind it"):
        finish(engine, key, DeliveryState.SENT)
        claim(engine)
    assert _next_due(engine) is None


def test_redrawings_are_queued_once(engine: Engine, firm: Company) -> None:
    _posted_idea(engine, firm)
    for who in ("Bob", "Carla", "Dora"):
        asks(engine, who, "support", "1")
    assert len(_waiting(engine, "refresh")) == 1
    claim(engine)
    asks(engine, "Bob", "support", "1")  # after it began: it may have drawn what was true before
    assert len(_waiting(engine, "refresh")) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # SQLite writes one by one anyway
def test_a_redrawing_does_not_begin_before_the_change_is_stored(engine: Engine, firm: Company) -> None:
    """The change relies on a redrawing that waits already; it must not draw what was true before."""
    idea = _posted_idea(engine, firm)
    asks(engine, "Bob", "support", "1")
    with transaction(engine) as db:
        telling.redraw_copies(db, firm.id, idea.id, MONDAY)
        assert not any(key.startswith("refresh:") for key in claim(engine))
    assert any(key.startswith("refresh:") for key in claim(engine))


def test_old_deliveries_are_forgotten_but_not_what_went_wrong(engine: Engine, firm: Company) -> None:
    for state in (DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.PARKED, DeliveryState.UNKNOWN):
        put(engine, firm, state.value, state=state)
    put(engine, firm, "waiting")
    with transaction(engine) as db:
        retention.forget_old(db, MONDAY + retention.KEEP_SENT + SECOND)
        assert sorted(db.exec(select(Outbox.key))) == ["parked", "unknown", "waiting"]


def _posted_idea(engine: Engine, firm: Company) -> Idea:
    """An idea whose card stands in #ideas, with everything said about it so far delivered."""
    shares(engine, "Alice", "Personal newsletter")
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, 1)
        assert idea is not None
        postings.add(
            db,
            firm.workspace.id,
            firm.id,
            channel=firm.ideas.external,
            message="1.1",
            target=firm.ideas.external,
            view="IdeaCard",
            idea_id=idea.id,
            at=MONDAY,
        )
        for delivery in db.exec(select(Outbox)):
            delivery.state = DeliveryState.SENT
    return idea


def _waiting(engine: Engine, kind: str) -> list[Outbox]:
    with transaction(engine) as db:
        found = select(Outbox).where(Outbox.kind == kind, Outbox.state == DeliveryState.WAITING)
        return list(db.exec(found))


def _next_due(engine: Engine) -> datetime | None:
    with transaction(engine) as db:
        return outbox.next_due(db, MONDAY)
