"""Block Kit validation as Slack does it, for messages and for views."""

from __future__ import annotations

import copy
import json
import secrets
from collections.abc import Iterator
from typing import Any

from demo.slack.block_rules import BLOCKS, ID, IN_MESSAGE, IN_VIEW, plain
from demo.slack.inputs import places
from demo.slack.shapes import Check, Report, Shape, boolean, by_type, items, one_of, string
from demo.slack.things import JSON, SlackError

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
ALL_TEXT = 13_200
LONGEST_TEXT = 40_000
VIEW_BYTES = 250_000


def check_message(text: str, blocks: Any) -> None:
    """Refuse what chat.postMessage refuses: no_text, msg_too_long, invalid_blocks, msg_blocks_too_long."""
    if not text and not blocks:
        raise SlackError("no_text")
    if len(text) > LONGEST_TEXT:
        raise SlackError("msg_too_long")
    if blocks:
        check_blocks(blocks)


def check_blocks(blocks: Any) -> None:
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise SlackError("invalid_blocks_format")
    report = Report()
    items(by_type(BLOCKS, IN_MESSAGE), MESSAGE_BLOCKS, 0)(blocks, "/blocks", report)
    _once_each(blocks, "/blocks", report)
    _refuse(report, "invalid_blocks")
    if sum(len(text) for text in texts(blocks)) > ALL_TEXT:
        raise SlackError("msg_blocks_too_long")


def check_view(view: Any, *kinds: str) -> None:
    """Refuse what views.open, push, update and publish refuse."""
    if not isinstance(view, dict):
        raise SlackError("invalid_arguments", **_details(["must provide an object [json-pointer:/view]"]))
    if len(json.dumps(view, ensure_ascii=False).encode()) > VIEW_BYTES:
        raise SlackError("view_too_large")
    report = Report()
    by_type({kind: VIEWS[kind] for kind in kinds})(view, "/view", report)
    blocks = view.get("blocks")
    if isinstance(blocks, list) and all(isinstance(block, dict) for block in blocks):
        _once_each(blocks, "/view/blocks", report)
        _needs_submit(view, report)
    _refuse(report, "invalid_arguments")


def complete(blocks: list[JSON]) -> list[JSON]:
    """The blocks as Slack stores them: every block and every interactive element has an id."""
    blocks = copy.deepcopy(blocks)
    for block in blocks:
        block["block_id"] = block.get("block_id") or secrets.token_urlsafe(4)
    for _, element in places(blocks):
        element["action_id"] = element.get("action_id") or secrets.token_urlsafe(4)
    return blocks


def complete_view(view: JSON) -> JSON:
    return {**copy.deepcopy(view), "blocks": complete(view["blocks"])}


def texts(thing: Any) -> Iterator[str]:
    """Every text that counts towards the length of a message."""
    if isinstance(thing, list):
        for one in thing:
            yield from texts(one)
    elif isinstance(thing, dict):
        for name, inner in thing.items():
            if name == "text" and isinstance(inner, str):
                yield inner
            else:
                yield from texts(inner)


def _view(props: dict[str, Check], *needs: str) -> Shape:
    common: dict[str, Check] = {
        "type": one_of("modal", "home"),
        "blocks": items(by_type(BLOCKS, IN_VIEW), VIEW_BLOCKS, 0),
        "private_metadata": string(3000),
        "callback_id": ID,
        "external_id": ID,
    }
    return Shape(common | props, ("blocks", *needs))


VIEWS = {
    "home": _view({}),
    "modal": _view(
        {
            "title": plain(24),
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            "submit_disabled": boolean,
        },
        "title",
    ),
}


def _once_each(blocks: list[JSON], pointer: str, report: Report) -> None:
    """block_ids are unique in a message or view, action_ids within their block, focus goes to one element."""
    seen: set[Any] = set()
    for index, block in enumerate(blocks):
        block_id = block.get("block_id")
        if block_id and block_id in seen:
            report.wrong(f"block_id already exists: {block_id}", f"{pointer}/{index}/block_id")
        seen.add(block_id if isinstance(block_id, str) else None)
        _actions_once(block, f"{pointer}/{index}", report)
    if sum(bool(element.get("focus_on_load")) for element in _elements(blocks)) > 1:
        report.wrong("only one element may have focus_on_load", pointer)


def _actions_once(block: JSON, pointer: str, report: Report) -> None:
    actions = [element.get("action_id") for element in _elements([block]) if element.get("action_id")]
    for action in {str(one) for one in actions if actions.count(one) > 1}:
        report.wrong(f"action_id already exists: {action}", f"{pointer}/elements")


def _elements(blocks: list[JSON]) -> list[JSON]:
    """Elements of blocks that may still be malformed."""
    found = []
    for block in blocks:
        inside = block.get("elements") if block.get("type") == "actions" else None
        candidates = [
            block.get("accessory"),
            block.get("element"),
            *(inside if isinstance(inside, list) else []),
        ]
        found += [one for one in candidates if isinstance(one, dict)]
    return found


def _needs_submit(view: JSON, report: Report) -> None:
    if view.get("type") == "modal" and not view.get("submit"):
        for index, block in enumerate(view["blocks"]):
            if block.get("type") == "input":
                report.wrong("submit is required when an input block is present", f"/view/blocks/{index}")


def _refuse(report: Report, error: str) -> None:
    if report.messages:
        raise SlackError(error, **_details(report.messages))


def _details(messages: list[str]) -> JSON:
    return {"errors": messages, "response_metadata": {"messages": [f"[ERROR] {one}" for one in messages]}}
