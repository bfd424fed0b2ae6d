"""Bar charts as PNG: large letters for phones, on white of their own for dark screens."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bot.wording.cutting import line as one_line

FONTS = Path(__file__).parent / "fonts"
WIDTH = 1200  # pixels: sharp where a phone shows it 400 points wide
EDGE, TOP, BOTTOM, CORNER = 44, 196, 36, 28
LETTERS = 42  # a phone shows them as large as its own small print
LONGEST = 200  # characters of a text
BAR, APART, ROUND = 36, 20, 8  # how thick, how far from the next row, and how round at its end
INK, QUIET, LINE, PAPER = (23, 43, 41), (84, 102, 100), (214, 222, 221), (255, 255, 255)
# Far enough apart in lightness to be told from each other in grey.
COLORS = ((62, 155, 139), (11, 79, 74))

Color = tuple[int, int, int]
Font = ImageFont.FreeTypeFont


@dataclass(frozen=True)
class Column:
    """What stands beside one label."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True)
class Bars:
    """One column per month or the like; `series` says what each value of a column is."""

    title: str
    series: tuple[str, ...]
    columns: tuple[Column, ...]


def drawn_bars(chart: Bars) -> bytes:
    """One row per column, so that twelve months with their numbers have room on a phone."""
    row = BAR * max(1, len(chart.series)) + APART
    picture, draw = paper(TOP + row * max(1, len(chart.columns)) + BOTTOM)
    title = letters(LETTERS, bold=True)
    draw.text((EDGE, 36), fitted(chart.title, title, WIDTH - 2 * EDGE), INK, title)
    _legend(draw, chart.series)
    start = EDGE + 24 + _widest([one.label for one in chart.columns], letters(LETTERS), WIDTH / 4)
    highest = max((value for one in chart.columns for value in one.values), default=0) or 1
    room = WIDTH - EDGE - start - 24 - _widest([str(highest)], letters(LETTERS, bold=True), WIDTH / 3)
    for at, one in enumerate(chart.columns):
        _row(draw, one, (start, TOP + at * row, room / highest))
    draw.line((start - 2, TOP, start - 2, TOP + row * len(chart.columns) - APART), LINE, 4)
    return png(picture)


def _legend(draw: ImageDraw.ImageDraw, series: Sequence[str]) -> None:
    left, font = float(EDGE), letters(LETTERS)
    for name, color in zip(series, COLORS, strict=False):
        draw.rounded_rectangle((left, 116, left + 36, 152), 6, fill=color)
        draw.text((left + 50, 134), one_line(name, LONGEST), INK, font, anchor="lm")
        left += 50 + font.getlength(one_line(name, LONGEST)) + 50


def _row(draw: ImageDraw.ImageDraw, one: Column, at: tuple[float, float, float]) -> None:
    """Its label, and the bars below each other with their numbers; nothing stands where nothing is."""
    left, top, scale = at
    label, middle = letters(LETTERS), top + BAR * len(one.values) / 2
    draw.text((left - 20, middle), fitted(one.label, label, WIDTH / 4), QUIET, label, anchor="rm")
    for nth, (value, color) in enumerate(zip(one.values, COLORS, strict=False)):
        if not value:
            continue
        long, y = max(6.0, scale * value), top + nth * BAR
        box = (left, y + 1, left + long, y + BAR - 2)
        draw.rounded_rectangle(box, min(ROUND, long / 2), fill=color, corners=(False, True, True, False))
        number = letters(LETTERS - 4, bold=True)
        draw.text((left + long + 14, y + BAR / 2), str(value), INK, number, anchor="lm")


def _widest(texts: Sequence[str], font: Font, most: float) -> float:
    return min(most, max((font.getlength(one_line(text, LONGEST)) for text in texts), default=0.0))


def paper(height: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """White with round corners, whatever is behind it."""
    picture = Image.new("RGBA", (WIDTH, height), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((0, 0, WIDTH - 1, height - 1), CORNER, fill=PAPER)
    return picture, draw


def fitted(text: str, font: Font, width: float) -> str:
    """Cut where the paper ends."""
    text = one_line(text, LONGEST)
    while text and font.getlength(text) > width:
        text = text[:-2].rstrip() + "…"
    return text


def wrapped(text: str, font: Font, width: float, most: int) -> list[str]:
    """In so many lines at most; the last one is cut where the paper ends."""
    found, words = [""], one_line(text, LONGEST).split()
    for at, word in enumerate(words):
        longer = f"{found[-1]} {word}".strip()
        if font.getlength(longer) <= width or not found[-1]:
            found[-1] = longer
        elif len(found) < most:
            found.append(word)
        else:
            found[-1] = " ".join([found[-1], *words[at:]])
            break
    return [fitted(one, font, width) for one in found]


@cache
def letters(size: int, *, bold: bool = False) -> Font:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


def png(picture: Image.Image, colors: int = 64) -> bytes:
    """In few colours, because a chart has few."""
    written = BytesIO()
    picture.quantize(colors, Image.Quantize.FASTOCTREE).save(written, "PNG", optimize=True)
    return written.getvalue()
