"""Where an answer appears: a window, the message that was clicked, a line beside it; all in Slack's time."""

import asyncio
import json
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

import aiohttp
import structlog
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.asking import REDRAWN, TURNING, turns
from bot.slack.asks import is_private
from bot.slack.calls import call
from bot.slack.sender import content, modal_payload
from bot.slack_blocks import Drawing, draw, failure
from bot.slack_blocks.parts import VALUE, without_pictures, without_uploads
from bot.texts import Texts
from handlers.verbs import Ask, Voice
from handlers.views import ClickAgain
from scheduler.deliver import Later, Lost, Never, Shut

# Slack's names for a click that is too old, or was used already.
EXPIRED = {
    "expired_trigger_id",
    "trigger_expired",
    "exchanged_trigger_id",
    "trigger_exchanged",
    "invalid_trigger_id",
}
# Forms whose success is seen nowhere where they were opened: on ephemeral cards, which nobody can redraw.
CLOSING = {"approve", "test", "ask", "park", "decline", "pass_on"}
CLOSING |= {"edit_vision", "add_goal", "edit_goal", "retire_goal"}  # answered by their card as it is then
KEPT_WORDS = 300  # of a list's words, to draw it again below a form
UNFIT = "invalid_arguments"  # Slack's word for a window that it cannot show
MEMORY = 3000  # Slack's limit of private_metadata

log = structlog.get_logger()
Payload = Mapping[str, Any]


class Answers:
    """Shows drawings to the person who asked."""

    def __init__(self, slack: AsyncWebClient, texts: Texts) -> None:
        self.slack = slack
        self.texts = texts

    async def show(self, body: Payload, drawing: Drawing, ask: Ask, voice: Voice, until: float) -> None:
        """Put the answer where the click came from."""
        container: Payload = body.get("container") or {}
        if drawing.surface == "modal" or container.get("type") == "view":
            late = await self._window(body, drawing, ask, voice, until)
            if late is None or container.get("type") == "view":
                return  # a window that is gone has no place for an answer
            drawing = late
        private = is_private(container)
        if drawing.live and not private and ask.verb in TURNING:
            return  # every copy of the card is redrawn from the outbox
        redrawn = drawing.in_place and turns(ask.verb) and private
        await self.respond(str(body.get("response_url") or ""), drawing, until, replacing=redrawn)

    async def open(
        self, body: Payload, drawing: Drawing, ask: Ask, voice: Voice, until: float
    ) -> Drawing | None:
        """Open a window; when Slack says that the click is too old: a fresh button to click again."""
        window = self.as_window(_with_way_back(drawing, body, ask), voice, ask)
        method = "views.push" if _is_window(body) else "views.open"
        try:
            await self._put(method, window, until, trigger_id=body["trigger_id"])
        except Never as never:
            if str(never) not in EXPIRED:
                code = uuid4().hex[:8]
                log.error("slack.window_refused", method=method, error=str(never), code=code)
                return failure("bug", voice, self.texts, code=code)
            log.warning("slack.trigger_expired", verb=ask.verb)
            return draw(ClickAgain(ask.verb, ask.words[:VALUE]), voice, self.texts)
        except (Later, Lost, Shut, TimeoutError) as error:
            log.warning("slack.window_failed", method=method, error=str(error))
            return draw(ClickAgain(ask.verb, ask.words[:VALUE]), voice, self.texts)
        return None

    def as_window(self, drawing: Drawing, voice: Voice, ask: Ask) -> Drawing:
        """Messages in a window of their own, with the app's name above and a button to close; the window
        remembers what it shows, so that it can be drawn again."""
        if drawing.surface == "modal":
            return drawing
        drawing = without_uploads(drawing)  # there is no time to bring them to Slack
        shows = {"verb": ask.verb, "words": ask.words} if len(ask.words) <= KEPT_WORDS else {}
        return replace(
            drawing,
            surface="modal",
            title="Gegenstrom",
            close=self.texts.say(voice, "button-close"),
            hidden={**drawing.hidden, "shows": shows},
        )

    async def redraw(
        self, view: str, drawing: Drawing, voice: Voice, ask: Ask, below: Sequence[Payload], until: float
    ) -> None:
        """Draw an open window again; it still knows the windows below it."""
        window = self.as_window(drawing, voice, ask)
        window = replace(window, hidden={**window.hidden, "below": below})
        try:
            await self._put("views.update", window, until, view_id=view)
        except (Never, Later, Lost, Shut, TimeoutError) as error:
            log.warning("slack.redraw_failed", error=str(error))

    async def showable(self, view: str, window: Drawing, until: float) -> Drawing:
        """The window as it can take the place of a form that is being sent: with its pictures only if Slack
        can fetch them, which it is asked by showing them. What it refuses then would be lost."""
        described = without_pictures(window)
        if described == window:
            return window
        try:
            payload = modal_payload(window)
            await _in_time(call(self.slack, "views.update", view_id=view, view=payload), until)
        except (Never, Later, Lost, Shut, TimeoutError) as error:
            log.warning("slack.without_picture", error=str(error))
            return described
        return window

    async def _put(self, method: str, window: Drawing, until: float, **arguments: Any) -> None:
        """Raises what the call raises; a picture that Slack cannot fetch is described instead."""
        try:
            view = modal_payload(window)
            await _in_time(call(self.slack, method, **arguments, view=view), until)
        except Never as never:
            described = without_pictures(window)
            if str(never) != UNFIT or described == window:
                raise
            view = modal_payload(described)
            await _in_time(call(self.slack, method, **arguments, view=view), until)

    async def respond(self, url: str, drawing: Drawing, until: float, *, replacing: bool) -> None:
        """A line that only the person sees, or a new drawing in the place of what was clicked."""
        if not url:
            return
        sending = AsyncRespond(response_url=url)(
            **content(without_pictures(drawing)), response_type="ephemeral", replace_original=replacing
        )
        try:
            said = await _in_time(sending, until)
        except (OSError, TimeoutError, aiohttp.ClientError, SlackClientError) as error:
            log.warning("slack.respond_failed", error=type(error).__name__)
            return
        if said.status_code != 200:
            log.warning("slack.respond_refused", status=said.status_code)

    async def say(self, method: str, **arguments: Any) -> None:
        """An answer that is not worth keeping: when it does not get through, it is logged."""
        try:
            await call(self.slack, method, **arguments)
        except (Never, Later, Lost, Shut) as error:
            log.warning("slack.answer_failed", method=method, error=str(error))

    async def _window(
        self, body: Payload, drawing: Drawing, ask: Ask, voice: Voice, until: float
    ) -> Drawing | None:
        """The open window is redrawn by its own clicks, others open above it."""
        if _is_window(body) and drawing.in_place and turns(ask.verb):
            below = memory(body["view"]).get("below", [])
            await self.redraw(str(body["view"]["id"]), drawing, voice, ask, below, until)
            return None
        return await self.open(body, drawing, ask, voice, until)


