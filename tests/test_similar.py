"""Ideas that say something similar: found by their words, in both databases and in nobody else's company."""

import math
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from bot.similar import rebuilt
from handlers import meaning
from handlers.similar import similar
from handlers.views import IdeaList
from scheduler import meanings
from storage import ideas, terms, vectors
from storage import similar as index
from storage.database import transaction
from storage.models import Idea
from storage.shelves import Shelf
from tests.rows import Company, asks, company, shares

TITLES = (
    "Digitale Karte für Stammkunden",
    "Fahrräder statt Dienstwagen in der Stadt",
    "Open the shop on Sundays before Christmas",
    "A bench in front of the shop",
    "Newsletter for regular customers",
)


@pytest.fixture
def firm(engine: Engine) -> Company:
    firm = company(engine)
    for title in TITLES:
        shares(engine, "Alice", title)
    return firm


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("Kundenkarte auf dem Handy", 1, ("Kundenkarte",)),
        ("Weniger Dienstwägen", 2, ("Dienstwägen",)),
        ("Ein Dienstfahrrad für alle", 2, ("Dienstfahrrad",)),
        ("Why not open on Sunday?", 3, ("open", "Sunday")),
        ("NEWSLETTERS", 5, ("NEWSLETTERS",)),
    ],
)
def test_by_words_and_their_parts(
    engine: Engine, firm: Company, text: str, number: int, words: tuple[str, ...]
) -> None:
    with transaction(engine) as db:
        found = similar(db, firm.id, text)
    assert (found[0].idea.number, found[0].words, found[0].meaning) == (number, words, False)


@pytest.mark.parametrize("text", ["", "   \n ", "und oder aber", "Werkzeug leihen", "\"' OR * : ( ^ -", "ß"])
def test_nothing_is_similar(engine: Engine, firm: Company, text: str) -> None:
    with transaction(engine) as db:
        assert similar(db, firm.id, text) == []


def test_edited_words_count_and_those_of_before_do_not(engine: Engine, firm: Company) -> None:
    asks(engine, "Alice", "save", number="1", turn="0", title="Ein Garten auf dem Dach")
    with transaction(engine) as db:
        assert [one.idea.number for one in similar(db, firm.id, "Dachgarten")] == [1]
        assert similar(db, firm.id, "Kundenkarte") == []


def test_what_was_taken_back_is_nothing_to_support(engine: Engine, firm: Company) -> None:
    asks(engine, "Alice", "withdraw", "1")
    with transaction(engine) as db:
        assert similar(db, firm.id, "Kundenkarte") == []
        assert similar(db, firm.id, "Dienstwagen", besides=[2]) == []


def test_each_company_finds_its_own(engine: Engine, firm: Company) -> None:
    theirs = company(engine, "T2")
    shares(engine, "Alice", "Kundenkarte", workspace="T2")
    with transaction(engine) as db:
        assert [one.idea.title for one in similar(db, theirs.id, "Kundenkarte")] == ["Kundenkarte"]
        assert [one.idea.title for one in similar(db, firm.id, "Kundenkarte")] == [TITLES[0]]


# --- meaning ------------------------------------------------------------------------------------------


class Colours:
    """A model that knows three things only: reds, greens, and all the rest."""

    name = "colours 1"

    def meanings(self, texts: Sequence[str]) -> list[bytes]:
        apart = [text.casefold().partition("\n") for text in texts]
        return [
            bytes((*self._meaning(title), *self._meaning(rest.strip() or title))) for title, _, rest in apart
        ]

    def asked(self, text: str) -> bytes:
        return bytes(self._meaning(text.casefold()))

    def _meaning(self, text: str) -> tuple[int, int, int]:
        if any(red in text for red in ("rot", "red", "scarlet")):
            return 100, 0, 0
        return (0, 100, 0) if "green" in text else (0, 0, 100)


@pytest.fixture
def colours() -> Iterator[None]:
    meaning.use(Colours())
    yield
    meaning.use(None)


def _numbers(engine: Engine, firm: Company, said: str) -> list[int]:
    with transaction(engine) as db:
        return [one.idea.number for one in similar(db, firm.id, said) if one.meaning]


