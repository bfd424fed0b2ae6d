"""From a delivery to what a platform needs to send it, as it is true now."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from handlers import cards, kept, start
from handlers.verbs import Ask, Person, Voice, voice_of
from handlers.views import View, from_facts
from storage import channels, people, postings
from storage.models import Account, Organization, Outbox, Platform, Posting, Workspace

CLOCKS_DIFFER = 600.0  # seconds by which a platform's clock may be behind ours


@dataclass(frozen=True)
class Letter:
    """Everything a sender needs, free of the database."""

    workspace: str  # the platform's id
    url: str
    target: str
    view: View
    voice: Voice
    marker: str  # goes with the message, so that it can be found again
    kind: str
    channel: str = ""  # of the posting that is redrawn or replied to
    message: str = ""
    since: float = 0.0  # epoch seconds: not posted before
    reader: int | None = None  # the member in whose chat it stands


def letter_for(db: Session, row: Outbox, now: datetime) -> tuple[Letter | None, Platform]:
    """None when there is nothing to say any more."""
    organization = people.organization(db, row.organization_id)
    workspace = people.workspace_by_id(db, row.organization_id, row.workspace_id)
    posting = postings.by_id(db, row.organization_id, row.posting_id) if row.posting_id else None
    addressee = _addressee(row, posting)
    account = people.account_of(db, workspace, addressee)
    voice = _voice(db, organization, workspace, account, addressee)
    view = _view(db, row, organization, workspace, account, voice, now)
    if view is None:
        return None, workspace.platform
    letter = Letter(
        workspace=workspace.external,
        url=workspace.url,
        target=row.target if row.kind == "post" else addressee,
        view=view,
        voice=voice,
        marker=_marker(row),
        kind=row.kind,
        channel=posting.channel if posting else "",
        message=posting.message if posting else "",
        since=row.created.timestamp() - CLOCKS_DIFFER,
        reader=account.member_id if account else None,
    )
    return letter, workspace.platform


def _marker(row: Outbox) -> str:
    # Ids of forgotten deliveries are given again, and a new database counts from 1: time tells them apart.
    return f"gegenstrom-{row.id}-{row.created.timestamp():.6f}"


def _addressee(row: Outbox, posting: Posting | None) -> str:
    if row.kind == "refresh" and posting is not None:
        return posting.target
    return row.target.removeprefix("home:")


def _view(
    db: Session,
    row: Outbox,
    organization: Organization,
    workspace: Workspace,
    account: Account | None,
    voice: Voice,
    now: datetime,
) -> View | None:
    if account is not None and row.about and not _may_see(db, row, organization, workspace, account, voice):
        return None  # who led when the card came to them may not read on
    reader = account.member_id if account else None
    if row.kind == "refresh":
        return kept.as_it_is(db, organization, row.view, row.idea_id, row.about, now, reader=reader)
    if row.kind == "home":
        return _home(db, organization, workspace, account, voice, now)
    if row.about and kept.is_kept(row.view):
        return kept.as_it_is(db, organization, row.view, None, row.about, now, reader=reader)
    return cards.current(from_facts(row.view, row.facts), db, organization, now)


def _may_see(
    db: Session,
    row: Outbox,
    organization: Organization,
    workspace: Workspace,
    account: Account,
    voice: Voice,
) -> bool:
    member = people.member_of(db, organization.id, account.member_id)
    return kept.may_see(db, Person(organization, workspace, member, account, voice), row.view, row.about)


def _home(
    db: Session,
    organization: Organization,
    workspace: Workspace,
    account: Account | None,
    voice: Voice,
    now: datetime,
) -> View | None:
    if account is None:
        return None
    member = people.member_of(db, organization.id, account.member_id)
    person = Person(organization, workspace, member, account, voice)
    ask = Ask(workspace.platform, workspace.external, account.external, "home", now)
    return start.home_of(db, person, ask)


def _voice(
    db: Session, organization: Organization, workspace: Workspace, account: Account | None, target: str
) -> Voice:
    """A person's own, or the channel's: its language and its time zone."""
    if account is not None:
        return voice_of(organization, people.member_of(db, organization.id, account.member_id), account)
    room = channels.by_external(db, workspace, target)
    return Voice(
        (room.language if room else None) or organization.language,
        organization.formal,
        (room.timezone if room else None) or organization.timezone,
    )
