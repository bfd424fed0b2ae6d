"""Facts of ideas as sentences: the same words on every card."""

from collections.abc import Sequence
from datetime import date

from bot.slack_blocks.cutting import body, line
from bot.slack_blocks.parts import (
    TEXT,
    Block,
    Pen,
    bold,
    button,
    context,
    dotted,
    link,
    paragraph,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.texts import far_day
from handlers.views import Clock, DecisionFacts, IdeaFacts, IdeaLine, MeasureFacts
from storage.models import IdeaState, Verdict

NAME, TITLE, GOAL, URL = 80, 150, 150, 1500
NAMES = 3  # more people than this are counted, not named
REASON = 1500


def titled(number: int, title: str) -> str:
    return f"I-{number} {line(title, TITLE)}"


def head(pen: Pen, idea: IdeaFacts) -> Block:
    """The title, and below it where the idea stands, whose it is and what for."""
    about = dotted(state(pen, idea.state), author(pen, idea.author), goal(pen, idea.goal))
    return paragraph(bold(titled(idea.number, idea.title)), run(f"\n{about}"))


def story(pen: Pen, idea: IdeaFacts, problem: int = TEXT, benefit: int = TEXT) -> list[Block]:
    return [
        *told(pen.say("card-problem"), body(idea.problem, problem)),
        *told(pen.say("card-benefit"), body(idea.benefit, benefit)),
    ]


def told(label: str, words: str) -> list[Block]:
    """A short label and the words below it; nothing when there are none."""
    return [paragraph(bold(label), run(f"\n{words}"))] if words else []


def outcome(pen: Pen, idea: IdeaFacts, reason: int = REASON) -> list[Block]:
    """What was decided, by whom, why, and what follows."""
    elements = decision(pen, idea.decision, reason) if idea.decision else []
    if idea.measure:
        elements.append(sentence(run(measure(pen, idea.measure))))
    if idea.wake and idea.state is IdeaState.PARKED:
        elements.append(sentence(run(wake(pen, idea.wake))))
    if idea.state is IdeaState.WITHDRAWN:
        elements.append(sentence(run(pen.say("card-withdrawn"))))
    return [rich(*elements)] if elements else []


def decision(pen: Pen, facts: DecisionFacts, reason: int = REASON) -> list[Block]:
    key = "card-asked" if facts.verdict is Verdict.ASK else "card-decided"
    spoken = pen.say(key, verdict=facts.verdict, by=line(facts.by, NAME), on=facts.on)
    return [sentence(run(spoken)), *quoted(facts.reason, reason)]


def measure(pen: Pen, facts: MeasureFacts) -> str:
    title, owner = line(facts.title, TITLE), line(facts.owner, NAME)
    return pen.say(
        "card-measure", number=facts.number, title=title, owner=owner, due=far_day(pen.voice, facts.due)
    )


def wake(pen: Pen, on: date) -> str:
    return pen.say("card-wake", wake=far_day(pen.voice, on))


def counts(pen: Pen, idea: IdeaFacts) -> str:
    supporters = pen.say("card-supporters", count=idea.supporters)
    if not idea.helpers:
        return supporters
    helping = pen.say("card-helpers", count=len(idea.helpers), names=names(pen, idea.helpers))
    return dotted(supporters, helping)


def names(pen: Pen, people: Sequence[str]) -> str:
    shown = ", ".join(line(name, NAME) for name in people[:NAMES])
    return shown if len(people) <= NAMES else pen.say("names-more", names=shown, count=len(people) - NAMES)


def source(pen: Pen, url: str) -> list[Block]:
    """The way back to the message that the idea came from."""
    if not url.startswith(("https://", "http://")) or len(url) > URL:
        return []
    return [paragraph(link(url, pen.say("card-source")))]


def state(pen: Pen, value: IdeaState) -> str:
    return pen.say(f"state-{value}")


def author(pen: Pen, name: str | None) -> str:
    return pen.say("card-sealed") if name is None else pen.say("card-author", name=line(name, NAME))


def goal(pen: Pen, title: str | None) -> str:
    return pen.say("card-no-goal") if title is None else pen.say("card-goal", goal=line(title, GOAL))


def clock(pen: Pen, facts: Clock) -> str:
    """Where the decision stands in its time."""
    if facts.paused:
        return pen.say("clock-paused")
    if facts.day > facts.days:
        return pen.say("clock-overdue", late=facts.day - facts.days, due=facts.due)
    if facts.day == 0:
        return pen.say("clock-today", due=facts.due)
    return pen.say("clock-running", day=facts.day, days=facts.days, due=facts.due)


def row(pen: Pen, idea: IdeaLine, verb: str) -> Block:
    """An idea in a list, with the button that opens it."""
    title = titled(idea.number, idea.title)
    about = dotted(
        state(pen, idea.state),
        pen.say("card-supporters", count=idea.supporters) if idea.supporters else "",
        author(pen, idea.author),
        clock(pen, idea.clock) if idea.clock else pen.say("row-created", on=idea.created),
    )
    return section(f"{title}\n{about}", button(pen, verb, idea.number, about=title))


def clock_line(pen: Pen, facts: Clock) -> Block:
    return context(clock(pen, facts))
