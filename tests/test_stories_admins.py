"""First run, settings, home, digest and languages, told as conversations."""

from storage.models import Role
from tests.chat import SlackChat, uid
from tests.face import ASIDE, Chat


async def test_before_anything_is_configured_it_works(chat: Chat) -> None:
    await chat.removes_bot("ideas")
    await chat.shares("Alice", "Newsletter", "general")
    assert "I-1 Newsletter" in chat.card("Bob", 1, "general")
    assert f"The card is in {chat.called('general')}." in chat.last("Alice")
    assert "[Approve]" in chat.last("Dora"), "the workspace's owner decides"
    assert "Who decides: Dora Hansen" in chat.last("Alice")


async def test_an_idea_from_a_private_talk_stays_out_of_channels(either_chat: Chat) -> None:
    await either_chat.removes_bot("ideas")
    await either_chat.types("Alice", "/idea Newsletter", "dm")
    await either_chat.submits("Alice")
    assert "It has no card in a channel" in either_chat.last("Alice")
    await either_chat.types("Bob", "/idea 1")
    assert "I-1 Newsletter" in either_chat.only_for("Bob")
    await either_chat.clicks("Bob", "discuss", ASIDE)
    assert "has no card in a channel yet" in either_chat.only_for("Bob")


async def test_the_first_run_asks_the_owner_three_things(chat: Chat) -> None:
    assert "Hello Dora Hansen, I am Gegenstrom." in chat.about("Dora", "Step 1 of 3")
    assert "Gegenstrom is not set up yet." in await chat.opens_home("Dora")
    before = len(chat.texts("Dora"))

    await chat.clicks("Dora", "setup_language")
    assert chat.about("Dora", "Step 2 of 3")
    await chat.chooses("Dora", "digest", chat.room("general"))
    await chat.chooses("Dora", "weekday", "4")
    await chat.clicks("Dora", "setup_channels")
    assert chat.about("Dora", "Step 3 of 3")
    await chat.chooses("Dora", "managers", [chat.id("Carla")])
    await chat.clicks("Dora", "setup_people")

    done = chat.about("Dora", "Ready")
    assert f"New ideas appear in {chat.called('ideas')}." in done
    assert f"The weekly digest comes to {chat.called('general')} on Friday at 08:30." in done
    assert "Who decides: Carla Brandt." in done
    assert len(chat.texts("Dora")) == before, "one message that turns its pages"
    assert "not set up yet" not in chat.home("Dora")
    await chat.shares("Alice", "Newsletter")
    assert "[Approve]" in chat.last("Carla")


async def test_the_first_run_goes_back_and_keeps_what_was_chosen(either_chat: Chat) -> None:
    await either_chat.chooses("Dora", "language", "de")
    await either_chat.clicks("Dora", "setup_language")
    await either_chat.clicks("Dora", "setup_back")
    assert "[Deutsch]" in either_chat.last("Dora")
    await either_chat.clicks("Dora", "setup_language")
    await either_chat.chooses("Dora", "weekday", "2")
    await either_chat.clicks("Dora", "setup_channels")
    await either_chat.clicks("Dora", "setup_back")
    assert "[Wednesday]" in either_chat.last("Dora")


async def test_a_private_channel_needs_an_invitation_first(slack_chat: SlackChat) -> None:
    """Slack's own: in Teams the bot may post in every channel that it knows of."""
    slack_chat.slack.add_channel(
        "C0SECRET", "secret", is_private=True, members=[uid("Dora")], bot_member=False
    )
    await slack_chat.clicks("Dora", "setup_language")
    await slack_chat.chooses("Dora", "ideas", "C0SECRET")
    await slack_chat.clicks("Dora", "setup_channels")
    assert "/invite @Gegenstrom" in slack_chat.only_for("Dora", "dm")
    assert "Step 2 of 3" in slack_chat.texts("Dora")[0]
    await slack_chat.slack.invite_bot("C0SECRET")
    await slack_chat.settle()
    await slack_chat.clicks("Dora", "setup_channels")
    assert "Step 3 of 3" in slack_chat.texts("Dora")[0]


