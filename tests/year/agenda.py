"""What people are going to do, and when they are there to do it."""

import heapq
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, time
from itertools import count
from random import Random

from tests.year.cast import Colleague
from tests.year.days import HOUR, Span, works

Deed = Callable[[], Awaitable[None]]
FROM, UNTIL = time(8), time(17)  # in which people work, where they are


@dataclass
class Agenda:
    """Deeds in the order of their moments. Nobody does anything on the full hour: that is the clock's."""

    chance: Random
    away: dict[str, list[Span]] = field(default_factory=dict)  # the absences of everybody, as they know them
    _deeds: list[tuple[datetime, int, Deed]] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)

    def plan(self, moment: datetime, deed: Deed) -> None:
        moment = moment.replace(minute=self.chance.randint(1, 59), second=0, microsecond=0)
        heapq.heappush(self._deeds, (moment, next(self._numbers), deed))

    def until(self, end: datetime) -> Iterator[tuple[datetime, Deed]]:
        """What is done before this moment, also what is planned meanwhile."""
        while self._deeds and self._deeds[0][0] < end:
            moment, _, deed = heapq.heappop(self._deeds)
            yield moment, deed

    def is_there(self, who: Colleague, moment: datetime) -> bool:
        """Whether somebody is at work."""
        local = moment.astimezone(who.zone)
        day = local.date()
        away = any(first <= day <= last for first, last in self.away.get(who.external, ()))
        return works(day) and FROM <= local.time() < UNTIL and not away

    def after(self, who: Colleague, moment: datetime, hours: float) -> datetime:
        """So many of somebody's working hours later, in an hour in which they work."""
        while True:
            moment += HOUR
            if self.is_there(who, moment):
                if hours < 1:
                    return moment
                hours -= 1
