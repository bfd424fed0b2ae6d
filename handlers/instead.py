"""What becomes of a draft when its author has seen similar ideas."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from handlers import authors, finding, joining, rules, submit, telling, writing
from handlers.before_sending import EDIT, MINE, SAID, said
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import Notice, View
from storage import drafts, ideas
from storage.models import Backing, Idea

CAME_OF_IT = {  # what came of it: the idea is supported now, the words stand there as a comment
    (True, True): "supported_instead_words",
    (True, False): "supported_instead",
    (False, True): "said_instead",
    (False, False): "left_unsent",
}


@on("chosen_similar")
def chosen(db: Session, person: Person, ask: Ask) -> View | None:
    """Mine is different, or one of those says it; `fields` say whether the draft becomes a comment there."""
    draft = writing.field(ask.fields, "draft")
    if not draft or ideas.of_draft(db, person.org, draft):
        return None
    kept = drafts.find(db, person.org, person.id, draft)
    if kept is None:
        raise Refused("draft_gone")
    typed = replace(ask, fields={**kept.fields, "draft": draft})
    choice = writing.field(ask.fields, "instead")
    if choice == EDIT:
        return _again(db, person, typed)
    if choice != MINE:
        return _instead(db, person, ask, typed.fields, finding.to_name(db, person, choice))
    drafts.drop(db, person.org, draft)
    return submit.created(db, person, typed)


def _instead(db: Session, person: Person, ask: Ask, typed: Mapping[str, Any], idea: Idea) -> View:
    """The draft is no idea of its own: its author stands behind this one."""
    draft, words = writing.field(typed, "draft"), ask.fields.get("add_words") == "yes"
    supports = idea.state in rules.BACKABLE and not _stands_behind(db, person, idea)
    if supports:
        ideas.back(db, person.org, idea, person.id, Backing.SUPPORT, ask.now)
    if words:
        who = None if typed.get("sealed") == "yes" else person.id
        text = said(typed)[: rules.TEXT_LIMIT]
        ideas.comment(db, person.org, idea.id, member_id=who, text=text, source=f"draft:{draft}", at=ask.now)
    telling.redraw_copies(db, person.org, idea.id, ask.now)
    telling.homes(db, person.organization, [idea.author_id], ask.now)
    drafts.drop(db, person.org, draft)
    return Notice(CAME_OF_IT[supports, words], {"number": idea.number, "title": idea.title})


def _stands_behind(db: Session, person: Person, idea: Idea) -> bool:
    """As its author, or because it is supported already."""
    supported = ideas.stands_behind(db, person.org, idea.id, person.id)
    return supported or authors.is_one(db, idea, person.id)


def _again(db: Session, person: Person, typed: Ask) -> View:
    """The form with everything that was typed."""
    fields = typed.fields
    campaign = joining.asked(db, person, fields)
    known: dict[str, Any] = joining.begun(db, person, campaign, typed.now) if campaign else {}
    known |= {name: writing.field(fields, name) for name in (*SAID, "draft", "source", "channel")}
    for name in ("goal", "post"):
        if (number := finding.as_number(str(fields.get(name, "")), 0)) is not None:
            known[name] = number
    return submit.form(db, person, sealed=fields.get("sealed") == "yes", **known)
