"""Combine: two ideas become one when their authors agree, and can be two again for a while."""

from datetime import datetime
from uuid import uuid4

from sqlmodel import Session

from handlers import (
    authors,
    cards,
    combining_cards,
    commands,
    connecting,
    consent,
    finding,
    fitting,
    rules,
    telling,
    things,
    uniting,
    writing,
)
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import (
    CombineForm,
    CombineNews,
    CombineProposal,
    CombineStatus,
    IdeaCard,
    Notice,
    Thing,
    View,
)
from storage import combining, following, proposals
from storage.models import Combination, Idea
from storage.models import CombinationState as S

OTHER_GOES_ON = "other"  # what the form sends when the other idea's number goes on


@on("combine")
def combine(db: Session, person: Person, ask: Ask) -> View:
    """The form; `words` are an idea's number, or both: "3 7"."""
    first, _, second = ask.words.strip().partition(" ")
    idea = _to_combine(db, person, first, ask.now)
    alike = map(things.mention, fitting.to_combine(db, idea, limit=connecting.OFFERED))
    known = things.connected(db, person.org, idea), alike, connecting.similar_things(db, person.org, idea)
    fit = dict.fromkeys(one for some in known for one in some if _fits(db, person, one))
    similar = tuple(fit)[: connecting.OFFERED]
    return CombineForm(uuid4().hex, things.mention(idea), _label(second), similar)


@on("combine_proposed")
def proposed(db: Session, person: Person, ask: Ask) -> View | None:
    """The form was sent: the authors are asked. Who proposes has agreed to what is theirs."""
    draft = writing.field(ask.fields, "draft")
    if not draft or proposals.of_draft(db, person.org, Combination, draft):
        return None
    first = _to_combine(db, person, writing.field(ask.fields, "number"), ask.now)
    other, name = _other(db, person, ask)
    note = consent.note(ask)
    other_stays = writing.field(ask.fields, "goes_on") == OTHER_GOES_ON
    pair = finding.held(db, person, *((other, first) if other_stays else (first, other)))
    stays, goes = pair
    _check(db, person, stays, goes, name)
    made = consent.propose(
        db,
        person.organization,
        Combination(
            organization_id=person.org,
            stays_id=stays.id,
            goes_id=goes.id,
            member_id=person.id,
            note=note,
            draft=draft,
            created=ask.now,
        ),
    )
    if any(authors.is_one(db, idea, person.id) for idea in pair):
        combining.agree(db, person.org, made.id, person.id, ask.now)
    _ask_authors(db, person, made, stays, goes, ask.now)
    if combining_cards.all_agree(db, made):
        uniting.unite(db, person.organization, made, stays, goes, by=person.member, now=ask.now)
        return Notice("combined", {"number": goes.number, "into": stays.number})
    return Notice("combine_proposed", {"number": stays.number, "other": goes.number})


@on("show_part")
def show_part(db: Session, person: Person, ask: Ask) -> View:
    """An idea that became part of another one, as it was shared."""
    return IdeaCard(cards.idea_facts(db, person.organization, finding.itself(db, person, ask.words)))


# --- the answers --------------------------------------------------------------------------------------


@on("combine_agree")
def agree(db: Session, person: Person, ask: Ask) -> View:
    made, stays, goes = _to_answer(db, person, ask)
    is_new = combining.agree(db, person.org, made.id, person.id, ask.now)
    if not combining_cards.all_agree(db, made):
        if not is_new:
            raise Refused("combine_agreed_already")
        combining_cards.redraw(db, made, ask.now)
        return Notice("combine_agreed", {"number": stays.number, "other": goes.number})
    uniting.unite(db, person.organization, made, stays, goes, by=person.member, now=ask.now)
    _tell(db, person, made, "agreed", {*authors.ids(db, stays), made.member_id}, ask.now)
    return Notice("combined", {"number": goes.number, "into": stays.number})


