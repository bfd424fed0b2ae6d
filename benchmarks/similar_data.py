"""The pairs and the other ideas that similar ones are measured on, and databases filled with them."""

import itertools
import json
import math
import random
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from benchmarks import rows
from handlers import meaning
from handlers.similar import text_of
from storage import ideas, vectors
from storage.database import transaction
from storage.models import Idea, IdeaState

DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 8, 31, 6, 30, tzinfo=UTC)
PORTION = 500
SURE = 1.96  # standard deviations: 19 times of 20
CASES = (("German", "de", "de"), ("English", "en", "en"), ("across", "de", "en"), ("across", "en", "de"))
KINDS = ("paraphrase", "short")

Told = tuple[str, str, str]  # title, problem and benefit


@dataclass(frozen=True)
class Pair:
    """What is said of one subject in each language, and the numbers of its two ideas."""

    source: str
    said: dict[str, dict[str, str]]
    numbers: dict[str, int]


@dataclass(frozen=True)
class Filled:
    pairs: Sequence[Pair]
    told: Sequence[tuple[int, str]]


@dataclass(frozen=True)
class Share:
    part: float
    least: float
    most: float


def pairs_in(names: Sequence[str]) -> list[Pair]:
    """The pairs' ideas have the first numbers."""
    found = [(name, one) for name in names for one in json.loads((DATA / name).read_text("utf-8"))]
    return [
        Pair(name, {"de": one["de"], "en": one["en"]}, {"de": at * 2 + 1, "en": at * 2 + 2})
        for at, (name, one) in enumerate(found)
    ]


def share(hits: Sequence[bool]) -> Share:
    """With Wilson's interval, which holds for few and for extreme ones too."""
    count, part = len(hits), sum(hits) / len(hits)
    middle = (part + SURE**2 / (2 * count)) / (1 + SURE**2 / count)
    half = SURE * math.sqrt(part * (1 - part) / count + (SURE / (2 * count)) ** 2) / (1 + SURE**2 / count)
    return Share(part, max(middle - half, 0.0), min(middle + half, 1.0))


def others(count: int) -> Iterator[Told]:
    """Ideas about other subjects: half of them German, in an order that is the same each time."""
    parts = json.loads((DATA / "distractors.json").read_text("utf-8"))
    chance = random.Random(7)
    made = [_made(parts[language], language, count, chance) for language in ("de", "en")]
    return itertools.islice(itertools.chain.from_iterable(zip(*made, strict=False)), count)


def _made(parts: dict[str, list[str]], language: str, count: int, chance: random.Random) -> list[Told]:
    titles = list(itertools.product(parts["what"], parts["verb"], parts["place"]))
    chance.shuffle(titles)
    made = []
    for what, verb, place in itertools.islice(itertools.cycle(titles), count):
        title = f"{what} {verb} {place}" if language == "de" else f"{verb} {what} {place}"
        made.append((title, chance.choice(parts["problem"]), chance.choice(parts["benefit"])))
    return made


def fill(engine: Engine, pairs: Sequence[Pair], count: int, also: Sequence[Told] = ()) -> Filled:
    """A company with the pairs' ideas, and so many others."""
    rows.company(engine, NOW)
    known = [(pair.said[at]["title"], pair.said[at]["text"], "") for pair in pairs for at in ("de", "en")]
    told: list[tuple[int, str]] = []
    for texts in portions([*known, *also, *others(count)]):
        added = add(engine, texts, first=len(told))
        told += [(idea.number, text_of(idea)) for idea in added]
        _mean(engine, added)
    return Filled(pairs, told)


def portions(told: Iterable[Told]) -> Iterator[list[Told]]:
    left = iter(told)
    while portion := list(itertools.islice(left, PORTION)):
        yield portion


def add(engine: Engine, texts: Sequence[Told], first: int) -> list[Idea]:
    with transaction(engine) as db:
        return [_idea(db, first + at, *one) for at, one in enumerate(texts)]


def _idea(db: Session, before: int, title: str, problem: str, benefit: str) -> Idea:
    idea = Idea(
        organization_id=1,
        number=ideas.next_number(db, 1),
        title=title[0].upper() + title[1:],
        problem=problem,
        benefit=benefit,
        author_id=1,
        state=IdeaState.DECLINED,
        due=NOW.date(),
        draft=str(before),
        created=NOW,
        changed=NOW,
    )
    return ideas.add(db, idea)


def _mean(engine: Engine, added: Sequence[Idea]) -> None:
    model = meaning.model()
    if model is None:
        return
    meant = model.meanings([text_of(idea) for idea in added])
    written = [(idea.id, idea.words, vector) for idea, vector in zip(added, meant, strict=True)]
    with transaction(engine) as db:
        vectors.keep(db, model.name, written)


class Plain:
    """SQLite's full text as it comes, to compare with."""

    def __init__(self, told: Sequence[tuple[int, str]]) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.execute("CREATE VIRTUAL TABLE idea USING fts5(words)")
        self._connection.executemany("INSERT INTO idea (rowid, words) VALUES (?, ?)", told)

    def first(self, said: str, count: int, besides: Sequence[int]) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", said))
        asked = "SELECT rowid FROM idea WHERE idea MATCH ? ORDER BY rank LIMIT ?"
        found = [row[0] for row in self._connection.execute(asked, (words, count + len(besides)))]
        return [number for number in found if number not in besides][:count]
