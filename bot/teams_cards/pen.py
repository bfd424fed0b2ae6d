"""How we write in Teams: with its own words, in a card or a dialog, in as much room as there is."""

from dataclasses import dataclass

from bot.wording.pen import Pen

PLATFORM = "teams"
ROOMS = (1.0, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12, 0.06)  # how much of each limit is used, attempt by attempt


@dataclass(frozen=True)
class TeamsPen(Pen):
    platform: str = PLATFORM
    dialogs: bool = False
    inside: bool = False
    room: float = 1.0

    def most(self, limit: int) -> int:
        """The limit of a text or a list in the room that there is."""
        return max(1, int(limit * self.room))
