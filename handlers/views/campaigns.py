"""Campaigns: the list, the form, the plan, what stands in channels, and what came of it."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import GoalChoice, IdeaLine, RoomChoice


@dataclass(frozen=True)
class CampaignFacts:
    """What a campaign asks, for which goal, until when, and who asks."""

    number: int
    title: str  # the question
    goal: str | None  # None: the goal is not part of the target picture any more
    start: date
    end: date  # the last day
    by: str
    guides: tuple[str, ...] = ()


@dataclass(frozen=True)
class CampaignLine:
    """A campaign in one line of a list."""

    number: int
    title: str
    start: date
    end: date
    ideas: int = 0


@dataclass(frozen=True)
class CampaignPost:
    """What comes in the channels on which day."""

    phase: str
    on: date
    free: str = ""  # why this is no working day: pause, weekend or holiday


@dataclass(frozen=True)
class CampaignList(View):
    running: tuple[CampaignLine, ...]
    planned: tuple[CampaignLine, ...]
    ended: tuple[CampaignLine, ...]
    may_call: bool  # may make one


@dataclass(frozen=True)
class CampaignForm(View):
    """Plan a campaign, or change one when `number` is set. Sends `campaign_planned`."""

    draft: str
    start: date
    end: date
    title: str = ""
    goal: int = 0
    goals: tuple[GoalChoice, ...] = ()
    channels: tuple[str, ...] = ()  # the platform's ids
    elsewhere: tuple[str, ...] = ()  # our ids of channels in other workspaces
    guide1: str = ""
    guide2: str = ""
    guide3: str = ""
    rooms: tuple[RoomChoice, ...] = ()
    beside: tuple[RoomChoice, ...] = ()  # what `elsewhere` can be chosen from
    number: int | None = None
    turn: int = 0
    begun: bool = False  # the start is over and stays as it is
    answered: bool = False  # there are ideas already, so the questions stay as they are


@dataclass(frozen=True)
class CampaignPlan(View):
    """The campaign as it is planned or runs: what channels see, when, and where."""

    campaign: CampaignFacts
    turn: int
    kind: str  # early, running, over or cancelled
    posts: tuple[CampaignPost, ...]
    rooms: tuple[str, ...]  # names of public channels
    private: tuple[str, ...] = ()  # of private ones, to whoever may change it
    ideas: int = 0
    may_change: bool = False
    may_cancel: bool = False
    saved: bool = False  # just now


@dataclass(frozen=True)
class CampaignCard(View):
    """The call in a channel: I have an idea for this, Ideas. `kind` is opening, halftime, closing, running
    or over."""

    key: int  # under which its copies are found
    campaign: CampaignFacts
    kind: str
    ideas: int = 0

    @property
    def about(self) -> str:
        return f"campaign:{self.key}"


@dataclass(frozen=True)
class CampaignDecided:
    """How many of the ideas are where."""

    approved: int = 0
    testing: int = 0
    parked: int = 0
    declined: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class CampaignResults(View):
    """What came of it."""

    campaign: CampaignFacts
    ideas: int
    people: int | None  # None: fewer than are shown
    most: tuple[IdeaLine, ...] = ()  # supported most
    decided: CampaignDecided = CampaignDecided()
    due: date | None = None  # by when the last decision is due


@dataclass(frozen=True)
class CampaignOpened(View):
    """To the author: the call stands in the channels."""

    number: int
    title: str
    end: date
    rooms: tuple[str, ...]  # channel names
    failed: tuple[str, ...] = ()  # where it did not arrive


@dataclass(frozen=True)
class CampaignGoalGone(View):
    """To the author: the campaign's goal was retired, the campaign goes on."""

    number: int
    title: str
    goal: str


@dataclass(frozen=True)
class CampaignCancelled(View):
    """To the author: somebody else cancelled the campaign."""

    number: int
    title: str
    by: str
