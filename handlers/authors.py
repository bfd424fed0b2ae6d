"""Who had an idea: its author, and the authors of the ideas that became part of it."""

from collections.abc import Sequence

from sqlmodel import Session

from storage import combining, people
from storage.models import Idea


def ids(db: Session, idea: Idea) -> list[int]:
    """All of them, each once, the author of the idea itself first."""
    parts = combining.parts(db, idea.organization_id, idea.id)
    return list(dict.fromkeys([idea.author_id, *(part.author_id for part in parts)]))


def here(db: Session, idea: Idea) -> list[int]:
    """Those of them who can still be asked."""
    org = idea.organization_id
    return [
        member_id
        for member_id in ids(db, idea)
        if any(not account.guest for account in people.accounts_of(db, org, member_id))
    ]


def is_one(db: Session, idea: Idea, member_id: int) -> bool:
    return member_id in ids(db, idea)


def named(db: Session, parts: Sequence[Idea], first: str | None) -> tuple[str, ...]:
    """The names of those who did not seal theirs, without the one that stands first already."""
    shown = [part for part in parts if not part.sealed]
    names = (people.member_of(db, part.organization_id, part.author_id).name for part in shown)
    return tuple(name for name in dict.fromkeys(names) if name != first)


def sealed(parts: Sequence[Idea]) -> bool:
    """Whether one of them is named nowhere. That somebody sealed one idea and not another is not said."""
    return any(part.sealed for part in parts)


def known(db: Session, idea: Idea) -> set[int]:
    """Those whose name everybody may read on its card."""
    family = [idea, *combining.parts(db, idea.organization_id, idea.id)]
    return {one.author_id for one in family if not one.sealed}
