"""An export: the file, and what is in it."""

from dataclasses import replace
from functools import partial

from bot.slack_blocks.parts import Attached, Drawing, bold, context, drawn, message, paragraph, run
from bot.tables import file_of
from bot.wording import exchange as words
from bot.wording.pen import Pen
from handlers.views import Export


@drawn.register
def export(view: Export, pen: Pen) -> Drawing:
    title, counts = words.title(view, pen), words.counts(view, pen)
    told = [run(f"\n{counts}")] if counts else []
    drawing = message([paragraph(bold(title), *told), context(pen.say("export-sealed"))])
    if not view.tables:
        return drawing
    make = partial(file_of, "xlsx", pen.voice, view.tables)
    return replace(drawing, files=(Attached(words.file_name(view), title, make),))
