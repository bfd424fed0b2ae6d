"""`python -m bot`: what it says when something is missing, and that it does what it says."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from jsonschema_rs import Draft7Validator

from demo.slack import LocalSlack
from storage import people
from storage.database import open_database, transaction
from storage.models import Platform
from tests.chat import CHANNELS, Now, local_slack, uid
from tests.test_manifest import SCHEMA
from tests.unhurried import NEVER

ROOT = Path(__file__).parent.parent
NAMES = ("SLACK_", "DATABASE_URL", "HOST", "PORT")


def environment(**settings: str) -> dict[str, str]:
    """The environment of a fresh machine, with these settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(NAMES)}
    return {**kept, "PYTHONPATH": str(ROOT), **settings}


def run(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env=environment(**settings),
        capture_output=True,
        text=True,
        timeout=NEVER,
        check=False,
    )


@dataclass
class Bot:
    """A bot that runs in a process of its own."""

    process: asyncio.subprocess.Process
    lines: list[str] = field(default_factory=list)

    async def address(self) -> str:
        """Where it listens, as its log says."""
        assert self.process.stderr is not None
        while line := (await self.process.stderr.readline()).decode():
            self.lines.append(line)
            if '"event": "running"' in line:
                return f"http://{json.loads(line)['address']}"
        raise AssertionError("".join(self.lines))

    async def ends(self) -> int:
        self.process.send_signal(signal.SIGINT)
        _, rest = await asyncio.wait_for(self.process.communicate(), NEVER)
        self.lines += rest.decode().splitlines(keepends=True)
        assert self.process.returncode is not None
        return self.process.returncode


@asynccontextmanager
async def running(folder: Path, slack: LocalSlack, **settings: str) -> AsyncIterator[Bot]:
    """`python -m bot run`, with its settings in `.env`."""
    known = {
        "SLACK_BOT_TOKEN": "xoxb-demo",
        "SLACK_SIGNING_SECRET": "local-signing-secret",
        "SLACK_API_URL": f"{slack.base_url}/api/",
        "PORT": "0",
    }
    lines = [f"{name}={value}" for name, value in (known | settings).items()]
    (folder / ".env").write_text("\n".join(lines), encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env=environment(),
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    bot = Bot(process)
    try:
        slack.request_url = f"{await bot.address()}/slack/events"
        yield bot
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


def test_everything_that_is_missing_is_named_at_once(tmp_path: Path) -> None:
    told = run(tmp_path, "run")
    assert told.returncode == 1
    assert told.stderr.strip() == (
        "Missing in the environment or .env: SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET "
        "(or SLACK_APP_TOKEN for Socket Mode), or, for Microsoft Teams, TEAMS_APP_ID, TEAMS_APP_PASSWORD "
        "(or TEAMS_MANAGED_IDENTITY), TEAMS_TENANT_ID. "
        "docs/install-slack.md and docs/install-teams.md say where to find them."
    )


def test_a_platform_that_is_set_up_in_part_names_the_rest(tmp_path: Path) -> None:
    tenant = "7c1b0f3e-0000-4000-8000-000000000001"
    told = run(tmp_path, "run", TEAMS_TENANT_ID=tenant, TEAMS_APP_PASSWORD="geheim")
    assert told.returncode == 1
    assert told.stderr.startswith("Missing in the environment or .env: TEAMS_APP_ID. ")
    assert "geheim" not in told.stderr


@pytest.mark.parametrize(
    "wrong",
    [
        {"TEAMS_APP_ID": "gegenstrom"},
        {"TEAMS_TENANT_ID": "common"},
        {"TEAMS_MORE_TENANTS": "7c1b0f3e-0000-4000-8000-000000000001, all"},
        {"TEAMS_LOGIN_URL": "http://login.example.com"},
        {"TEAMS_KEYS_URL": "keys"},
    ],
)
def test_ids_and_addresses_of_teams_are_looked_at(tmp_path: Path, wrong: dict[str, str]) -> None:
    told = run(tmp_path, "run", **wrong)
    assert told.returncode == 1
    (name,) = wrong
    assert told.stderr.startswith(f"Please correct in the environment or .env: {name}: ")


@pytest.mark.parametrize(
    "wrong", [{"HOST": "0.0.0.0"}, {"TEAMS_APP_ID": "7c1b0f3e-0000-4000-8000-00000000b070"}]
)
def test_the_door_for_development_opens_for_this_machine_only(tmp_path: Path, wrong: dict[str, str]) -> None:
    told = run(tmp_path, "run", TEAMS_DEVELOPMENT="1", **wrong)
    assert told.returncode == 1
    assert "TEAMS_DEVELOPMENT: it lets everybody in" in told.stderr


def test_what_cannot_be_read_is_named_without_its_value(tmp_path: Path) -> None:
    told = run(tmp_path, "run", PORT="http", DATABASE_URL="mysql://root:geheim@x/y")
    assert told.returncode == 1
    assert "PORT" in told.stderr
    assert "sqlite:///file or postgresql://" in told.stderr
    assert "geheim" not in told.stderr
    assert "Traceback" not in told.stderr


def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        told = run(tmp_path, "run", SLACK_BOT_TOKEN="x", SLACK_SIGNING_SECRET="y", PORT=port)
    assert told.returncode == 1
    assert f"Cannot listen on 127.0.0.1:{port}: Address already in use. Choose another PORT." in told.stderr


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "gegenstrom.sqlite3").write_text("somebody's diary " * 100, encoding="utf-8")
    told = run(tmp_path, "run", SLACK_BOT_TOKEN="x", SLACK_SIGNING_SECRET="y", PORT="0")
    assert told.returncode == 1
    assert "The database cannot be used: this file belongs to another program" in told.stderr


