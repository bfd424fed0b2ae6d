"""Bolt's few catch-all listeners: payload -> `Ask` -> answer -> the surface where it was asked.

Slack gets its acknowledgement after the commit.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.asking import Asker, Outcome
from bot.slack import asks
from bot.slack.answers import Answers, memory, redraws
from bot.slack.directory import Directory
from bot.slack.intake import Intake
from bot.slack.mrkdwn import escaped, people_in, unescaped
from bot.slack.sender import content, home_payload, modal_payload
from bot.slack_blocks import Drawing, draw, error_drawing, failure, field_errors
from bot.slack_blocks.parts import VALUE, section, without_pictures
from bot.texts import Texts
from handlers.verbs import Ask
from handlers.views import Notice

# Slack gives up after 3 seconds: until then it must have our answer, and windows must be open.
PATIENCE, LAST_MOMENT = 2.5, 2.8
ANYTHING = re.compile(".*")
# Forms after which something should be read before the window closes.
OWN_WORDS = {
    "share",
    "find",
    "new_campaign",
}  # commands whose line somebody thought about: it must not be lost
CONFIRMED = {
    "save",
    "save_settings",
    "save_language",
    "send_question",
    "send_answer",
    "send_review",
    "send_sponsor",
    "send_sponsor_answer",
    "preview_update",
    "preview_changes",
    "campaign_planned",
    "combine_proposed",
    "split_proposed",
    "connected",
    "asked_publicly",
    "save_away",
    "save_quiet",
    "save_pause",
    "hand_in_list",
}
STEPS = {"chosen_similar"}  # forms above the one that led to them: both are over when these are
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
        self.changed = changed  # the workspace's channels have to be looked at again
        self.answers = Answers(slack, texts)
        self.asker = Asker(
            engine, committed, directory.locale, directory.forget, patience=PATIENCE, last_moment=LAST_MOMENT
        )

        self.intake = Intake(slack, texts, self._ask, self._refused, self._say)

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
        self.intake.close()
        self.asker.close()

    # --- what Slack tells us ------------------------------------------------------------------------

    async def on_command(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        ask = asks.from_command(body, self.now())
        outcome = await self._ask(ask, people_in(ask.words))
        typed = unescaped(str(body.get("text") or ""))
        drawing = self._message_or_form(outcome, typed if ask.verb in OWN_WORDS else "")
        if drawing is not None and drawing.surface == "modal":
            drawing = await self.answers.open(body, drawing, ask, outcome.voice, outcome.until)
            if drawing is not None and len(ask.words) > VALUE:  # more than the fresh button can hold
                drawing = replace(drawing, blocks=[*drawing.blocks, section(typed)])
        await (ack(**_ephemeral(drawing)) if drawing else ack())

    async def on_action(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        if not _is_pressed(body):
            await ack()  # a choice in a form that is not sent yet
            return
        ask = asks.from_action(body, self.now())
        outcome = await self._ask(ask, *asks.mentioned(body))
        drawing = self._message_or_form(outcome)
        if drawing is not None:
            await self.answers.show(body, drawing, ask, outcome.voice, outcome.until)
        if outcome.reply is not None and outcome.refused and (verb := redraws(body)):
            await self._redraw(verb, str(body.get("response_url") or ""), ask, outcome.until)
        await ack()

    async def on_submission(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        ask = asks.from_submission(body, self.now())
        outcome = await self._ask(ask, *asks.mentioned(body))
        errors = self._errors(outcome, body["view"])
        if errors:
            await ack(response_action="errors", errors=errors)
            return
        drawing = self._message_or_form(outcome)
        if drawing is not None and drawing.surface == "modal" and ask.verb not in CONFIRMED:
            await ack(**next_step(body["view"], drawing))
            return
        await self._after_form(body["view"], ask, outcome)
        if ask.verb == "hand_in_list" and drawing is not None:
            self.intake.take(ask, outcome.voice)
        if drawing is not None and (ask.verb in CONFIRMED or is_unheard(body["view"], ask, outcome)):
            window = self.answers.as_window(drawing, outcome.voice, ask)
            window = await self.answers.showable(str(body["view"]["id"]), window, outcome.until)
            over = {"clear_on_close": True} if ask.verb in STEPS else {}
            await ack(response_action="update", view=modal_payload(window) | over)
        elif ask.verb in STEPS:
            await ack(response_action="clear")
        else:
            await ack()

    async def on_shortcut(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        names = await self.directory.names(people_in(str(body["message"].get("text") or "")))
        ask = asks.from_shortcut(body, self.now(), self.directory.url, names)
        outcome = await self._ask(ask)
        drawing = self._message_or_form(outcome)
        if drawing is not None:
            await self.answers.show(body, drawing, ask, outcome.voice, outcome.until)
        await ack()

    async def on_home(self, event: Payload, body: dict[str, Any]) -> None:
        if event.get("tab", "home") != "home":
            return
        outcome = await self._ask(asks.from_home(event, str(body.get("team_id")), self.now()))
        drawing = self._message_or_form(outcome)
        if drawing is not None:
            view = home_payload(drawing)
            await self.answers.say("views.publish", user_id=event["user"], view=view)

    async def on_message(self, event: Payload, body: dict[str, Any]) -> None:
        """A direct message, a mention, or a reply in a thread."""
        team, now = str(body.get("team_id")), self.now()
        if asks.from_message(event, team, now, {}) is None:
            return
        names = await self.directory.names(people_in(str(event.get("text") or "")))
        ask = asks.from_message(event, team, now, names)
        assert ask is not None
        outcome = await self._ask(ask)
        drawing = self._message_or_form(outcome) if ask.verb == "said" else None
        if drawing is None:
            return
        place: dict[str, str] = {"channel": ask.channel}
        if ask.thread:
            place["thread_ts"] = ask.thread
        if ask.direct:
            await self.answers.say("chat.postMessage", **place, **content(drawing))
        else:
            await self.answers.say("chat.postEphemeral", **place, user=ask.person, **content(drawing))

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
        return await self.asker.ask(ask, lambda one: self.directory.introduce(one, people, rooms))

    def _refused(self, outcome: Outcome) -> str:
        if outcome.refused is None:
            return ""
        return error_drawing(outcome.voice, self.texts, outcome.refused).text

    async def _say(self, person: str, words: str) -> None:
        await self.answers.say("chat.postMessage", channel=person, text=words)

    def _message_or_form(self, outcome: Outcome, typed: str = "") -> Drawing | None:
        """What to show; a refusal or failure of a typed line shows the line again, so that it is not lost."""
        if outcome.refused is not None:
            refused = error_drawing(outcome.voice, self.texts, outcome.refused)
            return self._with_typed(outcome, refused, typed)
        assert outcome.reply is not None
        if outcome.reply.invalid is not None:
            errors = field_errors(outcome.reply.invalid, outcome.voice, self.texts)
            return failure("invalid", outcome.voice, self.texts, what=" ".join(errors.values()))
        return draw(outcome.reply.view, outcome.voice, self.texts) if outcome.reply.view else None

    def _with_typed(self, outcome: Outcome, drawing: Drawing, typed: str) -> Drawing:
        """The drawing, and below it the line as it was typed."""
        if not typed or drawing.surface != "message":
            return drawing
        intro = self.texts.say(outcome.voice, "typed-line")
        text = f"{drawing.text}\n\n{intro}\n{escaped(typed)}"
        return replace(drawing, text=text, blocks=[])

    def _errors(self, outcome: Outcome, view: Payload) -> dict[str, str]:
        """What is wrong with a form, by field. What concerns no field stands at the first one, because
        only an error keeps the form open with everything that was typed."""
        inputs = [str(block["block_id"]) for block in view["blocks"] if block["type"] == "input"]
        if outcome.reply is not None and outcome.reply.invalid is not None:
            found = field_errors(outcome.reply.invalid, outcome.voice, self.texts)
            return {name if name in inputs else inputs[0]: wrong for name, wrong in found.items()}
        if outcome.refused is None:
            return {}
        drawing = error_drawing(outcome.voice, self.texts, outcome.refused)
        return {inputs[0]: unescaped(drawing.text)}

    async def _after_form(self, view: Payload, ask: Ask, outcome: Outcome) -> None:
        """What was seen before the form opened shows what the form did."""
        way = memory(view)
        below: list[Payload] = way.get("below", [])
        for depth, window in enumerate(below):
            seen = replace(ask, verb=window["verb"], words=window["words"], fields={}, once="")
            again = await self._ask(seen)
            drawing = self._message_or_form(again)
            if drawing is not None and drawing.surface == "message":
                await self.answers.redraw(
                    window["view"], drawing, again.voice, seen, below[:depth], outcome.until
                )
        if way.get("back") and ask.verb not in CONFIRMED and outcome.reply and outcome.reply.view:
            notice = draw(outcome.reply.view, outcome.voice, self.texts)
            replacing = bool(way.get("replace"))
            await self.answers.respond(str(way["back"]), notice, outcome.until, replacing=replacing)
        if way.get("redraw"):
            await self._redraw(str(way["redraw"]), str(way["back"]), ask, outcome.until)

    async def _redraw(self, verb: str, url: str, ask: Ask, until: float) -> None:
        """What only this person sees, as it is now."""
        again = await self._ask(replace(ask, verb=verb, words="", fields={}, once=""))
        drawing = self._message_or_form(again)
        if drawing is not None and again.refused is None:
            await self.answers.respond(url, drawing, until, replacing=True)


def next_step(view: Payload, drawing: Drawing) -> dict[str, Any]:
    """Another form, above the one that was sent: closing it leads back to what was typed. Of three windows
    the uppermost is taken, for Slack has no fourth."""
    way = {name: value for name, value in memory(view).items() if name in asks.WINDOW}
    above = replace(drawing, hidden={**way, **drawing.hidden})
    third = view.get("previous_view_id") not in (None, view.get("root_view_id"))
    return {"response_action": "update" if third else "push", "view": modal_payload(above)}


def is_unheard(view: Payload, ask: Ask, outcome: Outcome) -> bool:
    """Whether nothing else will say what became of a draft: an idea's receipt does."""
    notice = outcome.reply.view if outcome.reply else None
    shared = isinstance(notice, Notice) and notice.key == "shared"
    return ask.verb in STEPS and not shared and not memory(view).get("back")


def _is_pressed(body: Payload) -> bool:
    return str(body["actions"][0].get("type")) in ("button", "overflow")


def _ephemeral(drawing: Drawing) -> dict[str, Any]:
    return {**content(without_pictures(drawing)), "response_type": "ephemeral"}
