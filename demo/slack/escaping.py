"""Slack's mrkdwn as people read it: tokens, visible text, and who is pinged."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from demo.slack.inputs import places
from demo.slack.things import JSON, Message, View

BROADCASTS = frozenset({"channel", "here", "everyone"})
BARE = re.compile(r"(?<![\w@])@([\w.\-]+)")
ENTITY = re.compile(r"<([^<>\n|][^<>\n]*)>")
FENCE = re.compile(r"```(.+?)```", re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
# A sign opens at the start of a word and closes at its end, as in "*bold*" but not in "3*4*5".
STYLES = {
    name: re.compile(
        rf"(?<![\w{sign}]){sign}(?=[^\s{sign}])([^\n]*?[^\s{sign}]|[^\s{sign}]){sign}(?![\w{sign}])"
    )
    for name, sign in (("bold", r"\*"), ("italic", "_"), ("strike", "~"))
}


@dataclass(frozen=True)
class Token:
    """A run of text of one kind: text, user, channel, broadcast, group, link, date, code or pre."""

    kind: str
    text: str
    target: str = ""
    styles: frozenset[str] = frozenset()


def escape(text: str) -> str:
    """The three characters that mean something to Slack."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def tokens(mrkdwn: str) -> list[Token]:
    """Read mrkdwn: code first, then <...>, then bold, italic and strike in what is left."""
    found: list[Token] = []
    for kind, text in _split(mrkdwn, FENCE, "pre"):
        for inner_kind, inner in _split(text, CODE, "code") if kind == "text" else [(kind, text)]:
            found += (
                _styled(inner, frozenset()) if inner_kind == "text" else [Token(inner_kind, unescape(inner))]
            )
    return found


def visible(mrkdwn: str, names: Mapping[str, str] | None = None) -> str:
    """What a human reads of it; `names` tells what user and channel ids are called."""
    return "".join(_read(token, names or {}) for token in tokens(mrkdwn))


def pings(message: Message) -> set[str]:
    """Everybody this message alerts: user ids, group ids, and channel, here or everyone."""
    found = _mentioned(message.text) | set(_pinged(message.blocks))
    if message.linkify:
        every = [message.text, *(str(text) for text in _strings(message.blocks))]
        found |= {name for text in every for name in BARE.findall(text)}
    return found


def visible_text(thing: Message | View, names: Mapping[str, str] | None = None) -> str:
    """What a human reads: one line per block, buttons in [brackets]; text only without blocks."""
    names = names or {}
    lines = [_block(block, names) for block in thing.blocks]
    if isinstance(thing, View):
        return "\n".join([*_frame(thing, "title"), *lines, *_frame(thing, "submit", "close")])
    return "\n".join(lines) if thing.blocks else visible(thing.text, names)


def text_object(thing: Any, names: Mapping[str, str]) -> str:
    """A text object (or none) as people read it."""
    if not thing:
        return ""
    return visible(thing["text"], names) if thing["type"] == "mrkdwn" else unescape(thing["text"])


def _split(text: str, pattern: re.Pattern[str], kind: str) -> Iterator[tuple[str, str]]:
    end = 0
    for match in pattern.finditer(text):
        yield "text", text[end : match.start()]
        yield kind, match[1]
        end = match.end()
    yield "text", text[end:]


def _styled(text: str, styles: frozenset[str]) -> list[Token]:
    """The outermost style comes first: whatever opens first is read first, and then what is inside of it."""
    found: list[Token] = []
    at = 0
    patterns = {name: pattern for name, pattern in STYLES.items() if name not in styles}
    while True:
        matches = [(name, match) for name, pattern in patterns.items() if (match := pattern.search(text, at))]
        if not matches:
            return found + _unstyled(text[at:], styles)
        name, first = min(matches, key=lambda one: one[1].start())
        found += _unstyled(text[at : first.start()], styles) + _styled(first[1], styles | {name})
        at = first.end()


def _unstyled(text: str, styles: frozenset[str]) -> list[Token]:
    return [
        _entity(part, styles) if kind == "entity" else Token("text", unescape(part), styles=styles)
        for kind, part in _split(text, ENTITY, "entity")
        if part
    ]


def _entity(inside: str, styles: frozenset[str] = frozenset()) -> Token:
    target, _, label = inside.partition("|")
    label = unescape(label)
    kinds = {"@": "user", "#": "channel"}
    if target[0] in kinds:
        return Token(kinds[target[0]], label, target[1:], styles)
    if target[0] != "!":
        return Token("link", label or unescape(target), unescape(target), styles)
    word, *rest = target[1:].split("^")
    if word == "date":
        return Token("date", label or "^".join(rest), target[1:], styles)
    return (
        Token("group", label, rest[0], styles)
        if word == "subteam" and rest
        else Token("broadcast", label, word, styles)
    )


