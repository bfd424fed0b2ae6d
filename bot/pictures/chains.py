"""A chain that comes round as PNG: links in a ring with their numbers; those still missing are empty."""

from dataclasses import dataclass

from PIL import ImageDraw

from bot.pictures.charts import (
    COLORS,
    EDGE,
    INK,
    LETTERS,
    LINE,
    PAPER,
    QUIET,
    WIDTH,
    fitted,
    letters,
    paper,
    png,
    wrapped,
)

DOWN, GAP = 3, 76  # boxes below each other, and the way between them
TOP, TALL, BELOW = 180, 200, 150
BOX = (WIDTH - 2 * EDGE - GAP) / 2
HEIGHT = TOP + DOWN * TALL + (DOWN - 1) * GAP + BELOW
TINT = (205, 232, 226)
HEAD = 18  # of an arrow


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
    """Six links at most: three down, and three up again beside them. A phone has room for two."""
    picture, draw = paper(HEIGHT)
    room = WIDTH - 2 * EDGE
    bold, plain = letters(LETTERS, bold=True), letters(LETTERS - 4)
    for at, said in enumerate(wrapped(chain.title, bold, room, 2)):
        draw.text((EDGE, 36 + at * 60), said, INK, bold)
    links = chain.links[: 2 * DOWN]
    for at, link in enumerate(links):
        _box(draw, at, link)
        _arrow(draw, at, reached=bool(link.count and links[(at + 1) % len(links)].count))
    for at, said in enumerate(wrapped(chain.standing, plain, room, 2)):
        draw.text((EDGE, HEIGHT - BELOW + 30 + at * 52), said, INK, plain)
    return png(picture, colors=256)  # with fewer, the tint becomes paper


def _corner(at: int) -> tuple[float, float]:
    """The upper left corner of a link's box, in the order of the ring."""
    side, place = divmod(at, DOWN)
    row = place if side == 0 else DOWN - 1 - place
    return EDGE + side * (BOX + GAP), TOP + row * (TALL + GAP)


def _box(draw: ImageDraw.ImageDraw, at: int, link: Link) -> None:
    left, top = _corner(at)
    color = INK if link.count else QUIET
    box = (left, top, left + BOX, top + TALL)
    draw.rounded_rectangle(
        box, 18, fill=TINT if link.count else PAPER, outline=COLORS[0] if link.count else LINE, width=5
    )
    middle, label = left + BOX / 2, letters(LETTERS)
    draw.text((middle, top + TALL * 0.36), str(link.count), color, letters(80, bold=True), anchor="mm")
    draw.text((middle, top + TALL * 0.76), fitted(link.label, label, BOX - 24), color, label, anchor="mm")


def _arrow(draw: ImageDraw.ImageDraw, at: int, *, reached: bool) -> None:
    """To the next link: down, to the right at the end, up again, and back to the first."""
    left, top = _corner(at)
    color = COLORS[1] if reached else LINE
    across, along = left + BOX / 2, top + TALL / 2
    if at == DOWN - 1:
        _line(draw, (left + BOX + 8, along), (left + BOX + GAP - 8, along), color)
    elif at == 2 * DOWN - 1:
        _line(draw, (left - 8, along), (left - GAP + 8, along), color)
    elif at < DOWN:
        _line(draw, (across, top + TALL + 8), (across, top + TALL + GAP - 8), color)
    else:
        _line(draw, (across, top - 8), (across, top - GAP + 8), color)


def _line(
    draw: ImageDraw.ImageDraw,
    start: tuple[float, float],
    end: tuple[float, float],
    color: tuple[int, int, int],
) -> None:
    """Straight to the right, to the left, down or up, with a head."""
    (x, y), (ends, ending) = start, end
    right, down = _sign(ends - x), _sign(ending - y)
    neck = ends - right * HEAD, ending - down * HEAD
    draw.line((*start, *neck), color, 8)
    sides = [(neck[0] + side * down * HEAD, neck[1] + side * right * HEAD) for side in (1, -1)]
    draw.polygon([end, *sides], fill=color)


def _sign(way: float) -> int:
    return (way > 0) - (way < 0)
