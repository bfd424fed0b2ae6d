"""News, reminders and silence, told as conversations."""

from storage.models import Role
from tests.face import Chat


async def approved(chat: Chat, who: str = "Carla", owner: str = "Bob") -> None:
    await chat.clicks(who, "approve")
    sent = await chat.submits(who, owner=chat.id(owner), due="2026-10-30", reason="The till can do it.")
    assert sent.errors == {}


async def test_who_supports_an_idea_hears_what_becomes_of_it(either_chat: Chat) -> None:
    chat = either_chat
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Digital customer card")
    await chat.clicks("Dora", "support", "ideas")
    await approved(chat)
    told = chat.last("Dora")
    assert "Carla Brandt has approved this idea." in told
    assert "The till can do it." in told
    assert "because you support the idea" in told
    assert "has approved your idea" in chat.last("Alice")
    assert "has approved this idea" not in "".join(chat.texts("Bob"))  # who is asked to take care of it

    await chat.clicks("Bob", "accept")
    for who, why in (("Dora", "because you support the idea"), ("Alice", "because the idea is yours")):
        told = chat.about(who, "It is under way: Bob Petersen is taking care of it.")
        assert "M-1 Digital customer card" in told
        assert why in told
        assert "[Less of this]" in told
    assert "It has started" not in "".join(chat.texts("Bob"))


async def test_less_of_this(either_chat: Chat) -> None:
    chat = either_chat
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Digital customer card")
    await chat.clicks("Dora", "support", "ideas")
    await approved(chat)
    await chat.clicks("Dora", "less")
    assert "How much do you want to hear?" in chat.only_for("Dora", "dm")
    await chat.types("Dora", "/gegenstrom news", "dm")
    await chat.clicks("Dora", "news_level", "dm", "results")
    assert "Results only · chosen now" in chat.only_for("Dora", "dm")
    before = len(chat.texts("Dora"))
    await chat.clicks("Bob", "accept")
    assert not any("It is under way" in text for text in chat.texts("Dora")[before:])


async def test_an_idea_is_followed_in_german(either_chat: Chat) -> None:
    chat = either_chat
    chat.names(Role.MANAGER, "Carla")
    chat.speaks("Mallory", "de-DE")
    await chat.shares("Alice", "Digitale Kundenkarte")
    await chat.types("Mallory", "/idea folge 1", "dm")
    assert "Du folgst jetzt I-1 Digitale Kundenkarte" in chat.only_for("Mallory", "dm")
    await approved(chat)
    told = chat.last("Mallory")
    assert "Carla Brandt hat diese Idee angenommen." in told
    assert "Du hörst davon, weil du ihr folgst." in told
    await chat.clicks("Mallory", "unfollow")
    assert "Du folgst I-1 Digitale Kundenkarte nicht mehr." in chat.only_for("Mallory", "dm")


async def test_whoever_decides_is_reminded_and_the_author_is_not_left_in_silence(either_chat: Chat) -> None:
    chat = either_chat
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Self-service till")
    await chat.passes(days=3, hours=2)
    reminder = chat.about("Carla", "This idea is waiting for a decision")
    assert "day 3 of 10" in reminder
    await chat.clicks("Carla", "look", "dm", "1")
    assert "[Approve]" in chat.only_for("Carla", "dm")
    await chat.passes(days=11)
    told = chat.about("Alice", "your idea is waiting for a decision")
    assert "Who decides: Carla Brandt" in told
    assert "You do not need to ask" in told


async def test_an_idea_is_parked_until_its_goal_changes(either_chat: Chat) -> None:
    chat = either_chat
    chat.names(Role.MANAGER, "Carla")
    chat.names(Role.LEADER, "Dora")
    chat.goal("Fewer queues")
    await chat.shares("Alice", "Self-service till", goal="1")
    await chat.clicks("Carla", "park")
    sent = await chat.submits("Carla", reason="Not now.", comes_back="goal")
    assert sent.errors == {}
    assert "Comes back when its goal changes" in chat.last("Alice")
    assert "Comes back when its goal changes" in chat.card("Bob", 1)
