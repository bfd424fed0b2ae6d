"""Being away, as it is typed, and what is stored and told about it."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.verbs import Reply
from handlers.views import Notice
from storage.database import transaction
from storage.models import Absence, Outbox
from tests.chat import MONDAY, uid
from tests.rows import Company, asks

TODAY = MONDAY.date()  # 31 August 2026
FRIDAY = TODAY + timedelta(days=4)
DAY = timedelta(days=1)


def away(engine: Engine, who: str, words: str, now: datetime = MONDAY) -> Reply:
    return asks(engine, who, "away", words, now=now)


def notice(reply: Reply) -> Notice:
    assert isinstance(reply.view, Notice), reply
    return reply.view


def planned(engine: Engine, firm: Company, who: str) -> list[tuple[date, date, int | None]]:
    with transaction(engine) as db:
        mine = select(Absence).where(Absence.member_id == firm.members[who].id)
        return [(one.start, one.until, one.deputy_id) for one in db.exec(mine.order_by(col(Absence.start)))]


def told(engine: Engine, who: str, view: str) -> list[dict[str, Any]]:
    with transaction(engine) as db:
        mine = select(Outbox).where(Outbox.target == uid(who), Outbox.view == view)
        return [row.facts for row in db.exec(mine.order_by(col(Outbox.id)))]
