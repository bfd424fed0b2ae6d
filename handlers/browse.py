"""Look at ideas: one, mine, all, those with these words."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol, TypeVar

from sqlmodel import Session

from handlers import cards, finding, rules
from handlers.similar import similar
from handlers.verbs import Ask, Person, on
from handlers.views import IdeaList, Page, View
from storage import ideas
from storage.models import Idea

SEARCHED = 12  # words
ALIKE = 10  # similar ideas


Row = TypeVar("Row", covariant=True)


class Find(Protocol[Row]):
    """A query that returns one page and how many there are in all."""

    def __call__(self, *, offset: int, limit: int) -> tuple[Sequence[Row], int]: ...


@on("show", guests=True)
def show(db: Session, person: Person, ask: Ask) -> View:
    return cards.idea_card(db, person.organization, finding.idea(db, person, ask.words))


@on("mine", guests=True)
def mine(db: Session, person: Person, ask: Ask) -> View:
    find = partial(ideas.by_author, db, person.org, person.id)
    return _list(db, person, "mine", ask.words, find)


@on("list", guests=True)
def everything(db: Session, person: Person, ask: Ask) -> View:
    return _list(db, person, "all", ask.words, partial(ideas.public, db, person.org))


@on("find", guests=True)
def find(db: Session, person: Person, ask: Ask) -> View:
    """`words` are the page and what to search for."""
    first, _, rest = ask.words.partition(" ")
    return _list(db, person, "found", first, partial(_found, db, person.org, rest), rest)


def _found(db: Session, org: int, typed: str, *, offset: int, limit: int) -> tuple[Sequence[Idea], int]:
    """Ideas in which every word occurs, the newest first; behind them, similar ones."""
    words = typed.split()[:SEARCHED]
    those, total = ideas.containing(db, org, words, offset=offset, limit=limit)
    folded = [word.casefold() for word in words]
    alike = [one.idea for one in similar(db, org, typed, limit=ALIKE)]
    more = [idea for idea in alike if not all(word in idea.words for word in folded)]
    behind = more[max(0, offset - total) : max(0, offset + limit - total)]
    return [*those, *behind], total + len(more)


def page_number(words: str) -> int:
    """A page of a list; what is no page is the first one."""
    return min(finding.as_number(words) or 1, 10_000)


def paged(words: str, find: Find[Row]) -> tuple[Sequence[Row], Page]:
    """The page that `words` name; behind the end, which moves as ideas come and go, the last one."""
    number = page_number(words)
    found, total = find(offset=_offset(number), limit=rules.PAGE)
    page = cards.page(number, total)
    if page.number > page.of:
        page = cards.page(page.of, total)
        found, _ = find(offset=_offset(page.number), limit=rules.PAGE)
    return found, page


def _offset(page: int) -> int:
    return (page - 1) * rules.PAGE


def _list(db: Session, person: Person, kind: str, page: str, find: Find[Idea], words: str = "") -> View:
    found, shown = paged(page, find)
    return IdeaList(kind, cards.lines(db, person.organization, found), shown, words)
