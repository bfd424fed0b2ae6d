"""Campaigns: which post has come due in which channel, what their authors hear, and when they end."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog
from sqlmodel import Session

from handlers import campaign_cards, telling
from handlers.absences import calendar_of
from handlers.phases import Phase, days_of
from handlers.views import CampaignGoalGone, CampaignOpened, View
from scheduler.occurrences import instant
from storage import campaigns, channels, goals, outbox, people
from storage.models import Campaign, CampaignState, Channel, DeliveryState, Organization

CLOCK = "09:00"  # local time of each channel
CATCH_UP = timedelta(hours=24)  # a post missed for longer is old news
FRESH = timedelta(days=2)  # how long after something happened the author is told of it

log = structlog.get_logger()


def queue_due(db: Session, now: datetime) -> int:
    """Queue each post whose local time has come; each (campaign, phase, channel) once. Returns how many."""
    return sum(
        _queue(db, organization, campaign, now)
        for organization in people.organizations(db)
        for campaign in campaigns.unfinished(db, organization.id)
    )


def _queue(db: Session, organization: Organization, campaign: Campaign, now: datetime) -> int:
    rooms = campaigns.rooms(db, organization.id, campaign.id)
    queued = sum(_in_room(db, organization, campaign, room, now) for room in rooms)
    _tell_opened(db, organization, campaign, rooms, now)
    _tell_goal_gone(db, organization, campaign, now)
    _end(db, organization, campaign, rooms, now)
    return queued


def _in_room(
    db: Session, organization: Organization, campaign: Campaign, room: Channel, now: datetime
) -> int:
    """The latest post that is due there; earlier ones that were missed are passed over."""
    due = list(_due(organization, campaign, room, now))
    return sum(
        _post(db, organization, campaign, room, phase, at, now, latest=(phase, at) == due[-1])
        for phase, at in due
    )


def _due(
    organization: Organization, campaign: Campaign, room: Channel, now: datetime
) -> Iterator[tuple[Phase, datetime]]:
    """Each phase that has come there, with its time; what is planned in the last minute begins then."""
    zone = ZoneInfo(room.timezone or organization.timezone)
    for phase, day in days_of(campaign.start, campaign.end, calendar_of(organization)).items():
        at = max(instant(day, CLOCK, zone), campaign.created)
        if at <= now:
            yield phase, at


def _post(
    db: Session,
    organization: Organization,
    campaign: Campaign,
    room: Channel,
    phase: Phase,
    at: datetime,
    now: datetime,
    *,
    latest: bool,
) -> bool:
    key = _key(campaign, phase, room)
    if outbox.known(db, organization.id, key):
        return False
    view = _view(db, organization, campaign, phase, now)
    if latest and now - at <= CATCH_UP and not _is_called_since(db, campaign, room, phase, at):
        return telling.channel(db, room, key, view, now, expires=at + CATCH_UP)
    log.warning("campaign.dropped", key=key, late_seconds=int((now - at).total_seconds()))
    _pass_over(db, room, key, view, now)
    return False


def _is_called_since(db: Session, campaign: Campaign, room: Channel, phase: Phase, at: datetime) -> bool:
    """Whether the channel was added after this time: it has the call already, and the same one right below
    would be one too many."""
    if phase is Phase.RESULTS:
        return False
    call = outbox.by_key(db, room.organization_id, _key(campaign, Phase.OPENING, room))
    return call is not None and call.created >= at and call.state is not DeliveryState.SKIPPED


def _view(db: Session, organization: Organization, campaign: Campaign, phase: Phase, now: datetime) -> View:
    if phase is Phase.RESULTS:
        return campaign_cards.results(db, organization, campaign)
    return campaign_cards.card(db, organization, campaign, now)


def _pass_over(db: Session, room: Channel, key: str, view: View, now: datetime) -> None:
    """Take the key without sending anything, so that this post is settled."""
    outbox.put(
        db,
        org=room.organization_id,
        workspace_id=room.workspace_id,
        key=key,
        target=room.external,
        view=type(view).__name__,
        facts={},
        now=now,
        broadcast=True,
        state=DeliveryState.SKIPPED,
    )


def _tell_opened(
    db: Session, organization: Organization, campaign: Campaign, rooms: Sequence[Channel], now: datetime
) -> None:
    """Once it is known of every channel whether the call stands there."""
    opened = instant(campaign.start, CLOCK, ZoneInfo(organization.timezone))
    key = f"campaign:{campaign.number}:opened"
    if not rooms or now - max(opened, campaign.created) > FRESH or outbox.known(db, organization.id, key):
        return
    keys = {room.id: _key(campaign, Phase.OPENING, room) for room in rooms}
    states = outbox.states(db, organization.id, list(keys.values()))
    if len(states) < len(rooms) or any(state in outbox.UNDER_WAY for state in states.values()):
        return
    arrived = [room for room in rooms if states[keys[room.id]] is DeliveryState.SENT]
    failed = [room for room in rooms if room not in arrived]
    told = CampaignOpened(
        campaign.number, campaign.title, campaign.end, channels.names(arrived), channels.names(failed)
    )
    telling.member(db, organization, campaign.member_id, key, told, now)


def _tell_goal_gone(db: Session, organization: Organization, campaign: Campaign, now: datetime) -> None:
    """The campaign goes on: its question still stands."""
    goal = goals.by_id(db, organization.id, campaign.goal_id)
    if goal is None or goal.retired is None or now - goal.retired > FRESH:
        return
    key = f"campaign:{campaign.number}:goal:{goal.number}"
    if not outbox.known(db, organization.id, key):
        told = CampaignGoalGone(campaign.number, campaign.title, goal.title)
        telling.member(db, organization, campaign.member_id, key, told, now)


def _end(
    db: Session, organization: Organization, campaign: Campaign, rooms: Sequence[Channel], now: datetime
) -> None:
    """Over once its results were told everywhere; its cards and its author are told then."""
    days = days_of(campaign.start, campaign.end, calendar_of(organization))
    at = instant(days[Phase.RESULTS], CLOCK, ZoneInfo(organization.timezone))
    keys = [_key(campaign, Phase.RESULTS, room) for room in rooms]
    told_everywhere = len(outbox.states(db, organization.id, keys)) == len(set(keys))
    if now < at or not told_everywhere or not campaigns.move(db, campaign, state=CampaignState.ENDED):
        return
    results = campaign_cards.results(db, organization, campaign)
    key = f"campaign:{campaign.number}:results"
    telling.member(db, organization, campaign.member_id, key, results, now)
    telling.redraw_showing(db, organization.id, f"campaign:{campaign.id}", now)


def _key(campaign: Campaign, phase: Phase, room: Channel) -> str:
    return f"campaign:{campaign.number}:{phase}:{room.external}"
