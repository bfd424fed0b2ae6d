"""The arguments of one Web API call: forms carry everything as text, JSON carries types."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from demo.slack.things import JSON, Channel, SlackError
from demo.slack.world import World


class Args:
    """Arguments by name, whatever way they came."""

    def __init__(self, raw: JSON) -> None:
        self.raw = raw

    def text(self, name: str) -> str:
        value = self.raw.get(name)
        return "" if value is None else str(value)

    def need(self, name: str) -> str:
        value = self.text(name)
        if not value:
            messages = [f"[ERROR] missing required field: {name}"]
            raise SlackError("invalid_arguments", response_metadata={"messages": messages})
        return value

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in ("1", "true")

    def number(self, name: str, default: int, highest: int) -> int:
        try:
            value = int(self.text(name) or default)
        except ValueError as bad:
            raise SlackError("invalid_limit") from bad
        if value < 1:
            raise SlackError("invalid_limit")
        return min(value, highest)

    def json(self, name: str, error: str) -> Any:
        """A structure; as text it must be JSON, else `error`."""
        value = self.raw.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as bad:
            raise SlackError(error) from bad


def page(found: Sequence[Any], args: Args, default: int = 100, highest: int = 1000) -> tuple[list[Any], JSON]:
    """One page of a list and the cursor of the next."""
    limit, start = args.number("limit", default, highest), _offset(args.text("cursor"))
    end = start + limit
    cursor = f"page:{end}" if end < len(found) else ""
    return list(found[start:end]), {"response_metadata": {"next_cursor": cursor}}


def _offset(cursor: str) -> int:
    word, _, number = cursor.partition(":")
    if cursor and (word != "page" or not number.isdigit()):
        raise SlackError("invalid_cursor")
    return int(number) if cursor else 0


def channel_for(world: World, args: Args, name: str = "channel") -> Channel:
    """The channel if the bot may know of it: public, or private with the bot inside."""
    wanted = args.text(name)
    named = (one for one in world.channels.values() if one.name and one.name == wanted.removeprefix("#"))
    channel = world.channels.get(wanted) or next(named, None)
    if channel is None or (channel.is_private and not world.bot_in(channel)):
        raise SlackError("channel_not_found")
    return channel
