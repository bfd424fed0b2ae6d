"""Strategic updates: the card in channels, and what leads to it."""

from dataclasses import dataclass
from datetime import date, datetime

from handlers.views.base import View
from handlers.views.parts import GoalChoice, Page, RoomChoice
from storage.models import Repeat, UpdateState


@dataclass(frozen=True)
class UpdateFacts:
    """What an update says, to which goal, and in whose name."""

    goal: GoalChoice
    text: str
    by: str
    picture: str = ""  # https address
    picture_alt: str = ""  # what it shows


@dataclass(frozen=True)
class UpdateCard(View):
    """The update in a channel, with `understood`, `ask_leader` and `idea_for_post` while it is posted."""

    post: int  # 0: a preview, which has no buttons
    update: UpdateFacts
    understood: int | None = None  # None: fewer than 5, never shown
    questions: int = 0
    ideas: int = 0

    @property
    def about(self) -> str:
        return f"post:{self.post}" if self.post else ""


@dataclass(frozen=True)
class UpdatePlan:
    """When and how often: local time of each channel, in these time zones."""

    day: date | None  # the next one; None: as soon as it is released
    time: str
    repeat: Repeat = Repeat.ONCE
    fresh: bool = False  # with a new text each time
    zones: tuple[str, ...] = ()
    free: str = ""  # why its day is no working day: pause, weekend or holiday


@dataclass(frozen=True)
class UpdateForm(View):
    """Write an update, or change `number`. Sends `preview_update`."""

    draft: str
    goals: tuple[GoalChoice, ...]
    plan: UpdatePlan
    goal: int = 0
    text: str = ""
    picture: str = ""
    picture_alt: str = ""
    chosen: tuple[str, ...] = ()  # channels here, the platform's ids
    rooms: tuple[RoomChoice, ...] = ()  # the channels known here
    chosen_elsewhere: tuple[str, ...] = ()
    elsewhere: tuple[RoomChoice, ...] = ()  # channels of the other workspaces, by our own numbers
    number: int = 0
    turn: int = 0
    releases_again: bool = False  # it was released, and what is changed needs a new release


@dataclass(frozen=True)
class UpdatePreview(View):
    """The update exactly as it will look, and what happens then. `publish_update` for who leads, else
    `hand_in_update`; `change_update` and `discard_update`."""

    number: int
    turn: int
    update: UpdateFacts
    rooms: tuple[str, ...]  # channel names
    plan: UpdatePlan
    leads: bool
    scheduled: bool = False  # it is released already: nothing more needs to be done


@dataclass(frozen=True)
class ReleaseCard(View):
    """To each leader: a manager's update. `release_update`, `change_update`, `send_back_update`."""

    id: int
    number: int
    turn: int
    update: UpdateFacts
    author: str
    rooms: tuple[str, ...]
    plan: UpdatePlan
    state: UpdateState
    by: str = ""  # who released it
    held: bool = False  # it was released by somebody who does not lead any more
    goal_gone: bool = False

    @property
    def about(self) -> str:
        return f"update:{self.id}"


@dataclass(frozen=True)
class SendBackForm(View):
    """A word to the author. Sends `sent_back`."""

    number: int
    turn: int
    author: str


@dataclass(frozen=True)
class UpdateNews(View):
    """To the author: what became of the update. `key` names the sentence."""

    key: str
    number: int
    goal: str
    by: str = ""
    reason: str = ""
    plan: UpdatePlan | None = None


@dataclass(frozen=True)
class PostedPlace:
    """A channel that an update was posted in, or should have been."""

    post: int
    channel: int
    name: str
    state: str  # as the delivery's
    error: str = ""
    link: str = ""
    understood: int | None = None
    questions: int = 0
    ideas: int = 0


@dataclass(frozen=True)
class PostedLine:
    """One posting: when, where, and what came back."""

    on: date
    places: tuple[PostedPlace, ...]
    more: int = 0  # places that are not named
    arrived: int = 0
    under_way: int = 0
    failed: int = 0
    understood: int | None = None
    questions: int = 0
    ideas: int = 0


@dataclass(frozen=True)
class UpdateStatus(View):
    """What it says, where it stands, when it comes next, where it was posted and where not."""

    id: int
    number: int
    turn: int
    update: UpdateFacts
    author: str
    state: UpdateState
    rooms: tuple[str, ...]
    plan: UpdatePlan
    next_at: datetime | None = None
    posts: tuple[PostedLine, ...] = ()  # the latest first
    missed: tuple[date, ...] = ()  # when it was due and not posted

    @property
    def about(self) -> str:
        return f"update:{self.id}"


@dataclass(frozen=True)
class UpdateLine:
    number: int
    goal: str
    text: str
    by: str
    state: UpdateState
    next_at: datetime | None = None


@dataclass(frozen=True)
class UpdateList(View):
    """Updates, the newest first; each opens its status (`update`). Turned with `updates`."""

    lines: tuple[UpdateLine, ...]
    page: Page