@on("combine_separate")
def separate(db: Session, person: Person, ask: Ask) -> View:
    made, stays, goes = _to_answer(db, person, ask)
    _end(db, person, made, S.SEPARATE, ask.now)
    told = {*combining.agreed(db, person.org, made.id), made.member_id}
    _tell(db, person, made, "separate", told, ask.now)
    return Notice("combine_separate", {"number": stays.number, "other": goes.number})


@on("combine_back")
def take_back(db: Session, person: Person, ask: Ask) -> View:
    """Whoever proposed it does so no more."""
    made, stays, goes = _held(db, person, ask.words)
    consent.check_proposer(db, person, made)
    consent.check_open(made)
    _end(db, person, made, S.TAKEN_BACK, ask.now)
    _tell(db, person, made, "taken_back", combining.agreed(db, person.org, made.id), ask.now)
    return Notice("combine_back", {"number": stays.number, "other": goes.number})


@on("combine_undo")
def undo(db: Session, person: Person, ask: Ask) -> View:
    """Two again; an author of either may, and whoever decides. `words` are the proposal's id."""
    return _undo(db, person, ask, ask.words)


@on("separate_idea")
def separate_idea(db: Session, person: Person, ask: Ask) -> View:
    """The same by the number of the idea that became part of another one."""
    idea = finding.itself(db, person, ask.words)
    made = combining.done(db, person.org, idea.id)
    if made is None:
        raise Refused("not_a_part", number=idea.number)
    return _undo(db, person, ask, str(made.id))


@on("carried_back")
def carried_back(db: Session, person: Person, ask: Ask) -> View:
    """Somebody who came along steps back; pressing it again changes nothing."""
    made = consent.find(db, person, Combination, ask.words)
    if made.state is not S.AGREED:
        raise Refused("combine_not_done")
    stays, goes = combining_cards.sides(db, made)
    combining.step_back(db, person.org, made, person.id)
    for about in things.abouts(db, person.org, goes):
        following.unfollow(db, person.org, about, person.id)
    whole = combining.leads_to(db, stays)
    telling.changed(db, person.organization, whole, ask.now)
    return Notice("carried_back", {"number": whole.number, "title": whole.title})


# --- what the form says -------------------------------------------------------------------------------


def _to_combine(db: Session, person: Person, words: str, now: datetime) -> Idea:
    """An idea that somebody may decide on, and that still waits for its decision."""
    number = commands.number(words.strip().partition(".")[0])
    idea = finding.idea(db, person, number or words)
    if not finding.may_decide_on(db, person, idea, now):
        raise Refused("may_not_combine")
    if rules.after(idea.state, "combine") is None:
        raise Refused("combine_decided", number=idea.number, state=idea.state.value)
    return idea


def _fits(db: Session, person: Person, one: Thing) -> bool:
    """Whether it could be combined."""
    found = things.named(db, person.org, one.label)
    return isinstance(found, Idea) and rules.after(found.state, "combine") is not None


def _label(words: str) -> str:
    number = commands.number(words.strip())
    return f"I-{number}" if number else ""


def _other(db: Session, person: Person, ask: Ask) -> tuple[Idea, str]:
    """The idea that was typed, else the one that was chosen; and the field that it stands in."""
    typed = writing.line(writing.field(ask.fields, "other"))
    chosen = writing.field(ask.fields, "similar")
    name, words = ("other", typed) if typed or chosen == connecting.NONE_OF_THEM else ("similar", chosen)
    if not words:
        raise Invalid({"other": "combine_nothing"})
    try:
        return finding.idea(db, person, commands.number(words) or words), name
    except Refused:
        raise Invalid({name: "combine_unknown"}, {name: {"words": words[:20]}}) from None


