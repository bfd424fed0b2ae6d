"""The keys that Bot Framework signs its requests with: fetched without blocking, cached, and rolled over."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import jwt
import structlog
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.algorithms import RSAAlgorithm

from bot.teams.bodies import answered_object

FRESH = timedelta(hours=24)  # Microsoft's advice: ask at least once a day
USABLE = timedelta(hours=72)  # while no newer ones can be fetched
PAUSE = timedelta(minutes=5)  # between two askings for a key that is not there: anybody can invent key ids
PAUSE_EMPTY = timedelta(seconds=5)  # the same while there are none at all
TIMEOUT = aiohttp.ClientTimeout(total=5, connect=3)
SHORTEST = 2048  # bits

log = structlog.get_logger()


class NoKeys(Exception):
    """There are no keys, and none can be fetched now."""


@dataclass(frozen=True)
class Key:
    public: RSAPublicKey
    endorsements: frozenset[str]  # the channels that it may sign for


class Keys:
    """Concurrent requests share one fetch."""

    def __init__(
        self, session: aiohttp.ClientSession, metadata_url: str, issuer: str, now: Callable[[], datetime]
    ) -> None:
        self.session = session
        self.metadata_url = metadata_url
        self.issuer = issuer
        self.now = now
        self._keys: dict[str, Key] = {}
        self._fetched: datetime | None = None
        self._tried: datetime | None = None
        self._fetching: asyncio.Task[None] | None = None

    async def find(self, kid: str) -> Key | None:
        """The key of this id; an unknown one is asked for once. Raises `NoKeys`.

        Who comes with a known key waits for nothing: a set that is stale is fetched anew beside it."""
        usable = self._younger(self._fetched, USABLE)
        if not usable or kid not in self._keys:
            fetching = self._refresh()
            if fetching is not None:
                await asyncio.shield(fetching)  # one request given up must not end it for the others
        elif not self._younger(self._fetched, FRESH):
            self._refresh()
        if not self._younger(self._fetched, USABLE):
            raise NoKeys
        return self._keys.get(kid)

    def _refresh(self) -> asyncio.Task[None] | None:
        """The fetch that is under way, or begins now; None while it is too early for another one."""
        if self._fetching is None:
            pause = PAUSE if self._younger(self._fetched, USABLE) else PAUSE_EMPTY
            if self._younger(self._tried, pause):
                return None
            self._tried = self.now()
            self._fetching = asyncio.create_task(self._fetch(), name="teams-keys")
        return self._fetching

    async def _fetch(self) -> None:
        daily = not self._younger(self._fetched, FRESH)
        try:
            self._keys = readable(await self._download())
            self._fetched = self.now()
            if daily:  # only what was asked for a stranger's sake is rationed
                self._tried = None
            log.info("teams.keys_fetched", keys=len(self._keys))
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, RuntimeError) as error:
            # RuntimeError: the session was closed meanwhile, because the bot stops
            log.warning("teams.keys_not_fetched", cause=type(error).__name__, known=len(self._keys))
        finally:
            self._fetching = None

    async def _download(self) -> list[Any]:
        """Raises ValueError when what comes is not what it should be."""
        metadata = await self._get(self.metadata_url)
        if metadata.get("issuer") != self.issuer:
            raise ValueError("issuer")
        address = metadata.get("jwks_uri")
        if not isinstance(address, str) or not self._is_trusted(address):
            raise ValueError("jwks_uri")
        keys = (await self._get(address)).get("keys")
        if not isinstance(keys, list) or not keys:
            raise ValueError("keys")
        return keys

    async def _get(self, address: str) -> dict[str, Any]:
        async with self.session.get(address, timeout=TIMEOUT, allow_redirects=False) as response:
            if response.status != 200:
                raise ValueError(f"http_{response.status}")
            return await answered_object(response)

    def _is_trusted(self, address: str) -> bool:
        keys, metadata = urlsplit(address), urlsplit(self.metadata_url)
        return keys.scheme == "https" or (keys.scheme, keys.netloc) == (metadata.scheme, metadata.netloc)

    def _younger(self, since: datetime | None, age: timedelta) -> bool:
        # a clock that was set back must not keep us from asking
        return since is not None and timedelta(0) <= self.now() - since < age


def readable(keys: list[Any]) -> dict[str, Key]:
    """The keys that can be used. Raises ValueError when there is none."""
    found = {str(one["kid"]): key for one in keys if (key := _key(one)) is not None}
    if not found:
        raise ValueError("no usable key")
    return found


def _key(told: Any) -> Key | None:
    """An RSA key for signatures; None for anything else, and for what is broken."""
    if not isinstance(told, dict) or not isinstance(told.get("kid"), str) or told.get("kty") != "RSA":
        return None
    endorsements = told.get("endorsements")
    if told.get("use", "sig") != "sig" or not isinstance(endorsements, list):
        return None
    try:
        public = RSAAlgorithm.from_jwk({name: told.get(name) for name in ("kty", "n", "e")})
    except (jwt.PyJWTError, ValueError, TypeError, KeyError) as error:
        log.warning("teams.key_unreadable", cause=type(error).__name__)
        return None
    if not isinstance(public, RSAPublicKey) or public.key_size < SHORTEST:
        return None
    return Key(public, frozenset(one for one in endorsements if isinstance(one, str)))
