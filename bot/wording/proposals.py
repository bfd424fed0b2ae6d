"""What is said around what is proposed to authors, whatever it is."""

from collections.abc import Sequence

from bot.texts import far_day
from bot.wording.pen import Pen
from handlers.views import Proposed


def until(pen: Pen, one: Proposed, said: str) -> str:
    """With the last day on which it can be answered or undone, as long as it can."""
    if one.until is None or not (one.undo or one.state == "open"):
        return said
    key = "proposal-until" if one.undo else "proposal-open-until"
    return f"{said} {pen.say(key, until=far_day(pen.voice, one.until))}"


def again(one: Proposed) -> str:
    """What sets a reminder apart, in the key of a text."""
    return "-again" if one.state == "open" and one.reminded else ""


def ways(one: Proposed, open_: Sequence[str], undo: str) -> list[str]:
    """What can be done: verbs. `open_`: as long as it waits."""
    if one.undo:
        return [undo]
    return [*open_] if one.state == "open" else []
