"""The HTTP door for Teams: what is not theirs is refused before anybody looks at it, never with a crash."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.routing import Route

from bot.teams.bodies import DEEPEST, LARGEST
from bot.teams.botframework import Framework, Turn
from bot.teams.connector import Connector
from bot.teams.door import Receiver, teams_door
from bot.teams.tokens import Doorkeeper
from demo.slack.serve import serving
from tests.teams.identity import APP_ID, TENANT, Identity, Trouble
from tests.test_teams_tokens import ACTIVITY, SERVICE, Clock
from tests.unhurried import NEVER

WHO = {"from": {"id": "29:alice"}, "recipient": {"id": "28:bot"}, "conversation": {"id": "a:1"}, "id": "1"}
MESSAGE = ACTIVITY | WHO
INVOKE = MESSAGE | {"type": "invoke", "name": "task/fetch"}


class Bot:
    """Echoes what it is told; fails when it is told to."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []

    async def on_turn(self, turn: Turn) -> dict[str, Any] | None:
        self.heard.append(turn.raw)
        if turn.raw.get("text") == "fail":
            raise KeyError("a mistake of ours")
        return {"heard": turn.raw.get("text", "")}


class House:
    """The door with everything behind it, served on loopback or asked directly."""

    def __init__(self, session: aiohttp.ClientSession, doorkeeper: Doorkeeper | None) -> None:
        self.bot = Bot()
        framework = Framework(Connector(session, None), APP_ID)
        self.receiver = Receiver(framework, self.bot.on_turn, doorkeeper)
        door = teams_door(lambda: self.receiver)
        self.web = Starlette(routes=[Route("/teams/messages", door, methods=["POST"])])

    async def hear(
        self, body: bytes | dict[str, Any], client: str = "203.0.113.7", host: str = "bot", **headers: str
    ) -> httpx.Response:
        """As if it came from that address."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
        transport = httpx.ASGITransport(self.web, client=(client, 5))
        async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}") as asking:
            return await asking.post("/teams/messages", content=content, headers=named)


@pytest.fixture
async def identity() -> AsyncIterator[Identity]:
    async with Identity().running() as running:
        yield running


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def house(identity: Identity, session: aiohttp.ClientSession) -> House:
    tenants = frozenset({TENANT})
    return House(
        session, Doorkeeper(APP_ID, tenants, session, metadata_url=identity.metadata_url, now=Clock().now)
    )


@pytest.fixture
def unguarded(session: aiohttp.ClientSession) -> House:
    return House(session, None)


def is_empty(answer: httpx.Response, status: int) -> bool:
    return (answer.status_code, answer.content) == (status, b"")


async def test_teams_is_let_in_and_answered(house: House, identity: Identity) -> None:
    good = identity.authorization(SERVICE)
    assert is_empty(await house.hear(MESSAGE, authorization=good), 200)
    answer = await house.hear(INVOKE | {"text": "Grüße"}, authorization=good)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == {"heard": "Grüße"}
    assert house.bot.heard == [MESSAGE, INVOKE | {"text": "Grüße"}]


async def test_over_a_real_connection(
    house: House, identity: Identity, session: aiohttp.ClientSession
) -> None:
    good = {"Authorization": identity.authorization(SERVICE)}
    async with serving(house.web) as base:
        async with session.post(f"{base}/teams/messages", json=INVOKE, headers=good) as answer:
            assert (answer.status, await answer.json()) == (200, {"heard": ""})
        async with session.get(f"{base}/teams/messages") as answer:
            assert answer.status == 405


async def test_without_a_good_token_nobody_hears_it(house: House, identity: Identity) -> None:
    assert is_empty(await house.hear(MESSAGE), 401)
    assert is_empty(await house.hear(MESSAGE, authorization="Bearer a.b.c"), 401)
    elsewhere = identity.authorization(SERVICE, aud="another")
    assert is_empty(await house.hear(MESSAGE, authorization=elsewhere), 401)
    assert house.bot.heard == []


@pytest.mark.parametrize("header", ["", "Basic YTpi", "Bearer", "Bearer a.b"])
async def test_without_a_bearer_token_not_a_byte_is_read(
    house: House, session: aiohttp.ClientSession, header: str
) -> None:
    async def never_ending() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.Event().wait()

    async with serving(house.web) as base, asyncio.timeout(NEVER / 2):
        named = {"Authorization": header} if header else {}
        async with session.post(f"{base}/teams/messages", data=never_ending(), headers=named) as answer:
            assert answer.status == 401


async def test_a_foreign_tenant_is_forbidden(house: House, identity: Identity) -> None:
    foreign = MESSAGE | {"channelData": {"tenant": {"id": "another"}}}
    assert is_empty(await house.hear(foreign, authorization=identity.authorization(SERVICE)), 403)
    assert house.bot.heard == []


async def test_without_keys_teams_may_come_again(house: House, identity: Identity) -> None:
    identity.keys_trouble = Trouble(500)
    assert is_empty(await house.hear(MESSAGE, authorization=identity.authorization(SERVICE)), 503)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'"text"',
        b"{",
        b"{}",
        b'{"type": ""}',
        b'{"type": 7}',
        b'{"type": "message", "x": NaN}',
        b'{"type": "message", "x": Infinity}',
        b'{"type": "message", "x": ' + b"9" * 5000 + b"}",
        b'{"type": "message", "text": "\xff"}',
        b"\xef\xbb\xbf{}",
        b'{"type": "message", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"type": "message", "x": ' + b'{"x":' * DEEPEST + b"1" + b"}" * DEEPEST + b"}",
        b'{"type": "message", "x": ' + b"[" * DEEPEST + b"]" * DEEPEST + b"}",
    ],
)
async def test_what_is_no_activity_is_a_bad_request(house: House, identity: Identity, body: bytes) -> None:
    assert is_empty(await house.hear(body, authorization=identity.authorization(SERVICE)), 400)
    assert house.bot.heard == []


async def test_what_is_deep_enough_for_a_card_is_let_in(house: House, identity: Identity) -> None:
    deep: Any = "here"
    for _ in range(DEEPEST - 2):
        deep = [deep]
    answer = await house.hear(MESSAGE | {"value": deep}, authorization=identity.authorization(SERVICE))
    assert answer.status_code == 200


async def test_too_much_is_refused_before_it_is_read(house: House) -> None:
    assert is_empty(await house.hear(b"x" * (LARGEST + 1), authorization="Bearer a.b.c"), 413)


async def test_half_an_emoji_does_not_stop_a_message(house: House, identity: Identity) -> None:
    good = identity.authorization(SERVICE)
    told = json.dumps(INVOKE | {"text": "half \ud83d, whole 🙂"}).encode()
    assert (await house.hear(told, authorization=good)).json()["heard"] == "half ?, whole 🙂"
    assert house.bot.heard[0]["text"] == "half ?, whole 🙂"


async def test_a_mistake_of_ours_is_never_a_crash(house: House, identity: Identity) -> None:
    good = identity.authorization(SERVICE)
    assert is_empty(await house.hear(MESSAGE | {"text": "fail"}, authorization=good), 503)
    assert (await house.hear(INVOKE, authorization=good)).status_code == 200


async def test_a_body_that_never_ends_is_given_up(house: House) -> None:
    async with serving(house.web) as base:
        port = int(base.rpartition(":")[2])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        head = b"POST /teams/messages HTTP/1.1\r\nHost: bot\r\nAuthorization: Bearer a.b.c\r\n"
        writer.write(head + b"Content-Length: 99\r\n\r\n{")
        writer.write_eof()
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()
    assert house.bot.heard == []


async def test_in_development_this_machine_is_let_in(unguarded: House) -> None:
    for client, host in (("127.0.0.1", "127.0.0.1:3978"), ("::1", "[::1]:3978"), ("127.0.0.1", "localhost")):
        answer = await unguarded.hear(INVOKE, client, host)
        assert answer.json() == {"heard": ""}
    page = await unguarded.hear(MESSAGE, "127.0.0.1", "localhost:3978", origin="http://localhost:56150")
    assert page.status_code == 200


@pytest.mark.parametrize(
    ("client", "host", "headers"),
    [
        ("192.168.0.7", "localhost:3978", {}),
        ("127.0.0.1", "bot.example", {}),
        ("127.0.0.1", "localhost.evil.example", {}),
        ("127.0.0.1", "127.0.0.1.evil.example:3978", {}),
        ("127.0.0.1", "localhost:3978", {"origin": "https://evil.example"}),
        ("127.0.0.1", "localhost:3978", {"origin": "null"}),
        ("127.0.0.1", "localhost:3978", {"origin": "http://["}),
        ("127.0.0.1", "localhost:3978", {"x_forwarded_for": "203.0.113.7"}),
        ("127.0.0.1", "localhost:3978", {"forwarded": "for=203.0.113.7"}),
    ],
)
async def test_in_development_nobody_else_is_let_in(
    unguarded: House, client: str, host: str, headers: dict[str, str]
) -> None:
    assert is_empty(await unguarded.hear(INVOKE, client, host, **headers), 403)
    assert unguarded.bot.heard == []


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    body=st.binary(max_size=200) | st.text(max_size=80).map(str.encode),
    authorization=st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=255), max_size=80),
)
async def test_whatever_strangers_send_is_refused(house: House, body: bytes, authorization: str) -> None:
    answer = await house.hear(body, authorization=authorization)
    assert answer.status_code in (400, 401)
    assert answer.content == b""


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(body=st.binary(max_size=200) | st.dictionaries(st.text(max_size=9), st.text(max_size=9)))
async def test_whatever_comes_with_a_good_token_has_an_answer(
    house: House, identity: Identity, body: bytes | dict[str, str]
) -> None:
    sent = body if isinstance(body, bytes) else MESSAGE | body
    answer = await house.hear(sent, authorization=identity.authorization(SERVICE))
    assert answer.status_code in (200, 400, 401, 403)
