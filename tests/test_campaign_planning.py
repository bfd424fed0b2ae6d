"""Campaigns: planning, changing and cancelling them, and their lists."""

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from bot.slack_blocks import draw
from bot.texts import Texts
from handlers.verbs import Voice
from handlers.views import CampaignForm, CampaignList, CampaignPlan, Notice
from storage import campaigns, goals
from storage.database import transaction
from storage.models import CampaignState, Channel, Role
from tests.campaigning import GUIDES, TODAY, firm_with_campaign, joins, keys, plans, runs
from tests.cast import MONDAY
from tests.rows import Company, asks, at_once, company
from tests.two_chats import refusal, shown, two_chats


@pytest.fixture
def firm(engine: Engine) -> Company:
    return firm_with_campaign(engine)


def wrong(engine: Engine, **changes: Any) -> dict[str, str]:
    reply = plans(engine, **changes)
    assert reply.invalid is not None, reply
    return reply.invalid.errors


def test_a_campaign_that_begins_on_a_free_day_says_so(engine: Engine, firm: Company) -> None:
    plan = shown(plans(engine, start="2026-09-05"), CampaignPlan)
    assert plan.posts[0].free == "weekend"
    assert "at a weekend" in str(draw(plan, Voice("en"), Texts()))


def test_a_planned_campaign_says_what_channels_will_see(engine: Engine, firm: Company) -> None:
    plan = shown(plans(engine, guide1=" Who  notices? ", guide3="What does it cost?"), CampaignPlan)
    assert (plan.campaign.number, plan.kind, plan.saved) == (2, "early", True)
    assert plan.campaign.guides == ("Who notices?", "What does it cost?")
    assert (plan.may_change, plan.may_cancel, plan.rooms) == (True, True, ("ideas",))
    assert [(one.phase, one.on.day) for one in plan.posts] == [
        ("opening", 7),
        ("halftime", 14),
        ("closing", 18),
        ("results", 21),
    ]


def test_the_same_form_sent_twice_is_one_campaign(engine: Engine, firm: Company) -> None:
    numbers = [shown(plans(engine), CampaignPlan).campaign.number for _ in range(2)]
    assert numbers == [2, 2]


def test_the_same_form_sent_twice_at_once_is_one_campaign(engine: Engine, firm: Company) -> None:
    replies = at_once(*(partial(plans, engine) for _ in range(2)))
    assert [shown(reply, CampaignPlan).campaign.number for reply in replies] == [2, 2]


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"title": " "}, {"title": "call_empty"}),
        ({"title": "x" * 20_000}, {"title": "call_long"}),
        ({"title": "…?"}, {"title": "call_no_words"}),
        ({"guide2": "x" * 151}, {"guide2": "guide_long"}),
        ({"goal": "9"}, {"goal": "goal_gone"}),
        ({"goal": "0"}, {"goal": "goal_gone"}),
        ({"start": ""}, {"start": "start_missing"}),
        ({"start": "2026-08-30"}, {"start": "start_past"}),
        ({"end": "soon"}, {"end": "end_missing"}),
        ({"end": "2026-09-06"}, {"end": "end_before_start"}),
        ({"end": "2027-09-08"}, {"end": "end_too_far"}),
        ({"channels": ()}, {"channels": "channels_missing"}),
        ({"channels": ("C0NOWHERE",)}, {"channels": "channel_not_joined"}),
        ({"title": "", "end": ""}, {"title": "call_empty", "end": "end_missing"}),
    ],
)
def test_what_cannot_be_taken_is_named(
    engine: Engine, firm: Company, changes: dict[str, Any], errors: dict[str, str]
) -> None:
    assert wrong(engine, **changes) == errors
    with transaction(engine) as db:
        assert len(campaigns.unfinished(db, firm.id)) == 1


