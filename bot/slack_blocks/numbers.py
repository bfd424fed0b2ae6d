"""Numbers."""

from functools import partial

from bot.pictures import drawn_bars
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    Picture,
    actions,
    bold,
    bullets,
    button,
    context,
    drawn,
    header,
    message,
    own_image,
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
    pictures = [_picture(view, pen)] if view.posted else []
    show = [] if view.posted else [button(pen, "numbers_picture")]
    blocks = [
        header(words.title(view, pen)),
        *map(own_image, pictures),
        rich(bullets(*(_row(one) for one in words.rows(view, pen)))),
        *_goals(view, pen),
        *(context(told) for told in words.footnotes(view, pen)),
        *actions(*show, button(pen, "strategy", label=pen.say("steer-picture")), button(pen, "list")),
    ]
    return message(blocks, pictures=pictures)


def _picture(view: Numbers, pen: Pen) -> Picture:
    return Picture("numbers", words.chart_alt(view, pen), partial(drawn_bars, words.chart(view, pen)))


def _row(one: words.Row) -> list[Block]:
    beside = [run(f" · {one.beside}")] if one.beside else []
    return [run(f"{one.label}: "), bold(one.value), *beside]


def _goals(view: Numbers, pen: Pen) -> list[Block]:
    told = words.goals(view, pen)
    if not told:
        return []
    each = bullets(*([bold(goal), run(f": {count}")] for goal, count in told))
    recent = words.recent(view, pen)
    trend = [rich(sentence(run(recent)))] if recent else []
    return [paragraph(bold(pen.say("numbers-by-goal"))), rich(each), *trend]
