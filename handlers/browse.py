"""Look at ideas: one, mine, all, those with these words."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from sqlmodel import Session

from handlers import cards, finding, rules
from handlers.similar import Similar, similar
from handlers.verbs import Ask, Person, on
from handlers.views import IdeaLine, IdeaList, Page, View
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
    words = rest.split()[:SEARCHED]
    folded = [word.casefold() for word in words]
    alike = similar(db, person.org, rest, limit=ALIKE)
    behind = [one for one in alike if not all(word in one.idea.words for word in folded)]
    find = partial(_found, db, person.org, words, [one.idea for one in behind])
    shown = _list(db, person, "found", first, find, rest)
    because = {one.idea.number: one for one in behind}
    return replace(shown, lines=tuple(_explained(one, because.get(one.number)) for one in shown.lines))


def _found(
    db: Session, org: int, words: Sequence[str], alike: Sequence[Idea], *, offset: int, limit: int
) -> tuple[Sequence[Idea], int]:
    """Ideas in which every word occurs, the newest first; behind them, similar ones."""
    those, total = ideas.containing(db, org, words, offset=offset, limit=limit)
    behind = alike[max(0, offset - total) : max(0, offset + limit - total)]
    return [*those, *behind], total + len(alike)


def _explained(line: IdeaLine, why: Similar | None) -> IdeaLine:
    """With what is similar, where not all the words occur."""
    return line if why is None else replace(line, same_words=why.words, meaning=why.meaning)


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


def _list(db: Session, person: Person, kind: str, page: str, find: Find[Idea], words: str = "") -> IdeaList:
    found, shown = paged(page, find)
    return IdeaList(kind, cards.lines(db, person.organization, found), shown, words)
