"""Bolt's few catch-all listeners: payload -> `Ask` -> answer -> the surface where it was asked.

Slack gets its acknowledgement after the commit. These listeners are the one place where every error ends:
the person sees one line, the log sees all of it.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.slack import asks
from bot.slack.calls import call
from bot.slack.directory import Directory
from bot.slack.mrkdwn import escaped, unescaped
from bot.slack.sender import content, home_payload, modal_payload
from bot.slack_blocks import Drawing, draw, error_drawing, failure, field_errors
from bot.texts import Texts
from handlers.verbs import Ask, Reply, Voice, answer
from handlers.views import ClickAgain
from scheduler.deliver import Later, Lost, Never, Shut
from storage.database import Unavailable

PATIENCE = 2.4  # seconds; Slack gives up after 3
ANYTHING = re.compile(".*")
# Clicks that turn the page of the message they are in; all others answer beside it.
REDRAWING = {"support", "help_with", "list", "mine", "find", "queue"}
# Forms after which something should be read before the window closes.
CONFIRMED = {"save_settings", "save_language"}
EXPIRED = {
    "expired_trigger_id",
    "trigger_expired",
    "exchanged_trigger_id",
    "trigger_exchanged",
    "invalid_trigger_id",
}
CHANNEL_EVENTS = (
    "member_joined_channel",
    "channel_rename",
    "channel_archive",
    "channel_unarchive",
    "channel_deleted",
    "channel_left",
    "group_rename",
    "group_archive",
    "group_unarchive",
    "group_deleted",
    "group_left",
)

log = structlog.get_logger()
Payload = Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What came of a question: a reply, or the drawing of a failure."""

    voice: Voice
    reply: Reply | None = None
    failed: Drawing | None = None


