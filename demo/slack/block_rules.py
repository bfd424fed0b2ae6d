"""Block Kit as a table: which blocks and elements there are, their properties and limits."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from demo.slack.shapes import (
    Check,
    Report,
    Shape,
    at_least_one,
    boolean,
    by_type,
    exactly_one,
    integer,
    items,
    matching,
    one_of,
    string,
)
from demo.slack.things import JSON

ANY = string(10**6)
ID = string(255)
URL = string(3000)
DATE = matching(r"\d{4}-\d{2}-\d{2}", "a date like 2026-08-31")
TIME = matching(r"([01]\d|2[0-3]):[0-5]\d", "a time like 08:30")
USERS = items(ANY, 10_000)
NEVER_THERE = ".invalid"  # a host that no network has, so that Slack fails to fetch from it


def picture_url(value: Any, pointer: str, report: Report) -> None:
    """Slack fetches the picture when the message is posted, and refuses what it cannot fetch."""
    URL(value, pointer, report)
    address = urlsplit(value) if isinstance(value, str) else urlsplit("")
    if address.scheme not in ("http", "https") or not address.netloc:
        report.wrong("must be a valid URL", pointer)
    elif (address.hostname or "").endswith(NEVER_THERE):
        report.wrong("downloading image failed", pointer)


def text(longest: int, *kinds: str) -> Check:
    """A text object; both kinds unless told."""
    written = string(longest, 1)
    plain = Shape({"type": ANY, "text": written, "emoji": boolean}, ("text",))
    mrkdwn = Shape({"type": ANY, "text": written, "verbatim": boolean}, ("text",))
    shapes = {"plain_text": plain, "mrkdwn": mrkdwn}
    return by_type(shapes, frozenset(kinds) if kinds else None)


def plain(longest: int) -> Check:
    return text(longest, "plain_text")


def option(longest: int, *kinds: str, url: bool = False) -> Shape:
    props: dict[str, Check] = {
        "text": text(longest, *kinds),
        "value": string(150),
        "description": text(75, *kinds),
    }
    return Shape(props | ({"url": URL} if url else {}), ("text",))


CONFIRM = Shape(
    {
        "title": plain(100),
        "text": text(300),
        "confirm": plain(30),
        "deny": plain(30),
        "style": one_of("primary", "danger"),
    },
    ("title", "text", "confirm", "deny"),
)
DISPATCH = Shape({"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), 2)})
PLAIN_OPTION, OVERFLOW_OPTION, CHECK_OPTION = (
    option(75, "plain_text"),
    option(75, "plain_text", url=True),
    option(75),
)
GROUP = Shape({"label": plain(75), "options": items(PLAIN_OPTION, 100)}, ("label", "options"))
FILTER = Shape(
    {
        "include": items(one_of("im", "mpim", "private", "public"), 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
    rules=(at_least_one("include", "exclude_external_shared_channels", "exclude_bot_users"),),
)


def initial_among_options(value: JSON, pointer: str, report: Report) -> None:
    """Slack wants the preset to be one of the options, description and all."""
    groups = value.get("option_groups") or []
    known = list(value.get("options") or []) + [
        o for g in groups if isinstance(g, dict) for o in g.get("options", [])
    ]
    for name in ("initial_option", "initial_options"):
        wanted = value.get(name)
        chosen = wanted if isinstance(wanted, list) else [wanted] if wanted else []
        if any(one not in known for one in chosen):
            report.wrong(f"{name} must be one of the options", f"{pointer}/{name}")


def element(props: dict[str, Check], needs: tuple[str, ...] = (), *rules: Check) -> Shape:
    common: dict[str, Check] = {"type": ANY, "action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean}
    return Shape(common | props, needs, rules)


def field(props: dict[str, Check], needs: tuple[str, ...] = ()) -> Shape:
    """An element that people type or choose in: it may have a placeholder."""
    return element({"placeholder": plain(150)} | props, needs)


def static(many: bool) -> Shape:
    initial: dict[str, Check] = (
        {"initial_options": items(PLAIN_OPTION, 100)} if many else {"initial_option": PLAIN_OPTION}
    )
    props: dict[str, Check] = {
        "placeholder": plain(150),
        "options": items(PLAIN_OPTION, 100),
        "option_groups": items(GROUP, 100),
    }
    limits: dict[str, Check] = {"max_selected_items": integer(1, 100)} if many else {}
    return element(
        props | initial | limits, (), exactly_one("options", "option_groups"), initial_among_options
    )


def picker(what: str, many: bool, **extra: Check) -> Shape:
    """A select whose choices Slack knows: users, conversations, channels; or the app (external)."""
    external = what == "option"
    inner: Check = (
        (items(PLAIN_OPTION, 100) if many else PLAIN_OPTION) if external else (USERS if many else ANY)
    )
    limits: dict[str, Check] = {"max_selected_items": integer(1, 100)} if many else {}
    if not many and what in ("conversation", "channel"):
        limits["response_url_enabled"] = boolean
    return field({f"initial_{what}{'s' if many else ''}": inner} | limits | extra)


def boxes(initial: str, inner: Check) -> Shape:
    options = {"options": items(CHECK_OPTION, 10), initial: inner}
    return element(options, ("options",), initial_among_options)


TYPED: dict[str, Check] = {"dispatch_action_config": DISPATCH}
LENGTHS: dict[str, Check] = {"min_length": integer(0, 3000), "max_length": integer(1, 3000)}
CONVERSATIONS: dict[str, Check] = {"default_to_current_conversation": boolean, "filter": FILTER}

PICTURE: dict[str, Check] = {
    "image_url": picture_url,
    "slack_file": Shape({"id": ANY, "url": URL}, rules=(exactly_one("id", "url"),)),
    "alt_text": string(2000),
}

ELEMENTS: dict[str, Shape] = {
    "button": element(
        {
            "text": plain(75),
            "value": string(2000),
            "url": URL,
            "style": one_of("primary", "danger"),
            "accessibility_label": string(75),
        },
        ("text",),
    ),
    "plain_text_input": field({"initial_value": string(3000), "multiline": boolean} | LENGTHS | TYPED),
    "number_input": field(
        {"is_decimal_allowed": boolean, "initial_value": ANY, "min_value": ANY, "max_value": ANY} | TYPED,
        ("is_decimal_allowed",),
    ),
    "email_text_input": field({"initial_value": ANY} | TYPED),
    "url_text_input": field({"initial_value": ANY} | TYPED),
    "datepicker": field({"initial_date": DATE}),
    "timepicker": field({"initial_time": TIME, "timezone": ANY}),
    "datetimepicker": element({"initial_date_time": integer(10**9, 10**10 - 1)}),
    "static_select": static(many=False),
    "multi_static_select": static(many=True),
    "external_select": picker("option", many=False, min_query_length=integer(0, 3000)),
    "multi_external_select": picker("option", many=True, min_query_length=integer(0, 3000)),
    "users_select": picker("user", many=False),
    "multi_users_select": picker("user", many=True),
    "conversations_select": picker("conversation", many=False, **CONVERSATIONS),
    "multi_conversations_select": picker("conversation", many=True, **CONVERSATIONS),
    "channels_select": picker("channel", many=False),
    "multi_channels_select": picker("channel", many=True),
    "checkboxes": boxes("initial_options", items(CHECK_OPTION, 10)),
    "radio_buttons": boxes("initial_option", CHECK_OPTION),
    "overflow": element({"options": items(OVERFLOW_OPTION, 5)}, ("options",)),
    "file_input": element({"filetypes": items(string(10, 1), 100), "max_files": integer(1, 10)}),
    "image": Shape({"type": ANY} | PICTURE, ("alt_text",), (exactly_one("image_url", "slack_file"),)),
}
WRITTEN = frozenset({"plain_text_input", "number_input", "email_text_input", "url_text_input"})
IN_INPUT = frozenset(ELEMENTS) - {"button", "overflow", "image"}
IN_SECTION = frozenset(ELEMENTS) - WRITTEN - {"file_input"}
IN_ACTIONS = IN_SECTION - {"image"}

CONTEXT_TEXT: dict[str, Any] = {
    "plain_text": Shape({"type": ANY, "text": string(3000, 1), "emoji": boolean}, ("text",)),
    "mrkdwn": Shape({"type": ANY, "text": string(3000, 1), "verbatim": boolean}, ("text",)),
}

LOOKS: dict[str, Check] = dict.fromkeys(
    ("bold", "italic", "strike", "code", "underline", "highlight", "unlink"), boolean
)
STYLE = Shape(LOOKS)
DATE_PROPS: dict[str, Check] = {"timestamp": integer(0, 10**10), "format": ANY, "url": URL, "fallback": ANY}


def inline(props: dict[str, Check], *needs: str) -> Shape:
    common: dict[str, Check] = {"type": ANY, "style": STYLE}
    return Shape(common | props, needs)


INLINE: dict[str, Shape] = {
    "text": inline({"text": string(12_000, 1)}, "text"),
    "link": inline({"url": URL, "text": ANY, "unsafe": boolean}, "url"),
    "user": inline({"user_id": ANY}, "user_id"),
    "channel": inline({"channel_id": ANY}, "channel_id"),
    "usergroup": inline({"usergroup_id": ANY}, "usergroup_id"),
    "emoji": inline({"name": ANY, "unicode": ANY, "skin_tone": integer(1, 6)}, "name"),
    "date": inline(DATE_PROPS, "timestamp", "format"),
    "broadcast": inline({"range": one_of("here", "channel", "everyone")}, "range"),
    "color": inline({"value": ANY}, "value"),
}


def rich(extra: dict[str, Check], inner: Check, *needs: str) -> Shape:
    return Shape({"type": ANY, "elements": items(inner, 1000, 0)} | extra, ("elements", *needs))


SECTION = rich({}, by_type(INLINE))
LIST: dict[str, Check] = {
    "style": one_of("bullet", "ordered"),
    "indent": integer(0, 8),
    "offset": integer(0, 10**6),
    "border": integer(0, 1),
}
RICH: dict[str, Shape] = {
    "rich_text_section": SECTION,
    "rich_text_list": rich(LIST, by_type({"rich_text_section": SECTION}), "style"),
    "rich_text_preformatted": rich({"border": integer(0, 1), "language": ANY}, by_type(INLINE)),
    "rich_text_quote": rich({"border": integer(0, 1)}, by_type(INLINE)),
}
RICH_TEXT = Shape({"type": ANY, "block_id": ID, "elements": items(by_type(RICH), 1000)}, ("elements",))
ELEMENTS["rich_text_input"] = field({"initial_value": RICH_TEXT} | TYPED)


def elements(allowed: frozenset[str]) -> Check:
    return by_type(ELEMENTS, allowed)


def block(props: dict[str, Check], *needs: str, rules: tuple[Check, ...] = ()) -> Shape:
    return Shape({"type": ANY, "block_id": ID} | props, needs, rules)


BLOCKS: dict[str, Shape] = {
    "section": block(
        {
            "text": text(3000),
            "fields": items(text(2000), 10),
            "accessory": elements(IN_SECTION),
            "expand": boolean,
        },
        rules=(at_least_one("text", "fields"),),
    ),
    "header": block({"text": plain(150)}, "text"),
    "divider": block({}),
    "context": block(
        {"elements": items(by_type(CONTEXT_TEXT | {"image": ELEMENTS["image"]}), 10)}, "elements"
    ),
    "actions": block({"elements": items(elements(IN_ACTIONS), 25)}, "elements"),
    "input": block(
        {
            "label": plain(2000),
            "element": elements(IN_INPUT | {"rich_text_input"}),
            "hint": plain(2000),
            "optional": boolean,
            "dispatch_action": boolean,
        },
        "label",
        "element",
    ),
    "image": block(
        PICTURE | {"title": plain(2000)}, "alt_text", rules=(exactly_one("image_url", "slack_file"),)
    ),
    "rich_text": RICH_TEXT,
    "markdown": block({"text": string(12_000, 1)}, "text"),
}
IN_MESSAGE = frozenset(BLOCKS)
IN_VIEW = frozenset(BLOCKS) - {"markdown"}
