"""An export: what is in it, and how to get it. Teams takes no file from the bot."""

from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import headline, lines
from bot.teams_cards.pen import TeamsPen
from bot.wording import exchange as wording
from handlers.views import Export


@drawn.register
def export(view: Export, pen: TeamsPen) -> Drawing:
    told = (wording.counts(view, pen), pen.say("refused-export_elsewhere"))
    return message(pen, [headline(wording.title(view, pen)), *lines(*told)])
