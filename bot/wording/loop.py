"""The counter-current of a goal in sentences."""

from bot.pictures import Chain, Link
from bot.texts import far_day
from bot.wording.cutting import line
from bot.wording.pen import Pen, dotted
from bot.wording.strategy import owner
from handlers.views import Loop, LoopLink

TITLE = 120
BUTTONS = {"ideas": "goal_ideas", "measures": "goal_measures"}  # links that open with one click


def about(view: Loop, pen: Pen) -> str:
    """Since when the goal is one, who looks after it, and when that ended."""
    since = pen.say("loop-since", since=far_day(pen.voice, view.since))
    ended = pen.say("loop-retired", on=far_day(pen.voice, view.retired)) if view.retired else ""
    return dotted(since, owner(view.owner, pen), ended)


def count(link: LoopLink, pen: Pen) -> str:
    return pen.say(f"loop-{link.kind}", count=link.count)


def told(link: LoopLink, pen: Pen) -> str:
    """What they are, and the latest; empty where there is nothing."""
    parts = ", ".join(f"{part.count} {pen.say(part.key)}" for part in link.parts)
    return "\n".join(filter(None, (parts, _last(link, pen))))


def _last(link: LoopLink, pen: Pen) -> str:
    if link.last is None:
        return ""
    named = " ".join(filter(None, (link.last.label, line(link.last.title, TITLE))))
    return pen.say("loop-last", on=far_day(pen.voice, link.last.on), what=named)


def standing(view: Loop, pen: Pen) -> str:
    """Where it stands still, or that it came round."""
    gap = view.gap
    return pen.say(f"loop-gap-{gap.kind}") if gap else pen.say("loop-closed")


def buttons(view: Loop) -> list[str]:
    return ["goal", *(["idea_for"] if view.retired is None else []), "history"]


def chain(view: Loop, pen: Pen) -> Chain:
    """The same as a picture."""
    links = tuple(Link(pen.say(f"loop-name-{link.kind}"), link.count) for link in view.links)
    return Chain(_chain_title(view, pen), links, standing(view, pen))


def chain_alt(view: Loop, pen: Pen) -> str:
    """What the picture shows, for those who do not see it."""
    told = ", ".join(count(link, pen) for link in view.links)
    return f"{_chain_title(view, pen)}: {told}. {standing(view, pen)}"


def _chain_title(view: Loop, pen: Pen) -> str:
    return f"{pen.say('loop-title', number=view.goal.number)} · {line(view.goal.title, TITLE)}"
