"""The target picture, its goals and the measures in sentences."""

from bot.texts import far_day
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE
from bot.wording.pen import Pen, dotted
from handlers.views import GoalCard, GoalFacts, GoalLine, GoalNews, MeasureLine, MeasureList, TargetPicture

INDICATOR, SENTENCE, GOAL, RESULT = 100, 300, 60, 200
ENDED = ("ended", "done", "stopped")
FOR_GOAL = ("goal", "idea_for", "goal_ideas", "goal_measures")


def goal_titled(number: int, title: str) -> str:
    return f"G-{number} {line(title, TITLE)}"


def standing(view: TargetPicture, pen: Pen) -> str:
    """Since when this is the picture, and which version it is."""
    if not view.version or view.since is None:
        return ""
    return pen.say("strategy-version", version=view.version, since=far_day(pen.voice, view.since))


def goal(one: GoalLine, pen: Pen) -> str:
    """Who looks after it, and what has come of it so far."""
    return dotted(owner(one.owner, pen), came_of(one.ideas, one.measures, pen))


def owner(name: str | None, pen: Pen) -> str:
    return pen.say("goal-owner", name=line(name, NAME)) if name else pen.say("goal-no-owner")


def came_of(ideas: int, measures: int, pen: Pen) -> str:
    return dotted(pen.say("goal-ideas", count=ideas), pen.say("goal-measures", count=measures))


def aim(one: GoalLine | GoalFacts, pen: Pen) -> str:
    """How we see that we get there, how far and until when; empty where the goal has no indicator."""
    if not one.indicator:
        return ""
    indicator = line(one.indicator, INDICATOR)
    value = pen.say("goal-target", target=line(one.target, INDICATOR)) if one.target else ""
    until = pen.say("goal-until", until=far_day(pen.voice, one.until)) if one.until else ""
    return dotted(pen.say("goal-indicator", indicator=indicator), value, until)


def news(facts: GoalNews, pen: Pen) -> str:
    return pen.say("goal-news", by=line(facts.by, NAME), on=facts.on)


def goal_buttons(view: GoalCard) -> list[str]:
    """What can be done with a goal; one that is retired takes no new ideas."""
    taking = [] if view.retired else ["idea_for", "ask_about_goal"]
    return [*taking, "goal_ideas", "goal_measures", "loop"]


def measures_title(view: MeasureList, pen: Pen) -> str:
    if view.goal is None and view.kind in ENDED:
        return pen.say(f"measures-title-{view.kind}")
    if view.goal is None:
        return pen.say("measures-mine" if view.mine else "measures-title")
    return pen.say("measures-of-goal", goal=goal_titled(view.goal.number, view.goal.title))


def measures_turning(view: MeasureList) -> tuple[str, str]:
    """The verb that turns the page, and what stands behind the page's number."""
    if view.goal:
        return "turn_goal_measures", f" {view.goal.number}"
    if view.kind in ENDED:
        return f"{view.kind}_measures", ""
    return "my_measures" if view.mine else "measures", ""


def measures_filters(view: MeasureList) -> list[tuple[str, str]]:
    """The verbs of the other lists with the texts of their buttons: under way, done and stopped."""
    ways = {"running": "measures", "done": "done_measures", "stopped": "stopped_measures"}
    shown = "" if view.goal or view.mine else view.kind
    return [] if view.goal else [(verb, f"filter-{kind}") for kind, verb in ways.items() if kind != shown]


def measures_none(view: MeasureList, pen: Pen) -> str:
    if view.goal:
        return pen.say("measures-of-goal-none")
    if view.kind in ENDED:
        return pen.say(f"measures-none-{view.kind}")
    return pen.say("measures-mine-none" if view.mine else "measures-none")


def measure_title(one: MeasureLine) -> str:
    return f"M-{one.number} {line(one.title, TITLE)}"


def measure(one: MeasureLine, pen: Pen) -> str:
    """What for, where it stands, who takes care or is asked to, until when, and which idea it came from."""
    owner = line(one.owner, NAME)
    return dotted(
        f"G-{one.goal.number} {line(one.goal.title, GOAL)}" if one.goal else "",
        pen.say(f"measure-state-{one.state}"),
        owner if one.accepted else pen.say("measure-is-asked", name=owner),
        far_day(pen.voice, one.ended)
        if one.ended
        else pen.say("measure-due", due=far_day(pen.voice, one.due)),
        pen.say("measure-from", idea=one.idea),
    )


def brought(one: MeasureLine, pen: Pen) -> str:
    """What came of it, or what was learned; empty where nobody said."""
    if not one.ended or not one.result.strip():
        return ""
    label = "measure-learned" if one.stopped else "measure-result"
    return f"{pen.say(label)}: {line(one.result, RESULT)}"
