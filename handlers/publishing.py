"""Strategic updates go out: each (update, week, channel) once, or a clear reason why not."""

from collections.abc import Sequence
from datetime import datetime

import structlog
from sqlmodel import Session

from handlers import deciders, deliveries, telling, updates_shown
from handlers.planning import CATCH_UP, home_of, next_at, plan_of, zone_of
from handlers.repeats import Occurrence, week_of
from handlers.views import UpdateCard, UpdateNews, to_facts
from storage import channels, goals, outbox, people, prompts, updates
from storage.models import (
    Channel,
    DeliveryState,
    Goal,
    Organization,
    Outbox,
    Platform,
    PromptKind,
    Repeat,
    StrategicUpdate,
    UpdatePost,
    UpdateState,
    UpdateTarget,
)

# What each platform would say of a channel that we know to be closed to us.
ENDED = {Platform.SLACK: "is_archived", Platform.TEAMS: "conversation_closed"}
NOT_IN = {Platform.SLACK: "not_in_channel", Platform.TEAMS: "conversation_closed"}

YEAR = 53  # postings of one update, at most

log = structlog.get_logger()


def post_now(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> None:
    """Its first time is this moment, everywhere; what follows keeps the time of day."""
    local = now.astimezone(home_of(organization))
    update.start, update.time = local.date(), f"{local:%H:%M}"
    this = Occurrence(week_of(local.date()), local.date(), now)
    _post(db, organization, update, [(room, this) for room in _rooms(db, update)], now)
    plan_next(db, organization, update, now)


def post_due(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> int:
    """Queue what is due in each channel, or hold the update; then note when it is due next."""
    due = _due(db, organization, update, now)
    if due and not _is_held(db, organization, update, now):
        _post(db, organization, update, due, now)
    if update.state is UpdateState.SCHEDULED:
        plan_next(db, organization, update, now)
    return len(due)


def plan_next(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> None:
    """When the next channel is due. What has nothing more to come is posted; or, when it never was, a draft
    again, so that its author can choose another time."""
    update.next_at = next_at(db, organization, update, now)
    if update.next_at is None:
        posted = updates.posts(db, organization.id, update.id, limit=1)
        update.state = UpdateState.POSTED if posted else UpdateState.DRAFT
        if not posted and update.text:
            _tell(db, organization, update, "missed", f"update-missed:{update.number}.{update.turn}", now)
    db.add(update)
    db.flush()
    telling.redraw_showing(db, organization.id, f"update:{update.id}", now)


def tell_leaders(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> None:
    """The card with which they release it, to each of them."""
    card = updates_shown.release_card(db, organization, update, now)
    for leader in deciders.leaders(db, organization.id):
        key = f"release:{update.number}.{update.turn}:{leader.id}"
        telling.member(db, organization, leader.id, key, card, now)


def _due(
    db: Session, organization: Organization, update: StrategicUpdate, now: datetime
) -> list[tuple[Channel, Occurrence]]:
    """The latest occurrence of each channel, where it was not posted yet; older ones are old news."""
    plan, found = plan_of(update), []
    assert plan is not None
    done = updates.done(db, organization.id, update.id)
    for room in _rooms(db, update):
        latest = plan.latest(now, zone_of(organization, room))
        if latest is None or (latest.week, room.id) in done:
            continue
        if now - latest.at > CATCH_UP:
            late = int((now - latest.at).total_seconds())
            log.warning("update.dropped", update=update.number, week=latest.week, late_seconds=late)
            continue
        found.append((room, latest))
    return found


def _is_held(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> bool:
    """What was true at the release must be true when it is posted: who released it leads, and the goal is
    one of the target picture."""
    goal = _goal(db, update)
    leader = people.member_of(db, organization.id, update.leader_id) if update.leader_id else None
    if goal.retired is None and leader is not None and deciders.leads(db, organization.id, leader):
        return False
    if updates.move(db, organization.id, update, UpdateState.WAITING, now):
        log.warning("update.held", update=update.number, goal_gone=goal.retired is not None)
        tell_leaders(db, organization, update, now)
        key = f"update-held:{update.number}.{update.turn}"
        _tell(db, organization, update, "goal_gone" if goal.retired else "held", key, now)
        _tell_admin(db, organization, update, f"{key}:admin", now)
        telling.redraw_showing(db, organization.id, f"update:{update.id}", now)
    return True


def _tell_admin(
    db: Session, organization: Organization, update: StrategicUpdate, key: str, now: datetime
) -> None:
    """Once, unless they hear it as the author anyway."""
    admin = people.keeper(db, organization.id)
    goal = _goal(db, update)
    if admin is not None and admin != update.author_id and goal.retired is None:
        telling.member(db, organization, admin, key, UpdateNews("held", update.number, goal.title), now)


def _tell(
    db: Session, organization: Organization, update: StrategicUpdate, what: str, key: str, now: datetime
) -> None:
    told = UpdateNews(what, update.number, _goal(db, update).title)
    telling.member(db, organization, update.author_id, key, told, now)


def _post(
    db: Session,
    organization: Organization,
    update: StrategicUpdate,
    due: Sequence[tuple[Channel, Occurrence]],
    now: datetime,
) -> None:
    for room, occurrence in due:
        posting = updates.post_at(db, organization.id, update.id, occurrence.week)
        posting = posting or _posting(db, organization, update, occurrence, now)
        if posting is not None:
            _queue(db, organization, update, posting, room, occurrence, now)
    for week in {occurrence.week for _, occurrence in due}:
        posting = updates.post_at(db, organization.id, update.id, week)
        if posting is not None:
            _tell_status(db, organization, update, posting, now)


def _posting(
    db: Session, organization: Organization, update: StrategicUpdate, occurrence: Occurrence, now: datetime
) -> UpdatePost | None:
    """The update as it is posted this week; None while its text is missing, which its author hears once."""
    if not update.text:
        log.warning("update.without_text", update=update.number, week=occurrence.week)
        _tell(db, organization, update, "empty", f"update-empty:{update.number}:{occurrence.week}", now)
        return None
    assert update.leader_id is not None
    is_new = all(one.text != update.text for one in updates.posts(db, organization.id, update.id, limit=YEAR))
    posting = UpdatePost(
        organization_id=organization.id,
        update_id=update.id,
        occurrence=occurrence.week,
        goal_id=update.goal_id,
        member_id=update.leader_id,
        text=update.text,
        picture=update.picture,
        picture_alt=update.picture_alt,
        at=now,
    )
    db.add(posting)
    if update.fresh and update.repeat is not Repeat.ONCE:
        update.text = update.picture = update.picture_alt = ""
        db.add(update)
    db.flush()
    if is_new:
        prompts.start(db, organization.id, PromptKind.FITS, f"post:{posting.id}", due=now, now=now)
    return posting


def _tell_status(
    db: Session, organization: Organization, update: StrategicUpdate, posting: UpdatePost, now: datetime
) -> None:
    """In whose name it was posted sees what became of it, without asking."""
    status = updates_shown.status(db, organization, update, now)
    key = f"update-status:{update.number}:{posting.occurrence}"
    telling.member(db, organization, posting.member_id, key, status, now)


def _queue(
    db: Session,
    organization: Organization,
    update: StrategicUpdate,
    posting: UpdatePost,
    room: Channel,
    occurrence: Occurrence,
    now: datetime,
) -> None:
    key = f"update:{update.number}:{occurrence.week}:{room.external}"
    org = organization.id
    db.add(UpdateTarget(post_id=posting.id, channel_id=room.id, organization_id=org, key=key))
    db.flush()
    card = updates_shown.card(db, organization, posting)
    if channels.is_postable(room):
        telling.channel(db, room, key, card, now, expires=occurrence.at + CATCH_UP)
    else:
        _fail(db, organization, room, key, card, now)


def _fail(
    db: Session, organization: Organization, room: Channel, key: str, card: UpdateCard, now: datetime
) -> None:
    """Nothing can be said there, as we know already: it fails as clearly as if the platform had said so."""
    outbox.put(
        db,
        org=organization.id,
        workspace_id=room.workspace_id,
        key=key,
        target=room.external,
        view=UpdateCard.__name__,
        facts=to_facts(card),
        now=now,
        broadcast=True,
        about=card.about,
        state=DeliveryState.PARKED,
    )
    stuck = outbox.by_key(db, organization.id, key)
    assert stuck is not None
    stuck.error = _why_closed(db, stuck, room)
    db.add(stuck)
    db.flush()
    deliveries.settled(db, stuck, stuck.state, stuck.error, "", now)
    deliveries.tell_admin(db, organization, stuck, now)


def _why_closed(db: Session, stuck: Outbox, room: Channel) -> str:
    platform = people.workspace_by_id(db, stuck.organization_id, stuck.workspace_id).platform
    return (ENDED if room.gone else NOT_IN)[platform]


def _goal(db: Session, update: StrategicUpdate) -> Goal:
    goal = goals.by_id(db, update.organization_id, update.goal_id)
    assert goal is not None
    return goal


def _rooms(db: Session, update: StrategicUpdate) -> Sequence[Channel]:
    return updates.rooms(db, update.organization_id, update.id)
