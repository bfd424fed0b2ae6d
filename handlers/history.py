"""/strategy history: every version of the target picture, and whether who moved it may be named."""

from collections.abc import Sequence
from functools import partial

from sqlmodel import Session

from handlers import cards, finding, versions
from handlers.browse import paged
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import IdeaMention, PictureAsItWas, PictureHistory, VersionLine, View
from storage import pictures
from storage.models import Idea, PictureVersion, VersionIdea

Moved = Sequence[tuple[VersionIdea, Idea]]


@on("history", guests=True)
def history(db: Session, person: Person, ask: Ask) -> View:
    """All versions, or the one whose number the words are."""
    if not ask.words.strip():
        return _list(db, person, "1")
    return _as_it_was(db, person, _version(db, person, ask.words))


@on("turn_history", guests=True)
def turn_history(db: Session, person: Person, ask: Ask) -> View:
    """`words` are the page."""
    return _list(db, person, ask.words)


@on("name_me")
def name_me(db: Session, person: Person, ask: Ask) -> View:
    """The author of an idea that moved the picture may be named; `words` are version and idea ("3.42")."""
    return _say(db, person, ask, named=True)


@on("not_me")
def not_me(db: Session, person: Person, ask: Ask) -> View:
    return _say(db, person, ask, named=False)


def _list(db: Session, person: Person, words: str) -> View:
    found, page = paged(words, partial(pictures.newest_first, db, person.org))
    moved = pictures.that_moved(db, person.org, [version.id for version in found])
    return PictureHistory(tuple(_line(db, person, version, moved) for version in found), page)


def _say(db: Session, person: Person, ask: Ask, *, named: bool) -> View:
    number, _, claimed = ask.words.partition(".")
    version = _version(db, person, number)
    idea = finding.own_idea(db, person, claimed)
    said = pictures.naming(db, person.org, version.id, idea.id)
    if said is None:
        raise Refused("version_unknown", number=version.number)
    if idea.sealed:
        raise Refused("sealed_not_named", number=idea.number)
    said.named = named
    db.add(said)
    return versions.moved_picture(db, version, idea, named)


def _version(db: Session, person: Person, words: str) -> PictureVersion:
    number = finding.as_number(words.strip().lstrip("#"))
    found = pictures.by_number(db, person.org, number) if number else None
    if found is None:
        raise Refused("version_unknown", number=words[:20])
    return found


def _as_it_was(db: Session, person: Person, version: PictureVersion) -> PictureAsItWas:
    moved = pictures.that_moved(db, person.org, [version.id])
    return PictureAsItWas(
        version.number,
        cards.local_date(person.organization, version.at),
        versions.by(db, version),
        version.note,
        version.vision,
        versions.facts_of(version),
        tuple(IdeaMention(idea.number, idea.title) for _, idea in moved),
    )


def _line(db: Session, person: Person, version: PictureVersion, moved: Moved) -> VersionLine:
    on = cards.local_date(person.organization, version.at)
    numbers = tuple(idea.number for named, idea in moved if named.version_id == version.id)
    return VersionLine(version.number, on, versions.by(db, version), version.note, numbers)
