"""What people wrote, made safe to show: invisible controls out, cut where a reader sees a border."""

from collections.abc import Callable
from unicodedata import category

import regex

ELLIPSIS = "…"
NOTHING = "–"
NEVER = {"Cc", "Cs"}  # control characters and lone surrogates, which cannot even be encoded
BIDI = frozenset(map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
BREAKS = regex.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
GRAPHEME = regex.compile(r"\X")


def units(text: str) -> int:
    """Length in UTF-16 units: never less than what a platform counts, whichever way it counts."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, limit: int, cost: Callable[[str], int] = units) -> str:
    """At most `limit`, ending in an ellipsis when something is missing; no character is torn apart."""
    if cost(text) <= limit:
        return text
    left = limit - cost(ELLIPSIS)
    end = 0
    for match in GRAPHEME.finditer(text):
        left -= cost(match.group())
        if left < 0:
            break
        end = match.end()
    return text[:end].rstrip() + ELLIPSIS if limit > 0 else ""


def clean(text: str) -> str:
    """Without what could turn, hide or break the text around it; line breaks stay."""
    unified = BREAKS.sub("\n", text).replace("\t", " ")
    return "".join(map(_visible, unified))


def line(text: str, limit: int) -> str:
    """One line that is never empty, because platforms refuse empty texts."""
    return cut(" ".join(clean(text).split()), limit) or NOTHING


def body(text: str, limit: int) -> str:
    """Several lines, empty when there is nothing to read."""
    paragraphs = regex.sub(r"\n{3,}", "\n\n", clean(text))
    return cut(paragraphs.strip(), limit)


def _visible(character: str) -> str:
    if character in BIDI or (character != "\n" and category(character) in NEVER):
        return ""
    return character
