"""Split: one idea becomes two when its author agrees, and can be one again for a while."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlmodel import Session

from handlers import (
    authors,
    commands,
    consent,
    dividing,
    finding,
    rules,
    splitting_cards,
    telling,
    things,
    writing,
)
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import Notice, SplitForm, SplitProposal, SplitStatus, View
from storage import combining, following, ideas, proposals, splitting
from storage.models import Backing, Idea, Split
from storage.models import CombinationState as S

FIRST, SECOND = ("title", "problem", "benefit"), ("second_title", "second_problem", "second_benefit")


@on("split")
def split(db: Session, person: Person, ask: Ask) -> View:
    """The form, with the idea as it is; `words` are its number."""
    idea = _to_split(db, person, ask.words, ask.now)
    return SplitForm(uuid4().hex, things.mention(idea), *splitting_cards.texts(idea))


@on("split_proposed")
def proposed(db: Session, person: Person, ask: Ask) -> View | None:
    """The form was sent: the author is asked, unless it is their own idea."""
    draft = writing.field(ask.fields, "draft")
    if not draft or proposals.of_draft(db, person.org, Split, draft):
        return None
    idea = _to_split(db, person, writing.field(ask.fields, "number"), ask.now)
    texts, note = _texts(ask), consent.note(ask)
    [idea] = finding.held(db, person, idea)
    _check(db, person, idea)
    waiting = (one for one in splitting.about(db, person.org, idea.id) if one.state is S.OPEN)
    if any(splitting_cards.fits(db, one) for one in waiting):
        raise Refused("split_waits", number=idea.number)
    made = consent.propose(
        db,
        person.organization,
        Split(
            organization_id=person.org,
            idea_id=idea.id,
            member_id=person.id,
            note=note,
            was=splitting_cards.texts(idea),
            first=[texts[name] for name in FIRST],
            second=[texts[name] for name in SECOND],
            draft=draft,
            created=ask.now,
        ),
    )
    facts = splitting_cards.parting(db, person.organization, made, ask.now)
    views: dict[int, View] = {idea.author_id: SplitProposal(facts), person.id: SplitStatus(facts)}
    consent.tell(db, person.organization, views.items(), f"split:{made.id}", ask.now)
    if idea.author_id == person.id:
        return _divide(db, person, made, idea, ask.now)
    return Notice("split_proposed", {"number": idea.number})


@on("split_agree")
def agree(db: Session, person: Person, ask: Ask) -> View:
    made, idea = _to_answer(db, person, ask)
    told = _divide(db, person, made, idea, ask.now)
    _tell(db, person, made, "split_answer", {made.member_id}, told, ask.now)
    return told


@on("split_refuse")
def refuse(db: Session, person: Person, ask: Ask) -> View:
    made, idea = _to_answer(db, person, ask)
    _end(db, person, made, S.SEPARATE, ask.now)
    told = Notice("split_refused", {"number": idea.number})
    _tell(db, person, made, "split_answer", {made.member_id}, told, ask.now)
    return Notice("split_not_now", {"number": idea.number})


@on("split_back")
def take_back(db: Session, person: Person, ask: Ask) -> View:
    """Whoever proposed it does so no more."""
    made, idea = _held(db, person, ask.words)
    consent.check_proposer(db, person, made)
    consent.check_open(made)
    _end(db, person, made, S.TAKEN_BACK, ask.now)
    return Notice("split_back", {"number": idea.number})


@on("split_undo")
def undo(db: Session, person: Person, ask: Ask) -> View:
    """One again; its author may, and whoever decides. `words` are the proposal's id."""
    made, idea = _held(db, person, ask.words)
    if idea.author_id != person.id and not finding.may_decide_on(db, person, idea, ask.now):
        raise Refused("proposal_not_to_undo")
    if why := splitting_cards.why_not_undone(db, person.organization, made, ask.now):
        raise Refused(why, number=idea.number)
    assert made.new_id is not None
    new = ideas.by_id(db, person.org, made.new_id)
    dividing.rejoin(db, person.organization, made, idea, new, by=person.member, now=ask.now)
    told = Notice("split_undone", {"number": idea.number, "other": new.number})
    _tell(db, person, made, "split_undone", {idea.author_id, made.member_id}, told, ask.now)
    return told


