"""Requests to the app: signed HTTP or Socket Mode, three seconds, event retries."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import hashlib
import hmac
import json
import time
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp
import structlog

from demo.slack.socket_mode import Sockets
from demo.slack.things import JSON

log = structlog.get_logger(__name__)

ACK_SECONDS = 3.0
EVENT_RETRIES = (0.0, 60.0, 300.0)  # Slack: nearly at once, after one minute, after five
KINDS = {"event": "events_api", "interaction": "interactive", "command": "slash_commands"}


@dataclass(frozen=True)
class Answer:
    """What the app said: `problem` is Slack's word for why it said nothing useful."""

    problem: str = ""
    body: Any = None  # dict, text or None

    @property
    def ok(self) -> bool:
        return not self.problem


@dataclass(frozen=True)
class Retry:
    """The mark of something sent again."""

    number: int
    reason: str = "http_timeout"


class Outgoing:
    """The way from the workspace to the app."""

    def __init__(self, signing_secret: str, sockets: Sockets) -> None:
        self.request_url: str | None = None
        self.signing_secret = signing_secret
        self.sockets = sockets
        self.ack_seconds = ACK_SECONDS
        self.event_retries: tuple[float, ...] = EVENT_RETRIES
        self.last: dict[str, tuple[str, JSON]] = {}
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def send(self, kind: str, payload: JSON, retry: Retry | None = None) -> Answer:
        """Send one thing (kind: event, interaction or command) and wait for the app's answer."""
        self._remember(kind, payload)
        with self._counted():
            way = self._by_http if self.request_url else self._by_socket
            answer = await way(kind, payload, retry)
        log.debug("told the app", kind=kind, problem=answer.problem, retry=retry and retry.number)
        return answer

    async def tell(self, payload: JSON) -> None:
        """Send an event; without an acknowledgement it is sent again later, in the background."""
        answer = await self.send("event", payload)
        if not answer.ok and self.event_retries:
            self.later(self._again(payload, answer.problem))

    async def resend(self, kind: str) -> Answer:
        """Send the last thing of this kind once more, word for word, marked as Slack's retry."""
        sent_as, payload = self.last[kind]
        return await self.send(sent_as, payload, Retry(1))

    @property
    def busy(self) -> bool:
        return self._under_way > 0

    async def settled(self) -> None:
        """Wait until nothing is on its way to the app (a retry that waits for its time does not count)."""
        await asyncio.sleep(0)  # what was just scheduled starts now
        while self._under_way:
            await self._idle.wait()
            await asyncio.sleep(0)

    def later(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def close(self) -> None:
        """Give up what waits for its retry."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _again(self, payload: JSON, problem: str) -> None:
        reason = {"operation_timeout": "http_timeout", "dispatch_failed": "connection_failed"}.get(
            problem, "http_error"
        )
        for number, delay in enumerate(self.event_retries, start=1):
            await asyncio.sleep(delay)
            if (await self.send("event", payload, Retry(number, reason))).ok:
                return

    def _remember(self, kind: str, payload: JSON) -> None:
        inner = payload.get("event", payload)
        for name in {kind, KINDS[kind], inner.get("type", kind), inner.get("command", kind)}:
            self.last[name] = (kind, copy.deepcopy(payload))

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        self._under_way += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()

    async def _by_socket(self, kind: str, payload: JSON, retry: Retry | None) -> Answer:
        mark = {"retry_attempt": retry.number if retry else 0, "retry_reason": retry.reason if retry else ""}
        try:
            body = await self.sockets.ask(
                KINDS[kind], copy.deepcopy(payload), mark if kind == "event" else {}, self.ack_seconds
            )
        except TimeoutError:
            return Answer("operation_timeout")
        except ConnectionError:
            return Answer("dispatch_failed")
        return Answer(body=body)

    async def _by_http(self, kind: str, payload: JSON, retry: Retry | None) -> Answer:
        content_type, body = _encoded(kind, payload)
        headers = {"Content-Type": content_type, "User-Agent": "Slackbot 1.0", **self._signature(body)}
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry.number), "X-Slack-Retry-Reason": retry.reason}
        try:
            return await self._post(body, headers)
        except TimeoutError:
            return Answer("operation_timeout")
        except aiohttp.ClientError:
            return Answer("dispatch_failed")

    async def _post(self, body: bytes, headers: dict[str, str]) -> Answer:
        timeout = aiohttp.ClientTimeout(total=self.ack_seconds)
        async with aiohttp.ClientSession(timeout=timeout) as client:
            url = str(self.request_url)
            async with client.post(url, data=body, headers=headers, allow_redirects=False) as response:
                text = await response.text()
                if response.status >= 300:
                    return Answer("http_service_error" if response.status >= 500 else "http_client_error")
                return _answer(text, response.content_type)

    def _signature(self, body: bytes) -> dict[str, str]:
        stamp = str(int(time.time()))
        digest = hmac.new(
            self.signing_secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256
        ).hexdigest()
        return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


def _encoded(kind: str, payload: JSON) -> tuple[str, bytes]:
    if kind == "event":
        return "application/json", json.dumps(payload).encode()
    form = payload if kind == "command" else {"payload": json.dumps(payload)}
    return "application/x-www-form-urlencoded", urlencode(form).encode()


def _answer(text: str, content_type: str) -> Answer:
    if not text.strip():
        return Answer()
    if content_type != "application/json":
        return Answer(body=text)
    try:
        return Answer(body=json.loads(text))
    except ValueError:
        return Answer("http_client_error")
