"""/campaign: time-boxed calls for ideas, planned, changed, cancelled and looked at."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from uuid import uuid4

from sqlmodel import Session

from handlers import campaign_cards, cards, choices, commands, deciders, joining, rules, telling, writing
from handlers.absences import calendar_of
from handlers.browse import paged
from handlers.calling import planned
from handlers.phases import Standing
from handlers.verbs import Ask, Person, Refused, command, on
from handlers.views import (
    CampaignCancelled,
    CampaignForm,
    CampaignList,
    GoalChoice,
    Help,
    IdeaList,
    Notice,
    View,
)
from storage import campaigns, goals, prompts
from storage.models import Campaign, CampaignState, Channel, PromptKind

command("campaign", "kampagne", read=commands.campaigns)

ENDED_SHOWN = 5
LASTS = timedelta(days=13)  # two weeks, as suggested


@on("campaigns", guests=True)
def everything(db: Session, person: Person, ask: Ask) -> View:
    """What runs, what is planned, and what came last."""
    org, lines = person.organization, partial(campaign_cards.lines, db, person.organization)
    unfinished = [(one, joining.standing(db, org, one, ask.now)) for one in campaigns.unfinished(db, org.id)]
    over = [one for one, how in reversed(unfinished) if how is Standing.OVER]  # results come tomorrow
    return CampaignList(
        lines([one for one, how in unfinished if how is Standing.RUNNING]),
        lines([one for one, how in unfinished if how is Standing.EARLY]),
        lines([*over, *campaigns.ended(db, org.id, limit=ENDED_SHOWN)][:ENDED_SHOWN]),
        may_call=deciders.may_decide(db, person.org, person.member),
    )


@on("campaign", guests=True)
def one(db: Session, person: Person, ask: Ask) -> View:
    """The plan; after the end, the results."""
    campaign = joining.named(db, person, ask.words)
    if campaign.state is CampaignState.ENDED:
        return campaign_cards.results(db, person.organization, campaign)
    return _plan(db, person, campaign, ask.now)


@on("campaign_ideas", "campaign_page", guests=True)
def its_ideas(db: Session, person: Person, ask: Ask) -> View:
    """`words` are the page and the campaign's number."""
    page, _, number = ask.words.partition(" ")
    campaign = joining.named(db, person, number)
    found, at = paged(page, partial(campaigns.ideas_page, db, person.org, campaign.id))
    return IdeaList("campaign", cards.lines(db, person.organization, found), at, str(campaign.number))


@on("help_campaign", guests=True)
def help_campaign(db: Session, person: Person, ask: Ask) -> View:
    return Help("campaign", may_decide=deciders.may_decide(db, person.org, person.member))


# --- the form ---------------------------------------------------------------------------------------


@on("new_campaign")
def new_campaign(db: Session, person: Person, ask: Ask) -> View:
    """The form; `words` are the question, as far as it was typed."""
    _needs_caller(db, person)
    if writing.too_long(ask.words):
        raise Refused("text_too_long", limit=rules.TEXT_LIMIT, length=len(ask.words))
    if not goals.current(db, person.org):
        raise Refused("campaign_no_goals")
    today = cards.local_date(person.organization, ask.now)
    calendar = calendar_of(person.organization)
    start = calendar.after(today, 1)
    end = calendar.first_from(start + LASTS)
    return _form(db, person, CampaignForm(uuid4().hex, start, end, title=writing.line(ask.words)))


@on("edit_campaign")
def edit_campaign(db: Session, person: Person, ask: Ask) -> View:
    campaign = _to_change(db, person, ask.words, ask.now)
    goal = goals.by_id(db, person.org, campaign.goal_id)
    guides = [*campaign.guides, "", "", ""]
    rooms = [room for room in campaigns.rooms(db, person.org, campaign.id) if not room.gone]
    form = CampaignForm(
        campaign.draft,
        campaign.start,
        campaign.end,
        title=campaign.title,
        goal=goal.number if goal else 0,
        channels=tuple(room.external for room in rooms if room.workspace_id == person.workspace.id),
        elsewhere=tuple(str(room.id) for room in rooms if room.workspace_id != person.workspace.id),
        guide1=guides[0],
        guide2=guides[1],
        guide3=guides[2],
        number=campaign.number,
        turn=campaign.turn,
        begun=joining.standing(db, person.organization, campaign, ask.now) is not Standing.EARLY,
        answered=campaigns.ever_answered(db, person.org, campaign.id),
    )
    return _form(db, person, form)


@on("campaign_planned")
def campaign_planned(db: Session, person: Person, ask: Ask) -> View:
    """The form was sent: a new campaign, or a changed one. The same form sent twice is one campaign."""
    if "number" in ask.fields:
        return _change(db, person, ask)
    _needs_caller(db, person)
    draft = writing.field(ask.fields, "draft") or uuid4().hex
    campaign = campaigns.of_draft(db, person.org, draft)
    if campaign is None:
        campaign = _add(db, person, ask, draft)
    return _plan(db, person, campaign, ask.now, saved=True)


