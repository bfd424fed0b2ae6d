"""Socket Mode: the WebSocket over which Slack sends envelopes and hears acknowledgements."""

from __future__ import annotations

import asyncio
import json
import secrets
from typing import Any

import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from demo.slack.things import JSON

log = structlog.get_logger(__name__)


class Sockets:
    """Every open connection of the app; each envelope goes to one of them."""

    def __init__(self, app_id: str) -> None:
        self.app_id = app_id
        self.connections: list[WebSocket] = []
        self._tickets: set[str] = set()
        self._waiting: dict[str, asyncio.Future[Any]] = {}
        self._turn = 0

    def ticket(self) -> str:
        """The right to open one connection."""
        ticket = secrets.token_urlsafe(16)
        self._tickets.add(ticket)
        return ticket

    async def endpoint(self, socket: WebSocket) -> None:
        ticket = socket.query_params.get("ticket", "")
        if ticket not in self._tickets:
            return await socket.close(code=1008)
        self._tickets.discard(ticket)
        await socket.accept()
        self.connections.append(socket)
        try:
            await socket.send_json(self._hello())
            await self._listen(socket)
        except (WebSocketDisconnect, RuntimeError):
            log.debug("a Socket Mode connection ended")
        finally:
            if socket in self.connections:
                self.connections.remove(socket)
        return None

    async def ask(self, kind: str, payload: JSON, extra: JSON, seconds: float) -> Any:
        """Send one envelope and return the payload of its acknowledgement."""
        if not self.connections:
            raise ConnectionError("the app has no open connection")
        self._turn += 1
        socket = self.connections[self._turn % len(self.connections)]
        envelope_id = secrets.token_hex(16)
        accepts = kind != "events_api"
        envelope = {
            "envelope_id": envelope_id,
            "type": kind,
            "accepts_response_payload": accepts,
            "payload": payload,
        }
        future = self._waiting[envelope_id] = asyncio.get_running_loop().create_future()
        try:
            await self._send(socket, envelope | extra)
            return await asyncio.wait_for(future, seconds)
        finally:
            self._waiting.pop(envelope_id, None)

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Tell every connection to come back, and hang up, as Slack does every few hours."""
        for socket in list(self.connections):
            await self._send(
                socket, {"type": "disconnect", "reason": reason, "debug_info": {"host": "local"}}
            )
            if reason != "warning":
                self.connections.remove(socket)
                await socket.close()

    async def cut(self) -> None:
        """Break every connection without a word."""
        for socket in list(self.connections):
            self.connections.remove(socket)
            await socket.close(code=1011)

    async def _send(self, socket: WebSocket, message: JSON) -> None:
        try:
            await socket.send_json(message)
        except (WebSocketDisconnect, RuntimeError) as gone:
            raise ConnectionError("the app hung up") from gone

    async def _listen(self, socket: WebSocket) -> None:
        while True:
            text = await socket.receive_text()
            try:
                message = json.loads(text)
            except ValueError:
                # Some clients send a bare "ping" as text; Slack takes no notice either.
                continue
            future = self._waiting.get(message.get("envelope_id", "")) if isinstance(message, dict) else None
            if future and not future.done():
                future.set_result(message.get("payload"))

    def _hello(self) -> JSON:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "connection_info": {"app_id": self.app_id},
            "debug_info": {"host": "local", "build_number": 1, "approximate_connection_time": 18060},
        }
