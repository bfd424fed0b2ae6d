"""What is proposed to the authors of ideas, and what became of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Proposed:
    """`state` is open, lapsed (it cannot be done any more), agreed, separate (an author wants all to stay as
    it is), unanswered (so all stays as it is), taken_back or undone."""

    key: int
    by: str  # who proposed it
    note: str  # why
    state: str = "open"
    until: date | None = None  # the last day to answer it; once it is done, to undo it
    undo: bool = False  # whether it can be undone now
    reminded: bool = False  # whether it reminds its reader, whose answer is missing
