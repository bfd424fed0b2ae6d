"""What is said of a measure: where it stands, and what happened to it."""

from bot.texts import far_day
from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE
from bot.wording.pen import Pen, dotted
from handlers.views import (
    ApproveForm,
    IdeaOutcome,
    LogLine,
    MeasureCard,
    MeasureFacts,
    MeasureForm,
    MeasureTold,
)

IN_SIGHT = 3  # of six buttons: a foreman wants to say how it goes, what is in the way, and that it is done
OPTION = 60  # of a title that is chosen
IDEAS = 3  # more ideas than this are counted, not named
RUNNING = ("progress", "obstacle", "measure_done", "change_date", "hand_on", "stop_measure")
ASKED = ("accept", "not_mine", "hand_on")
RETURNED = ("accept", "hand_on", "stop_measure")
SENDS = {
    "not_me": "not_taken",
    "hand_on": "handed_on",
    "progress": "progressed",
    "obstacle": "obstacle_named",
    "change_date": "date_changed",
    "finish": "measure_finished",
    "stop": "measure_stopped",
}
FIELDS = {"progress": "progress", "obstacle": "obstacle", "finish": "result", "stop": "learned"}
OPTIONAL = ("not_me", "obstacle")  # nobody has to say why; an emptied obstacle is gone


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
    if view.measure.ended or view.measure.accepted:
        return ""
    if view.returned_by:
        returned = line(view.returned_by, NAME)
        return pen.say("measure-returned", name=returned, owner=line(view.measure.owner, NAME))
    by = pen.say("measure-asked-by", name=line(view.manager, NAME)) if view.manager else ""
    return dotted(facts.asked(pen, view.measure), by)


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
    """When it was, what happened by whom, and which dates it changed."""
    due = pen.say("measure-due", due=far_day(pen.voice, one.due)) if one.due else ""
    review = pen.say("measure-review", on=far_day(pen.voice, one.review)) if one.review else ""
    return dotted(pen.say("log-on", on=one.on), happened(one, pen), due, review)


def happened(one: LogLine, pen: Pen) -> str:
    by = line(one.by, NAME) if one.by else pen.say("log-clock")
    match one.verb:
        case "hand_on":
            return pen.say("log-hand_on", by=by, to=line(one.owner, NAME))
        case "feed":
            return pen.say("log-feed", by=by, idea=one.idea)
        case "obstacle" if not one.text:
            return pen.say("log-obstacle-gone", by=by)
    return pen.say(f"log-{one.verb}", by=by)


def said(view: MeasureCard, one: LogLine) -> str:
    """What goes with an entry, unless the card says it above already."""
    shown = view.measure.result if view.measure.ended else view.measure.obstacle
    return "" if one.text == shown else one.text


def buttons(view: MeasureCard) -> list[str]:
    """What can be done now; who may is seen at the click."""
    one = view.measure
    if one.ended:
        return []
    if one.accepted:
        return list(RUNNING)
    return list(RETURNED if view.returned_by else ASKED)


def label(view: MeasureCard, verb: str, pen: Pen) -> str:
    """Who decides takes what came back; who is asked accepts."""
    return pen.say("button-take" if verb == "accept" and view.returned_by else f"button-{verb}")


def offered(view: MeasureCard) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Verbs with what each is about: what is done every week, and behind a menu everything else."""
    one = view.measure
    doing = [(verb, f"{one.number}.{one.turn}") for verb in buttons(view)]
    helps = [("sponsor", f"{one.number}")] if one.accepted and not one.ended else []
    return doing[:IN_SIGHT], [*helps, *doing[IN_SIGHT:], ("connect", f"M-{one.number}")]


def leads_to(view: MeasureCard) -> str:
    """The number of the idea that the card opens; empty when there is none."""
    return str(view.measure.ideas[0].number) if view.measure.ideas else ""


# --- forms --------------------------------------------------------------------------------------------


def field(view: MeasureForm) -> str:
    return FIELDS.get(view.action, "why")


def form_title(view: MeasureForm, pen: Pen) -> str:
    return pen.say(f"form-measure-{view.action}", number=view.number)


def submit(view: MeasureForm) -> str:
    """What the button says: the same as the one that led here."""
    verbs = {"not_me": "not_mine", "finish": "measure_done", "stop": "stop_measure"}
    return f"button-{verbs.get(view.action, view.action)}"


def subject(view: MeasureForm) -> str:
    return f"M-{view.number} {line(view.title, TITLE)}"


def form_memory(view: MeasureForm) -> dict[str, int]:
    return {"number": view.number, "turn": view.turn}


def feeds(view: ApproveForm, pen: Pen) -> list[tuple[str, str]]:
    """A new measure, or which one the idea goes into; none when there is no choice."""
    if not view.measures:
        return []
    own = {one.number for one in view.measures if one.number == view.feeds}
    named = [
        (str(one.number), _choice(one.number, one.title, carried=one.number in own, pen=pen))
        for one in view.measures
    ]
    return [("new", pen.say("feeds-new")), *named]


def _choice(number: int, title: str, *, carried: bool, pen: Pen) -> str:
    named = f"M-{number} {line(title, OPTION)}"
    return pen.say("feeds-carried", measure=named) if carried else named


# --- what people hear ---------------------------------------------------------------------------------


def told_title(view: MeasureTold) -> str:
    return titled(view.measure)


def outcome_title(view: IdeaOutcome) -> str:
    return ", ".join(facts.titled(idea.number, idea.title) for idea in view.ideas[:IDEAS])


def outcome(view: IdeaOutcome, pen: Pen) -> str:
    return pen.say(f"outcome-{view.action}", count=len(view.ideas), measure=titled(view.measure))


def outcome_next(view: IdeaOutcome, pen: Pen) -> str:
    if view.due is None:
        return pen.say("outcome-implement-next")
    due = far_day(pen.voice, view.due)
    if not view.reviewer:
        return pen.say("outcome-report-next", due=due)
    return pen.say("outcome-report-next-by", name=line(view.reviewer, NAME), due=due)
