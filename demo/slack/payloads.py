"""What Slack sends to an app: commands, interactions, events."""

from __future__ import annotations

import secrets
from typing import Any

from demo.slack.inputs import VALUE_KEY, Place, state, state_value
from demo.slack.things import JSON, Channel, Command, Message, Typed, View
from demo.slack.world import World

TOKEN = "verification-token-is-deprecated"


def command(world: World, user_id: str, channel: Channel, what: Command, text: str) -> JSON:
    settings = world.settings
    return {
        "token": TOKEN,
        "team_id": settings.team_id,
        "team_domain": settings.domain,
        "channel_id": channel.id,
        "channel_name": channel.payload_name,
        "user_id": user_id,
        "user_name": world.user(user_id).name,
        "command": what.command,
        "text": text,
        "api_app_id": settings.app_id,
        "is_enterprise_install": "false",
        "response_url": world.new_url(user_id, channel.id),
        "trigger_id": world.new_trigger(user_id, channel.id),
    }


def event(world: World, inner: JSON) -> JSON:
    """The envelope of the Events API."""
    settings = world.settings
    bot = {
        "enterprise_id": None,
        "team_id": settings.team_id,
        "user_id": settings.bot_user,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": TOKEN,
        "team_id": settings.team_id,
        "api_app_id": settings.app_id,
        "event": inner,
        "type": "event_callback",
        "event_id": f"Ev{secrets.token_hex(5).upper()}",
        "event_time": int(world.clock().timestamp()),
        "authorizations": [bot],
        "is_ext_shared_channel": False,
        "event_context": secrets.token_urlsafe(24),
    }


def message_event(world: World, message: Message, **extra: Any) -> JSON:
    """A person's message as the Events API tells it."""
    channel = world.channels[message.channel]
    inner = message.to_json() | {"channel": channel.id, "event_ts": message.ts, "channel_type": channel.kind}
    parent = world.find(channel.id, message.thread_ts) if message.thread_ts else None
    if parent:
        inner["parent_user_id"] = parent.user
    return inner | extra


def message_action(world: World, user_id: str, message: Message, callback_id: str) -> JSON:
    """Somebody used a message shortcut."""
    channel = world.channels[message.channel]
    return _interaction(world, user_id, "message_action", channel.id) | {
        "action_ts": world.next_ts(),
        "callback_id": callback_id,
        "channel": {"id": channel.id, "name": channel.payload_name},
        "message_ts": message.ts,
        "message": message.to_json(),
        "response_url": world.new_url(user_id, channel.id, message),
    }


def message_click(world: World, user_id: str, message: Message, place: Place, raw: Any, typed: Typed) -> JSON:
    """Somebody used an element of a message."""
    channel = world.channels[message.channel]
    container = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.ephemeral,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    body = _interaction(world, user_id, "block_actions", channel.id) | {
        "container": container,
        "channel": {"id": channel.id, "name": channel.payload_name},
        "state": state(message.blocks, typed, channel.id),
        "response_url": world.new_url(user_id, channel.id, message),
        "actions": [action(world, place, raw, channel.id)],
    }
    return body if message.ephemeral else body | {"message": message.to_json(with_metadata=True)}


def view_click(world: World, view: View, place: Place, raw: Any) -> JSON:
    """Somebody used an element of a modal or of the home."""
    return _interaction(world, view.user, "block_actions", view.channel, view.id) | {
        "container": {"type": "view", "view_id": view.id},
        "view": view_json(world, view),
        "actions": [action(world, place, raw, view.channel)],
    }


def submission(world: World, view: View) -> JSON:
    return _interaction(world, view.user, "view_submission", view.channel, view.id) | {
        "view": view_json(world, view),
        "response_urls": [],
    }


def closed(world: World, view: View, cleared: bool) -> JSON:
    body = _interaction(world, view.user, "view_closed", view.channel) | {
        "view": view_json(world, view),
        "is_cleared": cleared,
    }
    del body["trigger_id"]
    return body


def suggestion(world: World, user_id: str, container: JSON, place: Place, typed: str) -> JSON:
    """The app is asked for the choices of an external select."""
    body = _interaction(world, user_id, "block_suggestion", None) | container
    del body["trigger_id"]
    return body | {
        "action_id": place.element["action_id"],
        "block_id": place.block["block_id"],
        "value": typed,
    }


def action(world: World, place: Place, raw: Any, channel: str | None) -> JSON:
    """One entry of `actions`: the element, and what was chosen."""
    element = place.element
    copied = {name: inner for name, inner in element.items() if name in COPIED or name.startswith("initial_")}
    answer = copied | {"block_id": place.block["block_id"], "action_ts": world.next_ts()}
    if element["type"] in VALUE_KEY:
        answer |= state_value(element, {element["action_id"]: raw}, channel)
    return answer


COPIED = ("type", "action_id", "text", "value", "style", "placeholder", "confirm", "url")


def view_json(world: World, view: View) -> JSON:
    """A view as Slack tells it to the app."""
    source, settings = view.source, world.settings
    return {
        "id": view.id,
        "team_id": settings.team_id,
        "type": view.type,
        "blocks": view.blocks,
        "private_metadata": view.private_metadata,
        "callback_id": view.callback_id,
        "state": state(view.blocks, view.typed, view.channel),
        "hash": view.hash,
        "title": source.get("title"),
        "clear_on_close": source.get("clear_on_close", False),
        "notify_on_close": source.get("notify_on_close", False),
        "close": source.get("close"),
        "submit": source.get("submit"),
        "previous_view_id": view.previous,
        "root_view_id": view.root,
        "app_id": settings.app_id,
        "external_id": view.external_id,
        "app_installed_team_id": settings.team_id,
        "bot_id": settings.bot_id,
    }


def _interaction(world: World, user_id: str, kind: str, channel: str | None, view: str | None = None) -> JSON:
    settings, user = world.settings, world.user(user_id)
    return {
        "type": kind,
        "team": {"id": settings.team_id, "domain": settings.domain},
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": settings.team_id},
        "api_app_id": settings.app_id,
        "token": TOKEN,
        "trigger_id": world.new_trigger(user_id, channel, view),
        "enterprise": None,
        "is_enterprise_install": False,
    }
