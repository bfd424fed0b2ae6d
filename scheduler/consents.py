"""What is proposed to authors: who has not answered is reminded once; in the end all stays as it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Generic
from zoneinfo import ZoneInfo

import structlog
from sqlmodel import Session

from handlers import cards, combining_cards, consent, splitting_cards, telling
from handlers.absences import calendar_for, calendar_of
from handlers.repeats import instant
from handlers.views import View
from scheduler.addressees import next_hearing, voice_to
from storage import outbox, people, proposals
from storage.database import Unavailable, apart
from storage.models import Combination, CombinationState, Member, Organization, Proposal, Split
from storage.proposals import P

REMINDED = 3  # working days of an author until they are reminded
GRACE = 3  # working days that are added when nobody could answer for a while, because this did not run
LATE = timedelta(days=1)  # how much later than its time something comes after such a while
MORNING, ENDS_AT = "08:00", "09:00"  # local time of the author, and of the organization
LOOK_AGAIN = timedelta(days=1)  # somebody may have planned an absence since, or be back
AFTER_A_BUG = timedelta(hours=1)
BATCH = 100

log = structlog.get_logger()


@dataclass(frozen=True)
class Kind(Generic[P]):
    """What differs between proposals to combine and to split."""

    table: type[P]
    fits: Callable[[Session, P], bool]
    waiting_for: Callable[[Session, P], set[int]]
    reminder: Callable[[Session, Organization, P, datetime], View]
    unanswered: Callable[[Session, Organization, P, datetime], dict[int, View]]
    redraw: Callable[[Session, P, datetime], None]


COMBINING = Kind(
    Combination,
    combining_cards.fits,
    combining_cards.waiting_for,
    combining_cards.reminder,
    combining_cards.unanswered,
    combining_cards.redraw,
)
SPLITTING = Kind(
    Split,
    splitting_cards.fits,
    splitting_cards.waiting_for,
    splitting_cards.reminder,
    splitting_cards.unanswered,
    splitting_cards.redraw,
)


def queue_due(db: Session, now: datetime) -> int:
    """Look at each proposal whose time has come. Returns how many reminders and endings were queued.

    In a transaction of its own: whoever answers holds ideas before proposals, and this the proposals only."""
    return _queue(db, COMBINING, now) + _queue(db, SPLITTING, now)


def _queue(db: Session, kind: Kind[P], now: datetime) -> int:
    found = proposals.due(db, kind.table, now, limit=BATCH)
    return sum(_looked(db, kind, proposal, now) for proposal in found)


def _looked(db: Session, kind: Kind[P], proposal: P, now: datetime) -> int:
    """Where looking at one has a bug of ours, no other one waits for it: it is looked at again in a while."""
    org, number = proposal.organization_id, proposal.id
    try:
        with apart(db):
            return _look(db, kind, proposal, now)
    except Unavailable:
        raise
    except Exception:
        log.exception("consent.failed", kind=consent.WORDS[kind.table], number=number, organization=org)
        proposal.due = now + AFTER_A_BUG
        db.add(proposal)
        db.flush()
        return 0


def _look(db: Session, kind: Kind[P], proposal: P, now: datetime) -> int:
    organization = people.organization(db, proposal.organization_id)
    _extend(db, kind, proposal, consent.last_day(organization, proposal.created), now)
    over = _over(organization, proposal)
    if now >= over and not _was_away(db, kind, proposal, over, now):
        return _end(db, organization, kind, proposal, now)
    if now >= over:
        today = cards.local_date(organization, now)
        _extend(db, kind, proposal, calendar_of(organization).after(today, GRACE), now)
        over = _over(organization, proposal)
    queued, later = _remind(db, organization, kind, proposal, now)
    proposal.due = min([over, now + LOOK_AGAIN, *later])
    db.add(proposal)
    db.flush()
    return queued


def _extend(db: Session, kind: Kind[P], proposal: P, until: date, now: datetime) -> None:
    """A pause of the company that was planned since is waited for."""
    if proposal.until is None or proposal.until < until:
        proposal.until = until
        kind.redraw(db, proposal, now)


def _over(organization: Organization, proposal: Proposal) -> datetime:
    """The first working morning after its last day."""
    assert proposal.until is not None
    day = calendar_of(organization).first_from(proposal.until + timedelta(days=1))
    return instant(day, ENDS_AT, ZoneInfo(organization.timezone))


def _was_away(db: Session, kind: Kind[P], proposal: P, over: datetime, now: datetime) -> bool:
    """Whether this did not run for so long that nobody was reminded, nor could have answered."""
    return now - over > LATE and not proposal.reminded and kind.fits(db, proposal)


# --- the reminder -------------------------------------------------------------------------------------


def _remind(
    db: Session, organization: Organization, kind: Kind[P], proposal: P, now: datetime
) -> tuple[int, list[datetime]]:
    """Those whose time has come, each once; how many, and when that of the others comes."""
    if not kind.fits(db, proposal):
        return 0, []
    times = dict(_times(db, organization, kind, proposal, now))
    fresh = sorted(member_id for member_id, at in times.items() if at <= now)
    if fresh:
        proposal.reminded = True
        view = kind.reminder(db, organization, proposal, now)
        for member_id in fresh:
            key = consent.key(proposal, "reminder", member_id)
            telling.member(db, organization, member_id, key, view, now)
    return len(fresh), [at for at in times.values() if at > now]


def _times(
    db: Session, organization: Organization, kind: Kind[P], proposal: P, now: datetime
) -> Iterator[tuple[int, datetime]]:
    """When each author who has not answered is to be reminded, of those who were not."""
    for member_id in kind.waiting_for(db, proposal):
        if not outbox.known(db, organization.id, consent.key(proposal, "reminder", member_id)):
            member = people.member_of(db, organization.id, member_id)
            at = _when(db, organization, member, proposal.created, now)
            if at is not None:
                yield member_id, at


def _when(
    db: Session, organization: Organization, member: Member, asked: datetime, now: datetime
) -> datetime | None:
    """After three of their own working days, when they can be spoken to; None: they cannot be reached."""
    voice = voice_to(db, organization, member)
    if voice is None:
        return None
    day = asked.astimezone(voice.zone).date()
    due = calendar_for(db, organization, member, day).after(day, REMINDED)
    if now.astimezone(voice.zone).date() < due:
        return instant(due, MORNING, voice.zone)
    return next_hearing(db, organization, member, now)


# --- the end ------------------------------------------------------------------------------------------


def _end(db: Session, organization: Organization, kind: Kind[P], proposal: P, now: datetime) -> int:
    """What did not fit any more has said so on its card, and ends silently."""
    fits = kind.fits(db, proposal)
    consent.end(db, proposal, CombinationState.UNANSWERED, None, now)
    kind.redraw(db, proposal, now)
    if fits:
        for member_id, view in sorted(kind.unanswered(db, organization, proposal, now).items()):
            member = people.member_of(db, organization.id, member_id)
            at = next_hearing(db, organization, member, now)
            key = consent.key(proposal, "unanswered", member_id)
            telling.member(db, organization, member_id, key, view, now, not_before=at)
    return 1
