"""The target picture: who may change it, what cannot be taken, and what is seen of a goal."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine

from handlers import rules
from handlers.views import GoalCard, GoalForm, GoalNews, IdeaCard, IdeaList, PictureEditor, VisionForm
from storage import goals, people
from storage.database import transaction
from storage.models import Role, StrategicUpdate, UpdatePost
from tests.cast import MONDAY, uid
from tests.picturing import MEANS, adds, changes, pictures_of, retires, sees, wrong
from tests.rows import Company, asks, at_once, company, shares
from tests.two_chats import refusal, shown, two_chats


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


# --- who may, and what cannot be taken --------------------------------------------------------------


VERBS = "edit_picture edit_vision save_vision add_goal edit_goal save_goal retire_goal retired"


@pytest.mark.parametrize("verb", VERBS.split())
@pytest.mark.parametrize("who", ["Alice", "Carla", "Mallory"])
def test_nobody_but_leaders_changes_anything(engine: Engine, firm: Company, verb: str, who: str) -> None:
    adds(engine, "Fewer queues")
    assert refusal(asks(engine, who, verb, "1", number="1", turn="0", note="Mine")) == "leaders_only"


def test_until_somebody_leads_the_admins_do(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        dora = people.member_of(db, firm.id, firm.members["Dora"].id)
        dora.role = Role.EMPLOYEE
        db.add(dora)
    assert shown(sees(engine, "Bread"), PictureEditor).saved == 1


def test_a_goal_names_what_is_wrong_with_it(engine: Engine, firm: Company) -> None:
    assert wrong(adds(engine, "🍞", description=" ")) == {
        "title": "goal_title_empty",
        "description": "description_empty",
    }
    assert wrong(adds(engine, "x" * 200, description="y" * 20_000)) == {
        "title": "text_long",
        "description": "text_long",
    }
    assert wrong(adds(engine, "Fewer queues", target="2")) == {"indicator": "indicator_missing"}
    assert wrong(adds(engine, "Fewer queues", until="2027-01-01")) == {"indicator": "indicator_missing"}
    for day, key in (("2026-08-31", "until_past"), ("soon", "until_wrong")):
        assert wrong(adds(engine, "Fewer queues", indicator="Minutes", until=day)) == {"until": key}
    for owner, key in (("Alice", "owner_no_manager"), ("Gus", "owner_unusable")):
        assert wrong(adds(engine, "Fewer queues", owner=uid(owner))) == {"owner": key}
    assert wrong(adds(engine, "Fewer queues", owner="")) == {"owner": "owner_missing"}
    assert wrong(sees(engine, "x" * 400)) == {"vision": "text_long"}
    assert wrong(sees(engine, " ")) == {"vision": "vision_empty"}


def test_a_day_that_has_passed_is_kept_while_nobody_changes_it(engine: Engine, firm: Company) -> None:
    aim: dict[str, Any] = {"indicator": "Minutes", "until": "2026-09-10"}
    adds(engine, "Fewer queues", **aim)
    later = partial(asks, engine, "Dora", now=MONDAY + timedelta(days=30))
    given: dict[str, Any] = {"number": "1", "turn": "0", "title": "No queues", "note": "Yes", **MEANS, **aim}
    assert shown(later("save_goal", **given), PictureEditor).saved == 2
    assert wrong(later("save_goal", **{**given, "turn": "1", "until": "2026-09-11"})) == {
        "until": "until_past"
    }


def test_the_first_version_needs_no_note_and_every_other_does(engine: Engine, firm: Company) -> None:
    assert adds(engine, "Fewer queues", note="").view is not None
    assert wrong(adds(engine, "More regulars", note=" \u200b")) == {"note": "note_empty"}
    assert wrong(adds(engine, "More regulars", note="x" * 600)) == {"note": "text_long"}


def test_seven_goals_are_enough(engine: Engine, firm: Company) -> None:
    for number in range(rules.GOALS_MOST - 1):
        assert adds(engine, f"Goal {number}").view is not None
    form = shown(asks(engine, "Dora", "add_goal"), GoalForm)
    assert adds(engine, "The seventh").view is not None
    assert refusal(asks(engine, "Dora", "add_goal")) == "goals_full"
    fields: dict[str, Any] = {
        "number": "0",
        "turn": str(form.turn),
        "title": "The eighth",
        "note": "Why not",
        **MEANS,
    }
    assert refusal(asks(engine, "Dora", "save_goal", **fields)) == "goals_full", "while the form was open"


def test_the_last_goal_stays(engine: Engine, firm: Company) -> None:
    adds(engine, "Fewer queues")
    assert refusal(asks(engine, "Dora", "retire_goal", "1")) == "last_goal"
    assert refusal(asks(engine, "Dora", "retired", number="1", turn="0", note="Yes")) == "last_goal"


def test_the_same_form_sent_twice_is_one_goal(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Dora", "add_goal"), GoalForm)
    fields: dict[str, Any] = {
        "number": "0",
        "turn": str(form.turn),
        "title": "Fewer queues",
        "note": "Yes",
        **MEANS,
    }
    assert shown(asks(engine, "Dora", "save_goal", **fields), PictureEditor).saved == 1
    again = shown(asks(engine, "Dora", "save_goal", **fields), PictureEditor)
    assert (again.saved, len(again.goals)) == (0, 1)
    assert pictures_of(engine) == 1


def test_the_slower_of_two_leaders_changes_nothing(engine: Engine, firm: Company) -> None:
    adds(engine, "Fewer queues")
    adds(engine, "More regulars")
    fields: dict[str, Any] = {"number": "1", "turn": "0", "note": "Yes", **MEANS}
    ask = partial(asks, engine, "Dora", "save_goal", **fields)
    replies = at_once(*(partial(ask, title=title) for title in ("No queues", "Short queues")))
    assert sorted(reply.refused.key if reply.refused else "" for reply in replies) == ["", "goal_changed"]
    assert pictures_of(engine) == 3
    assert refusal(asks(engine, "Dora", "retired", number="1", turn="0", note="Yes")) == "goal_changed"


def test_the_slower_of_two_visions_changes_nothing(engine: Engine, firm: Company) -> None:
    form = shown(asks(engine, "Dora", "edit_vision"), VisionForm)
    sees(engine, "Bread for everybody.")
    late = asks(engine, "Dora", "save_vision", vision="Cake for everybody.", seen=form.seen, note="Yes")
    assert refusal(late) == "vision_changed"


def test_a_goal_retired_meanwhile_is_said_so(engine: Engine, firm: Company) -> None:
    adds(engine, "Fewer queues")
    adds(engine, "More regulars")
    form = shown(asks(engine, "Dora", "edit_goal", "1"), GoalForm)
    retires(engine, 1)
    fields: dict[str, Any] = {
        "number": "1",
        "turn": str(form.turn),
        "title": "No queues",
        "note": "Yes",
        **MEANS,
    }
    assert refusal(asks(engine, "Dora", "save_goal", **fields)) == "goal_unknown"


def test_goals_of_another_company_are_not_there(engine: Engine, firm: Company) -> None:
    company(engine, "T2")
    adds(engine, "Fewer queues")
    ask = partial(asks, engine, "Dora", workspace="T2")
    for verb in ("goal", "goal_ideas", "goal_measures", "edit_goal", "retire_goal"):
        assert refusal(ask(verb, "1")) == "goal_unknown"
    assert refusal(ask("history", "1")) == "version_unknown"
    shares(engine, "Alice", "Of this company")
    fields: dict[str, Any] = {"vision": "Bread", "seen": "00000000", "moved": "I-1"}
    assert wrong(ask("save_vision", **fields)) == {"moved": "moved_unknown"}


def test_an_owner_who_is_elsewhere_is_kept(engine: Engine) -> None:
    both = two_chats(engine)
    adds(engine, "Fewer queues")
    both.in_teams("Erik", "home")
    with transaction(engine) as db:
        erik = people.member_of(db, both.id, both.member_in_teams("Erik").id)
        erik.role = Role.LEADER
        db.add(erik)
    form = shown(both.in_teams("Erik", "edit_goal", "1"), GoalForm)
    assert (form.owner, form.elsewhere) == ("", "Carla Brandt")
    fields: dict[str, Any] = {
        "number": "1",
        "turn": "0",
        "title": "No queues",
        "note": "Yes",
        **MEANS,
        "owner": "",
    }
    saved = shown(both.in_teams("Erik", "save_goal", **fields), PictureEditor)
    assert (saved.saved, saved.goals[0].owner) == (2, "Carla Brandt")


# --- one goal ---------------------------------------------------------------------------------------


def test_a_goal_shows_what_leadership_said_last_and_the_best_ideas(engine: Engine, firm: Company) -> None:
    adds(engine, "Fewer queues", indicator="Minutes")
    for number in range(1, 6):
        asks(engine, "Alice", "create", title=f"Idea {number}", draft=f"d{number}", goal="1")
    for who, idea in (("Bob", 4), ("Carla", 4), ("Bob", 2), ("Bob", 5)):
        asks(engine, who, "support", str(idea))
    asks(engine, "Bob", "support", "3")
    asks(engine, "Alice", "withdraw", "3")
    _posts(engine, firm, "Old news.", 0)
    _posts(engine, firm, "From May on there is a second till. Tell everybody.", 1)
    card = shown(asks(engine, "Gus", "goal", "G-1"), GoalCard)
    assert [idea.number for idea in card.best] == [4, 2, 5]
    assert (card.ideas, card.goal.description, card.goal.indicator) == (4, "Nobody waits.", "Minutes")
    day = (MONDAY + timedelta(days=1)).date()
    assert card.news == GoalNews("From May on there is a second till.", "Dora Hansen", day)
    assert [line.number for line in shown(asks(engine, "Gus", "goal_ideas", "1"), IdeaList).lines] == [
        5,
        4,
        2,
        1,
    ]


def test_a_retired_goal_stays_readable(engine: Engine, firm: Company) -> None:
    adds(engine, "Fewer queues")
    adds(engine, "More regulars")
    retires(engine, 1)
    assert str(shown(asks(engine, "Alice", "goal", "1"), GoalCard).retired) == "2026-08-31"
    assert shown(asks(engine, "Alice", "goal_ideas", "1"), IdeaList).lines == ()


@pytest.mark.parametrize("words", ["", "3", "0", "x", "G-", "1 x", "9" * 30])
def test_an_unknown_goal_is_said_so(engine: Engine, firm: Company, words: str) -> None:
    adds(engine, "Fewer queues")
    for verb in ("goal", "goal_ideas", "goal_measures"):
        assert refusal(asks(engine, "Alice", verb, words)) == "goal_unknown"


def test_an_idea_s_card_shows_the_goal_s_new_title(engine: Engine, firm: Company) -> None:
    adds(engine, "Fewer queues")
    asks(engine, "Alice", "create", title="A second till", draft="d", goal="1")
    changes(engine, 1, title="No queues")
    assert shown(asks(engine, "Bob", "show", "1"), IdeaCard).idea.goal == "No queues"


def _posts(engine: Engine, firm: Company, text: str, day: int) -> None:
    """Dora's update about the first goal."""
    at, dora = MONDAY + timedelta(days=day), firm.members["Dora"].id
    with transaction(engine) as db:
        goal = goals.by_number(db, firm.id, 1)
        assert goal is not None
        known: dict[str, Any] = {"organization_id": firm.id, "goal_id": goal.id}
        made = StrategicUpdate(
            **known, number=day + 1, draft=text, author_id=dora, text=text, created=at, changed=at
        )
        db.add(made)
        db.flush()
        post: dict[str, Any] = {"update_id": made.id, "occurrence": f"day {day}", "member_id": dora}
        db.add(UpdatePost(**known, **post, text=text, at=at))
