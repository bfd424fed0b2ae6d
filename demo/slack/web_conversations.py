"""Web API: conversations.* and users.*."""

from __future__ import annotations

from demo.slack.things import JSON, Channel, Message, SlackError, User
from demo.slack.web_args import Args, channel_for, page
from demo.slack.world import World

KINDS = {"channel": "public_channel", "group": "private_channel", "im": "im"}


def open_(world: World, args: Args) -> JSON:
    """Open the direct message with one person (or find it by its id)."""
    users = [user for user in args.text("users").split(",") if user]
    if not users and not args.text("channel"):
        raise SlackError("users_list_not_supplied")
    if len(users) > 1:
        raise SlackError("method_not_supported_for_channel_type")
    channel = world.dm(users[0]) if users and _person(world, users[0]) else channel_for(world, args)
    told = (
        channel.to_json(world.settings.bot_user, world.clock())
        if args.flag("return_im")
        else {"id": channel.id}
    )
    return {"no_op": False, "already_open": False, "channel": told}


def info(world: World, args: Args) -> JSON:
    channel = channel_for(world, args)
    _need(world, channel, "read")
    told = _json(world, channel)
    if args.flag("include_num_members"):
        told["num_members"] = len(channel.members)
    return {"channel": told | ({"locale": "en-US"} if args.flag("include_locale") else {})}


def list_(world: World, args: Args) -> JSON:
    return _listed(world, args, list(world.channels.values()))


def users_conversations(world: World, args: Args) -> JSON:
    user = args.text("user") or world.settings.bot_user
    world.user(user)
    return _listed(world, args, [one for one in world.channels.values() if user in one.members])


def members(world: World, args: Args) -> JSON:
    channel = channel_for(world, args)
    _need(world, channel, "read")
    found, cursor = page(channel.members, args)
    return {"members": found, **cursor}


def join(world: World, args: Args) -> JSON:
    channel = channel_for(world, args)
    if channel.is_im or channel.is_private:
        raise SlackError("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise SlackError("is_archived")
    if world.bot_in(channel):
        return {"channel": _json(world, channel), "warning": "already_in_channel"}
    channel.members.append(world.settings.bot_user)
    world.changed()
    return {"channel": _json(world, channel)}


def history(world: World, args: Args) -> JSON:
    """The channel's messages, newest first; no ephemerals, no replies."""
    channel = channel_for(world, args)
    _need(world, channel, "history")
    if not world.bot_in(channel):
        raise SlackError("not_in_channel")
    messages = [one for one in world.channel_messages[channel.id] if not one.ephemeral and not one.thread_ts]
    found, cursor = page(_between(messages, args)[::-1], args, highest=999)
    more = bool(cursor["response_metadata"]["next_cursor"])
    return {"messages": _told(found, args), "has_more": more, "pin_count": 0, **(cursor if more else {})}


def replies(world: World, args: Args) -> JSON:
    """A thread, oldest first; its first message is always part of it."""
    channel = channel_for(world, args)
    _need(world, channel, "history")
    ts = args.need("ts")
    every = [one for one in world.channel_messages[channel.id] if not one.ephemeral]
    asked = next((one for one in every if one.ts == ts), None)
    if asked is None:
        raise SlackError("thread_not_found")
    root = asked.thread_ts or asked.ts
    thread = _between([one for one in every if one.thread_ts == root], args)
    found, cursor = page([*(one for one in every if one.ts == root), *thread], args)
    more = bool(cursor["response_metadata"]["next_cursor"])
    return {"messages": _told(found, args), "has_more": more, **(cursor if more else {})}


def users_info(world: World, args: Args) -> JSON:
    return {"user": _user(world, world.user(args.need("user")), args)}


def users_list(world: World, args: Args) -> JSON:
    found, cursor = page(list(world.users.values()), args)
    return {"members": [_user(world, user, args) for user in found], "cache_ts": 0, **cursor}


METHODS = {
    "conversations.open": open_,
    "conversations.info": info,
    "conversations.list": list_,
    "conversations.members": members,
    "conversations.join": join,
    "conversations.history": history,
    "conversations.replies": replies,
    "users.info": users_info,
    "users.list": users_list,
    "users.conversations": users_conversations,
}


def _person(world: World, user_id: str) -> bool:
    if world.user(user_id).is_bot:
        raise SlackError("cannot_dm_bot")
    if world.user(user_id).deleted:
        raise SlackError("user_disabled")
    return True


def _need(world: World, channel: Channel, what: str) -> None:
    """The scope for this kind of channel."""
    scope = f"{'channels' if channel.kind == 'channel' else channel.kind + 's'}:{what}".replace("ims:", "im:")
    if scope not in world.settings.scopes:
        provided = ",".join(sorted(world.settings.scopes))
        raise SlackError("missing_scope", needed=scope, provided=provided)


def _json(world: World, channel: Channel) -> JSON:
    return channel.to_json(world.settings.bot_user, world.clock())


def _listed(world: World, args: Args, channels: list[Channel]) -> JSON:
    types = {one.strip() for one in (args.text("types") or "public_channel").split(",")}
    if types - {*KINDS.values(), "mpim"}:
        raise SlackError("invalid_types")
    found = [
        channel
        for channel in channels
        if KINDS[channel.kind] in types
        and (not channel.is_private or world.bot_in(channel))
        and not (channel.is_archived and args.flag("exclude_archived"))
    ]
    few, cursor = page(found, args)
    return {"channels": [_json(world, channel) for channel in few], **cursor}


def _between(messages: list[Message], args: Args) -> list[Message]:
    """Those between oldest and latest; the bounds themselves only when inclusive."""
    oldest, latest = _ts(args, "oldest", 0), _ts(args, "latest", 10**18)
    if args.flag("inclusive"):
        return [one for one in messages if oldest <= _micro(one.ts) <= latest]
    return [one for one in messages if oldest < _micro(one.ts) < latest]


def _ts(args: Args, name: str, default: int) -> int:
    try:
        return _micro(args.text(name)) if args.text(name) else default
    except ValueError as bad:
        raise SlackError(f"invalid_ts_{name}") from bad


def _micro(ts: str) -> int:
    second, _, part = ts.partition(".")
    return int(second) * 10**6 + int(part.ljust(6, "0")[:6] or 0)


def _told(messages: list[Message], args: Args) -> list[JSON]:
    return [message.to_json(args.flag("include_all_metadata")) for message in messages]


def _user(world: World, user: User, args: Args) -> JSON:
    return user.to_json(world.settings.team_id, world.clock(), args.flag("include_locale"))
