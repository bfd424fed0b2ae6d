"""The browser's side: the page, its state, what people do there, and news as it happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, Protocol

import structlog
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from demo.slack import page_state
from demo.slack.inputs import STATELESS, places, value_of
from demo.slack.people import People, find_place
from demo.slack.things import JSON, Message, SlackError, Typed, View

log = structlog.get_logger(__name__)

PAGE = Path(__file__).parent / "page"
COALESCE = 0.05
HEARTBEAT = 15.0
LONGEST_LEAP = 366
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


class Served(Protocol):
    """What the page needs of LocalSlack beyond its people."""

    languages: list[JSON]
    pass_time: Callable[[int], Awaitable[Any]] | None
    closed: bool


class Static(StaticFiles):
    """The page's files, with the strict headers."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers.update(HEADERS)
        return response


def routes(people: People, served: Served) -> list[BaseRoute]:
    browser = Browser(people, served)
    return [
        Route("/", browser.page),
        Route("/page/state", browser.state),
        Route("/page/act", browser.act, methods=["POST"]),
        Route("/page/events", browser.events),
        Route("/page/pass_time", browser.pass_time, methods=["POST"]),
        Mount("/page/static", Static(directory=PAGE, check_dir=False)),
    ]


class Browser:
    """The page contract over HTTP."""

    def __init__(self, people: People, served: Served) -> None:
        self.people = people
        self.served = served
        self.world = people.world

    async def page(self, request: Request) -> Response:
        return FileResponse(PAGE / "index.html", headers=HEADERS)

    async def state(self, request: Request) -> Response:
        everybody = page_state.actors(self.world)
        wanted = request.query_params.get("user") or (everybody[0].id if everybody else "")
        user = self.world.users.get(wanted)
        if user is None or user.is_bot:
            return _refused(404, "user_not_found")
        return JSONResponse(page_state.state(self.world, user, self.served.languages), headers=HEADERS)

    async def act(self, request: Request) -> Response:
        """Do what a person did on the page; a mistake is told, not raised."""
        try:
            body = await _json(request)
            user = self.world.user(str(body.get("user")))
            await ACTS[str(body["kind"])](self.people, user.id, body)
        except (LookupError, TypeError, ValueError) as mistake:
            return _refused(200, str(mistake))
        except SlackError as refused:
            return _refused(200, refused.error)
        return JSONResponse({"ok": True})

    async def events(self, request: Request) -> Response:
        headers = {**HEADERS, "X-Accel-Buffering": "no"}
        return StreamingResponse(self._news(), media_type="text/event-stream", headers=headers)

    async def pass_time(self, request: Request) -> Response:
        leap = self.served.pass_time
        if leap is None:
            return _refused(404, "time_does_not_pass_here")
        days = (await _json(request)).get("days")
        if not isinstance(days, int) or not 1 <= days <= LONGEST_LEAP:
            return _refused(400, "invalid_days")
        await leap(days)
        self.world.changed()
        return JSONResponse({"ok": True, "now": int(self.world.clock().timestamp())})

    async def _news(self) -> AsyncIterator[str]:
        """One line per burst of changes, and a sign of life in between."""
        news = asyncio.Event()
        self.world.listeners.append(news.set)
        try:
            yield "retry: 1000\n\n"
            while not self.served.closed:
                try:
                    await asyncio.wait_for(news.wait(), HEARTBEAT)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                await asyncio.sleep(COALESCE)
                news.clear()
                yield "event: changed\ndata: {}\n\n"
        finally:
            self.world.listeners.remove(news.set)


async def _command(people: People, user: str, body: JSON) -> None:
    word, _, text = str(body["text"]).strip().partition(" ")
    await people.command(user, _channel(people, user, body), word, text)


async def _message(people: People, user: str, body: JSON) -> None:
    text = str(body["text"]).strip()
    if not text:
        raise ValueError("no_text")
    await people.say(user, _channel(people, user, body), text, body.get("thread_ts") or None)


async def _click(people: People, user: str, body: JSON) -> None:
    where = _place(people, user, body["where"])
    place = find_place(where.blocks, body["action_id"], block_id=body["block_id"])
    people.typed_in(user, where).update(_known(where, body.get("state") or {}))
    await people.use(user, where, place, body.get("choice"))


async def _submit(people: People, user: str, body: JSON) -> None:
    view = _place(people, user, {"view": body["view"]})
    assert isinstance(view, View)
    view.typed = _known(view, body.get("values") or {})
    await people.submit(user, view.id)


async def _close(people: People, user: str, body: JSON) -> None:
    await people.close(user, str(body["view"]))


async def _shortcut(people: People, user: str, body: JSON) -> None:
    await people.shortcut(user, _channel(people, user, body), body["ts"], body["callback_id"])


async def _home(people: People, user: str, body: JSON) -> None:
    await people.open_home(user)


async def _read(people: People, user: str, body: JSON) -> None:
    channel = _channel(people, user, body)
    messages = people.world.channel_messages[channel]
    newest = messages[-1].ts if messages else ""
    if people.world.last_read.get((user, channel), "") != newest:
        people.world.last_read[user, channel] = newest
        people.world.changed()


ACTS: dict[str, Callable[[People, str, JSON], Awaitable[None]]] = {
    "command": _command,
    "message": _message,
    "click": _click,
    "submit": _submit,
    "close": _close,
    "shortcut": _shortcut,
    "home": _home,
    "read": _read,
}


def _channel(people: People, user: str, body: JSON) -> str:
    """The channel that the person named, if they can see it."""
    channel = people.world.channels.get(str(body["channel"]))
    if channel is None or (channel.is_private and user not in channel.members):
        raise LookupError("channel_not_found")
    return channel.id


def _place(people: People, user: str, where: JSON) -> Message | View:
    found: Message | View | None
    if "channel" in where:
        found = people.world.find(_channel(people, user, where), str(where["ts"]), user)
    elif "view" in where:
        found = next((view for view in people.world.stack(user) if view.id == where["view"]), None)
    else:
        found = people.world.homes.get(user)
    if found is None:
        raise LookupError("it is no longer there")
    return found


def _known(where: Message | View, raw: Typed) -> Typed:
    """The values that still have an element here; a choice that is not offered raises."""
    typed: Typed = {}
    for block, element in places(where.blocks):
        block_id, action_id = block["block_id"], element["action_id"]
        if element["type"] not in STATELESS and action_id in raw.get(block_id, {}):
            value_of(element, raw[block_id][action_id])
            typed.setdefault(block_id, {})[action_id] = raw[block_id][action_id]
    return typed


async def _json(request: Request) -> JSON:
    body = await request.json()
    if not isinstance(body, dict):
        raise ValueError("must be an object")
    return body


def _refused(status: int, error: str) -> JSONResponse:
    return JSONResponse({"ok": False, "error": error}, status)
