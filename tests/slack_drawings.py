"""What people see of what is drawn for Slack, for tests."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import handlers
from bot.slack_blocks import Drawing, draw
from bot.texts import Texts
from demo.pressing import Pressable, pressables
from demo.slack.block_kit import texts
from handlers.verbs import Voice
from handlers.views import View

EN, DE, SIE = Voice("en", timezone="Europe/Berlin"), Voice("de"), Voice("de", formal=True)
TEXTS = Texts()
for subject in pkgutil.iter_modules(handlers.__path__):
    import_module(f"handlers.{subject.name}")  # each registers its verbs


def english(view: View) -> Drawing:
    return draw(view, EN, TEXTS)


def parts(thing: Any) -> Iterator[dict[str, Any]]:
    """Every object in a drawing, however deep."""
    if isinstance(thing, list):
        for one in thing:
            yield from parts(one)
    elif isinstance(thing, dict):
        yield thing
        for one in thing.values():
            yield from parts(one)


def buttons(drawing: Drawing) -> dict[str, dict[str, Any]]:
    """By their verbs, the items of menus among them."""
    found = (one for one in pressables(drawing.blocks) if one.place.element["type"] in ("button", "overflow"))
    return {one.verb: _pressed(one) for one in found}


def _pressed(one: Pressable) -> dict[str, Any]:
    """An item as if it were a button."""
    if one.item is None:
        return one.place.element
    item = next(option for option in one.place.element["options"] if option["value"] == one.item)
    return {"type": "item", "action_id": one.verb, "value": one.value, "text": item["text"]}


def seen(drawing: Drawing) -> str:
    return "\n".join(texts(drawing.blocks))
