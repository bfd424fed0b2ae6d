"""Our own tokens: asked for once, kept, and a refusal told apart from an outage."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.teams.credentials import Credentials, ManagedIdentity
from scheduler.deliver import Later, Shut
from tests.teams.identity import APP_ID, SECRET, TENANT, Identity, Trouble
from tests.test_teams_tokens import Clock
from tests.unhurried import held, soon


@pytest.fixture
async def identity() -> AsyncIterator[Identity]:
    async with Identity().running() as running:
        yield running


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ours(identity: Identity, session: aiohttp.ClientSession, clock: Clock) -> Credentials:
    return Credentials(APP_ID, SECRET, TENANT, session, login_url=identity.login_url, now=clock.now)


async def test_a_token_is_kept_until_shortly_before_its_end(
    identity: Identity, ours: Credentials, clock: Clock
) -> None:
    first = await ours.token()
    clock.move(50 * 60)
    assert await ours.token() == first
    clock.move(6 * 60)
    assert await ours.token() != first
    assert identity.logins == 2


async def test_everybody_who_waits_shares_one_request(identity: Identity, ours: Credentials) -> None:
    with held() as hang:
        identity.login_trouble = Trouble(hang=hang)
        waiting = asyncio.gather(*(ours.token() for _ in range(50)))
        await asyncio.sleep(0.05)
    assert (len(set(await waiting)), identity.logins) == (1, 1)


async def test_one_who_gives_up_does_not_end_it_for_the_others(identity: Identity, ours: Credentials) -> None:
    with held() as hang:
        identity.login_trouble = Trouble(hang=hang)
        first, second = (asyncio.create_task(ours.token()) for _ in range(2))
        await asyncio.sleep(0.02)
        first.cancel()
        await asyncio.sleep(0.02)
    assert await second == "token-0"
    assert (first.cancelled(), identity.logins) == (True, 1)


async def test_a_dropped_token_is_replaced_once(identity: Identity, ours: Credentials) -> None:
    first = await ours.token()
    ours.drop(first)
    second = await ours.token()
    ours.drop(first)  # somebody else's news, late
    assert await ours.token() == second != first


@pytest.mark.parametrize(
    ("status", "told", "refused"),
    [
        (401, {"error": "invalid_client", "error_description": "AADSTS7000222"}, "invalid_client"),
        (400, {"error": "unauthorized_client"}, "unauthorized_client"),
        (400, {"error": "invalid_request"}, "invalid_request"),
    ],
)
async def test_a_refusal_shuts(
    identity: Identity, ours: Credentials, status: int, told: dict[str, Any], refused: str
) -> None:
    identity.login_trouble = Trouble(status, told)
    with pytest.raises(Shut, match=f"^{refused}$"):
        await ours.token()


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (500, {"error": "server_error"}),
        (503, {"error": "invalid_client"}),
        (400, {"error": "temporarily_unavailable"}),
        (429, {"error": "invalid_request"}),
        (200, {}),
        (200, {"access_token": 7}),
        (200, {"access_token": "two\r\nlines"}),
        (200, []),
        (302, {}),
        (404, {}),
        (400, {"error": {"code": "x"}}),
    ],
)
async def test_an_outage_is_waited_for(identity: Identity, ours: Credentials, status: int, told: Any) -> None:
    identity.login_trouble = Trouble(status, told)
    with pytest.raises(Later):
        await ours.token()
    identity.login_trouble = Trouble()
    assert await ours.token() == "token-0"


async def test_where_nobody_answers_we_wait(session: aiohttp.ClientSession, clock: Clock) -> None:
    ours = Credentials(APP_ID, SECRET, TENANT, session, login_url="http://127.0.0.1:9", now=clock.now)
    with pytest.raises(Later, match="login_unreachable"):
        await ours.token()


async def test_a_wrong_secret_or_tenant_is_refused(
    identity: Identity, session: aiohttp.ClientSession, clock: Clock
) -> None:
    for secret, tenant in (("wrong", TENANT), (SECRET, "../" + TENANT)):
        ours = Credentials(APP_ID, secret, tenant, session, login_url=identity.login_url, now=clock.now)
        with pytest.raises((Shut, Later)):
            await ours.token()
    assert identity.issued == []


async def test_the_loop_goes_on_while_the_login_is_slow(identity: Identity, ours: Credentials) -> None:
    with held() as hang:
        identity.login_trouble = Trouble(hang=hang)
        asking = asyncio.create_task(ours.token())
        for _ in range(6):
            await soon(asyncio.sleep(0.01))
        assert not asking.done()
    assert await asking == "token-0"


@pytest.mark.parametrize("lifetime", [0, 60, 10**9])
async def test_strange_lifetimes_do_no_harm(
    identity: Identity, ours: Credentials, clock: Clock, lifetime: int
) -> None:
    identity.lifetime = lifetime
    assert await ours.token() == "token-0"
    clock.ahead += timedelta(days=2)
    assert await ours.token() == "token-1"


@pytest.mark.parametrize("app_service", [True, False])
async def test_a_machine_in_azure_needs_no_secret(
    identity: Identity, session: aiohttp.ClientSession, clock: Clock, app_service: bool
) -> None:
    ours = ManagedIdentity(APP_ID, session, now=clock.now)
    ours.url = f"{identity.base_url}/metadata/identity/oauth2/token"
    if app_service:
        ours = ManagedIdentity(APP_ID, session, now=clock.now, endpoint=ours.url, header=SECRET)
    first = await ours.token()
    clock.move(50 * 60)
    assert await ours.token() == first
    clock.move(6 * 60)
    assert await ours.token() != first


async def test_a_machine_without_this_identity_is_refused(
    identity: Identity, session: aiohttp.ClientSession, clock: Clock
) -> None:
    url = f"{identity.base_url}/metadata/identity/oauth2/token"
    ours = ManagedIdentity("another", session, now=clock.now, endpoint=url, header=SECRET)
    with pytest.raises(Shut, match="invalid_request"):
        await ours.token()
