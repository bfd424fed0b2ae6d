"""First run, settings, home, digest and languages, told as conversations."""

from storage.models import Role
from tests.chat import CHANNELS, SlackChat, uid


async def test_before_anything_is_configured_it_works(chat: SlackChat) -> None:
    await chat.slack.remove_bot(CHANNELS["ideas"])
    await chat.settle()
    await chat.shares("Alice", "Newsletter")  # typed in #general
    assert "I-1 Newsletter" in chat.card("Bob", 1, "general")
    assert "The card is in #general." in chat.last("Alice")
    assert "[Approve]" in chat.last("Dora"), "the workspace's owner decides"
    assert "Who decides: Dora Hansen" in chat.last("Alice")


async def test_an_idea_from_a_private_talk_stays_out_of_channels(slack_chat: SlackChat) -> None:
    await slack_chat.slack.remove_bot(CHANNELS["ideas"])
    await slack_chat.types("Alice", "/idea Newsletter", "dm")
    await slack_chat.submits("Alice")
    assert "It has no card in a channel" in slack_chat.last("Alice")
    await slack_chat.types("Bob", "/idea 1")
    assert "I-1 Newsletter" in slack_chat.only_for("Bob")
    await slack_chat.clicks("Bob", "discuss", "general")
    assert "has no card in a channel yet" in slack_chat.only_for("Bob")


async def test_the_first_run_asks_the_owner_three_things(chat: SlackChat) -> None:
    welcome = chat.last("Dora")
    assert "Step 1 of 3" in welcome
    assert "Hello Dora Hansen, I am Gegenstrom." in welcome
    await chat.opens_home("Dora")
    assert "Gegenstrom is not set up yet." in chat.home("Dora")

    await chat.clicks("Dora", "setup_language")
    assert "Step 2 of 3" in chat.last("Dora")
    await chat.chooses("Dora", "digest", CHANNELS["general"])
    await chat.chooses("Dora", "weekday", "4")
    await chat.clicks("Dora", "setup_channels")
    assert "Step 3 of 3" in chat.last("Dora")
    await chat.chooses("Dora", "managers", [uid("Carla")])
    await chat.clicks("Dora", "setup_people")

    done = chat.last("Dora")
    assert "New ideas appear in #ideas." in done
    assert "The weekly digest comes to #general on Friday at 08:30." in done
    assert "Who decides: Carla Brandt." in done
    assert len(chat.texts("Dora")) == 1, "one message that turns its pages"
    assert "not set up yet" not in chat.home("Dora")
    await chat.shares("Alice", "Newsletter")
    assert "[Approve]" in chat.last("Carla")


async def test_the_first_run_goes_back_and_keeps_what_was_chosen(slack_chat: SlackChat) -> None:
    await slack_chat.chooses("Dora", "language", "de")
    await slack_chat.clicks("Dora", "setup_language")
    await slack_chat.clicks("Dora", "setup_back")
    assert "[Deutsch]" in slack_chat.last("Dora")
    await slack_chat.clicks("Dora", "setup_language")
    await slack_chat.chooses("Dora", "weekday", "2")
    await slack_chat.clicks("Dora", "setup_channels")
    await slack_chat.clicks("Dora", "setup_back")
    assert "[Wednesday]" in slack_chat.last("Dora")


async def test_a_private_channel_needs_an_invitation_first(slack_chat: SlackChat) -> None:
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
    await slack_chat.opens_home("Dora")
    await slack_chat.clicks("Dora", "setup", "home")
    for verb in ("setup_language", "setup_channels", "setup_people"):
        await slack_chat.clicks("Dora", verb, "modal")
    assert "Who decides: Dora Hansen." in slack_chat.form("Dora")
    await slack_chat.closes("Dora")
    assert slack_chat.modal("Dora") is None, "one window, not one on top of the other"


async def test_only_admins_change_settings(chat: SlackChat) -> None:
    await chat.types("Mallory", "/gegenstrom")
    seen = chat.only_for("Mallory")
    assert "Weekly digest on: Monday, 08:30" in seen
    assert "To change something, ask Dora Hansen." in seen
    assert "[Change settings]" not in seen
    await chat.types("Mallory", "/gegenstrom setup")
    assert "Only admins change the settings." in chat.only_for("Mallory")

    await chat.types("Dora", "/gegenstrom")
    await chat.clicks("Dora", "edit_settings", "general")
    wrong = await chat.submits("Dora", timezone="Mars")
    assert "I do not know this time zone." in wrong.errors["timezone"]
    await chat.submits(
        "Dora", timezone="Europe/Vienna", managers=[uid("Carla")], decision_days="5", time="07:00"
    )
    assert "Saved." in chat.form("Dora")
    await chat.types("Mallory", "/gegenstrom")
    seen = chat.only_for("Mallory")
    for line in ("Europe/Vienna", "Managers: Carla Brandt", "5 working days", "Monday, 07:00"):
        assert line in seen


