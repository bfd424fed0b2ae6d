"""Everything Teams tells us, and how we answer it: activity -> `Ask` -> the answer in its exact shape.

Teams gets its answer after the commit. An invoke that its client repeats gets the same answer again, and
acts once.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import structlog
from sqlalchemy import Engine

from bot.asking import Asker, Outcome
from bot.teams import asks, extension, trust
from bot.teams.answers import (
    COUNTING,
    Answers,
    Body,
    Looks,
    Writing,
    card_answer,
    closing,
    dialog,
    is_sentence,
    is_turned,
    message,
    with_back,
    words_answer,
)
from bot.teams.botframework import Turn
from bot.teams.connector import Connector
from bot.teams.directory import Directory
from bot.teams.places import Places
from bot.teams_cards import Drawing, failure, with_banner
from handlers.verbs import Ask, Refused, Voice
from handlers.views import Discussion, IdeaLine
from storage.database import Unavailable

# Teams waits 15 seconds, in message extensions 5; people want a sign of life within 2.
PATIENCE, LAST_MOMENT = 4.0, 4.8
DEADLINE = 4.5  # seconds for all that one invoke asks
SIGN_OF_LIFE = 1.5
GONE = {"channelDeleted", "teamDeleted", "teamArchived", "teamHardDeleted"}
KEPT_ANSWERS = 200  # invokes whose answers are kept for their repetitions
ANSWERED_BY_CARD = {"withdraw", "back"}  # clicks whose notice stands on the card they changed

log = structlog.get_logger()
# The event loop's time until which the invoke that is under way can be answered.
_until: ContextVar[float | None] = ContextVar("until", default=None)


class Listeners:
    """What happens in Teams, one method each."""

    def __init__(
        self,
        engine: Engine,
        connector: Connector,
        directory: Directory,
        places: Places,
        looks: Looks,
        writing: Writing,
        now: Callable[[], datetime],
        committed: Callable[[], None],
    ) -> None:
        self.directory, self.places, self.looks, self.writing = directory, places, looks, writing
        self.now = now
        self.answers = Answers(connector, places, looks)
        self.asker = Asker(
            engine, committed, directory.locale, directory.forget, patience=PATIENCE, last_moment=LAST_MOMENT
        )
        self._answered: dict[str, asyncio.Future[Body]] = {}
        self._invokes: dict[str, Callable[[Turn], Awaitable[Body]]] = {
            "adaptiveCard/action": self.on_click,
            "task/fetch": self.on_dialog,
            "task/submit": self.on_dialog,
            "composeExtension/fetchTask": self.on_extension,
            "composeExtension/submitAction": self.on_dialog,
            "composeExtension/query": self.on_query,
        }

    def close(self) -> None:
        self.asker.close()

    async def on_turn(self, turn: Turn) -> Body | None:
        """The answer of an invoke that we know; None for everything else."""
        kind = str(turn.raw.get("type"))
        if kind == "invoke":
            return await self._invoked(turn)
        if kind == "message":
            await (self.on_old_click(turn) if _is_click(turn.raw) else self.on_message(turn))
        elif kind in ("messageUpdate", "messageDelete"):
            await self.on_reply_changed(turn)
        elif kind == "conversationUpdate":
            await self.on_conversation(turn)
        elif kind == "installationUpdate":
            await self.on_installation(turn)
        return None

    # --- what people do -----------------------------------------------------------------------------

    async def on_message(self, turn: Turn) -> None:
        """Words to the bot, in its chat, in a channel or in a group."""
        await self._alive(turn, self._hear(turn))

    async def _hear(self, turn: Turn) -> None:
        """What people say to each other elsewhere is none of our business, and nothing of it is kept."""
        told = asks.from_message(turn.raw, self.now())
        if all(ask.verb == "replied" for ask in told) and not await self._is_below_card(turn, told):
            return
        await self._meet(turn, opens=True)
        for ask in told:
            outcome = await self._ask(turn, ask)
            if ask.verb == "replied":
                continue  # it is kept as a comment, and answered by nobody
            posted = await self.answers.typed(turn, ask, outcome)
            if ask.verb == "home" and ask.direct and posted:
                await self.places.set_home(turn.raw, posted)

    async def _is_below_card(self, turn: Turn, told: list[Ask]) -> bool:
        try:
            return bool(told) and await self.places.has_card(turn.raw)
        except Unavailable as unavailable:
            log.warning("teams.reply_not_kept", cause=unavailable.cause)
            return False

    async def on_reply_changed(self, turn: Turn) -> None:
        ask = asks.from_change(turn.raw, self.now())
        if ask is not None:
            await self._ask(turn, ask)

    async def on_click(self, turn: Turn) -> Body:
        """A button of a card, or a form in a card."""
        data = asks.action_data(turn.raw)
        shown = await self._clicked(turn, data)
        return card_answer(shown) if isinstance(shown, Drawing) else words_answer(shown)

    async def on_old_click(self, turn: Turn) -> None:
        """The same from a client that knows no Action.Execute: it gets messages instead of an answer. A card
        is for whoever clicked, so that it does not go where others read it."""
        await self._meet(turn, opens=True)
        data = asks.action_data(turn.raw)
        shown = await self._clicked(turn, data)
        if isinstance(shown, str):
            await self.answers.say(turn, shown)
        elif asks.is_personal(turn.raw):
            await self.answers.send(turn, message(shown))
        else:
            ask = asks.from_data(turn.raw, self.now(), data)
            told = await self.answers.privately(turn.raw, ask, self._voice(turn), message(shown))
            await self.answers.say(turn, told)

    async def on_dialog(self, turn: Turn) -> Body:
        """A dialog was asked for, or sent."""
        data = asks.dialog_data(turn.raw)
        ask = trust.clicked(asks.from_data(turn.raw, self.now(), data))
        if turn.raw.get("name") == "task/fetch":
            ask = replace(ask, once="")  # it only opens: asked for again, it opens again
        return await self._in_dialog(turn, ask, data)

    async def on_extension(self, turn: Turn) -> Body:
        """New idea, or turn a message into an idea: both open the form as a dialog."""
        return await self._in_dialog(turn, extension.opened(turn.raw, self.now()), {})

    async def on_query(self, turn: Turn) -> Body:
        """Find an idea, to share its card."""
        outcome = await self._ask(turn, extension.searched(turn.raw, self.now()))
        trouble = self.looks.trouble(outcome)
        if trouble or outcome.reply is None or outcome.reply.view is None:
            return extension.nothing(trouble)
        found: list[tuple[IdeaLine, Outcome]] = []
        for line in extension.lines(outcome.reply.view):
            seen = await self._ask(turn, extension.looked_at(turn.raw, self.now(), line.number))
            if seen.failed:  # what was found in time is better than nothing
                return extension.results(found, seen.voice, self.looks, otherwise=self.looks.trouble(seen))
            found.append((line, seen))
        return extension.results(found, outcome.voice, self.looks)

    # --- where the bot is ---------------------------------------------------------------------------

    async def on_installation(self, turn: Turn) -> None:
        action = str(turn.raw.get("action") or "")
        if action.startswith("add"):
            await self._arrived(turn)
        elif action.startswith("remove"):
            await self._left(turn)

    async def on_conversation(self, turn: Turn) -> None:
        """The bot joined or left, or a channel of a team changed; who else joins is met when they ask."""
        told = str(asks.part(turn.raw, "channelData").get("eventType") or "")
        if asks.names_bot(turn.raw, "membersAdded"):
            await self._arrived(turn)
        elif asks.names_bot(turn.raw, "membersRemoved"):
            await self._left(turn)
        elif told in GONE:
            await self.places.gone(turn.raw)
        elif told and not told.startswith("teamMember") and await self.places.is_open(turn.raw):
            await self.directory.team(turn.raw, people=False)

    async def _arrived(self, turn: Turn) -> None:
        """Two events tell of one installation, in either order: the bot greets once."""
        fresh = await self._meet(turn, opens=True)
        if fresh and asks.person(turn.raw):
            await self._greet(turn)
        if asks.part(asks.part(turn.raw, "channelData"), "team"):
            try:
                await self.directory.team(turn.raw, people=fresh)
            except Unavailable as unavailable:
                log.warning("teams.team_not_stored", cause=unavailable.cause)

    async def _greet(self, turn: Turn) -> None:
        """Where that fails now, the next event is taken for the first one."""
        ask = asks.asked(turn.raw, self.now(), "added")
        outcome = await self._ask(turn, ask)
        if outcome.failed is None:
            await self.answers.typed(turn, ask, outcome)
        else:
            await self.places.close(asks.tenant(turn.raw), asks.conversation(turn.raw))

    async def _left(self, turn: Turn) -> None:
        await self.places.leave(turn.raw)
        self.directory.forget()

    # --- how we answer ------------------------------------------------------------------------------

    async def _invoked(self, turn: Turn) -> Body | None:
        """Acts once: a repetition waits for the first one and gets its answer."""
        handle = self._invokes.get(str(turn.raw.get("name")))
        if handle is None:
            log.info("teams.invoke_unknown", name=turn.raw.get("name"))
            return None
        key = _key(turn)
        under_way = self._answered.get(key)
        if under_way is not None:
            return await asyncio.shield(under_way)
        answered = asyncio.ensure_future(self._caught(turn, handle))
        self._answered[key] = answered
        while len(self._answered) > KEPT_ANSWERS:
            self._answered.pop(next(iter(self._answered)))
        return await asyncio.shield(answered)

    async def _caught(self, turn: Turn, handle: Callable[[Turn], Awaitable[Body]]) -> Body:
        """Our own mistakes are answered in the shape that Teams expects, with a code to ask us about."""
        _until.set(asyncio.get_running_loop().time() + DEADLINE)
        try:
            await self._meet(turn, opens=False)
            return await handle(turn)
        except Exception:
            self._answered.pop(_key(turn), None)
            code = uuid4().hex[:8]
            log.exception("teams.invoke_failed", name=turn.raw.get("name"), code=code)
            words = failure("bug", self._voice(turn), self.looks.texts, code=code).text
            return _in_shape(str(turn.raw.get("name")), words)

    async def _clicked(self, turn: Turn, data: Mapping[str, Any]) -> Drawing | str:
        """What takes the place of the clicked card, or the line below it."""
        ask = trust.clicked(asks.from_data(turn.raw, self.now(), data, message=asks.clicked(turn.raw)))
        outcome = await self._ask(turn, _about_card(ask, data))
        form = self.looks.again(data, outcome, inside=False)
        if form is not None:
            return with_back(form, outcome.voice, self.looks.texts)
        trouble = self.looks.trouble(outcome)
        if trouble:
            return await self._as_it_stands(turn, ask, outcome, trouble)
        assert outcome.reply is not None
        self.writing.ends(ask.channel, ask.message, ask.person)
        view = outcome.reply.view
        if view is None:
            return await self._as_it_stands(turn, ask, outcome, "")
        drawing = self.looks.drawn(view, outcome.voice)
        if drawing.form:
            return await self._form(turn, ask, drawing, outcome.voice)
        if is_turned(drawing, ask, data):
            return await self._in_place(turn, ask, drawing)
        if is_sentence(view):
            return await self._told(turn, ask, data, outcome, drawing)
        if ask.direct and await self.answers.post(turn, ask, view, outcome.voice):
            return self.looks.texts.say(outcome.voice, "teams-answered-below")
        said = await self.answers.personally(turn.raw, ask, view, outcome.voice)
        return drawing.text if isinstance(view, Discussion) else said  # it begins below the card, for all

    async def _form(self, turn: Turn, ask: Ask, drawing: Drawing, voice: Voice) -> Drawing:
        """A form in the place of the card that was clicked, with the way back. An older client gets it as a
        message of its own, and only cards that are redrawn have to wait for it."""
        if not _is_click(turn.raw) and await self._standing(turn, ask) is not None:
            self.writing.begins(ask.channel, ask.message, ask.person, alone=ask.direct)
        return with_back(drawing, voice, self.looks.texts)

    async def _in_place(self, turn: Turn, ask: Ask, drawing: Drawing) -> Drawing:
        """Turned for the clicker at once. Where nobody else reads, it is turned for good, unless it is a card
        that is redrawn anyway."""
        if ask.direct and (not drawing.live or await self._standing(turn, ask) is None):
            await self.answers.replace(turn, drawing)
        return drawing

    async def _told(
        self, turn: Turn, ask: Ask, data: Mapping[str, Any], outcome: Outcome, notice: Drawing
    ) -> Drawing | str:
        """What was done, on the card that it was done to; a form is over then."""
        if "form" not in data and ask.verb not in ANSWERED_BY_CARD:
            return notice.text
        stands = await self._standing(turn, ask)
        if stands is not None:
            return with_banner(stands, notice.text)
        if ask.direct:
            await self.answers.replace(turn, notice)
        return notice

    async def _as_it_stands(self, turn: Turn, ask: Ask, outcome: Outcome, words: str) -> Drawing | str:
        """The clicked card as it is now, with a sentence on top; else the sentence alone. Where something
        failed just now, nothing more is asked."""
        stands = None if outcome.failed else await self._standing(turn, ask)
        if stands is None:
            return words or self.looks.texts.say(outcome.voice, "teams-already-done")
        self.writing.ends(ask.channel, ask.message, ask.person)
        return with_banner(stands, words) if words else stands

    async def _standing(self, turn: Turn, ask: Ask) -> Drawing | None:
        """The card in the clicked message, as everybody sees it now."""
        back = replace(ask, verb="back", words="", fields={}, once="")
        outcome = await self._ask(turn, back)
        view = outcome.reply.view if outcome.reply else None
        if view is None:
            return None
        drawing = self.looks.drawn(view, outcome.voice)
        return drawing if drawing.live else None

    async def _in_dialog(self, turn: Turn, ask: Ask, data: Mapping[str, Any]) -> Body:
        outcome = await self._ask(turn, ask)
        form = self.looks.again(data, outcome, inside=True)
        if form is not None:
            return dialog(form)
        trouble = self.looks.trouble(outcome)
        if trouble:
            return closing(trouble)
        view = outcome.reply.view if outcome.reply else None
        if view is None:
            return closing(self.looks.texts.say(outcome.voice, "teams-already-done"))
        drawing = self.looks.drawn(view, outcome.voice, inside=True)
        return dialog(drawing) if drawing.form else closing(drawing.text)

    async def _ask(self, turn: Turn, ask: Ask) -> Outcome:
        if not ask.person:  # nobody whom the directory knows: not somebody else in the same way each time
            return Outcome(self._voice(turn), 0.0, failed=Refused("guest"))
        try:
            async with asyncio.timeout_at(_until.get()):
                outcome = await self.asker.ask(ask, lambda one: self.directory.introduce(one, turn.raw))
        except TimeoutError:
            outcome = Outcome(self._voice(turn), 0.0, failed=Refused("slow"))
        if outcome.failed:
            self._answered.pop(_key(turn), None)  # a repetition may have more luck
        return outcome

    async def _meet(self, turn: Turn, *, opens: bool) -> bool:
        """A database that cannot be used now says so to the person in the next step."""
        try:
            async with asyncio.timeout_at(_until.get()):
                return await self.places.meet(turn.raw, opens=opens)
        except Unavailable as unavailable:
            log.warning("teams.not_met", cause=unavailable.cause)
        except TimeoutError:
            log.warning("teams.not_met", cause="slow")
        return False

    async def _alive(self, turn: Turn, answering: Awaitable[None]) -> None:
        """Show that somebody is typing when it takes longer than people wait in silence."""
        task = asyncio.ensure_future(answering)
        await asyncio.wait([task], timeout=SIGN_OF_LIFE)
        if not task.done():
            await turn.typing()
        await task

    def _voice(self, turn: Turn) -> Voice:
        spoken = asks.locale(turn.raw)[:2]
        return Voice(spoken if spoken in ("de", "en") else "en")


def _about_card(ask: Ask, data: Mapping[str, Any]) -> Ask:
    """A click that counts is answered by its card, wherever that stands; in a digest it stands in no card."""
    return replace(ask, message="") if "turns" in data and ask.verb in COUNTING else ask


def _key(turn: Turn) -> str:
    """The same for an invoke and its repetitions."""
    return f"{asks.tenant(turn.raw)}:{asks.repetition(turn.raw)}"


def _is_click(activity: Mapping[str, Any]) -> bool:
    return isinstance(activity.get("value"), dict) and "verb" in activity["value"]


def _in_shape(name: str, words: str) -> Body:
    if name == "adaptiveCard/action":
        return words_answer(words)
    return extension.nothing(words) if name == "composeExtension/query" else closing(words)
