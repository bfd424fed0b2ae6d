"""Messages wait for people who do not want to hear anything now: held in the outbox, never dropped."""

from datetime import datetime

from sqlmodel import Session

from handlers import quiet_hours
from handlers.verbs import voice_of
from storage import outbox, people
from storage.models import Account, Member, Organization, Outbox


def until(db: Session, organization: Organization, account: Account, now: datetime) -> datetime | None:
    """When messages to this account may arrive; None: at once."""
    member = people.member_of(db, organization.id, account.member_id)
    quiet = (member.quiet_from, member.quiet_until)
    zone = voice_of(organization, member, account).zone
    return quiet_hours.waits_until(now, zone, quiet, member.paused_until)


def hold_again(db: Session, organization: Organization, delivery: Outbox, now: datetime) -> datetime | None:
    """When a message that could not be sent before may arrive; None: now."""
    if not delivery.patient:
        return None
    workspace = people.workspace_by_id(db, organization.id, delivery.workspace_id)
    account = people.account_of(db, workspace, delivery.target)
    return until(db, organization, account, now) if account else None


def rewind(db: Session, organization: Organization, member: Member, now: datetime) -> None:
    """Whoever changed their quiet hours or their pause gets what is held when it ends now."""
    for account in people.accounts_of(db, organization.id, member.id):
        ends = until(db, organization, account, now) or now
        outbox.hold_line(db, organization.id, account.workspace_id, account.external, ends)
