"""The week in a channel: everything in one glance, at most twelve lines."""

from bot.slack_blocks.parts import (
    Block,
    Drawing,
    bold,
    button,
    context,
    drawn,
    header,
    message,
    paragraph,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import digest as week
from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.pen import Pen
from handlers.views import Digest, DigestStuck, IdeaLine


@drawn.register
def digest(view: Digest, pen: Pen) -> Drawing:
    view = week.fitted(view)
    blocks = [
        header(week.title(view, pen)),
        *_goal(view, pen),
        *(_new(idea, pen) for idea in view.new),
        *_lines([_told(week.decided(one, pen)) for one in view.decided]),
        *_lines([_told(week.ended(one, pen)) for one in view.ended]),
        *_more(view, pen),
        *(_stuck(view.stuck, pen) if view.stuck else []),
        *(_stuck_measure(view.stuck_measure, pen) if view.stuck_measure else []),
        *_lines([[run(words)] for words in week.due(view, pen)]),
        context(week.pulse(view, pen)),
    ]
    return message(blocks, pen.say("digest-offer") if view.new else "")


def _goal(view: Digest, pen: Pen) -> list[Block]:
    if view.goal is None:
        return []
    goal = bold(line(view.goal.title, week.TITLE))
    said = week.said(view, pen)
    return [paragraph(run(pen.say("digest-goal") + " "), goal, *([run(said)] if said else []))]


def _new(idea: IdeaLine, pen: Pen) -> Block:
    label, about = facts.counted(pen, "support", idea.supporters), week.short(idea.number, idea.title)
    return section(week.new(idea, pen), button(pen, "support", idea.number, label=label, about=about))


def _lines(lines: list[list[Block]]) -> list[Block]:
    return [rich(*(sentence(*runs) for runs in lines))] if lines else []


def _told(words: week.DecidedLine) -> list[Block]:
    return [run(f"{words.verdict} "), bold(words.title), run(words.rest)]


def _more(view: Digest, pen: Pen) -> list[Block]:
    return [section(words, button(pen, verb, "1")) for verb, words in week.more(view, pen)]


def _stuck(idea: IdeaLine, pen: Pen) -> list[Block]:
    about = week.short(idea.number, idea.title)
    return [section(week.stuck(idea, pen), button(pen, "help_with", idea.number, about=about))]


def _stuck_measure(one: DigestStuck, pen: Pen) -> list[Block]:
    label = facts.counted(pen, "help_with", one.helpers)
    helps = button(pen, "help_measure", one.number, label=label, about=f"M-{one.number} {one.title}")
    return [section(week.stuck_measure(one, pen), helps)]
