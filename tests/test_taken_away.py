"""Whoever acts on an idea while its import is undone hears that there is no such idea, and loses nothing."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers import importing
from handlers.verbs import Reply
from handlers.views import Notice, SimilarForm
from scheduler import imports as jobs
from storage import ideas
from storage.database import transaction
from storage.models import Idea, IdeaState
from tests.chat import MONDAY, uid
from tests.rows import asks, shares, until_it_waits
from tests.test_import_command import types
from tests.test_importing import opened

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
Act = tuple[str, str, str, dict[str, Any]]  # who, the verb, words and fields

LIST = (  # I-1 to I-4
    "1;Stamps for regulars;G-1;Alice Hansen;;neu;2024-01-31;;;",
    "2;Coffee for staff;G-1;Alice Hansen;;neu;2024-01-31;;;",
    "3;Benches in the yard;G-1;Alice Hansen;;geparkt;2024-01-31;2024-02-05;Carla Brandt;Not now",
    "4;Shelves in the hall;G-1;Alice Hansen;;angenommen;2024-01-31;2024-02-05;Carla Brandt;Good",
)
STAYS = 5  # shared here


def _act(who: str, verb: str, words: str = "", **fields: Any) -> Any:
    return pytest.param((who, verb, words, fields), id=f"{verb} {words}".strip())


INSTEAD = ("Bob", "chosen_similar", "", {"draft": "d1", "instead": "1", "add_words": "yes"})
TURN: dict[str, Any] = {"number": "1", "turn": "0"}
PLAN: dict[str, Any] = {"owner": uid("Bob"), "due": "2026-09-30"}
TWO = {"title": "Stamps", "second_title": "Regulars"}
ACTS = [
    _act("Bob", "follow", "I-1"),
    _act("Bob", "support", "1"),
    _act("Bob", "help_with", "1"),
    _act("Bob", "asked_publicly", number="1", draft="d", question="For whom?"),
    _act("Bob", "connected", number="I-1", thing=f"I-{STAYS}", why="The same"),
    _act("Alice", "edit", "1"),
    _act("Alice", "save", number="1", title="Stamps for all"),
    _act("Alice", "withdraw", "1"),
    _act("Carla", "look", "1"),
    _act("Carla", "approved", **TURN, **PLAN),
    _act("Carla", "tested", **TURN, **PLAN),
    _act("Carla", "declined", **TURN, reason="No."),
    _act("Carla", "parked", **TURN, reason="Not now.", wake="2026-09-30", goal="1"),
    _act("Carla", "asked", **TURN, question="For whom?"),
    _act("Carla", "passed_on", **TURN, person=uid("Bob")),
    _act("Carla", "wake", "3.1"),
    _act("Carla", "another_planned", number="4", turn="1", **PLAN),
    _act("Carla", "split_proposed", number="1", draft="d", why="Two", **TWO),
    _act("Carla", "combine_proposed", number=f"{STAYS}", other="1", draft="d", why="One", goes_on="this"),
    _act(
        "Carla", "combine_proposed", "", number="1", other=f"{STAYS}", draft="d", why="One", goes_on="other"
    ),
]


def in_the_chat(engine: Engine) -> None:
    asks(engine, "Dora", "undo_import", "1")
    assert jobs.work(engine, lambda: MONDAY) == 1


def at_the_command_line(engine: Engine) -> None:
    assert types("import", "undo").stdout.startswith("Import 1 is undone")


@pytest.fixture(autouse=True)
def company_with_list(
    engine: Engine, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bob has seen what is similar to what he has typed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database_url)
    office = opened(engine)
    office.brings(office.looks(*LIST))
    shares(engine, "Alice", "Stickers")
    typed: dict[str, Any] = {"title": "Stamps for regulars and staff", "problem": "None come.", "draft": "d1"}
    assert isinstance(asks(engine, "Bob", "create", looking=True, **typed).view, SimilarForm)


@pytest.mark.parametrize("undo", [in_the_chat, at_the_command_line])
@pytest.mark.parametrize("act", [*ACTS, pytest.param(INSTEAD, id="chosen_similar")])
def test_whoever_acts_on_what_is_just_taken_away_hears_that_it_is_gone(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, act: Act, undo: Callable[[Engine], None]
) -> None:
    refused = _while_undone(engine, monkeypatch, act, undo).refused
    assert refused is not None
    assert refused.key == "idea_unknown"
    with transaction(engine) as db:
        assert db.exec(select(Idea.number).order_by(col(Idea.number))).all() == [STAYS]


def test_what_was_typed_can_still_become_an_idea(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    _while_undone(engine, monkeypatch, INSTEAD, in_the_chat)
    mine = asks(engine, "Bob", "chosen_similar", draft="d1", instead="mine").view
    assert isinstance(mine, Notice)
    assert mine.key == "shared"


def test_what_was_typed_goes_into_no_idea_that_is_just_taken_back(engine: Engine) -> None:
    with ThreadPoolExecutor(1) as thread, transaction(engine) as db:
        stickers = db.exec(select(Idea).where(Idea.number == STAYS).with_for_update()).one()
        assert ideas.move(db, stickers, IdeaState.WITHDRAWN, MONDAY)
        choice: dict[str, Any] = {"draft": "d1", "instead": f"{STAYS}", "add_words": "yes"}
        acting = thread.submit(asks, engine, "Bob", "chosen_similar", "", **choice)
        until_it_waits(engine, acting)
        db.commit()
        refused = acting.result().refused
    assert refused is not None
    assert refused.key == "idea_closed"
    mine = asks(engine, "Bob", "chosen_similar", draft="d1", instead="mine").view
    assert isinstance(mine, Notice)
    assert mine.key == "shared"


def _while_undone(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, act: Act, undo: Callable[[Engine], None]
) -> Reply:
    """Somebody acts when the ideas are taken away, and everybody else still sees them."""
    take_back, acting = importing.take_back, list[Future[Reply]]()
    who, verb, words, fields = act
    with ThreadPoolExecutor(1) as thread:

        def taking_back(*given: Any) -> list[int]:
            kept = take_back(*given)
            acting.append(thread.submit(asks, engine, who, verb, words, **fields))
            until_it_waits(engine, acting[0])
            assert not acting[0].done()
            return kept

        monkeypatch.setattr("handlers.importing.take_back", taking_back)
        undo(engine)
        return acting[0].result()
