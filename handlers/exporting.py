"""/gegenstrom export: ideas, measures, decisions and numbers as tables. Sealed names stay sealed."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from sqlmodel import Session

from handlers import cards, deciders, rules, telling
from handlers.exported_numbers import counted
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import Export, Fact, FactTable, Notice, View
from storage import exports, imports
from storage.models import (
    Backing,
    Decision,
    Goal,
    Idea,
    IdeaState,
    Measure,
    Organization,
)

TABLES = ("ideas", "measures", "decisions", "numbers")
WAITS = (IdeaState.NEW, IdeaState.IN_REVIEW, IdeaState.QUESTION)


@on("export")
def export(db: Session, person: Person, ask: Ask) -> View:
    """The file comes into the chat with the bot."""
    if not _may(db, person):
        raise Refused("export_not_yours")
    coming = Export(cards.local_date(person.organization, ask.now))
    key = f"export:{uuid4().hex}"
    telling.member(db, person.organization, person.id, key, coming, ask.now, at_once=True)
    return Notice("export_coming", {})


@on("take_export")
def take(db: Session, person: Person, ask: Ask) -> View:
    """Where a file is offered first: as everything is now, for who may still see it. `words` are the day of
    the offer, whose name the file has: a later file would be called wrongly."""
    if not _may(db, person):
        raise Refused("export_not_yours")
    today = cards.local_date(person.organization, ask.now)
    if ask.words != today.isoformat():
        raise Refused("export_old")
    return Export(today, tuple(tables(db, person.organization, ask.now)))


@on("leave_file")
def leave(db: Session, person: Person, ask: Ask) -> View:
    """They do not want the file."""
    return Notice("file_left", {})


def _may(db: Session, person: Person) -> bool:
    """Whoever decides, leads or administers: they see all of it anyway, one by one."""
    asked = (deciders.may_decide, deciders.leads, deciders.may_administer)
    return any(may(db, person.org, person.member) for may in asked)


@cards.current.register
def _(view: Export, db: Session, organization: Organization, now: datetime) -> View | None:
    """As everything is when it is sent: the outbox keeps no copy of a company's ideas."""
    return replace(view, tables=tuple(tables(db, organization, now)))


def tables(
    db: Session, organization: Organization, now: datetime, names: tuple[str, ...] = TABLES
) -> list[FactTable]:
    """These tables, as everything is now."""
    desk = _Desk(db, organization, now)
    return [MADE[name](desk) for name in names]


class _Desk:
    """What all tables look things up in."""

    def __init__(self, db: Session, organization: Organization, now: datetime) -> None:
        self.db, self.organization, self.org, self.now = db, organization, organization.id, now
        self.names = dict(imports.names(db, self.org))
        self.goals = {goal.id: _goal(goal) for goal in exports.goals(db, self.org)}
        self.of_idea: defaultdict[int, list[int]] = defaultdict(list)
        self.of_measure: defaultdict[int, list[int]] = defaultdict(list)
        for measure, idea in exports.feeding(db, self.org):
            self.of_idea[idea].append(measure)
            self.of_measure[measure].append(idea)

    def name(self, member_id: int | None) -> str:
        return self.names.get(member_id or 0, "")

    def goal(self, goal_id: int | None) -> str:
        return self.goals.get(goal_id or 0, "")

    def shared(self, idea: Idea) -> date | None:
        """Its day, unless a list that was brought in named none: what it counts as would be a day that
        somebody named, wherever the table is brought in next."""
        return self.day(idea.created) if idea.dated else None

    def decided(self, decision: Decision) -> date | None:
        return self.day(decision.at) if decision.dated else None

    def day(self, moment: datetime | None) -> date | None:
        return cards.local_date(self.organization, moment) if moment else None


IDEA = (
    "number title problem benefit goal author sealed state created decided decided_by reason wake due "
    "reviewer supporters helpers comments measures campaign update"
)
MEASURE = "number title success ideas goal owner accepted state due review obstacle result begun ended"
DECISION = "decided idea title goal verdict decided_by reason"


