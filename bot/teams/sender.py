"""Deliveries -> Teams."""

from typing import Any

from bot.teams.answers import Looks, Writing, message
from bot.teams.asks import THREAD, permalink
from bot.teams.connector import Connector
from bot.teams.files import offered
from bot.teams.places import Place, Places
from scheduler.deliver import Arrived, Held, Later, Letter, Lost, Never, Unreadable

# The platform's words for a conversation that the bot cannot write to, until it is added again.
CLOSED = {
    "blocked_by_user",
    "bot_disabled",
    "bot_not_in_roster",
    "conversation_not_found",
    "forbidden",
    "writes_blocked",
}
LOOK_AGAIN = 5.0  # seconds until we see whether somebody still writes in a card


class TeamsSender:
    """Posts and redraws cards in every tenant."""

    def __init__(self, connector: Connector, places: Places, looks: Looks, writing: Writing) -> None:
        self.connector, self.places, self.looks, self.writing = connector, places, looks, writing

    async def post(self, letter: Letter) -> Arrived:
        place, began = await self._place(letter), self.places.now()
        thread = f"{THREAD}{letter.message}" if letter.message else ""
        try:
            said = await self._said(letter)
            sent = await self.connector.send(place.service_url, place.conversation + thread, said)
        except Never as never:
            if str(never) in CLOSED:
                await self.places.close(letter.workspace, place.conversation, began)
            raise
        return Arrived(place.conversation, sent, self._link(letter, place, sent))

    async def redraw(self, letter: Letter) -> None:
        """Put the card as it is now in the place of the old one, as soon as nobody is writing in it."""
        busy = self.writing.seconds(letter.channel, letter.message)
        if busy:
            raise Held("form_open", min(busy, LOOK_AGAIN))
        place = await self.places.place(letter.workspace, letter.channel)
        await self._update(letter, place, letter.message)

    async def show_home(self, letter: Letter) -> None:
        """The latest home card in the chat with this person; there may be none."""
        place = await self._place(letter)
        home = await self.places.home(letter.workspace, place.conversation)
        if home:
            await self._update(letter, place, home)

    async def find(self, letter: Letter) -> Arrived | None:
        """A bot reads no history in Teams, so nobody can tell whether a message arrived."""
        raise Unreadable("no_history")

    async def _place(self, letter: Letter) -> Place:
        """The conversation of the channel or with the person. Opening it twice does no harm."""
        try:
            return await self.places.place(letter.workspace, letter.target)
        except Lost as lost:
            raise Later(str(lost)) from lost

    async def _update(self, letter: Letter, place: Place, message_id: str) -> None:
        began = self.places.now()
        try:
            await self.connector.update(
                place.service_url, place.conversation, message_id, self._drawn(letter)
            )
        except Lost as lost:
            raise Later(str(lost)) from lost
        except Never as never:
            if str(never) in CLOSED - {"forbidden"}:  # which may be about this very message
                await self.places.close(letter.workspace, place.conversation, began)
            raise

    async def _said(self, letter: Letter) -> dict[str, Any]:
        """The card, or the question whether they want the file that takes its place."""
        drawing = self.looks.drawn(letter.view, letter.voice)
        return await offered(drawing) if drawing.offer else message(drawing)

    def _drawn(self, letter: Letter) -> dict[str, Any]:
        return message(self.looks.drawn(letter.view, letter.voice))

    def _link(self, letter: Letter, place: Place, sent: str) -> str:
        return permalink(place.conversation, sent, letter.message, tenant=letter.workspace, group=place.group)
