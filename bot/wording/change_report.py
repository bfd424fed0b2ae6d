""" "You said, we did, this changed" in sentences."""

from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE
from bot.wording.pen import Pen
from handlers.views import Changes, ChangesCard, ChangesPreview, DidMeasure, RoomChoice

LINES = 5  # of each part; the rest is counted
NOTE = 400  # of what was noted about a version
INTRO = 1500


def parts(changes: Changes, pen: Pen) -> list[tuple[str, list[str]]]:
    """What was said, done and changed: headings with their lines, without what is empty."""
    lines = {"said": _said(changes, pen), "did": _did(changes, pen), "changed": _changed(changes, pen)}
    return [(pen.say(f"changes-{name}"), told) for name, told in lines.items() if told]


def _said(changes: Changes, pen: Pen) -> list[str]:
    named = changes.said[:LINES]
    told = [
        pen.say(
            "changes-idea", number=one.number, title=line(one.title, TITLE), author=line(one.author, NAME)
        )
        for one in named
    ]
    more = changes.more_said + len(changes.said) - len(named)
    if more:
        told.append(pen.say("changes-more-said" if named else "changes-unnamed", count=more))
    if changes.answered:
        told.append(pen.say("changes-answered", count=changes.answered))
    return told


def _did(changes: Changes, pen: Pen) -> list[str]:
    more = changes.more_did + len(changes.did[LINES:])
    told = [_measure(one, pen) for one in changes.did[:LINES]]
    return [*told, *([pen.say("changes-more-did", count=more)] if more else [])]


def _measure(one: DidMeasure, pen: Pen) -> str:
    key = "changes-done" if one.done else "changes-begun"
    return pen.say(key, number=one.number, title=line(one.title, TITLE))


def _changed(changes: Changes, pen: Pen) -> list[str]:
    more = changes.more_changed + len(changes.changed[LINES:])
    told = [line(note, NOTE) for note in changes.changed[:LINES]]
    return [*told, *([pen.say("changes-more-changed", count=more)] if more else [])]


def signed(view: ChangesCard, pen: Pen) -> str:
    return pen.say("changes-by", name=line(view.by, NAME))


def outcome(view: ChangesPreview, pen: Pen) -> str:
    """Where it will be posted, or was."""
    names = ", ".join(facts.channel(pen, name) for name in view.channels)
    return pen.say("changes-preview" if view.words else "changes-posted", channels=names)


def elsewhere(rooms: tuple[RoomChoice, ...]) -> list[tuple[str, str]]:
    return [(room.external, room.name) for room in rooms]
