"""The week in sentences, at most twelve lines."""

from dataclasses import dataclass

from bot.texts import number, span
from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import NAME
from bot.wording.pen import Pen
from handlers.views import Digest, DigestDecision, DigestDue, IdeaLine

# 1 goal + 3 new + 3 decided + 1 "and more" + 1 stuck + 2 due + 1 pulse = 12 lines
NEW, DECIDED, DUE = 3, 3, 2
REASON, TITLE = 160, 110  # a reason in a line


@dataclass(frozen=True)
class DecidedLine:
    """ "Approved:", "I-40 Title", " – the reason (Carla Brandt)"."""

    verdict: str
    title: str
    rest: str


def title(view: Digest, pen: Pen) -> str:
    week = view.start.isocalendar().week
    return pen.say("digest-title", week=week, span=span(pen.voice, view.start, view.end))


def short(count: int, words: str) -> str:
    return f"I-{count} {line(words, TITLE)}"


def said(view: Digest, pen: Pen) -> str:
    """Leadership's latest sentence about the goal, to stand behind it; empty without one."""
    if not view.said.strip():
        return ""
    words = pen.say("digest-said", said=line(view.said, REASON), by=line(view.said_by, NAME))
    return f" – {words}"


def new(idea: IdeaLine, pen: Pen) -> str:
    named = short(idea.number, idea.title)
    return pen.say("digest-new", idea=named, author=facts.author(pen, idea.author))


def decided(one: DigestDecision, pen: Pen) -> DecidedLine:
    verdict = pen.say("digest-decided", verdict=one.verdict)
    reason = f" – {line(one.reason, REASON)}" if one.reason.strip() else ""
    named = short(one.number, one.title)
    return DecidedLine(verdict[:1].upper() + verdict[1:], named, f"{reason} ({line(one.by, NAME)})")


def more(view: Digest, pen: Pen) -> str:
    """What there was beyond the lines; empty when there was nothing."""
    new = view.more_new + max(0, len(view.new) - NEW)
    decided = view.more_decided + max(0, len(view.decided) - DECIDED)
    parts = [
        pen.say("digest-more-new", count=new) if new else "",
        pen.say("digest-more-decided", count=decided) if decided else "",
    ]
    listed = ", ".join(part for part in parts if part)
    return pen.say("digest-more", what=listed) if listed else ""


def stuck(idea: IdeaLine, pen: Pen) -> str:
    return pen.say("digest-stuck", idea=short(idea.number, idea.title))


def due(view: Digest, pen: Pen) -> list[str]:
    lines = [_due(one, pen) for one in view.due[:DUE]]
    if len(view.due) > DUE:
        lines[-1] += pen.say("digest-due-more", count=len(view.due) - DUE)
    return lines


def _due(one: DigestDue, pen: Pen) -> str:
    key = "digest-due-idea" if one.kind == "idea" else "digest-due-measure"
    words = pen.say(key, number=one.number, title=line(one.title, TITLE), due=one.due)
    return f"{words} ({line(one.who, NAME)})" if one.who else words


def pulse(view: Digest, pen: Pen) -> str:
    counted = pen.say("digest-pulse", open=view.pulse.open, approved=view.pulse.approved)
    days = view.pulse.first_answer
    if days is None:
        return counted
    whole = int(days) if days.is_integer() else 2  # half a day is a plural: 0.5 working days
    first = pen.say("digest-first-answer", whole=whole, days=number(pen.voice, days))
    return f"{counted} {first}"
