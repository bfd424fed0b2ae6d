"""/gegenstrom: the settings that exist, and everybody's own language."""

import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlmodel import Session

from handlers import choices, commands, deciders, due_dates, telling, writing
from handlers.calendar import is_region
from handlers.verbs import Ask, Invalid, Person, Refused, command, on
from handlers.views import LanguageForm, Notice, Settings, SettingsForm, View
from storage import accounts, channels, people
from storage.models import Account, Channel, Member, Purpose, Role

command("gegenstrom", read=commands.settings)

LANGUAGES = ("en", "de")
CLOCK_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
DAYS_LOW, DAYS_HIGH = 5, 30  # working days until a decision is due
NO_REGION = {"", "none", "keine", "-"}
REVIEW_MONTHS = (1, 2, 3, 6, 12, 0)  # how often the strategy review comes; 0: never


@on("settings", guests=True)
def settings(db: Session, person: Person, ask: Ask) -> View:
    organization, org = person.organization, person.org
    return Settings(
        language=organization.language,
        formal=organization.formal,
        timezone=organization.timezone,
        weekday=organization.digest_weekday,
        time=organization.digest_time,
        decision_days=organization.decision_days,
        review_months=organization.review_months,
        region=organization.region,
        ideas=named(db, org, channels.for_ideas(db, org)),
        review=named(db, org, channels.chosen_for(db, org, Purpose.REVIEW)),
        digest=named(db, org, channels.for_digest(db, org)),
        managers=_names(people.with_role(db, org, Role.MANAGER)),
        leaders=_names(people.with_role(db, org, Role.LEADER)),
        admins=_names(people.admins(db, org)),
        my_language=person.member.language,
        editable=deciders.may_administer(db, org, person.member),
        reviews_in_channel=organization.reviews_in_channel,
    )


@on("edit_settings")
def edit_settings(db: Session, person: Person, ask: Ask) -> View:
    needs_admin(db, person)
    organization, org = person.organization, person.org
    ideas = first(here(person, channels.chosen_for(db, org, Purpose.IDEAS)))
    review = first(here(person, channels.chosen_for(db, org, Purpose.REVIEW)))
    digest = tuple(room.external for room in here(person, channels.chosen_for(db, org, Purpose.DIGEST)))
    managers, leaders = with_role_here(db, person, Role.MANAGER), with_role_here(db, person, Role.LEADER)
    admins = accounts.externals(db, person.workspace, people.named_admins(db, org))
    return SettingsForm(
        language=organization.language,
        formal=organization.formal,
        timezone=organization.timezone,
        weekday=organization.digest_weekday,
        time=organization.digest_time,
        decision_days=organization.decision_days,
        review_months=organization.review_months,
        region=organization.region,
        ideas=ideas,
        review=review,
        digest=digest,
        managers=managers,
        leaders=leaders,
        admins=admins,
        rooms=choices.rooms(db, person, ideas, review, *digest),
        known=choices.known(db, person, *managers, *leaders, *admins),
        reviews_in_channel=organization.reviews_in_channel,
    )


@on("save_settings")
def save_settings(db: Session, person: Person, ask: Ask) -> View:
    """All or nothing: a wrong field is named, and nothing is changed then."""
    needs_admin(db, person)
    days, months, region = _days(ask), _months(ask), _region(person, ask)
    organization = person.organization
    due_dates.count_in(db, organization, region, ask.now)
    save_language_of_all(db, person, ask)
    save_digest_time(db, person, ask)
    organization.decision_days, organization.review_months = days, months
    organization.reviews_in_channel = ask.fields.get("reviews_in_channel") == "yes"
    save_channels(db, person, ask)
    save_people(db, person, ask)
    _name_admins(db, person, ask)
    telling.homes(db, person.organization, [person.id], ask.now)
    return Notice("settings_saved", {})


@on("region")
def region(db: Session, person: Person, ask: Ask) -> View | None:
    """`/gegenstrom region FR-57`: also what is in no list; `none` keeps no public holidays."""
    needs_admin(db, person)
    typed = ask.words.strip().upper()
    if typed:
        code = "" if typed.casefold() in NO_REGION else typed
        if code and not is_region(code):
            raise Refused("region_unknown", typed=ask.words.strip()[:20])
        due_dates.count_in(db, person.organization, code, ask.now)
    return settings(db, person, ask)


@on("my_language", guests=True)
def my_language(db: Session, person: Person, ask: Ask) -> View:
    return LanguageForm(person.member.language or "")


@on("save_language", guests=True)
def save_language(db: Session, person: Person, ask: Ask) -> View:
    return _speak(db, person, ask, writing.field(ask.fields, "language"))


@on("set_language", guests=True)
def set_language(db: Session, person: Person, ask: Ask) -> View | None:
    """`/gegenstrom language de`; what is no language opens the form."""
    typed = ask.words[:2]
    return _speak(db, person, ask, typed) if typed in LANGUAGES else my_language(db, person, ask)


def needs_admin(db: Session, person: Person) -> None:
    if not deciders.may_administer(db, person.org, person.member):
        raise Refused("settings_admins_only")


