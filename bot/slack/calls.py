"""One way to call Slack's Web API: no silent retries, and errors sorted by what they mean for us."""

from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from scheduler.deliver import Later, Lost, Never, Shut

# The token or the installation is gone: nothing more gets through until somebody connects us again.
SHUT = {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "app_uninstalled"}
# Slack's own trouble: the call may or may not have been carried out.
UNCLEAR = {"internal_error", "fatal_error", "request_timeout", "service_unavailable", "team_added_to_org"}
TIMEOUT = 8  # seconds for a call
DEFAULT_PAUSE = 30.0  # seconds, when Slack asks for patience without saying how much


def client(token: str, base_url: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    """A client that sends once: re-sending after a lost answer would show a message twice."""
    return AsyncWebClient(token=token, base_url=base_url, session=session, timeout=TIMEOUT, retry_handlers=[])


async def call(slack: AsyncWebClient, method: str, **arguments: Any) -> dict[str, Any]:
    """Raises Never, Later, Lost or Shut."""
    try:
        response = await slack.api_call(method, json=arguments)
    except SlackApiError as error:
        raise sorted_out(error) from error
    except aiohttp.ClientConnectorError as error:
        raise Later("unreachable") from error  # not a byte left
    except (TimeoutError, aiohttp.ClientError, SlackClientError, OSError) as error:
        raise Lost(type(error).__name__) from error
    if not isinstance(response.data, dict):
        raise Lost("unreadable_answer")
    return response.data


async def read(slack: AsyncWebClient, method: str, **arguments: Any) -> dict[str, Any]:
    """The same for methods that only read and take no JSON."""
    try:
        response = await slack.api_call(method, params=arguments)
    except SlackApiError as error:
        raise sorted_out(error) from error
    except (TimeoutError, aiohttp.ClientError, SlackClientError, OSError) as error:
        raise Later(type(error).__name__) from error
    if not isinstance(response.data, dict):
        raise Later("unreadable_answer")
    return response.data


def sorted_out(error: SlackApiError) -> Never | Later | Lost | Shut:
    response = error.response
    status = getattr(response, "status_code", 200)
    name = str(response.get("error", "")) if hasattr(response, "get") else ""
    if status == 429 or name in ("ratelimited", "rate_limited"):
        return Later("ratelimited", _retry_after(response))
    if name in SHUT:
        return Shut(name)
    if status >= 500 or name in UNCLEAR or not name:
        return Lost(name or f"http_{status}")
    return Never(name)


def _retry_after(response: Any) -> float:
    headers = {key.lower(): value for key, value in (getattr(response, "headers", None) or {}).items()}
    try:
        return max(1.0, float(headers["retry-after"]))
    except (KeyError, ValueError):
        return DEFAULT_PAUSE
