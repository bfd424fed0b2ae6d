"""Strategic updates: the card in channels, and what leads to it."""

from dataclasses import dataclass

from handlers.views.base import View
from handlers.views.parts import GoalChoice


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
