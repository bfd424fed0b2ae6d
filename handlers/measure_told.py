"""Who hears of a measure because it is theirs: whoever is asked, owns it, owned it, or decided on it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from handlers import cards, deciders, rules, telling
from handlers.answerable import told_of
from handlers.measure_cards import card, log_line
from handlers.views import MeasureReminder, MeasureTold, View
from storage import ideas, measures, people
from storage.models import Measure, Member, Organization

MANAGER_HEARS = {"accept", "hand_on", "obstacle", "change_date", "change", "finish", "stop"}
OWNER_HEARS = {"carry_on", "feed"}  # all else is news to owners
ASKED_HEARS = {"change_date", "change", "finish", "stop"}  # who did not accept yet gets no news


def tell(
    db: Session,
    organization: Organization,
    measure: Measure,
    action: str,
    *,
    by: Member | None,
    now: datetime,
    owned: int,
) -> None:
    """Each of them once, and nobody of what they did themselves; `owned` is whose it was before."""
    for member_id, view in _hearing(db, organization, measure, action, owned).items():
        if by is None or member_id != by.id:
            telling.member(db, organization, member_id, heard_once(measure, member_id), view, now)


def taken(db: Session, organization: Organization, measure: Measure, before: int, now: datetime) -> None:
    """To whom it was before: somebody else takes care of it now."""
    if measure.owner_id != before:
        told = MeasureReminder("taken", cards.measure_facts(db, organization, measure))
        telling.member(db, organization, before, heard_once(measure, before), told, now)


def heard_once(measure: Measure, member_id: int, *, ahead: int = 0) -> str:
    """The key under which this member hears of this turn of the measure, or of one to come, whoever tells
    them first."""
    return f"news:measure:{measure.number}.{measure.turn + ahead}:{member_id}"


def responsible(
    db: Session, organization: Organization, measure: Measure, *, without: int
) -> Sequence[Member]:
    """Who finds somebody for it: whoever decided, as long as they decide and are here; else all who do."""
    decide = [one for one in deciders.everybody(db, organization.id) if one.id != without]
    found = [one for one in decide if people.accounts_of(db, organization.id, one.id)]
    return [one for one in found if one.id == measure.manager_id] or found


def _is_asked(db: Session, measure: Measure) -> bool:
    """Whether an idea came back to the manager with its end: the review card says what came of it."""
    return measure.state not in rules.GOING and any(
        idea.state in ideas.TO_DECIDE and idea.reviewer_id == measure.manager_id
        for idea in measures.ideas_of(db, measure.organization_id, measure.id)
    )


def _hearing(
    db: Session, organization: Organization, measure: Measure, action: str, owned: int
) -> dict[int, View]:
    last = measures.last_entry(db, organization.id, measure.id)
    assert last is not None
    entry = log_line(db, organization, last)
    told = MeasureTold(cards.measure_facts(db, organization, measure), entry)
    hearing: dict[int, View] = {}
    if action in MANAGER_HEARS and not _is_asked(db, measure):
        manager = told_of(db, organization, measure)
        hearing |= {manager.id: told} if manager else {}
    if action in OWNER_HEARS or (action in ASKED_HEARS and measure.accepted is None):
        hearing[measure.owner_id] = told
    if measure.owner_id != owned and action != "accept":  # see `taken`
        hearing[owned] = told
    if measure.owner_id != owned and measure.accepted is None:
        hearing[measure.owner_id] = card(db, organization, measure)
    if action == "not_me":
        asking = card(db, organization, measure)
        hearing |= {one.id: asking for one in responsible(db, organization, measure, without=owned)}
    return hearing
