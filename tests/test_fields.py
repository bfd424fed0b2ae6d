"""What was written in a form's field is cleaned; what is missing or too long is named at its field."""

from typing import Any

import pytest

from handlers import fields
from handlers.rules import TEXT_LIMIT
from handlers.verbs import Ask, Invalid
from storage.models import Platform
from tests.chat import MONDAY


def ask(**written: Any) -> Ask:
    return Ask(Platform.SLACK, "T1", "U1", "sent", MONDAY, fields=written)


def test_it_is_cleaned_and_keeps_its_lines() -> None:
    assert fields.text(ask(why=" First.\nSecond\u202e.\x00 "), "why", empty="why_empty") == "First.\nSecond."
    assert fields.text(ask(why="x" * TEXT_LIMIT), "why") == "x" * TEXT_LIMIT


@pytest.mark.parametrize("written", [{}, {"why": None}, {"why": ""}, {"why": " \n"}, {"why": "\u200b"}])
def test_what_nobody_could_see_is_missing_where_it_is_needed(written: dict[str, Any]) -> None:
    with pytest.raises(Invalid) as found:
        fields.text(ask(**written), "why", empty="why_empty")
    assert found.value.errors == {"why": "why_empty"}
    assert fields.text(ask(**written), "why").strip("\u200b") == ""


@pytest.mark.parametrize("empty", ["", "why_empty"])
def test_what_is_too_long_says_how_long_it_is(empty: str) -> None:
    with pytest.raises(Invalid) as found:
        fields.text(ask(why="x" * (TEXT_LIMIT + 1)), "why", empty=empty)
    assert found.value.errors == {"why": "text_long"}
    assert found.value.params == {"why": {"length": TEXT_LIMIT + 1, "limit": TEXT_LIMIT}}
