"""What becomes of an idea when all of its measures have ended, whoever ends them at the same time."""

from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine
from sqlmodel import select

from handlers import measure_moves
from storage import measures, people
from storage.database import transaction
from storage.models import Idea, IdeaState
from tests.chat import MONDAY, uid
from tests.rows import asks, company, shares


def test_of_two_measures_that_end_at_once_the_second_one_carries_the_idea_out(engine: Engine) -> None:
    firm = company(engine)
    shares(engine, "Alice", "A bench")
    plan: dict[str, Any] = {"owner": uid("Carla"), "due": str(MONDAY.date() + timedelta(days=60))}
    asks(engine, "Carla", "approved", number="1", turn="0", title="A bench", **plan)
    asks(engine, "Carla", "another_planned", number="1", turn="1", title="A table", **plan)
    with ThreadPoolExecutor() as threads:
        with transaction(engine) as db:
            first = measures.find(db, firm.id, 1)
            assert first is not None
            organization, carla = people.organization(db, firm.id), firm.members["Carla"]
            measure_moves.step(db, organization, first[0], "finish", by=carla, now=MONDAY, result="Built.")
            done: dict[str, Any] = {"number": "2", "turn": "0", "result": "Built as well."}
            second = threads.submit(asks, engine, "Carla", "measure_finished", **done)
            assert wait([second], 0.5).not_done
        assert second.result().refused is None
    with transaction(engine) as db:
        assert db.exec(select(Idea.state)).one() is IdeaState.IMPLEMENTED
