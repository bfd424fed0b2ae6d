"""Plays a history through the real product: people type, click and fill in forms while the clock moves on."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from functools import partial, singledispatch
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import House
from demo.clock import DemoClock
from demo.company import ADMIN, LEADERS, MANAGERS, ZONE, Company, channel_id, user_id
from demo.leadership import Leaders
from demo.plans import Leadership
from demo.slack import LocalSlack, Message
from demo.slack.inputs import places
from demo.steps import (
    Answer,
    Approve,
    Ask,
    CanHelp,
    Comment,
    Decline,
    History,
    Idea,
    Park,
    PassOn,
    Step,
    Support,
    Talk,
    TestFirst,
    When,
    on,
)

BEGIN = on(20, "08:10")  # the bot is set up, and then everything else happens
MORNING = time(8, 30)  # the clock ticks at least this often: digests come then
UNREAD = timedelta(hours=20)  # what is younger, visitors have not read yet
STEP_SECONDS = 20
TRIES = 10  # of a delivery

Happening = Callable[[], Awaitable[None]]


class HistoryError(Exception):
    """The product did not do what the history asks for."""


@dataclass
class Player:
    """The hands of the sample company's people, and its clock."""

    company: Company
    slack: LocalSlack
    house: House
    clock: DemoClock
    now: datetime
    told: Leadership
    shared: int = 0  # ideas so far
    numbers: dict[Idea, int] = field(default_factory=dict)
    cards: dict[Idea, str] = field(default_factory=dict)  # where each idea's card stands in #ideas
    said: dict[Talk, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.leaders = Leaders(self, self.told)

    async def play(self, history: History, ended: asyncio.Event) -> None:
        """From the first morning until now, or until somebody ends it."""
        await self.set_up()
        plan = [(when.moment(self.now, ZoneInfo(ZONE)), happening) for when, happening in self._plan(history)]
        for moment, happening in sorted(plan, key=lambda one: one[0]):
            if ended.is_set():
                return
            await self.wait_until(moment)
            await happening()
        await self.wait_until(self.now)
        await self.tick()
        self._come_back()

    async def wait_until(self, moment: datetime) -> None:
        """Let time go by, with the bot's clock ticking every morning."""
        while (morning := _next_morning(self.clock())) <= moment:
            self.clock.stand_at(morning)
            await self.tick()
        self.clock.stand_at(moment)

    async def tick(self) -> None:
        assert self.house.clock is not None
        self.house.clock.queue_due(self.clock())
        await self.settle()

    async def settle(self) -> None:
        """Until Slack has been answered and everything due is delivered."""
        await self.slack.settled()
        for _ in range(TRIES):
            await self.house.courier.deliver_due()
            again = self.house.courier.next_due()
            if again is None:
                return await self.slack.settled()
            self.clock.stand_at(again)  # it did not get through on a busy machine
        raise HistoryError("something cannot be delivered")

    async def set_up(self) -> None:
        """The admin answers the bot's three questions; then leadership draws its target picture."""
        admin = user_id(ADMIN)
        await self.press(admin, "setup_language")
        await self.press(admin, "setup_channels")
        await self.press(admin, "managers", choose=[user_id(name) for name in MANAGERS])
        await self.press(admin, "leaders", choose=[user_id(name) for name in LEADERS])
        await self.press(admin, "setup_people")
        await self.leaders.draw_picture()

    def _plan(self, history: History) -> Iterator[tuple[When, Happening]]:
        yield from self.leaders.plan()
        for entry in history:
            if isinstance(entry, Talk):
                yield entry.at, partial(self.say, entry)
                for at, who, text in entry.replies:
                    yield at, partial(self.reply, entry, who, text)
            else:
                yield entry.at, partial(self.share, entry)
                for step in entry.then:
                    yield step.at, partial(do, step, entry, self)

    # --- what people do -----------------------------------------------------------------------------

    async def say(self, talk: Talk) -> None:
        self.said[talk] = await self.slack.say(user_id(talk.who), channel_id(talk.place), talk.text)

    async def reply(self, talk: Talk, who: str, text: str) -> None:
        await self.slack.say(user_id(who), channel_id(talk.place), text, self.said[talk])

    async def share(self, idea: Idea) -> None:
        who, ideas = user_id(idea.who), channel_id("ideas")
        if idea.source:
            place = channel_id(idea.source.place)
            await self.slack.shortcut(who, place, self.said[idea.source], "turn_into_idea")
        else:
            await self.slack.command(who, ideas, self.company.command, idea.title)
        await self.send(
            who,
            title=idea.title,
            problem=idea.problem,
            benefit=idea.benefit,
            goal=str(idea.goal),
            sealed="yes" if idea.sealed else "no",
        )
        await self.settle()
        self.shared += 1
        self.numbers[idea] = self.shared
        self.cards[idea] = self.find(who, ideas, "support", str(self.numbers[idea]))[0].ts

    async def send(self, who: str, **fields: Any) -> None:
        """Fill in the open form and send it."""
        await self.slack.fill(who, fields)
        submitted = await self.slack.submit(who)
        if not submitted.closed:
            raise HistoryError(f"{who} cannot send the form: {submitted.errors}")

    async def sends(self, who: str, **fields: Any) -> None:
        """The same with a form whose place is taken by what became of it."""
        await self.slack.fill(who, fields)
        submitted = await self.slack.submit(who)
        if submitted.errors:
            raise HistoryError(f"{who} cannot send the form: {submitted.errors}")

    async def press(self, who: str, verb: str, number: str = "", choose: Any = None) -> None:
        """The newest button of this verb, and for this idea, in somebody's messages from the bot."""
        await self.press_in(who, self.slack.dm(who), verb, number, choose)

    async def press_in(self, who: str, place: str, verb: str, number: str = "", choose: Any = None) -> None:
        """The same in any place."""
        await self.settle()
        message, value = self.find(who, place, verb, number)
        await self.slack.click(who, place, message.ts, verb, value, choose)

    async def back(self, who: str, idea: Idea, verb: str) -> None:
        """Press a button of the idea's card in its channel. It is redrawn with the next delivery."""
        number = str(self.numbers[idea])
        await self.slack.click(who, channel_id("ideas"), self.cards[idea], verb, number)
        self.clock.stand_at(self.clock() + timedelta(seconds=STEP_SECONDS))

    async def decide(self, who: str, idea: Idea, verb: str, **fields: Any) -> None:
        """Press the button in the bot's message, fill in the form; the others hear of it at once."""
        await self.press(user_id(who), verb, str(self.numbers[idea]))
        await self.send(user_id(who), **fields)
        await self.settle()

    def day(self, days: int) -> str:
        """The date so many days after the moment that is being played."""
        return (self.clock().astimezone(ZoneInfo(ZONE)).date() + timedelta(days=days)).isoformat()

    def find(self, who: str, place: str, verb: str, number: str) -> tuple[Message, str | None]:
        """The newest message with this button for this idea, and the button's value."""
        for message in reversed(self.slack.messages(place, who)):
            for _, element in places(message.blocks):
                value = element.get("value")
                if element["action_id"] == verb and (not number or str(value).partition(".")[0] == number):
                    return message, value
        raise HistoryError(f"{who} sees no button {verb} {number} in {place}")

    def _come_back(self) -> None:
        """As Slack looks when people come back: it has forgotten what only they saw, and of the rest the
        last hours are unread."""
        world, limit = self.slack.world, (self.now - UNREAD).timestamp()
        for channel in world.channels.values():
            messages = world.channel_messages[channel.id]
            messages[:] = [message for message in messages if not message.ephemeral]
            old = [message.ts for message in messages if float(message.ts) < limit]
            for user in world.users:
                world.last_read[user, channel.id] = old[-1] if old else ""


@singledispatch
async def do(step: Step, idea: Idea, player: Player) -> None:
    raise TypeError(f"nobody knows how to play {step}")


@do.register
async def _(step: Support, idea: Idea, player: Player) -> None:
    for who in step.who:
        await player.back(user_id(who), idea, "support")


@do.register
async def _(step: CanHelp, idea: Idea, player: Player) -> None:
    await player.back(user_id(step.who), idea, "help_with")


@do.register
async def _(step: Comment, idea: Idea, player: Player) -> None:
    await player.slack.say(user_id(step.who), channel_id("ideas"), step.text, player.cards[idea])


@do.register
async def _(step: Approve, idea: Idea, player: Player) -> None:
    verb = "test" if isinstance(step, TestFirst) else "approve"
    due = player.day(step.days)
    await player.decide(step.who, idea, verb, owner=user_id(step.owner), due=due, reason=step.note)


@do.register
async def _(step: Ask, idea: Idea, player: Player) -> None:
    await player.decide(step.who, idea, "ask", question=step.question)


@do.register
async def _(step: Answer, idea: Idea, player: Player) -> None:
    await player.decide(idea.who, idea, "answer", answer=step.text)


@do.register
async def _(step: Decline, idea: Idea, player: Player) -> None:
    await player.decide(step.who, idea, "decline", reason=step.reason)


@do.register
async def _(step: Park, idea: Idea, player: Player) -> None:
    await player.decide(step.who, idea, "park", reason=step.reason, wake=player.day(step.days))


@do.register
async def _(step: PassOn, idea: Idea, player: Player) -> None:
    await player.decide(step.who, idea, "pass_on", person=user_id(step.to))


def _next_morning(moment: datetime) -> datetime:
    local = moment.astimezone(ZoneInfo(ZONE))
    today = datetime.combine(local.date(), MORNING, ZoneInfo(ZONE))
    found = (
        today if today > local else datetime.combine(local.date() + timedelta(days=1), MORNING, today.tzinfo)
    )
    return found.astimezone(UTC)
