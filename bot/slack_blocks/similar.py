"""Similar ideas: the step before an idea is sent."""

from bot.slack_blocks.fields import asked, radio
from bot.slack_blocks.parts import Block, Drawing, bold, context, drawn, modal, quoted, rich, run, sentence
from bot.wording import similar as words
from bot.wording.pen import Pen
from handlers.before_sending import MINE
from handlers.views import SimilarForm, SimilarIdea


@drawn.register
def similar_form(view: SimilarForm, pen: Pen) -> Drawing:
    """The form with what was typed waits below: closing this one leads back to it."""
    comment = radio(words.words_choices(pen), "no" if view.sealed else "yes")
    hint = "field-add_words-sealed" if view.sealed else "field-add_words-hint"
    blocks = [
        context(pen.say("similar-look")),
        *(_idea(one, pen) for one in words.shown(view)),
        asked(pen, "instead", radio(words.choices(view, pen), MINE)),
        asked(pen, "add_words", comment, hint=hint),
    ]
    title = pen.say("form-similar-title")
    return modal(pen, title, "chosen_similar", blocks, "button-chosen_similar", draft=view.draft)


def _idea(one: SimilarIdea, pen: Pen) -> Block:
    told = sentence(bold(words.titled(one)), run(f"\n{words.standing(one, pen)}"))
    return rich(told, *quoted(one.reason, words.REASON))
