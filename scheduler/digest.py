"""The weekly digest: whose time has come, and what it says."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

import structlog
from sqlmodel import Session

from handlers import cards, sentences, telling, things
from handlers.absences import calendar_of
from handlers.calendar import Calendar
from handlers.views import (
    Digest,
    DigestDecision,
    DigestDue,
    DigestEnd,
    DigestStuck,
    GoalChoice,
    IdeaLine,
    Pulse,
)
from scheduler.occurrences import Occurrence, latest_working, told_of
from storage import channels, goals, ideas, measures, outbox, people, steering
from storage import week as week_of
from storage.models import (
    Channel,
    Decision,
    DeliveryState,
    Goal,
    Idea,
    IdeaState,
    Measure,
    MeasureState,
    Organization,
    Verdict,
)

CATCH_UP = timedelta(hours=24)  # a digest missed for longer is old news
NEW_SHOWN, DECIDED_SHOWN, ENDED_SHOWN = 3, 3, 3  # at most; whoever draws it fits all into 12 lines
STUCK_AFTER = timedelta(days=7)
OPEN = (IdeaState.NEW, IdeaState.IN_REVIEW, IdeaState.QUESTION)
PUBLIC_VERDICTS = (Verdict.APPROVE, Verdict.TEST, Verdict.PARK, Verdict.DECLINE)

log = structlog.get_logger()


@dataclass(frozen=True)
class Week:
    """The days since the last occurrence, seven as a rule, as local dates and as instants."""

    start: date
    end: date  # the last day
    since: datetime
    until: datetime


def queue_due(db: Session, now: datetime) -> int:
    """Queue each digest whose local time has come; each (week, channel) once. Returns how many."""
    return sum(
        _queue(db, organization, room, now)
        for organization in people.organizations(db)
        for room in channels.for_digest(db, organization.id)
    )


def digest_of(
    db: Session, organization: Organization, occurrence: Occurrence, zone: ZoneInfo
) -> Digest | None:
    """The week before this occurrence; None when there is nothing new."""
    week = _week(occurrence, zone, calendar_of(organization))
    new = ideas.created_between(db, organization.id, week.since, week.until)
    decided = _decided(db, organization, week)
    ended = week_of.ended_between(db, organization.id, week.since, week.until)
    if not new and not decided and not ended:
        return None
    goal = _goal_in_turn(db, organization, occurrence.day)
    said, said_by = _said(db, goal, occurrence.at) if goal else ("", "")
    return Digest(
        start=week.start,
        end=week.end,
        goal=GoalChoice(goal.number, goal.title) if goal else None,
        said=said,
        said_by=said_by,
        new=cards.lines(db, organization, new[:NEW_SHOWN]),
        more_new=max(0, len(new) - NEW_SHOWN),
        decided=tuple(_decided_line(db, decision, idea) for decision, idea in decided[:DECIDED_SHOWN]),
        more_decided=max(0, len(decided) - DECIDED_SHOWN),
        ended=tuple(_ended(db, measure) for measure in ended[:ENDED_SHOWN]),
        more_ended=max(0, len(ended) - ENDED_SHOWN),
        stuck=_stuck(db, organization, week),
        stuck_measure=_stuck_measure(db, organization, occurrence.day),
        due=_due(db, organization, occurrence.day),
        pulse=_pulse(db, organization, occurrence.at),
    )


def _queue(db: Session, organization: Organization, room: Channel, now: datetime) -> bool:
    zone = ZoneInfo(room.timezone or organization.timezone)
    weekday, clock = organization.digest_weekday, organization.digest_time
    occurrence = latest_working(now, weekday, clock, zone, calendar_of(organization))
    if occurrence is None:
        return False
    key = f"digest:{occurrence.week}:{room.external}"
    if occurrence.at < organization.created or outbox.known(db, organization.id, key):
        return False
    if now - occurrence.at > CATCH_UP:
        log.warning("digest.dropped", key=key, late_seconds=int((now - occurrence.at).total_seconds()))
        return _pass_over(db, organization, room, key, now)
    digest = digest_of(db, organization, occurrence, zone)
    if digest is None:
        log.info("digest.nothing_new", key=key)
        return _pass_over(db, organization, room, key, now)
    return telling.channel(db, room, key, digest, now, expires=occurrence.at + CATCH_UP)


def _pass_over(db: Session, organization: Organization, room: Channel, key: str, now: datetime) -> bool:
    """Take the key without sending anything, so that this occurrence is settled."""
    outbox.put(
        db,
        org=organization.id,
        workspace_id=room.workspace_id,
        key=key,
        target=room.external,
        view=Digest.__name__,
        facts={},
        now=now,
        broadcast=True,
        state=DeliveryState.SKIPPED,
    )
    return False


def _week(occurrence: Occurrence, zone: ZoneInfo, calendar: Calendar) -> Week:
    start, end = told_of(occurrence.day, calendar)
    return Week(start, end - timedelta(days=1), _midnight(start, zone), _midnight(end, zone))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _decided(db: Session, organization: Organization, week: Week) -> list[tuple[Decision, Idea]]:
    """The public decisions of this week that still stand."""
    return [
        (decision, idea)
        for decision, idea in ideas.decided_between(db, organization.id, week.since, week.until)
        if decision.verdict in PUBLIC_VERDICTS and decision.turn == idea.turn
    ]


def _decided_line(db: Session, decision: Decision, idea: Idea) -> DigestDecision:
    by = people.member_of(db, decision.organization_id, decision.member_id).name
    return DigestDecision(idea.number, idea.title, decision.verdict, by, decision.reason)


def _stuck(db: Session, organization: Organization, week: Week) -> IdeaLine | None:
    """The idea that waits longest, once it waits for more than a week."""
    idea = ideas.oldest_waiting(db, organization.id, week.until - STUCK_AFTER)
    return cards.lines(db, organization, [idea], week.until)[0] if idea else None


def _ended(db: Session, measure: Measure) -> DigestEnd:
    owner = people.member_of(db, measure.organization_id, measure.owner_id).name
    stopped = measure.state is MeasureState.STOPPED
    return DigestEnd(measure.number, measure.title, owner, stopped, measure.result)


def _stuck_measure(db: Session, organization: Organization, today: date) -> DigestStuck | None:
    measure = week_of.most_stuck(db, organization.id, today)
    if measure is None:
        return None
    owner = people.member_of(db, organization.id, measure.owner_id).name
    helpers = things.helpers(db, organization.id, things.about(measure))
    return DigestStuck(measure.number, measure.title, owner, measure.due, measure.obstacle, helpers)


def _due(db: Session, organization: Organization, day: date) -> tuple[DigestDue, ...]:
    """Decisions, measures and reviews of the coming seven days, by date; a measure that ends is told once."""
    end = day + timedelta(days=7)
    open_ideas = ideas.due_between(db, organization.id, day, end)
    owned = [measure for measure, _ in measures.due_between(db, organization.id, day, end)]
    ending = {measure.id for measure in owned}  # whose review says nothing more
    reviewed = week_of.reviews_between(db, organization.id, day, end)
    looked_at = [measure for measure in reviewed if measure.id not in ending]
    owners = {measure.owner_id for measure in (*owned, *looked_at)}
    names = _names(db, organization, {idea.reviewer_id for idea in open_ideas} | owners)
    decisions = [
        DigestDue("idea", idea.number, idea.title, idea.due, names[idea.reviewer_id]) for idea in open_ideas
    ]
    tasks = [
        DigestDue("measure", measure.number, measure.title, measure.due, names[measure.owner_id])
        for measure in owned
    ]
    reviews = [
        DigestDue("review", measure.number, measure.title, measure.review, names[measure.owner_id])
        for measure in looked_at
        if measure.review
    ]
    return tuple(sorted([*decisions, *tasks, *reviews], key=lambda item: item.due))


def _names(db: Session, organization: Organization, members: set[int | None]) -> dict[int | None, str]:
    """Their names; nobody in particular has none."""
    return {one: people.member_of(db, organization.id, one).name if one else "" for one in members}


def _goal_in_turn(db: Session, organization: Organization, day: date) -> Goal | None:
    """One goal per week, each in its turn."""
    current = goals.current(db, organization.id)
    return current[day.toordinal() // 7 % len(current)] if current else None


def _said(db: Session, goal: Goal, before: datetime) -> tuple[str, str]:
    """Leadership's latest sentence about the goal, and whose it is."""
    post = steering.latest_post(db, goal.organization_id, goal.id, before)
    if post is None:
        return "", ""
    return sentences.first(post.text), people.member_of(db, goal.organization_id, post.member_id).name


def _pulse(db: Session, organization: Organization, at: datetime) -> Pulse:
    calendar = calendar_of(organization)
    waits = [
        calendar.between(cards.local_date(organization, came), cards.local_date(organization, answered))
        for came, answered in ideas.first_answers(db, organization.id, at - timedelta(days=90))
    ]
    return Pulse(
        first_answer=float(median(waits)) if waits else None,
        open=ideas.count(db, organization.id, OPEN),
        approved=ideas.count(db, organization.id, (IdeaState.APPROVED, IdeaState.TESTING)),
    )
