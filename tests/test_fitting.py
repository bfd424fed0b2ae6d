"""Similar ideas beside one that waits, in the forms that bring ideas together, and goals that fit."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, event

from handlers import cards, fitting, fitting_goals, meaning
from handlers.views import (
    NONE_FITS,
    CombineForm,
    ConnectForm,
    IdeaForm,
    ReasonForm,
    ReviewCard,
    SimilarIdea,
    SimilarIdeas,
)
from scheduler import meanings
from storage import goals, ideas
from storage.database import transaction
from storage.models import GoalSource, Idea, IdeaState
from tests.cast import MONDAY
from tests.rows import Company, asks, company, shares
from tests.test_similar import Colours
from tests.two_chats import shown

OLD, NEW = "A digital card for customers", "Customer cards on the phone"


@pytest.fixture
def firm(engine: Engine) -> Company:
    """I-1 of Alice, I-2 of Bob, which is similar, and I-3, which is not."""
    made = company(engine)
    shares(engine, "Alice", OLD)
    shares(engine, "Bob", NEW)
    shares(engine, "Bob", "A bench in front of the shop")
    return made


@pytest.fixture
def colours() -> Iterator[None]:
    meaning.use(Colours())
    yield
    meaning.use(None)


def idea(engine: Engine, firm: Company, number: int) -> Idea:
    with transaction(engine) as db:
        found = ideas.find(db, firm.id, number)
        assert found is not None
        return found


def card(engine: Engine, firm: Company, number: int = 2) -> ReviewCard:
    """As it is redrawn."""
    with transaction(engine) as db:
        found = ideas.find(db, firm.id, number)
        assert found is not None
        return cards.review_card(db, firm.organization, found, MONDAY)


# --- beside an idea that waits --------------------------------------------------------------------------


def test_the_card_names_what_is_similar_as_it_stands_now(engine: Engine, firm: Company) -> None:
    words = ("Customer", "cards")
    assert card(engine, firm).similar == (SimilarIdea(1, OLD, IdeaState.NEW, same_words=words),)
    assert card(engine, firm, 3).similar == ()
    asks(engine, "Carla", "declined", number="1", turn="0", reason="The till cannot read it.")
    declined = SimilarIdea(1, OLD, IdeaState.DECLINED, same_words=words, open=False)
    assert card(engine, firm).similar == (declined,)
    asks(engine, "Carla", "declined", number="2", turn="0", reason="Neither can it that.")
    assert card(engine, firm).similar == ()  # nothing is to be decided any more


def test_what_was_taken_back_is_named_no_more(engine: Engine, firm: Company) -> None:
    asks(engine, "Alice", "withdraw", "1")
    assert card(engine, firm).similar == ()


def test_whoever_words_an_idea_anew_is_compared_anew(engine: Engine, firm: Company) -> None:
    asks(engine, "Bob", "save", number="2", turn="0", title="A garden on the roof")
    assert card(engine, firm).similar == ()
    asks(engine, "Bob", "save", number="3", turn="0", title="Cards for customers")
    assert [one.number for one in card(engine, firm, 3).similar] == [1]


def test_an_idea_that_nobody_compared_is_compared_when_it_is_looked_at(engine: Engine, firm: Company) -> None:
    """It was there before, or came with a list."""
    with transaction(engine) as db:
        found = ideas.find(db, firm.id, 2)
        assert found is not None
        found.similar = None
        db.add(found)
    assert card(engine, firm).similar == ()
    looked = shown(asks(engine, "Carla", "look", "2"), ReviewCard)
    assert [one.number for one in looked.similar] == [1]
    assert card(engine, firm).similar == looked.similar


def test_redrawing_a_card_looks_for_nothing(
    engine: Engine, firm: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many cards are redrawn in a morning: what was found costs one look at those rows."""
    monkeypatch.setattr(fitting, "similar", None)
    with_similar, without = _queries(engine, firm, 2), _queries(engine, firm, 3)
    assert with_similar == without + 1


def _queries(engine: Engine, firm: Company, number: int) -> int:
    asked: list[str] = []
    listener = lambda *given: asked.append(given[2])  # noqa: E731
    event.listen(engine, "before_cursor_execute", listener)
    card(engine, firm, number)
    event.remove(engine, "before_cursor_execute", listener)
    return len(asked)


