"""A chain that comes round, drawn with what cards have, in the colours of the reader's screen."""

from collections.abc import Sequence

from bot.pictures import Chain, Link
from bot.teams_cards.elements import Element, bold, column, run, subtle, words

ACROSS = 3  # boxes side by side, which a phone has room for
RIGHT, DOWN, LEFT, UP = "→", "↓", "←", "↑"


def chain(picture: Chain) -> list[Element]:
    """Half of the links to the right, and the others back below them, so that the last leads to the first."""
    links = picture.links[: 2 * ACROSS]
    out, back = links[:ACROSS], links[ACROSS:]
    first = _side_by_side(out, RIGHT, _reached(links, 0))
    up, down = _arrow(UP, _leads(links, len(links) - 1)), _arrow(DOWN, _leads(links, ACROSS - 1))
    turn = {"type": "ColumnSet", "spacing": "Small", "columns": [_wide(up), _wide(), _wide(down)]}
    second = _side_by_side(back[::-1], LEFT, _reached(links, ACROSS)[::-1])
    return [first, turn, second]


def _side_by_side(links: Sequence[Link], arrow: str, reached: Sequence[bool]) -> Element:
    columns = [_box(links[0])]
    for link, is_reached in zip(links[1:], reached, strict=True):
        columns += [column([_arrow(arrow, is_reached)], "auto"), _box(link)]
    return {"type": "ColumnSet", "columns": columns, "spacing": "Small"}


def _reached(links: Sequence[Link], start: int) -> list[bool]:
    """Of each link of this half but the last, whether it leads to the next one."""
    return [_leads(links, at) for at in range(start, start + ACROSS - 1)]


def _leads(links: Sequence[Link], at: int) -> bool:
    return bool(links[at].count and links[(at + 1) % len(links)].count)


def _box(link: Link) -> Element:
    """A number with its name below, filled where there is anything."""
    count = bold(str(link.count), size="Large") if link.count else subtle(str(link.count), size="Large")
    name = run(link.label, size="Small") if link.count else subtle(link.label, size="Small")
    items = [
        words(count, horizontalAlignment="Center"),
        words(name, horizontalAlignment="Center", spacing="None"),
    ]
    style = "accent" if link.count else "emphasis"
    return column([{"type": "Container", "style": style, "items": items}], "stretch")


def _arrow(sign: str, reached: bool) -> Element:
    shown = bold(sign, color="Accent") if reached else subtle(sign)
    return words(shown, horizontalAlignment="Center", spacing="None")


def _wide(*items: Element) -> Element:
    return column(items, "stretch")
