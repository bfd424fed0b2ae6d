"""Cards of many ideas that change at once: drawn again at once where they are few, else in portions."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from handlers import cards
from handlers.views import ReviewCard
from storage import redrawing
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
    found = redrawing.held_for(db, organization.id, member_id, limit=AT_ONCE + 1)
    if len(found) > AT_ONCE:
        _later(db, organization)
    else:
        redrawing.of_ideas(db, organization.id, found, [ReviewCard.__name__], now)


def go_on(db: Session, now: datetime) -> int | None:
    """The next portion of what was left for later. Returns how many cards were queued; None: nothing is."""
    organization = redrawing.behind(db)
    if organization is None or organization.redrawn_to is None:
        return None
    found = redrawing.held_after(db, organization.id, organization.redrawn_to, limit=AT_ONCE)
    organization.redrawn_to = found[-1] if len(found) == AT_ONCE else None
    db.add(organization)
    return redrawing.of_ideas(db, organization.id, found, cards.LIVE, now)


def _later(db: Session, organization: Organization) -> None:
    """All that wait, from the first one on, whatever was left of an earlier time."""
    organization.redrawn_to = 0
    db.add(organization)
    db.flush()
