"""What waits for somebody, and what their ideas wait for: as the home shows it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlmodel import Session

from handlers import cards, deciders, rules
from handlers.verbs import Ask, Person
from handlers.views import IdeaLine, NextStep, TaskLine
from storage import measures, people, tasks
from storage.models import Idea, IdeaState, Measure, Organization, Sponsorship, SponsorState

AHEAD = timedelta(days=7)  # what is due so soon is a task already
MOST = 50  # of one kind that are looked for


def lines(db: Session, person: Person, ask: Ask) -> list[TaskLine]:
    """Whom somebody has to answer first, then by date."""
    today = cards.local_date(person.organization, ask.now)
    mine = (db, person.org, person.id)
    until = today + AHEAD
    asked = [_accept(person.organization, one, today) for one in tasks.to_accept(*mine, limit=MOST)]
    reviews = tasks.to_review(*mine, until, limit=MOST)
    dated = [_line("review", one, one.review or today, today) for one in reviews]
    dated += [_line("finish", one, one.due, today) for one in tasks.to_finish(*mine, until, limit=MOST)]
    dated += [_sponsor(*pair, today) for pair in tasks.to_sponsor(*mine, limit=MOST)]
    return [*asked, *sorted(dated, key=lambda line: (line.due, line.kind, line.number))]


def _accept(organization: Organization, one: Measure, today: date) -> TaskLine:
    asked = cards.local_date(organization, one.asked or one.created)
    return _line("accept", one, one.due, today, since=asked)


def _line(kind: str, one: Measure, due: date, today: date, since: date | None = None) -> TaskLine:
    value = f"{one.number}.{one.turn}"
    return TaskLine(kind, one.number, one.title, value, due, (due - today).days, since)


def _sponsor(request: Sponsorship, one: Measure, today: date) -> TaskLine:
    kind = "sponsor" if request.state is SponsorState.OPEN else "obstacle"
    value = f"{request.id}.{request.turn}"
    return TaskLine(kind, one.number, one.title, value, request.due, (request.due - today).days)


# --- somebody's own ideas -----------------------------------------------------------------------------


def of_ideas(db: Session, person: Person, ask: Ask, found: Sequence[Idea]) -> tuple[IdeaLine, ...]:
    """Their ideas, each with its next step."""
    drawn = cards.lines(db, person.organization, found, ask.now)
    return tuple(
        replace(line, next=_next(db, person.organization, idea))
        for line, idea in zip(drawn, found, strict=True)
    )


def _next(db: Session, organization: Organization, idea: Idea) -> NextStep | None:
    if idea.state in (IdeaState.NEW, IdeaState.IN_REVIEW):
        return NextStep("decision", deciders.described(db, organization, idea), idea.due)
    if idea.state is IdeaState.QUESTION:
        return NextStep("answer")
    if idea.state is IdeaState.PARKED:
        return _wakes(idea)
    if idea.state in (IdeaState.APPROVED, IdeaState.TESTING):
        return _of_measure(db, measures.of_idea(db, organization.id, idea.id))
    return None


def _wakes(idea: Idea) -> NextStep | None:
    if idea.wake is None:
        return NextStep("goal") if idea.wake_with_goal else None
    return NextStep("wake", on=idea.wake)


def _of_measure(db: Session, one: Measure | None) -> NextStep | None:
    if one is None or one.state not in rules.GOING:
        return None
    owner = people.member_of(db, one.organization_id, one.owner_id).name
    if one.accepted is None:
        return NextStep("accept", owner, one.due, one.number)
    if one.review is not None and one.review < one.due:
        return NextStep("review", owner, one.review, one.number)
    return NextStep("due", owner, one.due, one.number)
