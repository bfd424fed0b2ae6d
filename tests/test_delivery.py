"""Posting once: whatever gets lost, limited, killed or late, people see each message once."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import func, select

from handlers import telling
from scheduler import deliver
from scheduler.deliver import LEASE, SETTLE
from storage import ideas, outbox
from storage.database import Unavailable, transaction
from storage.models import Backing, DeliveryState, Outbox, Workspace
from tests.chat import uid
from tests.platform import Killed, count
from tests.post import Post
from tests.rows import asks, shares, until_it_waits


@pytest.fixture
def post(engine: Engine) -> Post:
    return Post(engine)


# --- one by one -------------------------------------------------------------------------------------


async def test_a_message_goes_out_once(post: Post) -> None:
    post.says("k")
    assert await post.goes() == 1
    assert await post.goes_after(3600) == 0
    assert len(post.platform.to("C1")) == 1
    assert post.state("k") is DeliveryState.SENT


async def test_a_lost_answer_is_looked_up_and_not_sent_again(post: Post) -> None:
    post.says("k")
    post.platform.script = ["lost"]
    await post.goes()
    assert post.state("k") is DeliveryState.SETTLING
    assert await post.goes_after(SETTLE - 1) == 0
    await post.goes_after(1)
    assert len(post.platform.asked) == 1
    assert post.state("k") is DeliveryState.SENT


async def test_looking_up_waits_its_turn_too(post: Post) -> None:
    post.says("k")
    post.platform.script, post.platform.searches = ["lost"], ["limited", "busy"]
    await post.goes_until_nothing_waits()
    assert len(post.platform.searched) == 3
    assert len(post.platform.to("C1")) == 1


async def test_a_message_that_never_arrived_is_sent_again(post: Post) -> None:
    post.says("k")
    post.platform.script = ["vanished", "vanished"]
    await post.goes_until_nothing_waits()
    assert len(post.platform.to("C1")) == 1


async def test_a_courier_that_died_is_followed_by_another(post: Post) -> None:
    for key, script in (("before", "killed_before"), ("after", "killed_after")):
        post.says(key, target=key)
        post.platform.script = [script]
        with pytest.raises(Killed):
            await post.goes()
        post.couriers = [post.another_courier()]
        assert await post.goes_after(LEASE - 1) == 0
        await post.goes_after(1)
        assert len(post.platform.to(key)) == 1


async def test_two_couriers_at_once_post_once(post: Post) -> None:
    for n in range(20):
        post.says(f"k{n}", target=f"C{n % 10}")
    couriers = [post.another_courier() for _ in range(3)]
    await asyncio.gather(*(courier.deliver_due() for courier in couriers))
    await post.goes()
    assert len(post.platform.said) == 20
    assert len({one.letter.marker for one in post.platform.said}) == 20


async def test_a_limit_holds_up_only_its_own_channel(post: Post) -> None:
    """Three channels are spoken to at once; whichever of them comes first meets the limit."""
    wanted = {"C1": 2, "C2": 1, "C3": 1}
    for key, target in (("a", "C1"), ("b", "C1"), ("c", "C2"), ("d", "C3")):
        post.says(key, target)
    post.platform.script = ["limited"]
    await post.goes()
    limited = [target for target in wanted if not post.platform.to(target)]
    assert len(limited) == 1
    assert all(len(post.platform.to(one)) == wanted[one] for one in wanted if one not in limited)
    assert await post.goes_after(29) == 0
    await post.goes_after(1)
    assert {target: len(post.platform.to(target)) for target in wanted} == wanted


async def test_the_order_in_a_channel_is_kept(post: Post) -> None:
    for n in range(5):
        post.says(f"k{n}")
    post.platform.script = ["limited", "lost", "busy", "vanished"]
    await post.goes_until_nothing_waits()
    markers = [letter.marker for letter in post.platform.to("C1")]
    assert markers == sorted(markers, key=lambda marker: int(marker.split("-")[1]))
    assert len(markers) == 5


async def test_waiting_doubles_up_to_a_quarter_of_an_hour(post: Post) -> None:
    post.says("k")
    post.platform.script = ["busy"] * 12
    waits = []
    for _ in range(12):
        await post.goes()
        due = post.courier.next_due()
        assert due is not None
        waits.append((due - post.now()).total_seconds())
        post.now.moment = due
    assert waits == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]


async def test_after_a_thousand_attempts_it_still_tries(post: Post) -> None:
    post.says("k")
    with transaction(post.engine) as db:
        db.exec(select(Outbox).where(Outbox.key == "k")).one().attempts = 5000
    post.platform.script = ["busy"]
    await post.goes()
    assert post.state("k") is DeliveryState.WAITING


async def test_a_digest_that_is_too_late_is_skipped(post: Post) -> None:
    post.says("k", minutes=10)
    assert await post.goes_after(600) == 1
    assert post.state("k") is DeliveryState.SKIPPED
    assert post.platform.asked == []


# --- what nobody can tell, and what cannot be done --------------------------------------------------


async def test_a_broadcast_that_nobody_can_look_up_is_asked_about_once(post: Post) -> None:
    post.platform.readable = False
    post.says("k")
    post.platform.script = ["lost"]
    await post.goes_until_nothing_waits()
    assert post.state("k") is DeliveryState.UNKNOWN
    assert len(post.platform.to("C1")) == 1
    assert post.told("Dora") == ["DeliveryTrouble"]
    await post.goes_after(86400)
    assert post.told("Dora") == ["DeliveryTrouble"]


async def test_an_admin_says_that_it_arrived(post: Post) -> None:
    post.platform.readable = False
    post.says("k")
    post.platform.script = ["lost"]
    await post.goes_until_nothing_waits()
    assert asks(post.engine, "Mallory", "it_arrived", str(post.row("k").id)).refused
    asks(post.engine, "Dora", "it_arrived", str(post.row("k").id))
    await post.goes_until_nothing_waits()
    assert post.state("k") is DeliveryState.SENT
    assert len(post.platform.to("C1")) == 1


async def test_an_admin_sends_it_again(post: Post) -> None:
    post.platform.readable = False
    post.says("k")
    post.platform.script = ["vanished"]
    await post.goes_until_nothing_waits()
    asks(post.engine, "Dora", "send_again", str(post.row("k").id))
    asks(post.engine, "Dora", "send_again", str(post.row("k").id))  # a double click
    await post.goes_until_nothing_waits()
    assert post.state("k") is DeliveryState.SENT
    assert len(post.platform.to("C1")) == 1


async def test_what_is_sent_again_by_hand_is_never_too_late(post: Post) -> None:
    post.platform.gone = {"C1"}
    post.says("k", minutes=10)
    await post.goes()
    post.platform.gone = set()
    asks(post.engine, "Dora", "send_again", str(post.row("k").id))
    assert await post.goes_after(3600)
    assert post.state("k") is DeliveryState.SENT


async def test_a_personal_message_is_sent_again_blindly_but_only_once(post: Post) -> None:
    post.platform.readable = False
    post.says("k", uid("Alice"), broadcast=False)
    post.platform.script = ["lost", "lost", "lost"]
    await post.goes_until_nothing_waits()
    assert len(post.platform.to(uid("Alice"))) == 2
    assert post.state("k") is DeliveryState.UNKNOWN


async def test_a_blind_repetition_is_remembered_before_it_is_sent(post: Post) -> None:
    """Whoever dies while sending it again must not be followed by somebody who sends it a third time."""
    post.platform.readable = False
    post.says("k", uid("Alice"), broadcast=False)
    post.platform.script = ["killed_after", "killed_after"]
    await post.goes_until_nothing_waits()
    assert len(post.platform.to(uid("Alice"))) == 2
    assert post.state("k") is DeliveryState.UNKNOWN


async def test_a_channel_that_is_gone_is_told_to_an_admin_once(post: Post) -> None:
    for key in ("a", "b", "c"):
        post.says(key)
    post.platform.gone = {"C1"}
    await post.goes_until_nothing_waits()
    assert {post.state(key) for key in ("a", "b", "c")} == {DeliveryState.PARKED}
    assert post.told("Dora") == ["DeliveryTrouble"]
    problems = asks(post.engine, "Dora", "troubles").view
    assert getattr(problems, "total", None) == 3
    assert asks(post.engine, "Mallory", "troubles").refused


async def test_trouble_with_telling_of_trouble_does_not_go_round(post: Post) -> None:
    post.says("k")
    post.platform.gone = {"C1", uid("Dora")}
    await post.goes_until_nothing_waits()
    with transaction(post.engine) as db:
        assert db.exec(select(func.count()).where(Outbox.view == "DeliveryTrouble")).one() == 1


async def test_where_the_bot_was_removed_nothing_is_sent_and_nobody_is_told(post: Post) -> None:
    post.says("k")
    post.platform.script = ["closed"]
    await post.goes_until_nothing_waits()
    assert (post.state("k"), post.row("k").error) == (DeliveryState.SKIPPED, "conversation_closed")
    assert post.told("Dora") == []


async def test_a_token_that_is_revoked_loses_nothing(post: Post) -> None:
    for n in range(3):
        post.says(f"k{n}", target=f"C{n}")
    post.platform.script = ["shut", "shut", "shut"]
    await post.goes()
    assert await post.goes_after(86400) == 0
    _reopen(post)
    await post.goes()
    assert [len(post.platform.to(f"C{n}")) for n in range(3)] == [1, 1, 1]


async def test_what_was_lost_is_still_looked_up_after_a_revoked_token(post: Post) -> None:
    post.says("k")
    post.platform.script = ["lost"]
    await post.goes()
    found = post.platform.find

    async def shut(letter: deliver.Letter) -> deliver.Arrived | None:
        raise deliver.Shut("token_revoked")

    post.platform.find = shut  # type: ignore[method-assign]
    await post.goes_after(SETTLE)
    post.platform.find = found  # type: ignore[method-assign]
    _reopen(post)
    await post.goes_until_nothing_waits()
    assert len(post.platform.to("C1")) == 1


async def test_a_mistake_of_ours_stops_nobody_else(post: Post) -> None:
    post.says("bad", target="C1")
    post.says("good", target="C2")
    with transaction(post.engine) as db:
        db.exec(select(Outbox).where(Outbox.key == "bad")).one().facts = {"of": "an old version"}
    await post.goes()
    assert post.state("good") is DeliveryState.SENT
    await post.goes_until_nothing_waits()
    assert post.state("bad") is DeliveryState.PARKED
    assert post.told("Dora") == ["DeliveryTrouble"]


async def test_a_mistake_after_sending_does_not_double(post: Post) -> None:
    post.says("k")
    post.platform.script = ["bug"]
    await post.goes_until_nothing_waits()
    assert len(post.platform.to("C1")) == 1


# --- the database and the machine -------------------------------------------------------------------


async def test_a_busy_database_does_not_forget_what_was_sent(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliver, "PAUSES", (0.01, 0.02, 0.03, 0.04))
    post.says("k")
    record, failures = post.courier._record, iter([True, True])

    def busy(*arguments: object) -> None:
        if next(failures, False):
            raise Unavailable("busy")
        record(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(post.courier, "_record", busy)
    await post.goes()
    assert post.state("k") is DeliveryState.SENT


async def test_a_machine_that_slept_sends_nothing(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    post.says("k")
    ticking: Iterator[float] = iter([0.0, LEASE])
    monkeypatch.setattr(deliver, "_awake", lambda: next(ticking))
    await post.goes()
    assert post.platform.asked == []
    monkeypatch.undo()
    await post.goes_after(LEASE)
    assert len(post.platform.to("C1")) == 1


async def test_who_lost_the_claim_sends_nothing(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process, whose clock is ahead, took over before a byte left."""
    post.says("k")
    draw, other = post.courier._draw, post.another_courier()

    def slow(row: Outbox) -> object:
        with transaction(post.engine) as db:
            later = post.now() + timedelta(seconds=LEASE)
            assert outbox.claim(db, later, other.name, lease=later + timedelta(seconds=LEASE), limit=1)
        return draw(row)

    monkeypatch.setattr(post.courier, "_draw", slow)
    await post.goes()
    assert post.platform.asked == []


