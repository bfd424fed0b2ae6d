"""Several bots on one database: they share the work, and nobody hears anything twice."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from demo.slack import LocalSlack
from storage import channels, people
from storage.database import open_database, transaction
from storage.migrate import migrate
from storage.models import Outbox
from tests.chat import CHANNELS, local_slack, uid
from tests.processes import Bots, RealNow, bots, free_port, under_way
from tests.rows import asks, company
from tests.unhurried import held, until

MONDAY = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)  # 08:30 in Berlin
TITLE = "Digital customer card"


@asynccontextmanager
async def hansen(url: str, folder: Path, monday: datetime = MONDAY) -> AsyncIterator[tuple[LocalSlack, Bots]]:
    """The company of the local Slack, founded long ago, with an idea of last week and nothing to deliver."""
    _begin(url, monday)
    async with local_slack(RealNow()) as slack, bots(slack, url, folder) as started:
        yield slack, started


async def test_tick_delivers_a_digest_and_ends(database_url: str, tmp_path: Path) -> None:
    async with hansen(database_url, tmp_path) as (slack, started):
        assert await started.tick(MONDAY - timedelta(minutes=1)) == 0
        assert _digests(slack) == []
        assert await started.tick(MONDAY) == 0
        (digest,) = _digests(slack)
        assert TITLE in digest
        assert await started.tick(MONDAY + timedelta(hours=1)) == 0
        assert len(_digests(slack)) == 1


async def test_two_ticks_at_once_post_the_digest_once(database_url: str, tmp_path: Path) -> None:
    async with hansen(database_url, tmp_path) as (slack, started):
        ended = await asyncio.gather(*(started.tick(MONDAY) for _ in range(3)))
        assert ended == [0, 0, 0], started.logs()
        assert len(_digests(slack)) == 1


async def test_two_running_bots_post_the_digest_once(database_url: str, tmp_path: Path) -> None:
    """Both come up after its time and tick at once; each has an hour of catching up before it."""
    monday = datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(hours=1)
    async with hansen(database_url, tmp_path, monday) as (slack, started):
        running = await asyncio.gather(*(started.run(free_port()) for _ in range(2)))
        await until(lambda: bool(_digests(slack)))
        await until(lambda: not under_way(database_url))
        for bot in running:
            bot.send_signal(signal.SIGTERM)
        assert [await bot.wait() for bot in running] == [0, 0], started.logs()
        assert len(_digests(slack)) == 1


async def test_bots_that_start_at_once_on_an_empty_database_get_along(
    empty_database_url: str, tmp_path: Path
) -> None:
    async with local_slack(RealNow()) as slack, bots(slack, empty_database_url, tmp_path) as started:
        await asyncio.gather(*(started.run(free_port()) for _ in range(3)))
        await until(lambda: slack.messages(slack.dm(uid("Dora"))) and not under_way(empty_database_url))
        assert len(slack.messages(slack.dm(uid("Dora")))) == 1  # the owner is welcomed once
        engine = open_database(empty_database_url)
        with transaction(engine) as db:
            assert len(people.organizations(db)) == 1
        engine.dispose()


async def test_whichever_bot_is_asked_knows_what_the_other_was_told(
    database_url: str, tmp_path: Path
) -> None:
    async with local_slack(RealNow()) as slack, bots(slack, database_url, tmp_path) as started:
        ports = [free_port(), free_port()]
        await asyncio.gather(*map(started.run, ports))
        for turn, who in enumerate(["Alice", "Bob", "Carla", "Mallory"]):
            await _types(slack, ports[turn % 2], who, "/idea", f"An idea of {who}")
            slack.request_url = _address(ports[(turn + 1) % 2])  # the form comes to the other one
            assert (await slack.submit(uid(who))).closed
        await _types(slack, ports[0], "Dora", "/idea", "list")
        listed = slack.text_of(slack.messages(CHANNELS["general"], uid("Dora"))[-1])
        assert [f"I-{number}" in listed for number in (1, 2, 3, 4)] == [True] * 4
        await until(lambda: not under_way(database_url))
        assert len(slack.messages(CHANNELS["ideas"])) == 4


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_who_is_told_to_end_finishes_what_is_under_way(database_url: str, tmp_path: Path) -> None:
    """The answer comes while the bot ends: it is waited for, and nothing has to be looked up later."""
    async with local_slack(RealNow()) as slack, bots(slack, database_url, tmp_path) as started:
        port = free_port()
        bot = await started.run(port)
        await until(lambda: slack.messages(slack.dm(uid("Dora"))) and not under_way(database_url))
        with held() as hang:
            slack.fault("chat.postMessage", hang=hang)
            await _types(slack, port, "Alice", "/idea", TITLE)
            assert (await slack.submit(uid("Alice"))).closed
            await until(
                lambda: any(one.method == "chat.postMessage" and not one.answer for one in slack.requests)
            )
            bot.send_signal(signal.SIGTERM)
            await asyncio.sleep(0.5)
            assert bot.returncode is None, started.logs()
        assert await bot.wait() == 0, started.logs()
        engine = open_database(database_url)
        with transaction(engine) as db:
            states = set(db.exec(select(Outbox.state).where(col(Outbox.attempts) > 0)))
        engine.dispose()
        assert states == {"sent"}


def _begin(url: str, monday: datetime) -> None:
    engine = open_database(url)
    migrate(engine)
    founded = monday - timedelta(days=60)
    firm = company(engine, "T0DEMO", now=founded)
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.welcomed = founded
        if monday != MONDAY:
            organization.timezone = "UTC"
            organization.digest_weekday, organization.digest_time = monday.weekday(), f"{monday:%H:%M}"
        db.delete(channels.by_external(db, firm.workspace, firm.ideas.external))
    asks(
        engine,
        "Alice",
        "create",
        workspace="T0DEMO",
        now=monday - timedelta(days=3),
        title=TITLE,
        draft="d",
    )
    with transaction(engine) as db:
        for delivery in db.exec(select(Outbox)):
            db.delete(delivery)
    engine.dispose()


def _digests(slack: LocalSlack) -> list[str]:
    texts = [slack.text_of(message) for message in slack.messages(CHANNELS["ideas"])]
    return [text for text in texts if "Week" in text]


async def _types(slack: LocalSlack, port: int, who: str, command: str, text: str) -> None:
    slack.request_url = _address(port)
    await slack.command(uid(who), CHANNELS["general"], command, text)


def _address(port: int) -> str:
    return f"http://127.0.0.1:{port}/slack/events"
