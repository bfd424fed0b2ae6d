"""The brief to a leader: what waits, what came back, what is new; each line with the button that helps."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlmodel import Session

from handlers import cards
from handlers.radar import radar_of
from handlers.steering import heard_between, needs_leader, quiet, silent_since, titles
from handlers.verbs import Ask, Person, on
from handlers.views import Brief, BriefLine, View
from storage import campaigns, goals, ideas, measures, people, steering
from storage.models import Goal, Organization, StrategicUpdate

SHOWN = 12  # lines, the one that counts the rest among them
WEEK = timedelta(days=7)
EVERYTHING = 10_000
LONG_AGO = date(2000, 1, 1)


@on("brief")
def brief(db: Session, person: Person, ask: Ask) -> View:
    needs_leader(db, person)
    return brief_of(db, person.organization, person.id, ask.now)


def brief_of(db: Session, organization: Organization, member_id: int, now: datetime) -> Brief:
    """What a leader has to know of the last seven days and of what waits, the most helpful first."""
    today = cards.local_date(organization, now)
    lines = [
        *_questions(db, organization),
        *_decisions(db, organization, member_id, today),
        *_drafts(db, organization),
        *_unwritten(db, organization, today),
        *_echoes(db, organization, now),
        *_new_ideas(db, organization, now),
        *_quiet(db, organization, today),
        *_radar(db, organization, now),
        *_campaigns(db, organization, today),
        *_overdue(db, organization, today),
    ]
    shown = len(lines) if len(lines) <= SHOWN else SHOWN - 1
    return Brief(today, tuple(lines[:shown]), len(lines) - shown)


def _questions(db: Session, organization: Organization) -> Iterator[BriefLine]:
    waiting = steering.open_questions(db, organization.id)
    if not waiting:
        return
    oldest, count = waiting[0], len(waiting)
    asked = cards.local_date(organization, oldest.asked)
    if count == 1:
        number = oldest.number
        yield BriefLine("question", oldest.text, number, on=asked, verb="answer_question", words=str(number))
    else:
        yield BriefLine("questions", count=count, on=asked, verb="questions")


def _decisions(db: Session, organization: Organization, member_id: int, today: date) -> Iterator[BriefLine]:
    """The leader's own queue: what anybody may decide is in it too."""
    waiting, total = ideas.queue(db, organization.id, member_id, offset=0, limit=EVERYTHING)
    late = sum(idea.due < today for idea in waiting)
    if total:
        yield BriefLine("late" if late else "waiting", count=late, total=total, verb="queue", words="1")


def _drafts(db: Session, organization: Organization) -> Iterator[BriefLine]:
    drafts = steering.to_release(db, organization.id)
    if len(drafts) > 1:
        yield BriefLine("releases", count=len(drafts), verb="updates")
    for draft in drafts if len(drafts) == 1 else ():
        by = people.member_of(db, organization.id, draft.author_id).name
        goal = titles(db, organization.id)[draft.goal_id].title
        yield BriefLine("release", goal, draft.number, by=by, verb="update", words=str(draft.number))


def _unwritten(db: Session, organization: Organization, today: date) -> Iterator[BriefLine]:
    known = titles(db, organization.id)
    for update in steering.unwritten(db, organization.id):
        day = posting_day(organization, update)
        if day is not None and day >= today:
            yield BriefLine(
                "unwritten",
                known[update.goal_id].title,
                update.number,
                on=day,
                verb="edit_update",
                words=str(update.number),
            )


def posting_day(organization: Organization, update: StrategicUpdate) -> date | None:
    """The day on which an update is posted next; None while it has no time."""
    return cards.local_date(organization, update.next_at) if update.next_at else update.start


def _echoes(db: Session, organization: Organization, now: datetime) -> Iterator[BriefLine]:
    for heard in heard_between(db, organization, now - WEEK, now):
        yield BriefLine(
            "echo",
            heard.goal.title,
            heard.number,
            echo=heard.echo,
            verb="update",
            words=str(heard.number),
        )


def _new_ideas(db: Session, organization: Organization, now: datetime) -> Iterator[BriefLine]:
    """Per goal, the most first; then those that no goal fits."""
    new = Counter(idea.goal_id for idea in ideas.created_between(db, organization.id, now - WEEK, now))
    current = {goal.id: goal for goal in goals.current(db, organization.id)}
    for goal_id, count in new.most_common():
        if goal_id in current:
            goal = current[goal_id]
            yield _of_goal("ideas", goal, count, "goal_ideas")
    if new[None]:
        yield BriefLine("none_fits", count=new[None], verb="unaligned", words="1")


def _quiet(db: Session, organization: Organization, today: date) -> Iterator[BriefLine]:
    for goal, since in sorted(silent_since(db, organization), key=lambda found: found[1]):
        found = quiet(goal, since, today)
        if found:
            yield _of_goal("quiet", goal, found.weeks, "post_update")


def _radar(db: Session, organization: Organization, now: datetime) -> Iterator[BriefLine]:
    """What pulls apart, counted; what has a line in the brief anyway is no news."""
    today = cards.local_date(organization, now)
    named = {goal.number for goal, since in silent_since(db, organization) if quiet(goal, since, today)}
    findings = radar_of(db, organization, now, leads=True).findings
    told = [
        one for one in findings if one.kind != "none_fits" and (one.kind != "dry" or one.number not in named)
    ]
    if told:
        yield BriefLine("radar", count=len(told), verb="radar")


def _campaigns(db: Session, organization: Organization, today: date) -> Iterator[BriefLine]:
    for one in campaigns.running_on(db, organization.id, today):
        count = len(campaigns.ideas_of(db, organization.id, one.id))
        number = one.number
        yield BriefLine("campaign", one.title, number, count, on=one.end, verb="campaign", words=str(number))


def _overdue(db: Session, organization: Organization, today: date) -> Iterator[BriefLine]:
    """Measures that are late, by the goal of their idea."""
    late: Counter[int | None] = Counter(
        idea.goal_id for _, idea in measures.due_between(db, organization.id, LONG_AGO, today)
    )
    current = {goal.id: goal for goal in goals.current(db, organization.id)}
    without = sum(count for goal_id, count in late.items() if goal_id not in current)
    for goal_id, goal in current.items():
        if late[goal_id]:
            yield _of_goal("overdue", goal, late[goal_id], "goal_measures")
    if without:
        yield BriefLine("overdue_other", count=without, verb="measures", words="1")


def _of_goal(kind: str, goal: Goal, count: int, verb: str) -> BriefLine:
    return BriefLine(kind, goal.title, goal.number, count, verb=verb, words=str(goal.number))