async def test_who_stops_lets_what_is_under_way_finish(post: Post) -> None:
    post.says("a")
    post.says("b")

    async def stop(letter: deliver.Letter) -> None:
        post.courier.ending = True

    post.platform.before_answer = stop
    assert await post.goes() == 1
    assert (post.state("a"), post.state("b")) == (DeliveryState.SENT, DeliveryState.WAITING)


# --- cards stay true --------------------------------------------------------------------------------


async def test_a_card_that_was_overtaken_on_its_way_is_redrawn(post: Post) -> None:
    """Somebody supports the idea after its card was drawn, and before anybody knows where it stands."""
    shares(post.engine, "Alice", "Personal newsletter")

    async def meanwhile(letter: deliver.Letter) -> None:
        if type(letter.view).__name__ == "IdeaCard":
            await asyncio.to_thread(asks, post.engine, "Bob", "support", "1")

    post.platform.before_answer = meanwhile
    await post.goes_until_nothing_waits()
    redrawn = [letter for letter in post.platform.redrawn if letter.channel == post.firm.ideas.external]
    assert [letter.view.idea.supporters for letter in redrawn] == [1]  # type: ignore[attr-defined]


async def test_a_card_that_was_found_again_is_redrawn(post: Post) -> None:
    shares(post.engine, "Alice", "Personal newsletter")
    post.platform.script = ["lost"]
    await post.goes()
    asks(post.engine, "Bob", "support", "1")
    await post.goes_until_nothing_waits()
    assert count(post.platform.to(post.firm.ideas.external), "IdeaCard") == 1
    latest = next(one for one in reversed(post.platform.redrawn) if one.channel == post.firm.ideas.external)
    assert latest.view.idea.supporters == 1  # type: ignore[attr-defined]


