"""Slack put together: one workspace, by its tokens, in Socket Mode or over HTTP."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
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

RESYNC = timedelta(hours=6)  # admins and channels change; events may get lost
RETRY = timedelta(minutes=1)  # while Slack does not let us in

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
        self._socket: AsyncSocketModeHandler | None = None

    async def start(self) -> None:
        """Connect. A Slack that cannot be reached now is tried again with every tick."""
        assert self._settings.slack_bot_token is not None
        self._session = aiohttp.ClientSession()
        token = self._settings.slack_bot_token.get_secret_value()
        self.client = calls.client(token, self._settings.slack_api_url, self._session)
        self.directory = Directory(self._engine, self.client)
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
        await self.look_after(self._now())
        if self._settings.slack_app_token is not None:
            await self._connect(self._settings.slack_app_token.get_secret_value())

    async def stop(self) -> None:
        if self._socket is not None:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        self.listeners.close()
        await self._session.close()

    async def look_after(self, now: datetime) -> None:
        """See who we are and where we are, when that is due."""
        pause = RESYNC if self._synced else RETRY
        if not self._wanted and self._asked is not None and abs(now - self._asked) < pause:
            return
        self._asked, self._wanted = now, False
        try:
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

    async def _look_again(self) -> None:
        self._wanted = True
        await self.look_after(self._now())

    def _bolt(self) -> AsyncApp:
        secret = self._settings.slack_signing_secret

        async def authorize(team_id: str | None) -> AuthorizeResult | None:  # Bolt knows no bound methods here
            return await self._authorize(team_id)

        app = AsyncApp(
            client=self.client,
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

    async def _connect(self, app_token: str) -> None:
        socket_client = AsyncWebClient(
            token=app_token, base_url=self._settings.slack_api_url, session=self._session
        )
        self._socket = AsyncSocketModeHandler(
            self.bolt, app_token, logger=_quiet("slack_socket"), web_client=socket_client
        )
        await self._socket.connect_async()  # type: ignore[no-untyped-call]
        log.info("slack.socket_mode")


def _quiet(name: str) -> logging.Logger:
    """A logger that never goes below warnings: debugging output of Slack's library has tokens and texts."""
    logger = logging.getLogger(name)
    logger.setLevel(logging.WARNING)
    return logger
