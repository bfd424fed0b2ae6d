"""Two ideas become one with their authors' consent, and two again, told as conversations."""

from datetime import timedelta

from storage.models import Role
from tests.face import ASIDE, Chat

WHY = "Both want to replace the paper card."


async def two_ideas(chat: Chat, **fields: str) -> None:
    """I-1 of Alice, and I-2 of Bob, which Mallory supports; Carla decides."""
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Digital customer card")
    await chat.shares("Bob", "Collect stamps on the phone", **fields)
    await chat.clicks("Mallory", "support", "ideas", "2")


async def suggested(chat: Chat, **fields: str) -> None:
    await chat.clicks("Carla", "combine", value="1")
    sent = await chat.submits("Carla", **{"other": "I-2", "why": WHY, **fields})
    assert sent.errors == {}


async def test_two_ideas_become_one_when_both_authors_agree(chat: Chat) -> None:
    await two_ideas(chat)
    await suggested(chat)
    for who in ("Alice", "Bob"):
        asked = chat.about(who, WHY)
        assert "Carla Brandt suggests making these two ideas one" in asked
        assert "I-1 Digital customer card" in asked
        assert "I-2 Collect stamps on the phone" in asked
    await chat.clicks("Bob", "combine_agree")
    assert "There is consent for I-2, but not yet for I-1." in chat.about("Alice", WHY)
    assert "There is consent for I-2, but not yet for I-1." in chat.about("Carla", WHY)
    assert "by Alice Hansen and" not in chat.card("Dora", 1)

    await chat.clicks("Alice", "combine_agree")
    whole, part = chat.card("Dora", 1), chat.about("Dora", "Has become part", "ideas")
    assert "by Alice Hansen and Bob Petersen" in whole
    assert "1 supporter" in whole
    assert "Part of this: I-2 Collect stamps on the phone" in whole
    assert "Has become part of I-1 Digital customer card" in part
    assert "[Support" not in part
    assert "[Show I-1]" in part, "the way on, where the text says that it goes on"
    assert "All authors have agreed" in chat.about("Bob", "All authors")
    assert "All authors have agreed" in chat.about("Carla", "All authors")
    assert "your support counts there" in chat.last("Mallory")
    await chat.types("Dora", "/idea 2")
    assert "I-1 Digital customer card" in chat.only_for("Dora")


async def test_a_supporter_steps_back_and_bob_undoes_it(either_chat: Chat) -> None:
    await two_ideas(either_chat)
    await suggested(either_chat)
    for who in ("Alice", "Bob"):
        await either_chat.clicks(who, "combine_agree")
    await either_chat.clicks("Mallory", "carried_back")
    assert "no supporters yet" in either_chat.card("Dora", 1)
    await either_chat.clicks("Bob", "combine_undo")
    assert "They are two ideas again" in either_chat.about("Alice", WHY)
    assert "An author has separated I-1 and I-2 again" in either_chat.about("Alice", "has separated")
    assert "by Alice Hansen" in either_chat.card("Dora", 1)
    assert "Bob" not in either_chat.card("Dora", 1)
    assert "1 supporter" in either_chat.card("Dora", 2)
    assert "[Support" in either_chat.card("Dora", 2)
    await either_chat.types("Dora", "/idea 2")
    assert "I-2 Collect stamps" in either_chat.only_for("Dora")


async def test_an_author_keeps_them_separate(either_chat: Chat) -> None:
    await two_ideas(either_chat)
    await suggested(either_chat)
    await either_chat.clicks("Alice", "combine_separate")
    for who in ("Alice", "Bob", "Carla"):
        assert "They stay two ideas" in either_chat.about(who, WHY), who
    news = either_chat.about("Carla", "wants to keep")
    assert "An author wants to keep I-1 and I-2 separate" in news
    assert "[Support" in either_chat.card("Dora", 2)


