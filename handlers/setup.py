"""The first run: a workspace is connected, its admin is asked three things."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from handlers import deciders, settings, telling
from handlers.verbs import Ask, Person, Profile, Room, Voice, on, voice_of
from handlers.views import SetupChannels, SetupDone, SetupLanguage, SetupPeople, View
from storage import channels, people
from storage.models import Organization, Platform, Purpose, Role, Workspace


def connected(
    db: Session,
    platform: Platform,
    external: str,
    *,
    name: str,
    url: str,
    bot: str,
    profiles: Sequence[Profile],
    rooms: Sequence[Room],
    now: datetime,
) -> Workspace:
    """The workspace as the platform describes it now; the first time, its owner is welcomed."""
    workspace = people.connect(db, platform, external, name=name, url=url, bot=bot, now=now)
    known = people.known_externals(db, workspace)
    for profile in profiles:
        if profile.external not in known and not profile.boss:
            continue  # everybody else is met when they first ask something
        people.remember(db, workspace, now, **vars(profile))
    for room in rooms:
        channels.remember(db, workspace, **vars(room))
    channels.left_all_but(db, workspace, [room.external for room in rooms if room.joined])
    _welcome(db, people.organization(db, workspace.organization_id), now)
    return workspace


@on("setup")
def setup(db: Session, person: Person, ask: Ask) -> View:
    settings.needs_admin(db, person)
    return _language_step(person.organization, person.member.name)


@on("setup_language")
def setup_language(db: Session, person: Person, ask: Ask) -> View:
    settings.needs_admin(db, person)
    settings.save_language_of_all(db, person, ask)
    return _channel_step(db, person)


@on("setup_channels")
def setup_channels(db: Session, person: Person, ask: Ask) -> View:
    settings.needs_admin(db, person)
    settings.save_digest_time(db, person, ask)
    settings.save_channels(db, person, ask)
    return _people_step(db, person)


@on("setup_people")
def setup_people(db: Session, person: Person, ask: Ask) -> View:
    """The last step: from here on everything is as the admin wants it."""
    settings.needs_admin(db, person)
    settings.save_people(db, person, ask)
    person.organization.set_up = ask.now
    db.add(person.organization)
    telling.homes(db, person.organization, [person.id], ask.now)
    organization, org = person.organization, person.org
    return SetupDone(
        ideas=", ".join(channels.names(channels.for_ideas(db, org))),
        digest=", ".join(channels.names(channels.for_digest(db, org))),
        weekday=organization.digest_weekday,
        time=organization.digest_time,
        deciders=tuple(member.name for member in deciders.everybody(db, org)),
    )


@on("setup_back")
def setup_back(db: Session, person: Person, ask: Ask) -> View:
    """One step back; `words` name the step to go to."""
    settings.needs_admin(db, person)
    if ask.words == "channels":
        return _channel_step(db, person)
    return _language_step(person.organization, person.member.name)


def _welcome(db: Session, organization: Organization, now: datetime) -> None:
    """Ask the owner once; what the owner's account says is the organization's first guess."""
    owner = people.primary_owner(db, organization.id)
    if organization.welcomed or owner is None:
        return
    voice: Voice = voice_of(organization, None, owner)
    organization.language, organization.timezone = voice.language, voice.timezone
    organization.welcomed = now
    db.add(organization)
    step = _language_step(organization, owner.name)
    telling.member(db, organization, owner.member_id, "welcome", step, now)


def _language_step(organization: Organization, name: str) -> SetupLanguage:
    return SetupLanguage(name, organization.language, organization.formal, organization.timezone)


def _channel_step(db: Session, person: Person) -> SetupChannels:
    org = person.org
    return SetupChannels(
        ideas=settings.first(channels.for_ideas(db, org)),
        digest=settings.first(channels.for_digest(db, org)),
        review=settings.first(channels.chosen_for(db, org, Purpose.REVIEW)),
        weekday=person.organization.digest_weekday,
        time=person.organization.digest_time,
    )


def _people_step(db: Session, person: Person) -> SetupPeople:
    return SetupPeople(
        people.externals(db, person.workspace, people.with_role(db, person.org, Role.MANAGER)),
        people.externals(db, person.workspace, people.with_role(db, person.org, Role.LEADER)),
    )
