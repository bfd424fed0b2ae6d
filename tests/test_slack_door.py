"""The HTTP door: what is not Slack's is refused before anybody looks at it, and never with a crash."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import SecretStr
from starlette.responses import Response

from bot.app import House
from bot.settings import Settings
from bot.web import LARGEST, build_web, slack_door
from storage.database import open_database
from tests.chat import SlackChat

SECRET = "local-signing-secret"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
COMMAND = urlencode(
    {
        "command": "/idea",
        "text": "help",
        "team_id": "T0DEMO",
        "user_id": "U0BOB",
        "channel_id": "C0GENERAL",
        "trigger_id": "1",
    }
).encode()


@pytest.fixture
async def door(slack_chat: SlackChat) -> AsyncIterator[httpx.AsyncClient]:
    assert slack_chat.slack.request_url is not None
    async with httpx.AsyncClient(
        base_url=slack_chat.slack.request_url.removesuffix("/slack/events")
    ) as client:
        yield client


def signed(body: bytes, *, age: float = 0, secret: str = SECRET, kind: str = FORM) -> dict[str, str]:
    stamp = str(int(time.time() - age))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={digest}",
        "Content-Type": kind,
    }


async def knock(
    door: httpx.AsyncClient, body: bytes, headers: dict[str, str] | list[tuple[bytes, bytes]]
) -> httpx.Response:
    return await door.post("/slack/events", content=body, headers=headers)


async def refused(
    door: httpx.AsyncClient, body: bytes, headers: dict[str, str] | list[tuple[bytes, bytes]], status: int
) -> None:
    answer = await knock(door, body, headers)
    assert (answer.status_code, answer.content) == (status, b"")


async def test_slack_is_let_in(door: httpx.AsyncClient) -> None:
    answer = await knock(door, COMMAND, signed(COMMAND))
    assert answer.status_code == 200
    assert "Share what could be better." in answer.json()["text"]


async def test_slack_checks_our_address_with_a_challenge(door: httpx.AsyncClient) -> None:
    body = json.dumps({"type": "url_verification", "token": "x", "challenge": "c4ll"}).encode()
    answer = await knock(door, body, signed(body, kind=JSON))
    assert answer.status_code == 200
    assert "c4ll" in answer.text


async def test_a_wrong_signature_stays_outside(door: httpx.AsyncClient) -> None:
    await refused(door, COMMAND, signed(COMMAND, secret="another"), 401)
    await refused(door, COMMAND + b"&x=1", signed(COMMAND), 401)
    await refused(door, COMMAND, {"Content-Type": FORM}, 401)
    await refused(door, b"", {}, 401)


async def test_a_request_is_good_for_five_minutes(door: httpx.AsyncClient) -> None:
    assert (await knock(door, COMMAND, signed(COMMAND, age=280))).status_code == 200
    for age in (310, -310, 10**9):
        await refused(door, COMMAND, signed(COMMAND, age=age), 401)


@pytest.mark.parametrize(
    ("stamp", "signature"),
    [
        (b"now", b"v0=abc"),
        (b"-1", b"v0=abc"),
        (b"9" * 400, b"v0=abc"),
        (b"1e9", b"v0=abc"),
        ("١٢٣".encode(), b"v0=abc"),
        (b"", b""),
        (None, "v0=ü€".encode()),
        (None, b"v0="),
        (None, b"\xff\xfe"),
    ],
)
async def test_strange_headers_are_refused(
    door: httpx.AsyncClient, stamp: bytes | None, signature: bytes
) -> None:
    """Without a stamp: with the right one."""
    stamp = str(int(time.time())).encode() if stamp is None else stamp
    headers = [(b"x-slack-request-timestamp", stamp), (b"x-slack-signature", signature)]
    await refused(door, COMMAND, headers, 401)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"null", JSON),
        (b"[]", JSON),
        (b'"text"', JSON),
        (b"{", JSON),
        (b"", JSON),
        (b"\xff\xfe", JSON),
        (b"[" * 200_000, JSON),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, JSON),
        (b"payload=null", FORM),
        (b"payload=%7B", FORM),
        (b"payload=" + b"%5B" * 100_000, FORM),
        (b"", FORM),
        (b"a=b", FORM),
        (b"&".join(b"a=%d" % number for number in range(1000)), FORM),
        (b"\xff", FORM),
        (COMMAND[:30], "multipart/form-data"),
    ],
)
async def test_what_slack_never_sends_is_refused_even_when_signed(
    door: httpx.AsyncClient, body: bytes, kind: str
) -> None:
    answer = await knock(door, body, signed(body, kind=kind))
    assert answer.status_code == 400
    assert answer.content == b""


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"type": "block_actions"},
        {"type": "block_actions", "actions": []},
        {"type": "block_actions", "actions": [None], "user": None},
        {"type": "view_submission"},
        {"type": "view_submission", "view": None, "user": {"id": "U0BOB"}},
        {"type": "view_submission", "view": {"private_metadata": "["}, "user": {"id": "U0BOB"}},
        {"type": "message_action", "callback_id": "turn_into_idea"},
        {"type": "event_callback", "event": None},
        {"type": "event_callback", "event": []},
        {"type": "event_callback", "event": {"type": "message"}},
        {"type": ["list"]},
        {"type": 7, "event": 7},
    ],
)
async def test_a_signed_payload_of_a_strange_shape_is_no_crash(
    door: httpx.AsyncClient, payload: dict[str, object]
) -> None:
    as_json = json.dumps(payload).encode()
    as_form = urlencode({"payload": json.dumps(payload)}).encode()
    for body, kind in ((as_json, JSON), (as_form, FORM)):
        answer = await knock(door, body, signed(body, kind=kind))
        assert answer.status_code < 500, answer.text


async def test_too_much_is_refused_before_it_is_read(door: httpx.AsyncClient) -> None:
    body = b"x" * (LARGEST + 1)
    await refused(door, body, signed(body), 413)


async def test_other_methods_and_paths_are_closed(door: httpx.AsyncClient) -> None:
    assert (await door.get("/slack/events")).status_code == 405
    assert (await door.post("/slack/other")).status_code == 404


async def test_in_socket_mode_there_is_no_door(sqlite_url: str) -> None:
    settings = Settings(
        _env_file=None,
        slack_bot_token=SecretStr("xoxb-1"),
        slack_app_token=SecretStr("xapp-1"),
        slack_signing_secret=SecretStr(SECRET),
        database_url=sqlite_url,
    )
    house = House(settings)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(house.web)) as client:
        assert (await client.post("http://bot/slack/events")).status_code == 404
    await house.close()


async def test_health_says_alive_and_ready(door: httpx.AsyncClient) -> None:
    assert (await door.get("/healthz")).json() == {"status": "alive"}
    ready = await door.get("/readyz")
    assert (ready.status_code, ready.json()) == (200, {"status": "ready"})


@pytest.mark.parametrize("url", ["sqlite:///{folder}/new.sqlite3", "sqlite:////proc/nowhere/x.sqlite3"])
async def test_without_its_tables_or_its_database_it_is_alive_but_not_ready(tmp_path: Path, url: str) -> None:
    engine = open_database(url.format(folder=tmp_path))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(build_web(engine, []))) as client:
        assert (await client.get("http://bot/healthz")).status_code == 200
        ready = await client.get("http://bot/readyz")
        assert (ready.status_code, ready.json()) == (503, {"status": "not ready"})
    engine.dispose()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    body=st.binary(max_size=200) | st.text(max_size=80).map(str.encode),
    kind=st.sampled_from([FORM, JSON, "text/plain", "", "application/json; charset=utf-7"]),
    right=st.booleans(),
)
def test_whatever_is_sent_there_is_an_answer(sqlite_url: str, body: bytes, kind: str, right: bool) -> None:
    """Only the guard is asked here: what it lets through would go to Bolt."""
    let_through = []

    class Bolt:
        async def handle(self, request: object) -> object:
            let_through.append(request)
            return Response()

    engine = open_database(sqlite_url)
    web = build_web(engine, [slack_door(lambda: Bolt(), SECRET)])  # type: ignore[arg-type,return-value]

    async def ask() -> int:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(web)) as client:
            headers = signed(body, kind=kind, secret=SECRET if right else "wrong")
            return (await client.post("http://bot/slack/events", content=body, headers=headers)).status_code

    status = asyncio.run(ask())
    engine.dispose()
    assert status == (401 if not right else 200 if let_through else 400)
