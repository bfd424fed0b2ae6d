"""Which goal an idea serves: proposed by words or meaning, chosen by the author, confirmed or changed by
whoever decides. It never speaks for or against an idea."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import Session

from handlers import fitting_goals, similarity, writing
from handlers.fitting_goals import Fitting
from handlers.verbs import Ask, Invalid, Person
from handlers.views import NONE_FITS, Alignment, GoalChoice, GoalField
from storage import alignment as stored
from storage import goals, people
from storage.models import Goal, GoalSource, Idea

RECENT = 100  # ideas of a goal whose titles say what it is about


def proposed(db: Session, org: int, text: str, found: Sequence[Goal], besides: int = 0) -> Fitting | None:
    """The one of these goals that fits the text clearly best, by its number; `besides` is an idea that must
    not speak for itself."""
    return fitting_goals.best(text, _candidates(db, org, found, besides)) if text.strip() else None


def preset(db: Session, org: int, found: Sequence[Goal], known: Mapping[str, Any]) -> dict[str, Any]:
    """What the idea form begins with, when it opens with text and no goal is given."""
    text = f"{known.get('title', '')}\n{known.get('problem', '')}"
    fit = None if "goal" in known else proposed(db, org, text, found)
    return {"goal": fit.goal, "because": fit.because, "alike": fit.meaning} if fit else {}


def choices(found: Sequence[Goal]) -> tuple[GoalChoice, ...]:
    return tuple(GoalChoice(goal.number, goal.title) for goal in found)


def chosen(db: Session, person: Person, fields: Mapping[str, Any]) -> Goal | None:
    """The chosen goal; None: none fits. Raises `Invalid` when it was retired while the form was open."""
    number = str(fields.get("goal") or NONE_FITS)
    if number == str(NONE_FITS):
        return None
    claimed = number.isascii() and number.isdecimal() and len(number) < 10
    goal = goals.by_number(db, person.org, int(number)) if claimed else None
    if goal is None or goal.retired:
        raise Invalid({"goal": "goal_gone"})
    return goal


def source(goal: Goal | None, fields: Mapping[str, Any]) -> GoalSource:
    """Whether the author left the proposed goal as it was, or chose one, or none."""
    if goal is None or writing.field(fields, "preset") != str(goal.number):
        return GoalSource.AUTHOR
    return GoalSource.MEANING if writing.field(fields, "alike") == "yes" else GoalSource.PRESET


def choose(idea: Idea, goal: Goal | None) -> None:
    """The author edits: another goal is their choice, and nobody has confirmed it."""
    if idea.goal_id != (goal.id if goal else None):
        idea.goal_id = goal.id if goal else None
        idea.goal_source, idea.aligned_by = GoalSource.AUTHOR, None


# --- at the decision ----------------------------------------------------------------------------------


def asked(db: Session, person: Person, idea: Idea) -> GoalField | None:
    """What the decision's form asks; None where leadership has named no goals."""
    found = goals.current(db, person.org)
    if not found:
        return None
    number = _number(found, idea)
    if number != NONE_FITS:
        return GoalField(number, choices(found))
    fit = proposed(db, person.org, _text(idea), found, idea.id)
    if fit is None:
        return GoalField(NONE_FITS, choices(found))
    fits = next(one for one in choices(found) if one.number == fit.goal)
    return GoalField(NONE_FITS, choices(found), fits, fit.because, fit.meaning)


def confirm(db: Session, person: Person, ask: Ask, idea: Idea) -> bool:
    """Whoever decides confirms the idea's goal, or changes it; True when it is another one now."""
    if "goal" not in ask.fields:
        return False  # there were no goals when the form was opened
    goal = chosen(db, person, ask.fields)
    found = goals.current(db, person.org)
    now, wanted = _number(found, idea), goal.number if goal else NONE_FITS
    if wanted == now:
        if idea.goal_id is None or now != NONE_FITS:
            idea.aligned_by = person.id
        return False
    if writing.field(ask.fields, "seen") == str(wanted):
        return False  # the author chose another one while the form was open
    before = goals.by_id(db, person.org, idea.goal_id) if idea.goal_id else None
    idea.goal_id = goal.id if goal else None
    idea.goal_source, idea.aligned_by = GoalSource.REVIEWER, person.id
    stored.record(db, idea, person.id, _named(before), _named(goal), ask.now)
    return True


def facts(db: Session, idea: Idea) -> Alignment:
    """Where the idea's goal came from, and the words that they have in common."""
    by = stored.changed_by(db, idea.organization_id, idea.id)
    changed = idea.goal_source is GoalSource.REVIEWER and by is not None
    name = people.member_of(db, idea.organization_id, by).name if changed and by else ""
    return Alignment(idea.goal_source, name, _in_common(db, idea))


def confirmed_by(db: Session, idea: Idea) -> str:
    """Who confirmed the goal at the decision; empty while nobody has."""
    if idea.aligned_by is None:
        return ""
    return people.member_of(db, idea.organization_id, idea.aligned_by).name


def _in_common(db: Session, idea: Idea) -> tuple[str, ...]:
    goal = goals.by_id(db, idea.organization_id, idea.goal_id) if idea.goal_id else None
    if goal is None:
        return ()
    found = {one.number: one for one in (*goals.current(db, idea.organization_id), goal)}
    fits = similarity.fits(_text(idea), _candidates(db, idea.organization_id, list(found.values()), idea.id))
    return next((fit.because for fit in fits if fit.key == goal.number), ())


def _candidates(db: Session, org: int, found: Sequence[Goal], besides: int) -> dict[int, list[str]]:
    """What each goal says of itself first, then the ideas that it has already."""
    titles = stored.titles_by_goal(db, org, [goal.id for goal in found], besides, limit=RECENT)
    return {
        goal.number: [f"{goal.title}\n{goal.description}\n{goal.indicator}", *titles.get(goal.id, ())]
        for goal in found
    }


def _text(idea: Idea) -> str:
    return f"{idea.title}\n{idea.problem}\n{idea.benefit}"


def _number(found: Sequence[Goal], idea: Idea) -> int:
    """The number of the idea's goal, as long as it is part of the target picture."""
    return next((goal.number for goal in found if goal.id == idea.goal_id), NONE_FITS)


def _named(goal: Goal | None) -> str:
    return f"G-{goal.number}" if goal else ""
