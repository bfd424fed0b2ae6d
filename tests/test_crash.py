"""kill -9 amid 200 ideas: what was acknowledged is there, once, and everybody hears of it once."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import select

from demo.slack import LocalSlack
from storage.database import open_database, transaction
from storage.models import DeliveryState, Idea, Outbox
from tests.chat import CHANNELS, local_slack, uid
from tests.processes import Bots, RealNow, bots, free_port, under_way
from tests.unhurried import NEVER

AUTHORS = [f"U0AUTHOR{n}" for n in range(8)]
EACH = 25
KILLS = (20, 60, 110, 170)  # when so many ideas are acknowledged
AFTER = timedelta(minutes=3)  # longer than a lease, and than settling


@dataclass
class Crowd:
    """Authors who send their form until it is acknowledged, as people do."""

    slack: LocalSlack
    acknowledged: list[str] = field(default_factory=list)

    async def share_everything(self) -> None:
        async with asyncio.timeout(NEVER):
            await asyncio.gather(*(self._shares(author) for author in AUTHORS))

    async def _shares(self, author: str) -> None:
        for number in range(EACH):
            title = f"Idea {AUTHORS.index(author)}-{number:02} of many"
            while self.slack.modal(author) is None:
                await self.slack.command(author, CHANNELS["general"], "/idea", title)
                await asyncio.sleep(0.05)
            while not (await self.slack.submit(author)).closed:
                await asyncio.sleep(0.05)
            self.acknowledged.append(title)


async def test_nothing_acknowledged_is_lost_and_nothing_is_double(database_url: str, tmp_path: Path) -> None:
    async with local_slack(RealNow()) as slack, bots(slack, database_url, tmp_path) as started:
        for author in AUTHORS:
            slack.add_user(author, name=author.lower())
        crowd = Crowd(slack)
        await _killed_again_and_again(started, crowd)
        await _delivered(started, database_url)
        _all_there(database_url, crowd)
        _all_heard(slack, crowd)
        assert slack.problems == []


async def _killed_again_and_again(started: Bots, crowd: Crowd) -> None:
    port = free_port()
    crowd.slack.request_url = f"http://127.0.0.1:{port}/slack/events"
    bot = await started.run(port)
    work = asyncio.create_task(crowd.share_everything())
    for acknowledged in KILLS:
        while len(crowd.acknowledged) < acknowledged and not work.done():
            await asyncio.sleep(0.005)
        bot.kill()
        await bot.wait()
        bot = await started.run(port)
    await work
    bot.kill()  # once more, in the middle of delivering
    await bot.wait()


async def _delivered(started: Bots, database_url: str) -> None:
    """A bot that is started later finds what the dead ones held."""
    moment = datetime.now(UTC)
    for _ in range(5):
        moment += AFTER
        assert await started.tick(moment) == 0, started.logs()
        if not under_way(database_url):
            return
    raise AssertionError(started.logs())


def _all_there(database_url: str, crowd: Crowd) -> None:
    engine = open_database(database_url)
    with transaction(engine) as db:
        stored = list(db.exec(select(Idea)))
        stuck = list(db.exec(select(Outbox.key).where(Outbox.state == DeliveryState.UNKNOWN)))
    engine.dispose()
    assert sorted(idea.title for idea in stored) == sorted(crowd.acknowledged)
    assert sorted(idea.number for idea in stored) == list(range(1, len(AUTHORS) * EACH + 1))
    assert stuck == []


def _all_heard(slack: LocalSlack, crowd: Crowd) -> None:
    once = Counter(crowd.acknowledged)
    assert _told_of(slack, CHANNELS["ideas"], crowd) == once, "cards in the channel"
    assert _told_of(slack, slack.dm(uid("Dora")), crowd) == once, "cards for who decides"
    receipts = Counter[str]()
    for author in AUTHORS:
        receipts += _told_of(slack, slack.dm(author), crowd)
    assert receipts == once, "receipts"


def _told_of(slack: LocalSlack, channel: str, crowd: Crowd) -> Counter[str]:
    """How often each idea has a message in a channel; further down, a card names similar ones."""
    texts = [slack.text_of(message) for message in slack.messages(channel)]
    named = [[(text.find(title), title) for title in crowd.acknowledged if title in text] for text in texts]
    return Counter(min(titles)[1] for titles in named if titles)
