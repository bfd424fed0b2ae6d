"""What people find to press: buttons, and the items behind three dots, by what they ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from demo.slack.inputs import Place, places


class Pressable(NamedTuple):
    """A button, or an item of a menu, which is then to be chosen; or a field that stands in a message."""

    verb: str
    value: str | None
    place: Place
    item: str | None = None


def pressables(blocks: list[dict[str, Any]]) -> Iterator[Pressable]:
    for place in places(blocks):
        if place.element["type"] == "overflow":
            yield from _items(place)
        else:
            yield Pressable(place.element["action_id"], place.element.get("value"), place)


def _items(place: Place) -> Iterator[Pressable]:
    for option in place.element["options"]:
        verb, _, value = option["value"].partition(" ")
        yield Pressable(verb, value, place, option["value"])
