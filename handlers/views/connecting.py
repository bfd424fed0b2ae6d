"""What belongs together: connecting ideas, measures and people, and asking something in public."""

from dataclasses import dataclass

from handlers.views.base import View
from handlers.views.parts import PersonChoice, Thing


@dataclass(frozen=True)
class ConnectForm(View):
    """With which idea or measure it belongs together, or who should know of it, and why. Sends
    `connected`."""

    thing: Thing
    similar: tuple[Thing, ...] = ()  # what is similar to it, the most first
    known: tuple[PersonChoice, ...] = ()  # whom to offer where people cannot be looked up
    other: str = ""  # named already


@dataclass(frozen=True)
class ConnectionCard(View):
    """To the people of both sides, and with `undo` to whoever connected them."""

    one: Thing
    other: Thing
    by: str
    note: str
    undo: bool = False
    undone: bool = False


@dataclass(frozen=True)
class IntroductionCard(View):
    """To whoever it belongs to, and with `undo` to whoever brought somebody in."""

    thing: Thing
    guest: str
    guest_id: int
    by: str
    note: str
    undo: bool = False
    undone: bool = False


@dataclass(frozen=True)
class BroughtIn(View):
    """To the person brought in: what it is, who wants them there, and why."""

    thing: Thing
    guest_id: int
    by: str
    note: str
    text: str = ""  # the problem that the idea is about, or how the measure's success is noticed


@dataclass(frozen=True)
class HelpOffered(View):
    """To the owner of a measure: somebody can help."""

    thing: Thing
    by: str


@dataclass(frozen=True)
class PublicQuestionForm(View):
    """A question under an idea that everybody reads. Sends `asked_publicly`."""

    draft: str
    number: int
    title: str


@dataclass(frozen=True)
class PublicQuestion(View):
    """The question in the idea's thread, with the name of whoever asks."""

    number: int
    title: str
    by: str
    question: str


@dataclass(frozen=True)
class AskedPublicly(View):
    """To the author: somebody asked, and the way to the discussion; `link` is None where there is none."""

    number: int
    title: str
    by: str
    question: str
    link: str | None
