"""Slack or the database in trouble: an answer in time, in the person's language, and nothing is lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlmodel import select

from bot.slack import sender
from storage.database import transaction
from storage.models import Idea, IdeaState, Role
from tests.chat import CHANNELS, SlackChat, uid
from tests.test_bad_input import titles
from tests.unhurried import NEVER, held, soon

# --- Slack in trouble -------------------------------------------------------------------------------


@pytest.fixture
def driver() -> type[SlackChat]:
    """These stories are about Slack's own requests."""
    return SlackChat


async def test_a_click_that_is_too_old_for_a_window_can_be_made_again(chat: SlackChat) -> None:
    chat.slack.fault("views.open", error="expired_trigger_id")
    await chat.types("Alice", "/idea digital customer card")
    assert "That took a moment too long for Slack. Please click once more:" in chat.only_for("Alice")
    await chat.clicks("Alice", "share", "general")
    assert "digital customer card" in chat.form("Alice")


async def test_a_long_line_survives_a_window_that_did_not_open(slack_chat: SlackChat) -> None:
    line = "word " * 500 + "end"
    slack_chat.slack.fault("views.open", error="expired_trigger_id")
    await slack_chat.types("Alice", f"/idea {line}")
    assert line in slack_chat.only_for("Alice")


@pytest.mark.parametrize("fault", [{"status": 500}, {"error": "invalid_auth"}, {"error": "fatal_error"}])
async def test_when_slack_opens_no_window_the_person_gets_a_button(
    slack_chat: SlackChat, fault: dict[str, object]
) -> None:
    slack_chat.slack.fault("views.open", **fault)  # type: ignore[arg-type]
    await slack_chat.types("Alice", "/idea digital customer card")
    assert "Please click once more" in slack_chat.only_for("Alice")


async def test_when_slack_opens_no_window_in_time_the_person_gets_a_button(slack_chat: SlackChat) -> None:
    assert slack_chat.house.slack is not None
    slack_chat.house.slack.listeners.asker.last_moment = 0.5
    with held() as hang:
        slack_chat.slack.fault("views.open", hang=hang)
        await soon(slack_chat.types("Alice", "/idea digital customer card"))
        assert "Please click once more" in slack_chat.only_for("Alice")


