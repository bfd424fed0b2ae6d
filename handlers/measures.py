"""/measure: what approved ideas became, whose it is, and until when; and another measure of the same idea."""

from collections.abc import Sequence
from functools import partial

from sqlmodel import Session

from handlers import authors, cards, commands, finding, measure_plans, rules, telling
from handlers.browse import paged
from handlers.measure_cards import card as card
from handlers.measure_moves import numbered
from handlers.measure_told import heard_once
from handlers.verbs import Ask, Person, Refused, command, on
from handlers.views import GoalChoice, MeasureLine, MeasureList, Notice, View
from storage import goals, ideas, measures, people
from storage.models import Idea, Measure, MeasureState

command("measure", "massnahme", read=commands.measures)

ENDED = {
    "ended": (MeasureState.DONE, MeasureState.STOPPED),
    "done": (MeasureState.DONE,),
    "stopped": (MeasureState.STOPPED,),
}


@on("measures", guests=True)
def open_measures(db: Session, person: Person, ask: Ask) -> View:
    """All that are under way, goal by goal; `words` are the page."""
    return _all(db, person, ask.words)


@on("my_measures", guests=True)
def my_measures(db: Session, person: Person, ask: Ask) -> View:
    """What somebody takes care of or is asked to, the next due first; `words` are the page. Without a page
    and without any, all that are under way."""
    found, page = paged(ask.words, partial(measures.of_owner, db, person.org, person.id))
    if not found and not ask.words:
        return _all(db, person, ask.words)
    return MeasureList(lines(db, found), page, mine=True)


def _all(db: Session, person: Person, words: str) -> View:
    found, page = paged(words, partial(measures.in_progress, db, person.org))
    return MeasureList(lines(db, found), page)


@on("ended_measures", "done_measures", "stopped_measures", guests=True)
def ended_measures(db: Session, person: Person, ask: Ask) -> View:
    """What came of them or was learned, the last ones first; `words` are the page."""
    kind = ask.verb.removesuffix("_measures")
    found, page = paged(ask.words, partial(measures.ended, db, person.org, ENDED[kind]))
    return MeasureList(lines(db, found), page, kind=kind)


@on("measure", guests=True)
def one_measure(db: Session, person: Person, ask: Ask) -> View:
    """The measure with this number as it stands now."""
    return card(db, person.organization, numbered(db, person, ask.words))


def lines(db: Session, found: Sequence[tuple[Measure, Idea]]) -> tuple[MeasureLine, ...]:
    return tuple(_line(db, measure, idea) for measure, idea in found)


def _line(db: Session, measure: Measure, idea: Idea) -> MeasureLine:
    owner = people.member_of(db, measure.organization_id, measure.owner_id).name
    goal = goals.by_id(db, measure.organization_id, idea.goal_id) if idea.goal_id else None
    organization = people.organization(db, measure.organization_id)
    return MeasureLine(
        measure.number,
        measure.title,
        owner,
        measure.due,
        measure.state,
        idea.number,
        GoalChoice(goal.number, goal.title) if goal else None,
        measure.accepted is not None or measure.state not in rules.GOING,
        cards.local_date(organization, measure.ended) if measure.ended else None,
        measure.result,
    )


# --- another one --------------------------------------------------------------------------------------


@on("another_measure")
def another_measure(db: Session, person: Person, ask: Ask) -> View:
    """The form for another measure of a decided idea; `words` are its number, with the turn behind it where
    a button was clicked."""
    idea = _plannable(db, person, ask)
    return measure_plans.form(db, person, ask, idea, None, None)


@on("another_planned")
def another_planned(db: Session, person: Person, ask: Ask) -> View:
    idea = _plannable(db, person, ask)
    plan = measure_plans.read(db, person, ask, idea)
    measure_plans.hold(db, person, idea, plan)
    if not ideas.move(db, idea, idea.state, ask.now):  # sent twice, or decided anew
        raise Refused("changed_meanwhile", number=idea.number)
    measure = measure_plans.carry_out(db, person, ask, idea, plan)
    title = f"M-{measure.number} {measure.title}"
    ideas.record(
        db,
        idea,
        "another_measure",
        member_id=person.id,
        before=idea.state,
        at=ask.now,
        reason=title,
    )
    shown = card(db, person.organization, measure)
    for member_id in authors.ids(db, idea):
        if member_id != person.id:
            key = heard_once(measure, member_id)
            telling.member(db, person.organization, member_id, key, shown, ask.now, idea=idea)
    telling.changed(db, person.organization, idea, ask.now)
    return Notice("another_measure", {"number": measure.number, "title": measure.title})


def _plannable(db: Session, person: Person, ask: Ask) -> Idea:
    number, turn = finding.claimed(ask)
    idea = finding.idea(db, person, commands.number(number) or number)
    if not finding.may_decide_on(db, person, idea, ask.now):
        raise Refused("may_not_decide")
    if idea.state not in rules.PLANNABLE:
        raise Refused("idea_not_decided", number=idea.number)
    if turn != idea.turn and (turn is not None or ask.fields):
        raise Refused("changed_meanwhile", number=idea.number)
    return idea
