"""Being away: from when to when, who stands in, and back again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session

from handlers import (
    cards,
    choices,
    deciders,
    drawing_again,
    due_dates,
    finding,
    personal,
    standing,
    telling,
    writing,
)
from handlers.days import read_day
from handlers.standing import name_of
from handlers.verbs import Ask, Invalid, Param, Person, Refused, on
from handlers.views import AwayForm, Notice, View
from storage import absences, accounts, people
from storage.models import Absence, Account, Member

LONGEST = timedelta(days=366)
KEYWORD = re.compile(
    r"(?:^|\s)(from|von|vom|ab|until|till|to|bis|deputy|vertretung|vertreten durch|durch)(?=\s|:|$):?",
    re.IGNORECASE,
)
PARTS = {
    **dict.fromkeys(("from", "von", "vom", "ab"), "start"),
    **dict.fromkeys(("until", "till", "to", "bis"), "until"),
    **dict.fromkeys(("deputy", "vertretung", "vertreten durch", "durch"), "deputy"),
}
MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^<>]*)?>")


@dataclass(frozen=True)
class Plan:
    """What somebody wants to be stored."""

    start: date
    until: date
    deputy: Member | None


class Wrong(Exception):
    """The field and the key of why it cannot be taken."""

    def __init__(self, field: str, key: str, **params: Param) -> None:
        super().__init__(key)
        self.field, self.key, self.params = field, key, params


@on("away")
def away(db: Session, person: Person, ask: Ask) -> View:
    """`/gegenstrom away until 2027-01-08 deputy @somebody`; without an end, the form asks for it."""
    said = _said(ask.words)
    today = _today(person, ask)
    try:
        deputy = _named(db, person, said["deputy"]) if said.get("deputy") else None
        start = _typed(person, said["start"], today) if said.get("start") else today
        if not said.get("until"):
            return _form(db, person, today, start, deputy)
        until = _typed(person, said["until"], today)
        return _save(db, person, ask, start, until, deputy)
    except Wrong as wrong:
        raise Refused(wrong.key, **wrong.params) from None


@on("save_away")
def save_away(db: Session, person: Person, ask: Ask) -> View:
    try:
        deputy = _chosen(db, person, ask)
        start = _given(ask, "start", "away_start")
        until = _given(ask, "until", "away_until")
        return _save(db, person, ask, start, until, deputy)
    except Wrong as wrong:
        raise Invalid({wrong.field: wrong.key}, {wrong.field: wrong.params}) from None


@on("end_absence")
def end_absence(db: Session, person: Person, ask: Ask) -> View:
    """One absence, by its id: it ends yesterday, or never begins."""
    wanted = finding.as_number(ask.words)
    found = [one for one in _ahead(db, person, ask) if one.id == wanted]
    _end(db, person, ask, found)
    return personal.card(db, person, ask)


@on("back_again")
def back_again(db: Session, person: Person, ask: Ask) -> View:
    """ "I am back": what runs today is over."""
    today = _today(person, ask)
    running = [one for one in _ahead(db, person, ask) if one.start <= today]
    if not running:
        return Notice("not_away", {})
    _end(db, person, ask, running)
    return Notice("welcome_back", {})


# --- what was typed ---------------------------------------------------------------------------------


def _said(words: str) -> dict[str, str]:
    """The parts of the line, by their keywords; a day alone is the last one."""
    pieces = KEYWORD.split(words)
    said = {
        PARTS[word.casefold()]: rest.strip(" ,")
        for word, rest in zip(pieces[1::2], pieces[2::2], strict=True)
    }
    alone = pieces[0].strip(" ,")
    return {**({"until": alone} if alone else {}), **said}


def _typed(person: Person, text: str, today: date) -> date:
    found = read_day(text, today, person.account.locale or "")
    if found is None:
        raise Wrong("until", "day_unknown", typed=text[:40])
    return found


def _named(db: Session, person: Person, text: str) -> Account:
    """Whom a mention or a name means."""
    mention = MENTION.search(text)
    if mention:
        return _usable(person, people.account_of(db, person.workspace, mention[1]))
    found = accounts.named(db, person.workspace, text.strip().removeprefix("@").strip())
    if len(found) > 1:
        raise Wrong("deputy", "deputy_several", name=text[:40])
    return _usable(person, found[0] if found else None, text[:40])


def _chosen(db: Session, person: Person, ask: Ask) -> Account | None:
    external = writing.field(ask.fields, "deputy")
    return _usable(person, people.account_of(db, person.workspace, external)) if external else None


def _usable(person: Person, account: Account | None, name: str = "") -> Account:
    if account is None or account.external == person.workspace.bot:
        raise Wrong("deputy", "deputy_unknown", name=name)
    if account.gone:
        raise Wrong("deputy", "deputy_gone", name=account.name)
    if account.guest:
        raise Wrong("deputy", "deputy_guest", name=account.name)
    return account


def _given(ask: Ask, field: str, name: str) -> date:
    try:
        return date.fromisoformat(writing.field(ask.fields, name))
    except ValueError:
        raise Wrong(name, f"{name}_missing") from None


# --- how it is done ---------------------------------------------------------------------------------


def _form(db: Session, person: Person, today: date, start: date, deputy: Account | None) -> AwayForm:
    external = deputy.external if deputy else ""
    known = tuple(
        one for one in choices.known(db, person, external) if one.external != person.account.external
    )
    said = absences.ahead(db, person.org, person.id, today)
    return AwayForm(max(start, today), None, external, known, standing.in_turn(db, person, said))


def _save(db: Session, person: Person, ask: Ask, start: date, until: date, deputy: Account | None) -> View:
    today = _today(person, ask)
    plan = Plan(max(start, today), until, _member(db, person, deputy))
    _check(start, until, today)
    if plan.deputy is not None:
        _check_deputy(db, person, plan)
    before = [one for one in _ahead(db, person, ask) if one.start <= until and one.until >= plan.start]
    stay = [one for one in before if _goes_on(one, plan, today)]
    if not any(_is_same(one, plan) for one in before):
        _store(db, person, ask, plan, [one for one in before if one not in stay])
    around = next((one for one in stay if one.start < plan.start and one.until >= until), None)
    return _confirmed(db, person, plan, around)


def _store(db: Session, person: Person, ask: Ask, plan: Plan, before: Sequence[Absence]) -> None:
    """What it covers, or what begins on the same day, is replaced: the last word counts."""
    _drop(db, person, ask, before, keep=plan.deputy)
    # Ideas are held before the deputy is named: who makes two members one holds them in this order too.
    _redraw(db, person, ask, [plan.deputy.id] if plan.deputy else [])
    absence = Absence(
        organization_id=person.org,
        member_id=person.id,
        deputy_id=plan.deputy.id if plan.deputy else None,
        start=plan.start,
        until=plan.until,
        created=ask.now,
    )
    db.add(absence)
    db.flush()
    if plan.deputy is not None:
        key, told = f"deputy:{name_of(absence)}", standing.standing_in(db, person, "named", absence)
        telling.member(db, person.organization, plan.deputy.id, key, told, ask.now)
        standing.relieved(db, person, absence, plan.deputy, _ahead(db, person, ask), ask.now)


def _goes_on(one: Absence, plan: Plan, today: date) -> bool:
    """Whoever falls ill on holiday is on holiday all the same."""
    is_covered = max(one.start, today) >= plan.start and one.until <= plan.until
    return not is_covered and one.start != plan.start


def _check(start: date, until: date, today: date) -> None:
    if until < start:
        raise Wrong("away_until", "away_backwards", start=start)
    if until < today:
        raise Wrong("away_until", "away_past")
    if until - max(start, today) > LONGEST:
        raise Wrong("away_until", "away_long")


def _check_deputy(db: Session, person: Person, plan: Plan) -> None:
    assert plan.deputy is not None
    name = plan.deputy.name
    if plan.deputy.id == person.id:
        raise Wrong("deputy", "deputy_oneself")
    ahead = absences.ahead(db, person.org, plan.deputy.id, plan.start)
    for one in ahead:
        if one.start <= plan.until:
            circle = one.deputy_id == person.id
            key = "deputy_circle" if circle else "deputy_away"
            raise Wrong("deputy", key, name=name, **_days(one.start, one.until))


def _days(start: date, until: date) -> dict[str, Param]:
    return {"start": start, "until": until, "days": (until - start).days + 1}


def _confirmed(db: Session, person: Person, plan: Plan, around: Absence | None) -> Notice:
    """`around`: a longer absence that goes on."""
    days = _days(plan.start, plan.until)
    if around is not None and (plan.deputy is None or plan.deputy.id == around.deputy_id):
        return Notice("away_around", {**days, "first": around.start, "last": around.until})
    if plan.deputy is None:
        return Notice("away_alone", {**days})
    decides = deciders.may_decide(db, person.org, person.member)
    lends = decides and not deciders.may_decide(db, person.org, plan.deputy)
    return Notice("away_lent" if lends else "away_saved", {**days, "deputy": plan.deputy.name})


def _end(db: Session, person: Person, ask: Ask, found: Sequence[Absence]) -> None:
    _drop(db, person, ask, found, keep=None)
    for one in found:
        standing.given_back(db, person, one, _ahead(db, person, ask), ask.now)
    _redraw(db, person, ask, [one.deputy_id for one in found if one.deputy_id])
    due_dates.back(db, person.organization, person.member, ask.now)


def _drop(db: Session, person: Person, ask: Ask, found: Sequence[Absence], keep: Member | None) -> None:
    """Whoever stood in hears that it is over, unless they stand in anyway."""
    for one in found:
        if one.deputy_id is not None and (keep is None or keep.id != one.deputy_id):
            told = standing.standing_in(db, person, "over", one)
            telling.member(
                db, person.organization, one.deputy_id, f"deputy:{name_of(one)}:over", told, ask.now
            )
        absences.drop(db, person.org, one)


def _redraw(db: Session, person: Person, ask: Ask, deputies: Sequence[int]) -> None:
    drawing_again.of_queue(db, person.organization, person.id, ask.now)
    telling.homes(db, person.organization, [person.id, *deputies], ask.now)


def _is_same(one: Absence, plan: Plan) -> bool:
    deputy = plan.deputy.id if plan.deputy else None
    return (one.start, one.until, one.deputy_id) == (plan.start, plan.until, deputy)


def _member(db: Session, person: Person, account: Account | None) -> Member | None:
    return people.member_of(db, person.org, account.member_id) if account else None


def _ahead(db: Session, person: Person, ask: Ask) -> Sequence[Absence]:
    return absences.ahead(db, person.org, person.id, _today(person, ask))


def _today(person: Person, ask: Ask) -> date:
    return cards.local_date(person.organization, ask.now)
