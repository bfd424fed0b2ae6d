"""Cards that are kept true wherever they stand, beside those of ideas: how each is drawn, and who sees it.

A subject registers its cards: `@keeps(QuestionCard, sees=...)` on the function that draws it as it is now,
and `@to_reader.register` what one of them tells its reader only.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import singledispatch

from sqlmodel import Session

from handlers import cards
from handlers.verbs import Person
from handlers.views import View
from storage import ideas
from storage.models import Organization

Draw = Callable[[Session, Organization, int, datetime], View | None]
Sees = Callable[[Session, Person, int], bool]


@dataclass(frozen=True)
class Kept:
    draw: Draw  # by the id behind `about`; None: there is nothing to show any more
    sees: Sees  # whether this person may see it again, for example when they go back from a form


KEPT: dict[str, Kept] = {}


def everybody(db: Session, person: Person, subject: int) -> bool:
    return True


def keeps(view: type[View], *, sees: Sees = everybody) -> Callable[[Draw], Draw]:
    def register(draw: Draw) -> Draw:
        KEPT[view.__name__] = Kept(draw, sees)
        return draw

    return register


def is_kept(view: str) -> bool:
    """Whether this kind of card is redrawn when what it shows changes."""
    return view in cards.LIVE or view in KEPT


def may_see(db: Session, person: Person, view: str, about: str) -> bool:
    """Whether this person may see this kind of card about this, where not everybody may."""
    return view not in KEPT or KEPT[view].sees(db, person, subject(about))


def subject(about: str) -> int:
    """The id in "question:3"."""
    return int(about.partition(":")[2])


@singledispatch
def to_reader(view: View, db: Session, organization: Organization, member_id: int) -> View:
    """A card as this member reads it, in whose own chat it stands; most read alike for everybody."""
    return view


def as_it_is(
    db: Session,
    organization: Organization,
    view: str,
    idea_id: int | None,
    about: str,
    now: datetime,
    *,
    reader: int | None,
) -> View | None:
    """The card as it is now; None when there is nothing to show any more. `reader`: None in a channel."""
    if about:
        drawn = KEPT[view].draw(db, organization, subject(about), now)
        return drawn if drawn is None or reader is None else to_reader(drawn, db, organization, reader)
    if idea_id is None:
        return None
    return cards.live(db, organization, view, ideas.by_id(db, organization.id, idea_id), now)