async def test_who_does_not_answer_is_reminded_once_and_then_all_stays(either_chat: Chat) -> None:
    await two_ideas(either_chat)
    await suggested(either_chat)
    either_chat.now.moment += timedelta(days=2, hours=12)
    await either_chat.passes(hours=12)
    for who in ("Alice", "Bob"):
        again = either_chat.last(who)
        assert "As a reminder, because an answer is still missing: Carla Brandt suggests" in again
        assert "There is time until Mon 14 Sept" in again
    await either_chat.clicks("Bob", "combine_agree")
    assert "There is consent for I-2, but not yet for I-1." in either_chat.about("Bob", WHY)
    assert "As a reminder" not in "\n".join(either_chat.texts("Bob", "dm")), "for whom it is answered"
    assert "As a reminder" in either_chat.last("Alice")
    for _ in range(12):
        either_chat.now.moment += timedelta(days=1)
        await either_chat.ticks()
    for who in ("Alice", "Bob", "Carla"):
        news = either_chat.about(who, "not everybody found the time")
        assert "I-1 and I-2 stay two ideas" in news, who
        assert "They stay two ideas" in either_chat.about(who, WHY), who
    await suggested(either_chat)


async def test_a_sealed_author_stays_sealed(either_chat: Chat) -> None:
    await two_ideas(either_chat, sealed="yes")
    await suggested(either_chat)
    assert "name sealed" in either_chat.about("Alice", WHY)
    for who in ("Bob", "Alice"):
        await either_chat.clicks(who, "combine_agree")
    assert "by Alice Hansen and a sealed name" in either_chat.card("Dora", 1)
    await either_chat.clicks("Bob", "combine_undo")
    for who in ("Alice", "Carla", "Dora", "Mallory"):
        for where in ("dm", "ideas", ASIDE):
            seen = "\n".join(either_chat.texts(who, where))
            assert "Bob Petersen" not in seen, (who, where)


async def test_typed_and_in_the_form_mistakes_are_said_where_they_are_made(either_chat: Chat) -> None:
    await two_ideas(either_chat)
    await either_chat.types("Mallory", "/idea combine 1 2")
    assert "Only who may decide can suggest" in either_chat.only_for("Mallory")
    await either_chat.types("Carla", "/idea combine 1 and 1")
    sent = await either_chat.submits("Carla", why=WHY)
    assert "That is I-1 itself" in "\n".join(sent.errors.values())
    sent = await either_chat.submits("Carla", other="I-99", why=WHY)
    assert "There is no idea I-99" in "\n".join(sent.errors.values())
    sent = await either_chat.submits("Carla", other="2", goes_on="other", why=WHY)
    assert sent.errors == {}
    await either_chat.clicks("Carla", "combine_back")
    assert "The suggestion was taken back" in either_chat.about("Bob", WHY)


async def test_one_idea_becomes_two_and_one_again(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Shelves and a till")
    await chat.clicks("Mallory", "support", "ideas", "1")
    await chat.clicks("Carla", "split")
    fields = {"title": "Higher shelves", "second_title": "A higher till", "why": "One needs a test."}
    sent = await chat.submits("Carla", **fields)
    assert sent.errors == {}
    asked = chat.about("Alice", "One needs a test.")
    assert "Carla Brandt suggests making two ideas of your I-1" in asked
    assert "New: A higher till" in asked
    await chat.clicks("Alice", "split_agree")
    assert "I-1 Higher shelves" in chat.card("Dora", 1)
    assert "I-2 A higher till" in chat.card("Dora", 2)
    assert "1 supporter" in chat.card("Dora", 2)
    assert "I-1 is now two ideas: I-1 and I-2" in chat.about("Carla", "two ideas: I-1")
    assert "your support counts for both" in chat.about("Mallory", "counts for both")
    await chat.clicks("Alice", "split_undo")
    assert "It is one idea again" in chat.about("Alice", "One needs a test.")
    await chat.types("Dora", "/idea 2")
    assert "I-1 Shelves and a till" in chat.only_for("Dora")
