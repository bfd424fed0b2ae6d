"""The review of a measure: keep, change, stop or finish it; and the log of all that was adapted."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from sqlmodel import Session

from handlers import cards, fields, measure_clocks, measure_moves, measure_plans, measure_told, rules, writing
from handlers.absences import calendar_of
from handlers.browse import page_number
from handlers.kept import keeps
from handlers.measure_cards import log_line
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import (
    LogEntry,
    MeasureLog,
    Notice,
    Page,
    ReviewForm,
    ReviewPost,
    ReviewPrompt,
    View,
)
from storage import measures, people, prompts
from storage.models import History, Measure, Organization, PromptKind

GOES_ON = ("keep", "change")
ANSWERS = (*GOES_ON, "stop", "finish")
# What else is said with an answer: the field, and the text that says that it is missing.
SAID = {"change": "change_empty", "stop": "learned_empty", "finish": "result_empty"}
NEWEST, OLDEST = "newest", "oldest"
LOG_PAGE = 4  # entries of the log on one page: each has several texts


# --- answering ----------------------------------------------------------------------------------------


@on("review_keep")
def keep(db: Session, person: Person, ask: Ask) -> View:
    return _form(db, person, ask, "keep")


@on("review_change")
def change(db: Session, person: Person, ask: Ask) -> View:
    return _form(db, person, ask, "change")


@on("review_stop")
def stop(db: Session, person: Person, ask: Ask) -> View:
    return _form(db, person, ask, "stop")


@on("review_done")
def done(db: Session, person: Person, ask: Ask) -> View:
    return _form(db, person, ask, "finish")


@on("send_review")
def send_review(db: Session, person: Person, ask: Ask) -> View:
    """One answer, one entry in the log: progress and obstacle go with each."""
    kind = str(ask.fields.get("kind"))
    if kind not in ANSWERS:
        raise Refused("verb_unknown")
    measure = _to_review(db, person, ask, kind)
    progress, obstacle = _text(ask, "progress"), _text(ask, "obstacle")
    said = _needed(ask, SAID[kind]) if kind in SAID else ""
    changes: dict[str, object] = _dates(person, ask, measure) if kind in GOES_ON else {"review": None}
    changes |= {"obstacle": obstacle} if kind in GOES_ON else {"result": said}
    details = {"review_answer": kind, "progress": progress, "obstacle": obstacle}
    with _first_named(db, person):
        measure_moves.step(
            db,
            person.organization,
            measure,
            kind,
            by=person.member,
            now=ask.now,
            reason=said or progress,
            details=details,
            **changes,
        )
    return _thanks(measure, kind)


def _form(db: Session, person: Person, ask: Ask, kind: str) -> View:
    measure = _to_review(db, person, ask, kind)
    review, due = _suggested(person, ask, measure)
    return ReviewForm(
        kind,
        measure.number,
        measure.turn,
        measure.title,
        due,
        review if kind in GOES_ON else None,
        obstacle=measure.obstacle,
    )


def _suggested(person: Person, ask: Ask, measure: Measure) -> tuple[date, date]:
    """The next review in four weeks, or on the last day where that is earlier; an overdue measure gets a new
    last day."""
    today = cards.local_date(person.organization, ask.now)
    calendar = calendar_of(person.organization)
    later = calendar.first_from(today + timedelta(days=rules.REVIEW_DEFAULT))
    return (min(later, measure.due), measure.due) if measure.due > today else (later, later)


def _to_review(db: Session, person: Person, ask: Ask, kind: str) -> Measure:
    """The measure of a button or form, if this person may answer now."""
    with _first_named(db, person):
        return measure_moves.of_button(db, person, ask, kind)


@contextmanager
def _first_named(db: Session, person: Person) -> Iterator[None]:
    """Who comes second with an answer reads who was first, and when."""
    try:
        yield
    except Refused as refused:
        if refused.key not in ("measure_moved", "measure_changed", "measure_ended"):
            raise
        raise _answered_already(db, person, str(refused.params["number"])) or refused from refused


def _answered_already(db: Session, person: Person, number: str) -> Refused | None:
    """None: what changed the measure was no answer to a review."""
    measure = measure_moves.numbered(db, person, number)
    last = measures.last_entry(db, person.org, measure.id)
    if last is None or last.member_id is None or last.verb not in ANSWERS:
        return None
    by = people.member_of(db, person.org, last.member_id).name
    return Refused("review_answered", number=measure.number, by=by, on=last.at)


def _dates(person: Person, ask: Ask, measure: Measure) -> dict[str, object]:
    """The next review, or none; and the last day, which is moved where the review would be after it."""
    today = cards.local_date(person.organization, ask.now)
    due = _day(ask, "due") or measure.due
    review = _day(ask, "review")
    if review is not None and review <= today:
        raise Invalid({"review": "review_past"})
    if due < today or (due == today and due != measure.due):
        raise Invalid({"due": "due_past"})
    if review is not None and review > due:
        raise Invalid({"review": "review_after_due"}, {"review": {"due": due}})
    if due != measure.due:
        measure_plans.near_enough(person, ask, "due", due)
    dates: dict[str, object] = {"review": review}
    return dates | ({"due": due} if due != measure.due else {})


def _day(ask: Ask, name: str) -> date | None:
    """None: the field was left empty."""
    typed = writing.field(ask.fields, name).strip()
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise Invalid({name: "due_missing"}) from None


def _text(ask: Ask, name: str) -> str:
    text = fields.text(ask, name)
    return "" if writing.is_blank(text) else text


def _needed(ask: Ask, missing: str) -> str:
    text = _text(ask, "said")
    if not text:
        raise Invalid({"said": missing})
    return text


def _thanks(measure: Measure, kind: str) -> Notice:
    if kind in GOES_ON and measure.review is not None:
        return Notice("review_next", {"number": measure.number, "on": measure.review})
    return Notice(f"review_{kind}", {"number": measure.number})


# --- taking it over -----------------------------------------------------------------------------------


@on("take_measure")
def take_measure(db: Session, person: Person, ask: Ask) -> View:
    """ "I take it": whoever may hand it on takes care of it from now on, and who had it so far hears so."""
    measure = measure_moves.of_button(db, person, ask, "hand_on")
    before = measure.owner_id
    measure_moves.step(
        db,
        person.organization,
        measure,
        "accept",
        by=person.member,
        now=ask.now,
        owner_id=person.id,
        asked=ask.now,
        accepted=ask.now,
    )
    measure_told.taken(db, person.organization, measure, before, ask.now)
    return Notice("measure_taken", {"number": measure.number})


# --- the log ------------------------------------------------------------------------------------------


@on("measure_log", guests=True)
def measure_log(db: Session, person: Person, ask: Ask) -> View:
    """Everybody may read it. `words` are the measure's number and, if wanted, which end comes first."""
    number, order = [*ask.words.split(), "", ""][:2]
    return _log(db, person, number, "1", order)


