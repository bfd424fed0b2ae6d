"""The state of the local workspace and the few ways to change it."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from demo.slack.block_kit import complete, complete_view
from demo.slack.inputs import survivors
from demo.slack.things import (
    JSON,
    Channel,
    Command,
    File,
    Message,
    ResponseUrl,
    Shortcut,
    SlackError,
    Trigger,
    Typed,
    User,
    View,
)

TRIGGER_SECONDS = 3.0
URL_USES = 5
URL_LIFE = timedelta(minutes=30)
MODAL_STACK = 3
SLACKBOT = "USLACKBOT"


@dataclass(frozen=True)
class Settings:
    """What never changes while the workspace lives."""

    team_id: str
    team_name: str
    domain: str
    signing_secret: str
    bot_token: str
    app_token: str
    scopes: frozenset[str]
    language: str
    app_name: str
    commands: tuple[Command, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    events: frozenset[str] | None = None  # subscriptions; None: every event the scopes allow
    app_id: str = "A0DEMO"
    bot_id: str = "B0DEMO"
    bot_user: str = "U0BOT"


@dataclass
class World:
    """One workspace in memory; every change calls the listeners."""

    settings: Settings
    clock: Callable[[], datetime]
    base_url: str = "http://127.0.0.1"
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    channel_messages: dict[str, list[Message]] = field(default_factory=dict)
    modals: dict[str, list[View]] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    urls: dict[str, ResponseUrl] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    notices: dict[str, list[str]] = field(default_factory=dict)
    last_read: dict[tuple[str, str], str] = field(default_factory=dict)
    drafts: dict[tuple[str, str], Typed] = field(default_factory=dict)  # what people chose in messages
    uninstalled: bool = False
    problems: list[str] = field(default_factory=list)
    listeners: list[Callable[[], None]] = field(default_factory=list)
    _last: tuple[int, int] = (0, 0)

    def __post_init__(self) -> None:
        app = self.settings.app_name
        bot = User(self.settings.bot_user, app.lower(), app, is_bot=True)
        self.users = {bot.id: bot, SLACKBOT: User(SLACKBOT, "slackbot", "Slackbot", is_bot=True)}

    def changed(self) -> None:
        for listener in list(self.listeners):
            listener()

    def next_ts(self) -> str:
        """A new message id: the clock's second, counted up so that no two are alike and none goes back."""
        second, part = self._last
        now = int(self.clock().timestamp())
        self._last = (now, 100) if now > second else (second, part + 100)
        if self._last[1] > 999_999:
            self._last = (second + 1, 100)
        return f"{self._last[0]}.{self._last[1]:06d}"

    # People and places

    def user(self, user_id: str) -> User:
        if user_id not in self.users:
            raise SlackError("user_not_found")
        return self.users[user_id]

    def dm(self, user_id: str) -> Channel:
        """The direct message between this person and the bot, created when first needed."""
        channel_id = "D" + self.user(user_id).id[1:]
        if channel_id not in self.channels:
            members = [user_id, self.settings.bot_user]
            self.add_channel(
                Channel(channel_id, "", is_im=True, is_private=True, members=members, im_user=user_id)
            )
        return self.channels[channel_id]

    def add_channel(self, channel: Channel) -> Channel:
        channel.created = int(self.clock().timestamp())
        self.channels[channel.id] = channel
        self.channel_messages.setdefault(channel.id, [])
        self.changed()
        return channel

    def bot_in(self, channel: Channel) -> bool:
        return self.settings.bot_user in channel.members

    # Messages

    def post(self, message: Message) -> Message:
        """Add a message; the bot's get ids for their blocks and the app's marks."""
        message.ts = message.ts or self.next_ts()
        message.team = self.settings.team_id
        if message.user == self.settings.bot_user:
            message.bot_id, message.app_id = self.settings.bot_id, self.settings.app_id
        message.blocks = complete(message.blocks)
        parent = self.find(message.channel, message.thread_ts) if message.thread_ts else None
        if parent and not message.ephemeral:
            parent.replies.append(message.ts)
            parent.reply_users = list(dict.fromkeys([*parent.reply_users, message.user]))
        self.channel_messages[message.channel].append(message)
        self.changed()
        return message

    def whisper(self, channel_id: str, user_id: str, text: str) -> Message:
        """Slackbot tells one person something."""
        return self.post(Message("", channel_id, SLACKBOT, text, only_for=user_id))

    def find(self, channel_id: str, ts: str, user_id: str | None = None) -> Message | None:
        """A message; ephemerals only for the person who sees them."""
        for message in self.channel_messages.get(channel_id, []):
            if message.ts == ts and message.only_for in (None, user_id):
                return message
        return None

    def remove(self, message: Message) -> None:
        self.channel_messages[message.channel].remove(message)
        parent = self.find(message.channel, message.thread_ts) if message.thread_ts else None
        if parent and message.ts in parent.replies:
            parent.replies.remove(message.ts)
        self.changed()

    def rewrite(self, message: Message, text: str, blocks: list[JSON], editor: str) -> None:
        """Change a message; without blocks the old ones go, as in Slack."""
        # Slack marks an app's message as edited only when bare text changed, not when its card did.
        if not message.bot_id or (text != message.text and not blocks and not message.ephemeral):
            message.edited = {"user": editor, "ts": self.next_ts()}
        message.text, message.blocks = text, complete(blocks)
        self.changed()

    # Triggers and response URLs

    def new_trigger(self, user_id: str, channel: str | None = None, view: str | None = None) -> str:
        numbers = f"{secrets.randbelow(10**13)}.{secrets.randbelow(10**10)}"
        trigger = Trigger(f"{numbers}.{secrets.token_hex(16)}", user_id, time.monotonic(), channel, view)
        self.triggers[trigger.id] = trigger
        return trigger.id

    def take_trigger(self, trigger_id: str) -> Trigger:
        trigger = self.triggers.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if time.monotonic() - trigger.born > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger

    def new_url(self, user_id: str, channel_id: str, message: Message | None = None) -> str:
        """A response_url; for a click it remembers the message."""
        url = ResponseUrl(secrets.token_urlsafe(18), user_id, channel_id, self.clock())
        if message:
            url.ts, url.thread_ts = message.ts, message.thread_ts
        self.urls[url.id] = url
        return f"{self.base_url}/response/{url.id}"

    def take_url(self, url_id: str) -> ResponseUrl:
        url = self.urls.get(url_id)
        if url is None or self.clock() - url.born > URL_LIFE:
            raise SlackError("expired_url")
        if url.uses >= URL_USES:
            raise SlackError("used_url")
        url.uses += 1
        return url

    # Views

    def stack(self, user_id: str) -> list[View]:
        return self.modals.setdefault(user_id, [])

    def view(self, view_id: str = "", external_id: str = "") -> View | None:
        """An open modal or a home, by its id or by the app's own id."""
        every = [view for stack in self.modals.values() for view in stack] + list(self.homes.values())
        for view in every:
            if (view_id and view.id == view_id) or (external_id and view.external_id == external_id):
                return view
        return None

    def new_view(self, user_id: str, source: JSON) -> View:
        external = str(source.get("external_id") or "")
        if external and self.view(external_id=external):
            raise SlackError("duplicate_external_id")
        view_id = f"V{secrets.token_hex(5).upper()}"
        return View(view_id, user_id, complete_view(source), self.new_hash(), view_id)

    def show_modal(self, view: View, on_top: bool) -> None:
        """Put a form in front; not on top means that whatever was open is gone."""
        stack = self.stack(view.user)
        if on_top and len(stack) >= MODAL_STACK:
            raise SlackError("push_limit_reached")
        if not on_top:
            stack.clear()
        if stack:
            view.root, view.previous = stack[0].id, stack[-1].id
        stack.append(view)
        self.changed()

    def replace_view(self, view: View, source: JSON) -> None:
        """Update in place; what was typed stays where block_id, action_id and type are the same."""
        view.typed = survivors(view.typed, view.blocks, source["blocks"])
        view.source = complete_view(source)
        view.hash, view.errors, view.trouble = self.new_hash(), {}, None
        self.changed()

    def drop_modal(self, view: View, whole_stack: bool = False) -> None:
        stack = self.stack(view.user)
        if whole_stack:
            stack.clear()
        elif view in stack:
            stack.remove(view)
        self.changed()

    def new_hash(self) -> str:
        return f"{int(self.clock().timestamp())}.{secrets.token_hex(4)}"
