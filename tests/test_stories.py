"""What people do with Gegenstrom, told as conversations. Read it as the manual."""

import pytest

from storage.models import Role
from tests.chat import SlackChat
from tests.face import ASIDE, Chat


async def test_an_idea_is_shared(chat: Chat) -> None:
    await chat.types("Alice", "/idea digital customer card instead of the paper one")
    assert "digital customer card instead of the paper one" in chat.form("Alice")

    submitted = await chat.submits("Alice", problem="The paper card is always at home.")

    assert submitted.closed
    assert "I-1" in chat.last("Alice", "dm")
    assert "Dora Hansen" in chat.last("Alice", "dm")
    assert "digital customer card" in chat.last("Bob", "ideas")
    assert "Alice Hansen" in chat.last("Bob", "ideas")
    assert "digital customer card" in chat.last("Dora", "dm")


async def test_an_empty_line_opens_an_empty_form_and_the_title_is_all_that_is_needed(
    either_chat: Chat,
) -> None:
    await either_chat.types("Alice", "/idea")
    assert "Share an idea" in either_chat.form("Alice")
    assert (await either_chat.submits("Alice", title="Longer opening hours on Fridays")).closed
    assert "Longer opening hours on Fridays" in either_chat.card("Bob", 1)


async def test_the_alias_is_the_same_command(either_chat: Chat) -> None:
    await either_chat.types("Alice", "/idee Kundenkarte fürs Telefon")
    assert "Kundenkarte fürs Telefon" in either_chat.form("Alice")


@pytest.mark.parametrize(
    "line",
    [
        "list of suppliers on the intranet",
        "help for new colleagues",
        "mine is better",
        "42 new shelves",
        "show room",
    ],
)
async def test_a_keyword_counts_only_when_what_follows_fits_it(either_chat: Chat, line: str) -> None:
    await either_chat.types("Alice", f"/idea {line}")
    assert line in either_chat.form("Alice")


