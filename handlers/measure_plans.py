"""What an idea becomes when it is approved or tested: the form, read and carried out."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlmodel import Session

from handlers import (
    cards,
    choices,
    fields,
    finding,
    measure_clocks,
    measure_moves,
    measure_told,
    news,
    rules,
    telling,
    writing,
)
from handlers.absences import calendar_of
from handlers.measure_cards import card
from handlers.verbs import Ask, Invalid, Param, Person
from handlers.views import ApproveForm, GoalField, MeasureChoice
from storage import accounts, ideas, in_order, measures, people
from storage.models import Idea, Measure, MeasureState, Member, Verdict

OFFERED = 40  # measures under way that an idea could feed


class Plan(NamedTuple):
    """What was filled in. `carried`: the idea's own measure that goes on, `fed`: another one."""

    title: str
    owner: int
    due: date
    review: date
    success: str
    carried: Measure | None = None


# --- the form ---------------------------------------------------------------------------------------


def form(
    db: Session, person: Person, ask: Ask, idea: Idea, verdict: Verdict | None, goal: GoalField | None
) -> ApproveForm:
    """A new measure with what suits, or the one of the idea's test as it is."""
    mine = open_of(db, idea) if verdict is Verdict.APPROVE else None
    owner = _suggested(db, person, idea, mine)
    due = (
        mine.due if mine and mine.due > _today(person, ask) else _in_days(person, ask, rules.MEASURE_DEFAULT)
    )
    return ApproveForm(
        verdict,
        idea.number,
        idea.turn,
        idea.title,
        due,
        owner,
        choices.known(db, person, owner),
        goal,
        measure_title=mine.title if mine else idea.title,
        review=_first_review(person, ask, due),
        success=mine.success if mine else "",
        feeds=mine.number if mine else 0,
        measures=_offered(db, person, idea, mine),
    )


def open_of(db: Session, idea: Idea) -> Measure | None:
    """The idea's latest measure that has not ended."""
    found = measures.all_of_idea(db, idea.organization_id, idea.id)
    return next((one for one in reversed(found) if one.state in rules.GOING), None)


def _suggested(db: Session, person: Person, idea: Idea, mine: Measure | None) -> str:
    """Whose it is already, else somebody who can help."""
    helping: Sequence[Member] = ideas.helpers(db, person.org, idea.id)
    if mine is not None:
        helping = [people.member_of(db, person.org, mine.owner_id)]
    return next(iter(accounts.externals(db, person.workspace, helping)), "")


def _offered(db: Session, person: Person, idea: Idea, mine: Measure | None) -> tuple[MeasureChoice, ...]:
    """Its own first, then others that it does not feed yet."""
    fed = {one.id for one in measures.all_of_idea(db, person.org, idea.id)}
    found, _ = measures.in_progress(db, person.org, offset=0, limit=OFFERED)
    others = [one for one, _ in found if one.id not in fed]
    return tuple(MeasureChoice(one.number, one.title) for one in ([mine] if mine else []) + others)


def _in_days(person: Person, ask: Ask, days: int) -> date:
    """The first working day in so many days."""
    return calendar_of(person.organization).first_from(_today(person, ask) + timedelta(days=days))


def _first_review(person: Person, ask: Ask, due: date) -> date:
    """A working day in four weeks, and not after the last day."""
    suggested = _in_days(person, ask, rules.REVIEW_DEFAULT)
    return suggested if suggested <= due else _working_until(person, ask, due)


def _working_until(person: Person, ask: Ask, due: date) -> date:
    last = calendar_of(person.organization).last_until(due)
    return last if last > _today(person, ask) else due


# --- read -------------------------------------------------------------------------------------------


