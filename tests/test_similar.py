"""Ideas that say something similar: found by their words, in both databases and in nobody else's company."""

import pytest
from sqlalchemy import Engine

from handlers.similar import similar
from storage.database import transaction
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
