"""The target picture and the measures, and one person in two chats, as people see them."""

from handlers.verbs import Ask, Profile, answer
from handlers.views import Notice
from storage import goals, people
from storage.database import transaction
from storage.models import Member, Platform, Role
from tests.chat import SlackChat
from tests.face import ASIDE, Chat
from tests.two_chats import TENANT, rows_of, shown, teams_id


def _names_a_goal(chat: Chat) -> None:
    with transaction(chat.house.engine) as db:
        goals.add(db, people.organizations(db)[0], "Fewer queues at the till", chat.now())


async def test_an_idea_begins_with_a_goal_of_the_target_picture(either_chat: Chat) -> None:
    await either_chat.types("Alice", "/strategy")
    assert "There are no goals yet." in either_chat.only_for("Alice")
    _names_a_goal(either_chat)
    await either_chat.types("Alice", "/strategie")
    assert "Fewer queues at the till\nnobody looks after it yet · no ideas yet" in either_chat.only_for(
        "Alice"
    )
    await either_chat.clicks("Alice", "idea_for", ASIDE)
    sent = await either_chat.submits("Alice", title="A second till on Saturdays")
    assert sent.closed
    assert "goal: Fewer queues at the till" in either_chat.card("Alice", 1)
    await either_chat.types("Bob", "/strategy")
    assert "1 idea" in either_chat.only_for("Bob")


async def test_measures_lead_to_their_ideas(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.types("Bob", "/measure")
    assert "No measure is under way." in either_chat.only_for("Bob")
    await either_chat.shares("Alice", "Self-service till")
    await either_chat.clicks("Carla", "approve")
    await either_chat.submits("Carla", owner=either_chat.id("Bob"), due="2026-09-30")
    await either_chat.types("Bob", "/massnahme")
    assert "M-1 Self-service till\nplanned · Bob Petersen has been asked · due" in either_chat.only_for("Bob")
    await either_chat.clicks("Bob", "measure", ASIDE)
    assert "From I-1 Self-service till" in either_chat.only_for("Bob")
    await either_chat.clicks("Bob", "show", ASIDE)
    assert "Decision: approved" in either_chat.only_for("Bob")
    await either_chat.types("Bob", "/measure M-9")
    assert "There is no measure M-9." in either_chat.only_for("Bob")


async def test_a_code_from_here_is_typed_in_the_other_chat(slack_chat: SlackChat) -> None:
    await slack_chat.types("Bob", "/gegenstrom link")
    assert "there is nothing to connect yet" in slack_chat.only_for("Bob")
    _connects_teams(slack_chat)
    await slack_chat.types("Bob", "/gegenstrom link")
    seen = slack_chat.only_for("Bob")
    assert "Type this line in Microsoft Teams, within 15 minutes." in seen
    code = seen.partition("gegenstrom link ")[2].split()[0]
    assert _in_teams(slack_chat, "Bob", "link_code", code).key == "linked"
    await slack_chat.types("Bob", f"/gegenstrom link {code}")
    assert "This code does not fit." in slack_chat.only_for("Bob")


async def test_an_admin_connects_two_accounts(slack_chat: SlackChat) -> None:
    await slack_chat.types("Dora", "/gegenstrom accounts")
    assert "There is nothing to connect." in slack_chat.only_for("Dora")
    _connects_teams(slack_chat)
    _in_teams(slack_chat, "Bob", "save_language")
    await slack_chat.types("Dora", "/gegenstrom accounts")
    assert "Who is it here?" in slack_chat.form("Dora")
    await slack_chat.submits("Dora", person=slack_chat.id("Bob"))
    with transaction(slack_chat.house.engine) as db:
        assert len([one for one in rows_of(db, Member) if one.name.startswith("Bob")]) == 1


def _connects_teams(chat: Chat) -> None:
    with transaction(chat.house.engine) as db:
        beside, now = (Platform.SLACK, ""), chat.now()
        name = "Microsoft Teams"
        people.connect(db, Platform.TEAMS, TENANT, name=name, url="", bot="28:b", now=now, beside=beside)


def _in_teams(chat: Chat, who: str, verb: str, words: str = "") -> Notice:
    profiles = (Profile(teams_id(who), f"{who} Petersen"),)
    ask = Ask(Platform.TEAMS, TENANT, teams_id(who), verb, chat.now(), words=words, people=profiles)
    notice: Notice = shown(answer(chat.house.engine, ask), Notice)
    return notice
