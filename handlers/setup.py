"""The first run: a workspace is connected, its admin is asked three things."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from handlers import choices, deciders, due_dates, settings, start, telling, writing
from handlers.calendar import region_for
from handlers.verbs import Ask, Person, Profile, Room, Voice, on, voice_of
from handlers.views import SetupChannels, SetupDone, SetupLanguage, SetupPeople, View
from storage import channels, people
from storage.models import Account, Organization, Platform, Purpose, Role, Workspace

SLACKBOT = "USLACKBOT"  # is in everybody's workspace, and does not say that it is a bot


def connected(
    db: Session,
    platform: Platform,
    external: str,
    *,
    name: str,
    url: str,
    bot: str,
    profiles: Sequence[Profile],
    rooms: Sequence[Room] | None,
    now: datetime,
    beside: tuple[Platform, str] | None = None,
) -> Workspace:
    """The workspace as the platform describes it now; the first time, its owner is welcomed.

    A new workspace belongs to the company of the one `beside` it (`people.connect`). `rooms` None: the
    platform does not list the channels that the bot is in.
    """
    workspace = people.connect(db, platform, external, name=name, url=url, bot=bot, now=now, beside=beside)
    known = people.known_externals(db, workspace)
    for profile in profiles:
        if profile.external not in known and not profile.boss:
            continue  # everybody else is met when they first ask something
        people.remember(db, workspace, now, **vars(profile))
    if profiles:
        workspace.people = sum(takes_part(profile) for profile in profiles)
        db.add(workspace)
    if rooms is not None:
        _store_rooms(db, workspace, rooms)
    _welcome(db, people.organization(db, workspace.organization_id), now)
    return workspace


def takes_part(profile: Profile) -> bool:
    return not profile.gone and not profile.guest and profile.external != SLACKBOT


@on("setup")
def setup(db: Session, person: Person, ask: Ask) -> View | None:
    """Where nobody is admin yet, whoever asks for it first is."""
    if not people.admins(db, person.org):
        return added(db, person, ask)
    settings.needs_admin(db, person)
    return _language_step(person.organization, person.member.name)


@on("setup_language")
def setup_language(db: Session, person: Person, ask: Ask) -> View:
    settings.needs_admin(db, person)
    organization = person.organization
    if organization.set_up is None:  # later, the choice in the settings stays
        zone = writing.field(ask.fields, "timezone").strip()
        due_dates.count_in(db, organization, region_for(zone), ask.now)
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
        region=organization.region,
    )


@on("setup_back")
def setup_back(db: Session, person: Person, ask: Ask) -> View:
    """One step back; `words` name the step to go to."""
    settings.needs_admin(db, person)
    if ask.words == "channels":
        return _channel_step(db, person)
    return _language_step(person.organization, person.member.name)


@on("added", guests=True)
def added(db: Session, person: Person, ask: Ask) -> View | None:
    """Somebody brought the bot into a chat or a team; where nobody is admin yet, it is them."""
    db.refresh(person.organization, with_for_update=True)  # of two at once, one is admin
    if person.account.guest or people.admins(db, person.org):
        return start.help_idea(db, person, ask)
    person.member.admin = True
    db.add(person.member)
    _guess(db, person.organization, person.account, ask.now)
    return _language_step(person.organization, person.member.name)


def _store_rooms(db: Session, workspace: Workspace, rooms: Sequence[Room]) -> None:
    for room in rooms:
        channels.remember(db, workspace, **vars(room))
    channels.left_all_but(db, workspace, [room.external for room in rooms if room.joined])


def _welcome(db: Session, organization: Organization, now: datetime) -> None:
    """Ask the owner once."""
    owner = people.primary_owner(db, organization.id)
    if organization.welcomed or owner is None:
        return
    _guess(db, organization, owner, now)
    step = _language_step(organization, owner.name)
    telling.member(db, organization, owner.member_id, "welcome", step, now, at_once=True)


def _guess(db: Session, organization: Organization, account: Account, now: datetime) -> None:
    """What the account of whom we ask first says is the organization's first guess."""
    voice: Voice = voice_of(organization, None, account)
    organization.language, organization.timezone = voice.language, voice.timezone
    organization.welcomed = now
    db.add(organization)


def _language_step(organization: Organization, name: str) -> SetupLanguage:
    return SetupLanguage(name, organization.language, organization.formal, organization.timezone)


def _channel_step(db: Session, person: Person) -> SetupChannels:
    org = person.org
    ideas = settings.first(settings.here(person, channels.for_ideas(db, org)))
    digest = settings.first(settings.here(person, channels.for_digest(db, org)))
    review = settings.first(settings.here(person, channels.chosen_for(db, org, Purpose.REVIEW)))
    return SetupChannels(
        ideas=ideas,
        digest=digest,
        review=review,
        weekday=person.organization.digest_weekday,
        time=person.organization.digest_time,
        rooms=choices.rooms(db, person, ideas, digest, review),
    )


def _people_step(db: Session, person: Person) -> SetupPeople:
    managers = settings.with_role_here(db, person, Role.MANAGER)
    leaders = settings.with_role_here(db, person, Role.LEADER)
    return SetupPeople(managers, leaders, choices.known(db, person, *managers, *leaders))
