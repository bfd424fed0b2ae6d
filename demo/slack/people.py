"""What people do in Slack: type, click, fill in forms, use shortcuts. Used by the page and by tests alike."""

from __future__ import annotations

import re
from typing import Any

from demo.slack import acks, payloads
from demo.slack.escaping import escape, text_object
from demo.slack.inputs import STATELESS, Place, complaints, places, state, value_of
from demo.slack.things import JSON, Message, Submitted, Typed, View
from demo.slack.workspace import Workspace

# Mentions that are already written as Slack stores them stay as they are.
KEPT = re.compile(r"&lt;([@#][A-Z0-9]+(?:\|[^<>]*)?|!(?:here|channel|everyone))&gt;")


class People(Workspace):
    """The hands of the people; mixed into LocalSlack."""

    async def command(self, user_id: str, channel_id: str, command: str, text: str = "") -> None:
        """Type a slash command; what the person sees then is in the world."""
        channel = self.world.channels[channel_id]
        known = next((one for one in self.world.settings.commands if one.command == command), None)
        if known is None:
            self.world.whisper(channel_id, user_id, f"{command} is not a valid command.")
            return
        text = self._written(text.strip()) if known.should_escape else escape(text.strip())
        payload = payloads.command(self.world, user_id, channel, known, text)
        answer = await self.app.send("command", payload)
        acks.after_command(self.world, user_id, channel, command, answer)

    async def click(
        self,
        user_id: str,
        channel_id: str,
        ts: str,
        action_id: str,
        value: str | None = None,
        choose: Any = None,
    ) -> None:
        """Use the element of a message that has this action_id (and this value)."""
        message = self._message(user_id, channel_id, ts)
        await self.use(user_id, message, find_place(message.blocks, action_id, value), choose)

    async def click_view(
        self,
        user_id: str,
        action_id: str,
        value: str | None = None,
        choose: Any = None,
        view_id: str | None = None,
    ) -> None:
        """Use an element of the top modal."""
        view = self._top(user_id, view_id)
        await self.use(user_id, view, find_place(view.blocks, action_id, value), choose)

    async def click_home(
        self, user_id: str, action_id: str, value: str | None = None, choose: Any = None
    ) -> None:
        view = self.home(user_id)
        if view is None:
            raise LookupError(f"{user_id} has no home yet")
        await self.use(user_id, view, find_place(view.blocks, action_id, value), choose)

    async def use(self, user_id: str, where: Message | View, place: Place, choose: Any = None) -> None:
        """Click or choose, wherever it is."""
        if place.element["type"] not in STATELESS:
            value_of(place.element, choose)  # an option that does not exist cannot be chosen
            self._type(user_id, where, place, choose)
        if isinstance(where, View):
            payload = payloads.view_click(self.world, where, place, choose)
        else:
            typed = self.typed_in(user_id, where)
            payload = payloads.message_click(self.world, user_id, where, place, choose, typed)
        acks.after_click(self.world, user_id, await self.app.send("interaction", payload))

    async def fill(self, user_id: str, values: JSON) -> None:
        """Type into the top modal; keys are block ids, action ids or labels."""
        for key, raw in values.items():
            view = self._top(user_id)
            place = _field(view, key)
            value_of(place.element, raw)
            if place.block["type"] == "input" and not place.block.get("dispatch_action"):
                self._type(user_id, view, place, raw)
            else:
                await self.use(user_id, view, place, raw)

    async def submit(self, user_id: str, view_id: str | None = None) -> Submitted:
        """Send the top modal; Slack's client itself complains about what is missing."""
        view, world = self._top(user_id, view_id), self.world
        values = state(view.blocks, view.typed, view.channel)["values"]
        view.errors = complaints(view.blocks, values, world.settings.language)
        if not view.errors:
            answer = await self.app.send("interaction", payloads.submission(world, view))
            acks.after_submission(world, view, answer)
        world.changed()
        return Submitted(view not in world.stack(user_id), dict(view.errors))

    async def close(self, user_id: str, view_id: str | None = None, clear: bool = False) -> None:
        """Close the top modal, or all; the app hears of those that asked for it."""
        top = self._top(user_id, view_id)
        stack = self.world.stack(user_id)
        cleared = clear or bool(top.source.get("clear_on_close"))
        gone = list(reversed(stack)) if cleared else [top]
        for view in gone:
            self.world.drop_modal(view)
        for view in gone:
            if view.source.get("notify_on_close"):
                await self.app.send("interaction", payloads.closed(self.world, view, cleared))

    async def shortcut(self, user_id: str, channel_id: str, ts: str, callback_id: str) -> None:
        """Use a message shortcut."""
        if callback_id not in {one.callback_id for one in self.world.settings.shortcuts}:
            raise LookupError(f"no shortcut {callback_id!r}")
        message = self._message(user_id, channel_id, ts)
        payload = payloads.message_action(self.world, user_id, message, callback_id)
        acks.after_click(self.world, user_id, await self.app.send("interaction", payload))

    async def say(self, user_id: str, channel_id: str, text: str, thread_ts: str | None = None) -> str:
        """Write a message; the app hears of it where its bot is."""
        channel = self.world.channels[channel_id]
        message = Message("", channel_id, user_id, self._written(text), thread_ts=thread_ts)
        message.client_msg_id = f"{user_id.lower()}-{len(self.world.channel_messages[channel_id])}"
        self.world.post(message)
        self.world.last_read[user_id, channel_id] = message.ts
        if self.world.bot_in(channel):
            await self._tell(payloads.message_event(self.world, message))
            await self._mention(message)
        return message.ts

    async def edit_message(self, user_id: str, channel_id: str, ts: str, text: str) -> None:
        message = self._own(user_id, channel_id, ts)
        before = message.to_json()
        self.world.rewrite(message, self._written(text), [], user_id)
        told = {"message": message.to_json(), "previous_message": before}
        await self._message_changed("message_changed", message, told)

    async def delete_message(self, user_id: str, channel_id: str, ts: str) -> None:
        message = self._own(user_id, channel_id, ts)
        before = message.to_json()
        self.world.remove(message)
        told = {"deleted_ts": ts, "previous_message": before}
        await self._message_changed("message_deleted", message, told)

    async def open_home(self, user_id: str, tab: str = "home") -> None:
        """Open the app's home (or its messages tab)."""
        channel = self.world.dm(user_id)
        event = {
            "type": "app_home_opened",
            "user": user_id,
            "channel": channel.id,
            "tab": tab,
            "event_ts": self.world.next_ts(),
        }
        view = self.home(user_id)
        await self._tell(
            event | ({"view": payloads.view_json(self.world, view)} if view and tab == "home" else {})
        )

    async def suggest(self, user_id: str, key: str, typed: str) -> list[JSON]:
        """What the app offers for these letters in an external select; fill in one of them."""
        view = self._top(user_id)
        place = _field(view, key)
        where = {
            "container": {"type": "view", "view_id": view.id},
            "view": payloads.view_json(self.world, view),
        }
        payload = payloads.suggestion(self.world, user_id, where, place, typed)
        answer = await self.app.send("interaction", payload)
        acks.after_click(self.world, user_id, answer)
        body = answer.body if isinstance(answer.body, dict) else {}
        offered = list(body.get("options") or [])
        return offered + [one for group in body.get("option_groups") or [] for one in group["options"]]

    def modal(self, user_id: str) -> View | None:
        """The top modal of a person."""
        stack = self.world.stack(user_id)
        return stack[-1] if stack else None

    def home(self, user_id: str) -> View | None:
        return self.world.homes.get(user_id)

    def typed_in(self, user_id: str, where: Message | View) -> Typed:
        """What this person typed or chose there so far."""
        if isinstance(where, View):
            return where.typed
        return self.world.drafts.setdefault((user_id, where.ts), {})

    def _type(self, user_id: str, where: Message | View, place: Place, raw: Any) -> None:
        block_id = place.block["block_id"]
        self.typed_in(user_id, where).setdefault(block_id, {})[place.element["action_id"]] = raw
        if isinstance(where, View):
            where.errors.pop(block_id, None)
        self.world.changed()

    def _top(self, user_id: str, view_id: str | None = None) -> View:
        view = self.modal(user_id)
        if view is None or (view_id and view.id != view_id):
            raise LookupError(
                f"{user_id} has no such form open; it says: {self.world.notices.get(user_id, [])}"
            )
        return view

    def _message(self, user_id: str, channel_id: str, ts: str) -> Message:
        message = self.world.find(channel_id, ts, user_id)
        if message is None:
            raise LookupError(f"no message {ts} in {channel_id} that {user_id} can see")
        return message

    def _own(self, user_id: str, channel_id: str, ts: str) -> Message:
        message = self._message(user_id, channel_id, ts)
        if message.user != user_id:
            raise LookupError(f"{user_id} did not write {ts}")
        return message

    def _written(self, text: str) -> str:
        """What people type, as Slack stores it: escaped, with names turned into mentions."""
        text = KEPT.sub(r"<\1>", escape(text))
        for user in self.world.users.values():
            text = re.sub(
                rf"(?<![\w@])@{re.escape(user.name)}(?![\w-])", f"<@{user.id}>", text, flags=re.IGNORECASE
            )
        for channel in self.world.channels.values():
            if channel.name:
                text = re.sub(
                    rf"(?<![\w#&])#{re.escape(channel.name)}(?![\w-])",
                    f"<#{channel.id}|{channel.name}>",
                    text,
                )
        return re.sub(r"(?<![\w@!<])@(here|channel|everyone)\b", r"<!\1>", text)

    async def _mention(self, message: Message) -> None:
        channel = self.world.channels[message.channel]
        if f"<@{self.world.settings.bot_user}>" in message.text and not channel.is_im:
            event = payloads.message_event(self.world, message, type="app_mention")
            await self._tell({name: inner for name, inner in event.items() if name != "channel_type"})

    async def _message_changed(self, subtype: str, message: Message, extra: JSON) -> None:
        channel = self.world.channels[message.channel]
        if self.world.bot_in(channel):
            ts = self.world.next_ts()
            place = {
                "channel": channel.id,
                "channel_type": channel.kind,
                "hidden": True,
                "ts": ts,
                "event_ts": ts,
            }
            await self._tell({"type": "message", "subtype": subtype} | place | extra)


def find_place(blocks: list[JSON], action_id: str, value: str | None = None, block_id: str = "") -> Place:
    """The one element with this action_id; value or block_id tell twins apart."""
    every = list(places(blocks))
    found = [
        place
        for place in every
        if place.element["action_id"] == action_id
        and value in (None, place.element.get("value"))
        and block_id in ("", place.block["block_id"])
    ]
    if len(found) == 1:
        return found[0]
    there = [(place.element["action_id"], place.element.get("value")) for place in every]
    raise LookupError(f"{len(found)} elements are {action_id!r} with value {value!r}; there are {there}")


def _field(view: View, key: str) -> Place:
    every = list(places(view.blocks))
    for match in (_by_block, _by_action, _by_label):
        found = [place for place in every if match(place, key)]
        if found:
            return found[0]
    raise LookupError(f"no field {key!r}; there are {[place.block['block_id'] for place in every]}")


def _by_block(place: Place, key: str) -> bool:
    return bool(place.block["block_id"] == key)


def _by_action(place: Place, key: str) -> bool:
    return bool(place.element["action_id"] == key)


def _by_label(place: Place, key: str) -> bool:
    return text_object(place.block.get("label"), {}) == key
