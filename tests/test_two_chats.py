"""A company with two platforms: each workspace has its own channels and people, all of them one company."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine

from handlers.verbs import Profile
from handlers.views import (
    ApproveForm,
    Discussion,
    Help,
    PassOnForm,
    PersonChoice,
    RoomChoice,
    Settings,
    SettingsForm,
    SetupChannels,
    SetupLanguage,
    SetupPeople,
)
from storage import accounts, channels, conversations, people, postings
from storage.database import transaction
from storage.models import Conversation, Outbox, Platform, Role, Workspace
from tests.cast import MONDAY, uid
from tests.rows import asks, at_once, company, shares
from tests.two_chats import TENANT, Both, code_of, refusal, shown, teams_id, two_chats

IDEEN = "19:ideen@thread.tacv2"
SAVED = {
    "language": "en",
    "timezone": "Europe/Berlin",
    "weekday": "0",
    "time": "08:30",
    "decision_days": "10",
    "review_months": "3",
}


@pytest.fixture
def both(engine: Engine) -> Both:
    return two_chats(engine)


# --- whose workspace it is --------------------------------------------------------------------------


def _connects(engine: Engine, external: str, beside: tuple[Platform, str] | None) -> int:
    with transaction(engine) as db:
        made = people.connect(
            db, Platform.TEAMS, external, name="Teams", url="", bot="B", now=MONDAY, beside=beside
        )
        return made.organization_id


@pytest.mark.parametrize("beside", [(Platform.SLACK, ""), (Platform.SLACK, "T1")])
def test_a_new_workspace_joins_the_company_beside_it(engine: Engine, beside: tuple[Platform, str]) -> None:
    firm = company(engine)
    assert _connects(engine, TENANT, beside) == firm.id
    assert _connects(engine, TENANT, None) == firm.id  # and stays where it is


def test_where_nobody_is_beside_it_a_workspace_is_its_own_company(engine: Engine) -> None:
    alone = _connects(engine, "a", (Platform.SLACK, ""))
    first, second = company(engine, "T1"), company(engine, "T2")
    either = _connects(engine, "b", (Platform.SLACK, ""))  # which of the two is meant nobody knows
    unknown = _connects(engine, "c", (Platform.SLACK, "T3"))
    assert len({alone, first.id, second.id, either, unknown}) == 5
    assert _connects(engine, "d", (Platform.SLACK, "T2")) == second.id


def test_connected_beside_another_twice_at_once_it_is_one(engine: Engine) -> None:
    firm = company(engine)
    assert set(at_once(*[partial(_connects, engine, TENANT, (Platform.SLACK, ""))] * 5)) == {firm.id}
    with transaction(engine) as db:
        assert len(people.workspaces(db, firm.id)) == 2
        assert len(people.organizations(db)) == 1


def test_what_a_platform_does_not_say_stays_as_it_was(both: Both) -> None:
    with transaction(both.engine) as db:
        silent: dict[str, Any] = {"external": uid("Dora"), "name": "Dora", "boss": None, "owner": None}
        account = people.remember(db, both.slack.workspace, MONDAY, **silent)
        assert (account.boss, account.owner, account.locale) == (True, True, "en-US")


# --- channels ---------------------------------------------------------------------------------------


def test_a_card_goes_to_both_and_a_choice_here_changes_nothing_there(both: Both) -> None:
    both.adds_rooms("general", "ideen")
    assert _rooms_for_ideas(both) == ["ideas", "ideen"]
    both.in_slack("Dora", "save_settings", **SAVED, ideas=both.slack.ideas.external)
    _makes_admin(both, "Alice")
    both.in_teams(
        "Alice", "save_settings", **SAVED, ideas="19:general@thread.tacv2", admins=[teams_id("Alice")]
    )
    assert _rooms_for_ideas(both) == ["ideas", "general"]
    both.in_slack("Dora", "save_settings", **SAVED)  # the defaults again, in Slack
    assert _rooms_for_ideas(both) == ["general", "ideas"]
    shares(both.engine, "Alice", "Sunday opening")
    cards = {row.target for row in both.rows(Outbox) if row.view == "IdeaCard"}
    assert cards == {"19:general@thread.tacv2", both.slack.ideas.external}


def test_the_digest_is_decided_per_workspace_too(both: Both) -> None:
    both.adds_rooms("general", "ideen")
    both.in_slack("Dora", "save_settings", **SAVED, digest=[both.slack.ideas.external])
    with transaction(both.engine) as db:
        assert [room.external for room in channels.for_digest(db, both.id)] == [
            both.slack.ideas.external,
            IDEEN,
        ]


def test_without_a_channel_for_ideas_the_digest_goes_where_the_latest_card_stands(both: Both) -> None:
    both.adds_rooms("general")
    shares(both.engine, "Alice", "Sunday opening")
    _stands(both, both.teams, "19:general@thread.tacv2", "1")
    with transaction(both.engine) as db:
        assert {room.name for room in channels.for_digest(db, both.id)} == {"ideas", "general"}


def test_the_form_shows_what_is_chosen_here(both: Both) -> None:
    both.adds_rooms("general", "ideen")
    _makes_admin(both, "Alice")
    both.in_slack("Dora", "save_settings", **SAVED, ideas=both.slack.ideas.external)
    listed = shown(both.in_teams("Alice", "settings"), Settings)
    assert listed.ideas == ("ideas (T1)", "ideen (Microsoft Teams)")
    form = shown(both.in_teams("Alice", "edit_settings"), SettingsForm)
    assert (form.ideas, form.digest, form.managers) == ("", (), ())
    assert form.rooms == (RoomChoice("19:general@thread.tacv2", "general"), RoomChoice(IDEEN, "ideen"))
    assert form.known == (PersonChoice(teams_id("Alice"), "Alice"),)
    step = shown(both.in_teams("Alice", "setup_language", **SAVED), SetupChannels)
    assert (step.ideas, step.digest, step.rooms) == (IDEEN, IDEEN, form.rooms)
    assert shown(both.in_slack("Dora", "edit_settings"), SettingsForm).ideas == both.slack.ideas.external


# --- people -----------------------------------------------------------------------------------------


def test_who_is_not_here_keeps_the_role_from_there(both: Both) -> None:
    both.in_teams("Nora", "mine")
    _makes_admin(both, "Alice")
    both.in_teams("Alice", "save_settings", **SAVED, managers=[teams_id("Nora")], admins=[teams_id("Alice")])
    assert both.member_in_teams("Nora").role is Role.MANAGER
    assert _roles(both) == {"Bob": Role.MANAGER, "Carla": Role.MANAGER, "Dora": Role.LEADER}
    both.in_slack("Dora", "save_settings", **SAVED, managers=[uid("Alice")], admins=[uid("Dora")])
    assert both.member_in_teams("Nora").role is Role.MANAGER
    assert both.member_in_teams("Alice").admin
    assert _roles(both) == {"Alice": Role.MANAGER}
    step = shown(both.in_teams("Alice", "setup_channels", **SAVED), SetupPeople)
    assert (step.managers, step.leaders) == ((teams_id("Nora"),), ())


def test_somebody_in_both_is_named_in_either(both: Both) -> None:
    both.in_teams("Bob", "link_code", code_of(both.in_slack("Bob", "link")))
    _makes_admin(both, "Alice")
    assert shown(both.in_teams("Alice", "edit_settings"), SettingsForm).managers == (teams_id("Bob"),)
    both.in_teams("Alice", "save_settings", **SAVED, admins=[teams_id("Alice")])
    assert "Bob" not in _roles(both)


def test_those_chosen_already_are_among_the_choices_however_many_there_are(both: Both) -> None:
    with transaction(both.engine) as db:
        for number in range(120):
            people.remember(db, both.teams, MONDAY, external=f"P{number:03}", name=f"Person {number:03}")
        found = accounts.present(db, both.teams, limit=100, first=("P119",))
        assert (len(found), found[0].external, found[-1].external) == (100, "P000", "P119")
        for number in range(120):
            channels.remember(db, both.teams, external=f"C{number:03}", name=f"room {number:03}", joined=True)
        rooms = channels.postable(db, both.teams, limit=100, first=("C119",))
        assert (len(rooms), rooms[-1].external) == (100, "C119")


def test_only_channels_that_can_be_posted_in_are_offered(both: Both) -> None:
    with transaction(both.engine) as db:
        marks: list[dict[str, bool]] = [
            {},
            {"private": True},
            {"private": True, "joined": True},
            {"gone": True},
        ]
        for number, mark in enumerate(marks):
            channels.remember(db, both.teams, external=f"C{number}", name=f"room {number}", **mark)
        assert [room.external for room in channels.postable(db, both.teams, limit=9)] == ["C0", "C2"]


def test_forms_offer_whoever_is_here_and_may(both: Both) -> None:
    shares(both.engine, "Alice", "Sunday opening")
    both.in_slack("Bob", "help_with", "1")
    form = shown(both.in_slack("Carla", "approve", "1.0"), ApproveForm)
    assert form.owner == uid("Bob")
    assert {one.external for one in form.known} == {
        uid(who) for who in ("Alice", "Bob", "Carla", "Dora", "Mallory")
    }
    passing = shown(both.in_slack("Carla", "pass_on", "1.0"), PassOnForm)
    assert [one.name for one in passing.known] == ["Bob Petersen", "Dora Hansen"]


def test_messages_prefer_where_the_bot_still_is_and_no_guest(both: Both) -> None:
    later = MONDAY + timedelta(minutes=10)
    both.in_teams("Bob", "link_code", code_of(both.in_slack("Bob", "link")), now=later)
    bob = both.slack.members["Bob"].id
    assert _reaches(both, bob) == teams_id("Bob")
    with transaction(both.engine) as db:
        workspace = people.workspace(db, Platform.TEAMS, TENANT)
        assert workspace is not None
        workspace.closed = MONDAY
        db.add(workspace)
    assert _reaches(both, bob) == uid("Bob")
    with transaction(both.engine) as db:
        people.connect(db, Platform.TEAMS, TENANT, name="Teams", url="", bot="B", now=MONDAY)
        people.remember(db, both.teams, MONDAY, external=teams_id("Bob"), name="Bob", guest=True)
    assert _reaches(both, bob) == uid("Bob")


def test_looking_somebody_up_is_not_seeing_them(both: Both) -> None:
    both.in_teams("Bob", "link_code", code_of(both.in_slack("Bob", "link")))
    later = MONDAY + timedelta(hours=2)
    both.in_teams("Bob", "mine", now=later)
    with transaction(both.engine) as db:
        people.remember(db, both.slack.workspace, later + timedelta(hours=1), external=uid("Bob"), name="Bob")
    assert _reaches(both, both.slack.members["Bob"].id) == teams_id("Bob")


# --- the discussion ---------------------------------------------------------------------------------


def test_the_discussion_is_the_one_beside_the_person(both: Both) -> None:
    both.adds_rooms("ideen", "sales")
    shares(both.engine, "Alice", "Sunday opening")
    assert _discusses(both.in_slack("Bob", "discuss", "1")) is None
    _stands(both, both.slack.workspace, both.slack.ideas.external, "1.1")
    assert _discusses(both.in_teams("Bob", "discuss", "1")) == "link:1.1"  # nowhere else yet
    _stands(both, both.teams, "a:chat", "50", target=teams_id("Bob"))  # what he looked at in his own chat
    _stands(both, both.teams, IDEEN, "100")
    _stands(both, both.teams, "19:sales@thread.tacv2", "200")
    assert _discusses(both.in_slack("Bob", "discuss", "1")) == "link:1.1"
    assert _discusses(both.in_teams("Bob", "discuss", "1")) == "link:100"
    clicked = ("19:sales@thread.tacv2", "200")
    assert _discusses(both.in_teams("Bob", "discuss", "1", clicked=clicked)) == "link:200"
    openers = [row for row in both.rows(Outbox) if row.view == "DiscussionOpener"]
    assert len(openers) == len({row.posting_id for row in openers}) == 3


# --- brought into a chat ----------------------------------------------------------------------------


def test_whoever_brings_the_bot_into_an_empty_company_sets_it_up(engine: Engine) -> None:
    _connects(engine, TENANT, None)
    alice = Profile(
        teams_id("Alice"), "Alice", locale="de-DE", timezone="Europe/Vienna", boss=None, owner=None
    )
    guest = Profile(teams_id("Gus"), "Gus", guest=True, boss=None, owner=None)
    ask = partial(asks, engine, verb="added", platform=Platform.TEAMS, workspace=TENANT)
    assert shown(ask("Gus", external=teams_id("Gus"), profiles=(guest,)), Help).topic == "idea"
    step = shown(ask("Alice", external=teams_id("Alice"), profiles=(alice,)), SetupLanguage)
    assert (step.name, step.language, step.timezone) == ("Alice", "de", "Europe/Vienna")
    assert shown(ask("Bob", external=teams_id("Bob")), Help).topic == "idea"
    with transaction(engine) as db:
        (organization,) = people.organizations(db)
        assert (organization.welcomed, organization.language) == (MONDAY, "de")
        assert [member.name for member in people.named_admins(db, organization.id)] == ["Alice"]


def test_of_two_who_bring_it_at_once_one_is_admin(engine: Engine) -> None:
    org = _connects(engine, TENANT, None)
    ask = partial(asks, engine, verb="added", platform=Platform.TEAMS, workspace=TENANT)
    replies = at_once(*(partial(ask, who, external=teams_id(who)) for who in ("Alice", "Bob", "Carla")))
    assert sorted(type(reply.view).__name__ for reply in replies) == ["Help", "Help", "SetupLanguage"]
    with transaction(engine) as db:
        assert len(people.named_admins(db, org)) == 1


def test_in_a_company_that_has_an_admin_it_just_says_hello(both: Both) -> None:
    assert shown(both.in_teams("Alice", "added"), Help).topic == "idea"
    assert refusal(both.in_teams("Alice", "setup")) == "settings_admins_only"


# --- where the bot can write to ---------------------------------------------------------------------


def test_a_conversation_is_one_row_and_knows_the_latest_address(both: Both) -> None:
    with transaction(both.engine) as db:
        known = partial(conversations.remember, db, both.teams, external="a:1", kind="personal", person="P1")
        first = known(reference={"serviceUrl": "https://old"}, now=MONDAY)
        conversations.set_home(db, both.teams, "a:1", "m1")
        again = known(reference={"serviceUrl": "https://new"}, now=MONDAY + timedelta(days=1))
        assert (again.id, again.reference, again.home) == (first.id, {"serviceUrl": "https://new"}, "m1")
        assert list(conversations.with_person(db, both.teams, "P1")) == [again]
        assert conversations.with_person(db, both.slack.workspace, "P1") == []
        assert conversations.with_person(db, both.teams, "") == []


def test_a_closed_conversation_is_not_written_to_until_it_is_heard_of_again(both: Both) -> None:
    with transaction(both.engine) as db:
        for number in (1, 2):
            conversations.remember(
                db,
                both.teams,
                external=f"a:{number}",
                kind="personal",
                person="P1",
                reference={},
                now=MONDAY + timedelta(minutes=number),
            )
        assert [one.external for one in conversations.with_person(db, both.teams, "P1")] == ["a:2", "a:1"]
        conversations.close(db, both.teams, "a:2", MONDAY)
        conversations.close(db, both.teams, "a:nowhere", MONDAY)
        assert [one.external for one in conversations.with_person(db, both.teams, "P1")] == ["a:1"]
        latest = conversations.any_in(db, both.teams)
        assert latest is not None
        assert latest.external == "a:1"
        conversations.close(db, both.teams, "a:1", MONDAY)
        assert conversations.any_in(db, both.teams) is None
        closed = conversations.by_external(db, both.teams, "a:1")
        assert closed is not None
        assert closed.closed == MONDAY
        conversations.remember(db, both.teams, external="a:1", kind="personal", reference={}, now=MONDAY)
        assert conversations.any_in(db, both.teams) is not None


def test_a_conversation_heard_of_twice_at_once_is_one(both: Both) -> None:
    def hear() -> None:
        with transaction(both.engine) as db:
            conversations.remember(
                db, both.teams, external="a:1", kind="channel", reference={"a": 1}, now=MONDAY
            )

    at_once(*[hear] * 5)
    assert [row.external for row in both.rows(Conversation)] == ["a:1"]


# --- how it is looked at ----------------------------------------------------------------------------


def _rooms_for_ideas(both: Both) -> list[str]:
    with transaction(both.engine) as db:
        return [room.name for room in channels.for_ideas(db, both.id)]


def _makes_admin(both: Both, who: str) -> None:
    both.in_teams(who, "mine")
    with transaction(both.engine) as db:
        account = people.account_of(db, both.teams, teams_id(who))
        assert account is not None
        member = people.member_of(db, both.id, account.member_id)
        member.admin = True
        db.add(member)


def _roles(both: Both) -> dict[str, Role]:
    """Of those who are in Slack and have one."""
    with transaction(both.engine) as db:
        now = {who: people.member_of(db, both.id, one.id).role for who, one in both.slack.members.items()}
    return {who: role for who, role in now.items() if role is not Role.EMPLOYEE}


def _reaches(both: Both, member_id: int) -> str:
    with transaction(both.engine) as db:
        return people.accounts_of(db, both.id, member_id)[0].external


def _discusses(reply: Any) -> str | None:
    link = shown(reply, Discussion).link
    assert link is None or isinstance(link, str)
    return link


def _stands(both: Both, workspace: Workspace, channel: str, message: str, target: str = "") -> None:
    with transaction(both.engine) as db:
        postings.add(
            db,
            workspace.id,
            both.id,
            channel=channel,
            message=message,
            target=target or channel,
            view="IdeaCard",
            idea_id=1,
            at=MONDAY,
            link=f"link:{message}",
        )
