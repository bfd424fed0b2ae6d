"""What is said of an idea's goal: what is chosen from, where it came from, what the decision made of it."""

from collections.abc import Sequence

from bot.wording.cutting import line
from bot.wording.facts import GOAL, NAME
from bot.wording.pen import Pen, dotted
from handlers.views import NONE_FITS, Alignment, GoalChoice, GoalField, News
from storage.models import GoalSource

WORDS, LETTERS = 3, 40


def choices(goals: Sequence[GoalChoice], pen: Pen) -> list[tuple[str, str]]:
    """That none fits is the first choice."""
    known = [(str(goal.number), goal.title) for goal in goals]
    return [(str(NONE_FITS), pen.say("goal-none-fits")), *known]


def named(because: Sequence[str]) -> str:
    """ "Kundenkarte, Newsletter": the words as the author typed them."""
    return ", ".join(line(word, LETTERS) for word in because[:WORDS])


def evidence(because: Sequence[str], pen: Pen, *, alike: bool) -> str:
    """The same, and whether the meaning is similar; empty where nothing speaks for it."""
    found = [named(because)] if because else []
    return ", ".join([*found, pen.say("similar-meaning")] if alike else found)


def hint(field: GoalField, pen: Pen) -> str:
    """For whoever decides: a goal that could fit is named, and not preset."""
    if field.could_fit is None:
        return pen.say("goal-confirm-hint")
    goal = line(field.could_fit.title, GOAL)
    return pen.say("goal-could-fit-hint", goal=goal, words=evidence(field.because, pen, alike=field.alike))


def origin(goal: str | None, alignment: Alignment | None, pen: Pen) -> str:
    """Where the idea's goal came from; empty where its author named none."""
    if alignment is None:
        return ""
    words = named(alignment.because)
    if alignment.source is GoalSource.REVIEWER:
        changed = pen.say("goal-changed", by=line(alignment.by, NAME))
        return dotted(changed, pen.say("goal-common", words=words) if words else "")
    if goal is None:
        return ""
    if alignment.source is GoalSource.MEANING:
        return pen.say("goal-preset", words=evidence(alignment.because, pen, alike=True))
    if alignment.source is GoalSource.PRESET:
        return pen.say("goal-preset", words=words) if words else pen.say("goal-preset-before")
    return dotted(pen.say("goal-chosen"), pen.say("goal-common", words=words) if words else "")


def moved(view: News, pen: Pen) -> list[str]:
    """To the author, when the goal was changed at the decision."""
    if not view.moved:
        return []
    by = line(view.by, NAME)
    if view.goal is None:
        return [pen.say("news-no-goal", by=by)]
    return [pen.say("news-goal", by=by, goal=line(view.goal, GOAL))]
