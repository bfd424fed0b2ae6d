"""Slack repeats itself and people click twice: the same thing told twice is done once."""

import pytest
from sqlmodel import func, select

from storage.database import transaction
from storage.models import Comment, Decision, Idea, Role, Support
from tests.chat import SlackChat


@pytest.fixture
def driver() -> type[SlackChat]:
    """These stories are about Slack's own requests."""
    return SlackChat


def count(chat: SlackChat, table: type) -> int:
    with transaction(chat.house.engine) as db:
        return db.exec(select(func.count()).select_from(table)).one()


async def again(chat: SlackChat, kind: str) -> None:
    """Slack sends the very same thing once more."""
    answer = await chat.slack.resend_last(kind)
    assert answer.ok, answer.problem
    await chat.settle()


async def test_a_command_told_twice_is_done_once(chat: SlackChat) -> None:
    await chat.shares("Alice", "Newsletter")
    await chat.types("Bob", "/idea support 1")
    await again(chat, "command")
    assert "[Support · 1]" in chat.card("Carla", 1)
    assert count(chat, Support) == 1


async def test_a_click_told_twice_is_one_click(chat: SlackChat) -> None:
    await chat.shares("Alice", "Newsletter")
    await chat.clicks("Bob", "support", "ideas")
    await again(chat, "interaction")
    assert "[Support · 1]" in chat.card("Carla", 1)


async def test_a_form_told_twice_is_one_idea(chat: SlackChat) -> None:
    await chat.shares("Alice", "Newsletter")
    await again(chat, "interaction")
    assert count(chat, Idea) == 1
    assert sum("Thank you, your idea is in" in text for text in chat.texts("Alice")) == 1
    assert len(chat.texts("Bob", "ideas")) == 1


async def test_a_decision_told_twice_is_one_decision(chat: SlackChat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Newsletter")
    await chat.clicks("Carla", "decline")
    await chat.submits("Carla", reason="We have one.")
    await again(chat, "interaction")
    assert count(chat, Decision) == 1
    assert sum("has declined your idea" in text for text in chat.texts("Alice")) == 1


async def test_a_message_told_twice_is_answered_once(chat: SlackChat) -> None:
    await chat.says("Alice", "The tool list should have a QR code")
    await again(chat, "event")
    assert sum("Shall I make an idea of it?" in text for text in chat.texts("Alice")) == 1


async def test_a_reply_told_twice_is_one_comment(chat: SlackChat) -> None:
    await chat.shares("Alice", "Newsletter")
    await chat.says("Bob", "Who writes it?", "ideas", chat.messages("Bob", "ideas")[0].ts)
    await again(chat, "event")
    assert count(chat, Comment) == 1
    assert "[Discuss · 1]" in chat.card("Carla", 1)


async def test_a_mention_that_arrives_as_two_events_is_answered_once(chat: SlackChat) -> None:
    await chat.says("Bob", "<@U0BOT> more daylight in the store room", "ideas")
    answers = [one for one in chat.messages("Bob", "ideas") if one.ephemeral]
    assert len(answers) == 1


async def test_an_opened_home_may_be_told_twice(slack_chat: SlackChat) -> None:
    await slack_chat.opens_home("Alice")
    await again(slack_chat, "event")
    assert "Hello Alice Hansen" in slack_chat.home("Alice")


async def test_a_form_that_was_refused_can_be_sent_again(slack_chat: SlackChat) -> None:
    await slack_chat.types("Alice", "/idea 🎉")
    assert not (await slack_chat.submits("Alice")).closed
    assert (await slack_chat.submits("Alice", title="A party")).closed
    assert count(slack_chat, Idea) == 1
