"""The clocks of ideas ring: whoever is to decide is reminded, and authors learn what their idea waits for."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import cards, deciders, kept, telling, waiting
from handlers.absences import calendar_of, deputy_of
from handlers.idea_clocks import OPEN, morning, silent_until, step_days
from handlers.views import DecisionDue
from scheduler.addressees import hearing, next_hearing
from scheduler.prompts import Next, rings
from storage import channels, ideas, people
from storage.models import Channel, Idea, Member, Organization, Prompt, PromptKind, Purpose

LEFT_ALONE = timedelta(days=3)  # after something happened at an idea, nobody is reminded of it
LAST = 4  # the steps: the reviewer twice, the deputy, an admin
DEPUTY = 3


class Addressee(NamedTuple):
    """Who is reminded, and as what."""

    member: Member
    role: str


# --- until the decision -----------------------------------------------------------------------------------


@rings(PromptKind.DECISION)
def decision(db: Session, organization: Organization, prompt: Prompt, now: datetime) -> Next | None:
    """Of the steps whose day has come only the latest one is said, unless something happened lately."""
    idea = ideas.by_id(db, organization.id, kept.subject(prompt.about))
    if idea.state not in ideas.TO_DECIDE:
        return None
    today = cards.local_date(organization, now)
    days = step_days(calendar_of(organization), idea.due, idea.days)
    step = sum(day <= today for day in days)
    if step <= prompt.stage:
        return _after(organization, days, prompt.stage, now)
    alone_until = _left_alone_until(db, organization, idea)
    if today < alone_until:
        return Next(morning(organization, alone_until), prompt.stage)
    later = _remind(db, organization, idea, step, now)
    if later is None:
        return _after(organization, days, step, now)
    following = _after(organization, days, step, now).due if step < LAST else later
    return Next(min(later, following), prompt.stage)


def _after(organization: Organization, days: Sequence[date], step: int, now: datetime) -> Next:
    """When the step after this one comes. After the last one there is nothing to say, but the clock runs on:
    so it is known that all was said."""
    due = morning(organization, days[step]) if step < LAST else silent_until(organization, now)
    return Next(due, step)


def _left_alone_until(db: Session, organization: Organization, idea: Idea) -> date:
    last = ideas.last_happening(db, organization.id, idea.id)
    return cards.local_date(organization, last) + LEFT_ALONE if last else date.min


def _remind(db: Session, organization: Organization, idea: Idea, step: int, now: datetime) -> datetime | None:
    """Tell everybody of this step whom one can speak to now; when the next of the others can be spoken to."""
    reviewer = _reviewer(db, organization, idea)
    if step == LAST:
        return _tell_admin(db, organization, idea, reviewer, now)
    if step < DEPUTY and reviewer is None:
        rooms = channels.chosen_for(db, organization.id, Purpose.REVIEW)
        if rooms:
            return _post(db, organization, idea, step, rooms, now)
    found = _addressees(db, organization, reviewer, step, cards.local_date(organization, now))
    return _tell(db, organization, idea, step, found, reviewer, now)


def _reviewer(db: Session, organization: Organization, idea: Idea) -> Member | None:
    """Whose decision it is, unless they left or are a guest."""
    if idea.reviewer_id is None:
        return None
    accounts = people.accounts_of(db, organization.id, idea.reviewer_id)
    is_here = any(not account.guest for account in accounts)
    return people.member_of(db, organization.id, idea.reviewer_id) if is_here else None


def _addressees(
    db: Session, organization: Organization, reviewer: Member | None, step: int, today: date
) -> list[Addressee]:
    everybody = deciders.everybody(db, organization.id)
    if reviewer is None:
        return [Addressee(member, "all") for member in everybody]
    deputy = deputy_of(db, organization, reviewer.id, today)
    if deputy is not None:
        return [Addressee(deputy, "deputy")]
    others = [Addressee(member, "others") for member in everybody if member.id != reviewer.id]
    return others if step == DEPUTY and others else [Addressee(reviewer, "reviewer")]


def _tell(
    db: Session,
    organization: Organization,
    idea: Idea,
    step: int,
    found: Iterable[Addressee],
    reviewer: Member | None,
    now: datetime,
) -> datetime | None:
    later = []
    for member, role in found:
        at = next_hearing(db, organization, member, now)
        if at is not None and at > now:
            later.append(at)
        elif at is not None:
            key = f"{_key(idea, step)}:{member.id}"
            told = _reminder(db, organization, idea, role, reviewer, member, now)
            telling.member(db, organization, member.id, key, told, now, idea=idea)
    return min(later, default=None)


def _tell_admin(
    db: Session, organization: Organization, idea: Idea, reviewer: Member | None, now: datetime
) -> datetime | None:
    """One of them, and rather not whoever should have decided: the first whom one can speak to."""
    admins = people.admins(db, organization.id)
    others = [admin for admin in admins if reviewer is None or admin.id != reviewer.id] or admins
    hears = [(at, one) for one in others if (at := next_hearing(db, organization, one, now))]
    if not hears:
        return None
    at, admin = min(hears, key=lambda pair: pair[0])
    if at > now:
        return at
    role = "admin" if reviewer else "admin_of_all"
    told = _reminder(db, organization, idea, role, reviewer, admin, now)
    telling.member(db, organization, admin.id, _key(idea, LAST), told, now, idea=idea)
    return None


def _post(
    db: Session, organization: Organization, idea: Idea, step: int, rooms: Sequence[Channel], now: datetime
) -> datetime | None:
    later = []
    for room in rooms:
        zone = ZoneInfo(room.timezone or organization.timezone)
        at = hearing(now, zone, calendar_of(organization), ("", ""))
        if at > now:
            later.append(at)
            continue
        told = _reminder(db, organization, idea, "all", None, None, now)
        telling.channel(db, room, f"{_key(idea, step)}:{room.external}", told, now, idea=idea)
    return min(later, default=None)


def _reminder(
    db: Session,
    organization: Organization,
    idea: Idea,
    role: str,
    reviewer: Member | None,
    reader: Member | None,
    now: datetime,
) -> DecisionDue:
    decides = not role.startswith("admin") or (
        reader is not None and deciders.may_decide(db, organization.id, reader)
    )
    return DecisionDue(
        idea.number,
        idea.turn,
        idea.title,
        cards.clock(organization, idea, now),
        role,
        reviewer.name if reviewer else "",
        decides,
    )


def _key(idea: Idea, step: int) -> str:
    return f"decision:{idea.number}.{idea.turn}:{step}"


# --- no silence -------------------------------------------------------------------------------------------


@rings(PromptKind.SILENCE)
def silence(db: Session, organization: Organization, prompt: Prompt, now: datetime) -> Next | None:
    """An author who has heard nothing for so long hears what the idea waits for."""
    idea = ideas.by_id(db, organization.id, kept.subject(prompt.about))
    if idea.state not in OPEN:
        return None
    told = waiting.of(db, organization, idea, now)
    if told is None:
        return None
    if now < (due := silent_until(organization, prompt.since)):
        return Next(due)
    author = people.member_of(db, organization.id, idea.author_id)
    at = next_hearing(db, organization, author, now)
    if at is not None and at > now:
        return Next(at)
    key = f"silence:{idea.number}:{prompt.since:%Y-%m-%dT%H:%M:%S}"
    hears = partial(next_hearing, db, organization, now=now)
    telling.authors(db, organization, idea, key, told, now, hears=hears)
    prompt.since = now
    return Next(silent_until(organization, now))
