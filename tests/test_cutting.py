"""Texts are cut within their limits, tear no character, and cannot turn the direction of a card."""

import re

import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.slack_blocks.parts import notification
from bot.wording.cutting import BIDI, body, clean, cut, line, units


@given(st.text(), st.integers(0, 60))
def test_a_cut_text_is_within_its_limit_and_tears_no_character(text: str, limit: int) -> None:
    short = cut(text, limit)
    assert units(short) <= limit
    if short != text and limit:
        kept = regex.findall(r"\X", short.removesuffix("…"))
        whole = regex.findall(r"\X", text)
        assert short.endswith("…")
        assert kept == whole[: len(kept)]


@given(st.text(st.characters(exclude_categories=())), st.integers(1, 60))
def test_a_line_is_never_empty_and_has_no_controls(text: str, limit: int) -> None:
    short = line(text, limit)
    assert short
    assert units(short) <= limit
    assert "\n" not in short
    assert not any(ord(character) < 32 or character in BIDI for character in short)


@given(st.text(), st.integers(10, 300))
def test_a_notification_is_escaped_and_fits(text: str, limit: int) -> None:
    short = notification(text, limit)
    assert units(short) <= limit
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", short)


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_families_and_flags_stay_whole() -> None:
    assert cut("ab👩‍👩‍👧‍👦cd", 8) == "ab…"
    assert cut("🇩🇪🇦🇹🇨🇭", 9) == "🇩🇪🇦🇹…"
    assert cut("e\u0301e\u0301e\u0301", 4) == "e\u0301…"
    assert cut("plenty of room", 14) == "plenty of room"


def test_the_direction_of_the_card_cannot_be_turned() -> None:
    assert line("\u202eevil\u202c \u2066x\u2069\u200f", 50) == "evil x"
    assert body("one\r\n\r\n\r\n\r\ntwo\x00\x07", 50) == "one\n\ntwo"
    assert line(" \u202e ", 50) == "–"
