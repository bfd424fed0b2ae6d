"""What the home and the clock promise to those who decide and to those who are asked."""

from datetime import date

from sqlmodel import select

from storage.database import transaction
from storage.models import Measure, Organization, Role
from tests.face import Chat


async def test_the_home_says_how_many_more_wait_and_leads_to_them(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    for number in range(7):
        await either_chat.shares("Alice", f"Offer number {number}")
    home = await either_chat.opens_home("Carla")
    waiting = home[home.index("Waiting for me") : home.index("My ideas")]
    assert "Offer number 4" in waiting
    assert "Offer number 5" not in waiting
    assert "and 2 more" in waiting
    assert "[Review queue]" in home


async def test_who_was_asked_answers_from_the_home(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Alice", "Self-service till")
    await either_chat.clicks("Carla", "ask")
    await either_chat.submits("Carla", question="For whom?")
    await either_chat.opens_home("Alice")
    await either_chat.clicks("Alice", "answer", "home")
    assert "For whom?" in either_chat.form("Alice")
    await either_chat.submits("Alice", answer="For people in a hurry.")
    assert "For people in a hurry." in either_chat.last("Carla")
    assert "[Answer]" not in either_chat.home("Alice")


async def test_a_new_deadline_in_the_settings_leaves_running_clocks_alone(either_chat: Chat) -> None:
    await either_chat.shares("Alice", "Newsletter")
    with transaction(either_chat.house.engine) as db:
        organization = db.get(Organization, either_chat.organization().id)
        assert organization is not None
        organization.decision_days = 5
    await either_chat.shares("Bob", "Web shop")
    await either_chat.passes(days=1)
    await either_chat.types("Dora", "/review")
    queue = either_chat.only_for("Dora").lower()
    assert "day 1 of 10" in queue
    assert "day 1 of 5" in queue


async def test_suggested_dates_are_working_days(either_chat: Chat) -> None:
    await either_chat.passes(days=5)  # Saturday: eight weeks later is a Saturday too
    await either_chat.shares("Alice", "Newsletter")
    await either_chat.clicks("Dora", "approve")
    assert "2026-11-02" in either_chat.form("Dora"), "the Monday after"


async def test_a_refused_number_stands_alone_and_a_refused_text_is_kept(either_chat: Chat) -> None:
    await either_chat.types("Alice", "/idea 999")
    refused = either_chat.only_for("Alice")
    assert refused.startswith("There is no idea I-999.")
    assert either_chat.line("/idea list") in refused
    assert "999" not in refused.replace("I-999", "")
    long = "word " * 700
    await either_chat.types("Alice", f"/idea {long}")
    assert long.strip() in either_chat.only_for("Alice")


async def test_the_home_begins_with_what_waits_for_me(either_chat: Chat) -> None:
    """What is to be decided, what is to be done at measures with its clock, and then my own ideas."""
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Alice", "Digital customer card")
    await either_chat.shares("Bob", "Paper bags")
    await either_chat.clicks("Carla", "approve", value="2.0")
    sent = await either_chat.submits("Carla", owner=either_chat.id("Alice"), due="2026-09-30")
    assert sent.errors == {}
    home = await either_chat.opens_home("Alice")
    assert "M-1 Paper bags" in home
    assert "Can you take care of it by Wed 30 Sept? Asked on Mon 31 Aug" in home
    assert home.index("My tasks") < home.index("My ideas") < home.index("Newest ideas")
    assert "decision by Mon 14 Sept, with Carla Brandt" in home
    home = await either_chat.opens_home("Bob")
    assert "M-1: Alice Hansen has been asked to take care of it by Wed 30 Sept" in home
    home = await either_chat.opens_home("Carla")
    assert "My tasks" not in home
    assert home.index("Waiting for me") < home.index("My ideas")
    assert "just arrived · decision due Mon 14 Sep" in home


async def test_the_home_counts_the_days_of_a_measure(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.shares("Bob", "Paper bags")
    await either_chat.clicks("Carla", "approve")
    await either_chat.submits("Carla", owner=either_chat.id("Alice"), due="2026-09-30")
    with transaction(either_chat.house.engine) as db:
        measure = db.exec(select(Measure)).one()
        measure.accepted, measure.review = either_chat.now(), date(2026, 9, 1)
        measure.due = date(2026, 8, 28)
        db.add(measure)
    home = await either_chat.opens_home("Alice")
    assert "To be finished · 3 days late" in home
    assert "due tomorrow" in home
    await either_chat.clicks("Alice", "review_keep", "home")
    assert "M-1" in either_chat.form("Alice")
