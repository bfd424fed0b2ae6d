"""Reminders on a working morning: goals that nobody talks about, and strategic updates without a text."""

from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import telling
from handlers.absences import calendar_of
from handlers.brief import posting_day
from handlers.steering import QUIET_AFTER, quiet, silent_since, titles
from handlers.views import QuietGoal, QuietGoals, Unwritten
from scheduler.addressees import leaders, next_hearing, voice_to
from scheduler.occurrences import instant, working_morning
from storage import people, steering
from storage.models import Organization, StrategicUpdate

CATCH_UP = timedelta(days=7)  # after that, the next six weeks are waited for
BEFORE = timedelta(days=2)  # before an update is posted, its author is asked for the text


class Silence(NamedTuple):
    """A goal whose six weeks are over, and the name of that time."""

    found: QuietGoal
    round: str


def queue_due(db: Session, now: datetime) -> int:
    """Queue each reminder whose morning has come, once. Returns how many."""
    return sum(
        _remind_of_goals(db, organization, now) + _remind_of_texts(db, organization, now)
        for organization in people.organizations(db)
    )


def round_of(since: date, today: date) -> int | None:
    """How many times six weeks of silence are over, in the first days after that; None: nothing to say."""
    count, into = divmod(today - since, QUIET_AFTER)
    return count if count > 0 and into <= CATCH_UP else None


# --- goals ------------------------------------------------------------------------------------------------


def _remind_of_goals(db: Session, organization: Organization, now: datetime) -> int:
    """One message to each leader with all goals whose time is over."""
    today = working_morning(now, ZoneInfo(organization.timezone), calendar_of(organization))
    over = _over(db, organization, today) if today else []
    if not over:
        return 0
    return sum(
        _remind(db, organization, member.id, over, now)
        for member, _ in leaders(db, organization)
        if next_hearing(db, organization, member, now) == now
    )


def _over(db: Session, organization: Organization, today: date) -> list[Silence]:
    return [
        Silence(found, f"{goal.number}:{since}:{count}")
        for goal, since in silent_since(db, organization)
        if (count := round_of(since, today)) and (found := quiet(goal, since, today))
    ]


def _remind(
    db: Session, organization: Organization, member_id: int, over: list[Silence], now: datetime
) -> bool:
    """Of those goals that this leader was not reminded of in this round."""
    fresh = [one for one in over if _is_first(db, organization, member_id, one, now)]
    if not fresh:
        return False
    key = f"quiet_goals:{fresh[0].round}:{member_id}"
    told = QuietGoals(tuple(one.found for one in fresh))
    return telling.member(db, organization, member_id, key, told, now)


def _is_first(db: Session, organization: Organization, member_id: int, one: Silence, now: datetime) -> bool:
    """Take the key of this goal's round: the message itself tells of several goals."""
    key = f"quiet_goal:{one.round}:{member_id}"
    return telling.passed_over(db, organization, member_id, key, QuietGoals((one.found,)), now)


# --- updates ----------------------------------------------------------------------------------------------


def _remind_of_texts(db: Session, organization: Organization, now: datetime) -> int:
    unwritten = steering.unwritten(db, organization.id)
    return sum(_ask_for_text(db, organization, update, now) for update in unwritten)


def _ask_for_text(db: Session, organization: Organization, update: StrategicUpdate, now: datetime) -> bool:
    """Ask the author once per posting, on the last working morning that is two days before."""
    day = posting_day(organization, update)
    if day is None or update.reminded == day or _is_over(organization, update, day, now):
        return False
    author = people.member_of(db, organization.id, update.author_id)
    voice = voice_to(db, organization, author)
    calendar = calendar_of(organization)
    today = working_morning(now, voice.zone, calendar) if voice else None
    if today is None or today < calendar.last_until(day - BEFORE):
        return False
    update.reminded = day
    db.add(update)
    told = Unwritten(update.number, titles(db, organization.id)[update.goal_id], day)
    key = f"unwritten:{update.number}:{day}:{author.id}"
    return telling.member(db, organization, author.id, key, told, now)


def _is_over(organization: Organization, update: StrategicUpdate, day: date, now: datetime) -> bool:
    return now >= (update.next_at or instant(day, update.time, ZoneInfo(organization.timezone)))
