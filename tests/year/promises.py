"""A promise is a function that reads the diary of a year and names whatever broke it."""

from collections.abc import Callable, Iterator

from tests.year.diary import Diary
from tests.year.letterbox import Sent

Promise = Callable[[Diary], Iterator[str]]
PROMISES: list[Promise] = []


def promise(function: Promise) -> Promise:
    PROMISES.append(function)
    return function


def told(sent: Sent) -> str:
    return f"{sent.key} ({sent.kind}) to {sent.to} at {sent.at:%Y-%m-%d %H:%M}"
