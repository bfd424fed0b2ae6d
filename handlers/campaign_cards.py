"""From a stored campaign to facts: the card in channels, the plan, the results."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from handlers import cards, joining, rules
from handlers.absences import calendar_of
from handlers.kept import keeps
from handlers.phases import Phase, Standing, days_of
from handlers.views import (
    CampaignCard,
    CampaignDecided,
    CampaignFacts,
    CampaignLine,
    CampaignPlan,
    CampaignPost,
    CampaignResults,
)
from storage import campaigns, channels, goals, ideas, people
from storage.models import Campaign, CampaignState, Idea, IdeaState, Organization

MOST = 3  # ideas that are named in the results
SAID_TODAY = {Phase.OPENING: "opening", Phase.HALFTIME: "halftime", Phase.CLOSING: "closing"}


def facts(db: Session, campaign: Campaign) -> CampaignFacts:
    org = campaign.organization_id
    goal = goals.by_id(db, org, campaign.goal_id)
    return CampaignFacts(
        campaign.number,
        campaign.title,
        goal.title if goal and not goal.retired else None,
        campaign.start,
        campaign.end,
        people.member_of(db, org, campaign.member_id).name,
        tuple(campaign.guides),
    )


def lines(db: Session, organization: Organization, found: Sequence[Campaign]) -> tuple[CampaignLine, ...]:
    counts = campaigns.counts(db, organization.id) if found else {}
    return tuple(
        CampaignLine(one.number, one.title, one.start, one.end, counts.get(one.id, 0)) for one in found
    )


def card(db: Session, organization: Organization, campaign: Campaign, now: datetime) -> CampaignCard:
    """The call as it stands in channels; its title says which of its days today is."""
    count = campaigns.counts(db, organization.id).get(campaign.id, 0)
    kind = _kind(db, organization, campaign, now)
    return CampaignCard(campaign.id, facts(db, campaign), kind, count)


@keeps(CampaignCard)
def card_now(db: Session, organization: Organization, subject: int, now: datetime) -> CampaignCard | None:
    campaign = campaigns.by_id(db, organization.id, subject)
    return card(db, organization, campaign, now) if campaign else None


def plan(
    db: Session,
    organization: Organization,
    campaign: Campaign,
    now: datetime,
    *,
    may_change: bool = False,
    saved: bool = False,
) -> CampaignPlan:
    """What channels see, when and where; who `may_change` it can do so while it is not over."""
    standing = joining.standing(db, organization, campaign, now)
    rooms = campaigns.rooms(db, organization.id, campaign.id)
    cancelled = campaign.state is CampaignState.CANCELLED
    calendar = calendar_of(organization)
    posts = days_of(campaign.start, campaign.end, calendar).items()
    return CampaignPlan(
        facts(db, campaign),
        campaign.turn,
        "cancelled" if cancelled else standing.value,
        tuple(CampaignPost(phase.value, day, calendar.free(day)) for phase, day in posts),
        channels.names([room for room in rooms if not room.private]),
        channels.names([room for room in rooms if room.private]) if may_change else (),
        campaigns.counts(db, organization.id).get(campaign.id, 0),
        may_change=may_change and standing is not Standing.OVER,
        may_cancel=may_change and standing is Standing.EARLY,
        saved=saved,
    )


def results(db: Session, organization: Organization, campaign: Campaign) -> CampaignResults:
    """What came of it so far: it says the same whoever reads it."""
    shared = campaigns.ideas_of(db, organization.id, campaign.id)
    waiting = [idea for idea in shared if idea.state in ideas.WAITING]
    return CampaignResults(
        facts(db, campaign),
        ideas=len(shared),
        people=rules.shown_count(campaigns.taking_part(db, organization.id, campaign.id)),
        most=cards.lines(db, organization, _supported_most(db, organization, shared)),
        decided=_decided(shared),
        due=max((idea.due for idea in waiting), default=None),
    )


def _kind(db: Session, organization: Organization, campaign: Campaign, now: datetime) -> str:
    standing = joining.standing(db, organization, campaign, now)
    if standing is not Standing.RUNNING:
        return "opening" if standing is Standing.EARLY else "over"
    today = max(cards.local_date(organization, now), campaign.start)  # elsewhere it may have begun already
    days = days_of(campaign.start, campaign.end, calendar_of(organization))
    return next((kind for phase, kind in SAID_TODAY.items() if days.get(phase) == today), "running")


def _supported_most(db: Session, organization: Organization, shared: Sequence[Idea]) -> list[Idea]:
    counts = ideas.supporters(db, organization.id, [idea.id for idea in shared])
    backed = [idea for idea in shared if counts.get(idea.id)]
    return sorted(backed, key=lambda idea: (-counts[idea.id], idea.number))[:MOST]


def _decided(shared: Sequence[Idea]) -> CampaignDecided:
    states = Counter(idea.state for idea in shared)
    return CampaignDecided(
        approved=states[IdeaState.APPROVED] + states[IdeaState.IMPLEMENTED],
        testing=states[IdeaState.TESTING],
        parked=states[IdeaState.PARKED],
        declined=states[IdeaState.DECLINED],
        waiting=sum(states[state] for state in ideas.WAITING),
    )
