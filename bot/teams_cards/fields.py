"""What forms ask for. A field's name is the input's id and the key of its texts."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol, TypeVar

from bot.teams_cards.elements import Element
from bot.teams_cards.pen import TeamsPen
from bot.wording.cutting import body, line
from handlers.views import PersonChoice, RoomChoice

TEXT, TITLE = 3000, 600
OVER = 200  # characters more than are taken can be typed, so that somebody can shorten what they have
OPTION = 75
ROOMS, KNOWN = 100, 40  # choices beside those that are chosen already; more people are found by typing
NOWHERE = " "  # an empty value is refused; read as several values, this is none of them
# Everybody in the company: in the chat with the bot there would be nobody else to find.
PEOPLE = "graph.microsoft.com/users"


class Choosable(Protocol):
    @property
    def external(self) -> str: ...


Choice = TypeVar("Choice", bound=Choosable)


def asked(
    pen: TeamsPen, name: str, field: Element, *, label: str = "", hint: str = "", required: str = ""
) -> list[Element]:
    """An input with its label `field-{name}`, or another one where the same field means something else.
    `required` is the text that says what is missing."""
    question = field | {"id": name, "label": pen.say(label or f"field-{name}"), "spacing": "Medium"}
    if required:
        question |= {"isRequired": True, "errorMessage": pen.say(required)}
    return [question, *([explained(pen.say(hint))] if hint else [])]


def explained(hint: str) -> Element:
    """Our own words, so that there is no markup to fear."""
    looks = {"isSubtle": True, "size": "Small", "wrap": True, "spacing": "Small"}
    return {"type": "TextBlock", "text": hint, **looks}


def one_line(value: str = "", placeholder: str = "") -> Element:
    given = " ".join(value.split())
    return _written(line(given, TITLE) if given else "", placeholder) | {"maxLength": TITLE}


def many_lines(value: str = "", placeholder: str = "") -> Element:
    return _written(body(value, TEXT), placeholder) | {"isMultiline": True, "maxLength": TEXT + OVER}


def select(options: Sequence[tuple[str, str]], chosen: str) -> Element:
    """`options` are values with their texts; the first one when nothing known is chosen."""
    return _choice(options, chosen) | {"style": "compact"}


def undecided(options: Sequence[tuple[str, str]]) -> Element:
    """Nothing is chosen beforehand."""
    return _picked(options, ()) | {"style": "compact"}


def radio(options: Sequence[tuple[str, str]], chosen: str) -> Element:
    """Only for texts of ours: everything else is chosen from a list."""
    return _choice(options, chosen) | {"style": "expanded"}


def switch(title: str, *, on: bool) -> Element:
    """Yes or no."""
    value = "yes" if on else "no"
    return {"type": "Input.Toggle", "title": title, "valueOn": "yes", "valueOff": "no", "value": value}


def on_day(chosen: date | None) -> Element:
    return {"type": "Input.Date"} | ({"value": chosen.isoformat()} if chosen else {})


def at_time(chosen: str) -> Element:
    return {"type": "Input.Time", "value": chosen}


def whole_number(chosen: int, low: int, high: int) -> Element:
    given = {"value": chosen} if low <= chosen <= high else {}
    return {"type": "Input.Number", "min": low, "max": high} | given


def person(known: Sequence[PersonChoice], chosen: str = "") -> Element:
    """The people known here, and everybody whom Teams finds."""
    return _looked_up(_picked(_people(known), (chosen,)))


def people(known: Sequence[PersonChoice], chosen: Sequence[str]) -> Element:
    return _looked_up(_picked(_people(known), chosen)) | {"isMultiSelect": True}


def channel(pen: TeamsPen, rooms: Sequence[RoomChoice], chosen: str = "") -> Element:
    """None at all can be chosen too: a client has no way to empty a list of one."""
    options = [(NOWHERE, pen.say("set-none")), *_rooms(rooms)]
    return _picked(options, ()) | {"style": "compact", "value": chosen or NOWHERE}


def channels(pen: TeamsPen, rooms: Sequence[RoomChoice], chosen: Sequence[str]) -> Element:
    options = _rooms(rooms) or [(NOWHERE, pen.say("set-none"))]
    return _picked(options, chosen) | {"style": "compact", "isMultiSelect": True}


def takes_several(field: Element) -> bool:
    """Whether its value is to be read as a list: of none, one or more."""
    return bool(field.get("isMultiSelect")) or any(
        one["value"] == NOWHERE for one in field.get("choices", ())
    )


def offered(pen: TeamsPen, choices: Sequence[Choice], *chosen: str, most: int = KNOWN) -> tuple[Choice, ...]:
    """As many as there is room for; what is chosen already is always among them."""
    first = [one for one in choices if one.external in chosen]
    others = [one for one in choices if one.external not in chosen]
    return (*first, *others[: pen.most(most)])


def _written(value: str, placeholder: str) -> Element:
    field: Element = {"type": "Input.Text"}
    if placeholder:
        field["placeholder"] = placeholder
    return field | ({"value": value} if value else {})


def _choice(options: Sequence[tuple[str, str]], chosen: str) -> Element:
    value = chosen if any(chosen == value for value, _ in options) else options[0][0]
    return {"type": "Input.ChoiceSet", "choices": _choices(options), "value": value}


def _picked(options: Sequence[tuple[str, str]], chosen: Sequence[str]) -> Element:
    """Several ids are one value, joined by commas."""
    value = ",".join(one for one in chosen if one)
    field: Element = {"type": "Input.ChoiceSet", "choices": _choices(options)}
    return field | ({"value": value} if value else {})


def _choices(options: Sequence[tuple[str, str]]) -> list[Element]:
    return [{"title": line(text, OPTION), "value": value} for value, text in options]


def _looked_up(field: Element) -> Element:
    return field | {"choices.data": {"type": "Data.Query", "dataset": PEOPLE}}


def _people(known: Sequence[PersonChoice]) -> list[tuple[str, str]]:
    return [(one.external, one.name) for one in known]


def _rooms(rooms: Sequence[RoomChoice]) -> list[tuple[str, str]]:
    return [(one.external, one.name) for one in rooms]
