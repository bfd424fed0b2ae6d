"""Ideas and measures, whichever: how they are named, found, and what belongs to them."""

from collections.abc import Sequence

from sqlmodel import Session

from handlers import authors, commands
from handlers.verbs import Refused
from handlers.views import Thing
from storage import combining, connections, ideas, measures, people
from storage.models import Connection, Idea, Measure

IDEA, MEASURE = "idea", "measure"
Found = Idea | Measure


def about(found: Found) -> str:
    """ "idea:12", by its row."""
    return f"{IDEA if isinstance(found, Idea) else MEASURE}:{found.id}"


def mention(found: Found) -> Thing:
    return Thing(IDEA if isinstance(found, Idea) else MEASURE, found.number, found.title)


def named(db: Session, org: int, words: str) -> Found:
    """What "I-42", "M-7" or "42" names; ideas that were taken back are named as well."""
    kind, number = commands.thing(words) or (IDEA, 0)
    found = _numbered(db, org, kind, number) if number else None
    if found is None:
        raise Refused(f"{kind}_unknown", number=str(number or words.strip()[:20]))
    return found


def _numbered(db: Session, org: int, kind: str, number: int) -> Found | None:
    if kind == IDEA:
        return ideas.find(db, org, number)
    found = measures.find(db, org, number)
    return found[0] if found else None


def by_about(db: Session, org: int, about: str) -> Found | None:
    kind, _, row = about.partition(":")
    return ideas.by_id(db, org, int(row)) if kind == IDEA else measures.by_id(db, org, int(row))


def leads_to(db: Session, found: Found) -> Found:
    """The same, or the idea that it is a part of by now."""
    return combining.leads_to(db, found) if isinstance(found, Idea) else found


def keepers(db: Session, found: Found) -> set[int]:
    """Whose it is: an idea's authors, a measure's owner."""
    return set(authors.ids(db, found)) if isinstance(found, Idea) else {found.owner_id}


def abouts(db: Session, org: int, found: Found) -> list[str]:
    """How it and all that became part of it are written."""
    parts = combining.parts(db, org, found.id) if isinstance(found, Idea) else []
    return [about(found), *map(about, parts)]


def is_hidden(found: Found | None) -> bool:
    """Whether nobody is to see it any more."""
    return found is None or (isinstance(found, Idea) and found.state in ideas.HIDDEN)


def neighbours(db: Session, org: int, found: Found) -> Sequence[Found]:
    """What is connected with this and can be seen, in the order in which it was connected."""
    mine = abouts(db, org, found)
    there = [_other(one, about) for about in mine for one in connections.of(db, org, about)]
    seen = (leads_to(db, other) for one in there if (other := by_about(db, org, one)))
    return [*{about(one): one for one in seen if not is_hidden(one) and about(one) not in mine}.values()]


def _other(one: Connection, about: str) -> str:
    return one.other if one.one == about else one.one


def connected(db: Session, org: int, found: Found) -> tuple[Thing, ...]:
    return tuple(map(mention, neighbours(db, org, found)))


def guests(db: Session, org: int, found: Found) -> tuple[str, ...]:
    """The names of those who were brought in, or came by themselves."""
    there = (one for about in abouts(db, org, found) for one in connections.introductions(db, org, about))
    return tuple(
        people.member_of(db, org, guest_id).name for guest_id in {one.guest_id: one for one in there}
    )


def helpers(db: Session, org: int, about: str) -> int:
    """How many came by themselves, to help."""
    return sum(one.guest_id == one.member_id for one in connections.introductions(db, org, about))
