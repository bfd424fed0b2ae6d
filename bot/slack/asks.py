"""Slack's payloads -> `Ask`. Pure: what is missing in a payload is empty in the question."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from bot.slack.mrkdwn import plain, unescaped
from handlers.verbs import Ask, typed
from storage.models import Platform

Payload = Mapping[str, Any]

# Where Slack puts the value of an element that was filled in, by the element's type.
SINGLE = {
    "plain_text_input": "value",
    "number_input": "value",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
}
SEVERAL = {
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
}
WINDOW = {"shows", "below", "back", "replace", "redraw"}  # what a window remembers for itself, see answers.py
AGAIN = {"create"}  # forms that wait below their next step and can be sent again; the draft makes it one idea
PEOPLE = {"users_select", "multi_users_select"}
ROOMS = {"conversations_select", "multi_conversations_select", "channels_select", "multi_channels_select"}


def from_command(payload: Payload, now: datetime) -> Ask:
    """A slash command, read by the command's own rules."""
    channel = str(payload.get("channel_id", ""))
    ask = Ask(
        Platform.SLACK,
        str(payload.get("team_id", "")),
        str(payload["user_id"]),
        verb="",
        now=now,
        channel=channel,
        direct=channel.startswith("D"),
        once=f"command:{payload.get('trigger_id', '')}",
    )
    return typed(ask, str(payload["command"]).lstrip("/"), unescaped(str(payload.get("text") or "")))


def from_action(payload: Payload, now: datetime) -> Ask:
    """A click on a button, or on an item of a menu, which is asked the same way."""
    action = payload["actions"][0]
    verb, words = _pressed(action)
    container: Payload = payload.get("container") or {}
    view: Payload = payload.get("view") or {}
    state: Payload = (payload.get("state") or view.get("state") or {}).get("values") or {}
    return Ask(
        Platform.SLACK,
        _team(payload),
        str(payload["user"]["id"]),
        verb=verb,
        now=now,
        words=words,
        fields=fields(state),
        channel=str(container.get("channel_id", "")),
        # What only this person sees stands nowhere: nobody can find it again.
        message="" if is_private(container) else str(container.get("message_ts", "")),
        direct=str(container.get("channel_id", "")).startswith("D"),
        once=f"action:{action.get('action_ts', '')}:{payload.get('trigger_id', '')}",
    )


def from_submission(payload: Payload, now: datetime) -> Ask:
    """A form that was sent; what it was opened with comes back with it."""
    view = payload["view"]
    hidden = json.loads(view.get("private_metadata") or "{}")
    known = {name: value for name, value in hidden.items() if name not in WINDOW}
    sent = "" if view["callback_id"] in AGAIN else f"submission:{view['id']}:{view.get('hash', '')}"
    return Ask(
        Platform.SLACK,
        _team(payload),
        str(payload["user"]["id"]),
        verb=str(view["callback_id"]),
        now=now,
        fields={**fields(view["state"]["values"]), **known},
        once=sent,
    )


def from_shortcut(payload: Payload, now: datetime, url: str, names: Mapping[str, str]) -> Ask:
    """A message shortcut; `url` is the workspace's address, for the link back, `names` of those mentioned."""
    channel, message = str(payload["channel"]["id"]), payload["message"]
    return Ask(
        Platform.SLACK,
        _team(payload),
        str(payload["user"]["id"]),
        verb=str(payload["callback_id"]),
        now=now,
        fields={
            "text": plain(str(message.get("text") or ""), names),
            "link": permalink(url, channel, str(message["ts"]), str(message.get("thread_ts") or "")),
        },
        channel=channel,
        once=f"shortcut:{payload.get('trigger_id', '')}",
    )


def from_home(event: Payload, team: str, now: datetime) -> Ask:
    return Ask(Platform.SLACK, team, str(event["user"]), verb="home", now=now)


