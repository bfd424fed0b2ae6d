"""Everything the bot can say, as frozen facts; how it looks is each platform's business.

Rules: a view never depends on who looks at it; people are names, already decided whether shown or sealed;
dates are dates; every view has an `EXAMPLES` entry that is drawn and checked in both languages.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, ClassVar

from pydantic import TypeAdapter

from storage.models import IdeaState, MeasureState, Verdict

NONE_FITS = 0  # the goal number that says "none fits"


class View:
    """Anything that can be shown. Subclasses are frozen dataclasses and register by their name."""

    kinds: ClassVar[dict[str, type["View"]]] = {}

    def __init_subclass__(cls) -> None:
        View.kinds[cls.__name__] = cls


@cache
def _adapter(name: str) -> TypeAdapter[View]:
    return TypeAdapter(View.kinds[name])


def to_facts(view: View) -> dict[str, Any]:
    """The view as JSON-ready facts, for the outbox."""
    facts: dict[str, Any] = _adapter(type(view).__name__).dump_python(view, mode="json")
    return facts


def from_facts(name: str, facts: dict[str, Any]) -> View:
    return _adapter(name).validate_python(facts)


# --- parts of views -----------------------------------------------------------------------------


@dataclass(frozen=True)
class GoalChoice:
    number: int
    title: str


@dataclass(frozen=True)
class DecisionFacts:
    verdict: Verdict
    by: str
    on: date
    reason: str = ""


@dataclass(frozen=True)
class MeasureFacts:
    number: int
    title: str
    owner: str
    due: date


@dataclass(frozen=True)
class IdeaFacts:
    """What everybody may know of an idea."""

    number: int
    title: str
    problem: str
    benefit: str
    goal: str | None  # None: none fits
    author: str | None  # None: sealed
    state: IdeaState
    turn: int
    created: date
    supporters: int = 0
    helpers: tuple[str, ...] = ()
    comments: int = 0
    source: str = ""
    decision: DecisionFacts | None = None
    measure: MeasureFacts | None = None
    wake: date | None = None


@dataclass(frozen=True)
class Clock:
    """Working days since the idea came in: "day 2 of 10"; paused while a question is open."""

    day: int
    days: int
    due: date
    paused: bool = False


@dataclass(frozen=True)
class IdeaLine:
    """An idea in one line of a list."""

    number: int
    title: str
    state: IdeaState
    author: str | None
    created: date
    supporters: int = 0
    clock: Clock | None = None


@dataclass(frozen=True)
class PersonChoice:
    """Somebody who can be chosen here: the platform's id and the name."""

    external: str
    name: str


@dataclass(frozen=True)
class RoomChoice:
    """A channel that can be chosen here: the platform's id and the name."""

    external: str
    name: str


@dataclass(frozen=True)
class MemberChoice:
    """A member of the organization who has no account here."""

    number: int
    name: str
    where: str  # the workspace's name


@dataclass(frozen=True)
class GoalLine:
    """A goal of the target picture and what has come of it so far."""

    number: int
    title: str
    owner: str | None
    ideas: int = 0
    measures: int = 0


@dataclass(frozen=True)
class MeasureLine:
    number: int
    title: str
    owner: str
    due: date
    state: MeasureState
    idea: int


@dataclass(frozen=True)
class Page:
    number: int
    of: int
    total: int


# --- ideas --------------------------------------------------------------------------------------


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
    overheard: bool = False  # the words stand in a channel with the author's name: too late to seal it


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
    """`kind` is all, mine or found; `words` are what was searched for."""

    kind: str
    lines: tuple[IdeaLine, ...]
    page: Page
    words: str = ""


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


# --- decisions ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class ReviewCard(View):
    """To those who may decide: Approve, Test first, Ask, Park, Decline, Pass on."""

    idea: IdeaFacts
    clock: Clock
    question: str = ""
    answer: str = ""
    reviewer: str = ""  # whose decision it is; empty: of all who may decide


@dataclass(frozen=True)
class Queue(View):
    lines: tuple[IdeaLine, ...]
    page: Page


@dataclass(frozen=True)
class ApproveForm(View):
    """Approve or test first: who owns the measure, until when. Sends `approved` or `tested`."""

    verdict: Verdict
    number: int
    turn: int
    title: str
    due: date
    owner: str = ""  # the platform's id of the suggested owner
    known: tuple[PersonChoice, ...] = ()  # whom to offer where people cannot be looked up


@dataclass(frozen=True)
class ReasonForm(View):
    """Decline or park with a reason, or ask a question. Sends `declined`, `parked` or `asked`."""

    verdict: Verdict
    number: int
    turn: int
    title: str
    wake: date | None = None  # park only: when it comes back


@dataclass(frozen=True)
class PassOnForm(View):
    """Hand the decision to somebody else. Sends `passed_on`."""

    number: int
    turn: int
    title: str
    known: tuple[PersonChoice, ...] = ()  # who may decide, without the asker


@dataclass(frozen=True)
class AnswerForm(View):
    """The author answers the reviewer's question. Sends `answered`."""

    number: int
    turn: int
    title: str
    question: str
    by: str
    answer: str = ""  # what they wrote already


@dataclass(frozen=True)
class News(View):
    """To the author: what was decided, by whom, why, and what is next."""

    number: int
    turn: int
    title: str
    verdict: Verdict
    by: str
    reason: str = ""
    measure: MeasureFacts | None = None
    wake: date | None = None


@dataclass(frozen=True)
class PassedOn(View):
    """To the author: somebody else decides now."""

    number: int
    title: str
    by: str
    to: str


@dataclass(frozen=True)
class WokenUp(View):
    """To the author: the parked idea is back in review."""

    number: int
    title: str
    due: date


