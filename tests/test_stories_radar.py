"""The radar, told as conversations: what is done about a finding, and how the radar looks then."""

from storage.models import Role
from tests.face import ASIDE, Chat

WHY = "Whoever collects them brings them to whoever sends them."
ISLAND = "are similar, and nobody connected them"
RADAR = "What pulls apart"


async def boxes(chat: Chat) -> None:
    """Two similar ideas from different channels, and Dora looks at the radar."""
    chat.names(Role.MANAGER, "Carla")
    chat.names(Role.LEADER, "Dora")
    await chat.shares("Alice", "Send orders in used boxes", "ideas")
    await chat.shares("Bob", "Collect used boxes for orders", "general")
    await chat.types("Dora", "/gegenstrom radar")


async def test_what_was_connected_is_no_finding_any_more(either_chat: Chat) -> None:
    await boxes(either_chat)
    assert ISLAND in either_chat.shows("Dora", "connect", ASIDE)
    await either_chat.clicks("Dora", "connect", ASIDE)
    assert "I-1 Send orders in used boxes" in either_chat.form("Dora")
    sent = await either_chat.submits("Dora", why="")
    assert sent.errors
    sent = await either_chat.submits("Dora", why=WHY)
    assert sent.errors == {}
    assert "I-1 is now connected with I-2." in either_chat.form("Dora")
    told = either_chat.shows("Dora", "unaligned", ASIDE)
    assert RADAR in told
    assert ISLAND not in told
    for who in ("Alice", "Bob"):
        assert "Dora Hansen thinks" in either_chat.about(who, WHY)


async def test_what_was_parked_is_none_either_and_the_rest_is_still_there(either_chat: Chat) -> None:
    await boxes(either_chat)
    await either_chat.clicks("Dora", "park", ASIDE)
    sent = await either_chat.submits("Dora", reason="The first one shows whether it works.")
    assert sent.errors == {}
    told = either_chat.shows("Dora", "unaligned", ASIDE)
    assert RADAR in told
    assert ISLAND not in told
    assert "1 active idea of the last 90 days fits no goal" in told
    assert "The first one shows whether it works." in either_chat.last("Bob")


async def test_who_thinks_again_is_back_at_the_radar(either_chat: Chat) -> None:
    await boxes(either_chat)
    await either_chat.clicks("Dora", "park", ASIDE)
    await either_chat.closes("Dora")
    assert ISLAND in either_chat.shows("Dora", "connect", ASIDE)


async def test_what_somebody_else_did_meanwhile_is_said_and_seen(either_chat: Chat) -> None:
    await boxes(either_chat)
    await either_chat.clicks("Carla", "decline", "dm", "2.0")
    await either_chat.submits("Carla", reason="We have no room for them.")
    await either_chat.clicks("Dora", "park", ASIDE)
    assert "I-2" in either_chat.only_for("Dora")
    assert ISLAND not in either_chat.shows("Dora", "unaligned", ASIDE)