@pytest.mark.usefixtures("colours")
def test_by_meaning_once_the_clock_has_ticked(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Ein rotes Tor")
    assert _numbers(engine, firm, "Scarlet") == []
    assert meanings.write_missing(engine) == len(TITLES) + 1
    assert meanings.write_missing(engine) == 0
    assert _numbers(engine, firm, "Scarlet") == [6]
    asks(engine, "Alice", "save", number="6", turn="0", title="A green gate")
    assert _numbers(engine, firm, "Scarlet") == [], "at once, not by what it said before"
    shares(engine, "Alice", "Red tape")
    assert meanings.write_missing(engine) == 2
    assert _numbers(engine, firm, "Scarlet") == [7]


@pytest.mark.usefixtures("colours")
def test_words_that_changed_while_the_model_was_thinking_are_looked_at_again(
    engine: Engine, firm: Company
) -> None:
    with transaction(engine) as db:
        before = ideas.find(db, firm.id, 1)
        assert before is not None
        written = (before.id, before.words, bytes((100, 0, 0, 100, 0, 0)))
    asks(engine, "Alice", "save", number="1", turn="0", title="Something green")
    with transaction(engine) as db:
        assert vectors.keep(db, Colours.name, [written]) == 0
    meanings.write_missing(engine)
    assert _numbers(engine, firm, "Red") == []


@pytest.mark.usefixtures("colours")
def test_another_model_looks_at_everything_again(engine: Engine, firm: Company) -> None:
    meanings.write_missing(engine)
    newer = Colours()
    newer.name = "colours 2"
    meaning.use(newer)
    assert meanings.write_missing(engine) == len(TITLES)


@pytest.mark.usefixtures("colours")
def test_a_company_means_only_its_own(engine: Engine, firm: Company) -> None:
    theirs = company(engine, "T2")
    shares(engine, "Alice", "Red", workspace="T2")
    meanings.write_missing(engine)
    assert _numbers(engine, theirs, "Scarlet") == [1]
    assert _numbers(engine, firm, "Scarlet") == []


def test_the_model_that_comes_with_the_bot(engine: Engine, firm: Company) -> None:
    """It really is there, answers offline, and knows what the other language calls it."""
    assert meaning.use_installed()
    try:
        meanings.write_missing(engine)
        with transaction(engine) as db:
            found = similar(db, firm.id, "Loyalty card for customers on the phone")
            crossing = similar(db, firm.id, "Bicycles instead of company cars")
    finally:
        meaning.use(None)
    assert 1 in [one.idea.number for one in found if one.meaning]
    assert 2 in [one.idea.number for one in crossing if one.meaning]


@pytest.mark.usefixtures("colours")
def test_all_are_written_anew_by_a_command(engine: Engine, firm: Company) -> None:
    """Stopped, what it has not done yet is found as before; run again, it does all."""
    shares(engine, "Alice", "Ein rotes Tor")
    meanings.write_missing(engine)
    with transaction(engine) as db:
        index.forget(db, firm.id, [1])
        assert [one for one in similar(db, firm.id, "Kundenkarte") if one.words] == []
    url = engine.url.render_as_string(hide_password=False)
    meaning.use(Stopped())
    with pytest.raises(KeyboardInterrupt):
        rebuilt(url)
    meaning.use(Colours())
    assert _numbers(engine, firm, "Scarlet") == [6]
    assert rebuilt(url) == (len(TITLES) + 1, len(TITLES) + 1)
    assert _numbers(engine, firm, "Scarlet") == [6]
    with transaction(engine) as db:
        assert [one.idea.number for one in similar(db, firm.id, "Kundenkarte") if one.words] == [1]


class Stopped(Colours):
    """Ctrl+C, while it is thinking."""

    def meanings(self, texts: Sequence[str]) -> list[bytes]:
        raise KeyboardInterrupt


def test_a_shelf_is_taken_anew_when_a_company_has_grown() -> None:
    """How a company talks is looked at again; until then what is new is compared as before."""
    green, red = bytes((0, 100, 0, 0, 100, 0)), bytes((100, 0, 0, 100, 0, 0))
    shelf = Shelf()
    shelf.add([(1, 1, green), (2, 2, red)])
    assert not shelf.outgrown(50)
    assert shelf.outgrown(51)
    shelf.add([(3, 3, red), (4, 1, red)])
    assert [idea for idea, near in shelf.nearest(red[:3], limit=5) if near > 0.9] == [1, 2, 3]


def test_who_says_it_in_the_title_is_nearer_than_who_says_it_in_the_text() -> None:
    chance = np.random.default_rng(5)
    some = np.clip(chance.normal(0, 30, (42, 2, 64)), -127, 127).astype(np.int8)
    question = some[40, 0] = some[41, 1]  # the one's title, the other's text
    shelf = Shelf()
    shelf.add([(at + 1, at + 1, both.tobytes()) for at, both in enumerate(some)])
    (first, near), (second, less) = shelf.nearest(question.tobytes(), 2)
    assert (first, second) == (41, 42)
    assert near > less + 0.1


# --- to find them by typing -----------------------------------------------------------------------------


def test_similar_ideas_are_found_behind_those_with_every_word(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "Kundenkarte")
    found = asks(engine, "Bob", "find", "1 Kundenkarte").view
    assert isinstance(found, IdeaList)
    assert [line.number for line in found.lines] == [6, 1]
    assert found.page.total == 2
    nothing = asks(engine, "Bob", "find", "1 Kundenparkplatz im Hof mit Schranke").view
    assert isinstance(nothing, IdeaList)
    assert 3 not in [line.number for line in nothing.lines]


def test_pages_of_what_is_found_have_each_idea_once(engine: Engine) -> None:
    company(engine)
    for number in range(12):
        shares(engine, "Alice", f"Bench {number}")
    for number in range(3):
        shares(engine, "Alice", f"Benches {number} inside")
    seen: list[int] = []
    totals = set()
    for page in (1, 2, 3):
        view = asks(engine, "Bob", "find", f"{page} bench inside").view
        assert isinstance(view, IdeaList)
        seen += [line.number for line in view.lines] if view.page.number == page else []
        totals.add(view.page.total)
    assert seen[:3] == [15, 14, 13]
    assert totals == {len(seen)} == {len(set(seen))}


def test_both_databases_know_in_how_many_places_a_common_word_stands(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where most ideas are another company's; and look up of them only what is rare."""
    for external, many in (("T1", 20), ("T2", 60)):
        company(engine, external)
        for number in range(many):
            shares(engine, "Alice", f"Regal {number}", workspace=external)
    shares(engine, "Alice", "Regal mit Sägen")
    if engine.dialect.name == "postgresql":
        with transaction(engine) as db:
            db.connection().exec_driver_sql("ANALYZE idea_words")
        monkeypatch.setattr(index, "_COUNTED", {})
    for org, many in ((1, 21), (2, 60)):
        with transaction(engine) as db:
            found = index._common(db, said := terms.words(org, "Regal"))
        assert max(found[term] for term in said) == pytest.approx(many, rel=0.05)
    monkeypatch.setattr(index, "LOOKED_UP", 10)
    with transaction(engine) as db:
        shared = index.sharing(db, 1, "Säge", "Säge im Regal", limit=5)
        other = index.sharing(db, 2, "", "Regal", limit=5)
        last = db.exec(select(Idea).where(Idea.organization_id == 1).order_by(col(Idea.id).desc())).first()
    assert last is not None
    assert [idea for idea, _ in shared] == [last.id]
    assert len(other) == 5  # one term is looked up always


def test_a_word_counts_the_same_in_both_databases(engine: Engine, firm: Company) -> None:
    """And of ideas that share as much, the older ones come first."""
    for number in range(6):
        shares(engine, "Alice", f"Regal {number}")
    with transaction(engine) as db:
        found = index.sharing(db, firm.id, "", "Regal mit Newsletter", limit=3)
        numbers = [db.get_one(Idea, idea).number for idea, _ in found]
    rare, common = math.log(1 + 11), math.log(1 + 11 / 6)
    assert numbers == [5, 6, 7]
    assert [score for _, score in found] == pytest.approx([1, common / rare, common / rare], abs=1e-6)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_no_word_waits_to_be_sorted_into_the_index(engine: Engine, firm: Company) -> None:
    """PostgreSQL would look through all that wait, at each question and for each word."""
    with transaction(engine) as db:
        waiting = "SELECT gin_clean_pending_list('ix_idea_words_terms')"
        assert db.connection().exec_driver_sql(waiting).scalar_one() == 0
        assert similar(db, firm.id, "Newsletter")
