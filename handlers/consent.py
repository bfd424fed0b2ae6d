"""What is done to ideas only if their authors agree, and can be undone for a while."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlmodel import Session

from handlers import cards, fields, finding, rules, telling
from handlers.absences import calendar_of
from handlers.verbs import Ask, Person, Refused
from handlers.views import Proposed, View
from storage import ideas, in_order, outbox, people, proposals
from storage.models import (
    Backing,
    Combination,
    CombinationState,
    Idea,
    IdeaState,
    Member,
    Organization,
    Proposal,
    Split,
)
from storage.proposals import P

WORDS: dict[type[Proposal], str] = {Combination: "combine", Split: "split"}
OVER = {  # what is said to whoever answers what is settled
    CombinationState.AGREED: "proposal_agreed",
    CombinationState.SEPARATE: "proposal_separate",
    CombinationState.UNANSWERED: "proposal_unanswered",
    CombinationState.TAKEN_BACK: "proposal_taken_back",
    CombinationState.UNDONE: "proposal_undone",
}
WHYS = {Backing.SUPPORT: "support", Backing.HELP: "help"}  # why somebody hears of it


def facts(db: Session, proposal: Proposal, *, fits: bool, undo: bool) -> Proposed:
    """What its card says, whatever is proposed; `fits` False: it cannot be done any more."""
    return Proposed(
        proposal.id,
        people.member_of(db, proposal.organization_id, proposal.member_id).name,
        proposal.note,
        "lapsed" if proposal.state is CombinationState.OPEN and not fits else proposal.state.value,
        proposal.until,
        undo,
    )


def key(proposal: Proposal, what: str, member_id: int) -> str:
    """By which it is known that this member was told so."""
    return f"{WORDS[type(proposal)]}:{proposal.id}:{what}:{member_id}"


def was_reminded(db: Session, proposal: Proposal, waiting_for: set[int], member_id: int) -> bool:
    """Whether this author was, and has not answered since."""
    mine = key(proposal, "reminder", member_id)
    known = proposal.reminded and member_id in waiting_for
    return known and outbox.known(db, proposal.organization_id, mine)


def note(ask: Ask) -> str:
    """Why, as the form says; the authors read it."""
    return fields.text(ask, "why", empty="combine_why_empty")


def propose(db: Session, organization: Organization, proposal: P) -> P:
    """From now on the authors can answer, until its last day."""
    proposal.until, proposal.due = last_day(organization, proposal.created), proposal.created
    return proposals.add(db, proposal)


def last_day(organization: Organization, asked: datetime) -> date:
    """To answer what was proposed then."""
    return calendar_of(organization).after(cards.local_date(organization, asked), rules.ANSWER_DAYS)


def find(db: Session, person: Person, table: type[P], words: str) -> P:
    found = proposals.find(db, person.org, table, finding.as_number(words) or 0)
    if found is None:
        raise Refused("proposal_unknown")
    return found


def hold(
    db: Session, person: Person, seen: P, idea_ids: Iterable[int | None]
) -> tuple[P, dict[int | None, Idea]]:
    """The proposal and its ideas, as they are once whoever changes them right now is done. The ideas come
    first, as for whoever decides on one and then redraws what is proposed for it."""
    held = in_order.ideas(db, person.org, [one for one in idea_ids if one is not None])
    proposal = proposals.hold(db, person.org, type(seen), seen.id)
    assert proposal is not None
    return proposal, {one.id: one for one in held}


def check_open(proposal: Proposal) -> None:
    if proposal.state is not CombinationState.OPEN:
        settled = proposal.ended or proposal.agreed or proposal.created
        raise Refused(OVER[proposal.state], on=settled)


def check_proposer(db: Session, person: Person, proposal: Proposal) -> None:
    if proposal.member_id != person.id:
        by = people.member_of(db, person.org, proposal.member_id)
        raise Refused("proposal_not_yours", by=by.name)


# --- what becomes of it -------------------------------------------------------------------------------


def agree(db: Session, organization: Organization, proposal: Proposal, now: datetime) -> None:
    proposal.state, proposal.agreed, proposal.due = CombinationState.AGREED, now, None
    proposal.until = cards.local_date(organization, now) + timedelta(days=rules.UNDO_DAYS)
    db.add(proposal)
    db.flush()


def end(db: Session, proposal: Proposal, state: CombinationState, by: Member | None, now: datetime) -> None:
    """Refused, taken back or undone; by nobody: not answered in time."""
    proposal.state, proposal.due = state, None
    proposal.ended, proposal.ended_by = now, by.id if by else None
    db.add(proposal)
    db.flush()


def too_late(organization: Organization, proposal: Proposal, now: datetime) -> bool:
    return proposal.until is not None and cards.local_date(organization, now) > proposal.until


def decided_since(db: Session, proposal: Proposal, idea: Idea) -> bool:
    """Whether somebody decided on what the idea became by this."""
    assert proposal.agreed is not None
    org = proposal.organization_id
    return idea.state not in rules.EDITABLE or ideas.decided_since(db, org, idea.id, proposal.agreed)


def turn(
    db: Session, idea: Idea, to: IdeaState, verb: str, *, by: Member, now: datetime, other: Idea
) -> None:
    """One turn, also of the idea that stays what it was: whoever decides sees what they decide on."""
    before = idea.state
    db.flush()
    taken = ideas.move(db, idea, to, now)
    assert taken  # it is held
    ideas.record(db, idea, verb, member_id=by.id, before=before, at=now, details={"other": str(other.number)})
    db.flush()


def tell(
    db: Session,
    organization: Organization,
    told: Iterable[tuple[int, View]],
    key: str,
    now: datetime,
) -> None:
    """Each of these members their view, once for this key."""
    for member_id, view in sorted(told, key=lambda one: one[0]):
        telling.member(db, organization, member_id, f"{key}:{member_id}", view, now)