def test_a_goal_that_was_retired_while_the_form_was_open_is_named(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        goals.retire(db, goals.current(db, firm.id)[0], MONDAY)
    assert wrong(engine) == {"goal": "goal_gone"}


def test_more_than_three_guiding_questions_are_not_there(engine: Engine, firm: Company) -> None:
    given = {f"guide{number}": f"Question {number}" for number in range(1, 6)}
    assert len(shown(plans(engine, **given), CampaignPlan).campaign.guides) == 3


def test_without_goals_there_is_nothing_to_call_for(engine: Engine) -> None:
    company(engine)
    assert refusal(asks(engine, "Dora", "new_campaign")) == "campaign_no_goals"


def test_only_managers_and_leaders_call(engine: Engine, firm: Company) -> None:
    assert refusal(asks(engine, "Alice", "new_campaign")) == "campaign_managers_only"
    assert refusal(plans(engine, "Alice")) == "campaign_managers_only"
    assert refusal(asks(engine, "Gus", "new_campaign")) == "guest"
    assert not shown(asks(engine, "Gus", "campaigns"), CampaignList).may_call


def test_what_was_typed_stands_in_the_form(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Carla", "new_campaign", "What slows us down?"), CampaignForm)
    assert (form.title, form.start, form.end) == (
        "What slows us down?",
        date(2026, 9, 1),
        date(2026, 9, 14),
    )
    assert refusal(asks(engine, "Carla", "new_campaign", "x" * 20_000)) == "text_too_long"


def test_a_lost_role_is_seen_when_the_form_is_sent(engine: Engine, firm: Company) -> None:
    plans(engine)
    with transaction(engine) as db:
        carla = firm.members["Carla"]
        carla.role = Role.EMPLOYEE
        db.add(carla)
    assert refusal(plans(engine, draft="f2")) == "campaign_managers_only"
    assert refusal(plans(engine, number=2, turn=0)) == "campaign_not_yours"
    assert not shown(asks(engine, "Carla", "campaign", "2"), CampaignPlan).may_change


def test_its_author_and_leaders_change_it(engine: Engine, firm: Company) -> None:
    plans(engine)
    assert refusal(asks(engine, "Bob", "edit_campaign", "2")) == "campaign_not_yours"
    form = shown(asks(engine, "Dora", "edit_campaign", "2"), CampaignForm)
    assert (form.number, form.turn, form.channels, form.begun) == (2, 0, ("C0T1",), False)
    sent = plans(engine, "Dora", number=2, turn=0, title="What makes us wait?", start="2026-09-08")
    plan = shown(sent, CampaignPlan)
    assert (plan.campaign.title, plan.campaign.start.day, plan.turn) == ("What makes us wait?", 8, 1)
    assert plan.campaign.by == "Carla Brandt"


def test_of_two_changes_at_once_one_is_saved(engine: Engine, firm: Company) -> None:
    plans(engine)
    replies = at_once(
        *(partial(plans, engine, who, number=2, turn=0, title=f"{who} asks") for who in ("Carla", "Dora"))
    )
    saved = [one for one in replies if one.view]
    assert len(saved) == 1
    assert [refusal(one) for one in replies if not one.view] == ["campaign_changed"]


def test_once_begun_the_first_day_stays_and_the_last_one_moves(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Dora", "edit_campaign", "1"), CampaignForm)
    assert (form.begun, form.answered) == (True, False)
    sent = plans(engine, "Dora", number=1, turn=0, start="2026-10-01", end="2026-09-25")
    facts = shown(sent, CampaignPlan).campaign
    assert (facts.start, facts.end) == (TODAY, date(2026, 9, 25))
    past = plans(engine, "Dora", number=1, turn=1, end="2026-08-30")
    assert past.invalid is not None


def test_questions_stay_once_there_are_ideas(engine: Engine, firm: Company) -> None:
    joins(engine, "Alice", "A second till")
    asks(engine, "Alice", "withdraw", "1")
    assert shown(asks(engine, "Dora", "edit_campaign", "1"), CampaignForm).answered
    sent = plans(engine, "Dora", number=1, turn=0, guide1="Something else?")
    assert shown(sent, CampaignPlan).campaign.guides == tuple(GUIDES)


def test_it_is_cancelled_until_it_begins(engine: Engine, firm: Company) -> None:
    plans(engine)
    assert refusal(asks(engine, "Bob", "cancel_campaign", "2.0")) == "campaign_not_yours"
    assert refusal(asks(engine, "Carla", "cancel_campaign", "2.7")) == "campaign_changed"
    assert shown(asks(engine, "Dora", "cancel_campaign", "2.0"), Notice).key == "campaign_cancelled"
    assert keys(engine) == ["campaign:2:cancelled"]
    assert refusal(asks(engine, "Dora", "cancel_campaign", "2.1")) == "campaign_over"
    assert refusal(asks(engine, "Dora", "cancel_campaign", "1.0")) == "campaign_begun"
    assert shown(asks(engine, "Alice", "campaign", "2"), CampaignPlan).kind == "cancelled"


def test_channels_elsewhere_can_be_called_too(engine: Engine) -> None:
    both = two_chats(engine)
    both.adds_rooms("Werkstatt")
    with transaction(engine) as db:
        goals.add(db, both.slack.organization, "Fewer queues", MONDAY)
        (beside,) = db.exec(select(Channel.id).where(Channel.name == "Werkstatt")).all()
    plan = shown(plans(engine, elsewhere=(str(beside),)), CampaignPlan)
    assert plan.rooms == ("ideas", "Werkstatt")
    form = shown(asks(engine, "Carla", "edit_campaign", "1"), CampaignForm)
    assert (form.channels, form.elsewhere) == (("C0T1",), (str(beside),))


def test_lists_say_what_runs_what_comes_and_what_was(engine: Engine, firm: Company) -> None:
    plans(engine)
    runs(engine, firm, TODAY - timedelta(days=9), TODAY - timedelta(days=1))
    runs(engine, firm, state=CampaignState.ENDED)
    runs(engine, firm, state=CampaignState.CANCELLED)
    joins(engine, "Alice", "A second till")
    found = shown(asks(engine, "Alice", "campaigns"), CampaignList)
    assert [(one.number, one.ideas) for one in found.running] == [(1, 1)]
    assert [one.number for one in found.planned] == [2]
    assert [one.number for one in found.ended] == [3, 4]


def test_another_company_s_campaigns_are_not_there(engine: Engine, firm: Company) -> None:
    company(engine, "T2")
    for verb, words in (("campaign", "1"), ("edit_campaign", "1"), ("cancel_campaign", "1.0")):
        assert refusal(asks(engine, "Dora", verb, words, workspace="T2")) == "campaign_unknown"
    assert not shown(asks(engine, "Dora", "campaigns", workspace="T2"), CampaignList).running
    assert refusal(asks(engine, "Dora", "campaign_ideas", "1 1", workspace="T2")) == "campaign_unknown"
