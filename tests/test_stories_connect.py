"""What belongs together, told as conversations: connect, bring somebody in, ask in public."""

from storage.models import Role
from tests.face import ASIDE, Chat
from tests.teams.chat import TeamsChat

WHY = "Both need the same customer list."


async def two_ideas(chat: Chat) -> None:
    """I-1 of Alice and I-2 of Bob; Carla decides."""
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Digital customer card")
    await chat.shares("Bob", "One customer list for all deliveries")
    await chat.shares("Mallory", "A bench at the door")


async def test_a_manager_connects_two_ideas_and_both_authors_hear_of_it(chat: Chat) -> None:
    await two_ideas(chat)
    await chat.clicks("Carla", "connect", value="I-1")
    assert "I-1 Digital customer card" in chat.form("Carla")
    sent = await chat.submits("Carla", similar="I-2", why=WHY)
    assert sent.errors == {}
    for who, made in (
        ("Alice", "Carla Brandt thinks"),
        ("Bob", "Carla Brandt thinks"),
        ("Carla", "You have"),
    ):
        told = chat.about(who, WHY)
        assert made in told, who
        assert "I-1 Digital customer card" in told
        assert "I-2 One customer list for all deliveries" in told
    assert "Connected with I-2 One customer list" in chat.card("Mallory", 1)
    await chat.types("Mallory", "/idea 2")
    assert "Connected with I-1 Digital customer card" in chat.only_for("Mallory")
    await chat.clicks("Alice", "show", "dm", "2")
    assert "[Undo the connection]" not in chat.about("Alice", WHY)

    await chat.clicks("Carla", "disconnect")
    assert "You have undone this connection" in chat.about("Carla", WHY)
    assert "Connected with" not in chat.card("Mallory", 1)
    await chat.types("Mallory", "/idea 2")
    assert "Connected with" not in chat.only_for("Mallory")


async def test_anybody_connects_by_number_and_mistakes_stay_in_the_form(either_chat: Chat) -> None:
    await two_ideas(either_chat)
    await either_chat.types("Mallory", "/idea connect 3")
    for fields, wrong in (
        ({"thing": "I-3"}, "That is I-3 itself"),
        ({"thing": "I-99"}, "no idea or measure I-99"),
        ({"thing": ""}, "at least one"),
    ):
        sent = await either_chat.submits("Mallory", why=WHY, **fields)
        assert wrong in "\n".join(sent.errors.values()), sent.errors
    sent = await either_chat.submits("Mallory", thing="I-1", why=WHY)
    assert sent.errors == {}
    assert "I-3 A bench at the door" in either_chat.about("Alice", WHY)
    await either_chat.types("Bob", "/idea verbinde 1")
    sent = await either_chat.submits("Bob", thing="3", why="The same.")
    assert "Mallory Schmidt already connected it with I-3" in "\n".join(sent.errors.values())


async def test_somebody_is_brought_in_and_offers_hands(either_chat: Chat) -> None:
    await two_ideas(either_chat)
    await either_chat.types("Bob", "/idea connect 3")
    sent = await either_chat.submits("Bob", guest=either_chat.id("Alice"), why="Alice has the tools.")
    assert sent.errors == {}
    told = either_chat.about("Alice", "Alice has the tools.")
    assert "Bob Petersen would like to have you on board" in told
    assert "I-3 A bench at the door" in told
    assert "Bob Petersen has brought in Alice Hansen" in either_chat.about("Mallory", "Alice has the tools.")
    assert "Brought in: Alice Hansen" in either_chat.card("Dora", 3)
    await either_chat.clicks("Alice", "help_with", "dm", "3")
    assert "1 can help (Alice Hansen)" in either_chat.card("Dora", 3)
    await either_chat.clicks("Bob", "take_out")
    assert "Brought in" not in either_chat.card("Dora", 3)


async def test_a_question_stands_in_the_thread_and_the_author_hears_of_it(chat: Chat) -> None:
    await two_ideas(chat)
    await chat.clicks("Bob", "ask_publicly", "ideas", "1")
    assert "I-1 Digital customer card" in chat.form("Bob")
    sent = await chat.submits("Bob", question="Has anybody tried it?")
    assert sent.errors == {}
    said = chat.about("Mallory", "Has anybody tried it?", "ideas")
    assert "Bob Petersen asks about I-1" in said
    told = chat.about("Alice", "Has anybody tried it?")
    assert "Bob Petersen asks about your idea" in told
    assert "Open the discussion" in told
    assert "[Discuss · 1]" in chat.card("Mallory", 1)


async def test_the_author_of_a_sealed_idea_stays_sealed(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Alice", "Shorter meetings", where="dm", sealed="yes")
    await either_chat.types("Bob", "/idea ask 1")
    sent = await either_chat.submits("Bob", question="Shorter than what?")
    assert sent.errors == {}
    assert "asks about your idea" in either_chat.about("Alice", "Shorter than what?")
    await either_chat.types("Carla", "/idea connect 1")
    sent = await either_chat.submits("Carla", guest=either_chat.id("Bob"), why="Bob knows meetings.")
    assert sent.errors == {}
    assert "Carla Brandt has brought in Bob Petersen" in either_chat.about("Alice", "Bob knows meetings.")
    for who in ("Bob", "Carla", "Dora", "Mallory"):
        for where in ("dm", "ideas", ASIDE):
            assert "Alice" not in "\n".join(either_chat.texts(who, where)), (who, where)


async def test_guests_connect_and_ask_nothing(either_chat: Chat) -> None:
    await two_ideas(either_chat)
    for line in ("/idea connect 1", "/idea ask 1"):
        await either_chat.types("Gus", line)
        assert not either_chat.is_open("Gus")
        assert "Guests can read ideas here" in either_chat.only_for("Gus")


async def test_in_teams_what_is_asked_in_a_channel_is_not_answered_there(teams_chat: TeamsChat) -> None:
    """The form opens in the chat with the bot: in a channel somebody else would fill it in."""
    await two_ideas(teams_chat)
    before = teams_chat.texts("Alice", "ideas")
    await teams_chat.types("Bob", "/idea connect 3", "ideas")
    after = "\n".join(teams_chat.texts("Alice", "ideas")[len(before) :])
    assert "Who should know about it?" not in after