@on("cancel_campaign")
def cancel_campaign(db: Session, person: Person, ask: Ask) -> View:
    """Until it has begun; `words` are its number and turn."""
    campaign = _to_change(db, person, ask.words, ask.now)
    if joining.standing(db, person.organization, campaign, ask.now) is not Standing.EARLY:
        raise Refused("campaign_begun", number=campaign.number)
    _take_turn(db, campaign, ask.words.partition(".")[2], state=CampaignState.CANCELLED)
    if campaign.member_id != person.id:
        told = CampaignCancelled(campaign.number, campaign.title, person.member.name)
        key = f"campaign:{campaign.number}:cancelled"
        telling.member(db, person.organization, campaign.member_id, key, told, ask.now)
    return Notice("campaign_cancelled", {"number": campaign.number, "title": campaign.title})


# --- how it is done ---------------------------------------------------------------------------------


def _add(db: Session, person: Person, ask: Ask, draft: str) -> Campaign:
    plan = planned(db, person, ask)
    campaign = campaigns.add(
        db,
        Campaign(
            organization_id=person.org,
            number=campaigns.next_number(db, person.org),
            goal_id=plan.goal.id,
            title=plan.title,
            guides=plan.guides,
            start=plan.start,
            end=plan.end,
            member_id=person.id,
            draft=draft,
            created=ask.now,
        ),
    )
    campaigns.announce_in(db, campaign, plan.rooms)
    prompts.start(db, person.org, PromptKind.FITS, f"campaign:{campaign.id}", due=ask.now, now=ask.now)
    return campaign


def _change(db: Session, person: Person, ask: Ask) -> View:
    campaign = _to_change(db, person, ask.fields["number"], ask.now)
    begun = joining.standing(db, person.organization, campaign, ask.now) is not Standing.EARLY
    plan = planned(db, person, ask, campaign, begun=begun)
    answered = campaigns.ever_answered(db, person.org, campaign.id)
    _take_turn(
        db,
        campaign,
        ask.fields.get("turn"),
        title=plan.title,
        goal_id=plan.goal.id,
        start=plan.start,
        end=plan.end,
        guides=campaign.guides if answered else plan.guides,
    )
    known = {room.id for room in campaigns.rooms(db, person.org, campaign.id)}
    campaigns.announce_in(db, campaign, plan.rooms)
    _call_in(db, person, campaign, [room for room in plan.rooms if room.id not in known], ask.now)
    telling.redraw_showing(db, person.org, f"campaign:{campaign.id}", ask.now)
    return _plan(db, person, campaign, ask.now, saved=True)


def _call_in(db: Session, person: Person, campaign: Campaign, rooms: list[Channel], now: datetime) -> None:
    """Channels that are added after the first day hear of it at once."""
    if cards.local_date(person.organization, now) <= campaign.start:
        return
    card = campaign_cards.card(db, person.organization, campaign, now)
    for room in rooms:
        telling.channel(db, room, f"campaign:{campaign.number}:opening:{room.external}", card, now)


def _take_turn(db: Session, campaign: Campaign, seen: object, **changes: object) -> None:
    """Raises `Refused` when the campaign is not any more what was seen, or somebody was faster."""
    if str(seen) != str(campaign.turn) or not campaigns.move(db, campaign, **changes):
        raise Refused("campaign_changed", number=campaign.number)


def _to_change(db: Session, person: Person, words: object, now: datetime) -> Campaign:
    campaign = joining.named(db, person, words)
    if not _may_change(db, person, campaign):
        raise Refused("campaign_not_yours", number=campaign.number)
    if joining.standing(db, person.organization, campaign, now) is Standing.OVER:
        raise Refused("campaign_over", number=campaign.number)
    return campaign


def _may_change(db: Session, person: Person, campaign: Campaign) -> bool:
    """Its author, as long as they may call for ideas at all, and every leader."""
    mine = campaign.member_id == person.id and deciders.may_decide(db, person.org, person.member)
    return mine or deciders.leads(db, person.org, person.member)


def _needs_caller(db: Session, person: Person) -> None:
    if not deciders.may_decide(db, person.org, person.member):
        raise Refused("campaign_managers_only")


def _plan(db: Session, person: Person, campaign: Campaign, now: datetime, *, saved: bool = False) -> View:
    may = _may_change(db, person, campaign)
    return campaign_cards.plan(db, person.organization, campaign, now, may_change=may, saved=saved)


def _form(db: Session, person: Person, form: CampaignForm) -> CampaignForm:
    """With what there is to choose from."""
    return replace(
        form,
        goals=tuple(GoalChoice(goal.number, goal.title) for goal in goals.current(db, person.org)),
        rooms=choices.rooms(db, person, *form.channels),
        beside=choices.elsewhere_rooms(db, person),
    )
