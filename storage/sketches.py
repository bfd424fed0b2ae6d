"""Sketches of vectors, by which a large company's ideas are chosen that are worth comparing exactly.

A sketch is one bit for each number: whether it is above zero. A question is sketched more finely, with two
bits for each: where it is sure, a wrong sign counts more. Sketches are so small that each process holds those
of the companies that ask, and compares all of one in a few milliseconds. They are only ever added: what an
idea meant before may be chosen, and is compared as it is now.

Needs numpy, which comes with the model.
"""

import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Signs = np.ndarray[tuple[int, int], np.dtype[np.uint64]]

MANY = 10_000  # ideas of one company: fewer are compared one by one
WORTH = 50  # times as many as are asked for are compared exactly
PART = 0.25  # of a company at most: what asks for more gets all
SURE = 0.996  # times as large as it is usual is a number that counts more: so two bits keep most of it
WEIGHTS = (2, 1)  # of a question's two bits
WORD = 8  # bytes, which are compared at once

# The last one's place in the order of writing, and of those which were written since then, each one's id and
# its sketch; as one value, since to read a hundred thousand rows would take seconds. They are looked for only
# if there are any: PostgreSQL would else begin to look through all, where it thinks that most are new.
WRITTEN = (
    "SELECT newest, CASE WHEN newest > :last THEN"
    " (SELECT string_agg(int4send(idea_id) || substr(bit_send(binary_quantize(numbers)), 5), '')"
    " FROM idea_apart WHERE organization_id = :org AND manner_id = :manner AND written > :last) END"
    " FROM (SELECT written AS newest FROM idea_apart WHERE organization_id = :org AND manner_id = :manner"
    " ORDER BY written DESC LIMIT 1) AS one"
)


class Sketches:
    """Of one company's ideas, by one manner of talking."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.empty()

    def empty(self) -> None:
        self.last = 0
        self._held: tuple[np.ndarray[tuple[int], np.dtype[np.int32]], Signs] | None = None

    def __len__(self) -> int:
        return len(self._held[0]) if self._held else 0

    def add(self, newest: int, written: bytes, width: int) -> None:
        """What `WRITTEN` answers of vectors of so many numbers."""
        import numpy as np

        signs = np.uint8, (-(-width // 8),)
        rows = np.frombuffer(written, np.dtype([("idea", ">i4"), ("signs", *signs)]))
        ideas, words = rows["idea"].astype(np.int32), _words(rows["signs"])
        if self._held:
            ideas, words = (
                np.concatenate([self._held[0], ideas]),
                np.concatenate([self._held[1], words], axis=1),
            )
        self._held, self.last = (ideas, words), newest  # at once, for those who choose meanwhile

    def chosen(self, asked: "np.ndarray[Any, Any]", limit: int) -> list[int]:
        """By id, in their order: those which may be the nearest; none if all are to be compared."""
        import numpy as np

        held = self._held
        if held is None or WORTH * limit > PART * len(held[0]):
            return []
        ideas, signs = held
        above = asked > 0
        planes = (above, above == (np.abs(asked) > SURE * asked.std()))
        words = [_words(np.packbits(plane)[np.newaxis])[:, 0] for plane in planes]
        unlike = np.zeros(len(ideas), np.uint16)
        for times, plane in zip(WEIGHTS, words, strict=True):
            for row, word in zip(signs, plane, strict=True):
                unlike += times * np.bitwise_count(row ^ word).astype(np.uint16)
        most = np.partition(unlike, WORTH * limit)[WORTH * limit]
        return [int(idea) for idea in np.unique(ideas[unlike <= most])]


def _words(rows: "np.ndarray[Any, Any]") -> "Signs":
    """Of each its words below each other, so that the first ones of all are side by side."""
    import numpy as np

    whole = np.zeros((len(rows), -(-rows.shape[1] // WORD) * WORD), np.uint8)
    whole[:, : rows.shape[1]] = rows
    return np.ascontiguousarray(whole.view(np.uint64).T)
