"""Teams' signed requests: what is not proven stays outside, and keys roll over without a break."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.teams.tokens import Claims, Doorkeeper, Refusal
from tests.teams.identity import APP_ID, TENANT, Identity, SigningKey, private_key

SERVICE = "https://smba.trafficmanager.net/emea/"
ACTIVITY: dict[str, Any] = {
    "type": "message",
    "channelId": "msteams",
    "serviceUrl": SERVICE,
    "channelData": {"tenant": {"id": TENANT}},
}
# "none" has no signature, and is no token to begin with
OTHER_ALGORITHM = {"401 algorithm", "401 no_bearer_token", "401 unreadable_token"}
GARBAGE = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=9,
)


class Clock:
    """The right time, and whatever it was moved by."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def move(self, seconds: float) -> None:
        self.ahead += timedelta(seconds=seconds)


@pytest.fixture
async def identity() -> AsyncIterator[Identity]:
    async with Identity().running() as running:
        yield running


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door(identity: Identity, session: aiohttp.ClientSession, clock: Clock) -> Doorkeeper:
    return Doorkeeper(APP_ID, frozenset({TENANT}), session, metadata_url=identity.metadata_url, now=clock.now)


async def refused(door: Doorkeeper, authorization: str, activity: dict[str, Any] | None = None) -> str:
    with pytest.raises(Refusal) as refusal:
        await door.admit(authorization, ACTIVITY if activity is None else activity)
    return f"{refusal.value.status} {refusal.value.reason}"


async def test_teams_is_let_in(identity: Identity, door: Doorkeeper) -> None:
    claims = await door.admit(identity.authorization(SERVICE), ACTIVITY)
    assert claims == Claims(SERVICE)


async def test_the_tenant_may_stand_in_the_conversation_and_be_written_in_capitals(
    identity: Identity, door: Doorkeeper
) -> None:
    activity = ACTIVITY | {"channelData": {}, "conversation": {"tenantId": TENANT.upper()}}
    assert await door.admit(identity.authorization(SERVICE), activity) == Claims(SERVICE)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"aud": "another-app"}, "audience"),
        ({"aud": [APP_ID, "another-app"]}, "audience"),
        ({"aud": None}, "audience"),
        ({"aud": ""}, "audience"),
        ({"iss": "https://api.botframework.com/"}, "issuer"),
        ({"iss": f"https://sts.windows.net/{TENANT}/"}, "issuer"),
        ({"iss": None}, "issuer"),
        ({"exp": None}, "exp_missing"),
        ({"exp": True}, "exp_missing"),
        ({"exp": "later"}, "exp_missing"),
        ({"exp": 1e300}, "exp_missing"),
        ({"nbf": None}, "nbf_missing"),
        ({"exp": int(time.time()) - 400}, "expired"),
        ({"nbf": int(time.time()) + 90_000}, "not_yet_valid"),
        ({"serviceurl": None}, "service_url"),
        ({"serviceurl": ""}, "service_url"),
        ({"serviceurl": "https://smba.trafficmanager.net/amer/"}, "service_url"),
        ({"serviceurl": [SERVICE]}, "service_url"),
    ],
)
async def test_a_token_with_wrong_claims_stays_outside(
    identity: Identity, door: Doorkeeper, changes: dict[str, Any], reason: str
) -> None:
    assert await refused(door, identity.authorization(SERVICE, **changes)) == f"401 {reason}"


async def test_clocks_may_differ_by_five_minutes(identity: Identity, door: Doorkeeper, clock: Clock) -> None:
    authorization = identity.authorization(SERVICE)
    for minutes in (-4, 64):
        clock.ahead = timedelta(minutes=minutes)
        assert await door.admit(authorization, ACTIVITY) == Claims(SERVICE)
    clock.ahead = timedelta(minutes=66)
    assert await refused(door, authorization) == "401 expired"
    clock.ahead = timedelta(minutes=-6)
    assert await refused(door, authorization) == "401 not_yet_valid"


async def test_a_forged_signature_stays_outside(identity: Identity, door: Doorkeeper) -> None:
    claims = identity.claims(SERVICE)
    forged = SigningKey(identity.keys[0].kid, private_key(9))
    assert await refused(door, f"Bearer {identity.sign(claims, forged)}") == "401 signature"
    head, _, signature = identity.sign(claims).split(".")
    other = identity.sign(claims | {"extra": 1}).split(".")[1]
    assert await refused(door, f"Bearer {head}.{other}.{signature}") == "401 signature"


async def test_only_rs256_proves_anything(identity: Identity, door: Doorkeeper) -> None:
    claims = identity.claims(SERVICE)
    kid = {"kid": identity.keys[0].kid}
    public = (
        identity.keys[0].private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )
    for token in (
        jwt.encode(claims, "", algorithm="none", headers=kid),
        jwt.encode(claims, identity.keys[0].private, "RS384", kid),
        jwt.encode(claims, identity.keys[0].private, "PS256", kid),
        identity.sign(claims, alg="rs256"),
        identity.sign(claims, alg=["RS256"]),
        hmac_signed(claims, kid, public),
    ):
        assert await refused(door, f"Bearer {token}") in OTHER_ALGORITHM