def _read(token: Token, names: Mapping[str, str]) -> str:
    if token.kind in ("user", "group"):
        return "@" + (names.get(token.target) or token.text or token.target)
    if token.kind == "channel":
        return "#" + (names.get(token.target) or token.text or token.target)
    return f"@{token.target}" if token.kind == "broadcast" else token.text


def _mentioned(mrkdwn: str) -> set[str]:
    """Ids in <@U>, <!here> and <!subteam^S>, inside code as well: rather one too many."""
    found = (_entity(inside) for inside in ENTITY.findall(mrkdwn))
    return {token.target for token in found if token.kind in ("user", "broadcast", "group") and token.target}


def _pinged(thing: Any) -> Iterator[str]:
    """Mentions in blocks: in mrkdwn and markdown texts and in rich text; plain_text pings nobody."""
    if isinstance(thing, list):
        for one in thing:
            yield from _pinged(one)
    elif isinstance(thing, dict):
        mention = {"user": "user_id", "usergroup": "usergroup_id", "broadcast": "range"}.get(
            thing.get("type", "")
        )
        if mention and mention in thing:
            yield thing[mention]
        if thing.get("type") in ("mrkdwn", "markdown"):
            yield from _mentioned(thing["text"])
        yield from (ping for inner in thing.values() for ping in _pinged(inner))


def _strings(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    for inner in thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ():
        yield from _strings(inner)


def _frame(view: View, *names: str) -> list[str]:
    texts = [(name, text_object(view.source.get(name), {})) for name in names]
    return [text if name == "title" else f"[{text}]" for name, text in texts if text]


def _block(block: JSON, names: Mapping[str, str]) -> str:
    parts = READERS[block["type"]](block, names) if block["type"] in READERS else []
    parts += [_element(element, names) for _, element in places([block])]
    return "  ".join(part for part in parts if part)


def _section(block: JSON, names: Mapping[str, str]) -> list[str]:
    return [text_object(one, names) for one in [block.get("text"), *block.get("fields", [])]]


def _context(block: JSON, names: Mapping[str, str]) -> list[str]:
    return [
        one["alt_text"] if one["type"] == "image" else text_object(one, names) for one in block["elements"]
    ]


def _image(block: JSON, names: Mapping[str, str]) -> list[str]:
    return [text_object(block.get("title"), names), block["alt_text"]]


def _input(block: JSON, names: Mapping[str, str]) -> list[str]:
    return [text_object(block["label"], names) + ":", text_object(block.get("hint"), names)]


READERS: dict[str, Callable[[JSON, Mapping[str, str]], list[str]]] = {
    "section": _section,
    "header": _section,
    "context": _context,
    "image": _image,
    "input": _input,
    "divider": lambda block, names: ["---"],
    "markdown": lambda block, names: [unescape(block["text"])],
    "rich_text": lambda block, names: ["\n".join(_rich(one, names) for one in block["elements"])],
}


def _rich(element: JSON, names: Mapping[str, str]) -> str:
    inside = element["elements"]
    if element["type"] == "rich_text_list":
        return "\n".join("- " + _rich(one, names) for one in inside)
    return "".join(_run(one, names) for one in inside)


def _run(run: JSON, names: Mapping[str, str]) -> str:
    kind = run["type"]
    if kind in ("user", "usergroup", "channel"):
        target = run[f"{kind}_id"]
        return ("#" if kind == "channel" else "@") + names.get(target, target)
    if kind == "broadcast":
        return f"@{run['range']}"
    if kind == "emoji":
        return f":{run['name']}:"
    return str(run.get("text") or run.get("fallback") or run.get("url") or run.get("value") or "")


def _element(element: JSON, names: Mapping[str, str]) -> str:
    """A button in [brackets]; a select by its preset or placeholder; boxes with all they offer."""
    kind = element["type"]
    if kind == "button":
        return f"[{text_object(element['text'], names)}]"
    if kind in ("checkboxes", "radio_buttons", "overflow"):
        return "  ".join(f"[{text_object(one['text'], names)}]" for one in element["options"])
    preset = element.get("initial_option")
    shown = text_object(preset["text"], names) if preset else _preset(element, names)
    return f"[{shown or text_object(element.get('placeholder'), names)}]"


def _preset(element: JSON, names: Mapping[str, str]) -> str:
    found = [inner for name, inner in element.items() if name.startswith("initial_")]
    return names.get(str(found[0]), str(found[0])) if found and not isinstance(found[0], list | dict) else ""
