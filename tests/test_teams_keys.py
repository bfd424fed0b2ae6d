"""Bot Framework's keys: one fetch for everybody, one more for an unknown key, and nobody is held up."""

import asyncio
from typing import Any

import aiohttp
import pytest

from bot.teams.keys import Keys, NoKeys
from bot.teams.tokens import Doorkeeper
from tests.teams.identity import ISSUER, Identity, SigningKey, Trouble, private_key
from tests.test_teams_tokens import ACTIVITY, SERVICE, Clock, clock, door, identity, refused, session
from tests.unhurried import held, soon, until

__all__ = ["clock", "door", "identity", "session"]  # fixtures

MINUTES, HOURS = 60, 3600


async def admitted(door: Doorkeeper, identity: Identity, **changes: Any) -> bool:
    return (await door.admit(identity.authorization(SERVICE, **changes), ACTIVITY)).service_url == SERVICE


async def fetched(identity: Identity, times: int) -> None:
    """Waits until the keys were asked for so often."""
    await until(lambda: identity.fetches >= times)


def invented(identity: Identity, kid: str = "invented", **changes: Any) -> str:
    """A header whose key is nobody's."""
    return f"Bearer {identity.sign(identity.claims(SERVICE, **changes), kid=kid)}"


def later(clock: Clock, seconds: float) -> dict[str, Any]:
    """Moves the clock; the claims that are good then."""
    clock.move(seconds)
    now = int(clock.now().timestamp())
    return {"nbf": now, "exp": now + HOURS}


async def test_keys_are_fetched_once_a_day(identity: Identity, door: Doorkeeper, clock: Clock) -> None:
    for _ in range(3):
        assert await admitted(door, identity)
    assert identity.fetches == 1
    assert await admitted(door, identity, **later(clock, 23 * HOURS))
    assert identity.fetches == 1
    good = later(clock, 2 * HOURS)
    assert await admitted(door, identity, **good)
    await fetched(identity, 2)
    assert await admitted(door, identity, **good)
    assert identity.fetches == 2


async def test_nobody_with_a_known_key_waits_for_a_stale_set(
    identity: Identity, door: Doorkeeper, clock: Clock
) -> None:
    assert await admitted(door, identity)
    good = later(clock, 25 * HOURS)
    with held() as hang:
        identity.keys_trouble = Trouble(hang=hang)
        let_in = asyncio.gather(*(admitted(door, identity, **good) for _ in range(20)))
        assert await soon(let_in) == [True] * 20
        assert identity.fetches == 1
    await fetched(identity, 2)


async def test_an_unknown_key_waits_for_the_fetch_that_is_under_way(
    identity: Identity, door: Doorkeeper, clock: Clock
) -> None:
    assert await admitted(door, identity)
    good = later(clock, 25 * HOURS)
    old = identity.authorization(SERVICE, **good)
    with held() as hang:
        identity.keys_trouble = Trouble(hang=hang)
        identity.roll()
        assert (await door.admit(old, ACTIVITY)).service_url == SERVICE
        unknown = asyncio.create_task(admitted(door, identity, **good))
        await asyncio.sleep(0.05)
        assert not unknown.done()
    assert await unknown
    assert identity.fetches == 2


async def test_everybody_who_waits_shares_one_fetch(identity: Identity, door: Doorkeeper) -> None:
    with held() as hang:
        identity.keys_trouble = Trouble(hang=hang)
        waiting = asyncio.gather(*(admitted(door, identity) for _ in range(50)))
        await asyncio.sleep(0.05)
    assert (await waiting, identity.fetches) == ([True] * 50, 1)


async def test_one_who_gives_up_does_not_end_it_for_the_others(identity: Identity, door: Doorkeeper) -> None:
    with held() as hang:
        identity.keys_trouble = Trouble(hang=hang)
        first, second = (asyncio.create_task(admitted(door, identity)) for _ in range(2))
        await asyncio.sleep(0.02)
        first.cancel()
        await asyncio.sleep(0.02)
    assert await second
    assert first.cancelled()
    assert identity.fetches == 1


async def test_the_loop_goes_on_while_keys_are_slow(identity: Identity, door: Doorkeeper) -> None:
    with held() as hang:
        identity.keys_trouble = Trouble(hang=hang)
        knocking = asyncio.create_task(admitted(door, identity))
        for _ in range(6):
            await soon(asyncio.sleep(0.01))
        assert not knocking.done()
    assert await knocking


async def test_a_new_key_is_known_after_exactly_one_more_fetch(identity: Identity, door: Doorkeeper) -> None:
    assert await admitted(door, identity)
    old = identity.keys[0]
    identity.roll()
    assert await asyncio.gather(*(admitted(door, identity) for _ in range(20))) == [True] * 20
    assert identity.fetches == 2
    outdated = f"Bearer {identity.sign(identity.claims(SERVICE), old)}"
    assert await refused(door, outdated) == "401 unknown_key"
    assert identity.fetches == 2


