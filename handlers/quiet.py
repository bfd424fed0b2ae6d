"""Quiet hours and pauses: messages wait until they end, of one person; or nothing happens at all, for all."""

from datetime import date, timedelta

from sqlmodel import Session

from handlers import cards, deciders, due_dates, holding, settings, telling, writing
from handlers.days import read_day
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import Notice, PauseForm, QuietForm, View

USUAL = ("18:00", "08:00")
LONGEST = timedelta(days=366)
END = {"end", "off", "stop", "ende", "aus", "beenden", "stopp"}
UNTIL = {"until", "bis", "till", "to"}
A_WEEK = timedelta(days=7)


@on("quiet")
def quiet(db: Session, person: Person, ask: Ask) -> View:
    """`/gegenstrom quiet 18:00 08:00`, `quiet off`; anything else opens the form."""
    words = ask.words.casefold().replace("-", " ").replace("\N{EN DASH}", " ").split()
    clocks = [word.zfill(5) for word in words if settings.CLOCK_TIME.fullmatch(word.zfill(5))]
    if words and words[0] in END:
        return _keep(db, person, ask, "", "")
    if len(clocks) == 2 and clocks[0] != clocks[1]:
        return _keep(db, person, ask, *clocks)
    member = person.member
    since, until = (member.quiet_from, member.quiet_until) if member.quiet_from else USUAL
    return QuietForm(True, since, until)


@on("save_quiet")
def save_quiet(db: Session, person: Person, ask: Ask) -> View:
    if writing.field(ask.fields, "quiet") == "off":
        return _keep(db, person, ask, "", "")
    since, until = writing.field(ask.fields, "quiet_from"), writing.field(ask.fields, "quiet_until")
    for name, typed in (("quiet_from", since), ("quiet_until", until)):
        if not settings.CLOCK_TIME.fullmatch(typed):
            raise Invalid({name: "time_wrong"})
    if since == until:
        raise Invalid({"quiet_until": "quiet_same"})
    return _keep(db, person, ask, since, until)


@on("pause")
def pause(db: Session, person: Person, ask: Ask) -> View:
    """`/gegenstrom pause until Friday's date`, `pause end`; without a day, the form asks for it."""
    words = ask.words.split()
    if words and words[0].casefold() in END:
        return _end(db, person, ask)
    if words and words[0].casefold() in UNTIL:
        words = words[1:]
    today = cards.local_date(person.organization, ask.now)
    if not words:
        return PauseForm(today + A_WEEK, deciders.may_administer(db, person.org, person.member))
    until = read_day(" ".join(words), today, person.account.locale or "")
    if until is None:
        raise Refused("day_unknown", typed=" ".join(words)[:40])
    wrong = _wrong(until, today)
    if wrong:
        raise Refused(wrong)
    return _pause_me(db, person, ask, until)


@on("save_pause")
def save_pause(db: Session, person: Person, ask: Ask) -> View:
    try:
        until = date.fromisoformat(writing.field(ask.fields, "pause_until"))
    except ValueError:
        raise Invalid({"pause_until": "pause_until_missing"}) from None
    wrong = _wrong(until, cards.local_date(person.organization, ask.now))
    if wrong:
        raise Invalid({"pause_until": wrong})
    if writing.field(ask.fields, "whom") == "all":
        return _pause_all(db, person, ask, until)
    return _pause_me(db, person, ask, until)


@on("end_pause")
def end_pause(db: Session, person: Person, ask: Ask) -> View:
    """My own pause; who pauses nothing of their own and is admin ends that of everybody."""
    return _end(db, person, ask)


@on("end_pause_of_all")
def end_pause_of_all(db: Session, person: Person, ask: Ask) -> View:
    return _end_all(db, person, ask)


# --- how it is done ---------------------------------------------------------------------------------


def _end(db: Session, person: Person, ask: Ask) -> View:
    organization, today = person.organization, cards.local_date(person.organization, ask.now)
    mine = person.member.paused_until
    if mine is not None and mine >= today:
        person.member.paused_until = None
        db.add(person.member)
        db.flush()
        _heard_again(db, person, ask)
        return Notice("pause_over", {})
    everybody = organization.paused_until
    if everybody is None or everybody < today:
        return Notice("no_pause", {})
    return _end_all(db, person, ask)


def _end_all(db: Session, person: Person, ask: Ask) -> View:
    settings.needs_admin(db, person)
    organization, today = person.organization, cards.local_date(person.organization, ask.now)
    if organization.paused_until is None or organization.paused_until < today:
        return Notice("no_pause", {})
    with due_dates.recounted(db, organization, ask.now):
        started = organization.paused_from
        over = started is None or started >= today  # nothing of it is left
        organization.paused_from = None if over else started
        organization.paused_until = None if over else today - timedelta(days=1)
    telling.homes(db, organization, None, ask.now)
    return Notice("pause_of_all_over", {})


def _keep(db: Session, person: Person, ask: Ask, since: str, until: str) -> View:
    person.member.quiet_from, person.member.quiet_until = since, until
    db.add(person.member)
    db.flush()
    _heard_again(db, person, ask)
    if not since:
        return Notice("quiet_off", {})
    return Notice("quiet_saved", {"since": since, "until": until})


def _heard_again(db: Session, person: Person, ask: Ask) -> None:
    """What is held, and the clocks that wait for them, follow what they want now."""
    holding.rewind(db, person.organization, person.member, ask.now)
    due_dates.back(db, person.organization, person.member, ask.now)


def _wrong(until: date, today: date) -> str:
    if until < today:
        return "pause_past"
    return "pause_long" if until - today > LONGEST else ""


def _pause_me(db: Session, person: Person, ask: Ask, until: date) -> View:
    person.member.paused_until = until
    db.add(person.member)
    db.flush()
    _heard_again(db, person, ask)
    return Notice("paused", {"until": until})


def _pause_all(db: Session, person: Person, ask: Ask, until: date) -> View:
    settings.needs_admin(db, person)
    organization, today = person.organization, cards.local_date(person.organization, ask.now)
    with due_dates.recounted(db, organization, ask.now):
        runs = organization.paused_until is not None and organization.paused_until >= today
        organization.paused_from = organization.paused_from if runs else today
        organization.paused_until = until
    telling.homes(db, organization, None, ask.now)
    return Notice("paused_all", {"until": until})
