"""I can help, said to a measure: its owner hears it once, and the name stands on the card."""

from datetime import datetime

from sqlmodel import Session

from handlers import commands, rules, telling, things
from handlers.verbs import Ask, Param, Person, Refused, on
from handlers.views import HelpOffered, Notice, View
from storage import connections, measures, people
from storage.models import Measure


@on("help_measure")
def help_measure(db: Session, person: Person, ask: Ask) -> View:
    """Whoever can help comes in by themselves, also when somebody else had brought them in."""
    measure = _running(db, person, ask.words)
    owner = people.member_of(db, person.org, measure.owner_id)
    which: dict[str, Param] = {"number": measure.number, "title": measure.title}
    told = {**which, "owner": owner.name}
    if owner.id == person.id:
        return Notice("help_measure_own", which)
    if not _comes_in(db, person, measure, ask.now):
        return Notice("help_measure_already", told)
    about = things.about(measure)
    offered = HelpOffered(things.mention(measure), person.member.name)
    telling.member(
        db, person.organization, owner.id, f"help:{about}:{person.id}:{owner.id}", offered, ask.now
    )
    telling.redraw_showing(db, person.org, about, ask.now)
    return Notice("help_measure", told)


def _running(db: Session, person: Person, words: str) -> Measure:
    number = commands.measure_number(words.partition(".")[0])
    found = measures.find(db, person.org, number) if number else None
    if found is None:
        raise Refused("measure_unknown", number=words[:20])
    measure, _ = found
    if measure.state not in rules.GOING:
        raise Refused("measure_over", number=measure.number, title=measure.title)
    return measure


def _comes_in(db: Session, person: Person, measure: Measure, now: datetime) -> bool:
    """False when they came in by themselves before."""
    about = things.about(measure)
    if connections.introduce(db, person.org, about, person.id, member_id=person.id, note="", at=now):
        return True
    known = connections.introduction(db, person.org, about, person.id)
    if known is None or known.member_id == person.id:
        return False
    known.member_id = person.id
    db.add(known)
    db.flush()
    return True
