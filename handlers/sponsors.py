"""An obstacle becomes a request to the person who can remove it, and comes back with an answer."""

from datetime import date, timedelta
from uuid import uuid4

from sqlmodel import Session

from handlers import cards, choices, fields, finding, measure_moves, rules, sponsor_cards, telling, writing
from handlers.absences import calendar_of, deputy_of
from handlers.measure_clocks import first_look
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import Notice, SponsorAnswerForm, SponsorCard, SponsorForm, View
from storage import in_order, measures, people, prompts, sponsorships
from storage.models import Account, Measure, PromptKind, Sponsorship
from storage.models import SponsorState as S

HOPED_FOR = 5  # working days until an answer is hoped for, as suggested
FURTHEST = timedelta(days=365)
# (state, what is done) -> the state after it; what is missing here cannot be done.
ANSWERS: dict[tuple[S, str], S] = {
    (S.OPEN, "take"): S.TAKEN,
    **{(state, "removed"): S.REMOVED for state in sponsorships.OPEN},
    **{(state, "cannot"): S.DECLINED for state in sponsorships.OPEN},
}
LOGGED = {S.TAKEN: "sponsor_taken", S.REMOVED: "sponsor_removed", S.DECLINED: "sponsor_declined"}


# --- asking -------------------------------------------------------------------------------------------


@on("sponsor")
def sponsor(db: Session, person: Person, ask: Ask) -> View:
    """`words` name the measure, perhaps with its turn: whatever else changed, its obstacle is still there."""
    measure = _measure(db, person, ask, ask.words)
    due = calendar_of(person.organization).after(cards.local_date(person.organization, ask.now), HOPED_FOR)
    known = choices.known(db, person)
    return SponsorForm(measure.number, measure.title, uuid4().hex, due, measure.obstacle, known)


@on("send_sponsor")
def send_sponsor(db: Session, person: Person, ask: Ask) -> View | None:
    """The form was sent. The same form sent twice is one request."""
    draft = writing.field(ask.fields, "draft")
    measure = _measure(db, person, ask, str(ask.fields.get("number")))
    if not draft:
        return None
    request = sponsorships.of_draft(db, person.org, draft) or _requested(db, person, ask, measure, draft)
    if request is None or request.asked_by != person.id:
        return None
    to = people.member_of(db, person.org, request.sponsor_id).name
    return Notice("sponsor_asked", {"number": measure.number, "to": to})


def _requested(db: Session, person: Person, ask: Ask, measure: Measure, draft: str) -> Sponsorship | None:
    account = _somebody_else(db, person, ask)
    obstacle, due = fields.text(ask, "obstacle", empty="obstacle_empty"), _until(person, ask)
    _hold(db, person, measure)
    request = sponsorships.add(
        db,
        Sponsorship(
            organization_id=person.org,
            measure_id=measure.id,
            asked_by=person.id,
            sponsor_id=account.member_id,
            obstacle=obstacle,
            due=due,
            draft=draft,
            created=ask.now,
        ),
    )
    if request is None:  # it was sent twice at once
        return sponsorships.of_draft(db, person.org, draft)
    if not measure.obstacle:
        measure.obstacle = obstacle
        db.add(measure)
    _log(db, person, ask, request, "sponsor", obstacle)
    about, day = sponsor_cards.about(request), cards.local_date(person.organization, ask.now)
    prompts.start(db, person.org, PromptKind.SPONSOR, about, due=first_look(day), now=ask.now)
    card = SponsorCard(sponsor_cards.facts_of(db, request))
    telling.member(db, person.organization, request.sponsor_id, f"sponsor:{request.id}", card, ask.now)
    telling.homes(db, person.organization, [request.sponsor_id], ask.now)
    return request


def _somebody_else(db: Session, person: Person, ask: Ask) -> Account:
    account = choices.chosen(db, person, ask, "sponsor")
    if account.member_id == person.id:
        raise Invalid({"sponsor": "sponsor_self"})
    return account


def _measure(db: Session, person: Person, ask: Ask, words: str) -> Measure:
    """A measure that goes on, of somebody who may ask for help with it."""
    measure = measure_moves.numbered(db, person, words.partition(".")[0])
    if not measure_moves.may(db, person, measure, "sponsor", ask.now):
        owner = people.member_of(db, person.org, measure.owner_id).name
        raise Refused("measure_not_yours", number=measure.number, owner=owner)
    _check_going(measure)
    return measure


def _hold(db: Session, person: Person, measure: Measure) -> None:
    """Its ideas, before it and the request; as it is once whoever changes it right now is done."""
    in_order.of_measure(db, person.org, measure.id)
    db.refresh(measure)
    _check_going(measure)


def _check_going(measure: Measure) -> None:
    if measure.state not in rules.GOING:
        raise Refused("measure_ended", number=measure.number)


