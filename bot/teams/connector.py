"""The Bot Connector's REST interface in plain JSON: sent once, and errors sorted by what they mean for us.

What an answer means:

| answer | a message | a change or a question |
|---|---|---|
| 429 | Later, when it says so | the same |
| 401 | Later with a new token; Shut when a young one is refused | the same |
| 403, 404, 413, 400 and other 4xx | Never, with the reason | the same |
| no connection | Later: not a byte left | the same |
| 408, 412, 5xx, time-out, connection lost, unreadable | Lost: it may have arrived | Later: twice is no harm |

One token serves all tenants, and one of them may refuse it for ever while the others take it. So the token's
age alone tells what a refusal means: an old one may be outdated, and the next try has a new one; a young one
cannot be outdated, so that we are not let in there. Either way a refused token is not used again.
"""

import asyncio
import json
import re
import time
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, NoReturn, Protocol
from urllib.parse import quote, urlencode

import aiohttp
import structlog
from yarl import URL

from bot.teams.bodies import answered_object
from bot.teams.hosts import is_service
from scheduler.deliver import Later, Lost, Never, Shut

TIMEOUT = 8.0  # seconds for a call, the token for it included
CONNECT = 4.0  # of these, for the connection
DEFAULT_PAUSE, LONGEST_PAUSE = 30.0, 3600.0  # seconds, when we are asked for patience
YOUNG = 60.0  # seconds since its first use, in which a token cannot be outdated
KEPT_TOKENS = 8  # whose first use is remembered: calls under way may still carry one that was dropped
# They stop a conversation until the app is installed again, or its admin lets us in.
FORBIDDEN = {
    "botnotinconversationroster": "bot_not_in_roster",
    "conversationblockedbyuser": "blocked_by_user",
    "messagewritesblocked": "writes_blocked",
    "botdisabledbyadmin": "bot_disabled",
    "conversationnotfound": "conversation_not_found",
}
REFUSED = {400: "bad_request", 403: "forbidden", 404: "not_found", 413: "too_large"}
UNCLEAR = {408, 412}  # besides 5xx

log = structlog.get_logger()


class Bearer(Protocol):
    """Whoever has our token, as in `credentials.py`."""

    async def token(self) -> str: ...

    def drop(self, token: str) -> None: ...


