"""The step before an idea is sent: similar ideas, and what becomes of the draft."""

from typing import Any

import pytest
from sqlalchemy import Engine

from bot import slack_blocks, teams_cards
from bot.texts import Texts
from handlers.examples import EXAMPLES
from handlers.verbs import Reply, Voice
from handlers.views import IdeaForm, Notice, SimilarForm
from storage import drafts, ideas
from storage.database import transaction
from storage.models import IdeaState
from tests.parts import combines
from tests.rows import Company, asks, company, shares

TYPED = {
    "title": "A customer card on the phone",
    "problem": "The paper card is always at home.",
    "benefit": "Nobody is sent away.",
    "draft": "d1",
}


@pytest.fixture
def firm(engine: Engine) -> Company:
    firm = company(engine)
    shares(engine, "Alice", "A digital card for customers")
    return firm


def _step(engine: Engine, who: str = "Bob", **fields: str) -> SimilarForm:
    view = asks(engine, who, "create", looking=True, **(TYPED | fields)).view  # type: ignore[arg-type]
    assert isinstance(view, SimilarForm)
    return view


def _chooses(engine: Engine, instead: str, who: str = "Bob", *, add_words: str = "no") -> Reply:
    return asks(engine, who, "chosen_similar", draft="d1", instead=instead, add_words=add_words)


def _notice(reply: Reply) -> str:
    assert isinstance(reply.view, Notice)
    return reply.view.key


def _refused(reply: Reply) -> str:
    assert reply.refused is not None
    return reply.refused.key


def test_similar_ideas_are_shown_first_and_nothing_is_shared_yet(engine: Engine, firm: Company) -> None:
    step = _step(engine)
    assert [(one.number, one.state, one.open) for one in step.ideas] == [(1, IdeaState.NEW, True)]
    assert set(step.ideas[0].same_words) == {"customer", "card"}
    with transaction(engine) as db:
        assert ideas.of_draft(db, firm.id, "d1") is None


def test_declined_ones_too_with_their_reason(engine: Engine, firm: Company) -> None:
    asks(engine, "Carla", "declined", number="1", turn="0", reason="The till cannot read it.")
    only = _step(engine).ideas[0]
    assert (only.state, only.reason, only.open) == (IdeaState.DECLINED, "The till cannot read it.", False)


def test_mine_is_different_shares_all_that_was_typed_once(engine: Engine, firm: Company) -> None:
    _step(engine, sealed="yes")
    assert _notice(_chooses(engine, "mine")) == "shared"
    assert _chooses(engine, "mine").view is None
    assert asks(engine, "Bob", "create", looking=True, **TYPED).view is None  # type: ignore[arg-type]
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, 2)
        assert idea is not None
        assert (idea.title, idea.problem, idea.benefit) == tuple(TYPED.values())[:3]
        assert (idea.sealed, idea.author_id) == (True, firm.members["Bob"].id)
        assert ideas.find(db, firm.id, 3) is None
        assert drafts.find(db, firm.id, firm.members["Bob"].id, "d1") is None


@pytest.mark.parametrize(("sealed", "whose"), [("no", "Bob"), ("yes", None)])
def test_support_that_one_with_my_words(
    engine: Engine, firm: Company, sealed: str, whose: str | None
) -> None:
    _step(engine, sealed=sealed)
    assert _notice(_chooses(engine, "1", add_words="yes")) == "supported_instead_words"
    with transaction(engine) as db:
        assert ideas.supporters(db, firm.id, [1]) == {1: 1}
        (said,) = ideas.comments(db, firm.id, 1)
        assert said.text == "\n".join(tuple(TYPED.values())[:3])
        assert said.member_id == (firm.members[whose].id if whose else None)
        assert ideas.find(db, firm.id, 2) is None


def test_support_is_not_taken_back_by_supporting_again(engine: Engine, firm: Company) -> None:
    asks(engine, "Bob", "support", "1")
    _step(engine)
    assert _notice(_chooses(engine, "1")) == "left_unsent"
    with transaction(engine) as db:
        assert ideas.supporters(db, firm.id, [1]) == {1: 1}
        assert ideas.comments(db, firm.id, 1) == []


