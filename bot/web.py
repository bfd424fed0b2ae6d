"""The web server: Slack's door with a guard in front, and health."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Sequence
from urllib.parse import parse_qs

import structlog
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from sqlalchemy import Engine
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.slack.shapes import is_command, is_payload
from storage.database import Unavailable
from storage.migrate import is_current

LARGEST = 1_000_000  # bytes of a request; Slack's own are far smaller
REPLAY = 300  # seconds for which a signed request is valid

log = structlog.get_logger()


def build_web(engine: Engine, doors: Sequence[Route]) -> Starlette:
    """The application: `/healthz`, `/readyz`, and the doors of the platforms."""

    async def healthz(_: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def readyz(_: Request) -> Response:
        ready = await asyncio.to_thread(_ready, engine)
        return JSONResponse({"status": "ready" if ready else "not ready"}, status_code=200 if ready else 503)

    return Starlette(routes=[Route("/healthz", healthz), Route("/readyz", readyz), *doors])


def slack_door(slack: Callable[[], AsyncSlackRequestHandler], secret: str) -> Route:
    """`/slack/events`, for what is signed with this secret."""

    async def slack_events(request: Request) -> Response:
        """Bolt raises on hostile requests before it has checked them; they do not get that far."""
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        if not _is_signed(request, body, secret):
            log.warning("slack.signature_refused")
            return Response(status_code=401)
        if not _is_readable(request, body):
            return Response(status_code=400)
        return await slack().handle(request)

    return Route("/slack/events", slack_events, methods=["POST"])


async def _body(request: Request) -> bytes | None:
    """The body; None when it is too large. Starlette keeps it for Bolt."""
    read = bytearray()
    async for chunk in request.stream():
        read += chunk
        if len(read) > LARGEST:
            return None
    request._body = bytes(read)
    return request._body


def _is_signed(request: Request, body: bytes, secret: str) -> bool:
    """Slack's signature, version v0: HMAC-SHA256 over version, timestamp and body."""
    stamp = request.headers.get("x-slack-request-timestamp", "")
    signature = request.headers.get("x-slack-signature", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) < 12 and signature.isascii()):
        return False
    if abs(time.time() - int(stamp)) > REPLAY:
        return False
    digest = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256)
    return hmac.compare_digest(f"v0={digest.hexdigest()}", signature)


def _is_readable(request: Request, body: bytes) -> bool:
    """Whether the body is what Slack sends: JSON for events, a form for everything else."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        text = body.decode()
        if kind == "application/json":
            return is_payload(json.loads(text))
        if kind != "application/x-www-form-urlencoded":
            return False
        form = {name: values[-1] for name, values in parse_qs(text, max_num_fields=100).items()}
        if "payload" in form:
            return is_payload(json.loads(form["payload"]))
        return is_command(form) or "ssl_check" in form
    except (ValueError, RecursionError):
        return False


def _ready(engine: Engine) -> bool:
    try:
        return is_current(engine)
    except Unavailable as unavailable:
        log.warning("not_ready", cause=unavailable.cause)
        return False
