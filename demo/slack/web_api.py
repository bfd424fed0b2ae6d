"""Slack's Web API: reading calls, checking tokens and scopes, answering, going wrong on demand."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from demo.slack import web_chat, web_conversations, web_files, web_views
from demo.slack.faults import Fault, Faults
from demo.slack.socket_mode import Sockets
from demo.slack.things import JSON, SlackError
from demo.slack.web_args import Args
from demo.slack.world import World

log = structlog.get_logger(__name__)

Method = Callable[[World, Args], JSON]

# Any one of these scopes will do; methods not listed need none.
SCOPES = {
    "chat.postMessage": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.update": ("chat:write",),
    "chat.delete": ("chat:write",),
    "conversations.open": ("im:write", "mpim:write", "channels:manage", "groups:write"),
    "conversations.info": ("channels:read", "groups:read", "im:read", "mpim:read"),
    "conversations.list": ("channels:read", "groups:read", "im:read", "mpim:read"),
    "conversations.members": ("channels:read", "groups:read", "im:read", "mpim:read"),
    "conversations.join": ("channels:join",),
    "conversations.history": ("channels:history", "groups:history", "im:history", "mpim:history"),
    "conversations.replies": ("channels:history", "groups:history", "im:history", "mpim:history"),
    "files.getUploadURLExternal": ("files:write",),
    "files.completeUploadExternal": ("files:write",),
    "files.info": ("files:read",),
    "users.info": ("users:read",),
    "users.list": ("users:read",),
    "users.conversations": ("channels:read", "groups:read", "im:read", "mpim:read"),
    "team.info": ("team:read",),
}
METHODS: dict[str, Method] = {
    **web_chat.METHODS,
    **web_conversations.METHODS,
    **web_files.METHODS,
    **web_views.METHODS,
}
PUBLIC = {"api.test"}
REMEMBERED = 10_000  # calls; a demo may run for days


@dataclass
class Call:
    """One call of the app, kept for assertions."""

    method: str
    args: JSON
    time: datetime
    answer: JSON = field(default_factory=dict)


class LostAnswer(Response):
    """Starts an answer and breaks the connection before its end."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"application/json"), (b"content-length", b"4096")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})


class WebApi:
    """The endpoint {prefix}/api/<method>."""

    def __init__(self, world: World, sockets: Sockets) -> None:
        self.world = world
        self.sockets = sockets
        self.faults = Faults()
        self.requests: list[Call] = []

    async def endpoint(self, request: Request) -> Response:
        method = request.path_params["method"]
        args, token = await _read(request)
        call = Call(method, args, self.world.clock())
        self.requests.append(call)
        del self.requests[:-REMEMBERED]
        fault = self.faults.take(method, args) or Fault(method)
        if fault.hang:
            await fault.hang.wait()
        if fault.status:
            return Response(status_code=fault.status)
        call.answer = self._faulty(fault) if fault.error else self._answer(method, Args(args), token)
        log.debug("the app called", method=method, ok=call.answer.get("ok"), error=call.answer.get("error"))
        return LostAnswer() if fault.lose_answer else self._response(call.answer, fault)

    def _answer(self, method: str, args: Args, token: str) -> JSON:
        try:
            self._allow(method, token)
            if method == "apps.connections.open":
                return {"ok": True, "url": self._link()}
            if method not in METHODS:
                raise SlackError("unknown_method", req_method=method)
            return {"ok": True, **METHODS[method](self.world, args)}
        except SlackError as refused:
            return {"ok": False, "error": refused.error, **refused.extra}

    def _allow(self, method: str, token: str) -> None:
        settings = self.world.settings
        if method in PUBLIC:
            return
        if not token:
            raise SlackError("not_authed")
        if token not in (settings.bot_token, settings.app_token):
            raise SlackError("invalid_auth")
        if (token == settings.app_token) != (method == "apps.connections.open"):
            raise SlackError("not_allowed_token_type")
        if self.world.uninstalled and token == settings.bot_token:
            raise SlackError("account_inactive")
        needed = SCOPES.get(method, ())
        if needed and not settings.scopes.intersection(needed):
            raise SlackError("missing_scope", needed=needed[0], provided=",".join(sorted(settings.scopes)))

    def _link(self) -> str:
        address = self.world.base_url.replace("http", "ws", 1)
        return f"{address}/link/?ticket={self.sockets.ticket()}&app_id={self.world.settings.app_id}"

    def _faulty(self, fault: Fault) -> JSON:
        return {"ok": False, "error": fault.error}

    def _response(self, answer: JSON, fault: Fault) -> Response:
        headers = {"x-oauth-scopes": ",".join(sorted(self.world.settings.scopes))}
        limited = fault.error == "ratelimited"
        if limited:
            headers["Retry-After"] = str(fault.retry_after or 1)
        return JSONResponse(answer, 429 if limited else 200, headers)


async def _read(request: Request) -> tuple[JSON, str]:
    """The arguments from query, form or JSON, and the token from wherever it is."""
    args: JSON = dict(request.query_params)
    if request.method == "POST" and "json" in request.headers.get("content-type", ""):
        args |= _object(await request.body())
    elif request.method == "POST":
        args |= dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    in_args = str(args.pop("token", "") or "")
    return args, token.strip() if scheme.lower() == "bearer" else in_args


def _object(body: bytes) -> JSON:
    try:
        found: Any = json.loads(body or b"{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
