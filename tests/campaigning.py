"""A campaign that runs, ideas that answer it, and campaigns that are planned, without a chat."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.verbs import Reply
from storage import campaigns, goals
from storage.database import transaction
from storage.models import Campaign, DeliveryState, Outbox
from tests.cast import MONDAY
from tests.rows import Company, asks, company

GUIDES = ["Who notices it first?", "What does it cost?"]
TODAY = MONDAY.date()
FIELDS: dict[str, Any] = {
    "draft": "f1",
    "title": "What keeps us waiting?",
    "goal": "1",
    "start": "2026-09-07",
    "end": "2026-09-18",
    "channels": ("C0T1",),
}


def firm_with_campaign(engine: Engine) -> Company:
    """One goal, and K-1, which began today and runs for two weeks."""
    made = company(engine)
    with transaction(engine) as db:
        goals.add(db, made.organization, "Fewer queues", MONDAY, made.members["Dora"].id)
    runs(engine, made)
    return made


def runs(
    engine: Engine,
    firm: Company,
    start: date = TODAY,
    end: date = TODAY + timedelta(days=14),
    **changes: Any,
) -> int:
    """A campaign in #ideas, as it is stored; returns its number."""
    with transaction(engine) as db:
        number = campaigns.next_number(db, firm.id)
        campaign = campaigns.add(
            db,
            Campaign(
                organization_id=firm.id,
                number=number,
                goal_id=goals.current(db, firm.id)[0].id,
                title="What keeps our customers waiting?",
                start=start,
                end=end,
                member_id=firm.members["Dora"].id,
                draft=f"campaign {number}",
                created=MONDAY,
                **({"guides": GUIDES} | changes),
            ),
        )
        campaigns.announce_in(db, campaign, [firm.ideas])
        return number


def joins(engine: Engine, who: str, title: str, number: int = 1, **more: Any) -> None:
    given: dict[str, Any] = {"now": MONDAY, "draft": f"{who}:{title}", "goal": "1", "campaign": number} | more
    assert asks(engine, who, "create", title=title, **given).view


def plans(engine: Engine, who: str = "Carla", **changes: Any) -> Reply:
    return asks(engine, who, "campaign_planned", **(FIELDS | changes))


def keys(engine: Engine, state: DeliveryState = DeliveryState.WAITING) -> list[str]:
    """Of what is to be sent (or not), about campaigns, cards drawn anew aside."""
    with transaction(engine) as db:
        found = select(Outbox.key).where(col(Outbox.key).like("campaign:%"), Outbox.state == state)
        return list(db.exec(found.order_by(col(Outbox.id))).all())
