"""Parts of views: ideas, people, channels and lists in lines."""

from dataclasses import dataclass
from datetime import date

from storage.models import GoalSource, IdeaState, MeasureState, Verdict


@dataclass(frozen=True)
class GoalChoice:
    number: int
    title: str


@dataclass(frozen=True)
class GoalField:
    """The goal of an idea as the decision's form asks for it."""

    chosen: int  # none fits is a number too
    goals: tuple[GoalChoice, ...]
    could_fit: GoalChoice | None = None  # where the idea has none
    because: tuple[str, ...] = ()  # the words that could_fit was found by
    alike: bool = False  # whether its meaning is similar


@dataclass(frozen=True)
class Alignment:
    """Where an idea's goal came from."""

    source: GoalSource
    by: str = ""  # who changed it at a decision
    because: tuple[str, ...] = ()  # the words that idea and goal have in common


@dataclass(frozen=True)
class DecisionFacts:
    verdict: Verdict
    by: str
    on: date
    reason: str = ""


@dataclass(frozen=True)
class IdeaMention:
    number: int
    title: str


@dataclass(frozen=True)
class MeasureFacts:
    """What everybody may know of a measure."""

    number: int
    title: str
    owner: str
    due: date
    state: MeasureState = MeasureState.PLANNED
    turn: int = 0
    accepted: bool = False
    asked: date | None = None  # since when this owner is asked
    review: date | None = None
    success: str = ""  # how we will notice it
    obstacle: str = ""  # what stands in the way now
    result: str = ""  # what came of it, or what was learned
    ideas: tuple[IdeaMention, ...] = ()  # that feed it

    @property
    def stopped(self) -> bool:
        return self.state is MeasureState.STOPPED

    @property
    def ended(self) -> bool:
        return self.state in (MeasureState.DONE, MeasureState.STOPPED)


@dataclass(frozen=True)
class MeasureChoice:
    """A measure that an idea can feed."""

    number: int
    title: str


@dataclass(frozen=True)
class LogLine:
    """An entry of a measure's adaptation log: what was done, by whom, and what it changed."""

    verb: str
    by: str  # empty: the clock
    on: date
    text: str = ""
    owner: str = ""  # whom it was handed on to
    due: date | None = None  # until when since then
    review: date | None = None  # when the next review is since then
    idea: int = 0  # that feeds it since then


@dataclass(frozen=True)
class Thing:
    """An idea or a measure, whichever it is."""

    kind: str  # idea or measure
    number: int
    title: str

    @property
    def label(self) -> str:
        """How people write it: I-42, M-7."""
        return f"{self.kind[:1].upper()}-{self.number}"


@dataclass(frozen=True)
class Guided:
    """What a campaign asked beside the idea, and the author's answer."""

    asked: str
    told: str


@dataclass(frozen=True)
class PartFacts:
    """An idea that became part of another one, in its own words."""

    number: int
    title: str
    problem: str
    benefit: str


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
    measure: MeasureFacts | None = None  # the latest one
    measures: tuple[MeasureFacts, ...] = ()  # all of them
    wake: date | None = None
    with_goal: bool = False  # parked until its goal changes
    confirmed_by: str = ""  # who confirmed the goal at the decision
    guided: tuple[Guided, ...] = ()
    update: int = 0  # the strategic update that it answers: U-17
    moved: int = 0  # the version of the target picture that it changed
    connected: tuple[Thing, ...] = ()  # what somebody saw that it belongs together with
    guests: tuple[str, ...] = ()  # who was brought in
    authors: tuple[str, ...] = ()  # of what became part of it, as far as they are named
    sealed_author: bool = False  # whether somebody of them is not
    parts: tuple[PartFacts, ...] = ()  # the ideas that were combined with it
    into: IdeaMention | None = None  # where its number leads since it was combined itself


@dataclass(frozen=True)
class Clock:
    """Working days since the idea came in: "day 2 of 10"; paused while a question is open."""

    day: int
    days: int
    due: date
    paused: bool = False


@dataclass(frozen=True)
class NextStep:
    """What an idea waits for: `kind` is decision, answer, wake, goal, accept, review or due."""

    kind: str
    who: str = ""  # whose step it is; empty: nobody's in particular
    on: date | None = None
    number: int = 0  # of the measure


@dataclass(frozen=True)
class TaskLine:
    """Something at a measure that waits for the reader: `kind` is accept, review, finish, sponsor (asked to
    remove an obstacle) or obstacle (they said they would)."""

    kind: str
    number: int  # the measure's
    title: str
    value: str  # of its button
    due: date
    days: int  # from today; less than 0: it is late
    since: date | None = None  # when they were asked


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
    next: NextStep | None = None  # to its author
    authors: tuple[str, ...] = ()  # with whom, as far as they are named
    sealed_author: bool = False  # and with somebody who is not
    same_words: tuple[str, ...] = ()  # that it shares with what was searched for
    meaning: bool = False  # which it is similar to


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
    indicator: str = ""
    target: str = ""
    until: date | None = None


@dataclass(frozen=True)
class GoalFacts:
    """A goal as leadership wrote it."""

    number: int
    title: str
    description: str = ""
    owner: str | None = None
    indicator: str = ""
    target: str = ""
    until: date | None = None


@dataclass(frozen=True)
class GoalNews:
    """What leadership said last about a goal, in its first sentence."""

    text: str
    by: str
    on: date


@dataclass(frozen=True)
class VersionLine:
    """A version of the target picture in one line of a list."""

    number: int
    on: date
    by: str  # empty: at the command line
    note: str
    ideas: tuple[int, ...] = ()


@dataclass(frozen=True)
class MeasureLine:
    number: int
    title: str
    owner: str
    due: date
    state: MeasureState
    idea: int
    goal: GoalChoice | None = None
    accepted: bool = True
    ended: date | None = None
    result: str = ""  # what came of it, or what was learned

    @property
    def stopped(self) -> bool:
        return self.state is MeasureState.STOPPED


@dataclass(frozen=True)
class Page:
    number: int
    of: int
    total: int
