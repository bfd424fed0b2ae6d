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
    pairs = {tuple(sorted(pair)): score for score, *pair in stored.nearest(rows, since, 0.2)}
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
