"""Slack's own markup in messages that people wrote, read back as they meant it."""

import re

ANGLED = re.compile(r"<([^<>]*)>")


def plain(text: str) -> str:
    """`<@U1|alice>` -> @alice, `<#C1|ideas>` -> #ideas, `<url|label>` -> label (url), entities as typed."""
    return unescaped(ANGLED.sub(_reading, text))


def unescaped(text: str) -> str:
    """The three characters that Slack escapes, as they were typed."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def escaped(text: str) -> str:
    """For the top-level `text` of a message: nothing in it may become a mention or a link."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _reading(found: re.Match[str]) -> str:
    target, _, label = found[1].partition("|")
    if target.startswith("@"):
        return f"@{label or target[1:]}"
    if target.startswith("#"):
        return f"#{label or target[1:]}"
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    return f"{label} ({target})" if label and label != target else target
