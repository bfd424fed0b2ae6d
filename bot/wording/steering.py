"""Steering in sentences: the brief, reminders, the agenda of the strategy review."""

from bot.texts import far_day, span
from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import NAME
from bot.wording.pen import Pen, dotted
from handlers.views import (
    Brief,
    BriefLine,
    DryGoal,
    Echo,
    IdeaLine,
    OpenQuestion,
    QuietGoal,
    StrategyReview,
    Unwritten,
    UpdateEcho,
)

LINES = 12  # of a brief, the one that counts the rest among them
TITLE, QUESTION = 110, 160  # a goal or a question within a line
GOALS = 20  # quiet ones in one message
FEW, SEVERAL = 3, 5  # lines of a point of the agenda


def goal_title(title: str) -> str:
    return line(title, TITLE)


# --- the brief ------------------------------------------------------------------------------------------


def brief_title(view: Brief, pen: Pen) -> str:
    return pen.say("brief-title", week=view.day.isocalendar().week, on=view.day)


def brief_lines(view: Brief) -> tuple[BriefLine, ...]:
    fits = LINES if not view.more and len(view.lines) <= LINES else LINES - 1
    return view.lines[:fits]


def brief_rest(view: Brief, pen: Pen) -> str:
    """How much more there is; empty when that is all."""
    count = view.more + len(view.lines) - len(brief_lines(view))
    return pen.say("rows-more", count=count) if count else ""


def brief_line(one: BriefLine, pen: Pen) -> str:
    echoed = echo(one.echo, pen) if one.echo else ""
    return pen.say(
        f"brief-{one.kind}",
        title=line(one.title, QUESTION if one.kind == "question" else TITLE),
        number=one.number,
        count=one.count,
        total=one.total,
        by=line(one.by, NAME),
        on=far_day(pen.voice, one.on) if one.on else "",
        echo=echoed,
    )


def brief_button(one: BriefLine, pen: Pen) -> str:
    return pen.say(f"brief-do-{one.kind}")


def echo(one: Echo, pen: Pen) -> str:
    """What came back; a few people are not counted."""
    understood = "echo-few" if one.understood is None else "echo-understood"
    return dotted(
        pen.say(understood, count=one.understood or 0),
        pen.say("echo-questions", count=one.questions) if one.questions else "",
        pen.say("echo-ideas", count=one.ideas) if one.ideas else "",
    )


# --- reminders ------------------------------------------------------------------------------------------


def quiet(one: QuietGoal, pen: Pen) -> str:
    return pen.say("quiet-goal", goal=goal_title(one.goal.title), weeks=one.weeks)


def unwritten(view: Unwritten, pen: Pen) -> str:
    goal = goal_title(view.goal.title)
    return pen.say("unwritten", number=view.number, goal=goal, on=far_day(pen.voice, view.on))


# --- the strategy review --------------------------------------------------------------------------------


def review_title(view: StrategyReview, pen: Pen) -> str:
    return pen.say("agenda-title", span=span(pen.voice, view.start, view.end))


def question(one: OpenQuestion, pen: Pen) -> str:
    asked = pen.say("agenda-question", number=one.number, on=far_day(pen.voice, one.asked))
    return f"{asked}\n{line(one.text, QUESTION)}\n{facts.goal(pen, one.goal)}"


def unaligned(one: IdeaLine, pen: Pen) -> str:
    return f"{facts.titled(one.number, one.title)}\n{facts.standing(pen, one)}"


def dry(one: DryGoal, pen: Pen) -> str:
    return pen.say("agenda-dry-goal", goal=goal_title(one.goal.title), days=one.days)


def heard(one: UpdateEcho, pen: Pen) -> str:
    told = pen.say("agenda-update", number=one.number, goal=goal_title(one.goal.title), on=one.on)
    return f"{told}\n{echo(one.echo, pen)}"


def more(count: int, pen: Pen) -> str:
    """What there is beyond the lines; empty when that is all."""
    return pen.say("rows-more", count=count) if count > 0 else ""
