"""Where the bot is in Teams, and where not any more; who may come in; and the post on its way there."""

from sqlmodel import func, select

from storage.database import transaction
from storage.models import Organization, Role
from tests.teams.chat import TeamsChat
from tests.teams.company import room_id
from tests.teams.world import BOT, Person, guid

# --- coming and going -----------------------------------------------------------------------------


async def test_who_adds_the_bot_is_greeted_once(teams_chat: TeamsChat) -> None:
    await teams_chat.installs("Alice")
    greetings = [one for one in teams_chat.messages("Alice") if one.author == BOT]
    assert len(greetings) == 1
    assert "Share what could be better." in teams_chat.last("Alice")


async def test_who_removes_the_bot_is_left_alone_until_it_is_back(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.uninstalls("Alice")
    before = len(teams_chat.messages("Alice"))
    await teams_chat.clicks("Carla", "decline")
    assert (await teams_chat.submits("Carla", reason="We have one.")).closed
    await teams_chat.passes(hours=3)
    assert len(teams_chat.messages("Alice")) == before
    assert not any("Not delivered" in text for text in teams_chat.texts("Dora")), "that was her own wish"
    await teams_chat.installs("Alice")
    await teams_chat.shares("Alice", "Another one")
    assert "I-2 Another one" in teams_chat.last("Alice")


async def test_who_cannot_be_written_to_gets_their_news_when_they_open_the_chat(
    teams_chat: TeamsChat,
) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    for _ in ("the thank-you", "the receipt"):
        teams_chat.teams.connector.fault("create", 403, code="Forbidden")
    await teams_chat.mentions("Alice", "idea Newsletter", "ideas")
    await teams_chat.clicks("Alice", "share", "ideas")
    assert (await teams_chat.submits("Alice")).closed
    assert teams_chat.texts("Alice") == []
    await teams_chat.installs("Alice")
    assert any("Thank you, your idea is in:" in text for text in teams_chat.texts("Alice"))


async def test_a_team_without_the_bot_gets_nothing_until_it_is_back(teams_chat: TeamsChat) -> None:
    await teams_chat.uninstalls_for_team("Dora")
    await teams_chat.shares("Dora", "Newsletter")
    assert teams_chat.texts("Bob", "ideas") == []
    await teams_chat.installs_for_team("Dora")
    await teams_chat.shares("Dora", "Another one")
    assert "I-2 Another one" in teams_chat.card("Bob", 2)


async def test_a_renamed_channel_has_its_new_name_at_once(teams_chat: TeamsChat) -> None:
    await teams_chat.clicks("Dora", "setup_language")
    for verb in ("setup_channels", "setup_people"):
        await teams_chat.clicks("Dora", verb)
    await teams_chat.renames("ideas", "improvements")
    await teams_chat.shares("Alice", "Newsletter")
    assert "The card is in “improvements”." in teams_chat.last("Alice")


async def test_a_roster_without_the_bot_closes_the_channel_until_it_is_added_again(
    teams_chat: TeamsChat,
) -> None:
    teams_chat.teams.connector.fault(
        "send", 403, code="BotNotInConversationRoster", conversation=room_id("ideas")
    )
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.shares("Alice", "Bicycle stand")
    tried = teams_chat.teams.connector.requests.count(("send", room_id("ideas")))
    assert tried == 1, "nothing more is sent there"
    assert "to “ideas”" in teams_chat.about("Dora", "Not delivered")
    await teams_chat.installs_for_team("Dora")
    await teams_chat.shares("Alice", "Web shop")
    assert "I-3 Web shop" in teams_chat.card("Bob", 3)


async def test_a_service_that_moves_is_followed(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.shares("Alice", "Newsletter")
    teams_chat.teams.moves_to("amer")
    for who in ("Alice", "Carla"):
        await teams_chat.says(who, "home")
    await teams_chat.mentions("Bob", "hi", "ideas")
    await teams_chat.clicks("Carla", "decline", "dm", "1.0")
    assert (await teams_chat.submits("Carla", reason="We have one.")).closed
    assert "Carla Brandt has declined your idea." in teams_chat.about("Alice", "has declined")
    assert "Decision: declined" in teams_chat.card("Bob", 1)


async def test_reactions_and_strange_events_are_taken_calmly(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    card = teams_chat.messages("Bob", "ideas")[0]
    bob, team = teams_chat.person("Bob"), card.room.team
    await teams_chat.client.send(teams_chat.activities.reaction(bob, card))
    for event in ("channelCreated", "channelRestored", "teamArchived", "teamUnarchived", "somethingNew"):
        await teams_chat.client.send(teams_chat.activities.team_event(bob, team, event, card.room))
    strange = teams_chat.activities.reaction(bob, card) | {"type": "handoff"}
    await teams_chat.client.send(strange)
    unknown = teams_chat.activities.dialog_wanted(bob, card, {}) | {"name": "fileConsent/invoke"}
    assert (await teams_chat.client.post(unknown))[0] in (200, 501)


# --- the post -------------------------------------------------------------------------------------


async def test_too_many_requests_delay_this_conversation_only(teams_chat: TeamsChat) -> None:
    teams_chat.teams.connector.fault("send", 429, retry_after="40", conversation=room_id("ideas"))
    await teams_chat.shares("Alice", "Newsletter")
    assert teams_chat.texts("Bob", "ideas") == []
    assert "Thank you, your idea is in" in teams_chat.last("Alice")
    await teams_chat.passes(seconds=30)
    assert teams_chat.texts("Bob", "ideas") == []
    await teams_chat.passes(seconds=20)
    assert "I-1 Newsletter" in teams_chat.card("Bob", 1)


async def test_a_lost_answer_is_shown_to_an_admin_and_nothing_is_sent_twice(teams_chat: TeamsChat) -> None:
    teams_chat.teams.connector.fault("send", 502, lose_answer=True, conversation=room_id("ideas"))
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.passes(hours=2)
    assert len(teams_chat.texts("Bob", "ideas")) == 1
    assert "It is unclear whether this arrived at “ideas”" in teams_chat.about("Dora", "unclear")
    await teams_chat.clicks("Dora", "it_arrived")
    await teams_chat.types("Dora", "/gegenstrom problems")
    assert "Every message has arrived" in teams_chat.only_for("Dora")


# --- who may come in ------------------------------------------------------------------------------


async def test_another_tenant_has_an_organization_of_its_own(sqlite_url: str) -> None:
    foreign = guid("another tenant")
    async with TeamsChat.opened(sqlite_url, teams_more_tenants=foreign) as chat:
        await chat.shares("Alice", "Newsletter")
        zoe = chat.world.add_person(Person("Zoe Zimmer", guid("Zoe"), tenant=foreign))
        room = chat.world.personal(zoe)
        room.joined = True
        said = chat.world.say(room, "", zoe.aad, {"type": "message", "text": "idea 1"})
        await chat.client.send(chat.activities.message(said, mention=False))
        assert "There is no idea I-1." in chat.world.messages[-1].activity.get("text", "")
        with transaction(chat.house.engine) as db:
            assert db.exec(select(func.count()).select_from(Organization)).one() == 2


async def test_a_tenant_that_nobody_named_is_refused(teams_chat: TeamsChat) -> None:
    zoe = teams_chat.world.add_person(Person("Zoe Zimmer", guid("Zoe"), tenant=guid("another tenant")))
    room = teams_chat.world.personal(zoe)
    said = teams_chat.world.say(room, "", zoe.aad, {"type": "message", "text": "idea 1"})
    assert await teams_chat.client.post(teams_chat.activities.message(said, mention=False)) == (403, None)


async def test_guests_read_in_teams_too(teams_chat: TeamsChat) -> None:
    await teams_chat.shares("Alice", "Newsletter")
    await teams_chat.mentions("Gus", "idea list", "general")
    assert "I-1 Newsletter" in teams_chat.only_for("Gus")
    await teams_chat.clicks("Gus", "support", "ideas")
    assert "Guests can read ideas here" in teams_chat.only_for("Gus")
    await teams_chat.opens_extension("Gus", "new_idea")
    assert "Guests can read ideas here" in teams_chat.form("Gus")
    assert "[Support]" in teams_chat.card("Alice", 1)
