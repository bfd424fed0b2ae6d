"""What people do with Gegenstrom, told as conversations. Read it as the manual."""

from storage.models import Role
from tests.chat import SlackChat


async def test_an_idea_is_shared(chat: SlackChat) -> None:
    await chat.types("Alice", "/idea digital customer card instead of the paper one")
    assert "digital customer card instead of the paper one" in chat.form("Alice")

    submitted = await chat.submits("Alice", problem="The paper card is always at home.")

    assert submitted.closed
    assert "I-1" in chat.last("Alice", "dm")
    assert "Dora Hansen" in chat.last("Alice", "dm")
    assert "digital customer card" in chat.last("Bob", "ideas")
    assert "Alice Hansen" in chat.last("Bob", "ideas")
    assert "digital customer card" in chat.last("Dora", "dm")


async def test_support_counts_once_and_can_be_taken_back(chat: SlackChat) -> None:
    await chat.shares("Alice", "Personal newsletter")
    await chat.clicks("Bob", "support", "ideas")
    assert "Support · 1" in chat.last("Carla", "ideas")
    await chat.clicks("Carla", "support", "ideas")
    assert "Support · 2" in chat.last("Carla", "ideas")
    await chat.clicks("Bob", "support", "ideas")
    assert "Support · 1" in chat.last("Carla", "ideas")


async def test_a_manager_declines_with_a_reason(chat: SlackChat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Open on Sundays")
    await chat.clicks("Carla", "decline")
    refused = await chat.submits("Carla", reason=" ")
    assert refused.errors
    await chat.submits("Carla", reason="The law does not allow it.")
    assert "The law does not allow it." in chat.last("Alice", "dm")
    assert "Carla Brandt" in chat.last("Alice", "dm")