async def test_the_bot_runs_from_a_dotenv_file_and_ends_cleanly(tmp_path: Path) -> None:
    async with local_slack(Now()) as slack, running(tmp_path, slack) as bot:
        await slack.command(uid("Alice"), CHANNELS["general"], "/idea", "digital customer card")
        assert (await slack.submit(uid("Alice"))).closed
        await slack.until(lambda: len(slack.messages(CHANNELS["ideas"])) == 1)
        assert await bot.ends() == 0
        assert "Traceback" not in "".join(bot.lines)
    assert (tmp_path / "gegenstrom.sqlite3").exists()


async def test_a_tick_delivers_what_is_due_and_ends(tmp_path: Path) -> None:
    async with local_slack(Now()) as slack:
        settings = {
            "SLACK_BOT_TOKEN": "xoxb-demo",
            "SLACK_SIGNING_SECRET": "local-signing-secret",
            "SLACK_API_URL": f"{slack.base_url}/api/",
        }
        told = await asyncio.to_thread(run, tmp_path, "tick", "--now", "2026-08-31T08:30+02:00", **settings)
        assert told.returncode == 0, told.stderr
        assert len(slack.messages(slack.dm(uid("Dora")))) == 1, "the first run begins"


def test_a_tick_at_no_time_says_how_to_write_one(tmp_path: Path) -> None:
    told = run(tmp_path, "tick", "--now", "tomorrow")
    assert told.returncode == 1
    assert "tomorrow is not a time. Write it as 2026-11-23T08:30" in told.stderr


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_manifest_is_printed_as_slack_wants_it(tmp_path: Path, language: str) -> None:
    told = run(tmp_path, "manifest", "slack", "--language", language)
    assert list(Draft7Validator(SCHEMA).iter_errors(json.loads(told.stdout))) == []
    assert list(tmp_path.iterdir()) == [], "and nothing else is done"


def test_there_is_no_manifest_of_what_we_do_not_speak(tmp_path: Path) -> None:
    told = run(tmp_path, "manifest", "irc")
    assert (told.returncode, told.stdout) == (1, "")
    assert "There is a manifest for slack" in told.stderr


def test_goals_are_added_listed_and_retired(tmp_path: Path) -> None:
    assert "Start the bot once first" in run(tmp_path, "goals").stderr
    engine = open_database(f"sqlite:///{tmp_path}/gegenstrom.sqlite3")
    with transaction(engine) as db:
        people.connect(db, Platform.SLACK, "T0", name="Hansen", url="", bot="U0BOT", now=Now()())
    engine.dispose()
    assert "No goals yet." in run(tmp_path, "goals").stdout
    assert run(tmp_path, "goals", "add", "  A web shop by spring ").stdout == "G-1  A web shop by spring\n"
    assert "one line of words" in run(tmp_path, "goals", "add", " ").stderr
    assert "is not known yet" in run(tmp_path, "goals", "add", "Another", "--owner", "U0NOBODY").stderr
    assert run(tmp_path, "goals").stdout == "G-1  A web shop by spring  (-)\n"
    assert run(tmp_path, "goals", "retire", "1").stdout == "G-1 is retired.\n"
    again = run(tmp_path, "goals", "retire", "1")
    assert (again.returncode, again.stderr) == (1, "There is no goal G-1.\n")


def test_every_view_can_be_looked_at(tmp_path: Path) -> None:
    names = run(tmp_path, "preview").stdout.split()
    assert "IdeaCard" in names
    blocks = json.loads(run(tmp_path, "preview", "IdeaCard", "--language", "de").stdout)["blocks"]
    assert blocks
    card = json.loads(run(tmp_path, "preview", "IdeaCard", "--platform", "teams").stdout)
    assert (card["type"], card["version"]) == ("AdaptiveCard", "1.5")
    assert run(tmp_path, "preview", "IdeaCard", "--platform", "irc").returncode == 1
