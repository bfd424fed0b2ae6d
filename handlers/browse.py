"""Look at ideas: one, mine, all, those with these words."""

from collections.abc import Sequence

from sqlmodel import Session

from handlers import cards, finding, rules
from handlers.verbs import Ask, Person, on
from handlers.views import IdeaList, View
from storage import ideas
from storage.models import Idea


@on("show", guests=True)
def show(db: Session, person: Person, ask: Ask) -> View:
    return cards.idea_card(db, person.organization, finding.idea(db, person, ask.words))


@on("mine", guests=True)
def mine(db: Session, person: Person, ask: Ask) -> View:
    number = page_number(ask.words)
    found, total = ideas.by_author(db, person.org, person.id, offset=offset(number), limit=rules.PAGE)
    return _list(db, person, "mine", found, number, total)


@on("list", guests=True)
def everything(db: Session, person: Person, ask: Ask) -> View:
    number = page_number(ask.words)
    found, total = ideas.public(db, person.org, offset=offset(number), limit=rules.PAGE)
    return _list(db, person, "all", found, number, total)


@on("find", guests=True)
def find(db: Session, person: Person, ask: Ask) -> View:
    """`words` are the page and what to search for."""
    first, _, rest = ask.words.partition(" ")
    number = page_number(first)
    found, total = ideas.containing(
        db, person.org, rest.split()[:12], offset=offset(number), limit=rules.PAGE
    )
    return _list(db, person, "found", found, number, total, rest)


def page_number(words: str) -> int:
    """A page of a list; what is no page is the first one."""
    return min(int(words), 10_000) if words.isdecimal() and words.isascii() and int(words) else 1


def offset(page: int) -> int:
    return (page - 1) * rules.PAGE


def _list(
    db: Session, person: Person, kind: str, found: Sequence[Idea], number: int, total: int, words: str = ""
) -> View:
    return IdeaList(kind, cards.lines(db, person.organization, found), cards.page(number, total), words)
