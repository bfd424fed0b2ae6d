"""Interactive elements: finding them, what people type into them, and how Slack reports it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from demo.slack.things import JSON, Typed

# How the value of each element is called in state and in actions.
VALUE_KEY = {
    "plain_text_input": "value",
    "number_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "rich_text_input": "rich_text_value",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "checkboxes": "selected_options",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "file_input": "files",
}
LISTS = {"checkboxes", "file_input"} | {kind for kind in VALUE_KEY if kind.startswith("multi_")}
STATELESS = {"button", "overflow", "image", "workflow_button"}

REQUIRED = {"en": "Please complete this required field.", "de": "Bitte fülle dieses Pflichtfeld aus."}
TOO_LONG = {"en": "Please shorten this to {n} characters.", "de": "Bitte kürze dies auf {n} Zeichen."}
TOO_SHORT = {"en": "Please write at least {n} characters.", "de": "Bitte schreibe mindestens {n} Zeichen."}
NOT_EMAIL = {"en": "Please enter a valid email address.", "de": "Bitte gib eine gültige E-Mail-Adresse ein."}
NOT_URL = {"en": "Please enter a valid URL.", "de": "Bitte gib eine gültige URL ein."}
NOT_NUMBER = {"en": "Please enter a valid number.", "de": "Bitte gib eine gültige Zahl ein."}


class Place(NamedTuple):
    """An element and the block that carries it."""

    block: JSON
    element: JSON


def places(blocks: list[JSON]) -> Iterator[Place]:
    """Every element of these blocks that people can use."""
    for block in blocks:
        inside = {
            "section": [block.get("accessory")],
            "input": [block.get("element")],
            "actions": block.get("elements", []),
        }.get(block.get("type", ""), [])
        yield from (Place(block, element) for element in inside if element and element["type"] != "image")


def choices(element: JSON) -> list[JSON]:
    """The options of a select, those in groups included."""
    groups = [group["options"] for group in element.get("option_groups", [])]
    return list(element.get("options", [])) + [option for group in groups for option in group]


def option(element: JSON, wanted: str) -> JSON:
    """The option with this value or, for people, this text."""
    every = choices(element)
    matching = [one for one in every if one.get("value") == wanted] or [
        one for one in every if one["text"]["text"] == wanted
    ]
    if matching:
        return matching[0]
    raise LookupError(f"no option {wanted!r} in {element.get('action_id')}: {choices(element)}")


def value_of(element: JSON, raw: Any) -> Any:
    """What Slack reports for what somebody typed or chose."""
    kind = element["type"]
    if kind in LISTS:
        raw = [raw] if isinstance(raw, str) else list(raw or [])
        return (
            [option(element, one) for one in raw]
            if element.get("options") or "option_groups" in element
            else raw
        )
    if raw in (None, ""):
        return None
    if VALUE_KEY[kind] == "selected_option":
        return raw if isinstance(raw, dict) else option(element, raw)
    return int(raw) if kind == "datetimepicker" else raw if kind == "rich_text_input" else str(raw)


def initial(element: JSON, channel: str | None) -> Any:
    """The value before anybody touched the element."""
    key = VALUE_KEY[element["type"]]
    name = "initial_value" if key in ("value", "rich_text_value") else key.replace("selected_", "initial_")
    empty: Any = [] if element["type"] in LISTS else None
    if element.get("default_to_current_conversation") and channel:
        return [channel] if element["type"] in LISTS else channel
    return element.get(name, empty)


def state_value(element: JSON, typed: dict[str, Any], channel: str | None = None) -> JSON:
    """One entry of state.values."""
    action_id = element["action_id"]
    chosen = value_of(element, typed[action_id]) if action_id in typed else initial(element, channel)
    return {"type": element["type"], VALUE_KEY[element["type"]]: chosen}


def state(blocks: list[JSON], typed: Typed, channel: str | None = None) -> JSON:
    """state.values: everything with a value, touched or not."""
    values: JSON = {}
    for block, element in places(blocks):
        if element["type"] not in STATELESS:
            entry = state_value(element, typed.get(block["block_id"], {}), channel)
            values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return {"values": values}


def survivors(typed: Typed, old: list[JSON], new: list[JSON]) -> Typed:
    """The typed values that a new version of the form still has a place for."""

    def keys(blocks: list[JSON]) -> set[tuple[str, str, str]]:
        found = ((b.get("block_id", ""), e.get("action_id", ""), e["type"]) for b, e in places(blocks))
        return {key for key in found if key[0] and key[1]}

    kept: Typed = {}
    for block_id, action_id, _ in keys(old) & keys(new):
        if action_id in typed.get(block_id, {}):
            kept.setdefault(block_id, {})[action_id] = typed[block_id][action_id]
    return kept


def complaints(blocks: list[JSON], values: JSON, language: str) -> dict[str, str]:
    """What Slack's client says before it sends a form: block_id -> text."""
    found: dict[str, str] = {}
    for block, element in places(blocks):
        if block["type"] == "input":
            value = values[block["block_id"]][element["action_id"]][VALUE_KEY[element["type"]]]
            complaint = _missing(block, value) or (_wrong(element, value) if isinstance(value, str) else None)
            if complaint:
                found[block["block_id"]] = complaint.get(language, complaint["en"])
    return found


def _missing(block: JSON, value: Any) -> dict[str, str] | None:
    blank = not value or (isinstance(value, str) and not value.strip())
    return REQUIRED if blank and not block.get("optional") else None


def _wrong(element: JSON, value: str) -> dict[str, str] | None:
    longest, shortest = element.get("max_length", 3000), element.get("min_length", 0)
    if element["type"] == "plain_text_input" and len(value) > longest:
        return {language: text.format(n=longest) for language, text in TOO_LONG.items()}
    if element["type"] == "plain_text_input" and len(value) < shortest:
        return {language: text.format(n=shortest) for language, text in TOO_SHORT.items()}
    patterns = {
        "email_text_input": (r"[^@\s]+@[^@\s]+\.[^@\s]+", NOT_EMAIL),
        "url_text_input": (r"https?://\S+", NOT_URL),
        "number_input": (r"-?\d+(\.\d+)?" if element.get("is_decimal_allowed") else r"-?\d+", NOT_NUMBER),
    }
    pattern, text = patterns.get(element["type"], ("(?s).*", {}))
    return None if re.fullmatch(pattern, value) else text
