"""A chain that comes round, drawn with what cards have, in the colours of the reader's screen."""

from bot.pictures import Chain, Link
from bot.teams_cards.elements import Element, bold, column, run, subtle, words

HALF = 3  # links go down at the left, and as many come up again at the right: a phone has room for two
RIGHT, DOWN, LEFT, UP = "→", "↓", "←", "↑"


def chain(picture: Chain) -> list[Element]:
    """Half of the links one below the other, and the others back up beside them, so that the last leads to
    the first."""
    links = picture.links[: 2 * HALF]
    leads = [
        bool(one.count and after.count) for one, after in zip(links, (*links[1:], links[0]), strict=True)
    ]
    rows: list[Element] = []
    for down in range(HALF):
        up = 2 * HALF - 1 - down
        across = {0: _arrow(LEFT, leads[-1]), HALF - 1: _arrow(RIGHT, leads[down])}.get(down)
        between = column([across] if across else [], "auto")
        rows.append(_side_by_side(_box(links[down]), between, _box(links[up])))
        if down < HALF - 1:
            turns = _arrow(DOWN, leads[down]), _arrow(UP, leads[up - 1])
            rows.append(_side_by_side(*(column([one], "stretch") for one in turns)))
    return rows


def _side_by_side(*columns: Element) -> Element:
    return {"type": "ColumnSet", "columns": list(columns), "spacing": "Small"}


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
