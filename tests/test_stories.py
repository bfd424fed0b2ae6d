"""What people do with Gegenstrom, told as conversations. Read it as the manual."""

import pytest

from storage.models import Role
from tests.chat import CHANNELS, SlackChat, uid


async def test_an_idea_is_shared(chat: SlackChat) -> None:
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
    slack_chat: SlackChat,
) -> None:
    await slack_chat.types("Alice", "/idea")
    assert "Share an idea" in slack_chat.form("Alice")
    assert (await slack_chat.submits("Alice", title="Longer opening hours on Fridays")).closed
    assert "Longer opening hours on Fridays" in slack_chat.card("Bob", 1)


async def test_the_alias_is_the_same_command(slack_chat: SlackChat) -> None:
    await slack_chat.types("Alice", "/idee Kundenkarte fürs Telefon")
    assert "Kundenkarte fürs Telefon" in slack_chat.form("Alice")


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
async def test_a_keyword_counts_only_when_what_follows_fits_it(slack_chat: SlackChat, line: str) -> None:
    await slack_chat.types("Alice", f"/idea {line}")
    assert line in slack_chat.form("Alice")


async def test_the_receipt_says_who_decides_until_when_and_where_the_card_is(chat: SlackChat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Personal newsletter")
    receipt = chat.last("Alice")
    assert "Thank you, your idea is in:" in receipt
    assert "I-1 Personal newsletter" in receipt
    assert "Who decides: Carla Brandt, by Mon 14 Sep" in receipt  # ten working days
    assert "The card is in #ideas." in receipt
    assert "[Edit]" in receipt
    assert "[Withdraw]" in receipt
    assert "Thank you, I-1 is in" in chat.only_for("Alice", "general")


async def test_the_goal_s_owner_decides(slack_chat: SlackChat) -> None:
    slack_chat.names(Role.MANAGER, "Bob")
    slack_chat.goal("A web shop by spring", owner="Carla")
    await slack_chat.types("Alice", "/idea Show stock online")
    await slack_chat.submits("Alice", goal="1")
    assert "goal: A web shop by spring" in slack_chat.card("Bob", 1)
    assert "Who decides: Carla Brandt" in slack_chat.last("Alice")
    assert "Show stock online" in slack_chat.last("Carla")
    assert slack_chat.texts("Bob", "dm") == []


async def test_no_goal_fits_is_an_answer_too(slack_chat: SlackChat) -> None:
    slack_chat.goal("A web shop by spring")
    await slack_chat.shares("Alice", "A bench in front of the shop")
    assert "no goal named" in slack_chat.card("Bob", 1)


async def test_the_author_edits_the_idea_and_every_card_follows(chat: SlackChat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Newsleter")
    await chat.clicks("Alice", "edit")
    assert "Newsleter" in chat.form("Alice")
    await chat.submits("Alice", title="Newsletter")
    assert "Saved. The cards of I-1" in chat.form("Alice")
    for seen in (chat.card("Bob", 1), chat.last("Carla"), chat.last("Alice")):
        assert "I-1 Newsletter" in seen


async def test_the_author_withdraws_after_being_asked_whether_to(chat: SlackChat) -> None:
    await chat.shares("Alice", "Robots at the till")
    button = next(
        element
        for block in chat.with_button("Alice", "withdraw", "dm").blocks
        for element in block.get("elements", [])
        if element.get("action_id") == "withdraw"
    )
    assert button["confirm"]["title"]["text"] == "Withdraw I-1?"
    await chat.clicks("Alice", "withdraw")
    assert "I-1 is withdrawn" in chat.only_for("Alice", "dm")
    assert "The author has withdrawn this idea." in chat.card("Bob", 1)
    assert "[Support]" not in chat.card("Bob", 1)
    await chat.types("Bob", "/idea list")
    assert "Robots" not in chat.only_for("Bob")


async def test_nobody_else_edits_or_withdraws_an_idea(slack_chat: SlackChat) -> None:
    await slack_chat.shares("Alice", "Newsletter")
    for verb in ("edit", "withdraw"):
        await slack_chat.types("Mallory", f"/idea {verb} 1")
        assert "was shared by somebody else" in slack_chat.only_for("Mallory")
    assert "new" in slack_chat.card("Bob", 1)


async def test_support_counts_once_and_can_be_taken_back(chat: SlackChat) -> None:
    await chat.shares("Alice", "Personal newsletter")
    await chat.clicks("Bob", "support", "ideas")
    assert "Support · 1" in chat.card("Carla", 1)
    await chat.clicks("Carla", "support", "ideas")
    assert "Support · 2" in chat.card("Carla", 1)
    await chat.clicks("Bob", "support", "ideas")
    assert "Support · 1" in chat.card("Carla", 1)


async def test_counts_are_true_in_every_copy_of_the_card(chat: SlackChat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Personal newsletter")
    await chat.types("Bob", "/idea 1")
    await chat.clicks("Bob", "support", "general")
    await chat.clicks("Bob", "help_with", "general")
    assert "[Support · 1]" in chat.only_for("Bob", "general")
    assert len([one for one in chat.messages("Bob", "general") if one.ephemeral]) == 1, "turned in place"
    for seen in (chat.card("Dora", 1), chat.last("Carla")):
        assert "1 supporter · 1 can help (Bob Petersen)" in seen


async def test_who_can_help_is_named_and_can_step_back(slack_chat: SlackChat) -> None:
    await slack_chat.shares("Alice", "Personal newsletter")
    await slack_chat.clicks("Bob", "help_with", "ideas")
    assert "1 can help (Bob Petersen)" in slack_chat.card("Carla", 1)
    await slack_chat.clicks("Bob", "help_with", "ideas")
    assert "can help" not in slack_chat.card("Carla", 1).replace("[I can help]", "")


async def test_discuss_opens_the_thread_once_and_leads_there(chat: SlackChat) -> None:
    await chat.shares("Alice", "Personal newsletter")
    await chat.clicks("Bob", "discuss", "ideas")
    card = chat.messages("Bob", "ideas")[0]
    way = [one for one in chat.messages("Bob", "ideas") if one.ephemeral][-1]
    link = way.blocks[-1]["elements"][0]["url"]
    assert f"/archives/{CHANNELS['ideas']}/p{card.ts.replace('.', '')}" in link
    await chat.clicks("Carla", "discuss", "ideas", "1")
    openers = [text for text in chat.texts("Alice", "ideas") if "What do you think of I-1" in text]
    assert len(openers) == 1


async def test_replies_in_the_thread_are_the_idea_s_comments(chat: SlackChat) -> None:
    await chat.shares("Alice", "Personal newsletter")
    card = chat.messages("Bob", "ideas")[0].ts
    first = await chat.says("Bob", "My neighbour has one, and people love it.", "ideas", card)
    await chat.says("Carla", "Who writes it?", "ideas", card)
    assert "Discuss · 2" in chat.card("Dora", 1)
    await chat.slack.edit_message(uid("Bob"), CHANNELS["ideas"], first, "My neighbour has one.")
    await chat.slack.delete_message(uid("Bob"), CHANNELS["ideas"], first)
    await chat.settle()
    assert "Discuss · 1" in chat.card("Dora", 1)
    await chat.says("Bob", "Unrelated words in the channel", "ideas")
    assert "Discuss · 1" in chat.card("Dora", 1)


async def test_what_managers_say_below_the_review_card_is_no_public_comment(slack_chat: SlackChat) -> None:
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "Personal newsletter")
    review = slack_chat.messages("Carla")[-1].ts
    await slack_chat.says("Carla", "I would rather not.", "dm", review)
    assert "[Discuss]" in slack_chat.card("Bob", 1)


async def test_lists_have_pages_that_turn_in_place(chat: SlackChat) -> None:
    for number in range(1, 11):
        await chat.shares("Alice", f"Idea number {number}")
    await chat.types("Bob", "/idea list")
    assert "10 ideas · page 1 of 2" in chat.only_for("Bob")
    assert "I-10 Idea number 10" in chat.only_for("Bob")
    await chat.clicks("Bob", "list", "general", "2")
    assert "page 2 of 2" in chat.only_for("Bob")
    assert "I-1 Idea number 1" in chat.only_for("Bob")
    await chat.clicks("Bob", "list", "general", "1")
    assert "page 1 of 2" in chat.only_for("Bob")
    assert len([one for one in chat.messages("Bob", "general") if one.ephemeral]) == 1
    await chat.types("Bob", "/idea list 7")
    assert "page 2 of 2" in chat.only_for("Bob"), "behind the end is the last page"


async def test_mine_shows_my_ideas_and_only_mine(chat: SlackChat) -> None:
    await chat.types("Bob", "/idea mine")
    assert "You have not shared an idea yet." in chat.only_for("Bob")
    await chat.shares("Alice", "Newsletter")
    await chat.shares("Bob", "Bicycle stand")
    await chat.types("Bob", "/idea mine")
    assert "I-2 Bicycle stand" in chat.only_for("Bob")
    assert "Newsletter" not in chat.only_for("Bob")


async def test_find_looks_for_words_in_any_case(chat: SlackChat) -> None:
    await chat.shares("Alice", "Digital customer card", problem="Straße und Öl")
    await chat.shares("Alice", "Newsletter")
    await chat.types("Bob", "/idea find CARD customer")
    assert "I-1 Digital customer card" in chat.only_for("Bob")
    assert "Newsletter" not in chat.only_for("Bob")
    await chat.types("Bob", "/idea find öl")
    assert "I-1" in chat.only_for("Bob")


async def test_what_is_not_found_can_be_shared_at_once(slack_chat: SlackChat) -> None:
    await slack_chat.types("Bob", "/idea find a better supplier for paper")
    assert "No idea has these words." in slack_chat.only_for("Bob")
    await slack_chat.clicks("Bob", "share", "general")
    assert "a better supplier for paper" in slack_chat.form("Bob")


@pytest.mark.parametrize("form", ["1", "#1", "I-1", "i-1", "001", "show 1", "show #1"])
async def test_a_number_shows_the_idea(slack_chat: SlackChat, form: str) -> None:
    await slack_chat.shares("Alice", "Newsletter")
    await slack_chat.types("Bob", f"/idea {form}")
    assert "I-1 Newsletter" in slack_chat.only_for("Bob")


async def test_help_says_what_can_be_done_and_leads_there(slack_chat: SlackChat) -> None:
    await slack_chat.types("Bob", "/idea help")
    assert "Share what could be better." in slack_chat.only_for("Bob")
    await slack_chat.clicks("Bob", "mine", "general")
    assert "You have not shared an idea yet." in slack_chat.only_for("Bob")
    await slack_chat.types("Bob", "/review help")
    assert "the oldest first" in slack_chat.only_for("Bob")
    await slack_chat.types("Bob", "/gegenstrom what is this")
    assert "These commands set how it works here." in slack_chat.only_for("Bob")


async def test_a_message_turns_into_an_idea_with_a_link_back(chat: SlackChat) -> None:
    said = await chat.says("Bob", "We should have *one* list for <@U0CARLA> & all", "general")
    await chat.turns_into_idea("Alice", said)
    assert "We should have *one* list for" in chat.form("Alice")
    assert (await chat.submits("Alice")).closed
    assert "from this message" in chat.card("Carla", 1)
    card = chat.messages("Carla", "ideas")[0]
    links = [
        one for block in card.blocks for part in block.get("elements", []) for one in part.get("elements", [])
    ]
    assert f"p{said.replace('.', '')}" in next(one["url"] for one in links if one.get("type") == "link")


async def test_a_message_without_text_is_no_idea(slack_chat: SlackChat) -> None:
    said = await slack_chat.says("Bob", " ", "general")
    await slack_chat.turns_into_idea("Alice", said)
    assert "has no text" in slack_chat.only_for("Alice", "general")


async def test_plain_words_to_the_bot_become_an_offer(chat: SlackChat) -> None:
    await chat.says("Alice", "The tool list should have a QR code")
    assert "Shall I make an idea of it?" in chat.last("Alice")
    await chat.clicks("Alice", "share")
    assert "The tool list should have a QR code" in chat.form("Alice")
    assert (await chat.submits("Alice")).closed
    assert "QR code" in chat.card("Bob", 1)


async def test_the_bot_answers_where_commands_cannot_be_typed(slack_chat: SlackChat) -> None:
    await slack_chat.shares("Alice", "Newsletter")
    await slack_chat.says("Bob", "hello")
    assert "Share what could be better." in slack_chat.last("Bob")
    await slack_chat.says("Bob", "list")
    assert "I-1 Newsletter" in slack_chat.last("Bob")
    await slack_chat.says("Bob", "42")
    assert "There is no idea I-42." in slack_chat.last("Bob")
    await slack_chat.says("Bob", "<@U0BOT> more daylight in the store room", "ideas")
    assert "more daylight in the store room" in slack_chat.only_for("Bob", "ideas")
    card = slack_chat.messages("Bob", "ideas")[0].ts
    await slack_chat.says("Bob", "<@U0BOT> what is next?", "ideas", card)
    assert "what is next?" in slack_chat.only_for("Bob", "ideas")
    assert "Discuss · 1" in slack_chat.card("Bob", 1)


async def test_guests_read_and_take_no_part(slack_chat: SlackChat) -> None:
    await slack_chat.shares("Alice", "Newsletter")
    await slack_chat.types("Gus", "/idea list")
    assert "I-1 Newsletter" in slack_chat.only_for("Gus")
    await slack_chat.types("Gus", "/idea 1")
    assert "I-1 Newsletter" in slack_chat.only_for("Gus")
    for line in ("/idea more guests", "/idea support 1", "/review"):
        await slack_chat.types("Gus", line)
        assert "Guests can read ideas here" in slack_chat.only_for("Gus")
        assert slack_chat.modal("Gus") is None
    await slack_chat.clicks("Gus", "support", "ideas")
    assert "Guests can read ideas here" in slack_chat.only_for("Gus", "ideas")
    await slack_chat.clicks("Gus", "discuss", "ideas")
    assert "Guests can read ideas here" in slack_chat.only_for("Gus", "ideas")
    await slack_chat.says("Gus", "Do you need a card?", "ideas", slack_chat.messages("Gus", "ideas")[0].ts)
    await slack_chat.types("Bob", "/idea 1")
    assert "Discuss ·" not in slack_chat.only_for("Bob")
    await slack_chat.says("Gus", "An idea of a guest")
    assert "Shall I make" not in slack_chat.last("Gus")
    assert "[Support]" in slack_chat.card("Alice", 1)


async def test_a_sealed_author_is_named_nowhere(chat: SlackChat) -> None:
    chat.names(Role.MANAGER, "Carla")
    said = await chat.says("Alice", "Our boss should listen more", "general")
    await chat.turns_into_idea("Alice", said)
    await chat.submits("Alice", sealed="yes")
    await chat.opens_home("Carla")
    await chat.types("Bob", "/idea list")
    await chat.types("Bob", "/idea 1")
    await chat.types("Carla", "/review")
    await chat.clicks("Carla", "look", "general")
    await chat.clicks("Carla", "decline", "general")
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
    assert said.replace(".", "") not in str([one.blocks for one in chat.messages("Bob", "ideas")])
    assert "I do listen." in chat.last("Alice")
