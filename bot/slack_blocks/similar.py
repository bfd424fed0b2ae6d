"""Similar ideas: the step before an idea is sent, what is compared before a decision, and what fits again."""

from bot.slack_blocks.fields import asked, radio
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    drawn,
    message,
    modal,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import similar as words
from bot.wording.facts import titled
from bot.wording.pen import Pen
from handlers.before_sending import MINE
from handlers.views import FitAgain, FitLine, SimilarForm, SimilarIdea, SimilarIdeas


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


@drawn.register
def similar_ideas(view: SimilarIdeas, pen: Pen) -> Drawing:
    title = titled(view.number, view.title)
    if not view.ideas:
        return message([section(pen.say("similar-none-now", idea=title))])
    found = (block for one in words.shown(view) for block in _beside(view, one, pen))
    return message([section(pen.say("similar-to", idea=title)), *found])


def _beside(view: SimilarIdeas, one: SimilarIdea, pen: Pen) -> list[Block]:
    """One of them, the way to its card, and how both are brought together."""
    title = words.titled(one)
    look = button(pen, "show", one.number, about=title)
    ways = [button(pen, verb, value, about=title) for verb, value in words.together(view, one)]
    return [_idea(one, pen), *actions(look, *ways)]


def _idea(one: SimilarIdea, pen: Pen) -> Block:
    told = sentence(bold(words.titled(one)), run(f"\n{words.standing(one, pen)}"))
    return rich(told, *quoted(one.reason, words.REASON))


@drawn.register
def fit_again(view: FitAgain, pen: Pen) -> Drawing:
    shown = view.ideas[: words.MOST]
    head, why = words.fits(view, pen)
    rest = words.fits_rest(view, pen, len(shown))
    blocks = [
        rich(sentence(bold(head), run(f"\n{why}"))),
        *(block for one in shown for block in _fitting(one, pen)),
        *([context(rest)] if rest else []),
    ]
    return message(blocks)


def _fitting(one: FitLine, pen: Pen) -> list[Block]:
    title = words.titled(one)
    wake = button(pen, "wake", f"{one.number}.{one.turn}", about=title)
    told = rich(sentence(bold(title), run(f"\n{words.fitting(one, pen)}")))
    return [told, *actions(wake, button(pen, "look", one.number, label=pen.say("button-show"), about=title))]
