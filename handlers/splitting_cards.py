"""Proposals to make two ideas of one, as they stand now."""

from datetime import datetime

from sqlmodel import Session

from handlers import authors, cards, rules, telling
from handlers.kept import keeps
from handlers.verbs import Person
from handlers.views import Draft, Parting, SplitProposal, SplitStatus, SplitTold, View
from storage import combining, ideas, people, splitting
from storage.models import CombinationState, Idea, Organization, Split, Verdict


def texts(idea: Idea) -> list[str]:
    return [idea.title, idea.problem, idea.benefit]


def parting(db: Session, organization: Organization, split: Split, now: datetime) -> Parting:
    idea = ideas.by_id(db, split.organization_id, split.idea_id)
    new = ideas.by_id(db, split.organization_id, split.new_id) if split.new_id else None
    return Parting(
        split.id,
        idea.number,
        Draft(*split.first),
        Draft(*split.second),
        by=people.member_of(db, split.organization_id, split.member_id).name,
        note=split.note,
        state="lapsed"
        if split.state is CombinationState.OPEN and not fits(split, idea)
        else split.state.value,
        new=new.number if new else 0,
        until=split.until,
        undo=why_not_undone(db, organization, split, now) == "",
    )


def fits(split: Split, idea: Idea) -> bool:
    """Whether the idea still is what the proposal was made of."""
    return idea.state in rules.EDITABLE and texts(idea) == split.was


def why_not_undone(db: Session, organization: Organization, split: Split, now: datetime) -> str:
    """The key of what stands in the way of undoing it; empty when nothing does."""
    if split.state is not CombinationState.AGREED or split.until is None or split.new_id is None:
        return "split_not_done"
    if cards.local_date(organization, now) > split.until:
        return "split_too_late"
    both = [ideas.by_id(db, split.organization_id, one) for one in (split.idea_id, split.new_id)]
    if any(one.into_id or combining.parts(db, split.organization_id, one.id) for one in both):
        return "split_combined"
    return "" if all(_is_undecided(db, split, one) for one in both) else "split_decided_since"


def _is_undecided(db: Session, split: Split, idea: Idea) -> bool:
    last = ideas.last_decision(db, split.organization_id, idea.id)
    if last is not None and split.agreed and last.at > split.agreed and last.verdict is not Verdict.ASK:
        return False
    return idea.state in rules.EDITABLE


def redraw(db: Session, split: Split, now: datetime) -> None:
    telling.redraw_showing(db, split.organization_id, f"split:{split.id}", now)


def _may_see(db: Session, person: Person, split_id: int) -> bool:
    """Its authors, and whoever proposed it."""
    split = splitting.find(db, person.org, split_id)
    if split is None:
        return False
    return person.id in {*authors.ids(db, ideas.by_id(db, person.org, split.idea_id)), split.member_id}


@keeps(SplitProposal, sees=_may_see)
def _proposal(db: Session, organization: Organization, split_id: int, now: datetime) -> View | None:
    found = splitting.find(db, organization.id, split_id)
    return SplitProposal(parting(db, organization, found, now)) if found else None


@keeps(SplitStatus, sees=_may_see)
def _status(db: Session, organization: Organization, split_id: int, now: datetime) -> View | None:
    found = splitting.find(db, organization.id, split_id)
    return SplitStatus(parting(db, organization, found, now)) if found else None


@cards.current.register
def _(view: SplitTold, db: Session, organization: Organization, now: datetime) -> View | None:
    """What was undone before anybody read it is not told."""
    found = splitting.find(db, organization.id, view.key)
    return view if found is not None and found.state is CombinationState.AGREED else None
