"""Adaptive Cards as Teams' client takes them: what is in them, what they say, what it would not accept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft7Validator

from tests.teams.world import JSON

SCHEMA = Path(__file__).parent.parent / "data" / "adaptive-card-1.5.0.json"
PRIMARY = 6  # actions that Teams shows side by side
CARD_SIZE = 28 * 1024
LOOKUP = {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}
DIALOG_ACTIONS = {"Action.Submit", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility"}
RESERVED = {"verb", "words", "hidden", "several", "form", "msteams"}
MARKUP = re.compile(r"\*\*(.+?)\*\*|\[([^\]]*)\]\([^)]*\)")


# --- what is in a card ----------------------------------------------------------------------------


def actions(card: JSON) -> Iterator[JSON]:
    """Every action, those of cards that open inside included."""
    for element in elements(card):
        found = [
            *element.get("actions", []),
            *([element["selectAction"]] if "selectAction" in element else []),
        ]
        for action in found:
            yield action
            if action["type"] == "Action.ShowCard":
                yield from actions(action["card"])


def elements(card: JSON) -> Iterator[JSON]:
    """The card and everything in it, in reading order, without the cards that open inside."""
    yield card
    for name in ("body", "items", "columns", "rows", "cells"):
        for inner in card.get(name, []):
            yield from elements(inner)


def inputs(card: JSON) -> dict[str, JSON]:
    return {one["id"]: one for one in elements(card) if one.get("type", "").startswith("Input.")}


def holding(card: JSON, action: JSON) -> list[JSON]:
    """The cards whose inputs go with this action: where it stands, and those around."""
    if any(one is action for element in elements(card) for one in _own_actions(element)):
        return [card]
    for element in elements(card):
        for opened in _own_actions(element):
            inside = holding(opened["card"], action) if opened["type"] == "Action.ShowCard" else []
            if inside:
                return [card, *inside]
    return []


def words_of(action: JSON) -> str:
    return str((action.get("data") or {}).get("words", ""))


def verb_of(action: JSON) -> str:
    return str(action.get("verb") or (action.get("data") or {}).get("verb") or "")


def _own_actions(element: JSON) -> list[JSON]:
    return [*element.get("actions", []), *([element["selectAction"]] if "selectAction" in element else [])]


def file_of(activity: JSON) -> str:
    """A message without a card: its words, or the file that it offers or shows."""
    shown = [one for one in activity.get("attachments") or [] if ".file." in one["contentType"] + "."]
    told = [f"{one['name']}\n{one['content'].get('description', '')}".strip() for one in shown]
    return "\n".join([*filter(None, [str(activity.get("text", ""))]), *told])


# --- what a card says -----------------------------------------------------------------------------


def text_of(card: JSON) -> str:
    """What a person reads: one line per element, buttons in [brackets]."""
    lines = [_read(element) for element in card.get("body", [])]
    lines.append(_buttons(card.get("actions", [])))
    return "\n".join(line for line in lines if line)


def _read(element: JSON) -> str:
    if element.get("isVisible") is False:
        return ""
    reader = READERS.get(element.get("type", ""))
    return reader(element) if reader else ""


def _buttons(found: list[JSON]) -> str:
    return "  ".join(f"[{one.get('title', '')}]" for one in found)


def plain(text: str) -> str:
    """Teams' markdown as people see it."""
    return MARKUP.sub(lambda match: match[1] or match[2] or "", text)


def _runs(element: JSON) -> str:
    return "".join(one if isinstance(one, str) else one["text"] for one in element["inlines"])


def _several(name: str, between: str) -> Callable[[JSON], str]:
    return lambda element: between.join(words for inner in element.get(name, []) if (words := _read(inner)))


def _column(element: JSON) -> str:
    return _several("items", "\n")(element)


def _facts(element: JSON) -> str:
    return "\n".join(f"{one['title'].rstrip(':')}: {plain(one['value'])}" for one in element["facts"])


def _input(element: JSON) -> str:
    label = element.get("label") or element.get("title") or ""
    return f"{label}:  {_value(element)}"


def _value(element: JSON) -> str:
    if element["type"] == "Input.Toggle":
        return f"[{element['title']}]"
    if element["type"] != "Input.ChoiceSet":
        return f"[{element.get('value', element.get('placeholder', ''))}]"
    chosen = str(element.get("value", "")).split(",")
    expanded = element.get("style") == "expanded"
    titles = [one["title"] for one in element.get("choices", []) if expanded or one["value"] in chosen]
    return "  ".join(f"[{title}]" for title in titles) or f"[{element.get('placeholder', '')}]"


