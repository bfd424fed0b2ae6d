"""JSON objects from outside: their size, depth and letters are checked before anybody works with them."""

import json
from typing import Any

import aiohttp

LARGEST = 1_000_000  # bytes
DEEPEST = 64  # levels; cards need about twenty


def object_in(body: bytes) -> dict[str, Any]:
    """The JSON object that the body is. Raises ValueError."""
    try:
        told = json.loads(body.decode(), parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(told, dict):
        raise ValueError("not an object")
    if _is_deeper(told, DEEPEST):
        raise ValueError("too deep")
    return _with_whole_letters(told) if b"\\u" in body else told


async def answered_object(response: aiohttp.ClientResponse) -> dict[str, Any]:
    """What a service answered. Raises ValueError; an empty answer is an empty object."""
    read = bytearray()
    async for chunk in response.content.iter_any():
        read += chunk
        if len(read) > LARGEST:
            raise ValueError("too large")
    return object_in(bytes(read)) if read else {}


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _is_deeper(told: object, limit: int) -> bool:
    """Level by level, not recursively: that is what a depth bomb is made for."""
    level: list[object] = [told]
    while level and limit:
        limit -= 1
        level = [inner for one in level for inner in _inside(one)]
    return bool(level)


def _inside(told: object) -> list[object]:
    inner = list(told.values()) if isinstance(told, dict) else told if isinstance(told, list) else []
    return [one for one in inner if isinstance(one, dict | list)]


def _with_whole_letters(told: dict[str, Any]) -> dict[str, Any]:
    """Half an emoji (a lone surrogate) can be escaped in JSON, but neither stored nor sent: "?" instead."""
    text = json.dumps(told, ensure_ascii=False)
    whole: dict[str, Any] = json.loads(text.encode("utf-8", "replace"))
    return whole
