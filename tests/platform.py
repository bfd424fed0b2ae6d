"""A platform for couriers: it forgets, delays, limits and loses answers as it is told."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from scheduler.deliver import Arrived, Closed, Later, Letter, Lost, Never, Shut, Unreadable

LATE = timedelta(seconds=40)  # until a message arrives that was given up for lost; shorter than SETTLE


class Killed(BaseException):
    """The process ends right here."""


@dataclass
class Said:
    """A message as the people there see it."""

    letter: Letter
    number: str
    at: datetime


@dataclass
class FakePlatform:
    """Does what its script says, one word per posting, and "ok" when the script is over."""

    now: Callable[[], datetime]
    script: list[str] = field(default_factory=list)
    searches: list[str] = field(default_factory=list)  # the same for looking a message up
    readable: bool = True
    gone: set[str] = field(default_factory=set)  # channels and people that are not there any more
    said: list[Said] = field(default_factory=list)
    asked: list[Letter] = field(default_factory=list)  # postings, whatever became of them
    redrawn: list[Letter] = field(default_factory=list)
    homes: list[Letter] = field(default_factory=list)
    searched: list[Letter] = field(default_factory=list)
    before_answer: Callable[[Letter], Awaitable[None]] | None = None

    async def post(self, letter: Letter) -> Arrived:
        self.asked.append(letter)
        word = "never" if letter.target in self.gone else self.script.pop(0) if self.script else "ok"
        arrived = self._arrives(letter, word)
        if self.before_answer is not None:
            await self.before_answer(letter)
        await asyncio.sleep(0)
        self._fail(word)
        assert arrived is not None
        return arrived

    async def redraw(self, letter: Letter) -> None:
        self.redrawn.append(letter)
        self._fail(self.script.pop(0) if self.script else "ok")

    async def show_home(self, letter: Letter) -> None:
        self.homes.append(letter)

    async def find(self, letter: Letter) -> Arrived | None:
        self.searched.append(letter)
        self._fail(self.searches.pop(0) if self.searches else "ok")
        if not self.readable:
            raise Unreadable("missing_scope")
        for one in self.visible():
            if one.letter.marker == letter.marker:
                assert one.at.timestamp() >= letter.since
                return Arrived(one.letter.target, one.number)
        return None

    def visible(self) -> list[Said]:
        """What has arrived by now, in the order in which people see it."""
        return sorted((one for one in self.said if one.at <= self.now()), key=lambda one: one.at)

    def to(self, target: str) -> list[Letter]:
        return [one.letter for one in self.visible() if one.letter.target == target]

    def _arrives(self, letter: Letter, word: str) -> Arrived | None:
        if word not in ("ok", "lost", "late", "killed_after"):
            return None
        delay = LATE if word == "late" else timedelta()
        self.said.append(Said(letter, f"{len(self.said)}.0", self.now() + delay))
        return Arrived(letter.target, self.said[-1].number)

    def _fail(self, word: str) -> None:
        """What the courier hears, unless it is an answer."""
        if word in ("lost", "late", "vanished"):
            raise Lost("http_502")
        if word == "limited":
            raise Later("ratelimited", 30.0)
        if word == "busy":
            raise Later("unreachable")
        if word == "never":
            raise Never("channel_not_found")
        if word == "closed":
            raise Closed("conversation_closed")
        if word == "shut":
            raise Shut("token_revoked")
        if word == "bug":
            raise KeyError("blocks")
        if word.startswith("killed"):
            raise Killed


def count(letters: Iterable[Letter], view: str) -> int:
    return sum(type(letter.view).__name__ == view for letter in letters)