async def test_slack_not_saying_who_somebody_is_stops_nobody(
    slack_chat: SlackChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.directory.PATIENCE", 0.1)
    with held() as hang:
        slack_chat.slack.fault("users.info", hang=hang)
        slack_chat.slack.fault("conversations.info", status=500)
        await soon(slack_chat.types("Alice", "/idea digital customer card"))
        assert "digital customer card" in slack_chat.form("Alice")


@pytest.mark.parametrize(
    "fault",
    [
        {"error": "ratelimited", "retry_after": 30},
        {"status": 500},
        {"error": "internal_error"},
        {"lose_answer": True},
    ],
)
async def test_a_card_that_slack_did_not_take_comes_later_and_once(
    slack_chat: SlackChat, fault: dict[str, object]
) -> None:
    slack_chat.slack.fault("chat.postMessage", channel=CHANNELS["ideas"], **fault)  # type: ignore[arg-type]
    await slack_chat.shares("Alice", "Newsletter")
    assert "Thank you, your idea is in" in slack_chat.last("Alice"), "the receipt does not wait"
    await slack_chat.passes(minutes=5)
    assert sum("I-1 Newsletter" in text for text in slack_chat.texts("Bob", "ideas")) == 1


async def test_a_card_that_may_stand_too_far_back_is_asked_about(
    slack_chat: SlackChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sender, "PAGES", 0)
    slack_chat.slack.fault("chat.postMessage", channel=CHANNELS["ideas"], lose_answer=True)
    await slack_chat.shares("Alice", "Newsletter")
    await slack_chat.passes(minutes=5)
    assert len(slack_chat.texts("Bob", "ideas")) == 1, "it did arrive, and is not sent again"
    assert "It is unclear whether this arrived at #ideas" in slack_chat.last("Dora")
    await slack_chat.clicks("Dora", "it_arrived")
    await slack_chat.types("Dora", "/gegenstrom problems")
    assert "Every message has arrived" in slack_chat.only_for("Dora")


async def test_a_key_that_slack_refuses_for_a_moment_loses_nothing(slack_chat: SlackChat) -> None:
    slack_chat.slack.fault("chat.postMessage", error="invalid_auth")
    await slack_chat.shares("Alice", "Newsletter")
    await slack_chat.passes(minutes=2)
    assert slack_chat.house.slack is not None
    await slack_chat.house.slack.look_after(slack_chat.now())  # as the clock does every few seconds
    await slack_chat.settle()
    assert "I-1 Newsletter" in slack_chat.card("Bob", 1)
    assert "Thank you, your idea is in" in slack_chat.last("Alice")


@pytest.mark.parametrize("trouble", ["archive", "delete_channel", "remove_bot"])
async def test_a_chosen_channel_that_is_gone_is_told_to_the_admin(
    slack_chat: SlackChat, trouble: str
) -> None:
    slack_chat.slack.add_channel("C0BOARD", "board", is_private=True, members=[uid("Dora")], bot_member=True)
    await slack_chat.clicks("Dora", "setup_language")
    await slack_chat.chooses("Dora", "ideas", "C0BOARD")
    for verb in ("setup_channels", "setup_people"):
        await slack_chat.clicks("Dora", verb)
    await getattr(slack_chat.slack, trouble)("C0BOARD")
    await slack_chat.shares("Alice", "Newsletter")
    told = [text for text in slack_chat.texts("Dora") if "Not delivered to #board: the card of I-1." in text]
    assert len(told) == 1
    assert "settings" in told[0] or "Invite me" in told[0]
    assert "Thank you, your idea is in" in slack_chat.last("Alice")
    await slack_chat.types("Dora", "/gegenstrom problems")
    assert "Not delivered to #board" in slack_chat.only_for("Dora")


async def test_a_channel_for_ideas_by_name_that_is_gone_is_simply_not_used(slack_chat: SlackChat) -> None:
    await slack_chat.slack.archive(CHANNELS["ideas"])
    await slack_chat.settle()
    await slack_chat.shares("Alice", "Newsletter")
    assert "I-1 Newsletter" in slack_chat.card("Bob", 1, "general")


# --- the database in trouble ------------------------------------------------------------------------


@contextmanager
def locked(chat: SlackChat) -> Iterator[None]:
    """Somebody else writes into the same SQLite file for a while."""
    other = sqlite3.connect(str(chat.house.engine.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with limited(chat, "busy_timeout=100", f"busy_timeout={NEVER * 1000:.0f}"):
            yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def limited(chat: SlackChat, pragma: str, back: str) -> Iterator[None]:
    """Every transaction of this time runs under this limit."""
    limit = [pragma]

    def impose(connection: DBAPIConnection, *_: object) -> None:
        connection.cursor().execute(f"PRAGMA {limit[0]}")

    event.listen(chat.house.engine, "checkout", impose)
    try:
        yield
    finally:
        limit[0] = back


async def sends(chat: SlackChat, who: str) -> tuple[bool, dict[str, str]]:
    """Send the form. Slack says itself that there is trouble where we do not answer."""
    submitted = await chat.slack.submit(uid(who))
    view = chat.modal(who)
    assert view is None or view.trouble is None, "we answered, Slack did not have to"
    return submitted.closed, submitted.errors


async def test_a_locked_database_keeps_the_form_and_makes_one_idea(slack_chat: SlackChat) -> None:
    slack_chat.slack.world.users[uid("Alice")].locale = "de-DE"
    await slack_chat.types("Alice", "/idea digital customer card")
    await slack_chat.fills("Alice", problem="The paper card is always at home.")
    with locked(slack_chat):
        for _ in range(2):
            closed, errors = await sends(slack_chat, "Alice")
            assert not closed
            assert "Es ist nichts verloren: Bitte versuch es gleich noch einmal." in errors["title"]
    closed, errors = await sends(slack_chat, "Alice")
    assert closed, errors
    await slack_chat.settle()
    assert titles(slack_chat) == ["digital customer card"]
    assert "The paper card is always at home." in slack_chat.card("Bob", 1)


async def test_a_locked_database_gives_a_typed_line_back(slack_chat: SlackChat) -> None:
    with locked(slack_chat):
        await slack_chat.slack.command(uid("Alice"), CHANNELS["general"], "/idea", "digital customer card")
    said = slack_chat.only_for("Alice")
    assert "Nothing is lost: please try again in a moment." in said
    assert said.endswith("digital customer card")


async def test_a_locked_database_answers_clicks_too(slack_chat: SlackChat) -> None:
    await slack_chat.shares("Alice", "Newsletter")
    card = slack_chat.messages("Bob", "ideas")[0]
    with locked(slack_chat):
        await slack_chat.slack.click(uid("Bob"), CHANNELS["ideas"], card.ts, "support")
    assert "There is a lot going on right now." in slack_chat.only_for("Bob", "ideas")
    await slack_chat.clicks("Bob", "support", "ideas")
    assert "[Support · 1]" in slack_chat.card("Bob", 1)


@pytest.mark.parametrize(
    ("pragma", "back", "said"),
    [
        ("query_only=ON", "query_only=OFF", "For the admin: the database cannot be written to."),
        ("max_page_count=1", "max_page_count=1073741823", "For the admin: the disk is full."),
    ],
)
async def test_a_database_that_cannot_store_says_so_and_keeps_the_form(
    slack_chat: SlackChat, pragma: str, back: str, said: str
) -> None:
    await slack_chat.types("Alice", "/idea digital customer card")
    await slack_chat.fills("Alice", problem="p" * 3000, benefit="b" * 3000)
    with limited(slack_chat, pragma, back):
        closed, errors = await sends(slack_chat, "Alice")
        assert not closed
        assert "Nothing is lost: please try again in a moment." in errors["title"]
        assert said in errors["title"]
    closed, errors = await sends(slack_chat, "Alice")
    assert closed, errors
    await slack_chat.settle()
    assert titles(slack_chat) == ["digital customer card"]


async def test_a_decision_while_the_database_is_locked_can_be_sent_again(slack_chat: SlackChat) -> None:
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "Newsletter")
    await slack_chat.clicks("Carla", "decline")
    await slack_chat.fills("Carla", reason="We have one.")
    with locked(slack_chat):
        closed, errors = await sends(slack_chat, "Carla")
        assert not closed
        assert "Nothing is lost" in errors["reason"]
    assert (await sends(slack_chat, "Carla"))[0]
    await slack_chat.settle()
    assert sum("has declined your idea" in text for text in slack_chat.texts("Alice")) == 1
    with transaction(slack_chat.house.engine) as db:
        assert db.exec(select(Idea.state)).one() is IdeaState.DECLINED
