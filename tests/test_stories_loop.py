"""The counter-current of a goal, as it is asked for in both chats."""

from storage.models import Role
from tests.chat import SlackChat
from tests.face import ASIDE, Chat
from tests.teams import cards
from tests.teams.chat import TeamsChat


async def test_everybody_can_see_how_far_a_goal_has_come_round(either_chat: Chat) -> None:
    either_chat.names(Role.LEADER, "Dora")
    either_chat.goal("Fewer queues", "Carla")
    await either_chat.types("Alice", "/strategy loop G-1")
    seen = either_chat.only_for("Alice")
    assert "The loop of G-1" in seen
    assert "looked after by Carla Brandt" in seen
    assert "No strategic update yet" in seen
    assert "It does not begin yet: leadership has not posted an update about this goal." in seen
    await either_chat.clicks("Alice", "idea_for", ASIDE)
    assert (await either_chat.submits("Alice", title="A second till on Saturdays")).closed
    await either_chat.types("Alice", "/strategie kreislauf 1")
    seen = either_chat.only_for("Alice")
    assert "1 idea" in seen
    assert "I-1 A second till on Saturdays" in seen
    await either_chat.clicks("Alice", "goal_ideas", ASIDE)
    assert "Ideas for G-1 Fewer queues" in either_chat.only_for("Alice")


async def test_the_loop_is_one_click_from_its_goal(either_chat: Chat) -> None:
    either_chat.goal("Fewer queues")
    await either_chat.types("Alice", "/strategy G-1")
    await either_chat.clicks("Alice", "loop", ASIDE)
    assert "The loop of G-1" in either_chat.only_for("Alice")
    await either_chat.clicks("Alice", "goal", ASIDE)
    assert "[The loop]" in either_chat.only_for("Alice")


async def test_teams_draws_the_loop_itself(teams_chat: TeamsChat) -> None:
    """Six boxes with an arrow to the next one; who hears the card hears each link once."""
    teams_chat.goal("Fewer queues")
    await teams_chat.shares("Alice", "A second till on Saturdays", goal="1")
    await teams_chat.types("Alice", "/strategy loop G-1")
    said = teams_chat.seen["Alice"].message
    assert said is not None
    (card,) = said.cards
    drawn = [one for one in cards.elements(card) if one.get("type") == "Container"]
    assert [one["style"] for one in drawn] == ["emphasis", "emphasis", "accent", *["emphasis"] * 3]
    assert [cards.text_of(card).count(arrow) for arrow in "↓→↑←"] == [2, 1, 2, 1]
    assert said.activity["summary"].count("No strategic update yet") == 1
    assert "→" not in said.activity["summary"]


async def test_the_loop_comes_as_a_picture_with_its_words(slack_chat: SlackChat) -> None:
    slack_chat.goal("Fewer queues")
    await slack_chat.types("Alice", "/strategy loop G-1")
    await slack_chat.clicks("Alice", "loop_picture", ASIDE)
    await slack_chat.settle()
    message = slack_chat.messages("Alice")[-1]
    (image,) = [block for block in message.blocks if block["type"] == "image"]
    assert image["alt_text"].startswith(
        "The loop of G-1 · Fewer queues: No strategic update yet, No idea yet"
    )
    (file,) = slack_chat.slack.world.files.values()
    assert file.content.startswith(b"\x89PNG")
    assert "No strategic update yet" in slack_chat.last("Alice")


async def test_a_goal_that_never_was_is_not_said_to_have_ended(either_chat: Chat) -> None:
    either_chat.goal("Fewer queues")
    await either_chat.types("Alice", "/strategy loop G-9")
    assert "The target picture has no such goal" in either_chat.only_for("Alice")