def _ideas(desk: _Desk) -> FactTable:
    return _table("ideas", IDEA, _idea_rows(desk))


def _idea_rows(desk: _Desk) -> Iterator[tuple[Fact, ...]]:
    db, org = desk.db, desk.org
    last = {idea.id: decision for decision, idea in exports.decisions(db, org)}
    backing, comments = exports.backing(db, org), exports.comments(db, org)
    campaigns, posts = exports.campaigns(db, org), exports.posts(db, org)
    for idea in exports.ideas(db, org):
        waits = idea.state in WAITS
        yield (
            f"I-{idea.number}",
            idea.title,
            idea.problem,
            idea.benefit,
            desk.goal(idea.goal_id),
            "" if idea.sealed else desk.name(idea.author_id),
            idea.sealed,
            idea.state,
            desk.shared(idea),
            *_decided(desk, idea, last.get(idea.id)),
            idea.wake if idea.state is IdeaState.PARKED else None,
            idea.due if waits else None,
            desk.name(idea.reviewer_id) if waits else "",
            backing.get((idea.id, Backing.SUPPORT), 0),
            backing.get((idea.id, Backing.HELP), 0),
            comments.get(idea.id, 0),
            _numbers("M", desk.of_idea[idea.number]),
            _numbers("K", [campaigns[idea.campaign_id]] if idea.campaign_id in campaigns else []),
            _numbers("U", [posts[idea.post_id]] if idea.post_id in posts else []),
        )


def _decided(desk: _Desk, idea: Idea, last: Decision | None) -> tuple[Fact, Fact, Fact]:
    """Day, decider and reason of the decision, as long as it is what the idea's state says."""
    if last is None or idea.state not in (*rules.DECIDED, IdeaState.IMPLEMENTED):
        return None, "", ""
    return desk.decided(last), desk.name(last.member_id), last.reason


def _measures(desk: _Desk) -> FactTable:
    rows = (_measure(desk, *found) for found in exports.measures(desk.db, desk.org))
    return _table("measures", MEASURE, rows)


def _measure(desk: _Desk, measure: Measure, idea: Idea) -> tuple[Fact, ...]:
    going = measure.state in rules.GOING
    return (
        f"M-{measure.number}",
        measure.title,
        measure.success,
        _numbers("I", desk.of_measure[measure.number]),
        desk.goal(idea.goal_id),
        desk.name(measure.owner_id),
        desk.day(measure.accepted),
        measure.state,
        measure.due,
        measure.review if going else None,
        measure.obstacle if going else "",
        measure.result,
        desk.day(measure.created),
        desk.day(measure.ended),
    )


def _decisions(desk: _Desk) -> FactTable:
    rows = (_decision(desk, *found) for found in exports.decisions(desk.db, desk.org))
    return _table("decisions", DECISION, rows)


def _decision(desk: _Desk, decision: Decision, idea: Idea) -> tuple[Fact, ...]:
    return (
        desk.decided(decision),
        f"I-{idea.number}",
        idea.title,
        desk.goal(idea.goal_id),
        decision.verdict,
        desk.name(decision.member_id),
        decision.reason,
    )


MADE: dict[str, Callable[[_Desk], FactTable]] = {
    "ideas": _ideas,
    "measures": _measures,
    "decisions": _decisions,
    "numbers": lambda desk: counted(desk.db, desk.organization, desk.now),
}


def _table(name: str, columns: str, rows: Iterator[tuple[Fact, ...]]) -> FactTable:
    return FactTable(name, tuple(columns.split()), tuple(rows))


def _goal(goal: Goal) -> str:
    return f"G-{goal.number} {goal.title}"


def _numbers(letter: str, numbers: list[int]) -> str:
    return ", ".join(f"{letter}-{number}" for number in numbers)
