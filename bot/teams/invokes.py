"""Invokes act once: a client that repeats one gets the same answer again."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import uuid4

import structlog

from bot.teams import asks, extension
from bot.teams.answers import Body, closing, words_answer
from bot.teams.botframework import Turn
from bot.teams.questions import Questions, begin_invoke, voice_of
from bot.teams_cards import failure
from bot.texts import Texts

KEPT = 200  # invokes whose answers are kept for their repetitions

log = structlog.get_logger()
Handle = Callable[[Turn], Awaitable[Body]]


class Invokes:
    """Answers each invoke with its handler."""

    def __init__(self, handlers: dict[str, Handle], questions: Questions, texts: Texts) -> None:
        self.handlers, self.questions, self.texts = handlers, questions, texts
        self._answered: dict[str, asyncio.Future[Body]] = {}

    async def answer(self, turn: Turn) -> Body | None:
        """None where nobody knows this invoke. A repetition waits for the first one and gets its answer,
        unless nothing could be done then."""
        handle = self.handlers.get(str(turn.raw.get("name")))
        if handle is None:
            log.info("teams.invoke_unknown", name=turn.raw.get("name"))
            return None
        key = f"{asks.tenant(turn.raw)}:{asks.repetition(turn.raw)}"
        under_way = self._answered.get(key)
        if under_way is not None:
            return await asyncio.shield(under_way)
        answered = asyncio.ensure_future(self._caught(turn, handle, key))
        self._answered[key] = answered
        while len(self._answered) > KEPT:
            self._answered.pop(next(iter(self._answered)))
        return await asyncio.shield(answered)

    async def _caught(self, turn: Turn, handle: Handle, key: str) -> Body:
        """Our own mistakes are answered in the shape that Teams expects, with a code to ask us about."""
        failures = begin_invoke()
        try:
            await self.questions.meet(turn, opens=False)
            answer = await handle(turn)
        except Exception:
            self._answered.pop(key, None)
            code = uuid4().hex[:8]
            log.exception("teams.invoke_failed", name=turn.raw.get("name"), code=code)
            words = failure("bug", voice_of(turn), self.texts, code=code).text
            return _in_shape(str(turn.raw.get("name")), words)
        if failures:
            self._answered.pop(key, None)
        return answer


def _in_shape(name: str, words: str) -> Body:
    if name == "adaptiveCard/action":
        return words_answer(words)
    if name == "fileConsent/invoke":
        return {}
    return extension.nothing(words) if name == "composeExtension/query" else closing(words)
