"""When the clock ticks while a history is played: every morning; once a week while nothing happens."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from demo.company import ZONE
from demo.steps import CALENDAR

MORNING = time(8, 30)  # digests come then
DAY, WEEK = timedelta(days=1), timedelta(days=7)


def next_morning(moment: datetime) -> datetime:
    local = moment.astimezone(ZoneInfo(ZONE))
    today = _morning(local.date())
    return today if today > local else _morning(local.date() + DAY)


def weekly(since: datetime, until: datetime) -> Iterator[datetime]:
    """The first working morning of each week in between: what comes weekly is due then."""
    day = since.astimezone(ZoneInfo(ZONE)).date()
    monday = day - timedelta(days=day.weekday())
    while (morning := _morning(CALENDAR.first_from(monday))) < until:
        if morning > since:
            yield morning
        monday += WEEK


def _morning(day: date) -> datetime:
    return datetime.combine(day, MORNING, ZoneInfo(ZONE)).astimezone(UTC)
