"""Typed, clicked and submitted are the same question: `Ask` in, view out, one transaction per message."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine
from sqlmodel import Session

from handlers.views import View
from storage import channels, inbox, people
from storage.database import transaction
from storage.models import Account, Member, Organization, Platform, Workspace

Param = str | int | date | datetime


class Refused(Exception):
    """A friendly no: the text `refused-{key}` with its parameters, in the person's language."""

    def __init__(self, key: str, **params: Param) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class Invalid(Exception):
    """A form cannot be taken as it is: each field's name with the key of a text `invalid-{key}`.

    `params` are per field, for texts that name a limit or a length.
    """

    def __init__(
        self, errors: Mapping[str, str], params: Mapping[str, Mapping[str, Param]] | None = None
    ) -> None:
        super().__init__(", ".join(f"{name}: {key}" for name, key in errors.items()))
        self.errors = dict(errors)
        self.params = dict(params or {})


@dataclass(frozen=True)
class Profile:
    """What the platform says of a person."""

    external: str
    name: str
    locale: str | None = None
    timezone: str | None = None
    boss: bool | None = False  # admin or owner of the workspace; None: the platform does not say
    owner: bool | None = False  # the primary owner
    guest: bool | None = False  # guest or stranger: reads only; None: not known at the moment
    gone: bool = False


@dataclass(frozen=True)
class Room:
    """What the platform says of a channel."""

    external: str
    name: str
    private: bool = False
    joined: bool = False
    gone: bool = False


@dataclass(frozen=True)
class Ask:
    """One question of one person, whichever way it was put."""

    platform: Platform
    workspace: str  # the platform's id
    person: str  # the platform's id
    verb: str
    now: datetime
    words: str = ""  # what was typed behind the command, or the button's value
    fields: Mapping[str, Any] = field(default_factory=dict)  # what a form was filled with
    channel: str = ""  # where it was asked, the platform's id; empty for a form or the home
    message: str = ""  # the message that was clicked or answered
    thread: str = ""
    direct: bool = False  # in a direct message with the bot
    overheard: bool = False  # everybody there has read the words, and whose they are
    once: str = ""  # the platform's own id of this very message: told twice, done once
    people: tuple[Profile, ...] = ()  # freshly looked up, the asker included
    rooms: tuple[Room, ...] = ()


@dataclass(frozen=True)
class Voice:
    """How to speak to somebody."""

    language: str = "en"
    formal: bool = False
    timezone: str = "UTC"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


@dataclass(frozen=True)
class Person:
    """Who asks, as stored."""

    organization: Organization
    workspace: Workspace
    member: Member
    account: Account
    voice: Voice

    @property
    def org(self) -> int:
        return self.organization.id

    @property
    def id(self) -> int:
        return self.member.id


@dataclass(frozen=True)
class Reply:
    """`view` is None when there is nothing to show; `refused` and `invalid` say why nothing was done."""

    voice: Voice
    view: View | None = None
    refused: Refused | None = None
    invalid: Invalid | None = None


Handler = Callable[[Session, Person, Ask], View | None]


@dataclass(frozen=True)
class Command:
    """A slash command; its texts are `command-{name}-about` and `command-{name}-hint`."""

    name: str
    read: Callable[[str], tuple[str, str]]  # the typed line -> verb and words
    alias_of: str = ""


HANDLERS: dict[str, Handler] = {}
COMMANDS: dict[str, Command] = {}
OPEN_TO_GUESTS: set[str] = set()


def on(*verbs: str, guests: bool = False) -> Callable[[Handler], Handler]:
    """Answer these verbs with this function; `guests` may ask it too."""

    def register(handler: Handler) -> Handler:
        for verb in verbs:
            if verb in HANDLERS:
                raise ValueError(f"two handlers for {verb}")
            HANDLERS[verb] = handler
            if guests:
                OPEN_TO_GUESTS.add(verb)
        return handler

    return register


def command(name: str, *aliases: str, read: Callable[[str], tuple[str, str]]) -> None:
    """A slash command (without the slash) and how its line is read."""
    COMMANDS[name] = Command(name, read)
    for alias in aliases:
        COMMANDS[alias] = Command(alias, read, alias_of=name)


def typed(ask: Ask, name: str, line: str) -> Ask:
    """The question that this command line asks."""
    verb, words = COMMANDS[name].read(line)
    return replace(ask, verb=verb, words=words)


def answer(engine: Engine, ask: Ask) -> Reply:
    """The one door: stores who is introduced, opens the transaction, runs one handler, commits.

    Raises `storage.database.Unavailable` when nothing can be stored now; nothing was done then.
    """
    if ask.people or ask.rooms:  # who was met stays met, whatever becomes of the question
        with transaction(engine) as db:
            _introduce(db, ask)
    voice = Voice()
    try:
        with transaction(engine) as db:
            person = _meet(db, ask)
            voice = person.voice
            return _asked(db, person, ask)
    except Refused as refused:
        return Reply(voice, refused=refused)
    except Invalid as invalid:
        return Reply(voice, invalid=invalid)


def _asked(db: Session, person: Person, ask: Ask) -> Reply:
    if ask.once and not inbox.first_time(db, person.workspace, ask.once, ask.now):
        return Reply(person.voice)
    if person.account.guest and ask.verb not in OPEN_TO_GUESTS:
        raise Refused("not_introduced" if _is_unclear(ask) else "guest")
    if ask.verb not in HANDLERS:
        raise Refused("verb_unknown")  # a button of a version that is long gone
    view = HANDLERS[ask.verb](db, person, ask)
    return Reply(_voice_now(db, person), view)


def _is_unclear(ask: Ask) -> bool:
    """Whether the platform could not say just now who asks."""
    return any(one.external == ask.person and one.guest is None for one in ask.people)


def voice_of(organization: Organization, member: Member | None, account: Account | None) -> Voice:
    """The member's choice decides, then the account's locale, then the organization."""
    chosen = member.language if member else None
    locale = (account.locale or "") if account else ""
    spoken = locale[:2] if locale[:2] in ("de", "en") else ""
    zone = account.timezone if account and account.timezone else organization.timezone
    return Voice(chosen or spoken or organization.language, organization.formal, zone)


def _voice_now(db: Session, person: Person) -> Voice:
    """How to speak to somebody after their question, which may have changed that."""
    member = person.member
    if person.account.member_id != member.id:  # they became one with another member
        member = people.member_of(db, person.org, person.account.member_id)
    return voice_of(person.organization, member, person.account)


def _introduce(db: Session, ask: Ask) -> None:
    workspace = people.workspace(db, ask.platform, ask.workspace)
    if workspace is None:
        return
    for profile in ask.people:
        people.remember(db, workspace, ask.now, **vars(profile))
    for room in ask.rooms:
        channels.remember(db, workspace, **vars(room))


def _meet(db: Session, ask: Ask) -> Person:
    workspace = people.workspace(db, ask.platform, ask.workspace)
    if workspace is None:
        raise Refused("workspace_unknown")
    organization = people.organization(db, workspace.organization_id)
    account, member = people.known_or_new(db, workspace, ask.person, ask.now)
    return Person(organization, workspace, member, account, voice_of(organization, member, account))
