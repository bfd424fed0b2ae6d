"""The driver for Slack: what people do and see there, against the local Slack of `demo/slack`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from pydantic import SecretStr

from bot.app import House
from bot.manifests import slack_manifest
from bot.settings import Settings
from bot.texts import Texts
from demo.pressing import pressables
from demo.slack import Command, LocalSlack, Message, Shortcut, View
from demo.slack.serve import serving
from demo.slack.web_files import given
from storage.models import Platform
from tests.cast import CHANNELS, MONDAY, PEOPLE, Now, uid
from tests.face import ASIDE, Chat, Sent

__all__ = [
    "CHANNELS",
    "MONDAY",
    "PEOPLE",
    "Chat",
    "Now",
    "Sent",
    "SlackChat",
    "local_slack",
    "settings_for",
    "uid",
]


class SlackChat(Chat):
    """Slack, as people use it."""

    platform = Platform.SLACK

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

    async def types(self, who: str, line: str, where: str = ASIDE) -> None:
        command, _, text = line.partition(" ")
        await self.slack.command(uid(who), self.channel(who, where), command, text)
        await self.settle()

    async def says(self, who: str, text: str, where: str = "dm", thread: str | None = None) -> str:
        stamp = await self.slack.say(uid(who), self.channel(who, where), text, thread)
        await self.settle()
        return stamp

    async def mentions(self, who: str, text: str, where: str, thread: str | None = None) -> str:
        return await self.says(who, f"<@{self.slack.world.settings.bot_user}> {text}", where, thread)

    async def edits(self, who: str, stamp: str, text: str, where: str) -> None:
        await self.slack.edit_message(uid(who), self.channel(who, where), stamp, text)
        await self.settle()

    async def deletes(self, who: str, stamp: str, where: str) -> None:
        await self.slack.delete_message(uid(who), self.channel(who, where), stamp)
        await self.settle()

    async def looks_around(self) -> None:
        """The bot looks at the workspace again, as it does now and then."""
        assert self.house.slack is not None
        await self.house.slack.directory.sync(self.now())

    async def removes_bot(self, where: str) -> None:
        await self.slack.remove_bot(CHANNELS[where])
        await self.settle()

    async def fills(self, who: str, **fields: Any) -> None:
        await self.slack.fill(uid(who), fields)

    async def submits(self, who: str, **fields: Any) -> Sent:
        await self.slack.fill(uid(who), fields)
        submitted = await self.slack.submit(uid(who))
        await self.settle()
        return Sent(submitted.closed, submitted.errors)

    async def hands_in(self, who: str, name: str, content: bytes) -> None:
        await self.types(who, "/gegenstrom import")
        file = given(self.slack.world, name, content)
        assert (await self.submits(who, file=[file])).closed is False  # what comes next is told in the window

    async def clicks(self, who: str, verb: str, where: str = "dm", value: str | None = None) -> None:
        await self.presses(who, self._seen(who, verb, where, value), verb, value)

    async def presses(self, who: str, seen: Message | View, verb: str, value: str | None = None) -> None:
        """A button, or an item behind the three dots, of this very message or view."""
        found = [one for one in pressables(seen.blocks) if one.verb == verb and value in (None, one.value)]
        if len(found) != 1:
            raise LookupError(f"{who} sees {len(found)} buttons {verb} {value}")
        await self.slack.use(uid(who), seen, found[0].place, found[0].item)
        await self.settle()

    def _seen(self, who: str, verb: str, where: str, value: str | None) -> Message | View:
        if where not in ("modal", "home"):
            return self.with_button(who, verb, where, value)
        view = self.modal(who) if where == "modal" else self.slack.home(uid(who))
        if view is None:
            raise LookupError(f"{who} has no {where}")
        return view

    async def chooses(self, who: str, field: str, choice: Any, where: str = "dm") -> None:
        message = self.with_button(who, field, where)
        await self.slack.click(uid(who), self.channel(who, where), message.ts, field, choose=choice)
        await self.settle()

    async def turns_into_idea(self, who: str, stamp: str, where: str = "general") -> None:
        await self.slack.shortcut(uid(who), self.channel(who, where), stamp, "turn_into_idea")
        await self.settle()

    async def closes(self, who: str) -> None:
        await self.slack.close(uid(who))

    async def opens_home(self, who: str) -> str:
        await self.slack.open_home(uid(who))
        await self.settle()
        return self.home(who)

    async def settle(self) -> None:
        await self.slack.settled()
        if self.house.slack is not None:
            await self.house.slack.listeners.intake.done()
        await self.house.courier.deliver_due()
        await self.slack.settled()

    # --- what people see ----------------------------------------------------------------------------

    def messages(self, who: str, where: str = "dm") -> list[Message]:
        return self.slack.messages(self.channel(who, where), uid(who))

    def texts(self, who: str, where: str = "dm") -> list[str]:
        return [self.slack.text_of(message) for message in self.messages(who, where)]

    def only_for(self, who: str, where: str = ASIDE) -> str:
        found = [one for one in self.messages(who, where) if one.ephemeral]
        return self.slack.text_of(found[-1]) if found else ""

    def card(self, who: str, number: int, where: str = "ideas") -> str:
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

    def is_open(self, who: str) -> bool:
        return self.modal(who) is not None

    def shows(self, who: str, verb: str, where: str = "dm", value: str | None = None) -> str:
        return self.slack.text_of(self.with_button(who, verb, where, value))

    def asks_back(self, who: str, verb: str, where: str = "dm") -> str:
        found = _elements(self.with_button(who, verb, where).blocks)
        button = next(one for one in found if one.get("action_id") == verb)
        return str(button["confirm"]["title"]["text"])

    def leads_to(self, who: str, where: str) -> str:
        answer = [one for one in self.messages(who, where) if one.ephemeral][-1]
        return _stamp(next(one["url"] for one in _elements(answer.blocks) if "url" in one))

    def source_of(self, number: int) -> str:
        messages = self.slack.messages(CHANNELS["ideas"])
        card = next(one for one in messages if f"I-{number} " in self.slack.text_of(one))
        runs = [run for part in _elements(card.blocks) for run in part.get("elements", [])]
        return next((_stamp(run["url"]) for run in runs if run.get("type") == "link"), "")

    def has_at_most(self, who: str, count: int, where: str = ASIDE) -> bool:
        return len([one for one in self.messages(who, where) if one.ephemeral]) <= count

    def with_button(self, who: str, verb: str, where: str, value: str | None = None) -> Message:
        for message in reversed(self.messages(who, where)):
            if any(one.verb == verb and value in (None, one.value) for one in pressables(message.blocks)):
                return message
        raise LookupError(f"{who} sees no button {verb} in {where}:\n" + "\n".join(self.texts(who, where)))

    def channel(self, who: str, where: str) -> str:
        if where == "dm":
            return self.slack.dm(uid(who))
        return CHANNELS["general" if where == ASIDE else where]

    # --- how things are arranged --------------------------------------------------------------------

    def id(self, who: str) -> str:
        return uid(who)

    def room(self, where: str) -> str:
        return CHANNELS[where]

    def called(self, where: str) -> str:
        return f"#{where}"

    def locale(self, who: str) -> str:
        return self.slack.world.users[uid(who)].locale

    def speaks(self, who: str, locale: str) -> None:
        self.slack.world.users[uid(who)].locale = locale

    def line(self, command: str) -> str:
        return command


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


def _stamp(url: str) -> str:
    """The stamp of the message at this address."""
    digits = url.partition("/p")[2].partition("?")[0]
    return f"{digits[:-6]}.{digits[-6:]}"
