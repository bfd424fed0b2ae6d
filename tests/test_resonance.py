"""What came back on an update: counted once per person, and never so that a few can be told apart."""

from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from handlers import rules
from handlers.views import NONE_FITS, IdeaCard, IdeaForm, Notice
from storage import goals, resonance
from storage.database import transaction
from storage.models import DeliveryState, Outbox, Understood
from tests.cast import MONDAY
from tests.posted import Posted, posted
from tests.rows import Company, asks, at_once, company, shares
from tests.two_chats import shown

COUNTS = st.dictionaries(st.integers(), st.integers(min_value=0, max_value=40), max_size=8)


@given(st.integers(min_value=0, max_value=1000))
def test_few_are_not_counted(count: int) -> None:
    assert rules.shown_count(count) == (count if count >= 5 else None)


@given(COUNTS)
def test_no_group_below_five_is_shown_or_can_be_computed(counts: dict[int, int]) -> None:
    shown = rules.shown_per_channel(counts)
    assert shown.keys() == counts.keys()
    for group, count in shown.items():
        assert count is None or (count == counts[group] and count >= 5)
    hidden = sum(counts[group] for group in counts if shown[group] is None)
    assert hidden == 0 or hidden >= 5 or rules.shown_count(sum(counts.values())) is None


@given(COUNTS)
def test_as_much_is_shown_as_possible(counts: dict[int, int]) -> None:
    """What could be shown is only hidden when a small group could be computed otherwise, the smallest first,
    and no more than is needed."""
    shown = rules.shown_per_channel(counts)
    given_up = [counts[group] for group in counts if shown[group] is None and counts[group] >= 5]
    small = sum(count for count in counts.values() if count < 5)
    kept = [count for count in shown.values() if count is not None]
    assert len(given_up) <= 1
    assert not given_up or 0 < small < 5
    assert not given_up or not kept or given_up[0] <= min(kept)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


@pytest.fixture
def update(engine: Engine, firm: Company) -> Posted:
    with transaction(engine) as db:
        return posted(db, firm.organization, firm.members["Dora"].id, firm.ideas)


def redrawn(engine: Engine, update: Posted) -> int:
    """How often the update's card was to be drawn again; whatever waited is done now."""
    with transaction(engine) as db:
        waiting = db.exec(select(Outbox).where(Outbox.kind == "refresh", Outbox.state == "waiting")).all()
        for row in waiting:
            assert row.about == f"post:{update.post.id}"
            row.state = DeliveryState.SENT
        return len(waiting)


def came_back(engine: Engine, firm: Company, update: Posted) -> tuple[int, int, int]:
    with transaction(engine) as db:
        return resonance.of_post(db, firm.id, update.post.id)


def test_understood_counts_once_and_remembers_where(engine: Engine, firm: Company, update: Posted) -> None:
    click = partial(asks, engine, "Alice", "understood", str(update.post.id), clicked=("C0T1", "1.1"))
    first, second = shown(click(), Notice), shown(click(), Notice)
    assert (first.key, second.key) == ("understood", "understood_already")
    with transaction(engine) as db:
        (row,) = db.exec(select(Understood)).all()
        assert (row.member_id, row.channel_id) == (firm.members["Alice"].id, firm.ideas.id)
        assert resonance.by_channel(db, firm.id, update.post.id) == {firm.ideas.id: (1, 0, 0)}


def test_the_card_changes_only_when_what_it_shows_does(engine: Engine, firm: Company, update: Posted) -> None:
    for who, count in (("Alice", 0), ("Bob", 0), ("Carla", 0), ("Dora", 0), ("Mallory", 1), ("Mallory", 0)):
        asks(engine, who, "understood", str(update.post.id))
        assert redrawn(engine, update) == count, who
    assert came_back(engine, firm, update) == (5, 0, 0)


def test_clicks_at_once_are_counted_each_and_the_fifth_is_seen(
    engine: Engine, firm: Company, update: Posted
) -> None:
    crowd = ("Alice", "Bob", "Carla", "Dora", "Mallory")
    at_once(*(partial(asks, engine, who, "understood", str(update.post.id)) for who in crowd))
    assert came_back(engine, firm, update) == (5, 0, 0)
    assert redrawn(engine, update) == 1


