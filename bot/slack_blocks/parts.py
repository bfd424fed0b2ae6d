"""Block Kit's parts, each within Slack's limits. There is no mrkdwn here: people's words are never markup."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import singledispatch
from typing import Any, Literal

from bot.wording.cutting import body, clean, cut, line, units
from bot.wording.pen import Pen
from handlers.views import View

Block = dict[str, Any]
Style = Literal["", "primary", "danger"]

BUTTON, VALUE, ACCESSIBLE, HEADER, TEXT, TITLE, CONFIRM_TEXT = 75, 2000, 75, 150, 3000, 24, 300
MENU, ITEMS, ITEM = "more", 5, 150  # a menu's name, how many items it can have, and what each of them can say
ALT = 2000  # of what a picture shows
ROW = 5  # buttons that stand side by side on a wide screen


@dataclass(frozen=True)
class Picture:
    """A picture of our own, which has to be at Slack before a message can show it; `alt` says what it
    shows. Drawn when it is needed."""

    name: str
    alt: str
    draw: Callable[[], bytes] = field(compare=False)


@dataclass(frozen=True)
class Attached:
    """A file that goes into the conversation with the message. Made when it is needed."""

    name: str
    title: str
    make: Callable[[], bytes] = field(compare=False)


@dataclass(frozen=True)
class Drawing:
    """A view in Slack's words. `hidden` comes back with the form; `text` is what screen readers read."""

    surface: Literal["message", "modal", "home"]
    blocks: list[Block]
    text: str = ""
    title: str = ""
    submit: str = ""
    close: str = ""
    callback: str = ""
    hidden: dict[str, Any] = field(default_factory=dict)
    in_place: bool = False
    live: bool = False
    pictures: tuple[Picture, ...] = ()
    files: tuple[Attached, ...] = ()


@singledispatch
def drawn(view: View, pen: Pen) -> Drawing:
    """One branch per view, registered next to its subject."""
    raise NotImplementedError(type(view).__name__)


# --- surfaces -----------------------------------------------------------------------------------


def message(
    blocks: Sequence[Block],
    ending: str = "",
    *,
    opening: str = "",
    in_place: bool = False,
    live: bool = False,
    pictures: Sequence[Picture] = (),
) -> Drawing:
    """Notifications begin with `opening`; `ending` tells screen readers what the buttons offer."""
    text = "\n".join(part for part in (opening, *readable(blocks), ending) if part)
    return Drawing(
        "message",
        list(blocks),
        notification(text),
        in_place=in_place,
        live=live,
        pictures=tuple(pictures),
    )


def modal(
    pen: Pen, title: str, callback: str, blocks: Sequence[Block], submit: str = "button-send", **hidden: Any
) -> Drawing:
    return Drawing(
        "modal",
        list(blocks),
        title=cut(title, TITLE),
        submit=cut(pen.say(submit), TITLE),
        close=cut(pen.say("button-cancel"), TITLE),
        callback=callback,
        hidden=hidden,
    )


def readable(blocks: Sequence[Block]) -> Iterator[str]:
    """What stands in the blocks, line by line, without their buttons."""
    for block in blocks:
        if block["type"] == "rich_text":
            yield from map(_plain_words, block["elements"])
        elif block["type"] == "context":
            yield from (element["text"] for element in block["elements"])
        elif block["type"] in ("section", "header"):
            yield block["text"]["text"]
        elif block["type"] == "image":
            yield block["alt_text"]


def _plain_words(element: Block) -> str:
    if element["type"] == "rich_text_list":
        return "\n".join(map(_plain_words, element["elements"]))
    return "".join(run.get("text", "") for run in element["elements"]).strip()


def escaped(text: str) -> str:
    """For the top-level text of a message, the only place where Slack reads markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def notification(text: str, limit: int = 3000) -> str:
    """Escaped and still within the limit."""
    return escaped(cut(text, limit, cost=lambda part: units(escaped(part))))


# --- texts --------------------------------------------------------------------------------------


def plain(text: str, limit: int = TEXT) -> Block:
    return {"type": "plain_text", "text": cut(text, limit), "emoji": False}


def run(text: str, **style: bool) -> Block:
    """A piece of a paragraph, shown letter by letter as it was written."""
    return {"type": "text", "text": text} | ({"style": style} if style else {})


def bold(text: str) -> Block:
    return run(text, bold=True)


def link(url: str, text: str) -> Block:
    return {"type": "link", "url": url, "text": text}


def rich(*elements: Block) -> Block:
    return {"type": "rich_text", "elements": list(elements)}


def sentence(*runs: Block) -> Block:
    """One paragraph, to be put into `rich`."""
    return {"type": "rich_text_section", "elements": list(runs)}


def paragraph(*runs: Block) -> Block:
    return rich(sentence(*runs))


def quoted(text: str, limit: int = TEXT) -> list[Block]:
    """Somebody's own words, to be put into `rich`; nothing when there are none."""
    words = body(text, limit)
    return [{"type": "rich_text_quote", "elements": [run(words)]}] if words else []


