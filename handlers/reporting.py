"""The report of a month: its numbers, what was decided, what was carried out. Nothing about persons."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.numbers import month_before, numbers_of
from handlers.views import Numbers
from storage import ideas, week
from storage.models import MeasureState, Organization, Verdict

DECIDED = (Verdict.APPROVE, Verdict.TEST, Verdict.PARK, Verdict.DECLINE)


@dataclass(frozen=True)
class ReportDecision:
    number: int
    title: str
    verdict: Verdict
    reason: str


@dataclass(frozen=True)
class ReportMeasure:
    number: int
    title: str
    stopped: bool
    result: str


@dataclass(frozen=True)
class Report:
    company: str
    month: date  # its first day
    numbers: Numbers
    decisions: tuple[ReportDecision, ...]
    measures: tuple[ReportMeasure, ...]


def report_of(db: Session, organization: Organization, month: date) -> Report:
    """Of the month that begins on this day."""
    start, end = _midnight(organization, month), _midnight(organization, month_before(month, -1))
    return Report(
        organization.name,
        month,
        numbers_of(db, organization, end, monthly=True),
        tuple(
            ReportDecision(idea.number, idea.title, decision.verdict, decision.reason)
            for decision, idea in ideas.decided_between(db, organization.id, start, end)
            if decision.verdict in DECIDED
        ),
        tuple(
            ReportMeasure(one.number, one.title, one.state is MeasureState.STOPPED, one.result)
            for one in week.ended_between(db, organization.id, start, end)
        ),
    )


def last_month(organization: Organization, now: datetime) -> date:
    """The first day of the last full month."""
    today = now.astimezone(ZoneInfo(organization.timezone)).date()
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


def _midnight(organization: Organization, day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(organization.timezone))
