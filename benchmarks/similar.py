"""Similar ideas, on the data set in `data/`: `python -m benchmarks.similar --help`.

How many of the pairs are found: the partner is among the first five, beside 20,000 other ideas; how many of
them people are shown, and how much else. And how long it takes among 100,000, with the draft's own encoding.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from sqlalchemy import Engine

import handlers.similar
from benchmarks import databases, training
from benchmarks.similar_data import CASES, DATA, KINDS, Filled, Pair, Plain, fill, pairs_in, share
from benchmarks.similar_speed import timed
from demo import english, german, steps
from handlers import meaning
from handlers.similar import similar, text_of
from storage import ideas
from storage.database import transaction

OTHERS, MANY = 20_000, 100_000
FIRST = 5
GOALS = {
    ("paraphrase", "German"): 0.90,
    ("paraphrase", "English"): 0.85,
    ("paraphrase", "across"): 0.90,
    ("short", "German"): 0.95,
    ("short", "English"): 0.95,
    ("short", "across"): 0.95,
}


def main() -> None:
    asked = _arguments()
    os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")  # one core
    if not meaning.use_installed():
        print("No model is installed: by words alone.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if asked.only != "speed":
            _quality(folder, _names("tuning" if asked.tuning else "reported"), asked.others)
        if asked.only != "quality":
            with _database(folder, asked.postgresql) as engine:
                timed(engine, pairs_in(_names("tuning" if asked.tuning else "reported")), asked.ideas)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.similar", description=__doc__)
    parser.add_argument("--only", choices=("quality", "speed"), help="one of the two")
    parser.add_argument("--tuning", action="store_true", help="the pairs on which weights are chosen")
    parser.add_argument("--others", type=int, default=OTHERS, help="other ideas beside the pairs (quality)")
    parser.add_argument("--ideas", type=int, default=MANY, help="ideas in the database (speed)")
    parser.add_argument("--postgresql", action="store_true", help="instead of SQLite (speed)")
    return parser.parse_args()


def _names(kind: str) -> list[str]:
    return sorted(path.name for path in DATA.glob(f"{kind}*.json"))


@contextmanager
def _database(folder: Path, postgresql: bool) -> Iterator[Engine]:
    opened = databases.postgresql(folder) if postgresql else databases.sqlite(folder, "speed")
    with opened as engine:
        yield engine


def _quality(folder: Path, names: Sequence[str], others: int) -> None:
    pairs = pairs_in(names)
    with databases.sqlite(folder, "similar") as engine:
        filled = fill(engine, pairs, others)
        plain = Plain(filled.told)
        print(f"Recall@5 among {others:,} other ideas; in brackets where the true share is, 19 times of 20.")
        print("Shown: what is too little similar is not. Words: without the model.")
        sets = {name: [pair for pair in filled.pairs if pair.source == name] for name in names}
        if len(names) > 1:
            sets["all together"] = list(filled.pairs)
        sets["of these, new to the encoder"] = training.new(filled.pairs)
        for name, some in sets.items():
            print(f"\n{name}, {len(some)} subjects")
            _found(engine, plain, some)
        print("\nDrafts to which no idea is similar, since their own pair is left out:")
        _alarms(engine, filled)
    for name, told in (("German", german.HISTORY), ("English", english.HISTORY)):
        with databases.sqlite(folder, f"demo-{name}") as engine:
            _demo(engine, f"The demo's ideas, {name}", told)


def _found(engine: Engine, plain: Plain, pairs: Sequence[Pair]) -> None:
    if not pairs:
        return
    columns = ("found", "", "goal", "shown", "words", "plain FTS5", "of")
    print("{:30}{:>8}{:>15}{:>8}{:>8}{:>8}{:>12}{:>6}".format("", *columns))
    for kind in KINDS:
        counted: dict[str, list[tuple[bool, ...]]] = {}
        for name, stored, asked in CASES:
            for pair in pairs:
                said, number = pair.said[asked][kind], pair.numbers[stored]
                besides = [twin for twin in pair.numbers.values() if twin != number]
                hits = (
                    number in _in_order(engine, said, besides),
                    number in _shown(engine, said, besides),
                    number in _by_words(engine, said, besides),
                    number in plain.first(said, FIRST, besides),
                )
                counted.setdefault(name, []).append(hits)
        for name, all_hits in counted.items():
            found, shown, words, theirs = (share(column) for column in zip(*all_hits, strict=True))
            sure = (
                f"{found.part:>8.2f}{f'({found.least:.2f} to {found.most:.2f})':>15}{GOALS[kind, name]:>8.2f}"
            )
            beside = f"{shown.part:>8.2f}{words.part:>8.2f}{theirs.part:>12.2f}{len(all_hits):>6}"
            print(f"  {kind:14}{name:14}{sure}{beside}")


def _shown(engine: Engine, said: str, besides: Sequence[int]) -> list[int]:
    with transaction(engine) as db:
        return [one.idea.number for one in similar(db, 1, said, besides=besides, limit=FIRST)]


def _in_order(engine: Engine, said: str, besides: Sequence[int]) -> list[int]:
    """The first five, however little similar."""
    with mock.patch.object(handlers.similar, "near_enough", return_value=-1.0):
        return _shown(engine, said, besides)


def _by_words(engine: Engine, said: str, besides: Sequence[int]) -> list[int]:
    with mock.patch.object(meaning, "_model", None):
        return _shown(engine, said, besides)


def _alarms(engine: Engine, filled: Filled) -> None:
    drafts = [
        (f"{pair.said[language]['title']}\n{pair.said[language]['text']}", list(pair.numbers.values()))
        for pair in filled.pairs
        for language in ("de", "en")
    ]
    _count_shown(engine, f"  Among {len(filled.told):,} ideas", drafts)


def _demo(engine: Engine, title: str, told: steps.History) -> None:
    """Ideas of one company that are about many things: nearly all that is shown is a false alarm."""
    known = [(step.title, step.problem, step.benefit) for step in told if isinstance(step, steps.Idea)]
    fill(engine, [], 0, known)
    with transaction(engine) as db:
        found = [idea for number in range(1, len(known) + 1) if (idea := ideas.find(db, 1, number))]
    _count_shown(engine, title, [(text_of(idea), [idea.id]) for idea in found])


def _count_shown(engine: Engine, title: str, drafts: Sequence[tuple[str, list[int]]]) -> None:
    shown = [len(_shown(engine, said, besides)) for said, besides in drafts]
    some = sum(count > 0 for count in shown)
    print(f"{title}: {some} of {len(shown)} are shown any, {sum(shown) / len(shown):.2f} on average")


if __name__ == "__main__":
    main()
