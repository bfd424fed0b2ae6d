"""The app's two icons, drawn here: one stream flows down, the other one up."""

import math
import struct
import zlib
from functools import cache
from itertools import pairwise

BACK = (11, 79, 74)  # #0b4f4a
DOWN = (255, 255, 255)
UP = (157, 226, 208)
WHITE = (255, 255, 255)
BENDS = 12  # straight pieces that a stream is made of

Color = tuple[int, int, int]
Point = tuple[float, float]
Line = tuple[Point, Point]


@cache
def color_icon(size: int = 192) -> bytes:
    """Both streams on the app's colour, with the safe area that Teams wants around them."""
    return _png(size, [(DOWN, _stream(0.36, +1)), (UP, _stream(0.64, -1))], half=0.036, back=BACK)


@cache
def outline_icon(size: int = 32) -> bytes:
    """White on transparent, as Teams wants it, and drawn to the edges."""
    streams = [_larger(_stream(0.36, +1)), _larger(_stream(0.64, -1))]
    return _png(size, [(WHITE, stream) for stream in streams], half=0.05, back=None)


def _stream(x: float, down: int) -> list[Line]:
    """A wave from top to bottom with an arrow's head where it flows to; all within 0..1."""
    steps = [number / BENDS for number in range(BENDS + 1)]
    points = [(x + 0.035 * math.sin(2 * math.pi * step), 0.27 + 0.46 * step) for step in steps]
    tip = points[-1] if down > 0 else points[0]
    wings = [(tip[0] + side * 0.1, tip[1] - down * 0.1) for side in (-1, 1)]
    return [*pairwise(points), *((wing, tip) for wing in wings)]


def _larger(lines: list[Line]) -> list[Line]:
    def away(point: Point) -> Point:
        return 0.5 + (point[0] - 0.5) * 1.5, 0.5 + (point[1] - 0.5) * 1.5

    return [(away(start), away(end)) for start, end in lines]


def _png(size: int, layers: list[tuple[Color, list[Line]]], half: float, back: Color | None) -> bytes:
    """Lines with round ends, `half` as thick to each side, smooth at their edges."""
    rows = b"".join(
        b"\0" + b"".join(_pixel(x, y, size, layers, half, back) for x in range(size)) for y in range(size)
    )
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _pixel(
    x: int, y: int, size: int, layers: list[tuple[Color, list[Line]]], half: float, back: Color | None
) -> bytes:
    at = ((x + 0.5) / size, (y + 0.5) / size)
    covers = [(color, _cover(at, lines, half, size)) for color, lines in layers]
    color, cover = max(covers, key=lambda one: one[1])
    if back is None:
        return bytes((*color, round(255 * cover)))
    return bytes((*(round(b + (c - b) * cover) for c, b in zip(color, back, strict=True)), 255))


def _cover(at: Point, lines: list[Line], half: float, size: int) -> float:
    """How much of this pixel the lines cover: 0 to 1."""
    near = min(_distance(at, line) for line in lines)
    return max(0.0, min(1.0, (half - near) * size + 0.5))


def _distance(at: Point, line: Line) -> float:
    (ax, ay), (bx, by) = line
    dx, dy = bx - ax, by - ay
    along = max(0.0, min(1.0, ((at[0] - ax) * dx + (at[1] - ay) * dy) / (dx * dx + dy * dy)))
    return math.hypot(at[0] - ax - along * dx, at[1] - ay - along * dy)
