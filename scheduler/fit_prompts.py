"""Once something was said anew: whoever parked an idea that fits it hears so, when they can be spoken to."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import fitting_again, telling
from scheduler.addressees import next_hearing
from scheduler.campaigns import CLOCK
from scheduler.occurrences import instant
from scheduler.prompts import Next, rings
from storage import campaigns, outbox, people
from storage.models import Organization, Prompt, PromptKind

LATEST = timedelta(days=14)  # who could not be spoken to until then hears of what is said next


@rings(PromptKind.FITS)
def fits(db: Session, organization: Organization, prompt: Prompt, now: datetime) -> Next | None:
    """Each person once, whoever else has to wait."""
    begins = _begins(db, organization, prompt)
    if now < begins:
        return Next(begins)
    words = fitting_again.said_now(db, organization.id, prompt.about)
    if words is None or now - begins > LATEST:
        return None
    later = []
    for member_id, told in fitting_again.by_person(db, organization, words).items():
        key = f"fits:{prompt.about}:{member_id}"
        if outbox.known(db, organization.id, key):
            continue
        at = next_hearing(db, organization, people.member_of(db, organization.id, member_id), now)
        if at is not None and at > now:
            later.append(at)
        elif at is not None:
            telling.member(db, organization, member_id, key, told, now)
    return Next(min(later)) if later else None


def _begins(db: Session, organization: Organization, prompt: Prompt) -> datetime:
    """A campaign, on its first day; an update, when it was posted."""
    kind, _, row = prompt.about.partition(":")
    campaign = campaigns.by_id(db, organization.id, int(row)) if kind == "campaign" else None
    if campaign is None:
        return prompt.since
    return max(prompt.since, instant(campaign.start, CLOCK, ZoneInfo(organization.timezone)))
