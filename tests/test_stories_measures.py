"""A measure from the decision to its end, as people see it on both platforms."""

from storage.models import Role
from tests.face import ASIDE, Chat


async def approved(chat: Chat, **fields: object) -> None:
    """Alice's idea becomes a measure that Bob is asked to take care of."""
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Customer card")
    await chat.clicks("Carla", "approve")
    sent = await chat.submits("Carla", owner=chat.id("Bob"), due="2026-10-30", **fields)
    assert sent.closed, sent.errors


async def test_the_owner_accepts_and_brings_it_to_its_end(either_chat: Chat) -> None:
    await approved(either_chat, success="Nine of ten use it.")
    assert "Bob Petersen was asked on Mon 31 Aug · by Carla Brandt" in either_chat.last("Bob")
    assert "Nine of ten use it." in either_chat.last("Bob")
    assert "Bob Petersen was asked on" in either_chat.card("Dora", 1)
    await either_chat.clicks("Bob", "accept")
    assert "Bob Petersen took it on" in either_chat.last("Carla")
    assert "was asked on" not in either_chat.card("Dora", 1)
    await either_chat.types("Bob", "/measure")
    assert "My measures" in either_chat.only_for("Bob")
    await either_chat.types("Bob", "/measure 1")
    await either_chat.clicks("Bob", "measure_done", ASIDE)
    empty = await either_chat.submits("Bob", result=" ")
    assert list(empty.errors) == ["result"]
    sent = await either_chat.submits("Bob", result="412 customers use it.")
    assert sent.closed, sent.errors
    news = either_chat.about("Alice", "has been carried out")
    assert "412 customers use it." in news
    assert "implemented" in either_chat.card("Dora", 1)


async def test_not_me_and_i_take_it(either_chat: Chat) -> None:
    await approved(either_chat)
    await either_chat.clicks("Bob", "not_mine")
    sent = await either_chat.submits("Bob", why="I am on leave.")
    assert sent.closed, sent.errors
    back = either_chat.about("Carla", "cannot take care of it")
    assert "I am on leave." in back
    assert "[I will take it]" in back
    await either_chat.clicks("Carla", "accept")
    await either_chat.types("Dora", "/measure 1")
    assert "running · Carla Brandt" in either_chat.only_for("Dora")


async def test_handing_on_to_oneself_is_refused_and_to_others_is_told(either_chat: Chat) -> None:
    await approved(either_chat)
    await either_chat.clicks("Bob", "hand_on")
    refused = await either_chat.submits("Bob", to=either_chat.id("Bob"), why="Me.")
    assert refused.errors == {"to": "It is with you already. Please choose somebody else."}
    sent = await either_chat.submits("Bob", to=either_chat.id("Mallory"), why="You know the till.")
    assert sent.closed, sent.errors
    assert "handed it on to Mallory Schmidt" in either_chat.last("Carla")
    assert "[Accept]" in either_chat.about("Mallory", "Customer card")


async def test_stopping_is_a_result(either_chat: Chat) -> None:
    """Behind the menu, which asks whoever presses as any button does; later it is found among what ended."""
    await approved(either_chat)
    await either_chat.clicks("Bob", "accept")
    await either_chat.types("Alice", "/measure 1")
    await either_chat.clicks("Alice", "stop_measure", ASIDE)
    assert "Bob Petersen is taking care of M-1." in either_chat.only_for("Alice")
    await either_chat.types("Bob", "/measure 1")
    await either_chat.clicks("Bob", "stop_measure", ASIDE)
    sent = await either_chat.submits("Bob", learned="Customers like paper.")
    assert sent.closed, sent.errors
    await either_chat.types("Dora", "/massnahme M-1")
    card = either_chat.only_for("Dora")
    assert "Learned" in card
    assert "Customers like paper." in card
    assert "[Progress]" not in card
    await either_chat.types("Dora", "/measure stopped")
    assert "Learned: Customers like paper." in either_chat.only_for("Dora")
    await either_chat.clicks("Dora", "done_measures", ASIDE)
    assert "No measure is done yet." in either_chat.only_for("Dora")
    await either_chat.clicks("Dora", "measures", ASIDE)
    assert "Customers like paper." not in either_chat.only_for("Dora")


async def test_after_a_test_the_reviewer_reads_what_it_brought(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Alice", "Customer card")
    await either_chat.clicks("Carla", "test")
    await either_chat.submits("Carla", owner=either_chat.id("Bob"), due="2026-10-30")
    await either_chat.clicks("Bob", "accept")
    await either_chat.types("Bob", "/measure 1")
    await either_chat.clicks("Bob", "measure_done", ASIDE)
    await either_chat.submits("Bob", result="It works in Husum.")
    fresh = either_chat.about("Carla", "[Approve]")
    assert "What the test brought" in fresh
    assert "It works in Husum." in fresh
    assert "The test of your idea is over" in either_chat.about("Alice", "The test of")
