"""What private channels, sealed names and former leaders keep to themselves."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from bot.teams import trust
from handlers import deliveries
from handlers.views import CampaignPlan, GoalCard
from scheduler.letters import letter_for
from storage import channels, goals, ideas, people, questions, steering, updates
from storage.database import transaction
from storage.models import DeliveryState, Outbox, Role
from tests.cast import MONDAY, uid
from tests.posted import SAYS, posted, stands
from tests.rows import Company, asks, company
from tests.two_chats import refusal, shown

LATER = MONDAY + timedelta(hours=1)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


@pytest.fixture
def secret(engine: Engine, firm: Company) -> int:
    """What Dora posted to the board only; the posting's id."""
    with transaction(engine) as db:
        board = channels.remember(
            db, firm.workspace, external="C0BOARD", name="board", private=True, joined=True
        )
        return posted(db, firm.organization, firm.members["Dora"].id, board).post.id


@pytest.mark.parametrize("channel", ["", "C0T1", "C0NONE"])
def test_a_made_up_form_learns_nothing_of_a_private_channel(
    engine: Engine, firm: Company, secret: int, channel: str
) -> None:
    forged: dict[str, Any] = {"post": secret, "draft": "d", "channel": channel}
    assert refusal(asks(engine, "Mallory", "send_question", question="Why?", **forged)) == "post_unknown"
    assert asks(engine, "Mallory", "create", title="An idea", **forged).view
    with transaction(engine) as db:
        assert questions.find(db, firm.id, 1) is None
        idea = ideas.find(db, firm.id, 1)
        assert idea is not None
        assert idea.post_id is None


def test_who_is_there_asks_and_shares(engine: Engine, firm: Company, secret: int) -> None:
    form: dict[str, Any] = {"post": secret, "channel": "C0BOARD"}
    assert asks(engine, "Alice", "send_question", question="Why?", draft="q", **form).view
    assert asks(engine, "Alice", "create", title="An idea", draft="i", **form).view
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, 1)
        assert idea is not None
        assert idea.post_id == secret


def test_what_was_said_in_private_is_repeated_nowhere_else(
    engine: Engine, firm: Company, secret: int
) -> None:
    assert shown(asks(engine, "Gus", "goal", "1"), GoalCard).news is None
    with transaction(engine) as db:
        (goal,) = goals.current(db, firm.id)
        assert steering.latest_post(db, firm.id, goal.id, LATER) is None
        post = updates.post(db, firm.id, secret)
        assert post is not None
        stands(db, post, firm.ideas)
        assert steering.latest_post(db, firm.id, goal.id, LATER) is not None
    news = shown(asks(engine, "Gus", "goal", "1"), GoalCard).news
    assert news is not None
    assert news.text == SAYS


def test_private_channels_of_a_campaign_are_named_to_who_may_change_it(
    engine: Engine, firm: Company, secret: int
) -> None:
    sent: dict[str, Any] = {"title": "What keeps them waiting?", "goal": "1", "draft": "k", "now": MONDAY}
    days: dict[str, Any] = {"start": "2026-09-07", "end": "2026-09-18", "channels": ("C0T1", "C0BOARD")}
    plan = shown(asks(engine, "Carla", "campaign_planned", **sent, **days), CampaignPlan)
    assert (plan.rooms, plan.private) == (("ideas",), ("board",))
    told = trust.for_everybody(plan)
    assert isinstance(told, CampaignPlan)
    assert (told.rooms, told.private) == (("ideas",), ())
    assert shown(asks(engine, "Gus", "campaign", "1"), CampaignPlan).private == ()


@pytest.mark.parametrize("view", ["MovedPicture", "GoalMoved", "MeasureStopped"])
def test_trouble_with_news_of_a_sealed_idea_names_nobody(engine: Engine, firm: Company, view: str) -> None:
    asks(engine, "Alice", "create", title="An idea", draft="d", sealed="yes")
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, 1)
        assert idea is not None
        stuck = db.exec(select(Outbox).where(Outbox.view == "Receipt")).one()
        stuck.view, stuck.state, stuck.error = view, DeliveryState.PARKED, "channel_not_found"
        assert stuck.target == uid("Alice")
        assert deliveries.trouble(db, stuck).where == ""


def test_cards_in_the_chat_of_who_led_once_tell_nothing_new(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        post = posted(db, firm.organization, firm.members["Dora"].id, firm.ideas).post.id
    form: dict[str, Any] = {"post": post, "channel": "C0T1", "draft": "q", "question": "Why?"}
    assert asks(engine, "Alice", "send_question", **form).view
    with transaction(engine) as db:
        to_dora = select(Outbox).where(Outbox.view == "QuestionCard", Outbox.target == uid("Dora"))
        card = db.exec(to_dora).one()
        assert letter_for(db, card, LATER)[0] is not None
        for who, role in (("Bob", Role.LEADER), ("Dora", Role.EMPLOYEE)):
            member = people.member_of(db, firm.id, firm.members[who].id)
            member.role = role
            db.add(member)
        db.flush()
        assert letter_for(db, card, LATER)[0] is None
