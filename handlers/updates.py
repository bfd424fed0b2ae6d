"""/strategy post: write a strategic update, see it exactly as it will look, change it until it is posted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from sqlmodel import Session

from handlers import (
    choices,
    deciders,
    finding,
    planning,
    publishing,
    rules,
    settings,
    telling,
    updates_shown,
    writing,
)
from handlers.repeats import Plan, week_of
from handlers.verbs import Ask, Invalid, Param, Person, Refused, on
from handlers.views import GoalChoice, UpdateForm, UpdatePlan, View
from storage import channels, goals, updates
from storage.models import Channel, Goal, Repeat, StrategicUpdate, UpdateState

FARTHEST = timedelta(days=730)  # ahead
EARLY = "09:00"  # local time, as suggested
OPEN = (UpdateState.DRAFT, UpdateState.WAITING, UpdateState.SCHEDULED)
Errors = dict[str, str]


@dataclass(frozen=True)
class Written:
    """What the form was filled with."""

    goal: Goal
    text: str
    picture: str
    picture_alt: str
    rooms: Sequence[Channel]
    plan: UpdatePlan  # its day is the first one


# --- the form -------------------------------------------------------------------------------------


@on("post_update")
def post_update(db: Session, person: Person, ask: Ask) -> View:
    """An empty form; `words` may name the goal, as 2 or G-2."""
    needs_writer(db, person)
    chosen = finding.as_number(ask.words.strip().upper().removeprefix("G-").removeprefix("#"))
    usual = [room.external for room in settings.here(person, channels.for_digest(db, person.org))]
    return _form(
        db,
        person,
        draft=uuid4().hex,
        goal=chosen or 0,
        chosen=tuple(usual),
        plan=UpdatePlan(None, EARLY),
    )


@on("change_update")
def change_update(db: Session, person: Person, ask: Ask) -> View:
    """The form with what it says now."""
    update = to_change(db, person, ask)
    goal = goals.by_id(db, person.org, update.goal_id)
    there = updates.rooms(db, person.org, update.id)
    here = {room.id for room in settings.here(person, there)}
    return _form(
        db,
        person,
        draft=update.draft,
        goal=goal.number if goal else 0,
        text=update.text,
        picture=update.picture,
        picture_alt=update.picture_alt,
        chosen=tuple(room.external for room in there if room.id in here),
        chosen_elsewhere=tuple(str(room.id) for room in there if room.id not in here),
        plan=updates_shown.plan(db, person.organization, update, ask.now),
        number=update.number,
        turn=update.turn,
        releases_again=update.state is UpdateState.SCHEDULED and not _leads(db, person),
    )


@on("preview_update")
def preview_update(db: Session, person: Person, ask: Ask) -> View | None:
    """The form was sent: it is stored, and shown as it will look. The same form sent twice is one update."""
    needs_writer(db, person)
    if finding.as_number(str(ask.fields.get("number"))):
        return _changed(db, person, ask)
    draft = writing.field(ask.fields, "draft")
    if not draft:
        return None
    known = updates.of_draft(db, person.org, draft)
    if known is not None:
        if _is_untouched(person, known):  # the answer was lost, and its author wrote on
            _take(db, known, _written(db, person, ask))
        return shown(db, person, known, ask)
    written = _written(db, person, ask)
    update = StrategicUpdate(
        organization_id=person.org,
        number=updates.next_number(db, person.org),
        goal_id=written.goal.id,
        author_id=person.id,
        draft=draft,
        created=ask.now,
        changed=ask.now,
    )
    _take(db, update, written)
    return shown(db, person, update, ask)


def shown(db: Session, person: Person, update: StrategicUpdate, ask: Ask) -> View:
    """The preview with what can be done next; once there is nothing to do, where it stands."""
    if update.author_id != person.id and not _leads(db, person):
        raise Refused("update_not_yours", number=update.number)
    if update.state in OPEN:
        return updates_shown.preview(db, person.organization, update, person, ask.now)
    return updates_shown.status(db, person.organization, update, ask.now)


# --- who may, and which ---------------------------------------------------------------------------


def needs_writer(db: Session, person: Person) -> None:
    if not deciders.may_decide(db, person.org, person.member):
        raise Refused("update_writers_only")


def find(db: Session, person: Person, words: object) -> StrategicUpdate:
    """The update that a button's value or a form names, without its turn, if this person may see it."""
    number = finding.as_number(str(words).partition(".")[0])
    update = updates.by_number(db, person.org, number) if number else None
    if update is None or not updates_shown.may_see(db, person, update):
        needs_writer(db, person)
        raise Refused("update_unknown", number=str(words).partition(".")[0][:9])
    return update


