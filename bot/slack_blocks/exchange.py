"""What goes out and what comes in: files, what is in them, and what becomes of it."""

from dataclasses import replace
from functools import partial

from bot.slack_blocks.fields import asked
from bot.slack_blocks.parts import (
    Attached,
    Block,
    Drawing,
    actions,
    bold,
    button,
    confirmation,
    context,
    drawn,
    header,
    message,
    modal,
    paragraph,
    run,
    section,
)
from bot.tables import file_of
from bot.wording import exchange as words
from bot.wording.pen import Pen
from handlers.views import Export, ImportCard, ImportForm, ImportLines
from storage.models import ImportState

KINDS = ["csv", "txt", "tsv"]


@drawn.register
def export(view: Export, pen: Pen) -> Drawing:
    title, counts = words.title(view, pen), words.counts(view, pen)
    told = [run(f"\n{counts}")] if counts else []
    drawing = message([paragraph(bold(title), *told), context(pen.say("export-sealed"))])
    if not view.tables:
        return drawing
    make = partial(file_of, "xlsx", pen.voice, view.tables)
    return replace(drawing, files=(Attached(words.file_name(view), title, make),))


@drawn.register
def import_form(view: ImportForm, pen: Pen) -> Drawing:
    chosen: Block = {"type": "file_input", "filetypes": KINDS, "max_files": 1}
    blocks = [
        section(pen.say("import-what")),
        context(pen.say("import-columns")),
        asked(pen, "file", chosen, label="field-import-file"),
        context(pen.say("import-first-looked", limit=view.largest)),
    ]
    return modal(pen, pen.say("form-import-title"), "hand_in_list", blocks, "button-look_at_list")


@drawn.register
def import_card(view: ImportCard, pen: Pen) -> Drawing:
    first, *others = words.import_lines(view, pen)
    remarks, hint = words.import_remarks(view, pen), words.import_hint(view, pen)
    blocks = [
        header(words.import_title(view, pen)),
        paragraph(run("\n".join([first, *others]))),
        *([paragraph(run("\n".join(remarks)))] if remarks else []),
        *([context(hint)] if hint else []),
        *actions(*_answers(view, pen)),
    ]
    return message(blocks, live=True)


def _answers(view: ImportCard, pen: Pen) -> list[Block]:
    if view.standing is ImportState.LOOKED:
        label = words.bring_in_label(view, pen)
        bring = button(pen, "bring_in", view.key, label=label, style="primary")
        date = [button(pen, "date_list", view.key)] if view.undated else []
        return [*([bring] if view.good else []), *date, button(pen, "leave_list", view.key)]
    if view.standing is ImportState.WANTED:
        return [button(pen, "stop_import", view.key)]
    label, sure = words.go_on_label(view, pen), confirmation(pen, "undo_import", number=view.here)
    go_on = button(pen, "go_on_importing", view.key, label=label, style="primary")
    undo = button(pen, "undo_import", view.key, confirm=sure)
    return [*([go_on] if view.goes_on else []), *([undo] if words.may_undo(view) else [])]


@drawn.register
def import_lines(view: ImportLines, pen: Pen) -> Drawing:
    title = pen.say("import-all-lines")
    drawing = message([paragraph(bold(title)), context(pen.say("import-all-lines-how"))])
    if not view.tables:
        return drawing
    make = partial(file_of, "csv", pen.voice, view.tables)
    return replace(drawing, files=(Attached(words.lines_name(view), title, make),))