def test_who_understood_is_in_no_message_and_in_no_log(
    engine: Engine, update: Posted, capsys: pytest.CaptureFixture[str]
) -> None:
    asks(engine, "Alice", "understood", str(update.post.id))
    with transaction(engine) as db:
        assert db.exec(select(Outbox)).all() == []
    written = capsys.readouterr()
    assert "Alice" not in written.out + written.err


def test_an_idea_for_an_update_begins_with_its_goal_and_counts(
    engine: Engine, firm: Company, update: Posted
) -> None:
    ask = asks(engine, "Alice", "idea_for_post", str(update.post.id), clicked=("C0T1", "1.1"))
    form = shown(ask, IdeaForm)
    assert (form.goal, form.post, form.channel) == (update.goal.number, update.post.id, "C0T1")
    sent: dict[str, Any] = {"draft": form.draft, "goal": str(form.goal), "post": str(form.post)}
    asks(engine, "Alice", "create", title="Pack on Mondays", **sent)
    assert redrawn(engine, update) == 1
    assert shown(asks(engine, "Bob", "show", "1"), IdeaCard).idea.update == 17
    asks(engine, "Alice", "save", number="1", title="Pack on Tuesdays", goal="0")
    assert shown(asks(engine, "Bob", "show", "1"), IdeaCard).idea.update == 17, "what it answers stays"
    assert came_back(engine, firm, update) == (0, 0, 1)
    asks(engine, "Alice", "withdraw", "1")
    assert redrawn(engine, update) == 1
    assert came_back(engine, firm, update) == (0, 0, 0)


def test_an_idea_for_an_update_whose_goal_is_gone_has_no_goal_yet(
    engine: Engine, firm: Company, update: Posted
) -> None:
    with transaction(engine) as db:
        goal = goals.by_number(db, firm.id, update.goal.number)
        assert goal is not None
        goals.retire(db, goal, MONDAY)
    form = shown(asks(engine, "Alice", "idea_for_post", str(update.post.id)), IdeaForm)
    assert (form.goal, form.post) == (NONE_FITS, update.post.id)


def test_other_ideas_answer_no_update(engine: Engine, firm: Company, update: Posted) -> None:
    shares(engine, "Alice", "A bench")
    assert shown(asks(engine, "Bob", "show", "1"), IdeaCard).idea.update == 0
    assert came_back(engine, firm, update) == (0, 0, 0)


def test_questions_count_answered_or_not(engine: Engine, firm: Company, update: Posted) -> None:
    sent: dict[str, Any] = {"post": update.post.id, "goal": 1, "question": "Why?", "channel": "C0T1"}
    for draft in ("a", "b"):
        asks(engine, "Alice", "send_question", draft=draft, **sent)
    assert redrawn(engine, update) == 1, "one redrawing is enough for both"
    asks(engine, "Dora", "send_answer", number="1", answer="Because.")
    assert came_back(engine, firm, update) == (0, 2, 0)
    with transaction(engine) as db:
        assert resonance.by_channel(db, firm.id, update.post.id) == {firm.ideas.id: (0, 2, 0)}


def test_a_sealed_name_is_counted_in_no_channel(engine: Engine, firm: Company, update: Posted) -> None:
    """In a channel of two people it would say whose question it is."""
    sent: dict[str, Any] = {"post": update.post.id, "goal": 1, "question": "Why?", "channel": "C0T1"}
    asks(engine, "Alice", "send_question", draft="a", sealed="yes", **sent)
    asks(engine, "Bob", "send_question", draft="b", **sent)
    form = shown(
        asks(engine, "Alice", "idea_for_post", str(update.post.id), clicked=("C0T1", "1.1")), IdeaForm
    )
    known: dict[str, Any] = {"draft": form.draft, "goal": "1", "post": str(form.post), "channel": "C0T1"}
    asks(engine, "Alice", "create", title="Pack on Mondays", sealed="yes", **known)
    assert came_back(engine, firm, update) == (0, 2, 1)
    with transaction(engine) as db:
        assert resonance.by_channel(db, firm.id, update.post.id) == {firm.ideas.id: (0, 1, 0)}
