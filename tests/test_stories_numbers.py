"""Numbers, told as conversations: what is counted is what people did in the chat."""

from storage.models import Role
from tests.face import ASIDE, Chat


async def _is_done(chat: Chat, number: int) -> None:
    """Approved by Carla, taken care of and finished by Bob."""
    await chat.clicks("Carla", "approve")
    sent = await chat.submits("Carla", owner=chat.id("Bob"), due="2026-10-01")
    assert sent.closed, sent.errors
    await chat.clicks("Bob", "accept")
    await chat.types("Bob", f"/measure {number}")
    await chat.clicks("Bob", "measure_done", ASIDE)
    sent = await chat.submits("Bob", result="It works.")
    assert sent.closed, sent.errors


async def test_what_people_did_is_counted(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    chat.names(Role.LEADER, "Dora")
    goal = chat.goal("Fewer queues", "Carla")
    for number in range(1, 6):
        await chat.shares("Alice", f"Idea number {number}", goal=str(goal.number))
        await chat.passes(days=1)
        await _is_done(chat, number)
    await chat.types("Mallory", "/gegenstrom numbers")
    told = chat.only_for("Mallory")
    for words in (
        "Numbers · Aug 2026 – Sept 2026",
        "1 working day (median of 5 ideas)",
        "1 day (median of 5 ideas)",
        "100 % (5 of 5 that were implemented or declined)",
        "others: 149 per 100 people a year (1)",
        "fewer than 5",
        "5 ideas, 5 implemented",
        "dib-Report",
    ):
        assert words in told
    assert "Alice" not in told


async def test_numbers_before_the_first_idea_in_german(either_chat: Chat) -> None:
    either_chat.speaks("Bob", "de-DE")
    await either_chat.types("Bob", "/gegenstrom zahlen")
    told = either_chat.only_for("Bob")
    assert "Zahlen · Aug. 2026" in told
    assert "weniger als 5 Ideen, zu wenig für eine Aussage" in told
    assert "Diese Zahlen umfassen 1 Monat" in told


async def test_the_radar_leads_to_what_can_be_done(either_chat: Chat) -> None:
    either_chat.names(Role.LEADER, "Dora")
    for number in range(1, 6):
        await either_chat.shares("Alice", f"Bench number {number}")
    await either_chat.types("Dora", "/gegenstrom radar")
    told = either_chat.only_for("Dora")
    assert "What pulls apart" in told
    assert "5 of 5 active ideas and measures have no goal (100 %)" in told
    assert "[Ask the strategy]" in told
    await either_chat.clicks("Dora", "strategy_review", ASIDE)
    assert "Strategy review" in either_chat.only_for("Dora") + either_chat.form("Dora")
    await either_chat.types("Alice", "/gegenstrom radar")
    assert "The radar is for managers and leaders." in either_chat.only_for("Alice")
