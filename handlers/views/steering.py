"""Steering: the Monday brief, reminders, the strategy review, and what changed because somebody said so."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import GoalChoice, IdeaLine, RoomChoice


@dataclass(frozen=True)
class Echo:
    """What came back on a posted update."""

    understood: int | None  # None: fewer than 5, never shown
    questions: int
    ideas: int


@dataclass(frozen=True)
class BriefLine:
    """What waits for leadership or has happened, in the text `brief-{kind}`, and the one button that helps:
    it asks `verb` with `words`."""

    kind: str
    title: str = ""  # of the goal or campaign, or a question's words
    number: int = 0  # of the question, update or campaign
    count: int = 0
    total: int = 0
    by: str = ""
    on: date | None = None
    echo: Echo | None = None
    verb: str = ""
    words: str = ""


@dataclass(frozen=True)
class Brief(View):
    """To a leader on Monday: the most helpful line first, twelve with the one that counts the rest."""

    day: date
    lines: tuple[BriefLine, ...]
    more: int = 0


@dataclass(frozen=True)
class QuietGoal:
    goal: GoalChoice
    weeks: int  # without a strategic update


@dataclass(frozen=True)
class QuietGoals(View):
    """To a leader: goals that nobody has said a word about for weeks; each leads to `post_update`."""

    goals: tuple[QuietGoal, ...]


@dataclass(frozen=True)
class Unwritten(View):
    """To the author of a strategic update that is to be posted soon and has no text; leads to
    `edit_update`."""

    number: int
    goal: GoalChoice
    on: date


@dataclass(frozen=True)
class OpenQuestion:
    """An open question to leadership."""

    number: int
    text: str
    goal: str
    asked: date


@dataclass(frozen=True)
class DryGoal:
    goal: GoalChoice
    days: int  # without a new idea or measure


@dataclass(frozen=True)
class UpdateEcho:
    """A strategic update as it was posted, and what came back."""

    number: int
    goal: GoalChoice
    on: date
    echo: Echo


@dataclass(frozen=True)
class StrategyReview(View):
    """The agenda of the strategy review, for the time from `start` to `end`."""

    start: date
    end: date
    questions: tuple[OpenQuestion, ...]
    unaligned: tuple[IdeaLine, ...]  # ideas that no goal fits
    dry: tuple[DryGoal, ...]
    heard: tuple[UpdateEcho, ...]
    more_questions: int = 0
    more_unaligned: int = 0
    more_dry: int = 0
    more_heard: int = 0


@dataclass(frozen=True)
class SaidIdea:
    """An idea that moved the target picture, of somebody who wants to be named."""

    number: int
    title: str
    author: str


@dataclass(frozen=True)
class DidMeasure:
    number: int
    title: str
    done: bool  # else it has begun


@dataclass(frozen=True)
class Changes:
    """You said, we did, this changed."""

    said: tuple[SaidIdea, ...] = ()
    did: tuple[DidMeasure, ...] = ()
    changed: tuple[str, ...] = ()  # notes of the target picture's versions
    more_said: int = 0  # ideas that moved it too, of authors who are not named
    answered: int = 0  # questions to leadership
    more_did: int = 0
    more_changed: int = 0


@dataclass(frozen=True)
class ChangesCard(View):
    """In channels, by name of a leader; a `preview` has no buttons."""

    by: str
    intro: str
    changes: Changes
    preview: bool = False


@dataclass(frozen=True)
class ChangesForm(View):
    """A few words, and where to tell what changed. Sends `preview_changes`."""

    draft: str
    changes: Changes
    intro: str = ""
    channels: tuple[str, ...] = ()  # chosen here, the platform's ids
    elsewhere: tuple[str, ...] = ()  # chosen in other workspaces, our own ids
    rooms: tuple[RoomChoice, ...] = ()
    rooms_elsewhere: tuple[RoomChoice, ...] = ()


@dataclass(frozen=True)
class ChangesPreview(View):
    """The card exactly as it will look; `words` come back with `post_changes` and `change_changes`. Without
    any it is posted."""

    card: ChangesCard
    channels: tuple[str, ...]  # names
    words: str = ""
