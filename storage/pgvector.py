"""What ideas mean, compared by PostgreSQL where it has the extension `vector`, company by company.

All of a company are compared exactly, and of a large one those that `storage.sketches` chooses in memory.

Kept is what `storage.shelves` keeps in memory: of each idea what sets it apart, in whole numbers that half
precision holds exactly, and of each company its manner of talking. A company that has grown gets a new manner
and all its vectors anew, in one transaction; each vector names its manner, so nobody compares across two.
"""

import threading
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

import psycopg
import structlog
from sqlalchemy import Engine, TextClause, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from storage import sketches
from storage.database import apart
from storage.shelves import Found, Manner, Manners, outgrown
from storage.sketches import Sketches

if TYPE_CHECKING:
    import numpy as np

    from storage.shelves import Real

PORTION = 2048  # vectors that are written at once
HELD = 32  # manners in memory, of half a megabyte each, and the sketches of large companies
TRIES = 3  # a company's manner may be another one by the time its vectors are asked
UNWILLING = ("0A000", "42501", "42704", "42703")  # not there, not allowed, too old, taken away
EXTENSION = "vector"
BEGIN, END = b"PGCOPY\n\xff\r\n\0" + bytes(8), b"\xff\xff"  # of PostgreSQL's binary format

# `written`: who writes is alone, so it grows in the order of commits, and behind it is all that is new.
# Rows of half a kilobyte, neither pressed nor put elsewhere: reading them is most of what a question costs.
MAKE = (
    "CREATE EXTENSION IF NOT EXISTS vector",
    "CREATE TABLE IF NOT EXISTS idea_apart (organization_id integer NOT NULL, manner_id integer NOT NULL,"
    " idea_id integer NOT NULL, numbers halfvec NOT NULL, written bigint GENERATED ALWAYS AS IDENTITY,"
    " PRIMARY KEY (manner_id, idea_id))",
    "ALTER TABLE idea_apart ALTER numbers SET STORAGE PLAIN",
    "CREATE INDEX IF NOT EXISTS ix_idea_apart_idea ON idea_apart (idea_id)",
    "CREATE INDEX IF NOT EXISTS ix_idea_apart_written ON idea_apart (manner_id, written)",
    "SELECT numbers FROM idea_apart LIMIT 0",
)
AVAILABLE = "SELECT 1 FROM pg_available_extensions WHERE name = :name"
WITHDRAW = ("DROP TABLE IF EXISTS idea_apart", "DELETE FROM idea_manner")
THERE = "SELECT to_regclass('idea_apart') IS NOT NULL"
CURRENT = (
    "SELECT id FROM idea_manner WHERE organization_id = :org AND model = :model ORDER BY id DESC LIMIT 1"
)
MANNER = "SELECT common, turn, known FROM idea_manner WHERE organization_id = :org AND id = :manner"
# The question is read once and not once for each idea, because it is a query of its own. What was reworded
# while its company was arranged has a vector here that is no more.
NEAREST = (
    "SELECT idea_id, far FROM (SELECT idea_id, numbers <#> (SELECT CAST(:asked AS halfvec)) AS far"
    " FROM idea_apart WHERE organization_id = :org AND manner_id = :manner{} ORDER BY far, idea_id"
    " LIMIT :limit) AS near WHERE EXISTS (SELECT 1 FROM idea_vector WHERE idea_vector.idea_id = near.idea_id"
    " AND organization_id = :org AND model = :model) ORDER BY far, idea_id"
)
NEAREST_OF_ALL, NEAREST_OF_CHOSEN = NEAREST.format(""), NEAREST.format(" AND idea_id = ANY(:ideas)")
GROWN = (
    "SELECT organization_id, ideas, coalesce(manner.known, 0) FROM (SELECT organization_id, count(*) AS ideas"
    " FROM idea_vector WHERE model = :model GROUP BY organization_id) AS company LEFT JOIN LATERAL"
    " (SELECT known FROM idea_manner WHERE idea_manner.organization_id = company.organization_id"
    " AND model = :model ORDER BY id DESC LIMIT 1) AS manner ON true"
)
# To look at very many takes numpy longer, on a busy machine, than a transaction may else be silent.
PATIENT = "SET LOCAL idle_in_transaction_session_timeout = '10min'"
LEARN = (
    "INSERT INTO idea_manner (organization_id, model, known, common, turn)"
    " VALUES (:org, :model, :known, :common, :turn) RETURNING id"
)
COPY = "COPY idea_apart (organization_id, manner_id, idea_id, numbers) FROM STDIN (FORMAT binary)"
FORGET = "DELETE FROM idea_apart WHERE organization_id = :org AND idea_id = ANY(:ideas)"
# Ideas that were reworded or taken away while the others were written.
GONE = (
    "DELETE FROM idea_apart WHERE organization_id = :org AND manner_id = :manner AND NOT EXISTS"
    " (SELECT 1 FROM idea_vector WHERE idea_vector.idea_id = idea_apart.idea_id AND model = :model)"
)
# Of other models too.
OLD = (
    "DELETE FROM idea_apart WHERE organization_id = :org AND manner_id < :manner",
    "DELETE FROM idea_manner WHERE organization_id = :org AND id < :manner",
)

