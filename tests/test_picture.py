"""The target picture: every version stays as it was, and nobody changes it who may not."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from handlers import rules, versions
from handlers.verbs import Reply
from handlers.views import (
    GoalCard,
    GoalForm,
    GoalNews,
    IdeaCard,
    IdeaList,
    MovedPicture,
    Notice,
    PictureAsItWas,
    PictureEditor,
    PictureHistory,
    RetireForm,
    ReviewCard,
    TargetPicture,
    VisionForm,
)
from storage import goals, ideas, people
from storage.database import open_database, transaction
from storage.migrate import migrate
from storage.models import (
    GoalSource,
    History,
    Idea,
    IdeaState,
    Measure,
    MeasureState,
    Outbox,
    PictureVersion,
    Role,
    StrategicUpdate,
    UpdatePost,
    VersionIdea,
)
from tests.cast import MONDAY, uid
from tests.rows import Company, asks, at_once, company, shares
from tests.two_chats import refusal, rows_of, shown, two_chats

MEANS: dict[str, Any] = {"description": "Nobody waits.", "owner": uid("Carla")}


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


def adds(engine: Engine, title: str, who: str = "Dora", **fields: Any) -> Reply:
    form = shown(asks(engine, who, "add_goal"), GoalForm)
    given: dict[str, Any] = {"note": "Because.", **MEANS, **fields}
    return asks(engine, who, "save_goal", number="0", turn=str(form.turn), title=title, **given)


def changes(engine: Engine, number: int, who: str = "Dora", **fields: Any) -> Reply:
    form = shown(asks(engine, who, "edit_goal", str(number)), GoalForm)
    given: dict[str, Any] = {"title": form.title, "note": "Because.", **MEANS, **fields}
    return asks(engine, who, "save_goal", number=str(number), turn=str(form.turn), **given)


def sees(engine: Engine, vision: str, who: str = "Dora", **fields: Any) -> Reply:
    form = shown(asks(engine, who, "edit_vision"), VisionForm)
    return asks(engine, who, "save_vision", vision=vision, seen=form.seen, note="Because.", **fields)


def retires(engine: Engine, number: int, who: str = "Dora", **fields: Any) -> Reply:
    form = shown(asks(engine, who, "retire_goal", str(number)), RetireForm)
    return asks(
        engine, who, "retired", number=str(number), turn=str(form.turn), **{"note": "Because.", **fields}
    )


def wrong(reply: Reply) -> dict[str, str]:
    assert reply.invalid is not None, (reply.view, reply.refused)
    return reply.invalid.errors


def version(engine: Engine, number: int) -> PictureAsItWas:
    found: PictureAsItWas = shown(asks(engine, "Gus", "history", str(number)), PictureAsItWas)
    return found


# --- versions ---------------------------------------------------------------------------------------


def test_each_save_is_a_version(engine: Engine, firm: Company) -> None:
    assert shown(sees(engine, "We are the best baker."), PictureEditor).saved == 1
    assert shown(adds(engine, "Fewer queues"), PictureEditor).saved == 2
    assert shown(changes(engine, 1, title="No queues", note="Two were too many."), PictureEditor).saved == 3
    first, second, third = (version(engine, number) for number in (1, 2, 3))
    assert (first.vision, first.goals) == ("We are the best baker.", ())
    assert [goal.title for goal in second.goals] == ["Fewer queues"]
    assert [(goal.title, goal.owner) for goal in third.goals] == [("No queues", "Carla Brandt")]
    assert (third.note, third.by) == ("Two were too many.", "Dora Hansen")
    history = shown(asks(engine, "Gus", "history"), PictureHistory)
    assert [line.number for line in history.lines] == [3, 2, 1]


def test_the_picture_says_which_version_it_is(engine: Engine, firm: Company) -> None:
    sees(engine, "We are the best baker.")
    seen = shown(asks(engine, "Alice", "strategy"), TargetPicture)
    assert (seen.vision, seen.version, str(seen.since)) == ("We are the best baker.", 1, "2026-08-31")
    assert (seen.editable, shown(asks(engine, "Dora", "strategy"), TargetPicture).editable) == (False, True)


def test_names_in_old_versions_stay(engine: Engine, firm: Company) -> None:
    adds(engine, "Fewer queues", indicator="Minutes", target="2", until="2027-01-01")
    before = version(engine, 1)
    with transaction(engine) as db:
        carla = people.member_of(db, firm.id, firm.members["Carla"].id)
        carla.name = "Carla Vogt"
        db.add(carla)
    changes(engine, 1, owner=uid("Bob"))
    assert version(engine, 1) == before
    assert version(engine, 1).goals[0].owner == "Carla Brandt"


def test_a_version_from_the_command_line_has_nobody_s_name(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        goals.add(db, firm.organization, "Fewer queues", MONDAY)
        versions.make(db, firm.organization, note="", moved=(), member_id=None, now=MONDAY)
    assert (version(engine, 1).by, len(version(engine, 1).goals)) == ("", 1)


def test_nothing_changed_is_no_version(engine: Engine, firm: Company) -> None:
    adds(engine, "Fewer queues")
    assert shown(changes(engine, 1), PictureEditor).saved == 0
    sees(engine, "Bread")
    assert shown(sees(engine, "Bread"), PictureEditor).saved == 0
    assert shown(changes(engine, 1, title="No queues"), PictureEditor).saved == 3, "no number is lost"


@pytest.mark.parametrize("words", ["2", "0", "x", "9" * 30, "1 1", "²"])
def test_a_version_that_is_not_there_is_named(engine: Engine, firm: Company, words: str) -> None:
    sees(engine, "Bread")
    assert refusal(asks(engine, "Alice", "history", words)) == "version_unknown"


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["vision", "add", "change", "retire", "add"]),
        st.integers(1, 9),
        st.text(min_size=1, max_size=20),
    ),
    max_size=12,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_every_old_version_stays_exactly_as_it_was(
    steps: list[tuple[str, int, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('picture') / 'picture.sqlite3'}")
    migrate(engine)
    company(engine)
    known: dict[int, PictureAsItWas] = {}
    for what, number, words in steps:
        reply = _does(engine, what, number, words)
        saved = reply.view.saved if isinstance(reply.view, PictureEditor) else 0
        if saved:
            known[saved] = version(engine, saved)
        assert {one: version(engine, one) for one in known} == known
        current = len(shown(asks(engine, "Alice", "strategy"), TargetPicture).goals)
        assert current <= rules.GOALS_MOST
    assert list(known) == list(range(1, len(known) + 1)), "numbers without a gap"
    engine.dispose()


def _does(engine: Engine, what: str, number: int, words: str) -> Reply:
    """One thing that a leader may try; much of it is refused."""
    ask = partial(asks, engine, "Dora")
    if what == "vision":
        return sees(engine, words)
    opened = ask({"add": "add_goal", "change": "edit_goal", "retire": "retire_goal"}[what], str(number))
    if opened.view is None:
        return opened
    if what == "retire":
        return retires(engine, number, note=words)
    return adds(engine, words, note="Yes") if what == "add" else changes(engine, number, title=words)


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


# --- ideas that moved it ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "numbers", "strange"),
    [
        ("", [], []),
        ("I-42, 7", [42, 7], []),
        ("i-42 und #7; 42", [42, 7], []),
        ("I-42 and cake & 7.", [42, 7], ["cake"]),
        ("0, -1, I-, 9999999999", [], ["0", "-1", "I-", "9999999999"]),
    ],
)
def test_ideas_are_named_in_many_ways(text: str, numbers: list[int], strange: list[str]) -> None:
    assert versions.mentioned(text) == (numbers, strange)


@given(st.text())
def test_whatever_is_typed_names_ideas_or_is_strange(text: str) -> None:
    numbers, strange = versions.mentioned(text)
    assert len(numbers) == len(set(numbers))
    assert all(0 < number < 10**9 for number in numbers)
    assert all(word in text for word in strange)


def test_whose_idea_moved_the_picture_hears_it_once_and_decides_about_the_name(
    engine: Engine, firm: Company
) -> None:
    shares(engine, "Alice", "Ask our regulars")
    adds(engine, "More regulars", moved="I-1, 1")
    assert [row.key for row in _told(engine, "MovedPicture")] == ["moved:1:1"]
    assert shown(asks(engine, "Bob", "show", "1"), IdeaCard).idea.moved == 1
    assert refusal(asks(engine, "Bob", "name_me", "1.1")) == "not_yours"
    for verb, named in (("name_me", True), ("not_me", False), ("name_me", True)):
        assert shown(asks(engine, "Alice", verb, "1.1"), MovedPicture).named is named
        assert _named(engine) == [named]
    for words, key in (("2.1", "version_unknown"), ("1.2", "idea_unknown"), ("", "version_unknown")):
        assert refusal(asks(engine, "Alice", "name_me", words)) == key


def test_an_idea_that_moved_nothing_has_no_name_to_say(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Ask our regulars")
    adds(engine, "More regulars")
    assert refusal(asks(engine, "Alice", "name_me", "1.1")) == "version_unknown"


def test_sealed_ideas_are_never_named(engine: Engine, firm: Company) -> None:
    asks(engine, "Alice", "create", title="Ask our regulars", draft="d", sealed="yes")
    adds(engine, "More regulars", moved="1")
    assert [row.facts["sealed"] for row in _told(engine, "MovedPicture")] == [True]
    assert refusal(asks(engine, "Alice", "name_me", "1.1")) == "sealed_not_named"
    assert _named(engine) == [None]


def test_what_was_taken_back_moves_nothing(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Ask our regulars")
    asks(engine, "Alice", "withdraw", "1")
    reply = adds(engine, "More regulars", moved="I-1")
    assert reply.invalid is not None
    assert reply.invalid.params == {"moved": {"names": "I-1"}}
    assert wrong(adds(engine, "More regulars", moved=", ".join(map(str, range(1, 20))))) == {
        "moved": "moved_many"
    }


# --- retiring ---------------------------------------------------------------------------------------


@pytest.fixture
def busy(engine: Engine, firm: Company) -> Company:
    """Two goals; the first has an idea to decide, one asked about, one parked, and one with a measure."""
    adds(engine, "Fewer queues")
    adds(engine, "More regulars", owner=uid("Bob"))
    for number in range(1, 5):
        asks(engine, "Alice", "create", title=f"Idea {number}", draft=f"d{number}", goal="1")
    asks(engine, "Carla", "asked", number="2", turn="0", question="When?")
    asks(engine, "Carla", "parked", number="3", turn="0", reason="Later", wake="2026-12-01")
    asks(engine, "Carla", "approved", number="4", turn="0", owner=uid("Mallory"), due="2026-09-30")
    return firm


def test_retiring_asks_what_is_open(engine: Engine, busy: Company) -> None:
    form = shown(asks(engine, "Dora", "retire_goal", "1"), RetireForm)
    assert (form.ideas, form.measures, [goal.number for goal in form.goals]) == (3, 1, [2])
    empty = shown(asks(engine, "Dora", "retire_goal", "2"), RetireForm)
    assert (empty.ideas, empty.measures) == (0, 0)


def test_ideas_move_to_another_goal_and_its_owner_decides(engine: Engine, busy: Company) -> None:
    days = {number: _idea(engine, busy, number).due for number in (1, 2, 3)}
    shown(retires(engine, 1, move_to="2", measures="go_on"), PictureEditor)
    for number, state, reviewer in ((1, IdeaState.NEW, "Bob"), (2, IdeaState.QUESTION, "Carla")):
        idea = _idea(engine, busy, number)
        assert (idea.state, idea.reviewer_id, idea.due) == (state, busy.members[reviewer].id, days[number])
    titles = {shown(asks(engine, "Gus", "show", str(n)), IdeaCard).idea.goal for n in (1, 2, 3)}
    assert titles == {"More regulars"}
    assert shown(asks(engine, "Gus", "show", "4"), IdeaCard).idea.goal == "Fewer queues"
    assert [row.key for row in _told(engine, "GoalMoved")] == [f"goal_moved:{n}:1" for n in (1, 2, 3)]
    assert [row.key for row in _told(engine, "ReviewCard") if row.key.startswith("review:1.")][1:] == [
        f"review:1.1:{busy.members['Bob'].id}"
    ]
    assert _measures(engine) == [MeasureState.PLANNED]
    assert (
        refusal(asks(engine, "Carla", "declined", number="1", turn="0", reason="No")) == "changed_meanwhile"
    )
    assert shown(asks(engine, "Bob", "declined", number="1", turn="1", reason="No"), Notice)


def test_a_goal_that_came_by_retiring_is_nobody_else_s_choice(engine: Engine, busy: Company) -> None:
    assert _idea(engine, busy, 3).goal_source is GoalSource.AUTHOR
    with transaction(engine) as db:
        idea = _idea(engine, busy, 3)
        idea.aligned_by = busy.members["Carla"].id
        db.add(idea)
    retires(engine, 1, move_to="2", measures="go_on")
    idea = _idea(engine, busy, 3)
    assert (idea.goal_source, idea.aligned_by) == (GoalSource.REVIEWER, None)
    told = shown(asks(engine, "Bob", "look", "3"), ReviewCard).alignment
    assert told is not None
    assert told.by == "Dora Hansen"


def test_ideas_go_on_without_a_goal_and_nobody_is_bothered(engine: Engine, busy: Company) -> None:
    retires(engine, 1, move_to="none", measures="go_on")
    idea = _idea(engine, busy, 1)
    assert (idea.goal_id, idea.reviewer_id, idea.turn) == (None, busy.members["Carla"].id, 0)
    assert _told(engine, "GoalMoved") == []


def test_measures_stop_and_their_owners_hear_why(engine: Engine, busy: Company) -> None:
    retires(engine, 1, move_to="none", measures="stop", note="The shop closes.")
    assert _measures(engine) == [MeasureState.STOPPED]
    told = _told(engine, "MeasureStopped")
    assert {row.target for row in told} == {uid("Mallory"), uid("Alice")}
    assert {row.facts["reason"] for row in told} == {"The shop closes."}
    card = shown(asks(engine, "Gus", "show", "4"), IdeaCard)
    assert card.idea.measure.stopped
    with transaction(engine) as db:
        verbs = [row.verb for row in rows_of(db, History)]
    assert (verbs.count("stop"), verbs.count("goal_moved")) == (1, 3)


def test_a_measure_that_an_idea_of_another_goal_feeds_goes_on(engine: Engine, busy: Company) -> None:
    asks(engine, "Alice", "create", title="Idea 5", draft="d5", goal="2")
    shown(asks(engine, "Carla", "approved", number="5", turn="0", feeds="1"), Notice)
    assert shown(asks(engine, "Dora", "retire_goal", "1"), RetireForm).measures == 0
    retires(engine, 1, move_to="none", measures="stop")
    assert _measures(engine) == [MeasureState.PLANNED]


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"measures": "stop"}, {"move_to": "move_to_missing"}),
        ({"measures": "stop", "move_to": "1"}, {"move_to": "goal_gone"}),
        ({"measures": "stop", "move_to": "9"}, {"move_to": "goal_gone"}),
        ({"move_to": "2"}, {"measures": "measures_missing"}),
        ({"move_to": "2", "measures": "burn"}, {"measures": "measures_missing"}),
        ({"move_to": "2", "measures": "stop", "note": " "}, {"note": "note_empty"}),
    ],
)
def test_a_wrong_retirement_changes_nothing(
    engine: Engine, busy: Company, fields: dict[str, Any], errors: dict[str, str]
) -> None:
    assert wrong(retires(engine, 1, **fields)) == errors
    assert pictures_of(engine) == 2
    assert _idea(engine, busy, 1).goal_id is not None
    assert _measures(engine) == [MeasureState.PLANNED]
    assert _told(engine, "GoalMoved") == _told(engine, "MeasureStopped") == []


# --- what is looked at ------------------------------------------------------------------------------


def pictures_of(engine: Engine) -> int:
    with transaction(engine) as db:
        return len(rows_of(db, PictureVersion))


def _told(engine: Engine, view: str) -> list[Outbox]:
    with transaction(engine) as db:
        found = select(Outbox).where(Outbox.view == view, Outbox.kind == "post").order_by(Outbox.id)  # type: ignore[arg-type]
        return list(db.exec(found))


def _named(engine: Engine) -> list[bool | None]:
    with transaction(engine) as db:
        return [row.named for row in rows_of(db, VersionIdea)]


def _measures(engine: Engine) -> list[MeasureState]:
    with transaction(engine) as db:
        return [row.state for row in rows_of(db, Measure)]


def _idea(engine: Engine, firm: Company, number: int) -> Idea:
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, number)
        assert idea is not None
        return idea


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
