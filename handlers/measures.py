"""/measure: what approved ideas became, whose it is, and until when."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from sqlmodel import Session

from handlers import cards, commands, things
from handlers.browse import paged
from handlers.kept import keeps
from handlers.measure_moves import numbered
from handlers.verbs import Ask, Person, command, on
from handlers.views import LogLine, MeasureCard, MeasureLine, MeasureList, View
from storage import measures, people
from storage.models import History, Idea, Measure, Organization

LATEST = 3  # entries of the log that a card shows

command("measure", "massnahme", read=commands.measures)


@on("measures", guests=True)
def open_measures(db: Session, person: Person, ask: Ask) -> View:
    """`words` are the page."""
    found, page = paged(ask.words, partial(measures.in_progress, db, person.org))
    return MeasureList(lines(db, found), page)


@on("measure", guests=True)
def one_measure(db: Session, person: Person, ask: Ask) -> View:
    """The measure with this number as it stands now."""
    return card(db, person.organization, numbered(db, person, ask.words))


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
        things.connected(db, organization.id, things.about(measure)),
        things.guests(db, organization.id, things.about(measure)),
    )


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
        review=date.fromisoformat(noted["review"]) if "review" in noted else None,
    )


def lines(db: Session, found: Sequence[tuple[Measure, Idea]]) -> tuple[MeasureLine, ...]:
    return tuple(_line(db, measure, idea) for measure, idea in found)


def _line(db: Session, measure: Measure, idea: Idea) -> MeasureLine:
    owner = people.member_of(db, measure.organization_id, measure.owner_id).name
    return MeasureLine(measure.number, measure.title, owner, measure.due, measure.state, idea.number)