log = structlog.get_logger()


class Known(NamedTuple):
    """How a company talks, how many ideas it had then, and what this process has seen of their sketches."""

    manners: Manners
    ideas: int
    seen: Sketches


def offer(db: Session) -> bool:
    """Make what is needed where the extension is or may be created; forget what was kept where it is not."""
    if db.get_bind().dialect.name != "postgresql":
        return False
    reason = _made(db)
    if reason:
        log.info("pgvector.missing", reason=reason)
        for statement in WITHDRAW:
            _run(db, statement)
    return not reason


def is_there(db: Session) -> bool:
    return db.get_bind().dialect.name == "postgresql" and bool(_run(db, THERE)[0][0])


def nearest(
    db: Session, org: int, model: str, vector: bytes, *, limit: int
) -> list[tuple[int, float]] | None:
    """By id, and how near: 1.0 is the same. None where this company's vectors are not kept here."""
    if db.get_bind().dialect.name != "postgresql":
        return None
    for _ in range(TRIES):
        current = _run(db, CURRENT, org=org, model=model)
        if not current:
            break
        manner = current[0][0]
        known = _known(db, org, manner)
        if known is None:
            continue
        question = known.manners.asked(vector)
        chosen = _chosen(db, org, manner, known, question, limit)
        rows = _compared(db, question, chosen, limit, org=org, model=model, manner=manner)
        if rows:
            found = [(int(idea), round(-float(far) * known.manners.worth, 6)) for idea, far in rows]
            return sorted(found, key=lambda one: (-one[1], one[0]))
    return None


def grown(db: Session, model: str) -> list[int]:
    """The organizations whose vectors are to be arranged."""
    companies = _run(db, GROWN, model=model)
    return [org for org, ideas, known in companies if outgrown(ideas, known)]


def arrange(db: Session, org: int, model: str, found: Found) -> None:
    """Look at a company's manner of talking, and keep all its vectors anew. Readers see the old ones until
    the end of the transaction."""
    _run(db, PATIENT)
    manners = Manners.of(found)
    halves = [(manner.common.tobytes(), manner.turn.tobytes()) for manner in manners]
    common, turn = (b"".join(parts) for parts in zip(*halves, strict=True))
    learnt = {"known": len(found), "common": common, "turn": turn}
    manner = _run(db, LEARN, org=org, model=model, **learnt)[0][0]
    _write(db, org, manner, manners, found)
    _run(db, GONE, org=org, manner=manner, model=model)
    for statement in OLD:  # last: whoever rewords an idea would have to wait from here on
        _run(db, statement, org=org, manner=manner)


def keep(db: Session, org: int, model: str, found: Found) -> None:
    """The same of some ideas, by the manner that is known; nothing until there is one."""
    current = _run(db, CURRENT, org=org, model=model)
    known = _known(db, org, current[0][0]) if current else None
    if known is not None:
        forget(db, org, [idea for _, idea, _ in found])
        _write(db, org, current[0][0], known.manners, found)


def forget(db: Session, org: int, idea_ids: Sequence[int]) -> None:
    """These ideas mean something else, or are no more."""
    if is_there(db):
        _run(db, FORGET, org=org, ideas=list(idea_ids))


def _made(db: Session) -> str:
    """Why not, or nothing."""
    if not _run(db, AVAILABLE, name=EXTENSION):
        return "not installed"
    try:
        with apart(db):
            for statement in MAKE:
                _run(db, statement)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) not in UNWILLING:
            raise
        return str(error.orig).partition("\n")[0]
    return ""


