"""Prints a table: what is measured, beside what, and how many times as long it takes.

Times depend on the machine and its disk; the ratios are what to read. What is compared runs in turns, so
that whatever else the machine does strikes all of it.
"""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

import bot.app  # noqa: F401  registers the verbs
from benchmarks import databases, rows
from handlers.numbers import numbers_of
from handlers.verbs import Ask, answer
from scheduler import digest
from scheduler.clock import Clock
from scheduler.deliver import Courier
from scheduler.occurrences import latest_weekly
from storage import outbox, prompts
from storage.database import PRAGMAS, transaction
from storage.models import Organization, Platform

NOW = datetime(2026, 8, 31, 6, 30, tzinfo=UTC)
FEW, MANY = 1_000, 100_000
FEW_SENT = 100
RINGING = 5  # clocks at each tick
ROUNDS = 60
A_YEAR = 10_000  # ideas
ideas_shared = count()


@dataclass
class Race:
    """Things that are done in turns; the first is the measure of the others."""

    title: str
    runners: dict[str, Callable[[], object]]
    times: dict[str, list[float]] = field(default_factory=dict)

    def run(self, rounds: int = ROUNDS) -> None:
        for name, work in self.runners.items():
            work()  # warm
            self.times[name] = []
        for _ in range(rounds):
            for name, work in self.runners.items():
                start = time.perf_counter()
                work()
                self.times[name].append(time.perf_counter() - start)

    def lines(self) -> list[str]:
        first = median(next(iter(self.times.values())))
        return [
            f"  {name:<44}{median(times) * 1000:>9.2f} ms{median(times) / first:>9.1f} x"
            for name, times in self.times.items()
        ]


def main() -> None:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server = stack.enter_context(databases.postgresql(folder))
        races = [
            _submissions(stack, folder, server),
            _digests(stack, folder),
            _claims(stack, folder),
            _ticks(stack, folder),
            _numbers(stack, folder),
        ]
        for race in races:
            race.run()
            print(race.title, *race.lines(), "", sep="\n")


def _submissions(stack: ExitStack, folder: Path, server: Engine) -> Race:
    file = stack.enter_context(databases.sqlite(folder, "submissions"))
    for engine in (file, server):
        rows.company(engine, NOW)
    plain = _plain_file(folder / "plain.sqlite3")
    stack.callback(plain.close)
    return Race(
        "An idea is shared: stored with its history and its three messages, and committed to disk",
        {
            "sqlite3 alone, five inserts": lambda: _insert_five(plain),
            "the bot on SQLite": lambda: _share(file),
            "the bot on PostgreSQL": lambda: _share(server),
        },
    )


def _digests(stack: ExitStack, folder: Path) -> Race:
    return Race(
        "A digest is put together, ten minutes between two ideas",
        {
            f"{amount:,} ideas": _digest_of(
                stack.enter_context(databases.sqlite(folder, f"i{amount}")), amount
            )
            for amount in (FEW, MANY)
        },
    )


def _claims(stack: ExitStack, folder: Path) -> Race:
    return Race(
        "A courier claims eight of fifty waiting deliveries",
        {
            f"{amount:,} sent before": _claim_of(
                stack.enter_context(databases.sqlite(folder, f"o{amount}")), amount
            )
            for amount in (FEW_SENT, MANY)
        },
    )


def _ticks(stack: ExitStack, folder: Path) -> Race:
    return Race(
        f"The clock ticks, and {RINGING} of the clocks that run ring",
        {
            f"{amount:,} ideas, {clocks:,} clocks": _tick_of(
                stack.enter_context(databases.sqlite(folder, f"t{amount}")), amount, clocks
            )
            for amount, clocks in ((FEW, FEW // 5), (MANY, MANY // 5))
        },
    )


def _numbers(stack: ExitStack, folder: Path) -> Race:
    file = partial(databases.sqlite, folder)
    return Race(
        f"The numbers of twelve months, next to those of the twelve before; {A_YEAR:,} ideas a year",
        {
            "2 years": _numbers_of(stack.enter_context(file("y2")), 2),
            "10 years": _numbers_of(stack.enter_context(file("y10")), 10),
        },
    )


def _plain_file(path: Path) -> sqlite3.Connection:
    """As fast as this disk gets with the same care."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, number INTEGER, text TEXT)")
    return connection


def _insert_five(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for number in range(5):
        connection.execute("INSERT INTO thing (number, text) VALUES (?, ?)", (number, "Digital card" * 20))
    connection.execute("COMMIT")


def _share(engine: Engine) -> None:
    title = f"Card{next(ideas_shared)}"  # one word, so that no other idea is similar
    fields = {"draft": title, "title": title, "problem": "The paper card is always at home."}
    answer(engine, Ask(Platform.SLACK, "T1", "U0ALICE", "create", NOW, fields=fields))


def _digest_of(engine: Engine, amount: int) -> Callable[[], object]:
    organization, _ = rows.company(engine, NOW - timedelta(days=900))
    rows.ideas(engine, organization, amount, NOW)
    return lambda: _digest(engine, organization)


def _digest(engine: Engine, organization: Organization) -> object:
    zone = ZoneInfo(organization.timezone)
    occurrence = latest_weekly(NOW, organization.digest_weekday, organization.digest_time, zone)
    with transaction(engine) as db:
        return digest.digest_of(db, organization, occurrence, zone)


def _numbers_of(engine: Engine, years: int) -> Callable[[], object]:
    organization, _ = rows.company(engine, NOW - timedelta(days=365 * years))
    rows.years(engine, organization, years, A_YEAR, NOW)
    return lambda: _numbers_now(engine, organization)


def _numbers_now(engine: Engine, organization: Organization) -> object:
    with transaction(engine) as db:
        return numbers_of(db, organization, NOW)


def _claim_of(engine: Engine, amount: int) -> Callable[[], object]:
    _, workspace = rows.company(engine, NOW)
    rows.sent(engine, workspace, amount, NOW)
    rows.waiting(engine, workspace, 50, NOW)
    return lambda: _claim(engine)


def _claim(engine: Engine) -> None:
    """Claimed, and put back for the next round."""
    lease = NOW + timedelta(minutes=2)
    with transaction(engine) as db:
        claimed = outbox.claim(db, NOW, "bench", lease=lease, limit=8)
        assert len(claimed) == 8
        for delivery in claimed:
            outbox.reopen(db, delivery, NOW)


def _tick_of(engine: Engine, amount: int, clocks: int) -> Callable[[], object]:
    organization, _ = rows.company(engine, NOW - timedelta(days=900))
    rows.ideas(engine, organization, amount, NOW)
    rows.clocks(engine, organization, clocks, NOW)
    clock = Clock(engine, Courier(engine, {}, lambda: NOW), lambda: NOW)
    return lambda: _tick(engine, clock)


def _tick(engine: Engine, clock: Clock) -> None:
    """With as many clocks that ring as the time before."""
    with transaction(engine) as db:
        for prompt in prompts.due(db, NOW + timedelta(days=400), limit=RINGING):
            prompt.due = NOW
            db.add(prompt)
    clock.queue_due(NOW)


if __name__ == "__main__":
    main()
