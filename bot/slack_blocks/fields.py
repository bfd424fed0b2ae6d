"""What forms ask for. A field's name is its block_id and its action_id, and the key of its texts."""

from collections.abc import Sequence
from datetime import date

from bot.slack_blocks.parts import TEXT, Block, plain, section
from bot.wording.cutting import body, line
from bot.wording.pen import Pen

OPTION = 75
OPTIONS = 100


def asked(
    pen: Pen, name: str, element: Block, *, label: str = "", hint: str = "", optional: bool = False
) -> Block:
    """An input with its label `field-{name}`, or another one where the same field means something else."""
    block: Block = {
        "type": "input",
        "block_id": name,
        "label": plain(pen.say(label or f"field-{name}")),
        "element": element | {"action_id": name},
        "optional": optional,
    }
    return block | ({"hint": plain(pen.say(hint))} if hint else {})


def beside(pen: Pen, name: str, element: Block, label: str = "") -> Block:
    """The same in a message, where a choice stands beside its label."""
    return section(pen.say(label or f"field-{name}"), element | {"action_id": name}, name)


# Titles are pasted too: Slack would cut off silently at a lower max_length, the server says what is too long.
def one_line(value: str = "", placeholder: str = "", *, focus: bool = False) -> Block:
    given = " ".join(value.split())
    return _written(line(given, TEXT) if given else "", placeholder) | (
        {"focus_on_load": True} if focus else {}
    )


def many_lines(value: str = "", placeholder: str = "", *, focus: bool = False) -> Block:
    element = _written(body(value, TEXT), placeholder) | {"multiline": True}
    return element | ({"focus_on_load": True} if focus else {})


def select(options: Sequence[tuple[str, str]], chosen: str) -> Block:
    """`options` are values with their texts; the first one when nothing known is chosen."""
    return _choice("static_select", options, chosen)


def undecided(options: Sequence[tuple[str, str]]) -> Block:
    """Nothing is chosen beforehand."""
    element = select(options, "")
    del element["initial_option"]
    return element


def several(options: Sequence[tuple[str, str]], chosen: Sequence[str]) -> Block:
    """Any number of these."""
    drawn = [{"text": plain(line(text, OPTION)), "value": value} for value, text in options[:OPTIONS]]
    element: Block = {"type": "multi_static_select", "options": drawn}
    initial = [option for option in drawn if option["value"] in chosen]
    return element | ({"initial_options": initial} if initial else {})


def radio(options: Sequence[tuple[str, str]], chosen: str) -> Block:
    return _choice("radio_buttons", options, chosen)


def on_day(chosen: date | None) -> Block:
    return {"type": "datepicker"} | ({"initial_date": chosen.isoformat()} if chosen else {})


def at_time(chosen: str) -> Block:
    return {"type": "timepicker", "initial_time": chosen}


def whole_number(chosen: int, low: int, high: int) -> Block:
    """No `initial_value` outside the limits: Slack would refuse the whole form."""
    element: Block = {"type": "number_input", "is_decimal_allowed": False}
    element |= {"min_value": str(low), "max_value": str(high)}
    return element | ({"initial_value": str(chosen)} if low <= chosen <= high else {})


def person(chosen: str = "") -> Block:
    return {"type": "users_select"} | ({"initial_user": chosen} if chosen else {})


def people(chosen: Sequence[str]) -> Block:
    return {"type": "multi_users_select"} | ({"initial_users": list(chosen)} if chosen else {})


def channel(chosen: str) -> Block:
    element: Block = {"type": "conversations_select", "filter": _channels_only()}
    return element | ({"initial_conversation": chosen} if chosen else {})


def channels(chosen: Sequence[str]) -> Block:
    element: Block = {"type": "multi_conversations_select", "filter": _channels_only()}
    return element | ({"initial_conversations": list(chosen)} if chosen else {})


def _written(value: str, placeholder: str) -> Block:
    element: Block = {"type": "plain_text_input", "max_length": TEXT}
    if placeholder:
        element["placeholder"] = plain(placeholder, 150)
    return element | ({"initial_value": value} if value else {})


def _choice(kind: str, options: Sequence[tuple[str, str]], chosen: str) -> Block:
    drawn = [{"text": plain(line(text, OPTION)), "value": value} for value, text in options[:OPTIONS]]
    initial = next((option for option in drawn if option["value"] == chosen), drawn[0])
    return {"type": kind, "options": drawn, "initial_option": initial}


def _channels_only() -> Block:
    return {"include": ["public", "private"], "exclude_bot_users": True}
