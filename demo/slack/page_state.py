"""What the browser's page shows: the workspace as one person sees it."""

from __future__ import annotations

from demo.slack.things import JSON, Channel, Message, User, View
from demo.slack.world import World


def state(world: World, me: User, languages: list[JSON]) -> JSON:
    settings = world.settings
    channels = _visible(world, me)
    home = world.homes.get(me.id)
    return {
        "team": {"id": settings.team_id, "name": settings.team_name, "language": settings.language},
        "app": {"id": settings.app_id, "name": settings.app_name, "bot_user": settings.bot_user},
        "now": int(world.clock().timestamp()),
        "me": me.id,
        "actors": [_actor(user) for user in actors(world)],
        "languages": languages,
        "users": {user.id: _user(user) for user in world.users.values()},
        "channels": [_channel(world, channel, me) for channel in channels],
        "commands": [
            {"command": one.command, "description": one.description, "usage_hint": one.usage_hint}
            for one in settings.commands
        ],
        "shortcuts": [{"callback_id": one.callback_id, "name": one.name} for one in settings.shortcuts],
        "messages": {channel.id: [_message(one) for one in seen(world, channel, me)] for channel in channels},
        "home": _view(home) if home else None,
        "modals": [_view(view) for view in world.stack(me.id)],
        "notices": [
            {"id": f"{me.id}-{number}", "text": text}
            for number, text in enumerate(world.notices.get(me.id, []))
        ],
    }


def actors(world: World) -> list[User]:
    """Whom the visitor may be: those with a label, or everybody when nobody has one."""
    people = [user for user in world.users.values() if not user.is_bot and not user.deleted]
    return [user for user in people if user.actor_label] or people


def seen(world: World, channel: Channel, me: User) -> list[Message]:
    return [one for one in world.channel_messages[channel.id] if one.only_for in (None, me.id)]


def _visible(world: World, me: User) -> list[Channel]:
    """Public channels, the person's private ones, and the direct message with the app."""
    world.dm(me.id)
    return [
        channel
        for channel in world.channels.values()
        if not channel.is_archived and (me.id in channel.members or not channel.is_private)
    ]


def _actor(user: User) -> JSON:
    return {"id": user.id, "name": user.real_name, "label": user.actor_label or "", "title": user.title}


def _user(user: User) -> JSON:
    return {
        "id": user.id,
        "name": user.name,
        "real_name": user.real_name,
        "title": user.title,
        "is_bot": user.is_bot,
        "tz": user.tz,
    }


def _channel(world: World, channel: Channel, me: User) -> JSON:
    return {
        "id": channel.id,
        "name": channel.name,
        "is_private": channel.is_private,
        "is_im": channel.is_im,
        "topic": channel.topic,
        "unread": _unread(world, channel, me),
        "member": me.id in channel.members,
    }


def _unread(world: World, channel: Channel, me: User) -> int:
    last = world.last_read.get((me.id, channel.id), "")
    news = (one for one in seen(world, channel, me) if one.ts > last and one.user != me.id)
    return sum(not one.ephemeral and not one.thread_ts for one in news)


def _message(message: Message) -> JSON:
    return {
        "ts": message.ts,
        "user": message.user,
        "text": message.text,
        "blocks": message.blocks,
        "files": message.files,
        "thread_ts": message.thread_ts,
        "reply_count": len(message.replies),
        "ephemeral": message.ephemeral,
        "edited": bool(message.edited),
        "bot": bool(message.bot_id),
    }


def _view(view: View) -> JSON:
    source = view.source
    return {
        "id": view.id,
        "hash": view.hash,
        "title": source.get("title"),
        "submit": source.get("submit"),
        "close": source.get("close"),
        "blocks": view.blocks,
        "state": view.typed,
        "errors": view.errors,
        "trouble": view.trouble,
    }
