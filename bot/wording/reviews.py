"""What is said around reviews: the prompt, its form, the log, reminders, and requests to sponsors."""

from dataclasses import replace
from typing import Any

from bot.texts import far_day
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE
from bot.wording.measures import entry as told
from bot.wording.pen import Pen, dotted
from handlers.views import (
    LogEntry,
    MeasureFacts,
    MeasureLog,
    MeasureReminder,
    ReviewForm,
    ReviewPost,
    ReviewPrompt,
    SponsorFacts,
)
from storage.models import SponsorState

ANSWERS = ("review_keep", "review_change", "review_stop", "review_done")
GOES_ON = ("keep", "change")
ENTRIES, PAGE, LONGEST = 4, 6600, 3000  # of a page of the log: entries, and characters of their texts
NEWEST, OLDEST = "newest", "oldest"
# What a reminder offers, to the owner and to whoever decided on the measure.
REMINDED = {
    ("accept", False): ("accept", "not_mine"),
    ("accept", True): ("hand_on", "take_measure"),
    ("review", True): ("hand_on", "take_measure"),
    ("overdue", False): ("measure_done", "change_date", "obstacle"),
    ("overdue", True): ("change_date", "hand_on", "take_measure"),
}
OFFERED = {
    SponsorState.OPEN: ("sponsor_take", "sponsor_removed", "sponsor_cannot"),
    SponsorState.TAKEN: ("sponsor_removed", "sponsor_cannot"),
}


# --- the prompt ---------------------------------------------------------------------------------------


def titled(one: MeasureFacts | MeasureLog | SponsorFacts) -> str:
    return f"M-{one.number} {line(one.title, TITLE)}"


def lead(view: ReviewPrompt | ReviewPost, pen: Pen) -> str:
    """What is asked; empty once nothing is."""
    if not view.open:
        return ""
    if isinstance(view, ReviewPost):
        return pen.say("reviewing-due-channel", owner=line(view.measure.owner, NAME))
    return pen.say("reviewing-due-reminder" if view.reminder else "reviewing-due")


def standing(one: MeasureFacts, pen: Pen) -> str:
    """Where it stands, whose it is, until when, and which review is next."""
    ahead = () if one.ended else (_due(one, pen), _review(one, pen))
    return dotted(pen.say(f"measure-state-{one.state}"), line(one.owner, NAME), *ahead)


def _due(one: MeasureFacts, pen: Pen) -> str:
    return pen.say("measure-due", due=far_day(pen.voice, one.due))


def _review(one: MeasureFacts, pen: Pen) -> str:
    return pen.say("reviewing-since", on=one.review) if one.review else ""


def answered(view: ReviewPrompt) -> LogEntry | None:
    """The last review, without the obstacle that an open prompt shows already."""
    last = view.answered
    if last and view.open and last.obstacle == view.measure.obstacle:
        return replace(last, obstacle="")
    return last


def prompt_buttons(view: ReviewPrompt | ReviewPost) -> list[tuple[str, str]]:
    """Verbs with what they are about."""
    one = view.measure
    about = f"{one.number}.{one.turn}"
    answers = [(verb, about) for verb in ANSWERS] if view.open else []
    helps = isinstance(view, ReviewPrompt) and not one.ended and (view.open or one.obstacle)
    return [*answers, *([("sponsor", about)] if helps else []), ("measure_log", str(one.number))]


# --- the form -----------------------------------------------------------------------------------------


def form_memory(view: ReviewForm) -> dict[str, Any]:
    """What comes back with the form."""
    return {"kind": view.kind, "number": view.number, "turn": view.turn}


def goes_on(view: ReviewForm) -> bool:
    return view.kind in GOES_ON


def about(view: ReviewForm) -> str:
    return f"M-{view.number} {line(view.title, TITLE)}"


# --- the log ------------------------------------------------------------------------------------------


def log_title(view: MeasureLog, pen: Pen) -> str:
    return pen.say("log-title", number=view.number, title=line(view.title, TITLE))


def behind(view: MeasureLog) -> str:
    """What a page's button says behind its number."""
    return f" {view.number} {NEWEST if view.newest else OLDEST}"


def other_way(view: MeasureLog, pen: Pen) -> tuple[str, str]:
    """The label and the words of the button that turns the log around."""
    order = OLDEST if view.newest else NEWEST
    return pen.say(f"button-turn_log-{order}"), f"1 {view.number} {order}"


def entry(one: LogEntry, pen: Pen) -> str:
    """Who was asked is named, unless it is who acts."""
    named = one.sponsor and one.sponsor != one.line.by
    asked = pen.say("log-sponsor-of", name=line(one.sponsor, NAME)) if named else ""
    return dotted(told(one.line, pen), asked)


def parts(one: LogEntry, pen: Pen) -> list[tuple[str, str]]:
    """What was said: a label, which may be empty, and the words."""
    labelled = [
        ("", one.line.text),
        (pen.say("reviewing-progress"), one.progress),
        (pen.say("reviewing-obstacle"), one.obstacle),
    ]
    return [(label, words) for label, words in labelled if words.strip()]


def shown(view: MeasureLog) -> tuple[LogEntry, ...]:
    return view.entries[:ENTRIES]


def room(view: MeasureLog, pen: Pen) -> int:
    """How long each text may be, so that a page fits into one message."""
    count = sum(len(parts(one, pen)) for one in shown(view))
    return min(LONGEST, PAGE // max(1, count))


# --- reminders ----------------------------------------------------------------------------------------


def reminder(view: MeasureReminder, pen: Pen) -> str:
    owner = line(view.measure.owner, NAME)
    if view.gone:
        return pen.say("reminder-gone", owner=owner)
    keys = {
        "accept": ("reminder-accept", "reminder-accept-manager"),
        "review": ("reminder-review-manager", "reminder-review-manager"),
        "overdue": ("reminder-overdue", "reminder-overdue-manager"),
        "stalled": ("reminder-stalled", "reminder-stalled"),
        "taken": ("reminder-taken", "reminder-taken"),
    }
    return pen.say(keys[view.kind][view.manager], owner=owner)


def reminder_buttons(view: MeasureReminder) -> list[tuple[str, str]]:
    one = view.measure
    verbs = REMINDED.get((view.kind, view.manager), ())
    return [*((verb, f"{one.number}.{one.turn}") for verb in verbs), ("measure", str(one.number))]


# --- sponsors -----------------------------------------------------------------------------------------


def sponsor_lead(one: SponsorFacts, pen: Pen, *, reminder: bool) -> str:
    return pen.say("sponsor-asks-again" if reminder else "sponsor-asks", by=line(one.by, NAME))


def sponsor_standing(one: SponsorFacts, pen: Pen) -> str:
    state = pen.say(f"sponsor-state-{one.state}", **_sponsor(one))
    return dotted(state, pen.say("sponsor-until", due=one.due) if one.state in OFFERED else "")


def sponsor_buttons(one: SponsorFacts) -> list[tuple[str, str]]:
    return [(verb, f"{one.key}.{one.turn}") for verb in OFFERED.get(one.state, ())]


def sponsor_news(one: SponsorFacts, pen: Pen, *, late: bool) -> str:
    if late:
        return pen.say("sponsor-news-late", by=line(one.by, NAME), due=one.due, **_sponsor(one))
    if one.state is SponsorState.CLOSED:
        return pen.say("sponsor-news-closed")
    return pen.say(f"sponsor-news-{one.state}", **_sponsor(one))


def _sponsor(one: SponsorFacts) -> dict[str, str]:
    return {"sponsor": line(one.sponsor, NAME)} if one.state is not SponsorState.CLOSED else {}
