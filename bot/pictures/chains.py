"""A chain that comes round as PNG: links in a ring with their numbers; those still missing are empty."""

from dataclasses import dataclass

from PIL import Image, ImageDraw

from bot.pictures.charts import (
    COLORS,
    CORNER,
    EDGE,
    HEIGHT,
    INK,
    LETTERS,
    LINE,
    PAPER,
    QUIET,
    WIDTH,
    fitted,
    letters,
    png,
)

ACROSS, GAP = 3, 66  # boxes side by side, and the way between them
TOP, BELOW = 130, 110
BOX = (WIDTH - 2 * EDGE - (ACROSS - 1) * GAP) / ACROSS
TALL = (HEIGHT - TOP - BELOW - GAP) / 2
TINT = (205, 232, 226)
HEAD = 16  # of an arrow


@dataclass(frozen=True)
class Link:
    label: str
    count: int


@dataclass(frozen=True)
class Chain:
    """`standing` says below the ring where it stands."""

    title: str
    links: tuple[Link, ...]
    standing: str


def drawn_chain(chain: Chain) -> bytes:
    """Six links at most: three to the right, and three back below them."""
    picture = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((0, 0, WIDTH - 1, HEIGHT - 1), CORNER, fill=PAPER)
    room = WIDTH - 2 * EDGE
    bold, plain = letters(36, bold=True), letters(LETTERS - 2)
    draw.text((EDGE, 40), fitted(chain.title, bold, room), INK, bold)
    links = chain.links[: 2 * ACROSS]
    for at, link in enumerate(links):
        _box(draw, at, link)
        _arrow(draw, at, reached=bool(link.count and links[(at + 1) % len(links)].count))
    draw.text((EDGE, HEIGHT - 52), fitted(chain.standing, plain, room), INK, plain, anchor="lm")
    return png(picture, colors=256)  # with fewer, the tint becomes paper


def _corner(at: int) -> tuple[float, float]:
    """The upper left corner of a link's box, in the order of the ring."""
    row, place = divmod(at, ACROSS)
    column = place if row == 0 else ACROSS - 1 - place
    return EDGE + column * (BOX + GAP), TOP + row * (TALL + GAP)


def _box(draw: ImageDraw.ImageDraw, at: int, link: Link) -> None:
    left, top = _corner(at)
    color = INK if link.count else QUIET
    box = (left, top, left + BOX, top + TALL)
    draw.rounded_rectangle(
        box, 18, fill=TINT if link.count else PAPER, outline=COLORS[0] if link.count else LINE, width=4
    )
    middle, label = left + BOX / 2, letters(LETTERS - 2)
    draw.text((middle, top + TALL * 0.4), str(link.count), color, letters(64, bold=True), anchor="mm")
    draw.text((middle, top + TALL * 0.76), fitted(link.label, label, BOX - 24), color, label, anchor="mm")


def _arrow(draw: ImageDraw.ImageDraw, at: int, *, reached: bool) -> None:
    """To the next link: to the right, down, to the left, and up again."""
    left, top = _corner(at)
    color = COLORS[1] if reached else LINE
    if at % ACROSS == ACROSS - 1:
        down = at < ACROSS
        x = left + BOX / 2
        start, end = (top + TALL + 8, top + TALL + GAP - 8) if down else (top - 8, top - GAP + 8)
        tip = -HEAD if down else HEAD
        draw.line((x, start, x, end + tip), color, 6)
        draw.polygon([(x, end), (x - HEAD, end + tip), (x + HEAD, end + tip)], fill=color)
        return
    right = at < ACROSS
    y = top + TALL / 2
    start, end = (left + BOX + 8, left + BOX + GAP - 8) if right else (left - 8, left - GAP + 8)
    tip = -HEAD if right else HEAD
    draw.line((start, y, end + tip, y), color, 6)
    draw.polygon([(end, y), (end + tip, y - HEAD), (end + tip, y + HEAD)], fill=color)
