"""The fragmentation radar."""

from bot.teams_cards.buttons import actions, button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, bold, heading, lines, small, words
from bot.teams_cards.pen import TeamsPen
from bot.wording import radar as wording
from handlers.views import Radar, RadarFinding, RadarStep


@drawn.register
def radar(view: Radar, pen: TeamsPen) -> Drawing:
    shown = view.findings[: pen.most(wording.FINDINGS)]
    rest = wording.rest(view, pen, len(shown))
    elements = [
        heading(pen.say("radar-title")),
        small(wording.opening(view, pen)),
        *(element for one in shown for element in _finding(one, pen)),
        *([] if shown else lines(pen.say("radar-nothing"))),
        *([small(rest)] if rest else []),
    ]
    picture = button(pen, "strategy", label=pen.say("steer-picture"))
    return message(pen, elements, [button(pen, "numbers"), picture], in_place=True)


def _finding(one: RadarFinding, pen: TeamsPen) -> list[Element]:
    told = wording.finding(one, pen)
    first, *others = told.split("\n")
    steps = [_step(step, pen, first) for step in wording.steps(one)]
    title = words(bold(first), spacing="Medium", separator=True)
    return [title, *(small(other) for other in others), *actions(steps)]


def _step(one: RadarStep, pen: TeamsPen, about: str) -> Element:
    """Its form leads back to the radar. An update is written in a dialog where there are any: it is long."""
    redraws = "" if one.verb == "post_update" and pen.dialogs else "radar"
    label = wording.step(one, pen)
    return button(pen, one.verb, one.words, label=label, of=about, redraws=redraws)
