"""The week in a channel: everything in one glance, at most twelve lines."""

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    box,
    heading,
    lines,
    row,
    run,
    small,
    spaced,
    subtle,
    words,
)
from bot.teams_cards.pen import TeamsPen
from bot.wording import digest as week
from bot.wording import facts
from bot.wording.cutting import line
from handlers.views import Digest, DigestDecision, IdeaLine


@drawn.register
def digest(view: Digest, pen: TeamsPen) -> Drawing:
    elements = [
        heading(week.title(view, pen)),
        *_goal(view, pen),
        *(_new(idea, pen) for idea in view.new[: week.NEW]),
        *(_decided(one, pen) for one in view.decided[: week.DECIDED]),
        *_more(view, pen),
        *(_stuck(view.stuck, pen) if view.stuck else []),
        *spaced(lines(*week.due(view, pen))),
        small(week.pulse(view, pen)) | {"spacing": "Medium"},
    ]
    return message(pen, elements, (), pen.say("digest-offer") if view.new else "")


def _goal(view: Digest, pen: TeamsPen) -> list[Element]:
    if view.goal is None:
        return []
    goal = bold(line(view.goal.title, week.TITLE))
    said = week.said(view, pen)
    return box([words(subtle(pen.say("digest-goal") + " "), goal, *([run(said)] if said else []))])


def _new(idea: IdeaLine, pen: TeamsPen) -> Element:
    label, title = facts.counted(pen, "support", idea.supporters), week.short(idea.number, idea.title)
    return row([words(run(week.new(idea, pen)))], button(pen, "support", idea.number, label=label, of=title))


def _decided(one: DigestDecision, pen: TeamsPen) -> Element:
    said = week.decided(one, pen)
    return words(run(f"{said.verdict} "), bold(said.title), run(said.rest), spacing="Medium")


def _more(view: Digest, pen: TeamsPen) -> list[Element]:
    said = week.more(view, pen)
    return [row([words(run(said))], button(pen, "list", "1"))] if said else []


def _stuck(idea: IdeaLine, pen: TeamsPen) -> list[Element]:
    title = week.short(idea.number, idea.title)
    return [row([words(run(week.stuck(idea, pen)))], button(pen, "help_with", idea.number, of=title))]
