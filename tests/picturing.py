"""Drawing and changing the target picture, without a chat."""

from typing import Any

from sqlalchemy import Engine
from sqlmodel import select

from handlers.verbs import Reply
from handlers.views import GoalForm, PictureAsItWas, RetireForm, VisionForm
from storage.database import transaction
from storage.models import Outbox, PictureVersion
from tests.cast import uid
from tests.rows import asks
from tests.two_chats import rows_of, shown

MEANS: dict[str, Any] = {"description": "Nobody waits.", "owner": uid("Carla")}


def adds(engine: Engine, title: str, who: str = "Dora", **fields: Any) -> Reply:
    form = shown(asks(engine, who, "add_goal"), GoalForm)
    given: dict[str, Any] = {"note": "Because.", **MEANS, **fields}
    return asks(engine, who, "save_goal", number="0", turn=str(form.turn), title=title, **given)


def changes(engine: Engine, number: int, who: str = "Dora", **fields: Any) -> Reply:
    form = shown(asks(engine, who, "edit_goal", str(number)), GoalForm)
    given: dict[str, Any] = {"title": form.title, "note": "Because.", **MEANS, **fields}
    return asks(engine, who, "save_goal", number=str(number), turn=str(form.turn), **given)


def sees(engine: Engine, vision: str, who: str = "Dora", **fields: Any) -> Reply:
    form = shown(asks(engine, who, "edit_vision"), VisionForm)
    return asks(engine, who, "save_vision", vision=vision, seen=form.seen, note="Because.", **fields)


def retires(engine: Engine, number: int, who: str = "Dora", **fields: Any) -> Reply:
    form = shown(asks(engine, who, "retire_goal", str(number)), RetireForm)
    return asks(
        engine, who, "retired", number=str(number), turn=str(form.turn), **{"note": "Because.", **fields}
    )


def wrong(reply: Reply) -> dict[str, str]:
    assert reply.invalid is not None, (reply.view, reply.refused)
    return reply.invalid.errors


def version(engine: Engine, number: int) -> PictureAsItWas:
    found: PictureAsItWas = shown(asks(engine, "Gus", "history", str(number)), PictureAsItWas)
    return found


def pictures_of(engine: Engine) -> int:
    with transaction(engine) as db:
        return len(rows_of(db, PictureVersion))


def told_of(engine: Engine, view: str) -> list[Outbox]:
    with transaction(engine) as db:
        found = select(Outbox).where(Outbox.view == view, Outbox.kind == "post").order_by(Outbox.id)  # type: ignore[arg-type]
        return list(db.exec(found))
