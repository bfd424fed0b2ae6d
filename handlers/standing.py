"""Standing in: who does it when, and what deputies hear of it."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session

from handlers import cards, deciders, telling
from handlers.absences import turns
from handlers.verbs import Person
from handlers.views import AbsenceFacts, StandingIn
from storage import people
from storage.models import Absence, Member

Days = tuple[date, date]


def name_of(absence: Absence) -> str:
    """What it is called in keys: a database may give the id of one that is gone to the next."""
    whom = f"{absence.member_id}:{absence.deputy_id}"
    return f"{whom}:{absence.start}:{absence.until}:{absence.created.timestamp()}"


def standing_in(db: Session, person: Person, what: str, absence: Absence) -> StandingIn:
    return _told(db, person, what, (absence.start, absence.until))


def in_turn(db: Session, person: Person, ahead: Sequence[Absence]) -> tuple[AbsenceFacts, ...]:
    """Who stands in for somebody from when to when."""
    return tuple(
        AbsenceFacts(0, start, until, people.member_of(db, person.org, deputy).name if deputy else "")
        for start, until, deputy in turns(ahead)
    )


def relieved(
    db: Session, person: Person, absence: Absence, deputy: Member, ahead: Sequence[Absence], now: datetime
) -> None:
    """Whoever stands in during an absence that goes on hears on which days somebody else does it now."""
    for one, days in _overlapping(absence, ahead):
        told = _told(db, person, "instead", days, deputy.name)
        _tell(db, person, one, f"instead:{name_of(absence)}", told, now)


def given_back(db: Session, person: Person, gone: Absence, ahead: Sequence[Absence], now: datetime) -> None:
    """Whoever was relieved by an absence that is over stands in again, unless that is past."""
    today = cards.local_date(person.organization, now)
    for one, (start, until) in _overlapping(gone, ahead):
        if gone.deputy_id is not None and one.id < gone.id and until >= today:
            told = _told(db, person, "named", (max(start, today), until))
            _tell(db, person, one, f"again:{name_of(gone)}", told, now)


def _overlapping(absence: Absence, ahead: Sequence[Absence]) -> list[tuple[Absence, Days]]:
    """Others in which somebody else stands in, with the days that they share."""
    shared = (
        (one, (max(one.start, absence.start), min(one.until, absence.until)))
        for one in ahead
        if one.deputy_id not in (None, absence.deputy_id)
    )
    return [(one, days) for one, days in shared if days[0] <= days[1]]


def _told(db: Session, person: Person, what: str, days: Days, other: str = "") -> StandingIn:
    decides = deciders.may_decide(db, person.org, person.member)
    return StandingIn(what, person.member.name, *days, decides, other=other)


def _tell(db: Session, person: Person, one: Absence, what: str, told: StandingIn, now: datetime) -> None:
    assert one.deputy_id is not None
    telling.member(db, person.organization, one.deputy_id, f"deputy:{name_of(one)}:{what}", told, now)
