"""Requests to sponsors as they stand now, and what becomes of them when their measure ends."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from handlers import telling
from handlers.kept import keeps
from handlers.views import SponsorCard, SponsorFacts, SponsorNews, View
from storage import measures, people, prompts, sponsorships
from storage.models import Measure, Organization, PromptKind, Sponsorship, SponsorState


def about(request: Sponsorship) -> str:
    return f"sponsor:{request.id}"


def facts_of(db: Session, request: Sponsorship) -> SponsorFacts:
    org = request.organization_id
    measure = measures.by_id(db, org, request.measure_id)
    assert measure is not None
    return SponsorFacts(
        key=request.id,
        turn=request.turn,
        number=measure.number,
        title=measure.title,
        obstacle=request.obstacle,
        by=people.member_of(db, org, request.asked_by).name,
        sponsor=people.member_of(db, org, request.sponsor_id).name,
        due=request.due,
        state=request.state,
        answer=request.answer,
    )


@keeps(SponsorCard)
def _kept(db: Session, organization: Organization, sponsorship_id: int, now: datetime) -> View | None:
    request = sponsorships.by_id(db, organization.id, sponsorship_id)
    return card_of(db, request) if request else None


def card_of(db: Session, request: Sponsorship) -> SponsorCard:
    """With a reminder once the clock has given one and nobody has answered."""
    clock = prompts.find(db, request.organization_id, PromptKind.SPONSOR, about(request))
    again = clock is not None and clock.stage > 0 and request.state is SponsorState.OPEN
    return SponsorCard(facts_of(db, request), reminder=again)


def redraw(db: Session, request: Sponsorship, now: datetime) -> None:
    telling.redraw_showing(db, request.organization_id, about(request), now)


def tell(
    db: Session, organization: Organization, request: Sponsorship, member_ids: Iterable[int], now: datetime
) -> None:
    """Each of these hears once how it stands after this turn."""
    news = SponsorNews(facts_of(db, request))
    for member_id in sorted(set(member_ids)):
        key = f"sponsor:{request.id}.{request.turn}:{member_id}"
        telling.member(db, organization, member_id, key, news, now)


def close(db: Session, organization: Organization, measure: Measure, now: datetime) -> None:
    """The measure has ended: nobody has to remove its obstacles any more, and whoever was asked hears it."""
    for request in sponsorships.open_of(db, organization.id, measure.id):
        if not sponsorships.move(db, request, SponsorState.CLOSED, answered=now):
            continue
        prompts.stop(db, organization.id, PromptKind.SPONSOR, about(request))
        tell(db, organization, request, [request.sponsor_id], now)
        redraw(db, request, now)
