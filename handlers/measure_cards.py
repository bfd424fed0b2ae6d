"""The card of a measure and the entries of its log, as they are true now."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session

from handlers import cards, things
from handlers.kept import keeps
from handlers.views import LogLine, MeasureCard, View
from storage import measures, people
from storage.models import History, Measure, Organization

LATEST = 3  # entries of the log that a card shows


@keeps(MeasureCard)
def _kept(db: Session, organization: Organization, measure_id: int, now: datetime) -> View | None:
    measure = measures.by_id(db, organization.id, measure_id)
    return card(db, organization, measure) if measure else None


def card(db: Session, organization: Organization, measure: Measure) -> MeasureCard:
    manager = people.member_of(db, organization.id, measure.manager_id) if measure.manager_id else None
    entries = measures.latest(db, organization.id, measure.id, limit=LATEST)
    return MeasureCard(
        measure.id,
        cards.measure_facts(db, organization, measure),
        manager.name if manager else "",
        tuple(log_line(db, organization, entry) for entry in entries),
        things.connected(db, organization.id, measure),
        things.guests(db, organization.id, measure),
        returned_by=_returned_by(db, organization, measure, entries),
    )


def _returned_by(
    db: Session, organization: Organization, measure: Measure, entries: Sequence[History]
) -> str:
    """Who was asked last and cannot take care of it; empty when nobody has to be found."""
    last = entries[-1] if entries else None
    if not is_returned(measure, last) or last is None or last.member_id is None:
        return ""
    return people.member_of(db, organization.id, last.member_id).name


def is_returned(measure: Measure, last: History | None) -> bool:
    """Whether somebody who decides has to find who takes care of it."""
    return measure.accepted is None and last is not None and last.verb == "not_me"


def log_line(db: Session, organization: Organization, entry: History) -> LogLine:
    """An entry of the adaptation log as everybody reads it."""
    org, noted = organization.id, entry.details
    return LogLine(
        verb=entry.verb,
        by=people.member_of(db, org, entry.member_id).name if entry.member_id else "",
        on=cards.local_date(organization, entry.at),
        text=entry.reason,
        owner=people.member_of(db, org, int(noted["owner"])).name if "owner" in noted else "",
        due=date.fromisoformat(noted["due"]) if "due" in noted else None,
        idea=int(noted.get("idea", 0)),
        review=date.fromisoformat(noted["review"]) if "review" in noted else None,
    )
