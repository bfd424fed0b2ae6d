"""Everything Teams tells us, and how we answer it: activity -> `Ask` -> the answer in its exact shape.

Teams gets its answer after the commit.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

import structlog
from sqlalchemy import Engine

from bot.asking import Asker, Outcome
from bot.teams import asks, extension, trust
from bot.teams.answers import Answers, Body, Looks, Writing, card_answer, message, words_answer
from bot.teams.botframework import Turn
from bot.teams.clicks import Clicks, is_click
from bot.teams.connector import Connector
from bot.teams.directory import Directory
from bot.teams.files import Files, Store
from bot.teams.invokes import Handle, Invokes
from bot.teams.places import Places
from bot.teams.questions import Questions, voice_of
from bot.teams_cards import Drawing
from handlers.verbs import Ask
from handlers.views import IdeaLine
from storage.database import Unavailable

PATIENCE, LAST_MOMENT = 4.0, 4.8  # seconds; Teams waits 15, in message extensions 5
SIGN_OF_LIFE = 1.5  # seconds; people want one within 2
GONE = {"channelDeleted", "teamDeleted", "teamArchived", "teamHardDeleted"}

log = structlog.get_logger()


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
        store: Store,
        now: Callable[[], datetime],
        committed: Callable[[], None],
    ) -> None:
        self.directory, self.places, self.looks, self.now = directory, places, looks, now
        self.asker = Asker(
            engine, committed, directory.locale, directory.forget, patience=PATIENCE, last_moment=LAST_MOMENT
        )
        self.questions = Questions(self.asker, directory, places)
        self.answers = Answers(connector, places, looks)
        self.clicks = Clicks(self.questions, self.answers, looks, writing)
        self.files = Files(self.questions, self.answers, looks, store, now)
        handlers: dict[str, Handle] = {
            "adaptiveCard/action": self.on_click,
            "task/fetch": self.on_dialog,
            "task/submit": self.on_dialog,
            "composeExtension/fetchTask": self.on_extension,
            "composeExtension/submitAction": self.on_dialog,
            "composeExtension/query": self.on_query,
            "fileConsent/invoke": self.files.on_consent,
        }
        self.invokes = Invokes(handlers, self.questions, looks.texts)

    def close(self) -> None:
        self.asker.close()

    async def on_turn(self, turn: Turn) -> Body | None:
        """The answer of an invoke that we know; None for everything else."""
        kind = str(turn.raw.get("type"))
        if kind == "invoke":
            return await self.invokes.answer(turn)
        if kind == "message":
            await (self.on_old_click(turn) if is_click(turn.raw) else self.on_message(turn))
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
        await self.questions.meet(turn, opens=True)
        if (file := asks.file_of(turn.raw)) is not None and asks.is_personal(turn.raw):
            await self.files.on_sent(turn, *file)
            return
        for ask in told:
            outcome = await self.questions.ask(turn, ask)
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
            await self.questions.ask(turn, ask)

    async def on_click(self, turn: Turn) -> Body:
        """A button of a card, or a form in a card."""
        data = asks.action_data(turn.raw)
        shown = await self.clicks.shown(turn, data, self.now())
        return card_answer(shown) if isinstance(shown, Drawing) else words_answer(shown)

    async def on_old_click(self, turn: Turn) -> None:
        """The same from a client that knows no Action.Execute: it gets messages instead of an answer. A card
        is for whoever clicked, so that it does not go where others read it."""
        await self.questions.meet(turn, opens=True)
        data = asks.action_data(turn.raw)
        shown = await self.clicks.shown(turn, data, self.now())
        if isinstance(shown, str):
            await self.answers.say(turn, shown)
        elif asks.is_personal(turn.raw):
            await self.answers.send(turn, message(shown))
        else:
            ask = asks.from_data(turn.raw, self.now(), data)
            told = await self.answers.privately(turn.raw, ask, voice_of(turn), message(shown))
            await self.answers.say(turn, told)

    async def on_dialog(self, turn: Turn) -> Body:
        """A dialog was asked for, or sent."""
        data = asks.dialog_data(turn.raw)
        ask = trust.clicked(asks.from_data(turn.raw, self.now(), data))
        if turn.raw.get("name") == "task/fetch":
            ask = replace(ask, once="")  # it only opens: asked for again, it opens again
        return await self.clicks.in_dialog(turn, ask, data)

    async def on_extension(self, turn: Turn) -> Body:
        """New idea, or turn a message into an idea: both open the form as a dialog."""
        return await self.clicks.in_dialog(turn, extension.opened(turn.raw, self.now()), {})

    async def on_query(self, turn: Turn) -> Body:
        """Find an idea, to share its card."""
        outcome = await self.questions.ask(turn, extension.searched(turn.raw, self.now()))
        trouble = self.looks.trouble(outcome)
        if trouble or outcome.reply is None or outcome.reply.view is None:
            return extension.nothing(trouble)
        found: list[tuple[IdeaLine, Outcome]] = []
        for line in extension.lines(outcome.reply.view):
            seen = await self.questions.ask(turn, extension.looked_at(turn.raw, self.now(), line.number))
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
        fresh = await self.questions.meet(turn, opens=True)
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
        outcome = await self.questions.ask(turn, ask)
        if outcome.failed is None:
            await self.answers.typed(turn, ask, outcome)
        else:
            await self.places.close(asks.tenant(turn.raw), asks.conversation(turn.raw))

    async def _left(self, turn: Turn) -> None:
        await self.places.leave(turn.raw)
        self.directory.forget()

    # --- how we answer ------------------------------------------------------------------------------

    async def _alive(self, turn: Turn, answering: Awaitable[None]) -> None:
        """Show that somebody is typing when it takes longer than people wait in silence."""
        task = asyncio.ensure_future(answering)
        await asyncio.wait([task], timeout=SIGN_OF_LIFE)
        if not task.done():
            await turn.typing()
        await task