@on("split_leave")
def leave(db: Session, person: Person, ask: Ask) -> View:
    """Somebody neither stands behind the new idea nor follows it; pressing it again changes nothing."""
    made, _ = _held(db, person, ask.words)
    if made.state is not S.AGREED or made.new_id is None:
        raise Refused("split_not_done")
    itself = ideas.by_id(db, person.org, made.new_id)
    new = combining.leads_to(db, itself)
    for backing in Backing:
        combining.leave_with_wholes(db, person.org, itself.id, person.id, backing)
    for about in things.abouts(db, person.org, itself):
        following.unfollow(db, person.org, about, person.id)
    telling.changed(db, person.organization, new, ask.now)
    return Notice("carried_back", {"number": new.number, "title": new.title})


# --- what the form says -------------------------------------------------------------------------------


def _to_split(db: Session, person: Person, words: str, now: datetime) -> Idea:
    number = commands.number(words.strip().partition(".")[0])
    idea = finding.idea(db, person, number or words)
    if not finding.may_decide_on(db, person, idea, now):
        raise Refused("may_not_split")
    _check(db, person, idea)
    return idea


def _check(db: Session, person: Person, idea: Idea) -> None:
    """Raises `Refused` when it cannot become two."""
    if idea.state not in rules.EDITABLE:
        raise Refused("split_decided", number=idea.number, state=idea.state.value)
    if combining.is_whole(db, person.org, idea.id):
        raise Refused("split_parts", number=idea.number)
    if not authors.here(db, idea):
        raise Refused("split_left", number=idea.number)


def _texts(ask: Ask) -> dict[str, str]:
    """Both ideas, cleaned; raises `Invalid` naming every field that cannot be taken."""
    titles = {name: writing.line(writing.field(ask.fields, name)) for name in (FIRST[0], SECOND[0])}
    rest = (*FIRST[1:], *SECOND[1:])
    texts = titles | {name: writing.paragraph(writing.field(ask.fields, name)) for name in rest}
    errors = {name: wrong for name, title in titles.items() if (wrong := writing.title_error(title))}
    errors |= {name: "text_long" for name in rest if writing.too_long(texts[name])}
    if not errors and titles[FIRST[0]].casefold() == titles[SECOND[0]].casefold():
        raise Invalid({SECOND[0]: "split_same"})
    if errors:
        measured: dict[str, dict[str, Any]] = {
            name: {**writing.measured(name.removeprefix("second_"), texts[name])} for name in errors
        }
        raise Invalid(errors, measured)
    return texts


# --- how it is done -----------------------------------------------------------------------------------


def _held(db: Session, person: Person, words: str) -> tuple[Split, Idea]:
    """The proposal and its idea; what it became is held as well."""
    seen = consent.find(db, person, Split, words)
    made, held = consent.hold(db, person, seen, [seen.idea_id, seen.new_id])
    return made, held[made.idea_id]


def _to_answer(db: Session, person: Person, ask: Ask) -> tuple[Split, Idea]:
    """A proposal that waits, for the author."""
    made, idea = _held(db, person, ask.words)
    if idea.author_id != person.id:
        raise Refused("split_not_author")
    consent.check_open(made)
    if not splitting_cards.fits(db, made):
        raise Refused("split_lapsed", number=idea.number)
    return made, idea


def _divide(db: Session, person: Person, made: Split, idea: Idea, now: datetime) -> Notice:
    new = dividing.divide(db, person.organization, made, idea, by=person.member, now=now)
    return Notice("split_done", {"number": idea.number, "other": new.number})


def _end(db: Session, person: Person, made: Split, state: S, now: datetime) -> None:
    consent.end(db, made, state, person.member, now)
    splitting_cards.redraw(db, made, now)


def _tell(
    db: Session, person: Person, made: Split, what: str, members: set[int], view: View, now: datetime
) -> None:
    """Each of these, without whoever did it."""
    told = dict.fromkeys(members - {person.id}, view)
    consent.tell(db, person.organization, told.items(), f"{what}:{made.id}", now)
