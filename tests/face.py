"""What people do and see in a chat, whichever it is: the face that both drivers have."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Protocol

from sqlmodel import select

from bot.app import House
from storage import goals, people
from storage.database import transaction
from storage.models import Account, Goal, Organization, Platform, Role, Workspace
from tests.cast import PEOPLE, Now

# Where commands are typed and answered for oneself: any channel in Slack, the chat with the bot in Teams.
ASIDE = "aside"


class Said(Protocol):
    """A message, as far as stories care."""

    @property
    def ts(self) -> str: ...


@dataclass(frozen=True)
class Sent:
    """What became of a form that was sent."""

    closed: bool
    errors: dict[str, str] = field(default_factory=dict)


class Chat(ABC):
    """`where` is a channel's name, "dm" (the chat with the bot), "home", "modal" (the form, or whatever came
    in answer to what somebody did last), or ASIDE."""

    platform: Platform
    house: House
    now: Now

    # --- what people do -----------------------------------------------------------------------------

    @abstractmethod
    async def types(self, who: str, line: str, where: str = ASIDE) -> None:
        """A command, written as in Slack."""

    @abstractmethod
    async def says(self, who: str, text: str, where: str = "dm", thread: str | None = None) -> str:
        """A message; returns its stamp."""

    @abstractmethod
    async def mentions(self, who: str, text: str, where: str, thread: str | None = None) -> str:
        """The same, to the bot by its name."""

    @abstractmethod
    async def edits(self, who: str, stamp: str, text: str, where: str) -> None: ...

    @abstractmethod
    async def deletes(self, who: str, stamp: str, where: str) -> None: ...

    @abstractmethod
    async def fills(self, who: str, **fields: Any) -> None:
        """Type into the open form."""

    @abstractmethod
    async def submits(self, who: str, **fields: Any) -> Sent:
        """Fill in the open form and send it."""

    @abstractmethod
    async def clicks(self, who: str, verb: str, where: str = "dm", value: str | None = None) -> None:
        """The newest button of this verb that the person sees there."""

    @abstractmethod
    async def chooses(self, who: str, field: str, choice: Any, where: str = "dm") -> None:
        """Choose something in the newest message with this field, as in the first run."""

    @abstractmethod
    async def turns_into_idea(self, who: str, stamp: str, where: str = "general") -> None:
        """The menu of a message."""

    @abstractmethod
    async def closes(self, who: str) -> None:
        """Close the form, or go back from it."""

    @abstractmethod
    async def opens_home(self, who: str) -> str: ...

    @abstractmethod
    async def removes_bot(self, where: str) -> None:
        """The bot cannot write into this channel any more."""

    async def shares(self, who: str, title: str, where: str = ASIDE, **fields: Any) -> None:
        """An idea, the short way."""
        await self.types(who, f"/idea {title}", where)
        sent = await self.submits(who, **fields)
        if not sent.closed and not sent.errors:
            sent = await self.submits(who)  # theirs is different from what is similar
        assert sent.closed, sent.errors

    @abstractmethod
    async def settle(self) -> None:
        """Until everybody has been answered and everything due is delivered."""

    async def passes(self, **time: float) -> None:
        """Let time go by, an hour at most at a time, with the clock ticking."""
        end = self.now.moment + timedelta(**time)
        while self.now.moment < end:
            self.now.moment = min(end, self.now.moment + timedelta(hours=1))
            await self.ticks()

    @abstractmethod
    async def hands_in(self, who: str, name: str, content: bytes) -> None:
        """A list of ideas, as a file."""

    async def works(self) -> None:
        """Until what takes long is done."""
        assert self.house.clock is not None
        await asyncio.to_thread(self.house.clock.bring_in)
        await self.settle()

    async def ticks(self) -> None:
        assert self.house.clock is not None
        self.house.clock.queue_due(self.now())
        await self.settle()

    # --- what people see ----------------------------------------------------------------------------

    @abstractmethod
    def messages(self, who: str, where: str = "dm") -> Sequence[Said]: ...

    @abstractmethod
    def texts(self, who: str, where: str = "dm") -> list[str]: ...

    def last(self, who: str, where: str = "dm") -> str:
        """The newest message that the person sees there."""
        found = self.texts(who, where)
        return found[-1] if found else ""

    def about(self, who: str, words: str, where: str = "dm") -> str:
        """The newest message there with these words; empty when there is none."""
        return next((text for text in reversed(self.texts(who, where)) if words in text), "")

    @abstractmethod
    def only_for(self, who: str, where: str = ASIDE) -> str:
        """The newest answer to this person, of those that come at once."""

    @abstractmethod
    def card(self, who: str, number: int, where: str = "ideas") -> str:
        """The idea's card in a channel, as it is now."""

    @abstractmethod
    def form(self, who: str) -> str:
        """What the open form says, or what came in its place; empty when nothing is open."""

    @abstractmethod
    def is_open(self, who: str) -> bool:
        """Whether the person has a form to fill in."""

    @abstractmethod
    def home(self, who: str) -> str: ...

    @abstractmethod
    def shows(self, who: str, verb: str, where: str = "dm", value: str | None = None) -> str:
        """The message with this button."""

    @abstractmethod
    def asks_back(self, who: str, verb: str, where: str = "dm") -> str:
        """The question that this button asks before it does anything."""

    @abstractmethod
    def leads_to(self, who: str, where: str) -> str:
        """The stamp of the message that the link in the newest answer leads to."""

    @abstractmethod
    def source_of(self, number: int) -> str:
        """The stamp of the message that the idea's card says it came from; empty without one."""

    @abstractmethod
    def has_at_most(self, who: str, count: int, where: str = ASIDE) -> bool:
        """Whether so few answers stand there, because later ones took the place of earlier ones."""

    # --- how things are arranged --------------------------------------------------------------------

    @abstractmethod
    def id(self, who: str) -> str:
        """Somebody's id on this platform."""

    @abstractmethod
    def room(self, where: str) -> str:
        """A channel's id on this platform."""

    @abstractmethod
    def called(self, where: str) -> str:
        """How a channel is written on this platform."""

    @abstractmethod
    def locale(self, who: str) -> str: ...

    @abstractmethod
    def speaks(self, who: str, locale: str) -> None:
        """Set the language of somebody's app."""

    @abstractmethod
    def line(self, command: str) -> str:
        """How a command written as in Slack is typed here."""

    def names(self, role: Role, *members: str) -> None:
        """Give members this role, as the settings would."""
        with transaction(self.house.engine) as db:
            workspace = self.workspace()
            for who in members:
                account, member = people.known_or_new(db, workspace, self.id(who), self.now())
                account.name = member.name = PEOPLE[who]["real_name"]
                account.locale, account.timezone = self.locale(who), "Europe/Berlin"
                member.role = role
                db.add_all([account, member])

    def goal(self, title: str, owner: str | None = None) -> Goal:
        if owner is not None:
            self.names(Role.MANAGER, owner)
        account = self.account(owner) if owner else None
        with transaction(self.house.engine) as db:
            return goals.add(
                db, self.organization(), title, self.now(), account.member_id if account else None
            )

    def account(self, who: str) -> Account | None:
        with transaction(self.house.engine) as db:
            return people.account_of(db, self.workspace(), self.id(who))

    def workspace(self) -> Workspace:
        with transaction(self.house.engine) as db:
            return db.exec(select(Workspace).where(Workspace.platform == self.platform)).one()

    def organization(self) -> Organization:
        with transaction(self.house.engine) as db:
            return people.organization(db, self.workspace().organization_id)
