"""Strategic updates as facts: what they say, when they come, and what became of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import islice

from sqlmodel import Session

from handlers import deciders, planning, rules, settings
from handlers.absences import calendar_of
from handlers.kept import keeps
from handlers.verbs import Person
from handlers.views import (
    GoalChoice,
    PostedLine,
    PostedPlace,
    ReleaseCard,
    UpdateCard,
    UpdateFacts,
    UpdateLine,
    UpdatePlan,
    UpdatePreview,
    UpdateStatus,
    View,
)
from storage import goals, people, resonance, updates
from storage.models import (
    Channel,
    DeliveryState,
    Organization,
    StrategicUpdate,
    UpdatePost,
    UpdateState,
    UpdateTarget,
)
from storage.resonance import Resonance

POSTS, PLACES, MISSED = 3, 8, 3  # that a status names
LOOKED_BACK = 12  # occurrences among which missed ones are looked for
FAILED = (DeliveryState.PARKED, DeliveryState.UNKNOWN, DeliveryState.SKIPPED)


def card(db: Session, organization: Organization, posting: UpdatePost) -> UpdateCard:
    """A posting as everybody sees it now."""
    echo = resonance.of_post(db, organization.id, posting.id)
    return UpdateCard(
        posting.id,
        UpdateFacts(
            _goal(db, organization.id, posting.goal_id),
            posting.text,
            _name(db, organization.id, posting.member_id),
            posting.picture,
            posting.picture_alt,
        ),
        understood=rules.shown_count(echo.understood),
        questions=echo.questions,
        ideas=echo.ideas,
    )


def preview(
    db: Session, organization: Organization, update: StrategicUpdate, person: Person, now: datetime
) -> UpdatePreview:
    """In the name of whoever looks, when they lead; else in the name of whoever released it or may."""
    leads = deciders.leads(db, organization.id, person.member)
    return UpdatePreview(
        update.number,
        update.turn,
        facts(db, organization, update, by=person.member.name if leads else ""),
        rooms(db, organization, update),
        plan(db, organization, update, now),
        leads=leads,
        scheduled=update.state is UpdateState.SCHEDULED,
    )


def release_card(
    db: Session, organization: Organization, update: StrategicUpdate, now: datetime
) -> ReleaseCard:
    goal = goals.by_id(db, organization.id, update.goal_id)
    return ReleaseCard(
        update.id,
        update.number,
        update.turn,
        facts(db, organization, update),
        _name(db, organization.id, update.author_id),
        rooms(db, organization, update),
        plan(db, organization, update, now),
        update.state,
        by=_name(db, organization.id, update.leader_id) if update.leader_id else "",
        held=update.state is UpdateState.WAITING and update.leader_id is not None,
        goal_gone=goal is None or goal.retired is not None,
    )


def status(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> UpdateStatus:
    posted = updates.posts(db, organization.id, update.id, limit=POSTS)
    return UpdateStatus(
        update.id,
        update.number,
        update.turn,
        _latest_facts(db, organization, update, posted),
        _name(db, organization.id, update.author_id),
        update.state,
        rooms(db, organization, update),
        plan(db, organization, update, now),
        next_at=update.next_at if update.state is UpdateState.SCHEDULED else None,
        posts=tuple(_posted(db, organization, posting) for posting in posted),
        missed=_missed(db, organization, update, now),
    )


def line(db: Session, organization: Organization, update: StrategicUpdate) -> UpdateLine:
    return UpdateLine(
        update.number,
        _goal(db, organization.id, update.goal_id).title,
        update.text,
        _name(db, organization.id, update.leader_id or update.author_id),
        update.state,
        update.next_at if update.state is UpdateState.SCHEDULED else None,
    )


def facts(db: Session, organization: Organization, update: StrategicUpdate, by: str = "") -> UpdateFacts:
    """What it says now; in the name of who released it, else of its author."""
    named = by or _name(db, organization.id, update.leader_id or update.author_id)
    goal = _goal(db, organization.id, update.goal_id)
    return UpdateFacts(goal, update.text, named, update.picture, update.picture_alt)


def rooms(db: Session, organization: Organization, update: StrategicUpdate) -> tuple[str, ...]:
    return settings.named(db, organization.id, updates.rooms(db, organization.id, update.id))


def plan(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> UpdatePlan:
    """When it comes next; what has no day comes with its release."""
    zones = {
        str(planning.zone_of(organization, room)): None
        for room in updates.rooms(db, organization.id, update.id)
    }
    day = planning.next_day(db, organization, update, now)
    free = calendar_of(organization).free(day) if day else ""
    return UpdatePlan(day, update.time, update.repeat, update.fresh, tuple(zones), free)


# --- kept true ----------------------------------------------------------------------------------


def may_see(db: Session, person: Person, update: StrategicUpdate) -> bool:
    """Leaders and the author; what is released, every manager."""
    if deciders.leads(db, person.org, person.member):
        return True
    if not deciders.may_decide(db, person.org, person.member):
        return False
    return update.author_id == person.id or update.state in updates.RELEASED


def _sees(db: Session, person: Person, update_id: int) -> bool:
    update = updates.by_id(db, person.org, update_id)
    return update is not None and may_see(db, person, update)


def _leads(db: Session, person: Person, update_id: int) -> bool:
    return deciders.leads(db, person.org, person.member)


@keeps(UpdateCard)
def _card_now(db: Session, organization: Organization, post_id: int, now: datetime) -> View | None:
    posting = updates.post(db, organization.id, post_id)
    return card(db, organization, posting) if posting else None


@keeps(ReleaseCard, sees=_leads)
def _release_now(db: Session, organization: Organization, update_id: int, now: datetime) -> View | None:
    update = updates.by_id(db, organization.id, update_id)
    return release_card(db, organization, update, now) if update else None


@keeps(UpdateStatus, sees=_sees)
def _status_now(db: Session, organization: Organization, update_id: int, now: datetime) -> View | None:
    update = updates.by_id(db, organization.id, update_id)
    return status(db, organization, update, now) if update else None


# --- what became of it --------------------------------------------------------------------------


def _latest_facts(
    db: Session, organization: Organization, update: StrategicUpdate, posted: Sequence[UpdatePost]
) -> UpdateFacts:
    """What it says; where the next text is still to be written, what was posted last."""
    now = facts(db, organization, update)
    if update.text or not posted:
        return now
    return card(db, organization, posted[0]).update


def _posted(db: Session, organization: Organization, posting: UpdatePost) -> PostedLine:
    found = updates.targets(db, organization.id, posting.id)
    echo = resonance.of_post(db, organization.id, posting.id)
    per_channel = resonance.by_channel(db, organization.id, posting.id)
    understood = rules.shown_per_channel({one: back.understood for one, back in per_channel.items()})
    names = settings.named(db, organization.id, [room for _, room in found])
    places = [
        _place(target, room, name, per_channel, understood)
        for (target, room), name in zip(found, names, strict=True)
    ]
    places.sort(key=lambda place: place.state not in FAILED)  # what needs somebody's eyes comes first
    states = Counter(_kind(place.state) for place in places)
    return PostedLine(
        on=posting.at.astimezone(planning.home_of(organization)).date(),
        places=tuple(places[:PLACES]),
        more=max(0, len(places) - PLACES),
        arrived=states["arrived"],
        under_way=states["under_way"],
        failed=states["failed"],
        understood=rules.shown_count(echo.understood),
        questions=echo.questions,
        ideas=echo.ideas,
    )


def _place(
    target: UpdateTarget,
    room: Channel,
    name: str,
    per_channel: Mapping[int | None, Resonance],
    understood: Mapping[int | None, int | None],
) -> PostedPlace:
    echo = per_channel.get(room.id, Resonance())
    return PostedPlace(
        target.post_id,
        room.id,
        name,
        target.state,
        target.error,
        target.link,
        understood=understood.get(room.id),
        questions=echo.questions,
        ideas=echo.ideas,
    )


def _kind(state: str) -> str:
    if state == DeliveryState.SENT:
        return "arrived"
    return "failed" if state in FAILED else "under_way"


def _missed(
    db: Session, organization: Organization, update: StrategicUpdate, now: datetime
) -> tuple[date, ...]:
    """The latest days on which it was due and not posted: no text, held, or nobody was there to post it."""
    rule, home = planning.plan_of(update), planning.home_of(organization)
    if rule is None or update.state in (UpdateState.DRAFT, UpdateState.CANCELLED):
        return ()
    posted = {week for week, _ in updates.done(db, organization.id, update.id)}
    over = rule.before(now - planning.CATCH_UP, home)
    missed = (one.day for one in islice(over, LOOKED_BACK) if one.week not in posted)
    return tuple(islice(missed, MISSED))[::-1]


def _goal(db: Session, org: int, goal_id: int) -> GoalChoice:
    goal = goals.by_id(db, org, goal_id)
    assert goal is not None
    return GoalChoice(goal.number, goal.title)


def _name(db: Session, org: int, member_id: int) -> str:
    return people.member_of(db, org, member_id).name
