"""Ideas: the form, the card, the receipt, lists and the way to the discussion."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import NONE_FITS, View
from handlers.views.parts import GoalChoice, IdeaFacts, IdeaLine, Page


@dataclass(frozen=True)
class IdeaForm(View):
    """Share an idea, or edit one when `number` is set. Sends `create` or `save`."""

    draft: str
    author: str
    title: str = ""
    problem: str = ""
    benefit: str = ""
    goal: int = NONE_FITS
    goals: tuple[GoalChoice, ...] = ()
    sealed: bool = False
    source: str = ""
    channel: str = ""  # where it was typed, the platform's id
    number: int | None = None
    turn: int = 0
    campaign: int = 0  # the number of the campaign that it answers
    call: str = ""  # the campaign's question
    standing: str = ""  # why it will be an idea like any other: the campaign is "early" or "over"
    guides: tuple[str, ...] = ()  # what the campaign asks as well, up to three
    guided1: str = ""  # the answers
    guided2: str = ""
    guided3: str = ""
    post: int = 0  # the posting of a strategic update that it answers
    overheard: bool = False  # the words stand in a channel with the author's name: too late to seal it
    because: tuple[str, ...] = ()  # the words for which this goal is preset
    alike: bool = False  # whether it is because of a similar meaning; neither: it is not preset


@dataclass(frozen=True)
class IdeaCard(View):
    """The idea in a channel: Support, I can help, Discuss while it is open."""

    idea: IdeaFacts


@dataclass(frozen=True)
class Receipt(View):
    """To the author: the number, who decides, until when; Edit and Withdraw while that is possible."""

    idea: IdeaFacts
    reviewer: str
    due: date
    channel: str = ""  # where the card stands, by name; empty when nowhere
    can_edit: bool = True
    can_withdraw: bool = True


@dataclass(frozen=True)
class IdeaList(View):
    """`kind` is all, mine, found, goal or campaign; `words` are what was searched for, or the campaign's
    number; `goal` is what they are for."""

    kind: str
    lines: tuple[IdeaLine, ...]
    page: Page
    words: str = ""
    goal: GoalChoice | None = None


@dataclass(frozen=True)
class Discussion(View):
    """The way to the thread; `link` is None while the card does not stand anywhere yet."""

    number: int
    title: str
    link: str | None


@dataclass(frozen=True)
class DiscussionOpener(View):
    """The first reply in an idea's thread."""

    number: int
    title: str


@dataclass(frozen=True)
class OfferIdea(View):
    """Somebody wrote to the bot in plain words: offer to share them as an idea, or to take them as the
    answer to the question that is open about their idea `number`."""

    text: str
    number: int | None = None
    turn: int = 0
