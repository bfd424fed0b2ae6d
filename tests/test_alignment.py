"""An idea's goal: preset from its words, chosen by the author, confirmed or changed at the decision."""

import time
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers.views import (
    NONE_FITS,
    Alignment,
    ApproveForm,
    GoalChoice,
    IdeaForm,
    News,
    ReasonForm,
    ReviewCard,
    from_facts,
)
from storage import goals, ideas
from storage.database import transaction
from storage.models import Goal, GoalSource, History, Idea, IdeaState, Outbox
from tests.cast import MONDAY, uid
from tests.rows import Company, asks, company, shares
from tests.two_chats import refusal, shown

CLUB, PAPER, OLD = 1, 2, 3
CARD = "Kundenkarte und Newsletter"
OWNER: dict[str, Any] = {"owner": uid("Bob"), "due": "2026-09-30"}


@pytest.fixture
def firm(engine: Engine) -> Company:
    """Two goals, and one that was retired."""
    made = company(engine)
    with transaction(engine) as db:
        club = goals.add(db, made.organization, "Kundenclub für Stammkunden", MONDAY, made.members["Dora"].id)
        club.description = "Newsletter und Punkte auf dem Handy"
        goals.add(db, made.organization, "Weniger Papier", MONDAY)
        goals.retire(db, goals.add(db, made.organization, "Pfandflaschen", MONDAY), MONDAY)
    return made


def _idea(engine: Engine, firm: Company, number: int = 1) -> Idea:
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, number)
        assert idea is not None
        return idea


def _goal(engine: Engine, firm: Company, idea: Idea) -> int:
    with transaction(engine) as db:
        goal = goals.by_id(db, firm.id, idea.goal_id) if idea.goal_id else None
        return goal.number if goal else NONE_FITS


def _shares(engine: Engine, title: str = CARD, **fields: Any) -> None:
    asks(engine, "Alice", "create", title=title, draft=f"d:{title}", **fields)


def _decides(engine: Engine, verb: str = "approved", **fields: Any) -> Any:
    given: dict[str, Any] = {"reason": "Später.", "wake": "2026-10-01"} if verb == "parked" else OWNER
    return asks(engine, "Carla", verb, number="1", **{"turn": "0", **given, **fields})


# --- the form -----------------------------------------------------------------------------------------


