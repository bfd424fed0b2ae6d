"""Strategic updates, as people write, release and read them."""

from storage.models import Role
from tests.face import Chat

TEXT = "From December on every customer gets a card on the phone.\nOne in three paper cards gets lost."
GOAL = "Regular customers come back"


async def _writes(chat: Chat, who: str, where: str = "ideas", **fields: object) -> None:
    """The form, up to its preview."""
    await chat.types(who, "/strategy post")
    given: dict[str, object] = {"text": TEXT, "channels": (chat.room(where),)} | fields
    sent = await chat.submits(who, **given)
    assert sent.errors == {}


def _leads(chat: Chat, *leaders: str) -> None:
    chat.goal(GOAL)
    chat.names(Role.LEADER, *(leaders or ("Dora",)))


async def test_a_leader_posts_an_update_after_seeing_it(chat: Chat) -> None:
    _leads(chat)
    await _writes(chat, "Dora")
    preview = chat.form("Dora")
    assert "U-1 will look like this" in preview
    assert TEXT in preview
    assert "strategic update from Dora Hansen" in preview
    assert chat.about("Alice", GOAL, "ideas") == ""
    await chat.clicks("Dora", "publish_update", "modal")
    card = chat.about("Alice", GOAL, "ideas")
    assert "G-1 Regular customers come back" in card
    assert TEXT in card
    assert "strategic update from Dora Hansen" in card
    assert chat.shows("Alice", "understood", "ideas")
    assert "1 channel" in chat.about("Dora", "U-1: posted")


async def test_a_manager_s_update_is_released_by_a_leader(chat: Chat) -> None:
    _leads(chat)
    chat.names(Role.MANAGER, "Carla")
    await _writes(chat, "Carla")
    assert "A leader releases it" in chat.form("Carla")
    await chat.clicks("Carla", "hand_in_update", "modal")
    assert "U-1 from Carla Brandt" in chat.about("Dora", "Waits for your release")
    assert chat.about("Alice", GOAL, "ideas") == ""
    await chat.clicks("Dora", "release_update")
    assert "strategic update from Dora Hansen" in chat.about("Alice", GOAL, "ideas")
    assert "Dora Hansen released your update U-1" in chat.last("Carla")
    assert "Released by Dora Hansen." in chat.about("Dora", "U-1 from Carla Brandt")
