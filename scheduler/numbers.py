"""The month's numbers: on its first working day at 08:30 every leader gets those of twelve months."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from handlers import rules, telling
from handlers.absences import calendar_of
from handlers.numbers import numbers_of
from handlers.verbs import Voice
from scheduler.addressees import leaders, next_hearing
from scheduler.strategy_review import CATCH_UP, latest
from storage import outbox, people
from storage.models import Member, Organization


def queue_due(db: Session, now: datetime) -> int:
    """Queue the numbers of each leader whose month has begun; each (month, leader) once. Returns how many."""
    return sum(
        _queue(db, organization, member, voice, now)
        for organization in people.organizations(db)
        for member, voice in leaders(db, organization)
    )


def _queue(db: Session, organization: Organization, member: Member, voice: Voice, now: datetime) -> bool:
    start, due = latest(now, 1, voice, calendar_of(organization))
    key = f"numbers:{start:%Y-%m}:{member.id}"
    began = organization.set_up or organization.created
    if due <= began or now - due > CATCH_UP or outbox.known(db, organization.id, key):
        return False
    if next_hearing(db, organization, member, now) != now:
        return False  # they are away, or it is their quiet hour: it comes after that, or not at all
    told = replace(numbers_of(db, organization, now, monthly=True), posted=True)
    if told.year.ideas < rules.FEWEST:  # which tell nothing yet
        telling.passed_over(db, organization, member.id, key, told, now)
        return False
    return telling.member(db, organization, member.id, key, told, now, expires=due + CATCH_UP)