def bullets(*items: Sequence[Block]) -> Block:
    return {"type": "rich_text_list", "style": "bullet", "elements": [sentence(*item) for item in items]}


def section(text: str, accessory: Block | None = None, name: str = "") -> Block:
    block: Block = {"type": "section", "text": plain(text)}
    if name:
        block["block_id"] = name
    return block | ({"accessory": accessory} if accessory else {})


def context(text: str) -> Block:
    return {"type": "context", "elements": [plain(text)]}


def header(text: str) -> Block:
    return {"type": "header", "text": plain(text, HEADER)}


def image(url: str, alt: str) -> Block:
    """A picture from elsewhere, and in words what it shows."""
    return {"type": "image", "image_url": url, "alt_text": line(alt, ALT)}


def own_image(picture: Picture) -> Block:
    """A picture of our own, by its name until it is at Slack (`with_pictures`)."""
    return {"type": "image", "slack_file": {"id": picture.name}, "alt_text": line(picture.alt, ALT)}


def with_pictures(drawing: Drawing, ids: Mapping[str, str]) -> Drawing:
    """The same with each picture of our own by its id at Slack."""
    return replace(drawing, blocks=[_uploaded(block, ids) for block in drawing.blocks])


def _uploaded(block: Block, ids: Mapping[str, str]) -> Block:
    return block | {"slack_file": {"id": ids[block["slack_file"]["id"]]}} if "slack_file" in block else block


def without_uploads(drawing: Drawing) -> Drawing:
    """The same without pictures of our own: what they show is told in words anyway."""
    kept = [block for block in drawing.blocks if "slack_file" not in block]
    return replace(drawing, blocks=kept, pictures=())


def without_pictures(drawing: Drawing) -> Drawing:
    """The same with words and a link in the place of each picture from elsewhere, and without our own."""
    drawing = without_uploads(drawing)
    return replace(drawing, blocks=[_described(block) for block in drawing.blocks])


def _described(block: Block) -> Block:
    if block["type"] != "image":
        return block
    return paragraph(link(block["image_url"], block["alt_text"]))


def divider() -> Block:
    return {"type": "divider"}


# --- buttons ------------------------------------------------------------------------------------


def button(
    pen: Pen,
    verb: str,
    value: object = "",
    *,
    label: str = "",
    about: str = "",
    style: Style = "",
    confirm: Block | None = None,
) -> Block:
    """`about` tells screen readers which of several equal buttons this is."""
    text = label or pen.say(f"button-{verb}")
    element: Block = {"type": "button", "action_id": verb, "text": plain(text, BUTTON)}
    optional = {"value": cut(clean(str(value)), VALUE), "style": style, "confirm": confirm}
    if about:
        optional["accessibility_label"] = line(f"{text}: {about}", ACCESSIBLE)
    return element | {name: given for name, given in optional.items() if given}


def confirmation(pen: Pen, verb: str, **params: object) -> Block:
    return {
        "title": plain(pen.say(f"confirm-{verb}-title", **params), 100),
        "text": plain(pen.say(f"confirm-{verb}-text", **params), CONFIRM_TEXT),
        "confirm": plain(pen.say(f"confirm-{verb}-yes"), 30),
        "deny": plain(pen.say("confirm-no"), 30),
    }


def menu(*buttons: Block) -> list[Block]:
    """These behind one button with three dots, as items that say the same; a single one stays a button."""
    if len(buttons) < 2:
        return list(buttons)
    assert len(buttons) <= ITEMS
    items = [{"text": one["text"], "value": _said(one)} for one in buttons]
    return [{"type": "overflow", "action_id": MENU, "options": items}]


def _said(button: Block) -> str:
    """An item has no name of its own: the verb, and behind it what it is about."""
    said = f"{button['action_id']} {button.get('value', '')}".strip()
    assert units(said) <= ITEM
    assert "confirm" not in button  # a menu asks the same before all of its items
    return said


def actions(*buttons: Block, name: str = "") -> list[Block]:
    """Rows of buttons, with the dots at the end of the last one; none when there is no button. The `name`
    comes back with the click."""
    shown = [one for one in buttons if one["type"] == "button"]
    rows = [shown[start : start + ROW] for start in range(0, len(shown), ROW)] or [[]]
    rows[-1] += [one for one in buttons if one["type"] == "overflow"]
    named = {"block_id": name} if name else {}
    return [{"type": "actions", "elements": row} | named for row in rows if row]
