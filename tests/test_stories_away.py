"""Being away, quiet hours and pauses, told as conversations in Slack and in Teams."""

from tests.face import Chat


async def test_a_deputy_decides_while_somebody_is_away(either_chat: Chat) -> None:
    """Carla opens the form, names Bob, and Bob decides in her place on these days."""
    either_chat.goal("A web shop", owner="Carla")
    await either_chat.types("Carla", "/gegenstrom away")
    sent = await either_chat.submits("Carla", away_until="2026-09-11", deputy=either_chat.id("Bob"))
    assert sent.errors == {}
    assert "You stand in for Carla Brandt from Mon 31 Aug 2026 to Fri 11 Sept 2026." in either_chat.last(
        "Bob"
    )
    await either_chat.types("Alice", "/idea Digital customer card")
    await either_chat.submits("Alice", goal="1")
    card = either_chat.about("Bob", "[Test first]")
    assert "I-1 Digital customer card" in card
    assert "Bob Petersen stands in for Carla Brandt" in card
    await either_chat.clicks("Bob", "approve")
    assert (await either_chat.submits("Bob", owner=either_chat.id("Bob"), due="2026-10-30")).errors == {}
    assert "Bob Petersen" in either_chat.about("Alice", "approved")


async def test_an_absence_needs_an_end_and_another_deputy(either_chat: Chat) -> None:
    await either_chat.types("Carla", "/gegenstrom away")
    sent = await either_chat.submits("Carla", deputy=either_chat.id("Carla"))
    assert not sent.closed
    assert sent.errors.keys() == {"away_until"}
    sent = await either_chat.submits("Carla", away_until="2026-09-11", deputy=either_chat.id("Carla"))
    assert sent.errors.keys() == {"deputy"}


async def test_messages_wait_while_somebody_pauses(either_chat: Chat) -> None:
    """News that come during Alice's pause are there when it is over."""
    await either_chat.shares("Alice", "Newsletter")
    await either_chat.types("Alice", "/gegenstrom pause")
    assert (await either_chat.submits("Alice", pause_until="2026-09-02")).errors == {}
    before = len(either_chat.texts("Alice", "dm"))
    await either_chat.clicks("Dora", "decline")
    await either_chat.submits("Dora", reason="We have one.")
    assert len(either_chat.texts("Alice", "dm")) == before, "the card says it, and nothing rings"
    await either_chat.passes(days=3)
    assert len(either_chat.texts("Alice", "dm")) == before + 1
    assert "We have one." in either_chat.last("Alice")


async def test_it_can_all_be_typed_in_one_line(either_chat: Chat) -> None:
    await either_chat.types("Carla", "/gegenstrom away until 2026-09-11")
    await either_chat.types("Carla", "/gegenstrom me")
    assert "Away Mon 31 Aug 2026 to Fri 11 Sept 2026" in either_chat.only_for("Carla")
    await either_chat.types("Carla", "/gegenstrom back")
    await either_chat.types("Carla", "/gegenstrom me")
    assert "Away" not in either_chat.only_for("Carla")
