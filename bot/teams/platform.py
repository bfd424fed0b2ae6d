"""Teams put together: one bot, by its app id, for one company's tenant and those that it lets in."""

from collections.abc import Callable
from datetime import datetime, timedelta

import aiohttp
import structlog
from sqlalchemy import Engine

from bot.settings import Settings
from bot.teams.answers import Looks, Writing
from bot.teams.botframework import Framework
from bot.teams.connector import Connector
from bot.teams.credentials import Credentials, ManagedIdentity, Tokens
from bot.teams.directory import Directory
from bot.teams.door import Receiver
from bot.teams.files import Store
from bot.teams.listeners import Listeners
from bot.teams.places import Places
from bot.teams.sender import TeamsSender
from bot.teams.shelf import Shelf
from bot.teams.tokens import Doorkeeper
from bot.texts import Texts
from scheduler.deliver import Later, Shut
from storage.database import Unavailable

RETRY = timedelta(minutes=1)  # while the Bot Connector does not let us in
# Where Microsoft 365 Agents Playground serves its connector, unless it is told otherwise.
PLAYGROUND = frozenset({"localhost:56150", "127.0.0.1:56150"})

log = structlog.get_logger()


class TeamsPlatform:
    """Everything of Teams that lives as long as the process."""

    def __init__(
        self,
        settings: Settings,
        engine: Engine,
        texts: Texts,
        now: Callable[[], datetime],
        committed: Callable[[], None],
    ) -> None:
        self._settings, self._engine, self._texts = settings, engine, texts
        self._now, self._committed = now, committed
        here = f"http://127.0.0.1:{settings.port}/teams"
        self.shelf = Shelf(here) if settings.teams_development else None
        self._session: aiohttp.ClientSession | None = None
        self._asked: datetime | None = None  # when we last tried whether we are let in

    async def start(self) -> None:
        """Nothing is asked for yet: Teams speaks first. In development there are no tokens at all."""
        settings = self._settings
        self._session = aiohttp.ClientSession()
        hosts = settings.teams_extra_hosts | (PLAYGROUND if settings.teams_development else frozenset())
        self.credentials = self._credentials(self._session)
        connector = Connector(self._session, self.credentials, hosts)
        self.places = Places(
            self._engine, connector, settings.teams_tenant_id, settings.teams_tenants, self._now
        )
        directory = Directory(connector, self.places)
        looks, writing = Looks(self._texts, self.shelf), Writing()
        self.sender = TeamsSender(connector, self.places, looks, writing)
        self.listeners = Listeners(
            self._engine,
            connector,
            directory,
            self.places,
            looks,
            writing,
            Store(self._session, hosts),
            self._now,
            self._committed,
        )
        framework = Framework(connector, settings.teams_app_id)
        doorkeeper = self._doorkeeper(self._session, hosts)
        self.receiver = Receiver(framework, self.listeners.on_turn, doorkeeper, self._reached)
        await self.look_after(self._now())

    def _reached(self, address: str) -> None:
        if self.shelf is not None:
            self.shelf.address = address

    async def stop(self) -> None:
        if self._session is not None:  # started at all
            self.listeners.close()
            await self._session.close()

    async def look_after(self, now: datetime) -> None:
        """Deliver again into tenants that a refused token had closed, as soon as we are let in."""
        if self.credentials is None or (self._asked is not None and abs(now - self._asked) < RETRY):
            return
        self._asked = now
        try:
            if await self.places.any_closed():
                await self.credentials.token()
                await self.places.reopen()
                self._committed()
        except (Later, Shut) as error:
            log.error("teams.not_connected", error=str(error), retry_seconds=RETRY.total_seconds())
        except Unavailable as unavailable:
            log.warning("teams.not_looked_after", cause=unavailable.cause)

    def _credentials(self, session: aiohttp.ClientSession) -> Tokens | None:
        settings = self._settings
        if settings.teams_development:
            return None
        if settings.teams_app_password is None:
            return ManagedIdentity(
                settings.teams_app_id,
                session,
                now=self._now,
                endpoint=settings.identity_endpoint,
                header=settings.identity_header.get_secret_value(),
                resource=settings.teams_framework_url,
            )
        return Credentials(
            settings.teams_app_id,
            settings.teams_app_password.get_secret_value(),
            settings.teams_tenant_id,
            session,
            login_url=settings.teams_login_url,
            resource=settings.teams_framework_url,
            now=self._now,
        )

    def _doorkeeper(self, session: aiohttp.ClientSession, hosts: frozenset[str]) -> Doorkeeper | None:
        settings = self._settings
        if settings.teams_development:
            return None
        return Doorkeeper(
            settings.teams_app_id,
            settings.teams_tenants,
            session,
            now=self._now,
            metadata_url=settings.teams_keys_url,
            issuer=settings.teams_framework_url,
            extra_hosts=hosts,
        )
