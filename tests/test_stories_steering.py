"""Leaders steer, told as conversations: the Monday brief, reminders, the strategy review, what changed."""

from datetime import UTC, datetime, timedelta
from typing import Any

from storage import goals, ideas
from storage.database import transaction
from storage.models import (
    Goal,
    PictureVersion,
    Question,
    Role,
    StrategicUpdate,
    UpdateState,
    VersionIdea,
)
from tests.cast import PEOPLE
from tests.face import ASIDE, Chat

SUNDAY = datetime(2026, 9, 6, 18, 0, tzinfo=UTC)
QUARTER = datetime(2026, 9, 30, 22, 0, tzinfo=UTC)  # midnight in Berlin, the 1st of October


def _leads(chat: Chat) -> Goal:
    """Dora leads, Carla decides, and there is a goal since six weeks."""
    chat.names(Role.LEADER, "Dora")
    chat.names(Role.MANAGER, "Carla")
    with transaction(chat.house.engine) as db:
        goal = goals.add(db, chat.organization(), "Fewer queues at the till", chat.now())
        goal.created = chat.now() - timedelta(days=37)
        db.add(goal)
        return goal


def _member(chat: Chat, who: str) -> int:
    account = chat.account(who)
    assert account is not None
    return account.member_id


def _asks_leader(chat: Chat, goal: Goal, text: str) -> None:
    chat.names(Role.EMPLOYEE, "Alice")
    asked: dict[str, Any] = {"number": 1, "goal_id": goal.id, "member_id": _member(chat, "Alice")}
    org = chat.organization().id
    with transaction(chat.house.engine) as db:
        db.add(Question(organization_id=org, **asked, text=text, draft="q1", asked=chat.now()))


def _plans_update(chat: Chat, goal: Goal, at: datetime) -> None:
    planned: dict[str, Any] = {"number": 1, "goal_id": goal.id, "author_id": _member(chat, "Carla")}
    organization = chat.organization()
    times: dict[str, Any] = {"created": chat.now(), "changed": chat.now()}
    with transaction(chat.house.engine) as db:
        organization.last_update = 1
        db.merge(organization)
        made = StrategicUpdate(organization_id=organization.id, **planned, **times, draft="u1")
        made.state, made.start = UpdateState.DRAFT, at.date()
        db.add(made)


def _moves_picture(chat: Chat, number: int, *, named: bool) -> None:
    """An idea has moved the target picture, and its author has said whether to be named."""
    organization, dora = chat.organization(), _member(chat, "Dora")
    organization.last_version += 1
    saved: dict[str, Any] = {"number": organization.last_version, "goals": [], "member_id": dora}
    with transaction(chat.house.engine) as db:
        org = db.merge(organization).id
        version = PictureVersion(organization_id=org, **saved, note="Queues are a goal now.", at=chat.now())
        db.add(version)
        db.flush()
        idea = ideas.find(db, org, number)
        assert idea is not None
        db.add(VersionIdea(version_id=version.id, idea_id=idea.id, organization_id=org, named=named))


async def test_the_brief_comes_on_monday_with_the_button_that_helps(chat: Chat) -> None:
    goal = _leads(chat)
    await chat.shares("Alice", "A second till on Saturdays", goal=str(goal.number))
    _asks_leader(chat, goal, "Why is there only one till?")
    chat.now.moment = SUNDAY
    await chat.ticks()
    assert not chat.about("Dora", "Monday brief")
    await chat.passes(hours=13)
    brief = chat.about("Dora", "Monday brief · week 37")
    assert "Q-1 has waited for your answer since Mon 31 Aug 2026: “Why is there only one till?”" in brief
    assert "1 idea waits for a decision." in brief
    await chat.passes(hours=24)
    assert len([text for text in chat.texts("Dora") if "Monday brief" in text]) == 1
    assert not chat.about("Carla", "Monday brief")
    await chat.clicks("Dora", "answer_question")
    assert "Why is there only one till?" in chat.form("Dora")


