"""The queue and the decisions: approve, test first, ask, park, decline, pass on; the author's answer."""

from datetime import date, timedelta
from functools import partial

from sqlmodel import Session

from handlers import (
    alignment,
    cards,
    choices,
    commands,
    deciders,
    fields,
    finding,
    fitting,
    idea_clocks,
    measure_plans,
    news,
    rules,
    telling,
    writing,
)
from handlers.absences import calendar_of
from handlers.browse import paged
from handlers.verbs import Ask, Invalid, Person, Refused, command, on
from handlers.views import (
    COMES_BACK,
    WITH_GOAL,
    AnswerForm,
    News,
    Notice,
    PassedOn,
    PassOnForm,
    Queue,
    ReasonForm,
    View,
)
from storage import goals, ideas, people
from storage.models import Decision, Idea, IdeaState, Measure, Verdict

command("review", read=commands.review)

REASON_FIELD = {Verdict.DECLINE: "reason", Verdict.PARK: "reason", Verdict.ASK: "question"}


@on("queue")
def queue(db: Session, person: Person, ask: Ask) -> View:
    """What waits for a decision, oldest first."""
    away = deciders.stands_in_for(db, person.organization, person.member, _today(person, ask))
    if not away:
        _needs_decider(db, person)
    theirs = [member.id for member in away]
    found, page = paged(ask.words, partial(ideas.queue, db, person.org, person.id, member_ids=theirs))
    return Queue(cards.lines(db, person.organization, found, ask.now), page)


@on("look")
def look(db: Session, person: Person, ask: Ask) -> View:
    """An idea as those see it who decide."""
    idea = finding.idea(db, person, ask.words)
    if not finding.may_decide_on(db, person, idea, ask.now):
        raise Refused("may_not_decide")
    if idea.similar is None:
        [idea] = finding.held(db, person, idea, shared=True)
        fitting.note(db, idea)
    return cards.review_card(db, person.organization, idea, ask.now)


# --- the forms --------------------------------------------------------------------------------------


@on("approve")
def approve(db: Session, person: Person, ask: Ask) -> View:
    return _measure_form(db, person, ask, Verdict.APPROVE)


@on("test")
def test_first(db: Session, person: Person, ask: Ask) -> View:
    return _measure_form(db, person, ask, Verdict.TEST)


@on("ask")
def question(db: Session, person: Person, ask: Ask) -> View:
    idea = finding.to_decide(db, person, ask, "ask")
    return ReasonForm(Verdict.ASK, idea.number, idea.turn, idea.title)


@on("park")
def park(db: Session, person: Person, ask: Ask) -> View:
    idea = finding.to_decide(db, person, ask, "park")
    wake = _working_day_in(person, ask, rules.PARK_DEFAULT)
    goal = alignment.asked(db, person, idea)
    return ReasonForm(Verdict.PARK, idea.number, idea.turn, idea.title, wake, goal)


@on("decline")
def decline(db: Session, person: Person, ask: Ask) -> View:
    idea = finding.to_decide(db, person, ask, "decline")
    return ReasonForm(Verdict.DECLINE, idea.number, idea.turn, idea.title)


@on("pass_on")
def pass_on(db: Session, person: Person, ask: Ask) -> View:
    idea = finding.to_decide(db, person, ask, "pass_on")
    return PassOnForm(idea.number, idea.turn, idea.title, choices.who_decide(db, person))


# --- the forms, sent --------------------------------------------------------------------------------


@on("approved")
def approved(db: Session, person: Person, ask: Ask) -> View:
    return _with_measure(db, person, ask, Verdict.APPROVE)


@on("tested")
def tested(db: Session, person: Person, ask: Ask) -> View:
    return _with_measure(db, person, ask, Verdict.TEST)


@on("declined")
def declined(db: Session, person: Person, ask: Ask) -> View:
    idea = finding.to_decide(db, person, ask, "decline")
    reason = _reason(ask, Verdict.DECLINE)
    measure_plans.hold(db, person, idea)
    notice = _settle(db, person, ask, idea, Verdict.DECLINE, reason=reason)
    measure_plans.give_up(db, person, ask, idea, reason)  # what was still tested
    return notice


