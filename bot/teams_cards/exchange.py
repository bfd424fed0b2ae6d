"""What goes out and what comes in: files, what is in them, and what becomes of it."""

from dataclasses import replace
from functools import partial

from bot.tables import file_of
from bot.teams_cards.buttons import asking_first, button
from bot.teams_cards.cards import Drawing, Offer, drawn, message
from bot.teams_cards.elements import Element, bold, heading, headline, lines, small, words
from bot.teams_cards.pen import TeamsPen
from bot.wording import exchange as wording
from handlers.views import Export, ImportCard, ImportForm, ImportLines
from storage.models import ImportState


@drawn.register
def export(view: Export, pen: TeamsPen) -> Drawing:
    title, counts, sealed = wording.title(view, pen), wording.counts(view, pen), pen.say("export-sealed")
    drawing = message(pen, [headline(title), *lines(*([counts] if counts else []), sealed)])
    if not view.tables:
        return drawing
    about = f"{title}. {counts}. {sealed}"
    make = partial(file_of, "xlsx", pen.voice, view.tables)
    offer = Offer(wording.file_name(view), about, "take_export", view.day.isoformat(), make)
    return replace(drawing, text=about, offer=offer)


@drawn.register
def import_form(view: ImportForm, pen: TeamsPen) -> Drawing:
    """A file is sent in the chat: forms cannot take one."""
    told = [pen.say("import-send-it"), pen.say("import-first-looked", limit=view.largest)]
    small_print = small(pen.say("import-columns"))
    return message(pen, [heading(pen.say("form-import-title")), *lines(*told), small_print])


@drawn.register
def import_card(view: ImportCard, pen: TeamsPen) -> Drawing:
    remarks, hint = wording.import_remarks(view, pen), wording.import_hint(view, pen)
    elements = [
        heading(wording.import_title(view, pen)),
        *lines(*wording.import_lines(view, pen)),
        *map(small, remarks),
        *([small(hint)] if hint else []),
    ]
    return message(pen, elements, _answers(view, pen), live=True)


def _answers(view: ImportCard, pen: TeamsPen) -> list[Element]:
    if view.standing is ImportState.LOOKED:
        bring = button(pen, "bring_in", view.key, label=wording.bring_in_label(view, pen), style="positive")
        date = [button(pen, "date_list", view.key)] if view.undated else []
        return [*([bring] if view.good else []), *date, button(pen, "leave_list", view.key)]
    if view.standing is ImportState.WANTED:
        return [button(pen, "stop_import", view.key)]
    label = wording.go_on_label(view, pen)
    go_on = button(pen, "go_on_importing", view.key, label=label, style="positive")
    return [*([go_on] if view.goes_on else []), *([_undo(view, pen)] if wording.may_undo(view) else [])]


def _undo(view: ImportCard, pen: TeamsPen) -> Element:
    title = words(bold(pen.say("confirm-undo_import-title", number=view.here)))
    question = [title, *lines(pen.say("confirm-undo_import-text"))]
    return asking_first(pen, "undo_import", view.key, question, pen.say("confirm-undo_import-yes"))


@drawn.register
def import_lines(view: ImportLines, pen: TeamsPen) -> Drawing:
    title, how = pen.say("import-all-lines"), pen.say("import-all-lines-how")
    drawing = message(pen, [headline(title), *lines(how)])
    if not view.tables:
        return drawing
    make = partial(file_of, "csv", pen.voice, view.tables)
    offer = Offer(wording.lines_name(view), f"{title}. {how}", "take_lines", str(view.key), make)
    return replace(drawing, text=offer.about, offer=offer)
