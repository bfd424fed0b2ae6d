"""The Slack app's manifest, generated from the verbs, so that it cannot say anything else than the code."""

from typing import Any

from bot.slack.listeners import CHANNEL_EVENTS
from bot.texts import Texts
from handlers.verbs import COMMANDS, Voice

SCOPES = [
    "app_mentions:read",
    "channels:history",  # replies in the threads of ideas become comments
    "channels:read",
    "chat:write",
    "chat:write.public",  # the card goes to where the idea was typed
    "commands",
    "files:read",  # lists of ideas that admins hand over
    "files:write",  # pictures of numbers, and exports
    "groups:history",
    "groups:read",
    "im:history",  # plain words to the bot
    "im:write",
    "users:read",  # names, languages, time zones, who is admin
]
MENTIONING = {"gegenstrom"}  # commands in which people can be mentioned
EVENTS = [
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.channels",
    "message.groups",
    "message.im",
    "tokens_revoked",
    *CHANNEL_EVENTS,
]
COLOR = "#0b4f4a"


def slack_manifest(texts: Texts, language: str = "en", url: str | None = None) -> dict[str, Any]:
    """What to paste at Slack. Without `url` for Socket Mode, with it (https://...) for HTTP."""
    voice = Voice(language)
    address = f"{url.rstrip('/')}/slack/events" if url else None
    return {
        "_metadata": {"major_version": 2, "minor_version": 0},
        "display_information": {
            "name": "Gegenstrom",
            "description": texts.say(voice, "app-description"),
            "background_color": COLOR,
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Gegenstrom", "always_online": True},
            "slash_commands": [_command(name, voice, texts, address) for name in COMMANDS],
            "shortcuts": [
                {
                    "name": texts.say(voice, "shortcut-turn-into-idea"),
                    "type": "message",
                    "callback_id": "turn_into_idea",
                    "description": texts.say(voice, "shortcut-turn-into-idea-about"),
                }
            ],
        },
        "oauth_config": {"scopes": {"bot": SCOPES}},
        "settings": {
            "event_subscriptions": {"bot_events": EVENTS} | ({"request_url": address} if address else {}),
            "interactivity": {"is_enabled": True} | ({"request_url": address} if address else {}),
            "org_deploy_enabled": False,
            "socket_mode_enabled": address is None,
            "token_rotation_enabled": False,
        },
    }


def _command(name: str, voice: Voice, texts: Texts, address: str | None) -> dict[str, Any]:
    command = {
        "command": f"/{name}",
        "description": texts.say(voice, f"command-{name}-about"),
        "usage_hint": texts.say(voice, f"command-{name}-hint"),
        "should_escape": name in MENTIONING,
    }
    return command | ({"url": address} if address else {})
