"""Changing the target picture in sentences: the editor, its forms, the versions, and who hears of it."""

from bot.wording.cutting import line
from bot.wording.facts import NAME, measure
from bot.wording.pen import Pen, dotted
from bot.wording.strategy import goal_titled
from handlers import rules
from handlers.views import (
    GoalForm,
    GoalMoved,
    MeasureStopped,
    MovedPicture,
    PictureAsItWas,
    PictureEditor,
    RetireForm,
    VersionLine,
)

NOTE = 160  # characters of a note in a list
TITLE = 60  # of an idea beside others
Choices = list[tuple[str, str]]


def editor_lead(view: PictureEditor, pen: Pen) -> str:
    return pen.say("editor-saved", version=view.saved) if view.saved else pen.say("editor-lead")


def editor_buttons(view: PictureEditor) -> list[str]:
    """Beside what each goal has of its own."""
    return ["edit_vision", *(["add_goal"] if len(view.goals) < rules.GOALS_MOST else []), "history"]


def may_retire(view: PictureEditor) -> bool:
    """The last goal stays."""
    return len(view.goals) > 1


def goal_form_title(view: GoalForm, pen: Pen) -> str:
    return pen.say("form-goal-title", number=view.number) if view.number else pen.say("form-new-goal-title")


def owner_hint(view: GoalForm, pen: Pen) -> str:
    """Who can be chosen; and where the owner has no account here, that nobody chosen leaves it to them."""
    if view.elsewhere:
        return pen.say("field-goal-owner-elsewhere", name=line(view.elsewhere, NAME))
    return pen.say("field-goal-owner-hint")


def retire_lead(view: RetireForm, pen: Pen) -> str:
    """What is still open for the goal."""
    if not view.ideas and not view.measures:
        return pen.say("retire-nothing")
    return pen.say("retire-open", ideas=view.ideas, measures=view.measures)


def destinations(view: RetireForm, pen: Pen) -> Choices:
    known = [(str(goal.number), goal_titled(goal.number, goal.title)) for goal in view.goals]
    return [("none", pen.say("retire-none")), *known]


def fates(pen: Pen) -> Choices:
    return [("go_on", pen.say("retire-go-on")), ("stop", pen.say("retire-stop"))]


# --- versions -----------------------------------------------------------------------------------


def version(one: VersionLine | PictureAsItWas, pen: Pen) -> str:
    """Which version, since when, and by whom."""
    by = pen.say("version-by", by=line(one.by, NAME)) if one.by else pen.say("version-by-nobody")
    return dotted(pen.say("version-number", version=one.number, on=one.on), by)


def version_about(one: VersionLine, pen: Pen) -> str:
    """Why, and what moved it."""
    moved = ", ".join(f"I-{number}" for number in one.ideas)
    told = [line(one.note, NOTE)] if one.note else []
    return "\n".join([*told, *([pen.say("version-moved-by", ideas=moved)] if moved else [])])


# --- what others hear ---------------------------------------------------------------------------


def moved_lead(view: MovedPicture, pen: Pen) -> str:
    by = line(view.by, NAME)
    return pen.say("moved-lead", version=view.version, by=by)


def moved_question(view: MovedPicture, pen: Pen) -> str:
    """Whether they may be named, or what they said; a sealed name is no question."""
    if view.sealed:
        return pen.say("moved-sealed")
    if view.named is None:
        return pen.say("moved-question")
    return pen.say("moved-named") if view.named else pen.say("moved-not-named")


def moved_buttons(view: MovedPicture) -> list[str]:
    return [] if view.sealed else ["name_me", "not_me"]


def goal_moved(view: GoalMoved, pen: Pen) -> str:
    goal = goal_titled(view.goal.number, view.goal.title)
    return pen.say("news-goal-moved", by=line(view.by, NAME), before=line(view.before, 150), goal=goal)


def measure_stopped(view: MeasureStopped, pen: Pen) -> str:
    goal = line(view.goal, 150)
    return pen.say(
        "news-measure-stopped", by=line(view.by, NAME), measure=measure(pen, view.measure), goal=goal
    )
