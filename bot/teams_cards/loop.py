"""The counter-current of a goal: one link below the other."""

from dataclasses import replace

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.chains import chain
from bot.teams_cards.elements import Element, bold, heading, label, lines, row, small, words
from bot.teams_cards.pen import TeamsPen
from bot.wording import loop as wording
from bot.wording.strategy import goal_titled
from handlers.views import Loop, LoopLink


@drawn.register
def loop(view: Loop, pen: TeamsPen) -> Drawing:
    title = goal_titled(view.goal.number, view.goal.title)
    above = [
        heading(pen.say("loop-title", number=view.goal.number)),
        words(bold(title, size="Medium")),
        small(wording.about(view, pen)),
    ]
    below = [
        *(_link(link, view, pen) for link in view.links),
        label(pen.say("loop-standing")),
        *lines(wording.standing(view, pen)),
    ]
    buttons = [
        button(pen, verb, "" if verb == "history" else view.goal.number, of=title)
        for verb in wording.buttons(view)
    ]
    said = message(pen, [*above, *below], buttons)  # the picture shows what the lines say
    if pen.room < 1:
        return said
    return replace(message(pen, [*above, *chain(wording.chain(view, pen)), *below], buttons), text=said.text)


def _link(link: LoopLink, view: Loop, pen: TeamsPen) -> Element:
    count, told = wording.count(link, pen), wording.told(link, pen)
    verb = wording.BUTTONS.get(link.kind) if link.count else None
    way = button(pen, verb, view.goal.number, label=pen.say("button-show"), of=count) if verb else None
    inside = [words(bold(count)), *(small(one) for one in told.split("\n") if one)]
    return row(inside, way, separator=True)
