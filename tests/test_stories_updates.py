"""Strategic updates, as people write, release and read them."""

import pytest

from storage import goals, people
from storage.database import transaction
from storage.models import Role
from tests.chat import SlackChat
from tests.face import ASIDE, Chat
from tests.teams.chat import TeamsChat

TEXT = "From December on every customer gets a card on the phone.\nOne in three paper cards gets lost."
GOAL = "Regular customers come back"
PICTURE = "https://hansen.example/cards.png"
ALT = "A hand that holds a phone to the till"


async def _writes(chat: Chat, who: str, where: str = "ideas", **fields: object) -> None:
    """The form, up to its preview."""
    await chat.types(who, "/strategy post")
    given: dict[str, object] = {"text": TEXT, "channels": (chat.room(where),)} | fields
    sent = await chat.submits(who, **given)
    assert sent.errors == {}


def _leads(chat: Chat, *leaders: str) -> None:
    chat.goal(GOAL)
    chat.names(Role.LEADER, *(leaders or ("Dora",)))
    chat.names(Role.MANAGER, "Carla")


async def test_a_leader_posts_an_update_after_seeing_it(chat: Chat) -> None:
    _leads(chat)
    await _writes(chat, "Dora")
    preview = chat.form("Dora")
    assert "U-1 will look like this" in preview
    assert TEXT in preview
    assert "strategic update from Dora Hansen" in preview
    assert chat.about("Alice", GOAL, "ideas") == ""
    await chat.clicks("Dora", "publish_update", "modal")
    assert "U-1: posted" in chat.form("Dora")
    card = chat.about("Alice", GOAL, "ideas")
    assert "G-1 Regular customers come back" in card
    assert TEXT in card
    assert "strategic update from Dora Hansen" in card
    assert chat.shows("Alice", "understood", "ideas")
    assert "1 channel" in chat.about("Dora", "U-1: posted")


async def test_a_manager_s_update_is_released_by_a_leader(chat: Chat) -> None:
    _leads(chat)
    await _writes(chat, "Carla")
    assert "A leader releases the update" in chat.form("Carla")
    await chat.clicks("Carla", "hand_in_update", "modal")
    assert "U-1: waits for release" in chat.form("Carla")
    assert "U-1 from Carla Brandt" in chat.about("Dora", "Waits for your release")
    assert chat.about("Alice", GOAL, "ideas") == ""
    await chat.clicks("Dora", "release_update")
    assert "strategic update from Dora Hansen" in chat.about("Alice", GOAL, "ideas")
    assert "Dora Hansen has released your update U-1" in chat.about("Carla", "U-1")
    assert "Released by Dora Hansen." in chat.about("Dora", "U-1 from Carla Brandt")


async def test_an_update_comes_at_its_time_and_every_week(either_chat: Chat) -> None:
    _leads(either_chat)
    when = {"when": "later", "day": "2026-09-01", "time": "09:00", "repeat": "weekly"}
    await _writes(either_chat, "Dora", **when)
    assert "When: Tue 1 Sept 2026, 09:00 · every week" in either_chat.form("Dora")
    await either_chat.clicks("Dora", "publish_update", "modal")
    assert "U-1: scheduled" in either_chat.form("Dora")
    assert "next on Tue 1 Sept, 09:00" in either_chat.form("Dora")
    await either_chat.passes(hours=22)
    assert either_chat.about("Alice", GOAL, "ideas") == ""
    await either_chat.passes(hours=2)
    assert len([text for text in either_chat.texts("Alice", "ideas") if GOAL in text]) == 1
    await either_chat.passes(days=7)
    assert len([text for text in either_chat.texts("Alice", "ideas") if GOAL in text]) == 2
    await either_chat.types("Dora", "/strategy updates")
    assert "scheduled · next on Tue 15 Sept, 09:00" in either_chat.only_for("Dora")
    await either_chat.clicks("Dora", "update", ASIDE)
    status = either_chat.only_for("Dora")
    assert "Posted on Tue 8 Sept: in 1 channel" in status
    assert "Posted on Tue 1 Sept: in 1 channel" in status