async def test_a_card_that_was_not_overtaken_is_not_redrawn(post: Post) -> None:
    shares(post.engine, "Alice", "Personal newsletter")
    await post.goes_until_nothing_waits()
    assert post.platform.redrawn == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # SQLite writes one by one anyway
async def test_a_change_that_is_not_stored_yet_is_waited_for(post: Post) -> None:
    """The card is recorded while the support waits for its commit: neither may miss the other."""
    shares(post.engine, "Alice", "Personal newsletter")
    recorded: list[asyncio.Task[int]] = []
    with transaction(post.engine) as db:
        idea = ideas.find(db, post.firm.id, 1)
        assert idea is not None
        supporter = post.firm.members["Bob"].id
        ideas.back(db, post.firm.id, idea, supporter, Backing.SUPPORT, post.now())
        telling.redraw_copies(db, post.firm.id, idea.id, post.now())  # knows of no copy yet
        recorded.append(asyncio.create_task(post.goes()))
        await asyncio.to_thread(until_it_waits, post.engine, recorded[0])
    await recorded[0]
    await post.goes_until_nothing_waits()
    redrawn = [letter for letter in post.platform.redrawn if letter.channel == post.firm.ideas.external]
    assert [letter.view.idea.supporters for letter in redrawn] == [1]  # type: ignore[attr-defined]


