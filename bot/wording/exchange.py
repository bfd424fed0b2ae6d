"""An export in sentences."""

from bot.texts import far_day
from bot.wording.pen import Pen
from handlers.views import Export


def title(view: Export, pen: Pen) -> str:
    return pen.say("export-title", day=far_day(pen.voice, view.day))


def counts(view: Export, pen: Pen) -> str:
    """How much of what is in it; of numbers nobody counts the lines."""
    told = (one for one in view.tables if one.kind != "numbers")
    return ", ".join(f"{pen.say(f'table-{one.kind}')}: {len(one.rows)}" for one in told)


def file_name(view: Export) -> str:
    return f"gegenstrom-{view.day}.xlsx"
