"""Chat drivers: what people do and see, so that stories read the same on every platform.

The cast: Alice has ideas, Bob supports, Carla decides, Dora leads and owns the workspace, Mallory may not,
Gus is a guest. Nobody is a manager until a story names one.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import SecretStr
from sqlmodel import select

from bot.app import House
from bot.manifests import slack_manifest
from bot.settings import Settings
from bot.texts import Texts
from demo.slack import Command, LocalSlack, Message, Shortcut, Submitted, View
from demo.slack.serve import serving
from storage import goals, people
from storage.database import transaction
from storage.models import Goal, Organization, Role

MONDAY = datetime(2026, 8, 31, 8, 0, tzinfo=UTC)  # 10:00 in Berlin, ISO week 36
PEOPLE: dict[str, dict[str, Any]] = {
    "Alice": {"real_name": "Alice Hansen", "locale": "en-US"},
    "Bob": {"real_name": "Bob Petersen", "locale": "en-GB"},
    "Carla": {"real_name": "Carla Brandt", "locale": "en-US"},
    "Dora": {
        "real_name": "Dora Hansen",
        "locale": "en-US",
        "is_admin": True,
        "is_owner": True,
        "is_primary_owner": True,
    },
    "Mallory": {"real_name": "Mallory Schmidt", "locale": "en-US"},
    "Gus": {"real_name": "Gus Gast", "locale": "en-US", "is_restricted": True},
}
CHANNELS = {"ideas": "C0IDEAS", "general": "C0GENERAL", "review": "C0REVIEW"}


class Now:
    """A clock that stands still until a story moves it."""

    def __init__(self, moment: datetime = MONDAY) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


class SlackChat:
    """Slack, as people use it. `where` is a channel's name, "dm", "modal" or "home"."""

    def __init__(self, slack: LocalSlack, house: House, now: Now) -> None:
        self.slack, self.house, self.now = slack, house, now

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, database_url: str, *, language: str = "en", **changes: Any
    ) -> AsyncIterator["SlackChat"]:
        """The sample company at work; at the end Slack must have had no complaints about us."""
        now = Now()
        async with local_slack(now, language) as slack:
            house = House(settings_for(slack, database_url, **changes), now)
            async with house.opened(), serving(house.web) as address:
                if not house.settings.socket_mode:
                    slack.request_url = f"{address}/slack/events"
                chat = cls(slack, house, now)
                await chat.settle()
                yield chat
                assert slack.problems == []

    # --- what people do -----------------------------------------------------------------------------

    async def types(self, who: str, line: str, where: str = "general") -> None:
        """A slash command."""
        command, _, text = line.partition(" ")
        await self.slack.command(uid(who), self.channel(who, where), command, text)
        await self.settle()

    async def says(self, who: str, text: str, where: str = "dm", thread: str | None = None) -> str:
        stamp = await self.slack.say(uid(who), self.channel(who, where), text, thread)
        await self.settle()
        return stamp

    async def fills(self, who: str, **fields: Any) -> None:
        await self.slack.fill(uid(who), fields)

    async def submits(self, who: str, **fields: Any) -> Submitted:
        """Fill in the open form and send it."""
        await self.slack.fill(uid(who), fields)
        submitted = await self.slack.submit(uid(who))
        await self.settle()
        return submitted

    async def clicks(self, who: str, verb: str, where: str = "dm", value: str | None = None) -> None:
        """The newest button of this verb that the person sees there."""
        if where == "modal":
            await self.slack.click_view(uid(who), verb, value)
        elif where == "home":
            await self.slack.click_home(uid(who), verb, value)
        else:
            message = self.with_button(who, verb, where, value)
            await self.slack.click(uid(who), self.channel(who, where), message.ts, verb, value)
        await self.settle()

    async def chooses(self, who: str, field: str, choice: Any, where: str = "dm") -> None:
        """Choose something in the newest message with this field, as in the first run."""
        message = self.with_button(who, field, where)
        await self.slack.click(uid(who), self.channel(who, where), message.ts, field, choose=choice)
        await self.settle()

    async def turns_into_idea(self, who: str, stamp: str, where: str = "general") -> None:
        """The message shortcut."""
        await self.slack.shortcut(uid(who), self.channel(who, where), stamp, "turn_into_idea")
        await self.settle()

    async def closes(self, who: str) -> None:
        await self.slack.close(uid(who))

    async def opens_home(self, who: str) -> str:
        await self.slack.open_home(uid(who))
        await self.settle()
        return self.home(who)

    async def shares(self, who: str, title: str, **fields: Any) -> None:
        """An idea, the short way."""
        await self.types(who, f"/idea {title}")
        submitted = await self.submits(who, **fields)
        assert submitted.closed, submitted.errors

    async def settle(self) -> None:
        """Until Slack has been answered and everything due is delivered."""
        await self.slack.settled()
        await self.house.courier.deliver_due()
        await self.slack.settled()

    async def passes(self, **time: float) -> None:
        """Let time go by, an hour at most at a time, with the clock ticking."""
        end = self.now.moment + timedelta(**time)
        while self.now.moment < end:
            self.now.moment = min(end, self.now.moment + timedelta(hours=1))
            await self.ticks()

    async def ticks(self) -> None:
        assert self.house.clock is not None
        self.house.clock.queue_due(self.now())
        await self.settle()

    # --- what people see ----------------------------------------------------------------------------

    def messages(self, who: str, where: str = "dm") -> list[Message]:
        return self.slack.messages(self.channel(who, where), uid(who))

    def texts(self, who: str, where: str = "dm") -> list[str]:
        return [self.slack.text_of(message) for message in self.messages(who, where)]

    def last(self, who: str, where: str = "dm") -> str:
        """The newest message that the person sees there."""
        found = self.texts(who, where)
        return found[-1] if found else ""

    def only_for(self, who: str, where: str = "general") -> str:
        """The newest answer that nobody else sees."""
        found = [one for one in self.messages(who, where) if one.ephemeral]
        return self.slack.text_of(found[-1]) if found else ""

    def card(self, who: str, number: int, where: str = "ideas") -> str:
        """The idea's card in a channel, as it is now."""
        for message in self.slack.messages(self.channel(who, where)):
            if not message.thread_ts and f"I-{number} " in self.slack.text_of(message):
                return self.slack.text_of(message)
        raise LookupError(f"no card of I-{number} in {where}")

    def errors(self, who: str) -> dict[str, str]:
        """What the open form complains about, by field."""
        view = self.modal(who)
        return dict(view.errors) if view else {}

    def modal(self, who: str) -> View | None:
        return self.slack.modal(uid(who))

    def form(self, who: str) -> str:
        """What the open window says; empty when none is open."""
        view = self.modal(who)
        return self.slack.text_of(view) if view else ""

    def home(self, who: str) -> str:
        view = self.slack.home(uid(who))
        return self.slack.text_of(view) if view else ""

    def with_button(self, who: str, verb: str, where: str, value: str | None = None) -> Message:
        for message in reversed(self.messages(who, where)):
            for element in _elements(message.blocks):
                if element.get("action_id") == verb and value in (None, element.get("value")):
                    return message
        raise LookupError(f"{who} sees no button {verb} in {where}:\n" + "\n".join(self.texts(who, where)))

    def channel(self, who: str, where: str) -> str:
        return self.slack.dm(uid(who)) if where == "dm" else CHANNELS[where]

    # --- how things are arranged --------------------------------------------------------------------

    def names(self, role: Role, *members: str) -> None:
        """Give members this role, as the settings would."""
        with transaction(self.house.engine) as db:
            organization = self.organization()
            workspace = people.workspaces(db, organization.id)[0]
            for who in members:
                account, member = people.known_or_new(db, workspace, uid(who), self.now())
                account.name = member.name = PEOPLE[who]["real_name"]
                account.locale, account.timezone = self.slack.world.users[uid(who)].locale, "Europe/Berlin"
                member.role = role
                db.add_all([account, member])

    def goal(self, title: str, owner: str | None = None) -> Goal:
        if owner is not None:
            self.names(Role.MANAGER, owner)
        with transaction(self.house.engine) as db:
            organization = people.organizations(db)[0]
            workspace = people.workspaces(db, organization.id)[0]
            account = people.account_of(db, workspace, uid(owner)) if owner else None
            return goals.add(db, organization, title, account.member_id if account else None)

    def organization(self) -> Organization:
        with transaction(self.house.engine) as db:
            return db.exec(select(Organization)).one()


