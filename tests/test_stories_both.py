"""One company with Slack and Teams: ideas, support and decisions meet, wherever somebody is."""

import re
from collections.abc import AsyncIterator

import pytest
from sqlmodel import func, select

from storage.database import transaction
from storage.models import Member, Organization, Role, Support
from tests.both import Both, both_chats
from tests.face import Chat


@pytest.fixture
async def both(database_url: str) -> AsyncIterator[Both]:
    async with both_chats(database_url) as opened:
        yield opened


async def link(here: Chat, there: Chat, who: str) -> None:
    """The way of a person: ask here for a code, type it there."""
    await here.types(who, "/gegenstrom link")
    code = re.search(r"\b[A-Z0-9]{3}-?[A-Z0-9]{3}\b", here.only_for(who))
    assert code is not None, here.only_for(who)
    await there.types(who, f"/gegenstrom link {code[0]}")


async def test_both_are_one_organization(both: Both) -> None:
    assert both.slack.organization().id == both.teams.organization().id
    with transaction(both.slack.house.engine) as db:
        assert db.exec(select(func.count()).select_from(Organization)).one() == 1


async def test_an_idea_is_one_idea_wherever_it_was_shared(both: Both) -> None:
    await both.slack.shares("Alice", "Digital customer card")
    await both.teams.shares("Bob", "Bicycle stand")
    for chat in (both.slack, both.teams):
        await chat.types("Carla", "/idea list")
        assert "I-1 Digital customer card" in chat.only_for("Carla")
        assert "I-2 Bicycle stand" in chat.only_for("Carla")


async def test_the_card_stands_in_both_and_counts_what_comes_from_both(both: Both) -> None:
    await both.slack.shares("Alice", "Digital customer card")
    await both.slack.clicks("Bob", "support", "ideas")
    await both.teams.clicks("Carla", "support", "ideas")
    for chat in (both.slack, both.teams):
        assert "[Support · 2]" in chat.card("Dora", 1)


async def test_talk_in_both_counts_in_both(both: Both) -> None:
    await both.teams.shares("Alice", "Digital customer card")
    slack_card = both.slack.messages("Bob", "ideas")[0].ts
    teams_card = both.teams.messages("Carla", "ideas")[0].ts
    await both.slack.says("Bob", "My neighbour has one.", "ideas", slack_card)
    await both.teams.says("Carla", "Who writes it?", "ideas", teams_card)
    for chat in (both.slack, both.teams):
        assert "Discuss · 2" in chat.card("Dora", 1)


async def test_a_decision_in_teams_is_news_in_slack(both: Both) -> None:
    both.teams.names(Role.MANAGER, "Carla")
    await both.slack.shares("Alice", "Open on Sundays")
    await both.teams.clicks("Carla", "decline")
    assert (await both.teams.submits("Carla", reason="The law does not allow it.")).closed
    news = both.slack.last("Alice")
    assert "Carla Brandt has declined your idea." in news
    assert "The law does not allow it." in news
    for chat in (both.slack, both.teams):
        assert "Decision: declined · Carla Brandt" in chat.card("Bob", 1)


async def test_a_decision_in_slack_is_news_in_teams(both: Both) -> None:
    both.slack.names(Role.MANAGER, "Carla")
    await both.teams.shares("Alice", "Open on Sundays")
    await both.slack.clicks("Carla", "ask")
    await both.slack.submits("Carla", question="On how many?")
    assert "Carla Brandt has a question about your idea:" in both.teams.last("Alice")
    await both.teams.clicks("Alice", "answer")
    assert (await both.teams.submits("Alice", answer="On four.")).closed
    assert "On four." in both.slack.last("Carla")


async def test_two_who_decide_at_once_on_two_platforms_decide_once(both: Both) -> None:
    both.slack.names(Role.MANAGER, "Carla")
    both.teams.names(Role.MANAGER, "Bob")
    await both.slack.shares("Alice", "Self-service till")
    await both.slack.clicks("Carla", "decline")
    await both.teams.clicks("Bob", "park")
    assert (await both.slack.submits("Carla", reason="Too early.")).closed
    late = await both.teams.submits("Bob", reason="Later.", wake="2026-10-30")
    assert "I-1 is already decided: declined, by Carla Brandt" in str(late.errors)
    assert "Decision: declined" in both.teams.card("Alice", 1)


@pytest.mark.parametrize("first", ["slack", "teams"])
async def test_a_code_makes_two_accounts_one_person(both: Both, first: str) -> None:
    await both.slack.shares("Alice", "Newsletter")
    await both.teams.shares("Alice", "Bicycle stand")
    here, there = (both.slack, both.teams) if first == "slack" else (both.teams, both.slack)
    await link(here, there, "Alice")
    for chat in (both.slack, both.teams):
        await chat.types("Alice", "/idea mine")
        assert "I-1 Newsletter" in chat.only_for("Alice")
        assert "I-2 Bicycle stand" in chat.only_for("Alice")


