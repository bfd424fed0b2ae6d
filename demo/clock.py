"""A clock that visitors may move: real time, and what they let pass."""

from datetime import UTC, datetime, timedelta


class DemoClock:
    """Stands still while a history is played, then runs; it is never set back."""

    def __init__(self, moment: datetime) -> None:
        self._standing: datetime | None = moment
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return self._standing or datetime.now(UTC) + self._ahead

    def stand_at(self, moment: datetime) -> None:
        self._standing = max(moment, self())

    def run(self) -> None:
        """Go on in real time from the moment at which the clock stands."""
        if self._standing is not None:
            self._ahead, self._standing = self._standing - datetime.now(UTC), None

    def leap_to(self, moment: datetime) -> None:
        """Go on running from this later moment."""
        self._ahead += max(timedelta(), moment - self())