def _until(person: Person, ask: Ask) -> date:
    try:
        day = date.fromisoformat(writing.field(ask.fields, "until"))
    except ValueError:
        raise Invalid({"until": "due_missing"}) from None
    today = cards.local_date(person.organization, ask.now)
    if day <= today:
        raise Invalid({"until": "due_past"})
    if day > today + FURTHEST:
        raise Invalid({"until": "until_too_far"})
    return day


# --- answering ----------------------------------------------------------------------------------------


@on("sponsor_take")
def take(db: Session, person: Person, ask: Ask) -> View:
    return _answer(db, person, ask, "take")


@on("sponsor_removed")
def removed(db: Session, person: Person, ask: Ask) -> View:
    return _answer(db, person, ask, "removed")


@on("sponsor_cannot")
def cannot(db: Session, person: Person, ask: Ask) -> View:
    request = _to_answer(db, person, ask, "cannot")
    one = sponsor_cards.facts_of(db, request)
    return SponsorAnswerForm(one.key, one.turn, one.number, one.title, one.obstacle, one.by)


@on("send_sponsor_answer")
def send_sponsor_answer(db: Session, person: Person, ask: Ask) -> View:
    return _answer(db, person, ask, "cannot", reason=True)


def _answer(db: Session, person: Person, ask: Ask, action: str, *, reason: bool = False) -> View:
    """One turn, one row of the log; whoever asked and the measure's owner hear it once."""
    request = _to_answer(db, person, ask, action)
    said = fields.text(ask, "reason", empty="cannot_empty") if reason else ""
    to = ANSWERS[request.state, action]
    in_order.of_measure(db, person.org, request.measure_id)
    if not sponsorships.move(db, request, to, answer=said, answered=ask.now):
        db.refresh(request)
        raise _moved_on(db, person, request)
    measure = measures.by_id(db, person.org, request.measure_id)
    assert measure is not None
    if to is not S.TAKEN:
        prompts.stop(db, person.org, PromptKind.SPONSOR, sponsor_cards.about(request))
    if to is S.REMOVED and measure.obstacle.strip() == request.obstacle.strip():
        measure.obstacle = ""
        db.add(measure)
    _log(db, person, ask, request, LOGGED[to], said)
    concerned = {request.asked_by, measure.owner_id, request.sponsor_id} - {person.id}
    if person.id != request.sponsor_id:  # a deputy answered, and the sponsor sees it on the card
        concerned.discard(request.sponsor_id)
    sponsor_cards.tell(db, person.organization, request, concerned, ask.now)
    sponsor_cards.redraw(db, request, ask.now)
    telling.homes(db, person.organization, [request.sponsor_id], ask.now)
    return Notice(f"sponsor_{action}", {"number": measure.number})


def _to_answer(db: Session, person: Person, ask: Ask, action: str) -> Sponsorship:
    """The request of a button ("3.1") or a form, to whom it went or whoever stands in for them now."""
    number, turn = _claimed(ask)
    request = sponsorships.by_id(db, person.org, finding.as_number(number) or 0)
    if request is None:
        raise Refused("sponsor_unknown")
    today = cards.local_date(person.organization, ask.now)
    deputy = deputy_of(db, person.organization, request.sponsor_id, today)
    if person.id not in (request.sponsor_id, deputy.id if deputy else 0):
        raise Refused("sponsor_not_you", name=people.member_of(db, person.org, request.sponsor_id).name)
    if turn != request.turn or (request.state, action) not in ANSWERS:
        raise _moved_on(db, person, request)
    return request


def _claimed(ask: Ask) -> tuple[str, int | None]:
    if "key" in ask.fields:
        return str(ask.fields["key"]), finding.as_number(str(ask.fields.get("turn")), least=0)
    number, _, turn = ask.words.partition(".")
    return number, finding.as_number(turn, least=0)


def _moved_on(db: Session, person: Person, request: Sponsorship) -> Refused:
    facts = sponsor_cards.facts_of(db, request)
    if request.state is S.CLOSED:
        return Refused("sponsor_closed", number=facts.number)
    return Refused("sponsor_answered", number=facts.number, on=request.answered or request.created)


# --- how it is done -----------------------------------------------------------------------------------


def _log(db: Session, person: Person, ask: Ask, request: Sponsorship, verb: str, reason: str) -> None:
    measure = measures.by_id(db, person.org, request.measure_id)
    assert measure is not None
    measures.record(
        db,
        measure,
        verb,
        member_id=person.id,
        before=measure.state,
        at=ask.now,
        reason=reason,
        details={"sponsor": str(request.sponsor_id), "until": request.due.isoformat()},
    )
    measure_moves.redraw(db, person.organization, measure, ask.now)
