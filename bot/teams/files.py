"""Files in Teams' chats: offered to one person, who agrees or not, and put where Teams says; and taken.

Teams gives every file its own address in the person's OneDrive, with the permission in it, for minutes. It
comes with an activity whose sender is known, but it is the one place where what a company keeps leaves for an
address that somebody named: so it has to be SharePoint's, and no answer leads us elsewhere.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import aiohttp
import structlog
from yarl import URL

from bot.asking import Outcome
from bot.teams import asks, trust
from bot.teams.answers import SUMMARY, Answers, Body, Looks
from bot.teams.asks import Activity, part
from bot.teams.botframework import Turn
from bot.teams.hosts import is_file_store
from bot.teams.questions import Questions
from bot.teams_cards import Drawing
from handlers.bringing import LARGEST
from handlers.verbs import Ask
from scheduler.deliver import Later, Lost, Never, Shut

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
THERE = "application/vnd.microsoft.teams.card.file.info"
TIMEOUT = 9.0  # seconds for the bytes; Teams waits 15 for all of an answer
DONE = (200, 201)

log = structlog.get_logger()


class Refusing(Exception):
    """The bytes did not get there, or not from there."""


class Store:
    """Where Teams keeps files, reached without any token of ours."""

    def __init__(self, session: aiohttp.ClientSession, extra_hosts: frozenset[str] = frozenset()) -> None:
        self.session, self.extra_hosts = session, extra_hosts

    async def put(self, url: object, content: bytes) -> None:
        """All of it in one piece. Raises `Refusing`."""
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Range": f"bytes 0-{len(content) - 1}/{len(content)}",
        }
        async with self._asked("PUT", url, data=content, headers=headers):
            return

    async def get(self, url: object, most: int) -> bytes:
        """At most so many bytes. Raises `Refusing`; one more byte says that there are more."""
        async with self._asked("GET", url) as response:
            read = bytearray()
            async for chunk in response.content.iter_any():
                read += chunk
                if len(read) > most:
                    break
            return bytes(read[: most + 1])

    def _asked(self, method: str, url: object, **told: Any) -> "_Asked":
        if not is_file_store(url, self.extra_hosts):
            raise Refusing("host_refused")
        timeout = aiohttp.ClientTimeout(total=TIMEOUT)
        address = URL(str(url), encoded=True)
        return _Asked(self.session.request(method, address, timeout=timeout, allow_redirects=False, **told))


class _Asked:
    """A request whose every failure is `Refusing`."""

    def __init__(self, request: Any) -> None:
        self._request = request

    async def __aenter__(self) -> aiohttp.ClientResponse:
        try:
            response: aiohttp.ClientResponse = await self._request.__aenter__()
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise Refusing(type(error).__name__) from error
        if response.status not in DONE:
            await self._request.__aexit__(None, None, None)
            raise Refusing(f"http_{response.status}")
        return response

    async def __aexit__(self, kind: Any, error: Any, trace: Any) -> None:
        await self._request.__aexit__(kind, error, trace)
        if isinstance(error, TimeoutError | aiohttp.ClientError | OSError):
            raise Refusing(type(error).__name__) from error


class Files:
    """Answers those who agree to a file, or do not."""

    def __init__(
        self,
        questions: Questions,
        answers: Answers,
        looks: Looks,
        store: Store,
        now: Callable[[], datetime],
    ) -> None:
        self.questions, self.answers, self.looks = questions, answers, looks
        self.store, self.now = store, now

    async def on_consent(self, turn: Turn) -> Body:
        """Agreed or not; the question is gone then, so that nobody answers it twice."""
        value = part(turn.raw, "value")
        if asks.is_personal(turn.raw):  # files go nowhere else
            agreed = value.get("action") == "accept"
            said = await (self._agreed(turn, value) if agreed else self._declined(turn))
            await self.answers.send(turn, said)
            await self._forget(turn)
        return {}

    async def on_sent(self, turn: Turn, name: str, url: str) -> None:
        """A list of ideas, from somebody who may hand one over; nobody else's file is fetched."""
        ask = asks.asked(turn.raw, self.now(), "import")
        outcome = await self.questions.ask(turn, ask)
        if not self.looks.trouble(outcome):
            try:
                data = await self.store.get(url, LARGEST * 2**20)
            except Refusing as refusing:
                log.warning("teams.file_not_got", error=str(refusing))
                await self.answers.say(turn, self.looks.texts.say(outcome.voice, "import-file-lost"))
                return
            told = {"name": name, "data": data}
            ask = replace(ask, verb="list_came", fields=told, once=asks.repetition(turn.raw))
            outcome = await self.questions.ask(turn, ask)
        await self.answers.typed(turn, ask, outcome)

    async def _declined(self, turn: Turn) -> Body:
        outcome = await self.questions.ask(turn, asks.asked(turn.raw, self.now(), "leave_file"))
        return _words(self._shown(outcome))

    async def _agreed(self, turn: Turn, value: Mapping[str, Any]) -> Body:
        outcome = await self.questions.ask(turn, self._wanted(turn.raw, value))
        drawing = self._shown(outcome)
        if drawing is None or isinstance(drawing, str) or drawing.offer is None:
            return _words(drawing or self.looks.texts.say(outcome.voice, "teams-file-answered"))
        info = part(value, "uploadInfo")
        try:
            content = await asyncio.to_thread(drawing.offer.make)
            await self.store.put(info.get("uploadUrl"), content)
        except Refusing as refusing:
            log.warning("teams.file_not_put", error=str(refusing))
            return _words(self.looks.texts.say(outcome.voice, "teams-file-failed"))
        return self._there(info) or _words(self.looks.texts.say(outcome.voice, "teams-file-there"))

    def _wanted(self, activity: Activity, value: Mapping[str, Any]) -> Ask:
        """Which file it is about is the client's word: whoever agrees gets what they may have anyway."""
        context = part(value, "context")
        verb = str(context.get("verb") or "")
        return asks.asked(
            activity,
            self.now(),
            verb if verb in trust.FILES else "",
            words=str(context.get("words") or ""),
            once=f"file:{asks.conversation(activity)}:{asks.clicked(activity)}",
        )

    def _shown(self, outcome: Outcome) -> Drawing | str | None:
        trouble = self.looks.trouble(outcome)
        if trouble:
            return trouble
        view = outcome.reply.view if outcome.reply else None
        return self.looks.drawn(view, outcome.voice) if view else None

    def _there(self, info: Mapping[str, Any]) -> Body | None:
        """The file, to be opened; None where Teams did not say how."""
        name, unique, kind = (str(info.get(one) or "") for one in ("name", "uniqueId", "fileType"))
        if not (name and unique and is_file_store(info.get("contentUrl"), self.store.extra_hosts)):
            return None
        shown = {
            "contentType": THERE,
            "contentUrl": info["contentUrl"],
            "name": name,
            "content": {"uniqueId": unique, "fileType": kind},
        }
        return {"type": "message", "summary": name, "attachments": [shown]}

    async def _forget(self, turn: Turn) -> None:
        """Take the question away; Teams keeps showing it otherwise."""
        asked = asks.clicked(turn.raw)
        try:
            if asked:
                await turn.delete(asked)
        except (Never, Later, Lost, Shut) as error:
            log.info("teams.file_question_stays", error=str(error))


async def offered(drawing: Drawing) -> Body:
    """The question whether somebody wants this file."""
    offer = drawing.offer
    assert offer is not None
    size = len(await asyncio.to_thread(offer.make))
    context = {"verb": offer.verb, "words": offer.words}
    card = {
        "description": offer.about,
        "sizeInBytes": size,
        "acceptContext": context,
        "declineContext": context,
    }
    asked = {"contentType": CONSENT, "name": offer.name, "content": card}
    return {"type": "message", "summary": drawing.text[:SUMMARY], "attachments": [asked]}


def _words(drawing: Drawing | str | None) -> Body:
    text = drawing if isinstance(drawing, str) else drawing.text if drawing else ""
    return {"type": "message", "textFormat": "plain", "text": text}
