"""What comes every week, and what comes after the bot was away for days."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime

from tests.year.days import BEGIN, BERLIN, DAY, OUTAGES, is_down, works
from tests.year.diary import Diary, local
from tests.year.letterbox import Sent
from tests.year.promises import promise, told


@promise
def digests_come_once_a_week(diary: Diary) -> Iterator[str]:
    """Into each channel, in each week in which there is something to tell; never on a free day."""
    weeks: Counter[str] = Counter()
    for sent in diary.sent:
        if sent.kind == "Digest":
            day = sent.at.astimezone(BERLIN)
            weeks[f"{day:%G-W%V} {sent.to}"] += 1
            if not works(day.date()):
                yield f"{told(sent)}: a free day"
    yield from (f"{count} digests in {week}" for week, count in weeks.items() if count > 1)
    moment = BEGIN + DAY * 7
    while moment < diary.until - DAY * 7:
        if not weeks[f"{moment:%G-W%V} C0DIGEST"] and _news(diary, moment) and not _was_down(moment):
            yield f"no digest in {moment:%G-W%V}, and {_news(diary, moment)} ideas came in the week before"
        moment += DAY * 7


@promise
def after_an_outage_each_clock_speaks_once(diary: Diary) -> Iterator[str]:
    """Whatever was due meanwhile: on the first day after it, the clock of an idea or a measure says one thing
    to somebody, which is the latest."""
    for _, end in OUTAGES:
        said: dict[tuple[object, ...], list[Sent]] = defaultdict(list)
        for sent, who in diary.prompted:
            if end <= sent.at < end + DAY and (sent.idea_id or sent.about):
                clock = sent.key.split(":")[0], sent.idea_id, sent.about, sent.to, local(sent.at, who)
                said[clock].append(sent)
        for several in said.values():
            if len(several) > 1:
                yield ", ".join(told(one) for one in several)


@promise
def nothing_is_said_while_nobody_ticks(diary: Diary) -> Iterator[str]:
    yield from (told(sent) for sent in diary.sent if is_down(sent.at))


def _news(diary: Diary, monday: datetime) -> int:
    """How many ideas came in the seven days before this Monday."""
    first, last = (monday - DAY * 7).date(), (monday - DAY).date()
    return sum(first <= one.created.astimezone(BERLIN).date() <= last for one in diary.ideas.values())


def _was_down(monday: datetime) -> bool:
    """Too long for a digest: it is old news after a day."""
    return any(start <= monday < end for start, end in OUTAGES)
