"""What can go wrong between the app and Slack, on demand."""

from __future__ import annotations

import asyncio
import math
import time
from dataclasses import dataclass, field

from demo.slack.things import JSON

SECONDS_BETWEEN = 1.0  # two messages of an app in one channel


@dataclass
class Fault:
    """The next `times` calls of this method (in this channel) go wrong in this way."""

    method: str
    error: str | None = None
    status: int | None = None
    retry_after: int | None = None
    channel: str | None = None
    times: int = 1
    hang: asyncio.Event | None = None  # nothing happens until then
    lose_answer: bool = False


@dataclass
class Faults:
    """The faults to come, and the rate limit."""

    enforce_rate: bool = False
    coming: list[Fault] = field(default_factory=list)
    _posted: dict[str, float] = field(default_factory=dict)

    def take(self, method: str, args: JSON) -> Fault | None:
        """The fault for this call, if any; a limited one is used up."""
        for fault in self.coming:
            if (
                fault.method in (method, "*")
                and fault.channel in (None, args.get("channel"))
                and fault.times > 0
            ):
                fault.times -= 1
                return fault
        return self._too_fast(method, str(args.get("channel")))

    def _too_fast(self, method: str, channel: str) -> Fault | None:
        if not self.enforce_rate or method != "chat.postMessage":
            return None
        now = time.monotonic()
        if now - self._posted.get(channel, -math.inf) < SECONDS_BETWEEN:
            return Fault(method, "ratelimited", retry_after=1)
        self._posted[channel] = now
        return None
