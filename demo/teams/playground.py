"""Microsoft 365 Agents Playground as a child process: on loopback only, quiet, ended with us."""

import asyncio
import contextlib
import json
import os
import shutil
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp

from demo.company import ZONE, Company
from demo.teams.tenant import Window, playground_config

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"
STARTING, ENDING = 30.0, 5.0  # seconds
KEPT = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT")  # of the visitor's environment: no proxies, no node options


class PlaygroundError(Exception):
    """One sentence that says what to do."""


class Playground:
    """One person's Teams, at a port of its own."""

    def __init__(self, window: Window, company: Company) -> None:
        self.window, self.company = window, company
        self.port = _free_port()  # the bot has to know it before we start

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @contextlib.asynccontextmanager
    async def running(self, endpoint: str, folder: Path) -> AsyncIterator[None]:
        """The bot answers at `endpoint`. Raises `PlaygroundError`."""
        process = await self._start(endpoint, folder)
        try:
            await self._until_it_listens(process)
            yield
        finally:
            await _end(process)

    async def install(self) -> None:
        """Add the app to the person's chats, and to the team with its channels."""
        async with aiohttp.ClientSession() as session:
            for conversation in (self.window.chat, self.window.team_id):
                url = f"{self.address}/_debug/conversation/{conversation}/installation"
                async with session.post(url, json={}) as response:
                    response.raise_for_status()

    async def _start(self, endpoint: str, folder: Path) -> asyncio.subprocess.Process:
        node = shutil.which("node")
        if node is None or not PROGRAM.exists():
            raise PlaygroundError("Start this with: make demo-teams. It needs Node.js with npm.")
        place = folder / self.window.person
        place.mkdir()
        config = place / "playground.yml"
        config.write_text(json.dumps(playground_config(self.window, self.company)), encoding="utf-8")
        words = ["start", "--app-endpoint", endpoint, "--channel-id", "msteams", "--port", str(self.port)]
        return await asyncio.create_subprocess_exec(
            *(node, "--require", str(HERE / "loopback.cjs"), str(PROGRAM), *words),
            *("--service-url", f"{self.address}/_connector", "--disable-telemetry"),
            cwd=place,
            env=_environment(config, place / "playground.log"),
            stdin=asyncio.subprocess.PIPE,  # it ends when this closes, whatever becomes of us
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for us; it is ended in order
        )

    async def _until_it_listens(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        said = b""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(STARTING):
                while line := await process.stdout.readline():
                    said += line
                    if line.strip() == f"Listening on {self.port}".encode():
                        return
        told = said.decode(errors="replace").strip() or "nothing"
        raise PlaygroundError(f"The Playground did not start at port {self.port}. It said: {told}")


def _environment(config: Path, log: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {
        "TZ": ZONE,
        "TEAMSAPPTESTER_BROWSER": "none",
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(config),
        "M365_AGENTS_PLAYGROUND_LOGFILE": str(log),
        "APPLICATION_INSIGHTS_NO_STATSBEAT": "true",
    }


async def _end(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.communicate(), ENDING)
    except TimeoutError:
        process.kill()
        await process.communicate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
