"""What is said around what is proposed to authors, whatever it is."""

from collections.abc import Sequence

from bot.texts import far_day
from bot.wording.pen import Pen
from handlers.views import Proposed


def until(pen: Pen, one: Proposed, said: str) -> str:
    """With the last day on which it can be undone, as long as it can."""
    if not one.undo or one.until is None:
        return said
    return f"{said} {pen.say('proposal-until', until=far_day(pen.voice, one.until))}"


def ways(one: Proposed, open_: Sequence[str], undo: str) -> list[str]:
    """What can be done: verbs. `open_`: as long as it waits."""
    if one.undo:
        return [undo]
    return [*open_] if one.state == "open" else []
