"""Combining and splitting where they meet each other, other people at the same moment, and another chat."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers.views import CombineForm, SplitTold, from_facts
from storage import ideas
from storage.database import open_database, transaction
from storage.models import Account, Idea, IdeaState, Outbox, Split
from tests.cast import MONDAY, uid
from tests.parts import (
    WHY,
    answers,
    card,
    combines,
    is_done,
    latest,
    refused,
    row,
    splits,
    suggests_one,
    suggests_two,
    told,
)
from tests.rows import Company, asks, at_once, company, shares
from tests.two_chats import teams_id, two_chats


@pytest.fixture
def house(sqlite_url: str) -> Iterator[Engine]:
    engine = open_database(sqlite_url)
    yield engine
    engine.dispose()


def firm(engine: Engine) -> Company:
    """I-1 of Alice, I-2 of Bob, I-3 of Mallory."""
    made = company(engine)
    for who in ("Alice", "Bob", "Mallory"):
        shares(engine, who, f"An idea of {who}")
    return made


# --- one after the other --------------------------------------------------------------------------------


def test_what_was_united_is_not_split_on_the_word_of_one(house: Engine) -> None:
    firm(house)
    assert suggests_two(house).view
    combines(house, 1, 2, "Alice", "Bob")
    assert refused(answers(house, "Alice", "split_agree")) == "split_lapsed"
    assert refused(suggests_two(house)) == "split_parts"
    assert asks(house, "Bob", "separate_idea", "2").view
    assert answers(house, "Alice", "split_agree").view, "alone it fits again"


def test_what_does_not_fit_any_more_keeps_nobody_from_suggesting_anew(house: Engine) -> None:
    firm(house)
    assert suggests_two(house).view
    assert asks(house, "Alice", "save", number="1", title="Shelves, a till and a bell", draft="x").view
    assert suggests_two(house).view
    assert refused(suggests_two(house)) == "split_waits"
    assert suggests_one(house, 2, 3).view
    assert asks(house, "Carla", "parked", number="2", turn="0", reason="Later", wake="2026-10-01").view
    assert suggests_one(house, 3, 2).view, "the one that is parked becomes part of the other"


def test_what_was_split_twice_is_whole_again_in_any_order(house: Engine) -> None:
    firm(house)
    splits(house)
    first = latest(house, Split)
    splits(house, title="Two shelves", second_title="A lamp")
    for split in (first, latest(house, Split)):
        assert asks(house, "Alice", "split_undo", str(split)).view, split
    assert [card(house, number).idea.number for number in (1, 4, 5)] == [1, 1, 1]
    splits(house)
    assert card(house, 6).idea.title == "A higher till"


def test_who_follows_an_idea_follows_both_and_may_stop(house: Engine) -> None:
    firm(house)
    for who in ("Dora", "Mallory"):
        assert asks(house, who, "follow", "1").view
    splits(house)
    with transaction(house) as db:
        rows = db.exec(select(Outbox).where(Outbox.view == "SplitTold")).all()
        views = {one.target: from_facts(one.view, one.facts) for one in rows}
    whys = {target: view.why for target, view in views.items() if isinstance(view, SplitTold)}
    assert whys == {uid("Dora"): "follow", uid("Mallory"): "follow"}
    assert answers(house, "Mallory", "split_leave").view
    assert [one.label for one in card(house, 4).idea.connected] == ["I-1"], "each card leads to the other"
    assert asks(house, "Carla", "declined", number="4", turn="0", reason="No").view
    assert told(house, "IdeaNews") == [uid("Dora")]


def test_what_somebody_chose_themselves_outlasts_stepping_back_from_a_half(house: Engine) -> None:
    firm(house)
    assert asks(house, "Dora", "support", "1").view
    splits(house)
    assert asks(house, "Dora", "support", "2").view
    combines(house, 2, 4, "Alice", "Bob")
    assert answers(house, "Dora", "split_leave").view
    assert card(house, 2).idea.supporters == 1
    assert asks(house, "Bob", "separate_idea", "4").view
    assert [card(house, number).idea.supporters for number in (1, 2, 4)] == [1, 1, 0]


def test_whose_decision_it_is_may_undo_it_too(house: Engine) -> None:
    made = firm(house)
    combines(house, 1, 2, "Alice", "Bob")
    assert refused(answers(house, "Mallory", "combine_undo")) == "proposal_not_to_undo"
    with transaction(house) as db:
        idea = ideas.find(db, made.id, 2)
        assert idea is not None
        idea.reviewer_id = made.members["Mallory"].id
        db.add(idea)
    assert answers(house, "Mallory", "combine_undo").view


def test_the_last_one_who_leaves_keeps_nobody_from_agreeing(house: Engine) -> None:
    made = firm(house)
    combines(house, 1, 2, "Alice", "Bob")
    assert suggests_one(house, 1, 3).view
    for who in ("Alice", "Mallory"):
        assert answers(house, who, "combine_agree").view
    assert refused(answers(house, "Alice", "combine_agree")) == "combine_agreed_already"
    with transaction(house) as db:
        for account in db.exec(select(Account).where(Account.member_id == made.members["Bob"].id)):
            account.gone = True
            db.add(account)
    assert answers(house, "Alice", "combine_agree").view
    assert is_done(house)


def test_a_new_index_keeps_the_words_of_what_became_part_of_an_idea(house: Engine) -> None:
    made = firm(house)
    combines(house, 1, 2, "Alice", "Bob")
    with transaction(house) as db:
        ideas.reindex(db, after=0, limit=10)
    assert "an idea of bob" in row(house, 1, made.id).words


def test_what_is_connected_already_is_offered_first(house: Engine) -> None:
    firm(house)
    shares(house, "Dora", "A new roof")
    assert asks(house, "Carla", "connected", number="I-1", thing="I-4", why=WHY).view
    form = asks(house, "Carla", "combine", "1").view
    assert isinstance(form, CombineForm)
    assert form.similar[0].label == "I-4"


def test_who_splits_an_idea_of_their_own_can_undo_it(house: Engine) -> None:
    firm(house)
    assert suggests_two(house, who="Bob", number="I-2").view
    assert is_done(house, Split)
    assert (told(house, "SplitStatus"), told(house, "SplitProposal")) == ([uid("Bob")], [])
    assert answers(house, "Bob", "split_undo", now=MONDAY + timedelta(days=14)).view
    assert card(house, 4).idea.number == 2


def test_an_open_question_waits_until_the_ideas_are_two_again(house: Engine) -> None:
    made = firm(house)
    assert asks(house, "Carla", "asked", number="2", turn="0", question="How many?").view
    combines(house, 1, 2, "Alice", "Bob")
    assert refused(asks(house, "Bob", "answered", number="2", turn=1, answer="Ten.")) == "idea_combined"
    assert answers(house, "Alice", "combine_undo").view
    again = row(house, 2, made.id)
    assert again.state is IdeaState.QUESTION
    assert asks(house, "Bob", "answered", number="2", turn=again.turn, answer="Ten.").view


# --- at once, on both databases ---------------------------------------------------------------------------


def test_undoing_and_deciding_at_once(engine: Engine) -> None:
    made = firm(engine)
    combines(engine, 1, 2, "Alice", "Bob")
    number, turn = str(latest(engine)), str(row(engine, 1, made.id).turn)
    later = MONDAY + timedelta(minutes=1)
    undone, decided = at_once(
        lambda: asks(engine, "Bob", "combine_undo", number, now=later),
        lambda: asks(engine, "Carla", "declined", number="1", turn=turn, reason="No", now=later),
    )
    assert (undone.view is None) != (decided.view is None)
    whole, part = row(engine, 1, made.id), row(engine, 2, made.id)
    assert (part.into_id is None) == (undone.view is not None)
    assert (whole.state is IdeaState.DECLINED) == (decided.view is not None)


def test_splitting_is_agreed_to_and_refused_at_once(engine: Engine) -> None:
    made = firm(engine)
    assert suggests_two(engine).view
    number = str(latest(engine, Split))
    replies = at_once(
        lambda: asks(engine, "Alice", "split_agree", number),
        lambda: asks(engine, "Alice", "split_agree", number),
        lambda: asks(engine, "Alice", "split_refuse", number),
    )
    assert sum(reply.view is not None for reply in replies) == 1
    with transaction(engine) as db:
        there = db.exec(select(Idea.number).where(Idea.organization_id == made.id)).all()
    assert len(there) == (3 if replies[2].view else 4)


def test_a_half_is_decided_while_somebody_makes_it_whole(engine: Engine) -> None:
    made = firm(engine)
    splits(engine)
    number, later = str(latest(engine, Split)), MONDAY + timedelta(minutes=1)
    whole, decided = at_once(
        lambda: asks(engine, "Alice", "split_undo", number, now=later),
        lambda: asks(engine, "Carla", "declined", number="4", turn="0", reason="No", now=later),
    )
    assert (whole.view is None) != (decided.view is None)
    half = row(engine, 4, made.id)
    assert half.state is (IdeaState.COMBINED if whole.view else IdeaState.DECLINED)


# --- in two chats -----------------------------------------------------------------------------------------


def test_authors_in_two_chats_are_asked_where_they_are(house: Engine) -> None:
    """Alice is in Slack, Tina in Teams; whoever supports the idea that goes hears it in Teams as well."""
    both = two_chats(house)
    both.in_slack("Alice", "create", title="A card", draft="a")
    fields: dict[str, Any] = {"title": "Stamps on the phone", "draft": "t", "looking": True}
    both.in_teams("Tina", "create", **fields)
    both.in_teams("Toni", "support", "2")
    assert suggests_one(house, 1, 2).view
    assert told(house, "CombineProposal") == sorted([uid("Alice"), teams_id("Tina")])
    number = str(latest(house))
    assert both.in_slack("Alice", "combine_agree", number).view
    assert both.in_teams("Tina", "combine_agree", number).view
    assert told(house, "CarriedOver") == [teams_id("Toni")]
    assert told(house, "CombineNews") == sorted([uid("Alice"), uid("Carla")])
    assert both.in_teams("Toni", "carried_back", number).view
    assert card(house, 2).idea.supporters == 0
    assert both.in_teams("Tina", "separate_idea", "2").view
    assert card(house, 2).idea.author == "Tina"
