"""Split: one idea becomes two when its author agrees, and can be one again for a while."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlmodel import Session

from handlers import (
    authors,
    cards,
    commands,
    finding,
    idea_clocks,
    rules,
    splitting_cards,
    telling,
    things,
    writing,
)
from handlers.absences import calendar_of
from handlers.uniting import WHYS
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import Notice, SplitForm, SplitProposal, SplitStatus, SplitTold, View
from storage import combining, ideas, splitting
from storage.models import Backing, Idea, IdeaState, Split
from storage.models import CombinationState as S

FIRST, SECOND = ("title", "problem", "benefit"), ("second_title", "second_problem", "second_benefit")
OVER = {S.AGREED: "split_agreed", S.SEPARATE: "split_stays", S.TAKEN_BACK: "split_taken_back"}
OVER |= {S.UNDONE: "split_undone"}  # what is said to whoever answers what is settled


@on("split")
def split(db: Session, person: Person, ask: Ask) -> View:
    """The form, with the idea as it is; `words` are its number."""
    idea = _to_split(db, person, ask.words, ask.now)
    return SplitForm(uuid4().hex, things.mention(idea), *splitting_cards.texts(idea))


@on("split_proposed")
def proposed(db: Session, person: Person, ask: Ask) -> View | None:
    """The form was sent: the author is asked, unless it is their own idea."""
    draft = writing.field(ask.fields, "draft")
    if not draft or splitting.of_draft(db, person.org, draft):
        return None
    idea = _to_split(db, person, writing.field(ask.fields, "number"), ask.now)
    texts, note = _texts(ask), _note(ask)
    [idea] = combining.hold_ideas(db, person.org, [idea.id])
    if any(one.state is S.OPEN for one in splitting.about(db, person.org, idea.id)):
        raise Refused("split_waits", number=idea.number)
    made = splitting.add(
        db,
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
    if idea.author_id == person.id:
        return _do(db, person, made, idea, ask.now)
    facts = splitting_cards.parting(db, person.organization, made, ask.now)
    for member_id, view in ((idea.author_id, SplitProposal(facts)), (person.id, SplitStatus(facts))):
        telling.member(db, person.organization, member_id, f"split:{made.id}:{member_id}", view, ask.now)
    return Notice("split_proposed", {"number": idea.number})


@on("split_agree")
def agree(db: Session, person: Person, ask: Ask) -> View:
    made, idea = _to_answer(db, person, ask)
    told = _do(db, person, made, idea, ask.now)
    _tell_proposer(db, person, made, told, ask.now)
    return told


@on("split_refuse")
def refuse(db: Session, person: Person, ask: Ask) -> View:
    made, idea = _to_answer(db, person, ask)
    told = _end(db, person, made, idea, S.SEPARATE, ask.now)
    _tell_proposer(db, person, made, told, ask.now)
    return told


@on("split_back")
def take_back(db: Session, person: Person, ask: Ask) -> View:
    """Whoever proposed it does so no more."""
    made, idea = _held(db, person, ask.words)
    if made.member_id != person.id:
        raise Refused("split_not_yours")
    _check_open(made)
    return _end(db, person, made, idea, S.TAKEN_BACK, ask.now)


@on("split_undo")
def undo(db: Session, person: Person, ask: Ask) -> View:
    """One again; its author may, and whoever decides. `words` are the proposal's id."""
    made, idea = _held(db, person, ask.words)
    if idea.author_id != person.id and not finding.may_decide_on(db, person, idea, ask.now):
        raise Refused("split_not_yours")
    if why := splitting_cards.why_not_undone(db, person.organization, made, ask.now):
        raise Refused(why, number=idea.number)
    assert made.new_id is not None
    [new] = combining.hold_ideas(db, person.org, [made.new_id])
    _rejoin(db, person, made, idea, new, ask.now)
    told = Notice("split_undone", {"number": idea.number, "other": new.number})
    for member_id in sorted({idea.author_id, made.member_id} - {person.id}):
        key = f"split_undone:{made.id}:{member_id}"
        telling.member(db, person.organization, member_id, key, told, ask.now)
    return told


@on("split_leave")
def leave(db: Session, person: Person, ask: Ask) -> View:
    """Somebody does not stand behind the new idea; pressing it again changes nothing."""
    made, _ = _held(db, person, ask.words)
    if made.state is not S.AGREED or made.new_id is None:
        raise Refused("split_not_done")
    new = combining.leads_to(db, ideas.by_id(db, person.org, made.new_id))
    for backing in Backing:
        combining.leave(db, person.org, new.id, person.id, backing)
    telling.changed(db, person.organization, new, ask.now)
    return Notice("carried_back", {"number": new.number, "title": new.title})


# --- what the form says -------------------------------------------------------------------------------


def _to_split(db: Session, person: Person, words: str, now: datetime) -> Idea:
    number = commands.number(words.strip().partition(".")[0])
    idea = finding.idea(db, person, number or words)
    if not finding.may_decide_on(db, person, idea, now):
        raise Refused("may_not_split")
    if idea.state not in rules.EDITABLE:
        raise Refused("split_decided", number=idea.number, state=idea.state.value)
    if combining.parts(db, person.org, idea.id):
        raise Refused("split_parts", number=idea.number)
    if not authors.here(db, idea):
        raise Refused("split_left", number=idea.number)
    return idea


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


def _note(ask: Ask) -> str:
    note = writing.paragraph(writing.field(ask.fields, "why"))
    if writing.is_blank(note):
        raise Invalid({"why": "combine_why_empty"})
    if writing.too_long(note):
        raise Invalid({"why": "text_long"}, {"why": writing.measured("why", note)})
    return note


