"""What is done with a measure: accept or not, progress, obstacle, done, stop, change date, hand on."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlmodel import Session

from handlers import cards, choices, fields, measure_told
from handlers.absences import calendar_of
from handlers.measure_moves import may, of_button, step
from handlers.measure_plans import future_day
from handlers.measure_told import responsible
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import MeasureForm, Notice, View
from storage import people
from storage.models import Measure

# Buttons that open a form, and the verbs that it sends, with what they do.
OPENING = {
    "not_mine": "not_me",
    "hand_on": "hand_on",
    "progress": "progress",
    "obstacle": "obstacle",
    "change_date": "change_date",
    "measure_done": "finish",
    "stop_measure": "stop",
}
SENT = {
    "not_taken": "not_me",
    "handed_on": "hand_on",
    "progressed": "progress",
    "obstacle_named": "obstacle",
    "date_changed": "change_date",
    "measure_finished": "finish",
    "measure_stopped": "stop",
}
NOTICES = {
    "accept": "measure_accept",
    "not_me": "measure_not_me",
    "hand_on": "measure_hand_on",
    "progress": "measure_progress",
    "obstacle": "measure_obstacle",
    "change_date": "measure_change_date",
    "finish": "measure_finish",
    "stop": "measure_stop",
}
FIELDS = {"progress": "progress", "obstacle": "obstacle", "finish": "result", "stop": "learned"}
Changes = dict[str, Any]


@on("accept")
def accept(db: Session, person: Person, ask: Ask) -> View:
    """The owner takes care of it, or somebody who decides takes what came back."""
    measure = of_button(db, person, ask, "accept")
    if measure.accepted is not None:
        raise Refused("measure_accepted", number=measure.number)
    changes: Changes = {"accepted": ask.now}
    if not may(db, person, measure, "not_me", ask.now):
        changes["owner_id"] = person.id
    step(db, person.organization, measure, "accept", by=person.member, now=ask.now, **changes)
    return Notice(NOTICES["accept"], {"number": measure.number, "title": measure.title})


@on(*OPENING)
def form(db: Session, person: Person, ask: Ask) -> View:
    action = OPENING[ask.verb]
    measure = _possible(db, person, ask, action)
    return MeasureForm(
        action,
        measure.number,
        measure.turn,
        measure.title,
        obstacle=measure.obstacle,
        due=measure.due if action == "change_date" else None,
        known=choices.known(db, person) if action == "hand_on" else (),
    )


@on(*SENT)
def sent(db: Session, person: Person, ask: Ask) -> View:
    action = SENT[ask.verb]
    measure = _possible(db, person, ask, action)
    reason, changes = _read(ask, action), MAKES[action](db, person, ask, measure)
    if action == "obstacle" and not reason and not measure.obstacle:
        raise Invalid({"obstacle": "obstacle_empty"})
    before = measure.owner_id
    if changes.get("accepted"):  # whoever hands it on to themselves takes care of it
        action = "accept"
    step(db, person.organization, measure, action, by=person.member, now=ask.now, reason=reason, **changes)
    if action == "accept":
        measure_told.taken(db, person.organization, measure, before, ask.now)
    return Notice(NOTICES[action], {"number": measure.number, "title": measure.title})


def _possible(db: Session, person: Person, ask: Ask, action: str) -> Measure:
    measure = of_button(db, person, ask, action)
    if action == "not_me" and measure.accepted is not None:
        raise Refused("measure_taken", number=measure.number)
    return measure


# --- what each changes --------------------------------------------------------------------------------


def _returned(db: Session, person: Person, ask: Ask, measure: Measure) -> Changes:
    """It goes back to whoever decided, who is asked from now on."""
    found = responsible(db, person.organization, measure, without=measure.owner_id)
    if not found:
        raise Refused("measure_nobody_else", number=measure.number)
    return {"owner_id": found[0].id, "asked": ask.now, "accepted": None}


def _handed(db: Session, person: Person, ask: Ask, measure: Measure) -> Changes:
    """Whoever hands it on to themselves need not be asked."""
    to = choices.chosen(db, person, ask, "to").member_id
    if to == measure.owner_id:
        key = "to_yourself" if to == person.id else "to_same"
        name = people.member_of(db, person.org, to).name
        raise Invalid({"to": key}, {"to": {"name": name}})
    return {"owner_id": to, "asked": ask.now, "accepted": ask.now if to == person.id else None}


def _moved(db: Session, person: Person, ask: Ask, measure: Measure) -> Changes:
    """A review that would come after the last day comes on it."""
    due = future_day(person, ask, "due")
    if due == measure.due:
        raise Invalid({"due": "due_same"})
    if measure.review is None or measure.review <= due:
        return {"due": due}
    return {"due": due, "review": _last_review(person, ask, due)}


def _last_review(person: Person, ask: Ask, due: date) -> date:
    last = calendar_of(person.organization).last_until(due)
    return last if last > cards.local_date(person.organization, ask.now) else due


def _hindered(db: Session, person: Person, ask: Ask, measure: Measure) -> Changes:
    return {"obstacle": fields.text(ask, "obstacle")}


def _ended(db: Session, person: Person, ask: Ask, measure: Measure) -> Changes:
    """What was learned is a result as well."""
    return {"result": _read(ask, SENT[ask.verb])}


def _unchanged(db: Session, person: Person, ask: Ask, measure: Measure) -> Changes:
    return {}


MAKES: dict[str, Callable[[Session, Person, Ask, Measure], Changes]] = {
    "not_me": _returned,
    "hand_on": _handed,
    "progress": _unchanged,
    "obstacle": _hindered,
    "change_date": _moved,
    "finish": _ended,
    "stop": _ended,
}


def _read(ask: Ask, action: str) -> str:
    """What was written. Nobody has to say why they cannot; an obstacle that is gone needs no words."""
    name = FIELDS.get(action, "why")
    return fields.text(ask, name, empty="" if action in ("not_me", "obstacle") else f"{name}_empty")
