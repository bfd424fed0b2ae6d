"""Facts of ideas as sentences: the same words on every card."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.texts import far_day
from bot.wording.cutting import line
from bot.wording.pen import Pen, dotted
from handlers.views import Clock, DecisionFacts, IdeaFacts, IdeaLine, MeasureFacts, NextStep, Page, Thing
from storage.models import IdeaState, Verdict

NAME, TITLE, GOAL, URL = 80, 150, 150, 1500
AUTHORS = 6  # of one idea that are named
WORDS, WORD = 3, 40  # that are named as shared
NAMES = 3  # more people than this are counted, not named
CHANNEL = 80
MEASURES = 2  # of one idea; the earlier ones are counted
LINKED, LINKED_TITLE = 3, 60  # of what an idea or measure is connected with


def titled(number: int, title: str) -> str:
    return f"I-{number} {line(title, TITLE)}"


def about(pen: Pen, idea: IdeaFacts) -> str:
    """Where the idea stands, whose it is and what for."""
    return dotted(state(pen, idea.state), belonging(pen, idea))


def belonging(pen: Pen, idea: IdeaFacts) -> str:
    """Whose it is, what for, and which strategic update it answers."""
    answers = pen.say("card-update", number=idea.update) if idea.update else ""
    return dotted(authors(pen, idea), goal(pen, idea.goal, idea.confirmed_by), answers)


def decided(pen: Pen, facts: DecisionFacts) -> str:
    """What was decided, by whom, and when."""
    key = "card-asked" if facts.verdict is Verdict.ASK else "card-decided"
    return pen.say(key, verdict=facts.verdict, by=line(facts.by, NAME), on=far_day(pen.voice, facts.on))


def consequences(pen: Pen, idea: IdeaFacts) -> list[str]:
    """What follows from where the idea stands."""
    shown = idea.measures[-MEASURES:]
    lines = [measure(pen, one, TITLE // len(shown)) for one in shown]
    if len(idea.measures) > MEASURES:
        lines.append(pen.say("card-measures-more", count=len(idea.measures) - MEASURES))
    if idea.moved:
        lines.append(pen.say("card-moved", version=idea.moved))
    if idea.state is IdeaState.PARKED:
        lines += comes_back(pen, idea.wake, idea.with_goal)
    if idea.state is IdeaState.WITHDRAWN:
        lines.append(pen.say("card-withdrawn"))
    if idea.into:
        lines.append(pen.say("card-combined", idea=titled(idea.into.number, idea.into.title)))
    return [*lines, *linked(pen, idea.connected, idea.guests)]


def linked(pen: Pen, things: Sequence[Thing], guests: Sequence[str]) -> list[str]:
    """What a card says of what it is connected with, and of who was brought in."""
    lines = [pen.say("card-connected", what=_linked(pen, things))] if things else []
    return [*lines, *([pen.say("card-guests", names=names(pen, guests))] if guests else [])]


def _linked(pen: Pen, things: Sequence[Thing]) -> str:
    named = ", ".join(f"{one.label} {line(one.title, LINKED_TITLE)}" for one in things[:LINKED])
    more = len(things) - LINKED
    return pen.say("names-more-of", names=named, count=more) if more > 0 else named


def measure(pen: Pen, facts: MeasureFacts, limit: int = TITLE) -> str:
    title, owner = line(facts.title, limit), line(facts.owner, NAME)
    if facts.ended:
        return pen.say(f"card-measure-{facts.state}", number=facts.number, title=title, owner=owner)
    due = far_day(pen.voice, facts.due)
    told = pen.say("card-measure", number=facts.number, title=title, owner=owner, due=due)
    return dotted(told, asked(pen, facts))


def asked(pen: Pen, facts: MeasureFacts) -> str:
    """Since when the owner is only asked; empty once they have accepted."""
    if facts.accepted or facts.ended or facts.asked is None:
        return ""
    return pen.say("measure-asked", name=line(facts.owner, NAME), on=facts.asked)


def comes_back(pen: Pen, on: date | None, with_goal: bool) -> list[str]:
    """When a parked idea does: on a day, when its goal changes, or whichever is first."""
    if on is None:
        return [pen.say("card-wake-goal")] if with_goal else []
    return [pen.say("card-wake-either" if with_goal else "card-wake", wake=far_day(pen.voice, on))]


def counts(pen: Pen, idea: IdeaFacts) -> str:
    supporters = pen.say("card-supporters", count=idea.supporters)
    if not idea.helpers:
        return supporters
    helping = pen.say("card-helpers", count=len(idea.helpers), names=names(pen, idea.helpers))
    return dotted(supporters, helping)


def names(pen: Pen, people: Sequence[str]) -> str:
    shown = ", ".join(line(name, NAME) for name in people[:NAMES])
    return shown if len(people) <= NAMES else pen.say("names-more", names=shown, count=len(people) - NAMES)


def channel(pen: Pen, name: str) -> str:
    """With the sign that channels have here, whether the name came with one or not."""
    return pen.say("channel-name", name=line(name.strip().lstrip("#"), CHANNEL))


def is_link(url: str) -> bool:
    return url.startswith(("https://", "http://")) and len(url) <= URL


def state(pen: Pen, value: IdeaState) -> str:
    return pen.say(f"state-{value}")


def author(pen: Pen, name: str | None) -> str:
    return pen.say("card-sealed") if name is None else pen.say("card-author", name=line(name, NAME))


def authors(pen: Pen, idea: IdeaFacts | IdeaLine) -> str:
    """Everybody who had it, as far as they are named."""
    if not idea.authors and (idea.author is None or not idea.sealed_author):
        return author(pen, idea.author)
    shown = [line(name, NAME) for name in (idea.author, *idea.authors) if name is not None]
    if idea.sealed_author or idea.author is None:
        return pen.say("card-authors-sealed", names=names(pen, shown))
    *first, last = shown[:AUTHORS]
    return pen.say("card-authors", names=", ".join(first), last=last)


def goal(pen: Pen, title: str | None, confirmed_by: str = "") -> str:
    if title is None:
        return pen.say("card-no-goal")
    if confirmed_by:
        return pen.say("card-goal-confirmed", goal=line(title, GOAL), by=line(confirmed_by, NAME))
    return pen.say("card-goal", goal=line(title, GOAL))


def clock(pen: Pen, facts: Clock) -> str:
    """Where the decision stands in its time."""
    if facts.paused:
        return pen.say("clock-paused")
    if facts.day > facts.days:
        return pen.say("clock-overdue", late=facts.day - facts.days, due=facts.due)
    if facts.day == 0:
        return pen.say("clock-today", due=facts.due)
    return pen.say("clock-running", day=facts.day, days=facts.days, due=facts.due)


def standing(pen: Pen, idea: IdeaLine) -> str:
    """What a list says of an idea below its title; to its author, what comes next."""
    if idea.next:
        return dotted(state(pen, idea.state), _late(pen, idea) or next_step(pen, idea.next))
    return dotted(
        state(pen, idea.state),
        pen.say("card-supporters", count=idea.supporters) if idea.supporters else "",
        authors(pen, idea),
        clock(pen, idea.clock) if idea.clock else pen.say("row-created", on=far_day(pen.voice, idea.created)),
        *evidence(idea, pen),
    )


class Alike(Protocol):
    """What is similar to something, and why."""

    @property
    def same_words(self) -> tuple[str, ...]: ...

    @property
    def meaning(self) -> bool: ...


def evidence(one: Alike, pen: Pen) -> list[str]:
    """Why it is said to be similar: the same words, or what it means."""
    named = ", ".join(line(word, WORD) for word in one.same_words[:WORDS])
    found = [pen.say("similar-words", words=named)] if named else []
    return [*found, pen.say("similar-meaning")] if one.meaning else found


def next_step(pen: Pen, step: NextStep) -> str:
    """What somebody's own idea waits for, on whom, and until when."""
    who = {"who": line(step.who, NAME)} if step.who else {}
    on = {"on": step.on} if step.on else {}
    number = {"number": step.number} if step.number else {}
    key = "next-decision-open" if step.kind == "decision" and not who else f"next-{step.kind}"
    return pen.say(key, **who, **on, **number)


def _late(pen: Pen, idea: IdeaLine) -> str:
    """How late its decision is; empty as long as there is time."""
    return clock(pen, idea.clock) if idea.clock and idea.clock.day > idea.clock.days else ""


def counted(pen: Pen, verb: str, count: int) -> str:
    """A button that says how many did this already."""
    label = pen.say(f"button-{verb}")
    return f"{label} · {count}" if count else label


def place(pen: Pen, page: Page, count: str) -> str:
    """ "20 ideas · page 2 of 3"; `count` names what is counted."""
    pages = pen.say("list-page", page=page.number, of=page.of) if page.of > 1 else ""
    return dotted(pen.say(count, total=page.total), pages)
