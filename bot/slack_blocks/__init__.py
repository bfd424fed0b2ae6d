"""Views as Block Kit: `draw` knows every view, and never writes people's words as markup."""

from bot.slack_blocks import decisions, digest, home, ideas, settings, trouble
from bot.slack_blocks.parts import Drawing, Pen, drawn
from bot.slack_blocks.trouble import error_drawing, failure, field_errors
from bot.texts import Texts
from handlers.verbs import Voice
from handlers.views import View

SUBJECTS = (decisions, digest, home, ideas, settings, trouble)  # imported: each registers its branches


def draw(view: View, voice: Voice, texts: Texts) -> Drawing:
    return drawn(view, Pen(voice, texts))


__all__ = ["SUBJECTS", "Drawing", "draw", "drawn", "error_drawing", "failure", "field_errors"]
