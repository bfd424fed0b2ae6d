"""Sketches of vectors, by which a large company's ideas are chosen that are worth comparing exactly.

A sketch is one bit for each number: whether it is above zero. A question is sketched more finely, with two
bits for each: where it is sure, a wrong sign counts more. A sketch is small, which is what matters: to
compare exactly is mostly waiting for memory. Several are side by side in one row, since a row costs more than
a sketch. They are never changed: what an idea meant before may be chosen, and is compared as it is now. Once
they are scattered over many rows, all are written anew.

Needs numpy, which comes with the model.
"""

import random
import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from storage.shelves import Found

if TYPE_CHECKING:
    import numpy as np

    Bits = np.ndarray[tuple[int, int], np.dtype[np.uint8]]

MANY = 10_000  # ideas of one company: fewer are compared one by one
WORTH = 25  # times as many as are asked for are compared exactly
PART = 0.25  # of a company at most: what asks for more gets all
SAMPLE = 2048  # of a company's sketches, which tell how many are how much alike
SURE = 0.996  # times as large as it is usual is a number that counts more: so two bits keep most of it
WEIGHTS = (2, 1)  # of a question's two bits
PACK = 16  # in one row
SCATTERED = 100  # rows more than twice as many as are needed
ONES = bytes(byte.bit_count() for byte in range(256))
INTEGER, NULL = 23, struct.pack(">i", -1)

_NAMES = [f"signs_{at}" for at in range(PACK)]
_UNLIKE = [f"{name} <~> CAST(:signs AS bit varying)" for name in _NAMES]

MAKE = (
    "CREATE TABLE IF NOT EXISTS idea_sketch (organization_id integer NOT NULL, manner_id integer NOT NULL,"
    f" ideas integer[] NOT NULL, {', '.join(f'{name} bit varying' for name in _NAMES)})",
    f"ALTER TABLE idea_sketch {', '.join(f'ALTER {name} SET STORAGE PLAIN' for name in _NAMES)}",
    "CREATE INDEX IF NOT EXISTS ix_idea_sketch_manner ON idea_sketch (manner_id)",
)
WITHDRAW = "DROP TABLE IF EXISTS idea_sketch"
OLD = "DELETE FROM idea_sketch WHERE organization_id = :org AND manner_id < :manner"
COPY = f"COPY idea_sketch (organization_id, manner_id, ideas, {', '.join(_NAMES)}) FROM STDIN (FORMAT binary)"
# As a list, whose ideas are looked up one after the other: PostgreSQL would guess that a third of all are
# chosen. There may be two sketches of one idea, if it was reworded.
NEAREST = (
    "SELECT idea_id, numbers <#> CAST(:asked AS halfvec) AS far FROM idea_apart"
    " WHERE organization_id = :org AND manner_id = :manner AND idea_id = ANY(ARRAY("
    f"SELECT idea FROM (SELECT unnest(ideas) AS idea, unnest(ARRAY[{', '.join(_UNLIKE)}]) AS unlike"
    " FROM idea_sketch WHERE organization_id = :org AND manner_id = :manner"
    f" AND least({', '.join(_UNLIKE)}) <= CAST(:most AS float)) AS pack"
    " WHERE unlike <= CAST(:most AS float))) ORDER BY far, idea_id LIMIT :limit"
)


def of(kept: "np.ndarray[Any, Any]") -> "Bits":
    """Of kept vectors, eight bits in each byte."""
    import numpy as np

    return np.packbits(kept >= 0, axis=1)


def sample(found: Found) -> Found:
    """Of all vectors of a company, some by chance; none of a small one."""
    chance = random.Random(SAMPLE)
    return chance.sample(found, min(SAMPLE, len(found))) if len(found) >= MANY else []


def scattered(ideas: int, packs: int) -> bool:
    """Whether a company's are in so many rows that it is worth writing them anew: whatever comes alone or is
    reworded gets a row of its own."""
    return packs > 2 * ideas / PACK + SCATTERED


def near(asked: "np.ndarray[Any, Any]", some: bytes, limit: int, ideas: int) -> dict[str, object] | None:
    """What `NEAREST` asks for, by a sample of so many ideas; None if all are to be compared."""
    import numpy as np

    part = WORTH * limit / max(ideas, 1)
    if not some or part > PART:
        return None
    above = asked >= 0
    planes = [np.packbits(bits) for bits in (above, above == (np.abs(asked) > SURE * asked.std()))]
    ones = np.frombuffer(ONES, np.uint8)
    known = np.frombuffer(some, np.uint8).reshape(-1, len(planes[0]))
    unlike = sum(
        times * ones[known ^ plane].sum(axis=1, dtype=np.int64)
        for times, plane in zip(WEIGHTS, planes, strict=True)
    )
    place = min(round(part * len(known)), len(known) - 1)
    signs = "".join(_written(plane) * times for times, plane in zip(WEIGHTS, planes, strict=True))
    return {"signs": signs, "most": float(np.partition(np.asarray(unlike), place)[place])}


def rows(org: int, manner: int, ideas: Sequence[int], signs: "Bits") -> bytes:
    """As PostgreSQL reads them fastest. Each sketch is there as often as the question's bits weigh."""
    import numpy as np

    whole = np.tile(signs, (1, sum(WEIGHTS)))
    width = whole.shape[1]
    column = np.dtype([("length", ">i4"), ("count", ">i4"), ("bits", np.uint8, (width,))])
    columns = np.zeros(len(whole), column)
    columns["length"], columns["count"], columns["bits"] = 4 + width, 8 * width, whole
    return b"".join(
        _row(org, manner, ideas[at : at + PACK], columns[at : at + PACK].tobytes())
        for at in range(0, len(ideas), PACK)
    )


def _row(org: int, manner: int, ideas: Sequence[int], columns: bytes) -> bytes:
    head = struct.pack(">h4i", 3 + PACK, 4, org, 4, manner)
    listed = struct.pack(">6i", 20 + 8 * len(ideas), 1, 0, INTEGER, len(ideas), 1)
    numbers = b"".join(struct.pack(">2i", 4, idea) for idea in ideas)
    return head + listed + numbers + columns + NULL * (PACK - len(ideas))


def _written(plane: "np.ndarray[Any, Any]") -> str:
    import numpy as np

    return (np.unpackbits(plane) + ord("0")).tobytes().decode("ascii")
