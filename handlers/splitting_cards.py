"""Proposals to make two ideas of one, as they stand now."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from handlers import authors, cards, consent, rules, telling
from handlers.kept import keeps, to_reader
from handlers.verbs import Person
from handlers.views import Draft, Notice, Parting, SplitProposal, SplitStatus, SplitTold, View
from storage import combining, ideas, proposals
from storage.models import CombinationState, Idea, Organization, Split


def texts(idea: Idea) -> list[str]:
    return [idea.title, idea.problem, idea.benefit]


def parting(db: Session, organization: Organization, split: Split, now: datetime) -> Parting:
    idea = ideas.by_id(db, split.organization_id, split.idea_id)
    new = ideas.by_id(db, split.organization_id, split.new_id) if split.new_id else None
    undo = why_not_undone(db, organization, split, now) == ""
    return Parting(
        consent.facts(db, split, fits=fits(db, split), undo=undo),
        idea.number,
        Draft(*split.first),
        Draft(*split.second),
        new.number if new else 0,
    )


def fits(db: Session, split: Split) -> bool:
    """Whether the idea still is what the proposal was made of, and its author's alone."""
    idea = ideas.by_id(db, split.organization_id, split.idea_id)
    if idea.state not in rules.EDITABLE or texts(idea) != split.was:
        return False
    return not combining.is_whole(db, idea.organization_id, idea.id)


def why_not_undone(db: Session, organization: Organization, split: Split, now: datetime) -> str:
    """The key of what stands in the way of undoing it; empty when nothing does."""
    if split.state is not CombinationState.AGREED or split.new_id is None:
        return "split_not_done"
    if consent.too_late(organization, split, now):
        return "split_too_late"
    org = split.organization_id
    both = [ideas.by_id(db, org, one) for one in (split.idea_id, split.new_id)]
    if any(one.into_id or combining.is_whole(db, org, one.id) for one in both):
        return "split_combined"
    return "split_decided_since" if any(consent.decided_since(db, split, one) for one in both) else ""


def waiting_for(db: Session, split: Split) -> set[int]:
    """The author, if they are still here: they have not agreed as long as it waits."""
    return set(authors.here(db, ideas.by_id(db, split.organization_id, split.idea_id)))


def reminder(db: Session, organization: Organization, split: Split, now: datetime) -> View:
    return _again(SplitProposal(parting(db, organization, split, now)))


def unanswered(db: Session, organization: Organization, split: Split, now: datetime) -> dict[int, View]:
    """What its author and whoever proposed it hear when time is up."""
    idea = ideas.by_id(db, organization.id, split.idea_id)
    told = Notice("split_unanswered", {"number": idea.number})
    return dict.fromkeys({idea.author_id, split.member_id}, told)


def redraw(db: Session, split: Split, now: datetime) -> None:
    telling.redraw_showing(db, split.organization_id, f"split:{split.id}", now)


def _may_see(db: Session, person: Person, split_id: int) -> bool:
    """Its authors, and whoever proposed it."""
    split = proposals.find(db, person.org, Split, split_id)
    if split is None:
        return False
    return person.id in {*authors.ids(db, ideas.by_id(db, person.org, split.idea_id)), split.member_id}


@keeps(SplitProposal, sees=_may_see)
def _proposal(db: Session, organization: Organization, split_id: int, now: datetime) -> View | None:
    found = proposals.find(db, organization.id, Split, split_id)
    return SplitProposal(parting(db, organization, found, now)) if found else None


@to_reader.register
def _(view: SplitProposal, db: Session, organization: Organization, member_id: int) -> View:
    """As a reminder only to whom it reminds."""
    found = proposals.find(db, organization.id, Split, view.parting.proposed.key)
    assert found is not None
    return _again(view) if consent.was_reminded(db, found, waiting_for(db, found), member_id) else view


def _again(view: SplitProposal) -> SplitProposal:
    proposed = replace(view.parting.proposed, reminded=True)
    return SplitProposal(replace(view.parting, proposed=proposed))


@keeps(SplitStatus, sees=_may_see)
def _status(db: Session, organization: Organization, split_id: int, now: datetime) -> View | None:
    found = proposals.find(db, organization.id, Split, split_id)
    return SplitStatus(parting(db, organization, found, now)) if found else None


@cards.current.register
def _(view: SplitTold, db: Session, organization: Organization, now: datetime) -> View | None:
    """What was undone before anybody read it is not told."""
    found = proposals.find(db, organization.id, Split, view.key)
    return view if found is not None and found.state is CombinationState.AGREED else None
