"""Lists that somebody hands over in a form: fetched after the form was answered, for they may be long."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.asking import Outcome
from bot.slack.files import fetched
from bot.texts import Texts
from handlers.bringing import LARGEST
from handlers.verbs import Ask, Voice
from scheduler.deliver import Later, Lost, Never, Shut

log = structlog.get_logger()


class Intake:
    """Fetches files and asks the house about them; `say` speaks to one person."""

    def __init__(
        self,
        slack: AsyncWebClient,
        texts: Texts,
        ask: Callable[[Ask], Awaitable[Outcome]],
        refused: Callable[[Outcome], str],
        say: Callable[[str, str], Awaitable[None]],
    ) -> None:
        self.slack, self.texts = slack, texts
        self.ask, self.refused, self.say = ask, refused, say
        self._under_way: set[asyncio.Task[None]] = set()

    def take(self, ask: Ask, voice: Voice) -> None:
        """Begin; the form is answered meanwhile."""
        for file in ask.fields.get("file") or ():
            task = asyncio.create_task(self._taken(ask, voice, str(file)))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def done(self) -> None:
        """When everything that was begun has ended."""
        while self._under_way:
            await asyncio.gather(*self._under_way, return_exceptions=True)

    def close(self) -> None:
        for task in self._under_way:
            task.cancel()

    async def _taken(self, ask: Ask, voice: Voice, file: str) -> None:
        try:
            name, data = await fetched(self.slack, file, LARGEST * 2**20)
        except (Never, Later, Lost, Shut) as error:
            log.warning("slack.file_not_fetched", error=str(error))
            key = "import-no-scope" if str(error) == "missing_scope" else "import-file-lost"
            await self.say(ask.person, self.texts.say(voice, key))
            return
        came = replace(ask, verb="list_came", fields={"name": name, "data": data}, once="")
        refused = self.refused(await self.ask(came))
        if refused:
            await self.say(ask.person, refused)
