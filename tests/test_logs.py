"""Logs say what happened, and never a token or what somebody wrote."""

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.logs import set_up_logs
from handlers.verbs import HANDLERS, Ask, Person
from storage.database import transaction
from storage.models import Role
from tests.chat import CHANNELS, Now, SlackChat, local_slack, uid
from tests.teams.chat import TeamsChat
from tests.test_command_line import running

WRITTEN = "Xylophonkonzert"  # a word that nobody else writes
TOKENS = ("xoxb-demo", "xapp-demo", "local-signing-secret")


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything that is logged during a test, as in the running bot."""
    root = logging.getLogger()
    handlers, level, before = root.handlers, root.level, structlog.get_config()
    lines = io.StringIO()
    monkeypatch.setattr("sys.stderr", lines)
    set_up_logs(pretty=False, level=logging.DEBUG)
    yield lines
    root.handlers, root.level = handlers, level
    structlog.configure(**before)


async def test_a_whole_story_leaves_no_words_and_no_tokens_in_the_log(tmp_path: Path) -> None:
    async with local_slack(Now()) as slack, running(tmp_path, slack) as bot:
        await slack.command(uid("Alice"), CHANNELS["general"], "/idea", f"a {WRITTEN}")
        await slack.fill(uid("Alice"), {"problem": WRITTEN, "benefit": WRITTEN})
        await slack.submit(uid("Alice"))
        await slack.until(lambda: len(slack.messages(slack.dm(uid("Dora")))) == 2)
        card = slack.messages(slack.dm(uid("Dora")))[-1]
        await slack.click(uid("Dora"), card.channel, card.ts, "decline")
        await slack.fill(uid("Dora"), {"reason": WRITTEN})
        await slack.submit(uid("Dora"))
        await slack.say(uid("Bob"), slack.dm(uid("Bob")), f"more of the {WRITTEN}")
        await slack.command(uid("Bob"), CHANNELS["general"], "/idea", f"find {WRITTEN}")
        await slack.until(
            lambda: any("declined" in one.text for one in slack.messages(slack.dm(uid("Alice"))))
        )
        await bot.ends()
    text = "".join(bot.lines)
    assert [word for word in (WRITTEN, *TOKENS) if word in text] == []
    told = [json.loads(line) for line in bot.lines]
    assert {"create", "declined", "said"} <= {line.get("verb") for line in told}
    assert all({"event", "level", "timestamp"} <= line.keys() for line in told)


async def test_a_bug_is_one_line_with_a_code_for_the_person_and_a_trace_for_us(
    slack_chat: SlackChat, logged: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(db: object, person: Person, ask: Ask) -> None:
        try:
            int(ask.words)
        except ValueError as error:
            raise RuntimeError(f"cannot read {ask.words} with {TOKENS[0]}") from error

    monkeypatch.setitem(HANDLERS, "share", bug)
    await slack_chat.types("Alice", f"/idea {WRITTEN}")
    said = slack_chat.only_for("Alice")
    assert said.startswith("Sorry, something went wrong on my side.")
    assert said.endswith(WRITTEN), "the line is given back"
    line = next(json.loads(one) for one in logged.getvalue().splitlines() if '"ask.failed"' in one)
    assert line["code"] in said
    assert "in bug" in line["exception"]
    assert "builtins.ValueError" in line["exception"]
    assert line["exception"].endswith("builtins.RuntimeError")
    assert WRITTEN not in logged.getvalue()
    assert "xoxb" not in logged.getvalue()


async def test_what_a_client_calls_its_verb_is_not_logged(teams_chat: TeamsChat, logged: io.StringIO) -> None:
    await teams_chat.says("Alice", "hello")
    message = teams_chat.messages("Alice")[-1]
    data = {"verb": f"the {WRITTEN}"}
    told = teams_chat.activities.click(teams_chat.person("Alice"), message, data, data)
    await teams_chat.client.send(told)
    assert '"verb":"unknown"' in logged.getvalue().replace('": "', '":"')
    assert WRITTEN not in logged.getvalue()


async def test_who_is_only_counted_or_sealed_is_not_logged(
    slack_chat: SlackChat, logged: io.StringIO
) -> None:
    slack_chat.names(Role.LEADER, "Dora")
    slack_chat.goal("Regular customers come back")
    await slack_chat.types("Dora", "/strategy post")
    await slack_chat.submits("Dora", text="Cards come.", channels=(slack_chat.room("ideas"),))
    await slack_chat.clicks("Dora", "publish_update", "modal")
    logged.seek(0)
    logged.truncate()
    await slack_chat.clicks("Alice", "understood", "ideas")
    await slack_chat.clicks("Alice", "ask_leader", "ideas")
    await slack_chat.submits("Alice", question="Why?", sealed="yes")
    asked = [json.loads(line) for line in logged.getvalue().splitlines() if '"ask"' in line]
    who = {line["verb"]: line["person"] for line in asked if line["event"] == "ask"}
    assert who == {"understood": "", "ask_leader": uid("Alice"), "send_question": ""}


async def test_a_bug_in_a_form_keeps_the_form(
    slack_chat: SlackChat, logged: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.types("Alice", f"/idea {WRITTEN}")

    def bug(db: object, person: Person, ask: Ask) -> None:
        raise LookupError(str(ask.fields))

    with monkeypatch.context() as patched:
        patched.setitem(HANDLERS, "create", bug)
        refused = await slack_chat.submits("Alice")
    assert "Sorry, something went wrong on my side." in refused.errors["title"]
    assert WRITTEN not in logged.getvalue()
    assert (await slack_chat.submits("Alice")).closed


async def test_an_error_of_the_database_is_logged_without_what_was_to_be_stored(
    slack_chat: SlackChat, logged: io.StringIO
) -> None:
    await slack_chat.types("Alice", f"/idea {WRITTEN}")
    with transaction(slack_chat.house.engine) as db:
        db.connection().exec_driver_sql("ALTER TABLE idea RENAME COLUMN benefit TO lost")
    refused = await slack_chat.submits("Alice")
    assert "Sorry, something went wrong" in refused.errors["title"]
    assert "OperationalError" in logged.getvalue()
    assert WRITTEN not in logged.getvalue()


def test_libraries_log_without_what_exceptions_say(logged: io.StringIO) -> None:
    try:
        raise ValueError(WRITTEN)
    except ValueError:
        logging.getLogger("library").exception("it failed")
    structlog.get_logger().info("shared", title=WRITTEN, bot_token="xoxb-demo", number=1)
    first, second = map(json.loads, logged.getvalue().splitlines())
    assert first["exception"].endswith("builtins.ValueError")
    assert (second["title"], second["bot_token"], second["number"]) == ("[withheld]", "[withheld]", 1)
    assert WRITTEN not in logged.getvalue()
