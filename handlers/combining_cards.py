"""Proposals to make two ideas one, as they stand now."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from handlers import authors, cards, consent, rules, telling
from handlers.kept import keeps, to_reader
from handlers.verbs import Person
from handlers.views import CarriedOver, CombineNews, CombineProposal, CombineStatus, Half, Pairing, View
from storage import combining, goals, ideas, proposals
from storage.models import Combination, CombinationState, Idea, Organization


def sides(db: Session, combination: Combination) -> tuple[Idea, Idea]:
    """The idea that stays, and the one that goes."""
    org = combination.organization_id
    return ideas.by_id(db, org, combination.stays_id), ideas.by_id(db, org, combination.goes_id)


def pairing(db: Session, organization: Organization, combination: Combination, now: datetime) -> Pairing:
    stays, goes = sides(db, combination)
    undo = why_not_undone(db, organization, combination, now) == ""
    return Pairing(
        consent.facts(db, combination, fits=can_be_one(stays, goes), undo=undo),
        _half(db, stays),
        _half(db, goes),
        _agreed(db, combination, stays, goes),
    )


def fits(db: Session, combination: Combination) -> bool:
    return can_be_one(*sides(db, combination))


def can_be_one(stays: Idea, goes: Idea) -> bool:
    """Whether both still wait for their decision."""
    return stays.state in rules.COMBINED_INTO and rules.after(goes.state, "combine") is not None


def why_not_undone(db: Session, organization: Organization, combination: Combination, now: datetime) -> str:
    """The key of what stands in the way of undoing it; empty when nothing does."""
    if combination.state is not CombinationState.AGREED:
        return "combine_not_done"
    if consent.too_late(organization, combination, now):
        return "undo_too_late"
    stays, goes = sides(db, combination)
    if goes.into_id != stays.id or stays.into_id is not None:
        return "undo_later_first"
    return "undo_decided" if consent.decided_since(db, combination, stays) else ""


def waiting_for(db: Session, combination: Combination) -> set[int]:
    """The authors who have not agreed yet, of those who are still here."""
    asked = {member_id for idea in sides(db, combination) for member_id in authors.here(db, idea)}
    return asked - combining.agreed(db, combination.organization_id, combination.id)


def all_agree(db: Session, combination: Combination) -> bool:
    """Everybody who is here, and of each idea somebody: who left cannot agree."""
    agreed = combining.agreed(db, combination.organization_id, combination.id)
    everybody = not waiting_for(db, combination)
    return everybody and all(agreed & set(authors.ids(db, idea)) for idea in sides(db, combination))


def reminder(db: Session, organization: Organization, combination: Combination, now: datetime) -> View:
    return _again(CombineProposal(pairing(db, organization, combination, now)))


def unanswered(
    db: Session, organization: Organization, combination: Combination, now: datetime
) -> dict[int, View]:
    """What its authors and whoever proposed it hear when time is up."""
    had = {member_id for idea in sides(db, combination) for member_id in authors.ids(db, idea)}
    news = CombineNews(pairing(db, organization, combination, now), "unanswered")
    return dict.fromkeys({*had, combination.member_id}, news)


def redraw(db: Session, combination: Combination, now: datetime) -> None:
    telling.redraw_showing(db, combination.organization_id, f"combination:{combination.id}", now)


def _half(db: Session, idea: Idea) -> Half:
    goal = goals.by_id(db, idea.organization_id, idea.goal_id) if idea.goal_id else None
    return Half(
        idea.number,
        idea.title,
        idea.problem,
        goal.title if goal else None,
        cards.author_name(db, idea),
        ideas.supporters(db, idea.organization_id, [idea.id]).get(idea.id, 0),
    )


def _agreed(db: Session, combination: Combination, stays: Idea, goes: Idea) -> tuple[int, ...]:
    """Whose authors have agreed. Where a name is sealed nothing is said: two answers at once would tell that
    both ideas have the same author."""
    if combination.state is not CombinationState.OPEN or stays.sealed or goes.sealed:
        return ()
    agreed = combining.agreed(db, combination.organization_id, combination.id)
    asked = ((idea.number, set(authors.here(db, idea))) for idea in (stays, goes))
    return tuple(number for number, here in asked if here and here <= agreed)


def _may_see(db: Session, person: Person, combination_id: int) -> bool:
    """Its authors, and whoever proposed it."""
    combination = proposals.find(db, person.org, Combination, combination_id)
    if combination is None:
        return False
    had = {member_id for idea in sides(db, combination) for member_id in authors.ids(db, idea)}
    return person.id in {*had, combination.member_id}


@keeps(CombineProposal, sees=_may_see)
def _proposal(db: Session, organization: Organization, combination_id: int, now: datetime) -> View | None:
    found = proposals.find(db, organization.id, Combination, combination_id)
    return CombineProposal(pairing(db, organization, found, now)) if found else None


@to_reader.register
def _(view: CombineProposal, db: Session, organization: Organization, member_id: int) -> View:
    """As a reminder only to whom it reminds."""
    found = proposals.find(db, organization.id, Combination, view.pairing.proposed.key)
    assert found is not None
    return _again(view) if consent.was_reminded(db, found, waiting_for(db, found), member_id) else view


def _again(view: CombineProposal) -> CombineProposal:
    proposed = replace(view.pairing.proposed, reminded=True)
    return CombineProposal(replace(view.pairing, proposed=proposed))


@keeps(CombineStatus, sees=_may_see)
def _status(db: Session, organization: Organization, combination_id: int, now: datetime) -> View | None:
    found = proposals.find(db, organization.id, Combination, combination_id)
    return CombineStatus(pairing(db, organization, found, now)) if found else None


# --- what was undone before anybody read it is not told ------------------------------------------------


@cards.current.register
def _(view: CarriedOver, db: Session, organization: Organization, now: datetime) -> View | None:
    found = proposals.find(db, organization.id, Combination, view.key)
    return view if found is not None and found.state is CombinationState.AGREED else None


@cards.current.register
def _(view: CombineNews, db: Session, organization: Organization, now: datetime) -> View | None:
    """With what is true now; what was done and undone meanwhile is told as undone only."""
    found = proposals.find(db, organization.id, Combination, view.pairing.proposed.key)
    if found is None or (view.what == "agreed" and found.state is not CombinationState.AGREED):
        return None
    return CombineNews(pairing(db, organization, found, now), view.what, view.by)
