"""What happens to the workspace itself: channels and people come, change and go."""

from __future__ import annotations

from collections.abc import Awaitable, Generator

from demo.slack import payloads
from demo.slack.outgoing import Outgoing
from demo.slack.things import JSON, Channel, User
from demo.slack.world import World

# Slack sends an event only to apps that hold one of these scopes.
MESSAGE_SCOPES = {"channel": "channels:history", "group": "groups:history", "im": "im:history"}
EVENT_SCOPES = {
    "app_mention": {"app_mentions:read"},
    "user_change": {"users:read"},
    "team_join": {"users:read"},
    "member_joined_channel": {"channels:read", "groups:read"},
    "member_left_channel": {"channels:read", "groups:read"},
    **{
        f"channel_{what}": {"channels:read"} for what in ("archive", "unarchive", "deleted", "rename", "left")
    },
    **{f"group_{what}": {"groups:read"} for what in ("archive", "unarchive", "deleted", "rename", "left")},
}


class Nothing:
    """Awaitable that is already done: outside an event loop nobody is told."""

    def __await__(self) -> Generator[None, None, None]:
        yield from ()


class Workspace:
    """The workspace and the app's ear; mixed into LocalSlack."""

    world: World
    app: Outgoing

    def add_user(
        self,
        user_id: str,
        name: str,
        real_name: str = "",
        *,
        locale: str = "en-US",
        tz: str = "Europe/Berlin",
        title: str = "",
        is_admin: bool = False,
        is_owner: bool = False,
        is_primary_owner: bool = False,
        is_restricted: bool = False,
        actor_label: str | None = None,
    ) -> User:
        user = User(user_id, name, real_name or name.capitalize(), locale, tz, title, is_admin, is_owner)
        user.is_primary_owner, user.is_restricted, user.actor_label = (
            is_primary_owner,
            is_restricted,
            actor_label,
        )
        self.world.users[user_id] = user
        self.world.changed()
        return user

    def add_channel(
        self,
        channel_id: str,
        name: str,
        *,
        is_private: bool = False,
        members: list[str] | None = None,
        bot_member: bool = True,
        topic: str = "",
    ) -> Channel:
        everyone = list(members or []) + ([self.world.settings.bot_user] if bot_member else [])
        return self.world.add_channel(Channel(channel_id, name, is_private, False, topic, everyone))

    def archive(self, channel_id: str) -> Awaitable[None]:
        channel = self.world.channels[channel_id]
        channel.is_archived = True
        return self._channel_event(channel, "archive", {"channel": channel_id, "user": self._somebody()})

    def unarchive(self, channel_id: str) -> Awaitable[None]:
        channel = self.world.channels[channel_id]
        channel.is_archived = False
        return self._channel_event(channel, "unarchive", {"channel": channel_id, "user": self._somebody()})

    def delete_channel(self, channel_id: str) -> Awaitable[None]:
        channel = self.world.channels.pop(channel_id)
        self.world.channel_messages.pop(channel_id, None)
        return self._channel_event(channel, "deleted", {"channel": channel_id, "actor_id": self._somebody()})

    def rename_channel(self, channel_id: str, name: str) -> Awaitable[None]:
        channel = self.world.channels[channel_id]
        channel.previous_names.append(channel.name)
        channel.name = name
        told = {"id": channel_id, "name": name, "name_normalized": name, "created": channel.created}
        return self._channel_event(channel, "rename", {"channel": told})

    def remove_bot(self, channel_id: str) -> Awaitable[None]:
        channel = self.world.channels[channel_id]
        channel.members.remove(self.world.settings.bot_user)
        return self._channel_event(
            channel, "left", {"channel": channel_id, "actor_id": self._somebody()}, always=True
        )

    def invite_bot(self, channel_id: str, inviter: str | None = None) -> Awaitable[None]:
        return self.join(self.world.settings.bot_user, channel_id, inviter or self._somebody())

    def join(self, user_id: str, channel_id: str, inviter: str | None = None) -> Awaitable[None]:
        """Somebody becomes a member of a channel."""
        channel = self.world.channels[channel_id]
        if user_id not in channel.members:
            channel.members.append(user_id)
        joined = {"type": "member_joined_channel", "user": user_id} | (
            {"inviter": inviter} if inviter else {}
        )
        return self._tell_soon(self._at(channel, joined)) if self.world.bot_in(channel) else Nothing()

    def leave(self, user_id: str, channel_id: str) -> Awaitable[None]:
        channel = self.world.channels[channel_id]
        channel.members.remove(user_id)
        left = {"type": "member_left_channel", "user": user_id}
        return self._tell_soon(self._at(channel, left)) if self.world.bot_in(channel) else Nothing()

    def set_locale(self, user_id: str, locale: str) -> Awaitable[None]:
        self.world.user(user_id).locale = locale
        return self._user_event("user_change", user_id)

    def change_user(self, user_id: str, **changes: object) -> Awaitable[None]:
        """Change a person's profile or role (deleted=True: deactivated)."""
        for name, value in changes.items():
            setattr(self.world.user(user_id), name, value)
        return self._user_event("user_change", user_id)

    def tell(self, event: JSON) -> Awaitable[None]:
        """Any event of the Events API that this server has no person for, such as tokens_revoked."""
        return self._tell_soon(event)

    async def uninstall(self) -> None:
        """Somebody removes the app: its token is dead, and it is told so twice, in no certain order."""
        self.world.uninstalled = True
        tokens = {"oauth": [], "bot": [self.world.settings.bot_user]}
        await self._tell({"type": "tokens_revoked", "tokens": tokens})
        await self._tell({"type": "app_uninstalled"})

    async def _tell(self, event: JSON) -> None:
        if self._subscribed(event):
            await self.app.tell(payloads.event(self.world, event))

    def _tell_soon(self, event: JSON) -> Awaitable[None]:
        self.world.changed()
        work = self._tell(event)
        try:
            return self.app.later(work)
        except RuntimeError:  # no event loop: the world is being set up
            work.close()
            return Nothing()

    def _channel_event(
        self, channel: Channel, what: str, extra: JSON, always: bool = False
    ) -> Awaitable[None]:
        told = always or self.world.bot_in(channel) or not channel.is_private
        event = {"type": f"{channel.kind}_{what}", "event_ts": self.world.next_ts()} | extra
        return self._tell_soon(event) if told else Nothing()

    def _user_event(self, kind: str, user_id: str) -> Awaitable[None]:
        world = self.world
        user = world.user(user_id).to_json(world.settings.team_id, world.clock(), with_locale=True)
        return self._tell_soon({"type": kind, "user": user, "event_ts": world.next_ts()})

    def _at(self, channel: Channel, event: JSON) -> JSON:
        kind = "G" if channel.is_private else "C"
        place = {"channel": channel.id, "channel_type": kind, "team": self.world.settings.team_id}
        return event | place | {"event_ts": self.world.next_ts()}

    def _subscribed(self, event: JSON) -> bool:
        settings, kind = self.world.settings, event["type"]
        name = f"message.{event['channel_type']}s" if kind == "message" else kind
        name = {"message.ims": "message.im"}.get(name, name)
        needed = {MESSAGE_SCOPES[event["channel_type"]]} if kind == "message" else EVENT_SCOPES.get(kind)
        return (settings.events is None or name in settings.events) and (
            not needed or bool(needed & settings.scopes)
        )

    def _somebody(self) -> str:
        """Who did it, when the test does not care: an admin, else anybody."""
        people = [user for user in self.world.users.values() if not user.is_bot]
        admins = [user for user in people if user.is_admin or user.is_owner]
        return next((user.id for user in [*admins, *people]), self.world.settings.bot_user)