def test_who_decides_can_combine_what_still_waits(engine: Engine, firm: Company) -> None:
    carla = shown(asks(engine, "Carla", "similar_ideas", "2"), SimilarIdeas)
    assert ([one.number for one in carla.ideas], carla.combine) == ([1], True)
    assert not shown(asks(engine, "Alice", "similar_ideas", "2"), SimilarIdeas).combine
    asks(engine, "Carla", "declined", number="1", turn="0", reason="The till cannot read it.")
    (declined,) = shown(asks(engine, "Carla", "similar_ideas", "2"), SimilarIdeas).ideas
    assert declined.reason == "The till cannot read it."
    assert shown(asks(engine, "Carla", "similar_ideas", "3"), SimilarIdeas).ideas == ()


# --- the forms -----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("colours")
def test_forms_offer_what_means_the_same(engine: Engine) -> None:
    company(engine)
    for title in ("Ein rotes Tor", "Scarlet boots", "A red till", "Green grass"):
        shares(engine, "Alice", title)
    asks(engine, "Carla", "declined", number="2", turn="0", reason="Too loud.")
    meanings.write_missing(engine)
    connect = shown(asks(engine, "Carla", "connect", "I-1"), ConnectForm)
    assert {one.label for one in connect.similar} == {"I-2", "I-3"}
    combine = shown(asks(engine, "Carla", "combine", "1"), CombineForm)
    assert [one.label for one in combine.similar] == ["I-3"]  # the other one is decided


def test_what_is_named_already_is_in_the_form(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Carla", "connect", "I-1+I-2"), ConnectForm)
    assert (form.thing.label, form.other) == ("I-1", "I-2")


# --- goals ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("colours")
def test_a_goal_is_preset_by_its_meaning(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        for title in ("Everything in red", "Green fields"):
            goals.add(db, firm.organization, title, MONDAY)
    form = shown(asks(engine, "Alice", "share", "Scarlet hats"), IdeaForm)
    assert (form.goal, form.because, form.alike) == (1, (), True)
    assert shown(asks(engine, "Alice", "share", "Grey hats"), IdeaForm).goal == NONE_FITS
    fields: dict[str, Any] = {
        "title": "Scarlet hats",
        "draft": "hats",
        "goal": "1",
        "preset": "1",
        "alike": "yes",
    }
    asks(engine, "Alice", "create", **fields)
    facts = card(engine, firm, 4).alignment
    assert facts is not None
    assert (facts.source, facts.because) == (GoalSource.MEANING, ())
    asks(engine, "Alice", "create", title="Scarlet gloves", draft="gloves", goal=str(NONE_FITS))
    goal = shown(asks(engine, "Carla", "park", "5.0"), ReasonForm).goal
    assert goal is not None and goal.could_fit is not None  # noqa: PT018
    assert (goal.chosen, goal.could_fit.number, goal.alike) == (NONE_FITS, 1, True)


@pytest.mark.usefixtures("colours")
def test_where_words_and_meaning_contradict_each_other_nothing_is_preset() -> None:
    known = {1: ["Everything in red"], 2: ["Fewer hats in the shop"]}
    assert fitting_goals.best("Scarlet hats", known) is None
    assert fitting_goals.best("Grey hats", known) == fitting_goals.Fitting(2, ("hats",), meaning=True)
    meaning.use(None)
    assert fitting_goals.best("Scarlet hats", known) == fitting_goals.Fitting(2, ("hats",))


def test_the_model_that_comes_with_the_bot_knows_goals_in_other_words() -> None:
    known = {
        1: ["Our web shop earns a fifth of the turnover\nCustomers nearby order online and collect."],
        2: ["Climate neutral by 2030\nWe save electricity and heating."],
        3: ["People want to stay\nReliable rosters, training, fair working hours."],
    }
    assert meaning.use_installed()
    try:
        assert fitting_goals.best("Pay by phone on our website", known) == fitting_goals.Fitting(1, (), True)
        assert fitting_goals.best("Flowers at the entrance", known) is None
    finally:
        meaning.use(None)
    assert fitting_goals.best("Pay by phone on our website", known) is None
