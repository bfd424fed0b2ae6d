"""What leadership does in the sample company's history, as plain data; `demo/leadership.py` plays it."""

from dataclasses import dataclass

from demo.steps import Step, When


@dataclass(frozen=True)
class GoalPlan:
    """A goal of the target picture, entered in the form."""

    title: str
    description: str
    owner: str
    indicator: str
    target: str
    months: int  # from the moment in which it is entered until the target is to be reached


@dataclass(frozen=True)
class Question:
    """What somebody asks below an update, and what the leader answers; unanswered while `answer` is empty."""

    at: When
    who: str
    text: str
    sealed: bool = False
    answered: When | None = None
    answer: str = ""


@dataclass(frozen=True)
class UpdatePlan:
    """A strategic update: posted at once, or `days` after the moment in which it is written."""

    at: When
    who: str
    goal: int
    text: str
    places: tuple[str, ...]
    days: int = 0
    repeat: str = "once"
    hands_in: bool = False  # a manager's, which waits for the leader
    understood: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class CampaignPlan:
    """A call for ideas; days are counted from the moment in which it is written."""

    at: When
    who: str
    title: str
    goal: int
    guides: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class CampaignIdea:
    """An idea for the campaign, with an answer to each of its questions."""

    at: When
    who: str
    title: str
    answers: tuple[str, ...]
    then: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Change:
    """A goal is changed because an idea moved it; its author agrees to be named."""

    at: When
    who: str
    goal: int
    description: str
    note: str
    moved_by: str  # the beginning of the idea's title
    agrees: When


@dataclass(frozen=True)
class Leadership:
    vision: str
    note: str  # of the first versions
    goals: tuple[GoalPlan, ...]
    updates: tuple[UpdatePlan, ...]
    campaign: CampaignPlan
    campaign_ideas: tuple[CampaignIdea, ...]
    change: Change
