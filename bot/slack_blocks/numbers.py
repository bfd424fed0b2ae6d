"""Numbers."""

from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    bullets,
    button,
    context,
    drawn,
    header,
    message,
    paragraph,
    rich,
    run,
    sentence,
)
from bot.wording import numbers as words
from bot.wording.pen import Pen
from handlers.views import Numbers


@drawn.register
def numbers(view: Numbers, pen: Pen) -> Drawing:
    blocks = [
        header(words.title(view, pen)),
        rich(bullets(*(_row(one) for one in words.rows(view, pen)))),
        *_goals(view, pen),
        *(context(told) for told in words.footnotes(view, pen)),
        *actions(button(pen, "strategy", label=pen.say("steer-picture")), button(pen, "list")),
    ]
    return message(blocks)


def _row(one: words.Row) -> list[Block]:
    beside = [run(f" · {one.beside}")] if one.beside else []
    return [run(f"{one.label}: "), bold(one.value), *beside]


def _goals(view: Numbers, pen: Pen) -> list[Block]:
    told = words.goals(view, pen)
    if not told:
        return []
    each = bullets(*([bold(goal), run(f": {count}")] for goal, count in told))
    recent = rich(sentence(run(words.recent(view, pen))))
    return [paragraph(bold(pen.say("numbers-by-goal"))), rich(each), recent]
