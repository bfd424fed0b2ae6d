"""Versions of the target picture: each stays as it was, and names the ideas that moved it."""

from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from handlers import rules, versions
from handlers.verbs import Reply
from handlers.views import (
    IdeaCard,
    MovedPicture,
    PictureAsItWas,
    PictureEditor,
    PictureHistory,
    TargetPicture,
)
from storage import goals, people
from storage.database import open_database, transaction
from storage.migrate import migrate
from storage.models import VersionIdea
from tests.cast import MONDAY, uid
from tests.picturing import adds, changes, retires, sees, told_of, version, wrong
from tests.rows import Company, asks, company, shares
from tests.two_chats import refusal, rows_of, shown


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


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
    assert [row.key for row in told_of(engine, "MovedPicture")] == ["moved:1:1"]
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
    assert [row.facts["sealed"] for row in told_of(engine, "MovedPicture")] == [True]
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


def _named(engine: Engine) -> list[bool | None]:
    with transaction(engine) as db:
        return [row.named for row in rows_of(db, VersionIdea)]
