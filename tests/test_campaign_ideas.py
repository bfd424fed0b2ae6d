"""Campaigns: ideas that answer them, and what they bring."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from handlers import campaign_cards
from handlers.views import NONE_FITS, CampaignResults, Guided, IdeaCard, IdeaForm, IdeaList
from storage import campaigns, goals, ideas
from storage.database import transaction
from storage.models import CampaignState, Idea
from tests.campaigning import GUIDES, TODAY, firm_with_campaign, joins, runs
from tests.cast import MONDAY, uid
from tests.parts import combines
from tests.rows import Company, asks, company, shares
from tests.two_chats import refusal, shown


@pytest.fixture
def firm(engine: Engine) -> Company:
    return firm_with_campaign(engine)


def stored(engine: Engine, number: int) -> Idea:
    with transaction(engine) as db:
        idea = ideas.find(db, 1, number)
        assert idea is not None
        return idea


# --- an idea that answers a campaign ----------------------------------------------------------------


def test_an_idea_for_a_campaign_begins_with_its_goal_and_questions(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Alice", "idea_for_campaign", "1"), IdeaForm)
    assert (form.campaign, form.call, form.goal) == (1, "What keeps our customers waiting?", 1)
    assert (form.guides, form.standing) == (tuple(GUIDES), "")


def test_its_answers_are_shown_found_and_changed(engine: Engine, firm: Company) -> None:
    joins(engine, "Alice", "A second till", guided1="Everybody in the queue.", guided2="")
    idea = stored(engine, 1)
    assert idea.campaign_id == 1
    assert idea.guided == [[GUIDES[0], "Everybody in the queue."], [GUIDES[1], ""]]
    card = shown(asks(engine, "Bob", "show", "1"), IdeaCard)
    assert card.idea.guided == (Guided(GUIDES[0], "Everybody in the queue."),)
    assert len(shown(asks(engine, "Bob", "find", "1 everybody queue"), IdeaList).lines) == 1
    form = shown(asks(engine, "Alice", "edit", "1"), IdeaForm)
    assert (form.guides, form.guided1, form.guided2) == (tuple(GUIDES), "Everybody in the queue.", "")
    sent: dict[str, Any] = {
        "number": "1",
        "turn": 0,
        "title": "A second till",
        "guided1": "",
        "guided2": "Not much.",
    }
    asks(engine, "Alice", "save", **sent)
    assert stored(engine, 1).guided == [[GUIDES[0], ""], [GUIDES[1], "Not much."]]
    assert not shown(asks(engine, "Bob", "find", "1 everybody queue"), IdeaList).lines


def test_an_answer_that_is_too_long_keeps_the_form_open(engine: Engine, firm: Company) -> None:
    reply = asks(engine, "Alice", "create", title="A", draft="d", campaign=1, guided2="x" * 20_000)
    assert reply.invalid is not None
    assert reply.invalid.errors == {"guided2": "text_long"}


@pytest.mark.parametrize(
    ("start", "end", "standing"),
    [(1, 14, "early"), (0, 0, ""), (-14, 0, ""), (-14, -1, "over")],
)
def test_an_idea_counts_only_while_the_campaign_runs(
    engine: Engine, firm: Company, start: int, end: int, standing: str
) -> None:
    number = runs(engine, firm, TODAY + timedelta(days=start), TODAY + timedelta(days=end))
    form = shown(asks(engine, "Alice", "idea_for_campaign", str(number)), IdeaForm)
    assert (form.standing, form.goal) == (standing, 1)
    assert bool(form.guides) == (not standing)
    joins(engine, "Alice", "A second till", number)
    assert stored(engine, 1).campaign_id == (None if standing else number)


@pytest.mark.parametrize("state", [CampaignState.ENDED, CampaignState.CANCELLED])
def test_what_is_ended_or_cancelled_takes_no_ideas(
    engine: Engine, firm: Company, state: CampaignState
) -> None:
    number = runs(engine, firm, state=state)
    assert shown(asks(engine, "Alice", "idea_for_campaign", str(number)), IdeaForm).standing == "over"
    joins(engine, "Alice", "A second till", number)
    assert stored(engine, 1).campaign_id is None


def test_what_was_answered_is_kept_when_the_campaign_ends_while_the_form_is_open(
    engine: Engine, firm: Company
) -> None:
    joins(engine, "Alice", "Late", now=MONDAY + timedelta(days=20), guided1="Everybody.")
    idea = stored(engine, 1)
    assert (idea.campaign_id, idea.guided[0]) == (None, [GUIDES[0], "Everybody."])


def test_whose_idea_became_part_of_another_one_took_part(engine: Engine, firm: Company) -> None:
    for who in ("Alice", "Bob"):
        joins(engine, who, f"An idea of {who}")
    combines(engine, 1, 2, "Alice", "Bob")
    with transaction(engine) as db:
        assert len(campaigns.ideas_of(db, firm.id, 1)) == 1
        assert campaigns.taking_part(db, firm.id, 1) == 2


def test_a_campaign_runs_where_its_channel_is(engine: Engine, firm: Company) -> None:
    """At nine in the morning of Auckland it is still yesterday in Berlin."""
    number = runs(engine, firm, TODAY + timedelta(days=1))
    evening = MONDAY + timedelta(hours=13)
    assert shown(asks(engine, "Alice", "idea_for_campaign", str(number), now=evening), IdeaForm).standing
    with transaction(engine) as db:
        (room,) = campaigns.rooms(db, firm.id, number)
        room.timezone = "Pacific/Auckland"
    form = shown(asks(engine, "Alice", "idea_for_campaign", str(number), now=evening), IdeaForm)
    assert form.standing == ""


def test_a_retired_goal_is_not_preset(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        goals.retire(db, goals.current(db, firm.id)[0], MONDAY)
    form = shown(asks(engine, "Alice", "idea_for_campaign", "1"), IdeaForm)
    assert (form.goal, form.guides) == (NONE_FITS, tuple(GUIDES))


@pytest.mark.parametrize("words", ["9", "0", "", "one", "²", "9" * 30])
def test_a_campaign_that_is_not_there_is_named(engine: Engine, firm: Company, words: str) -> None:
    assert refusal(asks(engine, "Alice", "idea_for_campaign", words)) == "campaign_unknown"


def test_campaigns_of_another_company_are_not_there(engine: Engine, firm: Company) -> None:
    company(engine, "T2")
    assert refusal(asks(engine, "Alice", "idea_for_campaign", "1", workspace="T2")) == "campaign_unknown"
    joined = asks(engine, "Alice", "create", workspace="T2", title="A", draft="d", campaign=1)
    assert joined.view
    with transaction(engine) as db:
        assert campaigns.counts(db, firm.id) == {}


def test_guests_look_and_share_nothing(engine: Engine, firm: Company) -> None:
    assert refusal(asks(engine, "Gus", "idea_for_campaign", "1")) == "guest"


def test_a_typed_idea_does_not_join_silently(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Alice", "share", "A second till"), IdeaForm)
    assert (form.campaign, form.guides) == (0, ())
    shares(engine, "Alice", "A second till")
    assert stored(engine, 1).campaign_id is None


# --- results ----------------------------------------------------------------------------------------


def results(engine: Engine, firm: Company) -> CampaignResults:
    with transaction(engine) as db:
        campaign = campaigns.find(db, firm.id, 1)
        assert campaign is not None
        return campaign_cards.results(db, firm.organization, campaign)


def test_results_count_decisions_and_name_what_was_supported_most(engine: Engine, firm: Company) -> None:
    for number, title in enumerate(("Till", "Bench", "Bell", "Sign", "Gone"), 1):
        joins(engine, "Alice", title)
        for who in ("Bob", "Carla", "Dora")[: number if number < 4 else 0]:
            asks(engine, who, "support", str(number))
    asks(engine, "Alice", "withdraw", "5")
    asks(engine, "Dora", "approved", number="1", turn="0", owner=uid("Bob"), due="2026-09-30")
    asks(engine, "Dora", "declined", number="2", turn="0", reason="No room.")
    found = results(engine, firm)
    assert found.ideas == 4
    assert [one.number for one in found.most] == [3, 2, 1]
    assert (found.decided.approved, found.decided.declined, found.decided.waiting) == (1, 1, 2)
    assert found.due == date(2026, 9, 14)


def test_people_are_counted_from_five_on(engine: Engine, firm: Company) -> None:
    joins(engine, "Alice", "A second till")
    for who in ("Bob", "Carla", "Dora"):
        asks(engine, who, "support", "1")
    assert results(engine, firm).people is None
    asks(engine, "Mallory", "help_with", "1")
    assert results(engine, firm).people == 5


def test_without_ideas_there_is_nothing_to_decide(engine: Engine, firm: Company) -> None:
    found = results(engine, firm)
    assert (found.ideas, found.most, found.due, found.people) == (0, (), None, None)