def test_the_form_presets_the_goal_that_fits_the_words(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Alice", "share", CARD), IdeaForm)
    assert (form.goal, form.because) == (CLUB, ("Newsletter", "Kundenkarte"))
    told = shown(asks(engine, "Alice", "turn_into_idea", text="Listen\nauf Papier\nkosten Zeit"), IdeaForm)
    assert (told.goal, told.because) == (PAPER, ("Papier",))


@pytest.mark.parametrize("words", ["", "A bench", "Pfandflaschen", "🙂", "\u202e" * 50, "x" * 3000])
def test_where_nothing_fits_nothing_is_preset(engine: Engine, firm: Company, words: str) -> None:
    form = shown(asks(engine, "Alice", "share", words), IdeaForm)
    assert (form.goal, form.because) == (NONE_FITS, ())


def test_a_goal_that_is_given_is_never_replaced(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Alice", "idea_for", str(PAPER)), IdeaForm)
    assert (form.goal, form.because) == (PAPER, ())
    _shares(engine, goal=str(NONE_FITS))
    edited = shown(asks(engine, "Alice", "edit", "1"), IdeaForm)
    assert (edited.goal, edited.because) == (NONE_FITS, ())


def test_titles_of_ideas_say_what_a_goal_is_about(engine: Engine, firm: Company) -> None:
    for number in range(2):
        _shares(engine, f"Pausenraum {number}", goal=str(PAPER))
    assert shown(asks(engine, "Alice", "share", "Pausenraum streichen"), IdeaForm).goal == PAPER
    for number in (1, 2):
        asks(engine, "Alice", "withdraw", str(number))
    assert shown(asks(engine, "Alice", "share", "Pausenraum streichen"), IdeaForm).goal == NONE_FITS


@pytest.mark.parametrize(
    ("goal", "preset", "source"),
    [
        (CLUB, CLUB, GoalSource.PRESET),
        (PAPER, CLUB, GoalSource.AUTHOR),
        (NONE_FITS, CLUB, GoalSource.AUTHOR),
        (CLUB, "", GoalSource.AUTHOR),
        (NONE_FITS, "", GoalSource.AUTHOR),
        (NONE_FITS, NONE_FITS, GoalSource.AUTHOR),
        (CLUB, "G-1; DROP", GoalSource.AUTHOR),
    ],
)
def test_it_is_kept_whose_choice_the_goal_was(
    engine: Engine, firm: Company, goal: int, preset: object, source: GoalSource
) -> None:
    _shares(engine, goal=str(goal), preset=str(preset))
    idea = _idea(engine, firm)
    assert (_goal(engine, firm, idea), idea.goal_source) == (goal, source)


def test_a_preset_goal_that_was_retired_meanwhile_is_named(engine: Engine, firm: Company) -> None:
    reply = asks(engine, "Alice", "create", title=CARD, draft="d", goal=str(OLD), preset=str(OLD))
    assert reply.invalid is not None
    assert reply.invalid.errors == {"goal": "goal_gone"}


def test_editing_to_another_goal_is_the_authors_choice(engine: Engine, firm: Company) -> None:
    _shares(engine, goal=str(CLUB), preset=str(CLUB))
    asks(engine, "Alice", "save", number="1", title="Kundenkarte aus Holz", goal=str(CLUB))
    assert _idea(engine, firm).goal_source is GoalSource.PRESET
    asks(engine, "Alice", "save", number="1", title="Kundenkarte aus Holz", goal=str(NONE_FITS))
    idea = _idea(engine, firm)
    assert (idea.goal_id, idea.goal_source) == (None, GoalSource.AUTHOR)


def test_goals_of_another_company_fit_nothing_here(engine: Engine, firm: Company) -> None:
    company(engine, "T2")
    assert shown(asks(engine, "Alice", "share", CARD, workspace="T2"), IdeaForm).goals == ()
    with transaction(engine) as db:
        other = goals.by_number(db, firm.id, CLUB)
        assert other is not None
    shares(engine, "Alice", CARD, workspace="T2")
    reply = asks(engine, "Carla", "approved", number="1", turn="0", workspace="T2", goal=str(CLUB), **OWNER)
    assert reply.invalid is not None
    assert reply.invalid.errors == {"goal": "goal_gone"}


# --- the decision -------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["approve", "test", "park"])
def test_the_decision_asks_for_the_goal(engine: Engine, firm: Company, verb: str) -> None:
    _shares(engine, goal=str(PAPER))
    form = shown(asks(engine, "Carla", verb, "1.0"), ReasonForm if verb == "park" else ApproveForm)
    assert (form.goal.chosen, [one.number for one in form.goal.goals]) == (PAPER, [CLUB, PAPER])
    assert form.goal.could_fit is None


@pytest.mark.parametrize("verb", ["ask", "decline"])
def test_no_goal_is_asked_for_when_an_idea_is_declined_or_asked_about(
    engine: Engine, firm: Company, verb: str
) -> None:
    _shares(engine, goal=str(PAPER))
    assert shown(asks(engine, "Carla", verb, "1.0"), ReasonForm).goal is None
    sent = {"ask": "asked", "decline": "declined"}[verb]
    asks(engine, "Carla", sent, number="1", turn="0", reason="No.", question="Why?", goal=str(CLUB))
    idea = _idea(engine, firm)
    assert (_goal(engine, firm, idea), idea.aligned_by) == (PAPER, None)


def test_a_goal_that_could_fit_is_named_and_not_preset(engine: Engine, firm: Company) -> None:
    _shares(engine)
    form = shown(asks(engine, "Carla", "approve", "1.0"), ApproveForm)
    assert form.goal.chosen == NONE_FITS
    assert form.goal.could_fit == GoalChoice(CLUB, "Kundenclub für Stammkunden")
    assert form.goal.because == ("Newsletter", "Kundenkarte")


def test_an_idea_does_not_speak_for_itself(engine: Engine, firm: Company) -> None:
    """Its own title is no evidence that it fits its goal."""
    _shares(engine, "Parkbank", goal=str(CLUB))
    card = shown(asks(engine, "Carla", "look", "1"), ReviewCard)
    assert card.alignment == Alignment(GoalSource.AUTHOR, "", ())


def test_where_no_goals_are_named_nobody_is_asked(engine: Engine) -> None:
    firm = company(engine)
    shares(engine, "Alice", CARD)
    assert shown(asks(engine, "Carla", "approve", "1.0"), ApproveForm).goal is None
    _decides(engine)
    idea = _idea(engine, firm)
    assert (idea.state, idea.aligned_by) == (IdeaState.APPROVED, None)


@pytest.mark.parametrize("verb", ["approved", "tested", "parked"])
def test_an_unchanged_goal_is_confirmed(engine: Engine, firm: Company, verb: str) -> None:
    _shares(engine, goal=str(CLUB), preset=str(CLUB))
    _decides(engine, verb, goal=str(CLUB), seen=str(CLUB))
    idea = _idea(engine, firm)
    assert (idea.goal_source, idea.aligned_by) == (GoalSource.PRESET, firm.members["Carla"].id)
    assert _news(engine).moved is False
    assert "aligned" not in _verbs(engine)
    card = shown(asks(engine, "Carla", "look", "1"), ReviewCard)
    assert card.idea.confirmed_by == "Carla Brandt"
    assert card.alignment == Alignment(GoalSource.PRESET, "", ("Newsletter", "Kundenkarte"))


@pytest.mark.parametrize("verb", ["approved", "tested", "parked"])
def test_the_goal_is_changed_at_the_decision(engine: Engine, firm: Company, verb: str) -> None:
    _shares(engine, goal=str(CLUB), preset=str(CLUB))
    _decides(engine, verb, goal=str(PAPER), seen=str(CLUB))
    idea = _idea(engine, firm)
    assert (_goal(engine, firm, idea), idea.goal_source) == (PAPER, GoalSource.REVIEWER)
    assert idea.aligned_by == firm.members["Carla"].id
    assert idea.reviewer_id == firm.members["Dora"].id, "who decides stays the same"
    assert (_news(engine).moved, _news(engine).goal) == (True, "Weniger Papier")
    with transaction(engine) as db:
        [row] = db.exec(select(History).where(History.verb == "aligned")).all()
        assert (row.before, row.after, row.member_id) == ("G-1", "G-2", firm.members["Carla"].id)
    card = shown(asks(engine, "Carla", "look", "1"), ReviewCard)
    assert card.alignment == Alignment(GoalSource.REVIEWER, "Carla Brandt", ())


def test_whoever_decides_can_say_that_none_fits(engine: Engine, firm: Company) -> None:
    _shares(engine, goal=str(CLUB))
    _decides(engine, goal=str(NONE_FITS), seen=str(CLUB))
    idea = _idea(engine, firm)
    assert (idea.goal_id, idea.goal_source) == (None, GoalSource.REVIEWER)
    assert (_news(engine).moved, _news(engine).goal) == (True, None)


def test_who_changed_it_stays_known_when_somebody_else_confirms(engine: Engine, firm: Company) -> None:
    _shares(engine, goal=str(CLUB))
    _decides(engine, "tested", goal=str(PAPER), seen=str(CLUB))
    asks(engine, "Dora", "approved", number="1", turn="1", goal=str(PAPER), seen=str(PAPER), **OWNER)
    card = shown(asks(engine, "Carla", "look", "1"), ReviewCard)
    assert (card.idea.confirmed_by, card.alignment.by) == ("Dora Hansen", "Carla Brandt")


def test_what_the_author_chose_meanwhile_is_not_undone(engine: Engine, firm: Company) -> None:
    """The form still shows the goal of before; whoever decides left it alone."""
    _shares(engine, goal=str(CLUB))
    asks(engine, "Alice", "save", number="1", title=CARD, goal=str(PAPER))
    _decides(engine, goal=str(CLUB), seen=str(CLUB))
    idea = _idea(engine, firm)
    assert (_goal(engine, firm, idea), idea.goal_source) == (PAPER, GoalSource.AUTHOR)
    assert (idea.state, idea.aligned_by) == (IdeaState.APPROVED, None)


@pytest.mark.parametrize("verb", ["approved", "tested", "parked"])
@pytest.mark.parametrize("goal", [str(OLD), "99", "one", "²", "9" * 30, "-1"])
def test_a_goal_that_is_gone_keeps_the_form_open(engine: Engine, firm: Company, verb: str, goal: str) -> None:
    _shares(engine, goal=str(CLUB))
    reply = _decides(engine, verb, goal=goal, seen=str(CLUB))
    assert reply.invalid is not None
    assert reply.invalid.errors == {"goal": "goal_gone"}
    idea = _idea(engine, firm)
    assert (idea.state, _goal(engine, firm, idea)) == (IdeaState.NEW, CLUB)


def test_a_goal_that_was_retired_before_is_left_and_not_confirmed(engine: Engine, firm: Company) -> None:
    _shares(engine, goal=str(PAPER))
    with transaction(engine) as db:
        goals.retire(db, db.exec(select(Goal).where(Goal.number == PAPER)).one(), MONDAY)
    form = shown(asks(engine, "Carla", "approve", "1.0"), ApproveForm)
    assert form.goal.chosen == NONE_FITS
    _decides(engine, goal=str(NONE_FITS), seen=str(NONE_FITS))
    idea = _idea(engine, firm)
    assert (idea.state, idea.aligned_by) == (IdeaState.APPROVED, None)
    assert _news(engine).moved is False


def test_who_may_not_decide_changes_no_goal(engine: Engine, firm: Company) -> None:
    _shares(engine, goal=str(CLUB))
    reply = asks(engine, "Mallory", "approved", number="1", turn="0", goal=str(PAPER), **OWNER)
    assert refusal(reply) == "may_not_decide"
    assert _goal(engine, firm, _idea(engine, firm)) == CLUB


def test_the_second_of_two_decisions_changes_no_goal(engine: Engine, firm: Company) -> None:
    _shares(engine, goal=str(CLUB))
    _decides(engine, goal=str(CLUB), seen=str(CLUB))
    late = asks(engine, "Dora", "approved", number="1", turn="0", goal=str(PAPER), seen=str(CLUB), **OWNER)
    assert refusal(late) == "already_decided"
    assert _goal(engine, firm, _idea(engine, firm)) == CLUB


def test_an_edit_after_a_confirmed_goal_is_confirmed_by_nobody(engine: Engine, firm: Company) -> None:
    _shares(engine, goal=str(CLUB))
    _decides(engine, "parked", goal=str(PAPER), seen=str(CLUB))
    with transaction(engine) as db:
        idea = db.exec(select(Idea)).one()
        idea.state = IdeaState.IN_REVIEW
        db.add(idea)
    asks(engine, "Alice", "save", number="1", title=CARD, goal=str(CLUB))
    idea = _idea(engine, firm)
    assert (idea.goal_source, idea.aligned_by) == (GoalSource.AUTHOR, None)


def test_seven_goals_with_a_hundred_ideas_each_are_no_burden(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        found = [goals.add(db, firm.organization, f"Ziel {n}", MONDAY) for n in range(7)]
        for number in range(700):
            title = f"Regal {number % 31} und Lieferung {number % 17}"
            db.add(_row(firm, found[number % 7], 100 + number, title))
    first = shown(asks(engine, "Alice", "share", CARD), IdeaForm)
    began = time.thread_time()
    assert shown(asks(engine, "Alice", "share", CARD), IdeaForm).goal == first.goal == CLUB
    assert time.thread_time() - began < 1, "it is some milliseconds, on a machine at rest"


def _row(firm: Company, goal: Goal, number: int, title: str) -> Idea:
    return Idea(
        organization_id=firm.id,
        number=number,
        title=title,
        goal_id=goal.id,
        author_id=firm.members["Alice"].id,
        due=MONDAY.date(),
        draft=f"row {number}",
        created=MONDAY,
        changed=MONDAY,
    )


def _news(engine: Engine) -> News:
    with transaction(engine) as db:
        row = db.exec(select(Outbox).where(Outbox.view == "News")).one()
        view = from_facts(row.view, row.facts)
        assert isinstance(view, News)
        return view


def _verbs(engine: Engine) -> list[str]:
    with transaction(engine) as db:
        return [row.verb for row in db.exec(select(History)).all()]
