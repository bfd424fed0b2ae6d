"""What is only so in Teams, told as conversations: dialogs, message extension, mentions, coming and going."""

from typing import Any

from sqlmodel import func, select

from storage.database import transaction
from storage.models import Idea, Role, Support
from tests.teams import cards, forms
from tests.teams.chat import TeamsChat
from tests.teams.world import BOT


def count(chat: TeamsChat, table: Any) -> int:
    with transaction(chat.house.engine) as db:
        return db.exec(select(func.count()).select_from(table)).one()


# --- dialogs, and cards in their place ----------------------------------------------------------------


async def test_a_dialog_keeps_what_was_typed_until_it_can_be_taken(teams_chat: TeamsChat) -> None:
    await teams_chat.opens_home("Alice")
    await teams_chat.clicks("Alice", "share", "home")
    assert teams_chat.seen["Alice"].dialog == "Share an idea"
    refused = await teams_chat.submits("Alice", title="🎉", problem="The list is gone.")
    assert refused.errors == {"title": "Please use words, so that others can find the idea."}
    assert "The list is gone." in teams_chat.form("Alice")
    assert (await teams_chat.submits("Alice", title="A party")).closed
    assert "Thank you, I-1 is in" in teams_chat.form("Alice")
    assert "The list is gone." in teams_chat.card("Bob", 1)


