"""Slack put together: one workspace, by its tokens, in Socket Mode or over HTTP."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

import aiohttp
import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.settings import Settings
from bot.slack import calls
from bot.slack.directory import Directory
from bot.slack.listeners import Listeners
from bot.slack.sender import SlackSender
from bot.texts import Texts
from scheduler.deliver import Later, Lost, Never, Shut
from storage.database import Unavailable
from storage.models import Platform

RESYNC = timedelta(hours=6)  # admins and channels change; events may get lost
RETRY = timedelta(minutes=1)  # while Slack does not let us in
CONNECTING = 15.0  # seconds
PATIENCE = 2.0  # seconds; Slack wants an answer within 3

log = structlog.get_logger()


class SlackPlatform:
    """Everything of Slack that lives as long as the process."""

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
        self._asked: datetime | None = None  # when Slack was last asked who we are
        self._synced = False
        self._wanted = True  # a look at the workspace is due
        self._session: aiohttp.ClientSession | None = None
        self._socket: AsyncSocketModeHandler | None = None
        self._looking: set[asyncio.Task[None]] = set()

    async def start(self, *, listen: bool = True) -> None:
        """Connect, and listen in Socket Mode unless told not to. A Slack that cannot be reached now is tried
        again with every tick; raises `SlackApiError` when it does not accept the app token."""
        assert self._settings.slack_bot_token is not None
        self._session = aiohttp.ClientSession()
        token = self._settings.slack_bot_token.get_secret_value()
        self.client = calls.client(token, self._settings.slack_api_url, self._session)
        tenant = self._settings.teams_tenant_id
        beside = (Platform.TEAMS, tenant) if tenant else None
        self.directory = Directory(self._engine, self.client, beside)
        self.sender = SlackSender(lambda _: self.client, self._texts)
        self.listeners = Listeners(
            self._engine,
            self.client,
            self.directory,
            self._texts,
            self._now,
            self._committed,
            self._look_again,
        )
        self.bolt = self._bolt()
        self.http = AsyncSlackRequestHandler(self.bolt)
        if listen and self._settings.slack_app_token is not None:
            self._socket = self._new_socket(self._settings.slack_app_token.get_secret_value())
        await self.look_after(self._now())

    async def stop(self) -> None:
        for looking in self._looking:
            looking.cancel()
        await asyncio.gather(*self._looking, return_exceptions=True)
        if self._socket is not None:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        if self._session is not None:  # started at all
            self.listeners.close()
            await self._session.close()

    async def look_after(self, now: datetime) -> None:
        """See who we are and where we are, when that is due; listen, when that failed before."""
        await self._listen()
        try:
            if not await self._is_due(now):
                return
            self._asked, self._wanted = now, False
            await self.directory.sync(now)
        except (Never, Later, Lost, Shut) as error:
            self._synced = False
            log.error("slack.not_connected", error=str(error), retry_seconds=RETRY.total_seconds())
        except Unavailable as unavailable:
            self._wanted = True
            log.warning("slack.sync_postponed", cause=unavailable.cause)
        else:
            self._synced = True
            self._committed()

    async def _is_due(self, now: datetime) -> bool:
        # A courier that was shut out closes the workspace: maybe only for a moment, so ask soon.
        if self._synced and await self.directory.closed():
            self._synced = False
        pause = RESYNC if self._synced else RETRY
        return self._wanted or self._asked is None or abs(now - self._asked) >= pause

    async def _look_again(self) -> None:
        """Look at the workspace now; a large one takes longer than Slack waits for our answer."""
        self._wanted = True
        looking = asyncio.create_task(self.look_after(self._now()))
        self._looking.add(looking)
        looking.add_done_callback(self._looking.discard)
        await asyncio.wait([looking], timeout=PATIENCE)

    def _bolt(self) -> AsyncApp:
        secret = self._settings.slack_signing_secret

        # Bolt reads the names of the arguments, and knows no bound methods here.
        async def authorize(team_id: str | None) -> AuthorizeResult | None:
            return await self._authorize(team_id)

        # Without a token of its own: `authorize` knows it, and Bolt warns of a second one.
        client = AsyncWebClient(base_url=self._settings.slack_api_url, session=self._session)
        app = AsyncApp(
            client=client,
            signing_secret=secret.get_secret_value() if secret else "",
            authorize=authorize,  # type: ignore[arg-type]  # None refuses, as Bolt documents
            process_before_response=True,
            request_verification_enabled=not self._settings.socket_mode,
            logger=_quiet("slack_bolt"),
        )
        self.listeners.listen(app)
        return app

    async def _authorize(self, team_id: str | None) -> AuthorizeResult | None:
        """Who we are in this workspace, without asking Slack each time; None for other workspaces."""
        if not self.directory.team:
            await self._look_again()
        if team_id is not None and team_id != self.directory.team:
            log.warning("slack.foreign_team", team=team_id)
            return None
        return AuthorizeResult(
            enterprise_id=None,
            team_id=self.directory.team,
            bot_user_id=self.directory.bot,
            bot_id=self.directory.bot,
            bot_token=self.client.token,
        )

    def _new_socket(self, app_token: str) -> AsyncSocketModeHandler:
        client = AsyncWebClient(token=app_token, base_url=self._settings.slack_api_url, session=self._session)
        return AsyncSocketModeHandler(self.bolt, app_token, logger=_quiet("slack_socket"), web_client=client)

    async def _listen(self) -> None:
        """Open the socket. Once it was open, Slack's library keeps it so."""
        if self._socket is None or self._socket.client.current_session is not None:
            return
        client = self._socket.client
        try:
            async with asyncio.timeout(CONNECTING):
                # The library alone would try for ever, even with a token that is wrong.
                client.wss_uri = await client.issue_new_wss_url()
                await client.connect()  # type: ignore[no-untyped-call]
        except SlackApiError as error:
            if isinstance(calls.sorted_out(error), Never | Shut):
                raise
            log.error("slack.not_listening", error=str(calls.sorted_out(error)))
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            log.error("slack.not_listening", error=type(error).__name__)
        else:
            log.info("slack.socket_mode")


def _quiet(name: str) -> logging.Logger:
    """A logger that never goes below warnings: debugging output of Slack's library has tokens and texts."""
    logger = logging.getLogger(name)
    logger.setLevel(logging.WARNING)
    return logger