async def test_the_settings_behind_the_form_are_up_to_date(slack_chat: SlackChat) -> None:
    await slack_chat.opens_home("Dora")
    await slack_chat.clicks("Dora", "settings", "home")
    await slack_chat.clicks("Dora", "edit_settings", "modal")
    await slack_chat.submits("Dora", time="07:00")
    await slack_chat.closes("Dora")
    assert "Monday, 07:00" in slack_chat.form("Dora")


async def test_guests_cannot_be_managers(slack_chat: SlackChat) -> None:
    await slack_chat.types("Dora", "/gegenstrom")
    await slack_chat.clicks("Dora", "edit_settings", "general")
    wrong = await slack_chat.submits("Dora", managers=[uid("Gus")])
    assert "cannot be chosen" in wrong.errors["managers"]


async def test_named_admins_are_admins_too(slack_chat: SlackChat) -> None:
    await slack_chat.types("Dora", "/gegenstrom")
    await slack_chat.clicks("Dora", "edit_settings", "general")
    await slack_chat.submits("Dora", admins=[uid("Bob")])
    await slack_chat.types("Bob", "/gegenstrom")
    assert "[Change settings]" in slack_chat.only_for("Bob")


async def test_who_speaks_german_in_slack_reads_german(chat: SlackChat) -> None:
    chat.slack.world.users[uid("Bob")].locale = "de-DE"
    await chat.types("Bob", "/idea hilfe")
    assert "Sag, was besser werden kann." in chat.only_for("Bob")
    await chat.types("Alice", "/idea help")
    assert "Share what could be better." in chat.only_for("Alice")


async def test_everybody_chooses_their_own_language(chat: SlackChat) -> None:
    await chat.opens_home("Bob")
    await chat.types("Bob", "/gegenstrom language de")
    assert chat.only_for("Bob") == "Gespeichert. Ab jetzt schreibe ich dir so."
    assert "Hallo Bob Petersen" in chat.home("Bob"), "the home follows by itself"
    await chat.types("Bob", "/gegenstrom sprache")
    await chat.submits("Bob", language="platform")
    assert "Saved. From now on I write to you like this." in chat.form("Bob")


async def test_the_company_may_prefer_sie(slack_chat: SlackChat) -> None:
    slack_chat.slack.world.users[uid("Bob")].locale = "de-DE"
    await slack_chat.types("Dora", "/gegenstrom")
    await slack_chat.clicks("Dora", "edit_settings", "general")
    await slack_chat.submits("Dora", formal="yes")
    await slack_chat.types("Bob", "/idea hilfe")
    assert "Sagen Sie, was besser werden kann." in slack_chat.only_for("Bob")


async def test_the_home_shows_an_employee_their_ideas(chat: SlackChat) -> None:
    assert "You have not shared an idea yet." in await chat.opens_home("Alice")
    assert "Waiting for me" not in chat.home("Alice")
    await chat.shares("Alice", "Newsletter")
    assert "I-1 Newsletter" in chat.home("Alice"), "it updates by itself"
    await chat.clicks("Bob", "support", "ideas")
    assert "1 supporter" in chat.home("Alice")
    await chat.clicks("Alice", "share", "home")
    assert "Share an idea" in chat.form("Alice")


async def test_the_home_shows_a_manager_what_waits(chat: SlackChat) -> None:
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
    slack_chat.names(Role.MANAGER, "Dora")
    await slack_chat.shares("Dora", "Newsletter")
    await slack_chat.opens_home("Dora")
    for verb in ("mine", "list", "queue", "settings", "help"):
        await slack_chat.clicks("Dora", verb, "home")
        assert "[Close]" in slack_chat.form("Dora")
        await slack_chat.closes("Dora")
    assert slack_chat.slack.notices(uid("Dora")) == []


async def test_the_week_is_told_on_monday(chat: SlackChat) -> None:
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


async def test_support_in_the_digest_counts_and_says_so(chat: SlackChat) -> None:
    await chat.shares("Alice", "Digital customer card")
    await chat.passes(days=7)
    digest = chat.with_button("Bob", "support", "ideas", "1")
    assert "Week 36" in chat.slack.text_of(digest)
    await chat.clicks("Bob", "support", "ideas", "1")
    assert "You support I-1 Digital customer card now." in chat.only_for("Bob", "ideas")
    assert "[Support · 1]" in chat.card("Dora", 1)
    await chat.clicks("Bob", "support", "ideas", "1")
    assert "is taken back" in chat.only_for("Bob", "ideas")
