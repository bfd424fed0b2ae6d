"""A measure: its card and its forms, and what people hear of it."""

from bot.slack_blocks import facts
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    drawn,
    message,
    paragraph,
    quoted,
    rich,
    run,
    sentence,
)
from bot.wording import measures as words
from bot.wording.cutting import body
from bot.wording.facts import linked
from bot.wording.pen import Pen
from handlers.views import LogLine, MeasureCard

# Together below 10,000 characters, beyond which Slack refuses a message.
SUCCESS, OBSTACLE, RESULT, ENTRY = 900, 1200, 1800, 500
LATEST = 3


@drawn.register
def measure_card(view: MeasureCard, pen: Pen) -> Drawing:
    one = view.measure
    blocks = [
        paragraph(bold(words.titled(one)), run(f"\n{words.standing(one, pen)}")),
        *_context(words.asked(view, pen)),
        *_context(words.origin(one, pen)),
        *_context("\n".join(linked(pen, view.connected, view.guests))),
        *facts.told(pen.say("measure-success"), body(one.success, SUCCESS)),
        *([] if one.ended else facts.told(pen.say("measure-obstacle"), body(one.obstacle, OBSTACLE))),
        *facts.told(pen.say(words.result_label(one)), body(one.result, RESULT)),
        *_log(view.log[-LATEST:], pen),
        *actions(*(button(pen, verb, value) for verb, value in words.buttons(view))),
    ]
    return message(blocks, in_place=True, live=True)


def _context(text: str) -> list[Block]:
    return [context(text)] if text else []


def _log(entries: tuple[LogLine, ...], pen: Pen) -> list[Block]:
    if not entries:
        return []
    told = [
        element
        for one in entries
        for element in (sentence(run(words.entry(one, pen))), *quoted(one.text, ENTRY))
    ]
    return [rich(sentence(bold(pen.say("measure-latest"))), *told)]