async def test_the_first_run_can_be_done_again_from_the_home(slack_chat: SlackChat) -> None:
    """In Slack's windows; Teams has cards for it."""
    await slack_chat.opens_home("Dora")
    await slack_chat.clicks("Dora", "setup", "home")
    for verb in ("setup_language", "setup_channels", "setup_people"):
        await slack_chat.clicks("Dora", verb, "modal")
    assert "Who decides: Dora Hansen." in slack_chat.form("Dora")
    await slack_chat.closes("Dora")
    assert slack_chat.modal("Dora") is None, "one window, not one on top of the other"


async def test_only_admins_change_settings(chat: Chat) -> None:
    await chat.types("Mallory", "/gegenstrom")
    seen = chat.only_for("Mallory")
    assert "Monday, 08:30" in seen
    assert "To change something, ask Dora Hansen." in seen
    assert "[Change settings]" not in seen
    await chat.types("Mallory", "/gegenstrom setup")
    assert "Only admins change the settings." in chat.only_for("Mallory")

    await chat.types("Dora", "/gegenstrom")
    await chat.clicks("Dora", "edit_settings", ASIDE)
    wrong = await chat.submits("Dora", timezone="Mars")
    assert "I do not know this time zone." in wrong.errors["timezone"]
    await chat.submits(
        "Dora", timezone="Europe/Vienna", managers=[chat.id("Carla")], decision_days="5", time="07:00"
    )
    assert "Saved." in chat.form("Dora")
    await chat.types("Mallory", "/gegenstrom")
    seen = chat.only_for("Mallory")
    for line in ("Europe/Vienna", "Carla Brandt", "5 working days", "Monday, 07:00"):
        assert line in seen


async def test_the_settings_behind_the_form_are_up_to_date(slack_chat: SlackChat) -> None:
    """Slack's own: windows lie on top of each other there."""
    await slack_chat.opens_home("Dora")
    await slack_chat.clicks("Dora", "settings", "home")
    await slack_chat.clicks("Dora", "edit_settings", "modal")
    await slack_chat.submits("Dora", time="07:00")
    await slack_chat.closes("Dora")
    assert "Monday, 07:00" in slack_chat.form("Dora")


async def test_guests_cannot_be_managers(either_chat: Chat) -> None:
    await either_chat.types("Dora", "/gegenstrom")
    await either_chat.clicks("Dora", "edit_settings", ASIDE)
    wrong = await either_chat.submits("Dora", managers=[either_chat.id("Gus")])
    assert "guest" in wrong.errors["managers"]


async def test_named_admins_are_admins_too(either_chat: Chat) -> None:
    await either_chat.types("Dora", "/gegenstrom")
    await either_chat.clicks("Dora", "edit_settings", ASIDE)
    await either_chat.submits("Dora", admins=[either_chat.id("Bob")])
    await either_chat.types("Bob", "/gegenstrom")
    assert "[Change settings]" in either_chat.only_for("Bob")


async def test_who_has_the_app_in_german_reads_german(chat: Chat) -> None:
    chat.speaks("Bob", "de-DE")
    await chat.types("Bob", "/idea hilfe")
    assert "Sag, was besser werden kann." in chat.only_for("Bob")
    await chat.types("Alice", "/idea help")
    assert "Share what could be better." in chat.only_for("Alice")


async def test_everybody_chooses_their_own_language(chat: Chat) -> None:
    await chat.opens_home("Bob")
    await chat.types("Bob", "/gegenstrom language de")
    assert chat.only_for("Bob") == "Gespeichert. Ab jetzt schreibe ich dir so."
    assert "Hallo Bob Petersen" in chat.home("Bob"), "the home follows by itself"
    await chat.types("Bob", "/gegenstrom sprache")
    await chat.submits("Bob", language="platform")
    assert "Saved. From now on I write to you like this." in chat.form("Bob")