@on("turn_log", guests=True)
def turn_log(db: Session, person: Person, ask: Ask) -> View:
    """`words` are a page, the measure's number, and which end comes first."""
    page, number, order = [*ask.words.split(), "", "", ""][:3]
    return _log(db, person, number, page, order)


def _log(db: Session, person: Person, number: str, page: str, order: str) -> View:
    measure = measure_moves.numbered(db, person, number.partition(".")[0])
    entries = measures.log(db, person.org, measure.id)
    newest = order != OLDEST
    ordered = [*reversed(entries)] if newest else [*entries]
    pages = max(1, -(-len(ordered) // LOG_PAGE))
    place = Page(min(page_number(page), pages), pages, len(ordered))
    found = ordered[(place.number - 1) * LOG_PAGE :][:LOG_PAGE]
    shown = tuple(entry_of(db, person.organization, one) for one in found)
    return MeasureLog(measure.number, measure.title, shown, place, newest)


def entry_of(db: Session, organization: Organization, entry: History) -> LogEntry:
    noted = entry.details
    progress, obstacle = noted.get("progress", ""), noted.get("obstacle", "")
    asked = people.member_of(db, organization.id, int(noted["sponsor"])).name if "sponsor" in noted else ""
    line = log_line(db, organization, entry)
    return LogEntry(line, "" if progress == entry.reason else progress, obstacle, asked)


# --- the prompt, as it is now -------------------------------------------------------------------------


def prompt(
    db: Session, organization: Organization, measure: Measure, now: datetime, *, reminder: bool = False
) -> ReviewPrompt:
    facts = cards.measure_facts(db, organization, measure)
    answered = _latest_answer(db, organization, measure)
    again = reminder or _was_reminded(db, organization, measure)
    return ReviewPrompt(measure.id, facts, is_open(organization, measure, now), again, answered)


def _was_reminded(db: Session, organization: Organization, measure: Measure) -> bool:
    """Whether the prompt was said already and the clock has gone on."""
    clock = prompts.find(db, organization.id, PromptKind.REVIEW, measure_clocks.about(measure))
    return clock is not None and clock.stage > 1


def post(db: Session, organization: Organization, measure: Measure, now: datetime) -> ReviewPost:
    """What the channel sees of it."""
    facts = cards.measure_facts(db, organization, measure)
    answered = _latest_answer(db, organization, measure)
    return ReviewPost(measure.id, facts, is_open(organization, measure, now), answered)


def is_open(organization: Organization, measure: Measure, now: datetime) -> bool:
    """Whether a review of this measure is due and not answered."""
    if measure.state not in rules.GOING or measure.review is None:
        return False
    return measure.review <= cards.local_date(organization, now) + timedelta(days=1)


def _latest_answer(db: Session, organization: Organization, measure: Measure) -> LogEntry | None:
    entries = measures.log(db, organization.id, measure.id)
    found = next((one for one in reversed(entries) if one.verb in ANSWERS), None)
    return entry_of(db, organization, found) if found else None


@keeps(ReviewPrompt)
def _kept(db: Session, organization: Organization, measure_id: int, now: datetime) -> View | None:
    measure = measures.by_id(db, organization.id, measure_id)
    return prompt(db, organization, measure, now) if measure else None


@keeps(ReviewPost)
def _kept_post(db: Session, organization: Organization, measure_id: int, now: datetime) -> View | None:
    measure = measures.by_id(db, organization.id, measure_id)
    return post(db, organization, measure, now) if measure else None
