"""Tokens for what we send: asked for without blocking, cached, and one request at a time."""

import asyncio
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from urllib.parse import quote

import aiohttp
import structlog

from bot.settings import BOT_FRAMEWORK, ENTRA
from bot.teams.bodies import answered_object
from scheduler.deliver import Later, Shut

EARLY = timedelta(minutes=5)  # before its end a token is replaced
TIMEOUT = aiohttp.ClientTimeout(total=4)  # what is left must do for the message itself
IMDS = "http://169.254.169.254/metadata/identity/oauth2/token"  # Azure's own address inside its machines
BUSY = {"temporarily_unavailable", "server_error"}

log = structlog.get_logger()


class Token(NamedTuple):
    value: str
    ends: datetime


class Tokens(ABC):
    """A token that is kept until shortly before its end; everybody who waits shares one request."""

    def __init__(self, session: aiohttp.ClientSession, now: Callable[[], datetime]) -> None:
        self.session = session
        self.now = now
        self._token: Token | None = None
        self._asking: asyncio.Task[Token] | None = None

    async def token(self) -> str:
        """Raises Later when it cannot be had now, Shut when it is refused."""
        if self._token is None or self._token.ends - EARLY <= self.now():
            self._token = await self._asked()
        return self._token.value

    def drop(self, token: str) -> None:
        """This one was refused: the next is a new one."""
        if self._token is not None and self._token.value == token:
            self._token = None

    @abstractmethod
    async def _ask(self) -> Token: ...

    async def _asked(self) -> Token:
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask(), name="teams-token")
            self._asking.add_done_callback(self._over)
        return await asyncio.shield(self._asking)

    def _over(self, asked: asyncio.Task[Token]) -> None:
        self._asking = None
        if not asked.cancelled() and (error := asked.exception()) is not None:
            log.warning("teams.no_token", cause=str(error))

    async def _request(self, method: str, url: str, **arguments: Any) -> Token:
        try:
            async with self.session.request(
                method, url, timeout=TIMEOUT, allow_redirects=False, **arguments
            ) as response:
                told = await answered_object(response)
                return self._read(response.status, told)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Later("login_unreachable") from error
        except ValueError as error:
            raise Later("login_unreadable") from error

    def _read(self, status: int, told: dict[str, Any]) -> Token:
        token = told.get("access_token")
        if status == 200 and isinstance(token, str) and re.fullmatch(r"[!-~]+", token):  # fit for a header
            return Token(token, self.now() + _lifetime(told))
        error = _word(told.get("error"))
        if 400 <= status < 500 and status not in (408, 429) and error and error not in BUSY:
            raise Shut(error)
        raise Later(error or f"login_http_{status}")


class Credentials(Tokens):
    """An app with a secret: Entra's client credentials grant, for a bot registered in one tenant."""

    def __init__(
        self,
        app_id: str,
        secret: str,
        tenant: str,
        session: aiohttp.ClientSession,
        *,
        now: Callable[[], datetime],
        login_url: str = ENTRA,
        resource: str = BOT_FRAMEWORK,
    ) -> None:
        """`login_url` and `resource` differ in government clouds."""
        super().__init__(session, now)
        self.url = f"{login_url.rstrip('/')}/{quote(tenant, safe='')}/oauth2/v2.0/token"
        self.grant = {
            "grant_type": "client_credentials",
            "client_id": app_id,
            "client_secret": secret,
            "scope": f"{resource}/.default",
        }

    async def _ask(self) -> Token:
        return await self._request("POST", self.url, data=self.grant)


class ManagedIdentity(Tokens):
    """A bot without a secret, on a machine in Azure that has a user-assigned managed identity.

    App Service and Container Apps name an endpoint and a header in the environment; other machines have IMDS.
    """

    def __init__(
        self,
        app_id: str,
        session: aiohttp.ClientSession,
        *,
        now: Callable[[], datetime],
        endpoint: str = "",
        header: str = "",
        resource: str = BOT_FRAMEWORK,
    ) -> None:
        """`endpoint` and `header` are the environment's IDENTITY_ENDPOINT and IDENTITY_HEADER."""
        super().__init__(session, now)
        self.url = endpoint or IMDS
        self.headers = {"X-IDENTITY-HEADER": header} if endpoint else {"Metadata": "true"}
        version = "2019-08-01" if endpoint else "2018-02-01"
        self.query = {"api-version": version, "resource": resource, "client_id": app_id}

    async def _ask(self) -> Token:
        return await self._request("GET", self.url, params=self.query, headers=self.headers)

    def _read(self, status: int, told: dict[str, Any]) -> Token:
        if status == 200 and "expires_in" not in told:  # App Service tells the end instead
            left = _number(told.get("expires_on"), 0) - self.now().timestamp()
            told = told | {"expires_in": max(0, int(left))}
        return super()._read(status, told)


def _lifetime(told: dict[str, Any]) -> timedelta:
    """How long the token is good for; one that does not say so is asked for again soon."""
    return timedelta(seconds=min(max(_number(told.get("expires_in"), 600), 0), 86_400))


def _number(value: object, otherwise: float) -> float:
    """Numbers come as numbers from Entra, and as text from Azure's machines."""
    if isinstance(value, bool) or not re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,9})?", str(value)):
        return otherwise
    return float(str(value))


def _word(value: object) -> str:
    """An error's code, fit for a log."""
    return value if isinstance(value, str) and re.fullmatch(r"[A-Za-z_]{1,64}", value) else ""
