"""To whom the clock speaks personally, and where their time is told."""

from collections.abc import Iterator

from sqlmodel import Session

from handlers import deciders
from handlers.verbs import Voice, voice_of
from storage import people
from storage.models import Member, Organization


def leaders(db: Session, organization: Organization) -> Iterator[tuple[Member, Voice]]:
    """Who leads and can be reached; until any leader is named, the admins."""
    for member in deciders.leaders(db, organization.id):
        voice = voice_to(db, organization, member)
        if voice is not None:
            yield member, voice


def voice_to(db: Session, organization: Organization, member: Member) -> Voice | None:
    """How to speak to somebody where they were seen last; None: they cannot be reached."""
    accounts = people.accounts_of(db, organization.id, member.id)
    return voice_of(organization, member, accounts[0]) if accounts else None
