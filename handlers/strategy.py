"""/strategy: the target picture, each goal, and what has come of it so far."""

from functools import partial

from sqlmodel import Session

from handlers import cards, commands, deciders, finding, measures, sentences
from handlers.browse import paged
from handlers.verbs import Ask, Person, command, on
from handlers.views import (
    GoalCard,
    GoalChoice,
    GoalLine,
    GoalNews,
    IdeaList,
    MeasureList,
    TargetPicture,
    View,
)
from storage import goals, pictures
from storage.models import Goal

command("strategy", "strategie", read=commands.strategy)

BEST = 3  # ideas on the card of their goal


@on("strategy", guests=True)
def strategy(db: Session, person: Person, ask: Ask) -> View:
    done = goals.progress(db, person.org)
    last = pictures.latest(db, person.org)
    return TargetPicture(
        tuple(_line(db, goal, *done.get(goal.id, (0, 0))) for goal in goals.current(db, person.org)),
        vision=person.organization.vision,
        version=last.number if last else 0,
        since=cards.local_date(person.organization, last.at) if last else None,
        editable=deciders.leads(db, person.org, person.member),
    )


@on("goal", guests=True)
def goal(db: Session, person: Person, ask: Ask) -> View:
    """What it means for us; `words` are the goal's number."""
    found = finding.goal(db, person, ask.words)
    ideas, measures = goals.progress(db, person.org).get(found.id, (0, 0))
    return GoalCard(
        cards.goal_facts(db, found),
        ideas,
        measures,
        news=_news(db, person, found),
        best=cards.lines(db, person.organization, goals.best_supported(db, person.org, found.id, limit=BEST)),
        retired=cards.local_date(person.organization, found.retired) if found.retired else None,
    )


@on("goal_ideas", "turn_goal_ideas", guests=True)
def goal_ideas(db: Session, person: Person, ask: Ask) -> View:
    """The goal's ideas; `words` are the goal's number, with the page before it."""
    page, found = _of_goal(db, person, ask)
    ideas, shown = paged(page, partial(goals.ideas_of, db, person.org, found.id))
    return IdeaList("goal", cards.lines(db, person.organization, ideas), shown, goal=_choice(found))


@on("goal_measures", "turn_goal_measures", guests=True)
def goal_measures(db: Session, person: Person, ask: Ask) -> View:
    """The goal's measures; `words` are the goal's number, with the page before it."""
    page, found = _of_goal(db, person, ask)
    rows, shown = paged(page, partial(goals.measures_of, db, person.org, found.id))
    return MeasureList(measures.lines(db, rows), shown, _choice(found))


def _of_goal(db: Session, person: Person, ask: Ask) -> tuple[str, Goal]:
    page, _, number = ask.words.strip().rpartition(" ")
    return page, finding.goal(db, person, number)


def _choice(goal: Goal) -> GoalChoice:
    return GoalChoice(goal.number, goal.title)


def _news(db: Session, person: Person, goal: Goal) -> GoalNews | None:
    found = goals.latest_update(db, person.org, goal.id)
    if found is None:
        return None
    post, by = found
    return GoalNews(sentences.first(post.text), by, cards.local_date(person.organization, post.at))


def _line(db: Session, goal: Goal, ideas: int, measures: int) -> GoalLine:
    facts = cards.goal_facts(db, goal)
    return GoalLine(
        facts.number,
        facts.title,
        facts.owner,
        ideas,
        measures,
        facts.indicator,
        facts.target,
        facts.until,
    )
