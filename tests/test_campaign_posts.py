"""Campaigns: what is posted when, in which channels, and what their authors hear."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers.views import CampaignPlan, CampaignResults
from scheduler import campaigns as posts
from storage import campaigns, channels
from storage.database import transaction
from storage.models import CampaignState, Channel, DeliveryState, Outbox
from tests.campaigning import firm_with_campaign, joins, keys, plans
from tests.cast import MONDAY
from tests.rows import Company, asks, at_once
from tests.two_chats import shown


@pytest.fixture
def firm(engine: Engine) -> Company:
    return firm_with_campaign(engine)


def ticks(engine: Engine, now: datetime) -> int:
    with transaction(engine) as db:
        return posts.queue_due(db, now)


def at(day: int, hour: int = 9, month: int = 9) -> datetime:
    """Summer time in Berlin."""
    return datetime(2026, month, day, hour, tzinfo=UTC) - timedelta(hours=2)


def test_each_post_comes_once_at_nine(engine: Engine, firm: Company) -> None:
    plans(engine, draft="f2", start="2026-09-21", end="2026-10-02")
    for day, phase in ((21, "opening"), (28, "halftime")):
        ticks(engine, at(day, 8))
        assert f"campaign:2:{phase}:C0T1" not in keys(engine)
        for hour in (9, 9, 10):
            ticks(engine, at(day, hour))
        assert keys(engine).count(f"campaign:2:{phase}:C0T1") == 1


def test_two_processes_post_once(engine: Engine, firm: Company) -> None:
    plans(engine, "Carla")
    at_once(*(partial(ticks, engine, at(7)) for _ in range(3)))
    assert keys(engine).count("campaign:2:opening:C0T1") == 1


def test_a_campaign_that_begins_today_opens_at_once(engine: Engine, firm: Company) -> None:
    plans(engine, start="2026-08-31")
    assert ticks(engine, MONDAY) == 2
    assert set(keys(engine)) == {"campaign:1:opening:C0T1", "campaign:2:opening:C0T1"}


def test_each_channel_has_its_own_nine_o_clock(engine: Engine, firm: Company) -> None:
    plans(engine)
    with transaction(engine) as db:
        campaign = campaigns.find(db, firm.id, 2)
        assert campaign is not None
        (room,) = campaigns.rooms(db, firm.id, campaign.id)
        room.timezone = "America/New_York"
    ticks(engine, at(7, 14))
    assert "campaign:2:opening:C0T1" not in keys(engine)
    ticks(engine, at(7, 15))
    assert "campaign:2:opening:C0T1" in keys(engine)


def test_after_a_long_pause_only_what_is_fresh_is_posted(engine: Engine, firm: Company) -> None:
    """K-1 runs until 14 September: its first day and half-time were missed."""
    assert ticks(engine, at(14, 12)) == 1
    assert keys(engine) == ["campaign:1:closing:C0T1"]
    assert keys(engine, DeliveryState.SKIPPED) == ["campaign:1:opening:C0T1", "campaign:1:halftime:C0T1"]
    assert not ticks(engine, at(14, 13))


def test_what_was_missed_for_more_than_a_day_is_old_news(engine: Engine, firm: Company) -> None:
    """Its author hears that the call stands nowhere."""
    assert ticks(engine, MONDAY + timedelta(hours=25)) == 0
    assert keys(engine) == ["campaign:1:opened"]


def test_it_ends_with_its_results_and_tells_its_author(engine: Engine, firm: Company) -> None:
    joins(engine, "Alice", "A second till")
    ticks(engine, at(15))
    assert keys(engine)[-2:] == ["campaign:1:results:C0T1", "campaign:1:results"]
    with transaction(engine) as db:
        campaign = campaigns.find(db, firm.id, 1)
        assert campaign is not None
        assert campaign.state is CampaignState.ENDED
    assert not ticks(engine, at(16))
    assert shown(asks(engine, "Bob", "campaign", "1"), CampaignResults).ideas == 1


def test_its_author_hears_where_it_opened_once_that_is_known(engine: Engine, firm: Company) -> None:
    ticks(engine, MONDAY)
    ticks(engine, MONDAY)
    assert "campaign:1:opened" not in keys(engine)
    with transaction(engine) as db:
        (row,) = db.exec(select(Outbox).where(Outbox.key == "campaign:1:opening:C0T1")).all()
        row.state = DeliveryState.SENT
    for _ in range(2):
        ticks(engine, MONDAY)
    assert keys(engine) == ["campaign:1:opened"]


def test_a_channel_that_is_added_later_hears_of_it_at_once(engine: Engine, firm: Company) -> None:
    ticks(engine, MONDAY)
    with transaction(engine) as db:
        db.add(
            Channel(
                organization_id=firm.id,
                workspace_id=firm.workspace.id,
                external="C0NEW",
                name="workshop",
                joined=True,
            )
        )
    later = {"number": 1, "turn": 0, "channels": ("C0T1", "C0NEW"), "now": MONDAY + timedelta(days=3)}
    plans(engine, "Dora", **later)
    assert keys(engine)[-1] == "campaign:1:opening:C0NEW"


@pytest.mark.parametrize("late", [timedelta(hours=1), timedelta(hours=20)])
def test_a_channel_that_is_added_at_half_time_hears_of_it_once(
    engine: Engine, firm: Company, late: timedelta
) -> None:
    ticks(engine, at(7))
    with transaction(engine) as db:
        channels.remember(db, firm.workspace, external="C0NEW", name="workshop", joined=True)
    sent: dict[str, Any] = {"number": 1, "turn": 0, "end": "2026-09-14", "channels": ("C0T1", "C0NEW")}
    shown(plans(engine, "Dora", now=at(7) + late, **sent), CampaignPlan)
    ticks(engine, at(7) + late)
    with transaction(engine) as db:
        found = db.exec(select(Outbox).where(Outbox.target == "C0NEW", Outbox.view == "CampaignCard")).all()
        assert [row.key for row in found if row.state is DeliveryState.WAITING] == [
            "campaign:1:opening:C0NEW"
        ]
    ticks(engine, at(14))
    assert "campaign:1:closing:C0NEW" in keys(engine)
