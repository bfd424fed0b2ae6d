"""Finished cards, changed: what is wrong with a form, a line on top, a way back."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from bot.teams_cards import buttons
from bot.teams_cards.cards import LARGEST, Drawing, size
from bot.teams_cards.elements import Element, bold, box, words
from bot.teams_cards.pen import TeamsPen
from bot.texts import Texts
from bot.wording.cutting import body, cut
from handlers.verbs import Voice

BANNER = 300
LOOKUP = "choices.data"
LONGEST_CHOICE = 4000  # characters of what was chosen: a hundred people, and no more than a client would send
KEPT = (2400, 1600, 1000, 600, 300, 100)  # characters of each text, tried until Teams takes the card


def with_errors(
    drawing: Drawing, typed: Mapping[str, Any], errors: Mapping[str, str], shortened: str = ""
) -> Drawing:
    """The form with what was typed; each error stands below its field, all others on top.

    What would make the card larger than Teams takes is cut, and `shortened` says so: the last net below the
    inputs' own limits."""
    filled = _with_errors(drawing, typed, [*errors.items()])
    for most in KEPT:
        if size(filled.card) <= LARGEST:
            break
        told = [("", shortened)] if shortened else []
        filled = _with_errors(drawing, _shorter(drawing, typed, most), [*told, *errors.items()])
    return filled


def _with_errors(drawing: Drawing, typed: Mapping[str, Any], errors: Sequence[tuple[str, str]]) -> Drawing:
    card = deepcopy(drawing.card)
    asked = {element["id"] for element in card["body"] if "id" in element}
    above = [_wrong(error) for name, error in errors if name not in asked]
    card["body"] = [*above, *_answered(card["body"], typed, dict(errors))]
    text = "\n".join([*(error for _, error in errors), drawing.text])
    return replace(drawing, card=card, text=text)


def _cut_shown(thing: Any, most: int) -> Any:
    """A card in which no text that is only shown, or kept to draw a form again, is longer than `most`."""
    if isinstance(thing, list):
        return [_cut_shown(one, most) for one in thing]
    if not isinstance(thing, dict):
        return thing
    if thing.get("type") == "TextRun":
        return {**thing, "text": cut(thing["text"], most)}
    return {
        name: _cut_facts(one, most) if name == "facts" else _cut_shown(one, most)
        for name, one in thing.items()
    }


def _cut_facts(thing: Any, most: int) -> Any:
    if isinstance(thing, str):
        return cut(thing, most)
    if isinstance(thing, list):
        return [_cut_facts(one, most) for one in thing]
    return {name: _cut_facts(one, most) for name, one in thing.items()} if isinstance(thing, dict) else thing


def _typed(card: Mapping[str, Any]) -> dict[str, Any]:
    """What stands in its fields."""
    return {one["id"]: one["value"] for one in card["body"] if one["type"] == "Input.Text" and "value" in one}


def _shorter(drawing: Drawing, typed: Mapping[str, Any], most: int) -> dict[str, Any]:
    """What was typed, each text in at most so many characters."""
    texts = {one.get("id") for one in drawing.card["body"] if one["type"] == "Input.Text"}
    return {
        name: cut(value, most) if name in texts and isinstance(value, str) else value
        for name, value in typed.items()
    }


def within_limits(drawing: Drawing, shortened: str) -> Drawing:
    """What is still larger than Teams takes when every list is as short as it gets: texts full of line breaks
    or quotation marks, each of which takes the room of two. First what is only shown is cut, then what can
    be typed anew, and `shortened` says so."""
    for most in KEPT:
        card = _cut_shown(drawing.card, most)
        if size(card) <= LARGEST:
            return replace(drawing, card=card)
    cut_down = replace(drawing, card=card)
    return with_errors(cut_down, _typed(card), {}, shortened) if drawing.form else cut_down


def with_banner(drawing: Drawing, line: str) -> Drawing:
    """One line on top of the card."""
    banner = box([words(bold(body(line, BANNER)))], "accent")
    card = {**drawing.card, "body": [*banner, *drawing.card["body"]]}
    return replace(drawing, card=card, text=f"{line}\n{drawing.text}")


def with_way_back(drawing: Drawing, voice: Voice, texts: Texts, verb: str, about: str) -> Drawing:
    """A button that leads out of the form; nothing needs to be filled in for it."""
    pen = TeamsPen(voice, texts)
    way = buttons.button(pen, verb, about, label=pen.say("button-cancel"))
    back = without_inputs(way if verb == "back" else buttons.turning(way))
    card = {**drawing.card, "actions": [*drawing.card.get("actions", []), back]}
    return replace(drawing, card=card)


def leading_back(form: Drawing, verb: str) -> Drawing:
    """The form knows in what it was opened: that is what `verb` shows, also once the form is sent."""
    sends = [buttons.carrying(one, redraws=verb) for one in form.card.get("actions", [])]
    return replace(form, card={**form.card, "actions": sends}, back=verb)


def for_playground(drawing: Drawing) -> Drawing:
    """For a client that finds no people, so that only those who are named can be chosen, and that complains
    of cards in full width."""
    body = [{name: kept for name, kept in one.items() if name != LOOKUP} for one in drawing.card["body"]]
    card = {name: kept for name, kept in drawing.card.items() if name != "msteams"}
    return replace(drawing, card={**card, "body": body})


def with_file(drawing: Drawing, title: str, url: str) -> Drawing:
    """A button that opens the file at this address, for a client that asks nobody about files."""
    opens = buttons.opening(title, url)
    card = {**drawing.card, "actions": [*drawing.card.get("actions", []), opens]}
    return replace(drawing, card=card, offer=None)


def without_inputs(action: Element) -> Element:
    """Sends nothing of what was typed, and minds no field that is empty."""
    alone: Element = {**action, "associatedInputs": "none"}
    if "fallback" in action:
        alone["fallback"] = {**action["fallback"], "associatedInputs": "none"}
    return alone


def _answered(
    elements: list[Element], typed: Mapping[str, Any], errors: Mapping[str, str]
) -> Iterator[Element]:
    for element in elements:
        name = str(element.get("id", ""))
        yield _filled(element, typed[name]) if name and name in typed else element
        if name and name in errors:
            yield _wrong(errors[name])


def _filled(field: Element, typed: Any) -> Element:
    """With the value as its kind of input takes it; what cannot be a value of it is left out."""
    value = ",".join(map(str, typed)) if isinstance(typed, list | tuple) else str(typed or "")
    if field["type"] == "Input.Number":
        number = {"value": int(value)} if value.isdecimal() and len(value) < 10 else {}
        return {name: kept for name, kept in field.items() if name != "value"} | number
    if field["type"] != "Input.Text" and len(value) > LONGEST_CHOICE:
        return field  # nothing that was chosen in it
    return {**field, "value": value}


def _wrong(error: str) -> Element:
    return words(bold(body(error, BANNER), color="Attention"), spacing="Small")
