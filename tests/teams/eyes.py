"""What people see in the local Teams: messages, cards, forms and answers, each with their own eyes."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.app import House
from storage.models import Platform
from tests.cast import Now
from tests.face import ASIDE, Chat
from tests.teams import cards, forms
from tests.teams.company import LocalTeams, room_id
from tests.teams.world import BOT, JSON, Message, Person, Room, guid


@dataclass
class Seen:
    """What somebody's last question brought: a card in a message or a dialog, or only words."""

    message: Message | None = None  # in which the card stands
    dialog: str | None = None  # the dialog's title
    card: JSON | None = None  # of the dialog
    command: str = ""  # of the message extension, that opened it
    about: Message | None = None  # whose menu or button opened the dialog
    words: str = ""
    answer: JSON | None = None  # the card that took the clicked one's place, as it was then
    typed: dict[str, str] = field(default_factory=dict)


class Eyes(Chat):
    """The seeing half of the driver."""

    platform = Platform.TEAMS

    def __init__(self, teams: LocalTeams, house: House, now: Now) -> None:
        self.teams, self.house, self.now = teams, house, now
        self.world, self.client, self.activities = teams.world, teams.client, teams.activities
        self.seen: dict[str, Seen] = {}  # the answer to what somebody did last
        self.homes: dict[str, Message] = {}

    # --- what people see ----------------------------------------------------------------------------

    def messages(self, who: str, where: str = "dm") -> list[Message]:
        return list(self.world.in_room(self.place(who, where)))

    def texts(self, who: str, where: str = "dm") -> list[str]:
        return [self.text_of(message, who) for message in self.messages(who, where)]

    def text_of(self, message: Message, who: str) -> str:
        card = message.card(self.id(who))
        return cards.text_of(card) if card else cards.file_of(message.activity)

    def only_for(self, who: str, where: str = ASIDE) -> str:
        seen = self.seen.get(who, Seen())
        if seen.answer or seen.card:
            return cards.text_of(seen.answer or seen.card or {})
        return self.text_of(seen.message, who) if seen.message else seen.words

    def card(self, who: str, number: int, where: str = "ideas") -> str:
        for message in self.messages(who, where):
            if message.author == BOT and not message.root and f"I-{number} " in self.text_of(message, who):
                return self.text_of(message, who)
        raise LookupError(f"no card of I-{number} in {where}")

    def form(self, who: str) -> str:
        seen = self.seen.get(who)
        if seen is None:
            return ""
        return "\n".join(part for part in (seen.dialog, self.only_for(who)) if part)

    def is_open(self, who: str) -> bool:
        seen = self.seen.get(who)
        card = self._card(who, seen) if seen else None
        return card is not None and forms.is_form(card)

    def home(self, who: str) -> str:
        return self.text_of(self.homes[who], who) if who in self.homes else ""

    def shows(self, who: str, verb: str, where: str = "dm", value: str | None = None) -> str:
        card = self._card(who, self._with_button(who, verb, where, value))
        return cards.text_of(card) if card else ""

    def asks_back(self, who: str, verb: str, where: str = "dm") -> str:
        card = self._card(who, self._with_button(who, verb, where, None))
        assert card is not None
        return forms.question(card, verb)

    def leads_to(self, who: str, where: str) -> str:
        seen = self.seen[who]
        card = self._card(who, seen)
        assert card is not None
        return _stamp(cards.urls(card)[-1])

    def source_of(self, number: int) -> str:
        for message in self.world.in_room(self.world.rooms[room_id("ideas")]):
            if message.cards and f"I-{number} " in cards.text_of(message.cards[0]):
                return next((_stamp(url) for url in cards.urls(message.cards[0])), "")
        raise LookupError(f"no card of I-{number}")

    def has_at_most(self, who: str, count: int, where: str = ASIDE) -> bool:
        answers = [one for one in self.messages(who, where) if one.asker == self.id(who)]
        return len(answers) <= count

    # --- how things are arranged --------------------------------------------------------------------

    def id(self, who: str) -> str:
        return guid(who)

    def person(self, who: str) -> Person:
        return self.world.people[guid(who)]

    def room(self, where: str) -> str:
        return room_id(where)

    def place(self, who: str, where: str) -> Room:
        if where in ("dm", ASIDE):
            return self.world.personal(self.person(who))
        return self.world.rooms.get(where) or self.world.rooms[room_id(where)]

    def called(self, where: str) -> str:
        return f"„{where}“" if self.locale("Dora").startswith("de") else f"“{where}”"

    def locale(self, who: str) -> str:
        return self.person(who).locale

    def speaks(self, who: str, locale: str) -> None:
        self.person(who).locale = locale

    def line(self, command: str) -> str:
        return command.removeprefix("/")

    def _found(self, who: str, stamp: str, where: str) -> Message:
        found = self.world.find(self.place(who, where), stamp)
        assert found is not None
        return found

    def _open(self, who: str) -> Seen:
        if who not in self.seen:
            raise LookupError(f"{who} has nothing open")
        return self.seen[who]

    def _card(self, who: str, seen: Seen) -> JSON | None:
        return seen.message.card(self.id(who)) if seen.message else seen.card

    def _with_button(self, who: str, verb: str, where: str, value: str | None) -> Seen:
        """Where the newest such button stands, with what was chosen beside it."""
        for seen in self._candidates(who, where):
            card = self._card(who, seen)
            if card and forms.has_button(card, verb, value):
                return seen
        told = "\n".join(
            [self.form(who)] if where == "modal" else self.texts(who, where) if where != "home" else []
        )
        raise LookupError(f"{who} sees no button {verb} in {where}:\n{told}")

    def _candidates(self, who: str, where: str) -> list[Seen]:
        if where == "modal":
            return [self._open(who)]
        found = [self.homes[who]] if where == "home" else reversed(self.messages(who, where))
        return [Seen(one, typed=one.drafts.setdefault(self.id(who), {})) for one in found]


def _stamp(url: str) -> str:
    """The stamp of the message at this address of Teams."""
    return url.partition("/l/message/")[2].split("/")[1].partition("?")[0]
