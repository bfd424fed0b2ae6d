"""The target picture, each goal, and the measures that ideas became."""

from bot.slack_blocks import facts
from bot.slack_blocks.ideas import paged
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
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import strategy as words
from bot.wording.cutting import body
from bot.wording.pen import Pen
from handlers import rules
from handlers.views import GoalCard, GoalLine, MeasureLine, MeasureList, TargetPicture


@drawn.register
def target_picture(view: TargetPicture, pen: Pen) -> Drawing:
    goals = [block for goal in view.goals[: rules.GOALS_MOST] for block in _goal(goal, pen)]
    empty = pen.say("strategy-none-leader" if view.editable else "strategy-none")
    blocks = [
        header(pen.say("strategy-title")),
        *vision(view.vision),
        *([context(words.standing(view, pen))] if view.version else []),
        *(goals or [section(empty)]),
        *_below(view, pen),
    ]
    return message(blocks)


def vision(text: str) -> list[Block]:
    """Leadership's sentence, in bold as nothing else is."""
    written = body(text, rules.VISION_LIMIT)
    return [paragraph(bold(written))] if written else []


def _below(view: TargetPicture, pen: Pen) -> list[Block]:
    share = [] if view.goals or view.editable else [button(pen, "share", style="primary")]
    change = [button(pen, "edit_picture", style="" if view.goals else "primary")] if view.editable else []
    row = actions(*share, *change, *([button(pen, "history")] if view.version else []))
    return [divider(), *row] if view.goals and row else row


def _goal(goal: GoalLine, pen: Pen) -> list[Block]:
    title = words.goal_titled(goal.number, goal.title)
    told = [f"\n{said}" for said in (words.goal(goal, pen), words.aim(goal, pen)) if said]
    buttons = [button(pen, verb, goal.number, about=title) for verb in words.FOR_GOAL]
    return [paragraph(bold(title), run("".join(told))), *actions(*buttons)]


@drawn.register
def goal_card(view: GoalCard, pen: Pen) -> Drawing:
    goal = view.goal
    title = words.goal_titled(goal.number, goal.title)
    lead = "\n".join(filter(None, (words.owner(goal.owner, pen), words.aim(goal, pen))))
    news = (
        [sentence(run(words.news(view.news, pen))), *quoted(view.news.text, words.SENTENCE)]
        if view.news
        else []
    )
    blocks = [
        paragraph(bold(title), run(f"\n{lead}")),
        *([context(pen.say("goal-retired", on=view.retired))] if view.retired else []),
        *facts.told(pen.say("goal-means"), body(goal.description, rules.DESCRIPTION_LIMIT)),
        *([rich(*news)] if news else []),
        context(words.came_of(view.ideas, view.measures, pen)),
        *([paragraph(bold(pen.say("goal-best")))] if view.best else []),
        *(facts.row(pen, idea, "show") for idea in view.best[:3]),
        *actions(*(button(pen, verb, goal.number, about=title) for verb in words.goal_buttons(view))),
    ]
    return message(blocks)


@drawn.register
def measure_list(view: MeasureList, pen: Pen) -> Drawing:
    title = words.measures_title(view, pen)
    others = [button(pen, verb, "1", label=pen.say(key)) for verb, key in words.measures_filters(view)]
    if not view.lines:
        none = words.measures_none(view, pen)
        return message([section(f"{title}\n{none}"), *actions(*others)], in_place=True)
    rows = [_measure(measure, pen) for measure in view.lines]
    verb, behind = words.measures_turning(view)
    return paged(pen, title, rows, view.page, verb, behind, count="measures-count", more=others)


def _measure(one: MeasureLine, pen: Pen) -> Block:
    title = words.measure_title(one)
    way = button(pen, "measure", one.number, label=pen.say("button-show"), about=title)
    told = (title, words.measure(one, pen), words.brought(one, pen))
    return section("\n".join(part for part in told if part), way)