async def test_the_receipt_says_who_decides_until_when_and_where_the_card_is(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Personal newsletter")
    receipt = chat.last("Alice")
    assert "Thank you, your idea is in:" in receipt
    assert "I-1 Personal newsletter" in receipt
    assert "Who decides: Carla Brandt, by Mon 14 Sep" in receipt  # ten working days
    assert f"The card is in {chat.called('ideas')}." in receipt
    assert "[Edit]" in receipt
    assert "[Withdraw]" in receipt
    assert "Thank you, I-1 is in" in chat.only_for("Alice")


async def test_the_goal_s_owner_decides(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Bob")
    either_chat.goal("A web shop by spring", owner="Carla")
    await either_chat.types("Alice", "/idea Show stock online")
    await either_chat.submits("Alice", goal="1")
    assert "goal: A web shop by spring" in either_chat.card("Bob", 1)
    assert "Who decides: Carla Brandt" in either_chat.last("Alice")
    assert "Show stock online" in either_chat.last("Carla")
    assert either_chat.texts("Bob", "dm") == []


async def test_no_goal_fits_is_an_answer_too(either_chat: Chat) -> None:
    either_chat.goal("A web shop by spring")
    await either_chat.shares("Alice", "A bench in front of the shop", goal="0")
    assert "no goal named" in either_chat.card("Bob", 1)


async def test_the_author_edits_the_idea_and_every_card_follows(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Newsleter")
    await chat.clicks("Alice", "edit")
    assert "Newsleter" in chat.form("Alice")
    await chat.submits("Alice", title="Newsletter")
    assert "Saved. The cards of I-1" in chat.form("Alice")
    for seen in (chat.card("Bob", 1), chat.last("Carla"), chat.last("Alice")):
        assert "I-1 Newsletter" in seen


async def test_the_author_withdraws_after_being_asked_whether_to(chat: Chat) -> None:
    await chat.shares("Alice", "Robots at the till")
    assert "Withdraw I-1?" in chat.asks_back("Alice", "withdraw")
    await chat.clicks("Alice", "withdraw")
    assert "I-1 is withdrawn" in chat.only_for("Alice", "dm")
    assert "The author has withdrawn this idea." in chat.card("Bob", 1)
    assert "[Support]" not in chat.card("Bob", 1)
    await chat.types("Bob", "/idea list")
    assert "Robots" not in chat.only_for("Bob")


async def test_nobody_else_edits_or_withdraws_an_idea(either_chat: Chat) -> None:
    await either_chat.shares("Alice", "Newsletter")
    for verb in ("edit", "withdraw"):
        await either_chat.types("Mallory", f"/idea {verb} 1")
        assert "was shared by somebody else" in either_chat.only_for("Mallory")
    assert "new" in either_chat.card("Bob", 1)


async def test_support_counts_once_and_can_be_taken_back(chat: Chat) -> None:
    await chat.shares("Alice", "Personal newsletter")
    await chat.clicks("Bob", "support", "ideas")
    assert "Support · 1" in chat.card("Carla", 1)
    await chat.clicks("Carla", "support", "ideas")
    assert "Support · 2" in chat.card("Carla", 1)
    await chat.clicks("Bob", "support", "ideas")
    assert "Support · 1" in chat.card("Carla", 1)


async def test_counts_are_true_in_every_copy_of_the_card(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Personal newsletter")
    await chat.types("Bob", "/idea 1")
    await chat.clicks("Bob", "support", ASIDE)
    await chat.clicks("Bob", "help_with", ASIDE)
    assert "[Support · 1]" in chat.only_for("Bob")
    assert chat.has_at_most("Bob", 1), "turned in place"
    for seen in (chat.card("Dora", 1), chat.last("Carla")):
        assert "1 supporter · 1 can help (Bob Petersen)" in seen


async def test_who_can_help_is_named_and_can_step_back(either_chat: Chat) -> None:
    await either_chat.shares("Alice", "Personal newsletter")
    await either_chat.clicks("Bob", "help_with", "ideas")
    assert "1 can help (Bob Petersen)" in either_chat.card("Carla", 1)
    await either_chat.clicks("Bob", "help_with", "ideas")
    assert "can help" not in either_chat.card("Carla", 1).replace("[I can help]", "")


async def test_discuss_opens_the_thread_once_and_leads_there(chat: Chat) -> None:
    await chat.shares("Alice", "Personal newsletter")
    await chat.clicks("Bob", "discuss", "ideas")
    card = chat.messages("Bob", "ideas")[0]
    assert chat.leads_to("Bob", "ideas") == card.ts
    await chat.clicks("Carla", "discuss", "ideas", "1")
    openers = [text for text in chat.texts("Alice", "ideas") if "What do you think of I-1" in text]
    assert len(openers) == 1


async def test_replies_in_the_thread_are_the_idea_s_comments(chat: Chat) -> None:
    await chat.shares("Alice", "Personal newsletter")
    card = chat.messages("Bob", "ideas")[0].ts
    first = await chat.says("Bob", "My neighbour has one, and people love it.", "ideas", card)
    await chat.says("Carla", "Who writes it?", "ideas", card)
    assert "Discuss · 2" in chat.card("Dora", 1)
    await chat.edits("Bob", first, "My neighbour has one.", "ideas")
    await chat.deletes("Bob", first, "ideas")
    assert "Discuss · 1" in chat.card("Dora", 1)
    await chat.says("Bob", "Unrelated words in the channel", "ideas")
    assert "Discuss · 1" in chat.card("Dora", 1)


async def test_what_managers_say_below_the_review_card_is_no_public_comment(slack_chat: SlackChat) -> None:
    """Slack's own: the chat with the bot has no threads in Teams."""
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "Personal newsletter")
    review = slack_chat.messages("Carla")[-1].ts
    await slack_chat.says("Carla", "I would rather not.", "dm", review)
    assert "[Discuss]" in slack_chat.card("Bob", 1)


async def test_lists_have_pages_that_turn_in_place(chat: Chat) -> None:
    for number in range(1, 11):
        await chat.shares("Alice", f"Idea number {number}")
    await chat.types("Bob", "/idea list")
    assert "10 ideas · page 1 of 2" in chat.only_for("Bob")
    assert "I-10 Idea number 10" in chat.only_for("Bob")
    await chat.clicks("Bob", "list", ASIDE, "2")
    assert "page 2 of 2" in chat.only_for("Bob")
    assert "I-1 Idea number 1" in chat.only_for("Bob")
    await chat.clicks("Bob", "list", ASIDE, "1")
    assert "page 1 of 2" in chat.only_for("Bob")
    assert chat.has_at_most("Bob", 1)
    await chat.types("Bob", "/idea list 7")
    assert "page 2 of 2" in chat.only_for("Bob"), "behind the end is the last page"


async def test_mine_shows_my_ideas_and_only_mine(chat: Chat) -> None:
    await chat.types("Bob", "/idea mine")
    assert "You have not shared an idea yet." in chat.only_for("Bob")
    await chat.shares("Alice", "Newsletter")
    await chat.shares("Bob", "Bicycle stand")
    await chat.types("Bob", "/idea mine")
    assert "I-2 Bicycle stand" in chat.only_for("Bob")
    assert "Newsletter" not in chat.only_for("Bob")


async def test_find_looks_for_words_in_any_case(chat: Chat) -> None:
    await chat.shares("Alice", "Digital customer card", problem="Straße und Öl")
    await chat.shares("Alice", "Newsletter")
    await chat.types("Bob", "/idea find CARD customer")
    assert "I-1 Digital customer card" in chat.only_for("Bob")
    assert "Newsletter" not in chat.only_for("Bob")
    await chat.types("Bob", "/idea find öl")
    assert "I-1" in chat.only_for("Bob")


async def test_what_is_not_found_can_be_shared_at_once(either_chat: Chat) -> None:
    await either_chat.types("Bob", "/idea find a better supplier for paper")
    assert "No idea has these words or says something similar." in either_chat.only_for("Bob")
    await either_chat.clicks("Bob", "share", ASIDE)
    assert "a better supplier for paper" in either_chat.form("Bob")


@pytest.mark.parametrize("form", ["1", "#1", "I-1", "i-1", "001", "show 1", "show #1"])
async def test_a_number_shows_the_idea(either_chat: Chat, form: str) -> None:
    await either_chat.shares("Alice", "Newsletter")
    await either_chat.types("Bob", f"/idea {form}")
    assert "I-1 Newsletter" in either_chat.only_for("Bob")


async def test_help_says_what_can_be_done_and_leads_there(either_chat: Chat) -> None:
    await either_chat.types("Bob", "/idea help")
    assert "Share what could be better." in either_chat.only_for("Bob")
    await either_chat.clicks("Bob", "mine", ASIDE)
    assert "You have not shared an idea yet." in either_chat.only_for("Bob")
    await either_chat.types("Bob", "/review help")
    assert "the oldest first" in either_chat.only_for("Bob")
    await either_chat.types("Bob", "/gegenstrom help")
    assert "Ideas flow up, goals flow down." in either_chat.only_for("Bob")


async def test_a_message_turns_into_an_idea_with_a_link_back(chat: Chat) -> None:
    said = await chat.says("Bob", "We should have *one* list for you & <all>", "general")
    await chat.turns_into_idea("Alice", said)
    assert "We should have *one* list for you & <all>" in chat.form("Alice")
    assert (await chat.submits("Alice")).closed
    assert "from this message" in chat.card("Carla", 1)
    assert chat.source_of(1) == said


async def test_a_message_without_text_is_no_idea(either_chat: Chat) -> None:
    said = await either_chat.says("Bob", " ", "general")
    await either_chat.turns_into_idea("Alice", said)
    assert "has no text" in either_chat.only_for("Alice")


async def test_plain_words_to_the_bot_become_an_offer(chat: Chat) -> None:
    await chat.says("Alice", "The tool list should have a QR code")
    assert "Shall I make an idea of it?" in chat.last("Alice")
    await chat.clicks("Alice", "share")
    assert "The tool list should have a QR code" in chat.form("Alice")
    assert (await chat.submits("Alice")).closed
    assert "QR code" in chat.card("Bob", 1)


async def test_the_bot_answers_where_commands_cannot_be_typed(either_chat: Chat) -> None:
    await either_chat.shares("Alice", "Newsletter")
    await either_chat.says("Bob", "hello")
    assert "Share what could be better." in either_chat.last("Bob")
    await either_chat.says("Bob", "list")
    assert "I-1 Newsletter" in either_chat.last("Bob")
    await either_chat.says("Bob", "42")
    assert "There is no idea I-42." in either_chat.last("Bob")
    await either_chat.mentions("Bob", "more daylight in the store room", "ideas")
    assert "more daylight in the store room" in either_chat.only_for("Bob", "ideas")
    card = either_chat.messages("Bob", "ideas")[0].ts
    await either_chat.mentions("Bob", "what is next?", "ideas", card)
    assert "what is next?" in either_chat.only_for("Bob", "ideas")
    assert "Discuss · 1" in either_chat.card("Bob", 1)


async def test_guests_read_and_take_no_part(either_chat: Chat) -> None:
    await either_chat.shares("Alice", "Newsletter")
    await either_chat.types("Gus", "/idea list")
    assert "I-1 Newsletter" in either_chat.only_for("Gus")
    await either_chat.types("Gus", "/idea 1")
    assert "I-1 Newsletter" in either_chat.only_for("Gus")
    for line in ("/idea more guests", "/idea support 1", "/review"):
        await either_chat.types("Gus", line)
        assert "Guests can read ideas here" in either_chat.only_for("Gus")
        assert not either_chat.is_open("Gus")
    await either_chat.clicks("Gus", "support", "ideas")
    assert "Guests can read ideas here" in either_chat.only_for("Gus", "ideas")
    await either_chat.clicks("Gus", "discuss", "ideas")
    assert "Guests can read ideas here" in either_chat.only_for("Gus", "ideas")
    await either_chat.says("Gus", "Do you need a card?", "ideas", either_chat.messages("Gus", "ideas")[0].ts)
    await either_chat.types("Bob", "/idea 1")
    assert "Discuss ·" not in either_chat.only_for("Bob")
    await either_chat.says("Gus", "An idea of a guest")
    assert "Shall I make" not in either_chat.last("Gus")
    assert "[Support]" in either_chat.card("Alice", 1)


async def test_a_sealed_author_is_named_nowhere(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    said = await chat.says("Alice", "Our boss should listen more", "general")
    await chat.turns_into_idea("Alice", said)
    await chat.submits("Alice", sealed="yes")
    await chat.opens_home("Carla")
    await chat.types("Bob", "/idea list")
    await chat.types("Bob", "/idea 1")
    await chat.types("Carla", "/review")
    await chat.clicks("Carla", "look", ASIDE)
    await chat.clicks("Carla", "decline", ASIDE)
    await chat.submits("Carla", reason="I do listen.")
    await chat.passes(days=8)
    seen = [
        *(text for who in ("Bob", "Carla", "Dora", "Gus") for text in chat.texts(who, "ideas")),
        *(
            text
            for who in ("Bob", "Carla")
            for text in chat.texts(who, "general")
            if text != "Our boss should listen more"
        ),
        *(text for who in ("Bob", "Carla", "Dora") for text in chat.texts(who, "dm")),
        chat.home("Carla"),
    ]
    assert any("Week 36" in text for text in seen), "the digest is among them"
    assert any("name sealed" in text for text in seen)
    assert [text for text in seen if "Alice" in text] == []
    assert chat.source_of(1) == ""
    assert "I do listen." in chat.last("Alice")
