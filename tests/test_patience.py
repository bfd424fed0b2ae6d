"""Nobody waits in silence: whatever is slow, people hear of it before the platform gives up."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine

from bot.asking import Asker
from handlers.verbs import Ask, Reply, answer
from tests.chat import SlackChat
from tests.teams.chat import TeamsChat
from tests.unhurried import SHIPPED, soon

SLOW = "This takes longer than usual"


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """No question is answered until this is set."""
    event = threading.Event()

    def late(engine: Engine, ask: Ask) -> Reply:
        event.wait()
        return answer(engine, ask)

    monkeypatch.setattr("bot.asking.answer", late)
    yield event
    event.set()


@contextmanager
def hurrying(asker: Asker) -> Iterator[None]:
    patience, asker.patience = asker.patience, 0.2
    yield
    asker.patience = patience


async def test_in_slack_a_slow_answer_is_said_to_be_slow(
    slack_chat: SlackChat, held: threading.Event
) -> None:
    assert slack_chat.house.slack is not None
    with hurrying(slack_chat.house.slack.listeners.asker):
        await soon(slack_chat.types("Alice", "/idea list"))
    assert SLOW in slack_chat.only_for("Alice")
    held.set()
    await slack_chat.types("Alice", "/idea list")
    assert "There are no ideas yet." in slack_chat.only_for("Alice")


async def test_in_teams_somebody_is_typing_and_then_it_is_said(
    teams_chat: TeamsChat, held: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert teams_chat.house.teams is not None
    monkeypatch.setattr("bot.teams.listeners.SIGN_OF_LIFE", 0.1)
    with hurrying(teams_chat.house.teams.listeners.asker):
        await soon(teams_chat.says("Alice", "idea list"))
    assert teams_chat.world.typing == [teams_chat.place("Alice", "dm").id]
    assert SLOW in teams_chat.last("Alice")
    held.set()
    await teams_chat.says("Alice", "idea list")
    assert "There are no ideas yet." in teams_chat.last("Alice")


async def test_in_teams_a_click_is_answered_before_anything_is_done(
    teams_chat: TeamsChat, held: threading.Event
) -> None:
    held.set()
    await teams_chat.shares("Alice", "Newsletter")
    held.clear()
    assert teams_chat.house.teams is not None
    with hurrying(teams_chat.house.teams.listeners.asker):
        await soon(teams_chat.clicks("Bob", "support", "ideas"))
    assert SLOW in teams_chat.only_for("Bob")


def test_the_bot_gives_up_before_slack_does() -> None:
    slack = SHIPPED["demo.slack.outgoing.ACK_SECONDS"]
    assert slack == SHIPPED["demo.slack.world.TRIGGER_SECONDS"] == 3.0
    patience = SHIPPED["bot.slack.listeners.PATIENCE"]
    assert SHIPPED["storage.database.BUSY_MS"] / 1000 < patience
    assert SHIPPED["bot.slack.directory.PATIENCE"] < patience
    assert patience < SHIPPED["bot.slack.listeners.LAST_MOMENT"] < slack
    assert SHIPPED["bot.slack.platform.PATIENCE"] < slack


def test_the_bot_gives_up_before_teams_and_its_people_do() -> None:
    assert SHIPPED["bot.teams.listeners.SIGN_OF_LIFE"] < 2.0
    extension, deadline = 5.0, SHIPPED["bot.teams.questions.DEADLINE"]
    patience = SHIPPED["bot.teams.listeners.PATIENCE"]
    assert SHIPPED["storage.database.BUSY_MS"] / 1000 < patience < deadline < extension
    assert SHIPPED["bot.teams.directory.PATIENCE"] < deadline
    assert patience < SHIPPED["bot.teams.listeners.LAST_MOMENT"] < extension


def test_what_a_sending_waits_for_is_shorter_than_itself() -> None:
    sending, call = SHIPPED["scheduler.deliver.MAX_SEND"], SHIPPED["bot.teams.connector.TIMEOUT"]
    assert SHIPPED["bot.teams.credentials.TIMEOUT"].total < call < sending
    assert SHIPPED["bot.teams.connector.CONNECT"] < call
    assert SHIPPED["bot.slack.calls.TIMEOUT"] < sending
