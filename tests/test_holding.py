"""Messages wait for people in quiet hours or a pause: never dropped, in order, and in nobody's way."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from handlers import holding, telling
from handlers.quiet_hours import MORNING, Quiet, is_quiet, waits_until
from handlers.views import Notice
from storage import people
from storage.database import transaction
from storage.models import DeliveryState, Outbox
from tests.chat import uid
from tests.post import Post
from tests.rows import asks, shares
from tests.test_hearing import CLOCKS, NOW, QUIET, ZONES

EVENING = datetime(2026, 8, 31, 19, tzinfo=UTC)  # 21:00 in Berlin
NEXT_MORNING = datetime(2026, 9, 1, 5, tzinfo=UTC)


# --- when it may arrive -----------------------------------------------------------------------------


@given(NOW, ZONES, QUIET, st.one_of(st.none(), st.integers(-3, 30)))
def test_it_arrives_as_soon_as_it_may(now: datetime, zone: ZoneInfo, quiet: Quiet, days: int | None) -> None:
    today = now.astimezone(zone).date()
    paused = today + timedelta(days=days) if days is not None else None
    at = waits_until(now, zone, quiet, paused)
    assert (at is None) == _may_arrive(now, zone, quiet, paused)
    if at is None:
        return
    assert at > now
    assert _may_arrive(at, zone, quiet, paused)
    earlier = (now + timedelta(minutes=15 * n) for n in range(int((at - now) / timedelta(minutes=15))))
    after_the_pause = (one for one in earlier if paused is None or not _night_after(one, zone, paused))
    assert not any(_may_arrive(one, zone, quiet, paused) for one in after_the_pause)


def _may_arrive(moment: datetime, zone: ZoneInfo, quiet: Quiet, paused: date | None) -> bool:
    local = moment.astimezone(zone)
    return not is_quiet(local.time(), quiet) and (paused is None or local.date() > paused)


def _night_after(moment: datetime, zone: ZoneInfo, paused: date) -> bool:
    local = moment.astimezone(zone)
    return local.date() == paused + timedelta(days=1) and f"{local:%H:%M}" < MORNING


# --- how it waits -----------------------------------------------------------------------------------


@pytest.fixture
def post(engine: Engine) -> Post:
    post = Post(engine)
    post.now.moment = EVENING
    wishes(post, "Alice", quiet=("20:00", "07:00"))
    return post


def wishes(post: Post, who: str, *, quiet: Quiet = ("", ""), paused: date | None = None) -> None:
    with transaction(post.engine) as db:
        organization = people.organization(db, post.firm.id)
        member = people.member_of(db, post.firm.id, post.firm.members[who].id)
        member.quiet_from, member.quiet_until = quiet
        member.paused_until = paused
        db.add(member)
        db.flush()
        holding.rewind(db, organization, member, post.now())


def tells(post: Post, key: str, *, who: str = "Alice", at_once: bool = False, minutes: int = 0) -> bool:
    with transaction(post.engine) as db:
        organization = people.organization(db, post.firm.id)
        return telling.member(
            db,
            organization,
            post.firm.members[who].id,
            key,
            Notice("settings_saved", {}),
            post.now(),
            at_once=at_once,
            expires=post.now() + timedelta(minutes=minutes) if minutes else None,
        )


async def test_it_waits_for_the_morning(post: Post) -> None:
    assert tells(post, "k")
    assert (post.row("k").held, post.row("k").due) == (True, NEXT_MORNING)
    assert await post.goes_after(0) == 0
    post.now.moment = NEXT_MORNING - timedelta(seconds=1)
    assert await post.goes() == 0
    assert await post.goes_after(1) == 1
    assert post.state("k") is DeliveryState.SENT


async def test_what_answers_their_own_doing_comes_at_once(post: Post) -> None:
    tells(post, "news")
    tells(post, "receipt", at_once=True)
    await post.goes()
    assert (post.state("news"), post.state("receipt")) == (DeliveryState.WAITING, DeliveryState.SENT)
    shares(post.engine, "Alice", "Newsletter", now=post.now())
    await post.goes()
    assert post.state("receipt:1") is DeliveryState.SENT


async def test_nobody_else_waits(post: Post) -> None:
    tells(post, "k", who="Bob")
    await post.goes()
    assert post.state("k") is DeliveryState.SENT


async def test_the_night_drops_nothing(post: Post) -> None:
    tells(post, "k", minutes=30)
    post.now.moment = NEXT_MORNING
    await post.goes()
    assert post.state("k") is DeliveryState.SENT


async def test_a_pause_lasts_until_the_morning_after(post: Post) -> None:
    wishes(post, "Alice", paused=date(2026, 9, 4))
    tells(post, "k")
    assert post.row("k").due == datetime(2026, 9, 5, 6, tzinfo=UTC)


async def test_what_could_not_be_sent_in_time_waits_too(post: Post) -> None:
    """The bot was down until late: nobody is woken up by what it says then, and nothing expires for it."""
    post.now.moment = datetime(2026, 8, 31, 15, tzinfo=UTC)
    tells(post, "late", minutes=300)
    tells(post, "second")
    tells(post, "answer", at_once=True)
    post.now.moment = EVENING
    await post.goes()
    assert [post.state(key) for key in ("late", "second")] == [DeliveryState.WAITING] * 2
    assert post.row("late").attempts == 0
    assert post.state("answer") is DeliveryState.SENT
    post.now.moment = NEXT_MORNING
    await post.goes()
    assert _order(post) == ["answer", "late", "second"]


async def test_who_ends_their_pause_hears_what_waits(post: Post) -> None:
    wishes(post, "Alice", paused=date(2026, 9, 30))
    tells(post, "k")
    wishes(post, "Alice")
    await post.goes()
    assert post.state("k") is DeliveryState.SENT


async def test_a_longer_pause_drops_nothing(post: Post) -> None:
    tells(post, "k", minutes=30)
    wishes(post, "Alice", paused=date(2026, 9, 30))
    await post.goes_until_nothing_waits()
    assert post.state("k") is DeliveryState.SENT


async def test_a_longer_pause_keeps_the_order(post: Post) -> None:
    tells(post, "first")
    wishes(post, "Alice", paused=date(2026, 9, 30))
    tells(post, "second")
    assert post.row("first").due == post.row("second").due
    await post.goes_until_nothing_waits()
    assert _order(post) == ["first", "second"]


async def test_a_lost_message_is_looked_up_after_the_night(post: Post) -> None:
    post.now.moment = datetime(2026, 8, 31, 17, 59, 30, tzinfo=UTC)
    tells(post, "k")
    post.platform.script = ["lost"]
    await post.goes()
    await post.goes_after(60)
    assert (post.state("k"), post.row("k").due) == (DeliveryState.SETTLING, NEXT_MORNING)
    await post.goes_until_nothing_waits()
    assert len(post.platform.to(uid("Alice"))) == 1


async def test_who_is_not_met_yet_is_not_waited_for(post: Post) -> None:
    post.says("k", uid("Nobody"), broadcast=False)
    await post.goes()
    assert post.state("k") is DeliveryState.SENT
    assert asks(post.engine, "Alice", "help", now=post.now()).view


# --- anything, in any order -------------------------------------------------------------------------

STEPS = st.one_of(
    st.tuples(st.just("tell"), st.booleans()),
    st.tuples(st.just("wait"), st.sampled_from([1, 30, 90, 600, 3600, 6 * 3600, 20 * 3600])),
    st.tuples(st.just("wish"), st.tuples(CLOCKS, CLOCKS)),
    st.tuples(st.just("pause"), st.integers(-1, 3)),
    st.tuples(st.just("platform"), st.sampled_from(["lost", "vanished", "limited", "busy", "killed_after"])),
)


@pytest.fixture
def posts(engine: Engine) -> Callable[[], Post]:
    """A new company for each example: the database stays."""
    numbers = iter(range(100_000))
    return lambda: Post(engine, f"T{next(numbers)}")


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(STEPS, max_size=14))
def test_whatever_they_wish_they_hear_everything_once_and_in_order(
    posts: Callable[[], Post], steps: list[tuple[str, object]]
) -> None:
    post = posts()
    said: dict[bool, list[str]] = {True: [], False: []}
    for number, (step, value) in enumerate(steps):
        if step == "tell":
            key = f"{post.firm.id}:{number}"
            tells(post, key, at_once=bool(value))
            said[bool(value)].append(key)
        elif step == "wait":
            assert isinstance(value, int)
            post.now.moment += timedelta(seconds=value)
            asyncio.run(_goes(post))
        elif step == "wish":
            wishes(post, "Alice", quiet=value)  # type: ignore[arg-type]
        elif step == "pause":
            assert isinstance(value, int)
            wishes(post, "Alice", paused=post.now().date() + timedelta(days=value))
        else:
            post.platform.script.append(str(value))
    asyncio.run(post.goes_until_nothing_waits())
    heard = [key for key in _order(post) if key.startswith(f"{post.firm.id}:")]
    assert sorted(heard) == sorted(said[True] + said[False])
    for keys in said.values():
        places = [heard.index(key) for key in keys]
        assert all(one < other for one, other in pairwise(places))


async def _goes(post: Post) -> None:
    """Whoever is killed is followed by another courier."""
    for went in await asyncio.gather(post.courier.deliver_due(), return_exceptions=True):
        if isinstance(went, BaseException):
            post.couriers = [post.another_courier()]


def _order(post: Post) -> list[str]:
    """The keys of what Alice sees, in order."""
    markers = [one.marker for one in post.platform.to(uid("Alice"))]
    with transaction(post.engine) as db:
        keys = {str(row.id): row.key for row in db.exec(select(Outbox)).all()}
    return [keys[marker.split("-")[1]] for marker in markers]
