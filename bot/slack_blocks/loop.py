"""The counter-current of a goal: one link below the other."""

from functools import partial

from bot.pictures import drawn_chain
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    Picture,
    actions,
    bold,
    button,
    context,
    divider,
    drawn,
    header,
    message,
    own_image,
    paragraph,
    run,
    section,
)
from bot.wording import loop as words
from bot.wording.pen import Pen
from bot.wording.strategy import goal_titled
from handlers.views import Loop, LoopLink


@drawn.register
def loop(view: Loop, pen: Pen) -> Drawing:
    title = goal_titled(view.goal.number, view.goal.title)
    below = [
        button(pen, verb, "" if verb == "history" else view.goal.number, about=title)
        for verb in words.buttons(view)
    ]
    pictures = [Picture("loop", words.chain_alt(view, pen), partial(drawn_chain, words.chain(view, pen)))]
    pictures = pictures if view.posted else []
    show = [] if view.posted else [button(pen, "loop_picture", view.goal.number)]
    blocks = [
        header(pen.say("loop-title", number=view.goal.number)),
        *map(own_image, pictures),
        paragraph(bold(title), run(f"\n{words.about(view, pen)}")),
        *(_link(link, title, view, pen) for link in view.links),
        divider(),
        context(words.standing(view, pen)),
        *actions(*show, *below),
    ]
    return message(blocks, pictures=pictures)


def _link(link: LoopLink, title: str, view: Loop, pen: Pen) -> Block:
    told = "\n".join(filter(None, (words.count(link, pen), words.told(link, pen))))
    verb = words.BUTTONS.get(link.kind) if link.count else None
    way = button(pen, verb, view.goal.number, label=pen.say("button-show"), about=told) if verb else None
    return section(told, way)
