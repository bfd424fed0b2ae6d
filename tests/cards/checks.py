"""A card by the official schema, by Teams' limits, and by what we promise beyond them."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft6Validator

from handlers.verbs import HANDLERS

DATA = Path(__file__).parents[1] / "data"
LARGEST = 28 * 1024  # bytes of UTF-16 of a whole activity
ENVELOPE = 600  # characters that an activity has around its card and summary: ids, names, addresses
SUMMARY = 500
# Colours that Teams shows in shades for light and for dark screens; red and what else warns is none of them.
SHADES = {f"categorical{name}" for name in ("Purple", "Lavender", "Blue", "LightBlue", "Teal", "Green")}
ACTIONS = 6  # in one row, before Teams hides them
MARKDOWN = {"TextBlock": "text", "Fact": "value"}  # where Teams reads markup
SENDING = ("Action.Execute", "Action.Submit")
Card = dict[str, Any]


@cache
def _validator(name: str) -> Draft6Validator:
    return Draft6Validator(json.loads((DATA / name).read_text(encoding="utf-8")))


def parts(thing: Any) -> Iterator[Card]:
    """Every object in a card, however deep; not what its actions send."""
    if isinstance(thing, list):
        for one in thing:
            yield from parts(one)
    elif isinstance(thing, dict):
        yield thing
        for name, one in thing.items():
            if name != "data":
                yield from parts(one)


def actions(card: Card) -> list[Card]:
    """All that can be pressed, without what only old clients see."""
    return [
        part
        for row in parts(card)
        for name in ("actions", "selectAction")
        for part in (row.get(name, []) if name == "actions" else [row[name]] if name in row else [])
    ]


def inputs(card: Card) -> dict[str, Card]:
    return {part["id"]: part for part in parts(card) if str(part.get("type", "")).startswith("Input.")}


def check(card: Card, text: str, *, inside: bool = False, dialogs: bool = False) -> None:
    _check_schema(card)
    _check_size(card, text)
    _check_words(card)
    _check_inputs(card)
    for action in actions(card):
        _check_action(action, inside, dialogs)
    for row in parts(card):
        assert len([one for one in row.get("actions", []) if one.get("mode") != "secondary"]) <= ACTIONS


def _check_schema(card: Card) -> None:
    """`msteams` is Teams' own and in no schema; `choices.data` came with 1.6, so that this one part is
    checked by 1.6. Teams knows both in cards of version 1.5."""
    plain = json.loads(json.dumps(card))
    assert set(plain.pop("msteams", {})) <= {"width"}
    for part in parts(plain):
        query = part.pop("choices.data", None)
        if query is not None:
            _validator("adaptive-card-1.6.0-data-query.json").validate(query)
    for part in parts(plain):
        if str(part.get("type", "")).startswith("Chart."):
            _check_chart(part)
    _validator("adaptive-card-1.5.0.json").validate(plain)
    assert card["version"] == "1.5"


def _check_chart(chart: Card) -> None:
    """Charts are Teams' own as well, and in no schema: as its documentation describes them. Clients that do
    not know them show the fallback, which takes the chart's place here."""
    said = chart.pop("fallback")
    kind, data = chart["type"], chart["data"]
    assert kind == "Chart.VerticalBar.Grouped"
    assert set(chart) <= {"type", "title", "data", "colorSet", "showBarValues"}
    assert chart["title"].strip()
    assert len({series["color"] for series in data}) == len(data) > 0
    for series in data:
        assert set(series) == {"legend", "color", "values"}
        assert series["color"] in SHADES
        assert series["legend"].strip()
        assert all(isinstance(one["x"], str) and isinstance(one["y"], int) for one in series["values"])
    chart.clear()
    chart.update(said)


def _check_size(card: Card, text: str) -> None:
    sent = json.dumps(card, ensure_ascii=False)
    sent.encode("utf-8")  # no half characters
    assert len((sent + text[:SUMMARY]).encode("utf-16-le")) + 2 * ENVELOPE <= LARGEST
    assert text.strip()
    assert card["body"]


def _check_words(card: Card) -> None:
    """People's words only stand where they are shown letter by letter. (Examples have them in brackets and
    stars; our own texts have neither.)"""
    for part in parts(card):
        name = MARKDOWN.get(str(part.get("type", "")))
        if name:
            assert not set("<>*_[]`#") & set(part[name]), part
        if part.get("type") == "Image":
            assert part.get("altText")
        if part.get("type") == "TextRun":
            assert part["text"].strip()
            assert "\n" not in part["text"]  # clients differ in how they show it
    assert "fallbackText" not in card  # it may contain markup


def _check_inputs(card: Card) -> None:
    fields = [part for part in parts(card) if str(part.get("type", "")).startswith("Input.")]
    assert len({field["id"] for field in fields}) == len(fields)
    for field in fields:
        assert field["label"].strip()
        assert not field.get("isRequired") or field["errorMessage"].strip()
        if field["type"] == "Input.ChoiceSet" and not field.get("isMultiSelect"):
            known = {choice["value"] for choice in field["choices"]}
            assert field.get("value", "") in known or field.get("isRequired") or "choices.data" in field


def _check_action(action: Card, inside: bool, dialogs: bool) -> None:
    kind = action["type"]
    assert action["title"].strip()
    if kind == "Action.OpenUrl":
        assert action["url"].startswith(("https://", "http://"))
        return
    if kind == "Action.ShowCard":
        return
    assert kind in SENDING
    assert action["data"]["verb"] in HANDLERS
    opens = action["data"].get("msteams") == {"type": "task/fetch"}
    assert (kind == "Action.Submit") == (inside or opens)
    assert not opens or (dialogs and not inside)
    if kind == "Action.Execute":
        assert action["verb"] == action["data"]["verb"]
        fallback = action["fallback"]
        assert fallback["type"] == "Action.Submit"
        assert action["data"] == {**action["data"], **fallback["data"]}
        assert set(action["data"]) - set(fallback["data"]) <= {"form"}
