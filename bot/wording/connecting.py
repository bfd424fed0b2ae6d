"""What is said around what belongs together: connections, people brought in, public questions."""

from typing import Any

from bot.wording.cutting import line
from bot.wording.facts import NAME
from bot.wording.pen import Pen
from handlers.connecting import NONE_OF_THEM
from handlers.views import (
    AskedPublicly,
    BroughtIn,
    ConnectForm,
    ConnectionCard,
    HelpOffered,
    IntroductionCard,
    PublicQuestion,
    PublicQuestionForm,
    Thing,
)

TITLE, LABEL = 150, 20
LOOKS = {"idea": "show", "measure": "measure"}  # the verb that shows it
HELPS = {"idea": "help_with", "measure": "help_measure"}  # the verb that offers hands


def titled(thing: Thing) -> str:
    return f"{thing.label} {line(thing.title, TITLE)}"


def look(pen: Pen, thing: Thing) -> tuple[str, str]:
    """The button that shows it: verb and label."""
    return LOOKS[thing.kind], pen.say("button-show")


def form_memory(view: ConnectForm) -> dict[str, Any]:
    return {"number": view.thing.label}


def choices(view: ConnectForm, pen: Pen) -> list[tuple[str, str]]:
    """None of them is a choice too; nothing at all where there is nothing similar."""
    if not view.similar:
        return []
    return [(NONE_OF_THEM, pen.say("similar-none")), *((one.label, titled(one)) for one in view.similar)]


def chosen(view: ConnectForm) -> tuple[str, str]:
    """What is chosen already, and what is typed already where it is no choice."""
    if view.other in {one.label for one in view.similar}:
        return view.other, ""
    return NONE_OF_THEM, line(view.other, LABEL) if view.other else ""


def connected(pen: Pen, view: ConnectionCard) -> str:
    if view.undone:
        return pen.say("connection-undone")
    return pen.say("connection-made" if view.undo else "connection-told", by=line(view.by, NAME))


def pair(view: ConnectionCard) -> str:
    """The words of its undo button."""
    return f"{view.one.label}+{view.other.label}"


def introduced(pen: Pen, view: IntroductionCard) -> str:
    names = {"name": line(view.guest, NAME), "by": line(view.by, NAME)}
    if view.undone:
        return pen.say("introduction-undone", **names)
    return pen.say("introduction-made" if view.undo else "introduction-told", **names)


def guest(view: IntroductionCard) -> str:
    """The words of its undo button."""
    return f"{view.thing.label}+{view.guest_id}"


def after_connecting(pen: Pen, view: ConnectionCard) -> str:
    """What follows from it."""
    return pen.say("connection-gone" if view.undone else "connection-stands")


def after_introducing(pen: Pen, view: IntroductionCard) -> str:
    """The same."""
    if view.undone:
        return pen.say("introduction-gone")
    key = "introduction-stands" if view.undo else "introduction-stands-told"
    return pen.say(key, name=line(view.guest, NAME))


def brought_in(pen: Pen, view: BroughtIn) -> str:
    return pen.say("brought-in", by=line(view.by, NAME))


def offered(pen: Pen, view: HelpOffered) -> str:
    return pen.say("help-offered", by=line(view.by, NAME))


def asks(pen: Pen, view: PublicQuestion | AskedPublicly) -> str:
    key = "public-question" if isinstance(view, PublicQuestion) else "public-question-told"
    return pen.say(key, by=line(view.by, NAME), number=view.number)


def question_memory(view: PublicQuestionForm) -> dict[str, Any]:
    return {"draft": view.draft, "number": view.number}
