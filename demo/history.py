"""Plays a history through the real product: people type, click and fill in forms while the clock moves on."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from bot.app import House
from demo.clock import DemoClock
from demo.company import ADMIN, LEADERS, MANAGERS, ZONE, Company, channel_id, user_id
from demo.doing import do
from demo.leadership import Leaders
from demo.mornings import next_morning, weekly
from demo.plans import CampaignIdea, Leadership
from demo.pressing import Pressable, pressables
from demo.slack import LocalSlack, Message, Submitted
from demo.steps import Away, History, Idea, Quiet, Talk, When, on, planned_day

BEGIN = on(45, "08:10")  # the bot is set up, and the target picture drawn
OPENING = on(20, "08:10")  # people hear of it
UNREAD = timedelta(hours=20)  # what is younger, visitors have not read yet
LAST_WORKDAY = on(1, "00:00")
STEP_SECONDS = 20
TRIES = 10  # of a delivery, or of a form
AGAIN = timedelta(minutes=10)  # after which a delivery that failed is tried once more, at the latest

Shared = Idea | CampaignIdea
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
    numbers: dict[Shared, int] = field(default_factory=dict)
    cards: dict[Shared, str] = field(default_factory=dict)  # where each idea's card stands in #ideas
    measures: list[tuple[Shared, str]] = field(default_factory=list)  # M-1, M-2 ...: whose each is
    said: dict[Talk, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.leaders = Leaders(self, self.told)

    async def play(self, history: History, ended: asyncio.Event) -> None:
        """From the first morning until now, or until somebody ends it."""
        await self.set_up()
        await self._pass_quiet_weeks()
        plan = [(when.moment(self.now, ZoneInfo(ZONE)), happening) for when, happening in self._plan(history)]
        for moment, happening in sorted(plan, key=lambda one: one[0]):
            if ended.is_set():
                return
            await self.wait_until(moment)
            await happening()
        await self.wait_until(self.now)
        await self.tick()
        self._come_back()

    async def _pass_quiet_weeks(self) -> None:
        """From the first morning until people hear of it nothing happens."""
        for morning in weekly(self.clock(), OPENING.moment(self.now, ZoneInfo(ZONE))):
            self.clock.stand_at(morning)
            await self.tick()

    async def wait_until(self, moment: datetime) -> None:
        """Let time go by, with the bot's clock ticking every morning."""
        while (morning := next_morning(self.clock())) <= moment:
            self.clock.stand_at(morning)
            await self.tick()
        self.clock.stand_at(moment)

    async def tick(self) -> None:
        assert self.house.clock is not None
        self.house.clock.queue_due(self.clock())
        await self.settle()

    async def settle(self) -> None:
        """Until Slack has been answered and everything due is delivered; what waits for the end of
        somebody's quiet hours waits."""
        await self.slack.settled()
        for _ in range(TRIES):
            await self.house.courier.deliver_due()
            again = self.house.courier.next_due()
            if again is None or again - self.clock() > AGAIN:
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
        for idea in self.told.campaign_ideas:
            for step in idea.then:
                yield step.at, partial(do, step, idea, self)
        for entry in history:
            if isinstance(entry, Talk):
                yield entry.at, partial(self.say, entry)
                for at, who, text in entry.replies:
                    yield at, partial(self.reply, entry, who, text)
            elif isinstance(entry, Away):
                yield entry.at, partial(self.leave, entry)
            elif isinstance(entry, Quiet):
                yield entry.at, partial(self.rest, entry)
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
        who, source, slack = user_id(idea.who), idea.source, self.slack
        place = channel_id(source.place if source else idea.place)
        if source:
            await self.opens(who, lambda: slack.shortcut(who, place, self.said[source], "turn_into_idea"))
        else:
            await self.opens(who, lambda: slack.command(who, place, self.company.command, idea.title))
        await self.shares(
            who,
            title=idea.title,
            problem=idea.problem,
            benefit=idea.benefit,
            goal=str(idea.goal),
            sealed="yes" if idea.sealed else "no",
        )
        await self.shared_is(idea)

    async def shared_is(self, idea: Shared) -> None:
        """The next number is this idea's, and its card stands in its channel."""
        await self.settle()
        self.numbers[idea] = len(self.numbers) + 1
        number = str(self.numbers[idea])
        self.cards[idea] = self.find(user_id(idea.who), channel_id("ideas"), "support", number)[0].ts

    async def leave(self, plan: Away) -> None:
        """On the day itself, in one line."""
        until = self.planned(plan.days)
        deputy = next(one for one in self.company.people if one.name == plan.deputy)
        words = f"away until {until} deputy {deputy.real_name}"
        if self.company.language == "de":
            words = f"abwesend bis {until} Vertretung {deputy.real_name}"
        await self.slack.command(user_id(plan.who), channel_id("ideas"), "/gegenstrom", words)
        await self.settle()

    async def rest(self, plan: Quiet) -> None:
        word = "ruhe" if self.company.language == "de" else "quiet"
        words = f"{word} {plan.since} {plan.until}"
        await self.slack.command(user_id(plan.who), channel_id("ideas"), "/gegenstrom", words)
        await self.settle()

    async def opens(self, who: str, ask: Happening) -> None:
        """On a busy machine a form may come too late for Slack to open it: then it is asked for once more."""
        before = self.slack.modal(who)
        for _ in range(TRIES):
            await ask()
            await self.slack.settled()
            if self.slack.modal(who) not in (None, before):
                return
        raise HistoryError(f"{who} gets no form")

    async def send(self, who: str, **fields: Any) -> None:
        """Fill in the open form and send it."""
        await self.slack.fill(who, fields)
        if not (await self._submitted(who)).closed:
            raise HistoryError(f"{who} has a form that does not close")

    async def shares(self, who: str, **fields: Any) -> None:
        """The same with an idea, which is different from whatever is similar."""
        if not await self._sends(who, fields):
            await self.send(who)

    async def sends(self, who: str, **fields: Any) -> None:
        """The same with a form whose place is taken by what became of it."""
        await self._sends(who, fields)

    async def confirms(self, who: str, **fields: Any) -> None:
        """The same, and whoever sent it has read what became of it."""
        if not await self._sends(who, fields):
            await self.slack.close(who)
        await self.settle()

    async def _sends(self, who: str, fields: dict[str, Any]) -> bool:
        """Whether the form closed by itself."""
        await self.slack.fill(who, fields)
        return (await self._submitted(who)).closed

    async def _submitted(self, who: str) -> Submitted:
        """On a busy machine the bot may ask for another try; what is sent twice is stored once."""
        for _ in range(TRIES):
            submitted = await self.slack.submit(who)
            if not submitted.errors:
                return submitted
            await self.slack.settled()
        raise HistoryError(f"{who} cannot send the form: {submitted.errors}")

    async def press(self, who: str, verb: str, number: str = "", choose: Any = None) -> None:
        """The newest button of this verb, and for this idea, in somebody's messages from the bot."""
        await self.press_in(who, self.slack.dm(who), verb, number, choose)

    async def press_in(self, who: str, place: str, verb: str, number: str = "", choose: Any = None) -> None:
        """The same in any place."""
        await self.settle()
        message, found = self.find(who, place, verb, number)
        await self.slack.use(who, message, found.place, choose or found.item)

    async def press_for_form(self, who: str, place: str, verb: str, number: str = "") -> None:
        """The same with a button that opens a form."""
        await self.opens(who, lambda: self.press_in(who, place, verb, number))

    async def back(self, who: str, idea: Shared, verb: str) -> None:
        """Press a button of the idea's card in its channel. It is redrawn with the next delivery."""
        number = str(self.numbers[idea])
        await self.slack.click(who, channel_id("ideas"), self.cards[idea], verb, number)
        self.clock.stand_at(self.clock() + timedelta(seconds=STEP_SECONDS))

    async def move(self, idea: Shared, verb: str, **fields: Any) -> None:
        """The owner of the idea's latest measure presses a button, and fills in its form if there is one."""
        number, owner = self.measure_of(idea)
        who = user_id(owner)
        if fields:
            await self.press_for_form(who, self.slack.dm(who), verb, str(number))
            await self.confirms(who, **fields)
        else:
            await self.press(who, verb, str(number))
        await self.settle()

    def measure_of(self, idea: Shared) -> tuple[int, str]:
        """The number of the latest one, and whose it is."""
        found = [(number, owner) for number, (of, owner) in enumerate(self.measures, 1) if of == idea]
        return found[-1]

    def titled(self, beginning: str) -> Shared:
        """The idea whose title begins like this."""
        return next(one for one in self.numbers if one.title.startswith(beginning))

    async def decide(self, who: str, idea: Shared, verb: str, **fields: Any) -> None:
        """Press the button in the bot's message, fill in the form; the others hear of it at once."""
        decider = user_id(who)
        await self.press_for_form(decider, self.slack.dm(decider), verb, str(self.numbers[idea]))
        await self.send(decider, **fields)
        await self.settle()

    def day(self, days: int) -> str:
        """The date so many days after the moment that is being played."""
        return (self.clock().astimezone(ZoneInfo(ZONE)).date() + timedelta(days=days)).isoformat()

    def planned(self, days: int) -> str:
        """So many working days from today, whatever moment is being played."""
        return planned_day(self.now.astimezone(ZoneInfo(ZONE)).date(), days).isoformat()

    def find(self, who: str, place: str, verb: str, number: str) -> tuple[Message, Pressable]:
        """The newest message with this button for this idea, and the button."""
        for message in reversed(self.slack.messages(place, who)):
            for one in pressables(message.blocks):
                if one.verb == verb and (not number or str(one.value).partition(".")[0] == number):
                    return message, one
        raise HistoryError(f"{who} sees no button {verb} {number} in {place}")

    def _come_back(self) -> None:
        """As Slack looks when people come back: it has forgotten what only they saw, and of the rest the
        last hours are unread, and what was said to them personally since the last working day."""
        world, hours = self.slack.world, self.now - UNREAD
        workday = LAST_WORKDAY.moment(self.now, ZoneInfo(ZONE))
        for channel in world.channels.values():
            limit = (min(hours, workday) if channel.is_im else hours).timestamp()
            messages = world.channel_messages[channel.id]
            messages[:] = [message for message in messages if not message.ephemeral]
            old = [message.ts for message in messages if float(message.ts) < limit]
            for user in world.users:
                world.last_read[user, channel.id] = old[-1] if old else ""