# --- anything, in any order -------------------------------------------------------------------------

WORDS = ["ok", "lost", "vanished", "late", "limited", "busy", "bug", "killed_before", "killed_after"]


@pytest.fixture
def posts(engine: Engine) -> Callable[[], Post]:
    """A new company for each example: the database stays."""
    numbers = iter(range(100_000))
    return lambda: Post(engine, f"T{next(numbers)}")


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    targets=st.lists(st.sampled_from(["C1", "C2", uid("Alice")]), min_size=1, max_size=6),
    script=st.lists(st.sampled_from(WORDS), max_size=14),
    searches=st.lists(st.sampled_from(["ok", "limited", "busy", "killed"]), max_size=6),
    readable=st.booleans(),
)
def test_whatever_happens_people_see_it_once(
    posts: Callable[[], Post], targets: list[str], script: list[str], searches: list[str], readable: bool
) -> None:
    post = posts()
    post.platform.searches = list(searches)
    post.couriers.append(post.another_courier())
    post.platform.script, post.platform.readable = list(script), readable
    keys = [f"{post.firm.id}:{n}:{target}" for n, target in enumerate(targets)]
    for key, target in zip(keys, targets, strict=True):
        post.says(key, target, broadcast=target.startswith("C"))
    asyncio.run(post.goes_until_nothing_waits())
    for key in keys:
        _holds(post, post.row(key), readable)


def _holds(post: Post, row: Outbox, readable: bool) -> None:
    """Sent and seen once, or waiting for somebody to look; a personal message may be seen twice where
    nobody can look it up."""
    seen = sum(f"gegenstrom-{row.id}-" in one.letter.marker for one in post.platform.visible())
    most = 1 if row.broadcast or readable else 2
    if row.state is DeliveryState.SENT:
        assert 1 <= seen <= most
    else:
        looked_at = {DeliveryState.PARKED} if readable else {DeliveryState.PARKED, DeliveryState.UNKNOWN}
        assert row.state in looked_at
        assert seen <= most


def _reopen(post: Post) -> None:
    with transaction(post.engine) as db:
        db.exec(select(Workspace)).one().closed = None
