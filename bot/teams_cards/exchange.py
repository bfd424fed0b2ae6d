"""An export: what is in it, and the file."""

from dataclasses import replace
from functools import partial

from bot.tables import file_of
from bot.teams_cards.cards import Drawing, Offer, drawn, message
from bot.teams_cards.elements import headline, lines
from bot.teams_cards.pen import TeamsPen
from bot.wording import exchange as wording
from handlers.views import Export


@drawn.register
def export(view: Export, pen: TeamsPen) -> Drawing:
    title, counts, sealed = wording.title(view, pen), wording.counts(view, pen), pen.say("export-sealed")
    drawing = message(pen, [headline(title), *lines(counts, sealed, pen.say("export-no-files"))])
    if not view.tables:
        return drawing
    about = f"{title}. {counts}. {sealed}"
    make = partial(file_of, "xlsx", pen.voice, view.tables)
    offer = Offer(wording.file_name(view), about, "take_export", view.day.isoformat(), make)
    return replace(drawing, text=about, offer=offer)
