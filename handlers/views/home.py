"""Where everybody begins: the home, help, single sentences."""

from dataclasses import dataclass
from datetime import date, datetime

from handlers.views.base import View
from handlers.views.campaigns import CampaignLine
from handlers.views.parts import IdeaLine, TaskLine
from handlers.views.questions import QuestionLine


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
    questions: tuple[QuestionLine, ...] = ()  # that a leader has to answer
    more_questions: int = 0
    campaigns: tuple[CampaignLine, ...] = ()  # that run
    tasks: tuple[TaskLine, ...] = ()  # at measures
    more_tasks: int = 0
    more_mine: int = 0
    paused: date | None = None  # the last day of a pause of everybody


@dataclass(frozen=True)
class Help(View):
    """`topic` is idea, review, measure, strategy, campaign or gegenstrom."""

    topic: str
    may_decide: bool = False
    admin: bool = False
    leads: bool = False


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