def read(db: Session, person: Person, ask: Ask, idea: Idea) -> Plan | Measure:
    """The plan, or the measure that the idea feeds instead; raises `Invalid`."""
    chosen = _chosen(db, person, ask)
    mine = {one.id for one in measures.all_of_idea(db, person.org, idea.id)}
    if chosen is not None and chosen.id not in mine:
        return chosen
    title = _title(ask, chosen.title if chosen else idea.title)
    due = future_day(person, ask, "due")
    owner = choices.chosen(db, person, ask, "owner").member_id
    if chosen is not None:
        _check_seen(db, person, ask, chosen, due, owner)
    return Plan(title, owner, due, _review(person, ask, due), fields.text(ask, "success"), chosen)


def _check_seen(db: Session, person: Person, ask: Ask, measure: Measure, due: date, owner: int) -> None:
    """What somebody changed since the form was opened is not changed back by a field that nobody touched."""
    errors: dict[str, str] = {}
    number, now_due = measure.number, measure.due
    is_moved = now_due != due and now_due > _today(person, ask)  # for one that is overdue a day was suggested
    if is_moved and writing.field(ask.fields, "shown_due") == due.isoformat():
        errors["due"] = "due_moved"
    shown_owner, given_owner = (writing.field(ask.fields, name) for name in ("shown_owner", "owner"))
    if measure.owner_id != owner and shown_owner == given_owner:
        errors["owner"] = "owner_moved"
    if errors:
        name = people.member_of(db, person.org, measure.owner_id).name
        params: dict[str, dict[str, Param]] = {
            "due": {"number": number, "due": now_due},
            "owner": {"number": number, "owner": name},
        }
        raise Invalid(errors, params)


def _chosen(db: Session, person: Person, ask: Ask) -> Measure | None:
    number = finding.as_number(writing.field(ask.fields, "feeds"))
    if number is None:
        return None
    found = measures.find(db, person.org, number)
    if found is None or found[0].state not in rules.GOING:
        raise Invalid({"feeds": "feeds_ended"}, {"feeds": {"number": number}})
    return found[0]


def _title(ask: Ask, otherwise: str) -> str:
    title = writing.line(writing.field(ask.fields, "measure_title")) or otherwise
    if len(title) > rules.TITLE_LIMIT:
        params = {"length": len(title), "limit": rules.TITLE_LIMIT}
        raise Invalid({"measure_title": "text_long"}, {"measure_title": params})
    if not writing.has_words(title):
        raise Invalid({"measure_title": "measure_title_no_words"})
    return title


def _review(person: Person, ask: Ask, due: date) -> date:
    """The chosen day, or the working day next to it; one that nobody touched follows the last day."""
    given, suggested = writing.field(ask.fields, "review"), writing.field(ask.fields, "suggested")
    if not given or given == suggested:
        return _first_review(person, ask, due)
    day = future_day(person, ask, "review")
    if day > due:
        raise Invalid({"review": "review_after_due"})
    works = calendar_of(person.organization).first_from(day)
    return works if works <= due else _working_until(person, ask, due)


def future_day(person: Person, ask: Ask, name: str) -> date:
    """A day after today, from a form's date field."""
    try:
        day = date.fromisoformat(writing.field(ask.fields, name))
    except ValueError:
        raise Invalid({name: f"{name}_missing"}) from None
    if day <= _today(person, ask):
        raise Invalid({name: f"{name}_past"})
    return near_enough(person, ask, name, day)


def near_enough(person: Person, ask: Ask, name: str, day: date) -> date:
    if day > _today(person, ask) + timedelta(days=rules.FARTHEST):
        raise Invalid({name: "day_too_far"})
    return day


# --- carried out ------------------------------------------------------------------------------------


def hold(db: Session, person: Person, idea: Idea, plan: Plan | Measure | None = None) -> None:
    """Before the idea or a measure is changed, or the organization counts one more. It is not read anew:
    whoever decided on it meanwhile was faster. Raises `Refused` when it was taken away."""
    goes_on = plan.carried if isinstance(plan, Plan) else plan
    if idea.id not in in_order.of_decision(db, person.org, idea.id, goes_on.id if goes_on else 0):
        raise finding.unknown(idea.number)


