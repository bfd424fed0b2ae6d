"""The sample company's weeks are played even where the machine is busy."""

from typing import Any, cast

import pytest

from demo.history import TRIES, HistoryError, Player
from demo.slack import Submitted


class BusySlack:
    """Asks for another try several times before it takes a form."""

    def __init__(self, busy: int) -> None:
        self.busy, self.sent, self.asked = busy, 0, 0

    async def fill(self, who: str, fields: dict[str, Any]) -> None:
        pass

    async def submit(self, who: str) -> Submitted:
        self.sent += 1
        return (
            Submitted(True, {})
            if self.sent > self.busy
            else Submitted(False, {"title": "This takes longer."})
        )

    async def settled(self) -> None:
        pass

    async def command(self) -> None:
        self.asked += 1

    def modal(self, who: str) -> object | None:
        return who if self.asked > self.busy else None


def player(slack: BusySlack) -> Player:
    made = Player.__new__(Player)  # of all that it knows, sending a form needs the local Slack alone
    made.slack = cast(Any, slack)
    return made


async def test_a_form_is_sent_again_when_the_bot_asks_for_it() -> None:
    slack = BusySlack(2)
    await player(slack).send("U0ALICE", title="Labels at the till")
    assert slack.sent == 3


async def test_a_form_that_is_refused_each_time_ends_the_play_and_says_why() -> None:
    slack = BusySlack(TRIES)
    with pytest.raises(HistoryError, match="This takes longer"):
        await player(slack).send("U0ALICE", title="Labels at the till")


async def test_a_form_that_came_too_late_is_asked_for_again() -> None:
    slack = BusySlack(2)
    await player(slack).opens("U0ALICE", slack.command)
    assert slack.asked == 3
    never = BusySlack(TRIES)
    with pytest.raises(HistoryError, match="gets no form"):
        await player(never).opens("U0ALICE", never.command)
