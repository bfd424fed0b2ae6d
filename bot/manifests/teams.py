"""The app package for Microsoft Teams: manifest, German texts, icons, as the zip file to upload."""

import io
import json
import re
import uuid
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bot.manifests.icons import color_icon, outline_icon
from bot.texts import Texts
from handlers.verbs import Voice

SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams"
COLOR = "#0b4f4a"
NOWHERE = "https://example.com"  # Teams wants a website; until somebody says which
SAME_TIME = (1980, 1, 1, 0, 0, 0)  # the first one that a zip file can tell: the same app is the same bytes
APP = uuid.UUID("5a1c1f0a-5d5f-5f0e-9c1c-3d2b8f0e7a11")  # under which our apps' own ids are made
REPLIES = "ChannelMessage.Read.Group"

# What the menu of commands offers: title and description. A title is what gets typed, so the bot reads it.
MENU = {
    "idea": ("teams-menu-idea", "teams-menu-idea-about"),
    "mine": ("teams-menu-mine", "teams-menu-mine-about"),
    "list": ("teams-menu-list", "teams-menu-list-about"),
    "strategy": ("teams-menu-strategy", "teams-menu-strategy-about"),
    "campaigns": ("teams-menu-campaigns", "teams-menu-campaigns-about"),
    "measures": ("teams-menu-measures", "teams-menu-measures-about"),
    "review": ("teams-menu-review", "teams-menu-review-about"),
    "home": ("teams-menu-home", "teams-menu-home-about"),
    "settings": ("teams-menu-settings", "teams-menu-settings-about"),
    "help": ("teams-menu-help", "teams-menu-help-about"),
}
# Teams shows ten. What is about one person alone is asked for in the chat with the bot.
MENUS = {
    "personal": list(MENU),
    "team": ["idea", "list", "strategy", "campaigns", "measures", "help"],
    "groupChat": ["idea", "list", "strategy", "campaigns", "measures", "help"],
}
Say = Callable[[str], str]
LANGUAGES = {"de": "de.json"}  # beside English, which is in the manifest itself


@dataclass(frozen=True)
class Package:
    """What differs between one company's app and another's."""

    app_id: str  # of the Azure bot
    url: str = ""  # public address of the bot, https://...
    version: str = "1.0.0"  # Teams takes an update only with a higher one
    replies: bool = True  # hear replies in the threads of ideas, which become comments


def teams_package(texts: Texts, package: Package) -> bytes:
    """The zip file; the same package is the same bytes."""
    manifest = _manifest(texts, package)
    files = {
        "manifest.json": _json(manifest),
        "color.png": color_icon(),
        "outline.png": outline_icon(),
        **{file: _json(_translated(manifest, texts, code)) for code, file in LANGUAGES.items()},
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, SAME_TIME)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # else it would tell on which system it was written
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return written.getvalue()


def _manifest(texts: Texts, package: Package) -> dict[str, Any]:
    address = package.url.rstrip("/") or NOWHERE
    host = urlsplit(package.url).hostname
    return {
        "$schema": f"{SCHEMA}.schema.json",
        "manifestVersion": "1.25",
        "version": package.version,
        "id": str(uuid.uuid5(APP, package.app_id.lower())),
        "localizationInfo": {
            "defaultLanguageTag": "en",
            "additionalLanguages": [
                {"languageTag": code, "file": file} for code, file in sorted(LANGUAGES.items())
            ],
        },
        "developer": {
            "name": "Gegenstrom",
            "websiteUrl": address,
            "privacyUrl": address,
            "termsOfUseUrl": address,
        },
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": COLOR,
        **_worded(texts, "en", package.app_id),
        "defaultInstallScope": "personal",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot"},
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [host] if host else [],
        **(_replies(package.app_id) if package.replies else {}),
    }


def _worded(texts: Texts, language: str, app_id: str) -> dict[str, Any]:
    """All that has words in it."""

    def say(key: str) -> str:
        return texts.say(Voice(language), key)

    return {
        "name": {"short": "Gegenstrom", "full": say("teams-name")},
        "description": {"short": say("teams-about"), "full": say("teams-about-more")},
        "bots": [
            {
                "botId": app_id,
                "scopes": list(MENUS),
                "isNotificationOnly": False,
                "supportsFiles": True,
                "commandLists": [
                    {"scopes": [scope], "commands": [_entry(say, *MENU[name]) for name in names]}
                    for scope, names in MENUS.items()
                ],
            }
        ],
        "composeExtensions": [
            {"botId": app_id, "canUpdateConfiguration": False, "commands": _extension(say)}
        ],
    }


def _entry(say: Say, title: str, about: str) -> dict[str, str]:
    return {"title": say(title), "description": say(about)}


def _extension(say: Say) -> list[dict[str, Any]]:
    """New idea, turn a message into an idea, find an idea."""
    searched = {
        "name": "words",
        "title": say("teams-find-words"),
        "description": say("teams-find-words-about"),
        "inputType": "text",
    }
    return [
        {
            "id": "new_idea",
            "type": "action",
            "context": ["compose", "commandBox"],
            **_entry(say, "teams-new", "teams-new-about"),
            "fetchTask": True,
        },
        {
            "id": "turn_into_idea",
            "type": "action",
            "context": ["message"],
            **_entry(say, "shortcut-turn-into-idea", "shortcut-turn-into-idea-about"),
            "fetchTask": True,
        },
        {
            "id": "find_ideas",
            "type": "query",
            "context": ["compose", "commandBox"],
            **_entry(say, "teams-find", "teams-find-about"),
            "initialRun": True,
            "parameters": [searched],
        },
    ]


def _replies(app_id: str) -> dict[str, Any]:
    """The one permission that each team's owner agrees to when the app is added there."""
    return {
        # Teams wants a resource here too; without single sign-on nobody ever asks for it.
        "webApplicationInfo": {"id": app_id, "resource": f"api://{app_id}"},
        "authorization": {
            "permissions": {"resourceSpecific": [{"name": REPLIES, "type": "Application"}]},
        },
    }


def _translated(manifest: dict[str, Any], texts: Texts, language: str) -> dict[str, str]:
    """The same words in another language, each under the path of the one that it replaces."""
    app_id = manifest["bots"][0]["botId"]
    words = _flat(_worded(texts, language, app_id))
    told = re.compile(r"(name|description)\.(short|full)|.*\.(title|description)")
    return {"$schema": f"{SCHEMA}.Localization.schema.json"} | {
        path: text for path, text in words.items() if told.fullmatch(path)
    }


def _flat(value: Any, path: str = "") -> dict[str, str]:
    """`{"a": [{"b": "c"}]}` as `{"a[0].b": "c"}`."""
    if isinstance(value, dict):
        parts = [_flat(one, f"{path}.{name}".lstrip(".")) for name, one in value.items()]
    elif isinstance(value, list):
        parts = [_flat(one, f"{path}[{number}]") for number, one in enumerate(value)]
    else:
        return {path: value}
    return {name: text for part in parts for name, text in part.items()}


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()
