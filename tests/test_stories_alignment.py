"""Ideas and their goals, told as conversations: preset from the words, confirmed or changed later."""

from storage import goals, people
from storage.database import transaction
from storage.models import Role
from tests.face import ASIDE, Chat

CARD = "Digital customer card and newsletter"


def _goals(chat: Chat) -> None:
    """Carla decides on whatever belongs to the customers' club."""
    chat.names(Role.MANAGER, "Carla")
    with transaction(chat.house.engine) as db:
        firm = people.organizations(db)[0]
        club = goals.add(db, firm, "A digital club for customers", chat.now())
        club.description = "They get a newsletter."
        goals.add(db, firm, "Less paper in the shop", chat.now())


def _retires(chat: Chat, number: int) -> None:
    with transaction(chat.house.engine) as db:
        goal = goals.by_number(db, people.organizations(db)[0].id, number)
        assert goal is not None
        goals.retire(db, goal, chat.now())


async def test_a_goal_is_preset_left_so_and_confirmed(chat: Chat) -> None:
    _goals(chat)
    await chat.types("Alice", f"/idea {CARD}")
    form = chat.form("Alice")
    assert "[A digital club for customers]" in form
    assert "Preset because of: Digital, customer, newsletter. Choose freely." in form
    assert (await chat.submits("Alice")).closed
    assert "goal: A digital club for customers" in chat.card("Bob", 1)
    review = chat.last("Carla")
    assert "goal preset because of: Digital, customer, newsletter; the author kept it" in review
    await chat.clicks("Carla", "approve")
    assert "[A digital club for customers]" in chat.form("Carla")
    assert "It speaks neither for nor against the idea." in chat.form("Carla")
    await chat.submits("Carla", owner=chat.id("Bob"), due="2026-10-30")
    assert "goal: A digital club for customers, confirmed by Carla Brandt" in chat.card("Bob", 1)
    assert "moved it" not in chat.about("Alice", "has approved your idea")


async def test_whoever_decides_moves_the_idea_to_another_goal(either_chat: Chat) -> None:
    _goals(either_chat)
    await either_chat.shares("Alice", CARD)
    await either_chat.clicks("Carla", "park")
    await either_chat.submits("Carla", reason="After the move.", goal="2")
    assert "Carla Brandt has moved it to the goal “Less paper in the shop”" in either_chat.last("Alice")
    assert "goal: Less paper in the shop, confirmed by Carla Brandt" in either_chat.card("Bob", 1)
    assert "goal changed by Carla Brandt" in either_chat.last("Carla")


async def test_the_authors_choice_wins_and_stays_sealed(either_chat: Chat) -> None:
    _goals(either_chat)
    await either_chat.types("Alice", f"/idea {CARD}")
    assert "Preset because of" in either_chat.form("Alice")
    assert (await either_chat.submits("Alice", goal="0", sealed="yes")).closed
    assert "no goal named" in either_chat.card("Bob", 1)
    await either_chat.clicks("Carla", "test")
    form = either_chat.form("Carla")
    assert "[None of these fits]" in form
    could = "Could fit: A digital club for customers, because of: Digital, customer, newsletter."
    assert could in form
    await either_chat.submits("Carla", owner=either_chat.id("Bob"), due="2026-10-30", goal="1")
    assert "goal changed by Carla Brandt" in either_chat.last("Carla")
    assert "Alice" not in either_chat.last("Carla")


async def test_a_message_becomes_an_idea_with_a_goal(either_chat: Chat) -> None:
    _goals(either_chat)
    stamp = await either_chat.says("Bob", "So much paper in every drawer", "general")
    await either_chat.turns_into_idea("Alice", stamp)
    assert "Preset because of: paper. Choose freely." in either_chat.form("Alice")
    await either_chat.says("Alice", "The newsletter could come on Fridays")
    await either_chat.clicks("Alice", "share")
    assert "Preset because of: newsletter. Choose freely." in either_chat.form("Alice")


async def test_where_nothing_fits_nothing_is_preset(either_chat: Chat) -> None:
    _goals(either_chat)
    await either_chat.types("Alice", "/idea A bench")
    assert "[None of these fits]" in either_chat.form("Alice")
    assert "If none fits, say so" in either_chat.form("Alice")
    await either_chat.types("Alice", "/strategy")
    await either_chat.clicks("Alice", "idea_for", ASIDE, "2")
    assert "Preset because of" not in either_chat.form("Alice")
    assert "[Less paper in the shop]" in either_chat.form("Alice")


async def test_a_goal_retired_while_the_form_was_open_costs_nothing(either_chat: Chat) -> None:
    _goals(either_chat)
    await either_chat.shares("Alice", CARD)
    await either_chat.clicks("Carla", "approve")
    _retires(either_chat, 1)
    given = {"owner": either_chat.id("Bob"), "due": "2026-10-30", "reason": "Start in Husum."}
    refused = await either_chat.submits("Carla", **given)
    assert refused.errors == {"goal": "This goal does not exist any more. Please choose another one."}
    assert either_chat.is_open("Carla")
    assert (await either_chat.submits("Carla", goal="2")).closed
    assert "Start in Husum." in either_chat.card("Bob", 1)
    assert "goal: Less paper in the shop, confirmed by Carla Brandt" in either_chat.card("Bob", 1)


async def test_whoever_declines_is_asked_for_no_goal(either_chat: Chat) -> None:
    _goals(either_chat)
    await either_chat.shares("Alice", "A bench")
    await either_chat.clicks("Carla", "decline")
    assert "Which goal" not in either_chat.form("Carla")


async def test_german_words_are_recognized_in_their_parts(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    either_chat.speaks("Alice", "de-DE")
    with transaction(either_chat.house.engine) as db:
        goals.add(db, people.organizations(db)[0], "Kundenclub für Stammkunden", either_chat.now())
        goals.add(db, people.organizations(db)[0], "Weniger Papier", either_chat.now())
    await either_chat.types("Alice", "/idee Papierlose Kasse")
    form = either_chat.form("Alice")
    assert "Vorausgewählt wegen: Papierlose. Die Wahl ist frei." in form
    assert "[Weniger Papier]" in form
