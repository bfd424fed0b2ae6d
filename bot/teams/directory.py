"""Who is who and which channel is which in Teams: looked up before a question is answered."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

import structlog

from bot.teams import asks
from bot.teams.asks import Activity, part
from bot.teams.connector import Connector
from bot.teams.places import Places, reference, team_of
from handlers.verbs import Ask, Profile, Room
from scheduler.deliver import Later, Lost, Never, Shut
from storage import channels, conversations, people
from storage.database import transaction
from storage.models import Platform

FRESH = 12 * 3600.0  # seconds for which a looked-up person or channel is taken as known
PATIENCE = 0.8  # seconds for looking up
CHOSEN = 30  # people of a form that are looked up
REMEMBERED = 20_000  # people and channels that are taken as known, until those of yesterday are dropped
ROSTER = 100  # people of a team that are remembered when the bot is added; all others when they are met
PEOPLE = ("owner", "person", "managers", "leaders", "admins")  # fields of forms in which people are chosen

T = TypeVar("T")

log = structlog.get_logger()


class Directory:
    """People and channels of every tenant that may use the bot."""

    def __init__(self, connector: Connector, places: Places) -> None:
        self.connector, self.places = connector, places
        self._fresh: dict[tuple[str, str, str], float] = {}  # until when, by tenant, id and client's language
        self._locales: dict[str, str] = {}

    def locale(self, person: str) -> str:
        """What we know of somebody's language without asking; empty when nothing."""
        return self._locales.get(person, "")

    def forget(self, *persons: str) -> None:
        """Look these people up again next time; without names everybody and everything."""
        kept = {key: until for key, until in self._fresh.items() if key[1] not in persons}
        self._fresh = kept if persons else {}

    async def introduce(self, ask: Ask, activity: Activity) -> Ask:
        """The question with the people and the channel in it that are not known yet. A Teams that is slow
        or down does not stop the question; who cannot be looked up is taken for a guest until they can."""
        locale = asks.locale(activity)
        self._locales[ask.person] = locale
        wanted = [one for one in _chosen(ask) if one != ask.person and self._is_stale(ask, one)]
        asker = [partial(self._asker, activity)] if self._is_stale(ask, ask.person, locale) else []
        looking = [*asker, *(partial(self._person, activity, one) for one in wanted[:CHOSEN])]
        known = ask.direct or not ask.channel or not self._is_stale(ask, ask.channel)
        people = asyncio.gather(*(_in_time(one, None) for one in looking))
        nothing: list[Room] = []
        rooms = nothing if known else await _in_time(partial(self._rooms, activity), nothing)
        met = await people
        if asker and met[0] is None:
            met[0] = _unclear(activity)
        for profile in met:
            if profile is not None and profile.guest is not None:
                self._known(ask, profile.external, locale if profile.external == ask.person else "")
        for one in rooms:
            self._known(ask, one.external)
        return replace(ask, people=tuple(one for one in met if one), rooms=tuple(rooms))

    async def team(self, activity: Activity, *, people: bool) -> None:
        """Look at all channels of the team, and with `people` at some of its members, and keep them."""
        rooms = await self._rooms(activity)
        roster = await self._roster(activity) if people else []
        await asyncio.to_thread(self._store_team, activity, rooms, roster)
        self._fresh.clear()

    def _store_team(self, activity: Activity, rooms: list[Room], roster: list[Profile]) -> None:
        known = reference(activity)
        with transaction(self.places.engine) as db:
            workspace = self.places.workspace(db, activity)
            for room in rooms:
                channels.remember(db, workspace, **vars(room))
                where = {"id": room.external, "conversationType": "channel"}
                conversations.remember(
                    db,
                    workspace,
                    external=room.external,
                    kind="channel",
                    reference={**known, "conversation": where},
                    now=self.places.now(),
                )
            for profile in roster:
                people.remember(db, workspace, self.places.now(), **vars(profile))

    async def _asker(self, activity: Activity) -> Profile | None:
        """Whoever sent this, as the roster of the conversation or of a team describes them."""
        told = await self._looked_up(activity, str(part(activity, "from").get("id") or ""))
        told = told or await self._in_a_team(activity, asks.person(activity))
        if told is None:
            return None
        found, sent = profile_of(told, asks.tenant(activity)), _unclear(activity)
        return replace(sent, guest=found.guest, name=sent.name or found.name)

    async def _person(self, activity: Activity, external: str) -> Profile | None:
        """Somebody who was chosen in a form: known to this conversation, or to a team that the bot is in."""
        told = await self._looked_up(activity, external) or await self._in_a_team(activity, external)
        found = profile_of(told, asks.tenant(activity)) if told else None
        return found if found and found.external == external and found.name else None

    async def _in_a_team(self, activity: Activity, external: str) -> dict[str, Any] | None:
        team = await asyncio.to_thread(self._team_reference, asks.tenant(activity))
        return await self._looked_up(team, external) if team else None

    def _team_reference(self, tenant: str) -> Activity | None:
        with transaction(self.places.engine) as db:
            workspace = people.workspace(db, Platform.TEAMS, tenant)
            found = conversations.open_in(db, workspace) if workspace else []
            return next((one.reference for one in found if one.kind == "channel"), None)

    async def _looked_up(self, activity: Activity, user: str) -> dict[str, Any] | None:
        if not user:
            return None
        service_url, conversation = str(activity.get("serviceUrl")), asks.conversation(activity)
        try:
            return await self.connector.member(service_url, conversation, user)
        except (Never, Later, Lost, Shut) as error:
            log.warning("teams.lookup_failed", error=str(error))
            return None

    async def _roster(self, activity: Activity) -> list[Profile]:
        service_url = str(activity.get("serviceUrl"))
        try:
            found = await self.connector.members(
                service_url, asks.conversation(activity), page_size=ROSTER, most=ROSTER
            )
        except (Never, Later, Lost, Shut) as error:
            log.warning("teams.roster_failed", error=str(error))
            return []
        profiles = [profile_of(one, asks.tenant(activity)) for one in found]
        return [one for one in profiles if one.external and one.name]

    async def _rooms(self, activity: Activity) -> list[Room]:
        """The channels of the team; of a chat, the chat itself."""
        here, team = asks.conversation(activity), team_of(activity)
        if not team.get("id"):
            name = str(part(activity, "conversation").get("name") or "")
            return (
                [Room(here, name or "Chat", private=True, joined=True)]
                if not asks.is_personal(activity)
                else []
            )
        try:
            found = await self.connector.team_channels(str(activity.get("serviceUrl")), str(team["id"]))
        except (Never, Later, Lost, Shut) as error:
            log.warning("teams.channels_failed", error=str(error))
            told = part(part(activity, "channelData"), "channel")
            return [Room(here, str(told.get("name") or team.get("name") or here), joined=True)]
        # The first channel of a team has no name of its own.
        return [
            Room(str(one["id"]), str(one.get("name") or team.get("name") or "General"), joined=True)
            for one in found
            if one.get("id")
        ]

    def _is_stale(self, ask: Ask, external: str, about: str = "") -> bool:
        return self._fresh.get((ask.workspace, external, about), 0.0) <= time.monotonic()

    def _known(self, ask: Ask, external: str, about: str = "") -> None:
        """Per tenant: who belongs to one company is a guest of another one."""
        now = time.monotonic()
        if len(self._fresh) > REMEMBERED:
            self._fresh = {key: until for key, until in self._fresh.items() if until > now}
        self._fresh[ask.workspace, external, about] = now + FRESH