def save_language_of_all(db: Session, person: Person, ask: Ask) -> None:
    """How the bot speaks where nobody chose: language, address and time zone."""
    language = writing.field(ask.fields, "language")
    zone = writing.field(ask.fields, "timezone").strip()
    if language not in LANGUAGES:
        raise Invalid({"language": "language_missing"})
    if not _is_zone(zone):
        raise Invalid({"timezone": "timezone_unknown"})
    organization = person.organization
    organization.language, organization.timezone = language, zone
    organization.formal = ask.fields.get("formal") == "yes"
    db.add(organization)


def save_digest_time(db: Session, person: Person, ask: Ask) -> None:
    weekday, time = writing.field(ask.fields, "weekday"), writing.field(ask.fields, "time")
    if weekday not in "0123456" or len(weekday) != 1:
        raise Invalid({"weekday": "weekday_missing"})
    if not CLOCK_TIME.fullmatch(time):
        raise Invalid({"time": "time_wrong"})
    person.organization.digest_weekday, person.organization.digest_time = int(weekday), time
    db.add(person.organization)


def save_channels(db: Session, person: Person, ask: Ask) -> None:
    """Channels for ideas, review and digest here; an empty field goes back to the default."""
    for purpose in Purpose:
        value = ask.fields.get(purpose.value)
        wanted = [value] if isinstance(value, str) and value else writing.many(ask.fields, purpose.value)
        rooms = [choices.postable_room(db, person, purpose.value, external) for external in wanted]
        channels.choose(db, person.workspace, purpose, rooms)


def save_people(db: Session, person: Person, ask: Ask) -> None:
    """Managers and leaders here are exactly the chosen ones; who is in both lists leads."""
    chosen = {
        Role.MANAGER: _members(db, person, ask, "managers"),
        Role.LEADER: _members(db, person, ask, "leaders"),
    }
    for member in _who_are_here(db, person, people.with_role(db, person.org, *chosen)):
        member.role = Role.EMPLOYEE
        db.add(member)
    for role, members in chosen.items():
        for member in members:
            member.role = role
            db.add(member)
    db.flush()


def first(rooms: Sequence[Channel]) -> str:
    return rooms[0].external if rooms else ""


def here(person: Person, rooms: Sequence[Channel]) -> Sequence[Channel]:
    """Those of the asker's workspace: nobody chooses for another one."""
    return [room for room in rooms if room.workspace_id == person.workspace.id]


def with_role_here(db: Session, person: Person, role: Role) -> tuple[str, ...]:
    """The platform's ids of those who have this role and are here."""
    return accounts.externals(db, person.workspace, people.with_role(db, person.org, role))


def named(db: Session, org: int, rooms: Sequence[Channel]) -> tuple[str, ...]:
    """The channels by name; where the company has several workspaces, each with the one it is in."""
    where = {one.id: one.name for one in people.workspaces(db, org)}
    names = channels.names(rooms)
    if len(where) < 2:
        return names
    return tuple(f"{name} ({where[room.workspace_id]})" for name, room in zip(names, rooms, strict=True))


def _speak(db: Session, person: Person, ask: Ask, language: str) -> View:
    person.member.language = language if language in LANGUAGES else None
    db.add(person.member)
    telling.homes(db, person.organization, [person.id], ask.now)
    return Notice("language_saved", {})


def _days(ask: Ask) -> int:
    typed = str(ask.fields.get("decision_days") or "")
    if not typed.isdecimal() or len(typed) > 9 or not DAYS_LOW <= int(typed) <= DAYS_HIGH:
        raise Invalid(
            {"decision_days": "days_range"}, {"decision_days": {"low": DAYS_LOW, "high": DAYS_HIGH}}
        )
    return int(typed)


def _months(ask: Ask) -> int:
    typed = writing.field(ask.fields, "review_months")
    if typed not in {str(months) for months in REVIEW_MONTHS}:
        raise Invalid({"review_months": "review_months_missing"})
    return int(typed)


def _region(person: Person, ask: Ask) -> str:
    typed = ask.fields.get("region")
    if typed is None:
        return person.organization.region
    code = "" if str(typed) in NO_REGION else str(typed)
    if code and not is_region(code):
        raise Invalid({"region": "region_missing"})
    return code


def _members(db: Session, person: Person, ask: Ask, name: str) -> list[Member]:
    accounts = [_account(db, person, name, external) for external in writing.many(ask.fields, name)]
    return [people.member_of(db, person.org, account.member_id) for account in accounts]


def _account(db: Session, person: Person, name: str, external: str) -> Account:
    account = people.account_of(db, person.workspace, external)
    if account is None or account.guest or account.gone or external == person.workspace.bot:
        raise Invalid({name: "person_unusable"})
    return account


def _name_admins(db: Session, person: Person, ask: Ask) -> None:
    chosen = {member.id for member in _members(db, person, ask, "admins")}
    named = _who_are_here(db, person, people.named_admins(db, person.org))
    for member in [*named, *_members(db, person, ask, "admins")]:
        member.admin = member.id in chosen
        db.add(member)
    db.flush()


def _who_are_here(db: Session, person: Person, members: Sequence[Member]) -> list[Member]:
    """Without those who cannot be seen from here: they keep what they were given elsewhere."""
    seen = {account.member_id for account in accounts.here(db, person.workspace, members)}
    return [member for member in members if member.id in seen]


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _names(members: Sequence[Member]) -> tuple[str, ...]:
    return tuple(member.name for member in members)
