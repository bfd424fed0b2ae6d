"""The week in sentences, at most twelve lines."""

from dataclasses import dataclass, replace

from bot.texts import far_day, number, span
from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import NAME
from bot.wording.pen import Pen
from handlers.views import Digest, DigestDecision, DigestDue, DigestEnd, DigestStuck, IdeaLine

MOST = 12  # lines below the title
LISTED, DUE = 3, 2  # of each list, if there is room
LISTS = ("new", "decided", "ended")  # which gives way first, of those that are equally long
WAYS = {"list": ("new", "decided"), "ended_measures": ("ended",)}  # where the rest of them is
REASON, OBSTACLE, TITLE = 160, 160, 110  # a reason in a line


@dataclass(frozen=True)
class DecidedLine:
    """ "Approved:", "I-40 Title", " – the reason (Carla Brandt)"."""

    verdict: str
    title: str
    rest: str


def title(view: Digest, pen: Pen) -> str:
    week = view.start.isocalendar().week
    return pen.say("digest-title", week=week, span=span(pen.voice, view.start, view.end))


def fitted(view: Digest) -> Digest:
    """As much as twelve lines hold; what had no room is counted in one of them."""
    shown = {name: min(LISTED, len(getattr(view, name))) for name in LISTS}
    while _lines(view, shown) > MOST:
        shown[max(LISTS, key=lambda name: shown[name])] -= 1
    return replace(
        view,
        new=view.new[: shown["new"]],
        decided=view.decided[: shown["decided"]],
        ended=view.ended[: shown["ended"]],
        more_new=_more(view, shown, "new"),
        more_decided=_more(view, shown, "decided"),
        more_ended=_more(view, shown, "ended"),
    )


def _lines(view: Digest, shown: dict[str, int]) -> int:
    """With the pulse."""
    beyond = [any(_more(view, shown, name) for name in names) for names in WAYS.values()]
    there = (view.goal, view.stuck, view.stuck_measure, *beyond)
    return 1 + sum(map(bool, there)) + min(DUE, len(view.due)) + sum(shown.values())


def _more(view: Digest, shown: dict[str, int], name: str) -> int:
    """How many of this list there are beyond those shown."""
    beyond: int = getattr(view, f"more_{name}")
    return beyond + len(getattr(view, name)) - shown[name]


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


def ended(one: DigestEnd, pen: Pen) -> DecidedLine:
    """What came of it, or what was learned: both are results."""
    said = pen.say("digest-stopped" if one.stopped else "digest-done")
    result = f" – {line(one.result, REASON)}" if one.result.strip() else ""
    return DecidedLine(said, _measure(one.number, one.title), f"{result} ({line(one.owner, NAME)})")


def more(view: Digest, pen: Pen) -> list[tuple[str, str]]:
    """What there was beyond the lines, with the verb that leads to it: ideas, then measures."""
    counts = {"new": view.more_new, "decided": view.more_decided, "ended": view.more_ended}
    told = [
        (verb, [pen.say(f"digest-more-{name}", count=counts[name]) for name in names if counts[name]])
        for verb, names in WAYS.items()
    ]
    return [(verb, pen.say("digest-more", what=", ".join(parts))) for verb, parts in told if parts]


def stuck(idea: IdeaLine, pen: Pen) -> str:
    return pen.say("digest-stuck", idea=short(idea.number, idea.title))


def stuck_measure(one: DigestStuck, pen: Pen) -> str:
    """What is in its way, or since when it is late."""
    measure = f"{_measure(one.number, one.title)} ({line(one.owner, NAME)})"
    if one.obstacle.strip():
        obstacle = line(one.obstacle, OBSTACLE)
        return pen.say("digest-stuck-obstacle", measure=measure) + f" {obstacle}"
    return pen.say("digest-stuck-late", measure=measure, due=far_day(pen.voice, one.due))


def _measure(count: int, words: str) -> str:
    return f"M-{count} {line(words, TITLE)}"


def due(view: Digest, pen: Pen) -> list[str]:
    lines = [_due(one, pen) for one in view.due[:DUE]]
    if len(view.due) > DUE:
        lines[-1] += pen.say("digest-due-more", count=len(view.due) - DUE)
    return lines


def _due(one: DigestDue, pen: Pen) -> str:
    words = pen.say(f"digest-due-{one.kind}", number=one.number, title=line(one.title, TITLE), due=one.due)
    return f"{words} ({line(one.who, NAME)})" if one.who else words


def pulse(view: Digest, pen: Pen) -> str:
    counted = pen.say("digest-pulse", open=view.pulse.open, approved=view.pulse.approved)
    days = view.pulse.first_answer
    if days is None:
        return counted
    whole = int(days) if days.is_integer() else 2  # half a day is a plural: 0.5 working days
    first = pen.say("digest-first-answer", whole=whole, days=number(pen.voice, days))
    return f"{counted} {first}"
