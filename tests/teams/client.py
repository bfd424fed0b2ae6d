"""Teams' side of the door: sends activities with a signed token, and looks closely at what comes back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.teams.cards import complaints
from tests.teams.world import ADAPTIVE, JSON, World

WORDS = "application/vnd.microsoft.activity.message"
TASK = {"task/fetch", "task/submit", "composeExtension/fetchTask", "composeExtension/submitAction"}
SIZES = {"small", "medium", "large"}


@dataclass(frozen=True)
class Answered:
    """What an invoke was answered with: a card, or words, or neither. `dialog` is a dialog's title."""

    card: JSON | None = None
    words: str = ""
    dialog: str | None = None
    found: tuple[JSON, ...] = ()  # what a search of the message extension offers


class Client:
    """Sends to the bot's door; whatever Teams would not understand goes into the world's problems."""

    def __init__(
        self, world: World, session: aiohttp.ClientSession, sign: Callable[[JSON], Awaitable[str] | str]
    ) -> None:
        self.world, self.session, self.sign = world, session, sign
        self.door = ""  # the bot's address
        self.sent: list[JSON] = []

    async def send(self, activity: JSON) -> Answered:
        """One activity from somebody; the bot's answer, read."""
        self.sent.append(activity)
        status, body = await self.post(activity)
        if activity["type"] != "invoke":
            if status not in (200, 202) or body is not None:
                self._wrong(activity, f"{status} {body}")
            return Answered()
        if status != 200:
            self._wrong(activity, f"status {status} {body}")
            return Answered()
        return self._read(activity, body)

    async def post(self, activity: JSON, token: str | None = None) -> tuple[int, Any]:
        if token is None:
            made = self.sign(activity)
            token = made if isinstance(made, str) else await made
        headers = {"Authorization": f"Bearer {token}"}
        async with self.session.post(self.door, json=activity, headers=headers) as response:
            text = await response.text()
            return response.status, await response.json() if text else None

    def _read(self, activity: JSON, body: Any) -> Answered:
        name = activity["name"]
        if name == "adaptiveCard/action":
            return self._clicked(activity, body)
        if name in TASK:
            return self._task(activity, body)
        if name == "composeExtension/query":
            return self._found(activity, body)
        if name == "fileConsent/invoke" and body not in (None, {}):
            return self._wrong(activity, f"answered {body}")
        return Answered()

    def _clicked(self, activity: JSON, body: Any) -> Answered:
        if (
            not isinstance(body, dict)
            or set(body) != {"statusCode", "type", "value"}
            or body["statusCode"] != 200
        ):
            return self._wrong(activity, f"answered {body}")
        if body["type"] == WORDS and isinstance(body["value"], str) and body["value"]:
            return Answered(words=body["value"])
        if body["type"] != ADAPTIVE or not isinstance(body["value"], dict):
            return self._wrong(activity, f"answered {body}")
        return Answered(self._card(activity, body["value"], dialog=False))

    def _task(self, activity: JSON, body: Any) -> Answered:
        """A dialog that stays open, or last words, or, for one that was sent, nothing at all."""
        sent = activity["name"] in ("task/submit", "composeExtension/submitAction")
        if sent and body in (None, {}):
            return Answered()
        task = body.get("task") if isinstance(body, dict) and set(body) == {"task"} else None
        if not isinstance(task, dict) or set(task) != {"type", "value"}:
            return self._wrong(activity, f"answered {body}")
        if task["type"] == "message" and isinstance(task["value"], str) and task["value"]:
            return Answered(words=task["value"])
        return self._dialog(activity, task)

    def _dialog(self, activity: JSON, task: JSON) -> Answered:
        value = task["value"]
        fits = (
            task["type"] == "continue"
            and isinstance(value, dict)
            and set(value) == {"title", "width", "height", "card"}
        )
        if (
            not fits
            or not value["title"]
            or len(value["title"]) > 64
            or {value["width"], value["height"]} - SIZES
        ):
            return self._wrong(activity, f"dialog {str(task)[:200]}")
        card = value["card"]
        if set(card) != {"contentType", "content"} or card["contentType"] != ADAPTIVE:
            return self._wrong(activity, f"dialog with {str(card)[:200]}")
        return Answered(self._card(activity, card["content"], dialog=True), dialog=value["title"])

    def _found(self, activity: JSON, body: Any) -> Answered:
        told = (
            body.get("composeExtension")
            if isinstance(body, dict) and set(body) == {"composeExtension"}
            else None
        )
        if not isinstance(told, dict):
            return self._wrong(activity, f"answered {body}")
        if told.get("type") == "message" and isinstance(told.get("text"), str) and told["text"]:
            return Answered(words=told["text"])
        attachments = told.get("attachments")
        if (
            told.get("type") != "result"
            or told.get("attachmentLayout") not in ("list", "grid")
            or not attachments
        ):
            return self._wrong(activity, f"answered {body}")
        for one in attachments:
            if one.get("contentType") != ADAPTIVE or "preview" not in one:
                self._wrong(activity, f"offers {str(one)[:200]}")
            self._card(activity, one["content"], dialog=False)
        return Answered(found=tuple(attachments))

    def _card(self, activity: JSON, card: JSON, *, dialog: bool) -> JSON:
        for complaint in complaints(card, dialog=dialog):
            self._wrong(activity, complaint)
        return card

    def _wrong(self, activity: JSON, what: str) -> Answered:
        name = activity.get("name") or activity["type"]
        self.world.problem(f"{name}: {what}")
        return Answered()