def _chosen(db: Session, org: int, manner: int, known: Known, question: "Real", limit: int) -> list[int]:
    """Of a large company; none of a small one, or where so many are asked for that all are compared."""
    if known.ideas < sketches.MANY:
        return []
    seen = known.seen
    with seen.lock:
        if len(seen) > 2 * known.ideas:  # most are of ideas that were reworded since
            seen.empty()
        for newest, written in _run(db, sketches.WRITTEN, org=org, manner=manner, last=seen.last):
            if written:
                seen.add(newest, written, len(question))
    return seen.chosen(question, limit)


def _compared(
    db: Session, question: "Real", chosen: Sequence[int], limit: int, **which: object
) -> Sequence[tuple[int, float]]:
    asked = str([round(one, 6) for one in question.tolist()])
    rows: Sequence[tuple[int, float]] = []
    if chosen:
        rows = _run(db, NEAREST_OF_CHOSEN, asked=asked, limit=limit, ideas=chosen, **which)
    if len(rows) < limit:  # also where most of what was chosen is gone
        rows = _run(db, NEAREST_OF_ALL, asked=asked, limit=limit, **which)
    return rows


def _write(db: Session, org: int, manner: int, manners: Manners, found: Found) -> None:
    for at in range(0, len(found), PORTION):
        some = found[at : at + PORTION]
        ideas, numbers = [idea for _, idea, _ in some], manners.kept(some)
        _copy(db, COPY, _binary(org, manner, ideas, numbers))


def _binary(org: int, manner: int, ideas: Sequence[int], numbers: "np.ndarray[Any, Any]") -> bytes:
    """Rows as PostgreSQL reads them fastest: the count of columns, and before each its length."""
    import numpy as np

    width = numbers.shape[1]
    column = [(f"{name}{part}", ">i4") for name in ("org", "manner", "idea") for part in ("_length", "")]
    vector = [("length", ">i4"), ("width", ">i2"), ("unused", ">i2"), ("numbers", ">f2", (width,))]
    rows = np.zeros(len(ideas), np.dtype([("columns", ">i2"), *column, *vector]))
    for name, value in (("org", org), ("manner", manner), ("idea", ideas)):
        rows[f"{name}_length"], rows[name] = 4, value
    rows["columns"], rows["length"], rows["width"], rows["numbers"] = 4, 4 + 2 * width, width, numbers
    return rows.tobytes()


def _copy(db: Session, statement: str, rows: bytes) -> None:
    connection = db.connection()
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            copy.write(BEGIN + rows + END)
    except psycopg.Error as error:  # SQLAlchemy does not see it, and `transaction` explains only its errors
        raise DBAPIError.instance(
            statement, None, error, psycopg.Error, dialect=connection.dialect
        ) from error


def _known(db: Session, org: int, manner: int) -> Known | None:
    """From memory if it was asked before: it never changes."""
    engine = db.get_bind()
    assert isinstance(engine, Engine)
    with _LOCK:
        held = _KNOWN.setdefault(engine, {})
        if manner in held:
            held[manner] = held.pop(manner)  # whoever has asked for longest gives way
            return held[manner]
    rows = _run(db, MANNER, org=org, manner=manner)
    if not rows:
        return None
    common, turn, ideas = rows[0]
    known = Known(_read(common, turn), ideas, Sketches())
    with _LOCK:
        if len(held) >= HELD:
            held.pop(next(iter(held)))
        held[manner] = known
    return known


def _read(common: bytes, turn: bytes) -> Manners:
    import numpy as np

    commons = np.frombuffer(common, np.float32).reshape(2, -1)
    turns = np.frombuffer(turn, np.float32).reshape(2, commons.shape[1], -1)
    return Manners(*(Manner(*half) for half in zip(commons, turns, strict=True)))


def _run(db: Session, statement: str, **values: object) -> Sequence[Any]:
    result = db.connection().execute(_prepared(statement), values)
    return result.all() if result.returns_rows else []


@cache
def _prepared(statement: str) -> TextClause:
    return text(statement)


_LOCK = threading.Lock()
_KNOWN: WeakKeyDictionary[Engine, dict[int, Known]] = WeakKeyDictionary()
