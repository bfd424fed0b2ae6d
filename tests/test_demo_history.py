"""The sample company's weeks are played even where the machine is busy."""

from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from demo.history import TRIES, HistoryError, Player
from demo.leadership import Leaders
from demo.plans import CampaignIdea
from demo.slack import Message, Submitted
from demo.slack.inputs import Place
from demo.steps import on

JOINED = CampaignIdea(on(1, "09:00"), "alice", "Labels at the till", ("They fade.",), ())


class BusySlack:
    """Asks for another try several times before it takes a form."""

    def __init__(self, busy: int, left_open: str | None = None) -> None:
        self.busy, self.left_open, self.sent, self.asked = busy, left_open, 0, 0

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

    def dm(self, who: str) -> str:
        return "D0"

    def messages(self, place: str, who: str) -> list[Message]:
        verbs = ("decline", "idea_for_campaign", "progress", "support")
        buttons = [{"type": "button", "action_id": verb, "value": "1"} for verb in verbs]
        return [Message("1.0", place, "B0", "", [{"type": "actions", "block_id": "b", "elements": buttons}])]

    async def use(self, who: str, message: Message, place: Place, choose: Any) -> None:
        self.asked += 1

    def modal(self, who: str) -> object | None:
        return who if self.asked > self.busy else self.left_open


class NothingWaits:
    """Of a house, who delivers."""

    async def deliver_due(self) -> None:
        pass

    def next_due(self) -> None:
        return None


def player(slack: BusySlack) -> Player:
    made = Player.__new__(Player)  # of all that it knows, forms need little more than the local Slack
    made.slack = cast(Any, slack)
    made.house = cast(Any, SimpleNamespace(courier=NothingWaits()))
    made.numbers, made.cards, made.measures = {}, {}, [(JOINED, "bob")]
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


async def _declines(made: Player) -> None:
    made.numbers[JOINED] = 1
    await made.decide("carla", JOINED, "decline", reason="The till cannot read it.")


async def _joins(made: Player) -> None:
    await Leaders(made, cast(Any, None)).join(JOINED)


async def _goes_on(made: Player) -> None:
    await made.move(JOINED, "progress", progress="The first ten are printed.")


@pytest.mark.parametrize("does", [_declines, _joins, _goes_on])
async def test_so_is_the_form_of_a_button(does: Callable[[Player], Awaitable[None]]) -> None:
    slack = BusySlack(2)
    await does(player(slack))
    assert (slack.asked, slack.sent) == (3, 3)


async def test_a_form_that_was_left_open_is_not_taken_for_the_one_asked_for() -> None:
    slack = BusySlack(TRIES - 1, left_open="an older one")
    await player(slack).opens("U0ALICE", slack.command)
    assert slack.asked == TRIES
