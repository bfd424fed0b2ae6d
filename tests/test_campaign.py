"""Campaigns: ideas that answer them, planning and changing them, what they bring."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from bot.slack_blocks import draw
from bot.texts import Texts
from handlers import campaign_cards
from handlers.verbs import Reply, Voice
from handlers.views import (
    NONE_FITS,
    CampaignForm,
    CampaignList,
    CampaignPlan,
    CampaignResults,
    Guided,
    IdeaCard,
    IdeaForm,
    IdeaList,
    Notice,
)
from scheduler import campaigns as posts
from storage import campaigns, channels, goals, ideas
from storage.database import transaction
from storage.models import Campaign, CampaignState, Channel, DeliveryState, Idea, Outbox, Role
from tests.cast import MONDAY, uid
from tests.parts import combines
from tests.rows import Company, asks, at_once, company, shares
from tests.two_chats import refusal, shown, two_chats

GUIDES = ["Who notices it first?", "What does it cost?"]
TODAY = MONDAY.date()


@pytest.fixture
def firm(engine: Engine) -> Company:
    """One goal, and K-1, which began today and runs for two weeks."""
    made = company(engine)
    with transaction(engine) as db:
        goals.add(db, made.organization, "Fewer queues", MONDAY, made.members["Dora"].id)
    runs(engine, made)
    return made


def runs(
    engine: Engine,
    firm: Company,
    start: date = TODAY,
    end: date = TODAY + timedelta(days=14),
    **changes: Any,
) -> int:
    """A campaign in #ideas, as it is stored; returns its number."""
    with transaction(engine) as db:
        number = campaigns.next_number(db, firm.id)
        campaign = campaigns.add(
            db,
            Campaign(
                organization_id=firm.id,
                number=number,
                goal_id=goals.current(db, firm.id)[0].id,
                title="What keeps our customers waiting?",
                start=start,
                end=end,
                member_id=firm.members["Dora"].id,
                draft=f"campaign {number}",
                created=MONDAY,
                **({"guides": GUIDES} | changes),
            ),
        )
        campaigns.announce_in(db, campaign, [firm.ideas])
        return number


def joins(engine: Engine, who: str, title: str, number: int = 1, **more: Any) -> None:
    given: dict[str, Any] = {"now": MONDAY, "draft": f"{who}:{title}", "goal": "1", "campaign": number} | more
    assert asks(engine, who, "create", title=title, **given).view


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


# --- planning, changing, cancelling -----------------------------------------------------------------

FIELDS: dict[str, Any] = {
    "draft": "f1",
    "title": "What keeps us waiting?",
    "goal": "1",
    "start": "2026-09-07",
    "end": "2026-09-18",
    "channels": ("C0T1",),
}


def plans(engine: Engine, who: str = "Carla", **changes: Any) -> Reply:
    return asks(engine, who, "campaign_planned", **(FIELDS | changes))


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


# --- posts ------------------------------------------------------------------------------------------


def keys(engine: Engine, state: DeliveryState = DeliveryState.WAITING) -> list[str]:
    """Of what is to be sent (or not), about campaigns, cards drawn anew aside."""
    with transaction(engine) as db:
        found = select(Outbox.key).where(col(Outbox.key).like("campaign:%"), Outbox.state == state)
        return list(db.exec(found.order_by(col(Outbox.id))).all())


def ticks(engine: Engine, now: datetime) -> int:
    with transaction(engine) as db:
        return posts.queue_due(db, now)


def at(day: int, hour: int = 9, month: int = 9) -> datetime:
    """Summer time in Berlin."""
    return datetime(2026, month, day, hour, tzinfo=UTC) - timedelta(hours=2)


def test_each_post_comes_once_at_nine(engine: Engine, firm: Company) -> None:
    plans(engine, draft="f2", start="2026-09-21", end="2026-10-02")
    for day, phase in ((21, "opening"), (28, "halftime")):
        ticks(engine, at(day, 8))
        assert f"campaign:2:{phase}:C0T1" not in keys(engine)
        for hour in (9, 9, 10):
            ticks(engine, at(day, hour))
        assert keys(engine).count(f"campaign:2:{phase}:C0T1") == 1


def test_two_processes_post_once(engine: Engine, firm: Company) -> None:
    plans(engine, "Carla")
    at_once(*(partial(ticks, engine, at(7)) for _ in range(3)))
    assert keys(engine).count("campaign:2:opening:C0T1") == 1


def test_a_campaign_that_begins_today_opens_at_once(engine: Engine, firm: Company) -> None:
    plans(engine, start="2026-08-31")
    assert ticks(engine, MONDAY) == 2
    assert set(keys(engine)) == {"campaign:1:opening:C0T1", "campaign:2:opening:C0T1"}


