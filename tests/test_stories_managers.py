"""Deciding on ideas, told as conversations: the queue, the six answers, and what the author hears."""

from sqlmodel import select

from storage.database import transaction
from storage.models import Measure, Role
from tests.chat import SlackChat
from tests.face import ASIDE, Chat


async def asked(chat: Chat, verb: str, **fields: object) -> None:
    """Carla answers the newest review card in her direct messages."""
    await chat.clicks("Carla", verb)
    submitted = await chat.submits("Carla", **fields)
    assert submitted.closed, submitted.errors


async def test_a_manager_declines_with_a_reason(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Open on Sundays")
    await chat.clicks("Carla", "decline")
    refused = await chat.submits("Carla", reason="\u200b \u200b")  # nothing that anybody could read
    assert refused.errors == {"reason": "Please give a reason. The author will read it."}
    await chat.submits("Carla", reason="The law does not allow it.")
    news = chat.last("Alice", "dm")
    assert "Carla Brandt has declined your idea." in news
    assert "The law does not allow it." in news
    assert "Thank you for it all the same." in news
    assert len([text for text in chat.texts("Alice") if "has declined" in text]) == 1
    for seen in (chat.card("Bob", 1), chat.last("Carla")):
        assert "Decision: declined · Carla Brandt" in seen
        assert "[Support]" not in seen
        assert "[Approve]" not in seen


async def test_the_review_card_shows_the_idea_and_its_clock(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Newsletter", problem="Nobody knows our offers.", benefit="More visits.")
    card = chat.last("Carla")
    assert "just arrived · decision due Mon 14 Sep" in card
    assert "Nobody knows our offers." in card
    assert "More visits." in card
    for label in ("Approve", "Test first", "Ask", "Park", "Decline", "Pass on"):
        assert f"[{label}]" in card
    await chat.passes(days=2)
    await chat.types("Carla", "/review 1")
    assert "day 2 of 10" in chat.only_for("Carla")


async def test_the_queue_shows_the_oldest_first(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    for number in range(1, 11):
        await chat.shares("Alice", f"Idea number {number}")
    await chat.types("Carla", "/review")
    first = chat.only_for("Carla")
    assert "10 ideas · page 1 of 2" in first
    assert first.index("I-1 Idea") < first.index("I-2 Idea")
    await chat.clicks("Carla", "queue", ASIDE, "2")
    assert "I-10 Idea number 10" in chat.only_for("Carla")
    await chat.clicks("Carla", "look", ASIDE, "9")
    assert "[Approve]" in chat.only_for("Carla")


async def test_a_decision_from_the_queue_says_that_it_is_done(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Alice", "Newsletter")
    await either_chat.types("Carla", "/review")
    await either_chat.clicks("Carla", "look", ASIDE, "1")
    await either_chat.clicks("Carla", "decline", ASIDE)
    await either_chat.submits("Carla", reason="We have one.")
    assert "I-1: declined. The author hears it right away." in either_chat.only_for("Carla")
    await either_chat.types("Carla", "/review")
    assert "Nothing is waiting for you." in either_chat.only_for("Carla")


async def test_approving_makes_a_measure_with_owner_and_date(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Digital customer card")
    await chat.clicks("Bob", "help_with", "ideas")
    await chat.clicks("Carla", "approve")
    assert "[Bob Petersen]" in chat.form("Carla"), "whoever can help is suggested"
    past = await chat.submits("Carla", due="2026-08-31")
    assert past.errors == {"due": "Please choose a date from tomorrow on."}
    await chat.submits("Carla", due="2026-10-30", reason="Start with the shop in Husum.")
    news = chat.last("Alice")
    assert "Carla Brandt has approved your idea." in news
    assert "Start with the shop in Husum." in news
    assert "M-1: Digital customer card · Bob Petersen · due Fri 30 Oct 2026" in news
    asking = chat.last("Bob")
    assert "Bob Petersen was asked on Mon 31 Aug · by Carla Brandt" in asking
    for label in ("Accept", "Not me", "Hand on"):
        assert f"[{label}]" in asking
    assert "Decision: approved · Carla Brandt" in chat.card("Dora", 1)
    with transaction(chat.house.engine) as db:
        assert [(one.number, str(one.due)) for one in db.exec(select(Measure))] == [(1, "2026-10-30")]


async def test_testing_first_and_then_approving_carries_the_measure_on(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Alice", "Digital customer card")
    await asked(either_chat, "test", owner=either_chat.id("Bob"), due="2026-09-30")
    assert "wants to test your idea first" in either_chat.last("Alice")
    assert "being tested" in either_chat.card("Bob", 1)
    await asked(either_chat, "approve", owner=either_chat.id("Bob"), due="2026-12-18")
    assert "M-1: Digital customer card · Bob Petersen · due Fri 18 Dec 2026" in either_chat.last("Alice")


async def test_guests_own_no_measure(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Alice", "Digital customer card")
    await either_chat.clicks("Carla", "approve")
    refused = await either_chat.submits("Carla", owner=either_chat.id("Gus"), due="2026-10-30")
    assert "a guest" in refused.errors["owner"]
    assert (await either_chat.submits("Carla", owner=either_chat.id("Mallory"), due="2026-10-30")).closed


async def test_bots_own_no_measure(slack_chat: SlackChat) -> None:
    """Slack's own: in Teams no bot can be chosen."""
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "Digital customer card")
    await slack_chat.clicks("Carla", "approve")
    refused = await slack_chat.submits("Carla", owner="U0BOT", due="2026-10-30")
    assert "a guest" in refused.errors["owner"]


async def test_a_question_goes_to_the_author_and_the_answer_back(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla", "Bob")
    await chat.shares("Alice", "Digital customer card")
    await chat.passes(days=1)
    await asked(chat, "ask", question="How many customers ask for it?")
    assert "Carla Brandt has a question about your idea:" in chat.last("Alice")
    assert "How many customers ask for it?" in chat.last("Alice")
    assert "clock paused" in chat.last("Carla")
    await chat.passes(days=7)  # five working days that do not count
    await chat.types("Carla", "/review")
    assert "Nothing is waiting" in chat.only_for("Carla")

    await chat.clicks("Alice", "answer")
    assert "How many customers ask for it?" in chat.form("Alice")
    await chat.submits("Alice", answer="About twenty a week.")

    assert "Thank you, your answer to I-1 is on its way" in chat.only_for("Alice", "dm")
    card = chat.last("Carla")
    assert "About twenty a week." in card
    assert "How many customers ask for it?" in card
    assert "day 1 of 10 · decision due Mon 21 Sep" in card
    cards = [sum("[Approve]" in text for text in chat.texts(who)) for who in ("Carla", "Bob")]
    assert cards == [2, 1], "whoever asked gets a fresh card, the others' card says it too"
    await asked(chat, "approve", owner=chat.id("Bob"), due="2026-10-30")
    assert "has approved your idea" in chat.last("Alice")


async def test_an_answer_in_plain_words_is_understood_as_one(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Digital customer card")
    await asked(chat, "ask", question="How many customers ask for it?")
    await chat.says("Alice", "About twenty a week")
    assert "Is this your answer to the question about I-1, or a new idea?" in chat.last("Alice")
    await chat.clicks("Alice", "answer", "dm", "1.1 About twenty a week")
    assert "About twenty a week" in chat.form("Alice")
    assert (await chat.submits("Alice")).closed
    assert "About twenty a week" in chat.last("Carla")


async def test_an_answer_to_an_old_question_is_not_taken_for_the_new_one(slack_chat: SlackChat) -> None:
    """With a window that stays open on another device."""
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "Digital customer card")
    await asked(slack_chat, "ask", question="How many customers?")
    await slack_chat.clicks("Alice", "answer")
    stale = slack_chat.modal("Alice")  # stays open on her phone
    assert stale is not None
    slack_chat.slack.world.drop_modal(stale)
    await slack_chat.clicks("Alice", "answer")
    await slack_chat.submits("Alice", answer="Twenty.")
    await asked(slack_chat, "ask", question="Of which age?")
    slack_chat.slack.world.show_modal(stale, on_top=False)
    again = await slack_chat.submits("Alice", answer="Twenty.")
    assert "newer question" in again.errors["answer"]


async def test_a_parked_idea_comes_back_on_its_day(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Self-service till")
    await asked(chat, "park", reason="The till is being replaced.", wake="2026-09-14")
    assert "Carla Brandt has parked your idea." in chat.last("Alice")
    assert "Comes back on Mon 14 Sept 2026" in chat.last("Alice")
    await chat.passes(days=13)
    assert "parked" in chat.card("Bob", 1)
    await chat.passes(days=1)
    assert "Your idea is back for a decision" in chat.last("Alice")
    assert "[Approve]" in chat.last("Carla")
    assert "in review" in chat.card("Bob", 1)


async def test_an_idea_is_passed_on_to_somebody_who_may_decide(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla", "Bob")
    await chat.shares("Alice", "Self-service till")
    await chat.clicks("Carla", "pass_on")
    assert "That is you." in (await chat.submits("Carla", person=chat.id("Carla"))).errors["person"]
    refused = await chat.submits("Carla", person=chat.id("Mallory"))
    assert "Mallory Schmidt does not decide on ideas yet." in refused.errors["person"]
    assert (await chat.submits("Carla", person=chat.id("Bob"))).closed
    assert "Carla Brandt has passed your idea on. Bob Petersen decides now." in chat.last("Alice")
    assert "[Approve]" in chat.last("Bob")
    assert "decision: Bob Petersen" in chat.last("Carla"), "her card says that it is his decision now"
    await chat.types("Carla", "/review")
    assert "Nothing is waiting" in chat.only_for("Carla")


async def test_the_second_of_two_decisions_hears_who_decided_and_when(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla", "Bob")
    await chat.shares("Alice", "Self-service till")
    await chat.clicks("Carla", "decline")
    await chat.clicks("Bob", "approve")
    await chat.submits("Carla", reason="Too early.")
    late = await chat.submits("Bob", owner=chat.id("Bob"), due="2026-10-30")
    assert not late.closed
    assert "I-1 is already decided: declined, by Carla Brandt on Mon 31 Aug, 10:00." in str(late.errors)
    assert "Nothing was changed." in str(late.errors)
    assert "has approved" not in "".join(chat.texts("Alice"))
    assert "Decision: declined" in chat.card("Alice", 1)


async def test_a_question_meanwhile_is_told_as_one(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla", "Bob")
    await either_chat.shares("Alice", "Self-service till")
    await either_chat.clicks("Bob", "decline")
    await asked(either_chat, "ask", question="What does it cost?")
    late = await either_chat.submits("Bob", reason="No.")
    assert "Carla Brandt asked the author a question about I-1" in str(late.errors)


async def test_only_who_may_decide_can_whatever_the_button_says(slack_chat: SlackChat) -> None:
    """With Slack's buttons."""
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "More pay for Mallory")
    review = slack_chat.messages("Carla")[-1]
    forged = slack_chat.slack.world.whisper(slack_chat.channel("Mallory", "ideas"), "U0MALLORY", "")
    forged.user, forged.blocks = "U0BOT", review.blocks
    for verb in ("approve", "test", "ask", "park", "decline", "pass_on"):
        await slack_chat.presses("Mallory", forged, verb)
        assert "Managers and leaders decide on ideas." in slack_chat.only_for("Mallory", "ideas")
        assert slack_chat.modal("Mallory") is None
    await slack_chat.types("Mallory", "/review")
    assert "Managers and leaders decide on ideas." in slack_chat.only_for("Mallory")


async def test_a_forged_form_decides_nothing(slack_chat: SlackChat) -> None:
    """With Slack's windows."""
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "More pay for Mallory")
    await slack_chat.clicks("Carla", "decline")
    form = slack_chat.slack.modal("U0CARLA")
    assert form is not None
    slack_chat.slack.world.drop_modal(form)
    form.user = "U0MALLORY"
    slack_chat.slack.world.show_modal(form, on_top=False)
    sent = await slack_chat.submits("Mallory", reason="Because I say so.")
    assert "Managers and leaders decide on ideas." in sent.errors["reason"]
    assert "new" in slack_chat.card("Bob", 1)


async def test_ideas_go_to_the_review_channel_where_there_is_one(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.types("Dora", "/gegenstrom")
    await chat.clicks("Dora", "edit_settings", ASIDE)
    await chat.submits("Dora", review=chat.room("review"))
    await chat.shares("Alice", "Self-service till")
    assert chat.texts("Carla", "dm") == []
    assert f"{chat.called('review')}, by Mon 14 Sep" in chat.last("Alice")
    await chat.clicks("Carla", "decline", "review")
    await chat.submits("Carla", reason="Too early.")
    assert "Decision: declined · Carla Brandt" in chat.last("Bob", "review")
    assert "Carla Brandt has declined" in chat.last("Alice")


async def test_everything_can_be_decided_from_the_home(slack_chat: SlackChat) -> None:
    """In Slack's windows, one on top of the other."""
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "Self-service till")
    await slack_chat.shares("Alice", "Newsletter")
    await slack_chat.opens_home("Carla")
    await slack_chat.clicks("Carla", "queue", "home")
    assert "I-1 Self-service till" in slack_chat.form("Carla")
    await slack_chat.clicks("Carla", "look", "modal", "1")
    await slack_chat.clicks("Carla", "decline", "modal")
    await slack_chat.submits("Carla", reason="Too early.")
    assert "Decision: declined · Carla Brandt" in slack_chat.form("Carla"), "the card below the form"
    await slack_chat.closes("Carla")
    assert "I-2 Newsletter" in slack_chat.form("Carla")
    assert "Self-service" not in slack_chat.form("Carla"), "the queue below the card"


async def test_the_clock_on_a_review_card_moves_on_every_working_morning(either_chat: Chat) -> None:
    await either_chat.shares("Alice", "Newsletter")
    assert "just arrived" in either_chat.last("Dora")
    await either_chat.passes(hours=20)
    assert "just arrived" in either_chat.last("Dora"), "Tuesday, 06:00 in Berlin"
    await either_chat.passes(hours=3)
    assert "day 1 of 10" in either_chat.last("Dora").lower(), "Tuesday, 09:00"
    await either_chat.passes(days=5)
    card = either_chat.about("Dora", "[Test first]")  # a reminder stands below it
    assert "day 4 of 10" in card.lower(), "Sunday"
    await either_chat.passes(days=1)
    card = either_chat.about("Dora", "[Test first]")  # and the Monday brief
    assert "day 5 of 10" in card.lower(), "Monday"


async def test_when_the_reviewer_has_left_the_others_decide(slack_chat: SlackChat) -> None:
    """Slack's own: it tells whose account was deactivated."""
    slack_chat.names(Role.MANAGER, "Bob")
    slack_chat.goal("A web shop", owner="Carla")
    slack_chat.slack.world.users["U0CARLA"].deleted = True
    await slack_chat.looks_around()
    await slack_chat.types("Alice", "/idea Show stock online")
    await slack_chat.submits("Alice", goal="1")
    assert "[Approve]" in slack_chat.last("Bob")


async def test_ideas_of_a_reviewer_who_leaves_wait_for_the_others(slack_chat: SlackChat) -> None:
    """Slack's own: it tells whose account was deactivated."""
    slack_chat.names(Role.MANAGER, "Bob")
    slack_chat.goal("A web shop", owner="Carla")
    await slack_chat.types("Alice", "/idea Show stock online")
    await slack_chat.submits("Alice", goal="1")
    await slack_chat.types("Bob", "/review")
    assert "Show stock online" not in slack_chat.only_for("Bob"), "Carla decides"

    slack_chat.slack.world.users["U0CARLA"].deleted = True
    await slack_chat.looks_around()

    await slack_chat.types("Bob", "/review")
    assert "Show stock online" in slack_chat.only_for("Bob")
