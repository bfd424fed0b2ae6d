"""The target picture in both chats: read it, change it, look back at it, and hear that one moved it."""

from storage.models import Role
from tests.face import ASIDE, Chat
from tests.teams.chat import TeamsChat


async def leads(chat: Chat) -> None:
    """Dora leads, Carla and Bob are managers."""
    chat.names(Role.LEADER, "Dora")
    chat.names(Role.MANAGER, "Carla", "Bob")


async def adds_goal(chat: Chat, title: str, owner: str = "Carla", **fields: object) -> None:
    """Dora adds a goal from the editor that she sees."""
    await chat.clicks("Dora", "add_goal", ASIDE)
    meaning = {"description": f"{title}: because people wait too long.", "owner": chat.id(owner)}
    sent = await chat.submits("Dora", title=title, **meaning, **fields)
    assert sent.closed, sent.errors


async def test_a_leader_builds_the_target_picture_and_everybody_reads_it(chat: Chat) -> None:
    await leads(chat)
    await chat.types("Dora", "/strategy")
    assert "Begin with a vision sentence or a first goal" in chat.only_for("Dora")
    await chat.clicks("Dora", "edit_picture", ASIDE)
    await chat.clicks("Dora", "edit_vision", ASIDE)
    sent = await chat.submits("Dora", vision="Everybody in the region buys from us.")
    assert sent.closed, sent.errors
    assert "Saved as version 1." in chat.only_for("Dora")
    target = {"indicator": "Minutes at the till", "target": "2", "until": "2027-06-30"}
    await adds_goal(chat, "Fewer queues", note="People leave.", **target)
    assert "Saved as version 2." in chat.only_for("Dora")
    assert "G-1 Fewer queues" in chat.only_for("Dora")
    await chat.types("Alice", "/strategie")
    seen = chat.only_for("Alice")
    assert "Everybody in the region buys from us." in seen
    assert "version 2, since Mon 31 Aug 2026" in seen
    assert "looked after by Carla Brandt · no ideas yet · no measures yet" in seen
    assert "how we can tell: Minutes at the till · target 2 · by Wed 30 Jun 2027" in seen
    for label in ("What does it mean for us?", "I have an idea for this", "Ideas", "Measures", "History"):
        assert f"[{label}]" in seen
    assert "[Edit]" not in seen
    await chat.clicks("Alice", "goal", ASIDE)
    assert "Fewer queues: because people wait too long." in chat.only_for("Alice")


async def test_a_goal_shows_its_ideas_and_measures(either_chat: Chat) -> None:
    await leads(either_chat)
    either_chat.goal("Fewer queues", "Carla")
    await either_chat.types("Alice", "/strategy G-1")
    await either_chat.clicks("Alice", "idea_for", ASIDE)
    assert (await either_chat.submits("Alice", title="A second till on Saturdays")).closed
    await either_chat.clicks("Bob", "support", "ideas")
    await either_chat.types("Bob", "/strategy 1")
    assert "Most supported ideas" in either_chat.only_for("Bob")
    assert "I-1 A second till on Saturdays" in either_chat.only_for("Bob")
    await either_chat.clicks("Bob", "goal_ideas", ASIDE)
    assert "Ideas for G-1 Fewer queues" in either_chat.only_for("Bob")
    assert "1 supporter" in either_chat.only_for("Bob")
    await either_chat.types("Bob", "/strategy G-1")
    await either_chat.clicks("Bob", "goal_measures", ASIDE)
    assert "No measure has come of this goal yet." in either_chat.only_for("Bob")


async def test_ideas_of_a_goal_have_pages(either_chat: Chat) -> None:
    either_chat.goal("Fewer queues")
    for number in range(1, 11):
        await either_chat.shares("Alice", f"Idea number {number}", goal="1")
    await either_chat.shares("Alice", "For no goal")
    await either_chat.types("Bob", "/strategy G-1")
    await either_chat.clicks("Bob", "goal_ideas", ASIDE)
    assert "10 ideas · page 1 of 2" in either_chat.only_for("Bob")
    await either_chat.clicks("Bob", "turn_goal_ideas", ASIDE)
    second = either_chat.only_for("Bob")
    assert "page 2 of 2" in second
    assert "I-1 Idea number 1" in second
    assert "For no goal" not in second


