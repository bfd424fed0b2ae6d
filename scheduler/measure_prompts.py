"""The clocks of measures: an owner who was asked, a review that is due, a last day that is over."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from handlers import cards, measure_clocks, reviews, telling
from handlers.absences import calendar_of
from handlers.answerable import manager_of, present, reachable
from handlers.measure_clocks import Round
from handlers.repeats import instant
from handlers.views import MeasureReminder, View
from scheduler.addressees import next_hearing, voice_to
from scheduler.prompts import Next, rings
from storage import ideas, measures, people
from storage.models import Measure, Member, Organization, Prompt, PromptKind

STALLED = "stalled"  # what an admin hears of an overdue measure
MORNING = "08:00"  # local time from which a day counts
TOO_LONG = 5  # working days: an owner who cannot hear sooner has somebody answer for them
TOMORROW = timedelta(days=1)
LEFT_ALONE = timedelta(days=3)  # after something happened, no admin hears that nothing does


@dataclass(frozen=True)
class Step:
    """What is said, so many working days after what was said before."""

    days: int
    manager: bool = False  # to whoever decided on it; else to the owner, or whoever stands in
    admin: bool = False  # to an admin


STEPS: dict[PromptKind, tuple[Step, ...]] = {
    PromptKind.ACCEPT: (Step(2), Step(2, manager=True)),
    PromptKind.REVIEW: (Step(0), Step(3), Step(2, manager=True)),
    PromptKind.OVERDUE: (Step(1), Step(3, manager=True)),
}
AGAIN = {PromptKind.OVERDUE: Step(5, admin=True)}  # after these, again and again


@rings(PromptKind.ACCEPT)
def accept(db: Session, organization: Organization, prompt: Prompt, now: datetime) -> Next | None:
    return _ring(db, organization, prompt, now)


@rings(PromptKind.REVIEW)
def review(db: Session, organization: Organization, prompt: Prompt, now: datetime) -> Next | None:
    return _ring(db, organization, prompt, now)


@rings(PromptKind.OVERDUE)
def overdue(db: Session, organization: Organization, prompt: Prompt, now: datetime) -> Next | None:
    return _ring(db, organization, prompt, now)


def _ring(db: Session, organization: Organization, prompt: Prompt, now: datetime) -> Next | None:
    """Say the next step, once it is its day and a moment at which whom it is for can hear it."""
    measure = measures.by_id(db, organization.id, int(prompt.about.partition(":")[2]))
    found = measure_clocks.ROUNDS[prompt.kind](organization, measure) if measure else None
    step = _step(prompt.kind, measure, prompt.stage) if measure else None
    if measure is None or found is None or step is None:
        return None
    if prompt.stage == 0:
        prompt.since = found.since  # a clock that was there before its round begins with it
    member = _listener(db, organization, measure, step, now)
    if member is None:
        return _nobody(step, prompt, now)
    at = _when(db, organization, member, prompt, step, found, now)
    if step.admin:
        at = max(at, _left_alone_until(db, organization, measure, member))
    if at > now:
        return Next(at, prompt.stage)
    _say(db, organization, measure, step, member, prompt, now)
    return _following(db, organization, measure, member, prompt, now)


def _steps(kind: PromptKind, measure: Measure) -> tuple[Step, ...]:
    """Whoever has not accepted a measure is asked for nothing else: its manager answers for it."""
    steps = STEPS[kind]
    if kind is PromptKind.ACCEPT or measure.accepted is not None:
        return steps
    return (Step(steps[0].days, manager=True),)


def _step(kind: PromptKind, measure: Measure, stage: int) -> Step | None:
    steps = _steps(kind, measure)
    return steps[stage] if stage < len(steps) else AGAIN.get(kind)


def _nobody(step: Step, prompt: Prompt, now: datetime) -> Next | None:
    """There is nobody to say it to, perhaps tomorrow; nobody is told twice that they did not answer."""
    return None if step.manager and prompt.stage > 0 else Next(now + TOMORROW, prompt.stage)


def _when(
    db: Session,
    organization: Organization,
    member: Member,
    prompt: Prompt,
    step: Step,
    found: Round,
    now: datetime,
) -> datetime:
    """The moment of the next step, which is now or later. It follows from when the one before was said, so
    that a clock can look again at any time."""
    voice = voice_to(db, organization, member)
    heard = next_hearing(db, organization, member, now)
    assert voice is not None
    assert heard is not None
    if prompt.stage > 0:
        return max(heard, later(db, organization, member, step.days, prompt.said)) if prompt.said else heard
    first = _first_day(organization, prompt.kind, found)
    if now.astimezone(voice.zone).date() < first:
        return instant(first, MORNING, voice.zone)
    return heard


def _first_day(organization: Organization, kind: PromptKind, found: Round) -> date:
    """A review comes on its day, the question of an overdue measure on the day after its last one."""
    if kind is PromptKind.ACCEPT:
        return calendar_of(organization).after(found.day, STEPS[kind][0].days)
    return found.day + timedelta(days=STEPS[kind][0].days)


def _following(
    db: Session,
    organization: Organization,
    measure: Measure,
    member: Member,
    prompt: Prompt,
    now: datetime,
) -> Next | None:
    stage = prompt.stage + 1
    step = _step(prompt.kind, measure, stage)
    return Next(later(db, organization, member, step.days, now), stage) if step else None


def _left_alone_until(db: Session, organization: Organization, measure: Measure, member: Member) -> datetime:
    """The morning on which nothing has happened for so long, where this member is."""
    voice, last = voice_to(db, organization, member), measures.last_entry(db, organization.id, measure.id)
    assert voice is not None
    happened = (last.at if last else measure.created).astimezone(voice.zone).date()
    return instant(happened + LEFT_ALONE, MORNING, voice.zone)


def later(db: Session, organization: Organization, member: Member, days: int, now: datetime) -> datetime:
    """The morning after so many working days, where this member is."""
    voice = voice_to(db, organization, member)
    assert voice is not None
    today = now.astimezone(voice.zone).date()
    return instant(calendar_of(organization).after(today, days), MORNING, voice.zone)


# --- what is said -------------------------------------------------------------------------------------


def _say(
    db: Session,
    organization: Organization,
    measure: Measure,
    step: Step,
    member: Member,
    prompt: Prompt,
    now: datetime,
) -> None:
    round_name = f"{prompt.kind}:{measure.number}:{prompt.since:%Y%m%dT%H%M%S}"
    view = _view(db, organization, measure, step, member, prompt, now)
    telling.member(db, organization, member.id, f"{round_name}:{prompt.stage}", view, now)
    if prompt.kind is PromptKind.REVIEW and prompt.stage == 0 and organization.reviews_in_channel:
        idea = ideas.by_id(db, organization.id, measure.idea_id)
        for room in cards.card_channels(db, organization, idea):
            said = reviews.post(db, organization, measure, now)
            telling.channel(db, room, f"{round_name}:{room.external}", said, now)


def _view(
    db: Session,
    organization: Organization,
    measure: Measure,
    step: Step,
    member: Member,
    prompt: Prompt,
    now: datetime,
) -> View:
    escalated = step.manager and len(_steps(prompt.kind, measure)) > 1
    if prompt.kind is PromptKind.REVIEW and not escalated:
        return reviews.prompt(db, organization, measure, now, reminder=prompt.stage > 0)
    facts = cards.measure_facts(db, organization, measure)
    gone = reachable(db, organization, [measure.owner_id]) is None
    kind = STALLED if step.admin else prompt.kind.value
    return MeasureReminder(kind, facts, manager=step.manager or step.admin or gone, gone=gone)


# --- to whom ------------------------------------------------------------------------------------------


def _listener(
    db: Session, organization: Organization, measure: Measure, step: Step, now: datetime
) -> Member | None:
    """The manager; or the owner, their deputy while they are away, or the manager when nobody stands in for
    an owner who is gone, or away for long."""
    if step.admin:
        return _admin(db, organization, measure, now)
    if step.manager:
        return manager_of(db, organization, measure, now)
    owner = present(db, organization, measure.owner_id, now)
    if owner is not None and not _is_far(db, organization, owner, now):
        return owner
    return manager_of(db, organization, measure, now) or owner


def _admin(db: Session, organization: Organization, measure: Measure, now: datetime) -> Member | None:
    """The first whom one can speak to, rather not whose it is, nor who heard it as its manager."""
    admins = people.admins(db, organization.id)
    others = [one for one in admins if one.id not in (measure.owner_id, measure.manager_id)] or admins
    hears = [(at, one) for one in others if (at := next_hearing(db, organization, one, now))]
    return min(hears, key=lambda pair: pair[0])[1] if hears else None


def _is_far(db: Session, organization: Organization, member: Member, now: datetime) -> bool:
    heard = next_hearing(db, organization, member, now)
    return heard is None or heard > later(db, organization, member, TOO_LONG, now) + TOMORROW
