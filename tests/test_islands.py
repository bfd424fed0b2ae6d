"""Islands by what ideas mean: compared all at once, and the same as if each were compared with each."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from handlers import islands, meaning, radar
from handlers.radar import radar_of
from scheduler import meanings
from storage import islands as stored
from storage import people, remembered
from storage.database import transaction
from tests.rows import Company, company
from tests.test_radar import in_room, shares
from tests.test_similar import Colours

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def colours() -> Iterator[None]:
    meaning.use(Colours())
    yield
    meaning.use(None)


@pytest.fixture
def firm(engine: Engine) -> Company:
    """Two red ideas and a green one, each from a channel of its own."""
    made = company(engine, now=NOW - 30 * DAY)
    for number, title in enumerate(("A red gate", "Gates in scarlet", "A green gate"), 1):
        shares(engine, title)
        in_room(engine, made, number, f"room{number}")
    return made


def found(engine: Engine, firm: Company) -> list[tuple[int, int]]:
    with transaction(engine) as db:
        pairs = islands.islands_of(db, firm.id, NOW, limit=3)
        return [(one.number, other.number) for one, other in pairs]


@pytest.mark.usefixtures("colours")
def test_what_means_the_same_is_an_island_once_its_meaning_is_known(engine: Engine, firm: Company) -> None:
    assert found(engine, firm) == []
    meanings.write_missing(engine)
    assert found(engine, firm) == [(1, 2)]  # the green one shares a word, and means something else
    in_room(engine, firm, 2, "room1")
    assert found(engine, firm) == []


@pytest.mark.usefixtures("colours")
def test_what_means_the_same_needs_no_shared_word(engine: Engine, firm: Company) -> None:
    """As long as it stands out: of four that mean the same no two are an island by that alone."""
    for number, title in enumerate(("Green bicycles", "Everything else", "Fewer meetings"), 4):
        shares(engine, title)
        in_room(engine, firm, number, f"room{number}")
    meanings.write_missing(engine)
    assert set(found(engine, firm)) == {(1, 2), (3, 4), (5, 6)}
    for number, title in enumerate(("Longer breaks", "A quiet room"), 7):
        shares(engine, title)
        in_room(engine, firm, number, f"room{number}")
    meanings.write_missing(engine)
    assert set(found(engine, firm)) == {(1, 2), (3, 4)}


def test_leaders_of_one_tick_share_one_look(
    engine: Engine, firm: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    with transaction(engine) as db:
        remembered.for_a_tick(db)
        organization = people.organization(db, firm.id)
        first = radar_of(db, organization, NOW, leads=True)
        monkeypatch.setattr(radar, "islands_of", None)
        assert radar_of(db, organization, NOW, leads=True) == first


@given(st.data())
def test_all_at_once_is_the_same_as_each_with_each(data: st.DataObject) -> None:
    count = data.draw(st.integers(0, 12))
    numbers = np.random.default_rng(data.draw(st.integers(0, 1000)))
    rows: list[stored.Row] = [
        (
            at + 1,
            int(numbers.integers(1, 4)),
            NOW - at * DAY,
            numbers.integers(-127, 127, 8, np.int8).tobytes(),
        )
        for at in range(count)
    ]
    late = data.draw(st.integers(0, count))
    since = NOW - (late - 0.5) * DAY
    pairs = {tuple(sorted(pair)): score for score, *pair in stored.Meant(rows).nearest(since, 0.2)}
    assert pairs == pytest.approx(_each_with_each(rows, late, 0.2), abs=1e-5)


def _each_with_each(rows: list[stored.Row], late: int, least: float) -> dict[tuple[int, int], float]:
    """Each pair of one that is new and its nearest neighbours, by hand."""
    if len(rows) < 2:
        return {}
    apart = [np.frombuffer(row[3], np.int8).astype(float) for row in rows]
    common = np.sum(apart, axis=0) / (len(rows) + stored.FIRM)
    apart = [(one - common) / np.linalg.norm(one - common) for one in apart]
    found = {}
    for at in range(late):
        scores = {
            other: -1.0 if rows[at][1] == rows[other][1] else float(apart[at] @ apart[other])
            for other in range(len(rows))
        }
        nearest = sorted(scores, key=lambda other: -scores[other])[: stored.NEIGHBOURS]
        for other in nearest:
            if scores[other] >= least:
                one, two = sorted((at, other))
                found[rows[one][0], rows[two][0]] = scores[other]
    return found


def _row(number: int, room: int, *numbers: int) -> stored.Row:
    return number, room, NOW, np.array([*numbers, *(0,) * (8 - len(numbers))], np.int8).tobytes()


def test_what_stands_out_means_the_same_without_a_shared_word() -> None:
    """1 and 2 mean the same; 3, 4, 5 and 6 are all about one thing; 7 is nearer to 1 than to any other."""
    same, about = (
        [(100,), (100, 20)],
        [(0, 0, 100, *(60 * (at == other) for other in range(4))) for at in range(4)],
    )
    said = [*same, *about, (90, -100)]
    meant = stored.Meant([_row(at, at, *numbers) for at, numbers in enumerate(said, 1)])
    pairs = list(meant.nearest(NOW - DAY, 0.3))
    assert {tuple(sorted(pair)) for _, *pair in pairs} >= {(1, 2), (3, 4), (5, 6), (1, 7)}
    assert {tuple(sorted(pair)) for pair in meant.clear(pairs, 0.3, 0.15)} == {(1, 2)}
    assert meant.clear(pairs, 0.999, 0.15) == set()


def test_two_alone_need_no_others_to_stand_out() -> None:
    meant = stored.Meant([_row(1, 1, 100, 3), _row(2, 2, 100, -3)])
    pairs = list(meant.nearest(NOW - DAY, 0.3))
    assert meant.clear(pairs, 0.3, 0.15) == {(1, 2), (2, 1)}
    assert stored.Meant([_row(1, 1, 100)]).clear([], 0.3, 0.15) == set()
    assert list(stored.Meant([]).nearest(NOW, 0.3)) == []
