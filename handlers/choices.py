"""Whom and what a form offers to choose from: the people and channels known here."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlmodel import Session

from handlers import deciders, finding, writing
from handlers.verbs import Ask, Invalid, Person
from handlers.views import MemberChoice, PersonChoice, RoomChoice
from storage import accounts, channels, people
from storage.models import Account, Channel

MOST = 100


def known(db: Session, person: Person, *chosen: str) -> tuple[PersonChoice, ...]:
    """Who takes part here, by name; those who are chosen already are among them."""
    return _people(accounts.present(db, person.workspace, limit=MOST, first=chosen))


def who_decide(db: Session, person: Person) -> tuple[PersonChoice, ...]:
    """Who may decide and is here, without the asker."""
    others = [member for member in deciders.everybody(db, person.org) if member.id != person.id]
    return _people(accounts.here(db, person.workspace, others)[:MOST])


def who_may_own(db: Session, person: Person, *chosen: str) -> tuple[PersonChoice, ...]:
    """Managers and leaders who are here; those who are chosen already are among them."""
    deciding = accounts.here(db, person.workspace, deciders.everybody(db, person.org))
    found = {account.external: account for account in deciding}
    found |= {one: account for one in chosen if (account := people.account_of(db, person.workspace, one))}
    return _people([*found.values()][:MOST])


def chosen(db: Session, person: Person, ask: Ask, name: str) -> Account:
    """The person chosen in a form's field: known, here, and no guest."""
    external = writing.field(ask.fields, name)
    if not external:
        raise Invalid({name: f"{name}_missing"})
    account = people.account_of(db, person.workspace, external)
    if account is None or account.gone or account.guest or external == person.workspace.bot:
        raise Invalid({name: f"{name}_unusable"})
    return account


def rooms(db: Session, person: Person, *chosen: str) -> tuple[RoomChoice, ...]:
    """Channels that can be posted in, by name; those that are chosen already are among them."""
    found = channels.postable(db, person.workspace, limit=MOST, first=chosen)
    return tuple(RoomChoice(room.external, room.name or room.external) for room in found)


def elsewhere_rooms(db: Session, person: Person) -> tuple[RoomChoice, ...]:
    """Channels of the organization's other workspaces that can be posted in, by our own ids."""
    found = channels.elsewhere(db, person.workspace, limit=MOST)
    return tuple(
        RoomChoice(str(room.id), f"#{room.name or room.external} ({workspace.name})")
        for room, workspace in found
    )


def chosen_rooms(db: Session, person: Person, fields: Mapping[str, Any]) -> list[Channel]:
    """The channels chosen in a form's fields `channels` (here) and `elsewhere`; raises `Invalid` when there
    are none, or when one of them cannot be posted in."""
    here = [postable_room(db, person, "channels", one) for one in writing.many(fields, "channels")]
    beside = [_beside(db, person, one) for one in writing.many(fields, "elsewhere")]
    chosen = {room.id: room for room in (*here, *beside)}
    if not chosen:
        raise Invalid({"channels": "channels_missing"})
    return list(chosen.values())


def postable_room(db: Session, person: Person, field: str, external: str) -> Channel:
    """A channel that the bot can post in: public ones, and private ones that it was invited to."""
    room = channels.by_external(db, person.workspace, external)
    if room is None or not channels.is_postable(room):
        name = room.name if room and room.name else external
        raise Invalid({field: "channel_not_joined"}, {field: {"channel": name}})
    return room


def _beside(db: Session, person: Person, words: str) -> Channel:
    number = finding.as_number(words)
    room = channels.by_id(db, person.org, number) if number else None
    if room is None or not channels.is_postable(room):
        raise Invalid({"elsewhere": "channel_elsewhere_gone"})
    return room


def elsewhere(db: Session, person: Person) -> tuple[MemberChoice, ...]:
    """Members who take part in another workspace only."""
    found = accounts.elsewhere(db, person.workspace, limit=MOST)
    return tuple(MemberChoice(member.id, member.name, workspace.name) for member, workspace in found)


def _people(found: Iterable[Account]) -> tuple[PersonChoice, ...]:
    by_name = sorted(found, key=lambda account: account.name.casefold())
    return tuple(PersonChoice(account.external, account.name or account.external) for account in by_name)
