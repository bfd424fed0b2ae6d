"""A strategic update to fifty channels, with two bots at work and one of them killed: each channel once."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import select

from demo.slack import LocalSlack
from storage import channels, goals, people
from storage.database import open_database, transaction
from storage.models import (
    Member,
    Role,
    StrategicUpdate,
    UpdateChannel,
    UpdatePost,
    UpdateState,
    UpdateTarget,
)
from tests.chat import local_slack, uid
from tests.processes import Bots, RealNow, bots, free_port, under_way
from tests.rows import Company, company
from tests.unhurried import until

ROOMS = [f"C0SHOP{number:02}" for number in range(50)]
TEXT = "From Monday on we test the digital customer card in Husum."
AFTER = timedelta(minutes=3)  # longer than a lease, and than settling


async def test_fifty_channels_read_it_once_whatever_is_killed(database_url: str, tmp_path: Path) -> None:
    began = datetime.now(UTC) - timedelta(minutes=1)
    async with local_slack(RealNow()) as slack, bots(slack, database_url, tmp_path) as started:
        for room in ROOMS:
            slack.add_channel(room, room.lower(), members=[uid("Alice"), uid("Dora")], bot_member=True)
        _schedules(database_url, began)
        first, second = await asyncio.gather(*(started.run(free_port()) for _ in range(2)))
        await until(lambda: len(_read(slack)) >= 10, every=0.005)
        first.kill()
        await first.wait()
        third = await started.run(free_port())
        await until(lambda: len(_read(slack)) >= 25, every=0.005)
        for bot in (second, third):
            bot.kill()
            await bot.wait()
        await _delivered(started, database_url)
        assert _read(slack) == Counter(ROOMS)
        assert slack.problems == []
    engine = open_database(database_url)
    with transaction(engine) as db:
        assert len(db.exec(select(UpdatePost)).all()) == 1
        states = Counter(db.exec(select(UpdateTarget.state)).all())
        assert states == {"sent": len(ROOMS)}
        assert db.exec(select(StrategicUpdate.state)).one() is UpdateState.POSTED
    engine.dispose()


def _schedules(url: str, at: datetime) -> None:
    """The company, founded long ago, whose leader has scheduled an update to every shop for this moment."""
    engine = open_database(url)
    firm = company(engine, "T0DEMO", now=at - timedelta(days=60))
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.timezone, organization.welcomed = "UTC", at
        dora = people.member_of(db, firm.id, firm.members["Dora"].id)
        dora.role = Role.LEADER
        db.add_all([organization, dora])
    _plans(engine, firm, dora, at)
    engine.dispose()


def _plans(engine: Engine, firm: Company, dora: Member, at: datetime) -> None:
    with transaction(engine) as db:
        goal = goals.add(db, firm.organization, "Our regulars become the digital customer club", at)
        rooms = [
            channels.remember(db, firm.workspace, external=room, name=room.lower(), joined=True)
            for room in ROOMS
        ]
        plan = StrategicUpdate(
            organization_id=firm.id,
            number=1,
            goal_id=goal.id,
            text=TEXT,
            author_id=dora.id,
            leader_id=dora.id,
            state=UpdateState.SCHEDULED,
            start=at.date(),
            time=f"{at:%H:%M}",
            next_at=at.replace(second=0, microsecond=0),
            draft="d",
            created=at,
            changed=at,
        )
        db.add(plan)
        db.flush()
        db.add_all(
            UpdateChannel(update_id=plan.id, channel_id=room.id, organization_id=firm.id) for room in rooms
        )


async def _delivered(started: Bots, database_url: str) -> None:
    """A bot that is started later finds what the dead ones held."""
    moment = datetime.now(UTC)
    for _ in range(5):
        moment += AFTER
        assert await started.tick(moment) == 0, started.logs()
        if not under_way(database_url):
            return
    raise AssertionError(started.logs())


def _read(slack: LocalSlack) -> Counter[str]:
    """How often the update stands in each channel."""
    return Counter(room for room in ROOMS for one in slack.messages(room) if TEXT in slack.text_of(one))
