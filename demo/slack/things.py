"""What a workspace is made of: people, channels, messages, views, and how Slack writes them as JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

JSON = dict[str, Any]
Typed = dict[str, dict[str, Any]]  # block_id -> action_id -> what the person typed or chose


class SlackError(Exception):
    """An answer {"ok": false, "error": ...}; `extra` is merged into it."""

    def __init__(self, error: str, **extra: Any) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra


@dataclass(frozen=True)
class Command:
    """A slash command of the app."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True)
class Shortcut:
    """A message shortcut of the app."""

    callback_id: str
    name: str


@dataclass
class User:
    """A person, the app's bot user, or Slackbot."""

    id: str
    name: str
    real_name: str
    locale: str = "en-US"
    tz: str = "Europe/Berlin"
    title: str = ""
    is_admin: bool = False
    is_owner: bool = False
    is_primary_owner: bool = False
    is_restricted: bool = False
    is_bot: bool = False
    deleted: bool = False
    actor_label: str | None = None

    def to_json(self, team_id: str, now: datetime, with_locale: bool = False) -> JSON:
        offset = now.astimezone(ZoneInfo(self.tz)).utcoffset()
        roles = ("is_admin", "is_owner", "is_primary_owner", "is_restricted", "is_bot", "deleted")
        answer: JSON = {
            "id": self.id,
            "team_id": team_id,
            "name": self.name,
            "real_name": self.real_name,
            "color": "9f69e7",
            "tz": self.tz,
            "tz_label": self.tz,
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "profile": self._profile(team_id),
            "is_ultra_restricted": False,
            "is_app_user": False,
            "updated": int(now.timestamp()),
        }
        answer |= {role: getattr(self, role) for role in roles}
        return answer | ({"locale": self.locale} if with_locale else {})

    def _profile(self, team_id: str) -> JSON:
        return {
            "title": self.title,
            "real_name": self.real_name,
            "real_name_normalized": self.real_name,
            "display_name": self.name,
            "display_name_normalized": self.name,
            "status_text": "",
            "status_emoji": "",
            "team": team_id,
        }


@dataclass
class Channel:
    """A public or private channel, or the direct message between one person and the bot."""

    id: str
    name: str
    is_private: bool = False
    is_im: bool = False
    topic: str = ""
    members: list[str] = field(default_factory=list)
    is_archived: bool = False
    created: int = 0
    previous_names: list[str] = field(default_factory=list)
    im_user: str = ""

    @property
    def kind(self) -> str:
        """The word the Events API uses: channel, group or im."""
        if self.is_im:
            return "im"
        return "group" if self.is_private else "channel"

    @property
    def payload_name(self) -> str:
        """Interactions never tell the name of a private place."""
        return {"im": "directmessage", "group": "privategroup"}.get(self.kind, self.name)

    def to_json(self, bot: str, now: datetime) -> JSON:
        common = {
            "id": self.id,
            "created": self.created,
            "is_archived": self.is_archived,
            "is_org_shared": False,
        }
        if self.is_im:
            return common | {"is_im": True, "user": self.im_user, "is_user_deleted": False, "priority": 0}
        return common | {
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": not self.is_private,
            "is_group": self.is_private,
            "is_im": False,
            "is_mpim": False,
            "is_private": self.is_private,
            "is_general": False,
            "is_shared": False,
            "is_ext_shared": False,
            "is_member": bot in self.members,
            "unlinked": 0,
            "updated": int(now.timestamp() * 1000),
            "topic": {"value": self.topic, "creator": "", "last_set": 0},
            "purpose": {"value": "", "creator": "", "last_set": 0},
            "previous_names": self.previous_names,
        }


@dataclass
class Message:
    """One message; `only_for` makes it ephemeral: one person sees it and no history has it."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[JSON] = field(default_factory=list)
    thread_ts: str | None = None
    only_for: str | None = None
    metadata: JSON | None = None
    edited: JSON | None = None
    bot_id: str | None = None
    app_id: str | None = None
    team: str = ""
    replies: list[str] = field(default_factory=list)
    reply_users: list[str] = field(default_factory=list)
    linkify: bool = False  # posted with link_names or parse=full: bare @names ping
    client_msg_id: str | None = None
    files: list[JSON] = field(default_factory=list)

    @property
    def ephemeral(self) -> bool:
        return self.only_for is not None

    def to_json(self, with_metadata: bool = False) -> JSON:
        answer: JSON = {
            "type": "message",
            "user": self.user,
            "text": self.text,
            "ts": self.ts,
            "team": self.team,
        }
        optional = ("bot_id", "app_id", "edited", "client_msg_id", "thread_ts", "blocks", "files")
        answer |= {name: getattr(self, name) for name in optional if getattr(self, name)}
        if with_metadata and self.metadata:
            answer["metadata"] = self.metadata
        if self.replies:
            answer |= self._thread()
        return answer

    def _thread(self) -> JSON:
        return {
            "thread_ts": self.ts,
            "reply_count": len(self.replies),
            "reply_users": self.reply_users,
            "reply_users_count": len(self.reply_users),
            "latest_reply": self.replies[-1],
        }


@dataclass
class View:
    """A modal or a home of one person; `source` is what the app sent, completed with ids."""

    id: str
    user: str
    source: JSON
    hash: str
    root: str
    previous: str | None = None
    typed: Typed = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    trouble: str | None = None
    channel: str | None = None  # where the person was: for default_to_current_conversation

    @property
    def type(self) -> str:
        return str(self.source["type"])

    @property
    def blocks(self) -> list[JSON]:
        return list(self.source["blocks"])

    @property
    def callback_id(self) -> str:
        return str(self.source.get("callback_id") or "")

    @property
    def external_id(self) -> str:
        return str(self.source.get("external_id") or "")

    @property
    def private_metadata(self) -> str:
        return str(self.source.get("private_metadata") or "")


@dataclass
class Trigger:
    """The right to open one form within three seconds of real time."""

    id: str
    user: str
    born: float
    channel: str | None = None
    view: str | None = None
    used: bool = False


@dataclass
class ResponseUrl:
    """The right to answer an interaction five times within thirty minutes."""

    id: str
    user: str
    channel: str
    born: datetime
    ts: str | None = None  # the message whose button was clicked
    thread_ts: str | None = None
    uses: int = 0


@dataclass(frozen=True)
class Submitted:
    """What became of a form that was sent."""

    closed: bool
    errors: dict[str, str]


IMAGES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


@dataclass
class File:
    id: str
    name: str
    length: int
    alt: str = ""
    title: str = ""
    content: bytes = b""
    complete: bool = False  # before that nobody can see or name it

    @property
    def mimetype(self) -> str:
        found = (kind for start, kind in IMAGES.items() if self.content.startswith(start))
        return next(found, "application/octet-stream")
