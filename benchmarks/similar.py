"""Similar ideas, on the data set in `data/`: `python -m benchmarks.similar`.

How many of the pairs are found: the partner is among the first five, beside 20,000 other ideas. And how long
it takes among 100,000, with the draft's own encoding. `--tuning` takes the pairs on which weights are chosen.
"""

import itertools
import json
import math
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest import mock

from sqlalchemy import Engine, text

import handlers.similar
from benchmarks import databases, rows
from handlers import meaning
from handlers.similar import similar, text_of
from storage import ideas, vectors
from storage.database import transaction
from storage.models import Idea, IdeaState

DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 8, 31, 6, 30, tzinfo=UTC)
OTHERS, MANY = 20_000, 100_000
FIRST = 5
PORTION = 500
CASES = (("German", "de", "de"), ("English", "en", "en"), ("across", "de", "en"), ("across", "en", "de"))
KINDS = ("paraphrase", "short")


def main() -> None:
    pairs = json.loads(
        (DATA / ("tuning.json" if "--tuning" in sys.argv else "reported.json")).read_text("utf-8")
    )
    model = meaning.use_installed()
    with tempfile.TemporaryDirectory() as folder:
        plain = _plain(Path(folder))
        with databases.sqlite(Path(folder), "similar") as engine:
            _fill(engine, plain, pairs, OTHERS)
            print("As people see them: what is too little similar is not shown.")
            _found(engine, plain, pairs)
            print("The first five in order, however little similar:")
            with mock.patch.object(handlers.similar, "NEAR", -1.0):
                _found(engine, plain, pairs)
            if model:
                used = meaning.model()
                meaning.use(None)
                print("Without the model:")
                _found(engine, plain, pairs)
                meaning.use(used)
            _fill(engine, None, [], MANY - OTHERS, first=OTHERS)
            _timed(engine, pairs)


def others(count: int) -> Iterator[tuple[str, str, str]]:
    """Ideas about other subjects: half of them German, in an order that is the same each time."""
    parts = json.loads((DATA / "distractors.json").read_text("utf-8"))
    chance = random.Random(7)
    made = [_made(parts[language], language, count, chance) for language in ("de", "en")]
    return itertools.islice(itertools.chain.from_iterable(zip(*made, strict=False)), count)


def _made(
    parts: dict[str, list[str]], language: str, count: int, chance: random.Random
) -> list[tuple[str, str, str]]:
    titles = list(itertools.product(parts["what"], parts["verb"], parts["place"]))
    chance.shuffle(titles)
    made = []
    for what, verb, place in itertools.islice(itertools.cycle(titles), count):
        title = f"{what} {verb} {place}" if language == "de" else f"{verb} {what} {place}"
        made.append((title, chance.choice(parts["problem"]), chance.choice(parts["benefit"])))
    return made


def _fill(
    engine: Engine,
    plain: sqlite3.Connection | None,
    pairs: Sequence[dict[str, Any]],
    count: int,
    first: int = 0,
) -> None:
    """The pairs' ideas have the first numbers; the others follow."""
    if not first:
        rows.company(engine, NOW)
    known = [(pair[at]["title"], pair[at]["text"], "") for pair in pairs for at in ("de", "en")]
    texts = [*known, *itertools.islice(others(first + count), first, None)]
    for start in range(0, len(texts), PORTION):
        with transaction(engine) as db:
            added = [
                _idea(db, start + first + at + 1, *one)
                for at, one in enumerate(texts[start : start + PORTION])
            ]
        _mean(engine, added)
        if plain is not None:
            said = [(idea.number, text_of(idea)) for idea in added]
            plain.executemany("INSERT INTO idea (rowid, words) VALUES (?, ?)", said)


def _idea(db: Any, number: int, title: str, problem: str, benefit: str) -> Idea:
    idea = Idea(
        organization_id=1,
        number=ideas.next_number(db, 1),
        title=title[0].upper() + title[1:],
        problem=problem,
        benefit=benefit,
        author_id=1,
        state=IdeaState.DECLINED,
        due=NOW.date(),
        draft=str(number),
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


def _plain(folder: Path) -> sqlite3.Connection:
    """SQLite's full text as it comes, to compare with."""
    connection = sqlite3.connect(folder / "plain.sqlite3", isolation_level=None)
    connection.execute("CREATE VIRTUAL TABLE idea USING fts5(words)")
    return connection


def _found(engine: Engine, plain: sqlite3.Connection, pairs: Sequence[dict[str, Any]]) -> None:
    print(f"{'':34}{'found':>8}{'plain FTS5':>12}   of")
    for kind in KINDS:
        counted: dict[str, list[tuple[bool, bool]]] = {}
        for name, stored, asked in CASES:
            for at, pair in enumerate(pairs):
                number = at * 2 + 1 + (stored == "en")
                said = pair[asked][kind]
                twin = number + 1 if stored == "de" else number - 1
                hit = number in _ours(engine, said, besides=twin)
                counted.setdefault(name, []).append((hit, number in _theirs(plain, said, twin)))
        for name, hits in counted.items():
            shares = [sum(column) / len(hits) for column in zip(*hits, strict=True)]
            print(f"  {kind:14}{name:18}{shares[0]:>8.2f}{shares[1]:>12.2f}   {len(hits)}")


def _ours(engine: Engine, said: str, besides: int) -> list[int]:
    with transaction(engine) as db:
        return [one.idea.number for one in similar(db, 1, said, besides=[besides], limit=FIRST)]


def _theirs(plain: sqlite3.Connection, said: str, besides: int) -> list[int]:
    words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", said))
    asked = "SELECT rowid FROM idea WHERE idea MATCH ? AND rowid != ? ORDER BY rank LIMIT ?"
    return [row[0] for row in plain.execute(asked, (words, besides, FIRST))]


def _timed(engine: Engine, pairs: Sequence[dict[str, Any]]) -> None:
    """Processor time of this one thread: what else the machine does is no part of it."""
    drafts = [pair[at][kind] for pair in pairs for at in ("de", "en") for kind in KINDS]
    with transaction(engine) as db:
        total = db.connection().execute(text("SELECT count(*) FROM idea")).scalar_one()
        similar(db, 1, "warm")
    times = []
    for draft in drafts:
        start = time.thread_time()
        with transaction(engine) as db:
            similar(db, 1, draft)
        times.append((time.thread_time() - start) * 1000)
    times.sort()
    p95 = times[math.ceil(len(times) * 0.95) - 1]
    print(f"Among {total:,} ideas: {times[len(times) // 2]:.0f} ms in the middle, {p95:.0f} ms at p95")


if __name__ == "__main__":
    main()
