"""Whom and what a form offers to choose from: the people and channels known here."""

from collections.abc import Iterable

from sqlmodel import Session

from handlers import deciders
from handlers.verbs import Person
from handlers.views import MemberChoice, PersonChoice, RoomChoice
from storage import accounts, channels
from storage.models import Account

MOST = 100


def known(db: Session, person: Person, *chosen: str) -> tuple[PersonChoice, ...]:
    """Who takes part here, by name; those who are chosen already are among them."""
    return _people(accounts.present(db, person.workspace, limit=MOST, first=chosen))


def who_decide(db: Session, person: Person) -> tuple[PersonChoice, ...]:
    """Who may decide and is here, without the asker."""
    others = [member for member in deciders.everybody(db, person.org) if member.id != person.id]
    return _people(accounts.here(db, person.workspace, others)[:MOST])


def rooms(db: Session, person: Person, *chosen: str) -> tuple[RoomChoice, ...]:
    """Channels that can be posted in, by name; those that are chosen already are among them."""
    found = channels.postable(db, person.workspace, limit=MOST, first=chosen)
    return tuple(RoomChoice(room.external, room.name or room.external) for room in found)


def elsewhere(db: Session, person: Person) -> tuple[MemberChoice, ...]:
    """Members who take part in another workspace only."""
    found = accounts.elsewhere(db, person.workspace, limit=MOST)
    return tuple(MemberChoice(member.id, member.name, workspace.name) for member, workspace in found)


def _people(found: Iterable[Account]) -> tuple[PersonChoice, ...]:
    by_name = sorted(found, key=lambda account: account.name.casefold())
    return tuple(PersonChoice(account.external, account.name or account.external) for account in by_name)
