"""An idea that answers a campaign: the form with its questions, and whether it still counts."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import finding
from handlers.phases import Standing
from handlers.phases import standing as standing_on
from handlers.verbs import Person, Refused
from handlers.views import NONE_FITS
from storage import campaigns, goals
from storage.models import Campaign, CampaignState, Idea, Organization

FIELDS = ("guided1", "guided2", "guided3")  # the answers to a campaign's questions, in the idea's form
GUIDES = len(FIELDS)


def named(db: Session, person: Person, words: object) -> Campaign:
    """The campaign that a button or a typed number names."""
    number = finding.as_number(str(words).partition(".")[0])
    found = campaigns.find(db, person.org, number) if number else None
    if found is None:
        raise Refused("campaign_unknown", number=str(words)[:20])
    return found


def begun(db: Session, person: Person, campaign: Campaign, now: datetime) -> dict[str, Any]:
    """What the idea's form knows when it is opened for a campaign: before it begins and after its end, only
    the goal."""
    goal = goals.by_id(db, person.org, campaign.goal_id)
    preset = goal.number if goal and not goal.retired else NONE_FITS
    how = standing(db, person.organization, campaign, now)
    known = {"goal": preset, "campaign": campaign.number, "call": campaign.title}
    if how is not Standing.RUNNING:
        return known | {"standing": how.value}
    return known | {"guides": tuple(campaign.guides)}


def asked(db: Session, person: Person, fields: Mapping[str, Any]) -> Campaign | None:
    """The campaign for which the form was opened."""
    number = finding.as_number(str(fields.get("campaign", "")))
    return campaigns.find(db, person.org, number) if number else None


def joined(db: Session, person: Person, campaign: Campaign | None, now: datetime) -> int | None:
    """The campaign that the idea counts for, if it runs when the form is sent."""
    if campaign is None or standing(db, person.organization, campaign, now) is not Standing.RUNNING:
        return None
    return campaign.id


def guided(guides: Sequence[str], texts: Mapping[str, str]) -> list[list[str]]:
    """Each question with its answer; unanswered ones stay, so that they can be answered later."""
    return [[question, texts[name]] for question, name in zip(guides, FIELDS, strict=False)]


def answers(idea: Idea) -> dict[str, Any]:
    """What the form to edit the idea knows of its campaign's questions."""
    told = zip(FIELDS, idea.guided, strict=False)
    return {
        "guides": tuple(question for question, _ in idea.guided),
        **{name: answer for name, (_, answer) in told},
    }


def standing(db: Session, organization: Organization, campaign: Campaign, now: datetime) -> Standing:
    if campaign.state is not CampaignState.PLANNED:
        return Standing.OVER
    return standing_on(campaign.start, campaign.end, _todays(db, organization, campaign, now))


def _todays(db: Session, organization: Organization, campaign: Campaign, now: datetime) -> set[date]:
    """Today where the company is, and where the campaign's channels are."""
    rooms = campaigns.rooms(db, organization.id, campaign.id)
    zones = {organization.timezone, *(room.timezone for room in rooms if room.timezone)}
    return {now.astimezone(ZoneInfo(zone)).date() for zone in zones}
