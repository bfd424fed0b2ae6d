"""The clock of a request to a sponsor: a reminder, and after its date whoever waits for it hears so."""

from datetime import date, datetime, timedelta

from sqlmodel import Session

from handlers import cards, rules, telling
from handlers.absences import calendar_of
from handlers.answerable import manager_of, present
from handlers.repeats import instant
from handlers.sponsor_cards import facts_of
from handlers.views import SponsorCard, SponsorNews, View
from scheduler.addressees import next_hearing, voice_to
from scheduler.measure_prompts import MORNING, TOMORROW
from scheduler.prompts import Next, rings
from storage import measures, sponsorships
from storage.models import Measure, Member, Organization, Prompt, PromptKind, Sponsorship, SponsorState

REMINDED = 3  # working days until a sponsor who did not answer yet is reminded
REMINDER, ASKER, MANAGER, OVER = range(4)  # the steps: the sponsor, whoever asked, who decided on the measure


@rings(PromptKind.SPONSOR)
def sponsor(db: Session, organization: Organization, prompt: Prompt, now: datetime) -> Next | None:
    request = sponsorships.by_id(db, organization.id, int(prompt.about.partition(":")[2]))
    measure = measures.by_id(db, organization.id, request.measure_id) if request else None
    if request is None or measure is None or measure.state not in rules.GOING:
        return None
    if request.state not in sponsorships.OPEN:
        return None
    stage = prompt.stage
    if stage == REMINDER and not _needs_reminder(organization, request):
        stage = ASKER
    member = _listener(db, organization, request, measure, stage, now)
    if member is None or stage >= OVER:
        return Next(now, stage + 1) if stage < MANAGER else None
    at = _when(db, organization, member, _day(organization, request, stage), now)
    if at > now:
        return Next(at, stage)
    key = f"sponsor:{request.id}:{('reminder', 'late', 'manager')[stage]}"
    telling.member(db, organization, member.id, key, _view(db, request, stage), now)
    return Next(now, stage + 1) if stage < MANAGER else None


def _needs_reminder(organization: Organization, request: Sponsorship) -> bool:
    """Not who takes care of it already, nor when whoever asked hears on the same day that it is late."""
    return request.state is SponsorState.OPEN and _day(organization, request, REMINDER) <= request.due


def _day(organization: Organization, request: Sponsorship, stage: int) -> date:
    if stage == REMINDER:
        asked = cards.local_date(organization, request.created)
        return calendar_of(organization).after(asked, REMINDED)
    return request.due + timedelta(days=1)


def _listener(
    db: Session,
    organization: Organization,
    request: Sponsorship,
    measure: Measure,
    stage: int,
    now: datetime,
) -> Member | None:
    """None: there is nobody, or they heard it in the step before."""
    if stage == REMINDER:
        return present(db, organization, request.sponsor_id, now)
    if stage == ASKER:
        return present(db, organization, request.asked_by, now)
    manager = manager_of(db, organization, measure, now)
    return manager if manager and manager.id not in (request.asked_by, request.sponsor_id) else None


def _when(db: Session, organization: Organization, member: Member, day: date, now: datetime) -> datetime:
    voice, heard = voice_to(db, organization, member), next_hearing(db, organization, member, now)
    if voice is None or heard is None:
        return now + TOMORROW
    if now.astimezone(voice.zone).date() < day:
        return instant(day, MORNING, voice.zone)
    return heard


def _view(db: Session, request: Sponsorship, stage: int) -> View:
    if stage == REMINDER:
        return SponsorCard(facts_of(db, request), reminder=True)
    return SponsorNews(facts_of(db, request), late=True)
