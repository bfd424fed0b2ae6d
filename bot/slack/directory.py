"""Who is who and which channel is which: looked up at Slack before a question is answered."""

import asyncio
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.slack.calls import read
from handlers import setup
from handlers.verbs import Ask, Profile, Room
from scheduler.deliver import Later, Lost, Never, Shut
from storage import people
from storage.database import transaction
from storage.models import Platform

FRESH = 12 * 3600.0  # seconds for which a looked-up person or channel is taken as known
PATIENCE = 0.8  # seconds for looking up; a person waits at most 3 s in all
PAGE = 200
MENTIONED = 10  # people of a message that are looked up

log = structlog.get_logger()


class Directory:
    """People and channels of one workspace."""

    def __init__(
        self, engine: Engine, slack: AsyncWebClient, beside: tuple[Platform, str] | None = None
    ) -> None:
        """`beside`: another platform's workspace of the same company, if there is one."""
        self.engine = engine
        self.slack = slack
        self.beside = beside
        self.url = ""
        self.team = ""
        self.bot = ""
        self._fresh: dict[str, float] = {}  # id -> until when it is taken as known
        self._locales: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def locale(self, person: str) -> str:
        """What we know of somebody's language without asking; empty when nothing."""
        return self._locales.get(person, "")

    async def introduce(self, ask: Ask, others: Iterable[str] = (), rooms: Iterable[str] = ()) -> Ask:
        """The question with the people and channels in it that are not known yet. Slack being slow or
        down does not stop the question: it is answered with what is known."""
        unknown_people = self._stale([ask.person, *others])
        unknown_rooms = self._stale([ask.channel, *rooms] if not ask.direct else rooms)
        if not unknown_people and not unknown_rooms:
            return ask
        try:
            async with asyncio.timeout(PATIENCE):
                profiles = await asyncio.gather(*(self._person(one) for one in unknown_people))
                found = await asyncio.gather(*(self._room(one) for one in unknown_rooms))
        except TimeoutError:
            log.warning("slack.lookup_slow", people=len(unknown_people), rooms=len(unknown_rooms))
            return ask
        for one in (*profiles, *found):
            if one is not None:
                self._known(one.external)
        return replace(
            ask,
            people=tuple(one for one in profiles if one),
            rooms=tuple(one for one in found if one),
        )

    async def names(self, people: Iterable[str]) -> dict[str, str]:
        """What these people are called; without those that Slack does not tell us in time."""
        unknown = sorted(set(people) - self._names.keys())
        if unknown:
            try:
                async with asyncio.timeout(PATIENCE / 4):
                    await asyncio.gather(*(self._person(one) for one in unknown[:MENTIONED]))
            except TimeoutError:
                log.warning("slack.lookup_slow", people=len(unknown), rooms=0)
        return {one: self._names[one] for one in people if one in self._names}

    def forget(self, *ids: str) -> None:
        """Look these up again next time."""
        for one in ids:
            self._fresh.pop(one, None)

    async def sync(self, now: datetime) -> None:
        """The workspace, its people and the bot's channels, as they are now. Raises what `calls` raises."""
        who = await read(self.slack, "auth.test")
        self.team, self.bot, self.url = str(who["team_id"]), str(who["user_id"]), str(who["url"])
        members = await self._pages("users.list", "members", include_locale="true")
        joined = await self._pages(
            "users.conversations", "channels", types="public_channel,private_channel", exclude_archived="true"
        )
        profiles = [profile(one, self.team) for one in members]
        rooms = [replace(room(one), joined=True) for one in joined]
        await asyncio.to_thread(self._store, str(who["team"]), profiles, rooms, now)
        log.info("slack.synced", people=len(profiles), channels=len(rooms))

    def _store(self, name: str, profiles: list[Profile], rooms: list[Room], now: datetime) -> None:
        with transaction(self.engine) as db:
            setup.connected(
                db,
                Platform.SLACK,
                self.team,
                name=name,
                url=self.url,
                bot=self.bot,
                profiles=profiles,
                rooms=rooms,
                now=now,
                beside=self.beside,
            )

    async def close(self, now: datetime) -> None:
        """The app was uninstalled, or its tokens were revoked."""
        await asyncio.to_thread(self._close, now)

    async def closed(self) -> bool:
        """Whether nothing is sent into the workspace any more."""
        return await asyncio.to_thread(self._is_closed)

    def _is_closed(self) -> bool:
        with transaction(self.engine) as db:
            workspace = people.workspace(db, Platform.SLACK, self.team)
            return workspace is not None and workspace.closed is not None

    def _close(self, now: datetime) -> None:
        with transaction(self.engine) as db:
            workspace = people.workspace(db, Platform.SLACK, self.team)
            if workspace is not None and workspace.closed is None:
                workspace.closed = now

    async def _pages(self, method: str, key: str, **arguments: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        cursor = ""
        while True:
            said = await read(self.slack, method, limit=PAGE, cursor=cursor, **arguments)
            found += said[key]
            cursor = (said.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return found

    async def _person(self, external: str) -> Profile | None:
        said = await self._asked("users.info", user=external, include_locale="true")
        if said is None:
            return None
        found = profile(said["user"], self.team)
        self._locales[external], self._names[external] = found.locale or "", found.name
        return found

    async def _room(self, external: str) -> Room | None:
        said = await self._asked("conversations.info", channel=external)
        return room(said["channel"]) if said else None

    async def _asked(self, method: str, **arguments: Any) -> dict[str, Any] | None:
        try:
            return await read(self.slack, method, **arguments)
        except (Never, Later, Lost, Shut) as error:
            log.warning("slack.lookup_failed", method=method, error=str(error))
            return None

    def _stale(self, ids: Iterable[str]) -> list[str]:
        now = time.monotonic()
        return sorted({one for one in ids if one and self._fresh.get(one, 0.0) <= now})

    def _known(self, external: str) -> None:
        self._fresh[external] = time.monotonic() + FRESH


def profile(user: dict[str, Any], team: str) -> Profile:
    """A person as Slack describes them; people of other workspaces are guests to us."""
    details: dict[str, Any] = user.get("profile") or {}
    stranger = bool(user.get("is_stranger")) or user.get("team_id", team) != team
    restricted = bool(user.get("is_restricted") or user.get("is_ultra_restricted"))
    names = (user.get("real_name"), details.get("real_name"), user.get("name"), user["id"])
    return Profile(
        external=str(user["id"]),
        name=str(next(name for name in names if name)),
        locale=user.get("locale"),
        timezone=user.get("tz"),
        boss=bool(user.get("is_admin") or user.get("is_owner")),
        owner=bool(user.get("is_primary_owner")),
        guest=stranger or restricted or bool(user.get("is_bot")),
        gone=bool(user.get("deleted")),
    )


def room(channel: dict[str, Any]) -> Room:
    return Room(
        external=str(channel["id"]),
        name=str(channel.get("name") or channel["id"]),
        private=bool(channel.get("is_private")),
        joined=bool(channel.get("is_member")),
        gone=bool(channel.get("is_archived")),
    )