def test_each_channel_has_its_own_nine_o_clock(engine: Engine, firm: Company) -> None:
    plans(engine)
    with transaction(engine) as db:
        campaign = campaigns.find(db, firm.id, 2)
        assert campaign is not None
        (room,) = campaigns.rooms(db, firm.id, campaign.id)
        room.timezone = "America/New_York"
    ticks(engine, at(7, 14))
    assert "campaign:2:opening:C0T1" not in keys(engine)
    ticks(engine, at(7, 15))
    assert "campaign:2:opening:C0T1" in keys(engine)


def test_after_a_long_pause_only_what_is_fresh_is_posted(engine: Engine, firm: Company) -> None:
    """K-1 runs until 14 September: its first day and half-time were missed."""
    assert ticks(engine, at(14, 12)) == 1
    assert keys(engine) == ["campaign:1:closing:C0T1"]
    assert keys(engine, DeliveryState.SKIPPED) == ["campaign:1:opening:C0T1", "campaign:1:halftime:C0T1"]
    assert not ticks(engine, at(14, 13))


def test_what_was_missed_for_more_than_a_day_is_old_news(engine: Engine, firm: Company) -> None:
    """Its author hears that the call stands nowhere."""
    assert ticks(engine, MONDAY + timedelta(hours=25)) == 0
    assert keys(engine) == ["campaign:1:opened"]


def test_it_ends_with_its_results_and_tells_its_author(engine: Engine, firm: Company) -> None:
    joins(engine, "Alice", "A second till")
    ticks(engine, at(15))
    assert keys(engine)[-2:] == ["campaign:1:results:C0T1", "campaign:1:results"]
    with transaction(engine) as db:
        campaign = campaigns.find(db, firm.id, 1)
        assert campaign is not None
        assert campaign.state is CampaignState.ENDED
    assert not ticks(engine, at(16))
    assert shown(asks(engine, "Bob", "campaign", "1"), CampaignResults).ideas == 1


def test_its_author_hears_where_it_opened_once_that_is_known(engine: Engine, firm: Company) -> None:
    ticks(engine, MONDAY)
    ticks(engine, MONDAY)
    assert "campaign:1:opened" not in keys(engine)
    with transaction(engine) as db:
        (row,) = db.exec(select(Outbox).where(Outbox.key == "campaign:1:opening:C0T1")).all()
        row.state = DeliveryState.SENT
    for _ in range(2):
        ticks(engine, MONDAY)
    assert keys(engine) == ["campaign:1:opened"]


def test_a_channel_that_is_added_later_hears_of_it_at_once(engine: Engine, firm: Company) -> None:
    ticks(engine, MONDAY)
    with transaction(engine) as db:
        db.add(
            Channel(
                organization_id=firm.id,
                workspace_id=firm.workspace.id,
                external="C0NEW",
                name="workshop",
                joined=True,
            )
        )
    later = {"number": 1, "turn": 0, "channels": ("C0T1", "C0NEW"), "now": MONDAY + timedelta(days=3)}
    plans(engine, "Dora", **later)
    assert keys(engine)[-1] == "campaign:1:opening:C0NEW"


@pytest.mark.parametrize("late", [timedelta(hours=1), timedelta(hours=20)])
def test_a_channel_that_is_added_at_half_time_hears_of_it_once(
    engine: Engine, firm: Company, late: timedelta
) -> None:
    ticks(engine, at(7))
    with transaction(engine) as db:
        channels.remember(db, firm.workspace, external="C0NEW", name="workshop", joined=True)
    sent: dict[str, Any] = {"number": 1, "turn": 0, "end": "2026-09-14", "channels": ("C0T1", "C0NEW")}
    shown(plans(engine, "Dora", now=at(7) + late, **sent), CampaignPlan)
    ticks(engine, at(7) + late)
    with transaction(engine) as db:
        found = db.exec(select(Outbox).where(Outbox.target == "C0NEW", Outbox.view == "CampaignCard")).all()
        assert [row.key for row in found if row.state is DeliveryState.WAITING] == [
            "campaign:1:opening:C0NEW"
        ]
    ticks(engine, at(14))
    assert "campaign:1:closing:C0NEW" in keys(engine)


def test_the_same_form_sent_twice_at_once_is_one_campaign(engine: Engine, firm: Company) -> None:
    replies = at_once(*(partial(plans, engine) for _ in range(2)))
    assert [shown(reply, CampaignPlan).campaign.number for reply in replies] == [2, 2]


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
