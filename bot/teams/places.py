"""Where the bot can write to in Teams: every conversation's address, as plain JSON, kept up to date."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Engine
from sqlmodel import Session

from bot.teams import asks
from bot.teams.asks import Activity, part
from bot.teams.connector import Connector
from handlers import deliveries, kept, setup, telling
from handlers.views import IdeaCard, Receipt, ReviewCard, View
from scheduler.deliver import Closed, Never
from storage import channels, conversations, ideas, people, postings
from storage.database import transaction
from storage.models import Idea, Platform, Workspace

NAME = "Microsoft Teams"  # of a tenant: a bot is not told more
KINDS = {"personal": "personal", "channel": "channel", "groupChat": "group"}

log = structlog.get_logger()


@dataclass(frozen=True)
class Place:
    """An address to write to."""

    service_url: str
    conversation: str
    group: str = ""  # the team's group in the directory, for links


class Places:
    """The conversations of every tenant that may use the bot."""

    def __init__(
        self,
        engine: Engine,
        connector: Connector,
        home_tenant: str,
        tenants: Collection[str],
        now: Callable[[], datetime],
    ) -> None:
        """The home tenant shares the organization of the Slack workspace; others get one of their own.
        `tenants` may use the bot; in development, where none is named, all."""
        self.engine, self.connector, self.now = engine, connector, now
        self.home_tenant = home_tenant.lower()
        self.tenants = frozenset(one.lower() for one in tenants)

    async def meet(self, activity: Activity, *, opens: bool) -> bool:
        """Keep the address of this conversation; where it `opens`, the bot can write there from now on.
        Returns whether it could not before. Raises `Unavailable`."""
        return await asyncio.to_thread(self._meet, activity, opens)

    def _meet(self, activity: Activity, opens: bool) -> bool:
        with transaction(self.engine) as db:
            workspace = self.workspace(db, activity)
            external = asks.conversation(activity)
            known = conversations.by_external(db, workspace, external)
            if known is None and not opens:
                return False
            was_open = known is not None and known.closed is None
            if was_open or opens:
                personal = asks.is_personal(activity)
                conversations.remember(
                    db,
                    workspace,
                    external=external,
                    kind=_kind(activity),
                    person=asks.person(activity) if personal else "",
                    reference=reference(activity),
                    now=self.now(),
                )
                if personal and not was_open:
                    deliveries.reachable_again(db, workspace, asks.person(activity), self.now())
            return not was_open and opens

    async def is_open(self, activity: Activity) -> bool:
        """Whether the bot can write into this conversation, as far as we know."""
        return await asyncio.to_thread(self._is_open, activity)

    def _is_open(self, activity: Activity) -> bool:
        with transaction(self.engine) as db:
            workspace = people.workspace(db, Platform.TEAMS, asks.tenant(activity))
            known = workspace and conversations.by_external(db, workspace, asks.conversation(activity))
            return bool(known and known.closed is None)

    async def has_card(self, activity: Activity) -> bool:
        """Whether this thread began with a card of an idea."""
        return await asyncio.to_thread(self._has_card, activity)

    def _has_card(self, activity: Activity) -> bool:
        with transaction(self.engine) as db:
            workspace = people.workspace(db, Platform.TEAMS, asks.tenant(activity))
            where = asks.conversation(activity), asks.thread(activity)
            return workspace is not None and postings.at(db, workspace, *where) is not None

    async def leave(self, activity: Activity) -> None:
        """The bot was removed from this conversation, or from the whole team with all its channels."""
        await asyncio.to_thread(self._leave, activity)

    def _leave(self, activity: Activity) -> None:
        team = team_of(activity).get("id")
        with transaction(self.engine) as db:
            workspace = self.workspace(db, activity)
            for one in conversations.open_in(db, workspace):
                if one.external == asks.conversation(activity) or (team and _team_of(one.reference) == team):
                    conversations.close(db, workspace, one.external, self.now())
                    room = channels.by_external(db, workspace, one.external)
                    if room is not None:
                        room.joined = False

    async def close(self, tenant: str, conversation: str, since: datetime | None = None) -> None:
        """The platform says that the bot cannot write there any more; what came from there after `since`
        says something else."""
        await asyncio.to_thread(self._close, tenant, conversation, since)

    def _close(self, tenant: str, conversation: str, since: datetime | None) -> None:
        with transaction(self.engine) as db:
            workspace = people.workspace(db, Platform.TEAMS, tenant)
            known = workspace and conversations.by_external(db, workspace, conversation)
            if not workspace or not known or (since and known.refreshed > since):
                return
            conversations.close(db, workspace, conversation, self.now())
        log.warning("teams.conversation_closed", conversation=conversation)

    async def place(self, tenant: str, target: str) -> Place:
        """Where a channel or a person can be written to. Raises Never when there is no way, and what
        the connector raises when a chat with somebody has to be opened first."""
        if self.tenants and tenant.lower() not in self.tenants:
            raise Closed("tenant_removed")
        found, known = await asyncio.to_thread(self._place, tenant, target)
        if found is not None:
            return found
        if known is None or target.startswith("19:"):
            raise Never("no_conversation")
        return await self._open_chat(tenant, target, known)

    def _place(self, tenant: str, target: str) -> tuple[Place | None, Mapping[str, Any] | None]:
        """The address, and that of any other conversation in this tenant."""
        with transaction(self.engine) as db:
            workspace = people.workspace(db, Platform.TEAMS, tenant)
            if workspace is None:
                return None, None
            here = conversations.by_external(db, workspace, target)
            if here is not None and here.closed is not None:
                # Who removed the bot wants to hear nothing; of a channel somebody should know.
                raise (Closed if here.person else Never)("conversation_closed")
            personal = conversations.with_person(db, workspace, target)
            found = here or (personal[0] if personal else None)
            if found is not None:
                return _as_place(found.external, found.reference), found.reference
            if conversations.was_closed(db, workspace, target):
                raise Closed("conversation_closed")
            other = conversations.any_in(db, workspace)
            return None, other.reference if other else None

    async def _open_chat(self, tenant: str, person: str, known: Mapping[str, Any]) -> Place:
        service_url, bot = str(known["serviceUrl"]), known["bot"]
        made = await self.connector.create(
            service_url,
            {
                "bot": bot,
                "isGroup": False,
                "members": [{"id": person}],
                "tenantId": tenant,
                "channelData": {"tenant": {"id": tenant}},
            },
        )
        facts = {
            **known,
            "conversation": {"id": made, "conversationType": "personal"},
            "team": {},
            "user": {},
        }
        await asyncio.to_thread(self._remember_chat, tenant, person, made, facts)
        return _as_place(made, facts)

    def _remember_chat(self, tenant: str, person: str, made: str, facts: Mapping[str, Any]) -> None:
        with transaction(self.engine) as db:
            workspace = people.workspace(db, Platform.TEAMS, tenant)
            assert workspace is not None
            conversations.remember(
                db,
                workspace,
                external=made,
                kind="personal",
                person=person,
                reference=facts,
                now=self.now(),
            )

    async def keep_true(self, tenant: str, person: str, conversation: str, message: str, view: View) -> None:
        """This card was said as an answer; from now on it is redrawn like those that were delivered."""
        await asyncio.to_thread(self._keep_true, tenant, person, conversation, message, view)

    def _keep_true(self, tenant: str, person: str, conversation: str, message: str, view: View) -> None:
        if not kept.is_kept(type(view).__name__):
            return
        with transaction(self.engine) as db:
            workspace = people.workspace(db, Platform.TEAMS, tenant)
            assert workspace is not None
            organization = people.organization(db, workspace.organization_id)
            idea = _idea_of(db, organization.id, view)
            if idea is None and not view.about:
                return
            idea_id = idea.id if idea else None
            kind, now = type(view).__name__, self.now()
            postings.hold_copies(db, organization.id, idea_id, view.about)
            postings.add(
                db,
                workspace.id,
                organization.id,
                channel=conversation,
                message=message,
                target=person,
                view=kind,
                idea_id=idea_id,
                about=view.about,
                at=now,
            )
            account = people.account_of(db, workspace, person)
            reader = account.member_id if account else None
            shown = kept.as_it_is(db, organization, kind, idea_id, view.about, now, reader=reader)
            if shown != view:  # it changed on the way
                telling.redraw_all(db, organization.id, idea_id, view.about, now)

    async def home(self, tenant: str, conversation: str) -> str:
        """The message that shows the home in this chat; empty when there is none."""
        return await asyncio.to_thread(self._home, tenant, conversation)

    def _home(self, tenant: str, conversation: str) -> str:
        with transaction(self.engine) as db:
            workspace = people.workspace(db, Platform.TEAMS, tenant)
            found = conversations.by_external(db, workspace, conversation) if workspace else None
            return found.home if found else ""

    async def set_home(self, activity: Activity, message: str) -> None:
        """From now on this message shows the home."""
        await asyncio.to_thread(self._set_home, activity, message)

    def _set_home(self, activity: Activity, message: str) -> None:
        with transaction(self.engine) as db:
            workspace = self.workspace(db, activity)
            conversations.set_home(db, workspace, asks.conversation(activity), message)

    async def any_closed(self) -> bool:
        """Whether nothing is sent into one of the tenants, because our token was refused."""
        return await asyncio.to_thread(self._any_closed)

    def _any_closed(self) -> bool:
        with transaction(self.engine) as db:
            return bool(people.closed(db, Platform.TEAMS))

    async def reopen(self) -> None:
        await asyncio.to_thread(self._reopen)

    def _reopen(self) -> None:
        with transaction(self.engine) as db:
            for workspace in people.closed(db, Platform.TEAMS):
                workspace.closed = None

    async def gone(self, activity: Activity) -> None:
        """A channel or a team was deleted or archived."""
        await asyncio.to_thread(self._gone, activity)

    def _gone(self, activity: Activity) -> None:
        channel = part(part(activity, "channelData"), "channel").get("id")
        with transaction(self.engine) as db:
            workspace = self.workspace(db, activity)
            for one in conversations.open_in(db, workspace):
                if one.external == channel or (
                    not channel and _team_of(one.reference) == team_of(activity).get("id")
                ):
                    conversations.close(db, workspace, one.external, self.now())
                    room = channels.by_external(db, workspace, one.external)
                    if room is not None:
                        room.gone, room.joined = True, False

    def workspace(self, db: Session, activity: Activity) -> Workspace:
        tenant = asks.tenant(activity)
        bot = str(part(activity, "recipient").get("id") or "")
        known = people.workspace(db, Platform.TEAMS, tenant)
        if known is not None and known.closed is None:
            return known
        return setup.connected(
            db,
            Platform.TEAMS,
            tenant,
            name=known.name if known else NAME,
            url=str(activity.get("serviceUrl") or ""),
            bot=bot,
            profiles=(),
            rooms=None,
            now=self.now(),
            beside=(Platform.SLACK, "") if tenant.lower() == self.home_tenant else None,
        )


def reference(activity: Activity) -> dict[str, Any]:
    """What it takes to write into this conversation later, as plain JSON."""
    personal = asks.is_personal(activity)
    return {
        "serviceUrl": activity.get("serviceUrl"),
        "channelId": activity.get("channelId"),
        "bot": part(activity, "recipient"),
        "user": part(activity, "from")
        if personal
        else {},  # who spoke last in a channel is nobody's business
        "conversation": {**part(activity, "conversation"), "id": asks.conversation(activity)},
        "channelData": {"tenant": {"id": asks.tenant(activity)}},
        "team": part(part(activity, "channelData"), "team"),
        "locale": asks.locale(activity) if personal else "",
    }


def _as_place(conversation: str, known: Mapping[str, Any]) -> Place:
    return Place(str(known["serviceUrl"]), conversation, str(part(known, "team").get("aadGroupId") or ""))


def _kind(activity: Activity) -> str:
    return KINDS.get(str(part(activity, "conversation").get("conversationType") or "personal"), "group")


def team_of(activity: Activity) -> Mapping[str, Any]:
    return part(part(activity, "channelData"), "team")


def _team_of(known: Mapping[str, Any]) -> str:
    return str(part(known, "team").get("id") or "")


def _idea_of(db: Session, org: int, view: View) -> Idea | None:
    """The idea that the card shows, if it is one's."""
    if not isinstance(view, IdeaCard | ReviewCard | Receipt):
        return None
    return ideas.find(db, org, view.idea.number)
