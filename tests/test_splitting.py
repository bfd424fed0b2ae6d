"""Splitting an idea: what is taken and refused, who stands behind the two, and how they become one again."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.views import SplitForm
from storage import ideas
from storage.database import transaction
from storage.models import IdeaState, Outbox
from tests.chat import MONDAY, uid
from tests.parts import answers, card, refused, splits, suggests_two, told
from tests.rows import Company, asks, company


@pytest.fixture
def firm(engine: Engine) -> Company:
    """I-1 of Alice, about two things, supported by Bob and Mallory; Carla decides."""
    made = company(engine)
    fields: dict[str, Any] = {"title": "Shelves and a till", "problem": "Both are too low.", "draft": "one"}
    assert asks(engine, "Alice", "create", **fields).view
    for who in ("Bob", "Mallory"):
        assert asks(engine, who, "support", "1").view
    return made


def test_one_idea_becomes_two_with_everybody_behind_both(engine: Engine, firm: Company) -> None:
    form = asks(engine, "Carla", "split", "I-1").view
    assert isinstance(form, SplitForm)
    assert (form.title, form.problem) == ("Shelves and a till", "Both are too low.")
    splits(engine)
    first, second = card(engine, 1).idea, card(engine, 2).idea
    assert (first.title, second.title) == ("Higher shelves", "A higher till")
    assert (first.author, second.author) == ("Alice Hansen", "Alice Hansen")
    assert (first.supporters, second.supporters) == (2, 2)
    assert told(engine, "SplitTold") == sorted([uid("Bob"), uid("Mallory")])
    assert asks(engine, "Mallory", "find", "1 till").view.lines[0].number == 2  # type: ignore[union-attr]
    for _ in range(2):  # pressed again it changes nothing
        assert answers(engine, "Mallory", "split_leave").view
        assert (card(engine, 1).idea.supporters, card(engine, 2).idea.supporters) == (2, 1)


def test_undone_the_new_number_leads_to_the_first_and_nobody_is_lost(engine: Engine, firm: Company) -> None:
    splits(engine)
    assert asks(engine, "Dora", "support", "2").view
    assert answers(engine, "Alice", "split_undo").view
    whole = card(engine, 2).idea
    assert (whole.number, whole.title, whole.problem) == (1, "Shelves and a till", "Both are too low.")
    assert whole.supporters == 3
    assert refused(answers(engine, "Alice", "split_undo")) == "split_not_done"
    with transaction(engine) as db:
        second = ideas.find(db, firm.id, 2)
        assert second is not None
        assert second.state is IdeaState.COMBINED


def test_what_was_edited_since_is_not_overwritten_by_undoing(engine: Engine, firm: Company) -> None:
    splits(engine)
    assert asks(engine, "Alice", "save", number="1", title="Much higher shelves", draft="x").view
    assert answers(engine, "Carla", "split_undo").view, "whoever decides may undo it too"
    assert card(engine, 1).idea.title == "Much higher shelves"


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"title": " "}, {"title": "title_empty"}),
        ({"second_title": ""}, {"second_title": "title_empty"}),
        ({"second_title": "t" * 400}, {"second_title": "title_long"}),
        ({"second_problem": "p" * 20_000}, {"second_problem": "text_long"}),
        ({"second_title": "HIGHER shelves"}, {"second_title": "split_same"}),
        ({"why": ""}, {"why": "combine_why_empty"}),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_field(
    engine: Engine, firm: Company, fields: dict[str, str], errors: dict[str, str]
) -> None:
    invalid = suggests_two(engine, **fields).invalid
    assert invalid is not None
    assert invalid.errors == errors
    assert told(engine, "SplitProposal") == []


def test_who_may_do_what(engine: Engine, firm: Company) -> None:
    assert refused(asks(engine, "Mallory", "split", "1")) == "may_not_split"
    assert refused(suggests_two(engine, who="Alice")) == "may_not_split"
    assert refused(asks(engine, "Alice", "split_agree", "99")) == "proposal_unknown"
    assert suggests_two(engine, draft="once").view
    assert suggests_two(engine, draft="once").view is None
    assert refused(suggests_two(engine)) == "split_waits"
    assert refused(answers(engine, "Mallory", "split_agree")) == "split_not_author"
    assert refused(answers(engine, "Dora", "split_back")) == "proposal_not_yours"
    assert answers(engine, "Alice", "split_refuse").view
    assert refused(answers(engine, "Alice", "split_agree")) == "proposal_separate"
    assert refused(asks(engine, "Dora", "show", "2")) == "idea_unknown"
    assert suggests_two(engine).view, "it can be suggested again"
    assert answers(engine, "Carla", "split_back").view
    assert refused(answers(engine, "Alice", "split_agree")) == "proposal_taken_back"


def test_a_suggestion_fits_only_what_it_was_made_of(engine: Engine, firm: Company) -> None:
    assert suggests_two(engine).view
    assert asks(engine, "Alice", "save", number="1", title="Shelves, a till and a bell", draft="x").view
    assert refused(answers(engine, "Alice", "split_agree")) == "split_lapsed"
    assert card(engine, 1).idea.title == "Shelves, a till and a bell"


def test_decided_combined_and_late_ones_stay_two(engine: Engine, firm: Company) -> None:
    splits(engine)
    late = MONDAY + timedelta(days=15)
    assert refused(answers(engine, "Alice", "split_undo", now=late)) == "split_too_late"
    later = MONDAY + timedelta(hours=1)
    assert asks(engine, "Carla", "declined", number="2", turn="0", reason="No", now=later).view
    assert refused(answers(engine, "Alice", "split_undo", now=later)) == "split_decided_since"
    assert refused(asks(engine, "Carla", "split", "2")) == "split_decided"


def test_the_sealed_author_of_one_is_sealed_on_both(engine: Engine, firm: Company) -> None:
    assert asks(engine, "Alice", "create", title="Sealed", draft="s", sealed="yes").view
    assert suggests_two(engine, number="I-2").view
    assert answers(engine, "Alice", "split_agree").view
    assert (card(engine, 2).idea.author, card(engine, 3).idea.author) == (None, None)
    with transaction(engine) as db:
        found = select(Outbox).where(col(Outbox.view).like("Split%"))
        assert not [one for one in db.exec(found) if "Alice" in str(one.facts)]
