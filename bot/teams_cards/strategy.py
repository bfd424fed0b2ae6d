"""The target picture and the measures."""

from bot.teams_cards import facts
from bot.teams_cards.buttons import actions, button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, bold, heading, lines, small, titled_row, words
from bot.teams_cards.ideas import paged
from bot.teams_cards.pen import TeamsPen
from bot.wording import strategy as wording
from bot.wording.cutting import line
from bot.wording.facts import GOAL
from handlers.views import GoalLine, MeasureLine, MeasureList, TargetPicture

GOALS = 20


@drawn.register
def target_picture(view: TargetPicture, pen: TeamsPen) -> Drawing:
    title = heading(pen.say("strategy-title"))
    if not view.goals:
        return message(pen, [title, *lines(pen.say("strategy-none"))], [button(pen, "share")])
    kept = view.goals[: pen.most(GOALS)]
    elements = [element for one in kept for element in _goal(one, pen)]
    return message(pen, [title, *elements, *facts.rest(pen, len(view.goals) - len(kept))])


def _goal(one: GoalLine, pen: TeamsPen) -> list[Element]:
    title = line(one.title, GOAL)
    idea = button(pen, "idea_for", one.number, of=title)
    named = words(bold(title, size="Medium"), spacing="Large", separator=True)
    return [named, small(wording.goal(one, pen)), *actions([idea])]


@drawn.register
def measure_list(view: MeasureList, pen: TeamsPen) -> Drawing:
    title = pen.say("measures-title")
    if not view.lines:
        return message(pen, [heading(title), *lines(pen.say("measures-none"))], in_place=True)
    rows = [_measure(one, pen) for one in view.lines]
    return paged(pen, title, rows, view.page, "measures", count="measures-count")


def _measure(one: MeasureLine, pen: TeamsPen) -> Element:
    title = wording.measure_title(one)
    return titled_row(title, wording.measure(one, pen), button(pen, "show", one.idea, of=title))