@dataclass(frozen=True)
class MeasureAssigned(View):
    """To the owner of a new measure."""

    measure: MeasureFacts
    idea: int
    by: str


# --- target picture and measures (looked at; changing them comes with their own commands) -----------


@dataclass(frozen=True)
class TargetPicture(View):
    """The goals, each with its owner and numbers; "I have an idea for this" asks `idea_for` and the goal."""

    goals: tuple[GoalLine, ...]


@dataclass(frozen=True)
class MeasureList(View):
    """Open measures, the next due first; each opens its idea (`show`). Turned with `measures`."""

    lines: tuple[MeasureLine, ...]
    page: Page


# --- one person on two platforms ---------------------------------------------------------------------


@dataclass(frozen=True)
class LinkCode(View):
    """Only for the asker: the code to type in the other chat, and where that is."""

    code: str
    minutes: int  # for which the code is good
    others: tuple[str, ...]  # names of the organization's other workspaces


@dataclass(frozen=True)
class LinkForm(View):
    """An admin says who is who: `person` is from here, `other` is the number of one of `others`. Sends
    `linked`."""

    others: tuple[MemberChoice, ...]
    known: tuple[PersonChoice, ...] = ()  # the people known here


# --- digest -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class DigestDecision:
    number: int
    title: str
    verdict: Verdict
    by: str
    reason: str = ""


@dataclass(frozen=True)
class DigestDue:
    """A decision (`kind` idea) or a measure that is due next week."""

    kind: str
    number: int
    title: str
    due: date
    who: str = ""


@dataclass(frozen=True)
class Pulse:
    first_answer: float | None  # working days, median of the last 90 days
    open: int
    approved: int


@dataclass(frozen=True)
class Digest(View):
    """The week in a channel, at most 12 lines. Public states only."""

    start: date
    end: date
    new: tuple[IdeaLine, ...]
    decided: tuple[DigestDecision, ...]
    due: tuple[DigestDue, ...]
    pulse: Pulse
    goal: GoalChoice | None = None
    stuck: IdeaLine | None = None
    more_new: int = 0
    more_decided: int = 0


# --- everybody ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Home(View):
    name: str
    mine: tuple[IdeaLine, ...]
    waiting: tuple[IdeaLine, ...]
    newest: tuple[IdeaLine, ...]
    may_decide: bool
    admin: bool
    set_up: bool
    more_waiting: int = 0  # beyond the lines in `waiting`


@dataclass(frozen=True)
class Help(View):
    """`topic` is idea, review or gegenstrom."""

    topic: str
    may_decide: bool = False
    admin: bool = False


@dataclass(frozen=True)
class Notice(View):
    """One sentence: the text `notice-{key}` with its parameters."""

    key: str
    params: dict[str, str | int | date | datetime]


@dataclass(frozen=True)
class ClickAgain(View):
    """The platform forgot the click before the form could open: the same button, fresh."""

    verb: str
    words: str


# --- settings and first run ---------------------------------------------------------------------


@dataclass(frozen=True)
class Settings(View):
    language: str  # the organization's
    formal: bool
    timezone: str
    weekday: int
    time: str
    decision_days: int
    ideas: tuple[str, ...]  # channel names
    review: tuple[str, ...]
    digest: tuple[str, ...]
    managers: tuple[str, ...]
    leaders: tuple[str, ...]
    admins: tuple[str, ...]
    my_language: str | None
    editable: bool


@dataclass(frozen=True)
class SettingsForm(View):
    """Channels and people are the platform's ids. Sends `save_settings`."""

    language: str
    formal: bool
    timezone: str
    weekday: int
    time: str
    decision_days: int
    ideas: str
    review: str
    digest: tuple[str, ...]
    managers: tuple[str, ...]
    leaders: tuple[str, ...]
    admins: tuple[str, ...]
    rooms: tuple[RoomChoice, ...] = ()  # the channels known here
    known: tuple[PersonChoice, ...] = ()  # the people known here


@dataclass(frozen=True)
class LanguageForm(View):
    """My own language: `chosen` is de, en or empty (as on the platform). Sends `save_language`."""

    chosen: str


@dataclass(frozen=True)
class SetupLanguage(View):
    """First run, 1 of 3: how the bot speaks. Sends `setup_language` with language, formal, timezone."""

    name: str
    language: str
    formal: bool
    timezone: str


@dataclass(frozen=True)
class SetupChannels(View):
    """First run, 2 of 3: where ideas and the digest go. Sends `setup_channels` with ideas, digest, review."""

    ideas: str
    digest: str
    review: str
    weekday: int
    time: str
    rooms: tuple[RoomChoice, ...] = ()  # the channels known here


@dataclass(frozen=True)
class SetupPeople(View):
    """First run, 3 of 3: who decides. Sends `setup_people` with managers and leaders."""

    managers: tuple[str, ...]
    leaders: tuple[str, ...]
    known: tuple[PersonChoice, ...] = ()  # the people known here


@dataclass(frozen=True)
class SetupDone(View):
    ideas: str  # channel names; empty when nowhere yet
    digest: str
    weekday: int
    time: str
    deciders: tuple[str, ...]


# --- admin --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class DeliveryTrouble(View):
    """To an admin, once: a message that could not be delivered (`unknown`: may or may not have arrived)."""

    delivery: int
    where: str  # empty: to somebody whose name is sealed
    error: str
    unknown: bool
    what: str  # the view's name
    number: int | None = None  # the idea it is about


@dataclass(frozen=True)
class Troubles(View):
    """To an admin who asks: the latest deliveries that got stuck, and how many there are in all."""

    latest: tuple[DeliveryTrouble, ...]
    total: int
