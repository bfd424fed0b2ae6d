"""The target picture, and the measures that ideas became."""

from bot.slack_blocks.ideas import paged
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    drawn,
    header,
    message,
    paragraph,
    run,
    section,
)
from bot.wording import strategy as words
from bot.wording.cutting import line
from bot.wording.facts import TITLE
from bot.wording.pen import Pen
from handlers.views import GoalLine, MeasureLine, MeasureList, TargetPicture

GOALS = 20  # with two blocks each within Slack's fifty


@drawn.register
def target_picture(view: TargetPicture, pen: Pen) -> Drawing:
    title = pen.say("strategy-title")
    if not view.goals:
        empty = section(pen.say("strategy-none"))
        return message([header(title), empty, *actions(button(pen, "share", style="primary"))])
    goals = [block for goal in view.goals[:GOALS] for block in _goal(goal, pen)]
    return message([header(title), *goals])


def _goal(goal: GoalLine, pen: Pen) -> list[Block]:
    title = line(goal.title, TITLE)
    told = paragraph(bold(title), run(f"\n{words.goal(goal, pen)}"))
    return [told, *actions(button(pen, "idea_for", goal.number, about=title))]


@drawn.register
def measure_list(view: MeasureList, pen: Pen) -> Drawing:
    title = pen.say("measures-title")
    if not view.lines:
        return message([section(f"{title}\n{pen.say('measures-none')}")], in_place=True)
    rows = [_measure(measure, pen) for measure in view.lines]
    return paged(pen, title, rows, view.page, "measures", count="measures-count")


def _measure(one: MeasureLine, pen: Pen) -> Block:
    title = words.measure_title(one)
    return section(f"{title}\n{words.measure(one, pen)}", button(pen, "show", one.idea, about=title))
