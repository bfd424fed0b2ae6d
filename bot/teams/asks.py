"""Teams' activities -> `Ask`. Pure: what is missing in an activity is empty in the question."""

import html
import json
import re
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from handlers import commands, rules
from handlers.verbs import Ask
from storage.models import Platform

Activity = Mapping[str, Any]

# Of our buttons.
OURS = {"verb", "words", "hidden", "several", "form", "turns", "redraws", "msteams", "commandId"}
THREAD = ";messageid="
SENT = "application/vnd.microsoft.teams.file.download.info"
ROOM = 10 * rules.TEXT_LIMIT  # characters that are looked at, markup included: Teams takes no longer messages
MENTIONS = 100  # in one message
# Linear whatever comes: no tag reaches beyond the next bracket, and nothing is tried twice.
AT = re.compile(r"<at[^<>]*+>([^<]*+)</at>")
TAG = re.compile(r"<(/?[A-Za-z!][^<>]*+)>")
NUMBERED = re.compile(r"&(?=#[0-9]{8})")  # there are no such characters, and too many digits are no number
ENDS = {"p", "div", "li", "tr", "h1", "h2", "h3", "blockquote"}  # of a line


def tenant(activity: Activity) -> str:
    """The tenant that the activity happened in."""
    told = part(part(activity, "channelData"), "tenant").get("id")
    return str(told or part(activity, "conversation").get("tenantId") or "")


def person(activity: Activity) -> str:
    """Who asks, by the directory's id: the one that cannot be chosen by a client."""
    return str(part(activity, "from").get("aadObjectId") or "")


def conversation(activity: Activity) -> str:
    """The conversation without its thread: this is what messages are addressed to."""
    return str(part(activity, "conversation").get("id") or "").partition(THREAD)[0]


def thread(activity: Activity) -> str:
    """The message that the thread began with; empty outside of channels."""
    return str(part(activity, "conversation").get("id") or "").partition(THREAD)[2]


def is_personal(activity: Activity) -> bool:
    return str(part(activity, "conversation").get("conversationType") or "personal") == "personal"


def in_channel(activity: Activity) -> bool:
    return part(activity, "conversation").get("conversationType") == "channel"


def clicked(activity: Activity) -> str:
    """The message whose card was clicked."""
    return str(activity.get("replyToId") or "")


def from_message(activity: Activity, now: datetime) -> list[Ask]:
    """Words to the bot. In the thread of a card they are a reply to keep as well."""
    if _is_card(activity):
        return []  # a card that somebody shared: nothing was said
    text, direct = words(activity), is_personal(activity)
    message, root, once = str(activity.get("id") or ""), thread(activity), repetition(activity)
    ask = asked(activity, now, "said", words=text, message=message, thread=root, once=once)
    reply = asked(activity, now, "replied", words=text, message=message, thread=root, once=f"reply:{once}")
    replies = [reply] if in_channel(activity) and root not in ("", message) else []
    if not (direct or is_mentioned(activity)):
        return replies
    understood = commands.chat(text)
    if understood is None:
        return [*replies, ask]
    verb, rest = understood
    return [asked(activity, now, verb, words=rest, message=message, thread=root, once=once)]


def file_of(activity: Activity) -> tuple[str, str] | None:
    """Name and address of a file that was sent to the bot."""
    for one in _listed(activity, "attachments"):
        if one.get("contentType") == SENT:
            return str(one.get("name") or ""), str(part(one, "content").get("downloadUrl") or "")
    return None


def from_change(activity: Activity, now: datetime) -> Ask | None:
    """Somebody edited or deleted what they had said in a thread."""
    message, root = str(activity.get("id") or ""), thread(activity)
    if not root or root == message:
        return None
    kind = str(activity.get("type"))
    stamp = activity.get("timestamp") or ""
    return asked(
        activity,
        now,
        "reply_edited" if kind == "messageUpdate" else "reply_deleted",
        words=words(activity),
        fields={"restored": part(activity, "channelData").get("eventType") == "undeleteMessage"},
        message=message,
        thread=root,
        once=f"{kind}:{message}:{stamp}",
    )


def from_data(activity: Activity, now: datetime, data: Mapping[str, Any], **known: Any) -> Ask:
    """A click on one of our buttons, or a form that was sent: `data` is what the button carries, and with it
    what was filled in."""
    return asked(
        activity,
        now,
        str(data.get("verb") or ""),
        words=str(data.get("words") or ""),
        fields=fields(data),
        once=repetition(activity),
        overheard=not is_personal(activity),
        **known,
    )


def fields(data: Mapping[str, Any]) -> dict[str, Any]:
    """What a form was filled with, and what it was opened with."""
    listed = data.get("several")
    several = {one for one in listed if isinstance(one, str)} if isinstance(listed, list) else set()
    typed = {name: _value(value, name in several) for name, value in data.items() if name not in OURS}
    hidden = data.get("hidden")
    return {**typed, **(hidden if isinstance(hidden, dict) else {})}


def action_data(activity: Activity) -> dict[str, Any]:
    """What the clicked button of a card carries: in an invoke, or in a message of an older client."""
    value = part(activity, "value")
    action = part(value, "action")
    data = part(action, "data") if action else value
    return {"verb": action.get("verb"), **data} if action else dict(data)