READERS: dict[str, Callable[[JSON], str]] = {
    "TextBlock": lambda element: plain(element["text"]),
    "RichTextBlock": _runs,
    "Container": _column,
    "Column": _column,
    "ColumnSet": _several("columns", "  "),
    "Table": _several("rows", "\n"),
    "TableRow": _several("cells", "  "),
    "TableCell": _column,
    "FactSet": _facts,
    "Image": lambda element: str(element.get("altText", "")),
    "ActionSet": lambda element: _buttons(element["actions"]),
} | {f"Input.{kind}": _input for kind in ("Text", "Number", "Date", "Time", "Toggle", "ChoiceSet")}


def urls(card: JSON) -> list[str]:
    return [one["url"] for one in actions(card) if one["type"] == "Action.OpenUrl"] + [
        run["selectAction"]["url"]
        for element in elements(card)
        if element.get("type") == "RichTextBlock"
        for run in element["inlines"]
        if isinstance(run, dict) and "url" in run.get("selectAction", {})
    ]


# --- what Teams would not accept ------------------------------------------------------------------


def complaints(card: JSON, *, dialog: bool = False) -> list[str]:
    """What is wrong with a card; in a dialog less is allowed."""
    return [
        *_schema(json.dumps(card, sort_keys=True)),
        *_size(card),
        *_action_rules(card, dialog),
        *_input_rules(card),
    ]


@cache
def _validator() -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMA.read_text()))


@cache
def _schema(card: str) -> list[str]:
    told = json.loads(card)
    if told.get("type") != "AdaptiveCard" or told.get("version") not in (
        "1.0",
        "1.1",
        "1.2",
        "1.3",
        "1.4",
        "1.5",
    ):
        return [f"not a card of version 1.5: {card[:80]}"]
    wrong = _validator().iter_errors(_without_extensions(told))
    return [f"schema: {'/'.join(map(str, one.instance_path))}: {one.message[:500]}" for one in wrong]


def _without_extensions(card: JSON) -> JSON:
    """The 1.5 schema knows neither Teams' own settings of a card and its charts, nor the people picker, which
    came later. A chart stands for what is shown where it is not known."""
    bare = deepcopy(card)
    bare.pop("msteams", None)
    for element in [*elements(bare)]:
        element.pop("choices.data", None)
        if str(element.get("type", "")).startswith("Chart."):
            instead = element["fallback"]
            element.clear()
            element.update(instead)
    return bare


def _size(card: JSON) -> list[str]:
    size = len(json.dumps(card, ensure_ascii=False).encode("utf-16-le"))
    return [f"a card of {size} bytes"] if size > CARD_SIZE else []


def _action_rules(card: JSON, dialog: bool) -> Iterator[str]:
    for element in elements(card):
        primary = [one for one in element.get("actions", []) if one.get("mode", "primary") == "primary"]
        if len(primary) > PRIMARY:
            yield f"{len(primary)} primary actions"
    for action in actions(card):
        if dialog and action["type"] not in DIALOG_ACTIONS:
            yield f"{action['type']} {verb_of(action)} in a dialog"
        if action["type"] == "Action.Execute":
            yield from _execute_rules(action)


def _execute_rules(action: JSON) -> Iterator[str]:
    if not action.get("verb"):
        yield "Action.Execute without verb"
    fallback = action.get("fallback")
    same = {name: value for name, value in (action.get("data") or {}).items() if name != "form"}
    if not isinstance(fallback, dict) or not same.items() <= (fallback.get("data") or {}).items():
        yield f"Action.Execute {action.get('verb')} without the same as Action.Submit to fall back on"


def _input_rules(card: JSON) -> Iterator[str]:
    seen: set[str] = set()
    for element in elements(card):
        if not element.get("type", "").startswith("Input."):
            continue
        name = element["id"]
        if name in seen or name in RESERVED:
            yield f"input {name} twice, or a reserved name"
        seen.add(name)
        if not element.get("label") and not element.get("title"):
            yield f"input {name} without a label"
        lookup: Any = element.get("choices.data", LOOKUP)
        if lookup != LOOKUP:
            yield f"input {name} looks people up in an unknown way: {lookup}"
