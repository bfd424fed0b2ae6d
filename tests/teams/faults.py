"""What can go wrong between the bot and the Bot Connector, on demand."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from tests.teams.world import JSON


@dataclass
class Fault:
    """The next `times` calls of this operation (in this conversation) go wrong in this way.

    Operations are create, send, update, delete and read; "*" means every one.
    """

    operation: str
    status: int = 0
    code: str = ""
    retry_after: str = ""
    conversation: str = ""
    times: int = 1
    hang: asyncio.Event | None = None  # nothing happens until then
    lose_answer: bool = False  # what was asked for is done, and the connection ends without an answer

    def error(self) -> JSON:
        return {"error": {"code": self.code or "ServiceError", "message": "as the test wanted it"}}


@dataclass
class Faults:
    coming: list[Fault] = field(default_factory=list)

    def take(self, operation: str, conversation: str) -> Fault | None:
        """The fault for this call, if any; it is used up."""
        for fault in self.coming:
            fits = fault.operation in (operation, "*") and fault.conversation in ("", conversation)
            if fits and fault.times > 0:
                fault.times -= 1
                return fault
        return None
