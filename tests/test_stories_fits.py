"""Similar ideas where people need them, told as conversations: beside decisions, in forms, with updates."""

from collections.abc import Iterator

import pytest

from handlers import meaning
from scheduler import meanings
from storage.models import Role
from tests.face import Chat
from tests.test_similar import Colours

OLD, NEW = "A digital card for customers", "Customer cards on the phone"
WHY = "Both want to replace the paper card."


@pytest.fixture
def colours() -> Iterator[None]:
    """A model that knows colours in two languages."""
    meaning.use(Colours())
    yield
    meaning.use(None)


async def test_whoever_decides_sees_what_is_similar_and_brings_it_together(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", OLD)
    await chat.shares("Bob", NEW)
    review = chat.about("Carla", f"I-2 {NEW}")
    assert f"Similar ideas:\nI-1 {OLD} · new · same words: Customer, cards" in review
    assert "Similar ideas" not in chat.about("Carla", f"I-1 {OLD}\n")
    await chat.clicks("Carla", "similar_ideas")
    for words in ("Similar to I-2", f"I-1 {OLD}", "same words: Customer, cards", "[Show", "[Connect"):
        assert words in chat.about("Carla", "Similar to"), words
    await chat.clicks("Carla", "combine", value="2 1")
    assert f"[I-1 {OLD}]" in chat.form("Carla")
    assert (await chat.submits("Carla", why=WHY)).errors == {}
    assert "making these two ideas one" in chat.about("Alice", WHY)


async def test_a_declined_one_says_so_on_the_card_and_why_beside_it(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Alice", OLD)
    await either_chat.clicks("Carla", "decline")
    await either_chat.submits("Carla", reason="The till cannot read it.")
    await either_chat.shares("Bob", NEW)
    assert f"I-1 {OLD} · declined" in either_chat.about("Carla", f"I-2 {NEW}")
    await either_chat.clicks("Carla", "similar_ideas")
    assert "The till cannot read it." in either_chat.about("Carla", "Similar to")
    await either_chat.clicks("Carla", "connect", value="I-2+I-1")
    assert f"[I-1 {OLD}]" in either_chat.form("Carla")
    assert (await either_chat.submits("Carla", why=WHY)).errors == {}
    await either_chat.types("Bob", "/idea 2")
    assert "I-1" in either_chat.only_for("Bob")


@pytest.mark.usefixtures("colours")
async def test_forms_and_goals_know_what_means_the_same(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    for title in ("Everything in red", "Green fields"):
        either_chat.goal(title)
    await either_chat.shares("Alice", "Ein rotes Tor")
    meanings.write_missing(either_chat.house.engine)
    await either_chat.types("Bob", "/idea Scarlet hats")
    form = either_chat.form("Bob")
    assert "[Everything in red]" in form
    assert "Preset because of: similar meaning. Choose freely." in form
    await either_chat.submits("Bob")
    await either_chat.submits("Bob", instead="mine")
    review = either_chat.about("Carla", "I-2 Scarlet hats")
    assert "goal preset because of: similar meaning; the author kept it" in review
    assert "I-1 Ein rotes Tor · new · similar meaning" in review
    await either_chat.types("Carla", "/idea connect 2")
    sent = await either_chat.submits("Carla", similar="I-1", why="Both are loud.")
    assert sent.errors == {}
    assert "I-1 Ein rotes Tor" in either_chat.about("Bob", "Both are loud.")


async def test_a_new_update_brings_back_what_was_parked(either_chat: Chat) -> None:
    either_chat.goal("Regular customers come back")
    either_chat.names(Role.LEADER, "Dora")
    either_chat.names(Role.MANAGER, "Carla")
    for number, title in enumerate(("A customer card on the phone", "A bench at the door"), 1):
        await either_chat.shares("Alice", title)
        await either_chat.clicks("Carla", "park", value=f"{number}.0")
        sent = await either_chat.submits("Carla", reason="After the move.", wake="2027-03-01")
        assert sent.errors == {}
    await either_chat.types("Dora", "/strategy post")
    said = "From December on every customer gets a card on the phone."
    await either_chat.submits("Dora", text=said, channels=(either_chat.room("ideas"),))
    await either_chat.clicks("Dora", "publish_update", "modal")
    await either_chat.ticks()
    told = either_chat.about("Carla", "fits again")
    for words in (
        "1 parked idea fits again",
        "U-1 about the goal “Regular",
        "I-1 A customer card",
        "[Wake up",
    ):
        assert words in told, words
    assert "same words: customer, card, phone · comes back on" in told
    assert "bench" not in told
    for who in ("Alice", "Bob", "Dora"):
        assert either_chat.about(who, "fits again") == "", who
    await either_chat.clicks("Carla", "wake")
    assert "is back because somebody asked for it" in either_chat.about("Carla", "I-1 A customer card")
    assert "Your idea fits again" in either_chat.about("Alice", "fits again")
    await either_chat.clicks("Carla", "wake", value="1.1")
    assert "I-1" in either_chat.last("Carla")
