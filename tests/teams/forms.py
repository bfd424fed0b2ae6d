"""Cards that are filled in: what can be typed, what goes along with a click, and what is complained about."""

from __future__ import annotations

from typing import Any

from tests.teams.cards import LOOKUP, actions, elements, holding, inputs, text_of, verb_of, words_of
from tests.teams.world import JSON

LEFT_OUT = ("Input.ChoiceSet", "Input.Number")  # where nothing is chosen, the client sends no value


def typed(card: JSON | None, fields: dict[str, Any], people: set[str]) -> dict[str, str]:
    """What the client makes of what somebody fills in. Raises LookupError for what cannot be filled in so."""
    known = inputs(card or {})
    found = {}
    for name, value in fields.items():
        if name not in known:
            raise LookupError(f"no field {name!r}; there are {sorted(known)}")
        found[name] = _as_text(known[name], value, people)
    return found


def _as_text(element: JSON, value: Any, people: set[str]) -> str:
    several = [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]
    if element["type"] == "Input.ChoiceSet":
        offered = {one["value"] for one in element.get("choices", [])}
        offered |= people if element.get("choices.data") == LOOKUP else set()
        unknown = [one for one in several if one and one not in offered]
        if unknown or (len(several) > 1 and not element.get("isMultiSelect")):
            raise LookupError(f"{element['id']}: {unknown or several} cannot be chosen")
    if element["type"] == "Input.Toggle" and value not in (element["valueOn"], element["valueOff"]):
        raise LookupError(f"{element['id']}: {value} is no state of this toggle")
    return ",".join(several)


def missing(card: JSON | None, filled: dict[str, str]) -> dict[str, str]:
    """What the client itself complains about, before anything is sent."""
    return {
        name: str(element.get("errorMessage", ""))
        for name, element in inputs(card or {}).items()
        if element.get("isRequired") and not _value(element, filled)
    }


def data(card: JSON, action: JSON, filled: dict[str, str]) -> JSON:
    """What goes along with a click: the action's own data and, beside it, all inputs."""
    told: JSON = dict(action.get("data") or {})
    if action.get("associatedInputs") == "none":
        return told
    for one in holding(card, action):
        for name, element in inputs(one).items():
            value = _value(element, filled)
            if value or element["type"] not in LEFT_OUT:
                told[name] = value
    return told


def _value(element: JSON, filled: dict[str, str]) -> str:
    preset = element.get("value", element.get("valueOff", "") if element["type"] == "Input.Toggle" else "")
    return filled.get(element["id"], str(preset))


def errors(card: JSON) -> dict[str, str]:
    """What stands in red: below its input, or on top of all."""
    found: dict[str, str] = {}
    above = ""
    for element in elements(card):
        if element.get("type", "").startswith("Input."):
            above = element["id"]
        elif words := _in_red(element):
            found[above] = words
    return found


def _in_red(element: JSON) -> str:
    runs = element.get("inlines", [element] if element.get("type") == "TextBlock" else [])
    return "".join(one["text"] for one in runs if str(one.get("color", "")).lower() == "attention")


def is_form(card: JSON) -> bool:
    return bool(inputs(card)) and any("form" in (one.get("data") or {}) for one in actions(card))


def submit_of(card: JSON | None) -> JSON:
    """The button that sends the form."""
    found = [one for one in actions(card or {}) if "form" in (one.get("data") or {})]
    if not found:
        raise LookupError("no form is open: " + (text_of(card) if card else "nothing"))
    return found[0]


def way_back(card: JSON) -> JSON | None:
    """The button that minds no field: back to the card, or to whatever the form was opened from."""
    return next((one for one in actions(card) if one.get("associatedInputs") == "none"), None)


def has_button(card: JSON, verb: str, value: str | None) -> bool:
    return any(_is(one, verb, value) for one in actions(card))


def button(card: JSON, verb: str, value: str | None) -> JSON:
    return next(one for one in actions(card) if _is(one, verb, value))


def question(card: JSON, verb: str) -> str:
    """What stands in the card that opens before the button can be clicked."""
    for action in actions(card):
        if action["type"] == "Action.ShowCard" and has_button(action["card"], verb, None):
            return text_of(action["card"])
    raise LookupError(f"{verb} asks nothing back")


def _is(action: JSON, verb: str, value: str | None) -> bool:
    return verb_of(action) == verb and value in (None, words_of(action))