class Connector:
    """One for all tenants; the address comes with each call. Nothing is sent a second time."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        credentials: Bearer | None,
        extra_hosts: frozenset[str] = frozenset(),
        timeout: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Without credentials, for development, requests carry no token."""
        self.session = session
        self.credentials = credentials
        self.extra_hosts = extra_hosts
        self.timeout = TIMEOUT if timeout is None else timeout
        self.clock = clock
        self._first_used: dict[str, float] = {}

    async def send(
        self, service_url: str, conversation: str, activity: dict[str, Any], reply_to: str = ""
    ) -> str:
        """Post the activity; its id, or "" where the service gives none."""
        path = ["conversations", conversation, "activities", *([reply_to] if reply_to else [])]
        return _id(await self._call("POST", service_url, path, activity, twice=False))

    async def update(
        self, service_url: str, conversation: str, activity_id: str, activity: dict[str, Any]
    ) -> None:
        path = ["conversations", conversation, "activities", activity_id]
        await self._call("PUT", service_url, path, activity)

    async def delete(self, service_url: str, conversation: str, activity_id: str) -> None:
        await self._call("DELETE", service_url, ["conversations", conversation, "activities", activity_id])

    async def create(self, service_url: str, parameters: dict[str, Any]) -> str:
        """The id of a personal chat, or of a new thread when the parameters hold an activity."""
        told = await self._call(
            "POST", service_url, ["conversations"], parameters, twice="activity" not in parameters
        )
        if not _id(told):
            raise Lost("no_id") if "activity" in parameters else Later("no_id")
        return _id(told)

    async def member(self, service_url: str, conversation: str, user: str) -> dict[str, Any]:
        return await self._call("GET", service_url, ["conversations", conversation, "members", user])

    async def members(
        self, service_url: str, conversation: str, page_size: int = 500, most: int = 20_000
    ) -> list[dict[str, Any]]:
        """Who is in the conversation, page by page, until there are `most`."""
        path = ["conversations", conversation, "pagedmembers"]
        query, found = {"pageSize": str(page_size)}, list[dict[str, Any]]()
        while len(found) < most:
            told = await self._call("GET", service_url, path, query=query)
            page, further = _objects(told, "members"), told.get("continuationToken")
            found += page
            if not page or not isinstance(further, str) or not further:
                break
            query["continuationToken"] = further
        return found[:most]

    async def team_channels(self, service_url: str, team: str) -> list[dict[str, Any]]:
        return _objects(
            await self._call("GET", service_url, ["teams", team, "conversations"]), "conversations"
        )

    async def _call(
        self,
        method: str,
        service_url: str,
        path: list[str],
        body: dict[str, Any] | None = None,
        *,
        query: dict[str, str] | None = None,
        twice: bool = True,
    ) -> dict[str, Any]:
        """`twice`: whether it does no harm to do it again. Raises Never, Later, Lost or Shut."""
        url, sent = self._address(service_url, path, query or {}), _json(body)
        started = asyncio.get_running_loop().time()
        token = await self._token()
        left = self.timeout - (asyncio.get_running_loop().time() - started)
        if left <= 0:
            raise Later("no_token_in_time")
        try:
            return await self._answer(method, url, sent, token, left)
        except Lost as lost:
            if twice:
                raise Later(str(lost)) from lost
            raise

    async def _answer(
        self, method: str, url: URL, body: bytes | None, token: str, left: float
    ) -> dict[str, Any]:
        headers = {"Accept": "application/json"}
        headers |= {"Content-Type": "application/json; charset=utf-8"} if body is not None else {}
        headers |= {"Authorization": f"Bearer {token}"} if token else {}
        timeout = aiohttp.ClientTimeout(total=left, sock_connect=CONNECT)
        try:
            async with self.session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                return await self._read(response, token)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise Later("unreachable") from error  # not a byte left
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise Lost(type(error).__name__) from error

    async def _read(self, response: aiohttp.ClientResponse, token: str) -> dict[str, Any]:
        if 200 <= response.status < 300:
            try:
                return await answered_object(response)
            except ValueError as error:
                raise Lost("unreadable_answer") from error
        log.warning("teams.call_refused", status=response.status, method=response.method)
        if response.status == 401:
            self._unauthorized(token)
        raise await _meaning(response)

    async def _token(self) -> str:
        if self.credentials is None:
            return ""
        token = await self.credentials.token()
        self._first_used.setdefault(token, self.clock())
        while len(self._first_used) > KEPT_TOKENS:
            self._first_used.pop(next(iter(self._first_used)))
        return token

    def _unauthorized(self, token: str) -> NoReturn:
        """Nothing was done."""
        if self.credentials is None:
            raise Shut("unauthorized")
        self.credentials.drop(token)
        age = self.clock() - self._first_used.get(token, -YOUNG)
        raise Shut("unauthorized") if age < YOUNG else Later("unauthorized")

    def _address(self, service_url: str, path: list[str], query: dict[str, str]) -> URL:
        """Every part is percent-encoded: ids hold colons, semicolons and whatever else comes."""
        if not is_service(service_url, self.extra_hosts):
            raise Never("host_refused")
        if any(part in ("", ".", "..") for part in path):
            raise Never("bad_id")
        try:
            encoded = "/".join(quote(part, safe="") for part in path)
        except UnicodeEncodeError as error:
            raise Never("bad_id") from error
        ending = f"?{urlencode(query)}" if query else ""
        return URL(f"{service_url.rstrip('/')}/v3/{encoded}{ending}", encoded=True)


async def _meaning(response: aiohttp.ClientResponse) -> Later | Lost | Never:
    """What an answer that is not a yes means."""
    status = response.status
    if status == 429:
        return Later("ratelimited", retry_after(response.headers.get("Retry-After", "")))
    if status >= 500 or status in UNCLEAR:
        return Lost(f"http_{status}")
    if status < 400:
        return Later("redirected")  # we do not go elsewhere with our token; nothing was done
    code = await _code(response)
    return Never(FORBIDDEN.get(code.lower()) or REFUSED.get(status) or f"http_{status}")


async def _code(response: aiohttp.ClientResponse) -> str:
    """The error's code, as in `{"error": {"code": "BotNotInConversationRoster"}}`; "" when there is none."""
    try:
        told = await answered_object(response)
    except (ValueError, aiohttp.ClientError):
        return ""
    error = told.get("error", told)
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, str) else ""


def retry_after(header: str, now: datetime | None = None) -> float:
    """Seconds to wait, from a number of seconds or a date."""
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", header.strip()):
        return min(max(1.0, float(header)), LONGEST_PAUSE)
    try:
        until = parsedate_to_datetime(header)
    except (ValueError, IndexError):
        return DEFAULT_PAUSE
    if until.tzinfo is None:
        return DEFAULT_PAUSE
    wait = (until - (now or datetime.now(until.tzinfo))).total_seconds()
    return min(max(1.0, wait), LONGEST_PAUSE)


def _json(body: dict[str, Any] | None) -> bytes | None:
    """UTF-8, whose letters are not escaped: the service counts what it gets."""
    if body is None:
        return None
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _id(told: dict[str, Any]) -> str:
    value = told.get("id")
    return value if isinstance(value, str) else ""


def _objects(told: dict[str, Any], name: str) -> list[dict[str, Any]]:
    found = told.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