async def test_only_leaders_change_the_target_picture(either_chat: Chat) -> None:
    await leads(either_chat)
    for who in ("Alice", "Carla"):
        await either_chat.types(who, "/strategy edit")
        assert "Only leaders change the target picture." in either_chat.only_for(who)
    await either_chat.types("Dora", "/strategie bearbeiten")
    assert "Edit the target picture" in either_chat.only_for("Dora")
    await either_chat.clicks("Dora", "add_goal", ASIDE)
    either_chat.names(Role.EMPLOYEE, "Dora")
    either_chat.names(Role.LEADER, "Carla")  # while the form was open
    fields = {"title": "Mine", "description": "Yes", "owner": either_chat.id("Carla")}
    sent = await either_chat.submits("Dora", **fields)
    assert not sent.closed
    assert "Only leaders change" in str(sent.errors)


async def test_a_wrong_form_stays_open_and_says_what_is_wrong(either_chat: Chat) -> None:
    await leads(either_chat)
    await either_chat.types("Dora", "/strategy edit")
    await either_chat.clicks("Dora", "add_goal", ASIDE)
    fields = {"title": "Fewer queues", "description": "Nobody waits.", "target": "2"}
    sent = await either_chat.submits("Dora", **fields, owner=either_chat.id("Carla"))
    assert sent.errors == {"indicator": "Please say what is measured, or leave value and date empty."}
    sent = await either_chat.submits("Dora", indicator="Minutes", until="2026-08-31")
    assert sent.errors == {"until": "Please choose a day from tomorrow on."}
    sent = await either_chat.submits("Dora", until="2027-01-01", owner=either_chat.id("Alice"))
    assert "neither a manager nor a leader" in sent.errors["owner"]
    sent = await either_chat.submits("Dora", owner=either_chat.id("Carla"), moved="I-42, cake")
    assert sent.errors == {
        "moved": "I do not know these ideas: cake, I-42. Numbers look like this: I-42, I-7."
    }
    assert (await either_chat.submits("Dora", moved="")).closed
    assert "Saved as version 1." in either_chat.only_for("Dora")


async def test_the_second_of_two_leaders_keeps_the_form(either_chat: Chat) -> None:
    await leads(either_chat)
    either_chat.names(Role.LEADER, "Dora", "Carla")
    either_chat.goal("Fewer queues", "Bob")
    for who in ("Dora", "Carla"):
        await either_chat.types(who, "/strategy edit")
        await either_chat.clicks(who, "edit_goal", ASIDE)
    meaning = {"description": "Nobody waits longer than two minutes."}
    assert (await either_chat.submits("Dora", title="No queues", **meaning)).closed
    sent = await either_chat.submits("Carla", title="Short queues", **meaning)
    assert not sent.closed
    assert "Somebody has changed or retired G-1 in the meantime." in str(sent.errors)
    await either_chat.types("Alice", "/strategy")
    assert "No queues" in either_chat.only_for("Alice")


async def test_an_idea_that_moved_the_picture_says_so_and_its_author_is_asked(chat: Chat) -> None:
    await leads(chat)
    await chat.shares("Alice", "Ask our regulars")
    await chat.types("Dora", "/strategy edit")
    await adds_goal(chat, "More regulars")
    await adds_goal(chat, "Fewer queues", note="The regulars told us.", moved="I-1")
    assert "has changed our target picture (version 2)" in chat.card("Bob", 1)
    heard = chat.last("Alice")
    assert "Your idea has changed our target picture: Dora Hansen named it with version 2." in heard
    assert "The regulars told us." in heard
    assert "may your name be mentioned?" in heard
    await chat.clicks("Alice", "name_me")
    assert "Your name will be mentioned" in chat.about("Alice", "Ask our regulars")
    await chat.clicks("Alice", "not_me")
    assert "Your name will not be mentioned." in chat.about("Alice", "Your name will not be mentioned.")
    await chat.types("Gus", "/strategy history")
    listed = chat.only_for("Gus")
    assert "2 versions" in listed
    assert "moved by I-1" in listed
    await chat.types("Gus", "/strategie verlauf 2")
    version = chat.only_for("Gus")
    for words in (
        "Target picture, version 2",
        "The regulars told us.",
        "G-1 More regulars",
        "G-2 Fewer queues",
    ):
        assert words in version
    await chat.clicks("Gus", "show", ASIDE)
    assert "Ask our regulars" in chat.only_for("Gus")


