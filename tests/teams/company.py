"""The sample company in Teams: its people, its team with its channels, and everything it runs on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp
from pydantic import SecretStr

from bot.settings import Settings
from demo.slack.serve import serving
from tests.cast import PEOPLE
from tests.teams.activities import Activities
from tests.teams.client import Client
from tests.teams.connector import Connector
from tests.teams.identity import Identity
from tests.teams.world import JSON, TEAM, Person, Room, World, guid

ROOMS = ("ideas", "general", "review")


@dataclass
class LocalTeams:
    """Microsoft's side of everything: world, connector, identity service, and the clients people use."""

    world: World
    connector: Connector
    identity: Identity
    client: Client
    activities: Activities

    def moves_to(self, region: str) -> None:
        """Teams serves this tenant from another address from now on."""
        self.connector.region = region
        self.activities.service_url = self.connector.service_url

    def settings(self, **changes: Any) -> dict[str, Any]:
        """What the bot has to know to be at home here."""
        return {
            "teams_app_id": self.identity.app_id,
            "teams_app_password": SecretStr(self.identity.secret),
            "teams_tenant_id": self.identity.tenant,
            "teams_login_url": self.identity.login_url,
            "teams_keys_url": self.identity.metadata_url,
            "teams_service_hosts": self.connector.base_url.removeprefix("http://"),
        } | changes


@asynccontextmanager
async def local_teams(now: Callable[[], datetime], language: str = "en") -> AsyncIterator[LocalTeams]:
    world = World(now)
    async with AsyncExitStack() as stack:
        identity = await stack.enter_async_context(Identity().running())
        connector = Connector(world, lambda: identity.issued)
        connector.base_url = await stack.enter_async_context(serving(connector.asgi()))
        connector.drive.base_url = connector.base_url
        session = await stack.enter_async_context(aiohttp.ClientSession())

        def sign(activity: JSON) -> str:
            """A token as of the house's clock."""
            moment = int(now().timestamp())
            claims = identity.claims(activity["serviceUrl"], nbf=moment, exp=moment + 3600)
            return identity.sign(claims)

        client = Client(world, session, sign)
        teams = LocalTeams(world, connector, identity, client, Activities(world, connector.service_url))
        settle_in(world, language)
        yield teams


def settle_in(world: World, language: str) -> None:
    """The cast, and a team with everybody in it."""
    people = [
        Person(
            facts["real_name"],
            guid(who),
            locale="de-DE" if language == "de" else facts["locale"],
            guest=bool(facts.get("is_restricted")),
        )
        for who, facts in PEOPLE.items()
    ]
    for person in people:
        world.add_person(person)
    world.add_team(TEAM, "Hansen & Töchter")
    world.add_room(channel(TEAM, None, people))
    for name in ROOMS:
        world.add_room(channel(room_id(name), name, people))


def channel(id: str, name: str | None, people: list[Person]) -> Room:
    """A channel of the company's team; the first one has no name of its own."""
    return Room(id, "channel", name, team=TEAM, people=list(people), joined=False)


def room_id(name: str) -> str:
    return f"19:{name.ljust(32, '0')}@thread.tacv2"


def house_settings(database_url: str, **known: Any) -> Settings:
    return Settings(_env_file=None, database_url=database_url, **known)
