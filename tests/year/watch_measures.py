"""The clocks of measures: owners are asked, reviews come at their dates, silence is answered for."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from storage.models import Measure, MeasureState
from tests.year.days import BERLIN, DAY, OUTAGES, working_days
from tests.year.diary import Diary
from tests.year.letterbox import Sent
from tests.year.life import Standing
from tests.year.promises import promise, told

GOING = (MeasureState.PLANNED, MeasureState.RUNNING, MeasureState.CHANGED)
KINDS = ("accept", "review", "overdue")
SOON = 7  # working days in which whoever is asked, or stands in for them, can be spoken to
LATER = 16  # the same until whoever decided on it was told


@dataclass(frozen=True)
class Span:
    """A time in which something about a measure stayed as it was."""

    measure: Measure
    start: datetime
    end: datetime


def spans(diary: Diary, by: Callable[[Measure], object]) -> Iterator[Span]:
    """Of each measure while it is going: the times in which this did not change."""
    for standings in diary.standings.values():
        going = [one for one in standings if one.row.state in GOING]
        groups: list[list[Standing]] = []
        for one in going:
            if groups and by(groups[-1][0].row) == by(one.row):
                groups[-1].append(one)
            else:
                groups.append([one])
        over = next((one.at for one in standings if one.row.state not in GOING), diary.until)
        ends = [group[0].at for group in groups[1:]] + [over]
        for group, end in zip(groups, ends, strict=True):
            yield Span(group[0].row, group[0].at, end)


def clocks(diary: Diary, kind: str, number: int) -> list[Sent]:
    """What this clock of this measure said, in order."""
    return [one for one in diary.personal if one.key.startswith(f"{kind}:{number}:")]


@promise
def measures_are_asked_for_in_order(diary: Diary) -> Iterator[str]:
    """One step after the other, each on a later day, each once in its round."""
    rounds: dict[str, list[Sent]] = defaultdict(list)
    for sent in diary.personal:
        if _is_clock(sent):
            rounds[sent.key.rpartition(":")[0]].append(sent)
    for name, said in rounds.items():
        stages = [int(one.key.rpartition(":")[2]) for one in said]
        days = [_day(one.at) for one in said]
        if stages != sorted(set(stages)) or days != sorted(set(days)):
            yield f"{name}: steps {stages} on {[str(day) for day in days]}"


@promise
def nobody_is_asked_about_what_has_ended(diary: Diary) -> Iterator[str]:
    ended = {one.number: one.ended for one in diary.measures.values() if one.ended}
    for sent in diary.personal:
        over = ended.get(int(sent.key.split(":")[1])) if _is_clock(sent) else None
        if over and sent.at > over:
            yield f"{told(sent)}: it ended on {over:%d %b %H:%M}"


@promise
def nobody_is_asked_to_accept_what_is_accepted(diary: Diary) -> Iterator[str]:
    for span in spans(diary, lambda one: (one.owner_id, one.accepted)):
        for sent in clocks(diary, "accept", span.measure.number):
            if span.start <= sent.at < span.end and span.measure.accepted:
                yield f"{told(sent)}: it was accepted on {span.measure.accepted:%d %b}"


@promise
def whoever_is_asked_is_reminded(diary: Diary) -> Iterator[str]:
    """An owner who does not answer is reminded after two working days, then whoever decided is told."""
    for span in spans(diary, lambda one: (one.owner_id, one.asked, one.accepted)):
        if span.measure.accepted is None:
            said = [one for one in clocks(diary, "accept", span.measure.number) if _in(span, one)]
            yield from _missing(diary, span, _day(span.start), said, "accept")


@promise
def reviews_come_at_their_date(diary: Diary) -> Iterator[str]:
    for span in spans(diary, lambda one: (one.review, one.owner_id, one.accepted)):
        if span.measure.review is not None and span.measure.accepted:
            said = [one for one in clocks(diary, "review", span.measure.number) if _in(span, one)]
            yield from _too_early(said, span.measure.review)
            since = max(span.measure.review, _day(span.start))
            yield from _missing(diary, span, since, said, "review")


@promise
def overdue_measures_are_asked_for(diary: Diary) -> Iterator[str]:
    for span in spans(diary, lambda one: (one.due, one.owner_id, one.accepted)):
        if span.measure.accepted:
            said = [one for one in clocks(diary, "overdue", span.measure.number) if _in(span, one)]
            yield from _too_early(said, span.measure.due + DAY)
            since = max(span.measure.due, _day(span.start))
            yield from _missing(diary, span, since, said, "overdue")


def _is_clock(sent: Sent) -> bool:
    """A review card's key begins with the same word as a review's."""
    kind, _, rest = sent.key.partition(":")
    return kind in KINDS and "." not in rest.partition(":")[0]


def _missing(diary: Diary, span: Span, since: date, said: list[Sent], kind: str) -> Iterator[str]:
    """Nothing was said although there was time for it; or nobody but the owner was told."""
    name = f"M-{span.measure.number} {kind} since {since} ({span.start:%d %b} to {span.end:%d %b})"
    last = _day(span.end) - DAY
    closed = tuple((start.date(), end.date()) for start, end in OUTAGES)
    waited = working_days(since, last, closed) if last > since else 0
    if waited > SOON and not said:
        yield f"{name}: nobody was asked"
    elif waited > LATER and not any(getattr(one.view, "manager", False) for one in said):
        yield f"{name}: whoever decided on it was not told, only {[one.key for one in said]}"


def _too_early(said: list[Sent], day: date) -> Iterator[str]:
    for sent in said:
        if _day(sent.at) < day - DAY:  # a day has begun in the east before it has in Berlin
            yield f"{told(sent)}: it is for {day}"


def _in(span: Span, sent: Sent) -> bool:
    return span.start <= sent.at < span.end


def _day(moment: datetime) -> date:
    return moment.astimezone(BERLIN).date()
