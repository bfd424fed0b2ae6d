"""Whether a request is Teams' own: its bearer token, checked before anything looks at the activity.

The steps:
1. the header is a bearer token, signed with RS256 by a key that we can name;
2. the key is one of Bot Framework's, and may sign for Teams;
3. the signature, issuer, audience and times are right;
4. the token is for this activity's service, and that is a service of Microsoft's;
5. the activity is from a tenant that this bot works for.

A bot that is registered for a single tenant gets the same tokens on this way: the issuer of what channels
send is `https://api.botframework.com`, whatever the registration. Entra's issuers sign for skills and the
emulator only; neither is let in.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp
import jwt
from jwt.types import Options

from bot.settings import BOT_FRAMEWORK, BOT_FRAMEWORK_KEYS
from bot.teams.hosts import is_service
from bot.teams.keys import Key, Keys, NoKeys

LEEWAY = 300  # seconds that our clock and theirs may differ
LONGEST = 16_384  # characters of a header
BEARER = re.compile(r"bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)", re.IGNORECASE)
# Times are checked here, against the same clock as everything else.
SIGNATURE_ONLY: Options = {
    "verify_exp": False,
    "verify_nbf": False,
    "verify_iat": False,
    "verify_aud": False,
    "verify_sub": False,
    "verify_jti": False,
}
# No other channel: what Direct Line and Web Chat send was written by whoever sits in front of them, the
# sender's name and tenant included, and comes with tokens of the same issuer and the same keys.
CHANNEL = "msteams"


class Refusal(Exception):
    """Not let in: 401 not proven, 403 proven and not wanted, 503 cannot be proven now."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


@dataclass(frozen=True)
class Claims:
    """What is proven about a request; in development nothing is."""

    service_url: str = ""


class Doorkeeper:
    """Lets in what Bot Framework signed for this bot, Teams, and one of these tenants."""

    def __init__(
        self,
        app_id: str,
        tenants: frozenset[str],
        session: aiohttp.ClientSession,
        *,
        now: Callable[[], datetime],
        metadata_url: str = BOT_FRAMEWORK_KEYS,
        issuer: str = BOT_FRAMEWORK,
        extra_hosts: frozenset[str] = frozenset(),
    ) -> None:
        """`metadata_url` and `issuer` differ in government clouds. Raises ValueError without an app id."""
        if not app_id or not tenants:
            raise ValueError("the app id and at least one tenant are needed")
        self.app_id = app_id
        self.tenants = frozenset(tenant.lower() for tenant in tenants)
        self.issuer = issuer
        self.extra_hosts = extra_hosts
        self.now = now
        self.keys = Keys(session, metadata_url, issuer, now)

    async def admit(self, authorization: str, activity: dict[str, Any]) -> Claims:
        """Raises `Refusal`, and nothing else, whatever comes."""
        token = bearer(authorization)
        key = await self._key(_key_id(token))
        claims = _verified(token, key)
        self._check_claims(claims)
        service_url = self._checked_service(claims, key, activity)
        if tenant_of(activity).lower() not in self.tenants:
            raise Refusal(403, "foreign_tenant")
        return Claims(service_url)

    async def _key(self, kid: str) -> Key:
        try:
            key = await self.keys.find(kid)
        except NoKeys:
            # Not 401: the sender did nothing wrong, and may come again when the keys can be fetched.
            raise Refusal(503, "keys_unavailable") from None
        if key is None:
            raise Refusal(401, "unknown_key")
        return key

    def _check_claims(self, claims: dict[str, Any]) -> None:
        if claims.get("iss") != self.issuer:
            raise Refusal(401, "issuer")
        if claims.get("aud") != self.app_id:
            raise Refusal(401, "audience")
        now = self.now().timestamp()
        if _seconds(claims, "exp") + LEEWAY <= now:
            raise Refusal(401, "expired")
        if _seconds(claims, "nbf") - LEEWAY > now:
            raise Refusal(401, "not_yet_valid")

    def _checked_service(self, claims: dict[str, Any], key: Key, activity: dict[str, Any]) -> str:
        if activity.get("channelId") != CHANNEL or CHANNEL not in key.endorsements:
            raise Refusal(401, "channel")
        claimed, told = claims.get("serviceurl"), activity.get("serviceUrl")
        if not isinstance(claimed, str) or not claimed or claimed != told:
            raise Refusal(401, "service_url")
        if not is_service(claimed, self.extra_hosts):
            raise Refusal(403, "service_host")
        return claimed


def tenant_of(activity: dict[str, Any]) -> str:
    """The tenant that the activity says it is from; "" when it says nothing readable."""
    channel_data, conversation = _object(activity, "channelData"), _object(activity, "conversation")
    tenant = _object(channel_data, "tenant").get("id") or conversation.get("tenantId")
    return tenant if isinstance(tenant, str) else ""


def _object(told: dict[str, Any], name: str) -> dict[str, Any]:
    value = told.get(name)
    return value if isinstance(value, dict) else {}


def bearer(authorization: str) -> str:
    """The token in the header. Raises `Refusal` when there is none, before anybody reads a body."""
    if len(authorization) > LONGEST or not (found := BEARER.fullmatch(authorization)):
        raise Refusal(401, "no_bearer_token")
    return found[1]


def _key_id(token: str) -> str:
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, TypeError, AttributeError, RecursionError):
        raise Refusal(401, "unreadable_token") from None
    if header.get("alg") != "RS256":
        raise Refusal(401, "algorithm")
    kid = header.get("kid")
    if not isinstance(kid, str) or not kid or "crit" in header:
        raise Refusal(401, "unreadable_token")
    return kid


def _verified(token: str, key: Key) -> dict[str, Any]:
    try:
        claims: dict[str, Any] = jwt.decode(token, key.public, algorithms=["RS256"], options=SIGNATURE_ONLY)
    except jwt.InvalidSignatureError:
        raise Refusal(401, "signature") from None
    except (jwt.PyJWTError, ValueError, TypeError, AttributeError, RecursionError):
        raise Refusal(401, "unreadable_token") from None
    return claims


def _seconds(claims: dict[str, Any], name: str) -> float:
    """A time that has to be there."""
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e12:
        raise Refusal(401, f"{name}_missing")
    return value