async def test_invented_keys_do_not_make_us_fetch_again_and_again(
    identity: Identity, door: Doorkeeper, clock: Clock
) -> None:
    assert await admitted(door, identity)
    for number in range(20):
        assert await refused(door, invented(identity, f"invented-{number}")) == "401 unknown_key"
    assert identity.fetches == 2
    clock.move(6 * MINUTES)
    assert await refused(door, invented(identity)) == "401 unknown_key"
    assert identity.fetches == 3


async def test_without_any_keys_we_ask_for_patience(
    identity: Identity, door: Doorkeeper, clock: Clock
) -> None:
    identity.keys_trouble = Trouble(503)
    for _ in range(3):
        assert await refused(door, identity.authorization(SERVICE)) == "503 keys_unavailable"
    identity.keys_trouble = Trouble()
    clock.move(6)
    assert await admitted(door, identity)


async def test_in_an_outage_known_keys_are_good_for_three_days(
    identity: Identity, door: Doorkeeper, clock: Clock
) -> None:
    assert await admitted(door, identity)
    identity.keys_trouble = Trouble(500)
    assert await admitted(door, identity, **later(clock, 60 * HOURS))
    good = later(clock, 13 * HOURS)
    assert await refused(door, identity.authorization(SERVICE, **good)) == "503 keys_unavailable"
    identity.keys_trouble = Trouble()
    assert await admitted(door, identity, **later(clock, 6))


async def test_a_clock_set_back_does_not_keep_us_from_new_keys(
    identity: Identity, door: Doorkeeper, clock: Clock
) -> None:
    clock.move(24 * HOURS)
    assert await admitted(door, identity, **later(clock, 0))
    assert await refused(door, invented(identity, **later(clock, 0))) == "401 unknown_key"
    identity.roll()
    assert await admitted(door, identity, **later(clock, -24 * HOURS))


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://evil.example"},
        {"jwks_uri": None},
        {"jwks_uri": 7},
        {"jwks_uri": "file:///etc/passwd"},
        {"jwks_uri": "http://["},
    ],
)
async def test_metadata_that_is_not_bot_frameworks_is_not_followed(
    identity: Identity, door: Doorkeeper, metadata: dict[str, Any]
) -> None:
    identity.metadata = metadata
    assert await refused(door, identity.authorization(SERVICE)) == "503 keys_unavailable"
    assert identity.fetches == 0


async def test_keys_come_from_where_the_metadata_is(identity: Identity, door: Doorkeeper) -> None:
    async with Identity().running() as elsewhere:
        identity.metadata = {"jwks_uri": f"{elsewhere.base_url}/v1/.well-known/keys"}
        assert await refused(door, identity.authorization(SERVICE)) == "503 keys_unavailable"
        assert elsewhere.fetches == 0


@pytest.mark.parametrize("body", [b"", b"{", b"null", b"[" * 100_000, b"\xff", b'{"issuer": NaN}'])
async def test_unreadable_metadata_is_no_crash(identity: Identity, door: Doorkeeper, body: bytes) -> None:
    identity.keys_trouble = Trouble(200, body)
    assert await refused(door, identity.authorization(SERVICE)) == "503 keys_unavailable"


async def test_what_is_no_good_key_is_left_out(identity: Identity, door: Doorkeeper) -> None:
    good, weak = identity.keys[0].published(), SigningKey("weak", private_key(0, 1024)).published()
    broken = [None, 7, {}, {"kid": "x"}, good | {"kid": "a", "n": "!"}, good | {"kid": "b", "e": None}]
    other = [good | {"kid": "c", "use": "enc"}, good | {"kid": "d", "kty": "oct"}, good | {"kid": ["e"]}]
    identity.published = [*broken, *other, weak, good | {"kid": "f", "endorsements": "msteams"}, good]
    assert await admitted(door, identity)
    for kid in (*"abcdef", "weak"):
        assert await refused(door, invented(identity, kid)) == "401 unknown_key"


async def test_no_keys_at_all_do_not_replace_the_known_ones(identity: Identity, door: Doorkeeper) -> None:
    assert await admitted(door, identity)
    identity.published = []
    assert await refused(door, invented(identity)) == "401 unknown_key"
    assert await admitted(door, identity)


async def test_an_address_where_nobody_answers(session: aiohttp.ClientSession, clock: Clock) -> None:
    keys = Keys(session, "http://127.0.0.1:9/metadata", ISSUER, clock.now)
    with pytest.raises(NoKeys):
        await keys.find("any")
