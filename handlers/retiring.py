"""Retiring a goal: what becomes of its open ideas and measures."""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from handlers import authors, cards, finding, idea_clocks, picture, telling, waking, writing
from handlers.measure_moves import step
from handlers.measure_told import heard_once
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import GoalChoice, GoalMoved, IdeaMention, MeasureStopped, RetireForm, View
from storage import alignment, goals, ideas
from storage.ideas import TO_DECIDE
from storage.models import Goal, GoalSource, Idea, Measure, MeasureState

NOWHERE = "none"  # the ideas go on without a goal
STOP, GO_ON = "stop", "go_on"


@on("retire_goal")
def retire_goal(db: Session, person: Person, ask: Ask) -> View:
    picture.needs_leader(db, person)
    goal = picture.current_goal(db, person, ask.words)
    _needs_another(db, person)
    others = [one for one in goals.current(db, person.org) if one.id != goal.id]
    return RetireForm(
        goal.number,
        goal.turn,
        goal.title,
        len(goals.undecided(db, person.org, goal.id)),
        len(goals.under_way(db, person.org, goal.id)),
        tuple(GoalChoice(one.number, one.title) for one in others),
    )


@on("retired")
def retired(db: Session, person: Person, ask: Ask) -> View:
    """The reason is needed always: whoever had ideas or measures for the goal reads it."""
    picture.needs_leader(db, person)
    goal = picture.current_goal(db, person, str(ask.fields.get("number", "")))
    picture.hold(db, person, ask, goal, retires=True)
    _needs_another(db, person)
    if not goals.take(db, goal, picture.seen_turn(ask)):
        raise Refused("goal_changed", number=goal.number)
    note = picture.text(ask, "note", least="note_empty")
    _, moved = picture.reasons(db, person, ask)
    waited = ideas.waiting_for_goal(db, person.org, goal.id)
    _move_ideas(db, person, ask, goal, note)
    _stop_measures(db, person, ask, goal, note)
    goals.retire(db, goal, ask.now)
    for idea in waited:
        waking.wake(db, person.organization, idea, ask.now, "goal_retired", goal.title)
    return picture.saved(db, person, ask, note, moved)


def _needs_another(db: Session, person: Person) -> None:
    if len(goals.current(db, person.org)) < 2:
        raise Refused("last_goal")


# --- its ideas --------------------------------------------------------------------------------------


def _move_ideas(db: Session, person: Person, ask: Ask, goal: Goal, reason: str) -> None:
    found = goals.undecided(db, person.org, goal.id)
    to = _destination(db, person, ask, goal) if found else None
    for idea in found:
        _move(db, person, ask, idea, to)
        if to is not None:
            mention, choice = IdeaMention(idea.number, idea.title), GoalChoice(to.number, to.title)
            told = GoalMoved(mention, person.member.name, goal.title, choice, reason)
            key = f"goal_moved:{idea.number}:{goal.number}"
            telling.authors(db, person.organization, idea, key, told, ask.now)


def _destination(db: Session, person: Person, ask: Ask, goal: Goal) -> Goal | None:
    """The goal that was chosen for the ideas; None: they go on without one."""
    chosen = writing.field(ask.fields, "move_to")
    if chosen == NOWHERE:
        return None
    number = finding.as_number(chosen)
    if number is None:  # ideas came in while the form was open, and nothing was asked about them
        raise Invalid({"move_to": "move_to_missing"})
    to = goals.by_number(db, person.org, number)
    if to is None or to.retired or to.id == goal.id:
        raise Invalid({"move_to": "goal_gone"})
    return to


def _move(db: Session, person: Person, ask: Ask, idea: Idea, to: Goal | None) -> None:
    """What is still to decide is decided by whoever looks after the new goal; its day stays."""
    passes_on = to is not None and idea.state in TO_DECIDE and idea.reviewer_id != to.owner_id
    if passes_on and not ideas.move(db, idea, idea.state, ask.now):
        raise Refused("retiring_meanwhile", number=idea.number)
    idea.goal_id = to.id if to else None
    idea.goal_source, idea.aligned_by = GoalSource.REVIEWER, None  # nobody chose or confirmed this one
    if to is not None and (passes_on or idea.wake_with_goal):
        idea.reviewer_id = to.owner_id
    db.add(idea)
    ideas.record(
        db,
        idea,
        alignment.MOVED,
        member_id=person.id,
        before=idea.state,
        at=ask.now,
        reason=to.title if to else "",
    )
    db.flush()
    idea_clocks.wind(db, person.organization, idea, ask.now)
    if passes_on:
        telling.reviewers(db, person.organization, idea, ask.now)
    telling.changed(db, person.organization, idea, ask.now)


# --- its measures -----------------------------------------------------------------------------------


def _stop_measures(db: Session, person: Person, ask: Ask, goal: Goal, reason: str) -> None:
    found = goals.under_way(db, person.org, goal.id)
    if not found or _fate(ask) == GO_ON:
        return
    for measure, idea in found:
        _tell_stopped(db, person, ask, goal, (measure, idea), reason)
        who, now = person.member, ask.now
        step(db, person.organization, measure, "stop", by=who, now=now, reason=reason, result=reason)


def _fate(ask: Ask) -> str:
    chosen = writing.field(ask.fields, "measures")
    if chosen not in (STOP, GO_ON):
        raise Invalid({"measures": "measures_missing"})
    return chosen


def _tell_stopped(
    db: Session, person: Person, ask: Ask, goal: Goal, stopped: tuple[Measure, Idea], reason: str
) -> None:
    """The owner, and whoever had the idea; each once, and not the leader who did it."""
    measure, idea = stopped
    facts = cards.measure_facts(db, person.organization, measure)
    facts = replace(facts, state=MeasureState.STOPPED)
    told = MeasureStopped(facts, idea.number, person.member.name, goal.title, reason)
    for member_id in _others(person, measure.owner_id, *authors.ids(db, idea)):
        key = heard_once(measure, member_id, ahead=1)
        telling.member(db, person.organization, member_id, key, told, ask.now, idea=idea)


def _others(person: Person, *member_ids: int) -> Sequence[int]:
    return [one for one in dict.fromkeys(member_ids) if one != person.id]
