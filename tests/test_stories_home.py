"""What the home and the clock promise to those who decide and to those who are asked."""

from storage.database import transaction
from storage.models import Organization, Role
from tests.chat import SlackChat


async def test_the_home_says_how_many_more_wait_and_leads_to_them(slack_chat: SlackChat) -> None:
    slack_chat.names(Role.MANAGER, "Carla")
    for number in range(7):
        await slack_chat.shares("Alice", f"Offer number {number}")
    home = await slack_chat.opens_home("Carla")
    waiting = home[home.index("Waiting for me") : home.index("My ideas")]
    assert "Offer number 4" in waiting
    assert "Offer number 5" not in waiting
    assert "and 2 more" in waiting
    assert "[Review queue]" in waiting


async def test_who_was_asked_answers_from_the_home(slack_chat: SlackChat) -> None:
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "Self-service till")
    await slack_chat.clicks("Carla", "ask")
    await slack_chat.submits("Carla", question="For whom?")
    await slack_chat.opens_home("Alice")
    await slack_chat.clicks("Alice", "answer", "home")
    assert "For whom?" in slack_chat.form("Alice")
    await slack_chat.submits("Alice", answer="For people in a hurry.")
    assert "For people in a hurry." in slack_chat.last("Carla")
    assert "[Answer]" not in slack_chat.home("Alice")


async def test_a_new_deadline_in_the_settings_leaves_running_clocks_alone(slack_chat: SlackChat) -> None:
    await slack_chat.shares("Alice", "Newsletter")
    with transaction(slack_chat.house.engine) as db:
        organization = db.get(Organization, slack_chat.organization().id)
        assert organization is not None
        organization.decision_days = 5
    await slack_chat.shares("Bob", "Web shop")
    await slack_chat.passes(days=1)
    await slack_chat.types("Dora", "/review")
    queue = slack_chat.only_for("Dora").lower()
    assert "day 1 of 10" in queue
    assert "day 1 of 5" in queue


async def test_suggested_dates_are_working_days(slack_chat: SlackChat) -> None:
    await slack_chat.passes(days=5)  # Saturday: four weeks later is a Saturday too
    await slack_chat.shares("Alice", "Newsletter")
    await slack_chat.clicks("Dora", "approve")
    assert "2026-10-05" in slack_chat.form("Dora"), "the Monday after"


async def test_a_refused_number_stands_alone_and_a_refused_text_is_kept(slack_chat: SlackChat) -> None:
    await slack_chat.types("Alice", "/idea 999")
    assert slack_chat.only_for("Alice") == "There is no idea I-999. /idea list shows all ideas."
    long = "word " * 700
    await slack_chat.types("Alice", f"/idea {long}")
    assert f"You wrote:\n{long.strip()}" in slack_chat.only_for("Alice")
