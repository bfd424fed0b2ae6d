"""The bot as real processes, with the local Slack of the test as their network."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import col, select

from demo.slack import LocalSlack
from storage.database import open_database, transaction
from storage.models import Outbox
from storage.outbox import UNDER_WAY
from tests.chat import Now
from tests.unhurried import NEVER

ROOT = Path(__file__).parents[1]


class RealNow(Now):
    """The time of the processes is not ours to stop."""

    def __call__(self) -> datetime:
        return datetime.now(UTC)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Bots:
    """Starts bots, with the patience of tests, on one database, and ends what it started."""

    def __init__(self, slack: LocalSlack, database_url: str, folder: Path) -> None:
        self.slack, self.database_url, self.folder = slack, database_url, folder
        self.started: list[asyncio.subprocess.Process] = []

    async def start(self, *arguments: str, port: int = 0) -> asyncio.subprocess.Process:
        """Standard error goes to a file: nobody reads a pipe while the process lives."""
        with (self.folder / f"bot-{len(self.started)}.log").open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.unhurried",
                "bot",
                *arguments,
                cwd=self.folder,  # nobody's .env
                env=self._environment(port),
                stdout=log,
                stderr=log,
            )
        self.started.append(process)
        return process

    async def run(self, port: int) -> asyncio.subprocess.Process:
        """A bot that answers at this port."""
        process = await self.start("run", port=port)
        async with asyncio.timeout(NEVER):
            while not await _listens(port):
                assert process.returncode is None, self.logs()
                await asyncio.sleep(0.02)
        return process

    async def tick(self, now: datetime) -> int | None:
        process = await self.start("tick", "--now", now.isoformat())
        async with asyncio.timeout(NEVER):
            return await process.wait()

    async def end(self) -> None:
        for process in self.started:
            if process.returncode is None:
                process.kill()
            await process.wait()

    def logs(self) -> str:
        return "\n".join(path.read_text() for path in sorted(self.folder.glob("bot-*.log")))

    def _environment(self, port: int) -> dict[str, str]:
        return {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")} | {
            "PYTHONPATH": str(ROOT),
            "SLACK_BOT_TOKEN": "xoxb-demo",
            "SLACK_SIGNING_SECRET": "local-signing-secret",
            "SLACK_API_URL": f"{self.slack.base_url}/api/",
            "DATABASE_URL": self.database_url,
            "HOST": "127.0.0.1",
            "PORT": str(port),
        }


def under_way(database_url: str) -> list[str]:
    """The keys of what is not delivered yet."""
    engine = open_database(database_url)
    with transaction(engine) as db:
        found = list(db.exec(select(Outbox.key).where(col(Outbox.state).in_(UNDER_WAY))))
    engine.dispose()
    return found


@asynccontextmanager
async def bots(slack: LocalSlack, database_url: str, folder: Path) -> AsyncIterator[Bots]:
    opened = Bots(slack, database_url, folder)
    try:
        yield opened
    finally:
        await opened.end()


async def _listens(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    await writer.wait_closed()
    return True