# --- how it is done -----------------------------------------------------------------------------------


def _held(db: Session, person: Person, words: str) -> tuple[Split, Idea]:
    """The proposal and its idea; the ideas come first, as for whoever decides on one of them."""
    seen = splitting.find(db, person.org, finding.as_number(words) or 0)
    if seen is None:
        raise Refused("combine_unknown")
    both = [seen.idea_id, *([seen.new_id] if seen.new_id else [])]
    idea = next(one for one in combining.hold_ideas(db, person.org, both) if one.id == seen.idea_id)
    made = splitting.hold(db, person.org, seen.id)
    assert made is not None
    return made, idea


def _to_answer(db: Session, person: Person, ask: Ask) -> tuple[Split, Idea]:
    """A proposal that waits, for the author."""
    made, idea = _held(db, person, ask.words)
    if idea.author_id != person.id:
        raise Refused("split_not_yours")
    _check_open(made)
    if not splitting_cards.fits(made, idea):
        raise Refused("split_lapsed", number=idea.number)
    return made, idea


def _check_open(made: Split) -> None:
    if made.state is not S.OPEN:
        raise Refused(OVER[made.state], on=made.ended or made.agreed or made.created)


def _end(db: Session, person: Person, made: Split, idea: Idea, state: S, now: datetime) -> Notice:
    made.state, made.ended, made.ended_by = state, now, person.id
    db.add(made)
    db.flush()
    splitting_cards.redraw(db, made, now)
    return Notice("split_not_now", {"number": idea.number})


def _tell_proposer(db: Session, person: Person, made: Split, told: View, now: datetime) -> None:
    if made.member_id != person.id:
        key = f"split_answer:{made.id}"
        telling.member(db, person.organization, made.member_id, key, told, now)


def _do(db: Session, person: Person, made: Split, idea: Idea, now: datetime) -> Notice:
    """The second one is shared, with everybody who stands behind the first."""
    organization = person.organization
    new = _share(db, person, made, idea, now)
    made.state, made.agreed, made.new_id = S.AGREED, now, new.id
    made.until = cards.local_date(organization, now) + timedelta(days=rules.UNDO_DAYS)
    db.add(made)
    _write(db, idea, made.first)
    _turn(db, person, idea, idea.state, "split", new, now)
    came = combining.bring(db, person.org, new.id, idea.id, now)
    whys = {member_id: WHYS[backing] for member_id, backing in sorted(came, reverse=True)}
    for member_id in sorted(whys.keys() - {idea.author_id, made.member_id, person.id}):
        view = SplitTold(made.id, things.mention(idea), things.mention(new), whys[member_id])
        telling.member(db, organization, member_id, f"split_told:{made.id}:{member_id}", view, now)
    telling.new_idea(db, organization, new, now)
    for one in (idea, new):
        telling.changed(db, organization, one, now)
    return Notice("split_done", {"number": idea.number, "other": new.number})


def _share(db: Session, person: Person, made: Split, idea: Idea, now: datetime) -> Idea:
    """An idea of the same author, for the same goal, with all its days."""
    organization = person.organization
    today, days = cards.local_date(organization, now), organization.decision_days
    title, problem, benefit = made.second
    new = ideas.add(
        db,
        Idea(
            organization_id=person.org,
            number=ideas.next_number(db, person.org),
            title=title,
            problem=problem,
            benefit=benefit,
            goal_id=idea.goal_id,
            goal_source=idea.goal_source,
            reviewer_id=idea.reviewer_id,
            author_id=idea.author_id,
            sealed=idea.sealed,
            due=calendar_of(organization).after(today, days),
            days=days,
            draft=f"split:{made.id}",
            source=idea.source,
            campaign_id=idea.campaign_id,
            channel_id=idea.channel_id,
            created=now,
            changed=now,
        ),
    )
    ideas.record(db, new, "shared", member_id=person.id, before="", at=now)
    idea_clocks.wind(db, organization, new, now)
    return new


def _rejoin(db: Session, person: Person, made: Split, idea: Idea, new: Idea, now: datetime) -> None:
    """The new number leads to the first idea, which says again what it said, unless it was edited since; who
    stands behind one of the two stands behind it."""
    made.state, made.ended, made.ended_by = S.UNDONE, now, person.id
    db.add(made)
    if splitting_cards.texts(idea) == made.first:
        _write(db, idea, made.was)
    combining.bring(db, person.org, idea.id, new.id, now)
    new.into_id = idea.id
    _turn(db, person, new, IdeaState.COMBINED, "combine", idea, now)
    _turn(db, person, idea, idea.state, "combined_with", new, now)
    ideas.reword(db, idea)
    for one in (idea, new):
        idea_clocks.told(db, person.organization, one, now)
        telling.changed(db, person.organization, one, now)
    splitting_cards.redraw(db, made, now)


def _write(db: Session, idea: Idea, texts: list[str]) -> None:
    idea.title, idea.problem, idea.benefit = texts
    ideas.reword(db, idea)


def _turn(
    db: Session, person: Person, idea: Idea, to: IdeaState, verb: str, other: Idea, now: datetime
) -> None:
    before = idea.state
    db.flush()
    taken = ideas.move(db, idea, to, now)
    assert taken  # it is held
    details = {"other": str(other.number)}
    ideas.record(db, idea, verb, member_id=person.id, before=before, at=now, details=details)
    db.flush()
