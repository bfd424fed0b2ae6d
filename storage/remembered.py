"""What a tick reads once: its jobs ask for the same people and channels, and none of them changes any."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session

P = ParamSpec("P")
T = TypeVar("T")

MEMORY = "memory"  # under this name a session keeps what it remembers


def for_a_tick(db: Session) -> None:
    """From now on this session reads each of the remembered queries once."""
    db.info[MEMORY] = {}


def remembered(query: Callable[Concatenate[Session, P], T]) -> Callable[Concatenate[Session, P], T]:
    """A query that is not asked again within a tick; everywhere else it is."""

    @wraps(query)
    def ask(db: Session, /, *args: P.args, **kwargs: P.kwargs) -> T:
        memory: dict[object, T] | None = db.info.get(MEMORY)
        if memory is None:
            return query(db, *args, **kwargs)
        question = (query, args, *kwargs.items())
        if question not in memory:
            memory[question] = query(db, *args, **kwargs)
        return memory[question]

    return ask