def _check(db: Session, person: Person, stays: Idea, goes: Idea, name: str) -> None:
    """Raises `Invalid` when these two cannot become one."""
    if stays.id == goes.id:
        raise Invalid({name: "combine_itself"}, {name: {"number": stays.number}})
    for idea in (stays, goes):
        if rules.after(idea.state, "combine") is None:
            facts = {"number": idea.number, "state": idea.state.value}
            raise Invalid({name: "combine_decided"}, {name: facts})
    if stays.state not in rules.COMBINED_INTO:
        raise Invalid({"goes_on": "combine_parked"}, {"goes_on": {"number": stays.number}})
    pair, waiting = {stays.id, goes.id}, combining.waiting(db, person.org, stays.id)
    same = (combining_cards.sides(db, one) for one in waiting if {one.stays_id, one.goes_id} == pair)
    if any(combining_cards.can_be_one(*sides) for sides in same):
        raise Invalid({name: "combine_waits"}, {name: {"number": stays.number, "other": goes.number}})
    for idea in (stays, goes):
        if not authors.here(db, idea):
            raise Invalid({name: "combine_left"}, {name: {"number": idea.number}})


# --- how it is done -----------------------------------------------------------------------------------


def _held(db: Session, person: Person, words: str) -> tuple[Combination, Idea, Idea]:
    """The proposal, the idea that stays, and the one that goes."""
    seen = consent.find(db, person, Combination, words)
    made, held = consent.hold(db, person, seen, [seen.stays_id, seen.goes_id])
    return made, held[made.stays_id], held[made.goes_id]


def _to_answer(db: Session, person: Person, ask: Ask) -> tuple[Combination, Idea, Idea]:
    """A proposal that waits, for one of the authors."""
    made, stays, goes = _held(db, person, ask.words)
    if not any(authors.is_one(db, idea, person.id) for idea in (stays, goes)):
        raise Refused("combine_not_author")
    consent.check_open(made)
    if not combining_cards.can_be_one(stays, goes):
        raise Refused("combine_lapsed", number=stays.number, other=goes.number)
    return made, stays, goes


def _end(db: Session, person: Person, made: Combination, state: S, now: datetime) -> None:
    consent.end(db, made, state, person.member, now)
    combining_cards.redraw(db, made, now)


def _undo(db: Session, person: Person, ask: Ask, words: str) -> View:
    made, stays, goes = _held(db, person, words)
    had = {*authors.ids(db, stays), *authors.ids(db, goes)}
    decides = any(finding.may_decide_on(db, person, idea, ask.now) for idea in (stays, goes))
    if person.id not in had and not decides:
        raise Refused("proposal_not_to_undo")
    if why := combining_cards.why_not_undone(db, person.organization, made, ask.now):
        raise Refused(why, number=stays.number, other=goes.number)
    uniting.part(db, person.organization, made, stays, goes, by=person.member, now=ask.now)
    _tell(db, person, made, "undone", {*had, made.member_id}, ask.now)
    return Notice("combine_undone", {"number": stays.number, "other": goes.number})


def _ask_authors(
    db: Session, person: Person, made: Combination, stays: Idea, goes: Idea, now: datetime
) -> None:
    """Each author once; whoever proposed it sees where it stands."""
    facts = combining_cards.pairing(db, person.organization, made, now)
    asked = {member_id for idea in (stays, goes) for member_id in authors.here(db, idea)}
    views: dict[int, View] = dict.fromkeys(asked, CombineProposal(facts)) | {person.id: CombineStatus(facts)}
    consent.tell(db, person.organization, views.items(), f"combine:{made.id}", now)


def _tell(
    db: Session, person: Person, made: Combination, what: str, members: set[int], now: datetime
) -> None:
    """Each of these, without whoever did it, whose name is said where they are no author."""
    sides = combining_cards.sides(db, made)
    is_author = any(authors.is_one(db, idea, person.id) for idea in sides)
    by = "" if is_author else person.member.name
    view = CombineNews(combining_cards.pairing(db, person.organization, made, now), what, by)
    told = dict.fromkeys(members - {person.id}, view)
    consent.tell(db, person.organization, told.items(), f"{what}:{made.id}", now)