@on("parked")
def parked(db: Session, person: Person, ask: Ask) -> View:
    idea = finding.to_decide(db, person, ask, "park")
    when = writing.field(ask.fields, "comes_back") or COMES_BACK[0]
    day = measure_plans.future_day(person, ask, "wake") if when != WITH_GOAL else None
    reason = _reason(ask, Verdict.PARK)
    measure_plans.hold(db, person, idea)
    idea.wake = day
    moved = alignment.confirm(db, person, ask, idea)
    idea.wake_with_goal = when in COMES_BACK[1:]
    if idea.wake_with_goal and idea.goal_id is None:
        raise Invalid({"comes_back": "comes_back_no_goal"})
    return _settle(db, person, ask, idea, Verdict.PARK, reason=reason, moved=moved)


@on("asked")
def asked(db: Session, person: Person, ask: Ask) -> View:
    """The question goes to the author; the clock stands still until the answer."""
    idea = finding.to_decide(db, person, ask, "ask")
    reason = _reason(ask, Verdict.ASK)
    measure_plans.hold(db, person, idea)
    idea.paused = _today(person, ask)
    return _settle(db, person, ask, idea, Verdict.ASK, reason=reason)


@on("passed_on")
def passed_on(db: Session, person: Person, ask: Ask) -> View:
    """Somebody else decides; the card goes to them, the author hears who it is."""
    idea = finding.to_decide(db, person, ask, "pass_on")
    account = choices.chosen(db, person, ask, "person")
    if account.member_id == person.id:
        raise Invalid({"person": "person_same"})
    member = people.member_of(db, person.org, account.member_id)
    if not deciders.may_decide(db, person.org, member):
        raise Invalid({"person": "person_cannot_decide"}, {"person": {"name": member.name}})
    before = idea.state
    measure_plans.hold(db, person, idea)
    idea.reviewer_id = member.id
    _move(db, person, idea, IdeaState.IN_REVIEW, ask)
    ideas.record(db, idea, "passed_on", member_id=person.id, before=before, at=ask.now, reason=member.name)
    idea_clocks.told(db, person.organization, idea, ask.now)
    told = PassedOn(idea.number, idea.title, person.member.name, member.name)
    key = f"passed_on:{idea.number}.{idea.turn}"
    telling.authors(db, person.organization, idea, key, told, ask.now)
    telling.reviewers(db, person.organization, idea, ask.now)
    telling.changed(db, person.organization, idea, ask.now)
    return Notice("passed_on", {"number": idea.number, "to": member.name})


# --- the author's answer ----------------------------------------------------------------------------


@on("answer")
def answer(db: Session, person: Person, ask: Ask) -> View:
    idea = _asked_of(db, person, ask.words)
    last = ideas.last_decision(db, person.org, idea.id)
    assert last is not None
    by = people.member_of(db, person.org, last.member_id).name
    _, _, written = ask.words.partition(" ")  # "42.3 what they wrote in plain words"
    return AnswerForm(idea.number, idea.turn, idea.title, last.reason, by, written)


@on("answered")
def answered(db: Session, person: Person, ask: Ask) -> View:
    """The answer brings the idea back to whoever asked; the days of waiting do not count."""
    idea = _asked_of(db, person, ask.fields.get("number", ""), holds=True)
    if ask.fields.get("turn") != idea.turn:  # the form answers an earlier question
        raise Refused("too_late", number=idea.number)
    text = fields.text(ask, "answer", empty="answer_empty")
    last = ideas.last_decision(db, person.org, idea.id)
    assert last is not None
    today = _today(person, ask)
    db.refresh(person.organization)  # whoever has just changed its calendar has moved the idea's day
    calendar = calendar_of(person.organization)
    waited = calendar.between(idea.paused or today, today)
    idea.due, idea.paused = calendar.after(idea.due, waited), None
    idea.reviewer_id = last.member_id
    _move(db, person, idea, IdeaState.IN_REVIEW, ask)
    ideas.record(
        db, idea, "answered", member_id=person.id, before=IdeaState.QUESTION, at=ask.now, reason=text
    )
    idea_clocks.told(db, person.organization, idea, ask.now)
    telling.reviewers(db, person.organization, idea, ask.now)
    telling.changed(db, person.organization, idea, ask.now)
    return Notice("answered", {"number": idea.number})


# --- how it is done ---------------------------------------------------------------------------------