def to_change(db: Session, person: Person, ask: Ask) -> StrategicUpdate:
    """The update of a button ("17.2") or form (number and turn), if this person may change it now."""
    named = str(ask.fields["number"]) if "number" in ask.fields else ask.words
    turn = str(ask.fields.get("turn")) if "number" in ask.fields else ask.words.partition(".")[2]
    update = find(db, person, named)
    if update.author_id != person.id and not _leads(db, person):
        raise Refused("update_not_yours", number=update.number)
    if update.state not in OPEN:
        raise Refused("update_over", number=update.number)
    if finding.as_number(turn, least=0) != update.turn:
        raise Refused("update_moved_on", number=update.number)
    return update


def take_turn(db: Session, person: Person, update: StrategicUpdate, to: UpdateState, ask: Ask) -> None:
    """Raises `Refused` when somebody else was faster; nothing is changed then."""
    if not updates.move(db, person.org, update, to, ask.now):
        raise Refused("update_moved_on", number=update.number)


# --- the form, sent -------------------------------------------------------------------------------


def _changed(db: Session, person: Person, ask: Ask) -> View:
    """An edited one: what a leader changes stays released, what a manager changes is released anew."""
    update = to_change(db, person, ask)
    written = _written(db, person, ask, update)
    leads = _leads(db, person)
    stays = leads and (update.state is not UpdateState.SCHEDULED or written.plan.day is not None)
    to = update.state if stays else UpdateState.DRAFT
    if to is UpdateState.SCHEDULED:
        update.leader_id = person.id
    elif to is UpdateState.DRAFT:
        update.leader_id, update.next_at = None, None
    _take(db, update, written)
    take_turn(db, person, update, to, ask)
    if to is UpdateState.SCHEDULED:
        publishing.plan_next(db, person.organization, update, ask.now)
    telling.redraw_showing(db, person.org, f"update:{update.id}", ask.now)
    return shown(db, person, update, ask)


def _is_untouched(person: Person, update: StrategicUpdate) -> bool:
    """Nothing has happened to this draft since its author sent it first."""
    return update.author_id == person.id and update.state is UpdateState.DRAFT and update.turn == 0


def _take(db: Session, update: StrategicUpdate, written: Written) -> None:
    plan = written.plan
    update.goal_id, update.text = written.goal.id, written.text
    update.picture, update.picture_alt = written.picture, written.picture_alt
    update.start, update.time, update.repeat, update.fresh = plan.day, plan.time, plan.repeat, plan.fresh
    db.add(update)
    db.flush()
    updates.choose(db, update.organization_id, update.id, written.rooms)


def _written(db: Session, person: Person, ask: Ask, update: StrategicUpdate | None = None) -> Written:
    """Raises `Invalid` naming every field that cannot be taken."""
    fields, errors = ask.fields, Errors()
    goal = goals.by_number(db, person.org, finding.as_number(str(fields.get("goal"))) or 0)
    if goal is None or goal.retired:
        errors["goal"] = "goal_gone"
    text = writing.paragraph(writing.field(fields, "text"))
    picture, alt = (
        writing.field(fields, "picture").strip(),
        writing.line(writing.field(fields, "picture_alt")),
    )
    plan = _plan(ask, errors)
    errors |= _text_errors(text, plan) | _picture_errors(picture, alt)
    params: dict[str, dict[str, Param]] = {
        "text": dict(writing.measured("text", text)),
        "picture_alt": {"length": len(alt), "limit": rules.ALT_LIMIT},
    }
    rooms: Sequence[Channel] = ()
    try:
        rooms = choices.chosen_rooms(db, person, fields)
    except Invalid as invalid:
        errors |= invalid.errors
        params |= {name: dict(given) for name, given in invalid.params.items()}
    if not errors:
        plan = _checked_plan(db, person, ask, plan, rooms, update, errors)
    if errors or goal is None:
        raise Invalid(errors, params)
    return Written(goal, text, picture, alt if picture else "", rooms, plan)


