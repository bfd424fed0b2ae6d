"""One question, asked in time: the one place where every error of a question ends.

The person gets one sentence, the log gets all of it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from uuid import uuid4

import structlog
from sqlalchemy import Engine

from bot.texts import LANGUAGES
from handlers.verbs import HANDLERS, Ask, Refused, Reply, Voice, answer
from storage.database import Unavailable

# Clicks that turn the page of what they are in; all others answer beside it.
TURNING = {
    "support",
    "help_with",
    "list",
    "mine",
    "find",
    "queue",
    "measures",
    "my_measures",
    "ended_measures",
    "done_measures",
    "stopped_measures",
    "questions",
    "updates",
    "turn_unaligned",
    "turn_goal_ideas",
    "turn_goal_measures",
    "turn_history",
    "name_me",
    "not_me",
    "campaign_page",
    "end_absence",
    "news_level",
    "disconnect",
    "take_out",
    "turn_log",
}
# Clicks and forms after which the next step of what somebody writes takes its place.
STEPS = {"change_update", "hand_in_update", "publish_update", "discard_update", "post_changes"}
STEPS |= {"save_vision", "save_goal", "retired"}

# Answers that are drawn again where they stand, once a form that was opened in them is sent.
REDRAWN = {"radar"}

COUNTED = {"understood"}  # clicks that are shown as a number only

log = structlog.get_logger()


@dataclass(frozen=True)
class Outcome:
    """What came of a question: a reply, or why there is none (the text `refused-{failed.key}`)."""

    voice: Voice
    until: float  # the event loop's time at which the platform gives up
    reply: Reply | None = None
    failed: Refused | None = None

    @property
    def refused(self) -> Refused | None:
        return self.failed or (self.reply.refused if self.reply else None)


def _who(ask: Ask) -> str:
    """Not where nobody is meant to know who it was: who understood is only counted, and a sealed name is."""
    return "" if ask.verb in COUNTED or ask.fields.get("sealed") == "yes" else ask.person


def turns(verb: str) -> bool:
    """Whether a click of this verb draws something new in the place of what was clicked."""
    return verb in TURNING or verb in STEPS or verb.startswith("setup")


class Asker:
    """Asks the house on behalf of one platform."""

    def __init__(
        self,
        engine: Engine,
        committed: Callable[[], None],
        locale: Callable[[str], str],
        forget: Callable[[str], None],
        *,
        patience: float,
        last_moment: float,
    ) -> None:
        """`patience` and `last_moment`: seconds until the person is told that it takes too long, and until
        the platform gives up. `locale` is what is known of a person's language without asking. `forget` lets
        them be looked up again, because what was found out about them may not have been stored."""
        self.engine, self.committed, self.locale, self.forget = engine, committed, locale, forget
        self.patience, self.last_moment = patience, last_moment
        self._threads = ThreadPoolExecutor(max_workers=16, thread_name_prefix="answer")
        self._voices: dict[str, Voice] = {}  # how to speak to somebody while the database cannot say

    def close(self) -> None:
        self._threads.shutdown(wait=True)

    async def ask(self, ask: Ask, introduce: Callable[[Ask], Awaitable[Ask]]) -> Outcome:
        """The answer, after everybody in the question was introduced; never raises."""
        began = asyncio.get_running_loop().time()
        until = began + self.last_moment
        verb = ask.verb if ask.verb in HANDLERS else "unknown"  # a client may write anything there
        log.info("ask", verb=verb, channel=ask.channel, person=_who(ask))
        try:
            ask = await introduce(ask)
            reply = await self._answered(ask, began + self.patience)
        except Unavailable as unavailable:
            log.warning("ask.unavailable", verb=verb, cause=unavailable.cause)
            return self._failed(ask, until, Refused(unavailable.cause))
        except TimeoutError:
            log.warning("ask.slow", verb=verb)
            return self._failed(ask, until, Refused("slow"))
        except Exception:
            code = uuid4().hex[:8]
            log.exception("ask.failed", verb=verb, code=code)
            return self._failed(ask, until, Refused("bug", code=code))
        self._voices[ask.person] = reply.voice
        return Outcome(reply.voice, until, reply)

    async def _answered(self, ask: Ask, until: float) -> Reply:
        """Raises TimeoutError when it takes too long for the platform; it may still be done then, once."""
        running = asyncio.get_running_loop().run_in_executor(self._threads, answer, self.engine, ask)
        running.add_done_callback(lambda _: self.committed())
        async with asyncio.timeout_at(until):
            return await asyncio.shield(running)

    def _failed(self, ask: Ask, until: float, refused: Refused) -> Outcome:
        """In the language that was last spoken with this person, else in that of their platform."""
        self.forget(ask.person)
        locale = self.locale(ask.person)[:2]
        known = Voice(locale if locale in LANGUAGES else "en")
        return Outcome(self._voices.get(ask.person, known), until, failed=refused)
