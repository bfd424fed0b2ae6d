"""The clocks of ideas: who is reminded of a decision and when, and that no author hears nothing for long."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from storage.models import Idea, IdeaState
from tests.year.days import BERLIN, DAY, OUTAGES, working_days
from tests.year.diary import Diary, Move
from tests.year.letterbox import Sent
from tests.year.promises import promise, told

DAYS = {1: 3, 2: 7, 3: 9, 4: 11}  # the step -> the day of ten on which it comes
WAITS = (IdeaState.NEW, IdeaState.IN_REVIEW)
LEFT_ALONE = 3
LATEST = 20  # working days after which everybody was asked who can be, whatever happened before
SILENT_MOST = 10
OPEN = ("new", "in_review", "question", "parked", "approved", "testing")


@dataclass(frozen=True)
class Wait:
    """An idea waits for its decision: in this turn, from then on; until the end, if it was moved on."""

    idea: Idea
    turn: int
    start: datetime
    end: datetime
    began: Move | None  # None: it was shared


def waits(diary: Diary) -> Iterator[Wait]:
    for idea in diary.ideas.values():
        yield from waits_of(diary, idea)


def waits_of(diary: Diary, idea: Idea) -> Iterator[Wait]:
    moves: list[Move | None] = [None, *diary.moves_of_idea(idea)]
    ends = [move.row.at for move in moves[1:] if move] + [diary.until]
    for move, end in zip(moves, ends, strict=True):
        if move is None or move.row.after in WAITS:
            start = move.row.at if move else idea.created
            yield Wait(idea, move.turn if move else 0, start, end, move)


def reminders(diary: Diary) -> dict[tuple[int, int], dict[int, list[Sent]]]:
    """By idea and turn, then by step."""
    found: dict[tuple[int, int], dict[int, list[Sent]]] = defaultdict(lambda: defaultdict(list))
    for sent in diary.sent:
        if sent.kind == "DecisionDue":
            _, claim, step, *_ = sent.key.split(":")
            number, turn = claim.split(".")
            found[int(number), int(turn)][int(step)].append(sent)
    return found


def days_of(diary: Diary, wait: Wait) -> int:
    """How many working days the idea had waited when this wait began: the clock goes on when it is passed on,
    and stands still for a question."""
    if wait.began is None or wait.began.row.verb == "wake":
        return 0
    before = [one for one in waits_of(diary, wait.idea) if one.turn < wait.turn]
    return sum(working_days(_day(one.start), _day(one.end)) for one in before[_last_start(before) :])


def _last_start(before: list[Wait]) -> int:
    starts = [n for n, one in enumerate(before) if one.began is None or one.began.row.verb == "wake"]
    return starts[-1]


@promise
def reminders_come_in_order(diary: Diary) -> Iterator[str]:
    """The reviewer, then the deputy, then an admin; each step after the one before, on another day."""
    for (number, turn), steps in reminders(diary).items():
        last: tuple[int, date] | None = None
        for step in sorted(steps):
            days = [_day(one.at) for one in steps[step]]
            if last and min(days) <= last[1]:
                yield f"I-{number}.{turn}: step {step} on {min(days)}, step {last[0]} on {last[1]}"
            last = (step, max(days))


@promise
def reminders_come_on_their_day(diary: Diary) -> Iterator[str]:
    """Never earlier than day 3, 7, 9 and 11, and only while the idea waits in that turn."""
    by_turn = {(wait.idea.number, wait.turn): wait for wait in waits(diary)}
    for claim, steps in reminders(diary).items():
        wait = by_turn.get(claim)
        for step, said in steps.items():
            for sent in said:
                if wait is None or not wait.start <= sent.at < wait.end:
                    yield f"{told(sent)}: it does not wait for a decision"
                elif days_of(diary, wait) + working_days(_day(wait.start), _day(sent.at)) < DAYS[step] - 1:
                    yield f"{told(sent)}: too early for day {DAYS[step]}"


@promise
def nobody_is_reminded_just_after_something_happened(diary: Diary) -> Iterator[str]:
    for (number, _), steps in reminders(diary).items():
        idea = next(one for one in diary.ideas.values() if one.number == number)
        happened = [row.at for row in diary.history if row.idea_id == idea.id and row.verb != "shared"]
        for sent in (one for said in steps.values() for one in said):
            before = [at for at in happened if at < sent.at]
            if before and (_day(sent.at) - _day(before[-1])).days < LEFT_ALONE:
                yield f"{told(sent)}: something happened on {before[-1]:%d %b}"


@promise
def whoever_is_reminded_can_do_something(diary: Diary) -> Iterator[str]:
    """Steps one and two go to whoever decides, or stands in for them; the last one to an admin."""
    for steps in reminders(diary).values():
        for step, said in steps.items():
            for sent in said:
                who = diary.company.staff.get(sent.to)
                role = str(getattr(sent.view, "role", ""))
                if step == 4 and not (who and who.admin):
                    yield f"{told(sent)}: step 4 is for an admin"
                if step != 4 and who is not None and not (who.decides or role == "deputy"):
                    yield f"{told(sent)}: {who.name} cannot decide"


@promise
def nobody_forgets_a_decision(diary: Diary) -> Iterator[str]:
    """Whatever waits long enough was escalated to an admin, and before it had waited longer."""
    said, closed = reminders(diary), tuple((start.date(), end.date()) for start, end in OUTAGES)
    for wait in waits(diary):
        if working_days(_day(wait.start), _day(wait.end)) > LATEST:
            steps = said[wait.idea.number, wait.turn]
            name = f"I-{wait.idea.number}.{wait.turn} waits since {wait.start:%d %b}"
            if 4 not in steps:
                yield f"{name}: {sorted(steps)}"
            elif working_days(_day(wait.start), _day(steps[4][0].at), closed) > LATEST:
                yield f"{name}: an admin hears on {steps[4][0].at:%d %b}"


@promise
def no_author_waits_in_silence(diary: Diary) -> Iterator[str]:
    """Between two messages about an open idea to its author lie at most ten of their working days."""
    for idea in diary.ideas.values():
        author = diary.company.by_member(idea.author_id)
        heard = [idea.created, *sorted(_heard(diary, idea, author.external))]
        closed = _closed(diary, idea)
        away = (*diary.spans(author), *((start.date(), end.date()) for start, end in OUTAGES))
        last = _day(closed) - DAY if closed == diary.until else _day(closed)
        for before, after in zip(heard, [*heard[1:], closed], strict=True):
            silent = working_days(_day(before), min(_day(after), last), away)
            if before < closed and silent > SILENT_MOST:
                who = f"I-{idea.number} ({idea.state}): {author.external}"
                yield f"{who} hears nothing from {before:%d %b} to {after:%d %b}"


def _heard(diary: Diary, idea: Idea, author: str) -> Iterator[datetime]:
    """When the author was told something about it or its measures, or did something themselves."""
    member = idea.author_id
    measures = {one.measure_id for one in diary.feeds if one.idea_id == idea.id}
    numbers = {diary.measures[one].number for one in measures}
    for sent in diary.sent:
        number = getattr(getattr(sent.view, "measure", None), "number", None)
        if sent.to == author and (sent.idea_id == idea.id or number in numbers):
            yield sent.at
    for row in diary.history:
        if row.member_id == member and (row.idea_id == idea.id or row.measure_id in measures):
            yield row.at


def _closed(diary: Diary, idea: Idea) -> datetime:
    """Since when there is nothing to wait for: it was decided, or its measures have all ended."""
    moves = diary.moves_of_idea(idea)
    measures = [diary.measures[one.measure_id] for one in diary.feeds if one.idea_id == idea.id]
    ends = [one.ended for one in measures if one.ended]
    if idea.state == IdeaState.APPROVED and len(ends) == len(measures):
        return max(ends)
    if idea.state in OPEN or not moves:
        return diary.until
    return moves[-1].row.at


def _day(moment: datetime) -> date:
    return moment.astimezone(BERLIN).date()