def _text_errors(text: str, plan: UpdatePlan) -> Errors:
    if writing.too_long(text):
        return {"text": "text_long"}
    if not text and plan.day is None:
        return {"text": "update_text_missing"}
    return {"text": "title_no_words"} if text and writing.is_blank(text) else {}


def _picture_errors(picture: str, alt: str) -> Errors:
    if not picture:
        return {}
    errors = {} if _is_picture(picture) else {"picture": "update_picture_https"}
    if writing.is_blank(alt):
        errors["picture_alt"] = "update_alt_missing"
    elif len(alt) > rules.ALT_LIMIT:
        errors["picture_alt"] = "text_long"
    return errors


def _is_picture(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    fits = len(url) <= rules.URL_LIMIT and url.isprintable() and " " not in url
    return parts.scheme == "https" and bool(parts.netloc) and fits


def _plan(ask: Ask, errors: Errors) -> UpdatePlan:
    """When and how often, as the form says it."""
    chosen = writing.field(ask.fields, "repeat")
    repeat = Repeat(chosen) if chosen in list(Repeat) else Repeat.ONCE
    fresh = ask.fields.get("fresh") == "yes" and repeat is not Repeat.ONCE
    if writing.field(ask.fields, "when") != "later":
        return UpdatePlan(None, EARLY, repeat, fresh)
    time = writing.field(ask.fields, "time")
    if not settings.CLOCK_TIME.fullmatch(time):
        errors["time"], time = "time_wrong", EARLY
    return UpdatePlan(_day(ask, errors), time, repeat, fresh)


def _day(ask: Ask, errors: Errors) -> date:
    today = ask.now.date()
    try:
        day = date.fromisoformat(writing.field(ask.fields, "day"))
    except ValueError:
        errors["day"] = "due_missing"
        return today
    if day > today + FARTHEST:
        errors["day"] = "update_too_far"
    return day


def _checked_plan(
    db: Session,
    person: Person,
    ask: Ask,
    plan: UpdatePlan,
    rooms: Sequence[Channel],
    update: StrategicUpdate | None,
    errors: Errors,
) -> UpdatePlan:
    """The rule that begins with the day of the form. Where that is just the next one of the rule there was,
    the rule stays as it is: a 31st must not become a 28th for good."""
    if update is not None and update.start is not None:
        before = updates_shown.plan(db, person.organization, update, ask.now)
        if (before.day, before.time, before.repeat) == (plan.day, plan.time, plan.repeat):
            if planning.is_over(db, person.organization, update, ask.now):
                errors["day"] = "update_past"
            return UpdatePlan(update.start, plan.time, plan.repeat, plan.fresh)
    if plan.day is not None:
        rule = Plan(plan.day, plan.time, plan.repeat)
        if not planning.all_ahead(person.organization, rule, rooms, ask.now):
            errors["day"] = "update_past"
    if update is not None and is_posted_then(db, person, update, plan.day, ask):
        errors["when" if plan.day is None else "day"] = "update_week_taken"
    return plan


def is_posted_then(db: Session, person: Person, update: StrategicUpdate, day: date | None, ask: Ask) -> bool:
    """Whether it was posted in this day's week already; None is today."""
    day = day or ask.now.astimezone(planning.home_of(person.organization)).date()
    return week_of(day) in {week for week, _ in updates.done(db, person.org, update.id)}


def _form(db: Session, person: Person, *, chosen: tuple[str, ...], **known: Any) -> UpdateForm:
    current = tuple(GoalChoice(goal.number, goal.title) for goal in goals.current(db, person.org))
    if not current:
        raise Refused("update_no_goals")
    return UpdateForm(
        goals=current,
        chosen=chosen,
        rooms=choices.rooms(db, person, *chosen),
        elsewhere=choices.elsewhere_rooms(db, person),
        **known,
    )


def _leads(db: Session, person: Person) -> bool:
    return deciders.leads(db, person.org, person.member)
