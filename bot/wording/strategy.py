"""The target picture and the measures in sentences."""

from bot.texts import far_day
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE
from bot.wording.pen import Pen, dotted
from handlers.views import GoalLine, MeasureLine


def goal(one: GoalLine, pen: Pen) -> str:
    """Who looks after it, and what has come of it so far."""
    owner = pen.say("goal-owner", name=line(one.owner, NAME)) if one.owner else pen.say("goal-no-owner")
    ideas, measures = pen.say("goal-ideas", count=one.ideas), pen.say("goal-measures", count=one.measures)
    return dotted(owner, ideas, measures)


def measure_title(one: MeasureLine) -> str:
    return f"M-{one.number} {line(one.title, TITLE)}"


def measure(one: MeasureLine, pen: Pen) -> str:
    """Where it stands, who takes care, until when, and which idea it came from."""
    return dotted(
        pen.say(f"measure-state-{one.state}"),
        line(one.owner, NAME),
        pen.say("measure-due", due=far_day(pen.voice, one.due)),
        pen.say("measure-from", idea=one.idea),
    )