async def test_a_sealed_author_hears_of_it_and_is_not_asked(either_chat: Chat) -> None:
    await leads(either_chat)
    await either_chat.shares("Alice", "Ask our regulars", sealed="yes")
    await either_chat.types("Dora", "/strategy edit")
    await adds_goal(either_chat, "More regulars", moved="1")
    heard = either_chat.about("Alice", "has changed our target picture: Dora Hansen")
    assert "Your name is sealed" in heard
    assert "[Yes, name me]" not in heard


async def test_retiring_a_goal_moves_its_ideas_and_stops_its_measures(either_chat: Chat) -> None:
    await leads(either_chat)
    either_chat.goal("Fewer queues", "Carla")
    either_chat.goal("More regulars", "Bob")
    await either_chat.shares("Alice", "Self-service till", goal="1")
    await either_chat.shares("Alice", "Customer card", goal="1")
    await either_chat.types("Carla", "/review 1")
    await either_chat.clicks("Carla", "approve", ASIDE)
    sent = await either_chat.submits("Carla", owner=either_chat.id("Mallory"), due="2026-09-30")
    assert sent.closed, sent.errors
    await either_chat.types("Dora", "/strategy edit")
    await either_chat.clicks("Dora", "retire_goal", ASIDE, "1")
    assert "Still open: 1 idea, 1 measure." in either_chat.form("Dora")
    sent = await either_chat.submits("Dora", move_to="2", measures="stop", note="The shop closes.")
    assert sent.closed, sent.errors
    assert "G-1" not in either_chat.only_for("Dora")
    assert "Your idea now belongs to this goal: G-2 More regulars" in either_chat.about(
        "Alice", "has retired"
    )
    stopped = either_chat.about("Mallory", "has stopped a measure")
    assert "M-1: Self-service till · Mallory Schmidt · stopped" in stopped
    assert "The shop closes." in stopped
    assert "goal: More regulars" in either_chat.card("Alice", 2)
    assert "Customer card" in either_chat.about("Bob", "[Approve]"), "who looks after the goal decides"
    await either_chat.types("Dora", "/strategy edit")
    assert "[Retire]" not in either_chat.only_for("Dora"), "the last goal stays"


async def test_help_says_what_each_can_do(either_chat: Chat) -> None:
    await leads(either_chat)
    await either_chat.types("Alice", "/strategy help")
    assert "strategy history" in either_chat.only_for("Alice")
    assert "strategy edit" not in either_chat.only_for("Alice")
    await either_chat.types("Dora", "/strategy hilfe")
    assert "strategy edit" in either_chat.only_for("Dora")


async def test_in_a_channel_the_picture_is_everybody_s(teams_chat: TeamsChat) -> None:
    """Teams' own: there the answer is read by all, so that it has nothing for leaders alone."""
    await leads(teams_chat)
    teams_chat.goal("Fewer queues", "Carla")
    await teams_chat.mentions("Dora", "strategy", "general")
    shown = teams_chat.last("Alice", "general")
    assert "Fewer queues" in shown
    assert "[I have an idea for this]" in shown
    assert "[Edit]" not in shown
    await teams_chat.types("Dora", "/strategy")
    assert "[Edit]" in teams_chat.only_for("Dora")
    await teams_chat.mentions("Dora", "strategy edit", "general")
    assert "Edit the target picture" not in teams_chat.last("Alice", "general")


async def test_a_way_out_of_a_form_leads_back_to_the_editor(teams_chat: TeamsChat) -> None:
    await leads(teams_chat)
    await teams_chat.types("Dora", "/strategy edit")
    await teams_chat.clicks("Dora", "edit_vision", ASIDE)
    await teams_chat.closes("Dora")
    assert "[Change the vision]" in teams_chat.only_for("Dora")
