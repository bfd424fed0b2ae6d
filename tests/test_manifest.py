"""Slack accepts the manifest, and it says neither more nor less than the code can do."""

import json
import re
from pathlib import Path

import pytest
from jsonschema_rs import Draft7Validator

from bot.manifests import EVENTS, SCOPES, slack_manifest
from bot.slack.listeners import CHANNEL_EVENTS
from bot.texts import Texts
from handlers.verbs import COMMANDS, HANDLERS
from tests.chat import SlackChat

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "data" / "slack-manifest.schema.json").read_text(encoding="utf-8"))
METHOD = re.compile(r'"((?:api|apps|auth|chat|conversations|files|team|users|views)\.\w+(?:\.\w+)?)"')
READING = {"channels:read", "groups:read"}
# What Slack wants for each method that we call; an app token for apps.connections.open.
NEEDED: dict[str, set[str]] = {
    "auth.test": set(),
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write", "chat:write.public"},
    "chat.update": {"chat:write"},
    "conversations.history": {"channels:history", "groups:history", "im:history"},
    "conversations.info": READING,
    "conversations.open": {"im:write"},
    "conversations.replies": {"channels:history", "groups:history", "im:history"},
    "files.completeUploadExternal": {"files:write"},
    "files.getUploadURLExternal": {"files:write"},
    "files.info": {"files:read"},
    "users.conversations": READING,
    "users.info": {"users:read"},
    "users.list": {"users:read"},
    "views.open": set(),
    "views.publish": set(),
    "views.push": set(),
    "views.update": set(),
}
# What Slack wants before it sends an event.
TOLD_WITH = {
    "app_mention": {"app_mentions:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "commands": {"commands"},
    **dict.fromkeys(CHANNEL_EVENTS, READING),
}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("url", [None, "https://ideas.example.com", "https://ideas.example.com/"])
def test_slack_accepts_the_manifest(language: str, url: str | None) -> None:
    manifest = slack_manifest(Texts(), language, url)
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(manifest)] == []
    assert "//slack" not in json.dumps(manifest)


def test_the_schema_would_notice_a_mistake() -> None:
    wrong = slack_manifest(Texts()) | {"display_information": {"name": "x" * 36}}
    assert list(Draft7Validator(SCHEMA).iter_errors(wrong))


def test_over_http_every_address_is_the_door() -> None:
    text = json.dumps(slack_manifest(Texts(), url="https://ideas.example.com"))
    assert text.count("https://ideas.example.com/slack/events") == 2 + len(COMMANDS)
    assert '"socket_mode_enabled": false' in text
    assert '"socket_mode_enabled": true' in json.dumps(slack_manifest(Texts()))


def test_scopes_are_those_of_the_methods_and_events_and_no_others() -> None:
    sources = [*(HERE.parent / "bot" / "slack").glob("*.py")]
    called = {name for path in sources for name in METHOD.findall(path.read_text(encoding="utf-8"))}
    assert called == set(NEEDED), "the table above knows every method that we call"
    wanted = set[str]().union(*NEEDED.values(), *TOLD_WITH.values())
    assert set(SCOPES) == wanted


async def test_every_event_is_heard(slack_chat: SlackChat) -> None:
    """Slack switches events off for an app that does not acknowledge them."""
    for name in EVENTS:
        kind = name.partition(".")[0]
        event = {
            "type": kind,
            "channel": "C0GENERAL",
            "channel_type": "channel",
            "ts": "1.0",
            "user": "U0BOB",
        }
        if kind in ("tokens_revoked", "app_uninstalled"):
            event["tokens"] = "{}"
        payload = {
            "type": "event_callback",
            "team_id": "T0DEMO",
            "event_id": f"Ev{name}",
            "event_time": 1,
            "event": event,
        }
        answer = await slack_chat.slack.app.send("event", payload)
        assert answer.ok, (name, answer.problem)


async def test_every_command_and_shortcut_is_heard(slack_chat: SlackChat) -> None:
    features = slack_manifest(Texts())["features"]
    assert {one["command"] for one in features["slash_commands"]} == {f"/{name}" for name in COMMANDS}
    for one in features["slash_commands"]:
        await slack_chat.types("Dora", f"{one['command']} help")
        assert slack_chat.only_for("Dora")
    assert {one["callback_id"] for one in features["shortcuts"]} <= HANDLERS.keys()
