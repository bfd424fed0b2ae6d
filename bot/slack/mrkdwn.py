"""Slack's own markup in messages that people wrote, read back as they meant it."""

import re
from collections.abc import Mapping

ANGLED = re.compile(r"<([^<>]*)>")
PERSON = re.compile(r"<@([UW][A-Z0-9]+)")


def plain(text: str, names: Mapping[str, str] | None = None) -> str:
    """`<@U1>` -> @Alice by `names`, `<#C1|ideas>` -> #ideas, `<url|label>` -> label (url), `&amp;` -> &."""
    return unescaped(ANGLED.sub(lambda found: _reading(found[1], names or {}), text))


def people_in(text: str) -> set[str]:
    """Whom a message mentions."""
    return set(PERSON.findall(text))


def unescaped(text: str) -> str:
    """The three characters that Slack escapes, as they were typed."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def escaped(text: str) -> str:
    """For the top-level `text` of a message: nothing in it may become a mention or a link."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _reading(inside: str, names: Mapping[str, str]) -> str:
    target, _, label = inside.partition("|")
    if target.startswith("@"):
        return f"@{names.get(target[1:]) or label or target[1:]}"
    if target.startswith("#"):
        return f"#{label or target[1:]}"
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    return f"{label} ({target})" if label and label != target else target
