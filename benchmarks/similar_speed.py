"""How long it takes to find similar ideas, stage by stage."""

import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import wraps
from typing import Any
from unittest import mock

from sqlalchemy import Engine

import handlers.similar
from benchmarks import rows
from benchmarks.similar_data import KINDS, NOW, PORTION, Pair, add, others, portions
from handlers import meaning
from handlers.similar import similar, text_of
from storage import ideas, pgvector, vectors
from storage import similar as index
from storage.database import transaction

FEW = 2_000  # ideas that the model reads; what the others mean is put together from these
STAGES = {
    "encoding the draft": (meaning, "of"),
    "shared words in the index": (index, "sharing"),
    "vectors": (vectors, "nearest"),
    "reading the ideas": (ideas, "visible"),
    "words to tell": (handlers.similar, "_shared_words"),
}

Times = dict[str, list[tuple[float, float]]]


def timed(engine: Engine, pairs: Sequence[Pair], count: int) -> None:
    """Processor time of this one thread, which is not what else the machine does (and not what PostgreSQL
    does for us); and the clock's."""
    _fill(engine, count)
    drafts = [pair.said[at][kind] for pair in pairs for at in ("de", "en") for kind in KINDS]
    drafts += [f"{pair.said[at]['title']}\n{pair.said[at]['text']}" for pair in pairs for at in ("de", "en")]
    with transaction(engine) as db:
        start = time.thread_time()
        similar(db, 1, "warm")
        warm = time.thread_time() - start
    times: Times = {name: [] for name in (*STAGES, "all")}
    for draft in drafts:
        with _watched(times), transaction(engine) as db:
            _measured(similar, times["all"])(db, 1, draft)
    print(f"\n{len(drafts)} drafts among {count:,} ideas, {engine.dialect.name}: ms of a core (by the clock)")
    print(f"{'':28}{'half below':>18}{'95 % below':>18}")
    for name, found in times.items():
        half, most = (_below(found, part) for part in (0.5, 0.95))
        print(f"  {name:26}{half:>18}{most:>18}")
    print(f"  The first question after a start: {warm:.1f} s, which the clock's tick takes off")


def _fill(engine: Engine, count: int) -> None:
    rows.company(engine, NOW)
    model, chance, read = meaning.model(), random.Random(11), list[bytes]()
    for at, texts in enumerate(portions(others(count))):
        added = add(engine, texts, first=at * PORTION)
        if model is None:
            continue
        if len(read) < FEW:
            read += model.meanings([text_of(idea) for idea in added])
        half = len(read[0]) // 2
        meant = [chance.choice(read)[:half] + chance.choice(read)[half:] for _ in added]
        with transaction(engine) as db:
            vectors.keep(
                db, model.name, [(i.id, i.words, vector) for i, vector in zip(added, meant, strict=True)]
            )
    if engine.dialect.name == "postgresql":
        with engine.connect() as connection:
            connection.exec_driver_sql("ANALYZE")
            connection.commit()
        with transaction(engine) as db:
            if model is not None and pgvector.is_there(db):
                vectors.prepare(db, 1, model.name)


@contextmanager
def _watched(times: Times) -> Iterator[None]:
    with ExitStack() as stack:
        spent: Times = {name: [] for name in STAGES}
        for name, (module, function) in STAGES.items():
            measured = _measured(getattr(module, function), spent[name])
            stack.enter_context(mock.patch.object(module, function, measured))
        yield
    for name, found in spent.items():
        times[name].append((sum(cpu for cpu, _ in found), sum(clock for _, clock in found)))


def _measured(function: Callable[..., Any], found: list[tuple[float, float]]) -> Callable[..., Any]:
    @wraps(function)
    def measured(*args: Any, **named: Any) -> Any:
        cpu, clock = time.thread_time(), time.perf_counter()
        answer = function(*args, **named)
        found.append(((time.thread_time() - cpu) * 1000, (time.perf_counter() - clock) * 1000))
        return answer

    return measured


def _below(found: Sequence[tuple[float, float]], part: float) -> str:
    place = math.ceil(len(found) * part) - 1
    cpu, clock = (sorted(one[at] for one in found)[place] for at in (0, 1))
    return f"{cpu:.0f} ({clock:.0f})"