async def test_a_form_in_a_card_has_a_way_back(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.clicks("Carla", "decline")
    assert "Why not?" in teams_chat.last("Carla"), "the form stands where the card stood"
    await teams_chat.closes("Carla")
    assert "[Decline]" in teams_chat.last("Carla")
    assert "new" in teams_chat.card("Bob", 1)


async def test_a_form_in_a_card_is_not_taken_away_by_news(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.clicks("Carla", "decline")
    await teams_chat.fills("Carla", reason="We have one.")
    await teams_chat.clicks("Bob", "support", "ideas")
    assert "Why not?" in teams_chat.last("Carla")
    assert (await teams_chat.submits("Carla")).closed
    assert "Decision: declined · Carla Brandt" in teams_chat.last("Carla")
    assert "1 supporter" in teams_chat.last("Carla")


async def test_a_required_field_is_asked_for_by_the_app_itself(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.clicks("Carla", "decline")
    sent = len(teams_chat.client.sent)
    refused = await teams_chat.submits("Carla", reason="")
    assert refused.errors["reason"]
    assert len(teams_chat.client.sent) == sent


async def test_an_app_without_execute_gets_its_answers_as_messages(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.clicks_with_an_old_app("Bob", "support", "ideas")
    assert "[Support · 1]" in teams_chat.card("Carla", 1)


# --- words ----------------------------------------------------------------------------------------


async def test_an_idea_is_typed_in_a_channel(teams_chat: TeamsChat) -> None:
    await teams_chat.mentions("Alice", "idea digital customer card", "general")
    offer = teams_chat.messages("Alice", "general")[-1]
    asked = teams_chat.messages("Alice", "general")[-2]
    assert offer.root == asked.id, "in the thread of what was said"
    await teams_chat.clicks("Alice", "share", "general")
    assert "digital customer card" in teams_chat.form("Alice")
    assert (await teams_chat.submits("Alice", title="Digital customer card")).closed
    assert "I-1 Digital customer card" in teams_chat.card("Bob", 1)


async def test_the_mention_may_be_followed_by_anything_that_teams_makes_of_a_space(
    teams_chat: TeamsChat,
) -> None:
    await teams_chat.shares("Bob", "Bicycle stand")
    for words in ("\u00a0idea list", " Idea  list ", "idea list\n", "\u00a0/idea list"):
        await teams_chat.mentions("Alice", words, "general")
        assert "I-1 Bicycle stand" in teams_chat.only_for("Alice"), repr(words)


async def test_without_text_the_form_comes_into_the_chat_with_the_bot(teams_chat: TeamsChat) -> None:
    await teams_chat.mentions("Alice", "idea", "general")
    assert "Share an idea" in teams_chat.last("Alice")
    assert "Share an idea" not in teams_chat.last("Bob", "general")
    assert (await teams_chat.submits("Alice", title="Longer opening hours")).closed
    assert "Longer opening hours" in teams_chat.card("Bob", 1)


async def test_what_waits_for_a_manager_is_nobody_else_s_business(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.mentions("Carla", "review", "general")
    assert "Waiting for a decision" in teams_chat.last("Carla")
    assert "Newsletter" not in "".join(teams_chat.texts("Bob", "general"))


async def test_a_group_chat_can_share_ideas_too(teams_chat: TeamsChat) -> None:
    group = await teams_chat.opens_group("Alice", "Bob")
    greetings = [one for one in teams_chat.messages("Bob", group) if one.author == BOT]
    assert len(greetings) == 1, "two events tell of one installation"
    await teams_chat.shares("Bob", "Bicycle stand", group)
    assert "I-1 Bicycle stand" in teams_chat.card("Alice", 1)


async def test_words_that_are_not_for_the_bot_are_not_answered(teams_chat: TeamsChat) -> None:
    before = len(teams_chat.world.messages)
    await teams_chat.says("Alice", "idea of the day: coffee", "general")
    assert len(teams_chat.world.messages) == before + 1


async def test_hello_and_unknown_words_are_no_dead_end(teams_chat: TeamsChat) -> None:
    for words in ("hi", "Hello", "hello!", "help", "hilfe"):
        await teams_chat.says("Alice", words)
        assert "Share what could be better." in teams_chat.last("Alice"), words
    await teams_chat.says("Alice", "more daylight in the store room")
    assert "Shall I make an idea of it?" in teams_chat.last("Alice")


async def test_every_word_of_the_menu_is_understood(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    for words, answer in {
        "home": "Hello Carla Brandt",
        "review": "Nothing is waiting for you.",
        "settings": "Settings",
        "strategy": "",
        "measures": "",
        "idea": "Share an idea",
        "idea mine": "You have not shared an idea yet.",
    }.items():
        before = len(teams_chat.messages("Carla"))
        await teams_chat.says("Carla", words)
        assert len(teams_chat.messages("Carla")) == before + 2, words
        assert answer in teams_chat.last("Carla"), words


async def test_no_text_speaks_of_slack(teams_chat: TeamsChat) -> None:
    for words in ("help", "review help", "gegenstrom help", "idea 42", "home", "settings", "measures"):
        await teams_chat.says("Dora", words)
    said = "\n".join(one for one in teams_chat.texts("Dora"))
    assert "Slack" not in said
    assert "/idea" not in said


async def test_every_button_of_the_home_answers(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Dora")
    await teams_chat.shares("Dora", "Newsletter")
    for verb in ("mine", "list", "queue", "settings", "help", "share"):
        await teams_chat.opens_home("Dora")
        await teams_chat.clicks("Dora", verb, "home")
        assert teams_chat.form("Dora"), verb
        assert "Hello Dora Hansen" in teams_chat.home("Dora"), "the home stays where it is"


async def test_whatever_is_opened_from_the_digest_it_stays(teams_chat: TeamsChat) -> None:
    for number in range(1, 10):
        await teams_chat.shares("Alice", f"Idea number {number}")
    await teams_chat.passes(days=7)
    await teams_chat.clicks("Bob", "list", "ideas")
    assert "9 ideas" in teams_chat.only_for("Bob")
    assert teams_chat.about("Bob", "Week 36", "ideas")


# --- the message extension ------------------------------------------------------------------------


async def test_a_new_idea_starts_in_the_compose_box(teams_chat: TeamsChat) -> None:
    await teams_chat.opens_extension("Alice", "new_idea", teams_chat.place("Alice", "general"))
    assert teams_chat.seen["Alice"].dialog == "Share an idea"
    refused = await teams_chat.submits("Alice", title="🎉")
    assert not refused.closed
    assert (await teams_chat.submits("Alice", title="Newsletter")).closed
    assert "I-1 Newsletter" in teams_chat.card("Bob", 1)


async def test_an_idea_is_found_and_its_card_shared(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Digital customer card")
    await teams_chat.shares("Bob", "Bicycle stand")
    found = await teams_chat.searches("Carla", "CARD customer", "general")
    assert [one["preview"]["content"]["title"] for one in found] == ["I-1 Digital customer card"]
    assert "I-1 Digital customer card" in cards.text_of(found[0]["content"])
    assert len(await teams_chat.searches("Carla", "")) == 2, "before anything is typed"
    assert await teams_chat.searches("Carla", "rollercoaster") == []
    assert teams_chat.only_for("Carla")


async def test_a_repeated_submission_of_the_extension_is_one_idea(teams_chat: TeamsChat) -> None:
    await teams_chat.opens_extension("Alice", "new_idea")
    assert (await teams_chat.submits("Alice", title="Newsletter")).closed
    answers = await teams_chat.repeats(2)
    assert answers[0] == answers[1]
    assert count(teams_chat, Idea) == 1


# --- the same thing told again, and things told too late ------------------------------------------


async def test_an_invoke_repeated_three_times_acts_once(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.clicks("Bob", "support", "ideas")
    first = teams_chat.card("Bob", 1)
    answers = await teams_chat.repeats(3)
    assert count(teams_chat, Support) == 1
    assert all(one.card is not None and cards.text_of(one.card) == first for one in answers)
    assert "[Support · 1]" in teams_chat.card("Carla", 1)


async def test_a_message_told_twice_is_answered_once(teams_chat: TeamsChat) -> None:
    await teams_chat.says("Alice", "The tool list should have a QR code")
    await teams_chat.repeats(2)
    assert sum("Shall I make an idea of it?" in text for text in teams_chat.texts("Alice")) == 1


async def test_a_stale_card_answers_with_a_sentence(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla", "Bob")
    await teams_chat.shares("Alice", "Newsletter")
    stale = teams_chat.messages("Bob")[-1]
    old = stale.activity
    await teams_chat.clicks("Carla", "decline")
    await teams_chat.submits("Carla", reason="We have one.")
    stale.activity = old  # a phone that was off meanwhile
    await teams_chat.clicks("Bob", "approve")
    told = teams_chat.only_for("Bob")
    assert "I-1 is already decided: declined, by Carla Brandt on Mon 31 Aug, 10:00." in told
    assert "Nothing was changed." in told
    assert "Decision: declined" in teams_chat.card("Alice", 1)


async def test_a_button_of_a_version_long_gone_says_so(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    message = teams_chat.messages("Bob", "ideas")[0]
    action = {"type": "Action.Execute", "verb": "applaud", "data": {"verb": "applaud", "words": "1"}}
    told = teams_chat.activities.click(teams_chat.person("Bob"), message, action, action["data"])  # type: ignore[arg-type]
    answered = await teams_chat.client.send(told)
    said = cards.text_of(answered.card) if answered.card else answered.words
    assert "older version" in said


async def test_only_who_may_decide_can_whatever_the_button_says(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.shares("Alice", "More pay for Mallory")
    review = teams_chat.messages("Carla")[-1]
    for verb in ("approve", "test", "ask", "park", "decline", "pass_on"):
        answered = await teams_chat.clicks_elsewhere("Mallory", verb, review, "Carla")
        said = cards.text_of(answered.card) if answered.card else answered.words
        assert "Managers and leaders decide on ideas." in said
        assert answered.card is None or not forms.is_form(answered.card)
    assert "new" in teams_chat.card("Bob", 1)


async def test_the_first_run_can_be_done_again_from_the_home(teams_chat: TeamsChat) -> None:
    await teams_chat.opens_home("Dora")
    await teams_chat.clicks("Dora", "setup", "home")
    for verb in ("setup_language", "setup_channels", "setup_people"):
        await teams_chat.clicks("Dora", verb, "modal")
    assert "Who decides: Dora Hansen." in teams_chat.form("Dora")


async def test_a_card_that_was_asked_for_in_the_chat_is_kept_true(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.says("Bob", "idea 1")
    assert "new" in teams_chat.last("Bob")
    await teams_chat.clicks("Carla", "decline")
    await teams_chat.submits("Carla", reason="We have one.")
    assert "Decision: declined" in teams_chat.last("Bob")
