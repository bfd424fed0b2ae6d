"""The counter-current of a goal: one link below the other."""

from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    divider,
    drawn,
    header,
    message,
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
    blocks = [
        header(pen.say("loop-title", number=view.goal.number)),
        paragraph(bold(title), run(f"\n{words.about(view, pen)}")),
        *(_link(link, title, view, pen) for link in view.links),
        divider(),
        context(words.standing(view, pen)),
        *actions(*below),
    ]
    return message(blocks)


def _link(link: LoopLink, title: str, view: Loop, pen: Pen) -> Block:
    told = "\n".join(filter(None, (words.count(link, pen), words.told(link, pen))))
    verb = words.BUTTONS.get(link.kind) if link.count else None
    way = button(pen, verb, view.goal.number, label=pen.say("button-show"), about=told) if verb else None
    return section(told, way)
