"""The step before an idea is sent: similar ones, declined and finished ones too."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from handlers import fitting, joining, writing
from handlers.similar import similar
from handlers.verbs import Ask, Person
from handlers.views import SimilarForm
from storage import drafts

MINE, EDIT = "mine", "edit"  # mine is different; or it is to be worded anew
SAID = ("title", "problem", "benefit", *joining.FIELDS)


def step(db: Session, person: Person, ask: Ask) -> SimilarForm | None:
    """What is similar to what was typed, which is kept meanwhile; None when nothing is."""
    found = similar(db, person.org, said(ask.fields))
    if not found:
        return None
    draft = writing.field(ask.fields, "draft")
    typed = {name: str(value) for name, value in ask.fields.items() if isinstance(value, str | int)}
    drafts.keep(db, person.org, draft, member_id=person.id, fields=typed, at=ask.now)
    title = writing.line(writing.field(ask.fields, "title"))
    return SimilarForm(draft, title, fitting.compared(db, found), sealed=typed.get("sealed") == "yes")


def said(fields: Mapping[str, Any]) -> str:
    return "\n".join(filter(None, (writing.paragraph(writing.field(fields, name)) for name in SAID)))