def carry_out(db: Session, person: Person, ask: Ask, idea: Idea, plan: Plan | Measure) -> Measure:
    """The measure that the idea has become, or feeds from now on."""
    if isinstance(plan, Measure):
        return _feed(db, person, ask, idea, plan)
    if plan.carried is not None:
        return _carry_on(db, person, ask, plan, plan.carried)
    return _start(db, person, ask, idea, plan)


def _feed(db: Session, person: Person, ask: Ask, idea: Idea, measure: Measure) -> Measure:
    measures.feed(db, measure, idea)
    noted = {"idea": str(idea.number)}
    measure_moves.step(db, person.organization, measure, "feed", by=person.member, now=ask.now, details=noted)
    return measure


def _carry_on(db: Session, person: Person, ask: Ask, plan: Plan, measure: Measure) -> Measure:
    """The test's measure goes on; a new owner is asked."""
    changes: dict[str, Any] = {
        "title": plan.title,
        "due": plan.due,
        "review": plan.review,
        "success": plan.success,
        "manager_id": person.id,
    }
    if plan.owner != measure.owner_id:
        changes |= {"owner_id": plan.owner, "asked": ask.now, "accepted": None}
    who, now = person.member, ask.now
    measure_moves.step(db, person.organization, measure, "carry_on", by=who, now=now, **changes)
    if plan.owner == person.id and measure.accepted is None:
        measure_moves.step(db, person.organization, measure, "accept", by=who, now=now, accepted=now)
    return measure


def _start(db: Session, person: Person, ask: Ask, idea: Idea, plan: Plan) -> Measure:
    """A new one; whoever decides and takes it themselves need not be asked."""
    takes_it = plan.owner == person.id
    made = Measure(
        organization_id=person.org,
        number=0,
        title=plan.title,
        success=plan.success,
        idea_id=idea.id,
        owner_id=plan.owner,
        manager_id=person.id,
        state=MeasureState.RUNNING if takes_it else MeasureState.PLANNED,
        accepted=ask.now if takes_it else None,
        asked=ask.now,
        due=plan.due,
        review=plan.review,
        created=ask.now,
    )
    measure = measures.add(db, made)
    noted = {"due": str(plan.due), "review": str(plan.review), "owner": str(plan.owner)}
    measures.record(db, measure, "plan", member_id=person.id, before="", at=ask.now, details=noted)
    measure_clocks.wind(db, person.organization, measure, ask.now)
    if not takes_it:
        key = measure_told.heard_once(measure, plan.owner)
        asking = card(db, person.organization, measure)
        telling.member(db, person.organization, plan.owner, key, asking, ask.now)
    telling.homes(db, person.organization, [plan.owner], ask.now)
    return measure


# --- given up ---------------------------------------------------------------------------------------


def give_up(db: Session, person: Person, ask: Ask, idea: Idea, reason: str) -> None:
    """Stop what was still under way for an idea that is declined; who hears of that hears of it only."""
    told = news.hearers(db, person.organization, idea, Verdict.DECLINE)
    for measure in measures.all_of_idea(db, person.org, idea.id):
        if measure.state not in rules.GOING or _serves_others(db, measure):
            continue
        asking = card(db, person.organization, measure)
        for member_id in told:
            key = measure_told.heard_once(measure, member_id, ahead=1)
            telling.passed_over(db, person.organization, member_id, key, asking, ask.now)
        who = person.member
        measure_moves.step(
            db, person.organization, measure, "stop", by=who, now=ask.now, reason=reason, result=reason
        )


def _serves_others(db: Session, measure: Measure) -> bool:
    feeding = measures.ideas_of(db, measure.organization_id, measure.id)
    return any(idea.state in rules.PLANNABLE for idea in feeding)


def _today(person: Person, ask: Ask) -> date:
    return cards.local_date(person.organization, ask.now)
