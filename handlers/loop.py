"""/strategy loop: what flowed down for a goal, what flowed up, and whether it came round."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from sqlmodel import Session

from handlers import cards, finding, sentences, telling, versions
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import GoalChoice, GoalFacts, Loop, LoopLast, LoopLink, LoopPart, Notice, View
from storage import goals, loop
from storage.models import Goal, PictureVersion


@on("loop", guests=True)
def show_loop(db: Session, person: Person, ask: Ask) -> View:
    """`words` are the goal's number; where there is one goal only, it is meant."""
    goal = _meant(db, person, ask.words)
    chain = _Chain(db, person, goal)
    owner = cards.goal_facts(db, goal).owner
    return Loop(
        GoalChoice(goal.number, goal.title),
        chain.day(goal.created),
        (
            chain.updates(),
            chain.ideas(),
            chain.decisions(),
            chain.measures(),
            chain.reviews(),
            chain.changes(),
        ),
        owner=owner,
        retired=chain.day(goal.retired) if goal.retired else None,
    )


@on("loop_picture")
def pictured(db: Session, person: Person, ask: Ask) -> View:
    """The same as a message with its picture, which an answer in passing cannot show everywhere."""
    told = show_loop(db, person, ask)
    assert isinstance(told, Loop)
    key = f"loop:{uuid4().hex}"
    telling.member(db, person.organization, person.id, key, replace(told, posted=True), ask.now)
    return Notice("loop_sent", {})


def _meant(db: Session, person: Person, words: str) -> Goal:
    if words.strip():
        return finding.goal(db, person, words.strip())
    every = goals.current(db, person.org)
    if len(every) != 1:
        raise Refused("loop_which" if every else "loop_no_goal")
    return every[0]


class _Chain:
    """Link by link, each with its latest."""

    def __init__(self, db: Session, person: Person, goal: Goal) -> None:
        self.db, self.org, self.goal = db, person.org, goal
        self.organization = person.organization

    def day(self, moment: datetime) -> date:
        return cards.local_date(self.organization, moment)

    def updates(self) -> LoopLink:
        found = loop.last_post(self.db, self.org, self.goal.id)
        last = None
        if found:
            post, update = found
            last = LoopLast(f"U-{update.number}", sentences.first(post.text), self.day(post.at))
        return LoopLink("updates", loop.posts(self.db, self.org, self.goal.id), last=last)

    def ideas(self) -> LoopLink:
        count = sum(loop.ideas(self.db, self.org, self.goal.id).values())
        answering = loop.answering(self.db, self.org, self.goal.id)
        newest = loop.last_idea(self.db, self.org, self.goal.id)
        last = LoopLast(f"I-{newest.number}", newest.title, self.day(newest.created)) if newest else None
        return LoopLink("ideas", count, _parts({"loop-part-answering": answering}), last)

    def decisions(self) -> LoopLink:
        counts = loop.decisions(self.db, self.org, self.goal.id)
        found = loop.last_decision(self.db, self.org, self.goal.id)
        last = None
        if found:
            decision, idea = found
            last = LoopLast(f"I-{idea.number}", idea.title, self.day(decision.at))
        parts = _parts({f"verdict-{verdict}": count for verdict, count in counts.items()})
        return LoopLink("decisions", sum(counts.values()), parts, last)

    def measures(self) -> LoopLink:
        counts = loop.measures(self.db, self.org, self.goal.id)
        newest = loop.last_measure(self.db, self.org, self.goal.id)
        last = LoopLast(f"M-{newest.number}", newest.title, self.day(newest.created)) if newest else None
        parts = _parts({f"measure-state-{state}": count for state, count in counts.items()})
        return LoopLink("measures", sum(counts.values()), parts, last)

    def reviews(self) -> LoopLink:
        counts = loop.reviews(self.db, self.org, self.goal.id)
        found = loop.last_review(self.db, self.org, self.goal.id)
        last = None
        if found:
            review, measure = found
            last = LoopLast(f"M-{measure.number}", measure.title, self.day(review.at))
        parts = _parts({f"loop-part-{answer}": count for answer, count in counts.items()})
        return LoopLink("reviews", sum(counts.values()), parts, last)

    def changes(self) -> LoopLink:
        """Versions of the target picture that its ideas moved, or in which the goal itself was changed."""
        pairs = loop.moved(self.db, self.org, self.goal.id)
        moved = {version for version, _ in pairs}
        every = loop.versions(self.db, self.org)
        here = moved | self._changed_in(every)
        changed = [one for one in every if one.number in here]
        last = None
        if changed:
            newest = changed[-1]
            last = LoopLast(f"#{newest.number}", newest.note, self.day(newest.at))
        parts = _parts({"loop-part-moved": len({idea for _, idea in pairs})})
        return LoopLink("changes", len(changed), parts, last)

    def _changed_in(self, every: Sequence[PictureVersion]) -> set[int]:
        """The versions in which the goal differs from the version before; its first is no change."""
        before: GoalFacts | None = None
        found = set()
        for version in every:
            now = next((one for one in versions.facts_of(version) if one.number == self.goal.number), None)
            if before is not None and now != before:
                found.add(version.number)
            before = now
        return found


def _parts(counts: Mapping[str, int]) -> tuple[LoopPart, ...]:
    """The most first."""
    some = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return tuple(LoopPart(key, count) for key, count in some if count)
