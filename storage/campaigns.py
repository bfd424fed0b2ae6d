"""Campaigns: time-boxed calls for ideas, where they are announced, and what came of them."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, union, update
from sqlmodel import Session, col, func, select

from storage import turns
from storage.ideas import HIDDEN
from storage.models import (
    Campaign,
    CampaignChannel,
    CampaignState,
    Channel,
    Comment,
    Idea,
    IdeaState,
    Organization,
    Support,
)


def find(db: Session, org: int, number: int) -> Campaign | None:
    return db.exec(select(Campaign).where(Campaign.organization_id == org, Campaign.number == number)).first()


def by_id(db: Session, org: int, campaign_id: int) -> Campaign | None:
    return db.exec(
        select(Campaign).where(Campaign.organization_id == org, Campaign.id == campaign_id)
    ).first()


def of_draft(db: Session, org: int, draft: str) -> Campaign | None:
    """The campaign that this form became, if it was sent before. Until the transaction ends nobody else
    sends the same one."""
    calling = select(Organization.id).where(Organization.id == org)
    db.exec(calling.with_for_update(key_share=True)).first()
    return db.exec(select(Campaign).where(Campaign.organization_id == org, Campaign.draft == draft)).first()


def next_number(db: Session, org: int) -> int:
    """Counts per organization, without gaps; the row stays locked until the transaction ends."""
    counted = (
        update(Organization)
        .where(col(Organization.id) == org)
        .values(last_campaign=Organization.last_campaign + 1)
        .returning(col(Organization.last_campaign))
    )
    return int(db.connection().execute(counted).scalar_one())


def add(db: Session, campaign: Campaign) -> Campaign:
    db.add(campaign)
    db.flush()
    return campaign


def move(db: Session, campaign: Campaign, **changes: object) -> bool:
    """Take the next turn with these changes; False when somebody else took it first, and nothing is changed
    then."""
    return turns.take(db, campaign, **changes)


def announce_in(db: Session, campaign: Campaign, rooms: Sequence[Channel]) -> None:
    """From now on exactly these channels hear of the campaign."""
    before = delete(CampaignChannel).where(col(CampaignChannel.campaign_id) == campaign.id)
    db.connection().execute(before)
    for room in rooms:
        org = campaign.organization_id
        db.add(CampaignChannel(campaign_id=campaign.id, channel_id=room.id, organization_id=org))
    db.flush()


def rooms(db: Session, org: int, campaign_id: int) -> Sequence[Channel]:
    """Where the campaign is announced."""
    found = (
        select(Channel)
        .join(CampaignChannel, col(CampaignChannel.channel_id) == Channel.id)
        .where(CampaignChannel.organization_id == org, CampaignChannel.campaign_id == campaign_id)
    )
    return db.exec(found.order_by(col(Channel.id))).all()


def unfinished(db: Session, org: int) -> Sequence[Campaign]:
    """Those that run or are planned, by their beginning."""
    found = select(Campaign).where(Campaign.organization_id == org, Campaign.state == CampaignState.PLANNED)
    return db.exec(found.order_by(col(Campaign.start), col(Campaign.number))).all()


def running_on(db: Session, org: int, today: date) -> Sequence[Campaign]:
    """Those that run on this day, the one that ends first at the top."""
    found = select(Campaign).where(
        Campaign.organization_id == org,
        Campaign.state == CampaignState.PLANNED,
        col(Campaign.start) <= today,
        col(Campaign.end) >= today,
    )
    return db.exec(found.order_by(col(Campaign.end), col(Campaign.number))).all()


def ended(db: Session, org: int, *, limit: int) -> Sequence[Campaign]:
    """Those whose results were told, the latest first."""
    found = select(Campaign).where(Campaign.organization_id == org, Campaign.state == CampaignState.ENDED)
    return db.exec(found.order_by(col(Campaign.end).desc(), col(Campaign.number).desc()).limit(limit)).all()


def ideas_of(db: Session, org: int, campaign_id: int) -> Sequence[Idea]:
    """Ideas that answer the campaign and were not taken back, in order."""
    found = select(Idea).where(
        Idea.organization_id == org, Idea.campaign_id == campaign_id, col(Idea.state).not_in(HIDDEN)
    )
    return db.exec(found.order_by(col(Idea.number))).all()


def ideas_page(
    db: Session, org: int, campaign_id: int, *, offset: int, limit: int
) -> tuple[Sequence[Idea], int]:
    """One page of these ideas, newest first, and how many there are in all."""
    mine = (
        Idea.organization_id == org,
        Idea.campaign_id == campaign_id,
        col(Idea.state).not_in(HIDDEN),
    )
    total = db.exec(select(func.count()).select_from(Idea).where(*mine)).one()
    found = select(Idea).where(*mine).order_by(col(Idea.number).desc())
    return db.exec(found.offset(offset).limit(limit)).all(), total


def counts(db: Session, org: int) -> dict[int, int]:
    """How many ideas each campaign has; campaigns without ideas are missing."""
    counted = (
        select(Idea.campaign_id, func.count())
        .where(
            Idea.organization_id == org,
            col(Idea.campaign_id).is_not(None),
            col(Idea.state).not_in(HIDDEN),
        )
        .group_by(col(Idea.campaign_id))
    )
    return {campaign_id: count for campaign_id, count in db.exec(counted).all() if campaign_id}


def ever_answered(db: Session, org: int, campaign_id: int) -> bool:
    """Whether there ever was an idea for it, taken back or not."""
    found = select(Idea.id).where(Idea.organization_id == org, Idea.campaign_id == campaign_id)
    return db.exec(found.limit(1)).first() is not None


def taking_part(db: Session, org: int, campaign_id: int) -> int:
    """How many people shared, supported, offered help or discussed: only ever counted. Whose idea became part
    of another one took part as well."""
    kept = col(Idea.state) != IdeaState.WITHDRAWN
    mine = (Idea.organization_id == org, Idea.campaign_id == campaign_id, kept)
    shared = select(Idea.author_id).where(*mine)
    backed = select(Support.member_id).join(Idea, col(Idea.id) == Support.idea_id).where(*mine)
    said = (
        select(Comment.member_id)
        .join(Idea, col(Idea.id) == Comment.idea_id)
        .where(*mine, col(Comment.member_id).is_not(None), col(Comment.deleted).is_(None))
    )
    everybody = union(shared, backed, said).subquery()
    return int(db.connection().execute(select(func.count()).select_from(everybody)).scalar_one())
