"""A measure: its card and its forms, and what people hear of it."""

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, bold, box, label, prose, small, told, words
from bot.teams_cards.pen import TeamsPen
from bot.wording import measures as wording
from bot.wording.facts import linked
from handlers.views import LogLine, MeasureCard

SUCCESS, OBSTACLE, RESULT, ENTRY = 900, 1200, 1800, 500
LATEST = 3


@drawn.register
def measure_card(view: MeasureCard, pen: TeamsPen) -> Drawing:
    one = view.measure
    elements = [
        words(bold(wording.titled(one), size="Medium")),
        small(wording.standing(one, pen)),
        *_small(wording.asked(view, pen)),
        *_small(wording.origin(one, pen)),
        *map(small, linked(pen, view.connected, view.guests)),
        *told(pen, pen.say("measure-success"), one.success, SUCCESS),
        *([] if one.ended else told(pen, pen.say("measure-obstacle"), one.obstacle, OBSTACLE)),
        *told(pen, pen.say(wording.result_label(one)), one.result, RESULT),
        *_log(view.log[-LATEST:], pen),
    ]
    buttons = [button(pen, verb, value) for verb, value in wording.buttons(view)]
    return message(pen, elements, buttons, in_place=True, live=True)


def _small(text: str) -> list[Element]:
    return [small(text)] if text else []


def _log(entries: tuple[LogLine, ...], pen: TeamsPen) -> list[Element]:
    if not entries:
        return []
    told = [
        element
        for one in entries
        for element in (small(wording.entry(one, pen)), *prose(pen, one.text, ENTRY))
    ]
    return [label(pen.say("measure-latest")), *box(told)]