def _measure_form(db: Session, person: Person, ask: Ask, verdict: Verdict) -> View:
    idea = finding.to_decide(db, person, ask, verdict.value)
    return measure_plans.form(db, person, ask, idea, verdict, alignment.asked(db, person, idea))


def _with_measure(db: Session, person: Person, ask: Ask, verdict: Verdict) -> View:
    idea = finding.to_decide(db, person, ask, verdict.value)
    plan = measure_plans.read(db, person, ask, idea)
    reason = fields.text(ask, "reason")
    measure_plans.hold(db, person, idea, plan)
    moved = alignment.confirm(db, person, ask, idea)
    measure = measure_plans.carry_out(db, person, ask, idea, plan)
    return _settle(db, person, ask, idea, verdict, reason=reason, moved=moved, measure=measure)


def _settle(
    db: Session,
    person: Person,
    ask: Ask,
    idea: Idea,
    verdict: Verdict,
    *,
    reason: str,
    moved: bool = False,
    measure: Measure | None = None,
) -> Notice:
    """Decide: one turn, one row in the decisions and in the history, one message to the author; `moved` to
    another goal."""
    before = idea.state
    to = rules.after(before, verdict.value)
    assert to is not None
    if verdict is not Verdict.ASK:
        idea.paused = None
    if verdict is not Verdict.PARK:
        idea.wake, idea.wake_with_goal = None, False
    db.add(idea)
    _move(db, person, idea, to, ask)
    db.add(
        Decision(
            organization_id=person.org,
            idea_id=idea.id,
            turn=idea.turn,
            member_id=person.id,
            verdict=verdict,
            reason=reason,
            at=ask.now,
        )
    )
    ideas.record(db, idea, verdict, member_id=person.id, before=before, at=ask.now, reason=reason)
    db.flush()
    _tell_author(db, person, ask, idea, verdict, reason, moved, measure)
    news.of_idea(db, person.organization, idea, verdict, by=person.member, now=ask.now, reason=reason)
    idea_clocks.told(db, person.organization, idea, ask.now)
    telling.changed(db, person.organization, idea, ask.now)
    return Notice("decided", {"number": idea.number, "verdict": verdict.value})


def _tell_author(
    db: Session,
    person: Person,
    ask: Ask,
    idea: Idea,
    verdict: Verdict,
    reason: str,
    moved: bool,
    measure: Measure | None,
) -> None:
    goal = goals.by_id(db, person.org, idea.goal_id) if moved and idea.goal_id else None
    told = News(
        idea.number,
        idea.turn,
        idea.title,
        verdict,
        person.member.name,
        reason,
        cards.measure_facts(db, person.organization, measure) if measure else None,
        idea.wake,
        moved,
        goal.title if goal else None,
        idea.wake_with_goal,
    )
    key = f"news:{idea.number}.{idea.turn}"
    telling.authors(db, person.organization, idea, key, told, ask.now)


def _move(db: Session, person: Person, idea: Idea, to: IdeaState, ask: Ask) -> None:
    """Raises `Refused` when somebody else was faster."""
    db.flush()
    if not ideas.move(db, idea, to, ask.now):
        [idea] = finding.held(db, person, idea, shared=True)
        raise finding.moved_on(db, person, idea)


def _asked_of(db: Session, person: Person, words: object, *, holds: bool = False) -> Idea:
    """An idea of theirs that waits for their answer; `holds`: nobody else changes it or its day."""
    idea = finding.own_idea(db, person, words)
    if holds:
        [idea] = finding.held(db, person, idea)
    if idea.state is IdeaState.COMBINED:
        raise finding.combined(db, person, idea)
    if idea.state is not IdeaState.QUESTION:
        raise Refused("no_question", number=idea.number)
    return idea


def _reason(ask: Ask, verdict: Verdict) -> str:
    name = REASON_FIELD[verdict]
    return fields.text(ask, name, empty=f"{name}_empty")


def _needs_decider(db: Session, person: Person) -> None:
    if not deciders.may_decide(db, person.org, person.member):
        raise Refused("may_not_decide")


def _today(person: Person, ask: Ask) -> date:
    return cards.local_date(person.organization, ask.now)


def _working_day_in(person: Person, ask: Ask, days: int) -> date:
    """The first working day in so many days."""
    return calendar_of(person.organization).first_from(_today(person, ask) + timedelta(days=days))
