"""Web API: chat.*, api.test, auth.test, team.info."""

from __future__ import annotations

from typing import Any

from demo.slack.block_kit import check_message
from demo.slack.things import JSON, Channel, Message, SlackError
from demo.slack.web_args import Args, channel_for
from demo.slack.web_files import check_pictures
from demo.slack.world import World


def post_message(world: World, args: Args) -> JSON:
    channel = _target(world, args)
    _may_post(world, channel)
    message = _drafted(world, channel, args)
    world.post(message)
    told = message.to_json(with_metadata=True)
    return {"channel": channel.id, "ts": message.ts, "message": told}


def post_ephemeral(world: World, args: Args) -> JSON:
    channel, user = channel_for(world, args), args.need("user")
    _may_post(world, channel)
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    message = _drafted(world, channel, args)
    message.only_for = user
    return {"message_ts": world.post(message).ts}


def update(world: World, args: Args) -> JSON:
    """Change the bot's own message; without blocks (and attachments) the blocks go."""
    channel = channel_for(world, args)
    message = _own(world, channel, args.need("ts"), "cant_update_message")
    blocks = args.json("blocks", "invalid_blocks_format")
    text = args.text("text")
    check_message(text, blocks)
    check_pictures(world, blocks)
    if args.raw.get("metadata"):
        message.metadata = _metadata(args)
    world.rewrite(message, text, blocks or [], world.settings.bot_user)
    return {"channel": channel.id, "ts": message.ts, "text": text, "message": message.to_json()}


def delete(world: World, args: Args) -> JSON:
    channel = channel_for(world, args)
    message = _own(world, channel, args.need("ts"), "cant_delete_message")
    world.remove(message)
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(world: World, args: Args) -> JSON:
    channel = channel_for(world, args)
    message = world.find(channel.id, args.need("message_ts"))
    if message is None:
        raise SlackError("message_not_found")
    link = f"https://{world.settings.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    thread = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.thread_ts else ""
    return {"channel": channel.id, "permalink": link + thread}


def api_test(world: World, args: Args) -> JSON:
    if args.text("error"):
        raise SlackError(args.text("error"), args=args.raw)
    return {"args": args.raw}


def auth_test(world: World, args: Args) -> JSON:
    settings = world.settings
    return {
        "url": f"https://{settings.domain}.slack.com/",
        "team": settings.team_name,
        "user": world.users[settings.bot_user].name,
        "team_id": settings.team_id,
        "user_id": settings.bot_user,
        "bot_id": settings.bot_id,
        "is_enterprise_install": False,
    }


def team_info(world: World, args: Args) -> JSON:
    settings = world.settings
    team = {
        "id": settings.team_id,
        "name": settings.team_name,
        "domain": settings.domain,
        "url": f"https://{settings.domain}.slack.com/",
        "email_domain": "",
        "icon": {"image_default": True},
        "avatar_base_url": "",
        "is_verified": False,
    }
    return {"team": team}


METHODS = {
    "chat.postMessage": post_message,
    "chat.postEphemeral": post_ephemeral,
    "chat.update": update,
    "chat.delete": delete,
    "chat.getPermalink": get_permalink,
    "api.test": api_test,
    "auth.test": auth_test,
    "team.info": team_info,
}


def _target(world: World, args: Args) -> Channel:
    """A channel, or a person: that means their direct message."""
    wanted = args.text("channel")
    if wanted in world.users and not world.users[wanted].is_bot:
        return world.dm(wanted)
    return channel_for(world, args)


def _may_post(world: World, channel: Channel) -> None:
    if channel.is_archived:
        raise SlackError("is_archived")
    if not world.bot_in(channel) and "chat:write.public" not in world.settings.scopes:
        raise SlackError("not_in_channel")


def _drafted(world: World, channel: Channel, args: Args) -> Message:
    blocks = args.json("blocks", "invalid_blocks_format")
    check_message(args.text("text"), blocks)
    check_pictures(world, blocks)
    message = Message("", channel.id, world.settings.bot_user, args.text("text"), blocks or [])
    message.metadata = _metadata(args)
    message.linkify = args.flag("link_names") or args.text("parse") == "full"
    message.thread_ts = _thread(world, channel, args.text("thread_ts"))
    return message


def _thread(world: World, channel: Channel, thread_ts: str) -> str | None:
    """The thread's first message; a reply's own ts leads to its thread, as in Slack."""
    if not thread_ts:
        return None
    parent = world.find(channel.id, thread_ts)
    if parent is None:
        raise SlackError("cannot_reply_to_message")
    return parent.thread_ts or parent.ts


def _metadata(args: Args) -> JSON | None:
    metadata: Any = args.json("metadata", "invalid_metadata_format")
    if metadata is None:
        return None
    if not isinstance(metadata, dict) or set(metadata) != {"event_type", "event_payload"}:
        raise SlackError("invalid_metadata_schema")
    return metadata


def _own(world: World, channel: Channel, ts: str, error: str) -> Message:
    message = world.find(channel.id, ts)
    if message is None:
        raise SlackError("message_not_found")
    if message.user != world.settings.bot_user:
        raise SlackError(error)
    if channel.is_archived:
        raise SlackError("is_archived")
    return message