def memory(view: Payload) -> dict[str, Any]:
    """What a window knows: of itself what it `shows`, of where it was opened the windows `below`, or the
    address `back` and whether to `replace` or to `redraw` what stands there."""
    kept = json.loads(view.get("private_metadata") or "{}")
    return kept if isinstance(kept, dict) else {}


def redraws(body: Payload) -> str:
    """The verb that shows what was clicked, where that can be drawn again: the clicked row says so."""
    rows = [str(action.get("block_id") or "") for action in body.get("actions") or ()]
    verb = rows[0].partition(" ")[0] if rows else ""
    return verb if verb in REDRAWN else ""


def _with_way_back(drawing: Drawing, body: Payload, ask: Ask) -> Drawing:
    """A form remembers where it was opened, so that its success can be seen there."""
    hidden = {**drawing.hidden, **_way(body, ask)}
    if len(json.dumps(hidden)) > MEMORY:
        return drawing
    return replace(drawing, hidden=hidden)


def _way(body: Payload, ask: Ask) -> dict[str, Any]:
    if _is_window(body):
        known, view = memory(body["view"]), str(body["view"]["id"])
        shows = [{"view": view, **known["shows"]}] if known.get("shows") else []
        return {"below": [*known.get("below", []), *shows]}
    container: Payload = body.get("container") or {}
    url = body.get("response_url")
    if not url or (container and not container.get("is_ephemeral") and ask.verb != "answer"):
        return {}  # cards that everybody sees are kept true by the outbox
    if verb := redraws(body):
        return {"back": url, "redraw": verb}
    return {"back": url, "replace": bool(container.get("is_ephemeral")) and ask.verb in CLOSING}


def _is_window(body: Payload) -> bool:
    return bool((body.get("view") or {}).get("type") == "modal")


async def _in_time(call: Awaitable[Any], until: float) -> Any:
    """Raises TimeoutError when Slack would give up on us meanwhile."""
    async with asyncio.timeout_at(until):
        return await call