async def test_leaders_ask_for_the_brief_and_others_hear_whom_it_is_for(either_chat: Chat) -> None:
    _leads(either_chat)
    await either_chat.types("Dora", "/strategy montag")
    assert "Nothing is waiting for you" in either_chat.only_for("Dora")
    await either_chat.types("Carla", "/strategy brief")
    assert "This is for leaders." in either_chat.only_for("Carla")


async def test_a_goal_that_nobody_talks_about_is_brought_to_mind(either_chat: Chat) -> None:
    _leads(either_chat)
    await either_chat.passes(days=9)
    said = [text for text in either_chat.texts("Dora") if "no update for 6 weeks" in text]
    assert len([text for text in said if "One goal has not been talked about" in text]) == 1
    await either_chat.clicks("Dora", "post_update")
    assert "Fewer queues at the till" in either_chat.form("Dora")


async def test_an_update_without_a_text_is_asked_for_two_days_before(either_chat: Chat) -> None:
    goal = _leads(either_chat)
    _plans_update(either_chat, goal, datetime(2026, 9, 4, 7, 0, tzinfo=UTC))
    await either_chat.passes(days=3)
    asked = [text for text in either_chat.texts("Carla") if "has no text yet" in text]
    assert len(asked) == 1
    assert "U-1 is to be posted on Fri 4 Sept 2026 and has no text yet: Fewer queues at the till." in asked[0]
    await either_chat.clicks("Carla", "edit_update")
    assert either_chat.is_open("Carla")


async def test_the_quarter_begins_with_the_agenda_and_ends_with_what_changed(either_chat: Chat) -> None:
    goal = _leads(either_chat)
    await either_chat.shares("Alice", "A second till on Saturdays", goal=str(goal.number))
    await either_chat.shares("Bob", "A bench at the door")
    _asks_leader(either_chat, goal, "Why is there only one till?")
    either_chat.now.moment = QUARTER
    await either_chat.passes(hours=9)
    agenda = either_chat.about("Dora", "Strategy review · 1 Jul – 30 Sep")
    assert "Why is there only one till?" in agenda
    assert "I-2 A bench at the door" in agenda
    assert "I-1" not in agenda
    assert "nothing new" not in agenda
    await either_chat.clicks("Dora", "report_changes")
    assert "There is nothing to tell yet." in either_chat.last("Dora") + either_chat.form("Dora")

    _moves_picture(either_chat, 1, named=True)
    _moves_picture(either_chat, 2, named=False)
    await either_chat.clicks("Dora", "report_changes")
    assert "I-1 A second till on Saturdays (Alice Hansen)" in either_chat.form("Dora")
    nowhere = await either_chat.submits("Dora", channels=[])
    assert nowhere.errors == {"channels": "Please choose at least one channel."}
    await either_chat.submits("Dora", intro="Thank you all.", channels=[either_chat.room("ideas")])
    assert "This is how it will look in" in either_chat.form("Dora")
    await either_chat.clicks("Dora", "post_changes", "modal")
    told = either_chat.about("Alice", "You said, we did, this changed", "ideas")
    for line in (
        "Thank you all.",
        "(Alice Hansen)",
        "and 1 more idea",
        "Queues are a goal now.",
        "Posted by Dora",
    ):
        assert line in told
    assert "bench" not in told
    assert "Bob" not in told
    assert len([text for text in either_chat.texts("Alice", "ideas") if "You said, we did" in text]) == 1


async def test_what_was_typed_is_there_again_after_change(either_chat: Chat) -> None:
    _leads(either_chat)
    await either_chat.shares("Alice", "A second till on Saturdays")
    _moves_picture(either_chat, 1, named=True)
    await either_chat.types("Dora", "/strategy review")
    await either_chat.clicks("Dora", "report_changes", ASIDE)
    await either_chat.submits("Dora", intro="Thank you all.", channels=[either_chat.room("ideas")])
    await either_chat.clicks("Dora", "change_changes", "modal")
    assert "Thank you all." in either_chat.form("Dora")
    await either_chat.submits("Dora", intro="Thank you.")
    await either_chat.clicks("Dora", "post_changes", "modal")
    assert "Thank you." in either_chat.about("Bob", "You said, we did", "ideas")
    assert PEOPLE["Alice"]["real_name"] in either_chat.about("Bob", "You said, we did", "ideas")
