"""Microsoft's identity services on loopback: Bot Framework's keys, and Entra's tokens for a bot."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qs

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from jwt.algorithms import RSAAlgorithm
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from demo.slack.serve import serving

ISSUER = "https://api.botframework.com"
APP_ID = "5b2f9a3c-0000-4000-8000-00000000b070"
TENANT = "7e0e5a11-0000-4000-8000-000000000001"
SECRET = "local-client-secret"
CHANNELS = ("msteams", "webchat", "directline")


@cache
def private_key(number: int, bits: int = 2048) -> RSAPrivateKey:
    """One of a set of keys that is made once per run, because that takes time."""
    return generate_private_key(public_exponent=65537, key_size=bits)


def _encoded(raw: bytes) -> bytes:
    return base64.urlsafe_b64encode(raw).rstrip(b"=")


@dataclass(frozen=True)
class SigningKey:
    kid: str
    private: RSAPrivateKey
    endorsements: tuple[str, ...] = CHANNELS

    def published(self) -> dict[str, Any]:
        told: dict[str, Any] = RSAAlgorithm.to_jwk(self.private.public_key(), as_dict=True)
        return told | {"kid": self.kid, "use": "sig", "endorsements": list(self.endorsements)}


@dataclass
class Trouble:
    """What is wrong with the service now."""

    status: int = 0  # instead of an answer
    body: Any = None
    hang: asyncio.Event | None = None  # it does not answer until then

    async def wait(self) -> None:
        if self.hang is not None:
            await self.hang.wait()


@dataclass
class Identity:
    """`keys` are published; the first one signs."""

    app_id: str = APP_ID
    tenant: str = TENANT
    secret: str = SECRET
    base_url: str = ""
    keys: list[SigningKey] = field(default_factory=lambda: [SigningKey("key-0", private_key(0))])
    published: list[Any] | None = None  # instead of the keys
    metadata: dict[str, Any] = field(default_factory=dict)  # instead of the metadata's own fields
    keys_trouble: Trouble = field(default_factory=Trouble)
    login_trouble: Trouble = field(default_factory=Trouble)
    lifetime: int = 3600  # seconds of a token for the bot
    fetches: int = 0  # of the keys
    logins: int = 0
    issued: list[str] = field(default_factory=list)  # tokens for the bot

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[Identity]:
        async with serving(self.asgi()) as self.base_url:
            yield self

    @property
    def metadata_url(self) -> str:
        return f"{self.base_url}/v1/.well-known/openidconfiguration"

    @property
    def login_url(self) -> str:
        return self.base_url

    def asgi(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/v1/.well-known/openidconfiguration", self._metadata),
                Route("/v1/.well-known/keys", self._keys),
                Route("/{tenant}/oauth2/v2.0/token", self._token, methods=["POST"]),
                Route("/metadata/identity/oauth2/token", self._machine_token),
            ]
        )

    def roll(self) -> SigningKey:
        """Another key from now on; the old one is published no more."""
        number = int(self.keys[0].kid.removeprefix("key-")) + 1
        key = SigningKey(f"key-{number}", private_key(number))
        self.keys[:] = [key]
        return key

    def claims(self, service_url: str, **changes: Any) -> dict[str, Any]:
        """What Bot Framework claims when it sends an activity; a change to None leaves a claim out."""
        now = int(time.time())
        told = {"iss": ISSUER, "aud": self.app_id, "nbf": now, "exp": now + 3600, "serviceurl": service_url}
        return {name: value for name, value in (told | changes).items() if value is not None}

    def sign(self, claims: Any, key: SigningKey | None = None, **header: Any) -> str:
        """A token with these claims, which may be any JSON; header fields can be set to anything too."""
        key = key or self.keys[0]
        parts = ({"alg": "RS256", "typ": "JWT", "kid": key.kid} | header, claims)
        text = b".".join(_encoded(json.dumps(one).encode()) for one in parts)
        signature = key.private.sign(text, PKCS1v15(), SHA256())
        return (text + b"." + _encoded(signature)).decode()

    def authorization(self, service_url: str, **changes: Any) -> str:
        """A header as good as Bot Framework's."""
        return f"Bearer {self.sign(self.claims(service_url, **changes))}"

    async def _metadata(self, _: Request) -> Response:
        await self.keys_trouble.wait()
        if self.keys_trouble.status:
            return Response(self.keys_trouble.body, self.keys_trouble.status)
        told = {"issuer": ISSUER, "jwks_uri": f"{self.base_url}/v1/.well-known/keys"}
        return JSONResponse(told | self.metadata)

    async def _keys(self, _: Request) -> Response:
        self.fetches += 1
        published = [key.published() for key in self.keys] if self.published is None else self.published
        return JSONResponse({"keys": published})

    async def _token(self, request: Request) -> Response:
        """The client credentials grant, as strict as Entra."""
        self.logins += 1
        await self.login_trouble.wait()
        if self.login_trouble.status:
            return JSONResponse(self.login_trouble.body, self.login_trouble.status)
        form = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
        if request.path_params["tenant"] != self.tenant:
            return JSONResponse({"error": "invalid_request"}, 400)
        if form.get("grant_type") != "client_credentials":
            return JSONResponse({"error": "unsupported_grant_type"}, 400)
        if form.get("scope") != f"{ISSUER}/.default":
            return JSONResponse({"error": "invalid_scope"}, 400)
        if (form.get("client_id"), form.get("client_secret")) != (self.app_id, self.secret):
            return JSONResponse({"error": "invalid_client"}, 401)
        return JSONResponse(self._issue() | {"expires_in": self.lifetime})

    async def _machine_token(self, request: Request) -> Response:
        """What Azure's machines offer: IMDS, and App Service's endpoint."""
        self.logins += 1
        asked = request.query_params
        if (asked.get("resource"), asked.get("client_id")) != (ISSUER, self.app_id):
            return JSONResponse({"error": "invalid_request"}, 400)
        if asked.get("api-version") == "2018-02-01" and request.headers.get("metadata") == "true":
            return JSONResponse(self._issue() | {"expires_in": str(self.lifetime)})
        if asked.get("api-version") == "2019-08-01" and request.headers.get("x-identity-header") == SECRET:
            return JSONResponse(self._issue() | {"expires_on": str(int(time.time()) + self.lifetime)})
        return JSONResponse({"error": "unauthorized"}, 401)

    def _issue(self) -> dict[str, Any]:
        self.issued.append(f"token-{len(self.issued)}")
        return {"token_type": "Bearer", "access_token": self.issued[-1]}