async def _in_time(look: Callable[[], Awaitable[T]], otherwise: T) -> T:
    """What was found, or something else where Teams is too slow. Who is out of time already does not look."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await look()
    except TimeoutError:
        log.warning("teams.lookup_slow")
        return otherwise


def _unclear(activity: Activity) -> Profile:
    """Whoever sent this, as they describe themselves: their name and client, not whether they are a guest."""
    return Profile(
        external=asks.person(activity),
        name=str(part(activity, "from").get("name") or asks.person(activity)),
        locale=asks.locale(activity) or None,
        timezone=asks.timezone(activity) or None,
        boss=None,
        owner=None,
        guest=None,
    )


def profile_of(member: Mapping[str, Any], tenant: str) -> Profile:
    """A person as a roster describes them; people of other tenants are guests to us."""
    stranger = str(member.get("tenantId") or tenant) != tenant
    return Profile(
        external=str(member.get("aadObjectId") or member.get("objectId") or ""),
        name=str(member.get("name") or ""),
        boss=None,
        owner=None,
        guest=stranger or member.get("userRole") in ("guest", "anonymous"),
    )


def _chosen(ask: Ask) -> Iterable[str]:
    for name in PEOPLE:
        value = ask.fields.get(name)
        yield from [value] if isinstance(value, str) and value else value if isinstance(value, tuple) else []