def hmac_signed(claims: dict[str, Any], kid: dict[str, str], secret: bytes) -> str:
    """Signed with the public key as if it were a shared secret."""
    parts = ({"alg": "HS256", "typ": "JWT"} | kid, claims)
    text = ".".join(base64.urlsafe_b64encode(json.dumps(one).encode()).decode().rstrip("=") for one in parts)
    digest = hmac.new(secret, text.encode(), hashlib.sha256).digest()
    return f"{text}.{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


async def test_a_token_names_its_key(identity: Identity, door: Doorkeeper) -> None:
    claims = identity.claims(SERVICE)
    for header in ({"kid": None}, {"kid": ""}, {"kid": [1]}, {"crit": ["exp"]}):
        token = identity.sign(claims, **header)
        assert await refused(door, f"Bearer {token}") == "401 unreadable_token"


@pytest.mark.parametrize(
    "authorization",
    [
        *("", "\x00", "Bearer", "Bearer ", "Basic YTpi", "bearer ..", "Bearer a.b", "Bearer a.b.c.d"),
        *("Bearer a.b.c", "Bearer ü.b.c", " Bearer a.b.c", "Bearer  a.b.c", "Bearer a.b.c\n"),
        *("Bearer e30.e30.e30", "Bearer bnVsbA.e30.e30"),
        "Bearer a.b." + "c" * 20_000,
        "Bearer " + "W1tb" * 1000 + ".e30.e30",
    ],
)
async def test_what_is_no_token_stays_outside(door: Doorkeeper, authorization: str) -> None:
    assert (await refused(door, authorization)).startswith("401")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"channelId": "directline"}, "401 channel"),
        ({"channelId": None}, "401 channel"),
        ({"channelId": ["msteams"]}, "401 channel"),
        ({"serviceUrl": None}, "401 service_url"),
        ({"serviceUrl": SERVICE.removesuffix("/")}, "401 service_url"),
        ({"channelData": {"tenant": {"id": "another"}}}, "403 foreign_tenant"),
        ({"channelData": {"tenant": {"id": [TENANT]}}}, "403 foreign_tenant"),
        ({"channelData": "x", "conversation": 7}, "403 foreign_tenant"),
        ({"channelData": None}, "403 foreign_tenant"),
    ],
)
async def test_an_activity_from_elsewhere_stays_outside(
    identity: Identity, door: Doorkeeper, changes: dict[str, Any], said: str
) -> None:
    assert await refused(door, identity.authorization(SERVICE), ACTIVITY | changes) == said


async def test_a_service_that_is_not_microsofts_stays_outside(identity: Identity, door: Doorkeeper) -> None:
    for url in ("https://evil.trafficmanager.net/emea/", "http://127.0.0.1:1/", ""):
        said = await refused(door, identity.authorization(url), ACTIVITY | {"serviceUrl": url})
        assert said in ("403 service_host", "401 service_url")


async def test_a_key_signs_only_for_the_channels_it_is_endorsed_for(
    identity: Identity, door: Doorkeeper
) -> None:
    identity.keys[:] = [SigningKey("key-7", private_key(0), endorsements=("webchat",))]
    assert await refused(door, identity.authorization(SERVICE)) == "401 channel"


async def test_a_bot_without_id_or_tenants_lets_nobody_in(
    session: aiohttp.ClientSession, clock: Clock
) -> None:
    for app_id, tenants in (("", frozenset({TENANT})), (APP_ID, frozenset[str]())):
        with pytest.raises(ValueError, match="app id"):
            Doorkeeper(app_id, tenants, session, now=clock.now)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(authorization=st.text(max_size=60), activity=st.dictionaries(st.text(max_size=9), GARBAGE, max_size=4))
async def test_garbage_is_refused_without_failing(
    door: Doorkeeper, authorization: str, activity: dict[str, Any]
) -> None:
    assert (await refused(door, authorization, activity)).startswith("401")


async def test_signed_claims_are_objects(identity: Identity, door: Doorkeeper) -> None:
    strange: list[Any] = [None, [], "claims", 7, {"iss": {}}]
    for claims in strange:
        assert (await refused(door, f"Bearer {identity.sign(claims)}")).startswith("401")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    changes=st.dictionaries(
        st.sampled_from(["iss", "aud", "exp", "nbf", "iat", "sub", "jti", "serviceurl"]), GARBAGE, min_size=1
    ),
    activity=st.dictionaries(
        st.sampled_from(["channelId", "serviceUrl", "channelData", "conversation"]), GARBAGE, min_size=1
    ),
)
async def test_signed_garbage_is_refused_or_let_in_without_failing(
    identity: Identity, door: Doorkeeper, changes: dict[str, Any], activity: dict[str, Any]
) -> None:
    token = identity.sign(identity.claims(SERVICE) | changes)
    with suppress(Refusal):
        claims = await door.admit(f"Bearer {token}", ACTIVITY | activity)
        assert claims == Claims(SERVICE)
