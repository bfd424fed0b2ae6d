"""The target picture, each goal, and the measures."""

from bot.teams_cards import facts
from bot.teams_cards.buttons import actions, apart, button, turning
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    heading,
    headline,
    label,
    lines,
    prose,
    quoted,
    row,
    small,
    told,
    words,
)
from bot.teams_cards.ideas import paged
from bot.teams_cards.pen import TeamsPen
from bot.wording import strategy as wording
from bot.wording.cutting import line
from handlers import rules
from handlers.views import GoalCard, GoalLine, MeasureLine, MeasureList, TargetPicture

SHORT, TITLE = 30, 300  # characters of a goal's title: behind a button's label, and above
NARROWER, NARROW = 0.5, 0.35  # rooms of the pen in which names, and then buttons, are left out


@drawn.register
def target_picture(view: TargetPicture, pen: TeamsPen) -> Drawing:
    kept = view.goals[: rules.GOALS_MOST]
    empty = pen.say("strategy-none-leader" if view.editable else "strategy-none")
    standing = wording.standing(view, pen)
    elements = [
        heading(pen.say("strategy-title")),
        *vision(pen, view.vision),
        *([small(standing)] if standing else []),
        *(element for one in kept for element in _goal(one, pen)),
        *([] if kept else lines(empty)),
    ]
    below = _below(view, pen)
    return message(pen, [*elements, *apart(below)]) if kept else message(pen, elements, below)


def vision(pen: TeamsPen, text: str) -> list[Element]:
    """Leadership's sentence, larger than everything below it."""
    return prose(pen, text, rules.VISION_LIMIT, weight="Bolder", size="Medium")


def _below(view: TargetPicture, pen: TeamsPen) -> list[Element]:
    share = [] if view.goals or view.editable else [button(pen, "share")]
    change = [button(pen, "edit_picture")] if view.editable else []
    return [*share, *change, *([button(pen, "history")] if view.version else [])]


def _goal(one: GoalLine, pen: TeamsPen) -> list[Element]:
    whole, aim = wording.goal_titled(one.number, one.title), wording.aim(one, pen)
    named = words(bold(line(whole, pen.most(TITLE)), size="Medium"), spacing="Large", separator=True)
    said = [small(wording.goal(one, pen)), *([small(aim)] if aim else [])]
    return [named, *said, *actions(_for_goal(one, whole, pen))]


def _for_goal(one: GoalLine, whole: str, pen: TeamsPen) -> list[Element]:
    """Four buttons weigh more than all the words about a goal. Where seven goals do not fit, screen readers
    get shorter names first; then its ideas and measures are reached from the goal's own card."""
    verbs = wording.FOR_GOAL if pen.room > NARROW else wording.FOR_GOAL[:2]
    name = line(whole, SHORT) if pen.room == 1 else f"G-{one.number}"
    return [button(pen, verb, one.number, of=name if pen.room != NARROWER else "") for verb in verbs]


@drawn.register
def goal_card(view: GoalCard, pen: TeamsPen) -> Drawing:
    goal = view.goal
    title = wording.goal_titled(goal.number, goal.title)
    aim = wording.aim(goal, pen)
    elements = [
        headline(title),
        small(wording.owner(goal.owner, pen)),
        *([small(aim)] if aim else []),
        *([small(pen.say("goal-retired", on=view.retired))] if view.retired else []),
        *told(pen, pen.say("goal-means"), goal.description, rules.DESCRIPTION_LIMIT),
        *_news(view, pen),
        small(wording.came_of(view.ideas, view.measures, pen)),
        *([label(pen.say("goal-best"))] if view.best else []),
        *(facts.row(pen, idea, "show") for idea in view.best[:3]),
    ]
    return message(
        pen, elements, [button(pen, verb, goal.number, of=title) for verb in wording.goal_buttons(view)]
    )


def _news(view: GoalCard, pen: TeamsPen) -> list[Element]:
    if view.news is None:
        return []
    return [label(wording.news(view.news, pen)), *quoted(pen, view.news.text, wording.SENTENCE)]


@drawn.register
def measure_list(view: MeasureList, pen: TeamsPen) -> Drawing:
    title = wording.measures_title(view, pen)
    filters = wording.measures_filters(view)
    others = [turning(button(pen, verb, "1", label=pen.say(key))) for verb, key in filters]
    if not view.lines:
        none = wording.measures_none(view, pen)
        return message(pen, [headline(title), *lines(none)], others, in_place=True)
    rows = [_measure(one, pen) for one in view.lines]
    verb, behind = wording.measures_turning(view)
    return paged(pen, title, rows, view.page, verb, behind, count="measures-count", more=others)


def _measure(one: MeasureLine, pen: TeamsPen) -> Element:
    title = wording.measure_title(one)
    way = button(pen, "measure", one.number, label=pen.say("button-show"), of=title)
    told = [words(bold(title)), small(wording.measure(one, pen))]
    brought = wording.brought(one, pen)
    return row([*told, *([small(brought)] if brought else [])], way, separator=True)
