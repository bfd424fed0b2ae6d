"""/strategy edit: leaders change vision and goals; every save is a version with a note."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from zlib import crc32

from sqlmodel import Session

from handlers import cards, choices, deciders, finding, rules, telling, versions, waking, writing
from handlers.verbs import Ask, Invalid, Param, Person, Refused, on
from handlers.views import GoalForm, PictureEditor, View, VisionForm
from storage import accounts, goals, in_order, people, pictures
from storage.models import Goal, Idea

LIMITS = {
    "vision": rules.VISION_LIMIT,
    "title": rules.TITLE_LIMIT,
    "description": rules.DESCRIPTION_LIMIT,
    "indicator": rules.INDICATOR_LIMIT,
    "target": rules.TARGET_LIMIT,
    "note": rules.NOTE_LIMIT,
}


@on("edit_picture")
def edit_picture(db: Session, person: Person, ask: Ask) -> View:
    needs_leader(db, person)
    return editor(db, person)


@on("edit_vision")
def edit_vision(db: Session, person: Person, ask: Ask) -> View:
    needs_leader(db, person)
    vision = person.organization.vision
    return VisionForm(vision, _seen(vision), needs_note(db, person))


@on("save_vision")
def save_vision(db: Session, person: Person, ask: Ask) -> View:
    needs_leader(db, person)
    vision = text(ask, "vision", least="vision_empty")
    hold(db, person, ask)
    if person.organization.vision == vision:
        return editor(db, person)  # sent twice, or nothing to change: no version of nothing
    if _seen(person.organization.vision) != writing.field(ask.fields, "seen"):
        raise Refused("vision_changed")
    person.organization.vision = vision
    return _with_reasons(db, person, ask)


@on("add_goal")
def add_goal(db: Session, person: Person, ask: Ask) -> View:
    needs_leader(db, person)
    _needs_room(db, person)
    known = choices.who_may_own(db, person)
    return GoalForm(0, person.organization.last_goal, needs_note(db, person), known=known)


@on("edit_goal")
def edit_goal(db: Session, person: Person, ask: Ask) -> View:
    needs_leader(db, person)
    goal = current_goal(db, person, ask.words)
    here, elsewhere = _owner_here(db, person, goal)
    return GoalForm(
        goal.number,
        goal.turn,
        needs_note(db, person),
        goal.title,
        goal.description,
        here,
        elsewhere,
        goal.indicator,
        goal.target,
        goal.target_on,
        choices.who_may_own(db, person, *([here] if here else [])),
    )


@on("save_goal")
def save_goal(db: Session, person: Person, ask: Ask) -> View:
    """A goal was changed, or added where the form knows no number."""
    needs_leader(db, person)
    number = finding.as_number(str(ask.fields.get("number", "")))
    goal = current_goal(db, person, str(number)) if number else None
    facts = _checked(db, person, ask, goal)
    hold(db, person, ask, goal)
    if goal is None:
        added = _add(db, person, ask, facts)
        return _with_reasons(db, person, ask) if added else editor(db, person)
    db.refresh(goal)
    if all(getattr(goal, name) == value for name, value in facts.items()):
        return editor(db, person)
    if not goals.take(db, goal, seen_turn(ask)):
        raise Refused("goal_changed", number=goal.number)
    _change(db, person, ask, goal, facts)
    return _with_reasons(db, person, ask)


# --- what every change has in common ----------------------------------------------------------------


def needs_leader(db: Session, person: Person) -> None:
    if not deciders.leads(db, person.org, person.member):
        raise Refused("leaders_only")


def needs_note(db: Session, person: Person) -> bool:
    """The first version needs no reason."""
    return pictures.latest(db, person.org) is not None


def current_goal(db: Session, person: Person, words: str) -> Goal:
    """A goal that is not retired; "2", or "2.3" with its turn."""
    goal = finding.goal(db, person, words.partition(".")[0])
    if goal.retired:
        raise Refused("goal_unknown")
    return goal


def reasons(db: Session, person: Person, ask: Ask) -> tuple[str, list[Idea]]:
    """Why the picture is changed, and the ideas that moved it."""
    note = text(ask, "note", least="note_empty" if needs_note(db, person) else "")
    return note, versions.that_moved(db, person.org, writing.field(ask.fields, "moved"))


def hold(db: Session, person: Person, ask: Ask, goal: Goal | None = None, *, retires: bool = False) -> None:
    """From now on, until the transaction ends, nobody else changes the picture, nor the ideas that are named
    or change with the goal: these come first, as everywhere. Rows that point to the organization can still be
    written: messages to others wait for nobody."""
    named, _ = versions.mentioned(writing.paragraph(writing.field(ask.fields, "moved")))
    named = named[: rules.NAMED_MOST]
    in_order.of_picture(db, person.org, goal.id if goal else None, named, retires=retires)
    db.refresh(person.organization, with_for_update={"key_share": True})


def saved(db: Session, person: Person, ask: Ask, note: str, moved: list[Idea]) -> PictureEditor:
    """The editor once more, with the new version's number."""
    db.add(person.organization)
    made = versions.make(db, person.organization, note=note, moved=moved, member_id=person.id, now=ask.now)
    return editor(db, person, made.number)


def editor(db: Session, person: Person, saved: int = 0) -> PictureEditor:
    found = goals.current(db, person.org)
    facts = tuple(cards.goal_facts(db, goal) for goal in found)
    return PictureEditor(person.organization.vision, facts, saved)


