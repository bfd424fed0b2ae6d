"""Parked ideas come back in the organization's morning, and are told in the morning of whoever hears it."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine
from sqlmodel import select

import bot.app  # noqa: F401  registers the verbs
from handlers.verbs import Profile
from storage import outbox
from storage.database import transaction
from storage.models import Absence, Idea, IdeaState
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company, shares, wakes

WAKES = datetime(2026, 9, 7, 6, 0, tzinfo=UTC)  # Monday, 08:00 in Berlin
IN_AMERICA = datetime(2026, 9, 7, 12, 0, tzinfo=UTC)  # 08:00 in New York


def parked(engine: Engine, timezone: str | None = None) -> Company:
    """Alice's idea waits for the seventh of September."""
    firm = company(engine)
    alice = Profile(uid("Alice"), "Alice Hansen", "en-US", timezone)
    asks(engine, "Alice", "create", title="Newsletter", draft="1", profiles=(alice,))
    said = asks(
        engine, "Carla", "parked", number="1", turn="0", wake="2026-09-07", reason="Later.", now=MONDAY
    )
    assert said.refused is None
    assert said.invalid is None
    return firm


def heard(engine: Engine, firm: Company, key: str) -> datetime:
    """When this goes out; the idea is back already."""
    assert wakes(engine, WAKES) == 1
    with transaction(engine) as db:
        assert db.exec(select(Idea.state)).one() is IdeaState.IN_REVIEW
        row = outbox.by_key(db, firm.id, key)
    assert row is not None
    return row.due


def test_an_author_in_america_is_not_woken(engine: Engine) -> None:
    firm = parked(engine, timezone="America/New_York")
    assert heard(engine, firm, "wake:1.2") == IN_AMERICA


def test_an_author_here_hears_at_once(engine: Engine) -> None:
    assert heard(engine, parked(engine), "wake:1.2") == WAKES


def test_whoever_decides_gets_the_card_when_they_are_back(engine: Engine) -> None:
    firm = parked(engine)
    carla = firm.members["Carla"].id
    with transaction(engine) as db:
        today, tomorrow = WAKES.date(), WAKES.date() + timedelta(days=1)
        db.add(Absence(organization_id=firm.id, member_id=carla, start=today, until=tomorrow, created=MONDAY))
    assert heard(engine, firm, f"review:1.2:{carla}") == WAKES + timedelta(days=2)
    shares(engine, "Bob", "Later", now=WAKES)
    with transaction(engine) as db:
        new = outbox.by_key(db, firm.id, f"review:2.0:{carla}")
    assert new is not None
    assert new.due == WAKES, "what somebody does is told at once"
