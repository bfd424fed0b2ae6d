"""How a turn asks: everybody is met first, all questions of one invoke share one deadline, and a question
that cannot be answered now is a sentence."""

import asyncio
from contextvars import ContextVar

import structlog

from bot.asking import Asker, Outcome
from bot.teams import asks
from bot.teams.botframework import Turn
from bot.teams.directory import Directory
from bot.teams.places import Places
from bot.texts import LANGUAGES
from handlers.verbs import Ask, Refused, Voice
from storage.database import Unavailable

DEADLINE = 4.5  # seconds for all that one invoke asks; message extensions give up after 5

log = structlog.get_logger()
# The event loop's time until which the invoke that is under way can be answered.
_until: ContextVar[float | None] = ContextVar("until", default=None)
# Whether something could not be done in it, so that its repetition may have more luck.
_failed: ContextVar[list[Outcome] | None] = ContextVar("failed", default=None)


class Questions:
    """Asks on behalf of turns."""

    def __init__(self, asker: Asker, directory: Directory, places: Places) -> None:
        self.asker, self.directory, self.places = asker, directory, places

    async def ask(self, turn: Turn, ask: Ask) -> Outcome:
        if not ask.person:  # nobody whom the directory knows: not somebody else in the same way each time
            return Outcome(voice_of(turn), 0.0, failed=Refused("guest"))
        try:
            async with asyncio.timeout_at(_until.get()):
                outcome = await self.asker.ask(ask, lambda one: self.directory.introduce(one, turn.raw))
        except TimeoutError:
            outcome = Outcome(voice_of(turn), 0.0, failed=Refused("slow"))
        failures = _failed.get()
        if outcome.failed and failures is not None:
            failures.append(outcome)
        return outcome

    async def meet(self, turn: Turn, *, opens: bool) -> bool:
        """A database that cannot be used now says so to the person in the next step."""
        try:
            async with asyncio.timeout_at(_until.get()):
                return await self.places.meet(turn.raw, opens=opens)
        except Unavailable as unavailable:
            log.warning("teams.not_met", cause=unavailable.cause)
        except TimeoutError:
            log.warning("teams.not_met", cause="slow")
        return False


def begin_invoke() -> list[Outcome]:
    """From now on there is a deadline; returns where failures of this invoke will be found."""
    _until.set(asyncio.get_running_loop().time() + DEADLINE)
    failures: list[Outcome] = []
    _failed.set(failures)
    return failures


def voice_of(turn: Turn) -> Voice:
    """By the client's language alone, where nothing else is known."""
    spoken = asks.locale(turn.raw)[:2]
    return Voice(spoken if spoken in LANGUAGES else "en")
