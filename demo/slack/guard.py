"""Nobody but this machine's own pages and programs: foreign hosts and origins are refused."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

LOCAL = {"127.0.0.1", "localhost", "[::1]"}


class Guard:
    """ASGI middleware against DNS rebinding and requests from other sites."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or _local(Headers(scope=scope)):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose(code=1008)(scope, receive, send)
        else:
            await PlainTextResponse("forbidden", 403)(scope, receive, send)


def _local(headers: Headers) -> bool:
    host, origin = headers.get("host", ""), headers.get("origin")
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    return name.lower() in LOCAL and origin in (None, f"http://{host}", f"https://{host}")