def from_message(event: Payload, team: str, now: datetime, names: Mapping[str, str]) -> Ask | None:
    """Words to the bot, or a reply in a thread; None for everything that is not for us."""
    subtype = event.get("subtype") or ""
    if subtype in ("message_changed", "message_deleted"):
        return _from_change(event, team, now, subtype)
    user, channel, stamp = event.get("user"), str(event.get("channel", "")), str(event.get("ts", ""))
    if not user or event.get("bot_id") or subtype not in ("", "file_share", "thread_broadcast"):
        return None
    thread = str(event.get("thread_ts") or "")
    direct = event.get("channel_type") == "im"
    mention = event.get("type") == "app_mention"
    if not (thread or direct or mention):
        return None
    # A mention in a thread arrives twice: as a reply to keep, and as words to answer.
    reply = thread not in ("", stamp) and not direct and not mention
    return Ask(
        Platform.SLACK,
        team,
        str(user),
        verb="replied" if reply else "said",
        now=now,
        words=_without_mention(str(event.get("text") or ""), names),
        channel=channel,
        message=stamp,
        thread=thread,
        direct=direct,
        once=f"{'reply' if reply else 'message'}:{channel}:{stamp}",
    )


def fields(values: Mapping[str, Mapping[str, Payload]]) -> dict[str, Any]:
    """What a form's elements were filled with, by their names."""
    return {name: _value(element) for elements in values.values() for name, element in elements.items()}


def mentioned(payload: Payload) -> tuple[set[str], set[str]]:
    """The people and the channels chosen in a form or message."""
    view: Payload = payload.get("view") or {}
    state: Payload = (payload.get("state") or view.get("state") or {}).get("values") or {}
    people: set[str] = set()
    rooms: set[str] = set()
    for element in _elements(state):
        chosen = _value(element)
        ids = [chosen] if isinstance(chosen, str) else list(chosen)
        if element.get("type") in PEOPLE:
            people.update(filter(None, ids))
        if element.get("type") in ROOMS:
            rooms.update(filter(None, ids))
    return people, rooms


def permalink(url: str, channel: str, message: str, thread: str = "") -> str:
    """Slack's address of a message, opened with its thread."""
    stamp = message.replace(".", "")
    return f"{url.rstrip('/')}/archives/{channel}/p{stamp}?thread_ts={thread or message}&cid={channel}"


def _from_change(event: Payload, team: str, now: datetime, subtype: str) -> Ask | None:
    """Somebody edited or deleted a reply."""
    before: Payload = event.get("previous_message") or {}
    after: Payload = event.get("message") or {}
    message = after if subtype == "message_changed" else before
    if not message.get("thread_ts") or not message.get("user") or message.get("bot_id"):
        return None
    return Ask(
        Platform.SLACK,
        team,
        str(message["user"]),
        verb="reply_edited" if subtype == "message_changed" else "reply_deleted",
        now=now,
        words=plain(str(after.get("text") or "")),
        channel=str(event.get("channel", "")),
        message=str(message.get("ts") or event.get("deleted_ts") or ""),
        thread=str(message["thread_ts"]),
        once=f"change:{event.get('channel')}:{event.get('event_ts') or event.get('ts')}:{subtype}",
    )


def _pressed(action: Payload) -> tuple[str, str]:
    """The verb and what it is about; an item of a menu says both (`slack_blocks.parts.menu`)."""
    if action.get("type") != "overflow":
        return str(action["action_id"]), str(action.get("value") or "")
    verb, _, words = str((action.get("selected_option") or {}).get("value") or "").partition(" ")
    return verb, words


def _value(element: Payload) -> str | tuple[str, ...]:
    kind = str(element.get("type"))
    if kind in SINGLE:
        return str(element.get(SINGLE[kind]) or "")
    if kind in SEVERAL:
        return tuple(element.get(SEVERAL[kind]) or ())
    if kind == "file_input":
        return tuple(str(one.get("id") or "") for one in element.get("files") or ())
    if "selected_options" in element:
        return tuple(option["value"] for option in element["selected_options"] or ())
    return str((element.get("selected_option") or {}).get("value") or "")


def _elements(values: Mapping[str, Mapping[str, Payload]]) -> Iterator[Payload]:
    for elements in values.values():
        yield from elements.values()


def is_private(container: Payload) -> bool:
    """Whether nobody else sees what was clicked: an ephemeral answer, or a direct message with the bot."""
    return bool(container.get("is_ephemeral")) or str(container.get("channel_id", "")).startswith("D")


def _team(payload: Payload) -> str:
    """The workspace; on Enterprise Grid `team` may be null and the user knows it."""
    team: Payload = payload.get("team") or {}
    return str(team.get("id") or payload["user"].get("team_id") or "")


def _without_mention(text: str, names: Mapping[str, str]) -> str:
    """The words behind "@Gegenstrom"."""
    head, _, rest = text.strip().partition(">")
    return plain(rest if head.startswith("<@") else text, names).strip()
