"""The week in a channel: everything in one glance, at most twelve lines."""

from bot.slack_blocks import facts
from bot.slack_blocks.cutting import line
from bot.slack_blocks.facts import NAME, titled
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    Pen,
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
from bot.texts import number, span
from handlers.views import Digest, DigestDecision, DigestDue, IdeaLine

# 1 goal + 3 new + 3 decided + 1 "and more" + 1 stuck + 2 due + 1 pulse = 12 lines
NEW, DECIDED, DUE = 3, 3, 2
REASON, TITLE = 160, 110  # a reason in a line


@drawn.register
def digest(view: Digest, pen: Pen) -> Drawing:
    week = view.start.isocalendar().week
    title = pen.say("digest-title", week=week, span=span(pen.voice, view.start, view.end))
    blocks = [
        header(title),
        *_goal(view, pen),
        *(_new(idea, pen) for idea in view.new[:NEW]),
        *_lines([_decided(one, pen) for one in view.decided[:DECIDED]]),
        *_more(view, pen),
        *(_stuck(view.stuck, pen) if view.stuck else []),
        *_lines(_due(view, pen)),
        context(_pulse(view, pen)),
    ]
    return message(blocks, pen.say("digest-offer") if view.new else "")


def _goal(view: Digest, pen: Pen) -> list[Block]:
    if view.goal is None:
        return []
    return [paragraph(run(pen.say("digest-goal") + " "), bold(line(view.goal.title, TITLE)))]


def _new(idea: IdeaLine, pen: Pen) -> Block:
    title = f"I-{idea.number} {line(idea.title, TITLE)}"
    words = pen.say("digest-new", idea=title, author=facts.author(pen, idea.author))
    label = pen.say("button-support") + (f" · {idea.supporters}" if idea.supporters else "")
    return section(words, button(pen, "support", idea.number, label=label, about=title))


def _lines(lines: list[list[Block]]) -> list[Block]:
    return [rich(*(sentence(*runs) for runs in lines))] if lines else []


def _decided(one: DigestDecision, pen: Pen) -> list[Block]:
    """ "Approved: I-40 Title – the reason (Carla Brandt)"."""
    verdict = pen.say("digest-decided", verdict=one.verdict)
    verdict = verdict[:1].upper() + verdict[1:]
    reason = f" – {line(one.reason, REASON)}" if one.reason.strip() else ""
    title = f"I-{one.number} {line(one.title, TITLE)}"
    return [run(f"{verdict} "), bold(title), run(f"{reason} ({line(one.by, NAME)})")]


def _more(view: Digest, pen: Pen) -> list[Block]:
    new = view.more_new + max(0, len(view.new) - NEW)
    decided = view.more_decided + max(0, len(view.decided) - DECIDED)
    parts = [
        pen.say("digest-more-new", count=new) if new else "",
        pen.say("digest-more-decided", count=decided) if decided else "",
    ]
    listed = ", ".join(part for part in parts if part)
    return [section(pen.say("digest-more", what=listed), button(pen, "list", "1"))] if listed else []


def _stuck(idea: IdeaLine, pen: Pen) -> list[Block]:
    title = titled(idea.number, line(idea.title, TITLE))
    return [section(pen.say("digest-stuck", idea=title), button(pen, "help_with", idea.number, about=title))]


def _due(view: Digest, pen: Pen) -> list[list[Block]]:
    lines = [[run(_due_line(one, pen))] for one in view.due[:DUE]]
    if len(view.due) > DUE:
        lines[-1].append(run(pen.say("digest-due-more", count=len(view.due) - DUE)))
    return lines


def _due_line(one: DigestDue, pen: Pen) -> str:
    key = "digest-due-idea" if one.kind == "idea" else "digest-due-measure"
    words = pen.say(key, number=one.number, title=line(one.title, TITLE), due=one.due)
    return f"{words} ({line(one.who, NAME)})" if one.who else words


def _pulse(view: Digest, pen: Pen) -> str:
    pulse = view.pulse
    counted = pen.say("digest-pulse", open=pulse.open, approved=pulse.approved)
    if pulse.first_answer is None:
        return counted
    days = pulse.first_answer
    whole = int(days) if days.is_integer() else 2  # half a day is a plural: 0.5 working days
    first = pen.say("digest-first-answer", whole=whole, days=number(pen.voice, days))
    return f"{counted} {first}"