async def test_the_company_may_prefer_sie(either_chat: Chat) -> None:
    either_chat.speaks("Bob", "de-DE")
    await either_chat.types("Dora", "/gegenstrom")
    await either_chat.clicks("Dora", "edit_settings", ASIDE)
    await either_chat.submits("Dora", formal="yes")
    await either_chat.types("Bob", "/idea hilfe")
    assert "Sagen Sie, was besser werden kann." in either_chat.only_for("Bob")


async def test_the_home_shows_an_employee_their_ideas(chat: Chat) -> None:
    assert "You have not shared an idea yet." in await chat.opens_home("Alice")
    assert "Waiting for me" not in chat.home("Alice")
    await chat.shares("Alice", "Newsletter")
    assert "I-1 Newsletter" in chat.home("Alice"), "it updates by itself"
    await chat.clicks("Bob", "support", "ideas")
    assert "1 supporter" in chat.home("Alice")
    await chat.clicks("Alice", "share", "home")
    assert "Share an idea" in chat.form("Alice")


async def test_the_home_shows_a_manager_what_waits(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    assert "Nothing is waiting for your decision." in await chat.opens_home("Carla")
    await chat.shares("Alice", "Newsletter")
    assert "Waiting for me" in chat.home("Carla")
    assert "just arrived" in chat.home("Carla")
    await chat.clicks("Carla", "look", "home", "1")
    await chat.clicks("Carla", "decline", "modal")
    await chat.submits("Carla", reason="We have one.")
    assert "Nothing is waiting for your decision." in chat.home("Carla")
    assert "[Set up]" not in chat.home("Carla")


async def test_every_button_of_the_home_answers(slack_chat: SlackChat) -> None:
    """In Slack's windows; Teams answers with messages."""
    slack_chat.names(Role.MANAGER, "Dora")
    await slack_chat.shares("Dora", "Newsletter")
    await slack_chat.opens_home("Dora")
    for verb in ("mine", "list", "queue", "settings", "help"):
        await slack_chat.clicks("Dora", verb, "home")
        assert "[Close]" in slack_chat.form("Dora")
        await slack_chat.closes("Dora")
    assert slack_chat.slack.notices(uid("Dora")) == []


async def test_the_week_is_told_on_monday(chat: Chat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Digital customer card")
    await chat.shares("Bob", "Bicycle stand")
    await chat.clicks("Carla", "decline", "dm", "2.0")
    await chat.submits("Carla", reason="The yard is rented.")
    await chat.passes(days=6, hours=21)  # Monday, 07:00 in Berlin
    assert not any("Week 36" in text for text in chat.texts("Dora", "ideas"))
    await chat.passes(hours=2)
    digest = next(text for text in chat.texts("Dora", "ideas") if "Week 36" in text)
    assert "New: I-1 Digital customer card · by Alice Hansen" in digest
    assert "Declined: I-2 Bicycle stand – The yard is rented. (Carla Brandt)" in digest
    await chat.passes(days=1)
    assert len([text for text in chat.texts("Dora", "ideas") if "Week 36" in text]) == 1


async def test_support_in_the_digest_counts_and_says_so(chat: Chat) -> None:
    await chat.shares("Alice", "Digital customer card")
    await chat.passes(days=7)
    assert "Week 36" in chat.shows("Bob", "support", "ideas", "1")
    await chat.clicks("Bob", "support", "ideas", "1")
    assert "You support I-1 Digital customer card now." in chat.only_for("Bob", "ideas")
    assert "[Support · 1]" in chat.card("Dora", 1)
    await chat.clicks("Bob", "support", "ideas", "1")
    assert "is taken back" in chat.only_for("Bob", "ideas")
