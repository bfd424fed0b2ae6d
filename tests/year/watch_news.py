"""Who hears of what others do: everybody whom it concerns, once, and as much as they want."""

from collections.abc import Iterator
from datetime import datetime

from storage.models import History, Idea, Measure
from tests.year.cast import Colleague
from tests.year.diary import Diary, Move
from tests.year.promises import promise

DECISIONS = ("approve", "test", "park", "decline")
RESULTS = (*DECISIONS, "finish", "stop")
STEPS = ("accept", "change", "change_date")
INSIDE = ("keep", "progress", "obstacle")
WANTED = {"everything": (*RESULTS, *STEPS), "results": RESULTS, "own": ()}


def level(diary: Diary, who: str, at: datetime) -> str:
    """How much somebody wanted to hear then."""
    said = [one.words for one in diary.asked if one.who == who and one.verb == "news_level" and one.at < at]
    return said[-1] if said else "everything"


def backers(diary: Diary, idea: Idea, at: datetime) -> set[str]:
    """Who supported it or offered help then: a second click takes it back."""
    stands: set[tuple[str, str]] = set()
    for one in diary.asked:
        if (
            one.at < at
            and one.verb in ("support", "help_with")
            and one.words == str(idea.number)
            and one.done
        ):
            stands ^= {(one.who, one.verb)}
    return {who for who, _ in stands}


def _wants(diary: Diary, found: set[str], action: str, at: datetime) -> set[str]:
    return {who for who in found if action in WANTED[level(diary, who, at)]}


@promise
def backers_hear_once_of_each_decision(diary: Diary) -> Iterator[str]:
    """But not whoever decided, nor whoever is asked to take care of it and hears so."""
    for idea in diary.ideas.values():
        for move in diary.moves_of_idea(idea):
            if move.row.verb in DECISIONS:
                wanted = _wants(diary, backers(diary, idea, move.row.at), move.row.verb, move.row.at)
                spared = {_external(diary, one) for one in _spared(diary, idea, move)}
                heard = _who_heard(diary, f"news:idea:{idea.number}.{move.turn}:")
                if set(heard) - spared != wanted - spared or len(set(heard)) != len(heard):
                    name = f"I-{idea.number}.{move.turn} {move.row.verb}"
                    yield f"{name}: {sorted(wanted - spared)} want to hear, {sorted(heard)} heard"


@promise
def whom_a_measure_concerns_hears_once_of_each_step(diary: Diary) -> Iterator[str]:
    """Authors and owners hear everything, backers what they want; nobody hears what they did themselves."""
    for row in diary.history:
        standing = _standing(diary, row)
        if standing is None or row.verb not in (*RESULTS, *STEPS, *INSIDE):
            continue
        wanted = _concerned(diary, standing, row) - {_external(diary, row.member_id)}
        heard = _who_heard(diary, f"news:measure:{standing.number}.{standing.turn}:")
        if not wanted <= set(heard) <= wanted | _involved(diary, standing, row) or len(set(heard)) != len(
            heard
        ):
            name = f"M-{standing.number}.{standing.turn} {row.verb}"
            yield f"{name}: {sorted(wanted)} want to hear, {sorted(heard)} heard"


def _concerned(diary: Diary, measure: Measure, row: History) -> set[str]:
    ideas = [diary.ideas[one.idea_id] for one in diary.feeds if one.measure_id == measure.id]
    fed = [idea for idea in ideas if _decided(diary, idea) <= row.at]
    behind = {who for idea in fed for who in backers(diary, idea, row.at)}
    own = {idea.author_id for idea in fed} | ({measure.owner_id} if measure.accepted else set())
    return _wants(diary, behind, row.verb, row.at) | {_external(diary, one) for one in own}


def _involved(diary: Diary, measure: Measure, row: History) -> set[str]:
    """Whose it was or becomes, and whoever decided on it or could find somebody for it: they hear what they
    need to know."""
    before = [one.row.owner_id for one in diary.standings[measure.id] if one.row.turn == measure.turn - 1]
    own = {_external(diary, one) for one in (measure.owner_id, measure.manager_id, *before)}
    return own | ({one.external for one in diary.company.deciders} if row.verb == "not_me" else set())


def _decided(diary: Diary, idea: Idea) -> datetime:
    """When it was approved or tested first, and so fed a measure."""
    found = [move.row.at for move in diary.moves_of_idea(idea) if move.row.verb in ("approve", "test")]
    return found[0] if found else diary.until


def _standing(diary: Diary, row: History) -> Measure | None:
    """The measure as it stood after this row of its log."""
    found = diary.standings.get(row.measure_id or 0, [])
    return next((one.row for one in found if one.at == row.at), None)


def _spared(diary: Diary, idea: Idea, move: Move) -> list[int]:
    measures = {one.measure_id for one in diary.feeds if one.idea_id == idea.id}
    asked = [one.row.owner_id for key in measures for one in diary.standings.get(key, [])]
    return [idea.author_id, *([move.row.member_id] if move.row.member_id else []), *asked]


def _who_heard(diary: Diary, key: str) -> list[str]:
    """Also those to whom it was said, but who hear it later: they are away, or it is night."""
    waits = [row.target for row in diary.left if row.key.startswith(key) and row.done is None]
    return [one.to for one in diary.personal if one.key.startswith(key)] + waits


def _external(diary: Diary, member: int | None) -> str:
    found: Colleague | None = diary.company.by_member(member) if member else None
    return found.external if found else ""
