"""What must be true of every message and of every step of an idea."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from storage.models import DeliveryState, IdeaState
from tests.year.days import DAY, HOUR, OUTAGES, in_office, works
from tests.year.diary import Diary, is_quiet, local
from tests.year.letterbox import Sent
from tests.year.promises import promise, told

# --- when people hear -------------------------------------------------------------------------------


@promise
def nobody_is_prompted_out_of_working_hours(diary: Diary) -> Iterator[str]:
    """No weekend, no holiday of the region, not before eight nor after six where they are."""
    for sent, who in diary.prompted:
        if not in_office(sent.at, who.zone):
            yield f"{told(sent)}: it is {sent.at.astimezone(who.zone):%a %d %b %H:%M} there"


@promise
def nobody_hears_in_quiet_hours(diary: Diary) -> Iterator[str]:
    """But for the answer to what they just did themselves."""
    did = {(one.who, one.at) for one in diary.asked}
    for sent in diary.personal:
        who = diary.company.staff[sent.to]
        if is_quiet(who, sent.at) and (sent.to, sent.at) not in did:
            yield f"{told(sent)}: quiet from {who.quiet[0]} to {who.quiet[1]} ({who.zone})"


@promise
def nobody_hears_during_their_pause(diary: Diary) -> Iterator[str]:
    """Neither from the clock nor of what others do, but for the answer to what they just did themselves."""
    did = {(one.who, one.at) for one in diary.asked}
    for sent in diary.personal:
        day = local(sent.at, diary.company.staff[sent.to])
        pauses = [one for one in diary.away[sent.to] if one.pause and one.said < sent.at]
        if any(one.first <= day <= one.last for one in pauses) and (sent.to, sent.at) not in did:
            yield f"{told(sent)}: they pause"


@promise
def nobody_is_prompted_while_away(diary: Diary) -> Iterator[str]:
    for sent, who in diary.prompted:
        if diary.is_away(who, sent.at):
            yield f"{told(sent)}: they are away"


# --- how often --------------------------------------------------------------------------------------


@promise
def nothing_is_sent_twice(diary: Diary) -> Iterator[str]:
    counted = Counter(one.key for one in diary.sent)
    yield from (f"{key} was sent {count} times" for key, count in counted.items() if count > 1)


@promise
def nobody_is_prompted_twice_a_day_about_the_same(diary: Diary) -> Iterator[str]:
    seen: dict[tuple[object, ...], Sent] = {}
    for sent, who in diary.prompted:
        subject = (sent.to, sent.kind, sent.idea_id, sent.about, local(sent.at, who))
        if (sent.idea_id or sent.about) and subject in seen:
            yield f"{told(sent)}, and at {seen[subject].at:%H:%M} already ({seen[subject].key})"
        seen[subject] = sent


@promise
def nothing_is_left_behind(diary: Diary) -> Iterator[str]:
    """Whatever was to be said was said, unless somebody is not to be disturbed just now."""
    for row in diary.left:
        stuck = row.state in (DeliveryState.PARKED, DeliveryState.UNKNOWN)
        if stuck or (row.done is None and row.due < diary.until - 2 * HOUR):
            yield f"{row.key} to {row.target} is {row.state} since {row.created:%d %b}"


# --- what happened is told --------------------------------------------------------------------------


@promise
def each_transition_has_one_row(diary: Diary) -> Iterator[str]:
    """The history of an idea is a chain without gaps, with as many links as the idea has turns."""
    for idea in diary.ideas.values():
        moves = diary.moves_of_idea(idea)
        if len(moves) != idea.turn:
            yield f"I-{idea.number} is in turn {idea.turn}, its history knows {len(moves)}"
        state = str(IdeaState.NEW)
        for move in moves:
            if move.row.before != state:
                yield f"I-{idea.number}.{move.turn} {move.row.verb} comes from {move.row.before}, not {state}"
            state = move.row.after
        if state != idea.state:
            yield f"I-{idea.number} is {idea.state}, its history ends with {state}"


@promise
def each_author_hears_once_of_each_step(diary: Diary) -> Iterator[str]:
    """Of what others or the clock did to their idea; what they did themselves they know. What comes of its
    measures is told with the measure."""
    by_key = defaultdict(list)
    for sent in diary.personal:
        by_key[sent.key].append(sent)
    for idea in diary.ideas.values():
        author = diary.company.by_member(idea.author_id).external
        for move in diary.moves_of_idea(idea):
            if move.row.verb in ("implement", "report", "reconsider"):
                continue
            word = {"wake": "wake", "passed_on": "passed_on"}.get(move.row.verb, "news")
            found = by_key[f"{word}:{idea.number}.{move.turn}"]
            wanted = [] if move.row.verb in ("answered", "withdrawn") else [author]
            if [one.to for one in found] != wanted:
                yield f"I-{idea.number}.{move.turn} {move.row.verb}: told {[one.to for one in found]}"


@promise
def each_author_hears_once_what_came_of_it(diary: Diary) -> Iterator[str]:
    """When the measures of an idea are done, or its test is over."""
    for idea in diary.ideas.values():
        author = diary.company.by_member(idea.author_id)
        for move in diary.moves_of_idea(idea):
            if move.row.verb in ("implement", "report", "reconsider"):
                said = [
                    one
                    for one in diary.personal
                    if one.kind == "IdeaOutcome" and one.to == author.external and one.queued == move.row.at
                ]
                waits = [
                    row for row in diary.left if row.view == "IdeaOutcome" and row.created == move.row.at
                ]
                if len(said) != 1 and not waits:
                    yield f"I-{idea.number} {move.row.verb} on {move.row.at:%d %b}: told {len(said)} times"


@promise
def parked_ideas_wake_at_their_date(diary: Diary) -> Iterator[str]:
    """On the first working morning from that day on, unless somebody was faster."""
    for sent in diary.personal:
        wake = getattr(sent.view, "wake", None)
        if sent.kind != "News" or wake is None or sent.idea_id is None:
            continue
        day = wake
        while not works(day) or any(start.date() <= day < end.date() for start, end in OUTAGES):
            day += DAY
        idea = diary.ideas[sent.idea_id]
        after = [move for move in diary.moves_of_idea(idea) if move.turn > sent.view.turn]  # type: ignore[attr-defined]
        if not after and day <= diary.until.date() - DAY:
            yield f"I-{idea.number} was parked until {wake} and sleeps on"
        elif after and after[0].row.verb == "wake" and after[0].row.at.date() != day:
            yield f"I-{idea.number} was parked until {wake} and woke on {after[0].row.at:%d %b}"
