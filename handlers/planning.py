"""When a strategic update comes next, in its channels' time zones."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.repeats import Plan
from storage import updates
from storage.models import Channel, Organization, StrategicUpdate, UpdateState

CATCH_UP = timedelta(hours=24)  # what was missed for longer is old news
OVER = (UpdateState.CANCELLED, UpdateState.POSTED)


def plan_of(update: StrategicUpdate) -> Plan | None:
    return Plan(update.start, update.time, update.repeat) if update.start else None


def zone_of(organization: Organization, room: Channel) -> ZoneInfo:
    return ZoneInfo(room.timezone or organization.timezone)


def home_of(organization: Organization) -> ZoneInfo:
    return ZoneInfo(organization.timezone)


def next_at(
    db: Session, organization: Organization, update: StrategicUpdate, now: datetime
) -> datetime | None:
    """The earliest of what is still to come in any channel."""
    plan = plan_of(update)
    if plan is None:
        return None
    done = updates.done(db, organization.id, update.id)
    coming = []
    for room in _rooms(db, update):
        following = plan.following(now, zone_of(organization, room))
        coming += [next((one.at for one in following if (one.week, room.id) not in done), None)]
    return min((at for at in coming if at is not None), default=None)


def next_day(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> date | None:
    """The next local day on which it comes, in whichever channel comes first."""
    rule = plan_of(update)
    if rule is None or update.state in OVER:
        return update.start
    there = updates.rooms(db, organization.id, update.id)
    coming = [next(rule.following(now, zone_of(organization, room)), None) for room in there]
    return min((one.day for one in coming if one is not None), default=update.start)


def is_over(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> bool:
    """Whether every time that it was planned for has passed."""
    return update.start is not None and next_at(db, organization, update, now) is None


def all_ahead(organization: Organization, rule: Plan, rooms: Sequence[Channel], now: datetime) -> bool:
    """Whether its first day is still to come in every channel."""
    firsts = (next(rule.following(now, zone_of(organization, room)), None) for room in rooms)
    return all(first is not None and first.day == rule.first for first in firsts)


def _rooms(db: Session, update: StrategicUpdate) -> Sequence[Channel]:
    return updates.rooms(db, update.organization_id, update.id)
