"""How two ideas become one, and two again: what moves, and who hears of it."""

from datetime import datetime

from sqlmodel import Session

from handlers import authors, cards, combining_cards, consent, due_dates, idea_clocks, telling, things
from handlers.absences import calendar_of
from handlers.views import CarriedOver
from storage import combining, following, goals, ideas
from storage.models import Combination, CombinationState, Idea, IdeaState, Member, Organization


def unite(
    db: Session,
    organization: Organization,
    combination: Combination,
    stays: Idea,
    goes: Idea,
    *,
    by: Member,
    now: datetime,
) -> None:
    """The one becomes a part of the other, with everybody who stands behind it. Both ideas are held."""
    combination.before = goes.state
    consent.agree(db, organization, combination, now)
    goes.into_id = stays.id
    goes.paused = goes.paused or cards.local_date(organization, now)
    consent.turn(db, goes, IdeaState.COMBINED, "combine", by=by, now=now, other=stays)
    consent.turn(db, stays, stays.state, "combined_with", by=by, now=now, other=goes)
    came = combining.carry(db, organization.id, combination, now)
    ideas.reword(db, stays)
    _tell_carried(db, organization, combination, came, by=by, now=now)
    for idea in (stays, goes):
        idea_clocks.told(db, organization, idea, now)
        telling.changed(db, organization, idea, now)
    _count(db, goes, now)


def part(
    db: Session,
    organization: Organization,
    combination: Combination,
    stays: Idea,
    goes: Idea,
    *,
    by: Member,
    now: datetime,
) -> None:
    """Both are again what they were; the days that one spent as a part of the other do not count for it."""
    due_dates.hold(db, organization)
    org, calendar = organization.id, calendar_of(organization)
    assert combination.agreed is not None
    consent.end(db, combination, CombinationState.UNDONE, by, now)
    combining.give_back(db, org, combination)
    agreed, today = (cards.local_date(organization, moment) for moment in (combination.agreed, now))
    goes.into_id = None
    if combination.before is not IdeaState.QUESTION:  # else its answer moves the date
        spent = calendar.between(goes.paused or agreed, today)  # None: a part since before it was kept
        goes.due, goes.paused = calendar.after(goes.due, spent), None
    if goes.goal_id is not None and _is_retired(db, org, goes.goal_id):
        goes.goal_id = None
    consent.turn(db, goes, combination.before, "separate", by=by, now=now, other=stays)
    consent.turn(db, stays, stays.state, "separated_from", by=by, now=now, other=goes)
    ideas.reword(db, stays)
    for idea in (stays, goes):
        idea_clocks.told(db, organization, idea, now)
        telling.changed(db, organization, idea, now)
    if goes.state in ideas.TO_DECIDE:
        telling.reviewers(db, organization, goes, now)
    combining_cards.redraw(db, combination, now)
    _count(db, goes, now)


def _count(db: Session, idea: Idea, now: datetime) -> None:
    """The card of the update that the idea answers counts it, or no more."""
    if idea.post_id is not None:
        telling.resonance(db, idea.organization_id, idea.post_id, now)


def _is_retired(db: Session, org: int, goal_id: int) -> bool:
    goal = goals.by_id(db, org, goal_id)
    return goal is None or goal.retired is not None


def _tell_carried(
    db: Session,
    organization: Organization,
    combination: Combination,
    came: combining.Backed,
    *,
    by: Member,
    now: datetime,
) -> None:
    """Whoever came along hears it once, and may step back; so does whoever followed the idea that goes."""
    org = organization.id
    stays, goes = combining_cards.sides(db, combination)
    told = dict.fromkeys(following.followers(db, org, things.abouts(db, org, goes)), "follow")
    for backing, why in consent.WHYS.items():
        told |= dict.fromkeys((member_id for member_id, how in came if how == backing), why)
    besides = {*authors.ids(db, stays), combination.member_id, by.id}
    both = things.mention(stays), things.mention(goes)
    views = {one: CarriedOver(combination.id, *both, why) for one, why in told.items() if one not in besides}
    consent.tell(db, organization, views.items(), f"carried:{combination.id}", now)
