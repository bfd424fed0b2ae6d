"""What Teams sends to a bot, field by field as it comes over the wire."""

from __future__ import annotations

import html
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tests.teams.world import APP, BOT, JSON, Message, Person, Room, World

ZONE = "Europe/Berlin"
NAME = "Gegenstrom"


class Activities:
    """Builds activities; `service_url` is where the bot shall answer."""

    def __init__(self, world: World, service_url: str = "") -> None:
        self.world, self.service_url = world, service_url
        self._count = 0

    # --- words --------------------------------------------------------------------------------------

    def message(self, message: Message, *, mention: bool) -> JSON:
        """Something that a person wrote; where there are others, the bot may be mentioned in front."""
        person = self.world.people[message.author]
        told = self._from(person, message.room, "message", root=message.root or message.id)
        text = str(message.activity["text"])
        told |= {"id": message.id, "textFormat": "plain", "text": text}
        if message.room.kind != "personal" or message.activity.get("html"):
            told["attachments"] = [{"contentType": "text/html", "content": self.html(message)}]
        if message.activity.get("files"):
            told["attachments"] = message.activity["files"]
        if mention:
            at = f"<at>{NAME}</at>"
            told["text"] = f"{at} {text}"
            about = {"mentioned": {"id": self.world.bot, "name": NAME}, "text": at, "type": "mention"}
            told["entities"] = [about, *told["entities"]]
        return told

    def changed(self, message: Message, event: str) -> JSON:
        """`event` is editMessage or softDeleteMessage."""
        kind = "messageUpdate" if event == "editMessage" else "messageDelete"
        told = self._from(
            self.world.people[message.author], message.room, kind, root=message.root or message.id
        )
        told["id"] = message.id
        told["channelData"]["eventType"] = event
        return told | (
            {"text": message.activity["text"], "textFormat": "plain"} if kind == "messageUpdate" else {}
        )

    def reaction(self, person: Person, message: Message, kind: str = "like") -> JSON:
        told = self._from(person, message.room, "messageReaction", root=message.root)
        return told | {"reactionsAdded": [{"type": kind}], "replyToId": message.id}

    def html(self, message: Message) -> str:
        """The words as the client marked them up."""
        text = html.escape(str(message.activity["text"])).replace("\n", "<br>")
        return f"<div><div>{text}</div></div>"

    # --- clicks and forms ---------------------------------------------------------------------------

    def click(self, person: Person, message: Message, action: JSON, data: JSON) -> JSON:
        told = {"type": "Action.Execute", "id": action.get("id", ""), "verb": action["verb"], "data": data}
        value = {"action": told, "trigger": "manual"}
        return self._invoke(person, message, "adaptiveCard/action", value)

    def old_click(self, person: Person, message: Message, data: JSON) -> JSON:
        """Action.Submit in a message: a message without text."""
        told = self._from(person, message.room, "message", root=message.root or message.id)
        return told | {"value": data, "replyToId": message.id}

    def dialog_wanted(self, person: Person, message: Message, data: JSON) -> JSON:
        value = {"data": data, "context": {"theme": "default"}}
        return self._invoke(person, message, "task/fetch", value)

    def dialog_sent(self, person: Person, room: Room, data: JSON, message: Message | None) -> JSON:
        value = {"data": data, "context": {"theme": "default"}}
        if message is not None:
            return self._invoke(person, message, "task/submit", value)
        return self._from(person, room, "invoke") | {"name": "task/submit", "value": value}

    def consent(
        self, person: Person, message: Message, action: str, context: JSON, info: JSON | None
    ) -> JSON:
        """Accept or decline at a file that is offered."""
        value: JSON = {"type": "fileUpload", "action": action, "context": context}
        value |= {"uploadInfo": info} if info else {}
        return self._invoke(person, message, "fileConsent/invoke", value)

    def extension(
        self,
        person: Person,
        room: Room,
        command: str,
        *,
        message: Message | None = None,
        data: JSON | None = None,
    ) -> JSON:
        """A command of the message extension: its dialog is wanted, or, with `data`, was sent."""
        value: JSON = {
            "commandId": command,
            "commandContext": "message" if message else "compose",
            "context": {"theme": "default"},
        }
        if message is not None:
            value["messagePayload"] = self._payload(message)
        name = "composeExtension/fetchTask"
        if data is not None:
            name, value["data"] = "composeExtension/submitAction", data
        return self._from(person, room, "invoke") | {"name": name, "value": value}

    def query(self, person: Person, room: Room, words: str) -> JSON:
        """`initialRun` is what the client sends before anything was typed."""
        parameter = {"name": "words", "value": words} if words else {"name": "initialRun", "value": "true"}
        value = {
            "commandId": "find_ideas",
            "parameters": [parameter],
            "queryOptions": {"skip": 0, "count": 25},
        }
        return self._from(person, room, "invoke") | {"name": "composeExtension/query", "value": value}

    # --- where the bot is ---------------------------------------------------------------------------

    def installed(self, person: Person, room: Room, action: str = "add") -> JSON:
        told = self._from(person, room, "installationUpdate") | {"action": action}
        if room.team:
            told["channelData"] |= {"settings": {"selectedChannel": {"id": room.id}}}
        return told

    def members(self, person: Person, room: Room, change: str, *who: str) -> JSON:
        """`change` is membersAdded or membersRemoved; without anybody named, it is the bot."""
        told = self._from(person, room, "conversationUpdate")
        told[change] = [{"id": one} for one in who or (self.world.bot,)]
        if room.team:
            told["channelData"]["eventType"] = {"membersAdded": "teamMemberAdded"}.get(
                change, "teamMemberRemoved"
            )
        return told

    def team_event(self, person: Person, team: str, event: str, channel: Room | None = None) -> JSON:
        """channelCreated, channelRenamed, channelDeleted, teamRenamed, teamDeleted ..."""
        general = self.world.rooms[team]
        told = self._from(person, general, "conversationUpdate")
        told["channelData"] = {
            "eventType": event,
            "team": {"id": team, "name": self.world.teams[team]["name"]},
            "tenant": {"id": general.tenant},
        }
        if channel is not None:
            told["channelData"]["channel"] = {"id": channel.id, "name": channel.name}
        return told

    # --- what all have in common --------------------------------------------------------------------

    def _invoke(self, person: Person, message: Message, name: str, value: JSON) -> JSON:
        told = self._from(person, message.room, "invoke", root=message.root or message.id)
        told["channelData"] |= {"source": {"name": "message"}, "legacy": {"replyToId": message.id}}
        return told | {"name": name, "value": value, "replyToId": message.id}

    def _from(self, person: Person, room: Room, kind: str, root: str = "") -> JSON:
        self._count += 1
        now = self.world.now()
        return {
            "type": kind,
            "id": f"f:{self._count}a-{room.id[:8]}",
            "timestamp": _stamp(now),
            "localTimestamp": now.astimezone(ZoneInfo(ZONE)).isoformat(timespec="milliseconds"),
            "localTimezone": ZONE,
            "locale": person.locale,
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": {"id": person.id, "name": person.name, "aadObjectId": person.aad},
            "recipient": {"id": self.world.bot, "name": NAME},
            "conversation": _conversation(room, root),
            "entities": [
                {
                    "locale": person.locale,
                    "country": person.locale[-2:],
                    "platform": "Web",
                    "timezone": ZONE,
                    "type": "clientInfo",
                }
            ],
            "channelData": self._channel_data(room),
        }

    def _channel_data(self, room: Room) -> JSON:
        tenant = {"tenant": {"id": room.tenant}}
        if room.kind != "channel":
            return tenant
        return {
            "teamsChannelId": room.id,
            "teamsTeamId": room.team,
            "channel": {"id": room.id},
            "team": {"id": room.team, "name": self.world.teams[room.team]["name"]},
            **tenant,
        }

    def _payload(self, message: Message) -> JSON:
        """A message as its menu hands it over."""
        author = self.world.people.get(message.author)
        user = (
            {"userIdentityType": "aadUser", "id": message.author, "displayName": author.name}
            if author
            else None
        )
        bot = (
            {"applicationIdentityType": "bot", "id": APP, "displayName": NAME}
            if message.author == BOT
            else None
        )
        return {
            "id": message.id,
            "replyToId": message.root or None,
            "createdDateTime": _stamp(self.world.now()),
            "lastModifiedDateTime": None,
            "deleted": False,
            "subject": None,
            "summary": None,
            "importance": "normal",
            "locale": "en-us",
            "linkToMessage": link(message),
            "from": {"device": None, "conversation": None, "user": user, "application": bot},
            "body": {"contentType": "html", "content": self.html(message)},
            "attachmentLayout": None,
            "attachments": [],
            "mentions": [],
            "reactions": [],
        }


def link(message: Message) -> str:
    """Teams' address of a message."""
    return f"https://teams.microsoft.com/l/message/{message.room.id}/{message.id}"


def _conversation(room: Room, root: str) -> JSON:
    told: dict[str, Any] = {"conversationType": room.kind, "tenantId": room.tenant, "id": room.id}
    if room.kind == "channel" and root:
        told["id"] = f"{room.id};messageid={root}"
    return told | ({"isGroup": True} if room.kind != "personal" else {})


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03}Z"
