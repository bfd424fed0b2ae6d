"""/measure: what approved ideas became, and until when."""

from collections.abc import Sequence
from functools import partial

from sqlmodel import Session

from handlers import cards, commands
from handlers.browse import paged
from handlers.verbs import Ask, Person, Refused, command, on
from handlers.views import MeasureLine, MeasureList, View
from storage import measures, people
from storage.models import Idea, Measure

command("measure", "massnahme", read=commands.measures)


@on("measures", guests=True)
def open_measures(db: Session, person: Person, ask: Ask) -> View:
    """`words` are the page."""
    found, page = paged(ask.words, partial(measures.in_progress, db, person.org))
    return MeasureList(lines(db, found), page)


@on("measure", guests=True)
def one_measure(db: Session, person: Person, ask: Ask) -> View:
    """The idea that the measure with this number came from, as it stands now."""
    number = commands.measure_number(ask.words)
    found = measures.find(db, person.org, number) if number else None
    if found is None:
        raise Refused("measure_unknown", number=ask.words[:20])
    return cards.idea_card(db, person.organization, found[1])


def lines(db: Session, found: Sequence[tuple[Measure, Idea]]) -> tuple[MeasureLine, ...]:
    return tuple(_line(db, measure, idea) for measure, idea in found)


def _line(db: Session, measure: Measure, idea: Idea) -> MeasureLine:
    owner = people.member_of(db, measure.organization_id, measure.owner_id).name
    return MeasureLine(measure.number, measure.title, owner, measure.due, measure.state, idea.number)
