"""The one way in which a measure changes: one turn, one row of its log, everybody concerned told once."""

from datetime import datetime

from sqlmodel import Session

from handlers import (
    cards,
    commands,
    deciders,
    finding,
    measure_clocks,
    measure_told,
    news,
    outcomes,
    rules,
    telling,
)
from handlers.absences import deputy_of
from handlers.measure_cards import is_returned
from handlers.verbs import Ask, Person, Refused
from storage import in_order, measures, people
from storage.models import Measure, MeasureState, Member, Organization

ENDS = (MeasureState.DONE, MeasureState.STOPPED)
FOR_OWNER = {"accept", "not_me"}  # what nobody can say in the owner's place but their deputy


def step(
    db: Session,
    organization: Organization,
    measure: Measure,
    action: str,
    *,
    by: Member | None,
    now: datetime,
    reason: str = "",
    details: dict[str, str] | None = None,
    **changes: object,
) -> None:
    """Take one turn with these changes of the measure's columns; `by` None is the clock. Raises `Refused`
    when this is not possible any more, or somebody was faster."""
    in_order.of_measure(db, organization.id, measure.id)
    before, owned = measure.state, measure.owner_id
    to = rules.measure_after(before, action)
    if to is not None and to in ENDS:
        changes["ended"] = now
    if to is None or not measures.move(db, measure, to, **changes):
        db.refresh(measure)
        raise moved_on(db, organization, measure)
    measures.record(
        db,
        measure,
        action,
        member_id=by.id if by else None,
        before=before,
        at=now,
        reason=reason,
        details=_noted(changes) | (details or {}),
    )
    if measure.state in ENDS:
        outcomes.settle(db, organization, measure, by=by, now=now)
    measure_told.tell(db, organization, measure, action, by=by, now=now, owned=owned)
    news.of_measure(db, organization, measure, action, by=by, now=now, reason=reason, details=details)
    measure_clocks.wind(db, organization, measure, now)
    redraw(db, organization, measure, now)
    telling.homes(db, organization, [owned], now)


def redraw(db: Session, organization: Organization, measure: Measure, now: datetime) -> None:
    """Every copy of its card, and the cards of its ideas."""
    telling.redraw_showing(db, organization.id, f"measure:{measure.id}", now)
    for idea in measures.ideas_of(db, organization.id, measure.id):
        telling.changed(db, organization, idea, now)
    telling.homes(db, organization, [measure.owner_id], now)


def _noted(changes: dict[str, object]) -> dict[str, str]:
    """What the log keeps of the changes: dates, and whose it is since then (our own id)."""
    kept = {name: changes[name] for name in ("due", "review") if changes.get(name)}
    noted = {name: str(value) for name, value in kept.items()}
    return noted | ({"owner": str(changes["owner_id"])} if "owner_id" in changes else {})


# --- whether it may -----------------------------------------------------------------------------------


def of_button(db: Session, person: Person, ask: Ask, action: str) -> Measure:
    """The measure of a button ("7.3") or a form (number and turn), if this person may do this with it now.

    Raises `Refused`: unknown, not allowed, ended, or changed since the button was drawn.
    """
    number, turn = finding.claimed(ask)
    found = numbered(db, person, number)
    if not may(db, person, found, action, ask.now):
        raise Refused("measure_not_yours", number=found.number, owner=_owner(db, found))
    if turn != found.turn or rules.measure_after(found.state, action) is None:
        raise moved_on(db, person.organization, found)
    return found


def numbered(db: Session, person: Person, words: str) -> Measure:
    """The measure that is named 7, #7 or M-7."""
    number = commands.measure_number(words)
    found = measures.find(db, person.org, number) if number else None
    if found is None:
        raise Refused("measure_unknown", number=words[:20])
    return found[0]


def may(db: Session, person: Person, measure: Measure, action: str, now: datetime) -> bool:
    """The owner and their deputy of the day; for all but their own answer, those who decide as well. What
    came back can be taken by any of these."""
    if person.id == measure.owner_id or _stands_in(db, person, measure, now):
        return True
    if not deciders.may_decide(db, person.org, person.member):
        return False
    return action not in FOR_OWNER or (action == "accept" and _is_returned(db, measure))


def _is_returned(db: Session, measure: Measure) -> bool:
    return is_returned(measure, measures.last_entry(db, measure.organization_id, measure.id))


def _stands_in(db: Session, person: Person, measure: Measure, now: datetime) -> bool:
    today = cards.local_date(person.organization, now)
    deputy = deputy_of(db, person.organization, measure.owner_id, today)
    return deputy is not None and deputy.id == person.id


def moved_on(db: Session, organization: Organization, measure: Measure) -> Refused:
    """It has ended, or somebody was faster: who, and when."""
    if measure.state in ENDS:
        return Refused("measure_ended", number=measure.number)
    last = measures.last_entry(db, organization.id, measure.id)
    if last is None or last.member_id is None:
        return Refused("measure_changed", number=measure.number)
    by = people.member_of(db, organization.id, last.member_id).name
    return Refused("measure_moved", number=measure.number, by=by, on=last.at)


def _owner(db: Session, measure: Measure) -> str:
    return people.member_of(db, measure.organization_id, measure.owner_id).name
