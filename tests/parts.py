"""Combining and splitting from outside: what is suggested, how it is answered, and what shows."""

from itertools import count
from typing import Any

from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.verbs import Reply
from handlers.views import IdeaCard
from storage import ideas
from storage.database import transaction
from storage.models import Combination, CombinationState, Idea, Outbox, Split
from tests.rows import asks

WHY = "Both want to replace the paper card."
drafts = count(1)


def suggests_one(
    engine: Engine, number: object, other: object, *, who: str = "Carla", **fields: Any
) -> Reply:
    """To make one of these two."""
    known = {"number": f"I-{number}", "other": f"I-{other}", "why": WHY, "draft": f"one{next(drafts)}"}
    return asks(engine, who, "combine_proposed", **{**known, **fields})


def suggests_two(engine: Engine, *, who: str = "Carla", **fields: Any) -> Reply:
    """To make two of I-1."""
    known = {"number": "I-1", "title": "Higher shelves", "problem": "They are too low."}
    known |= {"second_title": "A higher till", "why": "The shelves can be decided at once."}
    return asks(engine, who, "split_proposed", **{**known, "draft": f"two{next(drafts)}", **fields})


def latest(engine: Engine, table: type[Combination] | type[Split] = Combination) -> int:
    with transaction(engine) as db:
        return max(db.exec(select(table.id)).all())


def answers(engine: Engine, who: str, verb: str, **more: Any) -> Reply:
    """To the newest suggestion."""
    table = Split if verb.startswith("split") else Combination
    return asks(engine, who, verb, str(latest(engine, table)), **more)


def combines(engine: Engine, number: int, other: int, *authors: str) -> None:
    reply = suggests_one(engine, number, other)
    assert reply.view, (reply.refused, reply.invalid)
    for who in authors:
        assert answers(engine, who, "combine_agree").view, who
    assert is_done(engine)


def splits(engine: Engine, **fields: Any) -> None:
    """I-1 of Alice."""
    reply = suggests_two(engine, **fields)
    assert reply.view, (reply.refused, reply.invalid)
    assert answers(engine, "Alice", "split_agree").view


def is_done(engine: Engine, table: type[Combination] | type[Split] = Combination) -> bool:
    with transaction(engine) as db:
        state = db.exec(select(table.state).order_by(col(table.id).desc())).first()
    return state is CombinationState.AGREED


def card(engine: Engine, number: int) -> IdeaCard:
    view = asks(engine, "Dora", "show", str(number)).view
    assert isinstance(view, IdeaCard)
    return view


def refused(reply: Reply) -> str:
    assert reply.refused is not None, reply
    return reply.refused.key


def told(engine: Engine, view: str) -> list[str]:
    with transaction(engine) as db:
        return sorted(row.target for row in db.exec(select(Outbox).where(Outbox.view == view)))


def row(engine: Engine, number: int, org: int) -> Idea:
    with transaction(engine) as db:
        found = ideas.find(db, org, number)
        assert found is not None
        return found