async def test_a_picture_comes_with_what_it_shows(either_chat: Chat) -> None:
    _leads(either_chat)
    await either_chat.types("Dora", "/strategy post")
    given = {"text": TEXT, "channels": (either_chat.room("ideas"),), "picture": PICTURE}
    missing = await either_chat.submits("Dora", **given)
    assert missing.errors == {"picture_alt": "Please say in a few words what the picture shows."}
    assert (await either_chat.submits("Dora", picture_alt=ALT)).errors == {}
    await either_chat.clicks("Dora", "publish_update", "modal")
    assert ALT in either_chat.about("Alice", GOAL, "ideas")


async def test_a_picture_that_slack_cannot_fetch_takes_no_words_with_it(slack_chat: SlackChat) -> None:
    """Neither in the preview, nor in the channel, nor when the card is redrawn."""
    _leads(slack_chat)
    nowhere = "https://hansen.invalid/cards.png"
    await _writes(slack_chat, "Dora", picture=nowhere, picture_alt=ALT)
    assert TEXT in slack_chat.form("Dora")
    assert ALT in slack_chat.form("Dora")
    await slack_chat.clicks("Dora", "publish_update", "modal")
    message = slack_chat.messages("Alice", "ideas")[-1]
    assert TEXT in slack_chat.slack.text_of(message)
    links = [
        run
        for block in message.blocks
        for part in block.get("elements", [])
        for run in part.get("elements", [])
    ]
    assert [(run["url"], run["text"]) for run in links if run["type"] == "link"] == [(nowhere, ALT)]
    assert all(block["type"] != "image" for block in message.blocks)
    await slack_chat.clicks("Alice", "idea_for_post", "ideas")
    await slack_chat.submits("Alice", title="Cards for dogs")
    assert "1 idea" in slack_chat.about("Alice", "One in three", "ideas")


async def test_a_leader_sends_it_back_with_a_word(either_chat: Chat) -> None:
    _leads(either_chat)
    await _writes(either_chat, "Carla")
    await either_chat.clicks("Carla", "hand_in_update", "modal")
    await either_chat.clicks("Dora", "send_back_update")
    sent = await either_chat.submits("Dora", reason="From which day on?")
    assert sent.errors == {}
    news = either_chat.about("Carla", "has sent your update U-1")
    assert "From which day on?" in news
    assert "Back with its author." in either_chat.about("Dora", "U-1 from Carla Brandt")
    await either_chat.clicks("Carla", "update")
    assert TEXT in either_chat.about("Carla", "U-1 will look like this") + either_chat.only_for("Carla", "dm")


async def test_a_draft_is_changed_in_the_place_of_its_preview(either_chat: Chat) -> None:
    _leads(either_chat)
    await _writes(either_chat, "Dora")
    await either_chat.clicks("Dora", "change_update", "modal")
    assert either_chat.is_open("Dora")
    assert (await either_chat.submits("Dora", text="Cards come in January.")).errors == {}
    preview = either_chat.form("Dora")
    assert "Cards come in January." in preview
    assert "One in three" not in preview
    await either_chat.clicks("Dora", "publish_update", "modal")
    assert "Cards come in January." in either_chat.about("Alice", GOAL, "ideas")


async def test_a_draft_is_thrown_away(either_chat: Chat) -> None:
    _leads(either_chat)
    await _writes(either_chat, "Dora")
    await either_chat.clicks("Dora", "discard_update", "modal")
    assert "U-1: called off" in either_chat.form("Dora")
    await either_chat.types("Dora", "/strategy updates")
    assert "There are no strategic updates yet." in either_chat.only_for("Dora")


@pytest.mark.parametrize("who", ["Alice", "Mallory", "Gus"])
async def test_only_managers_and_leaders_write(either_chat: Chat, who: str) -> None:
    _leads(either_chat)
    for line in ("/strategy post", "/strategie senden", "/strategy updates"):
        await either_chat.types(who, line)
        assert not either_chat.is_open(who)
        said = either_chat.only_for(who)
        assert "Managers and leaders write strategic updates." in said or "Guests can read" in said


async def test_a_goal_retired_while_the_form_was_open_loses_no_words(either_chat: Chat) -> None:
    _leads(either_chat)
    await either_chat.types("Dora", "/strategy post 1")
    _retires(either_chat)
    sent = await either_chat.submits("Dora", text=TEXT, channels=(either_chat.room("ideas"),))
    assert sent.errors == {"goal": "This goal does not exist any more. Please choose another one."}
    assert either_chat.is_open("Dora")


