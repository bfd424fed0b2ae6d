"""Cards of many ideas that change at once: drawn again at once where they are few, else in portions."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from handlers import cards
from handlers.views import ReviewCard
from storage import ideas, redrawing
from storage.models import Organization

AT_ONCE = 2_000  # ideas: whoever clicks waits a second for the cards of as many, and for no more


def of_ideas(db: Session, organization: Organization, idea_ids: Sequence[int], now: datetime) -> None:
    """All cards of these, which the transaction has changed."""
    if len(idea_ids) > AT_ONCE:
        _later(db, organization)
    else:
        redrawing.of_ideas(db, organization.id, idea_ids, cards.LIVE, now)


def of_queue(db: Session, organization: Organization, member_id: int, now: datetime) -> None:
    """The review cards of what waits for this member: they say who stands in."""
    found = ideas.held_queue(db, organization.id, member_id, limit=AT_ONCE + 1)
    if len(found) > AT_ONCE:
        _later(db, organization)
    else:
        redrawing.of_ideas(db, organization.id, found, [ReviewCard.__name__], now)


def go_on(db: Session, now: datetime) -> int | None:
    """The next portion of what was left for later. Returns how many cards were queued; None: nothing is. None
    of them is drawn before the transaction ends, so that what changed meanwhile is on them as well."""
    organization = redrawing.behind(db)
    if organization is None or organization.redrawn_to is None:
        return None
    org, seen = organization.id, organization.redrawn_to
    found = redrawing.held_after(db, org, seen, limit=AT_ONCE)
    queued = redrawing.of_ideas(db, org, found, cards.LIVE, now)
    redrawing.advance(db, org, seen, found[-1] if len(found) == AT_ONCE else None)
    return queued


def _later(db: Session, organization: Organization) -> None:
    """All that wait, from the first one on, whatever was left of an earlier time."""
    organization.redrawn_to = 0
    db.add(organization)
    db.flush()
