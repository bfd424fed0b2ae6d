"""Every button and form leads somewhere, and every verb can be reached."""

from collections.abc import Iterator
from typing import Any

from bot.manifests import slack_manifest
from bot.slack_blocks import Drawing, draw
from bot.teams import trust
from bot.texts import Texts
from demo.pressing import pressables
from handlers import commands
from handlers.examples import EXAMPLES
from handlers.verbs import HANDLERS, OPEN_TO_GUESTS, Voice

# Asked by events instead of buttons, commands or forms.
TOLD = {"home", "said", "replied", "reply_edited", "reply_deleted", "added"}
ON_CARDS = {"back"}  # forms that stand in a message lead back to what stood there
CHANGING = {
    "create",
    "save",
    "withdraw",
    "support",
    "help_with",
    "save_settings",
    "answered",
    "approved",
    "declined",
}


def drawings() -> Iterator[Drawing]:
    texts = Texts()
    for views in EXAMPLES.values():
        for view in views:
            yield draw(view, Voice("en"), texts)


def buttons(blocks: list[dict[str, Any]]) -> Iterator[str]:
    """And the items of menus."""
    pressed = (one for one in pressables(blocks) if one.place.element["type"] in ("button", "overflow"))
    return (one.verb for one in pressed)


FILES = {*trust.FILES, "leave_file", "list_came"}  # asked by our own code when a file comes or is offered


def typed() -> set[str]:
    """The verbs of every keyword that can be typed."""
    words = [*commands.PAGES, *commands.HELP, "find it", "", "7", *(f"{word} 7" for word in commands.ON_ONE)]
    return {
        *(commands.idea(word)[0] for word in words),
        *(commands.settings(word)[0] for word in [*commands.SETTINGS, "language de", "link K7M-4QX"]),
        *(commands.review(word)[0] for word in ("", "7", "help")),
        *(commands.measures(word)[0] for word in ("", "7", "list", "new 7", "help")),
        *(commands.strategy(word)[0] for word in [*commands.STRATEGY, *commands.HELP, "G-2"]),
        *(commands.campaigns(word)[0] for word in ("", "K-1", *commands.NEW, *commands.HELP)),
    }


def test_every_button_and_every_form_has_a_handler() -> None:
    clicked = {verb for drawing in drawings() for verb in buttons(drawing.blocks)}
    sent = {drawing.callback for drawing in drawings() if drawing.callback}
    assert clicked | sent <= HANDLERS.keys()


def test_every_verb_can_be_reached() -> None:
    clicked = {verb for drawing in drawings() for verb in buttons(drawing.blocks)}
    sent = {drawing.callback for drawing in drawings() if drawing.callback}
    shortcuts = {one["callback_id"] for one in slack_manifest(Texts())["features"]["shortcuts"]}
    assert HANDLERS.keys() == clicked | sent | typed() | shortcuts | TOLD | ON_CARDS | FILES


def test_guests_change_nothing() -> None:
    assert OPEN_TO_GUESTS.isdisjoint(CHANGING)
