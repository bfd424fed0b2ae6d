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
from handlers.views import Digest, DigestStuck, IdeaLine


@drawn.register
def digest(view: Digest, pen: TeamsPen) -> Drawing:
    view = week.fitted(view)
    elements = [
        heading(week.title(view, pen)),
        *_goal(view, pen),
        *(_new(idea, pen) for idea in view.new),
        *(_told(week.decided(one, pen)) for one in view.decided),
        *(_told(week.ended(one, pen)) for one in view.ended),
        *_more(view, pen),
        *(_stuck(view.stuck, pen) if view.stuck else []),
        *(_stuck_measure(view.stuck_measure, pen) if view.stuck_measure else []),
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


def _told(said: week.DecidedLine) -> Element:
    return words(run(f"{said.verdict} "), bold(said.title), run(said.rest), spacing="Medium")


def _more(view: Digest, pen: TeamsPen) -> list[Element]:
    return [row([words(run(said))], button(pen, verb, "1")) for verb, said in week.more(view, pen)]


def _stuck(idea: IdeaLine, pen: TeamsPen) -> list[Element]:
    title = week.short(idea.number, idea.title)
    return [row([words(run(week.stuck(idea, pen)))], button(pen, "help_with", idea.number, of=title))]


def _stuck_measure(one: DigestStuck, pen: TeamsPen) -> list[Element]:
    label = facts.counted(pen, "help_with", one.helpers)
    helps = button(pen, "help_measure", one.number, label=label, of=f"M-{one.number} {one.title}")
    return [row([words(run(week.stuck_measure(one, pen)))], helps)]
