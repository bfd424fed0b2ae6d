"""A finished card: what it shows, what it says to those who cannot see it, and how large it is."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import singledispatch
from typing import Any

from bot.teams_cards.buttons import ACROSS, actions, in_sight
from bot.teams_cards.elements import Element
from bot.teams_cards.pen import TeamsPen
from bot.wording.cutting import cut
from handlers.views import View

VERSION = "1.5"
APP = "Gegenstrom"
LARGEST = 25_000  # bytes of a card, so that the whole activity stays below 28 KB
SAID = 1000  # of the words that notifications and screen readers get


@dataclass(frozen=True)
class Offer:
    """A file that somebody is asked to take: Teams puts it where they say, once they agree. Then `verb` and
    `words` are asked, so that it is made of what is true at that time, for who may still have it."""

    name: str
    about: str
    verb: str
    words: str
    make: Callable[[], bytes] = field(compare=False)


@dataclass(frozen=True)
class Drawing:
    """A view in Teams' words. `title` is for a dialog, `text` for notifications and screen readers.

    `form`: something is typed in it and sent; `back`: the verb that leads out of it; `live`: every copy is
    redrawn; `in_place`: takes the place of the card whose button was clicked; `offer`: a file in its place.
    """

    card: dict[str, Any]
    text: str
    title: str = APP
    form: bool = False
    back: str = "back"  # the verb that leads out of a form
    live: bool = False
    in_place: bool = False
    offer: Offer | None = None


@singledispatch
def drawn(view: View, pen: TeamsPen) -> Drawing:
    """One branch per view, registered next to its subject."""
    raise NotImplementedError(type(view).__name__)


def message(
    pen: TeamsPen,
    elements: Sequence[Element],
    buttons: Sequence[Element] = (),
    ending: str = "",
    *,
    opening: str = "",
    live: bool = False,
    in_place: bool = False,
) -> Drawing:
    """Notifications begin with `opening`; `ending` tells screen readers what the buttons offer."""
    text = "\n".join(part for part in (opening, *readable(elements), ending) if part)
    below = actions(buttons) if len(in_sight(buttons)[0]) > ACROSS else []
    made = card(pen, [*elements, *below], [] if below else buttons)
    return Drawing(made, cut(text, SAID), live=live, in_place=in_place)


def card(pen: TeamsPen, elements: Sequence[Element], buttons: Sequence[Element] = ()) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": VERSION,
        "msteams": {"width": "Full"},
        "body": list(elements),
    }
    return made | ({"actions": list(buttons)} if buttons else {})


def readable(elements: Sequence[Element]) -> Iterator[str]:
    """What stands in the elements, line by line, without their buttons."""
    for element in elements:
        if element["type"] == "RichTextBlock":
            yield "".join(inline["text"] for inline in element["inlines"])
        elif element["type"] == "TextBlock":
            yield element["text"]
        elif element["type"] == "Image":
            yield element["altText"]
        yield from readable(element.get("items", ()))
        yield from readable(element.get("columns", ()))


def size(thing: Any) -> int:
    """In bytes of UTF-16, as Teams counts."""
    return len(json.dumps(thing, ensure_ascii=False).encode("utf-16-le"))
