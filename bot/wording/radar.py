"""The radar in sentences: what was found, and what can be done about it."""

from bot.texts import far_day
from bot.wording.cutting import line
from bot.wording.facts import NAME
from bot.wording.pen import Pen
from handlers.views import Radar, RadarFinding, RadarStep

FINDINGS, STEPS, TITLE, ROOM = 8, 2, 100, 60


def opening(view: Radar, pen: Pen) -> str:
    return pen.say("radar-opening", ideas=view.ideas, measures=view.measures)


def finding(one: RadarFinding, pen: Pen) -> str:
    """What was found; what it means is in a second line."""
    told = pen.say(
        f"radar-{one.kind}",
        count=one.count,
        total=one.total,
        percent=round(100 * one.count / one.total) if one.total else 0,
        number=one.number,
        title=line(one.title, TITLE),
        other=one.other,
        othertitle=line(one.other_title, TITLE),
        name=line(one.name, NAME),
    )
    return f"{told}\n{_means(one, pen)}"


def _means(one: RadarFinding, pen: Pen) -> str:
    if one.kind == "island" and one.room and one.other_room:
        rooms = {"room": line(one.room, ROOM), "otherroom": line(one.other_room, ROOM)}
        return pen.say("radar-island-rooms", **rooms)
    due = far_day(pen.voice, one.due) if one.due else ""
    return pen.say(f"radar-{one.kind}-means", count=one.count, number=one.number, due=due)


def steps(one: RadarFinding) -> list[RadarStep]:
    """Each verb once."""
    return list({step.verb: step for step in reversed(one.steps)}.values())[::-1][:STEPS]


def step(one: RadarStep, pen: Pen) -> str:
    return pen.say(f"radar-do-{one.kind}", number=one.number)


def rest(view: Radar, pen: Pen, shown: int) -> str:
    """How much more there is; empty when that is all."""
    count = view.more + len(view.findings) - shown
    return pen.say("rows-more", count=count) if count > 0 else ""