async def test_whoever_is_linked_supports_once(both: Both) -> None:
    await both.slack.shares("Alice", "Newsletter")
    await both.slack.clicks("Bob", "support", "ideas")
    await both.teams.clicks("Bob", "support", "ideas")
    assert "[Support · 2]" in both.slack.card("Dora", 1), "until now these are two people"
    await link(both.teams, both.slack, "Bob")
    for chat in (both.slack, both.teams):
        assert "[Support · 1]" in chat.card("Dora", 1)
    with transaction(both.slack.house.engine) as db:
        assert db.exec(select(func.count()).select_from(Support)).one() == 1


async def test_whoever_is_linked_decides_in_both(both: Both) -> None:
    both.slack.names(Role.MANAGER, "Carla")
    await link(both.slack, both.teams, "Carla")
    await both.teams.shares("Alice", "Newsletter")
    await both.teams.types("Carla", "/review")
    assert "I-1 Newsletter" in both.teams.only_for("Carla")
    await both.teams.clicks("Carla", "look", "modal", "1")
    await both.teams.clicks("Carla", "decline", "modal")
    assert (await both.teams.submits("Carla", reason="We have one.")).closed
    assert "Carla Brandt has declined your idea." in both.teams.about("Alice", "has declined")


async def test_a_code_is_good_once_and_for_its_owner_s_other_account_only(both: Both) -> None:
    await both.slack.types("Alice", "/gegenstrom link")
    code = re.search(r"\b[A-Z0-9]{3}-?[A-Z0-9]{3}\b", both.slack.only_for("Alice"))
    assert code is not None
    await both.slack.types("Alice", f"/gegenstrom link {code[0]}")
    await both.teams.types("Alice", f"/gegenstrom link {code[0]}")
    before = _members(both)
    await both.teams.types("Mallory", f"/gegenstrom link {code[0]}")
    assert _members(both) == before, "nobody was merged"
    assert _member(both.slack, "Alice") == _member(both.teams, "Alice")
    assert _member(both.teams, "Mallory") != _member(both.slack, "Alice")


async def test_an_admin_says_who_is_who(both: Both) -> None:
    await both.slack.shares("Alice", "Newsletter")
    await both.teams.shares("Alice", "Bicycle stand")
    await link(both.slack, both.teams, "Dora")
    other = _number(both, "Alice")
    await both.teams.types("Dora", "/gegenstrom accounts")
    sent = await both.teams.submits("Dora", person=both.teams.id("Alice"), other=other)
    assert sent.closed, sent.errors
    assert _member(both.slack, "Alice") == _member(both.teams, "Alice")
    await both.teams.types("Mallory", "/gegenstrom accounts")
    assert not both.teams.is_open("Mallory")


async def test_the_digest_comes_to_both(both: Both) -> None:
    await both.slack.shares("Alice", "Digital customer card")
    await both.teams.shares("Bob", "Bicycle stand")
    await both.slack.passes(days=7)
    for chat in (both.slack, both.teams):
        digest = chat.about("Dora", "Week 36", "ideas")
        assert "I-1 Digital customer card" in digest
        assert "I-2 Bicycle stand" in digest
        assert len([one for one in chat.texts("Dora", "ideas") if "Week 36" in one]) == 1


async def test_settings_of_one_leave_the_other_s_channels_alone(both: Both) -> None:
    await both.slack.types("Dora", "/gegenstrom")
    await both.slack.clicks("Dora", "edit_settings", "general")
    await both.slack.submits("Dora", review=both.slack.room("review"), managers=[both.slack.id("Carla")])
    await link(both.slack, both.teams, "Dora")
    await both.teams.types("Dora", "settings")
    await both.teams.clicks("Dora", "edit_settings")
    await both.teams.submits("Dora", ideas=both.teams.room("general"))
    await both.slack.shares("Alice", "Newsletter")
    assert "I-1 Newsletter" in both.slack.last("Carla", "review")
    assert "I-1 Newsletter" in both.slack.card("Bob", 1)
    assert "I-1 Newsletter" in both.teams.card("Bob", 1, "general")


def _members(both: Both) -> int:
    with transaction(both.slack.house.engine) as db:
        return db.exec(select(func.count()).select_from(Member)).one()


def _member(chat: Chat, who: str) -> int:
    account = chat.account(who)
    assert account is not None
    return account.member_id


def _number(both: Both, who: str) -> str:
    """How the form names somebody from the other chat."""
    return str(_member(both.slack, who))
