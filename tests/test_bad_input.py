"""Strange words, wrong numbers, old buttons: a clear sentence each time, and nothing is lost."""

import pytest
from sqlmodel import select

from bot.slack_blocks import field_errors
from demo.slack.escaping import pings
from handlers.verbs import Ask, answer
from storage import goals, ideas, people
from storage.database import transaction
from storage.models import Idea, Organization, Platform, Role
from tests.chat import CHANNELS, SlackChat, uid

HOSTILE = "<!channel> <@U0BOB> <#C0IDEAS> <http://x.example|y> & *bold* `code` :smile: @here"


@pytest.fixture
def driver() -> type[SlackChat]:
    """These stories are about Slack's own requests."""
    return SlackChat


def titles(chat: SlackChat) -> list[str]:
    with transaction(chat.house.engine) as db:
        return list(db.exec(select(Idea.title).order_by(Idea.number)))  # type: ignore[arg-type]


# --- what people type -------------------------------------------------------------------------------


async def test_an_empty_title_is_asked_for(chat: SlackChat) -> None:
    await chat.types("Alice", "/idea")
    for empty in ("\u200b", "\u202e\u2066", "\x00"):
        refused = await chat.submits("Alice", title=empty, problem="The list is gone.")
        assert set(refused.errors) == {"title"}
        assert refused.errors["title"].startswith(("Please write your idea in one line", "Please use words"))
    assert (await chat.submits("Alice", title="A list")).closed, "the problem is still in the form"
    assert "The list is gone." in chat.card("Bob", 1)


async def test_only_emoji_is_no_title(chat: SlackChat) -> None:
    await chat.types("Alice", "/idea 🎉🎉 👩‍👩‍👧‍👦 🇩🇪")
    refused = await chat.submits("Alice")
    assert refused.errors == {"title": "Please use words, so that others can find the idea."}
    assert "🎉🎉 👩‍👩‍👧‍👦 🇩🇪" in chat.form("Alice")


async def test_a_title_that_is_too_long_says_by_how_much(slack_chat: SlackChat) -> None:
    await slack_chat.types("Alice", "/idea")
    refused = await slack_chat.submits("Alice", title="a" * 151)
    assert refused.errors["title"] == (
        "The line has 151 characters, 150 fit. The rest can go into the field below."
    )


async def test_a_long_line_becomes_title_and_problem(slack_chat: SlackChat) -> None:
    line = "We could print the list of tools " * 40
    await slack_chat.types("Alice", f"/idea {line}")
    await slack_chat.submits("Alice")
    assert line.strip() in slack_chat.card("Bob", 1)


@pytest.mark.parametrize("length", [3001, 20_000])
async def test_a_line_that_is_too_long_is_given_back(chat: SlackChat, length: int) -> None:
    line = ("word " * length)[: length - 1] + "."
    await chat.types("Alice", f"/idea {line}")
    said = chat.only_for("Alice")
    assert said.startswith("The text is longer than 3000 characters. Please shorten it and try again.")
    assert said.endswith(line)


async def test_a_text_that_is_too_long_stays_in_the_form(slack_chat: SlackChat) -> None:
    await slack_chat.types("Alice", "/idea Newsletter")
    refused = await slack_chat.submits("Alice", problem="p" * 3001, benefit="b" * 20_000)
    assert set(refused.errors) == {"problem", "benefit"}, "Slack counts by itself"
    assert (await slack_chat.submits("Alice", problem="p" * 3000, benefit="b" * 3000)).closed


async def test_a_client_that_does_not_count_is_told_every_length(slack_chat: SlackChat) -> None:
    await slack_chat.shares("Bob", "Bicycle stand")
    fields = {"draft": "1", "title": "t" * 151, "problem": "p" * 3001, "benefit": "b" * 20_000}
    ask = Ask(Platform.SLACK, "T0DEMO", uid("Bob"), "create", slack_chat.now(), fields=fields)
    reply = answer(slack_chat.house.engine, ask)
    assert reply.invalid is not None
    assert field_errors(reply.invalid, reply.voice, slack_chat.house.texts) == {
        "title": "The line has 151 characters, 150 fit. The rest can go into the field below.",
        "problem": "The text has 3001 characters, 3000 fit. Please shorten it.",
        "benefit": "The text has 20000 characters, 3000 fit. Please shorten it.",
    }


