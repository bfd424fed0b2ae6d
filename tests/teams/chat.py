"""The driver for Teams: what people do there, against the local Teams of this folder."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.app import House
from demo.slack.serve import serving
from tests.cast import Now
from tests.face import ASIDE, Sent
from tests.teams import cards, forms
from tests.teams.client import Answered
from tests.teams.company import house_settings, local_teams, room_id
from tests.teams.connector import CONSENT
from tests.teams.drive import Stored
from tests.teams.eyes import Eyes, Seen
from tests.teams.world import BOT, JSON, TEAM, Message, Room

GROUP = "19:group00000000000000000000000000@thread.v2"


def _offered(message: Message) -> JSON | None:
    """The file that this message offers."""
    found = message.activity.get("attachments") or []
    return next((one for one in found if one["contentType"] == CONSENT), None)


class TeamsChat(Eyes):
    """Teams, as people use it. Commands are written as in Slack and typed as in Teams."""

    @classmethod
    @asynccontextmanager
    async def opened(
        cls, database_url: str, *, language: str = "en", **changes: Any
    ) -> AsyncIterator[TeamsChat]:
        """The sample company at work; at the end Teams must have had no complaints about us."""
        now = Now()
        async with local_teams(now, language) as teams:
            house = House(house_settings(database_url, **teams.settings(**changes)), now)
            async with house.opened(), serving(house.web) as address:
                teams.client.door = f"{address}/teams/messages"
                chat = cls(teams, house, now)
                await chat.is_installed_by("Dora")
                yield chat
                assert not teams.world.problems, teams.world.problems

    async def is_installed_by(self, who: str) -> None:
        """For oneself first, then for the team."""
        await self.installs(who)
        await self.installs_for_team(who)

    # --- what people do -----------------------------------------------------------------------------

    async def types(self, who: str, line: str, where: str = ASIDE) -> None:
        text = self.line(line)
        await (self.says(who, text) if where in (ASIDE, "dm") else self.mentions(who, text, where))

    async def says(self, who: str, text: str, where: str = "dm", thread: str | None = None) -> str:
        return await self._say(who, text, where, thread, mention=False)

    async def mentions(self, who: str, text: str, where: str, thread: str | None = None) -> str:
        return await self._say(who, text, where, thread, mention=True)

    async def edits(self, who: str, stamp: str, text: str, where: str) -> None:
        message = self._found(who, stamp, where)
        message.activity = message.activity | {"text": text}
        await self._tell(who, self.activities.changed(message, "editMessage"))

    async def deletes(self, who: str, stamp: str, where: str) -> None:
        message = self._found(who, stamp, where)
        message.gone = True
        await self._tell(who, self.activities.changed(message, "softDeleteMessage"))

    async def fills(self, who: str, **fields: Any) -> None:
        seen = self._open(who)
        seen.typed |= forms.typed(self._card(who, seen), fields, set(self.world.people))

    async def submits(self, who: str, **fields: Any) -> Sent:
        await self.fills(who, **fields)
        seen = self._open(who)
        card = self._card(who, seen)
        missing = forms.missing(card, seen.typed)
        if missing:
            return Sent(closed=False, errors=missing)
        await self._click(who, seen, forms.submit_of(card))
        after = self.seen[who].answer or self._card(who, self.seen[who])
        errors = forms.errors(after) if after else {}
        return Sent(closed=not errors and not (after and forms.is_form(after)), errors=errors)

    async def clicks(self, who: str, verb: str, where: str = "dm", value: str | None = None) -> None:
        seen = self._with_button(who, verb, where, value)
        card = self._card(who, seen)
        assert card is not None
        await self._click(who, seen, forms.button(card, verb, value))

    async def chooses(self, who: str, field: str, choice: Any, where: str = "dm") -> None:
        for message in reversed(self.messages(who, where)):
            card = message.card(self.id(who))
            if card and field in cards.inputs(card):
                drafts = message.drafts.setdefault(self.id(who), {})
                drafts |= forms.typed(card, {field: choice}, set(self.world.people))
                return
        raise LookupError(f"{who} sees no {field} in {where}")

    async def shares(self, who: str, title: str, where: str = ASIDE, **fields: Any) -> None:
        """Where others read along, the bot offers the form first."""
        await self.types(who, f"/idea {title}", where)
        if not self.is_open(who):
            await self.clicks(who, "share", "modal")
        sent = await self.submits(who, **fields)
        if not sent.closed and not sent.errors:
            sent = await self.submits(who)  # theirs is different from what is similar
        assert sent.closed, sent.errors

    async def turns_into_idea(self, who: str, stamp: str, where: str = "general") -> None:
        message = self._found(who, stamp, where)
        await self.opens_extension(who, "turn_into_idea", message.room, message)

    async def opens_extension(
        self, who: str, command: str, room: Room | None = None, message: Message | None = None
    ) -> None:
        """A command of the message extension, from the compose box or from a message's menu."""
        room = room or self.place(who, "dm")
        activity = self.activities.extension(self.person(who), room, command, message=message)
        await self._tell(who, activity, dialog=Seen(command=command, about=message))

    async def searches(self, who: str, words: str, where: str = "dm") -> list[JSON]:
        """What the search of the message extension offers."""
        activity = self.activities.query(self.person(who), self.place(who, where), words)
        answered = await self._tell(who, activity)
        self.seen[who] = Seen(words=answered.words)
        return list(answered.found)

    async def answers_offer(self, who: str, action: str = "accept", **info: Any) -> Stored:
        """Accept or decline the newest file that is offered; `info` is what is odd about its address."""
        offer = next(one for one in reversed(self.messages(who)) if _offered(one))
        return await self.answers_offer_in(who, offer, action, **info)

    async def answers_offer_in(self, who: str, offer: Message, action: str = "accept", **info: Any) -> Stored:
        attachment, person, drive = _offered(offer), self.person(who), self.teams.connector.drive
        assert attachment is not None
        stored = drive.place(attachment["name"])
        stored.expired, stored.elsewhere = info.pop("expired", False), info.pop("elsewhere", "")
        context = attachment["content"][f"{action}Context"]
        told = drive.upload_info(stored) | info if action == "accept" else None
        await self._tell(who, self.activities.consent(person, offer, action, context, told), heard=True)
        return stored

    async def sends_file(self, who: str, name: str, content: bytes, where: str = "dm", **info: Any) -> None:
        drive, room = self.teams.connector.drive, self.place(who, where)
        room.joined = room.joined or room.kind == "personal"
        attachment = drive.download_info(drive.place(name, content))
        attachment["content"] |= info
        activity = {"type": "message", "text": "", "files": [attachment]}
        said = self.world.say(room, "", self.person(who).aad, activity)
        await self._tell(who, self.activities.message(said, mention=where != "dm"), heard=True)

    async def hands_in(self, who: str, name: str, content: bytes) -> None:
        await self.sends_file(who, name, content)

    async def closes(self, who: str) -> None:
        seen = self._open(who)
        card = self._card(who, seen)
        if seen.dialog is None and card is not None and (back := forms.way_back(card)) is not None:
            await self._click(who, seen, back)
        else:
            self.seen.pop(who)

    async def opens_home(self, who: str) -> str:
        await self.says(who, "home")
        message = self.seen[who].message
        if message is not None:
            self.homes[who] = message
        return self.home(who)

    async def removes_bot(self, where: str) -> None:
        """A bot is in every channel of its team, so it loses one only together with everybody else."""
        room = self.world.rooms[room_id(where)]
        room.gone = True
        await self._tell(
            "Dora", self.activities.team_event(self.person("Dora"), TEAM, "channelDeleted", room)
        )

    async def installs(self, who: str) -> None:
        """Add the app for oneself; Teams tells of it twice."""
        person, room = self.person(who), self.place(who, "dm")
        room.joined = True
        self.world.installed.add(person.aad)
        await self._tell(who, self.activities.installed(person, room))
        await self._tell(who, self.activities.members(person, room, "membersAdded"))

    async def uninstalls(self, who: str) -> None:
        person, room = self.person(who), self.place(who, "dm")
        room.joined = False
        self.world.installed.discard(person.aad)
        await self._tell(who, self.activities.installed(person, room, "remove"))

    async def installs_for_team(self, who: str) -> None:
        await self._in_team(who, joined=True)

    async def uninstalls_for_team(self, who: str) -> None:
        await self._in_team(who, joined=False)

    async def opens_group(self, who: str, *others: str) -> str:
        """A group chat, with the bot in it."""
        people = [self.person(one) for one in (who, *others)]
        room = self.world.add_room(Room(GROUP, "groupChat", people=people))
        await self._tell(who, self.activities.members(people[0], room, "membersAdded"))
        await self._tell(who, self.activities.installed(people[0], room))
        return room.id

    async def renames(self, where: str, name: str) -> None:
        room = self.world.rooms[room_id(where)]
        room.name = name
        await self._tell(
            "Dora", self.activities.team_event(self.person("Dora"), TEAM, "channelRenamed", room)
        )

    async def clicks_elsewhere(self, who: str, verb: str, message: Message, seen_by: str) -> Answered:
        """A button that only somebody else has: forged, or from a screenshot of theirs."""
        card = message.card(self.id(seen_by))
        assert card is not None
        action = forms.button(card, verb, None)
        told = self.activities.click(self.person(who), message, action, forms.data(card, action, {}))
        return await self._tell(who, told)

    async def clicks_with_an_old_app(self, who: str, verb: str, where: str) -> None:
        """An app that knows no Action.Execute does what that falls back on."""
        seen = self._with_button(who, verb, where, None)
        card = self._card(who, seen)
        assert card is not None
        await self._click(who, seen, forms.button(card, verb, None)["fallback"])

    async def repeats(self, times: int = 2) -> list[Answered]:
        """The client sends the last activity again."""
        last = self.client.sent[-1]
        answers = [await self.client.send(last) for _ in range(times)]
        await self.settle()
        return answers

    async def settle(self) -> None:
        await self.house.courier.deliver_due()

    async def _in_team(self, who: str, *, joined: bool) -> None:
        person, general = self.person(who), self.world.rooms[TEAM]
        self.world.teams[TEAM]["installed"] = joined
        for room in self.world.rooms.values():
            if room.team == TEAM:
                room.joined = joined
        change, action = ("membersAdded", "add") if joined else ("membersRemoved", "remove")
        await self._tell(who, self.activities.members(person, general, change))
        await self._tell(who, self.activities.installed(person, general, action))

    async def _say(self, who: str, text: str, where: str, thread: str | None, *, mention: bool) -> str:
        room, person = self.place(who, where), self.person(who)
        room.joined = room.joined or room.kind == "personal"
        said = self.world.say(room, thread or "", person.aad, {"type": "message", "text": text})
        await self._tell(
            who, self.activities.message(said, mention=mention), heard=mention or room.kind == "personal"
        )
        return said.id

    async def _click(self, who: str, seen: Seen, action: JSON) -> None:
        person, card = self.person(who), self._card(who, seen)
        assert card is not None
        data = forms.data(card, action, seen.typed)
        if seen.dialog is not None:
            await self._send_dialog(who, seen, data)
            return
        message = seen.message
        assert message is not None
        if action["type"] == "Action.Execute":
            await self._tell(who, self.activities.click(person, message, action, data), clicked=message)
        elif (data.get("msteams") or {}).get("type") == "task/fetch":
            activity = self.activities.dialog_wanted(person, message, data)
            await self._tell(who, activity, dialog=Seen(about=message))
        else:
            await self._tell(who, self.activities.old_click(person, message, data), heard=True)

    async def _send_dialog(self, who: str, seen: Seen, data: JSON) -> None:
        person, room = self.person(who), seen.about.room if seen.about else self.place(who, "dm")
        if seen.command:
            activity = self.activities.extension(person, room, seen.command, message=seen.about, data=data)
        else:
            activity = self.activities.dialog_sent(person, room, data, seen.about)
        await self._tell(who, activity, dialog=Seen(command=seen.command, about=seen.about))

    async def _tell(
        self,
        who: str,
        activity: JSON,
        *,
        heard: bool = False,
        clicked: Message | None = None,
        dialog: Seen | None = None,
    ) -> Answered:
        """Send, show the answer where it belongs, and let everything due be delivered after that."""
        before = len(self.world.messages)
        self.world.answering = self.id(who)
        answered = await self.client.send(activity)
        self.world.answering = ""
        said = [one for one in self.world.messages[before:] if one.author == BOT]
        newest = next(iter([*(one for one in reversed(said) if one.cards), *reversed(said)]), None)
        if heard:
            self.seen[who] = Seen(newest)
        elif clicked is not None:
            self.seen[who] = self._replaced(who, clicked, answered, newest)
        elif dialog is not None:
            dialog.dialog, dialog.card, dialog.words = answered.dialog, answered.card, answered.words
            self.seen[who] = dialog
        await self.settle()
        return answered

    def _replaced(self, who: str, clicked: Message, answered: Answered, newest: Message | None) -> Seen:
        """The answer's card takes the clicked one's place; words stand below it, unless a message came."""
        if answered.card is None:
            return Seen(newest, words=answered.words)
        clicked.replaced[self.id(who)] = answered.card
        clicked.drafts.pop(self.id(who), None)
        return Seen(clicked, answer=answered.card)
