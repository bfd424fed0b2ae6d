"""Bar charts as PNG: large letters for phones, on white of their own for dark screens."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bot.wording.cutting import line as one_line

FONTS = Path(__file__).parent / "fonts"
WIDTH, HEIGHT = 1200, 720  # pixels: sharp where a phone shows it 400 points wide
EDGE, TOP, BOTTOM, CORNER = 44, 150, 84, 28
LETTERS, SMALLEST = 30, 18
LONGEST = 200  # characters of a text
ROUND = 8  # of a bar's corners
INK, QUIET, LINE, PAPER = (23, 43, 41), (84, 102, 100), (214, 222, 221), (255, 255, 255)
# Far enough apart in lightness to be told from each other in grey.
COLORS = ((62, 155, 139), (11, 79, 74))

Color = tuple[int, int, int]
Font = ImageFont.FreeTypeFont


@dataclass(frozen=True)
class Column:
    """What stands side by side above one label."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True)
class Bars:
    """One column per month or the like; `series` says what each value of a column is."""

    title: str
    series: tuple[str, ...]
    columns: tuple[Column, ...]


def drawn_bars(chart: Bars) -> bytes:
    picture = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((0, 0, WIDTH - 1, HEIGHT - 1), CORNER, fill=PAPER)
    draw.text(
        (EDGE, 30), fitted(chart.title, letters(36, bold=True), WIDTH - 2 * EDGE), INK, letters(36, bold=True)
    )
    _legend(draw, chart.series)
    _columns(draw, chart.columns)
    return png(picture)


def _legend(draw: ImageDraw.ImageDraw, series: Sequence[str]) -> None:
    left, font = float(EDGE), letters(LETTERS - 2)
    for name, color in zip(series, COLORS, strict=False):
        draw.rounded_rectangle((left, 98, left + 26, 124), 5, fill=color)
        draw.text((left + 38, 111), one_line(name, LONGEST), INK, font, anchor="lm")
        left += 38 + font.getlength(one_line(name, LONGEST)) + 44


def _columns(draw: ImageDraw.ImageDraw, columns: Sequence[Column]) -> None:
    floor, width = HEIGHT - BOTTOM, (WIDTH - 2 * EDGE) / max(1, len(columns))
    highest = max((value for one in columns for value in one.values), default=0) or 1
    draw.line((EDGE, floor, WIDTH - EDGE, floor), LINE, 3)
    font = _label_font(columns, width)
    for at, one in enumerate(columns):
        left = EDGE + at * width
        draw.text((left + width / 2, floor + 20), one_line(one.label, LONGEST), QUIET, font, anchor="mt")
        _bars(draw, one.values, left, width, floor, highest)


def _bars(
    draw: ImageDraw.ImageDraw, values: Sequence[int], left: float, width: float, floor: int, highest: int
) -> None:
    """Side by side with their numbers on top; nothing stands where nothing is."""
    bar = min(width * 0.4, 90.0)
    start = left + (width - bar * len(values)) / 2
    font = letters(LETTERS - 4, bold=True)
    for at, (value, color) in enumerate(zip(values, COLORS, strict=False)):
        if not value:
            continue
        height = max(4.0, (floor - TOP - 44) * value / highest)
        box = (start + at * bar + 2, floor - height, start + (at + 1) * bar - 2, floor - 1)
        draw.rounded_rectangle(box, min(ROUND, height / 2), fill=color, corners=(True, True, False, False))
        draw.text((start + (at + 0.5) * bar, floor - height - 8), str(value), INK, font, anchor="mb")


def _label_font(columns: Sequence[Column], width: float) -> Font:
    """As large as all labels have room."""
    widest = max((letters(LETTERS).getlength(one_line(one.label, LONGEST)) for one in columns), default=1.0)
    return letters(max(SMALLEST, min(LETTERS, int(LETTERS * (width - 8) / max(1.0, widest)))))


def fitted(text: str, font: Font, width: float) -> str:
    """Cut where the paper ends."""
    text = one_line(text, LONGEST)
    while text and font.getlength(text) > width:
        text = text[:-2].rstrip() + "…"
    return text


@cache
def letters(size: int, *, bold: bool = False) -> Font:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


def png(picture: Image.Image, colors: int = 64) -> bytes:
    """In few colours, because a chart has few."""
    written = BytesIO()
    picture.quantize(colors, Image.Quantize.FASTOCTREE).save(written, "PNG", optimize=True)
    return written.getvalue()
