"""Deliveries -> Slack's Web API."""

import json
from collections.abc import Callable
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.asks import permalink
from bot.slack.calls import call, read
from bot.slack.files import attached, patiently
from bot.slack_blocks import Drawing, draw
from bot.texts import Texts
from scheduler.deliver import Arrived, Later, Letter, Lost, Never, Unreadable

MARK = "gegenstrom_delivery"  # the type of our metadata
UNREADABLE = {"missing_scope", "not_in_channel", "channel_not_found", "method_not_supported_for_channel_type"}
PAGES = 5  # of the history, when looking for a message with a lost answer


class SlackSender:
    """Posts, redraws and finds messages in the workspaces it has clients for."""

    def __init__(self, client_of: Callable[[str], AsyncWebClient], texts: Texts) -> None:
        self.client_of = client_of
        self.texts = texts
        self._direct: dict[tuple[str, str], str] = {}  # (workspace, person) -> their direct message

    async def post(self, letter: Letter) -> Arrived:
        slack, channel = self.client_of(letter.workspace), await self._channel(letter)
        drawing = self._drawn(letter)
        thread = {"thread_ts": letter.message} if letter.message else {}
        await attached(slack, drawing, channel)
        said = await patiently(
            slack,
            "chat.postMessage",
            drawing,
            channel=channel,
            metadata={"event_type": MARK, "event_payload": {"id": letter.marker}},
            unfurl_links=False,
            unfurl_media=False,
            **thread,
        )
        return self._arrived(letter, str(said["channel"]), str(said["ts"]))

    async def redraw(self, letter: Letter) -> None:
        """Put the card as it is now in the place of the old one; doing so twice does no harm."""
        slack = self.client_of(letter.workspace)
        try:
            drawing = self._drawn(letter)
            await patiently(slack, "chat.update", drawing, channel=letter.channel, ts=letter.message)
        except Lost as lost:
            raise Later(str(lost)) from lost

    async def show_home(self, letter: Letter) -> None:
        slack = self.client_of(letter.workspace)
        try:
            await call(slack, "views.publish", user_id=letter.target, view=home_payload(self._drawn(letter)))
        except Lost as lost:
            raise Later(str(lost)) from lost

    async def find(self, letter: Letter) -> Arrived | None:
        """The message that carries this letter's marker, if it is there."""
        slack, channel = self.client_of(letter.workspace), await self._channel(letter)
        method = "conversations.replies" if letter.message else "conversations.history"
        thread = {"ts": letter.message} if letter.message else {}
        cursor = ""
        for _ in range(PAGES):
            try:
                said = await read(
                    slack,
                    method,
                    channel=channel,
                    oldest=f"{letter.since:.6f}",
                    limit=100,
                    include_all_metadata="true",
                    **({"cursor": cursor} if cursor else {}),
                    **thread,
                )
            except Never as never:
                if str(never) in UNREADABLE:
                    raise Unreadable(str(never)) from never
                raise
            for message in said["messages"]:
                if _mark(message) == letter.marker:
                    return self._arrived(letter, channel, str(message["ts"]))
            cursor = (said.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return None
        raise Unreadable("history_too_long")  # it may stand further back: nobody can tell

    async def _channel(self, letter: Letter) -> str:
        """The channel, or the direct message with a person."""
        if not letter.target.startswith(("U", "W")):
            return letter.target
        key = (letter.workspace, letter.target)
        if key not in self._direct:
            slack = self.client_of(letter.workspace)
            try:
                said = await call(slack, "conversations.open", users=letter.target)
            except Lost as lost:  # opening twice does no harm, and nothing was said yet
                raise Later(str(lost)) from lost
            self._direct[key] = str(said["channel"]["id"])
        return self._direct[key]

    def _drawn(self, letter: Letter) -> Drawing:
        return draw(letter.view, letter.voice, self.texts)

    def _arrived(self, letter: Letter, channel: str, message: str) -> Arrived:
        return Arrived(channel, message, permalink(letter.url, channel, message))


def content(drawing: Drawing) -> dict[str, Any]:
    return {"text": drawing.text, "blocks": drawing.blocks}


def modal_payload(drawing: Drawing) -> dict[str, Any]:
    """The drawing as a modal view for views.open, push and update."""
    view: dict[str, Any] = {
        "type": "modal",
        "title": _plain(drawing.title),
        "close": _plain(drawing.close),
        "blocks": drawing.blocks,
        "private_metadata": json.dumps(drawing.hidden, separators=(",", ":")),
    }
    if drawing.callback:
        view |= {"callback_id": drawing.callback, "submit": _plain(drawing.submit)}
    return view


def home_payload(drawing: Drawing) -> dict[str, Any]:
    return {"type": "home", "blocks": drawing.blocks}


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def _mark(message: dict[str, Any]) -> str:
    metadata = message.get("metadata") or {}
    return str((metadata.get("event_payload") or {}).get("id", ""))
