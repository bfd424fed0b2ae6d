"""A campaign from its first question to its results, as people see it in both chats."""

from datetime import timedelta
from typing import Any

from sqlmodel import select

from storage import campaigns, goals
from storage.database import transaction
from storage.models import Campaign, Role
from tests.chat import SlackChat
from tests.face import ASIDE, Chat

# Now is Monday, 31 August 2026, ten in the morning.
CALL = "What brings customers back to us?"


async def plans(chat: Chat, who: str = "Dora", **fields: Any) -> None:
    """Two weeks in #ideas, beginning tomorrow."""
    await chat.types(who, "/campaign new")
    given = {"title": CALL, "goal": "1", "start": "2026-09-01", "end": "2026-09-13"}
    sent = await chat.submits(who, **(given | {"channels": (chat.room("ideas"),)} | fields))
    assert not sent.errors, sent.errors


def prepared(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    chat.names(Role.LEADER, "Dora")
    chat.goal("Regulars come back twice a month")


async def joins(chat: Chat, who: str, title: str, **fields: Any) -> None:
    await chat.clicks(who, "idea_for_campaign", "ideas")
    sent = await chat.submits(who, title=title, **fields)
    assert sent.closed, sent.errors


async def test_a_campaign_from_its_question_to_its_results(chat: Chat) -> None:
    prepared(chat)
    await plans(chat, guide1="Who notices it first?", guide2="What does it cost?")
    plan = chat.form("Dora") or chat.last("Dora")
    for words in (
        f"K-1 {CALL}",
        "goal: Regulars come back twice a month · until Sun 13 Sept 2026 · asked by Dora Hansen",
        "Tue 1 Sept 2026: the call",
        "Mon 7 Sept 2026: half-time",
        "Sun 13 Sept 2026: the last day",
        "Mon 14 Sept 2026: the results",
        "[Change]",
        "[Call off]",
    ):
        assert words in plan
    assert not chat.about("Bob", CALL, "ideas")
    await chat.passes(hours=23)  # Tuesday, nine o'clock
    call = chat.about("Bob", CALL, "ideas")
    assert "Ideas wanted" in call
    assert "Who notices it first?" in call
    await chat.ticks()
    assert "Your campaign has begun. The call is in" in chat.last("Dora")

    await chat.clicks("Alice", "idea_for_campaign", "ideas")
    form = chat.form("Alice")
    assert f"For campaign K-1: {CALL}" in form
    assert "What does it cost?" in form
    sent = await chat.submits("Alice", title="A stamp card on the phone", guided1="Whoever pays.")
    assert sent.closed, sent.errors
    assert "Whoever pays." in chat.card("Bob", 1)
    assert "goal: Regulars come back twice a month" in chat.card("Bob", 1)
    assert "1 idea so far" in chat.about("Bob", CALL, "ideas")
    await chat.clicks("Bob", "support", "ideas", "1")
    await chat.passes(days=6)  # Monday, half-time
    assert "Half-time: ideas wanted" in chat.about("Bob", CALL, "ideas")
    await chat.passes(days=6)
    assert "Last day: ideas wanted" in chat.about("Bob", CALL, "ideas")
    await chat.passes(days=1)
    results = chat.about("Bob", "What came of the campaign", "ideas")
    assert "1 idea" in results
    assert "people took part" not in results, "never fewer than five"
    assert "I-1 A stamp card on the phone" in results
    assert "1 still to be decided" in results
    assert "The last decision is due by Tue 15 Sept 2026." in results
    assert "What came of the campaign" in chat.about("Dora", "What came of the campaign")
    assert "This campaign is over. Thank you for every idea." in chat.about("Bob", "over", "ideas")
    posted = [text for text in chat.texts("Bob", "ideas") if CALL in text]
    assert len(posted) == 4, "the call, half-time, the last day, the results"


async def test_ideas_of_a_campaign_stand_together(either_chat: Chat) -> None:
    prepared(either_chat)
    await plans(either_chat, start="2026-08-31")
    await either_chat.ticks()
    await either_chat.clicks("Bob", "campaign_ideas", "ideas")
    assert "There are no ideas for it yet." in either_chat.only_for("Bob", "ideas")
    await joins(either_chat, "Alice", "A stamp card on the phone")
    await either_chat.shares("Bob", "Something else")
    await either_chat.clicks("Bob", "campaign_ideas", "ideas")
    listed = either_chat.only_for("Bob", "ideas")
    assert "Ideas for campaign K-1" in listed
    assert "I-1 A stamp card on the phone" in listed
    assert "Something else" not in listed
    await either_chat.types("Bob", "/campaign 1")
    assert "1 idea" in either_chat.only_for("Bob")
    assert "[Change]" not in either_chat.only_for("Bob")


async def test_the_list_and_who_may_call(either_chat: Chat) -> None:
    prepared(either_chat)
    await either_chat.types("Alice", "/campaign")
    assert "No campaign is running or planned." in either_chat.only_for("Alice")
    assert "[New campaign]" not in either_chat.only_for("Alice")
    await either_chat.types("Alice", "/campaign new")
    assert "Managers and leaders start campaigns." in either_chat.only_for("Alice")
    await plans(either_chat, "Carla")
    await either_chat.types("Carla", "/kampagne")
    assert "Planned" in either_chat.only_for("Carla")
    assert f"K-1 {CALL}" in either_chat.only_for("Carla")
    assert "[New campaign]" in either_chat.only_for("Carla")
    await either_chat.types("Alice", "/campaign help")
    assert "A campaign is a question to everybody" in either_chat.only_for("Alice")
    await either_chat.types("Alice", "/campaign K-9")
    assert "There is no campaign K-9." in either_chat.only_for("Alice")


async def test_whatever_is_wrong_in_the_form_is_named_and_nothing_is_lost(either_chat: Chat) -> None:
    prepared(either_chat)
    await either_chat.types("Dora", "/campaign new")
    here = (either_chat.room("ideas"),)
    wrong = await either_chat.submits(
        "Dora", title="…", goal="1", start="2026-08-30", end="2026-08-29", channels=here
    )
    assert wrong.errors.keys() == {"title", "start", "end"}
    assert "before the first day" in wrong.errors["end"]
    missing = await either_chat.submits("Dora", title=CALL, start="2026-09-01", end="2026-09-13", channels=())
    assert missing.errors.keys() == {"channels"}
    far = await either_chat.submits("Dora", end="2028-09-01", channels=here)
    assert "a year at most" in far.errors["end"]
    sent = await either_chat.submits("Dora", end="2026-09-13")
    assert not sent.errors
    with transaction(either_chat.house.engine) as db:
        assert [one.title for one in db.exec(select(Campaign))] == [CALL]


async def test_a_campaign_is_called_off_before_it_begins(either_chat: Chat) -> None:
    prepared(either_chat)
    await plans(either_chat, "Carla")
    await either_chat.types("Dora", "/campaign 1")
    await either_chat.clicks("Dora", "cancel_campaign", ASIDE)
    assert "Dora Hansen has called off the campaign" in either_chat.last("Carla")
    await either_chat.passes(days=2)
    assert not either_chat.about("Bob", CALL, "ideas")
    await either_chat.types("Dora", "/campaign 1")
    assert "This campaign was called off before it began." in either_chat.only_for("Dora")
    assert "[Call off]" not in either_chat.only_for("Dora")


async def test_the_last_day_moves_and_every_card_says_so(either_chat: Chat) -> None:
    prepared(either_chat)
    await plans(either_chat, start="2026-08-31")
    await either_chat.ticks()
    assert "until Sun 13 Sept 2026" in either_chat.about("Bob", CALL, "ideas")
    await either_chat.types("Dora", "/campaign 1")
    assert "[Call off]" not in either_chat.only_for("Dora")
    await either_chat.clicks("Dora", "edit_campaign", ASIDE)
    sent = await either_chat.submits("Dora", end="2026-09-20")
    assert not sent.errors, sent.errors
    assert "until Sun 20 Sept 2026" in either_chat.about("Bob", CALL, "ideas")


async def test_without_ideas_nobody_is_blamed(either_chat: Chat) -> None:
    prepared(either_chat)
    await plans(either_chat, start="2026-08-31", end="2026-08-31")
    await either_chat.ticks()
    await either_chat.passes(days=1)
    assert "It is still a good question" in either_chat.about("Bob", "What came of", "ideas")
    await either_chat.clicks("Bob", "campaign", "ideas")
    assert "It is still a good question" in either_chat.only_for("Bob", "ideas")


async def test_after_the_end_the_idea_is_welcome_as_any_other(either_chat: Chat) -> None:
    prepared(either_chat)
    await plans(either_chat, start="2026-08-31", end="2026-09-03")
    await either_chat.ticks()
    either_chat.now.moment += timedelta(days=4)  # the evening before the results: the card is still the call
    await either_chat.clicks("Alice", "idea_for_campaign", "ideas")
    assert "This campaign is over. Your idea is still welcome" in either_chat.form("Alice")
    sent = await either_chat.submits("Alice", title="Late, but good")
    assert sent.closed
    assert "goal: Regulars come back twice a month" in either_chat.card("Bob", 1)
    with transaction(either_chat.house.engine) as db:
        assert campaigns.counts(db, either_chat.organization().id) == {}


async def test_a_channel_that_is_gone_holds_nothing_up(either_chat: Chat) -> None:
    prepared(either_chat)
    rooms = (either_chat.room("ideas"), either_chat.room("general"))
    await plans(either_chat, "Carla", channels=rooms)
    if isinstance(either_chat, SlackChat):  # where a public channel is open to every bot
        await either_chat.slack.archive(either_chat.room("general"))
    else:
        await either_chat.removes_bot("general")
    await either_chat.passes(hours=23)
    assert CALL in either_chat.about("Bob", CALL, "ideas")
    await either_chat.ticks()
    assert "The call could not be posted in" in either_chat.last("Carla")
    assert either_chat.about("Dora", "a campaign's post"), "an admin is told"


async def test_the_campaign_goes_on_when_its_goal_is_retired(either_chat: Chat) -> None:
    prepared(either_chat)
    await plans(either_chat, "Carla", start="2026-08-31")
    await either_chat.ticks()
    with transaction(either_chat.house.engine) as db:
        (goal,) = goals.current(db, either_chat.organization().id)
        goals.retire(db, goal, either_chat.now())
    await either_chat.ticks()
    await either_chat.ticks()
    told = [text for text in either_chat.texts("Carla") if "Your campaign goes on" in text]
    assert len(told) == 1
    await joins(either_chat, "Alice", "A stamp card on the phone")
    assert "no goal named" in either_chat.card("Bob", 1)


async def test_the_home_shows_what_runs(either_chat: Chat) -> None:
    prepared(either_chat)
    await plans(either_chat, start="2026-08-31")
    await either_chat.opens_home("Alice")
    assert f"Ideas wanted: K-1 {CALL}" in either_chat.home("Alice")
    await either_chat.clicks("Alice", "idea_for_campaign", "home")
    assert "For campaign K-1" in either_chat.form("Alice")