def test_nobody_is_asked_to_support_what_is_theirs_or_supported_already(
    engine: Engine, firm: Company
) -> None:
    def behind(who: str) -> list[tuple[int, bool, bool]]:
        return [(one.number, one.own, one.supported) for one in _step(engine, who, draft=who).ideas]

    asks(engine, "Bob", "support", "1")
    assert [behind(who) for who in ("Alice", "Bob", "Dora")] == [
        [(1, True, False)],
        [(1, False, True)],
        [(1, False, False)],
    ]
    shares(engine, "Bob", "A bench at the door")
    combines(engine, 1, 2, "Alice", "Bob")
    assert [one[:2] for who in ("Alice", "Bob") for one in behind(who)] == [
        (1, True)
    ] * 2  # it is both of theirs


def test_an_idea_that_is_mine_does_not_count_me_as_its_supporter(engine: Engine, firm: Company) -> None:
    _step(engine, "Alice")
    assert _notice(_chooses(engine, "1", "Alice", add_words="yes")) == "said_instead"
    with transaction(engine) as db:
        assert ideas.supporters(db, firm.id, [1]) == {}
        assert [one.text for one in ideas.comments(db, firm.id, 1)] == ["\n".join(tuple(TYPED.values())[:3])]


READ = {
    "en": (
        ("your own idea", "you support it already"),
        ("My idea I-42 says it: do not share it again", "I-17 says it: do not share mine"),
        "Support I-",
    ),
    "de": (
        ("deine eigene Idee", "unterstützt du schon"),
        (
            "Meine Idee I-42 sagt das schon: nicht noch einmal teilen",
            "I-17 sagt das schon: meine nicht teilen",
        ),
        "Statt meiner Idee",
    ),
}


@pytest.mark.parametrize("language", READ)
@pytest.mark.parametrize("draw", [slack_blocks.draw, teams_cards.draw], ids=["slack", "teams"])
def test_the_step_says_whose_it_is_and_offers_no_support_then(draw: Any, language: str) -> None:
    standings, choices, offer = READ[language]
    view = next(one for one in EXAMPLES[SimilarForm] if any(idea.own for idea in one.ideas))  # type: ignore[attr-defined]
    shown = _strings(draw(view, Voice(language), Texts()))
    for words in standings:
        assert any(words in one for one in shown)
    assert set(choices) <= set(shown)
    assert not any(offer in one for one in shown)


def _strings(drawing: Any) -> list[str]:
    """Everything that stands in a drawing."""
    thing = vars(drawing) if hasattr(drawing, "__dataclass_fields__") else drawing
    if isinstance(thing, dict):
        thing = list(thing.values())
    if isinstance(thing, list | tuple):
        return [one for part in thing for one in _strings(part)]
    return [thing] if isinstance(thing, str) else []


@pytest.mark.parametrize(("add_words", "notice"), [("yes", "said_instead"), ("no", "left_unsent")])
def test_what_is_over_cannot_be_supported(engine: Engine, firm: Company, add_words: str, notice: str) -> None:
    _step(engine)
    asks(engine, "Carla", "declined", number="1", turn="0", reason="No.")  # while Bob looks
    assert _notice(_chooses(engine, "1", add_words=add_words)) == notice
    with transaction(engine) as db:
        assert ideas.supporters(db, firm.id, [1]) == {}


def test_the_form_comes_back_with_everything(engine: Engine, firm: Company) -> None:
    _step(engine, sealed="yes")
    form = _chooses(engine, "edit").view
    assert isinstance(form, IdeaForm)
    assert (form.draft, form.title, form.problem, form.benefit, form.sealed) == (
        "d1",
        TYPED["title"],
        TYPED["problem"],
        TYPED["benefit"],
        True,
    )
    different = asks(engine, "Bob", "create", looking=True, draft="d1", title="Ein Dachgarten")
    assert _notice(different) == "shared"


@pytest.mark.parametrize("instead", ["90", "", "0", "-1", "I-1'"])
def test_choices_that_are_none_leave_the_draft_as_it_is(engine: Engine, firm: Company, instead: str) -> None:
    _step(engine)
    assert _refused(_chooses(engine, instead)) == "idea_unknown"
    assert _notice(_chooses(engine, "mine")) == "shared"


def test_a_draft_is_its_author_s_alone(engine: Engine, firm: Company) -> None:
    _step(engine)
    theirs = company(engine, "T2")
    other = asks(engine, "Bob", "chosen_similar", workspace="T2", draft="d1", instead="mine")
    never = asks(engine, "Bob", "chosen_similar", draft="never", instead="mine")
    for reply in (_chooses(engine, "mine", "Alice"), other, never):
        assert _refused(reply) == "draft_gone"
    with transaction(engine) as db:
        assert ideas.find(db, theirs.id, 1) is None
