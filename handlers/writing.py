"""What people typed: cleaned without changing its meaning, checked without losing it."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from handlers.rules import TEXT_LIMIT, TITLE_LIMIT

# Invisible marks that turn the direction of everything behind them; letters of right-to-left scripts stay.
TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SPACES = re.compile(r"\s+")


def line(text: str) -> str:
    """One line: no line breaks, no doubled spaces, no control characters."""
    return SPACES.sub(" ", paragraph(text)).strip()


def paragraph(text: str) -> str:
    """Text with its line breaks, without control and direction-turning characters."""
    kept = (c for c in TURNING.sub("", text) if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit of any script: a title of emoji alone cannot be found again."""
    return any(unicodedata.category(c)[0] in "LN" for c in text)


def is_blank(text: str) -> bool:
    """Whether there is nothing that anybody could see."""
    return all(c.isspace() or unicodedata.category(c)[0] == "C" for c in text)


def split_title(text: str) -> tuple[str, str]:
    """A title and, where the text is longer than one, the whole text for the field below it."""
    first, _, rest = text.strip().partition("\n")
    title = line(first)
    if not rest.strip() and len(title) <= TITLE_LIMIT:
        return title, ""
    return cut_at_word(title, TITLE_LIMIT), paragraph(text)


def cut_at_word(text: str, limit: int) -> str:
    """At most `limit` characters, ending behind a word where one ends in the second half."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    shorter = head.rsplit(" ", 1)[0]
    return (shorter if len(shorter) > limit // 2 else head).rstrip(" ,;:.-") + "…"


def title_error(title: str) -> str | None:
    """The key of what is wrong with a cleaned title."""
    if not title:
        return "title_empty"
    if len(title) > TITLE_LIMIT:
        return "title_long"
    return None if has_words(title) else "title_no_words"


def too_long(text: str) -> bool:
    return len(text) > TEXT_LIMIT


def measured(name: str, text: str) -> dict[str, str | int | date | datetime]:
    """How long a text is and may be."""
    return {"length": len(text), "limit": TITLE_LIMIT if name == "title" else TEXT_LIMIT}


def field(fields: Mapping[str, Any], name: str) -> str:
    """A form's text field; an untouched one is empty."""
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def many(fields: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """A form's field of several choices."""
    value = fields.get(name)
    return tuple(str(item) for item in value) if isinstance(value, (list, tuple)) else ()
