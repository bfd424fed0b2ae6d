"""Strategic updates as they are written, released and posted, without a chat."""

from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.verbs import Reply
from handlers.views import View
from scheduler import updates as due
from storage import channels, goals, people, updates
from storage.database import transaction
from storage.models import Channel, Outbox, StrategicUpdate, UpdatePost, UpdateTarget
from tests.cast import MONDAY, uid
from tests.rows import Company, asks, company

TEXT = "From December on every customer gets a card on the phone."
IDEAS = "C0T1"
FORMS = count(1)


def firm_with_goal(engine: Engine, external: str = "T1") -> Company:
    """The company, with goal 1 of its target picture."""
    firm = company(engine, external)
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        goals.add(db, organization, "Regular customers come back", MONDAY)
    return firm


def another_room(engine: Engine, firm: Company, external: str, **facts: Any) -> Channel:
    with transaction(engine) as db:
        zone = facts.pop("timezone", None)
        room = channels.remember(db, firm.workspace, external=external, name=external.lower(), **facts)
        room.timezone = zone
        db.add(room)
        return room


def writes(engine: Engine, who: str = "Dora", *, now: datetime = MONDAY, **fields: Any) -> Reply:
    """The form, sent."""
    given: dict[str, Any] = {"draft": f"d{next(FORMS)}", "goal": "1", "text": TEXT, "channels": (IDEAS,)}
    given |= {"when": "now", "time": "09:00", "repeat": "once", "fresh": "no"}
    return asks(engine, who, "preview_update", now=now, **(given | fields))


def schedules(engine: Engine, day: str, *, now: datetime = MONDAY, **fields: Any) -> None:
    """Dora releases an update for a day."""
    reply = writes(engine, now=now, when="later", day=day, **fields)
    assert reply.invalid is None, reply.invalid
    with transaction(engine) as db:
        number = max(db.exec(select(StrategicUpdate.number)).all())
    reply = asks(engine, "Dora", "publish_update", f"{number}.0", now=now)
    assert reply.refused is None, reply.refused


def comes(engine: Engine, now: datetime) -> int:
    """The clock ticks."""
    with transaction(engine) as db:
        return due.queue_due(db, now)


def the(engine: Engine, number: int = 1) -> StrategicUpdate:
    with transaction(engine) as db:
        return db.exec(select(StrategicUpdate).where(StrategicUpdate.number == number)).one()


def posts(engine: Engine) -> list[UpdatePost]:
    with transaction(engine) as db:
        return list(db.exec(select(UpdatePost).order_by(col(UpdatePost.id))).all())


def targets(engine: Engine) -> dict[str, UpdateTarget]:
    """By the channel's id on the platform, of the latest posting."""
    with transaction(engine) as db:
        latest = db.exec(select(UpdatePost).order_by(col(UpdatePost.id).desc())).first()
        assert latest is not None
        return {room.external: one for one, room in updates.targets(db, latest.organization_id, latest.id)}


def keys(engine: Engine, start: str) -> list[str]:
    """What was put into the outbox under such keys."""
    with transaction(engine) as db:
        found = select(Outbox.key).where(col(Outbox.key).startswith(start))
        return sorted(db.exec(found).all())


def told(engine: Engine, who: str) -> list[str]:
    """The news that somebody got, by what they are about."""
    with transaction(engine) as db:
        found = select(Outbox).where(Outbox.target == uid(who), Outbox.view == "UpdateNews")
        return [str(row.facts["key"]) for row in db.exec(found.order_by(col(Outbox.id))).all()]


def seen(reply: Reply, kind: type[View]) -> Any:
    assert isinstance(reply.view, kind), (reply.refused, reply.invalid, reply.view)
    return reply.view
