"""Views as Block Kit: `draw` knows every view, and never writes people's words as markup."""

from bot.slack_blocks import (
    absences,
    campaigns,
    change_report,
    combining,
    connecting,
    decisions,
    digest,
    exchange,
    home,
    ideas,
    linking,
    loop,
    measures,
    news,
    numbers,
    picture,
    questions,
    radar,
    reviews,
    settings,
    similar,
    splitting,
    steering,
    strategy,
    trouble,
    updates,
)
from bot.slack_blocks.parts import Drawing, drawn
from bot.slack_blocks.trouble import error_drawing, failure
from bot.texts import Texts
from bot.wording.pen import Pen
from bot.wording.trouble import field_errors
from handlers.verbs import Voice
from handlers.views import View

# Imported: each registers its branches.
SUBJECTS = (
    absences,
    change_report,
    campaigns,
    combining,
    connecting,
    decisions,
    digest,
    exchange,
    home,
    ideas,
    linking,
    loop,
    news,
    numbers,
    measures,
    picture,
    questions,
    radar,
    reviews,
    settings,
    similar,
    splitting,
    steering,
    strategy,
    trouble,
    updates,
)


def draw(view: View, voice: Voice, texts: Texts) -> Drawing:
    return drawn(view, Pen(voice, texts))


__all__ = ["SUBJECTS", "Drawing", "draw", "drawn", "error_drawing", "failure", "field_errors"]