def text(ask: Ask, name: str, *, least: str = "") -> str:
    """A form's text, cleaned. Raises `Invalid`: longer than it may be, or empty where `least` says so."""
    written = writing.paragraph(writing.field(ask.fields, name))
    if least and writing.is_blank(written):
        raise Invalid({name: least})
    _check_length({name: written})
    return written


def seen_turn(ask: Ask) -> int:
    """The turn that the form saw; what is none saw nothing that is still true."""
    turn = finding.as_number(str(ask.fields.get("turn", "")), least=0)
    return -1 if turn is None else turn


# --- how it is done ---------------------------------------------------------------------------------


def _checked(db: Session, person: Person, ask: Ask, goal: Goal | None) -> dict[str, Any]:
    """The goal's columns as the form wants them. Raises `Invalid` naming what cannot be taken."""
    written = _written(ask.fields)
    return {
        **written,
        "owner_id": _owner(db, person, ask, goal),
        "target_on": _until(person, ask, written["indicator"], goal),
    }


def _written(fields: Mapping[str, Any]) -> dict[str, str]:
    lines = {name: writing.line(writing.field(fields, name)) for name in ("title", "indicator", "target")}
    texts = {**lines, "description": writing.paragraph(writing.field(fields, "description"))}
    errors = {}
    if not writing.has_words(texts["title"]):
        errors["title"] = "goal_title_empty"
    if writing.is_blank(texts["description"]):
        errors["description"] = "description_empty"
    if texts["target"] and not texts["indicator"]:
        errors["indicator"] = "indicator_missing"
    if errors:
        raise Invalid(errors)
    _check_length(texts)
    return texts


def _check_length(texts: Mapping[str, str]) -> None:
    long = {name: given for name, given in texts.items() if len(given) > LIMITS[name]}
    if long:
        measured: dict[str, dict[str, Param]] = {
            name: {"length": len(given), "limit": LIMITS[name]} for name, given in long.items()
        }
        raise Invalid(dict.fromkeys(long, "text_long"), measured)


def _owner(db: Session, person: Person, ask: Ask, goal: Goal | None) -> int:
    """The manager or leader who looks after the goal; nobody chosen keeps an owner who is not here."""
    nobody = not writing.field(ask.fields, "owner")
    if nobody and goal is not None and goal.owner_id and _owner_here(db, person, goal)[1]:
        return goal.owner_id
    account = choices.chosen(db, person, ask, "owner")
    member = people.member_of(db, person.org, account.member_id)
    if not deciders.may_decide(db, person.org, member):
        raise Invalid({"owner": "owner_no_manager"}, {"owner": {"name": member.name}})
    return member.id


def _owner_here(db: Session, person: Person, goal: Goal) -> tuple[str, str]:
    """The platform's id of the goal's owner, or the name of one who has no account here."""
    if goal.owner_id is None:
        return "", ""
    owner = people.member_of(db, person.org, goal.owner_id)
    here = accounts.externals(db, person.workspace, [owner])
    return (here[0], "") if here else ("", owner.name)


def _until(person: Person, ask: Ask, indicator: str, goal: Goal | None) -> date | None:
    """A day to come, or the one that the goal has already."""
    given = writing.field(ask.fields, "until")
    if not given:
        return None
    try:
        day = date.fromisoformat(given)
    except ValueError:
        raise Invalid({"until": "until_wrong"}) from None
    if not indicator:
        raise Invalid({"indicator": "indicator_missing"})
    kept = goal is not None and goal.target_on == day
    if not kept and day <= cards.local_date(person.organization, ask.now):
        raise Invalid({"until": "until_past"})
    return day


def _add(db: Session, person: Person, ask: Ask, facts: dict[str, Any]) -> bool:
    """False when this very form was sent before: a goal of this title is younger than the form."""
    younger = [goal for goal in goals.current(db, person.org) if goal.number > seen_turn(ask)]
    if any(goal.title == facts["title"] for goal in younger):
        return False
    _needs_room(db, person)
    goals.add(db, person.organization, now=ask.now, **facts)
    return True


def _with_reasons(db: Session, person: Person, ask: Ask) -> View:
    """Who was too late hears that first, and not that their note is missing."""
    note, moved = reasons(db, person, ask)
    return saved(db, person, ask, note, moved)


def _change(db: Session, person: Person, ask: Ask, goal: Goal, facts: dict[str, Any]) -> None:
    """The cards of its open ideas show its new title; those that waited for it to change come back."""
    renamed = goal.title != facts["title"]
    changed = any(getattr(goal, name) != value for name, value in facts.items() if name != "owner_id")
    for name, value in facts.items():
        setattr(goal, name, value)
    db.add(goal)
    db.flush()
    for idea in goals.undecided(db, person.org, goal.id) if renamed else ():
        telling.redraw_copies(db, person.org, idea.id, ask.now)
    if changed:
        waking.with_goal(db, person.organization, goal, ask.now)


def _needs_room(db: Session, person: Person) -> None:
    if len(goals.current(db, person.org)) >= rules.GOALS_MOST:
        raise Refused("goals_full", limit=rules.GOALS_MOST)


def _seen(vision: str) -> str:
    """Says whether the vision is still the one that a form began with."""
    return f"{crc32(vision.encode()):08x}"