class Listeners:
    """Everything Slack tells us, and how we answer it."""

    def __init__(
        self,
        engine: Engine,
        slack: AsyncWebClient,
        directory: Directory,
        texts: Texts,
        now: Callable[[], datetime],
        committed: Callable[[], None],
        changed: Callable[[], Awaitable[None]],
    ) -> None:
        self.engine = engine
        self.slack = slack
        self.directory = directory
        self.texts = texts
        self.now = now
        self.committed = committed  # something may wait in the outbox now
        self.changed = changed  # the workspace's channels have to be looked at again
        self._threads = ThreadPoolExecutor(max_workers=16, thread_name_prefix="answer")

    def listen(self, app: AsyncApp) -> None:
        app.command(ANYTHING)(self.on_command)
        app.action(ANYTHING)(self.on_action)
        app.view(ANYTHING)(self.on_submission)
        app.shortcut(ANYTHING)(self.on_shortcut)
        app.event("app_home_opened")(self.on_home)
        app.event("message")(self.on_message)
        app.event("app_mention")(self.on_message)
        for name in CHANNEL_EVENTS:
            app.event(name)(self.on_channel_event)
        for name in ("tokens_revoked", "app_uninstalled"):
            app.event(name)(self.on_uninstall)

    def close(self) -> None:
        self._threads.shutdown(wait=True)

    # --- what Slack tells us ------------------------------------------------------------------------

    async def on_command(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        ask = asks.from_command(body, self.now())
        outcome = await self._ask(ask)
        drawing = self._message_or_form(outcome, typed=unescaped(str(body.get("text") or "")))
        if drawing is None:
            await ack()
        elif drawing.surface == "modal":
            late = await self._open(body, drawing, ask, outcome.voice)
            await ack(**_ephemeral(late)) if late else await ack()
        else:
            await ack(**_ephemeral(drawing))

    async def on_action(self, ack: AsyncAck, body: dict[str, Any], respond: AsyncRespond) -> None:
        ask = asks.from_action(body, self.now())
        if not _is_button(body):
            await ack()  # a choice in a form that is not sent yet
            return
        outcome = await self._ask(ask, *asks.mentioned(body))
        drawing = self._message_or_form(outcome)
        if drawing is not None:
            await self._show(body, drawing, ask, outcome.voice, respond)
        await ack()

    async def on_submission(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        ask = asks.from_submission(body, self.now())
        outcome = await self._ask(ask, *asks.mentioned(body))
        errors = self._errors(outcome, body["view"])
        if errors:
            await ack(response_action="errors", errors=errors)
        elif outcome.reply and outcome.reply.view and ask.verb in CONFIRMED:
            drawing = draw(outcome.reply.view, outcome.voice, self.texts)
            await ack(response_action="update", view=modal_payload(self._as_modal(drawing, outcome.voice)))
        else:
            await ack()

    async def on_shortcut(self, ack: AsyncAck, body: dict[str, Any], respond: AsyncRespond) -> None:
        ask = asks.from_shortcut(body, self.now(), self.directory.url)
        outcome = await self._ask(ask)
        drawing = self._message_or_form(outcome)
        if drawing is not None:
            await self._show(body, drawing, ask, outcome.voice, respond)
        await ack()

    async def on_home(self, event: Payload, body: dict[str, Any]) -> None:
        if event.get("tab", "home") != "home":
            return
        outcome = await self._ask(asks.from_home(event, str(body.get("team_id")), self.now()))
        drawing = self._message_or_form(outcome)
        if drawing is not None:
            view = home_payload(drawing)
            await self._call("views.publish", user_id=event["user"], view=view)

    async def on_message(self, event: Payload, body: dict[str, Any]) -> None:
        """A direct message, a mention, or a reply in a thread."""
        ask = asks.from_message(event, str(body.get("team_id")), self.now())
        if ask is None:
            return
        outcome = await self._ask(ask)
        drawing = self._message_or_form(outcome) if ask.verb == "said" else None
        if drawing is None:
            return
        if ask.direct:
            await self._call("chat.postMessage", channel=ask.channel, **content(drawing))
        else:
            await self._call("chat.postEphemeral", channel=ask.channel, user=ask.person, **content(drawing))

    async def on_channel_event(self, event: Payload) -> None:
        """The bot joined or left a channel, or a channel changed its name or ended."""
        if event.get("type") == "member_joined_channel" and event.get("user") != self.directory.bot:
            return
        channel = event.get("channel")
        self.directory.forget(str(channel["id"] if isinstance(channel, dict) else channel))
        await self.changed()

    async def on_uninstall(self, event: Payload) -> None:
        log.warning("slack.uninstalled", event_type=event.get("type"))
        await self.directory.close(self.now())

    # --- how we answer ------------------------------------------------------------------------------

    async def _ask(self, ask: Ask, people: Iterable[str] = (), rooms: Iterable[str] = ()) -> Outcome:
        """The one place where every error of a question ends."""
        log.info("ask", verb=ask.verb, channel=ask.channel, person=ask.person)
        try:
            ask = await self.directory.introduce(ask, people, rooms)
            reply = await self._answered(ask)
        except Unavailable as unavailable:
            log.warning("ask.unavailable", verb=ask.verb, cause=unavailable.cause)
            return self._failed(ask, unavailable.cause)
        except TimeoutError:
            log.warning("ask.slow", verb=ask.verb)
            return self._failed(ask, "slow")
        except Exception:
            code = uuid4().hex[:8]
            log.exception("ask.failed", verb=ask.verb, code=code)
            return self._failed(ask, "bug", code=code)
        self.committed()
        return Outcome(reply.voice, reply)

    async def _answered(self, ask: Ask) -> Reply:
        """Raises TimeoutError when it takes too long for Slack; it may still be done then, once."""
        running = asyncio.get_running_loop().run_in_executor(self._threads, answer, self.engine, ask)
        async with asyncio.timeout(PATIENCE):
            return await asyncio.shield(running)

    def _failed(self, ask: Ask, key: str, **params: str) -> Outcome:
        locale = self.directory.locale(ask.person)[:2]
        voice = Voice(locale if locale in ("de", "en") else "en")
        return Outcome(voice, failed=failure(key, voice, self.texts, **params))

    def _message_or_form(self, outcome: Outcome, typed: str = "") -> Drawing | None:
        """What to show; a refusal or failure of a typed line shows the line again, so that it is not lost."""
        if outcome.failed is not None:
            return _with_typed(outcome.failed, typed)
        assert outcome.reply is not None
        if outcome.reply.refused is not None:
            return _with_typed(error_drawing(outcome.voice, self.texts, outcome.reply.refused), typed)
        if outcome.reply.invalid is not None:
            errors = field_errors(outcome.reply.invalid, outcome.voice, self.texts)
            return failure("invalid", outcome.voice, self.texts, what=" ".join(errors.values()))
        return draw(outcome.reply.view, outcome.voice, self.texts) if outcome.reply.view else None

    def _errors(self, outcome: Outcome, view: Payload) -> dict[str, str]:
        """What is wrong with a form, by field. What concerns no field stands at the first one, because
        only an error keeps the form open with everything that was typed."""
        if outcome.reply is not None and outcome.reply.invalid is not None:
            return field_errors(outcome.reply.invalid, outcome.voice, self.texts)
        refused = outcome.reply.refused if outcome.reply else None
        drawing = error_drawing(outcome.voice, self.texts, refused) if refused else outcome.failed
        if drawing is None:
            return {}
        first = next(block["block_id"] for block in view["blocks"] if block["type"] == "input")
        return {first: unescaped(drawing.text)}

    async def _show(
        self, body: Payload, drawing: Drawing, ask: Ask, voice: Voice, respond: AsyncRespond
    ) -> None:
        """Put the answer where the click came from."""
        container: Payload = body.get("container") or {}
        if drawing.surface == "modal" or container.get("type") == "view":
            late = await self._open_over(body, drawing, ask, voice)
            if late is None:
                return
            drawing = late
            if container.get("type") == "view":
                return  # a window that is gone has no place for an answer
        redrawn = drawing.in_place and _may_redraw(container, ask.verb)
        if drawing.live and not container.get("is_ephemeral") and ask.verb in REDRAWING:
            return  # every copy of the card is redrawn from the outbox
        await self._respond(respond, drawing, replace_original=redrawn)

    async def _open_over(self, body: Payload, drawing: Drawing, ask: Ask, voice: Voice) -> Drawing | None:
        """As a window: the open one is redrawn by its own clicks, others open above it."""
        view: Payload = body.get("view") or {}
        if view.get("type") == "modal" and drawing.in_place and ask.verb in REDRAWING:
            modal = modal_payload(self._as_modal(drawing, voice))
            await self._call("views.update", view_id=view["id"], view=modal)
            return None
        return await self._open(body, drawing, ask, voice, push=view.get("type") == "modal")

    async def _open(
        self, body: Payload, drawing: Drawing, ask: Ask, voice: Voice, *, push: bool = False
    ) -> Drawing | None:
        """Open a window; when Slack says that the click is too old: a fresh button to click again."""
        view = modal_payload(self._as_modal(drawing, voice))
        method = "views.push" if push else "views.open"
        try:
            await call(self.slack, method, trigger_id=body["trigger_id"], view=view)
        except Never as never:
            if str(never) not in EXPIRED:
                code = uuid4().hex[:8]
                log.error("slack.window_refused", method=method, error=str(never), code=code)
                return failure("bug", voice, self.texts, code=code)
            log.warning("slack.trigger_expired", verb=ask.verb)
            return draw(ClickAgain(ask.verb, ask.words[:2000]), voice, self.texts)
        except (Later, Lost, Shut) as error:
            log.warning("slack.window_failed", method=method, error=str(error))
            return draw(ClickAgain(ask.verb, ask.words[:2000]), voice, self.texts)
        return None

    def _as_modal(self, drawing: Drawing, voice: Voice) -> Drawing:
        """Messages in a window of their own, with the app's name above and a button to close."""
        if drawing.surface == "modal":
            return drawing
        close = self.texts.say(voice, "button-close")
        return replace(drawing, surface="modal", title="Gegenstrom", close=close)

    async def _respond(self, respond: AsyncRespond, drawing: Drawing, *, replace_original: bool) -> None:
        try:
            await respond(**content(drawing), response_type="ephemeral", replace_original=replace_original)
        except (OSError, TimeoutError) as error:
            log.warning("slack.respond_failed", error=type(error).__name__)

    async def _call(self, method: str, **arguments: Any) -> None:
        """An answer that is not worth keeping: when it does not get through, it is logged."""
        try:
            await call(self.slack, method, **arguments)
        except (Never, Later, Lost, Shut) as error:
            log.warning("slack.answer_failed", method=method, error=str(error))


def _is_button(body: Payload) -> bool:
    return str(body["actions"][0].get("type")) == "button"


def _may_redraw(container: Payload, verb: str) -> bool:
    """Only what nobody else sees is redrawn by a click: ephemeral answers, and the first run's steps."""
    return verb.startswith("setup") or bool(container.get("is_ephemeral") and verb in REDRAWING)


def _ephemeral(drawing: Drawing) -> dict[str, Any]:
    return {**content(drawing), "response_type": "ephemeral"}


def _with_typed(drawing: Drawing, typed: str) -> Drawing:
    """The drawing, and below it the line as it was typed."""
    if not typed or drawing.surface != "message":
        return drawing
    text = f"{drawing.text}\n\n{escaped(typed)}"
    return replace(drawing, text=text, blocks=[])