def uid(who: str) -> str:
    return f"U0{who.upper()}"


@asynccontextmanager
async def local_slack(now: Now, language: str = "en") -> AsyncIterator[LocalSlack]:
    """The sample company's workspace, with the app installed as its manifest says."""
    manifest = slack_manifest(Texts(), language)
    slack = LocalSlack(
        team_name="Hansen & Töchter",
        domain="hansen",
        clock=now,
        scopes=frozenset(manifest["oauth_config"]["scopes"]["bot"]),
        commands=[
            Command(one["command"], one["description"], one["usage_hint"])
            for one in manifest["features"]["slash_commands"]
        ],
        shortcuts=[Shortcut(one["callback_id"], one["name"]) for one in manifest["features"]["shortcuts"]],
        app_name="Gegenstrom",
        language=language,
        events=frozenset(manifest["settings"]["event_subscriptions"]["bot_events"]),
    )
    for who, facts in PEOPLE.items():
        spoken = facts | ({"locale": "de-DE"} if language == "de" else {})
        slack.add_user(uid(who), name=who.lower(), tz="Europe/Berlin", **spoken)
    everybody = [uid(who) for who in PEOPLE]
    for name, external in CHANNELS.items():
        slack.add_channel(external, name, members=everybody, bot_member=name != "general")
    async with serving(slack.asgi()) as address:
        slack.base_url = address
        try:
            yield slack
        finally:
            await slack.aclose()


def settings_for(slack: LocalSlack, database_url: str, **changes: Any) -> Settings:
    known: dict[str, Any] = {
        "slack_bot_token": SecretStr("xoxb-demo"),
        "slack_signing_secret": SecretStr("local-signing-secret"),
        "slack_api_url": f"{slack.base_url}/api/",
        "database_url": database_url,
    }
    return Settings(_env_file=None, **(known | changes))


def _elements(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for block in blocks:
        found += block.get("elements") or []
        found += [block["accessory"]] if "accessory" in block else []
    return found
