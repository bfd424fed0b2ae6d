"""What is told twice, what fails, and what takes too long: asked again it may succeed, and nothing is claimed
that did not happen."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

import pytest
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlmodel import select

from bot.asking import Asker, Outcome
from bot.teams.asks import part
from handlers.verbs import Ask, Refused, Voice
from storage.database import transaction
from storage.models import Support
from tests.teams import forms
from tests.teams.chat import TeamsChat
from tests.teams.faults import Fault
from tests.teams.world import BOT, JSON
from tests.unhurried import NEVER, leap, soon

Locked = Callable[[], AbstractContextManager[None]]


@pytest.fixture(params=["busy", "slow"])
def locked(
    request: pytest.FixtureRequest,
    teams_chat: TeamsChat,
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Locked:
    """For a while nobody can write into the database: either it says so itself, or it keeps everybody waiting
    for longer than Teams does."""

    @contextmanager
    def block() -> Iterator[None]:
        lock = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        short = giving_up if request.param == "busy" else hurrying
        try:
            with short(teams_chat, monkeypatch):
                yield
        finally:
            lock.execute("ROLLBACK")
            lock.close()

    return block


@contextmanager
def giving_up(chat: TeamsChat, _: pytest.MonkeyPatch) -> Iterator[None]:
    """The database waits for no lock."""
    seconds = [0.0]

    def impose(connection: DBAPIConnection, *_: object) -> None:
        connection.cursor().execute(f"PRAGMA busy_timeout={seconds[0] * 1000:.0f}")

    event.listen(chat.house.engine, "checkout", impose)
    yield
    seconds[0] = NEVER


@contextmanager
def hurrying(_: TeamsChat, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The bot waits for no database."""
    with monkeypatch.context() as hurry:
        hurry.setattr("bot.teams.questions.DEADLINE", 0.1)
        yield


def support(chat: TeamsChat, who: str) -> JSON:
    """A click on Support, below the first idea."""
    message = next(one for one in chat.messages(who, "ideas") if one.author == BOT)
    card = message.card(chat.id(who))
    assert card is not None
    action = forms.button(card, "support", None)
    return chat.activities.click(chat.person(who), message, action, forms.data(card, action, {}))


async def test_a_repetition_of_what_failed_is_tried_again(teams_chat: TeamsChat, locked: Locked) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    told = support(teams_chat, "Bob")
    with locked():
        failed = await soon(teams_chat.client.send(told))
    assert failed.words
    assert failed.card is None
    await asyncio.sleep(0.2)  # what was too slow may still be done
    again = await teams_chat.client.send(told)
    assert again != failed
    assert again.card is not None
    with transaction(teams_chat.house.engine) as db:
        assert len(db.exec(select(Support)).all()) == 1


async def test_a_search_is_answered_in_time_whatever_happens(teams_chat: TeamsChat, locked: Locked) -> None:
    for number in range(3):
        await teams_chat.shares("Alice", f"Newsletter {number}")
    with locked():
        person, place = teams_chat.person("Bob"), teams_chat.place("Bob", "dm")
        searching = teams_chat.client.send(teams_chat.activities.query(person, place, "newsletter"))
        answered = await soon(searching)
    assert answered.words


DEADLINE = 100.0  # seconds; shorter than the client's patience


@dataclass
class Slow:
    """Shows so many cards, and no more before the time is over."""

    asker: Asker
    offers: int
    fails: bool
    shown: int = 0

    async def ask(self, ask: Ask, introduce: Callable[[Ask], Awaitable[Ask]]) -> Outcome:
        if ask.verb == "show":
            self.shown += 1
            if self.shown > self.offers:
                if self.fails:
                    return Outcome(Voice(), 0.0, failed=Refused("slow"))
                leap(DEADLINE)
                await asyncio.Event().wait()
        return await self.asker.ask(ask, introduce)

    def close(self) -> None:
        self.asker.close()


@pytest.mark.parametrize(("offered", "fails"), [(2, False), (0, False), (0, True)])
async def test_a_search_offers_what_it_finds_in_time(
    teams_chat: TeamsChat, offered: int, fails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.teams.questions.DEADLINE", DEADLINE)
    for number in range(5):
        await teams_chat.shares("Alice", f"Newsletter {number}")
    assert teams_chat.house.teams is not None
    questions = teams_chat.house.teams.listeners.questions
    slow = questions.asker = Slow(questions.asker, offered, fails)  # type: ignore[assignment]
    found = await soon(teams_chat.searches("Bob", "newsletter"))
    assert len(found) == offered
    assert slow.shown == offered + 1
    assert found or "longer than usual" in teams_chat.only_for("Bob")


async def test_a_click_is_answered_in_time_whatever_happens(teams_chat: TeamsChat, locked: Locked) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    told = support(teams_chat, "Bob")
    with locked():
        answered = await soon(teams_chat.client.send(told))
    assert answered.words


async def test_what_only_opens_opens_again_after_a_restart(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.opens_home("Alice")
    await teams_chat.clicks("Alice", "share", "home")
    await _opens_twice(teams_chat)
    await teams_chat.opens_extension("Alice", "new_idea")
    await _opens_twice(teams_chat)
    stamp = await teams_chat.says("Bob", "The tools should have labels.", "general")
    await teams_chat.turns_into_idea("Alice", stamp)
    await _opens_twice(teams_chat)


async def _opens_twice(chat: TeamsChat) -> None:
    last = chat.client.sent[-1]
    assert chat.house.teams is not None
    chat.house.teams.listeners.invokes._answered.clear()  # another process knows nothing of the first time
    again = await chat.client.send(last)
    assert again.dialog == "Share an idea", part(last, "value")


async def test_an_answer_that_did_not_get_through_is_not_pointed_at(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.opens_home("Bob")
    chat = teams_chat.place("Bob", "dm").id
    faults = teams_chat.teams.connector.faults
    faults.coming.append(
        Fault("send", status=403, code="ConversationBlockedByUser", conversation=chat, times=9)
    )
    await teams_chat.clicks("Bob", "list", "home")
    told = teams_chat.only_for("Bob")
    assert "below" not in told
    assert "cannot write to you" in told


async def test_an_answer_that_did_not_get_through_at_first_is_said_once_more(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.opens_home("Alice")
    chat = teams_chat.place("Alice", "dm").id
    refusal = Fault("send", status=403, code="BotNotInConversationRoster", conversation=chat)
    teams_chat.teams.connector.faults.coming.append(refusal)
    await teams_chat.clicks("Alice", "list", "home")
    assert "Hello" not in teams_chat.last("Alice")
    assert "I-1 Newsletter" in teams_chat.last("Alice")
