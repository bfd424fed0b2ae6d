"""What cards are made of. People's words only stand in text runs, which know no markup."""

from collections.abc import Iterable, Sequence
from typing import Any

from bot.teams_cards.pen import TeamsPen
from bot.wording.cutting import body

Element = dict[str, Any]

TEXT = 3000
HEAVY = {"weight": "Bolder", "wrap": True}
PARAGRAPHS = 24  # of one text; what follows is written on


def run(text: str, **style: Any) -> Element:
    """A piece of a line, shown letter by letter as it was written."""
    return {"type": "TextRun", "text": text} | style


def bold(text: str, **style: Any) -> Element:
    return run(text, weight="Bolder", **style)


def subtle(text: str, **style: Any) -> Element:
    return run(text, isSubtle=True, **style)


def link(url: str, text: str) -> Element:
    return run(text, selectAction={"type": "Action.OpenUrl", "url": url, "title": text})


def words(*runs: Element, **style: Any) -> Element:
    return {"type": "RichTextBlock", "inlines": list(runs)} | style


def heading(ours: str) -> Element:
    """Words of ours only: screen readers find their way by it, but it reads markup."""
    return {"type": "TextBlock", "text": ours, "style": "heading", "size": "Large"} | HEAVY


def subheading(ours: str) -> Element:
    apart = {"spacing": "Large", "separator": True}
    return {"type": "TextBlock", "text": ours, "style": "heading", "size": "Medium"} | HEAVY | apart


def headline(text: str) -> Element:
    """The same for a line with people's words in it."""
    return words(bold(text, size="Large"))


def label(text: str) -> Element:
    """A few words of ours above what people wrote."""
    return words(subtle(text, size="Small", weight="Bolder"), spacing="Medium")


def small(text: str) -> Element:
    return words(subtle(text, size="Small"), spacing="Small")


def prose(pen: TeamsPen, text: str, limit: int = TEXT, **style: Any) -> list[Element]:
    """Somebody's own words, paragraph by paragraph; nothing when there are none."""
    lines = body(text, pen.most(limit)).split("\n")
    found = [
        (part, "Medium" if pen.room == 1 and at and not lines[at - 1].strip() else "Small")
        for at, part in enumerate(lines)
        if part.strip()
    ]
    alone = pen.most(PARAGRAPHS) - 1  # as many elements as there is room for; the others follow in one
    kept, rest = found[:alone], found[alone:]
    last = [(" ".join(part for part, _ in rest), rest[0][1])] if rest else []
    return [words(run(part, **style), spacing=spacing) for part, spacing in [*kept, *last]]


def told(pen: TeamsPen, title: str, text: str, limit: int = TEXT) -> list[Element]:
    """A short label and the words below it; nothing when there are none."""
    written = prose(pen, text, limit)
    return [label(title), *written] if written else []


def lines(*texts: str) -> list[Element]:
    return [words(run(text), spacing="Small") for text in texts if text]


def spaced(elements: Sequence[Element]) -> list[Element]:
    """Apart from what stands above."""
    return [{**element, "spacing": "Medium"} if at == 0 else element for at, element in enumerate(elements)]


def box(elements: Iterable[Element], style: str = "emphasis") -> list[Element]:
    """Set apart from what stands around it; nothing around nothing."""
    inside = list(elements)
    return [{"type": "Container", "style": style, "spacing": "Medium", "items": inside}] if inside else []


def quoted(pen: TeamsPen, text: str, limit: int = TEXT) -> list[Element]:
    return box(prose(pen, text, limit))


def row(elements: Sequence[Element], action: Element | None = None, **style: Any) -> Element:
    """Words, and beside them the button that goes with them."""
    columns = [column(elements, "stretch")]
    if action:
        columns.append(column([{"type": "ActionSet", "actions": [action]}], "auto"))
    return {"type": "ColumnSet", "columns": columns, "spacing": "Medium"} | style


def column(elements: Sequence[Element], width: Any) -> Element:
    aligned = {"verticalContentAlignment": "Center"}
    return {"type": "Column", "width": width, "items": list(elements)} | aligned


def pairs(rows: Iterable[tuple[str, str]]) -> list[Element]:
    """Names and values side by side: a FactSet would read markup in them."""
    return [
        {
            "type": "ColumnSet",
            "spacing": "Small",
            "columns": [
                {"type": "Column", "width": 2, "items": [words(subtle(name))]},
                {"type": "Column", "width": 3, "items": [words(run(value))]},
            ],
        }
        for name, value in rows
    ]


def image(url: str, alt: str) -> Element:
    """A picture from elsewhere, and in words what it shows."""
    return {"type": "Image", "url": url, "altText": alt, "size": "Stretch", "spacing": "Medium"}


def titled_row(title: str, about: str, action: Element | None = None) -> Element:
    """One thing of a list."""
    return row([words(bold(title)), small(about)], action, separator=True)
