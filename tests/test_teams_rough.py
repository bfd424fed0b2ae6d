"""Rough weather in Teams: strange people, words that look like markup, many at once, and forms in the way."""

import asyncio
import sqlite3

import pytest
from sqlmodel import func, select

from bot.app import House
from demo.slack.serve import serving
from handlers import rules
from storage.database import transaction
from storage.models import Idea, Role, Support
from tests.teams import cards
from tests.teams.chat import TeamsChat
from tests.teams.world import BOT, Room
from tests.unhurried import held, soon, until

MARKUP = "**bold** [here](https://evil.example) <b>b</b> &amp; `code`"


def count(chat: TeamsChat, table: type) -> int:
    with transaction(chat.house.engine) as db:
        return db.exec(select(func.count()).select_from(table)).one()


async def test_words_that_look_like_markup_stay_words(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Alice", "/idea")
    assert (await teams_chat.submits("Alice", title=MARKUP, problem=MARKUP, benefit=MARKUP)).closed
    assert MARKUP in teams_chat.only_for("Alice")
    await teams_chat.types("Bob", "/idea list")
    await teams_chat.types("Bob", "/idea 1")
    await teams_chat.clicks("Bob", "discuss", "ideas")
    assert MARKUP in teams_chat.only_for("Bob")
    await teams_chat.opens_home("Carla")
    await teams_chat.clicks("Carla", "decline", "dm", "1.0")
    assert MARKUP in teams_chat.form("Carla")
    assert (await teams_chat.submits("Carla", reason=MARKUP)).closed
    await teams_chat.passes(days=7)
    for who, where in (("Alice", "dm"), ("Bob", "dm"), ("Carla", "dm"), ("Dora", "ideas")):
        about = [text for text in teams_chat.texts(who, where) if "I-1 " in text]
        assert about
        assert [text for text in about if MARKUP not in text] == []


async def test_a_title_in_every_script_is_shown_as_it_was_written(teams_chat: TeamsChat) -> None:
    title = "Ключ קוד 钥匙 👩‍👩‍👧‍👦 ﷽ Straße"
    await teams_chat.shares("Alice", title)
    assert title in teams_chat.card("Bob", 1)


async def test_the_longest_idea_fits_everywhere(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    title, text = "W" * rules.TITLE_LIMIT, "word 👍 " * (rules.TEXT_LIMIT // 9)
    await teams_chat.types("Alice", "/idea")
    sent = await teams_chat.submits("Alice", title=title, problem=text, benefit=text)
    assert sent.closed, sent.errors
    await teams_chat.clicks("Carla", "ask")
    assert (await teams_chat.submits("Carla", question=text)).closed
    await teams_chat.clicks("Alice", "answer")
    assert (await teams_chat.submits("Alice", answer=text)).closed
    assert "word 👍" in teams_chat.last("Carla")


async def test_a_text_that_is_too_long_is_kept_in_the_form(teams_chat: TeamsChat) -> None:
    await teams_chat.types("Alice", "/idea")
    refused = await teams_chat.submits("Alice", title="Newsletter", problem="p" * (rules.TEXT_LIMIT + 1))
    assert "shorten" in refused.errors["problem"]
    assert "ppp" in teams_chat.form("Alice")
    assert (await teams_chat.submits("Alice", problem="Short.")).closed


async def test_who_has_no_account_in_the_directory_takes_no_part(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    message = teams_chat.messages("Bob", "ideas")[0]
    card = message.card("")
    assert card is not None
    action = next(one for one in cards.actions(card) if cards.verb_of(one) == "support")
    told = teams_chat.activities.click(teams_chat.person("Mallory"), message, action, action["data"])
    del told["from"]["aadObjectId"]
    answered = await teams_chat.client.send(told)
    assert answered.words or answered.card
    assert count(teams_chat, Support) == 0


async def test_one_invoke_that_arrives_three_times_at_once_acts_once(teams_chat: TeamsChat) -> None:
    await teams_chat.types("Alice", "/idea")
    seen = teams_chat.seen["Alice"]
    assert seen.message is not None
    card = seen.message.card(teams_chat.id("Alice"))
    assert card is not None
    send = next(one for one in cards.actions(card) if cards.verb_of(one) == "create")
    data = {**send["data"], "title": "Newsletter", "problem": "", "benefit": "", "sealed": "no"}
    told = teams_chat.activities.click(teams_chat.person("Alice"), seen.message, send, data)
    answers = await asyncio.gather(*(teams_chat.client.send(told) for _ in range(3)))
    assert answers[0] == answers[1] == answers[2]
    assert count(teams_chat, Idea) == 1


async def test_everybody_may_support_at_the_same_time(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    message = teams_chat.messages("Bob", "ideas")[0]
    card = message.cards[0]
    action = next(one for one in cards.actions(card) if cards.verb_of(one) == "support")
    clicks = [
        teams_chat.activities.click(teams_chat.person(who), message, action, action["data"])
        for who in ("Bob", "Carla", "Dora", "Mallory")
    ]
    await asyncio.gather(*(teams_chat.client.send(one) for one in clicks))
    await teams_chat.settle()
    assert "[Support · 4]" in teams_chat.card("Alice", 1)


async def test_a_card_that_was_asked_for_in_a_channel_counts_too(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.mentions("Bob", "idea 1", "general")
    await teams_chat.clicks("Carla", "support", "general")
    assert "[Support · 1]" in teams_chat.last("Dora", "general")
    assert "[Support · 1]" in teams_chat.card("Dora", 1)


async def test_what_is_typed_in_a_review_channel_is_not_taken_away_by_news(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Dora", "settings")
    await teams_chat.clicks("Dora", "edit_settings")
    await teams_chat.submits("Dora", review=teams_chat.room("review"))
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.clicks("Carla", "decline", "review")
    await teams_chat.fills("Carla", reason="We have one.")
    await teams_chat.clicks("Bob", "support", "ideas")
    assert teams_chat.is_open("Carla"), "the reason that she is writing"
    assert (await teams_chat.submits("Carla")).closed


async def test_a_card_that_somebody_deleted_is_not_mourned(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    card = teams_chat.messages("Bob", "ideas")[0]
    card.gone = True
    await teams_chat.types("Bob", "/idea support 1")
    assert "You support I-1 Newsletter now." in teams_chat.only_for("Bob")
    assert "Not delivered" not in "".join(teams_chat.texts("Dora"))
    teams_chat.world.problems.clear()  # the bot could not know


async def test_sharing_does_not_wait_for_a_roster_that_is_slow(
    teams_chat: TeamsChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.teams.directory.PATIENCE", 0.1)
    with held() as hang:
        teams_chat.teams.connector.fault("read", hang=hang, times=9)
        await soon(teams_chat.shares("Bob", "Newsletter"))
    assert "I-1 Newsletter" in teams_chat.card("Alice", 1)


async def test_the_bot_hears_nothing_of_itself(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    message = teams_chat.messages("Bob", "ideas")[0]
    said = teams_chat.world.say(
        message.room, message.id, teams_chat.id("Bob"), {"type": "message", "text": "x"}
    )
    told = teams_chat.activities.message(said, mention=False)
    told["from"] = {"id": teams_chat.world.bot, "name": "Gegenstrom"}
    await teams_chat.client.send(told)
    await teams_chat.settle()
    assert "[Discuss]" in teams_chat.card("Alice", 1)
    assert teams_chat.messages("Bob", "ideas")[0].author == BOT


async def test_whoever_waits_for_the_database_sees_that_somebody_is_typing(
    teams_chat: TeamsChat, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.teams.listeners.SIGN_OF_LIFE", 0.1)
    lock = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    asking = asyncio.create_task(teams_chat.says("Alice", "idea list"))
    await until(lambda: teams_chat.world.typing)
    assert teams_chat.world.typing == [teams_chat.place("Alice", "dm").id]
    lock.execute("ROLLBACK")
    lock.close()
    await asking
    assert "There are no ideas yet." in teams_chat.last("Alice")


async def test_an_invoke_repeated_after_a_restart_acts_once(teams_chat: TeamsChat) -> None:
    await teams_chat.opens_extension("Alice", "new_idea")
    assert (await teams_chat.submits("Alice", title="Newsletter")).closed
    last = teams_chat.client.sent[-1]
    again = House(teams_chat.house.settings, teams_chat.now)
    async with again.opened(), serving(again.web) as address:
        teams_chat.client.door = f"{address}/teams/messages"
        answered = await teams_chat.client.send(last)
    assert answered.words
    assert count(teams_chat, Idea) == 1


async def test_a_card_that_somebody_shared_counts_where_the_bot_is_not(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    [found] = await teams_chat.searches("Bob", "newsletter")
    people = [teams_chat.person(who) for who in ("Bob", "Carla")]
    room = teams_chat.world.add_room(Room("19:two@thread.v2", "groupChat", people=people, joined=False))
    shared = {"type": "message", "attachments": [found]}
    teams_chat.world.say(room, "", teams_chat.id("Bob"), shared)
    await teams_chat.clicks("Carla", "support", room.id)
    assert "[Support · 1]" in teams_chat.only_for("Carla")
    assert "[Support · 1]" in teams_chat.card("Dora", 1)
    await teams_chat.clicks("Carla", "discuss", room.id)
    assert teams_chat.leads_to("Carla", "dm") == teams_chat.messages("Dora", "ideas")[0].id
