"""What there is in the local Teams: a tenant's people, its chats and channels, and what was said there."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from tests.teams.identity import APP_ID, TENANT

JSON = dict[str, Any]
APP = APP_ID
BOT = "bot"
ADAPTIVE = "application/vnd.microsoft.card.adaptive"


def guid(name: str) -> str:
    """The same made-up GUID for the same name."""
    return str(uuid5(NAMESPACE_DNS, f"{name}.hansen.example"))


TEAM = "19:hansenteam0000000000000000000000@thread.tacv2"


@dataclass
class Person:
    name: str
    aad: str
    tenant: str = TENANT
    locale: str = "en-US"
    guest: bool = False

    @property
    def id(self) -> str:
        """Teams' own id of a person, another one for each bot."""
        digest = hashlib.sha512(f"{self.aad}{APP}".encode()).digest()
        return "29:1" + base64.urlsafe_b64encode(digest)[:60].decode()

    def member(self) -> JSON:
        """The person in a roster, as the connector tells it."""
        given, _, surname = self.name.partition(" ")
        mail = f"{given.lower()}@hansen.example"
        return {
            "id": self.id,
            "name": self.name,
            "objectId": self.aad,
            "aadObjectId": self.aad,
            "givenName": given,
            "surname": surname,
            "email": mail,
            "userPrincipalName": mail.replace("@", "_") + "#EXT#@hansen.example" if self.guest else mail,
            "tenantId": self.tenant,
            "userRole": "guest" if self.guest else "user",
        }


@dataclass
class Room:
    """A channel, a group chat, or the personal chat of one person with the bot."""

    id: str
    kind: str  # as Teams calls it: personal, groupChat or channel
    name: str | None = None
    team: str = ""
    tenant: str = TENANT
    people: list[Person] = field(default_factory=list)
    joined: bool = True  # the bot is in its roster
    gone: bool = False


@dataclass
class Message:
    """A message, and the card that the bot's answer put in its place for single people."""

    id: str
    room: Room
    root: str  # the message that began the thread; empty for that one itself
    author: str  # an aadObjectId, or BOT
    activity: JSON
    asker: str = ""  # whose question this answers, when the bot said it while answering one
    replaced: dict[str, JSON] = field(default_factory=dict)
    drafts: dict[str, dict[str, str]] = field(default_factory=dict)  # what people chose, and did not send yet
    gone: bool = False

    @property
    def ts(self) -> str:
        return self.id

    @property
    def cards(self) -> list[JSON]:
        found = self.activity.get("attachments") or []
        return [one["content"] for one in found if one["contentType"] == ADAPTIVE]

    def card(self, aad: str) -> JSON | None:
        """The card that this person sees here."""
        if aad in self.replaced:
            return self.replaced[aad]
        return self.cards[0] if self.cards else None


class World:
    """Everything on Microsoft's side. `problems` are what the real Teams would not have accepted or shown."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.bot = f"28:{APP}"
        self.people: dict[str, Person] = {}  # by aadObjectId
        self.rooms: dict[str, Room] = {}
        self.teams: dict[str, JSON] = {}  # id -> name and tenant
        self.messages: list[Message] = []
        self.problems: list[str] = []
        self.typing: list[str] = []  # rooms in which the bot showed that it is writing
        self.answering = ""  # whose question the bot is answering right now
        self.installed: set[str] = set()  # who has the app in their personal chat
        self._last = 0

    def add_person(self, person: Person) -> Person:
        self.people[person.aad] = person
        return person

    def add_team(self, team: str, name: str, tenant: str = TENANT) -> None:
        self.teams[team] = {"name": name, "tenant": tenant, "installed": False}

    def add_room(self, room: Room) -> Room:
        self.rooms[room.id] = room
        return room

    def personal(self, person: Person) -> Room:
        """The chat of this person with the bot."""
        found = f"a:1{guid(f'chat-{person.aad}')}"
        if found not in self.rooms:
            self.add_room(Room(found, "personal", tenant=person.tenant, people=[person], joined=False))
        return self.rooms[found]

    def known(self, id: str) -> Person | None:
        """Somebody by either of their ids."""
        return next((one for one in self.people.values() if id in (one.id, one.aad)), None)

    def reachable(self, person: Person) -> bool:
        """Whether the bot may write to this person: installed for them, or for a team of theirs."""
        return person.aad in self.installed or any(
            person in room.people
            for room in self.rooms.values()
            if room.kind == "channel" and self.teams[room.team]["installed"]
        )

    def say(self, room: Room, root: str, author: str, activity: JSON, asker: str = "") -> Message:
        message = Message(self.next_id(), room, root, author, activity, asker)
        self.messages.append(message)
        return message

    def find(self, room: Room, id: str) -> Message | None:
        return next(
            (one for one in self.messages if one.room is room and one.id == id and not one.gone), None
        )

    def in_room(self, room: Room) -> Iterator[Message]:
        return (one for one in self.messages if one.room is room and not one.gone)

    def next_id(self) -> str:
        """Milliseconds, as Teams numbers its messages, and never the same twice."""
        self._last = max(self._last + 1, int(self.now().timestamp() * 1000))
        return str(self._last)

    def problem(self, words: str) -> None:
        self.problems.append(words)


def place(conversation: str) -> tuple[str, str]:
    """A conversation's address as the room's id and the message that began the thread."""
    room, _, root = conversation.partition(";messageid=")
    return room, root