async def test_a_channel_that_is_lost_fails_clearly_and_is_sent_again(either_chat: Chat) -> None:
    _leads(either_chat)
    await _writes(either_chat, "Dora", "review", when="later", day="2026-09-01", time="09:00")
    await either_chat.clicks("Dora", "publish_update", "modal")
    await _closes(either_chat, "review")
    await either_chat.passes(days=1)
    status = either_chat.about("Dora", "U-1: posted")
    assert "1 not delivered" in status
    assert "Not posted in" in status
    assert "U-1" in either_chat.about("Dora", "Not delivered to")
    assert either_chat.shows("Dora", "post_again")


async def _closes(chat: Chat, where: str) -> None:
    """Nobody can post there any more."""
    if isinstance(chat, SlackChat):
        await chat.slack.archive(chat.room(where))
    else:
        await chat.removes_bot(where)


def _retires(chat: Chat) -> None:
    with transaction(chat.house.engine) as db:
        goal = goals.by_number(db, people.organizations(db)[0].id, 1)
        assert goal is not None
        goals.retire(db, goal, chat.now())


async def test_in_teams_the_form_becomes_the_preview_within_its_dialog(teams_chat: TeamsChat) -> None:
    _leads(teams_chat)
    await teams_chat.types("Dora", "/strategy updates")
    await teams_chat.clicks("Dora", "post_update", ASIDE)
    sent = await teams_chat.submits("Dora", text=TEXT, channels=(teams_chat.room("ideas"),))
    assert sent.errors == {}
    assert "U-1 will look like this" in teams_chat.form("Dora")
    await teams_chat.clicks("Dora", "change_update", "modal")
    assert (await teams_chat.submits("Dora", text="Cards come in January.")).errors == {}
    await teams_chat.clicks("Dora", "publish_update", "modal")
    assert "U-1: posted" in teams_chat.form("Dora")
    assert "Cards come in January." in teams_chat.about("Alice", GOAL, "ideas")


async def test_what_waits_is_found_in_the_list_and_released_there(either_chat: Chat) -> None:
    _leads(either_chat, "Bob")
    await _writes(either_chat, "Carla", when="later", day="2026-09-01", time="09:00")
    await either_chat.clicks("Carla", "hand_in_update", "modal")
    either_chat.names(Role.LEADER, "Dora")
    await either_chat.types("Dora", "/strategy updates")
    assert "waits for release" in either_chat.only_for("Dora")
    await either_chat.clicks("Dora", "update", ASIDE)
    await either_chat.clicks("Dora", "change_update", ASIDE)
    assert (await either_chat.submits("Dora", text="Cards come in January.")).errors == {}
    assert "Cards come in January." in either_chat.form("Dora")
    if isinstance(either_chat, SlackChat):  # the form became the preview in a window of its own
        await either_chat.clicks("Dora", "publish_update", "modal")
    else:  # it was filled in in the card, which stands as it is now
        await either_chat.clicks("Dora", "release_update", "modal")
    assert "Dora Hansen has released your update U-1" in either_chat.about("Carla", "U-1")
    await either_chat.passes(days=1)
    assert "Cards come in January." in either_chat.about("Alice", GOAL, "ideas")


async def test_in_german_as_a_german_writes(either_chat: Chat) -> None:
    _leads(either_chat)
    either_chat.speaks("Dora", "de-DE")
    either_chat.names(Role.LEADER, "Dora")
    await _writes(either_chat, "Dora", when="later", day="2026-09-01", time="09:00", repeat="monthly")
    preview = either_chat.form("Dora")
    assert "So sieht U-1 aus" in preview
    assert "Wann: Di., 1. Sept. 2026, 09:00 Uhr · jeden Monat" in preview
    assert "Noch ist nichts erschienen. Das Update erscheint in deinem Namen, darunter die Knöpfe" in preview
    await either_chat.clicks("Dora", "publish_update", "modal")
    assert "nächster Termin: Di., 1. Sept., 09:00 Uhr" in either_chat.form("Dora")