def dialog_data(activity: Activity) -> dict[str, Any]:
    """What a dialog was opened with, or was filled with."""
    return dict(part(part(activity, "value"), "data"))


def from_message_action(activity: Activity, now: datetime) -> Ask:
    """The message action "Turn into idea"."""
    payload = part(part(activity, "value"), "messagePayload")
    body = part(payload, "body")
    text = str(body.get("content") or "")
    if body.get("contentType") == "html":
        text = _readable(text)
    facts = {"text": text, "link": str(payload.get("linkToMessage") or "")}
    return asked(activity, now, "turn_into_idea", fields=facts, once=repetition(activity))


def asked(activity: Activity, now: datetime, verb: str, **known: Any) -> Ask:
    """A question of whoever sent this activity."""
    direct = is_personal(activity)
    return Ask(
        Platform.TEAMS,
        tenant(activity),
        person(activity),
        verb=verb,
        now=now,
        **{"channel": conversation(activity), "direct": direct, **known},
    )


def repetition(activity: Activity) -> str:
    """The same for every repetition of an invoke that its client repeats. Not every client gives them ids."""
    kind = str(activity.get("name") or activity.get("type"))
    if activity.get("id"):
        return f"{kind}:{conversation(activity)}:{activity['id']}"
    told = {name: activity.get(name) for name in ("value", "timestamp", "replyToId")}
    digest = sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()
    return f"{kind}:{conversation(activity)}:{person(activity)}:{digest[:32]}"


def words(activity: Activity) -> str:
    """What was said, without the bot's own mention; other people are named."""
    text = str(activity.get("text") or "")[:ROOM]
    for mention in _mentions(activity)[:MENTIONS]:
        if part(mention, "mentioned").get("id") == part(activity, "recipient").get("id"):
            text = text.replace(str(mention.get("text") or ""), " ", 1) if mention.get("text") else text
    return _unescaped(AT.sub(r"\1", text))


def is_mentioned(activity: Activity) -> bool:
    """Whether the bot was spoken to: the list of mentions says so, never the text, which anybody can type."""
    bot = part(activity, "recipient").get("id")
    return any(part(one, "mentioned").get("id") == bot for one in _mentions(activity))


def names_bot(activity: Activity, members: str) -> bool:
    """Whether the bot is among the members that were added or removed."""
    bot = part(activity, "recipient").get("id")
    named = activity.get(members)
    return (
        any(isinstance(one, dict) and one.get("id") == bot for one in named)
        if isinstance(named, list)
        else False
    )


def locale(activity: Activity) -> str:
    return str(activity.get("locale") or _client(activity).get("locale") or "")


def timezone(activity: Activity) -> str:
    """Where the client is; empty when that is no time zone that we know."""
    name = str(activity.get("localTimezone") or _client(activity).get("timezone") or "")
    try:
        return ZoneInfo(name).key if name else ""
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ""


def permalink(channel: str, message: str, root: str = "", *, tenant: str = "", group: str = "") -> str:
    """Teams' address of a message, opened in its thread; in a chat with the bot, of the chat."""
    about = [("tenantId", tenant), ("groupId", group), ("parentMessageId", root or message)]
    if "@thread" not in channel:
        about = [("context", '{"contextType":"chat"}')]
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in about if value)
    return (
        f"https://teams.microsoft.com/l/message/{quote(channel, safe='')}/{quote(message, safe='')}?{query}"
    )


def _client(activity: Activity) -> Mapping[str, Any]:
    entities = _listed(activity, "entities")
    return next((one for one in entities if one.get("type") == "clientInfo"), {})


def _mentions(activity: Activity) -> list[Mapping[str, Any]]:
    entities = _listed(activity, "entities")
    return [one for one in entities if one.get("type") == "mention"]


def _is_card(activity: Activity) -> bool:
    kinds = [str(one.get("contentType")) for one in _listed(activity, "attachments")]
    return any(kind.startswith("application/vnd.microsoft.card.") for kind in kinds)


def _listed(whole: Activity, name: str) -> list[Mapping[str, Any]]:
    """The objects in a list; what is no list has none."""
    listed = whole.get(name)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def part(whole: Activity, name: str) -> Mapping[str, Any]:
    """An object inside another one; what is no object is an empty one."""
    part = whole.get(name)
    return part if isinstance(part, dict) else {}


def _value(value: Any, several: bool) -> Any:
    text = "" if value is None else str(value)
    return tuple(one.strip() for one in text.split(",") if one.strip()) if several else text


def _readable(marked: str) -> str:
    """The words of a message that Teams hands over as HTML."""
    return _unescaped(TAG.sub(_break, marked[:ROOM]))


def _break(tag: re.Match[str]) -> str:
    """A new line where the tag makes one."""
    told = tag[1]
    name = told.strip("/").split()[0].lower()
    ends = name == "br" or (name in ENDS and "/" in (told[0], told[-1]))
    return "\n" if ends else ""


def _unescaped(text: str) -> str:
    return html.unescape(NUMBERED.sub("&amp;", text)).replace("\u00a0", " ").strip()
