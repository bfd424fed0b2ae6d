"""What is said in news of ideas and measures."""

from bot.texts import far_day
from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import GOAL, NAME, TITLE, titled
from bot.wording.pen import Pen, dotted
from handlers.views import DecisionDue, IdeaNews, LessNews, MeasureNews, StillWaiting
from storage.models import NewsLevel

MENTIONED = 3  # ideas that are named; more are counted
IDEA_TITLE = 80
NAMES = 250  # of all who decide


def idea_lead(view: IdeaNews, pen: Pen) -> str:
    return pen.say(f"told-{view.verdict}", by=line(view.by, NAME))


def idea_next(view: IdeaNews, pen: Pen) -> list[str]:
    steps = [facts.measure(pen, view.measure)] if view.measure else []
    return [*steps, *facts.comes_back(pen, view.wake, view.with_goal)]


def measure_title(view: MeasureNews) -> str:
    return f"M-{view.number} {line(view.title, TITLE)}"


def measure_lead(view: MeasureNews, pen: Pen) -> str:
    return pen.say(f"told-{view.action}", by=line(view.by, NAME), owner=line(view.owner, NAME), due=view.due)


def measure_next(view: MeasureNews, pen: Pen) -> list[str]:
    """What comes next, and where it came from."""
    return [one for one in (_dates(view, pen), _origin(view, pen)) if one]


def _dates(view: MeasureNews, pen: Pen) -> str:
    if view.action in ("finish", "stop"):
        return ""
    due = pen.say("told-due", due=far_day(pen.voice, view.due))
    review = pen.say("told-review", review=far_day(pen.voice, view.review)) if view.review else ""
    return dotted(due, review)


def _origin(view: MeasureNews, pen: Pen) -> str:
    if not view.ideas:
        return ""
    named = ", ".join(titled(idea.number, line(idea.title, IDEA_TITLE)) for idea in view.ideas[:MENTIONED])
    more = len(view.ideas) - MENTIONED
    return pen.say(
        "told-from", ideas=pen.say("names-more-of", names=named, count=more) if more > 0 else named
    )


def why(view: IdeaNews | MeasureNews, pen: Pen) -> str:
    """Why somebody hears this, so that they know what to change."""
    return pen.say(f"told-because-{view.why}")


def shows(view: IdeaNews | MeasureNews) -> tuple[str, str]:
    """The verb that opens what it is about, and its words."""
    return ("measure" if isinstance(view, MeasureNews) else "show"), str(view.number)


def unfollows(view: IdeaNews | MeasureNews) -> str | None:
    """What can be followed no more; None: they hear it for another reason."""
    if view.why != "follow":
        return None
    return f"M-{view.number}" if isinstance(view, MeasureNews) else f"I-{view.number}"


def levels(view: LessNews, pen: Pen) -> list[tuple[NewsLevel, str, str]]:
    """Each level with its name and what it means; the present one says so."""
    return [
        (level, _level(level, level is view.level, pen), pen.say(f"news-level-{level}-what"))
        for level in NewsLevel
    ]


def _level(level: NewsLevel, is_present: bool, pen: Pen) -> str:
    return dotted(pen.say(f"news-level-{level}"), pen.say("news-level-now") if is_present else "")


def reminder(view: DecisionDue, pen: Pen) -> str:
    return pen.say(f"due-{view.role}", reviewer=line(view.reviewer, NAME))


def reminder_next(view: DecisionDue, pen: Pen) -> tuple[str, str]:
    """Where it stands in its time, and what can be done now."""
    return facts.clock(pen, view.clock), pen.say("due-next" if view.decides else "due-next-admin")


def opens_decision(view: DecisionDue) -> str:
    return "look" if view.decides else "show"


def still_waiting(view: StillWaiting, pen: Pen) -> list[str]:
    """What it waits for, on whom, and until when."""
    whom, goal = _whom(view, pen), line(view.goal, GOAL)
    told = pen.say(f"waits-{view.waits_for}", whom=whom, goal=goal, measure=view.measure)
    return [told, pen.say("waits-until", until=far_day(pen.voice, view.until))] if view.until else [told]


def _whom(view: StillWaiting, pen: Pen) -> str:
    if view.whom.startswith("#"):
        return facts.channel(pen, view.whom)
    return line(view.whom, NAMES) if view.whom else pen.say("waits-leadership")


def waiting_way(view: StillWaiting) -> tuple[str, str]:
    """The verb that an author may want now, and what it is about."""
    asked = view.waits_for == "answer"
    return ("answer", f"{view.number}.{view.turn}") if asked else ("show", str(view.number))