async def test_a_message_that_is_too_long_still_turns_into_an_idea(slack_chat: SlackChat) -> None:
    said = await slack_chat.says("Bob", "Long words. " * 1500, "general")
    await slack_chat.turns_into_idea("Alice", said)
    assert (await slack_chat.submits("Alice")).closed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("שלום עולם", "שלום עולם"),
        ("مرحبا بالعالم", "مرحبا بالعالم"),
        ("turn \u202eme around\u202c", "turn me around"),
        ("Cafe\u0301 im Lager", "Cafe\u0301 im Lager"),
        ("Z" + "\u0335" * 60 + "algo", "Z" + "\u0335" * 60 + "algo"),
        ("क्षत्रिय दुकान", "क्षत्रिय दुकान"),
    ],
)
async def test_every_script_is_kept_and_nothing_is_turned_around(
    slack_chat: SlackChat, typed: str, kept: str
) -> None:
    await slack_chat.shares("Alice", typed)
    assert titles(slack_chat) == [kept]
    assert kept in slack_chat.card("Bob", 1)


async def test_a_mention_or_link_in_a_title_is_shown_as_typed_and_pings_nobody(chat: SlackChat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", HOSTILE, problem=HOSTILE, benefit=HOSTILE)
    await chat.clicks("Bob", "discuss", "ideas")
    await chat.types("Bob", "/idea 1")
    await chat.types("Bob", "/idea list")
    await chat.types("Bob", f"/idea find {HOSTILE}")
    await chat.types("Bob", f"/idea {'x' * 3000} {HOSTILE}")
    await chat.says("Bob", HOSTILE.replace("@here", "").replace("<!channel>", "").replace("<@U0BOB>", ""))
    await chat.clicks("Carla", "approve")
    await chat.submits("Carla", owner=uid("Bob"), due="2026-10-30", reason=HOSTILE)
    await chat.opens_home("Alice")
    await chat.passes(days=7)
    everything = [
        message
        for where in ("ideas", "general", "dm")
        for who in ("Alice", "Bob", "Carla", "Dora")
        for message in chat.messages(who, where)
        if message.user == chat.slack.world.settings.bot_user
    ]
    assert any("Week 36" in chat.slack.text_of(message) for message in everything)
    assert {ping for message in everything for ping in pings(message)} == set()
    for seen in (chat.card("Bob", 1), chat.last("Alice"), chat.home("Alice")):
        assert HOSTILE in seen
    assert all("mrkdwn" not in str(message.blocks) for message in everything)


async def test_a_mention_in_a_message_is_read_as_the_name(slack_chat: SlackChat) -> None:
    said = await slack_chat.says("Bob", "Ask @carla & @channel in #ideas: 3 < 4", "general")
    await slack_chat.turns_into_idea("Alice", said)
    await slack_chat.submits("Alice")
    (title,) = titles(slack_chat)
    assert title == "Ask @Carla Brandt & @channel in #ideas: 3 < 4"
    assert pings(slack_chat.messages("Bob", "ideas")[0]) == set()


# --- numbers and old buttons ------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["42", "#42", "support 42", "edit 42", "withdraw 42", "discuss 42"])
async def test_an_unknown_number_says_how_to_find_the_known_ones(slack_chat: SlackChat, line: str) -> None:
    await slack_chat.types("Alice", f"/idea {line}")
    assert "There is no idea I-42. /idea list shows all ideas." in slack_chat.only_for("Alice")


async def test_the_numbers_of_another_organization_are_unknown(chat: SlackChat) -> None:
    with transaction(chat.house.engine) as db:
        other = people.connect(db, Platform.SLACK, "T0OTHER", name="Other", url="", bot="U0X", now=chat.now())
        author = people.remember(db, other, chat.now(), external="U0ELSE", name="Else")
        organization = db.exec(select(Organization).where(Organization.id == other.organization_id)).one()
        for number in range(1, 8):
            ideas.add(
                db,
                Idea(
                    organization_id=organization.id,
                    number=number,
                    title="Secret of others",
                    author_id=author.member_id,
                    due=chat.now().date(),
                    draft=f"other-{number}",
                    created=chat.now(),
                    changed=chat.now(),
                ),
            )
    await chat.shares("Alice", "Newsletter")
    await chat.types("Dora", "/idea 7")
    assert "There is no idea I-7." in chat.only_for("Dora")
    await chat.types("Dora", "/idea list")
    await chat.types("Dora", "/review")
    await chat.opens_home("Dora")
    card = chat.with_button("Bob", "support", "ideas")
    for element in card.blocks[-1]["elements"]:
        element["value"] = "7"  # a forged value
    await chat.slack.click(uid("Bob"), CHANNELS["ideas"], card.ts, "support")
    await chat.settle()
    assert "There is no idea I-7." in chat.only_for("Bob", "ideas")
    seen = [*chat.texts("Dora", "general"), *chat.texts("Dora"), chat.home("Dora")]
    assert not any("Secret" in text for text in seen)


@pytest.mark.parametrize(
    "value", ["", "0", "-1", "1e9", "٤٢", "I-1; DROP TABLE idea", "9" * 300, "1.x", "1.0.0"]
)
async def test_a_forged_value_never_breaks_anything(slack_chat: SlackChat, value: str) -> None:
    await slack_chat.shares("Alice", "Newsletter")
    card = slack_chat.with_button("Dora", "approve", "dm")
    blocks = [block for block in card.blocks if block["type"] == "actions"]
    for block in blocks:
        for element in block["elements"]:
            element["value"] = value
            for item in element.get("options", ()):
                item["value"] = f"{item['value'].partition(' ')[0]} {value}"
    for verb in ("approve", "decline", "pass_on"):
        await slack_chat.presses("Dora", card, verb)
        assert slack_chat.only_for("Dora", "dm").startswith(("There is no idea", "I-1 has changed"))
    assert slack_chat.slack.notices(uid("Dora")) == []


async def test_a_button_of_an_older_version_says_what_to_do(chat: SlackChat) -> None:
    await chat.shares("Alice", "Newsletter")
    card = chat.messages("Bob", "ideas")[0]
    card.blocks[-1]["elements"][0]["action_id"] = "vote"
    await chat.slack.click(uid("Bob"), CHANNELS["ideas"], card.ts, "vote")
    await chat.settle()
    assert "This button is from an older version. /idea help shows" in chat.only_for("Bob", "ideas")


async def test_a_review_card_of_an_earlier_turn_decides_nothing(slack_chat: SlackChat) -> None:
    slack_chat.names(Role.MANAGER, "Carla", "Bob")
    await slack_chat.shares("Alice", "Newsletter")
    old = slack_chat.with_button("Carla", "decline", "dm")
    blocks = [dict(block) for block in old.blocks]
    await slack_chat.clicks("Carla", "pass_on")
    await slack_chat.submits("Carla", person=uid("Bob"))
    old.blocks = blocks
    await slack_chat.slack.click(uid("Carla"), slack_chat.channel("Carla", "dm"), old.ts, "decline")
    await slack_chat.settle()
    assert "I-1 has changed in the meantime, so nothing was decided." in slack_chat.only_for("Carla", "dm")


async def test_a_card_of_a_withdrawn_idea_says_that_it_is_withdrawn(slack_chat: SlackChat) -> None:
    await slack_chat.shares("Alice", "Newsletter")
    card = slack_chat.messages("Bob", "ideas")[0]
    blocks = card.blocks
    await slack_chat.clicks("Alice", "withdraw")
    card.blocks = blocks
    await slack_chat.slack.click(uid("Bob"), CHANNELS["ideas"], card.ts, "support")
    await slack_chat.settle()
    assert "Where it stands: withdrawn." in slack_chat.only_for("Bob", "ideas")


async def test_a_form_sent_after_the_decision_keeps_what_was_typed(chat: SlackChat) -> None:
    chat.names(Role.MANAGER, "Carla")
    await chat.shares("Alice", "Newsletter")
    await chat.clicks("Alice", "edit")
    await chat.clicks("Carla", "decline")
    await chat.submits("Carla", reason="We have one.")
    late = await chat.submits("Alice", problem="Nobody knows our offers, and I wrote a lot about it.")
    assert not late.closed
    assert "Where it stands: declined. A new thought? Share it with /idea." in late.errors["title"]
    assert "Nobody knows our offers" in str(chat.modal("Alice").typed)  # type: ignore[union-attr]


async def test_a_goal_retired_while_the_form_was_open_can_be_chosen_anew(chat: SlackChat) -> None:
    chat.goal("A web shop by spring")
    chat.goal("Shorter ways in the store room")
    await chat.types("Alice", "/idea Newsletter")
    with transaction(chat.house.engine) as db:
        goal = goals.by_number(db, people.organizations(db)[0].id, 1)
        assert goal is not None
        goals.retire(db, goal, chat.now())
    refused = await chat.submits("Alice", goal="1")
    assert refused.errors == {"goal": "This goal does not exist any more. Please choose another one."}
    assert (await chat.submits("Alice", goal="2")).closed
