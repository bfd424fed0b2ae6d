"""Strategic updates: the card in channels."""

from bot.slack_blocks.parts import (
    TEXT,
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    drawn,
    image,
    message,
    paragraph,
    run,
)
from bot.wording import updates as words
from bot.wording.cutting import body
from bot.wording.pen import Pen, dotted
from handlers.views import UpdateCard, UpdateFacts


@drawn.register
def update_card(view: UpdateCard, pen: Pen) -> Drawing:
    below = context(dotted(words.signed(view.update, pen), words.echo(view, pen)))
    blocks = [*told(view.update), below, *_answers(view, pen)]
    return message(blocks, pen.say("update-offer") if view.post else "", live=bool(view.post))


def told(facts: UpdateFacts) -> list[Block]:
    """The goal, what is said about it, and the picture."""
    url, alt = words.picture(facts)
    text = body(facts.text, TEXT)
    return [
        paragraph(bold(words.goal(facts.goal))),
        *([paragraph(run(text))] if text else []),
        *([image(url, alt)] if url else []),
    ]


def _answers(view: UpdateCard, pen: Pen) -> list[Block]:
    about = words.goal(view.update.goal)
    return actions(
        *(button(pen, verb, view.post, label=label, about=about) for verb, label in words.answers(view, pen))
    )
