"""What is said of a measure: where it stands, and what happened to it."""

from bot.texts import far_day
from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE
from bot.wording.pen import Pen, dotted
from handlers.views import LogLine, MeasureCard, MeasureFacts

IDEAS = 3  # more ideas than this are counted, not named


def titled(one: MeasureFacts) -> str:
    return f"M-{one.number} {line(one.title, TITLE)}"


def standing(one: MeasureFacts, pen: Pen) -> str:
    """Where it stands, whose it is, until when, and when it is looked at next."""
    ahead = [] if one.ended else [pen.say("measure-due", due=far_day(pen.voice, one.due)), review(one, pen)]
    return dotted(pen.say(f"measure-state-{one.state}"), line(one.owner, NAME), *ahead)


def review(one: MeasureFacts, pen: Pen) -> str:
    return pen.say("measure-review", on=far_day(pen.voice, one.review)) if one.review else ""


def asked(view: MeasureCard, pen: Pen) -> str:
    """Who is asked to take care of it, since when, and by whom; empty once they have accepted."""
    by = pen.say("measure-asked-by", name=line(view.manager, NAME)) if view.manager else ""
    told = facts.asked(pen, view.measure)
    return dotted(told, by) if told else ""


def origin(one: MeasureFacts, pen: Pen) -> str:
    """Which ideas feed it."""
    named = ", ".join(facts.titled(idea.number, idea.title) for idea in one.ideas[:IDEAS])
    more = len(one.ideas) - IDEAS
    if not named:
        return ""
    return pen.say("measure-of", ideas=named) + (pen.say("measure-of-more", count=more) if more > 0 else "")


def result_label(one: MeasureFacts) -> str:
    """What is learned is a result too."""
    return "measure-learned" if one.stopped else "measure-result"


def entry(one: LogLine, pen: Pen) -> str:
    """What happened, by whom and when, and which dates it changed."""
    who = {"by": line(one.by, NAME)} if one.by else {"by": pen.say("log-clock")}
    key = f"log-{one.verb}"
    told = pen.say(key, **who, **({"to": line(one.owner, NAME)} if one.verb == "hand_on" else {}))
    due = pen.say("measure-due", due=far_day(pen.voice, one.due)) if one.due else ""
    review = pen.say("measure-review", on=far_day(pen.voice, one.review)) if one.review else ""
    return dotted(pen.say("log-on", on=one.on), told, due, review)


def buttons(view: MeasureCard) -> list[tuple[str, str]]:
    """Verbs with what they are about."""
    shows = [("show", str(idea.number)) for idea in view.measure.ideas[:1]]
    return [*shows, ("connect", f"M-{view.measure.number}")]
