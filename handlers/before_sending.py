"""The step before an idea is sent: similar ones, declined and finished ones too."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from handlers import authors, fitting, joining, writing
from handlers.similar import Similar, similar
from handlers.verbs import Ask, Person
from handlers.views import SimilarForm, SimilarIdea
from storage import drafts, ideas

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
    return SimilarForm(draft, title, _compared(db, person, found), sealed=typed.get("sealed") == "yes")


def _compared(db: Session, person: Person, found: list[Similar]) -> tuple[SimilarIdea, ...]:
    """They say who stands behind them already: nobody is asked to support an idea that is theirs."""
    return tuple(
        replace(
            facts,
            own=authors.is_one(db, one.idea, person.id),
            supported=ideas.stands_behind(db, person.org, one.idea.id, person.id),
        )
        for one, facts in zip(found, fitting.compared(db, found), strict=True)
    )


def said(fields: Mapping[str, Any]) -> str:
    return "\n".join(filter(None, (writing.paragraph(writing.field(fields, name)) for name in SAID)))
