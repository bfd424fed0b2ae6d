"""Parked ideas that fit what leadership says now: a strategic update, or a campaign that opens."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlmodel import Session

from handlers import deciders, finding, similar, similarity, waking
from handlers.fitting import share
from handlers.verbs import Ask, Person, on
from handlers.views import FitAgain, FitLine, Notice, View
from storage import campaigns, fitting, goals, people, resonance
from storage import similar as index
from storage.models import CampaignState, Goal, Idea, Organization

SHOWN = 5  # in one message
CANDIDATES = 1000  # ideas of any state that are looked through for parked ones: there may be many others
# What must speak for it: the share of its title's words that are said, or how much nearer it is in meaning
# than two ideas need to be: an update says much, and is a little near to everything.
WORDS, NEARER = 0.5, 0.07
FOR_GOAL = 2 / 3  # of that where it is for this very goal


@dataclass(frozen=True)
class Words:
    """What was said, about which goal: `kind` is update or campaign."""

    kind: str
    number: int
    goal: Goal
    text: str


def said_now(db: Session, org: int, about: str) -> Words | None:
    """What "post:12" or "campaign:3" says; None where it says nothing any more."""
    kind, _, row = about.partition(":")
    if kind == "post":
        found = resonance.posted(db, org, int(row))
        goal = goals.by_id(db, org, found[0].goal_id) if found else None
        return Words("update", found[1].number, goal, found[0].text) if found and goal else None
    campaign = campaigns.by_id(db, org, int(row))
    goal = goals.by_id(db, org, campaign.goal_id) if campaign else None
    if campaign is None or goal is None or campaign.state is CampaignState.CANCELLED:
        return None
    return Words("campaign", campaign.number, goal, "\n".join((campaign.title, *campaign.guides)))


def by_person(db: Session, organization: Organization, words: Words) -> dict[int, FitAgain]:
    """What each of those hears who parked something that fits; where they decide no more, whoever leads."""
    lines = list(fits(db, organization.id, words))
    parked_by = fitting.parked_by(db, organization.id, [idea.id for idea, _ in lines])
    theirs: dict[int, list[FitLine]] = defaultdict(list)
    for idea, line in lines:
        for member_id in _listeners(db, organization.id, parked_by.get(idea.id)):
            theirs[member_id].append(line)
    return {
        member_id: FitAgain(words.kind, words.number, words.goal.title, tuple(found[:SHOWN]), len(found))
        for member_id, found in theirs.items()
    }


def fits(db: Session, org: int, words: Words) -> Iterator[tuple[Idea, FitLine]]:
    """Parked ideas that this speaks for, the best first."""
    text = f"{words.goal.title}\n{words.text}"
    shared = dict(index.sharing(db, org, words.goal.title, text, limit=CANDIDATES))
    said = " ".join(words.text.split())  # without the goal, and in one line, since the first one is no title
    near = dict(similar.near_to(db, org, said, limit=CANDIDATES))
    near_enough = similar.near_enough(index.count(db, org)) + NEARER
    found = []
    for idea in fitting.parked(db, org, [*{*shared, *near}]):
        enough = FOR_GOAL if idea.goal_id == words.goal.id else 1.0
        part = share(idea.title, (text,)) if idea.id in shared else 0.0
        because = _because(text, idea) if part >= WORDS * enough else ()
        meant = near.get(idea.id, 0.0)
        if because or meant >= near_enough * enough:
            line = FitLine(
                idea.number, idea.turn, idea.title, because, meant >= near_enough * enough, idea.wake
            )
            found.append((part + meant, idea, line))
    for _, idea, line in sorted(found, key=lambda one: (-one[0], one[1].number)):
        yield idea, line


def _because(text: str, idea: Idea) -> tuple[str, ...]:
    """Words of its title, as its author typed them."""
    found = similarity.fits(idea.title, {0: (text,)})
    return found[0].because if found else ()


def _listeners(db: Session, org: int, parked_by: int | None) -> list[int]:
    member = people.member_of(db, org, parked_by) if parked_by else None
    if member and people.accounts_of(db, org, member.id) and deciders.may_decide(db, org, member):
        return [member.id]
    return [leader.id for leader in deciders.leaders(db, org)]


@on("wake")
def wake(db: Session, person: Person, ask: Ask) -> View:
    """Back into review, before its day."""
    idea = finding.to_decide(db, person, ask, "wake")
    if not waking.wake(db, person.organization, idea, ask.now, "asked", by=person.id):
        [idea] = finding.held(db, person, idea, shared=True)
        raise finding.moved_on(db, person, idea)
    return Notice("woken", {"number": idea.number, "title": idea.title})
