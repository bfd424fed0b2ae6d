"""Of two who move something on at once, one does."""

from sqlalchemy import Engine, update

from storage import ideas, turns
from storage.database import transaction
from storage.models import Idea, IdeaState
from tests.rows import company, shares


def test_a_turn_is_taken_once_and_of_one_row(engine: Engine) -> None:
    firm = company(engine)
    for title in ("A bench", "A lamp"):
        shares(engine, "Alice", title)
    with transaction(engine) as db:
        bench, lamp = ideas.find(db, firm.id, 1), ideas.find(db, firm.id, 2)
        assert bench
        assert lamp
        assert turns.take(db, bench, state=IdeaState.DECLINED, days=7)
        assert (bench.state, bench.days, bench.turn) == (IdeaState.DECLINED, 7, 1)
        db.refresh(lamp)
        assert (lamp.state, lamp.turn) == (IdeaState.NEW, 0)


def test_who_was_slower_changes_nothing(engine: Engine) -> None:
    firm = company(engine)
    shares(engine, "Alice", "A bench")
    with transaction(engine) as db:
        bench = ideas.find(db, firm.id, 1)
        assert bench
        db.connection().execute(update(Idea).values(turn=1, state=IdeaState.PARKED))
        assert not turns.take(db, bench, state=IdeaState.DECLINED)
        db.refresh(bench)
        assert (bench.state, bench.turn) == (IdeaState.PARKED, 1)
