"""Who is who and which channel is which in Teams: looked up before a question is answered."""

import asyncio
import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

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
ROSTER = 100  # people of a team that are remembered when the bot is added; all others when they are met
PEOPLE = ("owner", "person", "managers", "leaders", "admins")  # fields of forms in which people are chosen

log = structlog.get_logger()


class Directory:
    """People and channels of every tenant that may use the bot."""

    def __init__(self, connector: Connector, places: Places) -> None:
        self.connector, self.places = connector, places
        self._fresh: dict[str, float] = {}
        self._locales: dict[str, str] = {}

    def locale(self, person: str) -> str:
        """What we know of somebody's language without asking; empty when nothing."""
        return self._locales.get(person, "")

    def forget(self) -> None:
        """Look everybody and everything up again next time."""
        self._fresh.clear()

    async def introduce(self, ask: Ask, activity: Activity) -> Ask:
        """The question with the people and the channel in it that are not known yet. A Teams that is slow
        or down does not stop the question: it is answered with what is known."""
        self._locales[ask.person] = asks.locale(activity)
        chosen = [one for one in _chosen(ask) if one != ask.person]
        wanted = [one for one in dict.fromkeys(chosen) if self._is_stale(one)]
        stale = self._is_stale(ask.person, asks.locale(activity))
        room = not ask.direct and ask.channel != "" and self._is_stale(ask.channel)
        if not (wanted or stale or room):
            return ask
        try:
            async with asyncio.timeout(PATIENCE):
                asker = [await self._asker(activity)] if stale else []
                others = await asyncio.gather(*(self._person(activity, one) for one in wanted))
                rooms = await self._rooms(activity) if room else []
        except TimeoutError:
            log.warning("teams.lookup_slow", people=len(wanted), room=room)
            return ask
        met = [one for one in (*asker, *others) if one is not None]
        for profile in met:
            self._known(profile.external, asks.locale(activity) if profile.external == ask.person else "")
        for one in rooms:
            self._known(one.external)
        return replace(ask, people=tuple(met), rooms=tuple(rooms))

    async def team(self, activity: Activity) -> None:
        """Look at all channels of the team, and at some of its people, and keep their addresses."""
        rooms = await self._rooms(activity)
        roster = await self._roster(activity)
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
        """Whoever sent this, as the roster of the conversation describes them."""
        sender = part(activity, "from")
        told = await self._looked_up(activity, str(sender.get("id") or ""))
        profile = profile_of(told or {}, asks.tenant(activity))
        return replace(
            profile,
            external=asks.person(activity),
            name=str(sender.get("name") or profile.name or asks.person(activity)),
            locale=asks.locale(activity) or None,
            timezone=asks.timezone(activity) or None,
            guest=profile.guest if told else None,
        )

    async def _person(self, activity: Activity, external: str) -> Profile | None:
        """Somebody who was chosen in a form: known to this conversation, or to a team that the bot is in."""
        told = await self._looked_up(activity, external)
        if told is None:
            other = await asyncio.to_thread(self._team_reference, asks.tenant(activity))
            told = await self._looked_up(other, external) if other else None
        found = profile_of(told, asks.tenant(activity)) if told else None
        return found if found and found.external == external and found.name else None

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
            found = await self.connector.members(service_url, asks.conversation(activity), page_size=ROSTER)
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
        ]

    def _is_stale(self, external: str, about: str = "") -> bool:
        return bool(external) and self._fresh.get(f"{external}:{about}", 0.0) <= time.monotonic()

    def _known(self, external: str, about: str = "") -> None:
        self._fresh[f"{external}:{about}"] = time.monotonic() + FRESH


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
