"""What we send to Teams: addressed right, sent once, and every answer sorted by what it means."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import aiohttp
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.teams.connector import DEFAULT_PAUSE, KEPT_TOKENS, LONGEST_PAUSE, YOUNG, Connector, retry_after
from demo.slack.serve import serving
from scheduler.deliver import Later, Lost, Never, Shut
from tests.unhurried import held, leap

AGES = 100.0  # seconds

CHANNEL = "19:abc/ä?#@thread.tacv2;messageid=1700000000000"
HELLO = {"type": "message", "text": "Grüße 🙂"}


@dataclass
class Service:
    """Answers as it is told to, and keeps what it was asked."""

    base: str = ""
    answers: list[Response] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)  # method, path as it came
    bodies: list[Any] = field(default_factory=list)
    hang: asyncio.Event | None = None  # until then it keeps whoever asks waiting, for ages
    tokens: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        return self.base.removeprefix("http://")

    @property
    def url(self) -> str:
        return f"{self.base}/emea/"

    async def answer(self, request: Request) -> Response:
        query = request.scope["query_string"].decode()
        path = request.scope["raw_path"].decode() + (f"?{query}" if query else "")
        self.asked.append((request.method, path))
        self.tokens.append(request.headers.get("authorization", ""))
        body = await request.body()
        self.bodies.append(json.loads(body) if body else None)
        if self.hang is not None:
            leap(AGES)
            await self.hang.wait()
        return self.answers.pop(0) if self.answers else Response(b'{"id": "m1"}')

    def will(self, status: int, told: Any = None, **headers: str) -> None:
        body = told if isinstance(told, bytes) else json.dumps(told).encode() if told is not None else b""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers.append(Response(body, status, named))


class Wallet:
    """Hands out numbered tokens."""

    def __init__(self, *, slow: bool = False) -> None:
        self.number = 1
        self.slow = slow

    async def token(self) -> str:
        if self.slow:
            leap(AGES)
        return f"token-{self.number}"

    def drop(self, token: str) -> None:
        if token == f"token-{self.number}":
            self.number += 1


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    told = Service()
    app = Starlette(routes=[Route("/{path:path}", told.answer, methods=["GET", "POST", "PUT"])])
    async with serving(app) as told.base:
        yield told


@pytest.fixture
async def connector(service: Service) -> AsyncIterator[Connector]:
    async with aiohttp.ClientSession() as session:
        yield Connector(session, Wallet(), frozenset({service.host}))


Doing = Callable[[Connector, str], Awaitable[object]]
POSTS: list[Doing] = [
    lambda teams, url: teams.send(url, CHANNEL, HELLO),
    lambda teams, url: teams.send(url, CHANNEL, HELLO, "m0"),
    lambda teams, url: teams.create(url, {"members": [], "activity": HELLO}),
]
REPEATABLE: list[Doing] = [
    lambda teams, url: teams.update(url, CHANNEL, "m1", HELLO),
    lambda teams, url: teams.create(url, {"members": []}),
    lambda teams, url: teams.member(url, CHANNEL, "29:x"),
    lambda teams, url: teams.members(url, CHANNEL),
    lambda teams, url: teams.team_channels(url, "19:team"),
]
ALL = POSTS + REPEATABLE


async def test_a_message_is_posted_once_with_its_letters(connector: Connector, service: Service) -> None:
    assert await connector.send(service.url, CHANNEL, HELLO) == "m1"
    where = (
        "/emea/v3/conversations/19%3Aabc%2F%C3%A4%3F%23%40thread.tacv2%3Bmessageid%3D1700000000000/activities"
    )
    assert service.asked == [("POST", where)]
    assert (service.bodies, service.tokens) == ([HELLO], ["Bearer token-1"])


async def test_everything_has_its_address(connector: Connector, service: Service) -> None:
    url, room = service.url, "19:a@thread.tacv2"
    await connector.send(url, room, HELLO, "m/0")
    await connector.update(url, room, "m1", HELLO)
    assert await connector.create(url, {"members": [{"id": "29:x"}]}) == "m1"
    await connector.member(url, room, "29:x")
    await connector.team_channels(url.removesuffix("/"), "19:t")
    rooms = "/emea/v3/conversations"
    assert service.asked == [
        ("POST", f"{rooms}/19%3Aa%40thread.tacv2/activities/m%2F0"),
        ("PUT", f"{rooms}/19%3Aa%40thread.tacv2/activities/m1"),
        ("POST", rooms),
        ("GET", f"{rooms}/19%3Aa%40thread.tacv2/members/29%3Ax"),
        ("GET", "/emea/v3/teams/19%3At/conversations"),
    ]


async def test_members_come_page_by_page(connector: Connector, service: Service) -> None:
    service.will(200, {"members": [{"id": "1"}, "x"], "continuationToken": "a&b"})
    service.will(200, {"members": [{"id": "2"}], "continuationToken": ""})
    assert await connector.members(service.url, "19:a", 2) == [{"id": "1"}, {"id": "2"}]
    asked = [path.partition("?")[2] for _, path in service.asked]
    assert asked == ["pageSize=2", "pageSize=2&continuationToken=a%26b"]


async def test_a_member_list_without_an_end_is_cut(connector: Connector, service: Service) -> None:
    for _ in range(9):
        service.will(200, {"members": [{"id": "1"}, {"id": "2"}], "continuationToken": "again"})
    assert len(await connector.members(service.url, "19:a", 2, most=5)) == 5
    assert len(service.asked) == 3


async def test_the_channels_of_a_team(connector: Connector, service: Service) -> None:
    service.will(200, {"conversations": [{"id": "19:general"}, {"id": "19:ideas", "name": "Ideas"}]})
    found = await connector.team_channels(service.url, "19:t")
    assert [one["id"] for one in found] == ["19:general", "19:ideas"]
    service.will(200, {"conversations": None})
    assert await connector.team_channels(service.url, "19:t") == []


@pytest.mark.parametrize(
    ("status", "code", "word"),
    [
        (400, "BadSyntax", "bad_request"),
        (403, "BotNotInConversationRoster", "bot_not_in_roster"),
        (403, "ConversationBlockedByUser", "blocked_by_user"),
        (403, "MessageWritesBlocked", "writes_blocked"),
        (403, "BotDisabledByAdmin", "bot_disabled"),
        (403, "Whatever", "forbidden"),
        (404, "ConversationNotFound", "conversation_not_found"),
        (404, "ActivityNotFoundInConversation", "not_found"),
        (404, "BotNotInConversationRoster", "bot_not_in_roster"),
        (405, "", "http_405"),
        (413, "MessageSizeTooBig", "too_large"),
    ],
)
async def test_a_no_is_a_no(
    connector: Connector, service: Service, status: int, code: str, word: str
) -> None:
    for do in ALL:
        service.will(status, {"error": {"code": code, "message": "no"}})
        with pytest.raises(Never, match=f"^{word}$"):
            await do(connector, service.url)
    assert len(service.asked) == len(ALL)


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b'{"error": "x"}', b'{"error": {"code": 7}}', b"\xff"]
)
async def test_a_no_may_come_without_a_reason(connector: Connector, service: Service, body: bytes) -> None:
    service.will(403, body)
    with pytest.raises(Never, match=r"^forbidden$"):
        await connector.send(service.url, CHANNEL, HELLO)


async def test_asked_for_patience_we_wait_as_long_as_told(connector: Connector, service: Service) -> None:
    for do in ALL:
        service.will(429, {"error": {"code": "Throttled"}}, retry_after="17")
        with pytest.raises(Later, match=r"^ratelimited$") as later:
            await do(connector, service.url)
        assert later.value.seconds == 17
    assert len(service.asked) == len(ALL)


def test_how_long_is_told_in_seconds_or_as_a_date() -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert retry_after(format_datetime(now + timedelta(seconds=40), usegmt=True), now) == 40
    assert retry_after(format_datetime(now - timedelta(hours=1), usegmt=True), now) == 1
    assert retry_after(" 2.5 ") == 2.5
    assert retry_after("0") == 1
    for wild in ("", "soon", "-5", "inf", "nan", "1e9", "Mon, 99 Foo", "٣"):
        assert retry_after(wild) == DEFAULT_PAUSE
    assert retry_after("999999999") == LONGEST_PAUSE


@pytest.mark.parametrize("status", [408, 412, 500, 502, 503, 504])
async def test_a_post_with_an_unclear_outcome_is_lost(
    connector: Connector, service: Service, status: int
) -> None:
    for do in POSTS:
        service.will(status)
        with pytest.raises(Lost, match=f"^http_{status}$"):
            await do(connector, service.url)
    for do in REPEATABLE:
        service.will(status)
        with pytest.raises(Later, match=f"^http_{status}$"):
            await do(connector, service.url)
    assert len(service.asked) == len(ALL)


@pytest.mark.parametrize("body", [b"{", b"null", b"[]", b"\xff", b"<html>ok</html>", b"[" * 100_000])
async def test_an_unreadable_yes_is_unclear_too(connector: Connector, service: Service, body: bytes) -> None:
    for do, unclear in ((POSTS[0], Lost), (REPEATABLE[0], Later)):
        service.will(200, body)
        with pytest.raises(unclear, match=r"^unreadable_answer$"):
            await do(connector, service.url)


async def test_a_yes_without_an_id_is_a_yes(connector: Connector, service: Service) -> None:
    for body in (b"", b"{}", b'{"id": null}'):
        service.will(201, body)
        assert await connector.send(service.url, CHANNEL, HELLO) == ""


async def test_a_new_chat_needs_its_id(connector: Connector, service: Service) -> None:
    service.will(201, {})
    with pytest.raises(Later, match="no_id"):
        await connector.create(service.url, {"members": []})
    service.will(201, {})
    with pytest.raises(Lost, match="no_id"):
        await connector.create(service.url, {"members": [], "activity": HELLO})


async def test_we_do_not_follow_elsewhere(connector: Connector, service: Service) -> None:
    service.will(307, None, location=f"{service.url}elsewhere")
    with pytest.raises(Later, match="redirected"):
        await connector.send(service.url, CHANNEL, HELLO)
    assert len(service.asked) == 1


@pytest.mark.parametrize("url", ["https://evil.trafficmanager.net/", "http://127.0.0.1:9/", ""])
async def test_no_token_leaves_for_a_foreign_host(connector: Connector, service: Service, url: str) -> None:
    for do in ALL:
        with pytest.raises(Never, match=r"^host_refused$"):
            await do(connector, url)
    assert service.asked == []


@pytest.mark.parametrize("bad", ["", ".", "..", "\ud800"])
async def test_an_id_cannot_climb(connector: Connector, service: Service, bad: str) -> None:
    with pytest.raises(Never, match=r"^bad_id$"):
        await connector.update(service.url, "19:a", bad, HELLO)
    with pytest.raises(Never, match=r"^bad_id$"):
        await connector.send(service.url, bad, HELLO)
    assert service.asked == []


async def test_where_nobody_listens_not_a_byte_was_left(service: Service) -> None:
    async with aiohttp.ClientSession() as session:
        connector = Connector(session, Wallet(), frozenset({"127.0.0.1:9"}))
        for do in ALL:
            with pytest.raises(Later, match=r"^unreachable$"):
                await do(connector, "http://127.0.0.1:9/emea")


async def test_an_answer_that_does_not_come_is_unclear(service: Service) -> None:
    async with aiohttp.ClientSession() as session:
        connector = Connector(session, Wallet(), frozenset({service.host}), timeout=AGES)
        with held() as service.hang:
            for do in POSTS:
                with pytest.raises(Lost):
                    await do(connector, service.url)
            with pytest.raises(Later):
                await connector.update(service.url, CHANNEL, "m1", HELLO)
    assert len(service.asked) == len(POSTS) + 1


async def test_a_token_that_comes_too_late_is_not_used(service: Service) -> None:
    async with aiohttp.ClientSession() as session:
        connector = Connector(session, Wallet(slow=True), frozenset({service.host}), timeout=AGES)
        with pytest.raises(Later, match="no_token_in_time"):
            await connector.send(service.url, CHANNEL, HELLO)
    assert service.asked == []


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", b"nonsense\r\n\r\n"]
)
async def test_a_connection_that_breaks_is_unclear(answer: bytes) -> None:
    asked = []

    async def breaking(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readuntil(b"\r\n"))
        writer.write(answer)
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(breaking, "127.0.0.1", 0)
    host = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server, aiohttp.ClientSession() as session:
        connector = Connector(session, Wallet(), frozenset({host}))
        with pytest.raises(Lost):
            await connector.send(f"http://{host}/", CHANNEL, HELLO)
        assert len(asked) == 1
        with pytest.raises(Later):
            await connector.member(f"http://{host}/", CHANNEL, "29:x")


@dataclass
class Clock:
    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def timed(service: Service, clock: Clock) -> AsyncIterator[Connector]:
    async with aiohttp.ClientSession() as session:
        yield Connector(session, Wallet(), frozenset({service.host}), clock=clock)


async def test_an_old_token_that_is_refused_is_replaced(
    timed: Connector, service: Service, clock: Clock
) -> None:
    await timed.send(service.url, CHANNEL, HELLO)
    clock.seconds += YOUNG
    service.will(401)
    with pytest.raises(Later, match=r"^unauthorized$"):
        await timed.send(service.url, CHANNEL, HELLO)
    assert await timed.send(service.url, CHANNEL, HELLO) == "m1"
    assert service.tokens == ["Bearer token-1", "Bearer token-1", "Bearer token-2"]


async def test_a_young_token_that_is_refused_shuts_and_is_not_used_again(
    timed: Connector, service: Service, clock: Clock
) -> None:
    service.will(401)
    with pytest.raises(Shut, match=r"^unauthorized$"):
        await timed.send(service.url, CHANNEL, HELLO)
    await timed.send(service.url, CHANNEL, HELLO)
    assert service.tokens == ["Bearer token-1", "Bearer token-2"]


async def test_one_tenant_that_refuses_us_for_ever_is_shut_whatever_the_others_say(
    timed: Connector, service: Service, clock: Clock
) -> None:
    said = []
    for _ in range(4):
        service.will(401)
        with pytest.raises((Later, Shut)) as refused:
            await timed.send(service.url, "19:refusing", HELLO)
        said.append(refused.type)
        await timed.send(service.url, "19:accepting", HELLO)
        clock.seconds += 5
    assert said == [Shut] * 4
    assert len(timed._first_used) <= KEPT_TOKENS


async def test_many_refusals_of_one_token_are_one(timed: Connector, service: Service, clock: Clock) -> None:
    await timed.send(service.url, CHANNEL, HELLO)
    clock.seconds += YOUNG
    for _ in range(8):
        service.will(401)
    said = await asyncio.gather(
        *(timed.send(service.url, CHANNEL, HELLO) for _ in range(8)), return_exceptions=True
    )
    assert [type(one) for one in said] == [Later] * 8
    await timed.send(service.url, CHANNEL, HELLO)
    assert service.tokens[-1] == "Bearer token-2"


async def test_in_development_requests_carry_no_token(service: Service) -> None:
    async with aiohttp.ClientSession() as session:
        connector = Connector(session, None, frozenset({service.host}))
        assert await connector.send(service.url, CHANNEL, HELLO) == "m1"
    assert service.tokens == [""]


async def test_letters_that_cannot_be_sent_do_not_stop_the_message(
    connector: Connector, service: Service
) -> None:
    await connector.send(service.url, CHANNEL, {"type": "message", "text": "half \ud83d"})
    assert service.bodies == [{"type": "message", "text": "half ?"}]
