"""The HTTP door for Teams: what is not theirs is refused before anybody looks at it, never with a crash."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.teams.bodies import LARGEST, object_in
from bot.teams.botframework import Framework, OnTurn
from bot.teams.hosts import is_loopback
from bot.teams.tokens import Claims, Doorkeeper, Refusal, bearer

PATIENCE = 10  # seconds for the body to come
PEERS = frozenset({"127.0.0.1", "::1", "::ffff:127.0.0.1"})
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-original-host")

log = structlog.get_logger()


@dataclass(frozen=True)
class Receiver:
    """Who takes in what comes. Without a doorkeeper, in development, only this machine is let in."""

    framework: Framework
    on_turn: OnTurn
    doorkeeper: Doorkeeper | None
    reached: Callable[[str], None] = lambda _: None  # in development: where they found us


def teams_door(receive: Callable[[], Receiver]) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint. `receive` is asked at each request, because the receiver is built when the bot opens."""

    async def teams_messages(request: Request) -> Response:
        try:
            return await _answer(request, receive())
        except Refusal as refusal:
            log.warning("teams.refused", status=refusal.status, reason=refusal.reason)
            return Response(status_code=refusal.status)
        except Exception:  # the last net; mistakes in a turn are answered by the listeners
            log.exception("teams.request_failed")
            return Response(status_code=503)

    return teams_messages


async def _answer(request: Request, receiver: Receiver) -> Response:
    authorization = request.headers.get("authorization", "")
    if receiver.doorkeeper is not None:
        bearer(authorization)
    elif not is_local(request):
        raise Refusal(403, "not_local")
    else:
        receiver.reached(str(request.url).rpartition("/messages")[0])
    activity = _activity(await _body(request))
    claims = Claims()
    if receiver.doorkeeper is not None:
        claims = await receiver.doorkeeper.admit(authorization, activity)
    status, body = await receiver.framework.process(claims, activity, receiver.on_turn)
    return _response(status, body)


async def _body(request: Request) -> bytes:
    read = bytearray()
    try:
        async with asyncio.timeout(PATIENCE):
            async for chunk in request.stream():
                read += chunk
                if len(read) > LARGEST:
                    raise Refusal(413, "too_large")
    except (TimeoutError, ClientDisconnect):
        raise Refusal(408, "body_incomplete") from None
    return bytes(read)


def _activity(body: bytes) -> dict[str, Any]:
    try:
        activity = object_in(body)
    except ValueError:
        raise Refusal(400, "unreadable_body") from None
    if not isinstance(activity.get("type"), str) or not activity["type"]:
        raise Refusal(400, "no_type")
    return activity


def is_local(request: Request) -> bool:
    """Whether the request is from a program on this machine: not through a tunnel, not from a web page."""
    host, origin = request.headers.get("host", ""), request.headers.get("origin")
    if request.client is None or request.client.host not in PEERS:
        return False
    if any(name in request.headers for name in FORWARDED):
        return False
    return _names_loopback(f"http://{host}") and (origin is None or _names_loopback(origin))


def _names_loopback(address: str) -> bool:
    try:
        return is_loopback(urlsplit(address))
    except ValueError:
        return False


def _response(status: int, body: dict[str, Any] | None) -> Response:
    if body is None:
        return Response(status_code=status)
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text.encode("utf-8", "replace"), status, media_type="application/json")
