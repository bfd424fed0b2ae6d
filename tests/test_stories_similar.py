"""Similar ideas, told as conversations: what somebody sees before their idea is sent, and what they find."""

from storage.models import Role
from tests.chat import SlackChat, uid
from tests.face import Chat
from tests.teams.chat import TeamsChat

OLD, NEW = "A digital card for customers", "Customer cards on the phone"
PROBLEM = "Nobody has it at hand on Saturdays."


async def _steps(chat: Chat, who: str = "Bob", **fields: str) -> str:
    """Somebody is about to share what Alice has shared already; what the form shows then."""
    await chat.types(who, f"/idea {NEW}", "dm")
    sent = await chat.submits(who, problem=PROBLEM, **fields)
    assert (sent.closed, sent.errors) == (False, {})
    return chat.form(who)


async def test_mine_is_different(chat: Chat) -> None:
    await chat.shares("Alice", OLD)
    form = await _steps(chat)
    for words in (f"I-1 {OLD}", "new", "same words: Customer, cards", "Mine is different", "Support I-1"):
        assert words in form, words
    sent = await chat.submits("Bob", instead="mine")
    assert sent.closed
    assert not chat.is_open("Bob")
    for words in (NEW, PROBLEM):
        assert words in chat.card("Mallory", 2), words


async def test_support_that_one_and_say_it_there(either_chat: Chat) -> None:
    await either_chat.shares("Alice", OLD)
    await _steps(either_chat)
    await either_chat.submits("Bob", instead="1", add_words="yes")
    assert not either_chat.is_open("Bob")
    assert "1 supporter" in either_chat.card("Mallory", 1)
    await either_chat.types("Bob", "/idea 2")
    assert "no idea I-2" in either_chat.only_for("Bob")


async def test_what_is_found_says_why(either_chat: Chat) -> None:
    """Where every word occurs there is nothing to explain; where an idea is only similar, there is."""
    await either_chat.shares("Alice", OLD)
    await either_chat.types("Bob", "/idea find digital card")
    assert "same words" not in either_chat.only_for("Bob")
    await either_chat.types("Bob", f"/idea find {NEW}")
    assert f"Ideas for “{NEW}”" in either_chat.only_for("Bob")
    assert "same words: Customer, cards" in either_chat.only_for("Bob")


async def test_a_declined_one_says_why(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Alice", OLD)
    await either_chat.clicks("Carla", "decline")
    await either_chat.submits("Carla", reason="The till cannot read it.")
    form = await _steps(either_chat)
    for words in ("declined", "The till cannot read it.", "I-1 says it: do not share mine"):
        assert words in form, words


async def test_closing_the_step_leads_back_to_what_was_typed(slack_chat: SlackChat) -> None:
    await slack_chat.shares("Alice", OLD)
    await _steps(slack_chat)
    await slack_chat.slack.close(uid("Bob"))
    assert "Your idea in one line" in slack_chat.form("Bob")
    sent = await slack_chat.submits("Bob", title="A garden on the roof")
    assert sent.closed
    assert "A garden on the roof" in slack_chat.card("Mallory", 2)
    assert PROBLEM in slack_chat.card("Mallory", 2)


async def test_changing_it_first_brings_the_form_back(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", OLD)
    await _steps(teams_chat)
    await teams_chat.submits("Bob", instead="edit")
    assert PROBLEM in teams_chat.form("Bob")
    sent = await teams_chat.submits("Bob", title="A garden on the roof")
    assert sent.closed
    assert "A garden on the roof" in teams_chat.card("Mallory", 2)
    assert PROBLEM in teams_chat.card("Mallory", 2)
